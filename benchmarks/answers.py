"""How fast the catalogue answers on a large made graph: python benchmarks/answers.py [--articles N] [--store PATH].

Each question is asked on the embedded engine, warm, median of three; goal: 1 s each on 50,000 articles. Hand-written
loops over networkx answer some of them in the same run, and the ratio to them is shown. `--store` keeps the made store,
or uses the one that is there. A busy machine makes the clock run away: the seconds of the processor stand beside.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from stores import Maker, take_in

from relgraph.api.networks import multigraph
from relgraph.protocols import Store, View
from relgraph.queries import bind, catalogue
from relgraph.stores import open_store

ROUNDS = 3
GOAL = 1.0
Times = tuple[float, float]


def arguments(view: View) -> dict[str, str]:
    """A value for each parameter without a default: the most linked countries, an edge, two outlets."""
    parties = Counter(edge.source for edge in view.edges("AGREED_ON")).most_common(2)
    edge = next(iter(view.edges("MET_WITH"))).id
    (first, _), (second, _) = parties
    known = {"a": first, "b": second, "actor": first, "party": first, "edge": edge}
    return known | {"outlets": "Outlet 1,Outlet 2", "since": "2020-02-01"}


def median(work: Callable[[], object]) -> Times:
    """Seconds by the clock and of the processor, of the middle one of three, after one that warms up."""
    times = []
    for _ in range(ROUNDS + 1):
        began, busy = time.perf_counter(), time.process_time()
        work()
        times.append((time.perf_counter() - began, time.process_time() - busy))
    clock, processor = zip(*times[1:], strict=True)
    return statistics.median(clock), statistics.median(processor)


def asked(store: Store, known: dict[str, str]) -> dict[str, Times]:
    """The times of each question by its name."""
    view, times = store.view(), {}
    for question in catalogue():
        given = {p.name: known[p.name] for p in question.parameters if p.default is None}
        bound = bind(view, question, given)
        times[question.name] = median(lambda cypher=question.cypher, bound=bound: store.query(cypher, bound))
    return times


def pairs_by_hand(graph: Any) -> object:
    """The twenty pairs of leaders that met most often."""
    leaders = {n for n, data in graph.nodes(data=True) if data["label"] == "Leader"}
    met = Counter(
        (a, b)
        for a, b, data in graph.edges(data=True)
        if data["kind"] == "MET_WITH" and data.get("status") == "happened" and a in leaders and b in leaders
    )
    return met.most_common(20)


def silence_by_hand(graph: Any) -> object:
    """The pairs that met twice or more, by their last day."""
    days: dict[tuple[str, str], list[str]] = {}
    for a, b, data in graph.edges(data=True):
        if data["kind"] == "MET_WITH" and data.get("status") == "happened" and data.get("date"):
            days.setdefault((a, b), []).append(data["date"])
    found = [(len(d), max(d), pair) for pair, d in days.items() if len(d) > 1]
    return sorted(found, reverse=True)[:50]


def sectors_by_hand(graph: Any) -> object:
    """How many firm agreements each party has in each sector."""
    return Counter(
        (a, b)
        for a, b, data in graph.edges(data=True)
        if data["kind"] == "AGREED_ON" and data.get("status") in {"signed", "agreed"}
    ).most_common(50)


def occasions_by_hand(graph: Any) -> object:
    """At which events most was said, and by how many."""
    speakers: dict[str, list[str]] = {}
    for a, b, data in graph.edges(data=True):
        if data["kind"] == "QUOTED" and not graph.nodes[b].get("implicit"):
            speakers.setdefault(b, []).append(a)
    return sorted(((len(s), len(set(s)), event) for event, s in speakers.items()), reverse=True)[:50]


BY_HAND: Mapping[str, Callable[[Any], object]] = {
    "top-pairs": pairs_by_hand,
    "silence": silence_by_hand,
    "sector-leaders": sectors_by_hand,
    "quotes-by-occasion": occasions_by_hand,
}


def report(times: Mapping[str, Times], by_hand: Mapping[str, Times]) -> None:
    """Print the slowest first, with the ratio to the loop where there is one."""
    for name, (clock, processor) in sorted(times.items(), key=lambda item: -item[1][0]):
        loop = by_hand.get(name)
        ratio = f"   loop {loop[0]:.3f} s, ratio {clock / loop[0]:.1f}" if loop else ""
        mark = "   above the goal" if clock > GOAL else ""
        print(f"{name:24}{clock:8.3f} s  processor {processor:6.3f} s{ratio}{mark}")


def main() -> None:
    """Make the graph, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=5_000)
    parser.add_argument("--store", type=Path, help="a path to keep the made store at, or to find it")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = chosen.store or Path(folder) / "relgraph.db"
        made = path.exists()
        store = open_store(str(path), create=True)
        if not made:
            take_in(store, Maker().articles(), chosen.articles, 500)
        began = time.perf_counter()
        store.query("MATCH (c:Country) RETURN c.id AS id", {})
        print(f"projection made or opened in {time.perf_counter() - began:.1f} s; load {os.getloadavg()[0]:.1f}")
        times = asked(store, arguments(store.view()))
        graph = multigraph(store.view())
        by_hand = {name: median(lambda loop=loop: loop(graph)) for name, loop in BY_HAND.items()}
        store.close()
    report(times, by_hand)
    print(f"load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
