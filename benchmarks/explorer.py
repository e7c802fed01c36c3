"""How fast an explorer page is written, opens, moves and filters, beside pyvis' default page of the same data.

    python benchmarks/explorer.py            # the sizes of the requirements
    python benchmarks/explorer.py --quick    # the smallest size, without pyvis

Needs Chromium and playwright. Ends with 1 where a bound is missed.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "explorer"))

FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND")
PYVIS_PATIENCE = 60_000
SETTLED = 500  # milliseconds after the first picture, in which no reader has found a filter yet
AFTER_TWO_FRAMES = "await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));"


@dataclass(frozen=True)
class Size:
    """A made graph, and what must hold for its page."""

    nodes: int
    entries: int
    bounds: dict[str, float]


SIZES = (
    Size(300, 1_200, {"write s": 3, "ready s": 1.5, "filter ms": 100, "select ms": 100, "pan fps": 50}),
    Size(1_000, 4_000, {"pan fps": 50}),
    Size(2_000, 10_000, {"write s": 8, "ready s": 3, "filter ms": 300, "select ms": 300}),
)


def written(size: Size, folder: Path) -> tuple[Path, Any, dict[str, float]]:
    """The page of a made graph, the graph, and the figures of writing it."""
    import made  # of the tests

    from relgraph import explorer

    view = made.large(size.nodes, size.entries)
    explorer.write(made.small(), folder / "warm.html")
    began = time.perf_counter()
    summary = explorer.write(view, folder / f"{size.nodes}.html", heading=f"{size.nodes} nodes")
    seconds = time.perf_counter() - began
    spare = 1_000_000 + 400 * summary.statements - summary.size
    return summary.path, view, {"write s": seconds, "file MB": summary.size / 1e6, "MB under the bound": spare / 1e6}


def opened(browser: Any, path: Path) -> dict[str, float]:
    """The figures of the page in the browser."""
    page = browser.new_page(viewport={"width": 1400, "height": 860})
    page.goto(f"{path.as_uri()}#view=network")
    page.locator("html[data-ready]").wait_for(state="attached")
    figures = {"ready s": float(page.get_attribute("html", "data-ready")) / 1000}
    page.wait_for_timeout(SETTLED)
    figures["filter ms"] = clicked(page, "[data-filter=relations][value=quoted]")
    figures["select ms"] = clicked(page, "#panel section:nth-of-type(2) li .link:not(.name)")
    page.keyboard.press("Escape")
    figures["pan fps"] = panned(page, "#net")
    page.close()
    return figures


def clicked(page: Any, selector: str) -> float:
    """Milliseconds from a click to the frame that shows its effect, the median of five, each undone again."""
    script = f"""async target => {{ const began = performance.now(); document.querySelector(target).click();
    {AFTER_TWO_FRAMES} return performance.now() - began; }}"""
    times = []
    for _ in range(5):
        times.append(page.evaluate(script, selector))
        page.keyboard.press("Escape")
    return sorted(times)[2]


def panned(page: Any, selector: str) -> float:
    """Frames a second while the mouse drags the picture for about two seconds."""
    box = page.locator(selector).bounding_box()
    x, y = box["x"] + 20, box["y"] + 20
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate("""() => { window.frames_ = 0; window.began_ = performance.now();
        const count = () => { window.frames_ += 1; requestAnimationFrame(count); }; requestAnimationFrame(count); }""")
    for step in range(120):
        page.mouse.move(x + 3 * (step % 60), y + 2 * (step % 60))
        page.wait_for_timeout(12)
    rate = page.evaluate("window.frames_ / (performance.now() - window.began_) * 1000")
    page.mouse.up()
    return float(rate)


def pyvis_default(browser: Any, view: Any, folder: Path) -> dict[str, float]:
    """When pyvis' own page of the same ties has drawn itself, its scripts inlined as it can."""
    from pyvis.network import Network

    from relgraph.explorer.entries import read, ties

    network = Network(cdn_resources="in_line", directed=True)
    found = ties(read(view))
    for node in sorted({end for _, a, b in found for end in (a, b)}):
        network.add_node(node, label=node)
    network.edges += [{"from": a, "to": b} for _, a, b in found]
    path = folder / "pyvis.html"
    path.write_text(network.generate_html(), encoding="utf-8")
    page = browser.new_page()
    began = time.perf_counter()
    page.goto(path.as_uri(), wait_until="commit")
    done = "document.querySelector('#loadingBar')?.style.display === 'none'"
    try:
        page.wait_for_function(done, timeout=PYVIS_PATIENCE)
        ready = time.perf_counter() - began
    except Exception:  # playwright's timeout, or a page that answers no more
        ready = float("inf")
    page.close()
    return {"pyvis ready s": ready, "pyvis MB": path.stat().st_size / 1e6}


def missed(size: Size, figures: dict[str, float]) -> Iterator[str]:
    """The bounds that the figures miss."""
    for name, bound in size.bounds.items():
        if (figures[name] < bound) if name.endswith("fps") else (figures[name] > bound):
            yield f"{size.nodes} nodes: {name} {figures[name]:.2f}, bound {bound}"
    if figures["MB under the bound"] < 0:
        yield f"{size.nodes} nodes: the file is {-figures['MB under the bound']:.2f} MB too large"


def main() -> int:
    """Print the figures of each size; 1 where one misses its bound."""
    from playwright.sync_api import sync_playwright

    quick = "--quick" in sys.argv
    faults: list[str] = []
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(FLAGS))
        for size in SIZES[:1] if quick else SIZES:
            path, view, figures = written(size, Path(name))
            figures |= opened(browser, path)
            if not quick and size.nodes == 300:
                figures |= pyvis_default(browser, view, Path(name))
            print(f"{size.nodes} nodes, {size.entries} entries")
            for figure, value in figures.items():
                bound = f"  (bound {size.bounds[figure]})" if figure in size.bounds else ""
                print(f"  {figure:20} {value:8.2f}{bound}")
            faults += missed(size, figures)
        browser.close()
    print("\n".join(faults) or "all bounds met")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
