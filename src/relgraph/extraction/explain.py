"""An extraction sentence by sentence: what fired, what was rejected and why, with the words marked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from relgraph.config import data_in_use
from relgraph.extraction.look import look
from relgraph.extraction.rows import shown
from relgraph.extraction.scene import Scene
from relgraph.gazetteer import Hit, load
from relgraph.model import Extraction, Mention, Sentence, Statement

CUES = {"met": ("met_with", "event"), "event": ("event", "met_with"), "agreed": ("agreed_on",), "said": ("quoted",)}
"""Families of cues, and the kinds of statements that they may give."""


@dataclass(frozen=True, slots=True)
class Explained:
    """A sentence with its marked words, what it gave, and what was looked at in it and gave nothing."""

    text: str
    given: tuple[str, ...]
    rejected: tuple[str, ...]


def lines(extraction: Extraction, *, mark: tuple[str, str] = ("[[", "]]")) -> Iterator[str]:
    """The explanation as lines: a sentence, `+` for what fired, `-` for what was rejected."""
    for one in explain(extraction, mark=mark):
        yield one.text
        yield from (f"    + {line}" for line in one.given)
        yield from (f"    - {line}" for line in one.rejected)


def explain(extraction: Extraction, *, mark: tuple[str, str] = ("[[", "]]")) -> Iterator[Explained]:
    """Each sentence of the document, in order."""
    scene = look(extraction.document, load(data_in_use()))
    scene.mentions, scene.entities = list(extraction.mentions), {e.key: e for e in extraction.entities}
    for sentence in extraction.document.sentences:
        statements = [s for s in extraction.statements if sentence.start <= s.start < sentence.end and s.kind in _KINDS]
        yield Explained(
            _marked(scene, sentence, mark),
            (*_mentions(scene, sentence), *_statements(scene, statements)),
            (*_idle_cues(scene, sentence, statements), *_places(scene, sentence)),
        )


_KINDS = frozenset({"event", "met_with", "agreed_on", "quoted"})
_HELPERS = frozenset({"side", "bond"})
"""Classes of words that help other cues, and give nothing alone."""


def _marked(scene: Scene, sentence: Sentence, mark: tuple[str, str]) -> str:
    """The sentence with its outermost mentions marked."""
    parts: list[str] = []
    position = sentence.start
    for mention in scene.mentions_in(sentence.start, sentence.end):
        if mention.start >= position:
            parts += [scene.text[position : mention.start], mark[0], scene.text[mention.start : mention.end], mark[1]]
            position = mention.end
    return " ".join("".join([*parts, scene.text[position : max(position, sentence.end)]]).split())


def _mentions(scene: Scene, sentence: Sentence) -> Iterator[str]:
    for mention in scene.mentions_in(sentence.start, sentence.end):
        yield f"{_words(scene, mention.start, mention.end)} = {shown(scene.entities[mention.key])} ({mention.reason})"


def _statements(scene: Scene, statements: list[Statement]) -> Iterator[str]:
    for s in statements:
        cue = f" by {_words(scene, s.cue_start, s.cue_end)!r}" if s.cue_start is not None and s.cue_end else ""
        facts = " ".join(str(fact) for fact in (s.status, s.date, s.date_reason) if fact)
        yield f"{s.kind} {facts} [{s.rule}, {s.confidence:.2f}]{cue}: {_words(scene, s.start, s.end)}"


def _idle_cues(scene: Scene, sentence: Sentence, statements: list[Statement]) -> Iterator[str]:
    """The cues that gave no statement, each with what was missing."""
    kinds = {s.kind for s in statements}
    for hit in scene.hits_in(sentence.start, sentence.end, *CUES):
        if hit.id not in _HELPERS and not kinds.intersection(CUES[hit.family]):
            yield f"{_words(scene, hit.start, hit.end)} ({hit.family}: {hit.id}): {_missing(scene, sentence, hit)}"


def _missing(scene: Scene, sentence: Sentence, hit: Hit) -> str:
    actors = [m for m in scene.mentions_in(sentence.start, sentence.end) if m.kind != "sector"]
    if not actors:
        return "nobody is named in the sentence"
    if scene.passage_at(hit.start) and hit.family != "said":
        return "in somebody's words"
    if hit.family in {"met", "agreed"} and len(_sides(scene, actors)) < 2:
        return "only one side in the sentence"
    return "no pattern fits"


def _sides(scene: Scene, mentions: list[Mention]) -> set[str]:
    return {scene.side_of(m.key) or m.key for m in mentions}


def _places(scene: Scene, sentence: Sentence) -> Iterator[str]:
    taken = {m.start for m in scene.mentions}
    for hit in scene.hits_in(sentence.start, sentence.end, "capital", "decoy"):
        if hit.start not in taken:
            why = "a place here, not the government" if hit.family == "capital" else "names no state"
            yield f"{_words(scene, hit.start, hit.end)}: {why}"


def _words(scene: Scene, start: int, end: int) -> str:
    return " ".join(scene.text[start:end].split())
