"""The figures of a comparison."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from relgraph.errors import UsageError
from relgraph.evaluate.compare import MAIN, Comparison, Fault

SHOWN = 20
"""How many articles a table names."""


def refuse_unknown(kind: str) -> None:
    """Raise UsageError for what is no kind."""
    if kind not in MAIN:
        raise UsageError(f"no kind is called {kind!r}. Known: {', '.join(MAIN)}.")


@dataclass(frozen=True, slots=True)
class Report:
    """Precision, recall and F1 a kind, rates, the macro average, and what went wrong."""

    macro_f1: float
    kinds: dict[str, dict[str, float]]
    rates: dict[str, float]
    absent: list[str]
    """Annotations that no article was found for: each of their labels counts as missed."""
    unknown: list[str]
    """Articles that nobody annotated: nothing of them is counted."""
    faults: list[Fault]

    @classmethod
    def of(cls, comparison: Comparison, *, absent: list[str], unknown: list[str]) -> Self:
        """The figures of all articles that were compared."""
        kinds = {name: tally.row() for name, tally in comparison.tallies.items()}
        rates = {name: sum(hits) / len(hits) for name, hits in comparison.hits.items() if hits}
        main = [kinds[kind]["f1"] for kind in MAIN if kind in kinds]
        macro = sum(main) / len(main) if main else 0.0
        return cls(macro, kinds, rates, absent, unknown, comparison.faults)

    def to_dict(self) -> dict[str, Any]:
        """The figures as JSON types."""
        named = {"absent": self.absent, "unknown": self.unknown}
        return {"macro_f1": self.macro_f1, "kinds": self.kinds, "rates": self.rates} | named

    def table(self) -> str:
        """The figures as lines of text."""
        lines = [f"{'kind':22}{'P':>7}{'R':>7}{'F1':>7}{'gold':>7}{'pred':>7}"]
        for name, row in self.kinds.items():
            figures = f"{row['precision']:7.3f}{row['recall']:7.3f}{row['f1']:7.3f}"
            lines.append(f"{name:22}{figures}{row['gold']:7}{row['predicted']:7}")
        lines += [f"{name:22}{rate:7.3f}" for name, rate in self.rates.items()]
        lines.append(f"{'macro F1':22}{self.macro_f1:7.3f}")
        named = {"no article for": self.absent, "no annotation for": self.unknown}
        lines += [f"{what}: {_listed(names)}" for what, names in named.items() if names]
        return "\n".join(lines)

    def errors_of(self, kind: str) -> list[Fault]:
        """What was missed and what was extra of a kind. Raises UsageError for an unknown one."""
        refuse_unknown(kind)
        return [fault for fault in self.faults if fault.kind == kind]


def _listed(names: list[str]) -> str:
    """The first names, and how many more there are."""
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    return ", ".join(names[:SHOWN]) + more
