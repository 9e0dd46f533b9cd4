//! What is not to be changed in a text: code, links, addresses, placeholders, escapes, rules and tables.

/// How an address begins.
const ADDRESSES: [&str; 4] = ["http://", "https://", "mailto:", "www."];

/// Says of each character whether it is to stay as it is.
pub(super) fn find(text: &[char]) -> Vec<bool> {
    let mut fixed = vec![false; text.len()];
    fix_rules(text, &mut fixed);
    let mut position = 0;
    while position < text.len() {
        let length = length_at(text.get(position..).unwrap_or_default());
        for flag in fixed.iter_mut().skip(position).take(length) {
            *flag = true;
        }
        position += length.max(1);
    }
    fixed
}

/// Fixes lines that are a rule, an underline or the head of a table, and hold no words.
fn fix_rules(text: &[char], fixed: &mut [bool]) {
    let mut start = 0;
    for line in text.split_inclusive(|character| *character == '\n') {
        let is_rule = line.iter().all(|character| "-|:=+ \t\r\n".contains(*character));
        for flag in fixed.iter_mut().skip(start).take(line.len()) {
            *flag = is_rule;
        }
        start += line.len();
    }
}

/// Returns how many characters from here on belong together and stay as they are.
fn length_at(rest: &[char]) -> usize {
    let length = match rest {
        ['\\', escaped, ..] if escaped.is_ascii_punctuation() => Some(2),
        ['`', ..] => Some(code(rest)),
        ['{', '{', ..] => up_to(rest, &['}', '}']),
        ['{', '%', ..] => up_to(rest, &['%', '}']),
        [']', '(', ..] => destination(rest),
        ['<', next, ..] if next.is_ascii_alphabetic() || *next == '/' => up_to(rest, &['>']),
        _ => address(rest),
    };
    length.unwrap_or(0)
}

/// Measures a code span: as many backticks again as it begins with, in the same paragraph.
///
/// Backticks without their like are no code; all of them are passed over, since no part of them would be either.
fn code(rest: &[char]) -> usize {
    let ticks = rest.iter().take_while(|character| **character == '`').count();
    let mut run = 0;
    for (position, character) in rest.iter().enumerate().skip(ticks) {
        if *character == '`' {
            run += 1;
        } else if run == ticks {
            return position;
        } else if *character == '\n' && rest.get(position + 1) == Some(&'\n') {
            return ticks;
        } else {
            run = 0;
        }
    }
    if run == ticks { rest.len() } else { ticks }
}

/// Measures to the end of a closing mark on the same line.
fn up_to(rest: &[char], closing: &[char]) -> Option<usize> {
    let line = rest.split(|character| *character == '\n').next()?;
    let position = line.windows(closing.len()).skip(1).position(|window| window == closing)?;
    Some(position + 1 + closing.len())
}

/// Measures the destination of a link with the bracket before it, title included.
fn destination(rest: &[char]) -> Option<usize> {
    let mut depth = 0_usize;
    for (position, character) in rest.iter().enumerate().skip(1) {
        match character {
            '\n' => return None,
            '(' => depth += 1,
            ')' if depth == 1 => return Some(position + 1),
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// Measures a bare address, without the punctuation of the sentence around it.
fn address(rest: &[char]) -> Option<usize> {
    let begins = |start: &&str| {
        start
            .chars()
            .enumerate()
            .all(|(position, character)| rest.get(position) == Some(&character))
    };
    ADDRESSES.iter().find(|start| begins(start))?;
    let is_end = |character: &char| character.is_whitespace() || "\"<>`«»“”".contains(*character);
    let address = rest.split(is_end).next()?;
    let is_of_sentence = |character: &char| ".,;:!?'’‘…)]*_".contains(*character);
    let trailing = address.iter().rev().take_while(|character| is_of_sentence(character)).count();
    Some(address.len() - trailing)
}
