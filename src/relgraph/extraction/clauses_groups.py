"""Which actors hang together: "A, B and C", "A, the chairman, and B", "the two leaders"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses_actors import Actor
from relgraph.extraction.scene import Scene

JOINT = re.compile(
    rf"\s*(?:,?\s*(?:and|&|plus|{one_of('beside another')}|,\s+{one_of('joined by another')})|,)\s*"
    r"(?:,?\s*(?:separately|later|then|also),?\s+)?(?:(?:for|with|by|of|to)\s+)?(?:both\s+)?"
)
APPOSED = re.compile(r"(?:,\s|\s+(?:of|for|to|at|and|&)\s+(?:the\s+)?(?=[A-Z]))[^,.;]{1,80},\s+and\s+")
"""What is said of one before the next: ", the chairman, and", " of the Central Committee, and"."""
LISTED = re.compile(
    r"(?:,|\s+of)\s[^,.;:]{1,80},\s+|\s+(?:and|&)\s+[A-Z][\w.’'\-]*(?:\s+[A-Z][\w.’'\-]*){1,3},\s+(?:and\s+)?"
    r"|[^.;:]{0,200};\s+(?:and\s+)?"
)
"""What stands between two names of a list: an office, somebody else, anything before a semicolon."""
PAIR = 2
OFFICE, TO_NEXT = re.compile(r"[^.;:]{1,160}"), re.compile(r"[^.;:]{0,80};")
GOES_ON = re.compile(rf",?\s+and\s+{one_of('ends a list')}\b")
NOMINATIVE = re.compile(r"he|she|they|I|we")
FIRM = re.compile(rf"\b(?:and|{one_of('beside another')}|{one_of('joined by another')})\b|&")


def groups(scene: Scene, found: Sequence[Actor], *, loose: bool = False) -> list[list[Actor]]:
    """The actors in runs that "and" or commas tie together; a run by commas alone counts only where `loose`."""
    runs: list[list[Actor]] = []
    if found[PAIR:] and scene.text.find(";", found[0].end, found[-1].start) >= 0:
        found = _without_offices(scene.text, found)
    for actor in found:
        if runs and _tied(scene.text, runs[-1][-1], actor):
            runs[-1].append(actor)
        else:
            runs.append([actor])
    return [part for run in runs for part in (_firm(scene, run, loose=loose) if len(run) > 1 else (run,))]


def _tied(text: str, one: Actor, other: Actor) -> bool:
    if one.several or other.several:
        return one.start == other.start  # "met his counterpart, and the two discussed …" opens a clause
    if NOMINATIVE.fullmatch(text, other.start, other.end):
        return False  # so does "for talks with B, and he spoke"
    gap = (one.end, other.start)
    if one.named != other.named and not FIRM.search(text, *gap):
        return False
    listed = one.named and other.named and LISTED.fullmatch(text, *gap)
    return one.end <= other.start and bool(listed or JOINT.fullmatch(text, *gap) or APPOSED.fullmatch(text, *gap))


def _without_offices(text: str, found: Sequence[Actor]) -> list[Actor]:
    """The actors of a list by semicolons without the bodies that only tell whose office somebody has."""
    kept: list[Actor] = []
    for actor in found:
        office = kept and kept[-1].named and not actor.named and OFFICE.fullmatch(text, kept[-1].end, actor.start)
        if not office or not TO_NEXT.match(text, actor.end):
            kept.append(actor)
    return kept


def _firm(scene: Scene, run: list[Actor], *, loose: bool) -> Iterator[list[Actor]]:
    """The run whole where its last tie is "and" (also before something else: "A, B and others"), else one by one."""
    if loose or GOES_ON.match(scene.text, run[-1].end):
        yield run
        return
    last = next((i for i in range(len(run) - 1, 0, -1) if _is_firm(scene.text, run[i - 1], run[i])), 0)
    yield run[: last + 1]
    yield from ([actor] for actor in run[last + 1 :])


def _is_firm(text: str, one: Actor, other: Actor) -> bool:
    return one.start == other.start or bool(FIRM.search(text, one.end, other.start))
