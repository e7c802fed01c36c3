"""The options that many commands share, and what they open."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from relgraph.config import settings

if TYPE_CHECKING:
    from relgraph.protocols import Store


class Form(StrEnum):
    """The forms in which rows are printed."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    md = "md"
    parquet = "parquet"
    xlsx = "xlsx"


class Plain(StrEnum):
    """The forms of a single fact sheet."""

    table = "table"
    json = "json"


StoreUrl = Annotated[
    str | None,
    typer.Option(
        "--store",
        "-s",
        metavar="PATH|URL",
        help="The store: a path, networkx:PATH, or neo4j://host. Also RELGRAPH_STORE. Default: relgraph.db.",
    ),
]
FormOption = Annotated[
    Form | None, typer.Option("--format", "-f", help="How rows are printed or written. Default: table.")
]
PlainOption = Annotated[Plain, typer.Option("--format", "-f", help="A table to read, or one JSON object.")]
Locators = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH…", help="Files, folders, globs or - for stdin: text, HTML, Markdown, JSON, CSV, feeds."
    ),
]
OutputPath = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write there, not to stdout.")]
RowsPath = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="Write there, not to stdout, in the form that its ending names."
    ),
]
Annotators = Annotated[
    list[str] | None, typer.Option("--annotator", metavar="NAME", help="What extracts; may be given again.")
]
Columns = Annotated[
    list[str] | None,
    typer.Option("--map", metavar="FIELD=COLUMN", help="The column of a field in JSON or CSV, such as text=body_html."),
]


@contextmanager
def opened(url: str | None, *, create: bool = False) -> Iterator[Store]:
    """The store that the flag, the environment or the settings name, closed at the end."""
    from relgraph.cli.output import say
    from relgraph.stores import open_store

    store = open_store(store_url(url), create=create, say=say)
    try:
        yield store
    finally:
        store.close()


def store_url(url: str | None) -> str:
    """The store's path or URL, by flag, environment, settings file or default."""
    return settings({"store": url})["store"].value


def chosen_form(form: Form | None, path: Path | None = None) -> Form:
    """The form of rows, by flag, the ending of the file that they go to, environment, settings file or default."""
    ending = path.suffix.lower().lstrip(".") if path else ""
    if form is None and ending in set(Form):
        return Form(ending)
    return Form(settings({"format": form})["format"].value)


def pairs(given: list[str] | None, *, what: str) -> dict[str, str]:
    """`key=value` arguments as a dict. Raises UsageError for one without `=`."""
    from relgraph.errors import UsageError

    found = {}
    for item in given or ():
        key, mark, value = item.partition("=")
        if not mark or not key:
            raise UsageError(f"{what} {item!r} has no '='. Write it as name=value.")
        found[key] = value
    return found
