//! Digits in groups of three.

/// Puts a mark between the thousands of a number that has no sign; a fraction stays as it is.
pub fn thousands(number: &str, mark: char) -> String {
    let length = number.find('.').unwrap_or(number.len());
    let mut grouped = String::with_capacity(number.len() + length / 3);
    for (index, character) in number.chars().enumerate() {
        if (1..length).contains(&index) && (length - index).is_multiple_of(3) {
            grouped.push(mark);
        }
        grouped.push(character);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::thousands;

    #[test]
    fn only_whole_digits_are_grouped() {
        for (number, grouped) in [
            ("0", "0"),
            ("999", "999"),
            ("1000", "1,000"),
            ("123456.7891", "123,456.7891"),
            (".5", ".5"),
        ] {
            assert_eq!(thousands(number, ','), grouped);
        }
        assert_eq!(thousands("1234567", '_'), "1_234_567");
    }
}
