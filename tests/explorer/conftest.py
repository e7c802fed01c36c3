"""A Chromium that reaches no host, pages of made graphs, and a guard: no request, error or dialog in any test."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from explorer import browsing, made

from relgraph import explorer

SIZE = {"width": 1400, "height": 860}


@pytest.fixture(scope="session")
def browser():
    return browsing.launched()


@pytest.fixture(scope="session")
def shots(tmp_path_factory) -> Path:
    """Where screenshots of each state go: RELGRAPH_SHOTS, or a temporary folder."""
    folder = Path(os.environ.get("RELGRAPH_SHOTS") or tmp_path_factory.mktemp("shots"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def small_view():
    return made.small()


@pytest.fixture(scope="session")
def medium_view():
    return made.large(120, 400)


@pytest.fixture(scope="session")
def pages(tmp_path_factory, small_view, medium_view):
    """The path of a written page by the name of its graph."""
    folder = tmp_path_factory.mktemp("pages")
    views = {"small": small_view, "medium": medium_view, "hostile": made.hostile()}
    for name, view in views.items():
        explorer.write(view, folder / f"{name}.html", heading=f"Relations, {name}")
    return {name: folder / f"{name}.html" for name in views}


@pytest.fixture
def visit(browser, pages):
    """Opens a page by name in a fresh profile, and in the end asserts that nothing went wrong in it."""
    opened = []

    def go(name, fragment="", *, wait=True, **context_options):
        context = browser.new_context(**({"viewport": SIZE} | context_options))
        page = context.new_page()
        page.wrong = []
        page.on("pageerror", lambda error: page.wrong.append(str(error)))
        page.on(
            "console", lambda message: page.wrong.append(message.text) if message.type in {"error", "warning"} else None
        )
        page.on("dialog", lambda dialog: (page.wrong.append("dialog"), dialog.dismiss()))
        page.on(
            "request",
            lambda request: page.wrong.append(request.url) if request.url.startswith(("http", "ws")) else None,
        )
        path = pages[name] if isinstance(name, str) else name
        page.goto(path.as_uri() + fragment)
        if wait:
            browsing.ready(page)
        opened.append((context, page))
        return page

    yield go
    for context, page in opened:
        wrong = list(page.wrong)
        ran = page.evaluate("window.__ran === undefined") if page.url.startswith("file:") else True
        context.close()
        assert wrong == []
        assert ran


@pytest.fixture(scope="session")
def axe() -> str:
    return browsing.axe()
