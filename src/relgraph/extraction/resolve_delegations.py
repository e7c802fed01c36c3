"""Whose `the delegation` and `the visitors` are, and `they` who met somebody behind such words."""

from __future__ import annotations

import re

from relgraph.extraction.scene import Group, Scene
from relgraph.gazetteer import Hit
from relgraph.text.lazy import compiled

REACH = 40
"""How far before the noun, in characters, the name of its state may begin."""
_THE = re.compile(r"\bthe\s+(?:visiting\s+)?$", re.IGNORECASE)
_OWNER = re.compile(r"(?:'s)?\s+(?:[\w-]+\s+){0,4}")
_HEADED = r"(?i)[^.;:]{0,90}?\b(?:headed|led)\s+by\s+(?:(?:its|the|their)\s+)?(?:[a-z][a-z-]+\s+){0,2}"
HEAD = 150
"""How far behind the noun its head may be named."""
_MEMBERS = r"\s+(?:of\s+[\w-]+\s+)?(?:from|of)\s+(?:the\s+)?|[\s,-]+(?:headed|led)\s+by\s+(?:the\s+)?"


class Delegations:
    """The delegations that the text has spoken of so far: it is read in order."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.who: str | None = None
        self.last = -1

    def read(self, hit: Hit) -> Group | None:
        """The delegation that a noun or "they" means, as a group of one: its head, else the side that it is of."""
        if hit.row["kind"] == "plural":
            return self._of_pronoun(hit)
        if hit.row["kind"] != "delegation":
            return None
        self.last = hit.end
        if who := self._head(hit) or self._told(hit):
            again = self.who is not None and self.scene.side_of(self.who) == who
            self.who = self.who if again else who
            return None
        the = _THE.search(self.scene.plain, max(0, hit.start - REACH), hit.start)
        if the is None or self.who is None:
            return None
        return Group(the.start(), hit.end, (self.who,), "delegation")

    def _head(self, hit: Hit) -> str | None:
        """The only leader who heads the delegation: `a delegation of Fiji led by X`."""
        leaders = self.scene.mentions_in(hit.end, hit.end + HEAD, "leader")
        if not leaders or not compiled(_HEADED).fullmatch(self.scene.plain, hit.end, leaders[0].start):
            return None
        head, more = leaders[0], self.scene.mentions_in(leaders[0].end, leaders[0].end + HEAD, "leader")
        colleagues = (
            m for m in more if m.key != head.key and self.scene.side_of(m.key) == self.scene.side_of(head.key)
        )
        return None if any(colleagues) else head.key

    def _told(self, hit: Hit) -> str | None:
        """The side that the phrase itself names: `the U.S. delegation`, `a delegation from Fiji`, `led by X`."""
        before = self.scene.mentions_in(max(0, hit.start - REACH), hit.start, "country", "organization")
        if before and _OWNER.fullmatch(self.scene.plain, before[-1].end, hit.start):
            return self.scene.side_of(before[-1].key)
        behind = self.scene.mentions_in(hit.end, hit.end + REACH)
        if behind and compiled(_MEMBERS).fullmatch(self.scene.plain, hit.end, behind[0].start):
            return self.scene.side_of(behind[0].key)
        return None

    def _of_pronoun(self, hit: Hit) -> Group | None:
        """`they` in the sentence of a delegation, before a verb of meeting."""
        sentence = self.scene.sentence_at(hit.start)
        meets = any(h.id == "contact" for h in self.scene.hits_in(hit.end + 1, hit.end + 2, "met"))
        if sentence is None or self.who is None or self.last < sentence.start or not meets:
            return None
        return Group(hit.start, hit.end, (self.who,), "delegation")
