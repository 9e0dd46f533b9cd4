//! A process that builds again and again, as a watch does, does not grow without end.

use std::process::Command;

use crate::project::{Project, SMALL};

/// Tells the rounds that they have the process for themselves.
const ALONE: &str = "FACTSHEET_TEST_ALONE";

/// How many rounds warm up, and how many are then measured.
const ROUNDS: (usize, usize) = (20, 60);

/// How much more the process may hold after the rounds than before them, in MiB.
const LIMIT_MIB: usize = 60;

/// Sixty builds of a document that changes each time leave the resident memory about where it was. They run in a process
/// of their own, in which no other test takes memory.
#[test]
fn many_builds_do_not_pile_up() {
    if resident_mib().is_none() {
        println!("skipped: this system has no /proc/self/statm");
        return;
    }
    if std::env::var_os(ALONE).is_some() {
        measure();
        return;
    }
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "memory::many_builds_do_not_pile_up", "--nocapture"])
        .env(ALONE, "1")
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{text}{}", String::from_utf8_lossy(&output.stderr));
    assert!(text.contains("1 passed"), "the rounds did not run: {text}");
}

/// Runs the rounds.
fn measure() {
    let project = Project::new(SMALL);
    let round = |number: usize| {
        let text = format!("work together, and have built this {number} times");
        project.write("sheet/factsheet.toml", SMALL.replace("work together", &text));
        project.build(&["--quiet"]).must_be_silent();
        comemo::evict(10);
    };
    (0..ROUNDS.0).for_each(round);
    let before = resident_mib().unwrap();
    (ROUNDS.0..ROUNDS.0 + ROUNDS.1).for_each(round);
    let after = resident_mib().unwrap();
    println!("{before} MiB before, {after} MiB after");
    assert!(after <= before + LIMIT_MIB, "{before} MiB before, {after} MiB after");
}

/// Returns the resident memory of this process, where the system tells it.
fn resident_mib() -> Option<usize> {
    let text = std::fs::read_to_string("/proc/self/statm").ok()?;
    let pages: usize = text.split_whitespace().nth(1)?.parse().ok()?;
    Some(pages * 4096 / (1024 * 1024))
}
