"""Measures how often each rule is right on annotated articles and writes `data/confidence.tsv`.

    python benchmarks/confidence.py GOLD [GOLD …] [--unread GOLD] [--out data/confidence.tsv]

GOLD has the form of `relgraph evaluate` (docs/evaluation.md). The confidence is (right + 1) / (made + 2), so that a
rule seen twice is not sure of itself; a rule made fewer than `FEW` times takes the figure of its family. A mention is
right where the annotation names its leader or country, an office where it gives the leader that side.

Rules do better on the articles that they were written with than on others. With `--unread`, annotated articles that no
rule was written with, each figure is multiplied by what its kind of statement keeps there: right ones by those that
the figures promise. So .80 means that eight of ten are right in articles of the user's own.
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
# A rule without a row of its own was made fewer than {few} times: it takes the figure of its family (`met`).
{kept}rule\tconfidence\tright\tmade
"""
KEPT = "# Of (right + 1) / (made + 2) articles that no rule was written with keep: {shares}.\n"

Judged = Mapping[str, list[bool]]


def main() -> None:
    """Extract the annotated articles, judge each rule, write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--unread", type=Path)
    parser.add_argument("--out", type=Path, default=Path("data/confidence.tsv"))
    args = parser.parse_args()
    kinds: dict[str, str] = {}
    judged = gathered([judged_in(gold, kinds) for gold in args.gold])
    table = with_families(judged)
    shares = kept(table, judged_in(args.unread, kinds), kinds) if args.unread else {}
    told = KEPT.format(shares=", ".join(f"{kind} {share:.2f}" for kind, share in sorted(shares.items())))
    rows = (line(rule, rights, shares.get(kinds[rule], 1.0)) for rule, rights in sorted(table.items()))
    args.out.write_text(HEADER.format(few=FEW, kept=told if shares else "") + "".join(rows), encoding="utf-8")
    print(f"{args.out}: {len(judged)} rules from {sum(map(len, judged.values()))} statements")


def judged_in(gold: Path, kinds: dict[str, str]) -> Judged:
    """For each rule, whether what it made of the articles in `gold` is right; `kinds` learns what the rules make."""
    made = [one for one in extract([str(gold / "articles")]) if isinstance(one, Extraction)]
    for one in made:
        for s in one.statements:
            for rule in (s.rule, _family(s.rule)):
                if s.kind != "event" or rule not in kinds:  # a contact is an event as well, by the same rule
                    kinds[rule] = s.kind
    return gathered([measured(gold, map(row, made)), named(gold, made)])


def gathered(judged: Iterable[Judged]) -> dict[str, list[bool]]:
    """All of a rule together."""
    together: dict[str, list[bool]] = defaultdict(list)
    for one in judged:
        for rule, rights in one.items():
            together[rule] += rights
    return together


def kept(table: Judged, unread: Judged, kinds: Mapping[str, str]) -> dict[str, float]:
    """For each kind of statement, the right ones in `unread` by those that the figures of `table` promise there."""
    right: dict[str, float] = defaultdict(float)
    promised: dict[str, float] = defaultdict(float)
    for rule, rights in unread.items():
        right[kinds[rule]] += sum(rights)
        promised[kinds[rule]] += len(rights) * share(table.get(rule) or table.get(_family(rule), []))
    return {kind: min(right[kind] / promised[kind], 1.0) for kind in right if promised[kind]}


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


def with_families(judged: Judged) -> dict[str, list[bool]]:
    """The families and the rules that were made often enough."""
    families = gathered([{_family(rule): rights} for rule, rights in judged.items()])
    return families | {rule: rights for rule, rights in judged.items() if len(rights) >= FEW}


def share(rights: list[bool]) -> float:
    """How many are right, as far as so few tell."""
    return (sum(rights) + 1) / (len(rights) + 2)


def line(rule: str, rights: list[bool], keeps: float) -> str:
    """The row of a rule."""
    return f"{rule}\t{share(rights) * keeps:.2f}\t{sum(rights)}\t{len(rights)}\n"


def _family(rule: str) -> str:
    return rule.partition(".")[0]


if __name__ == "__main__":
    main()
