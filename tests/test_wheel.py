"""The wheel is whole: built, installed into a fresh environment outside the checkout, it runs the demo."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built wheel."""
    pytest.importorskip("hatchling", reason="building the wheel without network needs hatchling")
    target = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(target), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return next(target.glob("*.whl"))


def test_the_wheel_holds_questions_words_and_the_sample_feed(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("cypher", "data"):
        ours = {p for p in (ROOT / folder).rglob("*") if p.is_file()}
        missing = {p.name for p in ours if f"relgraph/_resources/{p.relative_to(ROOT)}" not in names}
        assert missing == set()
    assert "relgraph/py.typed" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_it_runs_the_demo_outside_the_checkout(wheel, tmp_path):
    home = tmp_path / "home"
    venv.create(home, with_pip=False, symlinks=os.name != "nt")
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    install = [sys.executable, "-m", "pip", "--python", str(scripts / "python"), "install", "--quiet", "--no-deps"]
    subprocess.run([*install, str(wheel)], check=True, capture_output=True)

    def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
        environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path)}
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    # The packages that relgraph needs are borrowed; relgraph itself comes from the wheel alone.
    site = run(scripts / "python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").stdout.strip()
    (Path(site) / "borrowed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    assert run(scripts / "python", "-c", "import relgraph; print(relgraph.__file__)").stdout.startswith(str(home))
    done = run(scripts / "relgraph", "demo")
    assert done.returncode == 0, done.stderr
    assert "next: relgraph queries" in done.stdout
    assert {p.name for p in (tmp_path / "demo").iterdir()} >= {"relgraph.db", "report.html", "graph.html"}
