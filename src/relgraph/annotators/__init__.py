"""Ways to get mentions and statements out of a document: relgraph's own rules, and what you bring along."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from relgraph.model import Document, Extraction
from relgraph.protocols import Annotator
from relgraph.registry import Registry

ANNOTATORS = Registry(
    "annotator",
    {"rules": "relgraph.extract:RulesAnnotator"},
    group="relgraph.annotators",
)


def load(names: Iterable[str]) -> tuple[Annotator, ...]:
    """The annotators by name, made once. Raises UsageError with the known names for an unknown one."""
    return tuple(ANNOTATORS.get(name)() for name in names)


def annotate(document: Document, annotators: Iterable[Annotator]) -> Extraction:
    """All that the annotators find in a document, one after the other; the same entity or statement counts once."""
    joined = Extraction(document=document)
    for annotator in annotators:
        joined = _joined(joined, annotator.annotate(document))
    return joined


def _joined(first: Extraction, second: Extraction) -> Extraction:
    keys = {e.key for e in first.entities}
    ids = {s.id for s in first.statements}
    return replace(
        first,
        entities=(*first.entities, *(e for e in second.entities if e.key not in keys)),
        mentions=tuple(sorted({*first.mentions, *second.mentions}, key=lambda m: (m.start, m.end, m.key))),
        statements=(*first.statements, *(s for s in second.statements if s.id not in ids)),
    )
