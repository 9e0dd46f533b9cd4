//! Tables of what parses, and properties of numbers.
