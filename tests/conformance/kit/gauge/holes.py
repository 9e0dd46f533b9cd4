"""What is empty on a page."""

from functools import cache

from kit.gauge.colours import contrast, is_pale
from kit.gauge.limits import LIMITS, Fault, text_area
from kit.gauge.text import is_label
from kit.sheet import MM, THIN

INK = -1
# Nothing is written on a mark, as a column or a disc, and it is no wider, in millimetres.
MARK = 75
# A rule under which a section begins is longer than this, in millimetres.
RULE = 40
# Digits of a number that is set large are larger than this, in points.
LARGE = 16
# Templates whose holes have a limit of their own.
OWN = ("handout", "leaflet")
# Templates that are folded, whose first page is a cover.
FOLDED = ("leaflet", "bifold")


def hole(sheet, template):
    """The largest rectangle without ink and of one ground.

    Ink is: a line of text from its first letter to its last, a row of a table, a chart, a picture, and a mark, which is
    a shape of a strong colour with nothing written on it; each with all that is within its box. Grounds are no ink, and
    pale ones are paper: a tinted panel that is empty below its text is as empty as the white beside it. Where a strong
    ground ends, as that of a band does, a rectangle ends; and at a rule under which a section begins. Fine lines part
    nothing: who squints does not see them.
    """
    if template == "report" and is_poster(sheet) or template in FOLDED and is_cover(sheet):
        return
    left, top, right, bottom = text_area(sheet, template)
    whole = (right - left) * (bottom - top)
    if template == "report":
        left += (right - left) / 3
    left, top, right, bottom = round(left), round(top), round(right), round(bottom)
    area = [[ground_of(dot) for dot in row[left:right]] for row in sheet.grounds(1 / MM)[top:bottom]]
    lines = [line.box for block in sheet.blocks for line in block.lines]
    lines += [glyph.box for glyph in sheet.glyphs if glyph.marked < 0]
    if template in FOLDED:
        lines += [(x, y, right * MM, to_y) for x, y, _, to_y in numbers(sheet)]
    boxes = lines + sheet.rows + sheet.pictures + [figure.box for figure in sheet.figures]
    boxes += [shape.box for shape in sheet.shapes if is_mark(shape, lines) or is_edge(shape)]
    for box in boxes:
        x, y, to_x, to_y = (round(edge / MM) for edge in box)
        x, to_x = max(x, left) - left, min(max(to_x, x + 1), right) - left
        to_y = max(to_y, y + 1)
        if x < to_x:
            for row in area[max(y - top, 0) : max(min(to_y, bottom) - top, 0)]:
                row[x:to_x] = [INK] * (to_x - x)
    size, (x, y, wide, high) = largest(area)
    share = 100 * size / whole
    if share > LIMITS[kind := kind_of(template)][0]:
        yield Fault(kind, sheet.number, left + x, top + y, f"{wide} × {high} mm are empty", round(share, 1))


def kind_of(template):
    """Returns the kind of a hole on a page of a template."""
    return f"hole, {template}" if template in OWN else "hole"


def numbers(sheet):
    """Yields the boxes of the lines of numbers that are set large."""
    for block in sheet.blocks:
        for line in block.lines:
            if line.size > LARGE and line.text.strip()[:1].isdigit():
                yield line.box


def is_cover(sheet):
    """Whether a page of a leaflet is its first, or all of it on a strong colour, as the last one is."""
    whole = sheet.width * sheet.height
    return sheet.number == 1 or any(
        not is_pale(shape.colour) and (shape.box[2] - shape.box[0]) * (shape.box[3] - shape.box[1]) > 0.95 * whole
        for shape in sheet.shapes
    )


def is_poster(sheet):
    """Whether a page of a report is its cover, one before a part, or one of numbers."""
    if sheet.number == 1 or all(is_label(block) for block in sheet.blocks):
        return True
    large = sheet.pictures + [shape.box for shape in sheet.shapes if not is_pale(shape.colour)]
    half = 0.5 * sheet.width * sheet.height
    return len(sheet.blocks) < 4 and any((box[2] - box[0]) * (box[3] - box[1]) > half for box in large)


def is_mark(shape, lines):
    """Whether a shape is drawn to be seen, and not to be written on."""
    left, top, right, bottom = shape.box
    return (
        min(right - left, bottom - top) >= THIN
        and right - left < MARK * MM
        and not is_pale(shape.colour)
        and not any(left < (line[0] + line[2]) / 2 < right and top < (line[1] + line[3]) / 2 < bottom for line in lines)
    )


def is_edge(shape):
    """Whether a shape is a rule under which something begins: across, long, and strong."""
    left, top, right, bottom = shape.box
    return bottom - top < THIN * 2 and right - left > RULE * MM and contrast(shape.colour, 0xFFFFFF) > 3


@cache
def ground_of(dot):
    """Returns the colour of a dot, white where it is hardly darker than white."""
    colour = dot & 0xFFFFFF
    return 0xFFFFFF if is_pale(colour) else colour


def runs_of(rows):
    """Returns where rows begin that are unlike the one before, and where the last ends."""
    return [y for y, row in enumerate(rows) if y == 0 or row != rows[y - 1]] + [len(rows)]


def largest(area):
    """Returns the number of cells of the largest rectangle of one value that is no ink, and its left, top, width, height."""
    # Rows and columns that are alike are one, of their height and width.
    downs = runs_of(area)
    columns = list(zip(*(area[y] for y in downs[:-1]), strict=True))
    across = runs_of(columns)
    rows = zip(*(columns[x] for x in across[:-1]), strict=True)
    best, place = 0, (0, 0, 0, 0)
    width = len(across) - 1
    heights, above = [0] * width, [INK] * width
    for number, row in enumerate(rows):
        bottom = downs[number + 1]
        tall = bottom - downs[number]
        for x, (value, over) in enumerate(zip(row, above, strict=True)):
            heights[x] = 0 if value == INK else heights[x] + tall if value == over else tall
        above = row
        begin = 0
        while begin < width:
            value = row[begin]
            end = begin + 1
            while end < width and row[end] == value:
                end += 1
            # No rectangle of this stretch can be larger.
            if value != INK and (across[end] - across[begin]) * max(heights[begin:end]) > best:
                stack = []
                for x in range(begin, end + 1):
                    height = heights[x] if x < end else 0
                    start = x
                    while stack and stack[-1][1] >= height:
                        start, high = stack.pop()
                        wide = across[x] - across[start]
                        if high * wide > best:
                            best, place = high * wide, (across[start], bottom - high, wide, high)
                    stack.append((start, height))
            begin = end
    return best, place
