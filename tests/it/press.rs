//! The print edition and the commands for presses, as a user runs them.

use std::path::{Path, PathBuf};

use lopdf::{Document, Object, Stream, dictionary};
use tempfile::TempDir;

use factsheet::cli::Exit;

use crate::program::{argument, run};

/// Returns the folders of the examples.
fn examples(data: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = std::fs::read_dir(data)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|folder| folder.join("factsheet.toml").exists())
        .collect();
    found.sort();
    assert!(found.len() >= 7, "{found:?}");
    found
}

/// Copies a folder with all that is in it.
fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let place = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &place);
        } else {
            std::fs::copy(&path, &place).unwrap();
        }
    }
}

/// Builds the print edition of an example, which must pass without a warning; returns the PDF.
#[track_caller]
fn print(example: &Path, folder: &TempDir, more: &[&str]) -> PathBuf {
    let pdf = folder.path().join("print.pdf");
    let document = argument(&example.join("factsheet.toml"));
    let output = argument(&pdf);
    let mut arguments = vec!["build", &document, "--edition", "print", "-o", &output];
    arguments.extend(more);
    // Nobody folds the gallery.
    let is_folded = !example.ends_with("gallery");
    if is_folded {
        arguments.extend(["--deny", "warnings"]);
    }
    let run = run(&arguments);
    run.must_end(Exit::Ok);
    let others = run.err.lines().filter(|line| line.starts_with("warning["));
    let others = others.filter(|line| is_folded || !line.starts_with("warning[press/pages]"));
    assert_eq!(others.count(), 0, "{}", run.err);
    pdf
}

#[test]
fn every_example_prints_without_a_warning() {
    let folder = TempDir::new().unwrap();
    for example in examples(Path::new("data")) {
        print(&example, &folder, &[]);
    }
}

#[test]
fn every_theme_prints_without_a_warning() {
    let folder = TempDir::new().unwrap();
    copy(Path::new("data"), folder.path());
    for example in ["japan-2017", "gallery", "norway-2024"] {
        let example = folder.path().join(example);
        let document = example.join("factsheet.toml");
        let text = std::fs::read_to_string(&document).unwrap();
        let changed = text.replace("= \"ilo\"", "= \"harbour\"");
        assert_ne!(text, changed);
        std::fs::write(&document, changed).unwrap();
        print(&example, &folder, &[]);
    }
}

#[test]
fn the_file_with_marks_is_the_one_that_was_judged() {
    let folder = TempDir::new().unwrap();
    let pdf = print(Path::new("data/norway-2024"), &folder, &["--marks"]);
    let run = run(&["preflight", &argument(&pdf), "--deny", "warnings"]);
    run.must_end(Exit::Ok);
    assert!(!run.err.contains("press/pages"), "{}", run.err);
}

/// Writes a PDF of two pages, the second of which asks for content that is not there.
fn with_lost_content(folder: &TempDir) -> String {
    let mut document = Document::with_version("1.6");
    let parent = document.new_object_id();
    let kids: Vec<Object> = (0..2)
        .map(|number| {
            let content = Stream::new(dictionary! {}, b"0 0 9 9 re f".to_vec());
            let content = document.add_object(content);
            let lost = (9999, 0);
            document
                .add_object(dictionary! {
                    "Type" => "Page", "Parent" => parent,
                    "Contents" => if number == 0 { content } else { lost },
                    "MediaBox" => [0, 0, 200, 300].map(Object::Integer).to_vec(),
                })
                .into()
        })
        .collect();
    let root = dictionary! { "Type" => "Pages", "Count" => 2, "Kids" => kids };
    document.set_object(parent, root);
    let catalog = dictionary! { "Type" => "Catalog", "Pages" => parent };
    let catalog = document.add_object(catalog);
    document.trailer.set("Root", catalog);
    let path = folder.path().join("lost.pdf");
    document.save(&path).unwrap();
    argument(&path)
}

#[test]
fn a_page_whose_content_is_lost_is_neither_clean_nor_laid_out() {
    let folder = TempDir::new().unwrap();
    let pdf = with_lost_content(&folder);
    let judged = run(&["preflight", &pdf]);
    judged.must_end(Exit::Faults).must_report("error[press/broken]: page 2:");
    let sheets = folder.path().join("sheets.pdf");
    let laid = run(&["impose", &pdf, "--as", "2-up", "--sheet", "A3", "-o", &argument(&sheets)]);
    laid.must_end(Exit::Faults).must_report("error[press/broken]: page 2:");
    laid.must_report("was not written");
    assert!(!sheets.exists());
}

#[test]
fn what_is_no_pdf_is_refused_in_plain_words() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("letter.pdf");
    for content in ["", "Dear all,", "%PDF-1.7\n%%EOF\n"] {
        std::fs::write(&path, content).unwrap();
        let sheets = argument(&folder.path().join("sheets.pdf"));
        let file = argument(&path);
        let commands = [
            vec!["preflight", file.as_str()],
            vec!["impose", &file, "--as", "booklet", "--sheet", "A3", "-o", &sheets],
        ];
        for command in commands {
            let run = run(&command);
            run.must_end(Exit::Faults).must_report("error[press/broken]");
            assert!(!run.err.contains("lopdf") && !run.err.contains("issue"), "{}", run.err);
        }
    }
}
