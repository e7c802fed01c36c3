"""The people of one document: names that mean the same person are one, under the fullest name that stands there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from relgraph.config import from_data
from relgraph.extraction.alternatives import words as one_of_list
from relgraph.extraction.known import country_of
from relgraph.extraction.mentions_names import Candidate, kinds_of_bodies
from relgraph.extraction.mentions_titles import Title
from relgraph.gazetteer import Hit
from relgraph.gazetteer.offices import Office, office_on, offices_of
from relgraph.gazetteer.view import without_accents
from relgraph.model import Entity
from relgraph.tables import table, words
from relgraph.text.names import fold_name

_LEADING = frozenset(
    {"state", "government", "foreign", "minister", "deputy", "royal", "envoy", "spokes", "parliament", "party", "local"}
    | {"military", "official", "protocol", "leader", "counterpart"}
)
RANKS = (
    "state",
    "royal",
    "government",
    "foreign",
    "deputy",
    "minister",
    "envoy",
    "parliament",
    "local",
    "head",
    "leader",
)
"""Classes of roles, the one that a person is best known by first."""

_GENDERS: dict[str, Literal["m", "f"]] = {"m": "m", "f": "f"}


@dataclass(slots=True)
class Person:
    """Somebody named in the document, as far as the names and titles read so far tell."""

    name: str
    words: tuple[str, ...]
    titles: list[Title] = field(default_factory=list)
    sides: list[Hit] = field(default_factory=list)
    known: Hit | None = None
    forms: list[str] = field(default_factory=list)
    keys: list[tuple[str, ...]] = field(default_factory=list)
    places: list[tuple[int, int, str]] = field(default_factory=list)
    genders: set[str] = field(default_factory=set)
    country: str | None = None
    home: str | None = None
    stands: bool = False

    @property
    def key(self) -> tuple[str, ...]:
        """The folded words of the fullest name."""
        return max(self.keys, key=len, default=())

    @property
    def is_leader(self) -> bool:
        """Whether a title or the gazetteer gives an office."""
        return self.known is not None or self.stands or any(leads(title) for title in _public_ones(self.titles))

    @property
    def kinds(self) -> set[str]:
        """The classes of the titles."""
        return {title.kind for title in self.titles}

    def gender(self) -> str | None:
        """m or f where the gazetteer, a title or the first name tells it."""
        if self.known and self.known.row.get("gender"):
            return self.known.row["gender"]
        if len(self.genders) == 1:
            return next(iter(self.genders))
        return _genders().get(without_accents(self.words[0]).lower()) if len(self.words) > 1 else None

    def best(self) -> Title | None:
        """The title that says most."""
        offices = [t for t in self.titles if t.kind in RANKS or leads(t)]
        return min(
            offices, key=lambda t: (t.past, t.shown in one_of_list("roles that say least"), _rank(t.kind)), default=None
        )


def _rank(kind: str) -> int:
    return RANKS.index(kind) if kind in RANKS else len(RANKS)


def _public_ones(titles: list[Title]) -> list[Title]:
    """The titles but those without a side of an office that another title gives to a company or a school."""
    if len(titles) < 2:
        return titles
    private = {title.hit.id for title in titles if _of_company(title, _kinds(title))}
    return [title for title in titles if title.side is not None or title.hit.id not in private]


def leads(title: Title) -> bool:
    """Whether the bearer of a title is a leader: of an office, or the head of a public body."""
    kinds = _kinds(title)
    if title.listed and title.side is None and _is_found_anywhere(title) and not _of_state(title):
        return False
    if title.side is None and title.kind in {"state", "deputy"} and title.acronym and "public" not in kinds:
        return False
    if title.kind in _ALSO_PRIVATE | {"head", "government"} and _of_company(title, kinds):
        return False
    if title.kind == "head":
        return _public(title)
    if title.kind == "counterpart":
        return title.side is not None or "counterpart" in title.words
    private = title.kind in _ALSO_PRIVATE and title.side is None and "private" in kinds
    return title.kind in _LEADING and (not private or title.role.endswith(OF_STAFF))


OF_STAFF = " to the president"
_ALSO_PRIVATE = frozenset({"state", "deputy", "official", "leader", "spokes", "envoy"})
"""Roles that companies have, too: president, adviser, spokesman."""


def _is_found_anywhere(title: Title) -> bool:
    """Whether churches, schools and companies have the role, too."""
    return title.kind in _ALSO_PRIVATE | {"head"} or title.hit.id == "minister"


def _public(title: Title) -> bool:
    if _private(title) and "public" not in _kinds(title) and not _of_body(title):
        return False
    return title.side is not None or "public" in _kinds(title) or bool(parties().intersection(title.words))


def _of_state(title: Title) -> bool:
    """Whether a title in a list is one of a body that states have, or of the staff of its head."""
    return title.role.endswith(OF_STAFF) or bool(one_of_list("bodies that states have").intersection(title.words))


def _of_company(title: Title, kinds: set[str]) -> bool:
    """Whether whose head or speaker it is has no part in a state: a company, or who watches states."""
    said = {word.removesuffix("'s") for word in title.words}
    if not (one_of_list("kinds of companies").isdisjoint(said) and one_of_list("watch groups").isdisjoint(said)):
        return not _of_body(title)
    return "company" in kinds and not _of_body(title)


def _of_body(title: Title) -> bool:
    return title.side is not None and title.side.family == "organization"


def _private(title: Title) -> bool:
    return "private" in _kinds(title)


def _kinds(title: Title) -> set[str]:
    return {kind for word in title.words if (kind := kinds_of_bodies().get(word.removesuffix("'s")))}


@from_data
def parties() -> frozenset[str]:
    """The parties and bodies of states that are known by their initials, lower case."""
    rows = table("title_sides.tsv", ("words", "sides"))
    return frozenset(p.row["words"].lower() for p in rows if p.row["words"].isupper())


@from_data
def _genders() -> dict[str, str]:
    return {p.row["name"].lower(): p.row["gender"] for p in table("given_names.tsv", ("name", "gender"))}


def same(x: Sequence[str], y: Sequence[str]) -> bool:
    """Whether two folded names may be one person's: equal, or the words of the shorter all stand in the longer."""
    if len(x) > len(y):
        x, y = y, x
    if x == y:
        return True
    if len(x) == 1:
        return x[0] in {y[0], y[-1]} or (len(x[0]) > 2 and x[0] in y)
    return all(word in y or any(_initial(word, other) for other in y) for word in x) and (
        x[-1] == y[-1] or x[0] == y[0]
    )


def _initial(a: str, b: str) -> bool:
    return (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))


def folded(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a name, each as its key, without the Arabic article: Al-Sudani and Sudani are one."""
    keys = (fold_name(word) for word in words)
    return tuple([_ARTICLE.sub("", key) if " " in key else key for key in keys])


_ARTICLE = re.compile(r"^(?:al|el|ad|ar|as|ash|an|at|az) (?=\w)")


MOST = 60
"""So many bearers of one name are looked at, the latest: more stand only in lists of names."""


class People:
    """The people found so far, in the order of their first place."""

    def __init__(self) -> None:
        self.all: list[Person] = []
        self._by_word: dict[str, list[Person]] = {}

    def find(self, words: Sequence[str], known: Hit | None = None) -> Person | None:
        """Who bears the name: the latest that fits, the full name before a part of it."""
        if known:
            same_one = next((p for p in self.all if p.known and p.known.id == known.id), None)
            return same_one or self._named(folded(words), known if len(words) > 1 else None)
        return self._named(folded(words))

    def _named(self, key: tuple[str, ...], known: Hit | None = None) -> Person | None:
        """Who bears a name; nobody whom the gazetteer takes for another than the one `known`."""
        near = {id(p): p for word in key for p in self._by_word.get(word, ())[-MOST:]}
        fitting = [p for p in near.values() if _may_be(p, key) and not (known and p.known and _apart(known, p.known))]
        if len(fitting) < 2:
            return fitting[0] if fitting else None
        pool = [p for p in fitting if key in p.keys] or [p for p in fitting if key[-1] == p.key[-1]] or fitting
        return max(pool, key=lambda p: p.places[-1][0] if p.places else -1)

    def names(self, words: Sequence[str]) -> bool:
        """Whether words without a title name somebody found: a part of his name, or more of it than was known."""
        key = folded(words)
        person = self._named(key)
        if person is None:
            return False
        return len(key) <= len(person.key) or (len(person.key) == 1 and key[-1] == person.key[0])

    def add(self, candidate: Candidate, titles: Sequence[Title], side: Hit | None) -> Person:
        """The person whom the candidate names, new or known, with its titles."""
        person = self.find(candidate.words, candidate.known)
        if person is None:
            person = Person(candidate.name, candidate.words)
            self.all.append(person)
        self._remember(person, candidate)
        if len(candidate.words) > len(person.words):
            person.words, person.name = candidate.words, candidate.name
        if person.known is None and candidate.known and _may_be_known(person, candidate.known):
            person.known = candidate.known
        person.titles += [t for t in titles if not any(_alike(t, other) for other in person.titles)]
        person.genders |= {t.hit.row["gender"] for t in titles if t.hit.row["gender"]}
        if side:
            person.sides.append(side)
        return person

    def _remember(self, person: Person, candidate: Candidate) -> None:
        key = folded(candidate.words)
        if key not in person.keys:
            person.keys.append(key)
            person.forms.append(candidate.name)
            for word in key:
                self._by_word.setdefault(word, []).append(person)


def _apart(one: Hit, other: Hit) -> bool:
    """Whether the gazetteer's full names are those of two: Jill and Joe Biden."""
    names = (folded(one.row["name"].split()), folded(other.row["name"].split()))
    return all(len(name) > 1 for name in names) and not same(*names)


def _may_be_known(person: Person, known: Hit) -> bool:
    """Whether the fullest name in the text may be that of the gazetteer: Jack McConnell is no Mitch McConnell."""
    name = folded(known.row["name"].split())
    if len(person.key) < 2 or len(name) < 2 or known.family == "person":
        return True
    return person.key[0][:1] == name[0][:1] or bool(set(person.key[:-1]) & set(name))


def _alike(a: Title, b: Title) -> bool:
    """Whether two titles say the same of somebody."""
    return (a.hit.id, a.role, a.past, a.side and a.side.id) == (b.hit.id, b.role, b.past, b.side and b.side.id)


def _may_be(person: Person, key: tuple[str, ...]) -> bool:
    """Whether words name a person: a part of any of his names, or a whole name that fits the fullest."""
    if len(key) > 1 and len(person.key) > 1:
        return any(len(form) > 1 and same(key, form) for form in person.keys)
    return any(same(key, form) for form in person.keys)


def needs_home(person: Person) -> bool:
    """Whether it is a leader whom neither the text nor the gazetteer gives a country or an organisation."""
    return person.is_leader and person.known is None and side_of(person) == (None, None)


def entity(person: Person, day: str | None = None) -> Entity:
    """The noun for a person: key, country or organisation, role, gender. `day` tells which office a known one held."""
    title = person.best()
    country, org = side_of(person, day)
    name = person.name
    known = person.known
    office = _office_of(person, day) if known else None
    return Entity(
        key=_key(person, name, country, org),
        kind="leader" if person.is_leader else "person",
        name=name,
        country=country,
        org=org,
        role=(title.shown or title.role) if title else office.role if office else None,
        gender=_GENDERS.get(person.gender() or ""),
        aliases=tuple(form for form in person.forms if form != name),
        gazetteer_id=known.id if known else None,
        partial=len(person.words) == 1 and known is None,
    )


def _key(person: Person, name: str, country: str | None, org: str | None) -> str:
    if not person.is_leader:
        return f"person:{fold_name(name)}"
    if person.known:
        return f"leader:{person.known.id}"
    side = country or (org.partition(":")[2] if org else "-")
    return f"leader:{side}:{fold_name(name)}"


def side_of(person: Person, day: str | None = None) -> tuple[str | None, str | None]:
    """The country, or the key of the organisation, that a person serves."""
    if person.known and (office := _office_of(person, day)) and office.side:
        return (office.side, None) if is_country(office.side) else (None, f"org:{office.side}")
    title = person.best()
    for hit in [t.side for t in ([title] if title else []) + person.titles if t.side] + person.sides:
        side = country_of(hit)
        return (side, None) if is_country(side) else (None, f"org:{side}")
    if person.known:
        return person.known.row["country"] or None, None
    served = person.country or person.home
    return (served, None) if served is None or is_country(served) else (None, f"org:{served}")


def _office_of(person: Person, day: str | None) -> Office | None:
    """The office that a known person held on the day; without a day the one that a title in the text names."""
    row = person.known.row if person.known else {}
    if day is None:
        roles = {title.role for title in person.titles}
        named = (office for office in offices_of(row) if any(role.endswith(office.role) for role in roles))
        if office := next(named, None):
            return office
    return office_on(row, day)


def is_country(side: str) -> bool:
    """Whether a side is the code of a state, and no organisation's id."""
    return len(side) == 3 and side.isupper() and side in words("countries.tsv", "iso3")
