//! Drawings in the colours of a theme.
//!
//! A drawing says by the `data-theme` of its `svg` element which of its colours have which roles, a mixture of several
//! with hyphens between them: `#1E2DBE primary, #960A55 accent-foot`.

use serde_json::Value;
use typst::foundations::Smart;
use typst::visualize::{Color, WeightedColor};

/// What begins the list of a drawing's colours.
const ATTRIBUTE: &str = " data-theme=\"";

/// Returns a drawing in the colours of a theme (roles, as templates read them); none where it stays as it is: where it says
/// nothing of its colours, or what the theme does not have, or has the theme's colours already.
pub fn themed(drawing: &[u8], colors: &Value) -> Option<Vec<u8>> {
    let drawing = std::str::from_utf8(drawing).ok()?;
    let entries = said(drawing)?.split(',').map(|entry| entry.trim().split_once(' '));
    let entries: Vec<(&str, &str)> = entries.collect::<Option<_>>()?;
    let color = |(own, role): &(&str, &str)| Some(((*own).to_owned(), hex(role, colors)?));
    let changes: Vec<(String, String)> = entries.iter().map(color).collect::<Option<_>>()?;
    // A mixture is only as good as what it is mixed of.
    let is_own = |((_, role), (own, hex)): (&(&str, &str), &(String, String))| {
        role.contains('-') || own.to_lowercase() == *hex
    };
    if entries.iter().zip(&changes).all(is_own) {
        return None;
    }
    // What comes in is in small letters, and not replaced again.
    let change =
        |text: String, (own, hex): &(String, String)| text.replace(&own.to_uppercase(), hex);
    Some(changes.iter().fold(drawing.to_owned(), change).into_bytes())
}

/// Returns what a drawing says of its colours.
fn said(drawing: &str) -> Option<&str> {
    let (_, element) = drawing.split_once("<svg")?;
    let (_, list) = element.split_once('>')?.0.rsplit_once(ATTRIBUTE)?;
    list.split('"').next()
}

/// Returns the colour of a role, or of an even mixture of several.
fn hex(role: &str, colors: &Value) -> Option<String> {
    let part = |role| colors.get(role)?.get("screen")?.as_str()?.parse().ok();
    let parts: Vec<Color> = role.split('-').map(part).collect::<Option<_>>()?;
    if let [one] = parts.as_slice() {
        return Some(one.to_hex().into());
    }
    let even: Vec<WeightedColor> =
        parts.into_iter().map(|part| WeightedColor::new(part, 1.0)).collect();
    Some(Color::mix_iter(even, Smart::Auto).ok()?.to_hex().into())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::themed;

    /// Draws with two colours in a theme of three.
    fn changed(list: &str) -> Option<String> {
        let colors = json!({
            "primary": { "screen": "#1E2DBE" },
            "accent": { "screen": "#ff0000" },
            "paper": { "screen": "#FFFFFF" },
        });
        let drawing =
            format!("<svg width=\"4\"{list}><path fill=\"#AA0000\" stroke=\"#1E2DBE\"/></svg>");
        let themed = themed(drawing.as_bytes(), &colors)?;
        Some(String::from_utf8(themed).unwrap().split_once("<path").unwrap().1.to_owned())
    }

    #[test]
    fn a_drawing_takes_the_colours_of_a_theme() {
        let changed = changed(" data-theme=\"#AA0000 accent, #1E2DBE accent-paper\"").unwrap();
        assert_eq!(changed, " fill=\"#ff0000\" stroke=\"#ffa191\"/></svg>");
    }

    #[test]
    fn a_drawing_stays_as_it_is() {
        for list in [
            "",
            " data-theme=\"#1E2DBE primary\"",
            " data-theme=\"#1E2DBE primary-paper\"",
            " data-theme=\"#AA0000 accent, #1E2DBE nothing\"",
            " data-theme=\"#AA0000\"",
            " data-theme=\"#AA0000 accent dark\"",
        ] {
            assert_eq!(changed(list), None, "{list}");
        }
    }
}
