"""An annotated article beside a predicted one, kind by kind."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from relgraph.evaluate.actors import ISO3, Actors, fold, same_person
from relgraph.evaluate.tally import Pairing, Tally, pair_up

MAIN = ("leaders", "countries", "sectors", "events", "met_with", "agreed_on", "quoted")
"""The kinds whose F1 the macro average takes."""
FIRM = {"agreed", "signed"}
Row = Mapping[str, Any]
Agreement = tuple[frozenset[str], str | None, str | None]


@dataclass(frozen=True, slots=True)
class Fault:
    """A label of one article that was missed, or that is too many."""

    kind: str
    article: str
    what: str
    shown: str

    def __str__(self) -> str:
        return f"{self.article} {self.what:7} {self.shown}"


@dataclass(slots=True)
class Comparison:
    """Counts over all articles so far; `rules` tells of each prediction of a rule whether it is right."""

    actors: Actors
    tallies: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    hits: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    faults: list[Fault] = field(default_factory=list)
    rules: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))

    def article(self, gold: Row, got: Row, page: str) -> None:
        """Count one article in: the kinds that it was annotated for.

        `page` is its whole text, in which every evidence must stand.
        """
        for kind in MAIN:
            if kind in gold:
                self._count(kind, gold, got)
        self._grounded(got, fold(page))

    def _count(self, kind: str, gold: Row, got: Row) -> None:
        if kind in {"countries", "sectors"}:
            self._kind(kind, gold, sorted(set(gold[kind])), sorted(set(_of(got, kind))), _equal, str)
        elif kind == "events":
            self._kind(kind, gold, gold[kind], _of(got, kind), self._events_alike(gold), _show_event)
        else:
            count = {
                "leaders": self._leaders,
                "met_with": self._meetings,
                "agreed_on": self._agreements,
                "quoted": self._quotes,
            }
            count[kind](gold, got)

    def _kind(
        self,
        kind: str,
        gold: Row,
        labels: Sequence[Any],
        predicted: Sequence[Any],
        same: Callable[[Any, Any], float],
        show: Callable[[Any], str],
    ) -> Pairing:
        pairing = pair_up(labels, predicted, same)
        self.tallies[kind].add(pairing)
        for what, left in (("missed", pairing.missed), ("extra", pairing.extra)):
            self.faults += [Fault(kind, gold["id"], what, show(label)) for label in left]
        self._judge([p for _, p in pairing.pairs], right=True)
        self._judge(pairing.extra, right=False)
        return pairing

    def _judge(self, made: Sequence[Any], *, right: bool) -> None:
        for label in made:
            if isinstance(label, Mapping) and "rule" in label:
                self.rules[label["rule"]].append(right)

    def _leaders(self, gold: Row, got: Row) -> None:
        def same(g: Row, p: Row) -> bool:
            return same_person(g["name"], p["name"])

        pairing = self._kind("leaders", gold, gold["leaders"], _of(got, "leaders"), same, _show_leader)
        self.hits["leader_country"] += [g["country"] == p.get("country") for g, p in pairing.pairs if g.get("country")]

    def _events_alike(self, gold: Row) -> Callable[[Row, Row], float]:
        home = {leader["name"]: leader.get("country") for leader in gold.get("leaders", ())}

        def state(who: str) -> str:
            if ISO3.fullmatch(who):
                return who
            countries = (c for name, c in home.items() if c and same_person(name, who))
            return next(countries, None) or fold(self.actors.canon(who))

        def same(g: Row, p: Row) -> float:
            if g["type"] != p.get("type") or g["status"] != p.get("status"):
                return 0.0
            a, b = set(map(state, g["participants"])), set(map(state, p.get("participants") or ()))
            shared = len(a & b) / len(a | b) if a | b else 1.0
            return shared if shared >= 0.5 else 0.0

        return same

    def _meetings(self, gold: Row, got: Row) -> None:
        def same_pair(g: Row, p: Row) -> bool:
            same = self.actors.same
            straight = same(g["a"], p["a"]) and same(g["b"], p["b"])
            return straight or (same(g["a"], p["b"]) and same(g["b"], p["a"]))

        def same(g: Row, p: Row) -> bool:
            return same_pair(g, p) and g["status"] == p.get("status")

        predicted = _of(got, "met_with")
        pairing = self._kind("met_with", gold, gold["met_with"], predicted, same, _show_meeting)
        self.hits["met_date"] += [g["date"] == p.get("date") for g, p in pairing.pairs if g.get("date")]
        self.tallies["met_with_any_status"].add(pair_up(gold["met_with"], predicted, same_pair))

    def _agreements(self, gold: Row, got: Row) -> None:
        def same(g: Agreement, p: Agreement) -> int:
            return (g[:2] == p[:2]) * (1 + (g[2] == p[2]))

        labels, predicted = self._flat(gold["agreed_on"]), self._flat(_of(got, "agreed_on"))
        told = {label[:2] for label in labels}
        for made in _of(got, "agreed_on"):
            self._judge([made], right=any(row[:2] in told for row in self._flat([made])))
        self._kind("agreed_on", gold, labels, predicted, same, _show_agreement)
        firm = [sorted({row[:2] for row in rows if row[2] in FIRM}, key=str) for rows in (labels, predicted)]
        self.tallies["agreed_on_firm"].add(pair_up(firm[0], firm[1], _equal))

    def _flat(self, agreements: Sequence[Row]) -> list[Agreement]:
        """A row a sector of an agreement, each once."""
        rows: set[Agreement] = {
            (frozenset(map(self.actors.canon, a["parties"])), sector, a.get("status"))
            for a in agreements
            for sector in (a.get("sectors") or [None])
        }
        return sorted(rows, key=lambda r: (sorted(r[0]), str(r[1]), str(r[2])))

    def _quotes(self, gold: Row, got: Row) -> None:
        def same(g: Row, p: Row) -> float:
            return same_words(g, p) if self.actors.same(g["speaker"], p.get("speaker") or "") else 0.0

        labels, predicted = gold["quoted"], _of(got, "quoted")
        self._kind("quoted", gold, labels, predicted, same, _show_quote)
        for kind in ("direct", "indirect"):
            of_kind = [[q for q in rows if q.get("kind") == kind] for rows in (labels, predicted)]
            self.tallies[f"quoted_{kind}"].add(pair_up(of_kind[0], of_kind[1], same))
        pairs = pair_up(labels, predicted, same_words).pairs
        self.hits["quote_speaker"] += [self.actors.same(g["speaker"], p.get("speaker") or "") for g, p in pairs]

    def _grounded(self, got: Row, page: str) -> None:
        spans = [words_of(x.get("evidence")) for kind in ("met_with", "agreed_on") for x in _of(got, kind)]
        spans += [words_of(quote.get("quote")) for quote in _of(got, "quoted")]
        self.hits["grounded"] += [bool(span) and fold(span) in page for span in spans]


def words_of(value: Any) -> str:
    """The words of a span, or of a text that stands for one."""
    return str(value.get("text", "")) if isinstance(value, Mapping) else (value or "")


def same_words(gold: Row, predicted: Row) -> float:
    """F1 of the words that two quotes share, 0 below one half."""
    a, b = (Counter(re.findall(r"\w+", fold(words_of(row.get("quote"))))) for row in (gold, predicted))
    if not a or not b:
        return 0.0
    shared = 2 * sum((a & b).values()) / (sum(a.values()) + sum(b.values()))
    return shared if shared >= 0.5 else 0.0


def _of(got: Row, kind: str) -> list[Any]:
    return got.get(kind) or []


def _equal(a: Any, b: Any) -> bool:
    return bool(a == b)


def _show_leader(row: Row) -> str:
    return f"{row['name']} ({row.get('country')})"


def _show_event(row: Row) -> str:
    return f"{row['type']}/{row.get('status')} {row.get('participants')} {row.get('date')}"


def _show_meeting(row: Row) -> str:
    return f"{row['a']} -- {row['b']} [{row.get('status')}] {words_of(row.get('evidence'))[:90]!r}"


def _show_agreement(row: Agreement) -> str:
    return f"{'+'.join(sorted(row[0]))} on {row[1]} [{row[2]}]"


def _show_quote(row: Row) -> str:
    return f"{row.get('speaker')}: {words_of(row.get('quote'))[:110]!r}"
