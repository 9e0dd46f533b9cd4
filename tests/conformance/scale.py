#!/usr/bin/env python3
"""Spreads a batch over two Snakemake workers, as docs/scale.md shows, and compares it with one run of the program.

Usage: tests/conformance/scale.py [--binary PATH] [--snakemake PATH]

Without a `snakemake` it is installed from PyPI into a folder of its own, once. The last line counts what passed and
failed; the exit code is 1 when anything failed.
"""

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent.parent
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "factsheet-conformance"
VERSION = "9.27.1"
DONORS = ["NO", "SE", "DE", "KR", "EU", "JP", "TO", "CK", "FR", "BR"]


def snakemake():
    """Returns the program, installed where it is not there yet."""
    found = shutil.which("snakemake")
    if found:
        return found
    folder = CACHE / f"snakemake-{VERSION}"
    program = folder / "bin" / "snakemake"
    if not program.exists():
        venv.create(folder, with_pip=True, clear=True)
        subprocess.run([folder / "bin" / "pip", "install", "-q", f"snakemake=={VERSION}"], check=True)
    return str(program)


def digests(folder):
    """Returns the hash of every PDF in a folder."""
    return {pdf.name: hashlib.sha256(pdf.read_bytes()).hexdigest() for pdf in sorted(folder.glob("*.pdf"))}


def built(folder):
    """Adds up how many documents the parts built in their last run."""
    return sum(json.loads(file.read_text())["run"]["built"] for file in folder.glob("factsheets-*-of-*.json"))


def main():
    """Builds once alone and once divided, then again after a change."""
    parser = argparse.ArgumentParser()
    target = Path(os.environ.get("CARGO_TARGET_DIR") or REPOSITORY / "target")
    parser.add_argument("--binary", type=Path, default=target / "debug/factsheet")
    parser.add_argument("--snakemake", default=None)
    options = parser.parse_args()
    binary = str(options.binary.resolve())
    program = options.snakemake or snakemake()
    results = []
    with tempfile.TemporaryDirectory(prefix="factsheet-") as temporary:
        here = Path(temporary)

        def run(*command):
            return subprocess.run(command, cwd=here, capture_output=True, text=True, check=False)

        def divided():
            return run(
                program, "-s", str(REPOSITORY / "docs/scale/Snakefile"), "--cores", "2",
                "--config", f"factsheet={binary}", "data=data", "into=dist", "parts=2",
            )

        for donor in DONORS:
            done = run(binary, "new", f"data/{donor.lower()}-2024", "--donor", donor, "--data-only", "--issued", "2025-06")
            assert done.returncode == 0, done.stderr
        documents = sorted(str(path.relative_to(here)) for path in here.glob("data/*/factsheet.toml"))
        alone = run(binary, "build", *documents, "--out-dir", "alone")
        assert alone.returncode == 0, alone.stderr

        first = divided()
        same = digests(here / "dist") == digests(here / "alone")
        results.append((f"two workers make the same {len(documents)} files as one run", first.returncode == 0 and same, first.stderr))
        results.append(("each part has its share", len(list((here / "dist").glob("factsheets-*-of-2.json"))) == 2, ""))
        again = divided()
        results.append(("a second run has nothing to do", "Nothing to be done" in again.stderr + again.stdout, again.stderr))
        changed = here / documents[0]
        changed.write_text(changed.read_text(encoding="utf-8").replace("2025-06", "2025-07"), encoding="utf-8")
        third = divided()
        results.append(("after a change one document is built anew", third.returncode == 0 and built(here / "dist") == 1, third.stderr))
        other = digests(here / "dist") != digests(here / "alone")
        results.append(("and its file is another one", other, ""))
    failed = 0
    for title, is_passed, report in results:
        print(("passed " if is_passed else "FAILED ") + title)
        failed += not is_passed
        if not is_passed:
            print(report)
    print(f"{len(results) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
