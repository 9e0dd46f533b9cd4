//! Properties of every plan, and cases by hand.

mod brute;
mod cases;
mod chance;
mod heights;
mod naive;
mod properties;
