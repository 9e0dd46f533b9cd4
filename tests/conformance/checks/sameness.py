"""The same description gives the same file, byte for byte, wherever and whenever it is built."""

import os
import shutil
import tempfile
from pathlib import Path

from kit.documents import build
from kit.suite import check

# Two shells that share nothing that a program might read by mistake.
SURROUNDINGS = (
    {"TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "USER": "one"},
    {"TZ": "America/Los_Angeles", "LANG": "C", "LC_ALL": "C", "USER": "another"},
)


def one_byte_longer(document, target):
    """The file has one more byte."""
    target.write_bytes(document.pdf.read_bytes() + b"\n")


@check("the same bytes in other folders, time zones and languages", broken_by=one_byte_longer)
def sameness(document):
    """Builds the document twice more, from copies at another depth, and compares all three."""
    data = document.toml.parent.parent
    wanted = document.pdf.read_bytes()
    with tempfile.TemporaryDirectory(prefix="factsheet-") as folder:
        for depth, surroundings in zip(("a", "b/long/way/down"), SURROUNDINGS, strict=True):
            copy, pdf = Path(folder, depth, "data"), Path(folder, depth, "out.pdf")
            shutil.copytree(data, copy)
            home = Path(folder, depth, "home")
            home.mkdir()
            # One is called beside the document with a short path, the other from elsewhere with a long one.
            near = depth == "a"
            toml = Path(document.toml.name) if near else copy / document.name / document.toml.name
            build(
                document.binary,
                toml,
                pdf,
                document.edition,
                cwd=copy / document.name if near else home,
                env={"PATH": os.environ["PATH"], "HOME": str(home), **surroundings},
            )
            if pdf.read_bytes() != wanted:
                yield f"another file with {surroundings}"
