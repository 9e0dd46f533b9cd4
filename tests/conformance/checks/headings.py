"""The headings, by which a reader of a long text finds the way."""

import pikepdf

from kit.suite import NothingToBreak, breakage, check
from kit.tags import Tags


@breakage
def skipping(pdf):
    """A heading is of the sixth level."""
    headings = Tags(pdf).elements("H[1-4]")
    if not headings:
        raise NothingToBreak
    headings[len(headings) // 2].dictionary["/S"] = pikepdf.Name.H6


@check("heading levels begin at one and skip none", broken_by=skipping)
def levels(document):
    """A heading is at most one level below the one before it, and has a text."""
    level = 0
    headings = document.tags.elements("H[1-6]")
    if not headings:
        yield "there are no headings"
    for heading in headings:
        if int(heading.role[1]) > level + 1:
            yield f"{heading.role} after {f'H{level}' if level else 'no heading'}: {heading.text}"
        if not heading.text.strip():
            yield f"an {heading.role} without a text"
        level = int(heading.role[1])
