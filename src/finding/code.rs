//! The codes: one for each way that a document can be wrong.

use std::fmt;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; nothing needs to be done.
    Note,
    /// Probably wrong; the document is written all the same.
    Warning,
    /// Wrong; nothing is written.
    Error,
}

impl Severity {
    /// Every weight, from the least.
    pub const ALL: [Self; 3] = [Self::Note, Self::Warning, Self::Error];

    /// Returns the word that reports use.
    pub fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// When a finding is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// By the rules, whatever is made of the document.
    OnTexts,
    /// On the pages, which `check` does not make.
    OnPages,
    /// When numbers are held against all data, which a build does not do.
    OnTies,
}

macro_rules! codes {
    (@is_allowable) => { false };
    (@is_allowable allowable) => { true };
    (@is_allowable allowable_on_pages) => { true };
    (@is_allowable allowable_on_ties) => { true };
    (@found) => { Found::OnTexts };
    (@found allowable) => { Found::OnTexts };
    (@found allowable_on_pages) => { Found::OnPages };
    (@found allowable_on_ties) => { Found::OnTies };
    ($($(#[doc = $doc:literal])+ $name:ident = $id:literal, $severity:ident $(, $allowed:ident)?;)*) => {
        /// Which kind of finding. The printed form (`fact/unknown`) is stable.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[doc = $doc])+ $name,)*
        }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Returns the printed form.
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }

            /// Returns how much such a finding weighs unless the document says otherwise.
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)* }
            }

            /// Returns whether a document may lower such a finding with a reason: what is doubtful, not what is
            /// broken.
            pub fn is_allowable(self) -> bool {
                match self { $(Self::$name => codes!(@is_allowable $($allowed)?),)* }
            }

            /// Returns when such a finding is found: allowances of what was not looked for are not missed.
            pub fn found(self) -> Found {
                match self { $(Self::$name => codes!(@found $($allowed)?),)* }
            }

            /// Returns the page that `factsheet explain` prints.
            pub fn explanation(self) -> &'static str {
                match self {
                    $(Self::$name => include_str!(concat!("explain/", $id, ".md")),)*
                }
            }

            /// Returns what the code stands for, in one sentence.
            pub fn summary(self) -> &'static str {
                match self { $(Self::$name => concat!($($doc),+).trim_ascii_start(),)* }
            }
        }
    };
}

codes! {
    /// The text is not TOML.
    TomlSyntax = "toml/syntax", Error;
    /// A key that the format does not have.
    KeyUnknown = "key/unknown", Error;
    /// A key that must be there is not.
    KeyMissing = "key/missing", Error;
    /// Keys that exclude each other stand together.
    KeyConflict = "key/conflict", Error;
    /// A value of another type than the key takes.
    ValueType = "value/type", Error;
    /// A value outside what the key allows.
    ValueChoice = "value/choice", Error;
    /// A date, a year or a period that is not valid.
    ValueDate = "value/date", Error;
    /// The document was written for another version of the format.
    FormatVersion = "format/version", Error;
    /// A file that the document names is not there.
    FileMissing = "file/missing", Error;
    /// A path that is empty, or written as one computer or one system writes it.
    FilePath = "file/path", Error;
    /// A file outside the project's root.
    FileOutside = "file/outside", Error;
    /// A file that cannot be read.
    FileUnreadable = "file/unreadable", Error;
    /// A file that is not UTF-8 text.
    FileEncoding = "file/encoding", Error;
    /// A file larger than the program takes.
    FileSize = "file/size", Error;
    /// Files that include each other in a circle, or too deep.
    IncludeCycle = "include/cycle", Error;
    /// A name in a text or a list that no fact has.
    FactUnknown = "fact/unknown", Error;
    /// Parts that do not give their total.
    FactParts = "fact/parts", Error, allowable;
    /// A sum of facts that cannot be added: of different kinds, or in a circle.
    FactSum = "fact/sum", Error;
    /// Numbers with too many digits to be compared.
    FactSize = "fact/size", Error;
    /// Amounts of different currencies in one sum.
    FactCurrency = "fact/currency", Error;
    /// Facts of one sum or one list that cover different periods, or a fact of a time to come.
    FactPeriod = "fact/period", Warning, allowable;
    /// A share that its two numbers do not give.
    FactRatio = "fact/ratio", Error, allowable;
    /// A fact whose exact number is not what it states.
    FactExact = "fact/exact", Error;
    /// A figure that the data do not give.
    FactData = "fact/data", Error, allowable;
    /// A fact without a source.
    FactSource = "fact/source", Warning, allowable;
    /// A fact that nothing uses.
    FactUnused = "fact/unused", Warning, allowable;
    /// A fact printed by a filter that does not fit it.
    FactFilter = "fact/filter", Error;
    /// A fact that something is still to be done about.
    FactTodo = "fact/todo", Error;
    /// A text that is still to be written.
    TextTodo = "text/todo", Error;
    /// An expression in a text that cannot be read.
    TextExpression = "text/expression", Error;
    /// Markup in a text that a factsheet cannot set.
    TextMarkup = "text/markup", Error;
    /// A text that is too long to be set.
    TextLength = "text/length", Error;
    /// A character in a text that nobody sees.
    TextInvisible = "text/invisible", Error;
    /// An address that a link cannot lead to.
    TextLink = "text/link", Error;
    /// A link whose words do not say where it leads.
    LinkText = "link/text", Warning, allowable;
    /// A date of issue that other dates of the document are after.
    SheetIssued = "sheet/issued", Warning, allowable;
    /// A source whose figures no longer hold when the document is issued, or that is of a time after it.
    SourceDate = "source/date", Warning, allowable;
    /// A number that the data give otherwise, or that differs from what they give as slips do.
    EvidenceNear = "evidence/near", Warning, allowable_on_ties;
    /// A document that is not as it was cleared.
    ClearanceChanged = "clearance/changed", Note;
    /// A document that is to be cleared in a role, and is not, or not as it is.
    ClearanceMissing = "clearance/missing", Error;
    /// A file of clearances that cannot be read, or a signature in it that does not hold.
    ClearanceRecord = "clearance/record", Error;
    /// A mark of a note that is not there.
    NoteUnknown = "note/unknown", Error;
    /// A note that no text has a mark of.
    NoteUnused = "note/unused", Warning;
    /// Notes that nothing lists.
    NoteUnlisted = "note/unlisted", Warning;
    /// Two marks of notes in one sentence.
    NoteCrowded = "note/crowded", Warning, allowable;
    /// A source that the document does not list.
    SourceUnknown = "source/unknown", Error;
    /// A series that the document does not list.
    SeriesUnknown = "series/unknown", Error;
    /// A data file that cannot be read as a series.
    SeriesData = "series/data", Error;
    /// A series with no value in its period.
    SeriesEmpty = "series/empty", Error;
    /// A chart that cannot be drawn from its data.
    ChartData = "chart/data", Error;
    /// A chart whose title claims another measure, period or total than its data.
    ChartTitle = "chart/title", Error, allowable;
    /// A chart whose title names what it shows, and says nothing of it.
    ChartLabel = "chart/label", Note, allowable;
    /// A chart with a year that was not over when its data were taken.
    ChartIncomplete = "chart/incomplete", Warning, allowable;
    /// A donut whose shares do not make up one whole.
    ChartShares = "chart/shares", Warning, allowable;
    /// A unit in the words of a chart or a table that is not that of its numbers.
    ChartUnit = "chart/unit", Warning, allowable;
    /// A total in a table that its rows or its columns do not give.
    TableTotal = "table/total", Warning, allowable;
    /// Two series whose colours cannot be told apart in grey, or by every eye.
    ChartPalette = "chart/palette", Warning, allowable;
    /// A country named in a text that is neither the donor nor a partner.
    TextCountry = "text/country", Error, allowable;
    /// Words, money or rows of another country than the donor and the partners, or a city that is no capital.
    TextDonor = "text/donor", Warning, allowable;
    /// A country in a list of a region that it does not lie in.
    TextRegion = "text/region", Warning, allowable;
    /// A country by a former name, or by a name without its accents.
    TextName = "text/name", Warning, allowable;
    /// A country in a sentence without the article of its name, or with another.
    TextArticle = "text/article", Warning, allowable;
    /// Words that stand apart and are joined in the document's language, such as `de le`.
    TextElision = "text/elision", Warning, allowable;
    /// A number, a date or a period in a text that no fact backs.
    TextNumber = "text/number", Warning, allowable;
    /// A share, a change or a rate that the other numbers of its sentence do not give.
    TextArithmetic = "text/arithmetic", Warning, allowable;
    /// A name or a word that is written in two ways, or an acronym that stands for two things.
    TextSpelling = "text/spelling", Warning, allowable;
    /// A count that is not what the document shows of it.
    TextCount = "text/count", Warning, allowable;
    /// Shares or parts of one whole that do not fit it.
    TextShares = "text/shares", Warning, allowable;
    /// A word or a phrase that stands twice in a row.
    TextDoubled = "text/doubled", Warning, allowable;
    /// A run of words that stands twice in one sentence.
    TextRepeated = "text/repeated", Warning, allowable;
    /// A currency written in two ways.
    TextCurrency = "text/currency", Warning, allowable;
    /// A word for a size with a capital letter, such as `Million`.
    TextCapital = "text/capital", Warning, allowable;
    /// A plural in front of a noun, such as `3-years programme`.
    TextCompound = "text/compound", Warning, allowable;
    /// Years in words that are not those of the figures beside them.
    TextPeriod = "text/period", Warning, allowable;
    /// A total in the texts that the parts beside it do not give.
    TextSum = "text/sum", Warning, allowable;
    /// Two numbers, or two years, for one thing.
    TextTwice = "text/twice", Warning, allowable;
    /// A sentence about figures that the document's own figures refute.
    TextClaim = "text/claim", Warning, allowable;
    /// A name that stands twice in a list.
    TextListed = "text/listed", Warning, allowable;
    /// A time that a text contradicts: past and yet to come, or a span that is longer or shorter than it is said to be.
    TextTime = "text/time", Warning, allowable;
    /// Milestones that do not follow each other.
    MilestonesOrder = "milestones/order", Warning, allowable;
    /// A band of numbers that begins with money, and says later what was achieved.
    FiguresOrder = "figures/order", Note, allowable;
    /// A claim that has no fact, or several, or is long.
    ClaimForm = "claim/form", Warning, allowable;
    /// A picture that does not say whose it is, or under which licence.
    PictureCredit = "picture/credit", Warning, allowable;
    /// A picture of another country than the text beside it.
    PictureCountry = "picture/country", Warning, allowable;
    /// One picture with two captions, or with two makers.
    PictureTwice = "picture/twice", Warning, allowable;
    /// An allowance that names no code, or one that cannot be allowed.
    AllowCode = "allow/code", Error;
    /// An allowance that no longer covers anything.
    AllowUnused = "allow/unused", Warning;
    /// A country code that does not exist.
    CountryUnknown = "country/unknown", Error;
    /// A language that the program has no words for.
    LanguageUnknown = "language/unknown", Error;
    /// Texts in another language than the document says.
    LanguageOther = "language/other", Warning, allowable;
    /// What the organization or a source says in other languages than the document's.
    LanguageMissing = "language/missing", Warning, allowable;
    /// A theme that is not there.
    ThemeUnknown = "theme/unknown", Error;
    /// A template that is not there.
    TemplateUnknown = "template/unknown", Error;
    /// A section of a kind that the template does not draw.
    TemplateKind = "template/kind", Error;
    /// Colours of a theme whose contrast is too low for text.
    ThemeContrast = "theme/contrast", Warning, allowable;
    /// A character that no font of the theme has.
    FontGlyph = "font/glyph", Error;
    /// A picture without alternative text.
    PictureAlt = "picture/alt", Error;
    /// A picture that cannot be read, or not to its end.
    PictureUnreadable = "picture/unreadable", Error;
    /// A drawing that shows a picture which is not there, or not in the project.
    PictureLinked = "picture/linked", Error;
    /// A drawing with a part that cannot be drawn.
    PicturePart = "picture/part", Error, allowable;
    /// A drawing with text in a font that is not there.
    PictureFont = "picture/font", Warning, allowable;
    /// A picture with a colour profile that cannot be used.
    PictureProfile = "picture/profile", Warning, allowable;
    /// A picture of which less than three fifths are seen.
    PictureCrop = "picture/crop", Warning, allowable_on_pages;
    /// A picture with fewer dots than its place needs.
    PictureResolution = "picture/resolution", Error;
    /// A text that does not fit its box.
    LayoutFit = "layout/fit", Error;
    /// A part of the document that is not on the pages once, whole and in its place.
    LayoutLost = "layout/lost", Error;
    /// Sections side by side that leave a part of the page's width empty.
    LayoutRow = "layout/row", Note;
    /// A page, a column or a box that stays empty.
    LayoutHole = "layout/hole", Warning, allowable_on_pages;
    /// A section that has no room on the pages of its template.
    LayoutLeftOut = "layout/left-out", Warning, allowable_on_pages;
    /// A document longer than its page budget.
    LayoutPages = "layout/pages", Error;
    /// A printing condition that the program does not know.
    PressCondition = "press/condition", Error;
    /// A PDF that cannot be read, or has parts that cannot.
    PressBroken = "press/broken", Error;
    /// A PDF that is locked.
    PressEncryption = "press/encryption", Error;
    /// Boxes of a page that are missing or do not lie in each other.
    PressBoxes = "press/boxes", Error;
    /// A bleed that is missing or too small.
    PressBleed = "press/bleed", Error;
    /// A number of pages that does not fold.
    PressPages = "press/pages", Warning;
    /// A page with nothing on it.
    PressBlank = "press/blank", Warning;
    /// A font that is not in the file.
    PressFont = "press/font", Error;
    /// A colour that is not an ink.
    PressColor = "press/color", Error;
    /// An ink that a delivered page must not use.
    PressInk = "press/ink", Error;
    /// More ink in one place than the paper takes.
    PressTotalInk = "press/total-ink", Error;
    /// Small letters in more than one ink.
    PressText = "press/text", Warning;
    /// A line too thin to print.
    PressHairline = "press/hairline", Error;
    /// White that overprints, and so vanishes; or black that does not.
    PressOverprint = "press/overprint", Error;
    /// A picture with too few dots for its size.
    PressResolution = "press/resolution", Error;
    /// Transparency mixed in another space than ink.
    PressTransparency = "press/transparency", Warning;
    /// No printing condition, or one that is not valid.
    PressIntent = "press/intent", Error;
    /// Keys of PDF/X that are missing.
    PressStandard = "press/standard", Error;
    /// A part of the file that a press cannot use.
    PressForbidden = "press/forbidden", Error;
    /// An annotation within the trim.
    PressAnnotation = "press/annotation", Error;
    /// A fault in a template, or what the typesetter says of it.
    Template = "template/fault", Error;
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}
