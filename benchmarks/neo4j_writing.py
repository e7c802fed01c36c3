"""How fast edges get into a Neo4j server, beside two other ways to write them: python benchmarks/neo4j_writing.py.

Starts a server of its own on loopback (Java 17, and Maven, which fetches the plugin of neo4j-graphrag, too).
The graph is the fold of made articles (benchmarks/stores.py). Each way is warmed first, on the same server:

- relgraph's writer, edges alone, with neo4j-rust-ext where it is installed and without;
- one MERGE a statement, each in its own transaction, as a first script does it;
- the writer of neo4j-graphrag, where that is installed, and relgraph's, both with the nodes of the edges. Up to 0.6 it
  sends a statement a node and edge (fewer edges are enough to see that), since 1.0 a thousand with each.

Goals: 10,000 edges/s, 20,000 with neo4j-rust-ext; 20 x one by one; 10 x neo4j-graphrag.
"""

from __future__ import annotations

import argparse
import asyncio
import importlib
import importlib.metadata
import importlib.util
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent.parent / "tests")]
PLAIN = "--plain"
if PLAIN in sys.argv:
    sys.modules["neo4j._rust"] = None  # type: ignore[assignment]  # as if the extension were not installed

import neo4j  # noqa: E402
from maven import fetched  # noqa: E402
from neo4j_server import PASSWORD, POM, VERSION, Server  # noqa: E402
from stores import Maker  # noqa: E402

from relgraph.fold import filed, fold  # noqa: E402
from relgraph.model import Edge, Node  # noqa: E402
from relgraph.stores.cypher import Changes  # noqa: E402
from relgraph.stores.cypher.values import properties  # noqa: E402
from relgraph.stores.neo4j import schema  # noqa: E402
from relgraph.stores.neo4j.writing import push, typed  # noqa: E402

PLUGIN = [f"org.neo4j.procedure:{name}:5.26.12" for name in ("apoc-core", "apoc-common")]
ONE_BY_ONE, FEW = 500, 5_000


class Graph:
    """Nodes and edges, and what they need to be written."""

    def __init__(self, nodes: Iterable[Node], edges: Iterable[Edge]) -> None:
        self.edges = tuple(edges)
        self.labels = {node.id: node.label for node in nodes}
        ends = {e.source for e in self.edges} | {e.target for e in self.edges}
        self.nodes = tuple(node for node in nodes if node.id in ends)

    def first(self, count: int) -> Graph:
        """A smaller one with that many of the edges."""
        return Graph(self.nodes, self.edges[:count])

    def write(self, session: neo4j.Session, nodes: Iterable[Node], edges: Iterable[Edge]) -> None:
        """Both by relgraph's writer in one transaction, into an empty database."""
        session.execute_write(push, Changes(tuple(nodes), tuple(edges)), self.labels.get, fresh=True)


def made(articles: int) -> Graph:
    """The fold of so many made articles."""
    folded = fold(map(filed, islice(Maker().articles(), articles)), ())
    return Graph(folded.nodes, folded.edges)


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def edges_alone(server: Server, session: neo4j.Session, graph: Graph) -> float:
    """Edges a second between nodes that are there; the second of two times counts."""
    for _ in range(2):
        server.empty()
        schema.make(session)
        graph.write(session, graph.nodes, ())
        spent = seconds(lambda: graph.write(session, (), graph.edges))
    return len(graph.edges) / spent


def one_by_one(session: neo4j.Session, graph: Graph) -> float:
    """Edges a second, a statement and a transaction each, onto the graph that is there."""

    def merge(edges: Iterable[Edge]) -> None:
        for e in edges:
            a, b = graph.labels[e.source], graph.labels[e.target]
            session.run(
                f"MATCH (a:{a} {{id: $a}}) MATCH (b:{b} {{id: $b}}) "
                f"MERGE (a)-[r:{e.kind} {{id: $p.id}}]->(b) SET r = $p",
                a=e.source,
                b=e.target,
                p=typed(e),
            ).consume()

    merge(graph.edges[:ONE_BY_ONE])
    return ONE_BY_ONE / seconds(lambda: merge(graph.edges[ONE_BY_ONE : 2 * ONE_BY_ONE]))


def whole(server: Server, session: neo4j.Session, graph: Graph) -> float:
    """Edges a second with the nodes at their ends, by relgraph."""
    server.empty()
    schema.make(session)
    return len(graph.edges) / seconds(lambda: graph.write(session, graph.nodes, graph.edges))


def by_graphrag(server: Server, driver: neo4j.Driver, graph: Graph) -> float:
    """The same by the writer of neo4j-graphrag."""
    writing, types = _graphrag("kg_writer"), _graphrag("types")
    server.empty()
    theirs = types.Neo4jGraph(
        nodes=[types.Neo4jNode(id=n.id, label=n.label, properties=_plain(n)) for n in graph.nodes],
        relationships=[
            types.Neo4jRelationship(start_node_id=e.source, end_node_id=e.target, type=e.kind, properties=_plain(e))
            for e in graph.edges
        ],
    )
    writer = writing.Neo4jWriter(driver, neo4j_database="neo4j")
    spent = seconds(lambda: asyncio.run(writer.run(theirs)))
    written = server.run("MATCH ()-[r]->() RETURN count(r)")[0][0]
    assert written, "the writer of neo4j-graphrag wrote nothing: is its plugin there?"
    return len(graph.edges) / spent


def _graphrag(name: str) -> Any:
    """A module of neo4j-graphrag, wherever its release keeps that."""
    try:
        return importlib.import_module(f"neo4j_graphrag.components.{name}")
    except ModuleNotFoundError:
        return importlib.import_module(f"neo4j_graphrag.experimental.components.{name}")


def _plain(noun: Node | Edge) -> dict[str, Any]:
    """The properties; older releases of neo4j-graphrag keep `id` to themselves."""
    return {"key" if key == "id" else key: value for key, value in properties(noun).items() if value is not None}


def main() -> None:
    """Run and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=2_000)
    parser.add_argument("--few", type=int, default=FEW, help="edges for the comparison with neo4j-graphrag")
    parser.add_argument(PLAIN, metavar="URI", help="measure a running server without neo4j-rust-ext; made for itself")
    chosen = parser.parse_args()
    graph = made(chosen.articles)
    if chosen.plain:
        with _driver(chosen.plain) as driver, driver.session(database="neo4j") as session:
            print(edges_alone(_Running(chosen.plain), session, graph))
        return
    fetched(f"neo4j-{VERSION}", POM)
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder) / "home")
        _plug(server)
        server.start()
        try:
            _measure(server, graph, graph.first(chosen.few), chosen.articles)
        finally:
            server.stop()


class _Running(Server):
    """A server that somebody else started."""

    def __init__(self, uri: str) -> None:
        self.uri = uri


def _measure(server: Server, graph: Graph, few: Graph, articles: int) -> None:
    with _driver(server.uri) as driver, driver.session(database="neo4j") as session:
        print(f"Neo4j {VERSION}, {len(graph.nodes):,} nodes, {len(graph.edges):,} edges, of {articles:,} articles")
        command = [sys.executable, __file__, "--articles", str(articles), PLAIN, server.uri]
        plain = float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        print(f"edges/s                          {plain:>10,.0f}   goal 10,000")
        here = edges_alone(server, session, graph)
        if importlib.util.find_spec("neo4j._rust"):
            print(f"edges/s with neo4j-rust-ext      {here:>10,.0f}   goal 20,000")
        one = one_by_one(session, graph)
        print(f"edges/s one by one               {one:>10,.0f}   ratio {here / one:,.0f} with the same driver, goal 20")
        if importlib.util.find_spec("neo4j_graphrag") is None:
            print("neo4j-graphrag is not installed, so that its writer is not measured")
            return
        whole(server, session, few)
        ours = whole(server, session, few)
        by_graphrag(server, driver, few)
        theirs = by_graphrag(server, driver, few)
        release = importlib.metadata.version("neo4j-graphrag")
        print(f"edges/s with their nodes         {ours:>10,.0f}   of {len(few.edges):,} edges")
        print(f"edges/s by neo4j-graphrag {release:<6} {theirs:>10,.0f}   ratio {ours / theirs:,.1f}, goal 10")


def _driver(uri: str) -> neo4j.Driver:
    return neo4j.GraphDatabase.driver(uri, auth=("neo4j", PASSWORD), notifications_min_severity="OFF")


def _plug(server: Server) -> None:
    """Fetch the plugin into its folder."""
    for jar in PLUGIN:
        goal = ["dependency:copy", f"-Dartifact={jar}", f"-DoutputDirectory={server.home / 'plugins'}"]
        subprocess.run(["mvn", "-q", "-B", *goal], check=True, capture_output=True)


if __name__ == "__main__":
    main()
