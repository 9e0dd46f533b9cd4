"""What a page's look is measured by, and what is wrong with it.

Each measure is a function that yields `Fault`s; its limit, with the reason for it, stands in `limits.py`.
"""

from kit.gauge.colours import alike, contrasts
from kit.gauge.holes import hole
from kit.gauge.limits import EXCEPTIONS, LIMITS, Fault
from kit.gauge.links import links
from kit.gauge.text import figures, hyphens, measures, runts, small, spaces
from kit.sheet import sheets

__all__ = ["EXCEPTIONS", "LIMITS", "Fault", "faults"]


def faults(path, template="cooperation"):
    """Returns all that is wrong with the pages of a PDF that a template made."""
    found, pages = [], list(sheets(path))
    paths = [{block.path for block in sheet.blocks} for sheet in pages] + [set()]
    for number, sheet in enumerate(pages):
        found += hole(sheet, template)
        for measure in (figures, spaces, hyphens, small, contrasts, alike, links):
            found += measure(sheet)
        found += runts(sheet, paths[number + 1])
    found += measures(pages, template)
    for sheet in pages:
        sheet.close()
    return found
