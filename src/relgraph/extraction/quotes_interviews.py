"""Interviews and press conferences: who answers under the letters Q and A, where only the opening names him."""

from __future__ import annotations

import re

from relgraph.extraction.quotes_speaker import REFERENCES
from relgraph.extraction.quotes_words import small
from relgraph.extraction.scene import PEOPLE, Scene, once
from relgraph.model import Block

ANSWERS = small("answers")
"""Labels under which whoever is interviewed speaks."""
_TALKING = re.compile(
    rf"\b(?:(?:{'|'.join(sorted(small('talking')))})\s+(?:\w+\s+){{0,3}}(?:with|to)|interviewed)\b", re.IGNORECASE
)
"""What tells with whom an outlet spoke: `Le Monde spoke with`, `in an interview with`."""
QUESTION = re.compile(r"Q(?:UESTION)?\b[.:]?\s|Question:\s")
"""What opens the paragraph of a question."""


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


def _opens_question(scene: Scene, block: Block) -> bool:
    return block.kind in {"paragraph", "speaker"} and QUESTION.match(scene.text, block.start) is not None
