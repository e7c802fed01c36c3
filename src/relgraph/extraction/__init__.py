"""The rules: from a document to its mentions and statements, station by station."""

from __future__ import annotations

from pathlib import Path

import relgraph
from relgraph.extraction.look import look
from relgraph.extraction.mentions import find as find_mentions
from relgraph.extraction.offices import known_of, offices
from relgraph.extraction.resolve import find as resolve
from relgraph.extraction.scene import Scene
from relgraph.extraction.stations import run
from relgraph.gazetteer import Gazetteer, load
from relgraph.gazetteer.tables import fingerprint
from relgraph.model import Document, Extraction


class RulesAnnotator:
    """The extractor that ships with relgraph: rules and data files, no model."""

    name = "rules"
    version = f"{relgraph.__version__}+{fingerprint()}"

    def __init__(self, data: Path | None = None) -> None:
        self.gazetteer: Gazetteer = load(data)
        self.version = f"{relgraph.__version__}+{fingerprint(data)}"

    def annotate(self, document: Document) -> Extraction:
        """All that the document says, in the order of the text."""
        scene = self.scene(document)
        statements = [*known_of(scene), *offices(scene), *run(scene)]
        statements.sort(key=lambda s: (s.start, s.end, s.kind, s.id))
        return Extraction(
            document=document,
            entities=tuple(scene.entities.values()),
            mentions=tuple(scene.mentions),
            statements=tuple(statements),
        )

    def scene(self, document: Document) -> Scene:
        """The document with its mentions resolved: what the stations of events, meetings and quotes work on."""
        scene = look(document, self.gazetteer)
        scene.origin = f"{self.name}/{self.version}"
        resolve(scene, find_mentions(scene))
        return scene


__all__ = ["RulesAnnotator"]
