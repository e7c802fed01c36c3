"""Candidates for names of people: runs of capitalised words, without the titles, countries and dates in them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from relgraph.config import from_data
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.look import OUT_OF_SCOPE
from relgraph.extraction.scene import Scene
from relgraph.gazetteer import Hit
from relgraph.tables import table, words

_PARTICLE = one_of("name particles")
_BLANK = r"(?: {1,2}|\n(?!\n))"
_WORD = (
    r"(?!And\b)(?:[AaEeUuBb][a-z]{1,2}- ?)?"
    r"[A-Z](?:\.(?:-?[A-Z]\.)*|[A-Za-z]*(?:[-'](?!s\b)[A-Za-z]+)*(?:'(?= (?:al|el|ad)-))?)"
)
_RUN = re.compile(
    rf"(?=[A-Zabdetuv])(?<![\w'])(?:(?:van|von|de|da|di|du|ten|ter|bin|al|el){_BLANK}(?:(?:der|den|la){_BLANK})?)?"
    rf"{_WORD}(?:{_BLANK}(?:{_PARTICLE}{_BLANK}){{0,3}}{_WORD})*(?:,? (?:Jr|Sr)\b\.?)?"
)
_FATHERS = re.compile(rf"(?:{_BLANK}(?:[Bb]in|[Ii]bn|[Bb]int|[Aa]l)[ -](?:Al )?[A-Z][\w'-]+)+")
_DASH = re.compile("[–—]")

_CUT = re.compile(r"\] ?[A-Z]|-\s")
"""Behind a title and a word that is but a part of a name: `[Defence Minister Pavel] Horn`, `Minister Mc- McGrath`."""

NEAR = 60
"""How far around a hit, in characters, the words of a name are looked for."""
LONGEST = 9
"""Words in the longest name that is believed."""
_NEVER_NAMES = frozenset(
    {"country", "demonym", "seat", "capital", "organization", "decoy", "role", "place", "people", "calendar", "outlet"}
)
_MAY_BE_A_NAME = frozenset({"honorific", "royal", "military", "person", "church"})


@dataclass(slots=True)
class Candidate:
    """Words that may be somebody's name. `known` is the person of the gazetteer that they name."""

    start: int
    end: int
    name: str
    words: tuple[str, ...]
    known: Hit | None = None
    opens: bool = False

    common: bool = False  # all its words are words of ordinary English
    lonely: bool = False  # stands in a headline, and the last word nowhere else

    @property
    def shouted(self) -> bool:
        """Whether all its words are in capitals, as in a line of links or a headline."""
        return all(word.isupper() for word in self.words)


def _is_common(parts: Sequence[str]) -> bool:
    ordinary = words("common_words.tsv")
    pieces = (piece for word in parts for piece in word.lower().split("-"))
    return all(piece in ordinary for piece in pieces) and parts[0] not in words("given_names.tsv", "name")


def candidate(scene: Scene, start: int, end: int, known: Hit | None = None, *, opens: bool = False) -> Candidate:
    """The candidate that stands at `start:end`; `opens` where its capital may be that of a sentence."""
    dash = _DASH.search(scene.text, start, end)
    end = dash.start() if dash and known is None else end
    parts = tuple(scene.plain[start:end].replace('"', " ").split())
    name = " ".join(scene.text[start:end].replace("\\_", " ").split())  # a blank that Markdown keeps
    return Candidate(start, end, name, parts, known, opens, bool(parts) and _is_common(parts))


def candidates(scene: Scene) -> Iterator[Candidate]:
    """The candidates by place."""
    walls = [h for h in scene.hits if h.family in _NEVER_NAMES or h.family == "person"]
    runs = _Runs(scene, walls)
    for start, end in _spans(scene):
        for run in _RUN.finditer(scene.plain, start, end):
            if not runs.is_ordinary(run):
                yield from runs.split(run)


def _spans(scene: Scene) -> Iterator[tuple[int, int]]:
    """The parts of the text that are read: blocks of the story, behind their datelines."""
    datelines = {d.start: d.end for d in scene.document.datelines}
    for block in scene.document.blocks:
        if block.kind not in OUT_OF_SCOPE:
            yield datelines.get(block.start, block.start), block.end


def titled(headline: str) -> bool:
    """Whether a headline writes its words with capitals, so that they say nothing."""
    long_words = [word for word in headline.split() if len(word) > 3 and word not in _SMALL]
    return sum(not word.islower() for word in long_words) * 10 > len(long_words) * 8


Token = tuple[int, str]
"""A word of a run, with its place."""


class _Runs:
    """Divides runs of capitalised words at the hits that are no names."""

    def __init__(self, scene: Scene, walls: list[Hit]) -> None:
        self.scene = scene
        self.plain = scene.plain
        self.walls = walls
        self.starts = [wall.start for wall in walls]
        self.wall_ends = {wall.start: wall.end for wall in walls}
        self.titled = {wall.end + 1 for wall in walls if wall.family == "role"}
        ministers = [wall.end for wall in walls if wall.family == "role" and wall.row["class"] == "minister"]
        self.charged = {end + len(of) for end in ministers for of in (" of ", " for ")}
        self.governed = {wall.end + 4 for wall in walls if wall.family == "role" and wall.row["class"] == "local"}
        self.openings = {s.start for s in scene.document.sentences} | {p.start for p in scene.document.passages}
        self.ordinary = words("common_words.tsv")
        self.given = words("given_names.tsv", "name")
        self.headlines = [
            (b.start, b.end)
            for b in scene.document.blocks
            if b.kind == "headline" and titled(scene.plain[b.start : b.end])
        ]

    def is_ordinary(self, run: re.Match[str]) -> bool:
        """Whether a run is one word that is nobody's name: an ordinary one, or a country, title or the like."""
        start, end = run.span()
        word = self.plain[start:end]
        if " " in word or "\n" in word or start in self.titled:
            return False
        return word.lower() in self.ordinary or (
            self.wall_ends.get(start, 0) >= end and self.walls[bisect_left(self.starts, start)].family != "person"
        )

    def split(self, run: re.Match[str]) -> Iterator[Candidate]:
        """The candidates in a run."""
        start, end = run.span()
        inside = self._inside(start, end)
        position = start
        before: Hit | None = None
        for wall in inside:
            if _part_of_name(wall, before, self.plain, (start, end)):
                continue
            opening = self._opening(position, wall)
            yield from self._trimmed(position, min(opening, end))
            if wall.family == "person" and not self._names_a_thing(wall.end, end):
                found = candidate(self.scene, opening, self._end(wall.end, end), wall)
                position = found.end
                yield found
            position, before = max(position, wall.end), wall
        yield from self._trimmed(position, end)

    def _end(self, start: int, end: int) -> int:
        """Where a known name ends with the fathers named behind it: `Sultan Haitham bin Tariq`."""
        fathers = _FATHERS.match(self.plain, start, end)
        return fathers.end() if fathers else start

    def _names_a_thing(self, start: int, end: int) -> bool:
        """Whether a name opens that of a school or the like: `the Kofi Annan Peacekeeping Training Centre`."""
        if start >= end or self.plain[start] != " " or self._in_headline(start):
            return False
        kinds = kinds_of_bodies()
        return any(kinds.get(word.lower(), "public") != "public" for word in self.plain[start:end].split())

    def _opening(self, start: int, wall: Hit) -> int:
        """Where a name begins: a word between a title and somebody known is his, `Leader Seyed Ali Khamenei`."""
        start += self.plain.startswith(" ", start)
        if wall.family != "person" or start not in self.titled:
            return wall.start
        ahead = self.plain[start : wall.start].split() if wall.start - start < NEAR else []
        return start if len(ahead) == 1 and ahead[0].lower() not in self.ordinary else wall.start

    def _inside(self, start: int, end: int) -> list[Hit]:
        i = bisect_left(self.starts, start)
        if i and self.walls[i - 1].end > start:
            i -= 1
        return self.walls[i : bisect_left(self.starts, end)]

    def _trimmed(self, start: int, end: int) -> Iterator[Candidate]:
        """The names in a piece, without small words at their borders and without the names of bodies and things."""
        if end - start < 2:
            return
        tokens = self._tokens(_behind_genitive(self.plain, start), end)
        while tokens and (tokens[-1][1].islower() or tokens[-1][1] in _NEVER_LAST):
            tokens.pop()
        opens = bool(tokens) and tokens[0][0] in self.openings
        if opens and len(tokens) > 1 and tokens[0][1].lower() in self.ordinary:
            tokens.pop(0)
            opens = False
        if len(tokens) > 2 and self.plain[max(0, start - 5) : start].replace("\n", " ").endswith(_OF):
            tokens = self._behind_of(tokens)
        while tokens and tokens[0][1].lower() in _SMALL and (opens or tokens[0][1] == "OF" or tokens[0][1].islower()):
            tokens.pop(0)
        if tokens and any(len(word) > 2 or (len(word) == 2 and word[1] != ".") for _, word in tokens):
            last, word = tokens[-1]
            found = candidate(self.scene, tokens[0][0], last + len(word), opens=opens)
            cut = found.start in self.titled and len(found.words) == 1 and _CUT.match(self.plain, found.end)
            if 0 < len(found.words) <= LONGEST and not cut:
                found.lonely = self._in_headline(found.start) and self.plain.count(found.words[-1]) < 2
                yield found

    def _behind_of(self, tokens: list[Token]) -> list[Token]:
        """What stands behind `of` or `for` without the body, the town or the matter whose head bears the name."""
        while len(tokens) > 2 and self._opens_a_body(tokens[0][1], tokens[1][1]):
            tokens = tokens[1:]
        if tokens[0][0] in self.governed:
            return _behind_town(tokens)
        matter = len(tokens) > 2 and tokens[0][0] in self.charged and tokens[0][1] not in self.given
        return tokens[1:] if matter else tokens  # `Deputy Minister for Reintegration Octavian Lupan`

    def _opens_a_body(self, word: str, other: str) -> bool:
        """Whether a word behind `of` is that of a body, not of its head's name: `President of NRPP Hari Bastola`."""
        return word.lower() in self.ordinary or (len(word) > 1 and word.isupper() and word.isalpha() > other.isupper())

    def _in_headline(self, position: int) -> bool:
        return any(start <= position < end for start, end in self.headlines)

    def _tokens(self, start: int, end: int) -> list[Token]:
        """The words behind the last word of a body's or thing's name."""
        bodies = kinds_of_bodies()
        shown = self._in_headline(start)
        tokens: list[Token] = []
        for word in self.plain[start:end].split():
            start = self.plain.index(word, start)
            if word.startswith("-"):  # the tail of a title: `President-Elect`, `Ambassador-at-Large`
                start += len(word)
                continue
            lower = word.lower()
            if shown and lower in self.ordinary and tokens and tokens[-1][1] not in self.given:
                break  # behind a name, a headline's capitals begin with the verb
            if (lower.lstrip("'") in bodies or lower.rstrip("s") in bodies) and not (word in self.given and not tokens):
                tokens.clear()
            else:
                tokens.append((start, word))
            start += len(word)
        return tokens


@from_data
def kinds_of_bodies() -> dict[str, str]:
    """The words for bodies and things, each with its kind: public, private, company or thing."""
    return {p.row["word"]: p.row["kind"] for p in table("bodies.tsv", ("word", "kind"))}


def _behind_town(tokens: list[Token]) -> list[Token]:
    """The name of who governs a town or province, behind the name of it: `Governor of Montana Mark Steward`."""
    given = words("given_names.tsv", "name")
    first = next((i for i, (_, word) in enumerate(tokens[1:-1], 1) if word in given), 1)
    return tokens[first:] if len(tokens) > 2 and tokens[0][1] not in given else tokens


def _part_of_name(hit: Hit, before: Hit | None, plain: str, run: tuple[int, int]) -> bool:
    """Whether a hit is a part of a name: `Martin Luther King`, `Minister Amir Peretz`, `Tasnim Aslam`."""
    start, end = run
    if " " in plain[hit.start : hit.end]:
        return False
    titled = before is not None and before.family == "role" and before.end + 1 == hit.start
    match hit.family:
        case "outlet":
            return hit.end < end
        case "place" | "people" | "capital" | "calendar":
            apart = before is None or before.end + 1 < hit.start
            within = hit.family != "capital" and start < hit.start and hit.end < end and apart
            if plain.startswith("day", hit.end - 3):  # not `On Monday Hansk`
                within = within and _behind_given(hit, plain, run)
            named = titled and before is not None and (before.row["class"] == "honorific" or hit.end < end)
            return within or named or _first_name(hit, before, plain, run) or _second_name(hit, plain, run)
        case "decoy" | "demonym" | "country":
            return (
                (titled and hit.family != "decoy" and len(plain[hit.end : min(end, hit.end + NEAR)].split()) == 1)
                or (titled and hit.end == end and before is not None and before.id in {"mr", "mrs"})
                or _first_name(hit, before, plain, run)
                or _second_name(hit, plain, run)
                or _closes_a_name(hit, before, plain, run)
            )
        case "role" if hit.row["class"] in _MAY_BE_A_NAME:
            return _title_in_name(hit, before if titled else None, plain, run)
    return False


def _first_name(hit: Hit, before: Hit | None, plain: str, run: tuple[int, int]) -> bool:
    """Whether a country or a capital opens a name of two words: `Jordan Okoro`, `Sofia Marin`."""
    opens = hit.start == run[0] or (before is not None and before.end + 1 == hit.start)
    behind = plain[hit.end : run[1]].split() if run[1] - hit.end < NEAR else []
    if hit.family not in {"country", "capital"} or not opens or len(behind) != 1:
        return False
    placed = plain[max(0, run[0] - 8) : run[0]].rstrip().rpartition(" ")[2].lower() in _PLACES
    known = plain[hit.start : hit.end] in words("given_names.tsv", "name")
    return known and not placed and behind[0].lower() not in words("common_words.tsv")


def _second_name(hit: Hit, plain: str, run: tuple[int, int]) -> bool:
    """Whether a country or a people ends a name: `Lisa Monaco`, `Mike German`."""
    return hit.end == run[1] and _behind_given(hit, plain, run)


def _behind_given(hit: Hit, plain: str, run: tuple[int, int]) -> bool:
    ahead = plain[max(run[0], hit.start - NEAR) : hit.start].split()
    return bool(ahead) and ahead[-1] in words("given_names.tsv", "name")


def _closes_a_name(hit: Hit, before: Hit | None, plain: str, run: tuple[int, int]) -> bool:
    """Whether a people ends a name of three words or more behind a title: `President Vo Quang Thai`."""
    if hit.family != "demonym" or hit.end != run[1] or before is None or before.family != "role":
        return False
    ahead = plain[before.end : hit.start].split() if hit.start - before.end < NEAR else []
    return 1 < len(ahead) < LONGEST and all(word[0].isupper() for word in ahead)


def _title_in_name(hit: Hit, title: Hit | None, plain: str, run: tuple[int, int]) -> bool:
    """Whether a title is a word of a name: `Martin Luther King`, `Minister Amir Peretz`, `Ahmed Sheikh Ali`."""
    if title:
        return title.row["class"] not in {"honorific", "royal"} and hit.row["class"] == "royal"
    ahead = plain[max(run[0], hit.start - NEAR) : hit.start].split()
    if not ahead:
        return False
    return ahead[-1] in {"bin", "ibn", "bint"} or (
        (hit.end == run[1] or hit.id == "sheikh") and ahead[-1].lower() not in words("common_words.tsv")
    )


def _behind_genitive(plain: str, start: int) -> int:
    return start + 2 if plain[start : start + 2].lower() == "'s" else start


_OF = (" of ", " for ", " and ", " the ", " on ")
_NEVER_LAST = frozenset({"In", "On", "At", "The", "For", "With", "From", "But", "And", "As"})
_PLACES = frozenset({"in", "of", "from", "to", "for", "with", "between"})
_SMALL = frozenset({"the", "a", "an", "and", "of", "in", "on", "at", "but", "for", "to", "with", "as", "by", "from"})
