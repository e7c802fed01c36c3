"""What all tests share: the texts outside the repository, and the rule about skips."""

from __future__ import annotations

import os
from pathlib import Path

import parts
import pytest

pytest_plugins = ["neo4j_server"]

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
"""Annotated articles that may not be in the repository; where they lie beside it, tests read them."""

NO_SHARED = "the annotated articles are not beside the checkout"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of annotated articles; skips the test where it is missing."""
    if not SHARED.is_dir():
        pytest.skip(NO_SHARED)
    return SHARED


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: parts.place(item.nodeid))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> parts.ByParts:
    return parts.ByParts(config, log)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item):
    """With RELGRAPH_REQUIRE_ALL=1 a test that skips for want of a package, a browser or a server fails."""
    outcome = yield
    report = outcome.get_result()
    if os.environ.get("RELGRAPH_REQUIRE_ALL") == "1" and report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        if NO_SHARED not in reason:
            report.outcome = "failed"
            report.longrepr = f"skipped, but RELGRAPH_REQUIRE_ALL=1 wants it to run: {reason}"
