"""Letters, lines, words."""

import math
import re
from collections import defaultdict

from kit.gauge.limits import LIMITS, at, text_area
from kit.sheet import BLANKS, MM, SOFT


def is_number(block):
    """Whether a block is a number that is set large: alone in a cell, neither in a list nor in a table."""
    if block.role != "P" or block.around.count("Div") < 2 or {"L", "Table"} & set(block.around):
        return False
    # A year by itself is the date of an event: a count of as many would be "2,014".
    text = block.lines[0].text.strip()
    return re.match(r"\W*\d", text) is not None and block.lines[0].size > 10 and not re.fullmatch(r"(1[89]|20)\d\d", text)


def is_label(block):
    """Whether a block is one of the small texts that belong to a number."""
    return block.role == "P" and block.around.count("Div") >= 2 and not {"L", "Table"} & set(block.around)


def is_running(block):
    """Whether a block is text that is read line by line."""
    return block.role in ("P", "Caption", "LBody", "Note") and not is_label(block)


def is_entry(block):
    """Whether a block is a link and nothing else, as a line of a table of contents is."""
    return all(glyph.index in block.links for line in block.lines for glyph in line.glyphs if not glyph.char.isspace())


def figures(sheet):
    """Digits of the numbers that are set large."""
    for block in sheet.blocks:
        line = block.lines[0]
        if is_number(block):
            digits = [glyph.size for glyph in line.glyphs if glyph.char.isdigit()]
            if digits and max(digits) < LIMITS["figure"][0]:
                yield at("figure", sheet, line.box, f"“{line.text}”", max(digits))


def blanks(line):
    """Yields each blank between two words of a line: the letters before and after it, and its width in em."""
    for before, blank, after in zip(line.glyphs, line.glyphs[1:], line.glyphs[2:], strict=False):
        # A narrow one (U+202F) is narrow, one beside a raised number is small, and a rule may stand between two texts.
        if blank.char in " \u00a0" and blank.size > 0.7 * line.size and not {before.char, after.char} & {*BLANKS, "|"}:
            yield before, after, (after.left - blank.left) / blank.size


def spaces(sheet):
    """Blanks between words; a fault a line."""
    for block in sheet.blocks:
        if not is_running(block) and block.role[0] != "H":
            continue
        for line in block.lines:
            found = sorted(blanks(line), key=lambda blank: blank[2])
            for kind, (before, after, width) in (("tight", found[0]), ("wide", found[-1])) if found else ():
                over = width - LIMITS[kind][0] if kind == "wide" else LIMITS[kind][0] - width
                if over > 0.005:
                    words = f"“{word_at(line, before)}␣{word_at(line, after)}” in “{line.text.strip()[:40]}”"
                    yield at(kind, sheet, before.box, words, round(width, 3))


def word_at(line, glyph):
    """Returns the word of a line that a letter is in."""
    place = line.glyphs.index(glyph)
    first = last = place
    while first and not line.glyphs[first - 1].char.isspace():
        first -= 1
    while last + 1 < len(line.glyphs) and not line.glyphs[last + 1].char.isspace():
        last += 1
    return "".join(g.char for g in line.glyphs[first : last + 1])


def hyphens(sheet):
    """Divided words."""
    for block in sheet.blocks:
        row = 0
        for number, line in enumerate(block.lines):
            letters = line.text.rstrip()
            if not letters.endswith(SOFT):
                row = 0
                continue
            row += 1
            hyphen = next(glyph for glyph in reversed(line.glyphs) if glyph.char == SOFT)
            place = hyphen.box
            if row > LIMITS["hyphen, row"][0]:
                yield at("hyphen, row", sheet, place, f"“{letters[-20:]}”", row)
            if number + 1 == len(block.lines):
                yield at("hyphen, page", sheet, place, f"“{letters[-20:]}”", 1)
                continue
            before = re.search(r"[^\W\d_]*$", letters[:-1]).group()
            after = re.match(r"[^\W\d_]*", block.lines[number + 1].text.lstrip()).group()
            word = f"“{before}-{after}”"
            least = min(len(before), len(after))
            if least < LIMITS["hyphen, letters"][0]:
                yield at("hyphen, letters", sheet, place, word, least)
            if line.glyphs[line.glyphs.index(hyphen) - 1].is_bold and not is_too_long(block, before + after, line):
                yield at("hyphen, bold", sheet, place, word, 1)
            so_far = " ".join(other.text for other in block.lines[:number]) + " " + letters[: -1 - len(before)]
            # A word with which a sentence begins is no name.
            if before[:1].isupper() and so_far.strip()[-1:] not in tuple(".!?:…“«—(") + ("",):
                yield at("hyphen, name", sheet, place, word, 1)


def is_too_long(block, word, line):
    """Whether a word of a heading has no room in one line, so that it must be divided."""
    if block.role[0] != "H":
        return False
    left, _, right, _ = line.box
    per_letter = (right - left) / max(len(line.text.strip()), 1)
    return len(word) * per_letter > 0.9 * measure_of(block)


def measure_of(block):
    """Returns how wide a block's lines are at the most."""
    return max(line.box[2] for line in block.lines) - min(line.box[0] for line in block.lines)


def runts(sheet, going_on):
    """Last lines of one short word."""
    for block in sheet.blocks:
        if len(block.lines) < 2 or not is_running(block) or block.path in going_on:
            continue
        last, above = block.lines[-1], block.lines[-2]
        word = last.text.strip()
        letters = sum(letter.isalnum() for letter in word)
        if any(blank in word for blank in BLANKS) or letters >= LIMITS["runt"][0]:
            continue
        right = max(line.box[2] for line in block.lines)
        width = last.glyphs[-1].right - last.glyphs[0].left
        # Where the word had room above, the line was ended on purpose: in an address, before a credit.
        if above.glyphs[-1].right + 0.3 * last.size + width > right + 1 and width < 0.25 * (right - last.glyphs[0].left):
            yield at("runt", sheet, last.box, f"“{word}”", letters)


def measures(pages, template):
    """Letters a line, of all text of one width in a document."""
    lines = defaultdict(list)
    for sheet in pages:
        for block in sheet.blocks:
            full = block.lines[:-1]
            if is_running(block) and not is_entry(block) and block.role != "Caption" and len(full) >= 2 and block.lines[0].size > 8:
                found = lines[round(measure_of(block) / MM / 8), block.lines[0].size]
                # A text may run through two columns.
                width = max(line.box[2] - line.box[0] for line in block.lines) / MM
                found += [(len(line.text.strip()), width, sheet, line) for line in full if not is_broken(block, line)]
    for found in lines.values():
        if len(found) < 2:
            continue
        found.sort(key=lambda item: item[0])
        # Of a few lines one says little; their mean does.
        longest, _, sheet, line = found[math.ceil(0.95 * len(found)) - 1]
        letters = longest if len(found) > 4 else round(sum(count for count, *_ in found) / len(found))
        if letters > LIMITS["long"][0]:
            yield at("long", sheet, line.box, told(found, line), letters)
        left, _, right, _ = text_area(sheet, template)
        wide = [item for item in found if item[1] > 0.5 * (right - left)]
        if template == "leaflet" or len(wide) < 2:
            continue
        letters, _, sheet, line = wide[len(wide) // 2]
        if letters < LIMITS["short"][0]:
            yield at("short", sheet, line.box, told(wide, line), letters)


def told(found, line):
    """Returns what is told of lines: how many, how wide, and how one of them begins."""
    width = max(width for _, width, *_ in found)
    return f"{len(found)} lines of {width:.0f} mm, “{line.text[:30]}…”"


def is_broken(block, line):
    """Whether a line ends before it is full, as those of an address do."""
    place = block.lines.index(line)
    if place + 1 == len(block.lines):
        return True
    after = block.lines[place + 1]
    first = after.text.strip().split(" ")[0]
    room = max(other.box[2] for other in block.lines) - line.glyphs[-1].right
    return room > (len(first) + 1) * 0.6 * line.size


def small(sheet):
    """Letters that are too small."""
    raised = set()
    for block in sheet.blocks:
        for line in block.lines:
            raised.update(g.index for g in line.glyphs if line.base - g.base > 0.15 * line.size and g.size < line.size)
    runs = defaultdict(list)
    for glyph in sheet.glyphs:
        if not glyph.char.isspace() and glyph.size < LIMITS["small"][0] - 0.05 and glyph.index not in raised:
            runs[glyph.size, round(glyph.base)].append(glyph)
    for (size, _), glyphs in runs.items():
        yield at("small", sheet, glyphs[0].box, "“" + "".join(g.char for g in glyphs)[:30] + "”", size)
