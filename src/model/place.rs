//! Pictures, and the marks of those who take part.

use super::read::{PathText, record};
use crate::finding::Spanned;
use crate::input::Text;

record! {
    /// A picture: a photograph or a drawing.
    pub struct Picture {
        /// The path of an SVG, PNG or JPEG file.
        pub file: PathText,
        /// What a reader who cannot see it should know; it is read aloud.
        pub alt: Option<Text>,
        /// The line under it.
        pub caption: Option<Text>,
        /// Who made it.
        pub credit: Option<Text>,
        /// Under which licence it may be printed.
        pub licence: Option<Text>,
        /// The point that a crop keeps, from the left and from the top, each from 0 to 1.
        pub focus: Option<Spanned<[f64; 2]>>,
        /// The part that no crop cuts into, in shares of the picture: from the left, from the top, its width, its height.
        pub keep: Option<Spanned<[f64; 4]>>,
    }

    /// The mark of one who takes part.
    pub struct Logo {
        /// The path of a picture, best an SVG.
        pub file: PathText,
        /// Whose it is; it is read aloud.
        pub alt: Option<Text>,
        /// Where it leads on the screen: an address with `https://`.
        pub url: Option<Text>,
    }
}
