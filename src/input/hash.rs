//! Hashes of what went in.

use sha2::{Digest, Sha256};

/// A SHA-256, as lower-case hexadecimal digits.
pub type Hash = String;

/// Returns the hash of bytes.
pub fn hash(bytes: &[u8]) -> Hash {
    hex(&Sha256::digest(bytes))
}

/// Writes bytes in lower-case hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
