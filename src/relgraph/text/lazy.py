"""What is worked out once, when first asked for: properties, and patterns that few texts need."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Generic, TypeVar

Owner = TypeVar("Owner")
Value = TypeVar("Value")


class lazy(Generic[Owner, Value]):  # noqa: N801  # a decorator, like property
    """`functools.cached_property` without the lock that it takes under Python 3.11, for what is asked of every line."""

    def __init__(self, make: Callable[[Owner], Value]) -> None:
        self.make = make
        self.__doc__ = make.__doc__

    def __get__(self, instance: Owner, owner: type[Owner]) -> Value:
        value = self.make(instance)
        instance.__dict__[self.make.__name__] = value
        return value


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern that most texts do without, compiled when one asks for it."""
    return re.compile(pattern)
