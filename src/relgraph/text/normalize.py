"""Text in the one form in which relgraph counts offsets (invariant 1)."""

from __future__ import annotations

import re

_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff]")


def normalize(raw: str) -> str:
    """`raw` with LF line ends, and U+FFFD for NUL, lone surrogates and C0 controls other than tab and line feed.

    A byte order mark at the start goes.
    """
    text = raw.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNFIT.sub("\ufffd", text)
