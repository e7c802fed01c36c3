"""What the stations of the extraction share: one document, what was found in it so far, and ways to ask for it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import wraps
from itertools import accumulate, chain
from operator import attrgetter
from typing import Any, TypeVar, TypeVarTuple

from relgraph.gazetteer.hit import Hit
from relgraph.light import light
from relgraph.model import Dateline, Document, Entity, Mention, Passage, Sentence, When

Asked = TypeVarTuple("Asked")
Answer = TypeVar("Answer")
HEADS = frozenset({"headline", "deck"})
"""The kinds of blocks that say above a story what it is about."""
PEOPLE = ("leader", "person")
"""The kinds of entities that are persons."""
OFFICE = "office of the publisher"
"""The reason of a mention that takes a bare office for its state, though one person acts."""
Placed = TypeVar("Placed", Hit, Mention, When, Passage, Sentence, Dateline, "Group")


def between(items: Sequence[Placed], start: int, end: int) -> list[Placed]:
    """The items that begin in `start:end`; `items` are sorted by `start`."""
    return list(items[bisect_left(items, start, key=_start) : bisect_left(items, end, key=_start)])


_start = attrgetter("start")


class Covered:
    """The places that some spans cover, which may overlap: whether one holds a position is found without a walk."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._reached = list(accumulate([end for _, end in ordered], max))

    def __len__(self) -> int:
        return len(self._starts)

    def __contains__(self, position: int) -> bool:
        i = bisect_right(self._starts, position) - 1
        return i >= 0 and position < self._reached[i]


@light(frozen=True, slots=True)
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
    `text` is the document's; `plain` is the text without accents and typographic marks, offset by offset; in `notes` a
    station leaves what a later one needs; `origin` names the extractor, for its statements; `memo` is for `once`.
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
    text: str = field(init=False, repr=False)
    memo: defaultdict[object, dict[Any, Any]] = field(init=False, repr=False, default_factory=lambda: defaultdict(dict))
    _sentences: list[int] = field(init=False, repr=False)
    _passages: tuple[list[Passage], list[int]] = field(init=False, repr=False)
    _places: defaultdict[str, list[int]] = field(init=False, repr=False, default_factory=lambda: defaultdict(list))
    _hits: dict[tuple[str, ...], tuple[list[Hit], list[int]]] = field(init=False, repr=False, default_factory=dict)
    _mentions: tuple[list[Mention], list[int], int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        outermost = [passage for passage in self.document.passages if passage.depth <= 0]
        self.text = self.document.text
        self._mentions = [], [], 0
        self._sentences = [sentence.start for sentence in self.document.sentences]
        self._passages = outermost, [passage.start for passage in outermost]

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence that holds `position`."""
        i = bisect_right(self._sentences, position) - 1
        if i < 0:
            return None
        sentence = self.document.sentences[i]
        return sentence if position < sentence.end else None

    def passage_at(self, position: int) -> Passage | None:
        """The outermost passage in quotation marks that holds `position`."""
        passages, starts = self._passages
        i = bisect_right(starts, position) - 1
        return passages[i] if i >= 0 and position < passages[i].end else None

    def hits_of(self, *families: str) -> list[Hit]:
        """All hits of the families named, or of all."""
        return self.index_of(*families)[0]

    def hits_in(self, start: int, end: int, *families: str) -> list[Hit]:
        """The hits that begin in `start:end`, of the families named, or of all."""
        several = families[1:]  # these are chosen from the few that stand here, one family from its own list
        asked = () if several else families
        hits, starts = self._hits.get(asked) or self.index_of(*asked)
        first = bisect_left(starts, start)
        found = hits[first : bisect_left(starts, end, first)]
        return [hit for hit in found if hit.family in families] if several and found else found

    def index_of(self, *families: str) -> tuple[list[Hit], list[int]]:
        """The hits of some families and where they begin: chosen once for all who ask for just these."""
        known = self._hits.get(families)
        if known is None:
            hits = self._chosen(families) if families else self.hits
            known = self._hits[families] = hits, [hit.start for hit in hits]
        return known

    def _chosen(self, families: tuple[str, ...]) -> list[Hit]:
        if not self._places:
            for place, hit in enumerate(self.hits):
                self._places[hit.family].append(place)
        places = [self._places[family] for family in families]
        return [self.hits[place] for place in (sorted(chain(*places)) if families[1:] else places[0])]

    def mentions_in(self, start: int, end: int, *kinds: str) -> list[Mention]:
        """The mentions that begin in `start:end`, of the kinds named, or of all."""
        mentions, starts, known = self._mentions
        if mentions is not self.mentions or known != len(mentions):
            mentions, starts = self.mentions, [mention.start for mention in self.mentions]
            self._mentions = mentions, starts, len(mentions)
        found = mentions[bisect_left(starts, start) : bisect_left(starts, end)]
        return [m for m in found if m.kind in kinds] if kinds and found else found

    def dates_in(self, start: int, end: int) -> list[When]:
        """The dates that begin in `start:end`."""
        return between(self.dates, start, end) if self.dates else []

    def groups_in(self, start: int, end: int) -> list[Group]:
        """The groups that begin in `start:end`."""
        return between(self.groups, start, end) if self.groups else []

    def let_go(self) -> None:
        """Forget what the stations kept, for much of it holds the scene: so nothing waits for the collector."""
        self.notes.clear()
        self.memo.clear()

    def side_of(self, key: str) -> str | None:
        """The key of the country or organisation behind an entity: itself, whom a leader serves, whose office it is."""
        entity = self.entities.get(key)
        if entity is None:
            return key
        if entity.country:
            return f"country:{entity.country}"
        return key if entity.kind == "organization" else entity.org


def once(find: Callable[[Scene, *Asked], Answer]) -> Callable[[Scene, *Asked], Answer]:
    """`find(scene, place …)` worked out once for each place of a scene.

    For functions that many rules ask the same, and whose answer is settled as soon as the mentions are resolved.
    """

    @wraps(find)
    def kept(scene: Scene, /, *asked: *Asked) -> Answer:
        known: dict[tuple[*Asked], Answer] = scene.memo[find]
        try:
            return known[asked]
        except KeyError:
            answer = known[asked] = find(scene, *asked)
            return answer

    return kept
