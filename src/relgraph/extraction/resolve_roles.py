"""References by role: `the president`, `the Turkish foreign minister`, `his Belarusian counterpart`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from relgraph.extraction import resolve_houses as houses
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.entities import Person, side_of
from relgraph.extraction.focus import Focus
from relgraph.extraction.mentions_title import PREDECESSOR
from relgraph.extraction.mentions_titles import Title, Titles
from relgraph.extraction.scene import OFFICE, Scene
from relgraph.gazetteer import Hit
from relgraph.gazetteer.offices import offices_of, role_of
from relgraph.model import Mention

_POSSESSIVE = re.compile(r"(?:his|her|its|their)\b", re.I)
_INDEFINITE = re.compile(r"(?:a|an|another|any|no|every|some|one|former)\b", re.I)
_ONE_OF_MANY = re.compile(r"\b(?:first|next|second|third|last|future|only|new)\b", re.I)
_NOT_A_PERSON = re.compile(rf"'s\s+{one_of('owned by a role')}\b|\s+{one_of('of a role')}\b|-general")
_OF_ANOTHER = re.compile(r"'s\s|\bformer\s", re.I)
"""In a phrase for an office of no body that is named: `the party's secretary-general`."""
SIDES = ("leader", "person", "country", "organization")
_VAGUE = frozenset({"person", "honorific", "kin"})


def find(scene: Scene, focus: Focus, names: Iterable[tuple[int, int]]) -> list[Mention]:
    """The references by role, in the order of the text; each is taken into the focus as it is found."""
    titles = Titles(scene)
    taken = _Taken([*((m.start, m.end) for m in focus.named), *names])
    found = []
    for hit in titles.roles:
        if hit.row["class"] in _VAGUE or hit.row.get("number") == "plural" or taken.holds(hit.start):
            continue
        if mention := _reference(scene, focus, titles, hit):
            found.append(mention)
            if mention.key in focus.people:
                focus.add(mention)
    return found


class _Taken:
    """Spans in which no reference begins."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self.spans = sorted(spans)
        self.starts = [start for start, _ in self.spans]

    def holds(self, position: int) -> bool:
        """Whether one of the spans that begin just before holds the position."""
        i = bisect_right(self.starts, position)
        return any(position < end for _, end in self.spans[max(0, i - 6) : i])


def _reference(scene: Scene, focus: Focus, titles: Titles, hit: Hit) -> Mention | None:
    title = titles.reference(hit)
    phrase = scene.plain[title.start : hit.end]
    if title.hit.id == "official" and title.side is None:
        return None  # `the official`: whoever was quoted without a name
    if title.hit.id == PREDECESSOR:
        return None
    if not _definite(title, phrase) or _NOT_A_PERSON.match(scene.plain, hit.end):
        return None
    if title.kind == "counterpart":
        key, reason = _counterpart(focus, title), "counterpart"
    else:
        key, reason = _bearer(focus, title), "nationality + role" if title.side else "role"
    if key is not None and key not in focus.people:
        return Mention(title.start, title.end, key, "country", OFFICE)
    if key is None:
        body = _body(scene, title)
        return Mention(title.start, title.end, body, "organization", "office of a body") if body else None
    return Mention(title.start, title.end, key, "leader", reason)


def _body(scene: Scene, title: Title) -> str | None:
    """The only organisation of the text that has an office named without it: `the Secretary-General`."""
    other = _OF_ANOTHER.search(scene.plain, title.start, title.hit.start)
    owned = title.side or other or scene.plain.startswith(" of ", title.end)  # `the secretary-general of the party`
    bodies = [] if owned else [f"org:{ident}" for ident in title.hit.row["bodies"].split("|")]
    named = [key for key in bodies if key in scene.entities]
    return named[0] if len(named) == 1 else None


def _definite(title: Title, phrase: str) -> bool:
    """Whether the phrase means somebody known: by an article, a possessive or a country."""
    if _INDEFINITE.match(phrase) or _ONE_OF_MANY.search(phrase[: title.hit.start - title.start]):
        return False
    return title.side is not None or bool(re.match(r"(?:the|his|her|its|their|our|this|that)\b", phrase, re.I))


def _bearer(focus: Focus, title: Title) -> str | None:
    fitting = [key for key in focus.near(title.start) if _bears(focus.people[key], title)]
    if _elected(focus.scene.plain, title):
        fitting = [key for key in fitting if any(_elected(focus.scene.plain, t) for t in focus.people[key].titles)]
    if title.past:
        fitting = [key for key in fitting if _was(focus.people[key], focus.scene.document.published)]
    if title.side is None and _POSSESSIVE.match(focus.scene.plain, title.start):
        return None
    if title.side is None:
        free = [key for key in fitting if not houses.faces(focus, title, key)]
        ours = [key for key in fitting if focus.scene.side_of(key) == focus.home]
        if not ours and (state := houses.own(focus.scene, title, others=bool(free))):
            return state
        fitting = _of_sentence(focus, title.start, free) or free
        fitting = fitting if houses.speaks(focus.scene, title) else [key for key in fitting if key in ours] or fitting
    return focus.nearest(title.start, fitting)


def _elected(plain: str, title: Title) -> bool:
    """Whether a title is one that is still to be taken up: `president-elect`."""
    return plain.startswith(("-elect", "-designate"), title.hit.end)


def _was(person: Person, day: str | None) -> bool:
    """Whether somebody had an office once: by his titles, or by the terms that the gazetteer knows."""
    if any(title.past for title in person.titles):
        return True
    terms = offices_of(person.known.row) if person.known and day and not person.titles else []
    return bool(terms) and not any(term.covers(day or "") for term in terms)


def _of_sentence(focus: Focus, position: int, fitting: list[str]) -> list[str]:
    """Those whose delegation or government opens the sentence: "The Estonian delegation …, where the minister"."""
    sentence = focus.scene.sentence_at(position)
    named = focus.scene.mentions_in(sentence.start, position, *SIDES) if sentence else []
    if sentence is None or not named or named[0].kind != "country":
        return []
    opens = len(focus.scene.plain[sentence.start : named[0].start].split()) <= 1
    return [key for key in fitting if opens and focus.scene.side_of(key) == named[0].key]


def _bears(person: Person, title: Title) -> bool:
    if title.side and not same_side(person, title.side):
        return False
    if title.hit.row["gender"] and person.gender() and person.gender() != title.hit.row["gender"]:
        return False
    return any(fits(title.hit, role) for role in roles_of(person))


def same_side(person: Person, side: Hit) -> bool:
    """Whether a person serves the country or organisation of a hit."""
    country, org = side_of(person)
    if side.family == "organization" and not side.row.get("country"):
        return org == f"org:{side.id}"
    return country == (side.row.get("country") if side.family == "organization" else side.id)


def roles_of(person: Person) -> list[Hit]:
    """The roles that the text, or the gazetteer, gives a person."""
    roles = [t.hit for t in person.titles if t.kind not in _VAGUE and t.kind != "counterpart"]
    if not roles and person.known:
        roles = [hit for office in offices_of(person.known.row) if (hit := role_of(office.role))]
    return roles


def fits(wanted: Hit, borne: Hit) -> bool:
    """Whether `the <wanted>` may mean the bearer of a role: the same role, or one that it covers."""
    if wanted.id == borne.id:
        return True
    covers = set(wanted.row["covers"].split("|"))
    return borne.row["class"] in covers or borne.id in covers or "any" in covers


def _counterpart(focus: Focus, title: Title) -> str | None:
    """The bearer of the same role as the one who acts, of the side named, else the other one of two."""
    actor = focus.before(title.start, lambda _: True, acting=True) or focus.before(title.start, lambda _: True)
    if actor is None:
        return None
    others = [key for key in focus.near(title.start) if key != actor and focus.people[key].is_leader]
    if title.side:
        others = [key for key in others if same_side(focus.people[key], title.side)]
    alike = [key for key in others if _same_role(focus.people[actor], focus.people[key])]
    if title.side:
        return focus.nearest(title.start, alike or others)
    return alike[0] if len(alike) == 1 else None


def _same_role(a: Person, b: Person) -> bool:
    return any(x.id == y.id or x.row["class"] == y.row["class"] for x in roles_of(a) for y in roles_of(b))
