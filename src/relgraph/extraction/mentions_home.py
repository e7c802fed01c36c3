"""The countries at home in a document: those that it may leave out where it speaks of a minister or a government."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from relgraph.config import from_data
from relgraph.extraction.alternatives import one_of, words
from relgraph.extraction.entities import is_country
from relgraph.extraction.scene import Scene, between, once
from relgraph.gazetteer import Hit
from relgraph.tables import cells, table
from relgraph.text.lazy import compiled

_ADDRESS = re.compile(r"https?://([\w.-]+)", re.IGNORECASE)
_OFFICIAL = re.compile(rf"\b{one_of('public bodies')}\b", re.I)
COUNTRY, CAPITAL, PERSON = 100, 40, 50
"""What naming a country, its capital or one of its people weighs."""
_STATES = frozenset({"country", "demonym", "seat"})
_NAMED = _STATES | {"capital"}
TOP = 700
"""How far into a page, in characters, its masthead and its dateline stand."""
RIVAL = 2
"""So many times more often than the next country is the second of a pair named."""
_LINES = re.compile(r"^[^\n]{4,90}$", re.MULTILINE)
_SEAT = re.compile(rf"\W*(?:from\W\s)?(?:the\s)?{one_of('seats that publish', 'named houses')}\W*", re.I)
_BODY = rf"(?i)(?:\W|\b{one_of('words of a masthead')}\b)*"
_LINE = re.compile(r"^([A-Z][A-Za-z.' -]{2,20})(?:,[^\n\d]{0,20}[\d–—-]|\s*[:(–—-])", re.MULTILINE)
_PLACE = re.compile(r"^([A-Z][A-Za-z' -]{2,20}), ([A-Z][A-Za-z ]{2,30})$", re.MULTILINE)
_RESIDES = re.compile(rf"(?i:\b{one_of('residences')}(?:,|\sin)\s)([A-Z][A-Za-z'-]+(?:\s[A-Z][A-Za-z'-]+)?)")
_NAME = re.compile(r"[A-Z][A-Za-z.'-]+")
_TOWN = re.compile(r"(?<=[^\W\d])(?:,|\s*[(/:.\u2013\u2014]|\s-|--).*$", re.DOTALL)
_PART = re.compile(r",\s([A-Z][a-z]+(?:\s[A-Z][a-z]+)?)")
"""What may stand behind a town in a dateline, so that it is not another of its name."""
SINGLE = frozenset(
    {"president", "prime_minister", "premier", "chancellor", "foreign_minister", "king", "queen", "emir"}
    | {"defence_minister", "finance_minister", "economy_minister", "trade_minister", "interior_minister"}
    | {"justice_minister", "energy_minister", "agriculture_minister", "health_minister", "transport_minister"}
)
"""Roles that one person of a country bears at a time."""
ENVOYS = frozenset({"ambassador", "envoy"})
"""Roles of those who are sent: a country that they are in is not theirs."""


@once
def publishing(scene: Scene) -> list[str]:
    """Whose government publishes, by name or host: `UK Government`, `White House`, `Foreign Ministry of Chad`."""
    hits = scene.notes.get("publisher")
    states = [h for h in hits if h.family in {"country", "demonym", "seat"}] if isinstance(hits, list) else []
    official = any(h.family == "seat" for h in states) or _OFFICIAL.search(scene.document.publisher or "")
    name = host(scene)
    endings = (name[i:] for i in range(len(name)) if i == 0 or name[i - 1] == ".")
    by_host = next((side for ending in endings if (side := _hosts().get(ending))), None)
    return [*([h.id for h in states] if official else []), *([by_host] if by_host else []), *_masthead(scene)]


def publisher(scene: Scene) -> str | None:
    """The state whose government publishes."""
    return next(filter(is_country, publishing(scene)), None)


def _masthead(scene: Scene) -> Iterator[str]:
    """Whose body stands in a line of its own above the story: `Ministry of Foreign Affairs of Japan`."""
    above = False  # whether the line before names a body without its state
    for line in _LINES.finditer(scene.plain, 0, TOP):
        house = _RESIDES.fullmatch(line.group().strip())
        if house and (side := towns().get(house.group(1).lower())):
            yield side
        official = _OFFICIAL.search(line.group()) or _SEAT.fullmatch(line.group())
        hits = [hit for hit in _hits_in(scene, line.span()) if hit.family in _NAMED] if official or above else []
        body = (official or hits) and compiled(_BODY).fullmatch(_without(scene.plain, line.span(), hits))
        if hits and hits[0].family in _STATES and body:
            yield hits[0].id
        above = bool(official and body and not hits)


def _hits_in(scene: Scene, line: tuple[int, int]) -> list[Hit]:
    """The hits of a line, also those of one that is no part of the story."""
    clutter = scene.notes.get("clutter")
    outside = between(clutter, *line) if isinstance(clutter, list) else []
    inside = scene.hits_in(*line)
    return sorted([*outside, *inside], key=lambda hit: hit.start) if outside else inside


def _without(plain: str, line: tuple[int, int], hits: Iterable[Hit]) -> str:
    """A line without what some hits cover."""
    start, text = line[0], ""
    for hit in hits:
        text += plain[start : hit.start] + " "
        start = max(start, hit.end)
    return text + plain[start : line[1]]


def host(scene: Scene) -> str:
    """The host from which the document came, by its address or the one that stands above the story."""
    found = _ADDRESS.search(scene.document.url or "") or _ADDRESS.search(scene.plain, 0, TOP)
    return found.group(1).lower() if found else ""


@from_data
def _hosts() -> dict[str, str]:
    return {p.row["host"]: p.row["side"] for p in table("government_hosts.tsv", ("host", "side"))}


class Home:
    """The countries that a report takes for granted: its dateline's if it names it, then those that it names most."""

    def __init__(self, scene: Scene, people: Iterable[tuple[str, int]] = ()) -> None:
        self.bearers: dict[str, set[str]] = defaultdict(set)
        self.marked: set[str] = set()
        self.spoken_of: dict[str, list[tuple[int, str]]] = defaultdict(list)
        self.weights: Counter[str] = Counter()
        self.bodies = {m.key.partition(":")[2] for m in scene.mentions if m.kind == "organization"}
        self.named: set[str] = set()
        for side in _named(scene):
            self.weights[side] += COUNTRY
            self.named.add(side)
        for side, places in people:
            self.weights[side] += PERSON * places
        resided = _residences(scene)
        self.at_dateline = list(dict.fromkeys([*_at_dateline(scene), *resided]))
        self.seat = resided[0] if resided else _seat(scene)
        for hit in scene.hits_of("capital"):
            if "iso3" in hit.row and not _within(scene, hit):
                self.weights[hit.id] += CAPITAL
        self.weighed = self.weights.most_common()
        third = self.weighed[2][1] if len(self.weighed) > 2 else 0
        self.pair = [country for country, weight in self.weighed[:2] if weight >= max(1, RIVAL * third)]
        self.publishing = publishing(scene)
        most = [country for country, _ in self.weighed]
        first = [*self.publishing, *(c for c in self.at_dateline if c in self.weights)]
        self.order = list(dict.fromkeys([*first, *most, *self.at_dateline]))

    def bears(self, role: str, country: str) -> None:
        """Take in that somebody of a country is named with a role."""
        self.bearers[role].add(country)

    def speaks_of(self, role: str, country: str, position: int) -> None:
        """Take in that the text speaks of a country's bearer of a role: `the Malaysian prime minister`."""
        self.spoken_of[role].append((position, country))

    def other(self, side: str | None) -> str | None:
        """The other one of the two countries that the document is about; the first, if the side is a third one."""
        if side is None:
            return None
        if side in self.pair:
            return next((country for country in self.pair if country != side), None)
        first, second = [*self.weighed, ("", 0), ("", 0)][:2]
        return first[0] if first[1] >= max(1, RIVAL * second[1]) else None

    def of_all(self) -> str | None:
        """The country whose government a text means where it says "the government"."""
        return next(iter(self.order), None)


def _named(scene: Scene) -> Iterator[str]:
    """The country of each mention, also of a seat of government."""
    for mention in scene.mentions:
        if mention.kind == "country":
            yield mention.key.partition(":")[2]
        elif mention.reason == "office" and (country := scene.entities[mention.key].country):
            yield country


def _within(scene: Scene, hit: Hit) -> bool:
    return any(d.start <= hit.start < d.end for d in scene.document.datelines)


def _at_dateline(scene: Scene) -> Iterator[str]:
    """The countries of the places from which the report comes, by its datelines and the lines above the story."""
    for dateline in _datelines(scene):
        yield from () if _elsewhere(dateline) else _countries_in(dateline)
    for line in _LINE.finditer(scene.plain[:TOP]):
        country = towns().get(line.group(1).strip(" -").lower())
        if country and not _elsewhere(line.group()):
            yield country
    for line in _PLACE.finditer(scene.plain, 0, TOP):
        country = towns().get(line.group(1).lower())
        if country and country == states().get(line.group(2).lower()):
            yield country


def _residences(scene: Scene) -> list[str]:
    """The countries of the towns with a house of their heads, where no dateline names one: `State House, Lusaka`."""
    if any(towns().get(_town(dateline)) for dateline in _datelines(scene)):
        return []
    found = (towns().get(house.group(1).lower()) for house in _RESIDES.finditer(scene.plain))
    return [country for country in found if country]


def _seat(scene: Scene) -> str | None:
    """The country of the town from which a report comes, if it is none where those of other states often meet."""
    places = (_town(dateline) for dateline in _datelines(scene) if not _elsewhere(dateline))
    found = [(place, towns().get(place)) for place in places]
    return next((country for place, country in found if country and place not in words("where others meet")), None)


def _datelines(scene: Scene) -> list[str]:
    return [scene.plain[d.start : d.end] for d in scene.document.datelines]


def _town(dateline: str) -> str:
    return _TOWN.sub("", dateline).lower()


def _elsewhere(dateline: str) -> bool:
    """Whether a dateline names a town of one country in a part of another: `GEORGETOWN, Texas`, `TRIPOLI, Lebanon`."""
    part = _PART.search(dateline)
    side = part and (towns().get(part.group(1).lower()) or states().get(part.group(1).lower()))
    return side not in {None, towns().get(_town(dateline), side)}


def _countries_in(dateline: str) -> Iterator[str]:
    """The countries of the towns in a dateline, the longer names first."""
    found = [m.span() for m in _NAME.finditer(dateline)]
    for length in range(min(3, len(found)), 0, -1):
        for i in range(len(found) - length + 1):
            if country := towns().get(dateline[found[i][0] : found[i + length - 1][1]].lower().rstrip(".")):
                yield country


@from_data
def states() -> dict[str, str]:
    """The states by name."""
    rows = [p.row for p in table("countries.tsv", ("iso3", "caption", "names"))]
    return {name.lower(): r["iso3"] for r in rows for name in (r["caption"], *cells(r["names"])) if name}


@from_data
def towns() -> dict[str, str]:
    """The country of a capital or another known town."""
    capitals = [(p.row["capitals"], p.row["iso3"]) for p in table("countries.tsv", ("iso3", "capitals"))]
    places = [(f"{p.row['id']}|{p.row['names']}", p.row["country"]) for p in table("places.tsv", ("id", "names"))]
    return {name.lower(): country for names, country in [*places, *capitals] if country for name in cells(names)}
