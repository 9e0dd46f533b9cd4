//! Hashes of what went in.

use std::io::{self, Read};

use sha2::{Digest as _, Sha256};

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

/// What was in a file when it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digest {
    /// The SHA-256.
    pub sha256: Hash,
    /// The size in bytes.
    pub bytes: u64,
}

impl Digest {
    /// Describes bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self { sha256: hash(bytes), bytes: bytes.len().try_into().unwrap_or(u64::MAX) }
    }

    /// Describes what a stream holds, without having all of it in memory.
    pub fn of_stream(mut stream: impl Read) -> io::Result<Self> {
        let mut hash = Sha256::new();
        let mut bytes = 0;
        let mut buffer = vec![0; 64 * 1024];
        loop {
            let length = stream.read(&mut buffer)?;
            let Some(read) = buffer.get(..length).filter(|read| !read.is_empty()) else { break };
            hash.update(read);
            bytes += u64::try_from(length).map_err(io::Error::other)?;
        }
        Ok(Self { sha256: hex(&hash.finalize()), bytes })
    }
}
