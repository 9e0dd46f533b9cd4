"""The links."""

import re

from kit.suite import NothingToBreak, breakage, check

ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)[\w./~%?=&#-]*[\w/]")


def annotations(pdf):
    """Returns the link annotations of every page with the number of the page."""
    return [
        (number, annotation)
        for number, page in enumerate(pdf.pages, start=1)
        for annotation in page.obj.get("/Annots", [])
        if annotation.get("/Subtype") == "/Link"
    ]


def some_annotations(pdf):
    """Returns the link annotations, of which there has to be one."""
    found = [annotation for _, annotation in annotations(pdf)]
    if not found:
        raise NothingToBreak
    return found


@breakage
def leading_nowhere(pdf):
    """A link leads nowhere."""
    annotation = some_annotations(pdf)[0]
    for key in ("/A", "/Dest"):
        if key in annotation:
            del annotation[key]


@breakage
def without_contents(pdf):
    """A link does not tell what it is."""
    del some_annotations(pdf)[0]["/Contents"]


@breakage
def without_links(pdf):
    """The pages have lost their links."""
    some_annotations(pdf)
    for page in pdf.pages:
        if "/Annots" in page.obj:
            del page.obj["/Annots"]


@check("every link leads somewhere", broken_by=leading_nowhere)
def destinations(document):
    """To an address outside, or to a page of the document."""
    for page, annotation in annotations(document.pikepdf):
        action = annotation.get("/A", {})
        if action.get("/S") == "/URI":
            if not re.match(r"https?://[^/\s]+|mailto:\S+@\S+|tel:\+?[\d-]+", str(action.get("/URI", ""))):
                yield f"page {page}: not an address: {action.get('/URI')}"
        elif document.page_of(annotation.get("/Dest", action.get("/D"))) is None:
            yield f"page {page}: a link that leads nowhere"


@check("every link tells what it is", broken_by=without_contents)
def contents(document):
    """`/Contents` is what a screen reader says where the text of the link does not."""
    for page, annotation in annotations(document.pikepdf):
        if not str(annotation.get("/Contents", "")).strip():
            yield f"page {page}: a link without /Contents: {annotation.get('/A', {}).get('/URI')}"


@check("every link of the structure is on a page", broken_by=without_links)
def structure(document):
    """The annotation that a Link element names is in the /Annots of a page."""
    on_pages = {annotation.objgen for _, annotation in annotations(document.pikepdf)}
    for link in document.tags.elements("Link"):
        if not any(annotation.objgen in on_pages for annotation in link.annotations):
            yield f"a Link without an annotation on a page (is it inside another Link?): {link.text}"


@check("every address in the text is a link", broken_by=without_links)
def addresses(document):
    """E-mail and web addresses can be followed."""
    targets = [
        str(annotation.get("/A", {}).get("/URI", "")) for _, annotation in annotations(document.pikepdf)
    ]
    for block in document.blocks:
        for address in ADDRESS.findall(block.text.replace("\u00ad", "")):
            if not any(address.lower() in target.lower() for target in targets):
                yield f"not a link: {address}"
