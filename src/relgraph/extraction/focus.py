"""Who is spoken of at a place: the people of a scene in the order of their mentions, and who acts."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable
from operator import attrgetter

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.entities import Person
from relgraph.extraction.mentions_home import publisher
from relgraph.extraction.scene import Scene
from relgraph.model import Mention

BEFORE, BEHIND, NEAR = 400, 100, 3
"""Mentions before and behind a place that are looked at for whom it means."""
_ACTS = frozenset({"said", "met", "agreed", "event"})
_TIE = re.compile(r",?\s+and\s+$")
_COMMA = re.compile(r",\s+$")
_LISTED = re.compile(r",?\s+and\s|,\s+[A-Z]")
_LEAD_IN = re.compile(rf"(?:[.!?\",;]|\b(?:and|but|that|while|when|as|says|{one_of('tells before a name')}))$")
_LONGEST = len(" according to")
_place = attrgetter("start")


_STOP = re.compile(r"[.;\"]")
_TOLD_BY = re.compile(rf"\b{one_of('tells before a name')}\s+$", re.IGNORECASE)


class Focus:
    """The people of one document, and who of them was named or acted last before a place."""

    def __init__(self, scene: Scene, people: dict[str, Person]) -> None:
        self.scene = scene
        self.people = people
        self.home = _home(scene)
        self.named: list[Mention] = []
        self.acting: list[Mention] = []
        for mention in scene.mentions:
            if mention.key in people:
                self.add(mention)

    def add(self, mention: Mention) -> None:
        """Take a mention in, also as an actor if it stands where a subject does."""
        insort(self.named, mention, key=_place)
        if self._acts(mention):
            insort(self.acting, mention, key=_place)

    def _acts(self, mention: Mention) -> bool:
        sentence = self.scene.sentence_at(mention.start)
        if sentence is None or self.scene.passage_at(mention.start):
            return False
        if self._joins_object(mention):
            return False
        verb = self.scene.hits_in(mention.end, mention.end + 30, *_ACTS)
        if mention.start == sentence.start:
            return True
        if verb and not _STOP.search(self.scene.plain, mention.end, verb[0].start):
            return _leads_in(self.scene.plain[sentence.start : mention.start])
        return bool(_TOLD_BY.search(self.scene.plain[max(0, mention.start - 14) : mention.start]))

    def _joins_object(self, mention: Mention) -> bool:
        """Whether a list ties somebody to one who does not act: "met A, B and C on Tuesday and discussed"."""
        tie = _TIE.search(self.scene.plain, max(0, mention.start - 8), mention.start)
        if tie is None and _LISTED.match(self.scene.plain, mention.end):
            tie = _COMMA.search(self.scene.plain, max(0, mention.start - 4), mention.start)
        before = self.named[: bisect_left(self.named, mention.start, key=_place)][-3:] if tie else []
        tied = [m for m in before if tie and m.end == tie.start()]
        place = bisect_left(self.acting, tied[0].start, key=_place) if tied else 0
        return bool(tied) and tied[0] not in self.acting[place : place + NEAR]

    def before(self, position: int, fits: Callable[[str], bool], *, acting: bool = False, since: int = 0) -> str | None:
        """The person last named (or last acting) in `since:position` who fits."""
        mentions = self.acting if acting else self.named
        for mention in reversed(mentions[: bisect_left(mentions, position, key=_place)]):
            if mention.start < since:
                return None
            if mention.end <= position and fits(mention.key):
                return mention.key
        return None

    def subject(self, position: int, fits: Callable[[str], bool], *, since: int = 0) -> str | None:
        """The first who acts and fits, in the last sentence that has one."""
        found, opening = None, since
        for mention in reversed(self.acting[: bisect_left(self.acting, position, key=_place)]):
            if mention.start < opening:
                break
            if mention.end <= position and fits(mention.key):
                sentence = None if found else self.scene.sentence_at(mention.start)
                found, opening = mention.key, sentence.start if sentence else opening
        return found

    def near(self, position: int) -> list[str]:
        """The people named around `position`, in a document of common length all."""
        i = bisect_left(self.named, position, key=_place)
        return list(dict.fromkeys(m.key for m in self.named[max(0, i - BEFORE) : i + BEHIND]))

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions of people in a stretch."""
        first, last = (bisect_left(self.named, place, key=_place) for place in (start, end))
        return self.named[first:last]

    def nearest(self, position: int, keys: Iterable[str]) -> str | None:
        """Of several people the one who acted last before `position`, else the one named last, else the first named."""
        wanted = set(keys)
        if len(wanted) < 2:
            return next(iter(wanted), None)
        found = self.before(position, wanted.__contains__, acting=True) or self.before(position, wanted.__contains__)
        return found or next((m.key for m in self.named if m.key in wanted), None)


def _leads_in(before: str) -> bool:
    """Whether what stands before a name in its sentence lets it be a subject."""
    words = before.rstrip()
    return len(words) < len(before) and _LEAD_IN.search(words[-_LONGEST:]) is not None


def _home(scene: Scene) -> str | None:
    """The key of the country whose president is "the president": of the government that publishes, or the dateline."""
    capitals = [h for h in scene.hits_of("capital") if "iso3" in h.row]
    at_home = [h.id for h in capitals if any(d.start <= h.start < d.end for d in scene.document.datelines)]
    state = publisher(scene) or next(iter(at_home), None)
    return f"country:{state}" if state else None
