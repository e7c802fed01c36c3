"""Frozen dataclasses for what each document makes by the hundred."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as light
else:
    from collections.abc import Callable
    from dataclasses import dataclass

    def light(*, frozen: bool, eq: bool = True, **options: bool) -> Callable[[type], type]:
        """A `dataclass` that the type checker alone keeps frozen: one that guards itself takes three times as long."""
        return dataclass(eq=eq, unsafe_hash=frozen and eq, **options)


__all__ = ["light"]
