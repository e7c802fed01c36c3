"""Commands that ask: query, queries, explain, status."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from datetime import date
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Annotated

import typer

from relgraph.cli import output
from relgraph.cli.base import ASK, command
from relgraph.cli.options import (
    Form,
    FormOption,
    Plain,
    PlainOption,
    RowsPath,
    StoreUrl,
    chosen_form,
    opened,
    pairs,
    store_url,
)

if TYPE_CHECKING:
    from relgraph.api.rows import Result
    from relgraph.protocols import Run, Store
    from relgraph.queries import Question

Params = Annotated[
    list[str] | None, typer.Option("--param", "-p", metavar="NAME=VALUE", help="A parameter; may be given again.")
]


@command(
    ASK,
    "relgraph query top-pairs",
    "relgraph query meetings-of -p actor='Ilham Aliyev' -o meetings.csv",
    "relgraph query 'MATCH (c:Country) RETURN c.name AS name ORDER BY name'",
    "relgraph query question.cypher -p since=2024-01-01",
)
def query(
    question: Annotated[str, typer.Argument(metavar="CYPHER|NAME|FILE|-", help="What to ask; - reads it from stdin.")],
    params: Params = None,
    since: Annotated[str | None, typer.Option(help="Short for -p since=DATE.")] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many rows.")] = None,
    form: FormOption = None,
    path: RowsPath = None,
    store: StoreUrl = None,
) -> None:
    """Ask the graph: Cypher, a file of it, or a question of the catalogue by name. Reading only."""
    from relgraph import queries as catalogue
    from relgraph.api.asking import ask
    from relgraph.cli.tables import write_rows

    asked = _question(question)
    known = catalogue.question(asked)
    given = pairs(params, what="parameter") | _short(since=since)
    if limit and known.limited:
        given["limit"] = str(limit)
    with opened(store) as graph:
        found = ask(graph, asked, given)
    answer = found.first(limit) if limit else found
    chosen = chosen_form(form, path)
    write_rows(answer, chosen, path)
    _close(answer, known, given, cut=len(answer) < len(found))


def _close(answer: Result, asked: Question, given: Mapping[str, str], *, cut: bool) -> None:
    """Say how many rows there were, with which parameters none, or that the limit cut them; and what to do next."""
    used = {p.name: given.get(p.name, p.default) for p in asked.parameters}
    if not answer:
        day = date.today().isoformat()
        asked_for = ((k, v) for k, v in used.items() if v not in {None, "null"} and k != "limit")
        named = ", ".join(f"{k}={day if v == 'today' else v}" for k, v in asked_for)
        output.say("0 rows" + (f" for {named}" if named else "") + _unknown_names(asked))
        return
    full = str(len(answer)) == used.get("limit")
    more = "; there are more: --limit" if cut else "; there may be more: --limit" if full else ""
    output.say(f"{len(answer)} {'row' if len(answer) == 1 else 'rows'}{more}{_unknown_names(asked)}")
    if "edge" in answer.columns:
        output.next_step(f"relgraph explain {answer.dicts()[0]['edge']}")


def _unknown_names(asked: Question) -> str:
    """The labels, relations and properties of a query that no graph has: why it may have found nothing."""
    from relgraph.ontology import EDGES, NODES
    from relgraph.stores.cypher.tokens import tokens

    if asked.parameters:
        return ""
    found = tokens(asked.cypher)
    code = " ".join("''" if token.kind in {"string", "name"} else token.text for token in found)
    labels = re.findall(r"[(\[]\s*\w*\s*:\s*(\w+(?:\s*[|&:]\s*\w+)*)", code)
    named = {name for one in labels for name in re.split(r"\W+", one)}
    known = {"id", "name", *chain.from_iterable([*NODES.values(), *EDGES.values()])}
    behind = pairwise([*found, *found[-1:]])
    read = {token.text for token, after in behind if token.kind == "property" and not after.says("(", ".")}
    strange = {name for name in read if not name[0].isupper()} - known - _PARTS_OF_DATES
    told = {"label or relation": named - {*NODES, *EDGES}, "property": strange}
    said = [f"no {what} is called {' or '.join(sorted(names))}" for what, names in told.items() if names]
    return f"; {', '.join(said)} (`:schema` in the shell)" if said else ""


_PARTS_OF_DATES = {"year", "month", "day", "week", "quarter", "years", "months", "days", "weeks"}


def _short(**options: object) -> dict[str, str]:
    return {name: str(value) for name, value in options.items() if value is not None}


def _question(given: str) -> str:
    """The question as it was given, or what stdin holds."""
    return sys.stdin.read() if given == "-" else given


@command(ASK, "relgraph queries", "relgraph queries meetings-of")
def queries(
    name: Annotated[str | None, typer.Argument(help="A question, to see its parameters, columns and Cypher.")] = None,
    form: FormOption = None,
) -> None:
    """List the questions of the catalogue, or show one."""
    from relgraph import queries as catalogue
    from relgraph.api.rows import Result
    from relgraph.cli.tables import write_rows

    if name:
        one = catalogue.find(name)
        output.emit(one.cypher.rstrip())
        needed = "".join(f" -p {p.name}=…" for p in one.parameters if p.default is None)
        output.next_step(f"relgraph query {name}{needed}")
        return
    found = catalogue.catalogue()
    chosen = chosen_form(form)
    if chosen in {Form.json, Form.jsonl}:
        heads = [{k: v for k, v in q.to_dict().items() if k != "cypher"} for q in found]
        if chosen is Form.json:
            output.emit_json(heads, indent=2)
        else:
            output.emit_lines(heads)
        return
    rows = [(q.name, q.question, " ".join(p.name for p in q.parameters)) for q in found]
    write_rows(Result(("name", "question", "parameters"), list(rows)), chosen)


@command(ASK, "relgraph explain 3f0c1a9e", "relgraph explain 3f0c1a9e --format json")
def explain(
    edge: Annotated[str, typer.Argument(metavar="EDGE_ID", help="An edge, or the beginning of its id.")],
    form: PlainOption = Plain.table,
    store: StoreUrl = None,
) -> None:
    """Show the sentences behind an edge, with the words that prove it."""
    from relgraph.api.proofs import explain as explanation
    from relgraph.cli.explaining import explained

    with opened(store) as graph:
        found = explanation(graph.view(), edge)
    if form is Plain.json:
        output.emit_json(found.to_dict(), indent=2)
    else:
        output.emit(explained(found))


RUN_COUNTS = ("seen", "new", "updated", "unchanged", "reprint", "quarantined")


@command(ASK, "relgraph status", "relgraph status --format json", "relgraph status --runs")
def status(
    runs: Annotated[
        bool, typer.Option("--runs", help="Each run, the last first: when, which version, how its inputs ended.")
    ] = False,
    form: PlainOption = Plain.table,
    store: StoreUrl = None,
) -> None:
    """Show what is in the store: articles, nodes and edges by kind, dates, quarantine, versions; or its runs."""
    from relgraph.api.status import status as figures
    from relgraph.cli.explaining import sheet

    with opened(store) as graph:
        if runs:
            _print_runs(graph, Form(form.value))
            return
        found = figures(graph, store_url(store))
    if form is Plain.json:
        output.emit_json(found.to_dict(), indent=2)
    else:
        output.emit(sheet(found))
        output.next_step("relgraph query top-pairs" if found.articles else "relgraph ingest PATH…")


def _print_runs(store: Store, form: Form) -> None:
    """The runs of a store, the last first."""
    from relgraph.api.rows import Result
    from relgraph.cli.tables import write_rows

    rows = [(*_when_and_how(run, form), *(run.counts.get(name, 0) for name in RUN_COUNTS)) for run in store.runs()]
    write_rows(Result(("started", "version", "command", *RUN_COUNTS), list(rows)), form)


def _when_and_how(run: Run, form: Form) -> tuple[str, str, str]:
    """When a run began, by which version and command; a table shows the seconds."""
    started = f"{run.started[:19]}Z" if form is Form.table else run.started
    return started, run.version, run.command
