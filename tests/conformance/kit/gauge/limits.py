"""The limits of what is measured, and what a fault is."""

import tomllib
from dataclasses import dataclass
from functools import cache

from kit.documents import REPOSITORY
from kit.sheet import MM

# kind: (limit, unit, what is measured, why)
LIMITS = {
    "hole": (12.0, "%", "the largest empty rectangle of a page, as a share of its text area", "a larger one looks as if something were missing"),
    "hole, handout": (8.0, "%", "the same on the sheet `handout`", "a sheet for a table is at least 92 % full"),
    "hole, leaflet": (20.0, "%", "the same on a panel of `leaflet`", "a panel is one column, and what it does not fill is as wide as it"),
    "figure": (24.0, "pt", "the digits of a number that is set large", "smaller ones do not lead the eye from afar"),
    "tight": (0.15, "em", "the least blank between two words of a line", "words run together; Bringhurst, 2.1.1: a fifth for the least on average"),
    "wide": (0.40, "em", "the widest blank between two words of a line", "rivers open; Bringhurst, 2.1.1: half an em for the most"),
    "hyphen, bold": (0, "", "words divided in bold", "what is emphasized is read at one glance"),
    "hyphen, name": (0, "", "names divided", "nobody can guess how a name goes on; Bringhurst, 2.4.4"),
    "hyphen, letters": (3, "letters", "the fewest before and after a hyphen", "two letters do not tell a word"),
    "hyphen, row": (2, "lines", "that end in a hyphen one after the other", "a ladder is seen before the text; Bringhurst, 2.4.3, ends at three"),
    "hyphen, page": (0, "", "words divided at the end of a page", "half a word is not carried over a leaf"),
    "runt": (9, "letters", "the fewest of a word alone in the last line of a paragraph", "it leaves a hole as wide as the column; Bringhurst, 2.4.2"),
    "long": (70, "letters", "in a line of running text, 95th percentile of a width", "the eye loses the next line; Bringhurst, 2.1.2: 45 to 75; WCAG 2.2, 1.4.8: 80"),
    "short": (45, "letters", "in a line of text as wide as half the page, the median", "the eye jumps too often; columns beside others may be narrower"),
    "contrast": (4.5, ": 1", "letters against the ground under each", "WCAG 2.2, 1.4.3; large letters are not let off"),
    "small": (7.5, "pt", "the size of letters", "captions are the smallest that are read at arm's length"),
    "alike": (10.0, "ΔE00", "two colours of one chart, to an eye that lacks a kind of cone", "one man in twelve; Machado, Oliveira and Fernandes 2009, severity 1"),
    "alike, grey": (8.0, "ΔE00", "two colours of one chart in grey", "an office printer has one ink"),
    "close": (24.0, "px", "from the middle of a link to the one below, where each has a line of its own", "WCAG 2.2, 2.5.8: a finger"),
    "unseen": (0, "", "links in a text that nothing but their colour tells", "WCAG 2.2, 1.4.1"),
}

# What is over a limit and right all the same: its kind, what is passed over where it is measured, and why.
EXCEPTIONS = (
    ("hole", "the cover of a report", "it is a picture, or a colour"),
    ("hole", "a report's page before a part", "it is a picture, or a colour, with the part's name"),
    ("hole", "a report's page of nothing but numbers", "it is set as a poster is"),
    ("hole", "the first page of a leaflet, and the last panel", "they are a picture, or a colour with the donor's figures or an ornament"),
    ("hole", "what is right of a number of a leaflet", "numbers below each other are rows"),
    ("hole", "the first third of a report's width", "it is a margin, for notes"),
    ("short", "the panels of a leaflet", "they are as wide as a column of a newspaper"),
    ("short", "lines of a table of contents", "they are titles"),
    ("figure", "a year by itself", "it is the date of an event; a count has a comma"),
    ("tight", "the blank beside a raised number", "it is narrow on purpose, and there for programs that copy text"),
    ("hyphen, bold", "a word of a heading that is wider than its column", "it must be divided, or be cut"),
    ("hyphen, name", "the word with which a sentence begins", "its capital says nothing"),
    ("runt", "a last line that had room above", "it was begun on purpose, as in an address"),
    ("small", "raised numbers", "they are as small as in any book, and are links"),
    ("close", "links within sentences", "WCAG lets them off"),
    ("unseen", "addresses, raised numbers, lines of a table of contents", "they are known for links by their form or their place"),
)


@dataclass(frozen=True)
class Fault:
    """Something that is wrong on a page: its kind, the place in millimetres, what it is about, and how much."""

    kind: str
    page: int
    x: float
    y: float
    what: str
    measure: float | str

    def __str__(self):
        """The line that is printed."""
        limit, unit, *_ = LIMITS[self.kind]
        measure = f"{self.measure:.2f}".rstrip("0").rstrip(".") if isinstance(self.measure, float) else self.measure
        return f"page {self.page}, {self.x:.0f} / {self.y:.0f} mm: {self.kind}: {self.what}: {measure} (limit {limit:g} {unit}".rstrip() + ")"


def at(kind, sheet, box, what, measure):
    """Returns a fault at the upper left corner of a box in points."""
    return Fault(kind, sheet.number, round(box[0] / MM, 1), round(box[1] / MM, 1), what, measure)


@cache
def margins(template):
    """Returns a template's margins in millimetres: at the sides, above, below."""
    described = tomllib.loads((REPOSITORY / "templates" / template / "template.toml").read_text(encoding="utf-8"))
    return tuple(described["page"][f"margin_{name}"] for name in ("side", "top", "bottom"))


def text_area(sheet, template):
    """Returns left, top, right and bottom of the area between the margins of a page, in millimetres."""
    side, top, bottom = margins(template)
    return side, top, sheet.width / MM - side, sheet.height / MM - bottom
