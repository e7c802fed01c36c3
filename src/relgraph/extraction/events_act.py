"""What the stations of meetings and events pass on: an act between sides, as the text tells it."""

from __future__ import annotations

from relgraph.extraction.scene import Scene
from relgraph.light import light
from relgraph.model import When

CONTACTS = frozenset({"meeting", "negotiation", "summit", "phone_call"})
"""The kinds of events in which those who take part meet or talk."""


@light(frozen=True, slots=True)
class Part:
    """Somebody who took part, and as what: host, guest or party."""

    key: str
    role: str = "party"


@light(frozen=True, slots=True)
class Pair:
    """Two who were in contact, and the words that show it: `plain` where these name them and the contact."""

    a: str
    b: str
    start: int
    end: int
    plain: bool = True


@light(frozen=True, slots=True, kw_only=True)
class Act:
    """An act between sides. Before merging it is what one clause says, after it what the whole document says.

    `kind` is the type of the event; `start:end` the evidence; `spots` all places of its cues in the document, if more
    than that of its `cue`.
    `firm` is false where the sides come from the story around it, not from the clause itself; `borrowed` true where
    words such as "both sides" stand for them all; `tensed` false where no verb told the status; `topic` tells acts of
    one kind apart (a launch is no expulsion).
    """

    kind: str
    status: str
    parts: tuple[Part, ...]
    start: int
    end: int
    cue: tuple[int, int]
    rule: str
    mode: str = "unspecified"
    place: str | None = None
    when: When | None = None
    pairs: tuple[Pair, ...] = ()
    sectors: tuple[str, ...] = ()
    spots: tuple[int, ...] = ()
    firm: bool = True
    borrowed: bool = False
    tensed: bool = True
    topic: str = ""
    ref: str = ""

    @property
    def keys(self) -> frozenset[str]:
        """Who took part."""
        return frozenset(part.key for part in self.parts)

    @property
    def places(self) -> tuple[int, ...]:
        """Where its cues stand in the document."""
        return self.spots or (self.cue[0],)


def sides_of(scene: Scene, act: Act) -> frozenset[str]:
    """The states and bodies for which those who took part act; who acts for none stands for himself."""
    return frozenset([scene.side_of(part.key) or part.key for part in act.parts])


def states_of(scene: Scene, act: Act) -> list[str]:
    """The states and bodies for which those who took part act, in their order; nobody who acts for none."""
    sides = dict.fromkeys(scene.side_of(part.key) for part in act.parts)
    return [side for side in sides if side and side in scene.entities]
