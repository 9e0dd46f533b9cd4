#!/usr/bin/env python3
"""Plants every quirk of the UN CEB's files and compares `factsheet import ceb` with an independent sum, to the cent.

Usage: tests/conformance/import_totals.py [--binary PATH]

The truth is the shipped extract. From it, files in the publisher's two layouts are written with all the quirks of
data/ceb/README.md planted at places that a fixed seed chooses; the sums are taken of the truth, by a few lines that
share nothing with the program. The last line counts what passed and failed; the exit code is 1 when anything failed.
"""

import argparse
import csv
import io
import os
import random
import subprocess
import sys
import tempfile
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent.parent
EXTRACT = REPOSITORY / "data/ceb/ilo-revenue-by-donor-2013-2024.csv"

# How a type is written: codes in some years, text labels in others, in varying case.
WRITINGS = {
    "Assessed": ["R01", "r01", "Assessed contributions", "ASSESSED CONTRIBUTIONS"],
    "Voluntary un-earmarked": ["R02A", "R02B", "r02a", "Voluntary core (un-earmarked) contributions"],
    "Voluntary earmarked": ["R03", "R03A", "R03F", "r03c", "Voluntary non-core (earmarked) contributions",
                            "VOLUNTARY NON-CORE (EARMARKED) CONTRIBUTIONS"],
    "Other": ["R04", "R04A", "Revenue from other activities"],
}
# Other spellings of some donors, beside the one of the extract.
SPELLINGS = {
    "Türkiye": ["Turkey", "TÜRKIYE"],
    "Iran, Islamic Republic of": ["Iran (Islamic Republic of)", "Islamic Republic of Iran"],
    "Republic of Korea": ["Korea, Republic of", "republic of korea"],
    "Netherlands": ["Netherlands (Kingdom of the)", "Kingdom of the Netherlands"],
    "Côte D'Ivoire": ["Cote d'Ivoire", "CÔTE D’IVOIRE"],
    "European Union": ["European Commission", "EUROPEAN UNION"],
}


def truth():
    """Returns the rows of the extract: year, donor, type, amount."""
    with EXTRACT.open(encoding="utf-8-sig", newline="") as file:
        return [
            (row["calendar_year"], row["donor"], row["rev_type"], Decimal(row["amount_usd"]), row["category"])
            for row in csv.DictReader(file)
        ]


def amount(value, chance):
    """Writes an amount in one of the publisher's ways."""
    plain = str(value)
    ways = [plain, f" {value:,.2f} ", plain]
    if value < 0:
        ways += [f"({-value})", f"-{-value:,.2f}"]
    return chance.choice(ways)


def plant(rows, chance, layout):
    """Writes rows in a layout of the publisher, with all quirks; returns the file and what was planted."""
    planted = defaultdict(int)
    lines = []
    for year, donor, kind, value, _ in rows:
        name = chance.choice([donor, *SPELLINGS.get(donor, [])])
        planted["spelling"] += name != donor
        kind = chance.choice(WRITINGS[kind])
        # A sum may come as two rows, and a correction as a negative one.
        if chance.random() < 0.1:
            part = (value / 3).quantize(Decimal("0.01"))
            parts = [value - part, part + Decimal("12.34"), Decimal("-12.34")]
            planted["negative"] += 1
        else:
            parts = [value]
        for part in parts:
            lines.append(layout(year, name, kind, amount(part, chance), "ILO"))
        if chance.random() < 0.05:
            lines.append(lines[-1])
            planted["repeat"] += 1
        if chance.random() < 0.05:
            lines.append(layout(year, name, kind, chance.choice([" -   ", "-", ""]), "ILO"))
            planted["nil"] += 1
        if chance.random() < 0.2:
            lines.append(layout(year, name, kind, amount(value * 7, chance), "FAO"))
            planted["agency"] += 1
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(layout.header)
    writer.writerows(lines)
    return b"\xef\xbb\xbf" + buffer.getvalue().encode(), planted


def government(year, donor, kind, value, entity):
    """The layout of the file by government."""
    return year, entity, donor, kind, value


def other(year, donor, kind, value, entity):
    """The layout of the file by other donors."""
    return value, "USD", entity, year, kind, donor, "C08A"


government.header = ["calendar_year", "entity", "government_donor", "rev_type", "amount"]
other.header = ["amount", "_currency", "entity", "calendar_year", "rev_type", "donor", "contrib_type"]


def run(binary, *arguments):
    """Runs the program; returns its report."""
    done = subprocess.run(
        [binary, "import", "ceb", *arguments],
        capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=120, check=False,
    )
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    return done.stderr


def imported(folder):
    """Adds up what the program wrote, by donor, year and type."""
    sums = defaultdict(Decimal)
    with (folder / "contributions.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            sums[row["donor"], row["calendar_year"], row["rev_type"]] += Decimal(row["amount_usd"])
    return sums


def canonical(name):
    """Returns the program's spelling of the extract's names that differ from the United Nations' short ones."""
    return {
        "Bolivia, Plurinational State of": "Bolivia (Plurinational State of)",
        "Côte D'Ivoire": "Côte d’Ivoire",
        "Iran, Islamic Republic of": "Iran (Islamic Republic of)",
        "Lao People's Democratic Republic": "Lao People’s Democratic Republic",
        "UNDP (as donor)": "United Nations Development Programme",
        "United Kingdom of Great Britain and Northern Ireland": "United Kingdom",
        "United States of America": "United States",
        "Venezuela, Bolivarian Republic of": "Venezuela (Bolivarian Republic of)",
    }.get(name, name)


def differences(expected, actual):
    """Lists every sum that is not the same to the cent."""
    return [
        f"{key}: {expected.get(key)} expected, {actual.get(key)} found"
        for key in sorted(expected.keys() | actual.keys())
        if expected.get(key, Decimal(0)) != actual.get(key, Decimal(0))
    ]


def counts(report, planted):
    """Lists what was planted and is not counted in the report."""
    words = {
        "repeat": "exact repeats of a row (`--repeats every` counts them): {} row",
        "nil": "left out, nil: {} row",
        "agency": "left out, of another agency: {} row",
    }
    return [
        f"{planted[what]} of {what} planted, not counted so:\n{report}"
        for what, line in words.items()
        if planted[what] and line.format(planted[what]) not in report
    ]


def main():
    """Plants, imports, compares, and shows that the comparison can fail."""
    parser = argparse.ArgumentParser()
    target = Path(os.environ.get("CARGO_TARGET_DIR") or REPOSITORY / "target")
    parser.add_argument("--binary", type=Path, default=target / "debug/factsheet")
    binary = parser.parse_args().binary.resolve()
    rows = truth()
    results = []
    for seed, layout in enumerate([government, other, government, other]):
        wanted = [row for row in rows if (row[4] == "Government") == (layout is government)]
        chance = random.Random(seed)
        content, planted = plant(wanted, chance, layout)
        expected = defaultdict(Decimal)
        for year, donor, kind, value, _ in wanted:
            expected[canonical(donor), year, kind] += value
        with tempfile.TemporaryDirectory(prefix="factsheet-") as temporary:
            folder = Path(temporary)
            (folder / "planted.csv").write_bytes(content)
            report = run(binary, folder / "planted.csv", "--into", folder)
            actual = imported(folder)
        problems = differences(expected, actual) + counts(report, planted)
        total = sum(expected.values())
        results.append((f"{layout.__name__} layout, seed {seed}: US$ {total:,.2f} to the cent, {dict(planted)}", problems))
        # The comparison must see a cent.
        broken = dict(actual)
        key = chance.choice(sorted(broken))
        broken[key] += Decimal("0.01")
        results.append((f"a cent more for {key} is seen", [] if differences(expected, broken) else ["it is not"]))
    failed = 0
    for title, problems in results:
        failed += bool(problems)
        print(("FAILED " if problems else "passed ") + title)
        for problem in problems[:20]:
            print("    " + problem)
    print(f"{len(results) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
