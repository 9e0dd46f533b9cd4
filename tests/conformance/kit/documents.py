"""The documents to be judged: how the program builds them, and what the checks read of them."""

import json
import os
import re
import subprocess
import tomllib
from functools import cached_property, lru_cache
from pathlib import Path

import pikepdf

from kit.tags import Tags, blocks_of

SUITE = Path(__file__).resolve().parent.parent
REPOSITORY = SUITE.parent.parent
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "factsheet-conformance"

# An edition and the arguments of `factsheet build` that ask for it. One that is named after a theme is for the screen, too.
EDITIONS = {"web": [], "print": ["--edition", "print"], "harbour": []}

# What is made of some documents with other templates than theirs, and judged as the edition of its last word.
OTHERS = {
    "handout": ["japan-2017", "norway-2024", "tonga"],
    "report": ["japan-2017"],
    "leaflet": ["japan-2017", "tonga"],
    "bifold": ["japan-2017", "tonga"],
}
EDITIONS |= {
    f"{template} {edition}": ["--template", template, *EDITIONS[edition]]
    for template in OTHERS
    for edition in ("web", "print", "harbour")
}

# The pages that a template has, whatever a document says.
PAGES = {"handout": 2, "leaflet": 6, "bifold": 4}

# How wide and high a page is in millimetres, where it is not A4.
A4 = (210, 297)
SIZES = {"leaflet": (99, 210), "bifold": (148.5, 210)}

# Editions of documents that nobody wrote (`kit/invented.py`), and how many of each are made.
INVENTED = {"invented": 60, "invented print": 12}
EDITIONS |= {"invented": [], "invented print": ["--edition", "print"]}


@lru_cache(maxsize=64)
def left_out(binary, toml, template):
    """Returns the kind, the title and the line of each section that a template has no room for."""
    output, _ = output_of(binary, "layout", toml, "--template", template, "--format", "json")
    # What is told of the document follows the plan.
    plan, _ = json.JSONDecoder().raw_decode(output)
    return [(section["kind"], section["title"], section["line"]) for section in plan["left_out"]]


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


def themed(toml, theme):
    """Returns a document in another theme, as a file beside it."""
    text = re.sub(r"(?m)^theme\s*=.*\n", "", toml.read_text(encoding="utf-8"))
    made = toml.parent / f"{theme}.toml"
    made.write_text(text.replace("[factsheet]\n", f'[factsheet]\ntheme = "{theme}"\n', 1), encoding="utf-8")
    return made


class Document:
    """One edition of one description, as a PDF file."""

    def __init__(self, toml, pdf, edition, binary):
        """Names the files; both are read when a check asks for them."""
        self.name = toml.parent.name
        self.toml = toml
        self.pdf = pdf
        self.edition = edition
        self.binary = binary
        # The edition whose checks it has to pass, and what it is called in a report.
        template, _, own = edition.rpartition(" ")
        self.other = template if template in OTHERS else None
        self.judged_as = own if self.other else edition
        self.label = f"{self.name} {self.other}" if self.other else self.name

    def broken_copy(self, pdf):
        """Returns the same document with another PDF file in place of its own."""
        return Document(self.toml, pdf, self.edition, self.binary)

    @cached_property
    def description(self):
        """The TOML file as written, without what it includes and without the sections of other templates."""
        text = self.toml.read_text(encoding="utf-8")
        written = tomllib.loads(text)
        template = self.other or written.get("factsheet", {}).get("template", "cooperation")
        lines = [number for number, line in enumerate(text.splitlines(), 1) if re.match(r"\[\[section\]\]", line)]
        gone = {line for *_, line in left_out(self.binary, self.toml, template)} if self.other else set()
        sections = [own for own, line in zip(written.get("section", []), lines, strict=True) if line not in gone]
        sections = [own for own in sections if template in own.get("in", [template])]
        if template in PAGES:
            sections.sort(key=lambda own: not own.get("opens", False))
        written["section"] = sections
        return written

    @property
    def size(self):
        """How wide and high its pages are, in millimetres."""
        return SIZES.get(self.other, A4)

    def described(self, key):
        """Returns a value of the `[factsheet]` table, or None where it is left to the program."""
        if key == "pages" and self.other:
            return PAGES.get(self.other)
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
