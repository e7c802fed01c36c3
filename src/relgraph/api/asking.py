"""Ask a store: Cypher as it is, or a question of the catalogue by its name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from relgraph import queries
from relgraph.api.rows import Result
from relgraph.protocols import Store

NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def ask(store: Store, question: str, params: Mapping[str, Any]) -> Result:
    """The rows of a question.

    A single word such as `top-pairs` names a question of the catalogue, whose parameters have defaults and take names
    as people type them; all else is Cypher. Raises QueryError for what is faulty or would write.
    """
    text = question.strip()
    if NAME.fullmatch(text):
        found = queries.find(text)
        answer = store.query(found.cypher, queries.bind(store.view(), found, params))
    else:
        answer = store.query(text, params)
    return Result(answer.columns, answer.rows)
