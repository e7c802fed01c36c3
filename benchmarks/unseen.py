"""How the extraction does on articles that its rules were not written for: python benchmarks/unseen.py [--to FOLDER].

Puts the words back into the annotations of `tests/annotated` from the corpus beside the checkout, and scores as
`relgraph evaluate` does. `--to` keeps the folders, one for each set.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from relgraph.api import evaluate

HERE = Path(__file__).resolve().parent
ANNOTATED = HERE.parent / "tests" / "annotated"
CORPUS = HERE.parent.parent / "shared" / "corpus" / "articles.jsonl"
SETS = ("read", "held_out")
SPANS = ("evidence", "quote", "attributed_via")


def unpack(folder: Path) -> None:
    """Write each set as a folder of articles and annotations. Raises FileNotFoundError without the corpus."""
    texts = {row["id"]: row["text"] for row in _rows(CORPUS)}
    for name in SETS:
        for part in ("articles", "annotations"):
            (folder / name / part).mkdir(parents=True, exist_ok=True)
        for row in _rows(ANNOTATED / f"{name}.jsonl"):
            text, number = texts[row["id"]], row["id"].removeprefix("c")
            (folder / name / "articles" / f"{number}_corpus.txt").write_text(text, encoding="utf-8")
            told = json.dumps(worded(row | {"id": number}, text), ensure_ascii=False)
            (folder / name / "annotations" / f"{number}.json").write_text(told, encoding="utf-8")


def worded(noted: Any, text: str) -> Any:
    """The annotation with words of the text for its spans."""
    if isinstance(noted, list):
        return [worded(one, text) for one in noted]
    if not isinstance(noted, Mapping):
        return noted
    return {key: text[slice(*value)] if key in SPANS and value else worded(value, text) for key, value in noted.items()}


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def main() -> None:
    """Write the sets out, measure them, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--to", type=Path, help="keep the sets in this folder")
    kept = parser.parse_args().to
    with tempfile.TemporaryDirectory() as made:
        folder = kept or Path(made)
        unpack(folder)
        for name in SETS:
            report = evaluate(folder / name)
            print(f"== {name}")
            for kind, figures in report.kinds.items():
                print(f"{kind:22}" + "".join(f"{figures[k]:7.3f}" for k in ("precision", "recall", "f1")))
            print(f"{'macro F1':22}{report.macro_f1:21.3f}")


if __name__ == "__main__":
    main()
