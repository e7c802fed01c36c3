"""What the stations of the extraction share: one document, what was found in it so far, and ways to ask for it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TypeVar

from relgraph.gazetteer.hit import Hit
from relgraph.model import Dateline, Document, Entity, Mention, Passage, Sentence, When

Placed = TypeVar("Placed", Hit, Mention, When, Passage, Sentence, Dateline, "Group")


def between(items: Sequence[Placed], start: int, end: int) -> list[Placed]:
    """The items that begin in `start:end`; `items` are sorted by `start`."""
    return list(items[bisect_left(items, start, key=_start) : bisect_left(items, end, key=_start)])


_start = attrgetter("start")


@dataclass(frozen=True, slots=True)
class Group:
    """Words that stand for several: "the two leaders", "both sides", "the two countries", "they"."""

    start: int
    end: int
    keys: tuple[str, ...]
    reason: str


@dataclass(slots=True)
class Scene:
    """A document with its hits, dates, mentions, groups and entities, each sorted by place.

    Stations read it and return statements; only the stations of mentions and resolution write to it. A mention spans
    the whole phrase (`Belarusian President A. L.`, `Moldova's president, M. S.,`), so mentions may lie within one
    another. References (`the president`, `his Belarusian counterpart`, `he`) are mentions of whom they mean.
    `plain` is the text without accents and typographic marks, offset by offset; in `notes` a station leaves what a
    later one needs; `origin` names the extractor, for its statements.
    """

    document: Document
    hits: list[Hit] = field(default_factory=list)
    dates: tuple[When, ...] = ()
    mentions: list[Mention] = field(default_factory=list)
    entities: dict[str, Entity] = field(default_factory=dict)
    groups: list[Group] = field(default_factory=list)
    plain: str = ""
    origin: str = "rules"
    notes: dict[str, object] = field(default_factory=dict)
    _starts: dict[str, tuple[object, list[int]]] = field(default_factory=dict, repr=False)

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence that holds `position`."""
        sentences = self.document.sentences
        i = bisect_right(self._starts_of("sentences", sentences), position) - 1
        return sentences[i] if i >= 0 and position < sentences[i].end else None

    def passage_at(self, position: int) -> Passage | None:
        """The outermost passage in quotation marks that holds `position`."""
        passages = self.document.passages
        i = bisect_right(self._starts_of("passages", passages), position) - 1
        while i >= 0 and passages[i].depth > 0:
            i -= 1
        return passages[i] if i >= 0 and position < passages[i].end else None

    def hits_in(self, start: int, end: int, *families: str) -> list[Hit]:
        """The hits that begin in `start:end`, of the families named, or of all."""
        starts = self._starts_of("hits", self.hits)
        found = self.hits[bisect_left(starts, start) : bisect_left(starts, end)]
        return [h for h in found if h.family in families] if families else found

    def mentions_in(self, start: int, end: int, *kinds: str) -> list[Mention]:
        """The mentions that begin in `start:end`, of the kinds named, or of all."""
        starts = self._starts_of("mentions", self.mentions)
        found = self.mentions[bisect_left(starts, start) : bisect_left(starts, end)]
        return [m for m in found if m.kind in kinds] if kinds else found

    def dates_in(self, start: int, end: int) -> list[When]:
        """The dates that begin in `start:end`."""
        return between(self.dates, start, end)

    def groups_in(self, start: int, end: int) -> list[Group]:
        """The groups that begin in `start:end`."""
        return between(self.groups, start, end)

    def _starts_of(
        self, name: str, items: Sequence[Hit] | Sequence[Mention] | Sequence[Sentence] | Sequence[Passage]
    ) -> list[int]:
        """Where the items begin: counted once for a list, anew when it was filled."""
        known = self._starts.get(name)
        if known is None or known[0] is not items or len(known[1]) != len(items):
            known = self._starts[name] = (items, [item.start for item in items])
        return known[1]

    def side_of(self, key: str) -> str | None:
        """The key of the country or organisation behind an entity: itself, whom a leader serves, whose office it is."""
        entity = self.entities.get(key)
        if entity is None:
            return key
        if entity.country:
            return f"country:{entity.country}"
        return key if entity.kind == "organization" else entity.org
