//! Printing conditions: which press, paper and inks a file is made for, as an ICC profile.

use crate::profiles::{FOGRA39, GRACOL};

/// The total ink that a profile of somebody else is taken to allow, in percent.
const USUAL_INK: f64 = 300.0;

/// Conditions of the ICC's characterization data registry, by what their profiles call themselves.
const REGISTERED: &[(&str, &str)] = &[
    ("fogra39", "FOGRA39"),
    ("iso coated v2", "FOGRA39"),
    ("isocoated_v2", "FOGRA39"),
    ("fogra51", "FOGRA51"),
    ("pso coated v3", "FOGRA51"),
    ("psocoated_v3", "FOGRA51"),
    ("fogra52", "FOGRA52"),
    ("pso uncoated v3", "FOGRA52"),
    ("psouncoated_v3", "FOGRA52"),
    ("fogra47", "FOGRA47"),
    ("pso uncoated iso12647", "FOGRA47"),
    ("gracol2013", "CGATS21_CRPC6"),
    ("crpc6", "CGATS21_CRPC6"),
    ("gracol2006", "CGATS TR 006"),
    ("tr006", "CGATS TR 006"),
    ("swop2006_coated3", "CGATS TR 003"),
    ("japan color 2011", "JC201103"),
];

/// A printing condition.
#[derive(Debug, Clone, PartialEq)]
pub struct Condition {
    /// The ICC profile.
    pub icc: Vec<u8>,
    /// The name in the registry of characterization data, or `Custom`.
    pub identifier: String,
    /// What it is, for people.
    pub info: String,
    /// The most ink that it takes in one place, in percent of one solid ink.
    pub max_ink: f64,
}

impl Condition {
    /// Returns a condition that comes with the program.
    pub fn built_in(name: &str) -> Option<Self> {
        let (icc, identifier, info) = match name {
            "fogra39" => (
                FOGRA39,
                "FOGRA39",
                "Offset on coated paper (ISO 12647-2:2004/Amd 1, paper types 1 and 2)",
            ),
            "gracol" => (GRACOL, "CGATS TR 006", "GRACoL 2006 on coated paper, grade 1"),
            _ => return None,
        };
        Some(Self {
            icc: icc.to_vec(),
            identifier: identifier.to_owned(),
            info: info.to_owned(),
            max_ink: 300.0,
        })
    }

    /// Returns the names of the conditions that come with the program.
    pub fn names() -> [&'static str; 2] {
        ["fogra39", "gracol"]
    }

    /// Makes a condition of an ICC profile, or says why it is none.
    pub fn from_icc(icc: Vec<u8>) -> Result<Self, String> {
        let field = |at: usize| icc.get(at..at + 4).unwrap_or_default();
        if field(36) != b"acsp" {
            return Err("it is not an ICC profile".to_owned());
        }
        if field(12) != b"prtr" {
            return Err("it is not a profile of a printer (its class is not `prtr`)".to_owned());
        }
        if field(16) != b"CMYK" {
            return Err("it is a profile of other inks than cyan, magenta, yellow and black".into());
        }
        let info = description(&icc).unwrap_or_else(|| "an ICC profile without a name".to_owned());
        let folded = info.to_lowercase();
        let known = REGISTERED.iter().find(|(part, _)| folded.contains(part));
        let identifier = known.map_or("Custom", |(_, identifier)| identifier).to_owned();
        Ok(Self { icc, identifier, info, max_ink: USUAL_INK })
    }

    /// Returns whether the name stands in the registry.
    pub fn is_registered(&self) -> bool {
        self.identifier != "Custom"
    }
}

impl Default for Condition {
    fn default() -> Self {
        #[expect(clippy::expect_used, reason = "the name stands in the list above")]
        Self::built_in("fogra39").expect("the condition is built in")
    }
}

/// Returns what an ICC profile calls itself.
pub fn description(icc: &[u8]) -> Option<String> {
    use moxcms::{ColorProfile, ProfileText};
    let text = match ColorProfile::new_from_slice(icc).ok()?.description? {
        ProfileText::PlainString(text) => text,
        ProfileText::Localizable(texts) => texts.into_iter().next()?.value,
        ProfileText::Description(text) => text.ascii_string,
    };
    let text: String = text.chars().filter(|letter| !letter.is_control()).collect();
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::Condition;

    #[test]
    fn knows_its_own_profiles_from_outside() {
        for name in Condition::names() {
            let built_in = Condition::built_in(name).unwrap();
            let read = Condition::from_icc(built_in.icc.clone()).unwrap();
            assert_eq!(read.identifier, built_in.identifier, "{}", read.info);
        }
    }

    #[test]
    fn refuses_what_is_no_press() {
        assert!(Condition::from_icc(b"not a profile".to_vec()).is_err());
        let screen = moxcms::ColorProfile::new_srgb().encode().unwrap();
        assert!(Condition::from_icc(screen).unwrap_err().contains("not a profile of a printer"));
    }
}
