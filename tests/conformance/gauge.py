#!/usr/bin/env python3
"""Measures the pages of PDFs that the program wrote: holes, letters, blanks, hyphens, lines, colours, links.

Usage: tests/conformance/gauge.py [--template NAME] [--known NAME] [--limits] PDF...

Prints a line for each fault, and how often each kind came; the exit code is 1 when there is one. With `--known` only
what is not in known.toml under that name is one. `--limits` prints what is measured, with the limits and their reasons.
Run tests/conformance/install first.
"""

import argparse
import collections
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

sys.dont_write_bytecode = True

SUITE = Path(__file__).resolve().parent
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "factsheet-conformance"
VENV = CACHE / "venv"
if __name__ == "__main__" and Path(sys.prefix).resolve() != VENV.resolve():
    if not (VENV / "bin" / "python").exists():
        sys.exit("error: PDFium is not installed\nhelp: run tests/conformance/install")
    os.execv(VENV / "bin" / "python", [VENV / "bin" / "python", *sys.argv])

sys.path.insert(0, str(SUITE))

from kit.gauge import EXCEPTIONS, LIMITS, faults  # noqa: E402 - after the path to it
from kit.known import judged  # noqa: E402

# How many lines are printed of faults that are not known.
MOST = 40


def measured(path, template):
    """Returns a file and what is wrong with its pages."""
    return path, faults(path, template)


def main():
    """Measures all files, as many at once as there are processors."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--template", default="cooperation", help="what the pages were made by (default: %(default)s)")
    parser.add_argument("--known", metavar="NAME", help="the name in known.toml under which all the files stand")
    parser.add_argument("--limits", action="store_true", help="print the limits")
    parser.add_argument("pdf", nargs="*", type=Path)
    options = parser.parse_args()
    for kind, (limit, unit, about, reason) in LIMITS.items() if options.limits else ():
        print(f"{kind}: {limit:g} {unit} {about} ({reason})")
    for kind, what, reason in EXCEPTIONS if options.limits else ():
        print(f"not {kind}: {what} ({reason})")
    found, documents = [], collections.defaultdict(set)
    with ProcessPoolExecutor() as pool:
        for path, faulty in pool.map(partial(measured, template=options.template), options.pdf, chunksize=4):
            found += [(fault.kind, f"{path}: {fault}") for fault in faulty]
            for fault in faulty:
                documents[fault.kind].add(path)
    if options.known:
        problems = list(judged(options.known, found, LIMITS))
        for line in problems[:MOST]:
            print(f"  {line}")
        if len(problems) > MOST:
            print(f"  and {len(problems) - MOST} more")
        return 1 if problems else 0
    print(*(line for _, line in found), sep="\n")
    for kind, number in collections.Counter(kind for kind, _ in found).most_common():
        print(f"{number} × {kind}, in {len(documents[kind])} of {len(options.pdf)} documents", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
