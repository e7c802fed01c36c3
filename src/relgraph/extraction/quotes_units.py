"""Units of prose: what stands between full stops outside quotation marks, with the quoted passages blanked out."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter, itemgetter
from typing import NamedTuple

from relgraph.extraction.scene import Scene, between
from relgraph.gazetteer.hit import Hit
from relgraph.light import light
from relgraph.model import Passage, Sentence
from relgraph.text.lazy import lazy

MARK = "\ufffc"
"""Stands for every character of a quoted passage, its marks included."""

DOUBLED = frozenset("\"'`")
"""A table doubles the first of these marks, and papers wrote the others twice."""

LONGEST = 4000
"""A longer run without a full stop is a table or a damaged page, and no prose."""

NOUN_REACH = 60
"""How many characters may stand between `gave` and its `warning`."""

STORY = frozenset({"headline", "deck", "paragraph", "caption", "speaker"})

_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\](?!\()|\[(?=[^\[\]]*\]\()|\](?=\()|©.*", re.DOTALL)
_PARTICLE = re.compile(r"(?:[a-z]{1,3}-|[dn]['’])[A-Z]")
_DASH = re.compile(r"[–—-](?:(?<=—)|(?<=-)-+|(?<=\s.)(?=\s))")
MAY = "May"
"""Somebody's name or a month, and never the verb `may`: so it has no small form."""
_START = itemgetter(0)
_NEW = tuple.__new__
"""How a named tuple is made, without the call that its own constructor adds for each of the many words."""
_TOKEN = re.compile(rf"{MARK}+\.?|[A-Z]{{0,3}}\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\w+(?:[.'’&/-]\w+)*|[^\w\s]")


class Token(NamedTuple):
    """A word or mark of a unit, with its place in the document."""

    start: int
    end: int
    text: str
    low: str

    @property
    def capital(self) -> bool:
        """Whether it is written like a name: with a capital, or with one behind a particle (`al-Amr`)."""
        return self.text[0].isupper() or bool(_PARTICLE.match(self.text))

    @property
    def quoted(self) -> bool:
        """Whether it stands for a passage in quotation marks."""
        return self.text[0] == MARK


@light(frozen=True)
class Unit:
    """`text[start:end]` of a document: as `mask` with passages and brackets blanked out, and as tokens of the mask."""

    start: int
    end: int
    block: int
    mask: str
    passages: tuple[Passage, ...]

    @lazy
    def tokens(self) -> tuple[Token, ...]:
        """The words and marks of the mask."""
        start, found = self.start, [(m[0], m.span()) for m in _TOKEN.finditer(self.mask)]
        read = [_NEW(Token, (start + at, start + end, word, word.lower())) for word, (at, end) in found]
        return tuple([t._replace(low=MAY) if t.text == MAY else t for t in read] if MAY in self.mask else read)

    @property
    def alone(self) -> bool:
        """Whether nothing but passages stands in it."""
        return not any(map(str.isalnum, self.mask))

    def index(self, position: int) -> int:
        """The number of the first token that begins at `position` or later."""
        return bisect_left(self.tokens, position, key=_START)


def units(scene: Scene) -> list[Unit]:
    """The units of the story with a quoted passage, or with a cue that can do without one, in the order of the text."""
    outer = [p for p in scene.document.passages if p.depth == 0]
    nouns = [h.start for h in scene.hits_of("voice") if h.id in {"saying", "calling"}]
    cues = [h.start for h in scene.hits_of("said") if _suffices(h, nouns)]
    return [
        Unit(start, end, run[0].block, masked(scene.text, start, end, inside), tuple(inside))
        for run in _runs(scene, outer)
        for start, end in [(run[0].start, run[-1].end)]
        if end - start <= LONGEST and ((inside := between(outer, start, end)) or _any(cues, start, end))
    ]


def at(found: Sequence[Unit], position: int) -> Unit | None:
    """The one of some units, which are in the order of the text, that holds `position`."""
    i = bisect_right(found, position, key=attrgetter("start")) - 1
    return found[i] if i >= 0 and position < found[i].end else None


def _suffices(cue: Hit, nouns: Sequence[int]) -> bool:
    """Whether a cue can report without quotation marks: `praised` cannot, and `gave` needs its `warning that`."""
    takes = cue.row["takes"]
    return takes != "q" and (takes != "s" or _any(nouns, cue.end, cue.end + NOUN_REACH))


def _runs(scene: Scene, outer: Sequence[Passage]) -> Iterator[list[Sentence]]:
    """Sentences of the story, joined where the border between two lies inside a passage."""
    run: list[Sentence] = []
    for sentence in scene.document.sentences:
        if run and run[-1].block == sentence.block and _open_at(outer, sentence.start):
            run.append(sentence)
            continue
        if run:
            yield run
        run = [sentence] if scene.document.blocks[sentence.block].kind in STORY else []
    if run:
        yield run


def _open_at(outer: Sequence[Passage], position: int) -> bool:
    i = bisect_right(outer, position + 1, key=attrgetter("start")) - 1
    return i >= 0 and outer[i].start - 1 < position <= outer[i].end


def _any(places: Sequence[int], start: int, end: int) -> bool:
    return bisect_left(places, start) < bisect_left(places, end)


def masked(text: str, start: int, end: int, passages: Sequence[Passage]) -> str:
    """`text[start:end]`, character for character, with passages, asides and line ends blanked; a dash is a comma."""
    parts, at = [], start
    for p in passages:
        opening, closing = max(p.start - 1, at), min(p.end + p.closed, end)
        while opening > at and text[opening] == " ":
            opening -= 1  # the mark stands before a blank: `" go home"`
        while p.closed and closing < end and text[closing - 1] == " ":
            closing += 1
        while opening > at and text[opening - 1] == text[opening] and text[opening] in DOUBLED:
            opening -= 1
        while closing < end and text[closing] == text[closing - 1] and text[closing] in DOUBLED:
            closing += 1
        parts += [text[at:opening].replace(MARK, " "), MARK * (closing - opening)]
        at = max(closing, at)
    mask = "".join([*parts, text[at:end].replace(MARK, " ")])
    mask = _ASIDE.sub(lambda m: " " * len(m.group()), mask)
    return _DASH.sub(lambda m: ",".ljust(len(m.group())), mask.replace("\n", " "))
