//! The words of each language, and that no language lacks one.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentResource, FluentValue};

use super::super::Locale;
use super::super::messages::find;
use super::{check, locale};

/// Fixed labels take their variables without marks around them.
#[test]
fn labels() {
    let number = |value: &'static str| FluentValue::from(value);
    for (id, variables, english, french) in [
        (
            "page",
            vec![("page", number("2")), ("pages", number("4"))],
            "Page 2 of 4",
            "Page 2 sur 4",
        ),
        (
            "credit",
            vec![("kind", "photo".into()), ("credit", "OIT".into())],
            "Photo: OIT",
            "Photo~: OIT",
        ),
        (
            "credit",
            vec![("kind", "illustration".into()), ("credit", "A".into())],
            "Illustration: A",
            "Illustration~: A",
        ),
        ("issued", vec![("date", "2017".into())], "Issued 2017", "Date de publication~: 2017"),
        ("draft", vec![], "DRAFT", "PROJET"),
        (
            "picture-to-come",
            vec![("kind", "illustration".into())],
            "Illustration to be supplied",
            "Illustration à fournir",
        ),
    ] {
        check(&locale("en").message(id, &variables), english);
        check(&locale("fr").message(id, &variables), french);
    }
    assert_eq!(locale("en").message("no-such-message", &[]), "no-such-message");
}

/// Every Fluent file parses, and names no message twice.
#[test]
fn files_are_sound() {
    for tag in Locale::languages() {
        let source = find(tag).unwrap().source().to_owned();
        let resource = FluentResource::try_new(source).map_err(|(_, errors)| errors).unwrap();
        let mut bundle = FluentBundle::new_concurrent(vec![tag.parse().unwrap()]);
        assert_eq!(bundle.add_resource(resource), Ok(()), "{tag}");
    }
}

/// Every language has the same messages with the same variables.
///
/// A grammatical variable is any language's to use or not.
#[test]
fn languages_agree() {
    let english = variables("en");
    assert!(english.len() > 50);
    for tag in Locale::languages() {
        let other = variables(tag);
        for (id, variables) in &english {
            assert_eq!(other.get(id), Some(variables), "`{id}` in {tag}.ftl");
        }
        assert_eq!(other.len(), english.len(), "{tag}.ftl has messages that en.ftl lacks");
    }
}

/// No message refers to a variable, a message or a term that is not there.
#[test]
fn references_lead_somewhere() {
    for tag in Locale::languages() {
        let language = find(tag).unwrap();
        for (id, variables) in variables(tag) {
            for choice in ["one", "other", "code", "thousand", "USD", "KR", "none", "map"] {
                let names = variables.iter().map(String::as_str).chain(["plural"]);
                let given: Vec<_> = names.map(|name| (name, choice.into())).collect();
                assert_eq!(language.write(&id, &given).unwrap().1, [], "`{id}` in {tag}.ftl");
            }
        }
    }
}

/// Reads the messages of a language from its file, each with the variables that it needs.
fn variables(tag: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut references: Vec<(String, String)> = Vec::new();
    let mut current = String::new();
    for line in find(tag).unwrap().source().lines().filter(|line| !line.starts_with(['#', '-'])) {
        if let Some((id, _)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
            id.clone_into(&mut current);
            messages.insert(current.clone(), BTreeSet::new());
        }
        for placed in line.split("{ ").skip(1) {
            let name = placed.split([' ', '}']).next().unwrap_or_default();
            match name.strip_prefix('$') {
                Some("plural") => {}
                Some(name) => {
                    messages.get_mut(&current).unwrap().insert(name.to_owned());
                }
                None => references.push((current.clone(), name.to_owned())),
            }
        }
    }
    // A message needs what the messages need that it is made of, which come before it in the file or are made of none.
    for (id, made_of) in references {
        let needed = messages.get(&made_of).cloned().unwrap_or_default();
        messages.get_mut(&id).unwrap().extend(needed);
    }
    messages
}

#[test]
fn one_message_is_that_of_the_whole_file() {
    for tag in Locale::languages() {
        let whole = locale(tag);
        for id in ["function-words", "more-than-words", "abbreviations"] {
            assert_eq!(Locale::entry(tag, id), Some(whole.message(id, &[])), "{tag}: {id}");
        }
        assert_eq!(Locale::entry(tag, "function"), None);
    }
}
