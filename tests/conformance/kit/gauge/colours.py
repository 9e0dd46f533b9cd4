"""Letters against their grounds, and the colours of charts."""

import math
from collections import Counter
from functools import cache

from kit.gauge.limits import LIMITS, at
from kit.sheet import rgb

# A ground with less contrast than this to white is seen as paper.
PALE = 1.3


@cache
def linear(colour):
    """Returns red, green and blue as light, from 0 to 1 (IEC 61966-2-1)."""
    shares = (part / 255 for part in rgb(colour))
    return tuple(share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)


def luminance(colour):
    """Returns the relative luminance of WCAG."""
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@cache
def contrast(one, other):
    """Returns the contrast ratio of WCAG."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def is_pale(colour):
    """Whether a colour is hardly darker than the paper."""
    return contrast(colour, 0xFFFFFF) < PALE


# Dots a point of the picture that letters are held against.
FINE = 2


def contrasts(sheet):
    """Letters against the ground under each of them; a fault a word."""
    rows = sheet.grounds(FINE)
    for word in words_of(sheet.glyphs):
        grounds = around(rows, word)
        if len(grounds) > 1:
            grounds = {ground for glyph in word for ground in under(rows, glyph)}
        worst = min(grounds, key=lambda ground: contrast(word[0].colour, ground & 0xFFFFFF)) & 0xFFFFFF
        ratio = contrast(word[0].colour, worst)
        if ratio < LIMITS["contrast"][0]:
            what = f"“{''.join(glyph.char for glyph in word)}”, #{word[0].colour:06X} on #{worst:06X}"
            yield at("contrast", sheet, word[0].box, what, round(ratio, 2))


def words_of(glyphs):
    """Yields what stands together of one colour, on one line."""
    word = []
    for glyph in glyphs:
        last = word[-1] if word else glyph
        if word and (glyph.char.isspace() or glyph.colour != last.colour or glyph.base != last.base or glyph.index > last.index + 1):
            yield word
            word = []
        if not glyph.char.isspace():
            word.append(glyph)
    if word:
        yield word


def around(rows, word):
    """Returns all colours that are under a word and at its edges."""
    base, size = word[0].base, word[0].size
    left, right = max(math.floor(word[0].left * FINE), 0), math.ceil(word[-1].right * FINE) + 1
    top, bottom = max(math.floor((base - 0.65 * size) * FINE), 0), math.ceil(base * FINE) + 1
    return set().union(*(rows[y][left:right] for y in range(top, min(bottom, len(rows))))) or {0xFFFFFF}


def under(rows, glyph):
    """Returns the colours that are under a letter, but for those that only touch it."""
    high = range(max(round((glyph.base - 0.65 * glyph.size) * FINE), 0), min(round(glyph.base * FINE), len(rows)))
    left, right = max(round(glyph.left * FINE), 0), round(glyph.right * FINE)
    seen = Counter()
    for y in high:
        seen.update(rows[y][left : max(right, left + 1)])
    whole = sum(seen.values())
    return [dot for dot, count in seen.items() if count > 0.15 * whole] or [0xFFFFFF]


# Machado, Oliveira and Fernandes 2009, severity 1.0, on linear red, green and blue.
EYES = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
GREY = ((0.2126, 0.7152, 0.0722),) * 3


@cache
def lab(colour, eye):
    """Returns a colour in CIE Lab under D65 as an eye sees it."""
    seen = linear(colour)
    matrix = GREY if eye == "grey" else EYES[eye]
    red, green, blue = (min(max(sum(a * b for a, b in zip(row, seen, strict=True)), 0), 1) for row in matrix)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    x, y, z = (part ** (1 / 3) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116 for part in (x, y, z))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one, other):
    """Returns CIEDE2000 of two colours in Lab."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    g = 0.5 * (1 - math.sqrt(mean**7 / (mean**7 + 25**7)))
    a1, a2 = a1 * (1 + g), a2 * (1 + g)
    c1, c2 = math.hypot(a1, b1), math.hypot(a2, b2)
    h1, h2 = (math.degrees(math.atan2(b, a)) % 360 if a or b else 0 for a, b in ((a1, b1), (a2, b2)))
    turn = 0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    dl, dc = l2 - l1, c2 - c1
    dh = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn) / 2)
    l, c = (l1 + l2) / 2, (c1 + c2) / 2
    h = h1 + h2 if c1 * c2 == 0 else (h1 + turn / 2) % 360
    t = (
        1 - 0.17 * math.cos(math.radians(h - 30)) + 0.24 * math.cos(math.radians(2 * h))
        + 0.32 * math.cos(math.radians(3 * h + 6)) - 0.20 * math.cos(math.radians(4 * h - 63))
    )
    sl = 1 + 0.015 * (l - 50) ** 2 / math.sqrt(20 + (l - 50) ** 2)
    sc, sh = 1 + 0.045 * c, 1 + 0.015 * c * t
    rt = -math.sin(math.radians(60 * math.exp(-(((h - 275) / 25) ** 2)))) * 2 * math.sqrt(c**7 / (c**7 + 25**7))
    return math.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rt * (dc / sc) * (dh / sh))


def is_grey(colour):
    """Returns whether a colour has hardly any hue."""
    parts = colour >> 16, colour >> 8 & 255, colour & 255
    return max(parts) - min(parts) <= 32


def alike(sheet):
    """Colours of a chart's marks that look alike."""
    for figure in sheet.figures:
        # Tints are grounds within a chart; what is grey is not pointed at, and what is has a bold name.
        marks = sorted(colour for colour in figure.colours if not is_pale(colour) and not is_grey(colour))
        for kind, eyes in (("alike", EYES), ("alike, grey", ("grey",))):
            for place, one in enumerate(marks):
                for other in marks[place + 1 :]:
                    eye, least = min(((eye, distance(lab(one, eye), lab(other, eye))) for eye in eyes), key=lambda item: item[1])
                    if least < LIMITS[kind][0]:
                        what = f"#{one:06X} and #{other:06X}, {eye}, in “{figure.alt[:40]}…”"
                        yield at(kind, sheet, figure.box, what, round(least, 1))
