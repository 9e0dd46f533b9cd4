"""Pages that are made to be measured: one without a fault, and one for each kind of fault."""

import pikepdf

from kit.sheet import MM, SOFT

FACES = {"text": "Helvetica", "bold": "Helvetica-Bold", "even": "Courier"}
LINES = (
    "The inspectors learn how to look at boats and at papers,",
    "and how to speak with those who work on them. They go",
    "from harbour to harbour, and write down what they see",
    "there. After a year each of the ports has a person who",
    "knows the rules, and whom the crews know in their turn.",
)
BLUE, PALE_BLUE, RED = 0x1E2DBE, 0x8E9FEA, 0xFA3C4B


class Specimen:
    """An A4 page, tagged, in the making; places are millimetres from its upper left corner."""

    def __init__(self):
        """Begins with a white page."""
        self.before = 0
        self.pdf = pikepdf.new()
        self.content, self.elements, self.marks, self.notes = [], [], [], []

    def text(self, x, y, lines, *, size=9.5, leading=4.2, face="text", blank=0.0, colour=0, around=(), to=None, role="P"):
        """Sets a block of lines, the first with its baseline at `y`; `blank` widens each blank, `to` makes a link of it."""
        element = self.element(role, around)
        within = self.element("Link", (), element) if to else element
        for number, line in enumerate(lines):
            base = y + number * leading
            self.content.append(f"BT /{face} {size} Tf {ink(colour)} rg {blank} Tw {x * MM:.2f} {841.89 - base * MM:.2f} Td")
            # A hyphen that divides a word is marked by itself.
            for piece in (line.removesuffix(SOFT), "-") if line.endswith(SOFT) else (line,):
                escaped = piece.replace("(", "\\(").replace(")", "\\)")
                self.content.append(f"/Span <</MCID {len(self.marks)}>> BDC ({escaped}) Tj EMC")
                within.K.append(len(self.marks))
                self.marks.append(within)
            self.content.append("ET")
            if to:
                # Courier's letters are six tenths of an em wide.
                wide = 0.6 * size * len(line) / MM
                self.link(x, base - 0.75 * size / MM, wide, size / MM, to)
        return self

    def element(self, role, around, parent=None):
        """Makes an element of the structure, with others around it."""
        for name in (*around, role):
            made = self.pdf.make_indirect(pikepdf.Dictionary(S=pikepdf.Name("/" + name), K=pikepdf.Array()))
            if parent is None:
                self.elements.append(made)
            else:
                parent.K.append(made)
                made.P = parent
            parent = made
        return parent

    def box(self, x, y, wide, high, colour):
        """Fills a box that is no part of the structure."""
        self.content.append(
            f"/Artifact BMC {ink(colour)} rg {x * MM:.2f} {841.89 - (y + high) * MM:.2f} {wide * MM:.2f} {high * MM:.2f} re f EMC"
        )
        return self

    def after(self, pages):
        """Puts so many empty pages before it."""
        self.before = pages
        return self

    def link(self, x, y, wide, high, to):
        """Makes a link of a box."""
        edges = [x * MM, 841.89 - (y + high) * MM, (x + wide) * MM, 841.89 - y * MM]
        action = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=to)
        note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=edges, A=action)
        self.notes.append(self.pdf.make_indirect(note))

    def chart(self, x, y, wide, high, colours):
        """Draws columns, one of each colour, under a name."""
        begun = len(self.elements)
        self.text(x, y + 3, ["US$ million"], size=7.5, role="Figure")
        box = [x * MM, 841.89 - (y + high) * MM, (x + wide) * MM, 841.89 - y * MM]
        self.elements[begun].A = pikepdf.Dictionary(O=pikepdf.Name.Layout, BBox=box)
        self.elements[begun].Alt = "Columns"
        for number, colour in enumerate(colours):
            self.box(x + number * wide / len(colours), y + 6, wide / len(colours) - 4, high - 6, colour)
        return self

    def write(self, path):
        """Writes the file."""
        pdf = self.pdf
        root = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot))
        whole = pdf.make_indirect(pikepdf.Dictionary(S=pikepdf.Name.Document, P=root, K=pikepdf.Array(self.elements)))
        fonts = {
            f"/{name}": pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name("/" + face))
            for name, face in FACES.items()
        }
        for _ in range(self.before):
            pdf.add_blank_page(page_size=(595.28, 841.89))
        page = pdf.add_blank_page(page_size=(595.28, 841.89))
        page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(fonts))
        page.obj.Contents = pdf.make_stream("\n".join(self.content).encode("latin-1"))
        page.obj.StructParents = 0
        page.obj.Annots = pikepdf.Array(self.notes)
        for element in self.elements:
            element.P = whole
        for mark in self.marks:
            mark.Pg = page.obj
        root.K = whole
        root.ParentTree = pdf.make_indirect(pikepdf.Dictionary(Nums=pikepdf.Array([0, pikepdf.Array(self.marks)])))
        pdf.Root.StructTreeRoot = root
        pdf.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
        pdf.save(path)


def ink(colour):
    """Returns a colour as operands."""
    return " ".join(f"{(colour >> shift & 255) / 255:.4f}" for shift in (16, 8, 0))


def page(first=LINES, *, figure=28, chart=(BLUE, PALE_BLUE), chart_x=108, chart_high=176, underline=0.3, apart=7, **style):
    """Returns a page with a number, two columns of text, a chart and links; the first paragraph is `first`."""
    made = Specimen()
    made.text(15, 27, ["210.1"], size=figure, face="bold", around=("Div", "Div"))
    made.text(15, 33, ["million US dollars"], size=7.5, around=("Div", "Div"))
    made.text(15, 44, first, **style)
    made.chart(chart_x, 18, 195 - chart_x, chart_high, chart)
    for number in range(10):
        made.text(15, 66 + 21.5 * number, LINES)
    for number in range(3):
        made.text(108, 201 + 21 * number, LINES)
    made.text(108, 264, ["inspectors-findings"], face="even", colour=BLUE, to="https://example.org/found")
    if underline:
        made.box(108, 264.8, 20 * 0.6 * 9.5 / MM, underline, BLUE)
    made.text(108, 271, ["pardev@ilo.org"], face="even", to="mailto:pardev@ilo.org")
    made.text(108, 271 + apart, ["www.ilo.org/pardev"], face="even", to="https://www.ilo.org/pardev")
    return made


def ended(*ends):
    """Returns the lines with words divided at the ends of the first ones, each given as before and after the hyphen."""
    lines = list(LINES)
    for number, (before, after) in enumerate(ends):
        lines[number] = " ".join(lines[number].split()[:-1]) + f" {before}{SOFT}"
        lines[number + 1] = after + " " + " ".join(lines[number + 1].split()[1:])
    return lines


# Each kind of fault, and a page that has it.
BROKEN = {
    "hole": lambda: page(chart_high=90),
    "hole, handout": lambda: page(chart_high=125),
    "hole, leaflet": lambda: page(chart_high=40).after(1),
    "figure": lambda: page(figure=20),
    "tight": lambda: page(blank=-1.4),
    "wide": lambda: page(blank=1.5),
    "hyphen, bold": lambda: page(ended(("exam", "ine")), face="bold"),
    "hyphen, name": lambda: page(ended(("Nor", "way"))),
    "hyphen, letters": lambda: page(ended(("ex", "amine"))),
    "hyphen, row": lambda: page(ended(("exam", "ine"), ("speak", "ing"), ("writ", "ing"))),
    "hyphen, page": lambda: page([*LINES[:-1], LINES[-1][:-6] + SOFT]),
    "runt": lambda: page([*LINES[:-1], LINES[0], "there."]),
    "long": lambda: page([line + " They go on and on." for line in LINES], size=8.2, chart_x=128),
    "short": lambda: Specimen().text(15, 30, [line[:34] for line in LINES * 6], size=19, leading=8.4),
    "contrast": lambda: page(colour=0x8C8C8C),
    "small": lambda: page(size=7),
    "alike": lambda: page(chart=(0xA03020, 0x606010)),
    "alike, grey": lambda: page(chart=(0x05D2D2, PALE_BLUE)),
    "close": lambda: page(apart=4.2),
    "unseen": lambda: page(underline=0),
}
