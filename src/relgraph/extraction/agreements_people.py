"""The states whose people a noun phrase speaks of, where no cue of meetings makes them a party: "Kuwait's emir"."""

from __future__ import annotations

import re

from relgraph.extraction.agreements_words import pattern
from relgraph.extraction.clauses_actors import BREAK
from relgraph.extraction.scene import Scene
from relgraph.model import Mention

NAME = 80
"""Characters before a cue within which the noun phrase stands."""
NOUNS = re.compile(r"(?:['’]s?)?(?:\s+(?!(?:and|or|but|as)\b)[\w-]+){1,4}")
AUXILIARY = re.compile(r"(?:\s+(?:have|has|had|also|both|witnessed|attended|oversaw|watched|\w+ly))*\s+$")
TIE = re.compile(r"\s*(?:,|,?\s(?:and|as well as|&))\s+(?:the\s+|its\s+)?(?:[\w-]+\s+){0,3}")
HEAD_OF = re.compile(r"\b[\w-]+\s+of\s+(?:the\s+)?$")


def people_before(scene: Scene, start: int, cue: int) -> list[Mention]:
    """The states of those who stand right before a cue, and of those whom "and" ties to them."""
    near = [m for m in scene.mentions_in(max(start, cue - NAME), cue, "country", "organization") if m.end <= cue]
    found = near[-1:]
    for mention in reversed(near[:-1]):
        if not _is_tied(scene, mention, found[0]):
            break
        found.insert(0, mention)
    return found if found and _are_people(scene, found, cue) else []


def _are_people(scene: Scene, found: list[Mention], cue: int) -> bool:
    """Whether words for people, and no thing, stand between a state and the cue, or before "of" and the states."""
    mention = found[-1]
    verb = AUXILIARY.search(scene.text, mention.end, cue)
    end = verb.start() if verb else cue
    if not scene.text[mention.end : end].strip():
        return any(_headed(scene, m.start) for m in found)
    if not NOUNS.fullmatch(scene.text, mention.end, end) or BREAK.search(scene.text, mention.end, end):
        return False
    if scene.hits_in(mention.end, end, "agreed") or pattern("outsiders").search(scene.text, mention.end, end):
        return False
    agents = pattern("agents").search(scene.text, mention.end, end) is not None
    return agents or not scene.hits_in(mention.end, end, "sector")


def _is_tied(scene: Scene, one: Mention, other: Mention) -> bool:
    nouns = NOUNS.match(scene.text, one.end, other.start)
    ends = {one.end, *([nouns.end()] if nouns else [])}
    head = _headed(scene, other.start) or other.start
    return any(TIE.fullmatch(scene.text, end, other.start) or TIE.fullmatch(scene.text, end, head) for end in ends)


def _headed(scene: Scene, start: int) -> int:
    """Where the noun before "of" and a state begins, else 0: "the King of Jordan"."""
    head = HEAD_OF.search(scene.text, max(0, start - NAME // 2), start)
    if head is None:
        return 0
    agents = pattern("agents").search(scene.text, head.start(), head.end())
    return head.start() if agents or scene.hits_in(head.start(), head.end(), "role", "met") else 0
