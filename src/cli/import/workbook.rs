//! Workbooks in older formats, read in a process of their own.
//!
//! Their reader can be brought to ask for all memory and to run on for ever. The process that it runs in is this
//! program once more, with little memory and little time; however it ends, this one goes on.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::cli::env::{Env, Exit};
use crate::import::{self, Book};

/// The most bytes of a file that is imported.
pub(super) const MAX_BYTES: u64 = 256 * 1024 * 1024;

/// How long a workbook may take.
const TIME: Duration = Duration::from_secs(30);

/// How often it is looked whether the process has ended.
const PAUSE: Duration = Duration::from_millis(5);

/// The most memory of the process, in bytes.
#[cfg(unix)]
const MEMORY: u64 = 2 << 30;

/// The most bytes of its answer.
const MAX_ANSWER: u64 = 1 << 30;

/// What the process is told.
#[derive(Debug, Clone, clap::Args)]
pub struct WorkbookArgs {
    /// The sheet; the first that is not hidden when left out
    #[arg(long)]
    sheet: Option<String>,
}

/// Reads a sheet in a process of its own; none where there is no program to start.
pub(super) fn read(
    bytes: &[u8],
    sheet: Option<&str>,
    env: &Env<'_>,
) -> Option<Result<Book, String>> {
    Some(ask(env.program()?, bytes, sheet))
}

/// Starts the process and waits for its answer.
fn ask(program: &Path, bytes: &[u8], sheet: Option<&str>) -> Result<Book, String> {
    let broken = || {
        "the workbook is damaged, or too large for this older format; open it in a spreadsheet and save it as .xlsx"
            .to_owned()
    };
    let mut command = Command::new(program);
    command.arg("read-workbook").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    if let Some(sheet) = sheet {
        command.arg(format!("--sheet={sheet}"));
    }
    let mut child = command
        .spawn()
        .map_err(|error| format!("no process can be started to read it: {error}"))?;
    let (input, output) = (child.stdin.take(), child.stdout.take());
    thread::scope(|scope| {
        scope.spawn(move || {
            // A process that has ended early wants no more.
            if let Some(mut input) = input {
                drop(input.write_all(bytes));
            }
        });
        let answer = scope.spawn(move || {
            let mut text = Vec::new();
            let output = output?;
            output.take(MAX_ANSWER).read_to_end(&mut text).ok()?;
            Some(text)
        });
        let end = Instant::now() + TIME;
        while matches!(child.try_wait(), Ok(None)) && !answer.is_finished() {
            if Instant::now() > end {
                drop(child.kill());
            }
            thread::sleep(PAUSE);
        }
        drop(child.kill());
        let is_done = child.wait().is_ok();
        let answer = answer.join().ok().flatten().filter(|_| is_done).ok_or_else(broken)?;
        serde_json::from_slice(&answer).unwrap_or_else(|_| Err(broken()))
    })
}

/// Is the process: reads a workbook from the input stream and writes its sheet to the output stream.
pub fn serve(args: &WorkbookArgs, env: &mut Env<'_>) -> Result<Exit, String> {
    #[cfg(unix)]
    {
        use rlimit::Resource;
        for (resource, most) in
            [(Resource::AS, MEMORY), (Resource::CPU, TIME.as_secs()), (Resource::CORE, 0)]
        {
            // Where less is allowed already, less it is: nobody may raise that again.
            let limit = resource.get().map(|(_, allowed)| allowed.min(most));
            limit
                .and_then(|limit| resource.set(limit, limit))
                .map_err(|error| error.to_string())?;
        }
    }
    let mut bytes = Vec::new();
    let input = std::io::stdin().lock();
    input
        .take(MAX_BYTES)
        .read_to_end(&mut bytes)
        .map_err(|error| format!("the workbook cannot be read: {error}"))?;
    let book = import::read_older(&bytes, args.sheet.as_deref());
    let answer = serde_json::to_string(&book).map_err(|error| error.to_string())?;
    env.data(&answer);
    Ok(Exit::Ok)
}
