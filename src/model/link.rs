//! Where a reader finds more.

use super::read::record;
use crate::input::Text;

record! {
    /// Where a reader finds more: what is there, its address, and a code of it for the camera of a telephone.
    pub struct LinkCard {
        /// What is there.
        pub title: Text,
        /// A line about it.
        pub text: Option<Text>,
        /// Where it is: an address with `https://`.
        pub url: Text,
        /// Whether its code stands beside it; it does when left out.
        pub code: Option<bool>,
    }
}
