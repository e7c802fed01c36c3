"""A rest for the collector of cyclic garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """No collection of cyclic garbage inside.

    While one document is read or one batch is folded, nearly all that is made lives until its end: passing over it
    again and again costs a fifteenth of a reading's time and frees nothing.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
