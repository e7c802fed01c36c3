"""Take the pictures of docs/images anew, from the explorer of the sample feed. `make pictures` runs it.

Needs Chromium. Fonts differ between machines, so that pictures are taken by hand and not compared by a test.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

ROOT = Path(__file__).resolve().parent.parent
SIZE = {"width": 1400, "height": 820}
OFFLINE = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND")


def demo(folder: Path) -> Path:
    """The page that `relgraph demo` writes into a folder."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("RELGRAPH_")}
    command = [sys.executable, "-m", "relgraph", "demo", str(folder), "--quiet"]
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)  # noqa: S603  # our own command
    return folder / "graph.html"


def views(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """The name of each picture, and the state of the page that it shows."""
    import relgraph
    from relgraph.explorer.names import find

    view = relgraph.open(folder / "relgraph.db").view
    korea, peru, italy, *callers = (find(view, name).id for name in ("South Korea", "Peru", "Italy", "Quincho", "Ryoo"))
    tie = "|".join(("tie:met", *sorted(callers)))
    pair = "|".join(sorted((korea, peru)))
    yield "explorer", {"ego": [korea, peru], "select": tie}
    yield "explorer_overview", {}
    yield "explorer_neighbourhood", {"ego": [italy], "select": italy}
    yield "explorer_map", {"view": "map", "select": f"pair:{pair}"}
    yield "explorer_table", {"view": "table"}


def fragment(state: dict[str, Any]) -> str:
    """The state as it stands behind # in the page's address."""
    return urlencode({k: json.dumps(v) if isinstance(v, list) else v for k, v in state.items()})


def main() -> None:
    """Write the pictures."""
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        address = demo(Path(name)).as_uri()
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(OFFLINE))
        for picture, state in views(Path(name)):
            page = browser.new_page(viewport=SIZE)
            page.goto(f"{address}#{fragment(state)}")
            page.locator("html[data-ready]").wait_for(state="attached")
            page.screenshot(path=ROOT / "docs" / "images" / f"{picture}.png")
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
