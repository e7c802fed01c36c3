"""The rules: from a document to its mentions and statements, station by station."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from pathlib import Path

import relgraph
from relgraph.config import use_data
from relgraph.extraction.look import look
from relgraph.extraction.mentions import find as find_mentions
from relgraph.extraction.offices import known_of, offices
from relgraph.extraction.resolve import find as resolve
from relgraph.extraction.scene import Scene
from relgraph.extraction.stations import run
from relgraph.gazetteer import Gazetteer, load
from relgraph.model import Document, Extraction, Statement
from relgraph.tables import fingerprint
from relgraph.uncollected import uncollected


class RulesAnnotator:
    """The extractor that ships with relgraph: rules and data files, no model."""

    name = "rules"
    version = f"{relgraph.__version__}+{fingerprint()}"

    def __init__(self, data: Path | None = None) -> None:
        self.data = data
        self.gazetteer: Gazetteer = load(data)
        self.version = f"{relgraph.__version__}+{fingerprint(data)}"

    @uncollected()
    def annotate(self, document: Document) -> Extraction:
        """All that the document says, in the order of the text."""
        scene = self.scene(document)
        statements = [*known_of(scene), *offices(scene), *run(scene)]
        scene.let_go()
        return Extraction(
            document=document,
            entities=tuple(scene.entities.values()),
            mentions=tuple(scene.mentions),
            statements=tuple(_in_order(statements)),
        )

    def scene(self, document: Document) -> Scene:
        """The document with its mentions resolved: what the stations of events, meetings and quotes work on."""
        use_data(self.data)
        scene = look(document, self.gazetteer)
        scene.origin = f"{self.name}/{self.version}"
        resolve(scene, find_mentions(scene))
        return scene


def _in_order(statements: Iterable[Statement]) -> Iterator[Statement]:
    """By place and kind; by id, which has to be worked out, only where these are equal."""
    place = attrgetter("start", "end", "kind")
    for _, alike in groupby(sorted(statements, key=place), key=place):
        first, *others = alike
        yield from sorted((first, *others), key=attrgetter("id")) if others else (first,)


__all__ = ["RulesAnnotator"]
