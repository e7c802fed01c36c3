"""Labels at the start of paragraphs, by which a transcript tells who speaks: `Sergei Lavrov: …`."""

from __future__ import annotations

from collections import Counter

from relgraph.extraction.quotes_words import PARTICLES, TITLES, voices
from relgraph.extraction.scene import Scene, once
from relgraph.model import Block
from relgraph.text.lazy import compiled

_LABEL = (
    rf"[A-Z][\w.’'-]*(?:\s(?:[A-Z][\w.’'-]*|of|the|and|for|{'|'.join(sorted(PARTICLES))})){{0,9}}"
    r"(?:\s\([^()\n]{1,40}\))?:(?=\s)"
)
_NAME = rf"[A-Z][a-z’'-]\S+(?:\s(?:{'|'.join(sorted(PARTICLES))}))*(?:\s[A-Z][\w.’'-]+){{1,3}}"
_CAPITALS = r"[A-Z][A-Z’'-]+(?:\s[A-Z]\w{0,2}[A-Z’'-]+){1,3}"
"""`ELIN BRASK`, `JIM McLAY`."""

LONGEST = 160
"""No label has more characters."""


@once
def labels(scene: Scene) -> list[Block]:
    """The labels of the paragraphs, each with its colon, in the order of the text."""
    text = scene.text
    paragraphs = (
        block
        for block in scene.document.blocks
        if block.kind == "paragraph" and text.find(":", block.start, min(block.end, block.start + LONGEST)) > 0
    )
    found = ((block, compiled(_LABEL).match(text, block.start, block.end)) for block in paragraphs)
    return [Block(block.start, label.end(), "speaker") for block, label in found if label]


def name_of(scene: Scene, label: Block) -> tuple[int, int]:
    """Where the name of a label stands, without titles and what it tells in brackets: `Hon. ELIN BRASK (Premier):`."""
    text = scene.text[label.start : label.end - 1].partition(" (")[0]
    start = label.start
    for word in text.split(" ")[:-1]:
        if word.lower().rstrip(".") not in TITLES:
            break
        start += len(word) + 1
    return start, label.start + len(text)


def labelled(scene: Scene) -> list[tuple[int, int]]:
    """The names that stand as labels more than once, or beside an office, where nothing else may name their bearers."""
    found = [(*name_of(scene, block), scene.text[block.end - 2] == ")") for block in labels(scene)]
    names = Counter(scene.text[start:end] for start, end, _ in found)
    told = {scene.text[start:end] for start, end, office in found if office} | {n for n, k in names.items() if k > 1}
    return [(start, end) for start, end, _ in found if (name := scene.text[start:end]) in told and _names(name)]


def _names(label: str) -> bool:
    known = any(word in voices() for word in label.lower().split())
    return not known and bool(compiled(_NAME).fullmatch(label) or compiled(_CAPITALS).fullmatch(label))
