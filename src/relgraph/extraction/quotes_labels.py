"""Labels at the start of paragraphs, by which a transcript tells who speaks: `Sergei Lavrov: …`."""

from __future__ import annotations

import re
from collections import Counter

from relgraph.extraction.quotes_words import PARTICLES, voices
from relgraph.extraction.scene import Scene, once
from relgraph.model import Block

_LABEL = re.compile(
    rf"[A-Z][\w.’'-]*(?:\s(?:[A-Z][\w.’'-]*|of|the|and|for|{'|'.join(sorted(PARTICLES))})){{0,9}}"
    r"(?:\s\([^()\n]{1,40}\))?:(?=\s)"
)
_NAME = re.compile(rf"[A-Z][a-z’'-]\S+(?:\s(?:{'|'.join(sorted(PARTICLES))}))*(?:\s[A-Z][\w.’'-]+){{1,3}}")

FEWEST = 2
"""One label alone makes no transcript."""
LONGEST = 160
"""No label has more characters."""


@once
def labels(scene: Scene) -> list[Block]:
    """The labels of the paragraphs, each with its colon, in the order of the text."""
    text = scene.text
    if text.count(":") < FEWEST:
        return []
    paragraphs = (
        block
        for block in scene.document.blocks
        if block.kind == "paragraph" and text.find(":", block.start, min(block.end, block.start + LONGEST)) > 0
    )
    found = ((block, _LABEL.match(text, block.start, block.end)) for block in paragraphs)
    return [Block(block.start, label.end(), "speaker") for block, label in found if label]


def labelled(scene: Scene) -> list[tuple[int, int]]:
    """The names that stand as labels more than once, where nothing else may name their bearers."""
    found = [(block.start, block.end - 1) for block in labels(scene)]
    names = Counter(scene.text[start:end] for start, end in found)
    return [(start, end) for start, end in found if _names(scene.text[start:end], names)]


def _names(label: str, names: Counter[str]) -> bool:
    words = label.lower().split()
    return names[label] > 1 and bool(_NAME.fullmatch(label)) and not any(word in voices() for word in words)
