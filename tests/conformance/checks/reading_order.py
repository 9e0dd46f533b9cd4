"""The order in which the text is read aloud.

The order of the structure tree is judged, since a screen reader follows nothing else. `pdftotext
-raw` follows the drawing commands and `pdftotext` the places on the page: in a layout with panels
and columns both differ from what is read. pdftotext has its say about the words instead: the tree
must hold all of them.
"""

import unicodedata
from collections import Counter

import pikepdf

from kit.breakages import reversed_order
from kit.documents import PAGES, SUITE, output_of
from kit.suite import NothingToBreak, breakage, check
from kit.tags import Tags
from kit.wording import holds, plain


def facts_file(document):
    """Returns where the facts of a document are listed."""
    return SUITE / f"{document.name}.facts.txt"


@breakage
def without_figures(pdf):
    """The first paragraph with a figure in it is not in the structure."""
    take_out(pdf, lambda element: any(character.isdigit() for character in element.text))


@breakage
def without_a_paragraph(pdf):
    """The last paragraph is not in the structure."""
    take_out(pdf, lambda element: element.text.strip(), last=True)


def take_out(pdf, wanted, last=False):
    """Takes a paragraph out of the structure, the first that is wanted or the last."""
    paragraphs = [
        (above, at)
        for above in Tags(pdf).root.walk()
        for at, kid in enumerate(above.kids)
        if not isinstance(kid, str) and kid.role == "P" and wanted(kid)
    ]
    if not paragraphs:
        raise NothingToBreak
    above, at = paragraphs[-1 if last else 0]
    if isinstance(above.dictionary["/K"], pikepdf.Array):
        del above.dictionary["/K"][at]
    else:
        del above.dictionary["/K"]


class Reader:
    """Reads a document once from its beginning to its end, stopping at titles."""

    def __init__(self, document):
        """Begins before the first block."""
        self._blocks = [(block.is_heading, plain(block.text)) for block in document.blocks]
        self._place = 0

    def go_to(self, *titles):
        """Goes to the next block with one of these as its title, and returns the text up to there."""
        titles = [plain(title) for title in titles]
        begin = self._place
        here = self._find(lambda heading, text: heading and text in titles)
        if here is None:
            here = self._find(lambda _, text: any(holds(text, title) for title in titles))
        if here is None:
            return None
        self._place = here + 1
        return self._text(begin, here)

    def rest(self):
        """Returns the text that is left."""
        return self._text(self._place, len(self._blocks))

    def _find(self, fits):
        places = range(self._place, len(self._blocks))
        return next((place for place in places if fits(*self._blocks[place])), None)

    def _text(self, begin, end):
        # The title itself is a part of its section.
        return "\n".join(text for _, text in self._blocks[max(begin - 1, 0) : end])


@check(
    "the titles of the TOML are read in its order",
    broken_by=reversed_order,
    applies=lambda document: document.written("title", document.description.get("section", [])),
)
def titles(document):
    """The title of each section stands after that of the section before."""
    reader = Reader(document)
    for title in document.written("title", document.description.get("section", [])):
        if reader.go_to(title) is None:
            yield f"not there, or not at its place: {title}"


@check(
    "every fact is read in its section",
    broken_by=without_figures,
    # A handout and leaflets take short forms.
    applies=lambda document: facts_file(document).exists() and document.other not in PAGES,
)
def facts(document):
    """Titles come strictly in the order of the list, the facts of a section before the next title."""
    sections = listed_facts(document)
    reader = Reader(document)
    # What stands above the title of the document is read with its first section.
    above = reader.go_to(*sections[0][0])
    if above is None:
        yield f"the document has no such title: {sections[0][0][0]}"
        return
    for (title, wanted), (next_title, _) in zip(sections, [*sections[1:], (None, None)], strict=True):
        text = reader.go_to(*next_title) if next_title else reader.rest()
        if text is None:
            yield f"not there, or not at its place: {next_title[0]}"
            return
        for fact in wanted:
            if not any(holds(above + "\n" + text, plain(way)) for way in fact):
                yield f"not read in `{title[0]}`: {fact[0]}"
        above = ""


def listed_facts(document):
    """Returns the titles of a list of facts with the facts of each; all in every way they may be written."""
    sections, front = [], []
    for line in facts_file(document).read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            sections.append((line.removeprefix("# ").split(" | "), front if not sections else []))
        elif line and not line.startswith("//"):
            (sections[-1][1] if sections else front).append(line.split(" | "))
    return sections


@check("the structure holds all that pdftotext sees", broken_by=without_a_paragraph)
def completeness(document):
    """Every letter and figure on a page is in the structure, or marked as no part of the text."""
    seen = letters(output_of("pdftotext", "-raw", "-q", document.pdf, "-")[0])
    in_tree = letters(document.tags.root.text + document.tags.artifacts)
    lost = seen - in_tree
    if lost:
        kinds = " ".join(f"{count}×{letter}" for letter, count in lost.most_common(8))
        yield f"{lost.total()} letters and figures are not in the structure: {kinds}"


def letters(text):
    """Counts letters and figures, whatever their form in the font."""
    return Counter(c for c in unicodedata.normalize("NFKC", text) if c.isalnum())
