"""A report as a page, as Markdown, or as JSON: the same facts in each."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader
from markupsafe import Markup

from relgraph.explorer.bundle import policy
from relgraph.model import plain
from relgraph.reports.blocks import Block, Figure, Proof, Proofs, Report, Table, Text

INVENTED = "Invented articles: people, outlets and events in this report do not exist."
MARKS = {"n": "name", "c": "cue", "s": "sector"}


def page(report: Report) -> str:
    """The report as one HTML file that needs no script and asks no host."""
    style = _asset("report.css")
    environment = Environment(loader=FunctionLoader(_asset), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters |= {
        "marked": marked,
        "kind": lambda block: type(block).__name__,
        "safe_url": _safe,
        "figure": _is_figure,
    }
    return environment.get_template("report.html").render(
        report=report,
        style=Markup(style),  # noqa: S704  # our own file
        policy=policy(scripts=(), styles=(style,)),
        invented=INVENTED,
        drawn=Markup,
    )


def _is_figure(cell: object) -> bool:
    """Whether a cell holds a number; four digits alone are a year."""
    return isinstance(cell, int | float) or bool(re.fullmatch(r"\d+\.\d+", str(cell)))


def _asset(name: str) -> str:
    return files("relgraph.reports").joinpath("assets", name).read_text(encoding="utf-8")


def marked(pieces: tuple[str, ...]) -> Markup:
    """The pieces of a sentence, with names, cue and sectors in mark elements."""
    return Markup("").join(_piece(piece[0].lower(), piece[1:]) for piece in pieces)


def _piece(kind: str, text: str) -> Markup:
    if kind in MARKS:
        return Markup('<mark class="{}">{}</mark>').format(MARKS[kind], text)
    return Markup("{}").format(text)


def _safe(url: str | None) -> str | None:
    """The address, where it is one of the web."""
    return url if url and url.lower().startswith(("http://", "https://")) else None


def markdown(report: Report) -> str:
    """The report as Markdown."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    yield f"# {_md(report.title)}\n"
    if report.sample:
        yield f"**{INVENTED}**\n"
    yield " ".join(map(_md, report.lead)) + "\n"
    for section in report.sections:
        yield f"## {_md(section.title)}\n"
        for block in section.blocks:
            yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Text):
        yield f"{_md(block.text)}\n"
    elif isinstance(block, Table):
        yield from _table(block)
    elif isinstance(block, Figure):
        yield f"**{_md(block.caption)}**\n"
        yield from _table(block.data)
    else:
        yield from map(_proof, block.items)
        yield ""


def _table(table: Table) -> Iterator[str]:
    yield f"| {' | '.join(_md(c) or ' ' for c in table.columns)} |"
    yield f"|{' --- |' * len(table.columns)}"
    for row in table.rows:
        yield f"| {' | '.join(_md(str(cell)) for cell in row)} |"
    yield f"\n{_md(table.note)}\n" if table.note else ""


def _proof(proof: Proof) -> str:
    url = _safe(proof.url)
    source = ", ".join(filter(None, (proof.publisher, proof.title, proof.published)))
    states = [proof.when, proof.status, "disputed" if proof.disputed else None, outlets(proof)]
    occasion = f"  \n  on the occasion of {_md(proof.occasion)}" if proof.occasion else ""
    link = f"[{_md(source)}](<{url.replace('>', '%3E').replace(' ', '%20')}>)" if url else _md(source)
    said = f"  \n  > {_md(proof.sentence)}" if proof.sentence else ""
    return f"- **{_md(proof.headline)}** ({_md(', '.join(filter(None, states)))}){occasion}{said}\n\n  {link}\n"


def outlets(proof: Proof) -> str | None:
    """How many outlets report it, in words."""
    return f"{proof.outlets} outlet{'s' if proof.outlets != 1 else ''}" if proof.outlets else None


def _md(text: str) -> str:
    """Text in which Markdown and HTML see no sign of their own."""
    for sign in "\\`*_[]<>|#":
        text = text.replace(sign, f"\\{sign}")
    return " ".join(text.split())


def as_json(report: Report) -> str:
    """The report as JSON: the drawings go, their numbers stay."""
    row: dict[str, Any] = plain(report)
    row["sections"] = [{"title": s.title, "blocks": [_block_row(block) for block in s.blocks]} for s in report.sections]
    return json.dumps(row, ensure_ascii=False, indent=2, sort_keys=True, default=str) + "\n"


def _block_row(block: Block) -> dict[str, Any]:
    if isinstance(block, Figure):
        return {"kind": "figure", "caption": block.caption, "data": plain(block.data)}
    if isinstance(block, Proofs):
        items = [{k: v for k, v in plain(p).items() if k != "pieces"} | {"sentence": p.sentence} for p in block.items]
        return {"kind": "proofs", "items": items}
    return {"kind": type(block).__name__.lower(), **plain(block)}
