"""Whether a text is English: by its most frequent words, and by its script."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relgraph.text.tables import words

_SAMPLE = 300
_ENOUGH = 5
_FEW_WORDS = 12
_LOW_SHARE = 0.06
_FOREIGN_LETTER = re.compile(r"[^\W\d_\x00-\u024f\u1e00-\u1eff]")
_LETTER = re.compile(r"[^\W\d_]")


def is_english(spoken: Sequence[str]) -> bool:
    """Whether the words may be English: false only for what is plainly another language.

    A text of a few words is judged by its script alone.
    """
    frequent = words("frequent_words", "en")
    if len(frequent.intersection(spoken[:_SAMPLE])) >= _ENOUGH:
        return True
    some = [word.lower() for word in spoken[: 20 * _SAMPLE]]
    if _other_script(" ".join(some)):
        return False
    share = sum(word in frequent for word in some) / max(1, len(some))
    return len(some) < _FEW_WORDS or share >= _LOW_SHARE


def _other_script(text: str) -> bool:
    foreign = len(_FOREIGN_LETTER.findall(text))
    return foreign > 0 and foreign * 2 > len(_LETTER.findall(text))
