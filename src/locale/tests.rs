//! Tables of what each function writes, in each language.
