//! The same document gives the same bytes, wherever and however it is built.

use std::fs;
use std::path::Path;
use std::process::Command;

use factsheet::cli::Exit;

use crate::program::{Around, argument, binary, repository, run};
use crate::project::{Project, files_under};

/// Copies the Japan document and what it shares into a folder.
fn copy(to: &Path) {
    let data = repository("data");
    for path in files_under(&data).iter().filter(|path| !path.ends_with(".pdf")) {
        let target = to.join(path);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::copy(data.join(path), target).unwrap();
    }
}

/// Builds the document of a copy and returns the bytes.
fn built(around: &Around, folder: &Path) -> Vec<u8> {
    let document = argument(&folder.join("japan-2017/factsheet.toml"));
    around.run(&["build", &document]).must_end(Exit::Ok);
    fs::read(folder.join("japan-2017/japan-2017.pdf")).unwrap()
}

/// Builds in folders of different depth and in surroundings of another language, zone and home give the same bytes.
#[test]
fn the_place_does_not_matter() {
    let project = Project::with(&[]);
    let (here, there) = (project.path("a"), project.path("b/c/d e/ф/g"));
    copy(&here);
    copy(&there);
    let other = Around::default()
        .with("LANG", "tr_TR.UTF-8")
        .with("TZ", "Pacific/Kiritimati")
        .with("HOME", "/nowhere")
        .with("NO_COLOR", "1");
    assert!(built(&Around::default(), &here) == built(&other, &there));
}

/// The real program in another working folder, called by another path, in another zone and language, gives the bytes
/// that a run inside of this process gives.
#[test]
fn the_process_does_not_matter() {
    let project = Project::with(&[]);
    copy(&project.path("a"));
    let expected = built(&Around::default(), &project.path("a"));
    let build = |command: &mut Command, document: &str| {
        let output = project.path("out.pdf");
        let status = command.args(["build", document, "--quiet", "-o"]).arg(&output).status();
        assert!(status.unwrap().success());
        let bytes = fs::read(&output).unwrap();
        fs::remove_file(&output).unwrap();
        assert!(bytes == expected, "{document}");
    };
    let document = project.path("a/japan-2017/factsheet.toml");
    build(binary().env_clear().current_dir("/"), &argument(&document));
    build(
        binary()
            .env("LANG", "ja_JP.UTF-8")
            .env("TZ", "Asia/Tokyo")
            .current_dir(project.path("a/japan-2017")),
        "factsheet.toml",
    );
    build(binary().current_dir(project.path("a/organizations")), "../japan-2017/./factsheet.toml");
}

/// Builds that run at the same time do not disturb each other, and a second build in a warm process is as the first.
#[test]
fn the_order_does_not_matter() {
    let project = Project::with(&[]);
    let folders: Vec<_> = (0..4).map(|n| project.path(&n.to_string())).collect();
    folders.iter().for_each(|folder| copy(folder));
    let outputs: Vec<Vec<u8>> = std::thread::scope(|scope| {
        let threads: Vec<_> = folders
            .iter()
            .map(|folder| scope.spawn(|| built(&Around::default(), folder)))
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let again = built(&Around::default(), &folders[0]);
    assert!(outputs.iter().all(|output| *output == again));
}

/// Pages as PNG and SVG are the same at every build, too.
#[test]
fn pictures_of_pages_are_the_same() {
    let project = Project::with(&[]);
    copy(&project.path("a"));
    let document = argument(&project.path("a/japan-2017/factsheet.toml"));
    for format in ["png", "svg"] {
        for folder in ["first", "second"] {
            let output = argument(&project.path(&format!("{folder}/{{page}}.{format}")));
            run(&["build", &document, "-o", &output, "--dpi", "40"]).must_end(Exit::Ok);
        }
    }
    let names = project.names("first");
    assert_eq!(names, project.names("second"));
    assert!(names.len() >= 8, "{names:?}");
    for name in names {
        let read = |folder: &str| project.read(&format!("{folder}/{name}"));
        assert!(read("first") == read("second"), "{name}");
    }
}
