"""Links that cannot be tapped or seen."""

import re

from kit.gauge.limits import LIMITS, at

PX = 72 / 96


def links(sheet):
    """Links that cannot be tapped or seen."""
    alone = []
    for place, address, line, within in linked(sheet):
        rest = "".join(glyph.char for glyph in line.glyphs if glyph not in within).strip()
        if len(rest.split()) <= 1:
            alone.append((place, address, line))
        text = "".join(glyph.char for glyph in within).strip()
        if not address or is_address(text, address) or all(glyph.size < 0.75 * line.size for glyph in within):
            # What leads to a page is a contents; an address is read as one; a raised number stands higher.
            continue
        if not is_underlined(sheet, within) and not is_bolder(line, within):
            yield at("unseen", sheet, place, f"“{text}”", 1)
    alone.sort(key=lambda item: item[0][1])
    for (upper, to, line), (lower, other, _) in zip(alone, alone[1:], strict=False):
        apart = ((lower[1] + lower[3]) - (upper[1] + upper[3])) / 2 / PX
        beside = lower[0] > upper[2] or lower[2] < upper[0]
        if to != other and not beside and 0 < apart < LIMITS["close"][0] - 0.05:
            yield at("close", sheet, upper, f"“{line.text.strip()}” above {other}", round(apart, 1))


def linked(sheet):
    """Yields each piece of a link that stands in one line: its box, its address, the line and its letters."""
    for block in sheet.blocks:
        for line in block.lines:
            for box, address in sheet.links if block.links else ():
                within = [
                    glyph
                    for glyph in line.glyphs
                    if glyph.index in block.links and box[0] - 1 < (glyph.left + glyph.right) / 2 < box[2] + 1 and box[1] < glyph.base < box[3]
                ]
                if within:
                    yield box, address, line, within


def is_address(text, address):
    """Whether the words of a link are where it leads to."""
    bare = re.sub(r"^(https?://(www\.)?|mailto:|tel:|www\.)", "", address).rstrip("/")
    return bool(text) and re.sub(r"^(https?://(www\.)?|www\.)", "", text).rstrip("/.") in bare


def is_underlined(sheet, within):
    """Whether a line runs below letters; it may leave out what hangs down."""
    left, right, base = within[0].left, within[-1].right, within[0].base
    covered = 0
    for x, y, to_x, to_y in (shape.box for shape in sheet.shapes):
        if to_y - y < 3 and -0.5 < (y + to_y) / 2 - base < 4:
            covered += max(min(to_x, right) - max(x, left), 0)
    return covered > 0.6 * (right - left)


def is_bolder(line, within):
    """Whether letters are bold, and what else stands in their line is not all bold."""
    others = [glyph for glyph in line.glyphs if glyph not in within and glyph.char.isalpha()]
    bold = all(glyph.is_bold for glyph in within if glyph.char.isalpha())
    return bold and not (others and all(glyph.is_bold for glyph in others))
