//! Names of files that mean something on one computer only, and what was meant.

use super::Text;
use crate::finding::{Code, Finding};

/// What the short escapes of TOML stand for: where a name has one of these, somebody wrote `\`.
const ESCAPED: [char; 6] = ['\u{8}', '\t', '\n', '\u{c}', '\r', '\u{1b}'];

/// Reports a name that is no path of a project, whatever lies there: one of Windows, of one computer, of the web.
///
/// `literal` is the name as it was written, with its quotes.
pub fn refuse(name: &Text, literal: &str) -> Option<Finding> {
    let value = name.value.as_str();
    let report = |message: String| Finding::new(Code::FilePath, name.span, message);
    if value.trim().is_empty() {
        return Some(report("this path is empty".to_owned()).help(
            "write the path of a file from the folder of this one, such as `pictures/delta.jpg` or `data/aid.csv`, or take \
             the line out",
        ));
    }
    let is_address = ["http://", "https://", "ftp://"].iter().any(|start| value.starts_with(start));
    if is_address {
        return Some(
            report(format!("`{value}` is an address on the web, not a file"))
                .help("save the file in the project, and write its path from this file"),
        );
    }
    if is_of_one_computer(value) {
        let written = slashed(literal);
        let shown = if value.contains(ESCAPED) { inner(literal) } else { value };
        return Some(report(format!("`{shown}` is a place on one computer")).help(format!(
            "copy the file beside the document, and write its path from there, with `/`: `{}`",
            written.rsplit('/').next().unwrap_or_default()
        )));
    }
    if value.contains('\\') || value.contains(ESCAPED) {
        return Some(report(WRITTEN.to_owned()).help(format!("write `{}`", slashed(literal))));
    }
    value.contains(':').then(|| {
        report(format!("`{value}` has a `:`, which not every system takes in a file's name"))
            .help("give the file another name")
    })
}

/// What is wrong with a path of Windows.
const WRITTEN: &str = "a path is written with `/`, not with `\\`";

/// Returns what is wrong with a string whose escapes cannot be read, and what to do, where it looks like a path.
///
/// `literal` is the string as it was written, with its quotes.
pub fn explain(literal: &str) -> Option<(&'static str, String)> {
    let inside = inner(literal);
    let written = slashed(literal);
    let name = written.rsplit('/').next().unwrap_or_default();
    if is_of_one_computer(inside) {
        let help = "copy the file beside the document, and write its path from there, with `/`";
        return Some((WRITTEN, format!("{help}: `{name}`")));
    }
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let is_file = (1..=5).contains(&ending.len())
        && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && !inside.contains(['{', '*']);
    (inside.contains('\\') && is_file).then(|| (WRITTEN, format!("write `{written}`")))
}

/// Returns whether a name begins with a drive, a server or `file:`.
fn is_of_one_computer(name: &str) -> bool {
    let mut letters = name.chars();
    let is_drive = letters.next().is_some_and(|letter| letter.is_ascii_alphabetic())
        && letters.next() == Some(':')
        && !name.contains("://");
    is_drive || name.starts_with("\\\\") || name.starts_with("file:")
}

/// Returns what stands between the quotes.
fn inner(literal: &str) -> &str {
    literal.trim_matches(['"', '\''])
}

/// Returns a name with the other slash.
fn slashed(literal: &str) -> String {
    let inside = inner(literal);
    // In double quotes, two of them are one.
    let single =
        if literal.starts_with('"') { inside.replace("\\\\", "\\") } else { inside.into() };
    single.replace('\\', "/")
}

#[cfg(test)]
mod tests {
    use super::{explain, refuse};
    use crate::finding::{SourceId, Span};
    use crate::input::Text;

    fn said(value: &str, literal: &str) -> Option<(String, String)> {
        let span = Span::new(SourceId::default(), 0..literal.len());
        let finding = refuse(&Text::new(value.to_owned(), span, literal), literal)?;
        Some((finding.message, finding.help.unwrap_or_default()))
    }

    #[test]
    fn a_path_of_windows_is_given_back_with_the_other_slash() {
        let cases = [
            ("pictures\\delta.png", "'pictures\\delta.png'", "write `pictures/delta.png`"),
            ("pictures\\delta.png", "\"pictures\\\\delta.png\"", "write `pictures/delta.png`"),
            ("pictures\u{c}iji.png", "\"pictures\\fiji.png\"", "write `pictures/fiji.png`"),
            ("data\new.csv", "\"data\\new.csv\"", "write `data/new.csv`"),
            ("..\\logo.svg", "'..\\logo.svg'", "write `../logo.svg`"),
        ];
        for (value, literal, help) in cases {
            let (message, said) = said(value, literal).unwrap();
            assert_eq!((message.as_str(), said.as_str()), (super::WRITTEN, help));
        }
    }

    #[test]
    fn a_place_on_one_computer_is_called_so() {
        for (value, literal) in [
            ("C:\\Users\\maria\\delta.png", "'C:\\Users\\maria\\delta.png'"),
            ("C:/Users/maria/delta.png", "\"C:/Users/maria/delta.png\""),
            ("\\\\server\\share\\delta.png", "'\\\\server\\share\\delta.png'"),
            ("file:///home/maria/delta.png", "\"file:///home/maria/delta.png\""),
        ] {
            let (message, help) = said(value, literal).unwrap();
            assert!(message.contains("on one computer"), "{message}");
            assert!(help.ends_with("with `/`: `delta.png`"), "{help}");
        }
        let (message, _) = said("https://x.org/a.png", "\"https://x.org/a.png\"").unwrap();
        assert!(message.contains("on the web"), "{message}");
    }

    #[test]
    fn a_path_of_the_project_is_taken() {
        for path in ["pictures/delta.png", "../a b/ü.svg", "/etc/passwd", "a.b.csv"] {
            assert_eq!(said(path, &format!("\"{path}\"")), None);
        }
    }

    #[test]
    fn an_empty_path_is_called_so() {
        for path in ["", " ", "\t"] {
            let (message, help) = said(path, &format!("\"{path}\"")).unwrap();
            assert_eq!(message, "this path is empty");
            assert!(help.contains("`pictures/delta.jpg`"), "{help}");
        }
    }

    #[test]
    fn only_what_looks_like_a_path_is_explained() {
        let help = |literal| explain(literal).map(|(_, help)| help);
        assert_eq!(help("\"pictures\\delta.png\"").unwrap(), "write `pictures/delta.png`");
        assert!(help("\"C:\\Users\\maria\\delta.png\"").unwrap().ends_with("`delta.png`"));
        assert_eq!(help("\"50\\% of it. And more\""), None);
        assert_eq!(help("\"a text with \\q in it\""), None);
    }
}
