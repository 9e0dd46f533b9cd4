"""The file as a file, judged by qpdf."""

from kit.documents import output_of
from kit.suite import check


def cut_short(document, target):
    """The last quarter of the file is missing."""
    content = document.pdf.read_bytes()
    target.write_bytes(content[: len(content) * 3 // 4])


@check("no error and no warning from qpdf --check", broken_by=cut_short)
def syntax(document):
    """Cross-references, objects and stream encodings are in order."""
    output, code = output_of("qpdf", "--check", document.pdf)
    if code != 0:
        yield output.strip()
