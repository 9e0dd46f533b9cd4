//! What single values are read as, and what is said of those that are none.

use super::{FromToml, Named};
use crate::finding::{Findings, Sources};
use crate::input::{self, Text};
use crate::units::{Currency, PartialDate, Period, Quantity};

/// Reads `a = <value>` and returns what was said, or nothing.
fn said<T: FromToml>(value: &str) -> Option<String> {
    let mut sources = Sources::default();
    let mut findings = Findings::default();
    let source = sources.add("a.toml", format!("a = {value}\n"));
    let node = input::parse(&sources, source, &mut findings);
    let input::Value::Table(table) = &node.value else { return Some("no table".to_owned()) };
    let read = T::from_toml(&table.get("a").unwrap().node, &mut findings);
    let said = findings.iter().next().map(|finding| finding.message.clone());
    // Whatever cannot be read is reported, and whatever is reported was not read.
    assert_eq!(read.is_none(), said.is_some(), "{value}");
    said
}

/// A value is read, or what was expected is said; never neither.
#[test]
fn each_type_takes_its_values() {
    for value in ["0", "4_294_967_295"] {
        assert_eq!(said::<u32>(value), None, "{value}");
    }
    for value in ["-1", "4294967296", "1.0", "\"1\"", "[]"] {
        assert!(said::<u32>(value).is_some(), "{value}");
    }
    for value in ["0", "-1", "1e3", "0.25", "1_000", "1_000.5"] {
        assert_eq!(said::<f64>(value), None, "{value}");
    }
    for value in ["inf", "-inf", "nan", "1e400", "\"1\"", "true"] {
        assert!(said::<f64>(value).is_some(), "{value}");
    }
    for value in ["31_800_000", "0.2", "\"31.8 million\""] {
        assert_eq!(said::<Quantity>(value), None, "{value}");
    }
    for value in ["\"many\"", "inf", "nan", "1e999", "[1]", "2017-05-14"] {
        assert!(said::<Quantity>(value).is_some(), "{value}");
    }
    for value in ["2017", "\"2017-05\"", "\"2017-05-14\"", "2017-05-14"] {
        assert_eq!(said::<PartialDate>(value), None, "{value}");
    }
    for value in ["\"2017-13\"", "\"2017-02-30\"", "20170514", "true"] {
        assert!(said::<PartialDate>(value).is_some(), "{value}");
    }
    for value in ["2016", "[2016]", "[2012, 2017]"] {
        assert_eq!(said::<Period>(value), None, "{value}");
    }
    for value in
        ["[]", "[2017, 2012]", "[2012, 2013, 2014]", "\"2016\"", "99999", "20224", "-5", "17"]
    {
        assert!(said::<Period>(value).is_some(), "{value}");
    }
    assert_eq!(said::<Currency>("\"USD\""), None);
    assert!(said::<Currency>("\"dollars\"").is_some());
}

/// An array reads every element, so that all faults in it are found; names keep their order.
#[test]
fn what_holds_values_reads_them_all() {
    let mut sources = Sources::default();
    let mut findings = Findings::default();
    let source =
        sources.add("a.toml", "a = [1, \"x\", true]\nb = { z = \"1\", y = 2, x = \"3\" }\n");
    let node = input::parse(&sources, source, &mut findings);
    let input::Value::Table(table) = &node.value else { return };
    let read = Vec::<Text>::from_toml(&table.get("a").unwrap().node, &mut findings).unwrap();
    assert_eq!((read.len(), findings.len()), (1, 2));
    let named = Named::<Text>::from_toml(&table.get("b").unwrap().node, &mut findings).unwrap();
    assert_eq!(named.names().collect::<Vec<_>>(), ["z", "y", "x"]);
    let sound: Vec<&str> = named.sound().map(|(name, _)| name.value.as_str()).collect();
    assert_eq!((sound, findings.len()), (vec!["z", "x"], 3));
}
