"""The codes for the camera of a telephone, read as one does."""

import pypdfium2
import zxingcpp
from kit.suite import breakage, check
from pikepdf import Stream


def addresses(document):
    """Returns the addresses that stand on the pages as codes."""
    sections = document.description.get("section", [])
    links = [section["link"] for section in sections if "link" in section]
    cards = [link for own in links for link in (own if isinstance(own, list) else [own])]
    return [card["url"] for card in cards if card.get("code", True)]


@breakage
def painted_over(pdf):
    """The pages are painted over."""
    for page in pdf.pages:
        page.contents_add(Stream(pdf, b"q 1 g 0 0 2000 2000 re f Q"))


def codes_are_read(document):
    """Each is read off the page as a camera sees it, at 150 dots an inch, and leads where its link leads."""
    with pypdfium2.PdfDocument(document.pdf) as file:
        pictures = [page.render(scale=150 / 72).to_pil() for page in file]
    found = {code.text for picture in pictures for code in zxingcpp.read_barcodes(picture)}
    yield from (f"no code leads to {address}" for address in addresses(document) if address not in found)


for edition in ("web", "print"):
    check("every code is read", broken_by=painted_over, edition=edition, applies=addresses)(codes_are_read)
