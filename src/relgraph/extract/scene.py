"""What the stations of the extraction share: one document, what was found in it so far, and ways to ask for it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from relgraph.gazetteer.hit import Hit
from relgraph.model import Dateline, Document, Entity, Mention, Passage, Sentence, When

Placed = TypeVar("Placed", Hit, Mention, When, Passage, Sentence, Dateline, "Group")


def between(items: Sequence[Placed], start: int, end: int) -> list[Placed]:
    """The items that begin in `start:end`; `items` are sorted by `start`."""
    return list(items[bisect_left(items, start, key=_start) : bisect_left(items, end, key=_start)])


def _start(item: Hit | Mention | When | Passage | Sentence | Dateline | Group) -> int:
    return item.start


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
    later one needs.
    """

    document: Document
    hits: list[Hit] = field(default_factory=list)
    dates: tuple[When, ...] = ()
    mentions: list[Mention] = field(default_factory=list)
    entities: dict[str, Entity] = field(default_factory=dict)
    groups: list[Group] = field(default_factory=list)
    plain: str = ""
    notes: dict[str, object] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence that holds `position`."""
        sentences = self.document.sentences
        i = bisect_right(sentences, position, key=_start) - 1
        return sentences[i] if i >= 0 and position < sentences[i].end else None

    def passage_at(self, position: int) -> Passage | None:
        """The outermost passage in quotation marks that holds `position`."""
        return next((p for p in self.document.passages if p.depth == 0 and p.start <= position < p.end), None)

    def hits_in(self, start: int, end: int, *families: str) -> list[Hit]:
        """The hits that begin in `start:end`, of the families named, or of all."""
        return [h for h in between(self.hits, start, end) if not families or h.family in families]

    def mentions_in(self, start: int, end: int, *kinds: str) -> list[Mention]:
        """The mentions that begin in `start:end`, of the kinds named, or of all."""
        return [m for m in between(self.mentions, start, end) if not kinds or m.kind in kinds]

    def dates_in(self, start: int, end: int) -> list[When]:
        """The dates that begin in `start:end`."""
        return between(self.dates, start, end)

    def groups_in(self, start: int, end: int) -> list[Group]:
        """The groups that begin in `start:end`."""
        return between(self.groups, start, end)

    def side_of(self, key: str) -> str | None:
        """The key of the country or organisation behind an entity: itself, whom a leader serves, whose office it is."""
        entity = self.entities[key]
        if entity.country:
            return f"country:{entity.country}"
        return key if entity.kind == "organization" else entity.org
