"""The Cypher script and the import folder make the same graph in a real Neo4j."""

from __future__ import annotations

from typing import Any

import pytest
from hostile import EDGES, NODES, GraphView

from relgraph.exporters import find

pytestmark = pytest.mark.neo4j


def real(value: Any) -> Any:
    """A value of the driver as the graph has it: days as ISO."""
    return value.iso_format() if hasattr(value, "iso_format") else value


def held(server: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """What stands in the database: nodes and edges by id, with all their properties."""
    nodes = server.run("MATCH (n) RETURN n.id, labels(n)[0], properties(n)")
    edges = server.run("MATCH (a)-[r]->(b) RETURN r.id, type(r), a.id, b.id, properties(r)")
    return (
        {i: (label, _real(p)) for i, label, p in nodes},
        {i: (kind, a, b, _real(p)) for i, kind, a, b, p in edges},
    )


def _real(properties: dict[str, Any]) -> dict[str, Any]:
    # An empty list, and a list of one empty text, become an absent property in an import (docs/exports.md).
    return {k: real(v) for k, v in properties.items() if v not in ([], [""])}


def wanted() -> tuple[dict[str, Any], dict[str, Any]]:
    return (
        {n.id: (n.label, _real({"id": n.id, "name": n.name, **n.properties})) for n in NODES},
        {e.id: (e.kind, e.source, e.target, _real({"id": e.id, **e.properties})) for e in EDGES},
    )


def test_the_script_makes_the_graph(neo4j_env, neo4j_server, tmp_path):
    path = tmp_path / "g.cypher"
    find(path).export(GraphView(), path)
    for statement in path.read_text(encoding="utf-8").splitlines():
        neo4j_server.run(statement.removesuffix(";"))
    for found, expected in zip(held(neo4j_server), wanted(), strict=True):
        assert {i: v for i, v in found.items() if v != expected.get(i)} == {}
        assert set(found) == set(expected)


def test_the_folder_imports_to_the_graph(neo4j_env, neo4j_server, tmp_path):
    folder = tmp_path / "import"
    find(folder, "neo4j-admin").export(GraphView(), folder)
    readme = (folder / "README").read_text(encoding="utf-8").replace("\\\n", " ")
    command = next(line for line in readme.splitlines() if line.startswith("neo4j-admin ")).split()[1:]
    command = [f"{word.split('=')[0]}={folder}/{word.split('=')[1]}" if ".csv" in word else word for word in command]
    neo4j_server.stop()
    try:
        neo4j_server.admin(*command, f"--report-file={tmp_path / 'import.report'}")
    finally:
        neo4j_server.start()
    for found, expected in zip(held(neo4j_server), wanted(), strict=True):
        assert {i: v for i, v in found.items() if v != expected.get(i)} == {}
        assert set(found) == set(expected)
