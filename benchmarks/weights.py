"""Learns from annotated articles which words tell of a meeting, and writes the weights.

    python benchmarks/weights.py GOLD [GOLD …] [--out data/weights_met.tsv]

GOLD has the form of `relgraph evaluate` (docs/evaluation.md). A logistic regression (`pip install scikit-learn`) learns
from each two leaders whom a sentence of an annotated article names (`relgraph.extraction.weigh_meetings`): they met if
the annotation says so with that sentence as its evidence. It learns from what the rules read as well as from what they
do not: so it knows what a meeting looks like, and not only the cases that are left. Before it writes the weights it
says how right they are on articles left out, a tenth at a time, of those two whom the rules do not read.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path
from typing import Any

import numpy as np

from relgraph import readers, text
from relgraph.evaluate import annotated, gold_id
from relgraph.evaluate.actors import Actors
from relgraph.extraction import RulesAnnotator, meetings, weigh, weigh_meetings
from relgraph.extraction.rows import shown
from relgraph.extraction.scene import Scene
from relgraph.extraction.weigh_meetings import Two
from relgraph.model import Article

SURE = 0.4
"""From which probability on a contact counts."""
STRENGTH, RARE, FOLDS = 0.1, 5, 10
"""The regression's inverse regularisation; how often a feature has to be seen to count; parts that are left out."""
HEADER = """# What speaks for a meeting of two leaders whom one sentence names: made by benchmarks/weights.py.
# feature: `between`, `before`, `after` and a word (without its ending) that stands there; `first`, `last` of those
#   between; `phrase`: all those between, where they are few; `gap`: characters between, `names between`: how many,
#   both in steps; `quoted`: in quotation marks; `always`: in every case.
# weight: a hundredth of a logarithm of odds, added up; `enough`: the sum from which on they met.
feature\tweight
"""


@dataclass(frozen=True, slots=True)
class Case:
    """Two leaders in a sentence: what counts for them, whether they met there (None: elsewhere), if it is for rules."""

    article: str
    two: frozenset[str]
    features: frozenset[str]
    met: bool | None
    anywhere: bool
    for_rules: bool


def cases(gold: Path) -> Iterator[Case]:
    """Those of the annotated articles in a folder."""
    notes, rules, actors = annotated(gold), RulesAnnotator(), Actors.of(gold / "organizations.tsv")
    for article in readers.read([str(gold / "articles")]):
        if not isinstance(article, Article):
            continue
        document = text.clean(article)
        ident = gold_id({"source": document.source, "external_id": document.external_id}, notes)
        if ident is None:
            continue
        scene = rules.scene(document)
        read = {frozenset((s.payload["a"], s.payload["b"])) for s in meetings.find(scene) if s.rule != "met.weighed"}
        for two in weigh_meetings.candidates(scene):
            met = [one for one in notes[ident]["met_with"] if _are(actors, scene, two, one)]
            here = [one for one in met if _touches(scene, two, one.get("evidence") or "")]
            yield Case(
                f"{gold}/{ident}",
                two.keys,
                frozenset(weigh_meetings.features(scene, two)),
                True if here else None if met else False,
                bool(met),
                two.keys in read or weigh_meetings.is_for_rules(scene, two),
            )


def _are(actors: Actors, scene: Scene, two: Two, noted: Mapping[str, Any]) -> bool:
    """Whether an annotated contact is that of the two."""
    one, other = (shown(scene.entities[key]) for key in (two.one.key, two.other.key))
    ends = noted["a"], noted["b"]
    return any(actors.same(a, one) and actors.same(b, other) for a, b in (ends, ends[::-1]))


def _touches(scene: Scene, two: Two, evidence: str) -> bool:
    """Whether the evidence of an annotated contact stands in the sentence of the two, or nowhere."""
    start = scene.text.find(evidence[:60])
    return start < 0 or (start < two.sentence.end and start + len(evidence) > two.sentence.start)


class Table:
    """The cases as arrays, a column for each feature that is not rare."""

    def __init__(self, known: Sequence[Case]) -> None:
        self.known = known
        seen: dict[str, int] = {}
        for case in known:
            for feature in case.features:
                seen[feature] = seen.get(feature, 0) + 1
        self.names = sorted(name for name, times in seen.items() if times >= RARE)
        place = {name: number for number, name in enumerate(self.names)}
        self.columns = np.zeros((len(known), len(place)))
        for row, case in enumerate(known):
            self.columns[row, [place[name] for name in case.features if name in place]] = 1
        self.met = np.array([bool(case.met) for case in known])
        self.told = np.array([case.met is not None for case in known])
        articles = {name: number for number, name in enumerate(dict.fromkeys(case.article for case in known))}
        self.fold = np.array([articles[case.article] % FOLDS for case in known])

    def fitted(self, where: Any) -> Any:
        """The regression over some of the rows, without those of two who met according to another sentence."""
        from sklearn.linear_model import LogisticRegression

        rows = where & self.told
        return LogisticRegression(C=STRENGTH, solver="liblinear").fit(self.columns[rows], self.met[rows])

    def left_out(self) -> list[bool]:
        """Of each two whom it adds to those of the rules when their article was left out, whether they met at all."""
        added: dict[tuple[str, frozenset[str]], bool] = {}
        for fold in range(FOLDS):
            out = self.fold == fold
            sure = self.fitted(~out).predict_proba(self.columns)[:, 1] >= SURE
            cases = (self.known[row] for row in np.flatnonzero(out & sure))
            added |= {(case.article, case.two): case.anywhere for case in cases if not case.for_rules}
        return list(added.values())


def main() -> None:
    """Fit, print, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, default=Path("data/weights_met.tsv"))
    args = parser.parse_args()
    table = Table([case for gold in args.gold for case in cases(gold)])
    added = table.left_out()
    print(
        f"{len(table.known)} pairs, {table.met.sum()} met; left out, it adds {len(added)}, {sum(added)} of them right"
    )
    model = table.fitted(np.ones(len(table.known), bool))
    found = zip(table.names, model.coef_[0], strict=True)
    weights = {weigh.ENOUGH: log(SURE / (1 - SURE)), weigh.ALWAYS: model.intercept_[0], **dict(found)}
    whole = {name: round(100 * weight) for name, weight in weights.items()}
    rows = (f"{name}\t{n}\n" for name, n in whole.items() if n or name == weigh.ENOUGH)
    args.out.write_text(HEADER + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
