"""Measures how often each rule is right on annotated articles and writes `data/confidence.tsv`.

    python benchmarks/confidence.py GOLD [--out data/confidence.tsv]

GOLD has the form of `relgraph evaluate` (docs/evaluation.md). The confidence is (right + 1) / (made + 2), so that a
rule seen twice is not sure of itself; a rule made fewer than `FEW` times takes the figure of its family.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from relgraph.evaluate import measured
from relgraph.extraction.rows import row
from relgraph.model import Extraction
from relgraph.pipeline import extract

FEW = 5
HEADER = """# How often the statements of a rule are right on annotated articles: made by benchmarks/confidence.py.
# A rule that stands here with its family alone (`met`) was seen too rarely to be measured by itself.
rule\tconfidence\tright\tmade
"""


def main() -> None:
    """Extract the annotated articles, judge each rule, write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--out", type=Path, default=Path("data/confidence.tsv"))
    args = parser.parse_args()
    rows = [row(made) for made in extract([str(args.gold / "articles")]) if isinstance(made, Extraction)]
    judged = measured(args.gold, rows)
    args.out.write_text(HEADER + "".join(lines(judged)), encoding="utf-8")
    print(f"{args.out}: {len(judged)} rules from {sum(map(len, judged.values()))} statements")


def lines(judged: Mapping[str, list[bool]]) -> list[str]:
    """A line a family and a line a rule that was made often enough."""
    table: dict[str, list[bool]] = defaultdict(list)
    for rule, rights in judged.items():
        table[rule.partition(".")[0]] += rights
        if len(rights) >= FEW:
            table[rule] += rights
    return [f"{rule}\t{(sum(r) + 1) / (len(r) + 2):.2f}\t{sum(r)}\t{len(r)}\n" for rule, r in sorted(table.items())]


if __name__ == "__main__":
    main()
