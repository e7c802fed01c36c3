"""Which actors hang together: "A, B and C", "A, the chairman, and B", "the two leaders"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from relgraph.extraction.clauses_actors import Actor
from relgraph.extraction.scene import Scene

JOINT = re.compile(
    r"\s*(?:,?\s*(?:and|&|as well as|along with|together with|plus)|,)\s*"
    r"(?:,?\s*(?:separately|later|then|also),?\s+)?(?:(?:for|with|by|of)\s+)?(?:both\s+)?"
)
APPOSED = re.compile(r"(?:,\s|\s+(?:of|for|to|at|and|&)\s+(?:the\s+)?(?=[A-Z]))[^,.;]{1,80},\s+and\s+")
"""What is said of one before the next: ", the chairman, and", " of the Central Committee, and"."""
GOES_ON = re.compile(
    r",?\s+and\s+(?:other|business|several|some|representatives|members|senior|top|the|his|her|their|a)\b"
)
NOMINATIVE = re.compile(r"he|she|they|I|we")
FIRM = re.compile(r"\b(?:and|as well as|along with|together with)\b|&")


def groups(scene: Scene, found: Sequence[Actor], *, loose: bool = False) -> list[list[Actor]]:
    """The actors in runs that "and" or commas tie together; a run by commas alone counts only where `loose`."""
    runs: list[list[Actor]] = []
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
    return one.end <= other.start and bool(JOINT.fullmatch(text, *gap) or APPOSED.fullmatch(text, *gap))


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
