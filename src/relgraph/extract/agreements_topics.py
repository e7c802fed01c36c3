"""On what: the sectors that the scope of a clause names, each with its own span."""

from __future__ import annotations

import re
from collections.abc import Iterable

from relgraph.extract.clauses import SIDES
from relgraph.extract.scene import Scene
from relgraph.extract.sectors import triggers
from relgraph.gazetteer.hit import Hit
from relgraph.model import Span

ARTICLE = re.compile(
    r"\b(?:an?|the|its|their|his|her|this|that|two|three|several|and|of|new)\s|[,:;(]\s|^", re.IGNORECASE
)
Sector = dict[str, object]


def sectors(scene: Scene, spans: Iterable[Span], *, weak: bool) -> list[Sector]:
    """The sectors named in the spans, each once; words inside a name or a title are none."""
    found: dict[str, Sector] = {}
    for span in spans:
        for hit in triggers(scene, span.start, span.end):
            if (weak or hit.row["strength"] == "strong") and not _inside_name(scene, hit):
                found.setdefault(hit.id, {"id": hit.id, "start": hit.start, "end": hit.end})
    return list(found.values())


def paper_phrase(scene: Scene, span: Span) -> Span | None:
    """From the article before the first paper named in the span to the span's end: "a memorandum on tourism was"."""
    paper = next((h for h in scene.hits_in(span.start, span.end, "agreed") if h.id == "paper"), None)
    if paper is None:
        return None
    opens = [m.end() for m in ARTICLE.finditer(scene.text, max(span.start, paper.start - 60), paper.start)]
    return Span(opens[-1] if opens else paper.start, span.end)


def names(scene: Scene, spans: Iterable[Span], kind: str) -> bool:
    """Whether the spans hold a word of this class of `data/cues_agreed.tsv`."""
    kinds = ("paper", "plan") if kind == "paper" else (kind,)
    return any(h.id in kinds for span in spans for h in scene.hits_in(span.start, span.end, "agreed"))


def _inside_name(scene: Scene, hit: Hit) -> bool:
    near = scene.mentions_in(max(0, hit.start - 100), hit.start + 1, *SIDES)
    return any(m.end >= hit.end and m.end - m.start > hit.end - hit.start for m in near)
