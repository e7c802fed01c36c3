"""The README shows what happens: the transcript is the real one, docs/cli.md is the help, its Python runs."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from relgraph.config import resource

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def build():
    sys.path.insert(0, str(ROOT / "docs"))
    try:
        import build
    finally:
        sys.path.pop(0)
    return build


def test_the_transcript_is_what_the_demo_prints(build, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    text = build.same_but_time(build.transcript())
    assert build.same_but_time(build.block(README, build.WHOLE)) == text
    assert text.startswith(build.same_but_time(build.block(README, build.HEAD)))


def test_the_reference_is_the_help(build):
    assert (ROOT / "docs" / "cli.md").read_text(encoding="utf-8") == build.reference()


@pytest.mark.parametrize("page", ["README.md", *(f"docs/{p.name}" for p in sorted((ROOT / "docs").glob("*.md")))])
def test_python_on_a_page_runs(page, tmp_path):
    """Each Python block runs in a folder with a store and articles of the sample feed."""
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL)
    if not blocks:
        return
    shutil.copytree(resource("data", "sample_feed"), tmp_path / "articles")
    head = "import relgraph\ng = relgraph.open('relgraph.db', create=True)\ng.ingest('articles')\ng.close()\n"
    for number, block in enumerate(blocks):
        code = block.replace("Ilham Aliyev", "Rosario Quincho Altamirano")
        (tmp_path / f"block_{number}.py").write_text(head + code, encoding="utf-8")
        done = subprocess.run(
            [sys.executable, f"block_{number}.py"], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{page}:\n{block}\n{done.stderr[-2000:]}"


def test_json_on_a_page_is_json():
    import json

    for page in (ROOT / "docs").glob("*.md"):
        for block in re.findall(r"```json\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL):
            json.loads(block)
