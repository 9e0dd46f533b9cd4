"""Documents of all kinds, widths and nestings that nobody wrote, each known word by word.

Every word is `q` and five letters, stands once in its document, and no other text of the pages has a `q`.
"""

import json
import random
import re

WIDTHS = ("full", "two-thirds", "half", "third")
LETTERS = ("aeiou", "bdfgklprstvz", "aeiou", "bdfgklprstvz", "aeiou")
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path d="M0 0h3v2z"/></svg>'


def words_in(text):
    """Returns the words of a text, however it is hyphenated, broken and capitalized."""
    letters = re.sub(r"[^a-z]", "", text.lower())
    return [letters[found.start() : found.start() + 6] for found in re.finditer("q", letters)]


class Invented:
    """One document, by the number that it is made from."""

    def __init__(self, seed):
        """Writes the whole document."""
        self._random = random.Random(seed)
        self._next = 0
        self.running, self.beside, self.repeated, self.titles = [], [], [], []
        theme = self._random.choice(("ilo", "harbour"))
        self.toml = f'format = 1\n[factsheet]\ntitle = "{self._said(3, self.repeated)}"\nissued = "2024-05"\n'
        self.toml += f'language = "en"\ntheme = "{theme}"\n'
        for key, words in (("subtitle", 4), ("lead", 25)):
            if self._random.random() < 0.5:
                self.toml += f'{key} = "{self._said(words)}"\n'
        kinds = [self._random.choice(KINDS) for _ in range(self._random.randint(1, 10))]
        # A document has one imprint.
        first = kinds.index("imprint") if "imprint" in kinds else 0
        kinds = [kind for at, kind in enumerate(kinds) if kind != "imprint" or at == first]
        address = self._said(2, self.beside) if "contact" in kinds else "nowhere"
        self.toml += f'[organization]\nname = "Institute"\naddress = ["{address}"]\n[donor]\ncountry = "NO"\n'
        self.toml += '[sources.own]\ntitle = "Tables"\n[series.data]\nfile = "data.csv"\nx = "year"\ny = "usd"\n'
        self.toml += 'currency = "USD"\nsource = "own"\n'
        # Below a chart its title is printed again above its figures.
        self._are_listed = "figures" in kinds
        for kind in kinds:
            self._section(kind)

    def write(self, folder):
        """Writes the document and what it names; returns its path."""
        folder.mkdir(parents=True)
        (folder / "drawing.svg").write_text(DRAWING)
        (folder / "data.csv").write_text("year,usd\n2020,1000000\n2021,2000000\n2022,1500000\n")
        said = {"running": self.running, "beside": self.beside, "repeated": self.repeated, "titles": self.titles}
        (folder / "words.json").write_text(json.dumps(said))
        (folder / "factsheet.toml").write_text(self.toml, encoding="utf-8")
        return folder / "factsheet.toml"

    def _said(self, count, also=None):
        """Returns words that stand in their order, or those of `beside` anywhere."""
        words = []
        for _ in range(count):
            rest, word = self._next, "q"
            self._next += 1
            for letters in LETTERS:
                rest, at = divmod(rest, len(letters))
                word += letters[at]
            words.append(word)
        if also is not self.beside:
            self.running += words
        if also is not None:
            also += words
        return " ".join(words)

    def _few(self, most):
        return self._random.randint(1, most)

    def _is(self):
        return self._random.random() < 0.5

    def _line(self, key, words, also=None):
        self.toml += f"{key} = '''{self._said(words, also)}'''\n"

    def _body(self):
        body = ""
        for _ in range(self._few(4)):
            first, rest, last = self._said(1), self._said(self._few(60)), self._said(1)
            body += self._random.choice((
                f"**{first}** {rest} *{last}*.\n\n",
                f"[{first}](https://example.org/page) {rest}\\\n{last}\n\n",
                f"{first}\n\n- {rest}\n- {last}\n\n",
                f"{first}\n\n1. {rest}\n2. {last}\n\n",
            ))  # fmt: skip
        self.toml += f"body = '''\n{body}'''\n"

    def _picture(self, table):
        self.toml += f'[{table}.picture]\nfile = "drawing.svg"\nalt = "A triangle."\ncredit = "ILO"\n'
        self.toml += 'licence = "CC BY 4.0"\n'
        self._line("caption", 5, self.beside)

    def _section(self, kind):
        if kind == "story":
            self._story("section", 1)
            return
        if kind == "figures":
            self._section("chart")
        self.toml += f'[[section]]\nkind = "{kind}"\n'
        if kind == "contact":
            self._line("title", 2, self.beside)
            self._line("body", self._few(30), self.beside)
            return
        width = self._random.choice(WIDTHS)
        self.toml += f'width = "{width}"\n'
        if kind != "quote" and self._is():
            words = len(self.titles)
            self._line("title", self._few(8), self.titles)
            if kind == "chart" and self._are_listed:
                self.repeated += self.titles[words:]
        if kind in ("prose", "panel"):
            self._body()
            if self._is():
                self._picture("section")
        elif kind == "chart":
            form = self._random.choice(("columns", "bars", "lines"))
            self.toml += f'chart = {{ type = "{form}", series = "data" }}\n'
            self._line("note", self._few(20))
        elif kind in ("kpis", "results"):
            for _ in range(self._few(6)):
                self.toml += "[[section.item]]\n"
                self.toml += f"value = '{self._said(1)} 12 {self._said(1)}'\n"
                self._line("label", self._few(4))
        elif kind == "table":
            # In a third, three columns are narrower than a word.
            columns = self._few(2 if width == "third" else 3)
            self.toml += f"columns = {[self._said(1, self.repeated) for _ in range(columns)]}\n"
            rows = [[self._said(self._few(2)) for _ in range(columns)] for _ in range(self._few(90))]
            if self._is():
                self._line("note", self._few(20))
            for cells in rows:
                self.toml += f"[[section.row]]\ncells = {cells}\n"
        elif kind == "list":
            items = [self._said(self._few(3)) for _ in range(self._few(40))]
            self.toml += f"columns = {self._few(3)}\nitems = {items}\n"
        elif kind == "quote":
            self._line("text", self._few(30))
            self._line("by", 2)
            self._line("role", self._few(6))
        elif kind == "milestones":
            for at in range(self._few(8)):
                self.toml += f"[[section.event]]\ndate = {2001 + at}\n"
                self._line("text", self._few(20))

        elif kind == "goals":
            self.toml += f"goals = {sorted(self._random.sample(GOALS, self._few(6)))}\n"
            if self._is():
                self.toml += f"themes = {[self._said(self._few(3)) for _ in range(self._few(4))]}\n"
        elif kind == "logos":
            for _ in range(self._few(7)):
                self.toml += '[[section.logo]]\nfile = "drawing.svg"\nalt = "A triangle."\n'
                self.toml += self._random.choice(("", 'url = "https://example.org/page"\n'))
        elif kind == "links":
            for _ in range(self._few(5)):
                self.toml += "[[section.link]]\n"
                self._line("title", self._few(5))
                if self._is():
                    self._line("text", self._few(12))
                self.toml += 'url = "https://example.org/page"\n'
                self.toml += self._random.choice(("", "code = false\n"))
        elif kind == "imprint":
            for key in ("rights", "licence"):
                if self._is():
                    self._line(key, self._few(6))
            self._body()

    def _story(self, table, level):
        self.toml += f"[[{table}]]\n"
        if level == 1:
            self.toml += f'kind = "story"\nwidth = "{self._random.choice(WIDTHS)}"\n'
        self._line("title", self._few(8))
        if self._is():
            self._line("location", 2)
            self._line("funder", self._few(5))
        self._body()
        if self._is():
            value, label = self._said(1, self.beside), self._said(self._few(5), self.beside)
            self.toml += f'number = {{ value = "7 {value}", label = "{label}" }}\n'
        if self._is():
            self._picture(table)
        if level < 5 and self._is():
            for _ in range(self._few(3)):
                self._story(f"{table}.story", level + 1)


KINDS = (
    *("prose", "panel", "chart", "story", "story", "kpis", "table", "list", "quote", "milestones", "contact"),
    *("figures", "results", "goals", "logos", "links", "imprint"),
)
# Those whose names have no `q`.
GOALS = (1, 2, 3, 4, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17)
