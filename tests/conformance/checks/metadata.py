"""What the file says of itself, judged by pdfinfo."""

import re

import pikepdf

from kit.documents import output_of
from kit.sheet import MM
from kit.suite import NothingToBreak, breakage, check
from kit.wording import plain


@breakage
def untitled(pdf):
    """The file has no title."""
    if "/Title" not in pdf.docinfo:
        raise NothingToBreak
    del pdf.docinfo["/Title"]


@breakage
def without_language(pdf):
    """The file does not say its language."""
    del pdf.Root.Lang


@breakage
def untagged(pdf):
    """The file does not say that it is tagged."""
    del pdf.Root.MarkInfo


@breakage
def larger(pdf):
    """A page is a centimetre wider."""
    left, bottom, right, top = (float(edge) for edge in pdf.pages[-1].mediabox)
    pdf.pages[-1].obj.MediaBox = pikepdf.Array([left, bottom, right + 28.35, top])


@breakage
def longer(pdf):
    """The last page is there twice."""
    pdf.pages.append(pdf.pages[-1])


def info(document, *options):
    """Returns the lines of pdfinfo as names and values."""
    output, _ = output_of("pdfinfo", *options, document.pdf)
    return dict(re.findall(r"^(\S[^:\n]*):[ \t]+(.*)$", output, re.M))


@check("the title is the document's", broken_by=untitled)
def title(document):
    """Window titles and search results show it."""
    found, wanted = info(document).get("Title", ""), document.described("title")
    if not found:
        yield "there is no title"
    elif wanted and "{{" not in wanted and plain(found) != plain(wanted):
        yield f"`{found}` is not `{wanted}`"


@check("the language is the document's", broken_by=without_language)
def language(document):
    """A screen reader chooses its voice by it. pdfinfo does not print it."""
    found, wanted = str(document.pikepdf.Root.get("/Lang", "")), document.described("language") or "en"
    # A document in `en` may say more exactly which English it is.
    if not (found.lower() + "-").startswith(wanted.lower() + "-"):
        yield f"`{found}` is not `{wanted}`"


@check("the file is tagged", broken_by=untagged)
def tagged(document):
    """As pdfinfo sees it."""
    if info(document).get("Tagged") != "yes":
        yield f"Tagged: {info(document).get('Tagged')}"


@check("every page has its size", broken_by=larger)
def size(document):
    """A4, or that of its template, within half a millimetre."""
    sizes = {
        name: value
        for name, value in info(document, "-l", "9999").items()
        if re.fullmatch(r"Page\s+\d+ size", name)
    }
    if not sizes:
        yield "pdfinfo names no page"
    for page, value in sizes.items():
        edges = [float(edge) for edge in re.findall(r"[\d.]+", value)[:2]]
        if any(abs(edge - wanted * MM) > 1.4 for edge, wanted in zip(edges, document.size, strict=True)):
            yield f"{page}: {value}"


@check(
    "as many pages as were asked for", broken_by=longer, applies=lambda document: document.described("pages")
)
def pages(document):
    """The page budget of the TOML is the number of pages of the file."""
    found, wanted = info(document).get("Pages"), document.described("pages")
    if found != str(wanted):
        yield f"{found} pages instead of {wanted}"
