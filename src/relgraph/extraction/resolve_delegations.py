"""Whose `the delegation` and `the visitors` are, and `they` who met somebody behind such words."""

from __future__ import annotations

import re

from relgraph.extraction.scene import Group, Scene
from relgraph.gazetteer import Hit

REACH = 40
"""How far before the noun, in characters, the name of its state may begin."""
_THE = re.compile(r"\bthe\s+(?:visiting\s+)?$", re.IGNORECASE)
_OWNER = re.compile(r"(?:'s)?\s+(?:[\w-]+\s+){0,4}")
_MEMBERS = re.compile(r"\s+(?:of\s+[\w-]+\s+)?(?:from|of)\s+(?:the\s+)?|[\s,-]+(?:headed|led)\s+by\s+(?:the\s+)?")


class Delegations:
    """The delegations that the text has spoken of so far: it is read in order."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.side: str | None = None
        self.last = -1

    def read(self, hit: Hit) -> Group | None:
        """The delegation that a noun or "they" means as a group of one side, if the text has told whose it is."""
        if hit.row["kind"] == "plural":
            return self._of_pronoun(hit)
        if hit.row["kind"] != "delegation":
            return None
        self.last = hit.end
        if side := self._told(hit):
            self.side = side
            return None
        the = _THE.search(self.scene.plain, max(0, hit.start - REACH), hit.start)
        if the is None or self.side is None:
            return None
        return Group(the.start(), hit.end, (self.side,), "delegation")

    def _told(self, hit: Hit) -> str | None:
        """The side that the phrase itself names: `the U.S. delegation`, `a delegation from Fiji`, `led by X`."""
        before = self.scene.mentions_in(max(0, hit.start - REACH), hit.start, "country", "organization")
        if before and _OWNER.fullmatch(self.scene.plain, before[-1].end, hit.start):
            return self.scene.side_of(before[-1].key)
        behind = self.scene.mentions_in(hit.end, hit.end + REACH)
        if behind and _MEMBERS.fullmatch(self.scene.plain, hit.end, behind[0].start):
            return self.scene.side_of(behind[0].key)
        return None

    def _of_pronoun(self, hit: Hit) -> Group | None:
        """`they` in the sentence of a delegation, before a verb of meeting."""
        sentence = self.scene.sentence_at(hit.start)
        meets = any(h.id == "contact" for h in self.scene.hits_in(hit.end + 1, hit.end + 2, "met"))
        if sentence is None or self.side is None or self.last < sentence.start or not meets:
            return None
        return Group(hit.start, hit.end, (self.side,), "delegation")
