//! The codes of countries.

/// Lists the codes that ISO 3166-1 assigns, in alphabetical order.
pub fn country_codes() -> impl Iterator<Item = &'static str> {
    CODES.split_ascii_whitespace()
}

/// The code of the European Union, which is no country: it gives and is named as countries are.
pub const UNION: &str = "EU";

/// Lists the codes that have a name here: those of ISO 3166-1, that of the European Union, and `XK` for Kosovo, which
/// are in use without being assigned to a country.
pub fn named_codes() -> impl Iterator<Item = &'static str> {
    country_codes().chain([UNION, "XK"])
}

/// Finds a code that has a name here.
pub fn known(code: &str) -> Option<&'static str> {
    named_codes().find(|known| *known == code)
}

/// Returns the State that a territory belongs to, or whose special region it is.
///
/// The source is ISO 3166-1, which remarks on each entry that is no State of its own. Who may be named with the State
/// is listed; what is disputed is not.
pub fn state_of(territory: &str) -> Option<&'static str> {
    let states = TERRITORIES.iter();
    let mut found = states.filter(|(_, own)| own.split(' ').any(|code| code == territory));
    found.next().map(|(state, _)| *state)
}

/// The territories of each State.
const TERRITORIES: [(&str, &str); 10] = [
    ("AU", "CC CX HM NF"),
    ("CN", "HK MO"),
    ("DK", "FO GL"),
    ("FI", "AX"),
    ("FR", "BL GF GP MF MQ NC PF PM RE TF WF YT"),
    ("GB", "AI BM GG GI GS IM IO JE KY MS PN SH TC VG"),
    ("NL", "AW BQ CW SX"),
    ("NO", "BV SJ"),
    ("NZ", "CK NU TK"),
    ("US", "AS GU MP PR UM VI"),
];

/// The officially assigned two-letter codes of ISO 3166-1, in alphabetical order.
const CODES: &str = "\
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ \
    BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ \
    CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ \
    DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR \
    GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY \
    HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP \
    KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY \
    MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ \
    NA NC NE NF NG NI NL NO NP NR NU NZ OM \
    PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW \
    SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ \
    TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ \
    VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";
