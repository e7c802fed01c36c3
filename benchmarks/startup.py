"""How long `relgraph --help` and `relgraph status` take, whole process, on a warm disk: median of seven.

To reach: 0.3 s for the help, 0.5 s for the status of the sample store.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from relgraph import pipeline
from relgraph.config import resource
from relgraph.stores import open_store

ROUNDS = 7
LIMITS = {"--help": 0.3, "status": 0.5}


def seconds(argument: str, folder: str) -> float:
    """The time of one process."""
    began = time.perf_counter()
    subprocess.run([sys.executable, "-m", "relgraph", argument], cwd=folder, check=True, capture_output=True)
    return time.perf_counter() - began


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(str(Path(folder) / "relgraph.db"), create=True)
        pipeline.ingest(store, [str(resource("data", "sample_feed"))])
        store.close()
        for argument, limit in LIMITS.items():
            seconds(argument, folder)
            median = statistics.median(seconds(argument, folder) for _ in range(ROUNDS))
            print(f"relgraph {argument:8}{median:6.2f} s   (to reach: {limit} s)")


if __name__ == "__main__":
    main()
