//! Charts as a whole: what must hold for every kind and every shape of data.

mod fonts;
mod gallery;
mod samples;
