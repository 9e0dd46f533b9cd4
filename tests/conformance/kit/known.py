"""Faults that are known: how many of each kind a document has today. The list can only become shorter."""

import os
import tomllib
from pathlib import Path

LIST = Path(__file__).resolve().parent.parent / "known.toml"
HEAD = LIST.read_text(encoding="utf-8").partition("\n\n")[0]


def known(document):
    """Returns the number of faults of each kind that a document is known to have."""
    return tomllib.loads(LIST.read_text(encoding="utf-8")).get(document, {})


def judged(document, faults, kinds):
    """Yields what is wrong with a document's faults: more than are known, or fewer, so that the list must be cut.

    With `UPDATE=1` in the environment it is cut here; it never grows.
    """
    for kind in kinds:
        found = [line for fault, line in faults if fault == kind]
        listed = known(document).get(kind, 0)
        if len(found) > listed:
            if listed:
                yield f"{len(found)} × {kind}, where {listed} are known"
            yield from found
        elif len(found) < listed:
            if os.environ.get("UPDATE") == "1":
                cut(document, kind, len(found))
            else:
                yield f"{len(found)} × {kind}, where known.toml lists {listed}: cut the list (UPDATE=1 does)"


def cut(document, kind, count):
    """Lowers a number of the list."""
    listed = tomllib.loads(LIST.read_text(encoding="utf-8"))
    listed[document][kind] = count
    write(listed)


def write(listed):
    """Writes the list, without what is zero."""
    lines = [HEAD]
    for document, kinds in sorted(listed.items()):
        rows = [f'{kind if kind.isalpha() else chr(34) + kind + chr(34)} = {count}' for kind, count in sorted(kinds.items()) if count]
        if rows:
            lines += ["", f'["{document}"]', *rows]
    LIST.write_text("\n".join(lines) + "\n", encoding="utf-8")
