"""What a document is as a whole: whose words it brings, to whom they are addressed, and who speaks in it as "we"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from relgraph.config import from_data
from relgraph.extraction.agreements_sides import namings, sides_of
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.scene import HEADS, Scene
from relgraph.model import Statement
from relgraph.tables import table

PAIR = 2
OPENING = 8
"""Sentences in which those who declare something together name themselves."""
WE = "We,"
"""How they begin to do so."""
GAP = re.compile(rf"[\s,]*(?:and\s+|&\s*)?(?:the\s+)?(?:{one_of('forms of states')}\s+of\s+)?(?:the\s+)?")
"""What stands between two of a list of states."""
ISSUED = re.compile(rf"\b{one_of('titles of one side')}\b", re.IGNORECASE)
"""In the title of a document by which one side speaks."""
JOINT = re.compile(rf"\b{one_of('titles of several')}\b", re.IGNORECASE)
"""In the title of one that several issue."""
MOSTLY = 0.5
"""The share of a text that the words of one side take in a document that only brings them, of all that is said."""
CLEARLY = 0.5
"""The share of the namings of others that the side has to which such a document is addressed."""


class Frame:
    """Who speaks at a place of the document, who issues it, and who is addressed or issues it together.

    `issuer` and `target` are empty where the document reports rather than declares; `joint` are the sides of a joint
    document; `pair` are the two sides that the headline names; `body` is the body of states of which it tells.
    """

    def __init__(self, scene: Scene, earlier: Sequence[Statement]) -> None:
        self._scene, self._earlier = scene, earlier
        self._headline = _headline(scene)

    @cached_property
    def pair(self) -> tuple[str, ...]:
        """The two sides that the headline names."""
        return self._named if len(self._named) == PAIR else ()

    @cached_property
    def body(self) -> str:
        """The body of states of which the document tells."""
        return _body(self._scene, self._headline)

    @cached_property
    def joint(self) -> tuple[str, ...]:
        """The sides of a joint document, as its opening or its title names them."""
        titled = self._named if len(self._named) >= PAIR and self._is_titled(JOINT) else ()
        return _declaring(self._scene) or titled

    @cached_property
    def issuer(self) -> str:
        """Whose words the document brings."""
        return "" if self.joint else self._issuer(issued=self._is_titled(ISSUED))

    @cached_property
    def target(self) -> str:
        """To whom the one who issues the document speaks."""
        return _target(self._scene, self.issuer, self._named, titled=self._is_titled(ISSUED)) if self.issuer else ""

    @cached_property
    def _named(self) -> tuple[str, ...]:
        return _sides_in(self._scene, *self._headline)

    def _is_titled(self, title: re.Pattern[str]) -> bool:
        return title.search(self._scene.text, *self._headline) is not None

    @cached_property
    def _voices(self) -> list[tuple[int, int, str]]:
        """Whose words stand from where to where, in the order of the text."""
        quotes = (s for s in self._earlier if s.kind == "quoted")
        sided = ((q, sides_of(self._scene, (q.payload["speaker"],))) for q in quotes)
        return sorted((q.start, q.end, sides[0]) for q, sides in sided if sides)

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _, _ in self._voices]

    def voice_at(self, position: int) -> str:
        """The side whose words stand at a place; empty where the document tells in its own."""
        place = bisect_right(self._starts, position) - 1
        for start, end, side in reversed(self._voices[max(0, place - 2) : place + 1]):
            if start <= position < end:
                return side
        return ""

    def partner_of(self, sides: Sequence[str]) -> str:
        """To whom the document is addressed, if these are the one side that issues it."""
        return self.target if tuple(sides) == (self.issuer,) else ""

    def _issuer(self, *, issued: bool) -> str:
        said: Counter[str] = Counter()
        for start, end, side in self._voices:
            said[side] += end - start
        near = self._scene.mentions_in(*self._headline, "leader", "organization")
        first = sides_of(self._scene, (m.key for m in near))
        if issued and first and not said:
            return first[0]
        side, most = said.most_common(1)[0] if said else ("", 0)
        alone = most == sum(said.values()) and most >= len(self._scene.text) * MOSTLY
        return side if alone or (issued and side in first) else ""


def _headline(scene: Scene) -> tuple[int, int]:
    """The place of the headline and the deck, else of the first sentence."""
    blocks = [b for b in scene.document.blocks if b.kind in HEADS]
    if blocks:
        return blocks[0].start, blocks[-1].end
    first = scene.document.sentences[:1]
    return (first[0].start, first[0].end) if first else (0, 0)


def _body(scene: Scene, headline: tuple[int, int]) -> str:
    """The body of states that the headline or the first sentence names, if the document names no other as often."""
    first_block = next((b for b in scene.document.blocks if b.kind == "paragraph"), None)
    lead = scene.sentence_at(first_block.start) if first_block else None
    places = [headline, *([(lead.start, lead.end)] if lead else [])]
    named = {m.key for start, end in places for m in scene.mentions_in(start, end, "organization")}
    counts = Counter(m.key for m in scene.mentions if m.kind == "organization" and m.key in _bodies())
    most = counts.most_common(1)[0][0] if counts else ""
    return most if most in named else ""


@from_data
def _bodies() -> frozenset[str]:
    """The keys of the organisations whose members are states."""
    return frozenset(
        f"org:{p.row['id']}" for p in table("organizations.tsv", ("id", "kind")) if p.row["kind"] == "body"
    )


def _sides_in(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    return sides_of(scene, (m.key for m in scene.mentions_in(start, end)))


def _declaring(scene: Scene) -> tuple[str, ...]:
    """Those who name themselves in the opening of what they declare: "We, the leaders of A, B and C, share"."""
    for sentence in scene.document.sentences[:OPENING]:
        we = scene.text.find(WE, sentence.start, sentence.end)
        if we >= 0:
            return _listed(scene, we + len(WE), sentence.end)
    return ()


def _listed(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    """The sides of the first list of two or more in `start:end`."""
    keys: list[str] = []
    last = start
    for mention in scene.mentions_in(start, end, "country", "organization"):
        if keys and not GAP.fullmatch(scene.text, last, mention.start):
            break
        keys, last = [*keys, mention.key], max(last, mention.end)
    sides = sides_of(scene, keys)
    return sides if len(sides) > 1 else ()


def _target(scene: Scene, issuer: str, named: Sequence[str], *, titled: bool) -> str:
    """The one other side of the headline, else, under a title that says so, the one named far more than others."""
    others = [side for side in named if side != issuer and side.startswith("country:")]
    if len(others) == 1:
        return others[0]
    if not titled:
        return ""
    counts = namings(scene).items()
    countries = Counter({side: n for side, n in counts if side != issuer and side.startswith("country:")})
    if not countries:
        return ""
    side, most = countries.most_common(1)[0]
    return side if most >= sum(countries.values()) * CLEARLY and most > 1 else ""
