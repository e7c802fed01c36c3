"""What one article says, with its words coloured where a notebook shows it."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING, Any

from relgraph.errors import InputError, UsageError
from relgraph.model import Article, Extraction, Quarantined, Span, digest
from relgraph.pipeline import extract as extract_all
from relgraph.pipeline import extract_one

if TYPE_CHECKING:
    import pandas as pd

COLORS = {
    "leader": "#ffd8a8",
    "person": "#ffe8cc",
    "country": "#c3dafe",
    "organization": "#d0ebff",
    "sector": "#d3f9d8",
    "met_with": "#f08c00",
    "agreed_on": "#2f9e44",
    "quoted": "#7048e8",
    "event": "#868e96",
}
"""Mentions are shaded, statements underlined, in these colours."""
SHADED = ("leader", "person", "organization", "sector", "country")
UNDERLINED = ("agreed_on", "met_with", "quoted", "event")
"""Where several cover a word, the first of them gives the colour."""


@dataclass(frozen=True, slots=True, repr=False)
class Reading:
    """One article as relgraph reads it: `.document`, `.entities`, `.statements`, `.row()`, `.df()`."""

    extraction: Extraction

    def __getattr__(self, name: str) -> Any:
        return getattr(self.extraction, name)

    def __repr__(self) -> str:
        kinds = Counter(s.kind for s in self.extraction.statements if s.kind != "mention")
        found = ", ".join(f"{n} {kind}" for kind, n in sorted(kinds.items())) or "no statements"
        document = self.extraction.document
        title = shorten(document.title or document.text, 60, placeholder=" …")
        return f"<Reading of {title!r}: {found}; .df(), .row(), .document>"

    def row(self) -> dict[str, Any]:
        """The object that `relgraph extract` prints."""
        from relgraph.extraction.rows import row

        return row(self.extraction)

    def df(self) -> pd.DataFrame:
        """A row a statement: kind, status, date, evidence, rule, confidence; who is named stands in `.mentions`."""
        from relgraph.api.frames import frame

        columns = ("kind", "status", "date", "evidence", "rule", "confidence", "start", "end", "id")
        rows = [{c: getattr(s, c) for c in columns} for s in self.extraction.statements if s.kind != "mention"]
        return frame(rows, columns=columns)

    def _repr_html_(self) -> str:
        text = self.extraction.document.text
        body = "".join(_piece(text, span, names) for span, names in _pieces(self.extraction))
        legend = " ".join(_legend(kind, color) for kind, color in COLORS.items())
        return f'<p>{legend}</p><div style="white-space:pre-wrap;line-height:1.7">{body}</div>'


def extract(text_or_path: str | Path, *, annotators: Iterable[str] = ("rules",)) -> Reading:
    """What one article says: a path of a file with one article, or the text itself.

    Raises InputError where the text cannot be used, UsageError where the file holds none or several articles.
    """
    found = list(_extracted(text_or_path, tuple(annotators)))
    if len(found) != 1:
        raise UsageError(f"{text_or_path}: {len(found)} articles. Use relgraph.open(…).ingest for more than one.")
    if isinstance(found[0], Quarantined):
        raise InputError(found[0].reason, found[0].detail, source=found[0].source)
    return Reading(found[0])


def _extracted(text_or_path: str | Path, annotators: tuple[str, ...]) -> Iterator[Extraction | Quarantined]:
    if isinstance(text_or_path, Path) or _names_a_file(text_or_path):
        yield from extract_all([str(text_or_path)], annotators=annotators)
        return
    from relgraph.annotators import load

    raw = digest(text_or_path)
    article = Article(id=f"text:{raw}", source="text", text=text_or_path, raw_hash=raw)
    yield extract_one(article, load(annotators))


def _names_a_file(text: str) -> bool:
    """Whether a file or folder lies there, or none does where one word with a suffix can mean nothing else."""
    return os.path.exists(text) or (len(text.split(maxsplit=1)) == 1 and bool(Path(text).suffix))  # noqa: PTH110


def _pieces(extraction: Extraction) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """The text cut where a mention or statement begins or ends, each piece with what covers it."""
    spans: list[tuple[int, int, str]] = [(m.start, m.end, m.kind) for m in extraction.mentions]
    spans += [(s.start, s.end, s.kind) for s in extraction.statements if s.kind in COLORS]
    cuts = sorted({0, len(extraction.document.text), *(c for start, end, _ in spans for c in (start, end))})
    for start, end in pairwise(cuts):
        yield Span(start, end), tuple(kind for a, b, kind in spans if a <= start and end <= b)


def _piece(text: str, span: Span, names: tuple[str, ...]) -> str:
    words = escape(span.of(text))
    shade = next((COLORS[n] for n in SHADED if n in names), "")
    line = next((COLORS[n] for n in UNDERLINED if n in names), "")
    style = (f"background:{shade};" if shade else "") + (f"border-bottom:3px solid {line};" if line else "")
    return f'<span style="{style}" title="{", ".join(sorted(set(names)))}">{words}</span>' if style else words


def _legend(kind: str, color: str) -> str:
    style = f"background:{color}" if kind in SHADED else f"border-bottom:3px solid {color}"
    return f'<span style="{style}">{kind}</span>'
