"""Proofs, extractions and figures as lines of text, with the proving words marked."""

from __future__ import annotations

import os
import sys
import textwrap
from collections.abc import Iterable, Mapping
from shutil import get_terminal_size
from typing import TYPE_CHECKING

from relgraph.cli.output import many
from relgraph.model import Extraction

if TYPE_CHECKING:
    from relgraph.api.proofs import Explanation, Proof
    from relgraph.api.status import Status


def marks() -> tuple[str, str]:
    """What stands around proving words: bold on a terminal that has colours, brackets elsewhere."""
    plain = not sys.stdout.isatty() or "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb"
    return ("[[", "]]") if plain else ("\x1b[1;33m", "\x1b[0m")


def wrapped(text: str, indent: str = "    ") -> str:
    """Text in lines that fit the terminal."""
    width = min(get_terminal_size((100, 24)).columns if sys.stdout.isatty() else 100, 100)
    return textwrap.fill(" ".join(text.split()), width, initial_indent=indent, subsequent_indent=indent)


def explained(found: Explanation) -> str:
    """An edge and its proofs."""
    p = found.edge.properties
    facts = " · ".join(str(p[k]) for k in ("status", "date", "mode", "place", "role", "what") if p.get(k))
    head = f"{found.source}  {found.edge.kind}  {found.target}" + (f"   {facts}" if facts else "")
    proofs = [proof(one) for one in found.proofs] or ["    no statement of its own: the article names the node"]
    return "\n\n".join([head, *proofs])


def proof(one: Proof) -> str:
    """A sentence with its proving words marked, and where it stands."""
    source = " · ".join(str(x) for x in (one.publisher, one.published, one.status, one.rule, one.confidence) if x)
    link = f"\n    {one.url}" if one.url else ""
    return f"{wrapped(one.marked(*marks()))}\n    {source}{link}"


def sheet(found: Status) -> str:
    """The figures of a store, one a line."""
    rows: dict[str, object] = {
        "store": found.store,
        "articles": f"{found.articles} (all of them invented: the sample feed)" if found.sample else found.articles,
        "statements": found.statements,
        "nodes": _counts(found.nodes),
        "edges": _counts(found.edges),
        "published": " to ".join(found.published or ()) or "no dates",
        "occurred": " to ".join(found.occurred or ()) or "no dates",
        "quarantine": _counts(found.quarantine) or "empty",
        "runs": found.runs,
        "version": f"relgraph {found.version}, schema {found.schema}",
    }
    if found.outdated:
        rows["outdated"] = f"{many(found.outdated, 'article')} read by an older version: run `relgraph refresh`"
    return "\n".join(f"{name:<12}{wrapped(str(value), ' ' * 12).lstrip()}" for name, value in rows.items())


def _counts(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{n} {name}" for name, n in counts.items())


def explanation(extraction: Extraction) -> str:
    """An article sentence by sentence: what fired (`+`), and which cues gave nothing and why (`-`)."""
    from relgraph.extraction.explain import lines

    document = extraction.document
    source = f"{document.publisher or document.source} · {document.published or 'no date'}"
    told: Iterable[str] = lines(extraction, mark=marks())
    if sys.stdout.isatty():
        told = (wrapped(line, _indent(line)) for line in told)
    return "\n".join([document.title or document.id, source, "", *told, ""])


def _indent(line: str) -> str:
    return " " * (len(line) - len(line.lstrip()))
