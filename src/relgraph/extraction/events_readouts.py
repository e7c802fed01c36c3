"""A document that is the record of a contact by its title: "Readout of White House Meeting with Faith Leaders"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.events_act import CONTACTS, Act, Part
from relgraph.extraction.events_attacks import lead_end
from relgraph.extraction.scene import Scene
from relgraph.model import Block, Span

READOUT = re.compile(r"\W*read-?\s?out\s+(?:of|from|on)\b", re.IGNORECASE)
REMARKS = re.compile(
    r"\W*(?:\w+ )?remarks\s+by\b.*?"
    r"\b(?:before|after|during|following|ahead of|prior to|at the (?:start|beginning) of)\s+"
    rf"(?:(?:an?|the|their|his|her)\s+)?(?:\w+\W+){{0,3}}{one_of('meetings that remarks are made at')}\b",
    re.IGNORECASE | re.DOTALL,
)
"""What somebody says at a meeting or call: "Remarks by President A Before Cabinet Meeting"."""
CALL = re.compile(r"\b(?:calls?|conversations?)\b", re.IGNORECASE)
JOURNEY = re.compile(rf"\b(?:travel|{one_of('journeys')})\b", re.IGNORECASE)
OPENING = 3
"""In so many sentences behind the title stands who met, where the title names nobody."""
TITLE = "Readout of the First Meeting of the Climate Task Force"


def read(scene: Scene, told: Sequence[Act]) -> list[Act]:
    """The contact, where the head of the document tells of no other."""
    headline = next((block for block in scene.document.blocks if block.kind == "headline"), None)
    head = _head(scene, headline) if headline else 0
    if headline is None or not head or any(_is_contact(act, head) for act in told):
        return []
    keys = _those(scene, headline)
    return [_act(scene, headline, keys)] if keys else []


def _head(scene: Scene, headline: Block) -> int:
    """Where the head ends of a document that is a record of a contact, and of no journey, by its title; 0 of others.

    Of what somebody says it is the title alone.
    """
    if JOURNEY.search(scene.text, headline.start, headline.end):
        return 0
    if READOUT.match(scene.text, headline.start):
        return lead_end(scene)
    return headline.end if REMARKS.match(scene.text, headline.start, headline.end) else 0


def _is_contact(act: Act, head: int) -> bool:
    return act.kind in CONTACTS and act.status == "happened" and act.cue[0] < head


def _those(scene: Scene, headline: Block) -> list[str]:
    """Who met: the leaders whom the title names, else the first sentence that names any, else the first state."""
    opening = [Span(s.start, s.end) for s in scene.document.sentences if s.start >= headline.end][:OPENING]
    for span in (Span(headline.start, headline.end), *opening):
        if leaders := dict.fromkeys(m.key for m in scene.mentions_in(span.start, span.end, "leader")):
            return list(leaders)
    return [m.key for m in scene.mentions_in(headline.start, len(scene.text), "country")][:1]


def _act(scene: Scene, headline: Block, keys: Sequence[str]) -> Act:
    call = CALL.search(scene.text, headline.start, headline.end)
    return Act(
        kind="phone_call" if call else "meeting",
        status="happened",
        parts=tuple(Part(key) for key in keys),
        start=headline.start,
        end=headline.end,
        cue=(headline.start, headline.end),
        rule="readout.title",
    )
