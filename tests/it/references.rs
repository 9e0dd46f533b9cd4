//! Comparison with files that hold what is expected.
//!
//! One variable brings them all up to date: `UPDATE=1 cargo test`. Tests read it and never set it.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// Returns whether references are to be written anew.
pub fn is_updating() -> bool {
    std::env::var_os("UPDATE").is_some_and(|value| !value.is_empty())
}

/// Compares a text with a file; says what is different, or writes the file.
pub fn expect_file(path: &Path, actual: &str) -> Result<(), String> {
    if is_updating() {
        let is_new = fs::read_to_string(path).is_ok_and(|expected| expected == actual);
        if !is_new {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, actual).unwrap();
        }
        return Ok(());
    }
    match fs::read_to_string(path) {
        Ok(expected) if expected == actual => Ok(()),
        Ok(expected) => Err(format!(
            "{} is out of date (UPDATE=1 writes it anew):\n{}",
            path.display(),
            difference(&expected, actual)
        )),
        Err(_) => Err(format!(
            "{} is missing (UPDATE=1 writes it):\n{actual}",
            path.display()
        )),
    }
}

/// Removes or reports a file that nothing compares with any more.
pub fn refuse_left_over(path: &Path) -> Result<(), String> {
    if is_updating() {
        fs::remove_file(path).unwrap();
        return Ok(());
    }
    Err(format!("{} is left over (UPDATE=1 removes it)", path.display()))
}

/// Ends the test when anything failed, with all of it.
#[track_caller]
pub fn must_be_empty(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n\n{} at fault", faults.join("\n\n"), faults.len());
}

/// Shows the lines of two texts between their common beginning and their common end.
fn difference(expected: &str, actual: &str) -> String {
    let (expected, actual): (Vec<&str>, Vec<&str>) =
        (expected.lines().collect(), actual.lines().collect());
    let common = |pairs: &mut dyn Iterator<Item = (&&str, &&str)>| {
        pairs.take_while(|(a, b)| a == b).count()
    };
    let start = common(&mut expected.iter().zip(&actual));
    let shorter = expected.len().min(actual.len());
    let end =
        common(&mut expected.iter().rev().zip(actual.iter().rev())).min(shorter - start);
    let mut shown = format!("@@ line {} @@\n", start + 1);
    for line in &expected[start..expected.len() - end] {
        writeln!(shown, "-{line}").unwrap();
    }
    for line in &actual[start..actual.len() - end] {
        writeln!(shown, "+{line}").unwrap();
    }
    shown
}
