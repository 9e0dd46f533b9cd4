//! From one TOML description of a donor partnership to its factsheet: a designed, accessible PDF.
//!
//! ```text
//! bytes ─▶ Node ─▶ Partnership ─▶ Factsheet ─▶ SheetWorld ─▶ Measures ─▶ Plan ─▶ Pages ─▶ Pdf
//! input    model     content         world        measure      layout    pages    pdf
//!                    └─▶ rules       + drawings
//! ```
//!
//! Each stage is a folder and a function from what the stage before made; what a stage has to say it adds to the
//! findings, which point into the sources. The modules below stand in reading order.

pub mod pipeline;
pub mod batch;

pub mod charts;
pub mod input;
pub mod model;
pub mod kinds;
pub mod content;
pub mod rules;
pub mod drawings;
pub mod world;
pub mod measure;
pub mod layout;
pub mod arrange;
pub mod pages;
pub mod pdf;
pub mod press;

pub mod delimited;
pub mod facts;
pub mod finding;
pub mod fonts;
pub mod guard;
pub mod jpeg;
pub mod locale;
pub mod mentions;
pub mod nearest;
pub mod profiles;
pub mod qr;
pub mod text;
pub mod template;
pub mod theme;
pub mod units;

pub mod import;
pub mod figures;
pub mod scaffold;
pub mod roll;
pub mod diff;
pub mod evidence;
pub mod clearance;

pub mod cli;
pub mod files;
