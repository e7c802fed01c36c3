"""Write data/quality.tsv, the figures that reports show: python docs/measure.py GOLD UNSEEN.

Both are folders of annotated articles in the form of `relgraph evaluate`: the rules were written with GOLD at hand, and
without UNSEEN (the set `held_out` of benchmarks/unseen.py).
"""

from __future__ import annotations

import sys
from pathlib import Path

import relgraph
from relgraph.api import evaluate

TARGET = Path(__file__).resolve().parent.parent / "data" / "quality.tsv"
MEASURES = {
    "leaders": "people in office",
    "countries": "countries",
    "sectors": "sectors",
    "events": "events with type and status",
    "met_with": "meetings with status",
    "agreed_on": "agreements with parties and sector",
    "quoted": "quotes with speaker",
}


def both(known: float, unseen: float) -> str:
    """The two figures as a reader sees them."""
    return f"{known:.2f}; unseen {unseen:.2f}"


def main() -> None:
    """Measure and write."""
    folders = [Path(argument) for argument in sys.argv[1:3]]
    known, unseen = (evaluate(folder) for folder in folders)
    counts = [len(list((folder / "annotations").glob("*.json"))) for folder in folders]
    lines = [
        f"# How good the extraction of relgraph {relgraph.__version__} is, by `relgraph evaluate`: F1 on {counts[0]}"
        f" annotated real articles that its rules were written with, and on {counts[1]} that they were not.",
        "# measure: what was measured; value: the figures as reports show them.",
        "measure\tvalue",
        *(f"{name}\t{both(known.kinds[kind]['f1'], unseen.kinds[kind]['f1'])}" for kind, name in MEASURES.items()),
        f"mean of the seven\t{both(known.macro_f1, unseen.macro_f1)}",
        f"evidence that stands word for word in the article\t{both(known.rates['grounded'], unseen.rates['grounded'])}",
    ]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
