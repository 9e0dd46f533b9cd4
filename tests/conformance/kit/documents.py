"""The documents to be judged: how the program builds them, and what the checks read of them."""

import os
import subprocess
import tomllib
from functools import cached_property
from pathlib import Path

import pikepdf

from kit.tags import Tags, blocks_of

SUITE = Path(__file__).resolve().parent.parent
REPOSITORY = SUITE.parent.parent
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "factsheet-conformance"

# An edition and the arguments of `factsheet build` that ask for it.
EDITIONS = {"web": [], "print": ["--edition", "print"]}

# Editions of documents that nobody wrote (`kit/invented.py`), and how many of each are made.
INVENTED = {"invented": 60, "invented print": 12}
EDITIONS |= {"invented": [], "invented print": ["--edition", "print"]}


class BuildFailed(Exception):
    """The program refused a document; the text is its report."""


def build(binary, toml, pdf, edition="web", **options):
    """Builds one edition of a document, as a user would."""
    output, code = output_of(binary, "build", toml, "-o", pdf, *EDITIONS[edition], **options)
    if code != 0:
        raise BuildFailed(f"exit code {code}: {output.strip()}")


def output_of(*command, **options):
    """Returns what a program prints, its errors below, and its exit code."""
    result = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        timeout=300,
        check=False,
        **options,
    )
    return result.stdout + result.stderr, result.returncode


def default_binary():
    """Returns where a plain `cargo build` leaves the program."""
    target = Path(os.environ.get("CARGO_TARGET_DIR") or REPOSITORY / "target")
    return target / "debug" / "factsheet"


class Document:
    """One edition of one description, as a PDF file."""

    def __init__(self, toml, pdf, edition, binary):
        """Names the files; both are read when a check asks for them."""
        self.name = toml.parent.name
        self.toml = toml
        self.pdf = pdf
        self.edition = edition
        self.binary = binary

    def broken_copy(self, pdf):
        """Returns the same document with another PDF file in place of its own."""
        return Document(self.toml, pdf, self.edition, self.binary)

    @cached_property
    def description(self):
        """The TOML file as written, without what it includes and without the sections of other templates."""
        written = tomllib.loads(self.toml.read_text(encoding="utf-8"))
        template = written.get("factsheet", {}).get("template", "cooperation")
        sections = written.get("section", [])
        written["section"] = [own for own in sections if template in own.get("in", [template])]
        return written

    def described(self, key):
        """Returns a value of the `[factsheet]` table, or None where it is left to the program."""
        return self.description.get("factsheet", {}).get(key)

    def written(self, key, within=None):
        """Returns every text under a key, at any depth, in order; a text with a `{{ fact }}` is left out."""
        found = []
        node = self.description if within is None else within
        for name, value in node.items() if isinstance(node, dict) else [(None, item) for item in node]:
            if isinstance(value, (dict, list)):
                found += self.written(key, value)
            elif name == key and isinstance(value, str) and "{{" not in value:
                found.append(value)
        return found

    @cached_property
    def pikepdf(self):
        """The PDF file, opened."""
        return pikepdf.open(self.pdf)

    @cached_property
    def tags(self):
        """The structure tree."""
        return Tags(self.pikepdf)

    @cached_property
    def blocks(self):
        """The text in reading order, a block each."""
        return blocks_of(self.tags)

    def page_of(self, destination):
        """Returns the number of the page that a destination leads to, or None when it leads nowhere."""
        if isinstance(destination, (pikepdf.Name, pikepdf.String, str)):
            destination = self._named_destinations.get(str(destination).removeprefix("/"))
        if isinstance(destination, pikepdf.Dictionary):
            destination = destination.get("/D")
        if not isinstance(destination, pikepdf.Array) or len(destination) == 0:
            return None
        for number, page in enumerate(self.pikepdf.pages, start=1):
            if page.obj.is_indirect and page.obj.objgen == destination[0].objgen:
                return number
        return None

    @cached_property
    def _named_destinations(self):
        root = self.pikepdf.Root
        named = {str(name).removeprefix("/"): value for name, value in root.get("/Dests", {}).items()}
        tree = root.get("/Names", {}).get("/Dests")
        if tree is not None:
            named.update({str(name): value for name, value in pikepdf.NameTree(tree).items()})
        return named
