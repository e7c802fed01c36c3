"""Java programs that tests try relgraph on: fetched by Maven once, kept outside the tree."""

from __future__ import annotations

import fcntl
import shutil
import subprocess
from pathlib import Path

CACHE = Path.home() / ".cache" / "relgraph-tests"


def fetched(name: str, pom: Path) -> Path:
    """The folder with the jars that a pom names, fetched once for all test runs of this machine."""
    folder = CACHE / name
    CACHE.mkdir(parents=True, exist_ok=True)
    with (CACHE / "fetch.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not any(folder.glob("*.jar")):
            made = folder.with_name(f"{name}.new")
            shutil.rmtree(made, ignore_errors=True)
            command = ["mvn", "-q", "-B", "-f", str(pom), "dependency:copy-dependencies", "-DincludeScope=runtime"]
            subprocess.run([*command, f"-DoutputDirectory={made}"], check=True, capture_output=True)
            shutil.rmtree(folder, ignore_errors=True)
            made.rename(folder)
    return folder
