"""A text as the automaton sees it: as long as the original, without accents and punctuation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_ODD = re.compile(r"[^\x00-\x7f]+")
_PLAIN = {code: chr(code) if chr(code).isalnum() else " " for code in range(128)}
_LISTED = _PLAIN | {ord("|"): "|"}
_ALIKE = str.maketrans("łŁøØđĐıəƏðÐħŦŧþÞæÆœŒß‘’ʼ`“”„«»–—‑", "lLoOdDieEdDhTttTaAoOs" + "'" * 4 + '"' * 5 + "---")


@lru_cache(maxsize=4096)
def _one(char: str) -> str:
    base = unicodedata.normalize("NFKD", char.translate(_ALIKE))[:1]
    return base if base.isalnum() or base in "'\"-" else " "


def _plain(match: re.Match[str]) -> str:
    return "".join(map(_one, match.group()))


def without_accents(text: str) -> str:
    """The text with accented letters, quotation marks and dashes as their ASCII kin; no offset moves.

    A blank that front matter escapes (`Joe\\_Biden`, a broken line) is two blanks.
    """
    kin = text if text.isascii() else _ODD.sub(_plain, text)
    return kin.replace("\\_", "  ").replace("\\\n", "  ") if "\\" in kin else kin


def spaced(text: str) -> str:
    """The text with spaces for all that is no letter or figure; no offset moves."""
    simple = text.isascii() and text.replace(" ", "").isalnum()
    return text if simple else letters(without_accents(text))


def spaced_list(words: Iterable[str]) -> str:
    """`spaced` of many words in one go, with strokes between them."""
    kin = "|".join([word if word.isascii() else without_accents(word) for word in words])
    return without_accents(kin).translate(_LISTED)


def letters(kin: str) -> str:
    """A text that has no accents any more, with spaces for its marks."""
    return kin.translate(_PLAIN)
