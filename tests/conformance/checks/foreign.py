"""Preflight on PDFs that other programs make of the same pages, held against what poppler sees in them."""

import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import pikepdf

from kit.documents import output_of
from kit.suite import breakage, check


@breakage
def locked(pdf):
    """A copy names a font that no file has."""
    page = pdf.pages[0]
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Missing)
    page.resources["/Font"]["/Missing"] = pdf.make_indirect(font)
    page.contents_add(pdf.make_stream(b"BT /Missing 9 Tf (x) Tj ET"))


def preflight(document, pdf):
    """Returns preflight's findings of a PDF, or raises when it gives no report."""
    result = subprocess.run(
        [document.binary, "preflight", pdf, "--format", "json"], capture_output=True, text=True, timeout=120
    )
    if result.returncode not in (0, 1):
        raise RuntimeError(f"preflight broke off with {result.returncode}: {result.stderr.strip()[-200:]}")
    return json.loads(result.stdout)["findings"]


def makers(source, folder):
    """Yields PDFs that other programs make of a PDF, as far as the programs are here."""
    commands = {
        "ghostscript": ["gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", "-sOutputFile={to}", "{of}"],
        "ghostscript-rgb": ["gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite",
                            "-sColorConversionStrategy=RGB", "-sOutputFile={to}", "{of}"],
        "ghostscript-1.3": ["gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite",
                            "-dCompatibilityLevel=1.3", "-sOutputFile={to}", "{of}"],
        "cairo": ["pdftocairo", "-pdf", "{of}", "{to}"],
        "qpdf": ["qpdf", "--object-streams=generate", "--linearize", "{of}", "{to}"],
        "qpdf-plain": ["qpdf", "--qdf", "--object-streams=disable", "{of}", "{to}"],
        "chromium": ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--print-to-pdf={to}", "{html}"],
        "libreoffice": ["soffice", "--headless", "--convert-to", "pdf", "--outdir", "{folder}/lo", "{html}"],
        "latex": ["pdflatex", "-interaction=batchmode", "-output-directory={folder}", "{tex}"],
        "groff": ["sh", "-c", "groff -man -Tpdf {man} >{to}"],
    }  # fmt: skip
    html, tex, man = folder / "page.html", folder / "page.tex", folder / "page.man"
    html.write_text("<h1 style='color:#1E2DBE'>A page</h1><p>Text with <a href='https://ilo.org'>a link</a>.</p>")
    tex.write_text(r"\documentclass{article}\begin{document}A page, $E=mc^2$\end{document}")
    man.write_text(".TH PAGE 1\n.SH NAME\nA page\n")
    for name, command in commands.items():
        if not shutil.which(command[0]) or (name == "groff" and not shutil.which("groff")):
            continue
        to = folder / f"{name}.pdf"
        words = {"of": source, "to": to, "html": html, "tex": tex, "man": man, "folder": folder}
        subprocess.run(
            [part.format(**words) for part in command], capture_output=True, timeout=180, check=False, cwd=folder
        )
        for other in (folder / "lo" / "page.pdf", folder / "page.pdf"):
            if not to.exists() and other.exists():
                other.rename(to)
        # A program without what it needs leaves an empty file.
        if to.exists() and to.stat().st_size:
            yield name, to


@check("agrees with poppler on other programs' PDFs", edition="print", broken_by=locked)
def agrees(document):
    """Fonts, boxes, picture resolution and pages: what poppler sees, preflight reports."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        made = [("factsheet", document.pdf), *makers(document.pdf, folder)]
        for name, pdf in made:
            codes = {item["code"] for item in preflight(document, pdf)}
            fonts, _ = output_of("pdffonts", pdf)
            loose = re.search(r"\sno\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$", fonts, re.M) is not None
            if loose != ("press/font" in codes):
                yield f"{name}: pdffonts sees {'a missing font' if loose else 'all fonts'}, preflight does not"
            if name == "factsheet" and loose:
                yield "the print edition lacks a font"
            info, _ = output_of("pdfinfo", "-box", pdf)
            pages = int(re.search(r"^Pages:\s+(\d+)", info, re.M)[1])
            # Six panels are one folded sheet, and no booklet.
            is_odd = pages > 2 and pages % 4 != 0 and document.other != "leaflet"
            if is_odd != ("press/pages" in codes):
                yield f"{name}: {pages} pages, preflight says otherwise"
            images, _ = output_of("pdfimages", "-list", pdf)
            dpi = [int(line.split()[12]) for line in images.splitlines()[2:] if line.split()[2] == "image"]
            low = any(value < 299 for value in dpi)
            if low != ("press/resolution" in codes):
                yield f"{name}: pdfimages sees {sorted(dpi)} dpi, preflight says otherwise"
        if len(made) < 5:
            yield f"only {len(made)} programs were found"


@check("says what is broken and what is locked", edition="print", broken_by=locked)
def broken(document):
    """Cut short, flipped and encrypted files give a report with a code, never a crash."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        data = document.pdf.read_bytes()
        for cut in (0, 10, len(data) // 3, len(data) - 40):
            file = folder / "cut.pdf"
            file.write_bytes(data[:cut])
            if cut <= len(data) // 3 and "press/broken" not in {item["code"] for item in preflight(document, file)}:
                yield f"{cut} bytes are no broken file to it"
        for step in range(40):
            file = folder / "flipped.pdf"
            flipped = bytearray(data)
            for at in range(step * 97 + 11, len(flipped), 4999 + 31 * step):
                flipped[at] ^= 0x5A
            file.write_bytes(flipped)
            preflight(document, file)
        file = folder / "locked.pdf"
        output_of("qpdf", "--encrypt", "user", "owner", "256", "--", document.pdf, file)
        if "press/encryption" not in {item["code"] for item in preflight(document, file)}:
            yield "an encrypted file is not reported"
        if "press/font" in {item["code"] for item in preflight(document, document.pdf)}:
            yield "the print edition lacks a font"
