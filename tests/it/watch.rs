//! `factsheet watch`, once through: it builds, follows every file that the document is made from, and goes on after
//! faults.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use crate::program::binary;
use crate::project::{Project, SMALL};

/// How long a report may take, on a machine that does much else.
const PATIENCE: Duration = Duration::from_secs(60);

/// How long a save is given before it is repeated: file systems tell times in steps, and a save may fall into the
/// moment in which the program begins to look.
const STEP: Duration = Duration::from_secs(3);

/// A watch that ends with the test.
struct Watch {
    child: Child,
    lines: Receiver<String>,
}

impl Watch {
    /// Starts the real program.
    fn start(project: &Project) -> Self {
        let mut child = binary()
            .args(["watch", &project.document()])
            .stderr(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let report = BufReader::new(child.stderr.take().unwrap());
        let (sender, lines) = channel();
        std::thread::spawn(move || {
            for line in report.lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
        Self { child, lines }
    }

    /// Waits for a line with these words.
    fn wait(&self, words: &str, limit: Duration) -> bool {
        let start = Instant::now();
        while let Some(left) = limit.checked_sub(start.elapsed()) {
            match self.lines.recv_timeout(left) {
                Ok(line) if line.contains(words) => return true,
                Ok(_) => {}
                Err(_) => return false,
            }
        }
        false
    }

    /// Saves a file until the watch says these words.
    #[track_caller]
    fn must_answer(&mut self, save: &dyn Fn(), words: &str) {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            save();
            if self.wait(words, STEP) {
                return;
            }
            assert_eq!(self.child.try_wait().unwrap(), None, "the watch has ended");
        }
        panic!("no line with `{words}` came after a save");
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// A watch follows the document, what it includes, its data and a file that was missing; it reports faults and goes on;
/// and it is not disturbed by an editor that puts a new file in the place of the old one.
#[test]
fn a_watch_follows_every_file() {
    let document = SMALL.replace("[organization]", "[organization]\ninclude = \"../shared.toml\"")
        + "\n[series.a]\nfile = \"a.csv\"\nx = \"year\"\ny = \"usd\"\n\
           [[section]]\nkind = \"chart\"\nchart = { type = \"columns\", series = \"a\" }\n";
    let project = Project::with(&[
        ("sheet/factsheet.toml", document.as_bytes()),
        ("sheet/a.csv", b"year,usd\n2020,1\n2021,2\n"),
        ("shared.toml", b"phone = \"1\"\n"),
    ]);
    let mut watch = Watch::start(&project);
    assert!(watch.wait("sheet.pdf: 1 page", PATIENCE), "the first build");
    let save = |path: &'static str, content: String| {
        let project = &project;
        move || project.write(path, &content)
    };

    // Saved with another text, then broken, then mended.
    let other = document.replace("work together", "go on working together");
    watch.must_answer(&save("sheet/factsheet.toml", other.clone()), "sheet.pdf: 1 page");
    let broken = document.replace("kind = \"prose\"", "kind = \"pose\"");
    watch.must_answer(&save("sheet/factsheet.toml", broken), "sheet.pdf is as it was");
    watch.must_answer(&save("sheet/factsheet.toml", other.clone()), "sheet.pdf: 1 page");

    // Its data, what it includes, and a file that goes away and comes back.
    watch.must_answer(&save("sheet/a.csv", "year,usd\n2020,x\n".to_owned()), "expected a number");
    watch.must_answer(&save("sheet/a.csv", "year,usd\n2020,3\n".to_owned()), "sheet.pdf: 1 page");
    watch.must_answer(&save("shared.toml", "phone = 1\n".to_owned()), "expected a text");
    let remove = || drop(fs::remove_file(project.path("shared.toml")));
    watch.must_answer(&remove, "is not there");
    watch.must_answer(&save("shared.toml", "phone = \"2\"\n".to_owned()), "sheet.pdf: 1 page");

    // As editors save: beside the file first, then by a rename.
    let rename = || {
        project.write("sheet/new", document.replace("together", "side by side"));
        fs::rename(project.path("sheet/new"), project.path("sheet/factsheet.toml")).unwrap();
    };
    watch.must_answer(&rename, "sheet.pdf: 1 page");
    watch.must_answer(&save("sheet/factsheet.toml", other), "sheet.pdf: 1 page");
}
