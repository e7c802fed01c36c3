"""Ask a store: Cypher as it is, a file of it, or a question of the catalogue by its name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from relgraph import queries
from relgraph.api.rows import Result
from relgraph.protocols import Store


def ask(store: Store, question: str, params: Mapping[str, Any]) -> Result:
    """The rows of a question, with parameters as people type them. Raises QueryError for what is faulty or writes."""
    answer = queries.run(store, question, params)
    return Result(answer.columns, answer.rows)
