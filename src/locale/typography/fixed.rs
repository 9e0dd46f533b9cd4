//! What is not to be changed in a text: addresses.

/// How an address begins.
const BEGINNINGS: [&str; 4] = ["http://", "https://", "mailto:", "www."];

/// Says of each character whether it is part of an address.
pub(super) fn find(text: &[char]) -> Vec<bool> {
    let mut fixed = vec![false; text.len()];
    let mut position = 0;
    while position < text.len() {
        let length = address(text.get(position..).unwrap_or_default()).unwrap_or(0);
        for flag in fixed.iter_mut().skip(position).take(length) {
            *flag = true;
        }
        position += length.max(1);
    }
    fixed
}

/// Measures a bare address, without the punctuation of the sentence around it.
fn address(rest: &[char]) -> Option<usize> {
    let begins = |start: &&str| start.chars().eq(rest.iter().copied().take(start.len()));
    let beginning = BEGINNINGS.iter().find(|start| begins(start))?;
    let is_end = |character: &char| character.is_whitespace() || "\"<>`«»“”".contains(*character);
    let address = rest.split(is_end).next()?;
    let is_of_sentence = |character: &char| ".,;:!?'’‘…)]*_".contains(*character);
    let trailing = address.iter().rev().take_while(|character| is_of_sentence(character)).count();
    // At least its beginning, so that no part of it is looked at twice.
    Some((address.len() - trailing).max(beginning.len()))
}
