"""Random questions have the same rows on the embedded engine and on a real Neo4j server.

RELGRAPH_NIGHTLY=1 asks 1,500 of them; RELGRAPH_SEED moves the start, so that each night asks others.
"""

from __future__ import annotations

import json
import os

import pytest
from neo4j_random import Question

from relgraph.stores.cypher.clauses import clauses
from relgraph.stores.cypher.shapes import wrong_shapes
from relgraph.stores.cypher.tokens import tokens
from relgraph.stores.neo4j.asking import ask

pytestmark = pytest.mark.neo4j
NUMBER = 1500 if os.environ.get("RELGRAPH_NIGHTLY") == "1" else 60
SEED = int(os.environ.get("RELGRAPH_SEED", "0"))


def rows(result, *, ordered):
    found = [json.dumps(row, default=repr, sort_keys=True) for row in result.rows]
    return found if ordered else sorted(found)


def test_random_questions_have_the_same_rows(session, projection):
    refused, empty, wrong = 0, 0, []
    for seed in range(SEED, SEED + NUMBER):
        question = Question(seed)
        if any(wrong_shapes(clauses(tokens(question.cypher)))):
            refused += 1
            continue
        ours = projection.query(question.cypher, {})
        theirs = rows(ask(session, question.cypher, {}), ordered=question.ordered)
        empty += not theirs
        if rows(ours, ordered=question.ordered) != theirs:
            wrong.append((seed, question.cypher))
    assert wrong == []
    assert refused <= NUMBER * 0.05
    assert empty <= NUMBER * 0.6
