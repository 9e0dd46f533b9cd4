//! The words by which the command line names what the stages know.

use clap::ValueEnum;
use clap::builder::PossibleValue;

use crate::diff;
use crate::import::{DecimalSign, FiscalYear, Repeats};
use crate::press::impose::Scheme;
use crate::press::preflight::Profile;
use crate::world::Edition;

/// Gives each variant of a type its word and its help.
macro_rules! words {
    ($($type:ty { $($variant:ident = $word:literal, $help:literal;)+ })+) => {
        $(impl ValueEnum for $type {
            fn value_variants<'a>() -> &'a [Self] {
                &[$(Self::$variant),+]
            }

            fn to_possible_value(&self) -> Option<PossibleValue> {
                Some(match self {
                    $(Self::$variant => PossibleValue::new($word).help($help),)+
                })
            }
        })+
    };
}

words! {
    Edition {
        Web = "web", "Screens, screen readers and archives";
        Print = "print", "A press: inks, bleed and an output intent, built to PDF/X-4";
    }
    Scheme {
        Booklet = "booklet", "Folded in the middle and stapled: four pages a sheet, both sides";
        TwoUp = "2-up", "Two pages beside each other, in reading order";
        FourUp = "4-up", "Two rows of two pages, in reading order";
        ZFold = "z-fold", "Folded twice, to and fro: six pages a sheet, both sides";
        LetterFold = "letter-fold",
            "Folded twice, one part between the others and narrower: six pages a sheet, both sides";
        CutStack = "cut-stack",
            "As many as fit, both sides; the cut piles laid upon each other are in order";
    }
    Profile {
        Sheetfed = "sheetfed", "Offset on sheets";
        Newspaper = "newspaper", "Offset on newsprint";
        Digital = "digital", "Digital presses and office printers";
    }
    diff::Format {
        Text = "text", "For a terminal";
        Markdown = "markdown", "For a pull request or a message";
        Json = "json", "For programs";
    }
    Repeats {
        Once = "once", "Once: it was exported twice";
        Every = "every", "Every time: two amounts happen to be equal";
    }
    DecimalSign {
        Point = "point", "1,234.50";
        Comma = "comma", "1.234,50";
    }
    FiscalYear {
        Start = "start", "To the one that it starts in: 2018/19 is 2018";
        End = "end", "To the one that it ends in: 2018/19 is 2019";
        Keep = "keep", "To none: the words stay, as for a biennium";
    }
}
