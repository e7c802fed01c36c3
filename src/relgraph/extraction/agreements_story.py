"""Whose talks a place in the text belongs to: the meetings and signings of the document, by place."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from functools import cached_property

from relgraph.extraction.agreements_frame import Frame
from relgraph.extraction.agreements_sides import namings, sides_of
from relgraph.extraction.events_act import Act
from relgraph.extraction.scene import Scene, once
from relgraph.light import light
from relgraph.model import Statement

FAR = 1500
"""Characters beyond which an act does not lend its sides to a clause before the story's own pair does."""

NEAR = 2000
"""Characters over which words without subject, and "they", still speak of an act."""
EACH, TOGETHER = 0.15, 0.7
"""The share of all namings of sides that each party, and all of them, have in a story about them."""
FEW = 3
"""How many states are named together at least where a number means them: "the three countries"."""
PAIR, CLOSE = 2, 2
"""How many "the two" are, and how many sentences back they are named."""
OPENING = 1000
"""Characters at the beginning of a text, in which it tells its news."""
LONG = 6000
"""Characters of a text that is more than the report of a meeting or an act."""
TERMS = frozenset({"meeting", "phone_call", "visit", "summit", "negotiation", "agreement_signed"})
"""Types of acts at which parties come to terms."""
UNHELD = frozenset({"cancelled", "denied"})
"""Statuses of acts at which nobody did."""


@light(frozen=True, slots=True)
class Place:
    """A place at which the text speaks of an act between sides."""

    at: int
    sides: tuple[str, ...]
    act: Act


class Places:
    """Places in the order of the text: which one stands last before another, found without looking at all."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._places = list(places)
        self._at = [place.at for place in self._places]

    def __len__(self) -> int:
        return len(self._places)

    def __iter__(self) -> Iterator[Place]:
        return iter(self._places)

    @cached_property
    def news(self) -> Places:
        """Those of them that are no background."""
        return Places(place for place in self if place.act.status != "past_reference")

    def last(self, start: int, end: int) -> Place | None:
        """The last place in `start:end`."""
        after = bisect_left(self._at, end)
        return self._places[after - 1] if after and self._at[after - 1] >= start else None

    def nearest(self, end: int) -> Place | None:
        """The last place before `end`, else the first one behind."""
        return self.last(0, end) or next(iter(self._places), None)


class Story:
    """The acts of a document by place, and the pair of which it tells."""

    def __init__(self, scene: Scene, earlier: Sequence[Statement]) -> None:
        self.places = places(scene)
        self._scene, self._earlier = scene, earlier
        self._kept: dict[tuple[object, ...], Places] = {}

    @cached_property
    def main(self) -> tuple[str, ...]:
        """The pair of the first meeting, else none; that of the headline where the document names it more often."""
        met, pair = _main(self._scene, self._earlier), self.frame.pair
        return pair if met and pair and self.share(pair) > self.share(met) else met

    @cached_property
    def frame(self) -> Frame:
        """What the document is as a whole, found out when somebody asks for it."""
        return Frame(self._scene, self._earlier)

    @cached_property
    def most_named(self) -> tuple[str, ...]:
        """The two sides that the document names most."""
        return tuple(side for side, _ in self._namings.most_common(PAIR))

    def is_between(self, sides: Sequence[str]) -> bool:
        """Whether the document is about these sides, and about each of them."""
        counts = [self._namings[side] for side in sides]
        return min(counts) >= self._namings.total() * EACH and self.share(sides) >= TOGETHER

    def is_of(self, sides: Sequence[str]) -> bool:
        """Whether the document is about these two: they meet in it, or it names hardly any others."""
        party = set(sides)
        return len(party) == PAIR and (party == set(self.main) or self.is_between(sides))

    def opens_with(self, sides: Sequence[str]) -> bool:
        """Whether the text tells at its beginning, as its news, that these come to terms."""
        return any(party.issuperset(sides) for party in self._opening)

    @cached_property
    def _opening(self) -> list[frozenset[str]]:
        """The sides of each such act at the beginning."""
        first = (place for place in self.places if place.at < OPENING)
        return [frozenset(place.sides) for place in first if _is_own_news(place) and place.act.kind in TERMS]

    def lends(self, sides: Sequence[str]) -> bool:
        """Whether the text lends these to words that do not name them: a long one is not about all of whom it tells."""
        opened = len(self._scene.text) <= LONG or self.opens_with(sides)
        return opened or set(self.frame.joint) == set(sides)

    def share(self, sides: Sequence[str]) -> float:
        """The share that these sides have in all namings of sides."""
        total = self._namings.total()
        return sum(self._namings[side] for side in sides) / total if total else 0.0

    @cached_property
    def _namings(self) -> Counter[str]:
        return namings(self._scene)

    def signed_near(self, start: int, end: int) -> bool:
        """Whether the text tells of a signing or a deal in the sentence `start:end` or shortly before."""
        signed = self._keep("signed", is_signing)
        return signed.last(start - NEAR, end) is not None

    def near(self, start: int, end: int) -> bool:
        """Whether an act stands in the sentence `start:end` or shortly before."""
        return self.places.last(start - NEAR, end) is not None

    def sides_at(self, start: int, end: int, *, must: str = "", size: int = 0) -> tuple[str, ...]:
        """The sides of the act that the sentence `start:end` tells of, else of the nearest one before, else the pair.

        `must` is a side that has to be among them, `size` how many they have to be.
        """

        def fits(sides: tuple[str, ...]) -> bool:
            return (not must or must in sides) and (not size or len(sides) == size)

        own = self._keep("own", lambda p: fits(p.sides) and not p.act.borrowed, must, size)
        now = self._keep("now", lambda p: fits(p.sides) and _is_own_news(p), must, size)
        told = own.last(start, end) or now.last(start - FAR + 1, start)
        if told is None and self.main and fits(self.main):
            return self.main
        told = told or self._keep("any", lambda p: fits(p.sides), must, size).nearest(end)
        return told.sides if told else ()

    def named_together(self, size: int, end: int) -> tuple[str, ...]:
        """The countries of the last sentence before `end` that names just so many.

        Two are looked for only in the sentences right before the one that speaks of "the two".
        """
        if size < PAIR:
            return ()
        sentences = self._scene.document.sentences
        own = bisect_left(sentences, end, key=lambda s: s.start) - 1
        before = sentences[: own + 1] if size >= FEW else sentences[max(0, own - CLOSE) : max(0, own)]
        named = (self._countries_in(s.start, s.end) for s in reversed(before))
        return next((sides for sides in named if len(sides) == size), ())

    def _countries_in(self, start: int, end: int) -> tuple[str, ...]:
        sides = sides_of(self._scene, (m.key for m in self._scene.mentions_in(start, end)))
        return tuple(side for side in sides if side.startswith("country:"))

    def partner_of(self, side: str, end: int) -> tuple[str, ...]:
        """With whom `side` speaks before `end`: in its nearest act."""
        own = self._keep("with", lambda p: side in p.sides and p.act.status != "past_reference", side)
        nearest = own.nearest(end)
        return nearest.sides if nearest else ()

    def event_at(self, start: int, end: int, sides: Sequence[str], *, status: str) -> str | None:
        """The ref of the event at which the parties came to terms: told in the sentence, else the news next to it.

        What still lies ahead holds nothing but plans; beyond a meeting of others, only what was told shortly before.
        """
        party, signed = frozenset(sides), status == "signed"

        def holds(place: Place) -> bool:
            return party <= set(place.sides) and _comes_to_terms(place, status)

        fitting = self._keep("event", holds, party, status)
        kind = self._keep("kind", lambda p: is_signing(p) == signed and holds(p), party, status)
        own = kind.last(start, end) or fitting.last(start, end)
        told = own or self._near_by(kind.news, party, start) or self._near_by(fitting.news, party, start)
        return told.act.ref if told else None

    def _near_by(self, held: Places, party: Set[str], start: int) -> Place | None:
        """The nearest of such places; none far off behind a meeting of others."""
        told = held.nearest(start)
        if told is None or abs(start - told.at) < FAR:
            return told
        others = self._keep("others", lambda p: p.act.kind in TERMS and not party <= set(p.sides), party)
        return None if others.last(*sorted((told.at, start))) else told

    def _keep(self, name: str, fits: Callable[[Place], bool], *key: object) -> Places:
        """The places that fit, looked for once for each key."""
        if (name, *key) not in self._kept:
            self._kept[name, *key] = Places(p for p in self.places if fits(p))
        return self._kept[name, *key]


def _is_own_news(place: Place) -> bool:
    return not place.act.borrowed and place.act.status != "past_reference"


def _comes_to_terms(place: Place, status: str) -> bool:
    """Whether parties came to terms of this status at an act."""
    act, ahead = place.act, status == "planned"
    held = act.status not in UNHELD and (ahead or act.status != "planned")
    return held and act.kind in TERMS and bool(act.ref)


def is_signing(place: Place) -> bool:
    """Whether the act at the place is the signing of a paper."""
    return place.act.kind == "agreement_signed"


@once
def places(scene: Scene) -> Places:
    """The places at which the document tells of an act between sides, in the order of the text."""
    acts = scene.notes.get("acts", ())
    return Places(sorted(_places(scene, acts if isinstance(acts, tuple) else ()), key=lambda place: place.at))


def _places(scene: Scene, acts: Sequence[Act]) -> Iterator[Place]:
    for act in acts:
        sides = sides_of(scene, (part.key for part in act.parts))
        if len(sides) > 1:
            yield from (Place(at, sides, act) for at in act.places)


def _main(scene: Scene, earlier: Sequence[Statement]) -> tuple[str, ...]:
    """The pair of the first meeting; empty where nobody meets."""
    for status in ("happened", "planned", "past_reference"):
        for deed in earlier:
            if deed.kind == "met_with" and deed.status == status:
                pair = sides_of(scene, (deed.payload["a"], deed.payload["b"]))
                if len(pair) == 2:
                    return pair
    return ()
