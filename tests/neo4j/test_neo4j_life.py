"""The invariants of the design on a real Neo4j server: the machine of `stores.test_invariants`, with its own store."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test
from stores.test_invariants import PHASES, Life

from relgraph.stores import open_store

pytestmark = [pytest.mark.neo4j, pytest.mark.slow, pytest.mark.xdist_group("neo4j")]
RUNS = 30 if os.environ.get("RELGRAPH_NIGHTLY") == "1" else int(os.environ.get("RELGRAPH_NEO4J_RUNS", "5"))


def test_the_invariants_hold_whatever_happens(neo4j_env, neo4j_server):
    class Made:
        def open(self):
            return open_store(neo4j_env, create=True)

        def close(self):
            neo4j_server.empty()

    # Only a record tells its changes, for its projection.
    machine = type("LifeOfNeo4j", (Life,), {"maker": Made, "changes_are_told": lambda self: None})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=RUNS,
            stateful_step_count=10,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=PHASES,
        ),
    )
