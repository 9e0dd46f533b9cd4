"""PDF/UA-1 and PDF/A-2a, judged by veraPDF."""

import pikepdf

from kit.documents import CACHE, output_of
from kit.suite import breakage, check


@breakage
def unmarked(pdf):
    """The file does not say that it is tagged."""
    del pdf.Root.MarkInfo


@breakage
def scripted(pdf):
    """A script runs when the file is opened."""
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.beep()")


def verdict(document, standard):
    """Returns the rules of a standard that a file breaks."""
    classpath = (CACHE / "classpath").read_text().strip()
    output, code = output_of("java", "-cp", classpath, "VeraCheck", standard, document.pdf)
    lines = output.strip().splitlines()
    if code == 0 and len(lines) == 1 and lines[0].startswith(f"PASS {standard} "):
        return []
    return [line.strip() for line in lines if line.startswith("   ")] or [output.strip()]


@check("PDF/UA-1 by veraPDF", broken_by=unmarked)
def pdf_ua_1(document):
    """Accessible: the whole of ISO 14289-1 that a program can judge."""
    return verdict(document, "ua1")


@check("PDF/A-2a by veraPDF", broken_by=scripted)
def pdf_a_2a(document):
    """To be kept: the whole of ISO 19005-2, level A."""
    return verdict(document, "2a")
