"""Measures how often each rule is right on annotated articles and writes `data/confidence.tsv`.

    python benchmarks/confidence.py GOLD [GOLD …] [--out data/confidence.tsv]

GOLD has the form of `relgraph evaluate` (docs/evaluation.md). The confidence is (right + 1) / (made + 2), so that a
rule seen twice is not sure of itself; a rule made fewer than `FEW` times takes the figure of its family. A mention is
right where the annotation names its leader or country, an office where it gives the leader that side.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from relgraph.evaluate import annotated, gold_id, measured
from relgraph.evaluate.actors import same_person
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
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, default=Path("data/confidence.tsv"))
    args = parser.parse_args()
    judged: dict[str, list[bool]] = defaultdict(list)
    for gold in args.gold:
        made = [one for one in extract([str(gold / "articles")]) if isinstance(one, Extraction)]
        for rule, rights in (*measured(gold, map(row, made)).items(), *named(gold, made).items()):
            judged[rule] += rights
    args.out.write_text(HEADER + "".join(lines(judged)), encoding="utf-8")
    print(f"{args.out}: {len(judged)} rules from {sum(map(len, judged.values()))} statements")


def named(gold: Path, made: Iterable[Extraction]) -> dict[str, list[bool]]:
    """For each reason of a mention of a leader or country, and for offices, whether the annotation says the same."""
    known = annotated(gold)
    judged: dict[str, list[bool]] = defaultdict(list)
    for one in made:
        ident = gold_id({"source": one.document.source, "external_id": one.document.external_id}, known)
        if ident:
            _judge(one, known[ident], judged)
    return judged


def _judge(one: Extraction, truth: Mapping[str, Any], judged: dict[str, list[bool]]) -> None:
    names = {entity.key: entity.name for entity in one.entities}
    for s in one.statements:
        entity = s.payload.get("entity")
        if s.kind == "mention" and entity and entity["kind"] == "country":
            judged[s.rule].append(entity["country"] in truth["countries"])
        elif s.kind == "mention" and entity and entity["kind"] == "leader":
            judged[s.rule].append(_leader(entity["name"], truth) is not None)
        elif s.kind == "office" and (leader := _leader(names[s.payload["leader"]], truth)):
            judged[s.rule].append(leader["country"] == s.payload["side"].partition(":")[2])


def _leader(name: str, truth: Mapping[str, Any]) -> Mapping[str, Any] | None:
    return next((leader for leader in truth["leaders"] if same_person(leader["name"], name)), None)


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
