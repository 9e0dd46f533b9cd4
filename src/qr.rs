//! Codes for the camera of a telephone: an address as a square of dark and light modules (ISO/IEC 18004).

use qrcodegen::{QrCode, QrCodeEcc};
use serde::Serialize;

/// The most modules of a side: more are too fine for a camera where the square is as small as on a page.
const MOST: i32 = 57;

/// The dark modules of a code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Qr {
    /// How many modules a side has, without the quiet zone.
    size: i32,
    /// Dark modules side by side: the column of the first, the row, and how many there are.
    runs: Vec<[i32; 3]>,
}

impl Qr {
    /// Makes the code of an address, of which 15 % may be damaged; none for one that is too long.
    pub fn of(address: &str) -> Option<Self> {
        let code = QrCode::encode_text(address, QrCodeEcc::Medium).ok()?;
        let size = code.size();
        if size > MOST {
            return None;
        }
        let mut runs: Vec<[i32; 3]> = Vec::new();
        for y in 0..size {
            for x in (0..size).filter(|x| code.get_module(*x, y)) {
                match runs.last_mut() {
                    Some([from, row, count]) if *row == y && *from + *count == x => *count += 1,
                    _ => runs.push([x, y, 1]),
                }
            }
        }
        Some(Self { size, runs })
    }
}

#[cfg(test)]
mod tests {
    use super::Qr;

    #[test]
    fn a_code_has_its_three_corners() {
        let code = Qr::of("https://www.ilo.org/pardev").unwrap();
        assert_eq!(code.size, 25);
        let corner = |x, y| code.runs.contains(&[x, y, 7]);
        assert!(corner(0, 0) && corner(18, 0) && corner(0, 18) && corner(0, 6));
        assert_eq!(code, Qr::of("https://www.ilo.org/pardev").unwrap());
    }

    #[test]
    fn an_address_may_be_too_long() {
        let of = |length: usize| Qr::of(&"a".repeat(length));
        assert!(of(213).is_some() && of(214).is_none() && of(2000).is_none() && of(5000).is_none());
    }
}
