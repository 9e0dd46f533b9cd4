"""What stands on a page, read by PDFium: letters in lines and blocks, figures, grounds, thin lines, links.

Lengths are in points, and places count from the upper left corner of the page. Blocks come from the structure tree, so
that a paragraph is a paragraph whatever stands beside it.
"""

import ctypes
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cached_property

import pypdfium2 as pdfium
import pypdfium2.raw as raw

MM = 72 / 25.4

# Elements inside a block; every other element begins a block of its own.
INLINE = {"Span", "Link", "Em", "Strong", "Quote", "Reference", "Code", "Note", "Sub"}
# A hyphen that the typesetter put in.
SOFT = "\u00ad"
BLANKS = " \u00a0\u202f"
# What is thinner, in points, is a line: it parts nothing, as a ground does.
THIN = 2.6
# A picture is drawn of at least so many parts within one frame; fewer are an ornament.
PARTS = 8


@dataclass(slots=True)
class Glyph:
    """A letter: from its origin to that of the next, its baseline, its size, its face and its colour."""

    char: str
    left: float
    right: float
    base: float
    size: float
    face: str
    is_bold: bool
    colour: int
    index: int
    marked: int

    @property
    def box(self):
        """Left, top, right and bottom: from the ascender to the descender."""
        return self.left, self.base - 0.75 * self.size, self.right, self.base + 0.2 * self.size


@dataclass(slots=True)
class Line:
    """A line of a block."""

    glyphs: list
    size: float
    base: float

    @property
    def text(self):
        """The letters as they stand."""
        return "".join(glyph.char for glyph in self.glyphs)

    @property
    def box(self):
        """Left, top, right and bottom: from the ascenders to the descenders."""
        body = self.glyphs
        size = max(glyph.size for glyph in body)
        return body[0].left, self.base - 0.75 * size, max(g.right for g in body), self.base + 0.2 * size


@dataclass(slots=True)
class Block:
    """A block of text: its role, the roles around it, its place in the tree, its lines here, its letters in links."""

    role: str
    around: tuple
    path: tuple
    lines: list
    links: set


@dataclass(slots=True)
class Figure:
    """A chart: its box, its alternative text, and how many of its marks are of each colour."""

    box: tuple
    alt: str
    colours: Counter = field(default_factory=Counter)


@dataclass(slots=True)
class Shape:
    """A path: its box, its colour, and how wide its stroke is, None where it is filled."""

    box: tuple
    colour: int
    stroke: float | None


def text_of(function, *arguments):
    """Returns what PDFium writes into a buffer as UTF-16."""
    length = function(*arguments, None, 0)
    if length <= 2:
        return ""
    buffer = ctypes.create_string_buffer(length)
    function(*arguments, buffer, length)
    return buffer.raw[: length - 2].decode("utf-16-le", "replace")


def rgb(colour):
    """Returns red, green and blue of a colour."""
    return colour >> 16 & 255, colour >> 8 & 255, colour & 255


class Sheet:
    """A page of a document."""

    def __init__(self, document, number):
        """Loads the page; `number` counts from one."""
        self.number = number
        self.document = document
        self.page = document[number - 1]
        self.width, self.height = self.page.get_size()
        self._read_objects()
        self._read_glyphs()
        self._read_structure()

    def _read_objects(self):
        self.shapes, self._letters = [], []
        framed = {}
        box = [ctypes.c_float() for _ in range(4)]
        parts = [ctypes.c_uint() for _ in range(4)]
        mode, is_stroke, width = ctypes.c_int(), ctypes.c_int(), ctypes.c_float()
        for index in range(raw.FPDFPage_CountObjects(self.page)):
            item = raw.FPDFPage_GetObject(self.page, index)
            kind = raw.FPDFPageObj_GetType(item)
            if kind == raw.FPDF_PAGEOBJ_TEXT:
                self._letters.append(item)
                continue
            raw.FPDFPageObj_GetBounds(item, *box)
            left, bottom, right, top = (edge.value for edge in box)
            place = left, self.height - top, right, self.height - bottom
            frame = self._frame(item)
            if kind != raw.FPDF_PAGEOBJ_PATH:
                framed.setdefault(frame, []).extend([place] * PARTS)
                continue
            if frame is not None:
                framed.setdefault(frame, []).append(place)
                continue
            raw.FPDFPath_GetDrawMode(item, mode, is_stroke)
            stroked = bool(is_stroke.value) and not mode.value
            read = raw.FPDFPageObj_GetStrokeColor if stroked else raw.FPDFPageObj_GetFillColor
            read(item, *parts)
            red, green, blue, _ = (part.value for part in parts)
            raw.FPDFPageObj_GetStrokeWidth(item, width)
            self.shapes.append(Shape(place, red << 16 | green << 8 | blue, width.value if stroked else None))
            # The bounds of a stroke are wider than its ink.
            if (stroked and width.value < THIN) or min(right - left, top - bottom) < THIN:
                self._letters.append(item)
        page = 0, 0, self.width, self.height
        self.pictures = [
            cut(union(boxes), frame or page) for frame, boxes in framed.items() if len(boxes) >= PARTS
        ]

    def _frame(self, item):
        """Returns the box within which an object is drawn, None where there is none."""
        clip = raw.FPDFPageObj_GetClipPath(item)
        frame, x, y = None, ctypes.c_float(), ctypes.c_float()
        for path in range(raw.FPDFClipPath_CountPaths(clip) if clip else 0):
            corners = []
            for place in range(raw.FPDFClipPath_CountPathSegments(clip, path)):
                raw.FPDFPathSegment_GetPoint(raw.FPDFClipPath_GetPathSegment(clip, path, place), x, y)
                corners.append((x.value, self.height - y.value, x.value, self.height - y.value))
            if corners:
                frame = union(corners) if frame is None else cut(frame, union(corners))
        return frame

    def _read_glyphs(self):
        self.glyphs, self.by_mark = [], {}
        text = self.page.get_textpage()
        self.text = text
        x, y = ctypes.c_double(), ctypes.c_double()
        box, faces, last, about = raw.FS_RECTF(), {}, None, None
        for index in range(raw.FPDFText_CountChars(text)):
            code = raw.FPDFText_GetUnicode(text, index)
            if raw.FPDFText_IsGenerated(text, index) == 1 or code in (10, 13, 0):
                continue
            item = raw.FPDFText_GetTextObject(text, index)
            address = ctypes.addressof(item.contents) if item else None
            if address != last:
                last, about = address, self._about(item, faces)
            raw.FPDFText_GetCharOrigin(text, index, x, y)
            raw.FPDFText_GetLooseCharBox(text, index, box)
            size, face, is_bold, colour, mark = about
            # PDFium says 2 for any hyphen at the end of a line. One at which a word is divided is marked by itself.
            char = "-" if code in (2, 0xAD) else chr(code)
            glyph = Glyph(char, x.value, box.right, self.height - y.value, size, face, is_bold, colour, index, mark)
            self.glyphs.append(glyph)
            if mark >= 0:
                self.by_mark.setdefault(mark, []).append(glyph)

    def _about(self, item, faces):
        size, matrix = ctypes.c_float(), raw.FS_MATRIX()
        raw.FPDFTextObj_GetFontSize(item, size)
        raw.FPDFPageObj_GetMatrix(item, matrix)
        font = raw.FPDFTextObj_GetFont(item)
        address = ctypes.addressof(font.contents)
        if address not in faces:
            length = raw.FPDFFont_GetBaseFontName(font, None, 0)
            buffer = ctypes.create_string_buffer(length)
            raw.FPDFFont_GetBaseFontName(font, buffer, length)
            faces[address] = buffer.value.decode("latin-1").rpartition("+")[2]
        face = faces[address]
        parts = [ctypes.c_uint() for _ in range(4)]
        raw.FPDFPageObj_GetFillColor(item, *parts)
        red, green, blue, _ = (part.value for part in parts)
        scale = (matrix.b**2 + matrix.d**2) ** 0.5 or (matrix.a**2 + matrix.c**2) ** 0.5
        is_bold = re.search("bold|black|heavy", face, re.I) is not None
        mark = raw.FPDFPageObj_GetMarkedContentID(item)
        return round(size.value * scale, 2), face, is_bold, red << 16 | green << 8 | blue, mark

    def _read_structure(self):
        self.blocks, self.figures, self.rows = [], [], []
        tree = raw.FPDF_StructTree_GetForPage(self.page)
        if not tree:
            return
        for index in range(raw.FPDF_StructTree_CountChildren(tree)):
            self._walk(raw.FPDF_StructTree_GetChildAtIndex(tree, index), (), (index,))
        raw.FPDF_StructTree_Close(tree)
        for figure in self.figures:
            for shape in self.shapes:
                # Axes and grids are thin.
                if inside(shape.box, figure.box) and (shape.stroke is None or shape.stroke > 1.1):
                    figure.colours[shape.colour] += 1

    def _walk(self, element, around, path):
        role = text_of(raw.FPDF_StructElement_GetType, element)
        if role == "Figure":
            box = box_of(element)
            if box:
                left, bottom, right, top = box
                alt = text_of(raw.FPDF_StructElement_GetAltText, element)
                self.figures.append(Figure((left, self.height - top, right, self.height - bottom), alt))
            return []
        marks, links, begun = [], [], len(self.blocks)
        for index in range(raw.FPDF_StructElement_CountChildren(element)):
            mark = raw.FPDF_StructElement_GetChildMarkedContentID(element, index)
            if mark >= 0:
                marks.append((mark, role == "Link"))
                continue
            child = raw.FPDF_StructElement_GetChildAtIndex(element, index)
            if child:
                marks += [(m, linked or role == "Link") for m, linked in self._walk(child, (*around, role), (*path, index))]
        if role in INLINE:
            return marks
        glyphs = []
        for mark, _ in marks:
            marked = self.by_mark.get(mark, [])
            if len(marked) == 1 and marked[0].char == "-" and glyphs and glyphs[-1].char.isalpha():
                marked[0].char = SOFT
            glyphs += marked
        linked = {glyph.index for mark, is_link in marks if is_link for glyph in self.by_mark.get(mark, [])}
        if glyphs:
            self.blocks.append(Block(role, around, path, lines_of(glyphs), linked))
        if role == "TR":
            boxes = [line.box for block in self.blocks[begun:] for line in block.lines]
            if boxes:
                self.rows.append(union(boxes))
        return []

    @cached_property
    def links(self):
        """The boxes of the links, one for each line, and what they lead to."""
        found = []
        for index in range(raw.FPDFPage_GetAnnotCount(self.page)):
            note = raw.FPDFPage_GetAnnot(self.page, index)
            if raw.FPDFAnnot_GetSubtype(note) == raw.FPDF_ANNOT_LINK:
                box = raw.FS_RECTF()
                raw.FPDFAnnot_GetRect(note, box)
                link = raw.FPDFAnnot_GetLink(note)
                action = raw.FPDFLink_GetAction(link)
                length = raw.FPDFAction_GetURIPath(self.document, action, None, 0) if action else 0
                buffer = ctypes.create_string_buffer(max(length, 1))
                if length:
                    raw.FPDFAction_GetURIPath(self.document, action, buffer, length)
                place = box.left, self.height - box.top, box.right, self.height - box.bottom
                address = buffer.value.decode("utf-8", "replace")
                found += [(piece, address) for piece in self._pieces(note) or [place]]
            raw.FPDFPage_CloseAnnot(note)
        return found

    def _pieces(self, note):
        corners, boxes = raw.FS_QUADPOINTSF(), []
        for index in range(raw.FPDFAnnot_CountAttachmentPoints(note)):
            raw.FPDFAnnot_GetAttachmentPoints(note, index, corners)
            across = corners.x1, corners.x2, corners.x3, corners.x4
            down = [self.height - y for y in (corners.y1, corners.y2, corners.y3, corners.y4)]
            boxes.append((min(across), min(down), max(across), max(down)))
        return boxes

    def grounds(self, scale):
        """Returns the page without its letters and thin lines: a row of colours for each row of `scale` dots a point."""
        for item in self._letters:
            raw.FPDFPageObj_SetIsActive(item, False)
        wide, high = round(self.width * scale), round(self.height * scale)
        bitmap = raw.FPDFBitmap_CreateEx(wide, high, raw.FPDFBitmap_BGRx, None, 0)
        raw.FPDFBitmap_FillRect(bitmap, 0, 0, wide, high, 0xFFFFFFFF)
        flags = raw.FPDF_RENDER_NO_SMOOTHPATH | raw.FPDF_RENDER_NO_SMOOTHIMAGE
        raw.FPDF_RenderPageBitmap(bitmap, self.page, 0, 0, wide, high, 0, flags)
        stride = raw.FPDFBitmap_GetStride(bitmap)
        buffer = ctypes.string_at(raw.FPDFBitmap_GetBuffer(bitmap), stride * high)
        raw.FPDFBitmap_Destroy(bitmap)
        for item in self._letters:
            raw.FPDFPageObj_SetIsActive(item, True)
        dots = memoryview(buffer).cast("I")
        step = stride // 4
        return [dots[row * step : row * step + wide] for row in range(high)]

    def close(self):
        """Frees the page."""
        self.text.close()
        self.page.close()


def union(boxes):
    """Returns the box around boxes."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def inside(box, other, slack=1.0):
    """Whether a box lies in another one."""
    return (
        box[0] >= other[0] - slack and box[1] >= other[1] - slack and box[2] <= other[2] + slack and box[3] <= other[3] + slack
    )


def cut(box, other):
    """Returns what of a box lies in another one."""
    return max(box[0], other[0]), max(box[1], other[1]), min(box[2], other[2]), min(box[3], other[3])


def box_of(element):
    """Returns the `/BBox` of an element, None where it has none."""
    for index in range(raw.FPDF_StructElement_GetAttributeCount(element)):
        attributes = raw.FPDF_StructElement_GetAttributeAtIndex(element, index)
        value = raw.FPDF_StructElement_Attr_GetValue(attributes, b"BBox")
        if value and raw.FPDF_StructElement_Attr_CountChildren(value) == 4:
            edges = []
            for place in range(4):
                number = ctypes.c_float()
                child = raw.FPDF_StructElement_Attr_GetChildAtIndex(value, place)
                raw.FPDF_StructElement_Attr_GetNumberValue(child, number)
                edges.append(number.value)
            return edges
    return None


def is_parted(last, glyph):
    """Whether there is a blank between two letters that is no letter: PDFium passes over some that hold words together."""
    is_blank = last.char in BLANKS or glyph.char in BLANKS
    return not is_blank and glyph.size > 0.7 * last.size and glyph.left - last.right > 0.12 * last.size


def lines_of(glyphs):
    """Returns the lines of a block's letters; a raised number belongs to the line in which it stands."""
    lines, current = [], None
    for glyph in glyphs:
        if current is not None:
            down = glyph.base - current.base
            last = current.glyphs[-1]
            back = glyph.left < last.right - max(2.0, 0.5 * last.size)
            if abs(down) > 0.2 * current.size and (back or down > 1.0 * current.size or down < -2 * current.size):
                current = None
        if current is None:
            current = Line([], glyph.size, glyph.base)
            lines.append(current)
        elif is_parted(last, glyph):
            current.glyphs.append(replace(last, char="\u00a0", left=last.right, right=glyph.left, index=-1))
        current.glyphs.append(glyph)
        if glyph.size > current.size:
            current.size, current.base = glyph.size, glyph.base
    return lines


def sheets(path):
    """Returns the pages of a file; whoever asks for them closes them."""
    document = pdfium.PdfDocument(path)
    return [Sheet(document, number) for number in range(1, len(document) + 1)]
