"""What a rule of meetings finds: who met whom, and the words by which it is read."""

from __future__ import annotations

import re
from collections.abc import Callable

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import Actor
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.scene import HEADS
from relgraph.gazetteer.hit import Hit
from relgraph.light import light


@light(frozen=True, slots=True)
class Contact:
    """Who met whom: the two groups, the word that bears tense and modality, and who was host.

    `firm` is false for words that show a contact only where the text names no other; `met` where nobody meets yet
    (they agree to open negotiations).
    """

    left: list[Actor]
    right: list[Actor]
    anchor: tuple[int, int]
    host: str = ""
    firm: bool = True
    met: bool = True


@light(frozen=True, slots=True)
class Rule:
    """A way to say that two were in contact."""

    name: str
    frame: str
    read: Callable[[Line, Hit], Contact | None]
    example: str
    counter: str


BE = re.compile(r"\b(?:was|were|is|are|be|been|being)\s+(?:(?:\w+ly|also|earlier|later|then)\s+)*$", re.IGNORECASE)
PASSIVE = re.compile(
    r"\s+(?:\w+ly\s+)?(?:\w+\s+){0,3}(?:(?:at|in|on|upon|outside|inside|with)\s[^,;.]{1,50}\s)?by\s+$", re.IGNORECASE
)
AUXILIARIES = 60
"""How far before a verb its "be" may begin."""
ALONE = re.compile(rf"\s*(?:[.,;:!?)\"”–—]|$|{one_of('after meeting')}\b)", re.IGNORECASE)
"""What follows a verb of meeting that has no object: "the two met in Rome"."""


def is_passive(line: Line, hit: Hit) -> bool:
    """Whether a form of "be" stands before a verb, with nothing but adverbs between: "was also received"."""
    return BE.search(line.text, max(line.start, hit.start - AUXILIARIES), hit.start) is not None


def is_headline(line: Line) -> bool:
    """Whether the line stands in the headline or the deck."""
    sentence = line.scene.sentence_at(line.start)
    return sentence is not None and line.scene.document.blocks[sentence.block].kind in HEADS
