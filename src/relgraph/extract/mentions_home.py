"""Whose minister "the minister" is where nothing says so: the country at home in the document."""

from __future__ import annotations

import re
from collections import Counter

from relgraph.extract.scene import Scene

_LED = re.compile(r"\b(?:led|headed|chaired|co-chaired|represented)\s+by\s+(?:its\s+|the\s+|their\s+)?$")

_ITS = re.compile(r"(?:its|their)\b", re.I)


class Home:
    """The country that a report takes for granted: its dateline's if it names it, else the one that it names most."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        datelines = scene.document.datelines
        at_dateline = [
            h.id for h in scene.hits if h.family == "capital" and any(d.start <= h.start < d.end for d in datelines)
        ]
        counts = Counter(m.key.partition(":")[2] for m in scene.mentions if m.kind == "country")
        most = counts.most_common(1)[0][0] if counts else None
        self.country = at_dateline[0] if at_dateline and counts[at_dateline[0]] else most

    def of(self, position: int) -> str | None:
        """The country for a title at `position`: of the delegation that it leads, else the one at home."""
        if _ITS.match(self.scene.plain, position):
            before = [
                m.key.partition(":")[2] for m in self.scene.mentions_in(max(0, position - 200), position, "country")
            ]
            return before[-1] if before else self.country
        sentence = self.scene.sentence_at(position)
        start = sentence.start if sentence else position
        if _LED.search(self.scene.plain[start:position]):
            led = [m.key.partition(":")[2] for m in self.scene.mentions_in(start, position, "country")]
            return led[-1] if led else self.country
        return self.country
