"""How fast edges get into a Neo4j server, beside other ways to write them: python benchmarks/neo4j_writing.py.

Starts a server of its own on loopback (Java 17, and Maven, which fetches the plugin of neo4j-graphrag, too).
The graph is the fold of made articles (benchmarks/stores.py). All ways are timed by turns on one server, after a first
turn that only warms it, and the median counts:

- relgraph's writer, edges alone, with neo4j-rust-ext where it is installed and without;
- one MERGE a statement, each in its own transaction, as a first script does it: edges of all kinds, new to the graph;
- the writer of neo4j-graphrag, where that is installed, with all nodes and edges in one call, and relgraph's. Up to 0.6
  it sends a statement a node and edge (fewer edges are enough to see that), since 1.0 a thousand with each;
- the same writer as neo4j-graphrag's own pipeline uses it, a call a document, and relgraph's as `relgraph ingest` uses
  it, a transaction a batch of articles. In 1.22 `SimpleKGPipeline.run_async(text=…)` runs its pipeline once a document,
  and of its connections one leads from the pruner to the writer: `Neo4jWriter.run` gets the graph of that document, and
  asks for its index, sends nodes and edges and takes its own marks off the nodes each time. What the pipeline does next
  by default, merging nodes of one name over the whole database, is left out here; relgraph's edges are folded already.

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
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent.parent / "tests")]
PLAIN = "--plain"
if PLAIN in sys.argv:
    sys.modules["neo4j._rust"] = None  # type: ignore[assignment]  # as if the extension were not installed

import neo4j  # noqa: E402
from maven import fetched  # noqa: E402
from neo4j_server import PASSWORD, POM, VERSION, Server  # noqa: E402
from stores import Maker  # noqa: E402

from relgraph.config import BATCH  # noqa: E402
from relgraph.fold import filed, fold  # noqa: E402
from relgraph.model import Edge, Extraction, Node  # noqa: E402
from relgraph.protocols import Batch  # noqa: E402
from relgraph.stores.cypher import Changes  # noqa: E402
from relgraph.stores.cypher.values import properties  # noqa: E402
from relgraph.stores.neo4j import schema  # noqa: E402
from relgraph.stores.neo4j.writing import push, typed  # noqa: E402
from relgraph.stores.record import Record  # noqa: E402

PLUGIN = [f"org.neo4j.procedure:{name}:5.26.12" for name in ("apoc-core", "apoc-common")]
ONE_BY_ONE, FEW, DOCUMENTS, TURNS = 500, 5_000, 2 * BATCH, 5
Way = Callable[[], float]
"""Writes, and gives the edges a second."""


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
    return folded(islice(Maker().articles(), articles))


def folded(articles: Iterable[Extraction]) -> Graph:
    """The fold of these articles."""
    graph = fold(map(filed, articles), ())
    return Graph(graph.nodes, graph.edges)


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def edges_alone(server: Server, session: neo4j.Session, graph: Graph, edges: Sequence[Edge]) -> float:
    """Edges a second between nodes that are there, into a database without others."""
    server.empty()
    schema.make(session)
    graph.write(session, graph.nodes, ())
    return len(edges) / seconds(lambda: graph.write(session, (), edges))


def one_by_one(session: neo4j.Session, graph: Graph, edges: Sequence[Edge]) -> float:
    """Edges a second, a statement and a transaction each, onto the graph that is there."""

    def merge() -> None:
        for e in edges:
            a, b = graph.labels[e.source], graph.labels[e.target]
            session.run(
                f"MATCH (a:{a} {{id: $a}}) MATCH (b:{b} {{id: $b}}) "
                f"MERGE (a)-[r:{e.kind} {{id: $p.id}}]->(b) SET r = $p",
                a=e.source,
                b=e.target,
                p=typed(e),
            ).consume()

    return len(edges) / seconds(merge)


def by_turns(turns: int, *ways: Way) -> list[list[float]]:
    """The rates of each way in some turns, after one that only warms the server."""
    for way in ways:
        way()
    told = [[way() for way in ways] for _ in range(turns)]
    return [list(rates) for rates in zip(*told, strict=True)]


def whole(server: Server, session: neo4j.Session, graph: Graph) -> float:
    """Edges a second with the nodes at their ends, by relgraph."""
    server.empty()
    schema.make(session)
    return len(graph.edges) / seconds(lambda: graph.write(session, graph.nodes, graph.edges))


def by_graphrag(server: Server, driver: neo4j.Driver, graphs: Sequence[Graph]) -> float:
    """The same by the writer of neo4j-graphrag, a call a graph."""
    writing = _graphrag("kg_writer")
    server.empty()
    theirs = [_theirs(graph) for graph in graphs]
    writer = writing.Neo4jWriter(driver, neo4j_database="neo4j")

    async def write() -> None:
        for graph in theirs:
            await writer.run(graph)

    spent = seconds(lambda: asyncio.run(write()))
    written = server.run("MATCH ()-[r]->() RETURN count(r)")[0][0]
    sent = sum(len(graph.edges) for graph in graphs)
    assert written, "the writer of neo4j-graphrag wrote nothing: is its plugin there?"
    return sent / spent


def _theirs(graph: Graph) -> Any:
    """A graph as neo4j-graphrag takes it."""
    types = _graphrag("types")
    return types.Neo4jGraph(
        nodes=[types.Neo4jNode(id=n.id, label=n.label, properties=_plain(n)) for n in graph.nodes],
        relationships=[
            types.Neo4jRelationship(start_node_id=e.source, end_node_id=e.target, type=e.kind, properties=_plain(e))
            for e in graph.edges
        ],
    )


def batches(articles: Sequence[Extraction]) -> tuple[list[Changes], dict[str, str]]:
    """What each batch of an ingest changes in the graph, and the label of each node that one of them has."""
    record, found, labels = Record(), [], {}
    for start in range(0, len(articles), BATCH):
        since = record.view().change()
        record.apply(Batch(extractions=articles[start : start + BATCH]))
        found.append(record.view().changed(since))
        labels |= {node.id: node.label for node in record.view().nodes()}
    return found, labels


def by_batches(server: Server, session: neo4j.Session, told: Sequence[Changes], labels: dict[str, str]) -> float:
    """Edges a second by relgraph, a transaction a batch of articles."""
    server.empty()
    schema.make(session)

    def write() -> None:
        for i, changes in enumerate(told):
            session.execute_write(push, changes, labels.get, fresh=i == 0)

    return sum(len(changes.edges) for changes in told) / seconds(write)


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
    parser.add_argument("--documents", type=int, default=DOCUMENTS, help="articles for the comparison by document")
    parser.add_argument("--turns", type=int, default=TURNS)
    parser.add_argument(PLAIN, metavar="URI", help="measure a running server without neo4j-rust-ext; made for itself")
    chosen = parser.parse_args()
    graph = made(chosen.articles)
    if chosen.plain:
        with _driver(chosen.plain) as driver, driver.session(database="neo4j") as session:
            (rates,) = by_turns(chosen.turns, lambda: edges_alone(_Running(chosen.plain), session, graph, graph.edges))
            print(median(rates))
        return
    fetched(f"neo4j-{VERSION}", POM)
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder) / "home")
        _plug(server)
        server.start()
        try:
            _measure(server, graph, chosen)
        finally:
            server.stop()


class _Running(Server):
    """A server that somebody else started."""

    def __init__(self, uri: str) -> None:
        self.uri = uri


@dataclass(frozen=True)
class Trial:
    """Ways to write, compared on one server by turns."""

    server: Server
    driver: neo4j.Driver
    session: neo4j.Session
    turns: int

    def one_by_one(self, graph: Graph) -> None:
        """Print what relgraph writes beside single statements; each of these waits for the disk, so that they vary."""
        single = graph.edges[:: len(graph.edges) // ONE_BY_ONE][:ONE_BY_ONE]
        chosen = {e.id for e in single}
        rest = [e for e in graph.edges if e.id not in chosen]
        here, one = by_turns(
            self.turns,
            lambda: edges_alone(self.server, self.session, graph, rest),
            lambda: one_by_one(self.session, graph, single),
        )
        if importlib.util.find_spec("neo4j._rust"):
            print(f"edges/s with neo4j-rust-ext      {median(here):>10,.0f}   goal 20,000")
        print(f"edges/s one by one               {median(one):>10,.0f}   {_ratio(here, one)}, same driver, goal 20")

    def graphrag(self, graph: Graph) -> None:
        """Print what relgraph writes beside neo4j-graphrag, each all at once."""
        ours, theirs = by_turns(
            self.turns,
            lambda: whole(self.server, self.session, graph),
            lambda: by_graphrag(self.server, self.driver, [graph]),
        )
        _compare(f"{len(graph.edges):,} edges, all in one call of {_release()}", ours, theirs)

    def documents(self, articles: Sequence[Extraction]) -> None:
        """Print what relgraph writes a batch at a time beside neo4j-graphrag a document at a time."""
        told, labels = batches(articles)
        each = [folded([article]) for article in articles]
        ours, theirs = by_turns(
            self.turns,
            lambda: by_batches(self.server, self.session, told, labels),
            lambda: by_graphrag(self.server, self.driver, each),
        )
        _compare(f"{len(articles):,} articles, a call each of {_release()}", ours, theirs)


def _measure(server: Server, graph: Graph, chosen: argparse.Namespace) -> None:
    with _driver(server.uri) as driver, driver.session(database="neo4j") as session:
        print(
            f"Neo4j {VERSION}, {len(graph.nodes):,} nodes, {len(graph.edges):,} edges, of {chosen.articles:,} articles"
        )
        command = [sys.executable, __file__, "--articles", str(chosen.articles), "--turns", str(chosen.turns)]
        plain = subprocess.run([*command, PLAIN, server.uri], check=True, capture_output=True, text=True).stdout
        print(f"edges/s                          {float(plain):>10,.0f}   goal 10,000")
        trial = Trial(server, driver, session, chosen.turns)
        trial.one_by_one(graph)
        if importlib.util.find_spec("neo4j_graphrag") is None:
            print("neo4j-graphrag is not installed, so that its writer is not measured")
            return
        trial.graphrag(graph.first(chosen.few))
        trial.documents(list(islice(Maker().articles(), chosen.documents)))


def _release() -> str:
    return f"neo4j-graphrag {importlib.metadata.version('neo4j-graphrag')}"


def _compare(name: str, ours: Sequence[float], theirs: Sequence[float]) -> None:
    print(name)
    print(f"  edges/s by relgraph            {median(ours):>10,.0f}")
    print(f"  edges/s by neo4j-graphrag      {median(theirs):>10,.0f}   {_ratio(ours, theirs)}, goal 10")


def _ratio(ours: Sequence[float], theirs: Sequence[float]) -> str:
    """The median ratio of the turns, with the least and the greatest."""
    found = sorted(a / b for a, b in zip(ours, theirs, strict=True))
    return f"ratio {median(found):,.1f} ({found[0]:,.1f} to {found[-1]:,.1f})"


def _driver(uri: str) -> neo4j.Driver:
    return neo4j.GraphDatabase.driver(uri, auth=("neo4j", PASSWORD), notifications_min_severity="OFF")


def _plug(server: Server) -> None:
    """Fetch the plugin into its folder."""
    for jar in PLUGIN:
        goal = ["dependency:copy", f"-Dartifact={jar}", f"-DoutputDirectory={server.home / 'plugins'}"]
        subprocess.run(["mvn", "-q", "-B", *goal], check=True, capture_output=True)


if __name__ == "__main__":
    main()
