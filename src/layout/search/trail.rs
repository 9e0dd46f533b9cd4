//! How the search came where it is.

use crate::layout::part::Offsets;

/// What of a band is put on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Put {
    /// The number of its edge.
    pub(crate) edge: usize,
    /// The number of its arrangement.
    pub(crate) arrangement: usize,
    /// How far its strands were set before.
    pub(crate) from: Offsets,
    /// How far they are set then.
    pub(crate) to: Offsets,
}

/// The number of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct StepId(u32);

/// The number of a [`Put`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PutId(u32);

#[derive(Debug, Clone, Copy)]
enum Act {
    Begin,
    Put(PutId),
    Turn,
}

/// All steps, each with the one before it.
#[derive(Debug)]
pub(crate) struct Trail {
    steps: Vec<(Option<StepId>, Act)>,
    puts: Vec<Put>,
}

impl Trail {
    /// A trail, and its first step: an empty first page.
    pub(crate) fn new() -> (Self, StepId) {
        (Self { steps: vec![(None, Act::Begin)], puts: Vec::new() }, StepId(0))
    }

    /// Notes what may be put.
    pub(crate) fn register(&mut self, put: Put) -> PutId {
        self.puts.push(put);
        PutId(number(self.puts.len() - 1))
    }

    /// Puts it below what the page of a step has.
    pub(crate) fn put(&mut self, before: StepId, put: PutId) -> StepId {
        self.push(before, Act::Put(put))
    }

    /// Begins a page.
    pub(crate) fn turn(&mut self, before: StepId) -> StepId {
        self.push(before, Act::Turn)
    }

    fn push(&mut self, before: StepId, act: Act) -> StepId {
        self.steps.push((Some(before), act));
        StepId(number(self.steps.len() - 1))
    }

    /// The pages up to a step.
    pub(crate) fn pages(&self, last: StepId) -> Vec<Vec<Put>> {
        let mut pages = Vec::new();
        let mut page = Vec::new();
        let mut next = Some(last);
        while let Some((before, act)) = next.and_then(|StepId(step)| self.steps.get(index(step))) {
            match act {
                Act::Begin => {}
                Act::Put(PutId(put)) => page.extend(self.puts.get(index(*put)).cloned()),
                Act::Turn => pages.push(std::mem::take(&mut page)),
            }
            next = *before;
        }
        pages.push(page);
        for page in &mut pages {
            page.reverse();
        }
        pages.reverse();
        pages
    }
}

/// A place as a number: half as large, as there are many of them.
fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
