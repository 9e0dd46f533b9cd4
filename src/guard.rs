//! Calls into libraries that may panic on what a stranger's file holds.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

thread_local! {
    /// Whether a panic of this thread is caught, and told by whoever asked.
    static IS_GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Calls a function; none where it panics, and nobody is told.
///
/// What the function was changing when it panicked must not be used again.
pub fn guarded<T>(call: impl FnOnce() -> T) -> Option<T> {
    let before = IS_GUARDED.replace(true);
    let result = catch_unwind(AssertUnwindSafe(call));
    IS_GUARDED.set(before);
    result.ok()
}

/// Keeps guarded panics from being printed; for the start of the program.
pub fn hush() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if !IS_GUARDED.get() {
            usual(panic);
        }
    }));
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn a_panic_is_none() {
        assert_eq!(guarded(|| 1), Some(1));
        assert_eq!(guarded(|| "é".split_at(1).0.len()), None);
        assert_eq!(guarded(|| guarded(|| "é".split_at(1).0.len())), Some(None));
    }
}
