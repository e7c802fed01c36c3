"""One Chromium for all browser tests: it reaches no host, and is started once a run."""

from __future__ import annotations

import atexit
import json
import os
import re
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from urllib.parse import urlencode

import pytest

from relgraph.explorer.entries import read

FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND")


@cache
def launched():
    """Debian's Chromium, or a skip."""
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("no Chromium on this machine")
    playwright = api.sync_playwright().start()
    browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
    atexit.register(playwright.stop)
    return browser


def ready(page):
    """Waits until the explorer has drawn itself. (Playwright's own wait_for_function needs eval, which pages forbid.)"""
    page.locator("html[data-ready]").wait_for(state="attached")


def until(page, holds):
    """Waits until `holds()` is true, ten seconds at most."""
    for _ in range(200):
        if holds():
            return
        page.wait_for_timeout(50)
    raise AssertionError("it did not happen within ten seconds")


AXE = "axe-core@4.10.3"
VIOLATIONS = "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html.slice(0, 200)]))"


@cache
def axe() -> str:
    """The script of axe-core from RELGRAPH_AXE or npm, or a skip."""
    if shutil.which("npm") is None:
        pytest.skip("axe-core needs npm")
    folder = Path(os.environ.get("RELGRAPH_AXE") or tempfile.mkdtemp(prefix="axe"))
    script = folder / "node_modules/axe-core/axe.min.js"
    if not script.is_file():
        command = ["npm", "install", "--prefix", str(folder), "--no-audit", "--no-fund", "--prefer-offline", AXE]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
        if done.returncode:
            pytest.skip(f"npm cannot install {AXE}")
    return script.read_text(encoding="utf-8")


def fragment(**state):
    """The part of an address behind #, as the page writes it."""
    return "#" + urlencode({k: json.dumps(v) if isinstance(v, list) else v for k, v in state.items()})


def entries_counted(page):
    """How many entries the line of counts says."""
    return int(re.search(r"([\d,]+) of [\d,]+ entr", page.inner_text("#counts"))[1].replace(",", ""))


def key(view, relation="met"):
    """The key of the first tie of a relation."""
    entry = next(e for e in read(view) if e.relation == relation)
    a, b = sorted((entry.source, entry.target))
    return f"tie:{relation}|{a}|{b}"
