"""Comparing texts that may differ in white space, quotes, dashes, case and hyphenated line ends."""

import re
import unicodedata

ALIKE = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
    | dict.fromkeys("\u2018\u2019\u201a\u201b", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"')
)
# Scripts written without spaces: a line end inside a word is none.
UNSPACED = "\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef"


def plain(text):
    """Returns a text in the one form in which texts are compared."""
    text = re.sub("\u00ad\\s*", "", text)
    text = unicodedata.normalize("NFKC", text).translate(ALIKE).casefold()
    text = re.sub(r"\s+", " ", text).strip()
    if any(unicodedata.bidirectional(character) in ("R", "AL") for character in text):
        # A PDF holds right-to-left text in the order of the places on the line, not of reading: a text
        # is known by its letters and figures alone.
        return "".join(sorted(character for character in text if character.isalnum()))
    return re.sub(f"(?<=[{UNSPACED}]) (?=[{UNSPACED}])", "", text)


def holds(text, wanted):
    """Says whether a plain text holds a plain phrase as whole words and whole numbers."""
    before = r"(?<![^\W\d_])" if wanted[0].isalpha() else r"(?<!\d)(?<!\d[.,])" if wanted[0].isdigit() else ""
    after = r"(?![^\W\d_])" if wanted[-1].isalpha() else r"(?!\d)(?![.,]\d)" if wanted[-1].isdigit() else ""
    return re.search(before + re.escape(wanted) + after, text) is not None
