//! "Did you mean": the nearest of the names that would have been right.

/// Returns the name that is nearest to what was written, if any is near enough to be meant.
pub fn nearest<'a>(written: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Numbers look alike and mean different things: who writes 2024 does not mean 2020.
    if written.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let folded = written.to_lowercase();
    names
        .into_iter()
        .map(|name| (strsim::jaro_winkler(&folded, &name.to_lowercase()), name))
        .filter(|(similarity, _)| *similarity > 0.8)
        .max_by(|(a, x), (b, y)| a.total_cmp(b).then_with(|| y.cmp(x)))
        .map(|(_, name)| name)
}

/// Asks whether a name was meant.
pub fn did_you_mean(meant: &str) -> String {
    format!("did you mean `{meant}`?")
}

/// Returns names as a list for a message: `a`, `b` or `c`.
pub fn choices<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let quoted: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        None => "nothing".to_owned(),
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::{choices, nearest};

    #[test]
    fn finds_what_was_meant() {
        let keys = ["title", "body", "picture", "width"];
        assert_eq!(nearest("tittle", keys), Some("title"));
        assert_eq!(nearest("Picture", keys), Some("picture"));
        assert_eq!(nearest("zzz", keys), None);
        assert_eq!(nearest("2024", ["2020", "2023"]), None);
        assert_eq!(choices(["a", "b", "c"]), "`a`, `b` or `c`");
    }
}
