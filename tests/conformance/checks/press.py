"""The print edition: boxes, inks, plates, pictures and keys, by programs that are not ours."""

import math
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pikepdf

from kit.documents import CACHE, REPOSITORY, output_of
from kit.suite import NothingToBreak, breakage, check

PROFILE = REPOSITORY / "press" / "icc" / "FOGRA39L.icc"
PROCESS = {"Cyan", "Magenta", "Yellow", "Black"}
BOXES = ("MediaBox", "CropBox", "BleedBox", "TrimBox")
MM = 72 / 25.4


# What breaks a file


@breakage
def without_bleed(pdf):
    """A page's bleed is cut away."""
    pdf.pages[0].obj["/BleedBox"] = pdf.pages[0].obj["/TrimBox"]


@breakage
def with_light(pdf):
    """A page paints in red, green and blue."""
    page = pdf.pages[-1]
    page.contents_add(pdf.make_stream(b"q 1 0 0 rg 30 30 20 20 re f Q"))


@breakage
def with_rich_black(pdf):
    """Black letters come in four inks."""
    found = False
    for page in pdf.pages:
        page.contents_coalesce()
        data = page.obj["/Contents"].read_bytes()
        found |= b"0 0 0 1 k" in data
        page.obj["/Contents"] = pdf.make_stream(data.replace(b"0 0 0 1 k", b"0.7 0.6 0.5 1 k"))
    if not found:
        raise NothingToBreak


@breakage
def that_knocks_out(pdf):
    """No setting overprints any more."""
    found = False
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and "/OP" in item:
            found, item["/OP"], item["/op"] = True, False, False
    for page in pdf.pages:
        for state in page.resources.get("/ExtGState", {}).values():
            if "/OP" in state:
                found, state["/OP"], state["/op"] = True, False, False
    if not found:
        raise NothingToBreak


@breakage
def without_intent(pdf):
    """The output intent is gone."""
    del pdf.Root["/OutputIntents"]


@breakage
def with_another_version(pdf):
    """The metadata name another standard."""
    metadata = pdf.Root["/Metadata"]
    metadata.write(metadata.read_bytes().replace(b"PDF/X-4", b"PDF/X-9"))


@breakage
def with_a_link(pdf):
    """A link lies on a page."""
    link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[50, 50, 90, 90])
    pdf.pages[0].obj["/Annots"] = pdf.make_indirect(pikepdf.Array([pdf.make_indirect(link)]))


@breakage
def with_few_dots(pdf):
    """A picture is drawn four times as large."""
    for page in pdf.pages:
        if any(item.get("/Subtype") == "/Image" for item in page.resources.get("/XObject", {}).values()):
            page.contents_add(pdf.make_stream(b"q 4 0 0 4 0 0 cm"), prepend=True)
            page.contents_add(pdf.make_stream(b"Q"))
            return
    raise NothingToBreak


@breakage
def cut_short(pdf):
    """A page's content is cut off in the middle."""
    page = pdf.pages[0]
    page.contents_coalesce()
    page.obj["/Contents"] = pdf.make_stream(b"q q q BT (")


# What is asked


@check("boxes lie in each other, with 3 mm of bleed", edition="print", broken_by=without_bleed)
def boxes(document):
    """pdfinfo sees paper, bleed and trim on every page."""
    output, _ = output_of("pdfinfo", "-box", "-f", "1", "-l", "99", document.pdf)
    found = re.findall(r"^Page\s+(\d+) (\w+Box):\s+(\S+)\s+(\S+)\s+(\S+)\s+(\S+)$", output, re.M)
    pages = {}
    for page, name, *numbers in found:
        pages.setdefault(page, {})[name] = [float(number) for number in numbers]
    if not pages:
        yield "pdfinfo shows no boxes"
    for number, named in pages.items():
        missing = [name for name in BOXES if name not in named]
        if missing:
            yield f"page {number} has no {', '.join(missing)}"
            continue
        media, crop, bleed, trim = (named[name] for name in BOXES)
        if media != crop:
            yield f"page {number}: CropBox {crop} is not MediaBox {media}"
        reach = [trim[0] - bleed[0], trim[1] - bleed[1], bleed[2] - trim[2], bleed[3] - trim[3]]
        if min(reach) < 3 * MM - 0.05:
            yield f"page {number}: the bleed reaches {min(reach) / MM:.2f} mm past the trim"
        wide, high = document.size
        if abs(trim[2] - trim[0] - wide * MM) > 0.5 or abs(trim[3] - trim[1] - high * MM) > 0.5:
            yield f"page {number} is not cut to {wide} × {high} mm"


def spaces(resources, seen):
    """Yields every colour operator's space and every picture's below some resources."""
    for item in resources.get("/XObject", {}).values():
        if item.objgen in seen:
            continue
        seen.add(item.objgen)
        if item.get("/Subtype") == "/Image" and not item.get("/ImageMask"):
            yield "a picture", item.get("/ColorSpace")
        elif item.get("/Subtype") == "/Form":
            yield from spaces(item.get("/Resources", pikepdf.Dictionary()), seen)
            yield from operators(item, item.get("/Resources", pikepdf.Dictionary()))
    for shading in resources.get("/Shading", {}).values():
        yield "a gradient", shading.get("/ColorSpace")
    for pattern in resources.get("/Pattern", {}).values():
        if "/Shading" in pattern:
            yield "a gradient", pattern["/Shading"].get("/ColorSpace")


def operators(stream, resources):
    """Yields the space of every operator that chooses a colour."""
    for operands, operator in pikepdf.parse_content_stream(stream):
        word = str(operator)
        if word in ("rg", "RG"):
            yield f"operator {word}", pikepdf.Name.DeviceRGB
        elif word in ("cs", "CS"):
            name = operands[0]
            yield f"operator {word}", resources.get("/ColorSpace", {}).get(str(name), name)


@check("only inks on the pages", edition="print", broken_by=with_light)
def inks(document):
    """pikepdf finds no colour space but CMYK, grey and named inks."""
    allowed = {"/DeviceCMYK", "/DeviceGray", "/Pattern", "/Separation"}
    with pikepdf.open(document.pdf) as pdf:
        for number, page in enumerate(pdf.pages, start=1):
            found = list(operators(page, page.resources)) + list(spaces(page.resources, set()))
            for what, space in found:
                name = str(space[0]) if isinstance(space, pikepdf.Array) else str(space)
                if name not in allowed:
                    yield f"page {number}: {what} in {name}"


def plates(pdf, page, dpi=72):
    """Returns the plates of a page as Ghostscript separates it: names and ink from 0 to 255."""
    from PIL import Image, ImageChops

    with tempfile.TemporaryDirectory() as folder:
        # With one profile alone Ghostscript would turn black into four inks.
        output, code = output_of(
            "gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=tiffsep", f"-r{dpi}",
            "-dOverprint=/enable", f"-sOutputICCProfile={PROFILE}", f"-sDefaultCMYKProfile={PROFILE}",
            f"-dFirstPage={page}", f"-dLastPage={page}", f"-sOutputFile={folder}/p%d.tif", pdf,
        )  # fmt: skip
        if code != 0:
            raise RuntimeError(f"Ghostscript: {output.strip()[:200]}")
        found = {}
        for file in sorted(Path(folder).glob("p*(*).tif")):
            name = file.name.partition("(")[2].removesuffix(").tif")
            found[name] = ImageChops.invert(Image.open(file).convert("L"))
        return found


@check("body text is black alone", edition="print", broken_by=with_rich_black)
def black_text(document):
    """Ghostscript's plates show no other ink under the letters of a paragraph."""
    with pikepdf.open(document.pdf) as pdf:
        count = len(pdf.pages)
    judged = 0
    # A cover has none: the first page with running text is judged.
    for page in range(1, count + 1):
        judged, problems = black_words(document.pdf, page)
        yield from problems
        if judged >= 10:
            return
    yield f"only {judged} black words were found on the last page, and no more on another"


def black_words(pdf, page):
    """Returns how many words of running text on a page are black, and what is wrong with them."""
    from PIL import Image

    output, _ = output_of("pdftotext", "-bbox", "-f", str(page), "-l", str(page), pdf, "-")
    words = re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]+)<', output)
    dpi = 216
    scale = dpi / 72
    found = plates(pdf, page, dpi)
    solid = found["Black"].point(lambda ink: 255 if ink > 230 else 0)
    judged, problems = 0, []
    for left, top, right, bottom, word in words:
        box = [float(left), float(top), float(right), float(bottom)]
        # Running text: its height tells it from headings and from the band above.
        if not 9 < box[3] - box[1] < 18 or len(word) < 4:
            continue
        area = [int(box[0] * scale), int(box[1] * scale), int(box[2] * scale) + 1, int(box[3] * scale) + 1]
        letters = solid.crop(area)
        if letters.getextrema()[1] == 0:
            continue  # not black: a link, a heading
        judged += 1
        for name in ("Cyan", "Magenta", "Yellow"):
            plate = found[name].crop(area)
            under = Image.composite(plate, Image.new("L", plate.size, 0), letters).getextrema()[1]
            # A tinted ground goes on under the letters.
            if under - plate.getextrema()[0] > 40:
                problems.append(f"page {page}: `{word}` has {under / 2.55:.0f} % of {name} under its black")
    return judged, problems


@check("black text overprints", edition="print", broken_by=that_knocks_out)
def overprint(document):
    """With overprinting, Ghostscript leaves the ground under black letters whole."""
    with pikepdf.open(document.pdf) as pdf:
        for number, page in enumerate(pdf.pages, start=1):
            black = over = False
            for operands, operator in pikepdf.parse_content_stream(page):
                word = str(operator)
                if word == "k":
                    black = [float(value) for value in operands] == [0, 0, 0, 1]
                elif word in ("cs", "scn", "g", "rg"):
                    black = False
                elif word == "gs":
                    state = page.resources["/ExtGState"][str(operands[0])]
                    over = bool(state.get("/op", over)) and state.get("/OPM", 0) == 1
                elif word in ("Tj", "TJ") and black and not over:
                    yield f"page {number}: black letters knock out"
                    return


@check("plates: four inks and the theme's own", edition="print", broken_by=with_light)
def plate_names(document):
    """Ghostscript makes no other plates, and no page takes more than 300 % of ink."""
    spots = set()
    theme = document.toml.parent / "theme.toml"
    if theme.exists():
        spots = set(re.findall(r'spot = "([^"]+)"', theme.read_text()))
    with pikepdf.open(document.pdf) as pdf:
        count = len(pdf.pages)
    for page in range(1, count + 1):
        found = plates(document.pdf, page, dpi=36)
        for name in set(found) - PROCESS - spots:
            yield f"page {page} has a plate {name}"
        total = None
        for plate in found.values():
            wide = plate.convert("I")
            total = wide if total is None else _sum(total, wide)
        most = total.getextrema()[1] / 2.55
        if most > 303:
            yield f"page {page} takes {most:.0f} % of ink"
    # Light is separated by Ghostscript into inks that no theme has: it is found by its operator.
    with pikepdf.open(document.pdf) as pdf:
        for number, page in enumerate(pdf.pages, start=1):
            if any(space == "/DeviceRGB" for _, space in operators(page, page.resources)):
                yield f"page {number}: Ghostscript had to separate light"


def _sum(one, other):
    """Adds two pictures of wide numbers."""
    from PIL import ImageMath

    add = getattr(ImageMath, "lambda_eval", None)
    if add:
        return add(lambda args: args["a"] + args["b"], a=one, b=other)
    return ImageMath.eval("a + b", a=one, b=other)


@check("pictures have dots enough", edition="print", broken_by=with_few_dots)
def dots(document):
    """pdfimages measures 300 dots an inch, but for rounding: no fewer, and no more than a press can use."""
    output, _ = output_of("pdfimages", "-list", document.pdf)
    for line in output.splitlines()[2:]:
        fields = line.split()
        if len(fields) < 14 or fields[2] != "image":
            continue
        if fields[5] not in ("cmyk", "gray", "sep"):
            yield f"page {fields[0]}: a picture in {fields[5]}"
        dpi = int(fields[12])
        if dpi < 299:
            yield f"page {fields[0]}: {dpi} dpi"
        if dpi > 307:
            yield f"page {fields[0]}: {dpi} dpi, more than a press can use"


@check("PDF/X-4 by proof-pdf", edition="print", broken_by=without_intent)
def verified(document):
    """proof-pdf finds no fault in identity, inks, glyphs and fonts; its advice is for eyes."""
    program = "import sys; sys.path.insert(0, sys.argv.pop(1)); from proof_pdf.cli import pdf_app; pdf_app()"
    output, code = output_of(
        sys.executable, "-c", program, CACHE / "proof-pdf", "verify", "--no-pdfa", document.pdf
    )
    if code != 0:
        yield from (line.strip() for line in output.splitlines() if line.strip())


@check("one output intent, a press's profile", edition="print", broken_by=without_intent)
def intent(document):
    """pikepdf reads the intent and the head of its profile."""
    with pikepdf.open(document.pdf) as pdf:
        intents = list(pdf.Root.get("/OutputIntents", []))
        if len(intents) != 1:
            yield f"there are {len(intents)} output intents"
            return
        item = intents[0]
        if item.get("/S") != "/GTS_PDFX" or not str(item.get("/OutputConditionIdentifier", "")):
            yield "the intent is of no press, or has no name"
        profile = item["/DestOutputProfile"].read_bytes()
        if item["/DestOutputProfile"].get("/N") != 4 or profile[12:16] != b"prtr" or profile[16:20] != b"CMYK":
            yield "the profile is of no press with four inks"


@check("the keys of PDF/X-4", edition="print", broken_by=with_another_version)
def keys(document):
    """pikepdf reads version, dates, identifiers and Trapped."""
    with pikepdf.open(document.pdf) as pdf:
        if pdf.pdf_version != "1.6":
            yield f"PDF {pdf.pdf_version}"
        metadata = pdf.open_metadata()
        version = metadata.get("{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion")
        if version != "PDF/X-4":
            yield f"the metadata name {version}"
        for key in ("dc:title", "xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate", "xmpMM:DocumentID"):
            if not metadata.get(key):
                yield f"the metadata lack {key}"
        if pdf.docinfo.get("/Trapped") != "/False":
            yield "Trapped is not False"
        if "/ID" not in pdf.trailer:
            yield "there is no identifier"
        for key in ("/StructTreeRoot", "/AcroForm", "/OpenAction", "/Outlines"):
            if key in pdf.Root:
                yield f"the file has {key}"


@check("nothing lies on the page but the page", edition="print", broken_by=with_a_link)
def annotations(document):
    """pikepdf finds no annotation."""
    with pikepdf.open(document.pdf) as pdf:
        for number, page in enumerate(pdf.pages, start=1):
            if len(page.obj.get("/Annots", [])):
                yield f"page {number} has an annotation"


@check(
    "a booklet folds into order", edition="print", broken_by=cut_short,
    applies=lambda document: document.other != "leaflet",
)
def booklet(document):
    """pdftotext finds each page's first words at its place on the sheets, upright."""
    with tempfile.TemporaryDirectory() as folder:
        sheets = Path(folder) / "booklet.pdf"
        output, code = output_of(
            document.binary, "impose", document.pdf, "--as", "booklet", "--sheet", "SRA3", "--marks", "-o", sheets
        )
        if code != 0:
            yield f"impose: {output.strip()}"
            return
        checked, code = output_of("qpdf", "--check", sheets)
        if code != 0:
            yield f"qpdf: {checked.strip()[:200]}"
        with pikepdf.open(document.pdf) as pdf:
            count = len(pdf.pages)
        # The sheet lies as its pages need it, A4 across it and A5 along it. pdftotext takes pixels at 72 dpi.
        with pikepdf.open(sheets) as pdf:
            width, height = (math.ceil(float(pdf.pages[0].mediabox[at])) for at in (2, 3))
        half = width // 2
        padded = -(-count // 4) * 4
        for page in range(1, count + 1):
            words = words_of(document.pdf, page, page, 0, 0, 2000, 2000)[:6]
            if not words:
                # Blank pages may stand before a back cover.
                if any(words_of(document.pdf, other, other, 0, 0, 2000, 2000) for other in range(page + 1, count)):
                    yield f"page {page} has no words"
                continue
            # Sheet s from the outside: front [n-2s | 2s+1], back [2s+2 | n-2s-1].
            outer = page if page <= padded // 2 else padded + 1 - page
            side = outer
            is_right = (page <= padded // 2) == (page % 2 == 1)
            if page > padded // 2:
                is_right = outer % 2 == 0
            found = words_of(sheets, side, side, half if is_right else 0, 0, half, height)
            if not contains(found, words):
                yield f"page {page} ({' '.join(words)}) is not on side {side}, {'right' if is_right else 'left'}"


def contains(found, words):
    """Returns whether words follow each other in a text."""
    return any(found[at : at + len(words)] == words for at in range(len(found)))


def words_of(pdf, first, last, left, top, width, height):
    """Returns the words in a part of a page; a page upside down gives none in order."""
    command = [
        "pdftotext", "-f", str(first), "-l", str(last), "-x", str(left), "-y", str(top),
        "-W", str(width), "-H", str(height), pdf, "-",
    ]  # fmt: skip
    # What it says of errors is no text of the page.
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False).stdout.split()


ADOBE = b"Coated FOGRA39 (ISO 12647-2:2004)"


@breakage
def with_adobe(pdf):
    """A file holds Adobe's profile by its name."""
    pdf.Root["/Extra"] = pdf.make_indirect(pdf.make_stream(b"desc" + ADOBE))


@check("Adobe's profile is neither in the program nor in its files", edition="print", broken_by=with_adobe)
def no_adobe(document):
    """printpdf brings CoatedFOGRA39.icc along, which may not be passed on like this program."""
    if ADOBE in Path(document.binary).read_bytes():
        yield "the program holds it"
    with pikepdf.open(document.pdf) as pdf:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Stream):
                try:
                    data = item.read_bytes()
                except pikepdf.PdfError:
                    continue  # a JPEG
                if ADOBE in data:
                    yield "the file holds it"
