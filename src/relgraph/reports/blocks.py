"""What a report is made of: sections of sentences, tables, proofs and figures. Every form shows the same facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph of sentences made of the graph's own figures."""

    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under named columns."""

    columns: tuple[str, ...]
    rows: Sequence[tuple[Any, ...]]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A fact, and the sentence of an article that says so, in pieces as `explorer.marks` makes them."""

    headline: str
    when: str
    status: str | None = None
    disputed: bool = False
    outlets: int = 0
    occasion: str | None = None
    pieces: tuple[str, ...] = ()
    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    published: str | None = None
    edge: str = ""

    @property
    def sentence(self) -> str:
        """The sentence without its marks."""
        return "".join(piece[1:] for piece in self.pieces).strip()


@dataclass(frozen=True, slots=True)
class Proofs:
    """Facts with their sentences."""

    items: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing as SVG, with the numbers that it shows."""

    svg: str
    caption: str
    data: Table


Block = Text | Table | Proofs | Figure


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks under a heading; an empty one says so in a sentence."""

    title: str
    blocks: Sequence[Block]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A whole report, before it takes the form of a page, Markdown or JSON."""

    kind: str
    title: str
    lead: Sequence[str]
    sections: Sequence[Section]
    sample: bool = False
