"""Run the notebooks from a clean kernel and write them with their outputs to docs/notebooks: `make notebooks`."""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "docs" / "notebooks"
FRAME = re.compile(r"<iframe .*?</iframe>", re.DOTALL)
STYLE = re.compile(r"<style scoped>.*?</style>\n?", re.DOTALL)
BLANK = re.compile(r"\n{3,}")


def executed(path: Path, folder: Path) -> Any:
    """The notebook with its outputs, run in `folder`."""
    import nbformat
    from nbclient import NotebookClient

    notebook = nbformat.read(path, as_version=4)
    NotebookClient(
        notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(folder)}}
    ).execute()
    return notebook


def render(path: Path, target: Path) -> None:
    """Write a notebook as Markdown; a page that it shows inline becomes a line that says so."""
    from nbconvert import MarkdownExporter

    with tempfile.TemporaryDirectory() as folder:
        notebook = executed(path, Path(folder))
    body, resources = MarkdownExporter().from_notebook_node(notebook)
    images = {name: f"{path.stem}_{name}" for name in resources["outputs"]}
    for name, renamed in images.items():
        body = body.replace(name, renamed)
        (target / renamed).write_bytes(resources["outputs"][name])
    body = FRAME.sub("*(Here the notebook shows the page itself.)*", body)
    text = "\n".join(line.rstrip() for line in STYLE.sub("", body).splitlines())
    (target / f"{path.stem}.md").write_text(BLANK.sub("\n\n", text).strip() + "\n", encoding="utf-8")


def main() -> None:
    """Render all notebooks, or those named."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for path in map(Path, sys.argv[1:]) if sys.argv[1:] else sorted(HERE.glob("*.ipynb")):
        render(path, TARGET)


if __name__ == "__main__":
    main()
