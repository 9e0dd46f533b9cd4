"""Pictures and charts for those who do not see them."""

import re

from kit.suite import NothingToBreak, breakage, check
from kit.tags import Tags
from kit.wording import plain


@breakage
def without_alternative(pdf):
    """A figure has lost its alternative text."""
    figures = Tags(pdf).elements("Figure")
    if not figures:
        raise NothingToBreak
    del figures[-1].dictionary["/Alt"]


@breakage
def with_other_alternatives(pdf):
    """The figures have other alternative texts than those written."""
    figures = Tags(pdf).elements("Figure")
    if not figures:
        raise NothingToBreak
    for figure in figures:
        figure.dictionary["/Alt"] = "A picture that is somewhere else"


@check("every figure has an alternative text", broken_by=without_alternative)
def alternatives(document):
    """One of words: not blank, and not the name of a file."""
    for number, figure in enumerate(document.tags.elements("Figure|Formula"), start=1):
        alternative = (figure.alt or "").strip()
        if not re.search(r"\w", alternative):
            yield f"figure {number} has none"
        elif re.fullmatch(r"\S+\.\w{2,4}", alternative):
            yield f"the alternative text of figure {number} is the name of a file: {alternative}"


@check(
    "every alternative text that was written is there",
    broken_by=with_other_alternatives,
    applies=lambda document: document.written("alt"),
)
def written_alternatives(document):
    """Each `alt` of the TOML is the alternative text of a figure."""
    found = {plain(figure.alt or "") for figure in document.tags.elements("Figure")}
    yield from (f"no figure has: {alt}" for alt in document.written("alt") if plain(alt) not in found)
