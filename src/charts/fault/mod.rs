//! Why a chart cannot be drawn, found before anything is.

mod find;

use std::fmt;

use super::form::{Adds, FORMS, Form};
use crate::units::{Decimal, millimetres};
pub(super) use find::find_in_size;

/// Why a chart cannot be drawn.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ChartFault {
    /// There are no categories, or no series.
    Empty,
    /// There is nothing but gaps.
    OnlyGaps,
    /// A series has more or fewer values than there are categories.
    Lengths {
        /// The name of the series.
        series: String,
        /// How many values it has.
        values: usize,
        /// How many categories there are.
        categories: usize,
    },
    /// The values that are to be added up are more than a decimal holds.
    TooLarge,
    /// There are more series than the form can show.
    TooManySeries {
        /// The form.
        form: &'static Form,
        /// How many there are.
        count: usize,
    },
    /// There are more categories than the form can show.
    TooManyCategories {
        /// The form.
        form: &'static Form,
        /// How many there are.
        count: usize,
    },
    /// A value lies below zero where none may.
    BelowZero {
        /// The form.
        form: &'static Form,
        /// The name of its category.
        category: String,
    },
    /// A value is missing where none may.
    Missing {
        /// The form.
        form: &'static Form,
        /// The name of its category.
        category: String,
    },
    /// A note finds no room.
    NoteRoom {
        /// Its place among the notes.
        note: usize,
        /// How many of its letters would find room.
        letters: usize,
        /// How many it has.
        own: usize,
    },
    /// The categories are names where years are shown.
    NoYears {
        /// The form.
        form: &'static Form,
    },
    /// The categories are years where parts of a whole are shown.
    Years {
        /// The form.
        form: &'static Form,
    },
    /// A series splits none of the parts that the first one gives.
    SplitsNothing {
        /// The form.
        form: &'static Form,
        /// The name of the series.
        series: String,
    },
    /// A category is not what those before it give, or those that it is split into.
    Missed {
        /// The form.
        form: &'static Form,
        /// The name of the category.
        category: String,
        /// What it says.
        end: Decimal,
        /// What the others add up to.
        sum: Decimal,
    },
    /// The parts of a whole are all zero.
    NothingToShare {
        /// The form.
        form: &'static Form,
    },
    /// The chart does not fit into its place.
    TooSmall {
        /// The width of the place.
        width: f64,
        /// The height of the place, where it is given.
        height: Option<f64>,
    },
    /// Plotters would not draw; a mistake of this program.
    Refused,
}

impl fmt::Display for ChartFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "it has no categories or no series"),
            Self::OnlyGaps => write!(f, "it has no values, only gaps"),
            Self::Lengths { series, values, categories } => write!(
                f,
                "the series `{series}` must have one value for each of the {categories} categories, it has {values}"
            ),
            Self::TooLarge => write!(f, "its values are too large to be added up"),
            Self::TooManySeries { form: Form { name, limits, .. }, count } => match limits.series {
                1 => write!(f, "a {name} shows one series, it has {count}"),
                most => write!(f, "a {name} shows {most} series at most, it has {count}"),
            },
            Self::TooManyCategories { form: Form { name, limits, of: (parts, _), .. }, count } => {
                write!(f, "a {name} shows {} {parts} at most, it has {count}", limits.categories)
            }
            Self::BelowZero { form: Form { name, adds: Adds::Whole, .. }, category } => {
                write!(f, "`{category}` is negative, and a {name} shows shares of a whole")
            }
            Self::BelowZero { form: Form { name, .. }, category } => {
                write!(f, "`{category}` is negative, and a {name} shows nothing below zero")
            }
            Self::Missing { form: Form { name, adds: Adds::Whole, .. }, category } => {
                write!(f, "`{category}` has no value, so the total of the {name} is unknown")
            }
            Self::Missing { form: Form { name, .. }, category } => {
                write!(f, "`{category}` has no value, and a {name} shows no gaps")
            }
            Self::NoYears { form: Form { name, .. } } => {
                write!(f, "a {name} shows years, and these are names")
            }
            Self::Years { form: Form { name, .. } } => {
                write!(f, "a {name} shows parts of one whole, and these are years")
            }
            Self::SplitsNothing { form: Form { name, .. }, series } => {
                write!(
                    f,
                    "`{series}` is none of the parts that the first series of the {name} gives"
                )
            }
            Self::Missed { form, category, end, sum } => {
                let others = match form.adds {
                    Adds::Stages => "what it is split into",
                    _ => "what stands before it",
                };
                let (end, sum) = (end.normalize(), sum.normalize());
                write!(f, "`{category}` is {end}, and {others} adds up to {sum}")
            }
            Self::NothingToShare { form: Form { name, .. } } => {
                write!(f, "the parts of the {name} add up to nothing")
            }
            Self::TooSmall { width, height: Some(height) } => {
                write!(
                    f,
                    "it does not fit into {:.0} × {:.0} mm",
                    millimetres(*width),
                    millimetres(*height)
                )
            }
            Self::TooSmall { width, height: None } => {
                write!(f, "it does not fit into a width of {:.0} mm", millimetres(*width))
            }
            Self::NoteRoom { letters: 0, own, .. } => {
                write!(
                    f,
                    "the note of {own} letters finds no room in its chart, nor would a shorter one there"
                )
            }
            Self::NoteRoom { letters, own, .. } => write!(
                f,
                "the note finds no room in its chart: it has {own} letters, and there is room for about {letters}"
            ),
            Self::Refused => write!(f, "the program made a mistake in it"),
        }
    }
}

impl std::error::Error for ChartFault {}

impl ChartFault {
    /// Says what the author can do about it.
    pub fn help(&self) -> String {
        let help = match self {
            Self::TooManySeries { form, .. } if form.limits.series == 1 => {
                let piles = FORMS.iter().filter(|form| form.adds == Adds::Piles);
                let one = match form.adds {
                    Adds::Whole => "show one series, or of each the same one year",
                    _ => "show one series",
                };
                return format!("{one}, or use {}", words(piles));
            }
            Self::TooManyCategories { form, .. } => {
                let fewer = match form.adds {
                    Adds::Whole | Adds::Steps => "join small parts in the file",
                    Adds::Nothing | Adds::Piles | Adds::Stages => "leave some out",
                };
                return format!("{fewer}, or use {}", words(form.instead));
            }
            Self::BelowZero { form, .. } | Self::NoYears { form } => {
                return format!("use {}", words(form.instead));
            }
            Self::Missing { form, .. } => {
                return format!("add the value to the file, or use {}", words(form.instead));
            }
            Self::Empty | Self::OnlyGaps | Self::Lengths { .. } => {
                "check `where` and `period` of its series against the file"
            }
            Self::TooLarge => "correct the values in the file",
            Self::TooManySeries { .. } => "leave some out, or make two charts",
            Self::Years { form } => {
                let forms = words(form.instead);
                return format!(
                    "give all its series one and the same year for a `period`, or use {forms}"
                );
            }
            Self::SplitsNothing { .. } => {
                "give it the `label` of the part that it splits, as the first series has it"
            }
            Self::Missed { form: Form { adds: Adds::Stages, .. }, .. } => {
                "correct a value, or add what is missing as a part of its own"
            }
            Self::Missed { .. } => {
                "the first number and the changes after it must give the last: correct one, or add a step"
            }
            Self::NothingToShare { .. } => "leave the chart out until there is something to show",
            Self::TooSmall { height: Some(_), .. } => {
                "give it more `height` or `width`, or leave `height` out"
            }
            Self::TooSmall { height: None, .. } => {
                "give its section more `width`, or show fewer series or categories"
            }
            Self::NoteRoom { letters: 0, .. } => {
                "say it in the `note` of the section, or show the figures as columns or lines"
            }
            Self::NoteRoom { .. } => "say less, or give the chart more `width` or `height`",
            Self::Refused => "please report this document as a bug",
        };
        help.to_owned()
    }
}

/// Names forms that may be used.
fn words<'f>(forms: impl IntoIterator<Item = &'f &'static Form>) -> String {
    let words: Vec<String> = forms.into_iter().map(|form| form.word.replace('-', " ")).collect();
    words.join(" or ")
}

#[cfg(test)]
mod tests {
    use crate::charts::ChartSpec;
    use crate::charts::columns::COLUMNS;
    use crate::charts::donut::DONUT;
    use crate::charts::flow::FLOW;
    use crate::charts::multiples::SMALL_MULTIPLES;
    use crate::charts::slope::SLOPE;
    use crate::charts::tests::{Fixed, chart, style};
    use crate::charts::waterfall::WATERFALL;

    /// Checks the message for a chart.
    fn check(spec: &ChartSpec, message: &str) {
        let fault = crate::charts::draw(spec, (250.0, None), &style(&Fixed)).unwrap_err();
        assert_eq!(fault.to_string(), message);
    }

    /// What cannot be drawn is refused with a reason.
    #[test]
    fn messages() {
        let gap = f64::NAN;
        check(&chart(&COLUMNS, &[], &[]), "it has no categories or no series");
        check(&chart(&COLUMNS, &["a"], &[("", &[gap])]), "it has no values, only gaps");
        check(
            &chart(&COLUMNS, &["a", "b"], &[("Aid", &[1.0])]),
            "the series `Aid` must have one value for each of the 2 categories, it has 1",
        );
        check(
            &chart(&DONUT, &["a", "b"], &[("", &[7e28, 7e28])]),
            "its values are too large to be added up",
        );
        check(
            &chart(&COLUMNS, &["a"], &[("s", &[1.0][..]); 9]),
            "a column chart shows 8 series at most, it has 9",
        );
        check(
            &chart(&DONUT, &["a"], &[("s", &[1.0]), ("t", &[1.0])]),
            "a donut shows one series, it has 2",
        );
        check(
            &chart(&DONUT, &["a", "b"], &[("", &[1.0, -1.0])]),
            "`b` is negative, and a donut shows shares of a whole",
        );
        check(
            &chart(&DONUT, &["a", "b"], &[("", &[1.0, gap])]),
            "`b` has no value, so the total of the donut is unknown",
        );
        check(
            &chart(&DONUT, &["a"; 7], &[("", &[1.0; 7])]),
            "a donut shows 6 parts at most, it has 7",
        );
        check(
            &chart(&WATERFALL, &["a", "b", "c"], &[("", &[5.0, -1.0, 4.6])]),
            "`c` is 4.6, and what stands before it adds up to 4",
        );
        let (whole, parts) = ([5.0, gap, gap], [gap, 3.0, 1.5]);
        let split = |label| [("All", &whole[..]), (label, &parts)];
        check(
            &chart(&FLOW, &["Core", "Asia", "Africa"], &split("Core")),
            "`Core` is 5, and what it is split into adds up to 4.5",
        );
        check(
            &chart(&FLOW, &["Core", "Asia", "Africa"], &split("Cor")),
            "`Cor` is none of the parts that the first series of the flow gives",
        );
        check(
            &chart(&FLOW, &["Core", "Other"], &[("All", &[5.0, gap])]),
            "`Other` has no value, and a flow shows no gaps",
        );
        check(
            &chart(&FLOW, &["2023", "2024"], &[("All", &[5.0, 4.0])]),
            "a flow shows parts of one whole, and these are years",
        );
        check(
            &chart(&FLOW, &["Core"], &[("All", &[0.0])]),
            "the parts of the flow add up to nothing",
        );
        check(
            &chart(&FLOW, &["Core", "Other"], &[("All", &[5.0, -1.0])]),
            "`Other` is negative, and a flow shows nothing below zero",
        );
        check(
            &chart(&SMALL_MULTIPLES, &["a"], &[("Plan", &[5.0][..]), ("Result", &[4.0])]),
            "a chart of small multiples shows years, and these are names",
        );
        check(
            &chart(&SLOPE, &["a"; 13], &[("2013", &[1.0; 13][..]), ("2024", &[2.0; 13])]),
            "a slope chart shows 12 lines at most, it has 13",
        );
        check(&chart(&DONUT, &["a"], &[("", &[0.0])]), "the parts of the donut add up to nothing");
        let fault = crate::charts::draw(
            &chart(&COLUMNS, &["a"], &[("", &[1.0])]),
            (250.0, Some(20.0)),
            &style(&Fixed),
        );
        assert_eq!(fault.unwrap_err().to_string(), "it does not fit into 88 × 7 mm");
    }
}
