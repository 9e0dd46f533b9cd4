"""The fonts, judged by pdffonts."""

import re

from kit.documents import output_of
from kit.suite import NothingToBreak, breakage, check

# embedded, subset, Unicode, then the two numbers of the object
COLUMNS = re.compile(
    r"^(?P<name>\S+).*\s(?P<embedded>yes|no)\s+(?:yes|no)\s+(?P<unicode>yes|no)\s+\d+\s+\d+$"
)


@breakage
def taken_out(pdf):
    """A font is taken out of the file."""
    for item in pdf.objects:
        for key in ("/FontFile", "/FontFile2", "/FontFile3"):
            if hasattr(item, "get") and item.get("/Type") == "/FontDescriptor" and key in item:
                del item[key]
                return
    raise NothingToBreak


@breakage
def without_unicode(pdf):
    """A font has lost its map to Unicode."""
    for item in pdf.objects:
        if hasattr(item, "get") and item.get("/Type") == "/Font" and "/ToUnicode" in item:
            del item["/ToUnicode"]
            return
    raise NothingToBreak


def fonts(document):
    """Returns the lines of pdffonts, a match each."""
    output, _ = output_of("pdffonts", document.pdf)
    lines = output.partition("---\n")[2].splitlines()
    return [COLUMNS.match(line) for line in lines]


@check("every font is embedded", broken_by=taken_out)
def embedded(document):
    """No reader has to find a font of its own."""
    found = fonts(document)
    if not found or None in found:
        yield "pdffonts shows no fonts, or a line that cannot be read"
    yield from (f"{font['name']} is not embedded" for font in found if font and font["embedded"] == "no")


@check("every font tells its text", broken_by=without_unicode)
def unicode(document):
    """What is copied, searched and read aloud is what is seen."""
    yield from (
        f"{font['name']} has no Unicode map" for font in fonts(document) if font and font["unicode"] == "no"
    )
