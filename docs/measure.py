"""Write data/quality.tsv, the figures that reports show: python docs/measure.py FOLDER_OF_ANNOTATED_ARTICLES."""

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


def main() -> None:
    """Measure and write."""
    gold = Path(sys.argv[1])
    report = evaluate(gold)
    count = len(list((gold / "annotations").glob("*.json")))
    lines = [
        f"# How good the extraction of relgraph {relgraph.__version__} is: F1 on {count} annotated real articles,"
        " which are not part of relgraph, by `relgraph evaluate`.",
        "# measure: what was measured; value: the figure as reports show it.",
        "measure\tvalue",
        *(f"{name}\t{report.kinds[kind]['f1']:.2f}" for kind, name in MEASURES.items()),
        f"mean of the seven\t{report.macro_f1:.2f}",
        f"evidence that stands word for word in the article\t{report.rates['grounded']:.2f}",
    ]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
