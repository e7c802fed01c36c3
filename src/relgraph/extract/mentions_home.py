"""Whose minister "the minister" is where nothing says so: the country at home in the document."""

from __future__ import annotations

from collections import Counter

from relgraph.extract.scene import Scene


class Home:
    """The country that a report takes for granted: that of its dateline, else the one that it names most."""

    def __init__(self, scene: Scene) -> None:
        datelines = scene.document.datelines
        at_dateline = [
            h.id for h in scene.hits if h.family == "capital" and any(d.start <= h.start < d.end for d in datelines)
        ]
        counts = Counter(m.key.partition(":")[2] for m in scene.mentions if m.kind == "country")
        most = counts.most_common(1)[0][0] if counts else None
        self.country = at_dateline[0] if at_dateline and len(at_dateline[0]) == 3 else most
