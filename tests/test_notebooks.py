"""Every notebook runs from a clean kernel, and is committed without outputs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parent.parent / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)
def test_a_notebook_is_committed_without_outputs(path):
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    assert [c["id"] for c in cells if c.get("outputs") or c.get("execution_count")] == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)
def test_a_notebook_runs_from_a_clean_kernel(path, tmp_path):
    pytest.importorskip("nbclient", reason="the notebooks need the extra relgraph[notebooks]")
    # A process of its own: the kernel's client leaves event loops and sockets to the collector, which warns.
    run = f"import sys; sys.path.insert(0, {str(FOLDER)!r}); import render, pathlib; render.executed(pathlib.Path({str(path)!r}), pathlib.Path({str(tmp_path)!r}))"
    done = subprocess.run([sys.executable, "-c", run], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
