"""How the pages look: measured on the examples in both themes, and in other templates (see `kit/gauge`)."""

from functools import cache

from kit.gauge import LIMITS, faults
from kit.gauge.holes import kind_of
from kit.known import judged
from kit.specimen import BROKEN, page
from kit.suite import NothingToBreak, check

# What is judged together.
GROUPS = {
    "no hole is large": ("hole", "hole, handout", "hole, leaflet"),
    "figures are large, letters not small": ("figure", "small"),
    "blanks between words are even": ("tight", "wide"),
    "words are divided where they may be": tuple(kind for kind in LIMITS if kind.startswith("hyphen")),
    "lines are neither long nor short": ("runt", "long", "short"),
    "what differs can be told apart": ("contrast", "alike", "alike, grey"),
    "links can be seen and tapped": ("close", "unseen"),
}


def template_of(document):
    """Returns the template that a document is made by."""
    return document.other or document.described("template") or "cooperation"


@cache
def found(pdf, template):
    """Returns the faults of a file, each with its kind and its line."""
    return [(fault.kind, str(fault)) for fault in faults(pdf, template)]


def breaking(kind):
    """Returns a way to break a file: a page with a fault of this kind takes its place."""

    def write(document, target):
        template = template_of(document)
        if kind.startswith("hole") and kind != kind_of(template):
            raise NothingToBreak
        page().write(target)
        wrong = faults(target, template)
        assert not wrong, f"the page without a fault has one: {wrong[0]}"
        BROKEN[kind]().write(target)
        # Another fault must not stand in for the one that is meant.
        assert kind in {fault.kind for fault in faults(target, template)}, f"no fault of the kind {kind}"

    write.__doc__ = f"A page with this fault: {kind}."
    return write


def looking(kinds):
    """Returns the function of a check of these kinds."""

    def look(document):
        # A broken file is another one than its document's, and nothing is known of it.
        name = f"{document.name}, {document.edition}" if document.pdf.parent.name == document.edition else ""
        yield from judged(name, found(document.pdf, template_of(document)), kinds)

    look.__module__ = __name__
    return look


for edition, theme in (("web", "its own theme"), ("harbour", "harbour")):
    for title, kinds in GROUPS.items():
        ways = tuple(breaking(kind) for kind in kinds)
        check(f"{title} ({theme})", edition=edition, broken_by=ways)(looking(kinds))
