"""The structure tree of a tagged PDF, and the text under each of its elements.

This is what a screen reader follows. `pdfinfo -struct-text` prints the same, but loses text around
a hyphenated line end inside a span (poppler 22.12), so the tree is read here and the text of the
pages is compared with `pdftotext` by a check of its own.
"""

import re
from dataclasses import dataclass, field

import pikepdf

# Elements inside a line; every other element begins and ends a block of text.
INLINE = {
    "Span",
    "Link",
    "Em",
    "Strong",
    "Quote",
    "Reference",
    "Code",
    "Note",
    "BibEntry",
    "Annot",
    "Sub",
    "Ruby",
}
HEADING = re.compile(r"H[1-6]$")

# What `Tags` files the text of the artifacts and of no element under.
ARTIFACT, UNTAGGED = "artifact", "untagged"


@dataclass
class Element:
    """A structure element: its role, its dictionary, and its kids in order, elements and texts."""

    role: str
    dictionary: pikepdf.Dictionary
    kids: list = field(default_factory=list)
    annotations: list = field(default_factory=list)

    @property
    def alt(self):
        """The alternative text, None where there is none."""
        alt = self.dictionary.get("/Alt")
        return None if alt is None else str(alt)

    @property
    def text(self):
        """The text inside, as it is printed."""
        text = ""
        for kid in self.kids:
            text = join_lines(text, kid if isinstance(kid, str) else kid.text)
        return text

    def walk(self):
        """Yields this element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()


@dataclass
class Block:
    """A piece of text that stands by itself, with the role of the element that it is in."""

    role: str
    text: str

    @property
    def is_heading(self):
        """Whether the block is a heading of some level."""
        return HEADING.match(self.role) is not None


class Tags:
    """The structure tree of a PDF."""

    def __init__(self, pdf):
        """Reads the tree and the marked text of every page."""
        self._roles = pdf.Root.get("/StructTreeRoot", {}).get("/RoleMap", {})
        pages = {page.obj.objgen: PageText(page) for page in pdf.pages}
        self._text_of_page = pages
        self.artifacts = "\n".join(page.texts.get(ARTIFACT, "") for page in pages.values())
        self.root = Element("StructTreeRoot", pdf.Root.get("/StructTreeRoot", pikepdf.Dictionary()))
        self._read_kids(self.root, page=None)

    def elements(self, role):
        """Returns the elements whose role fits a regular expression, in reading order."""
        return [element for element in self.root.walk() if re.fullmatch(role, element.role)]

    def _read_kids(self, element, page):
        page = element.dictionary.get("/Pg", page)
        kids = element.dictionary.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                element.kids.append(self._marked_text(page, kid))
            elif kid.get("/Type") == "/MCR":
                element.kids.append(self._marked_text(kid.get("/Pg", page), int(kid.MCID)))
            elif kid.get("/Type") == "/OBJR":
                element.annotations.append(kid.Obj)
            else:
                below = Element(self._role(kid), kid)
                element.kids.append(below)
                self._read_kids(below, page)

    def _marked_text(self, page, mark):
        return "" if page is None else self._text_of_page[page.objgen].texts.get(mark, "")

    def _role(self, dictionary):
        """Returns the standard role that a role of the document's own stands for."""
        role = str(dictionary.get("/S", "/NonStruct"))
        for _ in range(10):
            if role not in self._roles:
                break
            role = str(self._roles[role])
        return role.removeprefix("/")


def blocks_of(tags):
    """Returns the text in reading order, a block each: a figure gives its alternative text, then its own."""
    blocks = [Block("NonStruct", "")]

    def read(element, outer):
        stands_alone = element.role not in INLINE
        role = element.role if stands_alone else outer
        if stands_alone:
            blocks.append(Block(role, ""))
        if element.alt and element.alt.strip():
            blocks[-1].text += element.alt
            blocks.append(Block(role, ""))
        for kid in element.kids:
            if isinstance(kid, str):
                blocks[-1].text = join_lines(blocks[-1].text, kid)
            else:
                read(kid, role)
        if stands_alone:
            blocks.append(Block(outer, ""))

    read(tags.root, "NonStruct")
    return [block for block in blocks if block.text.strip()]


def join_lines(before, after):
    """Appends a line to a text; a forced line break leaves no space in the file, so it gets one here."""
    if after.startswith("\n") and (not before or before[-1].isspace() or before[-1] in "-\u2010\u00ad"):
        after = after[1:]
    return before + after


class PageText:
    """The text of a page by the number of its mark, with what is an artifact and what has no mark."""

    def __init__(self, page):
        """Runs through the drawing commands of the page."""
        self.texts = {}
        self._fonts = {}
        self._baseline = None
        self._run(page.obj, page.obj.get("/Resources", {}), pikepdf.Matrix(), None)

    def _run(self, content, resources, ctm, mark):
        """Collects the text of a page or of a form that is drawn inside a mark."""
        marks = [(mark, None)]
        saved, font, line = [], None, pikepdf.Matrix()
        for operands, operator in pikepdf.parse_content_stream(content):
            match str(operator):
                case "q":
                    saved.append((ctm, font))
                case "Q":
                    ctm, font = saved.pop()
                case "cm":
                    ctm = matrix(operands) @ ctm
                case "BMC" | "BDC":
                    marks.append(self._begin(marks[-1], operands, resources))
                case "EMC":
                    marks.pop()
                case "BT":
                    line = pikepdf.Matrix()
                case "Tm":
                    line = matrix(operands)
                case "Td" | "TD":
                    line = pikepdf.Matrix(1, 0, 0, 1, float(operands[0]), float(operands[1])) @ line
                case "Tf":
                    font = self._font(resources.Font[str(operands[0])])
                case "Tj" | "TJ" | "'" | '"':
                    self._show(operands[-1], font, line @ ctm, marks[-1])
                case "Do":
                    form = resources.XObject[str(operands[0])]
                    if form.get("/Subtype") == "/Form":
                        inner = matrix(form.get("/Matrix", [1, 0, 0, 1, 0, 0])) @ ctm
                        self._run(form, form.get("/Resources", resources), inner, marks[-1][0])

    def _begin(self, outer, operands, resources):
        """Returns the mark that a marked-content command begins, and whether it replaces its text."""
        mark, replaced = outer
        properties = operands[1] if len(operands) > 1 else {}
        if isinstance(properties, pikepdf.Name):
            properties = resources.get("/Properties", {}).get(str(properties), {})
        if str(operands[0]) == "/Artifact":
            mark = ARTIFACT
        elif "/MCID" in properties:
            mark = int(properties["/MCID"])
        if "/ActualText" in properties and replaced is None:
            replaced = [str(properties["/ActualText"])]
        return mark, replaced

    def _show(self, shown, font, position, mark):
        """Files a piece of text under its mark; what replaces the text of a mark is taken once."""
        mark, replaced = mark
        strings = shown if isinstance(shown, pikepdf.Array) else [shown]
        text = "".join(font.decode(bytes(part)) for part in strings if isinstance(part, pikepdf.String))
        if replaced is not None:
            text = replaced.pop() if replaced else ""
        # A raised or lowered figure stays within a few points of its line.
        if text and (self._baseline is None or abs(position.f - self._baseline) > 5):
            text = "\n" + text
        self._baseline = position.f
        key = UNTAGGED if mark is None else mark
        before = self.texts.get(key, "")
        # The first line of a mark keeps the break before it, for what comes before it in the tree.
        self.texts[key] = join_lines(before, text) if before else text

    def _font(self, dictionary):
        if not dictionary.is_indirect:
            return Font(dictionary)
        if dictionary.objgen not in self._fonts:
            self._fonts[dictionary.objgen] = Font(dictionary)
        return self._fonts[dictionary.objgen]


def matrix(numbers):
    """Returns a transformation from its six numbers."""
    return pikepdf.Matrix(*(float(number) for number in numbers))


class Font:
    """The Unicode text of a font's codes, from its ToUnicode map."""

    def __init__(self, dictionary):
        """Reads the map."""
        self._length = 2 if dictionary.get("/Subtype") == "/Type0" else 1
        self._texts = {}
        if "/ToUnicode" in dictionary:
            self._read(dictionary.ToUnicode.read_bytes().decode("latin-1"))

    def decode(self, codes):
        """Returns the text of a string of codes; a code without a text is one U+FFFD."""
        parts = (codes[at : at + self._length] for at in range(0, len(codes), self._length))
        return "".join(self._texts.get(int.from_bytes(part), "\ufffd") for part in parts)

    def _read(self, cmap):
        for section in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.S):
            for code, text in re.findall(r"<(\w+)>\s*<(\w*)>", section):
                self._texts[int(code, 16)] = utf16(text)
        for section in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.S):
            for first, last, text, texts in re.findall(
                r"<(\w+)>\s*<(\w+)>\s*(?:<(\w+)>|\[(.*?)\])", section, re.S
            ):
                listed = re.findall(r"<(\w*)>", texts)
                for step in range(int(last, 16) - int(first, 16) + 1):
                    value = listed[step] if texts else f"{int(text, 16) + step:0{len(text)}x}"
                    self._texts[int(first, 16) + step] = utf16(value)


def utf16(digits):
    """Returns the text of hexadecimal UTF-16."""
    return bytes.fromhex(digits).decode("utf-16-be", errors="replace")
