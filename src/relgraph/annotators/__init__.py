"""Ways to get mentions and statements out of a document: relgraph's own rules, and what you bring along.

An annotator of your own is a class with `name`, `version` and `annotate(document) -> Extraction`, entered under
`relgraph.annotators` in the entry points of its package. Several run in order: what an earlier one found stays, a later
one adds. Evidence that does not stand in the text is dropped; `locate` finds words in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from relgraph.config import settings
from relgraph.errors import UsageError
from relgraph.model import Document, Extraction, Mention, Span, Statement
from relgraph.protocols import Annotator
from relgraph.registry import Registry

ANNOTATORS = Registry(
    "annotator",
    {
        "rules": "relgraph.extraction:RulesAnnotator",
        "spacy": "relgraph.annotators.spacy:SpacyAnnotator",
    },
    group="relgraph.annotators",
)


OWN = "rules"
"""The annotator that reads the tables of `data/`, and those of the user's own folder."""


def load(names: Iterable[str]) -> tuple[Annotator, ...]:
    """The annotators by name, made once. Raises UsageError with the known names for an unknown one."""
    return tuple(ANNOTATORS.get(name)(*([overlay()] if name == OWN else [])) for name in names)


def overlay() -> Path | None:
    """The user's own folder of tables, which the setting `data` names. Raises UsageError where it is not there."""
    setting = settings()["data"]
    if not setting.value:
        return None
    path = Path(setting.value)
    if not path.is_dir():
        raise UsageError(f"{path}: no such folder; {setting.origin} names it as `data`. Make it or mend the setting.")
    return path


def annotate(document: Document, annotators: Iterable[Annotator]) -> Extraction:
    """All that the annotators find in a document, one after the other; the same entity or statement counts once."""
    joined: Extraction | None = None
    for annotator in annotators:
        found = _grounded(annotator.annotate(document), document)
        joined = _joined(joined, found) if joined else found
    return joined or Extraction(document=document)


def locate(document: Document, words: str, start: int = 0) -> Span | None:
    """Where words stand in the text from `start` on, or None: what is not there cannot be evidence."""
    at = document.text.find(words, start) if words else -1
    return Span(at, at + len(words)) if at >= 0 else None


def _grounded(found: Extraction, document: Document) -> Extraction:
    """The extraction without statements whose evidence is not in the text at their place."""
    kept = tuple(s for s in found.statements if document.text[s.start : s.end] == s.evidence)
    return found if len(kept) == len(found.statements) else replace(found, statements=kept)


def _joined(first: Extraction, second: Extraction) -> Extraction:
    """The first, and of the second what the first has not: other places, other entities, other statements."""
    ids = {s.id for s in first.statements}
    mentions = [m for m in second.mentions if not _covered(m, first.mentions)]
    named = {m.key for m in mentions} - {e.key for e in first.entities}
    return replace(
        first,
        entities=(*first.entities, *(e for e in second.entities if e.key in named)),
        mentions=tuple(sorted((*first.mentions, *mentions), key=lambda m: m.start)),
        statements=(*first.statements, *(s for s in second.statements if s.id not in ids and _adds(s, named))),
    )


def _covered(mention: Mention, others: Iterable[Mention]) -> bool:
    return any(o.start < mention.end and mention.start < o.end for o in others)


def _adds(statement: Statement, named: set[str]) -> bool:
    """Whether a statement says more than that somebody is named whom the first annotator knows."""
    return statement.kind != "mention" or statement.payload["entity"]["key"] in named
