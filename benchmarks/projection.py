"""How long the Cypher projection takes: python benchmarks/projection.py [--articles N].

A store of made articles (benchmarks/stores.py; 6,800 have 300,000 edges) is asked for the first time, asked again after
new articles with some 1,000 edges, and asked once more; then `relgraph query` on the sample store, whole process, from
its second call on. Each by the clock, and in seconds of the processor, all threads of the engine counted.
Goals by the clock: 35 s, 3 s and 1.5 s.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from stores import Maker, take_in

from relgraph import pipeline
from relgraph.config import resource
from relgraph.protocols import Batch
from relgraph.stores import open_store

FEW = 23
"""Articles with a thousand edges."""
COUNT = "MATCH (a:Article) RETURN count(*) AS n"
TOP = "MATCH (a:Leader)-[m:MET_WITH]-(b:Leader) RETURN a.id AS id, count(m) AS n ORDER BY n DESC, id LIMIT 5"
ROUNDS = 5


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds by the clock and of the processor, those of processes that were started and have ended counted."""
    before, began = os.times(), time.perf_counter()
    work()
    clock, after = time.perf_counter() - began, os.times()
    return clock, sum(after[:4]) - sum(before[:4])


def show(what: str, spent: tuple[float, float], goal: str = "") -> None:
    """Print a line."""
    print(f"{what:<38} {spent[0]:>7.2f} s, processor {spent[1]:>7.2f} s   {goal}")


def cold(folder: Path) -> tuple[float, float]:
    """The median time of `relgraph query` on the sample store, as a process of its own."""
    store = open_store(str(folder / "sample.db"), create=True)
    pipeline.ingest(store, [str(resource("data", "sample_feed"))])
    store.close()
    command = [sys.executable, "-m", "relgraph", "query", "top-pairs", "--store", str(folder / "sample.db")]
    ask = lambda: subprocess.run(command, check=True, capture_output=True)  # noqa: E731
    ask()
    return sorted(timed(ask) for _ in range(ROUNDS))[ROUNDS // 2]


def main() -> None:
    """Run and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=6_800)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        store = open_store(str(folder / "relgraph.db"), create=True)
        made = Maker().articles()
        take_in(store, made, chosen.articles, 500)
        before = store.view().meta()["edges"]
        print(f"{chosen.articles:,} articles, {before:,} edges")
        show("first question, projection made", timed(lambda: store.query(COUNT, {})), "goal 35 s for 300,000 edges")
        show("a question of all meetings", timed(lambda: store.query(TOP, {})))
        store.apply(Batch(extractions=list(islice(made, FEW))))
        more = store.view().meta()["edges"] - before
        show(f"question after {more:,} more edges", timed(lambda: store.query(COUNT, {})), "goal 3 s")
        store.close()
        show("relgraph query, sample store, process", cold(folder), "goal 1.5 s")


if __name__ == "__main__":
    main()
