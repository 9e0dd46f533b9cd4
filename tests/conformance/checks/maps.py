"""What a map may not be printed without."""

import re
import subprocess

import pikepdf

from kit.documents import REPOSITORY
from kit.suite import NothingToBreak, breakage, check
from kit.wording import plain

MAPS = ("map", "tinted-map")


def maps(document):
    """Returns how many charts of a document are maps."""
    return sum(kind in MAPS for kind in document.written("type"))


def disclaimer(document):
    """Returns what is said below a map in the language of a document."""
    language = (document.described("language") or "en").partition("-")[0]
    words = (REPOSITORY / "templates" / "locales" / f"{language}.ftl").read_text(encoding="utf-8")
    return re.search(r"(?m)^map-disclaimer = (.+)$", words)[1]


@breakage
def without_words(pdf):
    """What is written on the pages is gone."""
    shows = {"Tj", "TJ", "'", '"'}
    is_broken = False
    for page in pdf.pages:
        content = pikepdf.parse_content_stream(page)
        kept = [(operands, operator) for operands, operator in content if str(operator) not in shows]
        is_broken |= len(kept) < len(content)
        page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(kept))
    if not is_broken:
        raise NothingToBreak


@check("every map says that it takes no sides", broken_by=without_words, applies=maps)
def disclaimers(document):
    """The words stand on the pages as often as there are maps, and in the alternative text of each."""
    wanted, count = plain(disclaimer(document)).rstrip("."), maps(document)
    text = subprocess.run(["pdftotext", "-raw", document.pdf, "-"], capture_output=True, text=True, check=True).stdout
    printed = plain(text).count(wanted)
    if printed != count:
        yield f"the disclaimer is printed {printed} times below {count} maps"
    told = sum(wanted in plain(figure.alt or "") for figure in document.tags.elements("Figure"))
    if told + len(document.written("alt")) < count:
        yield f"the disclaimer is told with {told} of {count} maps"
