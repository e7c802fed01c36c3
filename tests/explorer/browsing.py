"""One Chromium for all browser tests: it reaches no host, and is started once a run."""

from __future__ import annotations

import atexit
import shutil
from functools import cache

import pytest

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
