"""A key for names that are spelled in many ways."""

from __future__ import annotations

import re
from functools import lru_cache

UPPER = r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĢĞĪĮİĶĹĽĻŁŃŅŇŌŐŘŚŠŞȘŤȚŪŮŰŲŹŻŽ]"
"""A capital, in any of the alphabets that newspapers write names in."""
# In this order: first what stands for one letter of another alphabet, then vowels, then endings.
_REWRITES = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        ("kh", "h"),
        ("zh", "j"),
        ("q", "k"),
        ("ks", "x"),
        ("i?y", "i"),
        (r"(.)\1+", r"\1"),
        ("[ei]e|ei", "e"),
        (r"(?<=enk)[ao]\b", ""),
    )
)
_NO_LETTER = re.compile(r"[^a-z0-9]+")


def latin(text: str) -> str:
    """The text in ASCII letters."""
    if text.isascii():
        return text
    from anyascii import anyascii  # here: most texts do not need what it loads

    return anyascii(text)


@lru_cache(maxsize=65536)
def fold_name(name: str) -> str:
    """A key that all spellings of a name share: Lukashenko and Lukashenka, Zelensky and Zelenskyy, Şahin and Sahin.

    Lower case, one blank between words, the words in their order. Equal keys mean equal names, no more:
    Aliyev and Aliyeva, Putin and Rutin stay apart.
    """
    plain = _NO_LETTER.sub(" ", latin(name).lower().replace("'", "").replace("`", ""))
    for pattern, to in _REWRITES:
        plain = pattern.sub(to, plain)
    return plain.strip()
