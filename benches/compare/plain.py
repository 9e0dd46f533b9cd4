#!/usr/bin/env python3
"""Writes the plain document beside which a factsheet is timed: the same words and pictures, in two columns.

Usage: benches/compare/plain.py EMITTED_FOLDER > benches/compare/plain/NAME.typ

EMITTED_FOLDER is what `factsheet build FILE --emit-typst FOLDER` wrote. The document has no design: it is the least that
Typst has to do for these words, pictures and numbers, with the structure that the standards ask for. The words and
numbers of a chart stand in a table.
"""

import json
import sys
from pathlib import Path

HEAD = """// The words and pictures of {title}, in two columns and without a design. Written by ../plain.py.

#set document(title: {title}, date: datetime(year: {year}, month: {month}, day: {day}))
#set page(paper: "a4", margin: 15mm, columns: 2)
#set text(lang: "{language}", size: 9pt, font: {font})
#set par(justify: false)
#show heading: set text(font: {heading})
"""

ESCAPED = str.maketrans({c: "\\" + c for c in "\\*_`#$<>@[]=-+/~'\""})


def quoted(text):
    """Returns a Typst string."""
    return json.dumps(text, ensure_ascii=False)


def runs(items):
    """Returns runs of text as markup."""
    parts = []
    for run in items:
        if isinstance(run, str):
            parts.append(run.translate(ESCAPED))
        elif run["t"] == "br":
            parts.append("#linebreak()")
        elif run["t"] in ("strong", "em"):
            parts.append(f"#{'strong' if run['t'] == 'strong' else 'emph'}[{runs(run['c'])}]")
        elif run["t"] == "link":
            parts.append(f"#link({quoted(run['url'])})[{runs(run['c'])}]")
        else:
            inner = run["c"]
            parts.append(inner.translate(ESCAPED) if isinstance(inner, str) else runs(inner))
    return "".join(parts)


def line(value):
    """Returns a line, or nothing."""
    return runs(value["c"]) if value else ""


def blocks(items, indent=""):
    """Returns paragraphs and lists as markup."""
    parts = []
    for item in items or []:
        if item["t"] == "p":
            parts.append(indent + line(item["c"]))
        else:
            mark = "+" if item["labels"] else "-"
            entries = [blocks(entry, indent + "  ").lstrip() for entry in item["items"]]
            parts.append("\n".join(f"{indent}{mark} {entry}" for entry in entries))
    return "\n\n".join(parts)


def picture(value):
    """Returns a picture with its caption."""
    if not value or not value["file"]:
        return ""
    caption = " ".join(filter(None, (line(value["caption"]), line(value["credit"]))))
    return (
        f"#figure(image({quoted(value['file'])}, width: 100%), alt: {quoted(value['alt'])}, kind: \"picture\", "
        f"supplement: none, numbering: none, caption: [{caption}])"
    )


def told(alt):
    """Returns the rows of a chart as its alternative text tells them, each a name and its numbers.

    The text is "Form: title (measure): row; row. Note", where a row is "name: number" or "name (year: number; sum)".
    """
    rows, depth, part = [], 0, ""
    for letter in alt.partition("): ")[2].partition(". ")[0].rstrip(".") + ";":
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter != ";" or depth:
            part += letter
            continue
        name, opening, numbers = part.strip().partition(" (")
        rows.append([name, *numbers.rstrip(")").split("; ")] if opening else part.strip().split(": "))
        part = ""
    return rows


def chart(value):
    """Returns the words and numbers of a chart as a table, without its marks."""
    rows = told(value["alt"])
    columns = max(map(len, rows))
    cells = [f"[{cell.translate(ESCAPED)}]" for row in rows for cell in row + [""] * (columns - len(row))]
    return f"#table(columns: {columns}, {', '.join(cells)})"


def section(value, level=2):
    """Returns a section."""
    parts = []
    if value.get("title"):
        parts.append("=" * level + " " + line(value["title"]))
    for name in ("location", "funder", "text", "by", "role"):
        parts.append(line(value.get(name)))
    parts.append(picture(value.get("picture")))
    parts.append(blocks(value.get("body")))
    for item in value.get("items", []):
        parts.append(f"*{line(item['value'])}* {line(item['label'])}" if "value" in item else "- " + line(item))
    if value["kind"] == "table":
        cells = [f"[{line(cell)}]" for cell in value["columns"]]
        rows = [f"[{line(cell)}]" for row in value["rows"] for cell in row["cells"]]
        parts.append(f"#table(columns: {len(cells)}, table.header({', '.join(cells)}), {', '.join(rows)})")
    if value["kind"] == "chart":
        parts.append(chart(value))
    for event in value.get("events", []):
        parts.append(f"*{line(event['date'])}* {line(event['text'])}")
    for entry in value.get("entries", []):
        parts.append("+ " + line(entry))
    if value.get("number"):
        parts.append(f"*{line(value['number']['value'])}* {line(value['number']['label'])}")
    for name in ("note", "source"):
        parts.append(line(value.get(name)))
    parts += [section(story, level + 1) for story in value.get("stories", [])]
    return "\n\n".join(filter(None, parts))


def main():
    """Writes the document."""
    data = json.loads(Path(sys.argv[1], "factsheet.json").read_text())
    sheet, theme = data["sheet"], data["theme"]
    print(
        HEAD.format(
            title=quoted(sheet["title_text"]),
            language=data["language"],
            font=quoted(theme["fonts"]["text"]),
            heading=quoted(theme["fonts"]["heading"]),
            **data["date"],
        )
    )
    parts = ["= " + line(sheet["title"]), line(sheet["publisher"]), line(sheet["issued"]), blocks(sheet["lead"])]
    parts += [section(cell["section"]) for row in data["rows"] for cell in row]
    organization = data["organization"]
    parts += [line(organization["full_name"]), *map(line, organization["address"])]
    print("\n\n".join(filter(None, parts)))


if __name__ == "__main__":
    main()
