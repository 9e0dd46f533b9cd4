#!/usr/bin/env python3
"""Builds a factsheet for every government of the data, in every language, theme and short template, and as leaflets in
every language, one theme each: none may have an error.

Usage: tests/conformance/governments.py [--binary PATH]

Prints each kind of finding with how often it came, and what is wrong with the pages beyond what is known
(`gauge.py`, `known.toml`); the exit code is 1 when a document was not built or a page has such a fault.
"""

import argparse
import collections
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent.parent
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "factsheet-conformance"
LANGUAGES = ["en", "fr"]
THEMES = ["ilo", "harbour"]
TEMPLATES = ["cooperation", "handout"]
# The leaflets, and in which language and theme there are some.
LEAFLETS = ["leaflet", "bifold"]
LEAFLETS_IN = [("en", "ilo"), ("fr", "harbour")]


def main():
    """Makes the documents and builds them, a run for each language, theme and template."""
    parser = argparse.ArgumentParser()
    target = Path(os.environ.get("CARGO_TARGET_DIR") or REPOSITORY / "target")
    parser.add_argument("--binary", type=Path, default=target / "debug/factsheet")
    binary = str(parser.parse_args().binary.resolve())
    failed = 0
    for language in LANGUAGES:
        for theme in THEMES:
            with tempfile.TemporaryDirectory(prefix="factsheet-") as temporary:
                here = Path(temporary)
                new = [binary, "new", "all", "--donor", "all", "--issued", "2025-06", "--data-only", "--language", language]
                subprocess.run(new, cwd=here, check=True, capture_output=True)
                documents = sorted(here.glob("all/*/factsheet.toml"))
                for document in documents:
                    text = document.read_text(encoding="utf-8")
                    text = re.sub(r"(?m)^theme\s*=.*\n", "", text)
                    text = text.replace("[factsheet]\n", f'[factsheet]\ntheme = "{theme}"\n', 1)
                    document.write_text(text, encoding="utf-8")
                names = [str(document.relative_to(here)) for document in documents]
                templates = [*TEMPLATES, *LEAFLETS] if (language, theme) in LEAFLETS_IN else TEMPLATES
                failed += sum(not is_built(binary, here, names, f"{language}, {theme}", template) for template in templates)
    return 1 if failed else 0


def is_built(binary, here, names, look, template):
    """Builds documents with a template, tells what was found, and returns whether all were built."""
    build = [binary, "build", *names, "--template", template, "--out-dir", template, "--keep-going", "--report", "json"]
    run = subprocess.run(build, cwd=here, check=False, capture_output=True, text=True)
    findings = json.loads(run.stdout)["findings"]
    kinds = collections.Counter(f"{found['severity']} {found['code']}" for found in findings)
    built = len(list(here.glob(f"{template}/*.pdf")))
    is_whole = built == len(names) > 0 and run.returncode == 0
    told = ", ".join(f"{count} × {kind}" for kind, count in sorted(kinds.items())) or "no findings"
    print(f"{'passed' if is_whole else 'FAILED'} {look}, {template}: {built} of {len(names)} built; {told}", flush=True)
    for found in findings if not is_whole else []:
        if found["severity"] == "error":
            print(f"  {found['place']['file']}: {found['message']}")
    pages = measured(f"governments {look}, {template}", template, sorted(here.glob(f"{template}/*.pdf")))
    return is_whole and pages


def measured(name, template, files):
    """Measures pages with what `install` provides, and returns whether they have no faults but known ones."""
    if not (CACHE / "venv" / "bin" / "python").exists():
        print("  not measured: run tests/conformance/install first")
        return True
    gauge = [str(REPOSITORY / "tests/conformance/gauge.py"), "--template", template, "--known", name, *map(str, files)]
    run = subprocess.run(gauge, check=False, capture_output=True, text=True)
    print(run.stdout + run.stderr, end="", flush=True)
    return run.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
