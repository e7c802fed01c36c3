"""How fast the catalogue answers on a large made graph: python benchmarks/answers.py [--articles N] [--store PATH].

Each question is asked on the embedded engine, warm, median of three; goal: 1 s each on 50,000 articles. A hand-written
loop over networkx answers each in the same run (`loops/`): it must give the same rows, and the ratio of the times is
shown. The loops begin with all in memory, a graph for each relation. `--store` keeps the made store, or uses the one
that is there. A busy machine makes the clock run away: the seconds of the processor stand beside.
"""

from __future__ import annotations

import argparse
import gc
import os
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from loops import LOOPS, Network
from loops.made import articles
from loops.network import Row
from stores import take_in

from relgraph.protocols import Store, View
from relgraph.queries import bind, catalogue
from relgraph.stores import open_store

ROUNDS = 3
GOAL = 1.0
Times = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Measured:
    """A question: its seconds, those of the loop, and how many rows both gave."""

    name: str
    asked: Times
    loop: Times
    rows: int


def bindings(view: View) -> dict[str, dict[str, Any]]:
    """The bound parameters of each question by name: the most active countries, a leader, an edge, days of the year."""
    parties = Counter(edge.source for edge in view.edges("AGREED_ON")).most_common(2)
    speaker = Counter(edge.source for edge in view.edges("QUOTED")).most_common(1)[0][0]
    edge = next(iter(view.edges("MET_WITH"))).id
    (first, _), (second, _) = parties
    known = {"a": first, "b": second, "actor": first, "party": first, "edge": edge, "since": "2020-02-01"}
    known |= {"outlets": "Outlet 0,Outlet 1,Outlet 2,Copier", "today": "2020-02-15", "until": "2020-03-15"}
    more = {"quotes-of": {"actor": speaker}, "silence": {"since": "2020-02-15"}}
    asked = {q: [p.name for p in q.parameters if p.default in {None, "today"}] for q in catalogue()}
    return {
        q.name: bind(view, q, {name: known[name] for name in names} | more.get(q.name, {}))
        for q, names in asked.items()
    }


def timed(work: Callable[[], list[Row]]) -> tuple[Times, list[Row]]:
    """Seconds by the clock and of the processor, of the middle one of three, after one that warms up; and the rows."""
    times, rows = [], work()
    for _ in range(ROUNDS):
        began, busy = time.perf_counter(), time.process_time()
        work()
        times.append((time.perf_counter() - began, time.process_time() - busy))
    clock, processor = zip(*times, strict=True)
    return (statistics.median(clock), statistics.median(processor)), rows


def measured(store: Store) -> Iterator[Measured]:
    """Each question asked of the store and of networkx. Stops where the rows are not the same."""
    given = bindings(store.view())
    asked = {q.name: timed(lambda q=q: store.query(q.cypher, given[q.name]).rows) for q in catalogue()}
    network = Network.read(store.view())
    gc.freeze()  # else the collector walks the whole network within a loop
    for name, (times, rows) in asked.items():
        loop, by_hand = timed(lambda name=name: LOOPS[name](network, given[name]))
        if by_hand != rows:
            raise SystemExit(f"{name}: the loop gives other rows than the question.")
        yield Measured(name, times, loop, len(rows))


def show(found: Iterable[Measured]) -> None:
    """Print the slowest first, with the ratio to the loop."""
    print(f"{'question':24}{'rows':>6}{'seconds':>10}{'processor':>11}{'loop':>9}{'ratio':>8}")
    for m in sorted(found, key=lambda m: -m.asked[0]):
        clock, processor = m.asked
        mark = "   above the goal" if clock > GOAL else ""
        print(f"{m.name:24}{m.rows:6}{clock:10.3f}{processor:11.3f}{m.loop[0]:9.3f}{clock / m.loop[0]:8.1f}{mark}")


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
            take_in(store, articles(), chosen.articles, 500)
        began = time.perf_counter()
        store.query("MATCH (c:Country) RETURN c.id AS id", {})
        print(f"projection made or opened in {time.perf_counter() - began:.1f} s; load {os.getloadavg()[0]:.1f}")
        show(measured(store))
        store.close()
    print(f"load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
