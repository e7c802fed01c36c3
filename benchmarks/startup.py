"""How long `relgraph --help`, `relgraph status` and an extractor ready to work take, whole process: median of seven.

To reach: 0.3 s for the help, 0.5 s for the status of the sample store; 0.25 s and 150 MB for the extractor, which
reads all names and cues each time. Its automaton is built when some fifty articles came, or here, by itself, at the
end. The disk is warm and bytecode is written, as pip writes it for an installed package.
"""

from __future__ import annotations

import os
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
EXTRACTOR = "from relgraph.extraction import RulesAnnotator; RulesAnnotator()"
MEMORY = f"{EXTRACTOR}; print(next(line for line in open('/proc/self/status') if line.startswith('VmHWM')).split()[1])"
"""Not by `resource.getrusage`: under Linux that starts from the peak of the process that began this one."""
LEAVE = "import os; os._exit(0)"
"""Ready is ready: giving the memory back at the end takes 0.04 s more and belongs to no start."""
EXTRACTOR_LIMIT, MEMORY_LIMIT = 0.25, 150


def seconds(arguments: list[str], folder: str) -> float:
    """The time of one process."""
    began = time.perf_counter()
    run(arguments, folder)
    return time.perf_counter() - began


def run(arguments: list[str], folder: str) -> str:
    """What one process prints."""
    settings = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=folder, env=settings, check=True, capture_output=True, text=True).stdout


def median(arguments: list[str], folder: str) -> float:
    """The time of a process whose files are warm."""
    seconds(arguments, folder)
    return statistics.median(seconds(arguments, folder) for _ in range(ROUNDS))


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(str(Path(folder) / "relgraph.db"), create=True)
        pipeline.ingest(store, [str(resource("data", "sample_feed"))])
        store.close()
        for argument, limit in LIMITS.items():
            taken = median(["-m", "relgraph", argument], folder)
            print(f"relgraph {argument:9}{taken:6.2f} s    (to reach: {limit} s)")
        taken = median(["-c", f"{EXTRACTOR}; {LEAVE}"], folder)
        print(f"extractor ready   {taken:6.2f} s    (to reach: {EXTRACTOR_LIMIT} s)")
        if Path("/proc/self/status").exists():
            peak = int(run(["-c", MEMORY], folder)) / 1024
            print(f"extractor memory  {peak:6.0f} MB   (to reach: {MEMORY_LIMIT} MB)")


if __name__ == "__main__":
    main()
