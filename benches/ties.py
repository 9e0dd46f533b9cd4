#!/usr/bin/env python3
"""Measures how long `factsheet tie` and `factsheet check` take for a document of many numbers and large data.

Usage: benches/ties.py [--binary PATH] [--facts N] [--rows N] [--runs N]

The document has N facts, a third of them tied to series, a third with nothing that gives them, a third near to what the
data give, and two CSV files of four columns, for which `--rows 5000` is 20,000 cells each. Times are of this machine; run
it on a quiet one, with a release build.
"""

import argparse
import os
import random
import subprocess
import tempfile
import time
from pathlib import Path
from statistics import median

REPOSITORY = Path(__file__).resolve().parent.parent
YEARS = range(2005, 2025)

HEAD = """format = 1
[factsheet]
title = "Norway-ILO Cooperation"
issued = "2025-06"
period = [2005, 2024]
language = "en"
[organization]
name = "International Labour Organization"
[donor]
country = "NO"
[sources.report]
title = "Report"
"""


def write(folder, facts, rows):
    """Writes the document and its data."""
    chance = random.Random(2017)
    donors = ["Norway"] + [f"Donor {number}" for number in range(rows // len(YEARS) - 1)]
    values = {}
    for name in ("voluntary", "assessed"):
        lines = ["donor,type,year,usd"]
        for donor in donors:
            for year in YEARS:
                values[name, donor, year] = chance.randint(10**5, 10**8)
                lines.append(f"{donor},{name},{year},{values[name, donor, year]}")
        (folder / f"{name}.csv").write_text("\n".join(lines) + "\n")
    text, printed = [HEAD], []
    for name in ("voluntary", "assessed"):
        text.append(
            f'[series.{name}]\nfile = "{name}.csv"\nx = "year"\ny = "usd"\ncurrency = "USD"\nsource = "report"\n'
            f'where = {{ donor = "Norway" }}\n'
        )
    for number in range(facts):
        name = chance.choice(("voluntary", "assessed"))
        year = chance.choice(YEARS)
        value = values[name, "Norway", year]
        tied = f'data = {{ series = "{name}", as = "year" }}\n' if number % 3 == 0 else ""
        value = value if number % 3 < 2 else value + 12_345
        text.append(
            f'[facts.{name}_{number}]\namount = {value}\ncurrency = "USD"\nperiod = {year}\nsource = "report"\n{tied}'
        )
        printed.append(f"{{{{ {name}_{number} | money }}}}")
    body = "\n\n".join(" and ".join(printed[at : at + 10]) + "." for at in range(0, len(printed), 10))
    text.append(f'[[section]]\nkind = "prose"\nbody = """\n{body}\n"""\n')
    (folder / "factsheet.toml").write_text("\n".join(text))


def main():
    """Writes the document and measures."""
    parser = argparse.ArgumentParser()
    target = Path(os.environ.get("CARGO_TARGET_DIR") or REPOSITORY / "target")
    parser.add_argument("--binary", type=Path, default=target / "release/factsheet")
    parser.add_argument("--facts", type=int, default=200)
    parser.add_argument("--rows", type=int, default=5000)
    parser.add_argument("--runs", type=int, default=15)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        write(folder, options.facts, options.rows)
        for command in ("tie", "check"):
            times = []
            for _ in range(options.runs):
                begin = time.monotonic()
                run = subprocess.run(
                    [options.binary, command, folder / "factsheet.toml"], capture_output=True, text=True
                )
                times.append(time.monotonic() - begin)
            print(f"{command}: {1000 * median(times):.0f} ms (fastest {1000 * min(times):.0f}), exit {run.returncode}")
            print("  " + (run.stdout or run.stderr).strip().splitlines()[-1])


if __name__ == "__main__":
    main()
