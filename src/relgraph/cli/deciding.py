"""Commands for the user's decisions: merge, split, reject, confirm, undo, decisions export and import."""

from __future__ import annotations

import getpass
import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, get_args

import typer

from relgraph.cli import output
from relgraph.cli.base import DECIDE, command, group
from relgraph.cli.options import OutputPath, StoreUrl, opened
from relgraph.errors import UsageError
from relgraph.model import Decision, Verb

if TYPE_CHECKING:
    from relgraph.protocols import Store

decisions_app = group("decisions", "Carry decisions from store to store.", DECIDE)

Why = Annotated[str, typer.Option(help="The reason, kept with the decision.")]
_IDS = "`relgraph query 'MATCH (l:Leader) RETURN l.id, l.name'` shows those of leaders."
Who = Annotated[str | None, typer.Option(help="Who decides. Default: the user of this machine.")]


def _decide(store: str | None, who: str | None, row: Decision) -> None:
    """Note a decision, with who and when."""
    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    row = _writable(replace(row, who=who or getpass.getuser(), at=now))
    with opened(store) as target:
        _look(target, row)
        target.decide(row)
    output.emit(row.id)
    output.say(f"{row.verb} noted; next: relgraph undo {row.id}")


def _look(store: Store, row: Decision) -> None:
    """Tell of what the store does not hold. Raises UsageError for what would change nothing for good."""
    from relgraph.fold.decisions import MERGED, can_merge, plain_key

    if row.verb == "split" and (plain := plain_key(row.subject)) != row.subject:
        raise UsageError(
            f"{row.subject} came out of a split. Split {plain} anew: of an article's splits the last holds."
        )
    if row.verb == "merge" and row.subject == row.object:
        raise UsageError(f"{row.subject} is one already. Name two entities.")
    ledger = store.decisions()
    if row.verb == "undo":
        if row.subject not in {d.id for d in ledger}:
            raise UsageError(f"no decision has the id {row.subject!r}. `relgraph decisions export` lists them.")
        return
    known, view = store.known(row.articles), store.view()
    named = filter(None, (row.subject, row.object))
    missing = [one for one in named if view.node(one) is None and view.edge(one) is None]
    if missing and row.verb == "merge" and not can_merge(row.subject, row.object or ""):
        raise UsageError(f"nothing in the store has the id {missing[0]!r}. {_IDS}")
    if row.verb == "merge" and can_merge(row.subject, row.object or "") and not row.subject.startswith(MERGED):
        raise UsageError(f"{row.subject} cannot be merged. Merge two people, countries or organisations.")
    decided = {name for d in ledger for name in (d.subject, d.object)}
    missing = [one for one in missing if one not in decided] + [one for one in row.articles if one not in known]
    for one in missing:  # an entity answers to more ids than its node shows
        output.say(f"nothing is shown under the id {one!r}: the decision holds for what has it, or gets it one day")


@command(DECIDE, "relgraph merge leader:BLR:bortnik person:bortnik --why 'the same man'")
def merge(
    kept: Annotated[
        str, typer.Argument(metavar="ID", help="The entity that stays; of a person and a leader the leader does.")
    ],
    merged: Annotated[str, typer.Argument(metavar="ID", help="The entity that becomes part of it.")],
    why: Why = "",
    who: Who = None,
    store: StoreUrl = None,
) -> None:
    """Say that two entities are one: the first stays, with its id and name."""
    _decide(store, who, Decision("merge", kept, merged, why=why))


@command(DECIDE, "relgraph split leader:KOR:kim --articles 205.txt --articles 226")
def split(
    entity: Annotated[str, typer.Argument(metavar="ID", help="The entity that is two.")],
    articles: Annotated[list[str], typer.Option(metavar="ARTICLE_ID", help="An article that means the other one.")],
    why: Why = "",
    who: Who = None,
    store: StoreUrl = None,
) -> None:
    """Say that an entity is two: the articles named mean another one."""
    _decide(store, who, Decision("split", entity, articles=tuple(sorted(articles)), why=why))


@command(DECIDE, "relgraph reject 3f0c1a9e5b7d --why 'a football match'")
def reject(
    subject: Annotated[str, typer.Argument(metavar="ID", help="A statement or edge.")],
    why: Why = "",
    who: Who = None,
    store: StoreUrl = None,
) -> None:
    """Say that a statement or edge is wrong; it leaves the graph."""
    _decide(store, who, Decision("reject", subject, why=why))


@command(DECIDE, "relgraph confirm 3f0c1a9e5b7d")
def confirm(
    subject: Annotated[str, typer.Argument(metavar="ID", help="A statement or edge.")],
    why: Why = "",
    who: Who = None,
    store: StoreUrl = None,
) -> None:
    """Say that a statement or edge is right."""
    _decide(store, who, Decision("confirm", subject, why=why))


@command(DECIDE, "relgraph undo 8c1d22aa0f3e")
def undo(
    decision: Annotated[str, typer.Argument(metavar="DECISION_ID", help="As `decisions export` shows it.")],
    why: Why = "",
    who: Who = None,
    store: StoreUrl = None,
) -> None:
    """Take a decision back."""
    _decide(store, who, Decision("undo", decision, why=why))


@command(DECIDE, "relgraph decisions export -o decisions.jsonl", name="export", to=decisions_app)
def decisions_export(path: OutputPath = None, store: StoreUrl = None) -> None:
    """Write all decisions, one JSON object a line."""
    with opened(store) as target:
        rows = [{"id": row.id, **row.to_dict()} for row in target.decisions()]
    if path is None:
        output.emit_lines(rows)
    else:
        path.write_text("".join(output.dumps(row) + "\n" for row in rows), encoding="utf-8")
        output.say(f"{output.many(len(rows), 'decision')} in {path}")


@command(DECIDE, "relgraph decisions import decisions.jsonl", name="import", to=decisions_app)
def decisions_import(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="What `decisions export` wrote.")],
    store: StoreUrl = None,
) -> None:
    """Take the decisions of another store over; those already known change nothing."""
    rows = _read(path)
    with opened(store) as target:
        known = {row.id for row in target.decisions()}
        fresh = [row for row in rows if row.id not in known]
        for row in fresh:
            target.decide(row)
    output.say(f"{len(fresh)} new, {len(rows) - len(fresh)} unchanged; next: relgraph status")


def _writable(row: Decision) -> Decision:
    """The decision with characters that every store can write."""
    from relgraph.readers.places import shown
    from relgraph.text.normalize import normalize

    words = {name: normalize(value) for name, value in row.to_dict().items() if isinstance(value, str)}
    return replace(row, **words, articles=tuple(map(shown, row.articles)))  # type: ignore[arg-type]  # fields of text


def _row(told: Any) -> Decision:
    """The decision of a line. Raises an error that says what is wrong with it."""
    from relgraph.fold.decisions import can_merge

    if not isinstance(told, dict) or not {"verb", "subject"} <= told.keys():
        raise ValueError("it names no verb and no subject")
    articles = told.get("articles") or []
    words = [value for name, value in told.items() if name not in {"articles", "object"}]
    if not isinstance(articles, list) or not all(
        isinstance(w, str) for w in [*words, *articles, told.get("object") or ""]
    ):
        raise ValueError("a field is no text, or the articles no list")
    row = _writable(Decision.from_dict(told | {"articles": tuple(articles)}))
    if row.verb not in get_args(Verb):
        raise ValueError(f"no verb {row.verb!r}")
    if row.verb == "merge" and not can_merge(row.subject, row.object or ""):
        raise ValueError(f"{row.subject} and {row.object} are not of one kind")
    return row


def _read(path: Path) -> list[Decision]:
    if not path.is_file():
        raise UsageError(f"{path}: no such file. `relgraph decisions export -o {path}` writes one.")
    rows = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            rows.append(_row(json.loads(line)))
        except ValueError as exc:
            raise UsageError(f"{path}: line {number} is no decision ({exc}). Mend or remove the line.") from exc
    return rows
