"""Re-checking a whole store: spans against texts, ids against contents, the graph against the statements."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from relgraph.fold import filed, fold
from relgraph.model import Edge, Extraction, Node, Noun, Statement
from relgraph.protocols import Store


@dataclass(frozen=True, slots=True)
class Fault(Noun):
    """Something in a store that is not as it must be."""

    place: str
    problem: str

    def __str__(self) -> str:
        return f"{self.place}: {self.problem}"


def verify(store: Store) -> list[Fault]:
    """All faults of a store: none in a sound one."""
    faults = [Fault(*found) for found in store.check()]
    if faults:
        return faults
    for extraction in store.extractions():
        faults += _spans(extraction)
    return faults or [*_graph(store)]


def _spans(extraction: Extraction) -> Iterator[Fault]:
    text = extraction.document.text
    for s in extraction.statements:
        place = f"article {s.article_id}, statement {s.id}"
        if text[s.start : s.end] != s.evidence:
            yield Fault(place, f"the text at {s.start}:{s.end} is not its evidence {s.evidence[:60]!r}")
        if not _within(s, text):
            yield Fault(place, "its sentence or cue lies outside the text or away from its evidence")


def _within(s: Statement, text: str) -> bool:
    cue = s.cue_start is None or s.cue_end is None or 0 <= s.cue_start <= s.cue_end <= len(text)
    return cue and 0 <= s.context_start <= s.start < s.end <= s.context_end <= len(text)


def _graph(store: Store) -> Iterator[Fault]:
    """Where the graph differs from the fold of the statements."""
    wanted = fold(map(filed, store.extractions()), store.decisions(), caption=store.caption)
    view = store.view()
    yield from _differ("node", {n.id: n for n in wanted.nodes}, view.nodes(), lambda n: f"{n.label} {n.id}")
    yield from _differ("edge", {e.id: e for e in wanted.edges}, view.edges(), lambda e: f"{e.kind} {e.id}")


def _differ(
    what: str, wanted: Mapping[str, Node] | Mapping[str, Edge], held: Iterable[Node | Edge], name: Callable[..., str]
) -> Iterator[Fault]:
    seen = set()
    for item in held:
        seen.add(item.id)
        expected = wanted.get(item.id)
        if expected is None:
            yield Fault(f"{what} {name(item)}", "no statement supports it")
        elif expected != item:
            yield Fault(f"{what} {name(item)}", "differs from what its statements say")
    for item_id in wanted.keys() - seen:
        yield Fault(f"{what} {name(wanted[item_id])}", "is missing, though statements support it")
