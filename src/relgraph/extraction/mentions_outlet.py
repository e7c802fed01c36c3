"""The country of the paper, station or agency whose story it is: it leaves its own country out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relgraph.config import from_data
from relgraph.extraction.mentions_home import TOP
from relgraph.extraction.scene import Scene, once
from relgraph.gazetteer.view import without_accents
from relgraph.tables import table
from relgraph.text.lazy import compiled

FOOT = 500
"""How far from the end of a page, in characters, its signature and its imprint stand."""
_LINE = re.compile(r"^[^\n]{2,80}$", re.MULTILINE)
_SENTENCE = re.compile(r"[a-z]{2}[.!?][\"']?$")
_HOST = r"(?:(?:@|//|www\.)[\w.-]*|[\w-]+\.(?:com|co|org|net|gov|gob|gouv|go))\.([a-z]{2})(?![\w-])"


@once
def outlet_home(scene: Scene) -> str | None:
    """The country of the outlet that the page names above, within or below the story; none where it names several."""
    sides = set(_by_name(scene)) or set(_by_host(scene))
    return sides.pop() if len(sides) == 1 else None


def _by_name(scene: Scene) -> Iterator[str]:
    names, short = _names()
    for line in _lines(scene):
        found = names.search(line)
        if found and not _SENTENCE.search(line):
            yield _homes()[found.group()][0]
    for start, end in ((0, TOP), (max(0, len(scene.plain) - FOOT), len(scene.plain))):
        found = short.search(scene.plain, start, end)
        if found:
            yield _homes()[found.group(1)][0]


def _lines(scene: Scene) -> Iterator[str]:
    """The short lines at the head and at the foot of a page, and who published it."""
    yield without_accents(scene.document.publisher or "")
    yield scene.document.url or ""
    for start, end in ((0, TOP), (max(TOP, len(scene.plain) - FOOT), len(scene.plain))):
        yield from (line.group() for line in _LINE.finditer(scene.plain, start, end))


def _by_host(scene: Scene) -> Iterator[str]:
    for line in _lines(scene):
        for host in compiled(_HOST).finditer(line.lower()):
            if country := _by_ending().get(host.group(1)):
                yield country


@from_data
def _homes() -> dict[str, tuple[str, str]]:
    """The country of each outlet, and where its name counts: without accents, one of one word also in capitals."""
    rows = [p.row for p in table("outlet_homes.tsv", ("name", "country", "where"))]
    plain = [(without_accents(row["name"]), (row["country"], row["where"])) for row in rows]
    return {way: home for name, home in plain for way in (name, name if " " in name else name.upper())}


@from_data
def _names() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The names in a line of their own, and all of them in brackets or as a signature."""
    longest = sorted(_homes(), key=len, reverse=True)
    every = "|".join(re.escape(name) for name in longest)
    clear = "|".join(re.escape(name) for name in longest if _homes()[name][1] == "line")
    signed = rf"(?:\(|//|/|^|\n)({every})(?:\)|//|/(?= -)|\s*\Z|\s+-)"
    return re.compile(rf"(?<![\w.])(?:{clear})(?![\w.])"), re.compile(signed)


@from_data
def _by_ending() -> dict[str, str]:
    return {p.row["ending"]: p.row["country"] for p in table("host_endings.tsv", ("ending", "country"))}
