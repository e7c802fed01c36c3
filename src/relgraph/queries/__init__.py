"""The catalogue of questions in `cypher/`, and how to ask one of a store."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any

from relgraph.config import resource
from relgraph.errors import QueryError, UsageError
from relgraph.protocols import Result, Store
from relgraph.queries.binding import bind
from relgraph.queries.names import resolve, resolve_edge
from relgraph.queries.question import Column, Parameter, Question, read

SCHEMA = "schema"
"""The file beside the questions that holds constraints and indexes."""


@lru_cache(maxsize=1)
def catalogue() -> list[Question]:
    """The questions that come with relgraph, by name."""
    found = (read(path) for path in resource("cypher").glob("*.cypher") if path.stem != SCHEMA)
    return sorted(found, key=lambda asked: asked.name)


def find(name: str) -> Question:
    """The question called `name`. Raises UsageError with the nearest names."""
    known = {question.name: question for question in catalogue()}
    if name in known:
        return known[name]
    near = get_close_matches(name, known, n=3, cutoff=0.5)
    hint = f"Did you mean {' or '.join(near)}?" if near else "relgraph queries lists them."
    raise UsageError(f"no question is called {name!r}. {hint}")


def question(asked: str) -> Question:
    """What a user asked: a name of the catalogue, a `.cypher` file, or Cypher itself."""
    if asked.endswith(".cypher") and "\n" not in asked:
        path = Path(asked)
        if not path.is_file():
            raise UsageError(f"{asked}: no such file. Give a .cypher file, a name of the catalogue, or Cypher.")
        return read(path)
    if asked.strip() and len(asked.split()) == 1:
        return find(asked.strip())
    if not asked.strip():
        raise QueryError("the query is empty.")
    return Question(name="query", title="", question="", cypher=asked)


def run(store: Store, asked: str, given: Mapping[str, Any] | None = None) -> Result:
    """The rows of a question: by name, file or Cypher, with parameters as people type them."""
    found = question(asked)
    return store.query(found.cypher, bind(store.view(), found, given or {}))


__all__ = [
    "SCHEMA",
    "Column",
    "Parameter",
    "Question",
    "bind",
    "catalogue",
    "find",
    "question",
    "read",
    "resolve",
    "resolve_edge",
    "run",
]
