//! The gallery of reports, `tests/diagnostics/`: a small document for each way to be wrong, and beside it the report
//! exactly as a user sees it.
//!
//! A case is `x.toml` and `x.stderr`. It is named after the code that it shows, with `-` for `/`, and where a code has
//! several cases, with a word of its own after a point. A line `# run: …` adds arguments; with a line `# check: …` the
//! document is checked and not built, which shows notes, too. What the cases share is in
//! `base/`; what cannot be kept in a repository is made before they run, in `generated/`.

use std::fs;
use std::path::{Path, PathBuf};

use factsheet::cli::Exit;
use factsheet::finding::{Code, Severity};

use crate::pictures;
use crate::program::{Around, argument, repository, run};
use crate::project::{Project, files_under, names};
use crate::references::{expect_file, must_be_empty, refuse_left_over};

/// The case that shows many codes at once.
const MANY: &str = "ten-faults";

/// Every report is as it was: its words, its places, its help, its exit code.
#[test]
fn reports_are_as_expected() {
    let gallery = Gallery::copy();
    let faults: Vec<String> = gallery
        .cases
        .iter()
        .filter_map(|case| {
            let report = gallery.report(case);
            expect_file(&folder().join(format!("{case}.stderr")), &report).err()
        })
        .collect();
    must_be_empty(&faults);
}

/// Every code has a case that is named after it and shows it, and no case is named after anything else.
#[test]
fn every_code_has_a_case() {
    let mut faults = Vec::new();
    let cases = cases();
    let shown = |case: &str, code: Code| {
        let report = fs::read_to_string(folder().join(format!("{case}.stderr")));
        let forms =
            [format!("[{code}]"), format!("\"code\": \"{code}\""), format!("title={code}:")];
        report.is_ok_and(|report| forms.iter().any(|form| report.contains(form)))
    };
    // What preflight finds is shown by PDFs that are broken for it, beside its checks.
    let of_documents = Code::ALL.iter().filter(|code| !code.id().starts_with("press/"));
    for &code in of_documents {
        let name = case_of(code);
        let mut own = cases.iter().filter(|case| code_part(case) == name).peekable();
        if own.peek().is_none() {
            faults.push(format!("`{code}` has no case: write tests/diagnostics/{name}.toml"));
        }
        let silent = own.filter(|case| !shown(case, code));
        faults.extend(silent.map(|case| format!("the case `{case}` does not show `{code}`")));
    }
    for case in &cases {
        let is_named_after_a_code = Code::ALL.iter().any(|code| case_of(*code) == code_part(case));
        if case != MANY && !is_named_after_a_code {
            faults.push(format!("the case `{case}` is named after no code"));
        }
    }
    must_be_empty(&faults);
}

/// Every report belongs to a document.
#[test]
fn no_report_is_left_over() {
    let cases = cases();
    let faults: Vec<String> = names(&folder())
        .iter()
        .filter_map(|name| name.strip_suffix(".stderr"))
        .filter(|name| !cases.iter().any(|case| case == name))
        .filter_map(|name| refuse_left_over(&folder().join(format!("{name}.stderr"))).err())
        .collect();
    must_be_empty(&faults);
}

/// Every shared file is used by a case or by another shared file, so that the folder does not silt up.
#[test]
fn no_shared_file_is_left_over() {
    let text = |path: String| fs::read(folder().join(path)).unwrap();
    let texts: Vec<String> = files_under(&folder())
        .into_iter()
        .filter(|path| path.ends_with(".toml"))
        .map(|path| String::from_utf8_lossy(&text(path)).into_owned())
        .collect();
    let faults: Vec<String> = names(&folder().join("base"))
        .into_iter()
        .filter(|name| !texts.iter().any(|text| text.contains(name.as_str())))
        .map(|name| format!("tests/diagnostics/base/{name} is used by no case"))
        .collect();
    must_be_empty(&faults);
}

/// A document with ten different faults gives one report with ten located errors, and nothing is written.
#[test]
fn ten_faults_are_found_in_one_go() {
    let gallery = Gallery::copy();
    let report = gallery.report(MANY);
    let errors: Vec<&str> = report.lines().filter(|line| line.starts_with("error[")).collect();
    let places = report.lines().filter(|line| line.trim_start().starts_with("╭▸ ")).count();
    let mut codes: Vec<&str> = errors.iter().filter_map(|line| line.split(']').next()).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!((errors.len(), codes.len(), places), (10, 10, 10), "{report}");
    assert!(report.contains("10 errors; out.pdf was not written"), "{report}");
}

/// Codes are unique and have the printed form `word/word`, and each says in a sentence what it stands for.
#[test]
fn codes_are_well_formed() {
    let mut ids: Vec<&str> = Code::ALL.iter().map(|code| code.id()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), Code::ALL.len());
    for code in Code::ALL {
        let parts: Vec<&str> = code.id().split('/').collect();
        let is_word = |part: &&str| {
            !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c == '-')
        };
        assert!(parts.len() == 2 && parts.iter().all(is_word), "{code}");
        assert!(code.summary().ends_with('.'), "{code}: {}", code.summary());
    }
}

/// Errors stop the output and warnings do not, so a code's own severity decides what a reader gets.
#[test]
fn warnings_are_few() {
    let warnings: Vec<&str> = Code::ALL
        .iter()
        .filter(|code| code.severity() < Severity::Error)
        .map(|code| code.id())
        .collect();
    assert!(warnings.contains(&"theme/contrast"), "{warnings:?}");
}

/// The gallery in a folder of its own, with what cannot be kept in a repository.
struct Gallery {
    project: Project,
    cases: Vec<String>,
}

impl Gallery {
    /// Copies the gallery and makes the rest.
    fn copy() -> Self {
        let project = Project::with(&[]);
        for path in files_under(&folder()) {
            project.write(&format!("sheet/{path}"), fs::read(folder().join(&path)).unwrap());
        }
        generate(&project);
        Self { project, cases: cases() }
    }

    /// Builds a case and returns what the user sees.
    fn report(&self, case: &str) -> String {
        let sheet = self.project.path("sheet");
        let document = sheet.join(format!("{case}.toml"));
        let output = self.project.path("out.pdf");
        let text = fs::read_to_string(&document).unwrap_or_default();
        let is_check = text.lines().any(|line| line.starts_with("# check: "));
        let mut arguments = if is_check {
            vec!["check".to_owned(), argument(&document)]
        } else {
            vec!["build".to_owned(), argument(&document), "-o".to_owned(), argument(&output)]
        };
        arguments.extend(self.arguments(&document));
        let run = run(&arguments);
        // A report for a program is data, and goes to the output.
        let said = format!("{}{}", run.out, run.err);
        let forms = ["error[", "\"severity\": \"error\"", "::error "];
        let has_errors = forms.iter().any(|form| said.contains(form));
        let exit = if has_errors { Exit::Faults } else { Exit::Ok };
        assert_eq!(run.exit, exit, "{case}: {}", run.err);
        let is_built = exit == Exit::Ok && !is_check;
        assert_eq!(output.exists(), is_built, "{case}: {}", run.err);
        assert_eq!(run.out.is_empty(), !case.ends_with(".json"), "{case}");
        if is_built {
            fs::remove_file(&output).unwrap();
        }
        // The size changes with every touch of a template, and says nothing of the report.
        let size = size_in(&run.err);
        said.replace(&format!("{}/", argument(&sheet)), "")
            .replace(&format!("{}/", argument(self.project.root())), "")
            .replace(&size, "… kB")
    }

    /// Returns the arguments that a case asks for; a path in them is one of the gallery's.
    fn arguments(&self, document: &Path) -> Vec<String> {
        let text = fs::read_to_string(document).unwrap();
        let Some(line) = text.lines().find_map(|line| line.strip_prefix("# run: ")) else {
            return Vec::new();
        };
        let in_gallery = |word: &str| {
            let path = self.project.path("sheet").join(word);
            if path.exists() { argument(&path) } else { word.to_owned() }
        };
        line.split_whitespace().map(in_gallery).collect()
    }
}

/// Returns the size in a success line, such as `12 kB`, or something that no report has.
fn size_in(report: &str) -> String {
    let size = report
        .lines()
        .last()
        .and_then(|line| line.split(", ").find(|part| part.ends_with(" kB")).map(str::to_owned));
    size.unwrap_or_else(|| "\0".to_owned())
}

/// Makes the files that are too large, too odd or too dangerous for a repository.
fn generate(project: &Project) {
    let generated = |name: &str| format!("sheet/generated/{name}");
    project.write(&generated("photo-300.png"), pictures::png(300, 200));
    let long = format!(
        "[factsheet]\nsubtitle = \"{}\"\n\n[[section]]\nkind = \"prose\"\nbody = \"\"\"\n{}\"\"\"\n",
        "A word. ".repeat(251),
        "These are words.\n".repeat(2500),
    );
    project.write(&generated("long.toml"), long);
    project.write(&generated("bomb.png"), pictures::png_header(40_000, 40_000));
    project.write(&generated("web.png"), b"RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f");
    let photograph = pictures::jpeg(&pictures::corners(600, 400));
    project.write(&generated("half.jpg"), &photograph[..photograph.len() / 3]);
    let broken = pictures::jpeg_with(&photograph, 0xE2, b"ICC_PROFILE\0\x01\x01no profile");
    project.write(&generated("broken-profile.jpg"), broken);
    let of_a_press = factsheet::profiles::FOGRA39;
    let in_inks = pictures::png_with_profile(&pictures::corners(600, 400), of_a_press);
    project.write(&generated("inks-profile.png"), in_inks);
    for depth in 1..=9 {
        let next = format!("include = \"depth-{}.toml\"\n", depth + 1);
        project.write(&generated(&format!("depth-{depth}.toml")), next);
    }
    for case in ["clearance-changed", "clearance-missing.changed"] {
        clear(project, case);
    }
    project.write("sheet/clearance-record.clearance.toml", "[[clearance]]\nby = \"A. Diop\"\n");
    project.write_sparse(&generated("huge.csv"), 65 * 1024 * 1024);
    fs::write(project.path("../secret.toml"), "[organization]\n").unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(
        project.path("../secret.toml"),
        project.path(&generated("link.toml")),
    )
    .unwrap();
}

/// Clears a case as it was before its number and a word of it were changed.
fn clear(project: &Project, case: &str) {
    let path = format!("sheet/{case}.toml");
    let now = fs::read_to_string(project.path(&path)).unwrap();
    let before = now.replace("38_100_000", "31_800_000").replace("four schools", "three schools");
    assert_ne!(now, before, "{case}");
    project.write(&path, before);
    let document = argument(&project.path(&path));
    let arguments = ["clear", &document, "--by", "A. Diop", "--role", "Director"];
    let around = Around::default().with("SOURCE_DATE_EPOCH", "1777766400");
    around.run(&arguments).must_end(Exit::Ok);
    project.write(&path, now);
}

/// Returns the gallery's folder.
fn folder() -> PathBuf {
    repository("tests/diagnostics")
}

/// Returns the names of the cases, in order.
fn cases() -> Vec<String> {
    let names = names(&folder());
    names.iter().filter_map(|name| name.strip_suffix(".toml")).map(str::to_owned).collect()
}

/// Returns the name of a code's first case.
fn case_of(code: Code) -> String {
    code.id().replace('/', "-")
}

/// Returns the part of a case's name that is its code.
fn code_part(case: &str) -> &str {
    case.split('.').next().unwrap_or(case)
}
