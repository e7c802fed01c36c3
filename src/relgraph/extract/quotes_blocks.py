"""Speech without quotation marks: the paragraphs behind `X said:`, and those under a speaker's label."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from relgraph.extract.quotes_found import Quote, Reading
from relgraph.extract.scene import Scene
from relgraph.model import Block, Span

_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|[Uu]s|[Mm]e)\b")
_QUESTION = re.compile(r"Q(?:UESTION)?\b[.:]?\s")
_ENDS = re.compile(r":\s*$")


def spoken(scene: Scene, readings: Sequence[Reading]) -> Iterator[Quote]:
    """One direct quote a paragraph of speech that stands without marks."""
    blocks = scene.document.blocks
    openers = {r.unit.block: r for r in readings if _announces(scene, r)}
    acting = {r.unit.block for r in readings if any(a.own and keys for a, keys in zip(r.acts, r.speakers, strict=True))}
    marked = {r.unit.block for r in readings if r.unit.passages}
    speaker: tuple[str, Span, str] | None = None
    for number, block in enumerate(blocks):
        if block.kind == "speaker":
            speaker = _labelled(scene, block)
        elif number in openers:
            speaker = _opened(scene, openers[number], number)
        elif speaker and block.kind == "paragraph":
            key, via, rule = speaker
            asked = _QUESTION.match(scene.text, block.start)
            if asked or (rule == "colon" and (number in acting or number in marked)):
                speaker = None
            else:
                yield Quote(*_words(scene.text, block), key, "direct", f"quoted.blocks.{rule}", via)


def _announces(scene: Scene, reading: Reading) -> bool:
    """Whether the unit closes its paragraph with an attribution and a colon."""
    block = scene.document.blocks[reading.unit.block]
    if not reading.acts or not reading.speakers[-1] or reading.unit.passages:
        return False
    return bool(_ENDS.search(scene.text, reading.unit.start, block.end)) and reading.unit.end >= block.end - 2


def _opened(scene: Scene, reading: Reading, number: int) -> tuple[str, Span, str] | None:
    """The speaker, where the paragraph behind the colon speaks in the first person."""
    follower = next((b for b in scene.document.blocks[number + 1 :] if b.kind != "clutter"), None)
    if follower is None or follower.kind != "paragraph":
        return None
    if not _FIRST_PERSON.search(scene.text, follower.start, follower.end):
        return None
    return reading.speakers[-1][0], reading.via(reading.acts[-1]), "colon"


def _labelled(scene: Scene, block: Block) -> tuple[str, Span, str] | None:
    named = scene.mentions_in(block.start, block.end, "leader", "person")
    return (named[-1].key, Span(block.start, block.end), "label") if named else None


def _words(text: str, block: Block) -> tuple[int, int]:
    start, end = block.start, block.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
