//! Many documents, on threads, with a manifest that is written as it goes.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc;

use super::make::{Made, make};
use super::manifest::{Counts, END, Manifest, Record, Status, line};
use super::order::{How, Inputs, NewFile, Order, Outside};
use crate::pipeline;

/// How many documents long an unused part of the typesetter's cache is kept.
const CACHE_ROUNDS: usize = 8;

/// The stack of a thread: that of a program's main thread.
const STACK_BYTES: usize = 8 * 1024 * 1024;

/// A run over documents.
pub struct Run<'a> {
    /// The documents.
    pub orders: &'a [Order],
    /// How they are made.
    pub how: &'a How,
    /// Where the manifest is, which tells what need not be made again.
    pub manifest: Option<&'a Path>,
    /// What stands for the program and for how it was asked to build; without it nothing is skipped.
    pub build: Option<&'a str>,
    /// Whether what has not changed is made, too.
    pub is_forced: bool,
    /// Whether documents are begun after one has failed.
    pub keeps_going: bool,
    /// How many documents are made at the same time.
    pub threads: usize,
}

/// What is known of documents, by their names.
type Known = BTreeMap<String, Record>;

impl Run<'_> {
    /// Makes the documents; tells of each, by its place in the list, as soon as it is done and in the manifest.
    ///
    /// # Errors
    ///
    /// In a sentence, where the manifest cannot be read or written, or no thread can be started.
    pub fn carry_out(
        &self,
        outside: &dyn Outside,
        told: &mut dyn FnMut(usize, &Made),
    ) -> Result<Manifest, String> {
        let begun = outside.seconds();
        let before = self.known(outside)?;
        let mut manifest =
            Manifest::new(self.build.map(str::to_owned), before.values().cloned().collect());
        self.write(&manifest, &Inputs::new(), outside)?;
        let mut inputs = Inputs::new();
        let mut of_run: BTreeMap<usize, Record> = BTreeMap::new();
        let mut lines = manifest.documents.len();
        self.make_all(&before, outside, &mut |index, made| {
            // What was not begun is known as well as before.
            if let Some(path) = self.manifest
                && made.record.status != Status::Left
            {
                outside.insert(path, &line(&made.record, lines == 0), END)?;
                lines += 1;
            }
            told(index, &made);
            inputs.extend(made.inputs);
            of_run.insert(index, made.record);
            Ok(())
        })?;
        let mut documents: Vec<Record> = of_run.into_values().collect();
        let counts = Counts::of(&documents, to_milliseconds(outside.seconds() - begun));
        // Another run may have made other documents in the same folder; what is known of them stays known.
        let names: BTreeSet<String> =
            documents.iter().map(|record| record.document.clone()).collect();
        let is_there = |record: &Record| {
            record.outputs.iter().all(|file| outside.exists(Path::new(&file.path)))
        };
        let others = self.known(outside)?.into_values();
        documents
            .extend(others.filter(|record| !names.contains(&record.document) && is_there(record)));
        manifest.documents = documents;
        manifest.run = Some(counts);
        self.write(&manifest, &inputs, outside)?;
        Ok(manifest)
    }

    /// Reads what earlier runs made. What is no manifest is not written over.
    fn known(&self, outside: &dyn Outside) -> Result<Known, String> {
        let Some(path) = self.manifest else { return Ok(Known::new()) };
        let Some(bytes) = outside.read(path)? else { return Ok(Known::new()) };
        if !bytes.is_empty() && !Manifest::is_one(&bytes) {
            return Err(format!(
                "the manifest would write over `{}`, which is not one; name another file or remove it",
                path.display()
            ));
        }
        Ok(Manifest::read(&bytes).map(|manifest| manifest.made(self.build)).unwrap_or_default())
    }

    /// Writes the manifest whole, and not over what was read.
    fn write(
        &self,
        manifest: &Manifest,
        read: &Inputs,
        outside: &dyn Outside,
    ) -> Result<(), String> {
        let Some(path) = self.manifest else { return Ok(()) };
        let text = manifest.write();
        outside.write(&[NewFile { path, bytes: text.as_bytes(), name: "the manifest" }], read)
    }

    /// Makes all documents on threads; takes each as it comes.
    fn make_all(
        &self,
        known: &Known,
        outside: &dyn Outside,
        take: &mut dyn FnMut(usize, Made) -> Result<(), String>,
    ) -> Result<(), String> {
        let has_failed = AtomicBool::new(false);
        let next = AtomicUsize::new(0);
        let (sender, receiver) = mpsc::channel();
        let work = |sender: mpsc::Sender<(usize, Made)>| {
            while let Some((index, order)) = {
                let index = next.fetch_add(1, Ordering::Relaxed);
                self.orders.get(index).map(|order| (index, order))
            } {
                let made = if has_failed.load(Ordering::Relaxed) && !self.keeps_going {
                    Made::only(Record::of(outside.shown(&order.document), Status::Left))
                } else {
                    self.one(order, known, outside)
                };
                if made.record.status == Status::Failed {
                    has_failed.store(true, Ordering::Relaxed);
                }
                // Each document ages what the cache keeps of others; what they share stays young.
                pipeline::forget(CACHE_ROUNDS);
                if sender.send((index, made)).is_err() {
                    break;
                }
            }
        };
        std::thread::scope(|scope| {
            // Threads of our own rather than rayon's: a worker of rayon that waits within the typesetter would begin
            // another document on the same stack, and so on.
            for _ in 0..self.threads.min(self.orders.len()) {
                let sender = sender.clone();
                std::thread::Builder::new()
                    .stack_size(STACK_BYTES)
                    .spawn_scoped(scope, || work(sender))
                    .map_err(|error| format!("no thread can be started: {error}"))?;
            }
            drop(sender);
            // Where this ends early, the threads find nobody who listens, and end as well.
            receiver.into_iter().try_for_each(|(index, made)| take(index, made))
        })
    }

    /// Makes a document, unless nothing about it has changed.
    fn one(&self, order: &Order, known: &Known, outside: &dyn Outside) -> Made {
        let begun = outside.seconds();
        let document = outside.shown(&order.document);
        let mut made = match known.get(&document) {
            Some(record) if !self.is_forced && is_unchanged(record, outside) => {
                Made::only(Record { status: Status::Unchanged, ..record.clone() })
            }
            _ => {
                // A fault of ours in one document must not end the others.
                let made = catch_unwind(AssertUnwindSafe(|| make(order, self.how, outside)));
                let made = made.unwrap_or_else(|_| {
                    Err(format!(
                        "the program failed on `{document}`; this is a bug, please report it with the document"
                    ))
                });
                made.unwrap_or_else(|fault| {
                    let record = Record::of(document, Status::Failed);
                    Made::only(Record { fault: Some(fault), ..record })
                })
            }
        };
        made.record.seconds = Some(to_milliseconds(outside.seconds() - begun));
        made
    }
}

/// Returns whether all inputs and outputs of a document are as they were.
fn is_unchanged(record: &Record, outside: &dyn Outside) -> bool {
    let mut files = record.inputs.iter().chain(&record.outputs);
    !record.outputs.is_empty()
        && files.all(|file| {
            outside.digest(Path::new(&file.path)).map(|digest| digest.sha256) == file.sha256
        })
}

/// Returns a time in seconds, to the millisecond.
fn to_milliseconds(seconds: f64) -> f64 {
    (seconds * 1000.0).round() / 1000.0
}
