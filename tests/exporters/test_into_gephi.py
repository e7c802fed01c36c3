"""Gephi's own importer opens the GEXF file: all nodes and edges, with names, colours and days."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hostile import BAD, EDGES, NODES, GraphView
from maven import fetched

from relgraph.exporters import find
from relgraph.exporters.gexf import COLORS, GREY, LEFT_OUT

HERE = Path(__file__).parent / "gephi"


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    """What Gephi holds of the hostile graph: its facts by kind."""
    if not shutil.which("java") or not shutil.which("mvn"):
        pytest.skip("Gephi's importer is fetched by Maven and needs Java 11")
    jars = fetched("gephi-0.10.1", HERE / "pom.xml")
    folder = tmp_path_factory.mktemp("gephi")
    find(folder / "g.gexf").export(GraphView(), folder / "g.gexf")
    command = ["java", "-Djava.awt.headless=true", f"-Duser.home={folder}", "-cp", f"{jars}/*", HERE / "Opened.java"]
    subprocess.run([*command, folder / "g.gexf", folder / "held.txt"], check=True, capture_output=True)
    facts: dict[str, list[list[str]]] = {}
    for line in (folder / "held.txt").read_text(encoding="utf-8").split("\n")[:-1]:
        kind, *parts = line.split("\x01")
        facts.setdefault(kind, []).append(parts)
    return facts


def test_gephi_finds_no_fault_and_a_timeline(opened):
    assert [issue for issue in opened.get("issue", []) if issue[0] != "INFO"] == []
    assert opened["timeline"] == [["true", "DATE"]]


def test_gephi_holds_all_nodes_with_names_and_colours(opened):
    held = {node[0]: node[1:4] for node in opened["node"]}
    wanted = {n.id: n for n in NODES if n.label not in LEFT_OUT}
    assert set(held) == set(wanted)
    for key, (_, label, colour) in held.items():
        assert (label, colour) == (wanted[key].label, _hex(wanted[key].label))


def test_gephi_shows_names_as_they_are(opened):
    names = {node[0]: node[1] for node in opened["node"]}
    for key in ("formula", "quotes", "xml", "emoji", "cypher"):
        assert names[f"leader:AZE:{key}"] == BAD[key]


def test_gephi_holds_all_edges_with_relation_and_days(opened):
    held = {edge[0]: edge[1:] for edge in opened["edge"]}
    wanted = {e.id: e for e in EDGES if e.kind not in LEFT_OUT}
    assert {key: edge[:4] for key, edge in held.items()} == {
        e.id: [e.kind, e.source, e.target, _hex(e.kind)] for e in wanted.values()
    }
    dated = {key: edge[4] for key, edge in held.items() if edge[4]}
    assert set(dated) == {e.id for e in wanted.values() if {"date", "first_seen"} & set(e.properties)}


def _hex(name: str) -> str:
    return "{:02x}{:02x}{:02x}".format(*COLORS.get(name, GREY))
