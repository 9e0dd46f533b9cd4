#!/usr/bin/env python3
"""Measures a batch: documents a second in one process and in one process each, and memory over thousands.

Usage: benches/batch.py [--binary PATH] [--rounds N] [--jobs N]

The documents are one for each government in the data that the program ships, made by `factsheet new`. With
`--rounds 10` the batch is built from ten copies of each, so that a memory that grows would show. Times are of this
machine; run it on a quiet one, with a release build.
"""

import argparse
import os
import shutil
import subprocess
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent


def peak(command, here):
    """Runs a command; returns its seconds, its processor seconds, and its peak memory in MB."""
    begin = time.monotonic()
    process = subprocess.Popen(command, cwd=here, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise RuntimeError(f"exit status {status}")
    return time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    """Makes the documents and measures."""
    parser = argparse.ArgumentParser()
    target = Path(os.environ.get("CARGO_TARGET_DIR") or REPOSITORY / "target")
    parser.add_argument("--binary", type=Path, default=target / "release/factsheet")
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    binary = str(options.binary.resolve())
    with tempfile.TemporaryDirectory(prefix="factsheet-") as temporary:
        here = Path(temporary)
        subprocess.run(
            [binary, "new", "data", "--donor", "all", "--data-only", "--issued", "2025-06"],
            cwd=here, check=True, capture_output=True,
        )
        documents = [str(path.relative_to(here)) for path in sorted(here.glob("data/*/factsheet.toml"))]
        count = len(documents)
        jobs = ["-j", str(options.jobs)]

        def alone(document):
            subprocess.run(
                [binary, "build", document, "-o", f"each/{Path(document).parent.name}.pdf", "-q"],
                cwd=here, check=True, capture_output=True,
            )

        begin = time.monotonic()
        with ThreadPoolExecutor(options.jobs) as pool:
            list(pool.map(alone, documents))
        each = time.monotonic() - begin
        together, processor, memory = peak([binary, "build", *documents, "--out-dir", "all", "-q", *jobs], here)
        again, _, _ = peak([binary, "build", *documents, "--out-dir", "all", "-q", *jobs], here)
        same = all(
            (here / "each" / pdf.name).read_bytes() == pdf.read_bytes() for pdf in (here / "all").glob("*.pdf")
        )
        print(f"{count} documents, {options.jobs} at a time, on {os.cpu_count()} cores")
        print(f"one process each: {count / each:6.1f} a second ({each:.1f} s)")
        print(f"one process:      {count / together:6.1f} a second ({together:.1f} s, cores busy {processor / together / options.jobs:.0%}), peak {memory:.0f} MB")
        print(f"nothing changed:  {again:.2f} s")
        print(f"the same bytes:   {'yes' if same else 'NO'}")
        for round_number in range(1, options.rounds):
            for document in documents:
                folder = Path(document).parent
                shutil.copytree(here / folder, here / "data" / f"{folder.name}-{round_number}")
        many = [str(path.relative_to(here)) for path in sorted(here.glob("data/*/factsheet.toml"))]
        seconds, _, memory_of_many = peak([binary, "build", *many, "--out-dir", "many", "-q", *jobs], here)
        print(f"{len(many)} documents:  {len(many) / seconds:6.1f} a second, peak {memory_of_many:.0f} MB, {memory_of_many / memory:.2f} times that of {count}")


if __name__ == "__main__":
    main()
