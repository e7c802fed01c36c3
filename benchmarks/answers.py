"""How fast the catalogue answers on a large made graph: python benchmarks/answers.py [--articles N].

Each question is asked on the embedded engine, warm, median of three; goal: 1 s each on 50,000 articles. Beside it a
hand-written loop over networkx counts the same top pairs in the same run.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from stores import Maker, take_in

from relgraph.api.networks import multigraph
from relgraph.protocols import Store, View
from relgraph.queries import bind, catalogue
from relgraph.stores import open_store

ROUNDS = 3
GOAL = 1.0


def arguments(view: View) -> dict[str, str]:
    """A value for each parameter without a default: the most linked countries and leader, an edge, two outlets."""
    met = Counter(end for edge in view.edges("MET_WITH") for end in (edge.source, edge.target))
    first, second = (node_id for node_id, _ in met.most_common(2))
    party = Counter(edge.source for edge in view.edges("AGREED_ON")).most_common(1)[0][0]
    edge = next(iter(view.edges("MET_WITH"))).id
    known = {"a": first, "b": second, "actor": first, "party": party, "edge": edge}
    return known | {"outlets": "Outlet 1,Outlet 2", "since": "2020-02-01"}


def median(work: Callable[[], object]) -> float:
    """Seconds of the middle one of three, after one that warms up."""
    times = []
    for _ in range(ROUNDS + 1):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return statistics.median(times[1:])


def asked(store: Store, known: dict[str, str]) -> dict[str, float]:
    """Seconds of each question by its name."""
    view, times = store.view(), {}
    for question in catalogue():
        given = {p.name: known[p.name] for p in question.parameters if p.default is None}
        bound = bind(view, question, given)
        times[question.name] = median(lambda cypher=question.cypher, bound=bound: store.query(cypher, bound))
    return times


def pairs_by_hand(graph: Any) -> list[tuple[tuple[str, str], int]]:
    """The twenty pairs of leaders that met most often, counted in Python."""
    leaders = {n for n, data in graph.nodes(data=True) if data["label"] == "Leader"}
    met = Counter(
        (a, b)
        for a, b, data in graph.edges(data=True)
        if data["kind"] == "MET_WITH" and data.get("status") == "happened" and a in leaders and b in leaders
    )
    return met.most_common(20)


def main() -> None:
    """Make the graph, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=5_000)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(str(Path(folder) / "relgraph.db"), create=True)
        take_in(store, Maker().articles(), chosen.articles, 500)
        began = time.perf_counter()
        store.query("MATCH (c:Country) RETURN c.id AS id", {})
        print(f"{chosen.articles:,} articles; projection made in {time.perf_counter() - began:.1f} s")
        times = asked(store, arguments(store.view()))
        graph = multigraph(store.view(), "MET_WITH")
        by_hand = median(lambda: pairs_by_hand(graph))
        store.close()
    for name, seconds in sorted(times.items(), key=lambda item: -item[1]):
        print(f"{name:24}{seconds:8.3f} s{'   above the goal' if seconds > GOAL else ''}")
    print(f"{'top-pairs by networkx':24}{by_hand:8.3f} s   ratio {times['top-pairs'] / by_hand:.1f}")


if __name__ == "__main__":
    main()
