"""Who answers a request or an offer, and so is the one to whom it was made: "Peru rejected a call by Chile"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relgraph.extraction.agreements_clauses import Clause
from relgraph.extraction.agreements_frame import Frame
from relgraph.extraction.agreements_subject import owner, runs_in, subject
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.scene import Scene
from relgraph.gazetteer.hit import Hit

ANSWERS = re.compile(rf"\b{one_of('answers to a request')}\s+(?:[\w.’'-]+\s+){{0,7}}$", re.IGNORECASE)
ANSWERED = re.compile(rf"\b(?:was|were|been|being)\s+(?:\w+ly\s+)?{one_of('answers to a request')}\s+by\s+(?:the\s+)?$")
PHRASE = re.compile(r"\s+(?:(?:on|to)\s+)?(?:an?\s+|the\s+)?(?:[a-z-]+\s+)?$")
"""What stands between a verb and whose offer it takes up: "agreed to a", "is considering"."""
AUTHORS = frozenset({"authored", "made"})
"""Classes of nouns and participles whose authors stand behind them."""
TAKEN_UP = frozenset({"joint", "accept", "permit", "wish"})
"""Classes of what one does with the offer of another."""
OF_NO_STATE = re.compile(rf"\b{one_of('answer for no state')}\s+(?:[a-z]+\s+){{0,2}}$", re.IGNORECASE)
"""Who answers without being a side, right before the verb: "a Kenyan court rejected"."""
NEAR = 90


def is_request(hit: Hit) -> bool:
    """Whether a cue is the noun of a request or an offer, whose answer leaves it what it was."""
    return hit.row["status"] == "proposed" and (hit.id in AUTHORS or hit.row["noun"] == "own")


def answer(scene: Scene, clause: Clause) -> int | None:
    """Where the word stands by which somebody answers the request that a clause tells as a noun."""
    if not is_request(clause.cue):
        return None
    found = ANSWERS.search(scene.text, max(clause.opens, clause.cue.start - NEAR), clause.cue.start)
    if found is None or OF_NO_STATE.search(scene.text, clause.opens, found.start()):
        return None
    return found.start()


def answering(scene: Scene, clause: Clause, frame: Frame) -> Sequence[str]:
    """Who answers it, before the noun or behind: "Peru rejected a call by", "Chile's call was rejected by Peru"."""
    at = answer(scene, clause)
    if at is not None:
        who = subject(scene, clause.opens, at, frame)
        return who.sides if who else ()
    if not is_request(clause.cue):
        return ()
    runs = runs_in(scene, clause.cue.end, clause.sentence.end)
    by = (run for run in runs if ANSWERED.search(scene.text, clause.cue.end, run[0].start))
    return [actor.side for actor in next(by, []) if actor.side]


def proposing(scene: Scene, clause: Clause) -> Sequence[str]:
    """Whose offer or request a clause takes up: "agreed to a Polish proposal to build"."""
    if clause.cue.id not in TAKEN_UP:
        return ()
    near = scene.hits_in(clause.cue.end, min(clause.end, clause.cue.end + NEAR), "agreed")
    noun = next((hit for hit in near if is_request(hit)), None)
    whose = owner(scene, clause.cue.end, noun.start) if noun else None
    return whose.sides if whose and PHRASE.fullmatch(scene.text, clause.cue.end, whose.start) else ()
