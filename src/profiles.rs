//! The ICC profiles of presses in the binary; `press/SOURCES.md` says where they come from.

/// Offset on coated paper, ISO 12647-2:2004/Amd 1: what inks mean where nothing else says it.
pub const FOGRA39: &[u8] = include_bytes!("../press/icc/FOGRA39L.icc");

/// `GRACoL` 2006 on coated paper.
pub const GRACOL: &[u8] = include_bytes!("../press/icc/TR006.icc");
