//! A tinted box.

mod record;
mod content;

pub use content::PanelContent;
pub use record::Panel;
