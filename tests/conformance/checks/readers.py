"""What a person gets who copies, searches or listens, in three programs that share no code.

poppler, PDFium (Chrome) and pdf.js (Firefox) read the same file by different rules: pdf.js ignores
`/ActualText`, and drops a glyph whose text ends in an invisible character. Words count, not
letters: "CH 1211" is not "CH-1211".
"""

import re

import pikepdf

from kit.reading import Stream, pdfium, pdfjs, poppler, texts, words_of
from kit.suite import NothingToBreak, breakage, check


@breakage
def letters_that_vanish(pdf):
    """A figure or a letter of each font has an invisible character with it."""
    entry = re.compile(rb"(<[0-9A-F]{4}> <)(00(?:3[0-9]|6[1-9A-F]))(>)")
    broken = 0
    for item in pdf.objects:
        if isinstance(item, pikepdf.Stream) and b"beginbfchar" in (data := read(item)):
            item.write(entry.sub(rb"\g<1>\g<2>200B\g<3>", data))
            broken += 1
    if not broken:
        raise NothingToBreak


@breakage
def wrong_figures(pdf):
    """The figures of each font are read as others."""
    entry = re.compile(rb"(<[0-9A-F]{4}> <)003([0-8])(>)")
    for item in pdf.objects:
        if isinstance(item, pikepdf.Stream) and b"beginbfchar" in (data := read(item)):
            item.write(entry.sub(lambda m: m[1] + b"003%d" % (int(m[2]) + 1) + m[3], data))


@breakage
def lost_page(pdf):
    """The last page is blank."""
    del pdf.pages[-1].Contents


def read(stream):
    """Returns what a stream unpacks to, or nothing."""
    try:
        return stream.read_bytes()
    except pikepdf.PdfError:
        return b""


def compare(document, lines):
    """Yields each word of the document that a reader's program does not get, and each text that falls apart."""
    wanted = texts(document.binary, document.toml, document.edition)
    vocabulary = {word for text in wanted for word in words_of(text)}
    stream = Stream(lines, vocabulary)
    missing = {}
    for text in wanted:
        for word in words_of(text):
            missing[word] = missing.get(word, 0) + 1
    for word, times in missing.items():
        if stream.count[word] < times:
            yield f"`{word}` is read {stream.count[word]} times, and stands there {times} times"
    for text in wanted:
        words = words_of(text)
        for first, second in zip(words, words[1:], strict=False):
            if not stream.follows(first, second):
                yield f"`{first} {second}` is not read in this order: {text[:60]}"
                break


def define(name, edition, lines, title, broken_by):
    """Registers the check of one program and one edition."""

    @check(f"{title}, {edition}", broken_by=broken_by, edition=edition)
    def readable(document):
        """Every word of the document comes back whole and in its order."""
        return compare(document, lines(document.pdf))

    readable.__name__ = f"{name}_{edition}"


for EDITION in ("web", "print"):
    define("poppler", EDITION, poppler, "poppler gets every word", wrong_figures)
    define("pdfium", EDITION, pdfium, "PDFium gets every word", lost_page)
    define("pdfjs", EDITION, lambda pdf: pdfjs(pdf)["lines"], "pdf.js gets every word", letters_that_vanish)
# The print edition has no structure: it is not read aloud.
define("tree", "web", lambda pdf: "\n".join(pdfjs(pdf)["tree"]).splitlines(), "pdf.js gives every word to a screen reader", letters_that_vanish)
