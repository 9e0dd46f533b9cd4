"""The outline, the list of headings beside the pages."""

from kit.suite import NothingToBreak, breakage, check
from kit.wording import plain


@breakage
def without_outline(pdf):
    """The file has no outline."""
    if "/Outlines" not in pdf.Root:
        raise NothingToBreak
    del pdf.Root.Outlines


@breakage
def in_another_order(pdf):
    """The entries of the outline are in another order."""
    with pdf.open_outline() as outline:
        # The title alone may stand at the top, with all others below it.
        items = outline.root
        while len(items) == 1:
            items = items[0].children
        if not items:
            raise NothingToBreak
        items.reverse()


def entries(document):
    """Returns every entry of the outline, in order."""
    found = []

    def read(items):
        for item in items:
            found.append(item)
            read(item.children)

    with document.pikepdf.open_outline() as outline:
        read(outline.root)
    return found


@check("there is an outline, and each entry leads to a page", broken_by=without_outline)
def outline(document):
    """An entry has a title and a destination inside the file."""
    found = entries(document)
    if not found:
        yield "there is no outline"
    for entry in found:
        destination = entry.destination
        if destination is None and entry.action is not None:
            destination = entry.action.get("/D")
        if not entry.title.strip():
            yield "an entry without a title"
        if document.page_of(destination) is None:
            yield f"leads nowhere: {entry.title}"


@check("the outline has the headings, in their order", broken_by=in_another_order)
def order(document):
    """Each entry is a heading of the text, and none stands before an earlier one."""
    headings = iter([plain(heading.text) for heading in document.tags.elements("H[1-6]|Title|P")])
    for entry in entries(document):
        if plain(entry.title) not in headings:
            yield f"no such heading, or not at this place: {entry.title}"
            return
