"""Interviews: who answers where only the opening names him, and answers that a dash alone marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relgraph.extraction.quotes_found import Quote
from relgraph.extraction.quotes_speaker import REFERENCES
from relgraph.extraction.quotes_words import small
from relgraph.extraction.scene import PEOPLE, Scene, once
from relgraph.model import Block

ANSWERS = small("answers")
"""Labels under which whoever is interviewed speaks."""
FEWEST = 2
"""One question makes no interview."""
_TALKING = re.compile(
    rf"\b(?:(?:{'|'.join(sorted(small('talking')))})\s+(?:\w+\s+){{0,3}}(?:with|to)|interviewed)\b", re.IGNORECASE
)
"""What tells with whom an outlet spoke: `Le Monde spoke with`, `in an interview with`."""
QUESTION = re.compile(r"Q(?:UESTION)?\b[.:]?\s|Question:\s")
"""What opens the paragraph of a question."""
_INITIALS = re.compile(r"[A-Z]{2,4}:")
"""The initials of who asks or answers."""
_DASHES = ("- ", "– ", "— ")


def dashed(scene: Scene) -> Iterator[Quote]:
    """The answers of an interview whose questions and answers both open with a dash."""
    lines = [b for b in scene.document.blocks if b.kind == "paragraph" and scene.text.startswith(_DASHES, b.start)]
    asked = sum(scene.text[b.start : b.end].rstrip().endswith("?") for b in lines[::2])
    if asked < max(FEWEST, len(lines) // 4) or (who := guest(scene)) is None:
        return
    for block in lines[1::2]:
        end = block.start + len(scene.text[block.start : block.end].rstrip())
        yield Quote(block.start + len(_DASHES[0]), end, who, "direct", "quoted.blocks.dash")


@once
def guest(scene: Scene) -> str | None:
    """Who is interviewed: the one whom the headline names, or with whom the opening says that an outlet spoke."""
    first = next((b.start for b in scene.document.blocks if _opens_question(scene, b)), 0)
    named = [m for m in scene.mentions_in(0, first, *PEOPLE) if m.reason not in REFERENCES]
    spoken = _TALKING.search(scene.text, 0, first)
    behind = [m for m in named if spoken and m.start > spoken.end()]
    top = next((b for b in scene.document.blocks if b.kind == "headline"), None)
    in_headline = [m for m in named if top and m.start < top.end]
    return next((few[0].key for few in (behind[:1], in_headline, named) if len({m.key for m in few}) == 1), None)


def answers(scene: Scene, label: Block) -> bool:
    """Whether whoever is interviewed speaks under a label: `A:`, or by the initials of his name."""
    text = scene.text[label.start : label.end].rstrip(" :.")
    if text.lower() in ANSWERS:
        return True
    who = guest(scene) if _INITIALS.fullmatch(text + ":") else None
    return who is not None and text == "".join(word[0] for word in scene.entities[who].name.split())


def _opens_question(scene: Scene, block: Block) -> bool:
    starts = (QUESTION, _INITIALS)
    asks = any(s.match(scene.text, block.start) for s in starts) or scene.text.startswith(_DASHES, block.start)
    return block.kind in {"paragraph", "speaker"} and bool(asks)
