"""Names by a spaCy pipeline: people and bodies that the rules did not find.

Choose it where many speakers have neither title nor apposition: `relgraph ingest --annotator rules --annotator spacy`.
The pipeline is `en_core_web_sm`, or the one that `RELGRAPH_SPACY` names (a package or a folder).
"""

from __future__ import annotations

import os
from collections import defaultdict
from functools import lru_cache
from typing import Any

from relgraph.errors import MissingExtraError
from relgraph.model import Document, Entity, EntityKind, Extraction, Mention, Statement
from relgraph.registry import need
from relgraph.text.names import fold_name

KINDS: dict[str, EntityKind] = {"PERSON": "person", "PER": "person", "ORG": "organization"}
PREFIXES = {"person": "person", "organization": "org"}
CONFIDENCE = 0.5
"""A name found by a pipeline alone: as good as a rule that was never measured."""


class SpacyAnnotator:
    """Mentions of people and organisations; no statements beyond them."""

    name = "spacy"

    def __init__(self, pipeline: Any = None) -> None:
        self._pipeline = pipeline or _loaded(os.environ.get("RELGRAPH_SPACY", "en_core_web_sm"))
        self.version = f"{self._pipeline.meta['name']}-{self._pipeline.meta['version']}"

    def annotate(self, document: Document) -> Extraction:
        """The names that the pipeline sees, each where it stands."""
        found: dict[str, list[Mention]] = defaultdict(list)
        for entity in self._pipeline(document.text).ents:
            kind = KINDS.get(entity.label_)
            folded = fold_name(entity.text)
            if kind and folded:
                key = f"{PREFIXES[kind]}:{folded}"
                found[key].append(Mention(entity.start_char, entity.end_char, key, kind, "spacy"))
        entities = [_entity(mentions, document) for mentions in found.values()]
        return Extraction(
            document=document,
            entities=tuple(entities),
            mentions=tuple(m for mentions in found.values() for m in mentions),
            statements=tuple(self._mention(e, found[e.key], document) for e in entities),
        )

    def _mention(self, entity: Entity, mentions: list[Mention], document: Document) -> Statement:
        first = mentions[0]
        sentence = next((s for s in document.sentences if s.start <= first.start < s.end), first)
        return Statement(
            article_id=document.id,
            kind="mention",
            start=first.start,
            end=first.end,
            evidence=document.text[first.start : first.end],
            context_start=min(sentence.start, first.start),
            context_end=max(sentence.end, first.end),
            payload={"entity": entity.to_dict(), "count": len(mentions)},
            rule="spacy",
            confidence=CONFIDENCE,
            origin=f"{self.name}/{self.version}",
        )


def _entity(mentions: list[Mention], document: Document) -> Entity:
    names = sorted({document.text[m.start : m.end] for m in mentions}, key=lambda n: (-len(n), n))
    return Entity(key=mentions[0].key, kind=mentions[0].kind, name=names[0], aliases=tuple(names[1:]))


@lru_cache(maxsize=2)
def _loaded(name: str) -> Any:
    spacy = need("spacy", extra="spacy", why="the annotator spacy")
    try:
        return spacy.load(name)
    except OSError as exc:
        raise MissingExtraError(
            f"the spaCy pipeline {name} is not installed. Run `python -m spacy download {name}`, or set RELGRAPH_SPACY."
        ) from exc
