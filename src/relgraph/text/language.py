"""Whether a text is English: by its most frequent words, and by its script."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relgraph.text.tables import words

_SAMPLE = 300
_ENOUGH = 5
_LONG = 200
_LOW_SHARE = 0.05
_FOREIGN_LETTER = re.compile(r"[^\W\d_\x00-\u024f\u1e00-\u1eff]")
_LETTER = re.compile(r"[^\W\d_]")


def is_english(spoken: Sequence[str]) -> bool:
    """Whether the words may be English: false only for what is plainly another language.

    That is: most letters are of another script; or the small words of other languages outweigh the English ones by
    far; or a long text has hardly any English ones. Few English words alone prove nothing of a short text.
    """
    english = words("frequent_words", "en")
    if len(english.intersection(spoken[:_SAMPLE])) >= _ENOUGH:
        return True
    some = [word.lower() for word in spoken[: 20 * _SAMPLE]]
    if _other_script(" ".join(some)):
        return False
    ours = sum(word in english for word in some)
    theirs = sum(word in words("frequent_words", "other") for word in some)
    return theirs <= 2 * ours + 1 and (len(some) < _LONG or ours >= _LOW_SHARE * len(some))


def _other_script(text: str) -> bool:
    foreign = len(_FOREIGN_LETTER.findall(text))
    return foreign > 0 and foreign * 2 > len(_LETTER.findall(text))
