"""Whatever a document says is on its pages, once and in order: documents that nobody wrote, read back word by word."""

import json

from kit.breakages import reversed_order
from kit.documents import INVENTED, output_of
from kit.invented import words_in
from kit.suite import NothingToBreak, breakage, check


@breakage
def without_a_page(pdf):
    """The last page is missing."""
    if len(pdf.pages) < 2:
        raise NothingToBreak
    del pdf.pages[-1]


def differences(document, read, is_ordered):
    """Compares the words that were read with those that were written."""
    said = json.loads((document.toml.parent / "words.json").read_text())
    repeated, running = set(said["repeated"]), set(said["running"])
    # Where a section goes on, its title is printed again, for the eye alone.
    if not is_ordered:
        repeated |= set(said["titles"])
    seen, order = set(), []
    for word in read:
        if word in seen and word not in repeated:
            yield f"`{word}` is there twice"
        if word not in seen and word in running:
            order.append(word)
        seen.add(word)
    for word in said["running"] + said["beside"]:
        if word not in seen:
            yield f"`{word}` is lost"
    wanted = [word for word in said["running"] if word in seen]
    for found, written in zip(order, wanted, strict=False):
        if is_ordered and found != written:
            yield f"`{found}` stands where `{written}` should"
            break


def drawn(document):
    """Compares what pdftotext reads: what stands side by side goes on over pages, so that pages have an order of their own."""
    text, _ = output_of("pdftotext", "-raw", document.pdf, "-")
    yield from differences(document, words_in(text), is_ordered=False)


def tagged(document):
    """Compares the text of the structure tree, in the order in which it is read aloud."""
    yield from differences(document, words_in(document.tags.root.text), is_ordered=True)


for edition in INVENTED:
    check("poppler reads every word once", edition=edition, broken_by=without_a_page)(drawn)
# The print edition is for a press, and has no structure.
check("the structure has every word once, in order", edition="invented", broken_by=reversed_order)(tagged)
