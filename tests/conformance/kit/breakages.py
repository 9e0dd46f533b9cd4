"""Ways to break a file that several checks have to notice."""

import pikepdf

from kit.suite import NothingToBreak, breakage
from kit.tags import Tags


@breakage
def reversed_order(pdf):
    """The text is tagged from its end to its beginning."""
    element = Tags(pdf).root
    while len(element.kids) == 1 and not isinstance(element.kids[0], str):
        element = element.kids[0]
    if len(element.kids) < 2:
        raise NothingToBreak
    element.dictionary["/K"] = pikepdf.Array(reversed(list(element.dictionary["/K"])))
