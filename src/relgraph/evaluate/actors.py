"""When two names mean the same person, country or organisation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Self

ISO3 = re.compile(r"[A-Z]{3}")
TITLES = {"mr", "mrs", "ms", "dr", "sir", "lord", "president", "minister", "king", "prince", "sheikh"}
TITLES |= {"jr", "al", "bin", "el"}
"""Words of a name that tell nobody from another."""
LIKE = 0.84
"""Two spellings are alike from this ratio of difflib on (Lukashenko, Lukashenka)."""
QUOTES = str.maketrans("‘’“”–—\xa0", "''\"\"-- ")


def fold(text: str) -> str:
    """Lower case, no accents, one space between words, straight quotes."""
    flat = unicodedata.normalize("NFKD", text).translate(QUOTES)
    return " ".join("".join(c for c in flat if not unicodedata.combining(c)).casefold().split())


def words(name: str) -> list[str]:
    """The words of a name without titles; with them where nothing else is left."""
    found = re.findall(r"[^\W\d_]+", fold(name))
    return [w for w in found if w not in TITLES] or found


def alike(a: str, b: str) -> bool:
    """Whether two words are spellings of one."""
    return a == b or (min(len(a), len(b)) >= 4 and SequenceMatcher(None, a, b).ratio() >= LIKE)


def same_person(a: str, b: str) -> bool:
    """Whether all words of the shorter name stand in the longer; of three or more, one may only start alike."""
    short, long = sorted((words(a), words(b)), key=len)
    if not short:
        return False
    odd = [p for p in short if not any(alike(p, q) for q in long)]
    if not odd:
        return True
    if len(odd) > 1 or len(short) == 1:
        return False
    rest = [q for q in long if not any(alike(p, q) for p in short)]
    return any(q[0] == odd[0][0] and (len(short) == 2 or min(len(q), len(odd[0])) >= 4) for q in rest)


@dataclass(frozen=True, slots=True)
class Actors:
    """Who can act: persons by name, countries by ISO code, organisations by the key of a table."""

    keys: Mapping[str, str]

    @classmethod
    def of(cls, path: Path) -> Self:
        """The organisations of a table `key <tab> other|names`; without a table those of the gazetteer."""
        rows = _table(path) if path.exists() else _gazetteer()
        return cls({fold(name): key for key, names in rows for name in (key, *names)})

    def canon(self, actor: str) -> str:
        """A country's code or an organisation's key, else the name as it is."""
        return actor if ISO3.fullmatch(actor) else self.keys.get(fold(actor).removeprefix("the "), actor)

    def same(self, a: str, b: str) -> bool:
        """Whether two names mean one actor."""
        a, b = self.canon(a), self.canon(b)
        if a == b:
            return True
        if ISO3.fullmatch(a) or ISO3.fullmatch(b) or {a, b} & set(self.keys.values()):
            return False
        return same_person(a, b)


def _table(path: Path) -> list[tuple[str, list[str]]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = (line.partition("\t") for line in lines if line and not line.startswith("#"))
    return [(key, names.split("|")) for key, _, names in rows]


def _gazetteer() -> list[tuple[str, list[str]]]:
    from relgraph.config import resource

    lines = resource("data", "organizations.tsv").read_text(encoding="utf-8").splitlines()
    _, *rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return [(row[0], [row[1], *row[2].split("|")]) for row in rows]
