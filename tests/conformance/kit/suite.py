"""How a check is written, run, and seen to fail.

A check is a function of a `Document` that yields a line for each thing that is wrong. It names, with
`broken_by`, a way to break a PDF that it must report, or several: a check that never fails proves nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps

import pikepdf

CHECKS = []


class NothingToBreak(Exception):
    """The document has no such part; another one may."""


@dataclass
class Check:
    """A question to a PDF, for the documents of one edition that it applies to."""

    topic: str
    title: str
    edition: str
    find_problems: Callable
    broken_by: tuple
    applies: Callable

    def problems(self, document):
        """Returns what is wrong; a check that cannot read the file has found something wrong too."""
        try:
            return list(self.find_problems(document))
        except Exception as error:
            return [f"cannot be checked: {type(error).__name__}: {error}"]


def check(title, *, broken_by, edition="web", applies=lambda document: True):
    """Registers a function as a check."""

    def register(function):
        topic = function.__module__.rpartition(".")[2].replace("_", " ")
        ways = broken_by if isinstance(broken_by, tuple) else (broken_by,)
        CHECKS.append(Check(topic, title, edition, function, ways, applies))
        return function

    return register


def breakage(function):
    """Makes a way to break a file out of a function that alters an open PDF."""

    @wraps(function)
    def write(document, target):
        with pikepdf.open(document.pdf) as pdf:
            function(pdf)
            pdf.save(target)

    return write


class Report:
    """The lines of a run and their count."""

    def __init__(self):
        """Begins with nothing counted."""
        self.passed = 0
        self.failed = 0

    def line(self, about, what, problems):
        """Prints one line for a check, and its problems below."""
        if problems:
            self.failed += 1
        else:
            self.passed += 1
        print(f"{'FAIL' if problems else 'ok  '}  {about:<22} {what}", flush=True)
        for problem in problems[:12]:
            print("      - " + problem.replace("\n", "\n        "))
        if len(problems) > 12:
            print(f"      - and {len(problems) - 12} more")


def judge(documents, report):
    """Runs every check on every document of its edition, and returns the documents that each one passes."""
    passing = {id(item): [] for item in CHECKS}
    for document in documents:
        for item in CHECKS:
            if item.edition == document.judged_as and item.applies(document):
                problems = item.problems(document)
                report.line(document.label, f"{item.topic}: {item.title}", problems)
                if not problems:
                    passing[id(item)].append(document)
    return passing


def judge_the_checks(passing, folder, report):
    """Runs every check on a file broken for it, which it must report."""
    for number, item in enumerate(CHECKS):
        for place, broken_by in enumerate(item.broken_by):
            said, flaws = see_it_fail(item, broken_by, passing[id(item)], folder / f"{number}-{place}")
            report.line("self-test", f"{item.topic}: {item.title} <- {said}", flaws)


def see_it_fail(item, broken_by, documents, folder):
    """Returns what a check says of a broken file, and why it cannot be trusted if it says nothing.

    Only a document that passes as it is can show anything by failing when it is broken.
    """
    way = broken_by.__doc__.splitlines()[0].rstrip(".")
    folder.mkdir(parents=True)
    for document in documents:
        broken = document.broken_copy(folder / f"{document.label}.pdf")
        try:
            broken_by(document, broken.pdf)
        except NothingToBreak:
            continue
        try:
            problems = list(item.find_problems(broken))
        except Exception as error:
            return way, [f"breaks off on the broken copy of {document.label}: {type(error).__name__}: {error}"]
        if not problems:
            return way, [f"the broken copy of {document.label} passes"]
        return f"{way}: {problems[0].splitlines()[0][:100]}", []
    return way, ["no document passes this check and has what must be broken to see it fail"]
