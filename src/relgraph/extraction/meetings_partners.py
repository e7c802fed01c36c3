"""Partners who stand elsewhere than behind the cue: before "with whom", in "A-B talks", behind a company's name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import Actor, groups
from relgraph.extraction.meetings_line import Line, as_actor
from relgraph.extraction.meetings_sides import HYPHEN
from relgraph.gazetteer.hit import Hit
from relgraph.model import Mention

WITH_WHOM, WHOM = re.compile(r",?\s+with whom\s+$", re.IGNORECASE), re.compile(r",?\s+whom\s+$", re.IGNORECASE)
WHO = re.compile(r",?\s+who\s+(?:(?:had|have|also|last|first|both|\w+ly)\s+)*", re.IGNORECASE)
WHOSE = 60
"""How far before the subject of its clause a relative pronoun may begin, with what stands between."""
ADJECTIVES = re.compile(r"(?:-\w+)?(?:\s+[\w\-’']+){0,3}\s+")
ADJECTIVAL = re.compile(rf"\s+{one_of('talks as an adjective')}\b", re.IGNORECASE)


def relative_partner(line: Line, subject: list[Actor]) -> list[Actor]:
    """Who stands before "with whom" and the subject of its clause: "A, with whom he will hold talks"."""
    return _antecedent(line, subject, WITH_WHOM, line.actors)


def antecedent_of_whom(line: Line, subject: list[Actor]) -> list[Actor]:
    """Who stands before "whom" and the subject of its clause: "B, whom A met on Tuesday"."""
    return _antecedent(line, subject, WHOM, [a for a in line.actors if a.named])


def _antecedent(line: Line, subject: list[Actor], pronoun: re.Pattern[str], actors: Sequence[Actor]) -> list[Actor]:
    """The last of the actors before a relative pronoun, where that stands right before the subject of its clause."""
    if not subject or not pronoun.search(line.text, max(line.start, subject[0].start - WHOSE), subject[0].start):
        return []
    return [a for a in actors if a.end < subject[0].start][-1:]


def both_who(line: Line, cue: int) -> list[Actor]:
    """Those whom "who" means together where they met each other: "A and B, who met on Tuesday, will sign"."""
    last = next(reversed(groups(line.scene, [a for a in line.actors if a.end <= cue])), [])
    several = len({a.side for a in last}) > 1 and not any(a.several for a in last)
    return last if several and WHO.fullmatch(line.text, last[-1].end, cue) else []


def compound(line: Line, hit: Hit) -> list[Actor]:
    """The sides of "EU-Iran talks", "Russia-Ukraine negotiations", "US-Japan-Korea consultations"."""
    mentions = line.scene.mentions_in(line.start, hit.start, "leader", "country", "organization")
    chain: list[Mention] = []
    for mention in mentions:
        tied = chain and HYPHEN.fullmatch(line.text, chain[-1].end, mention.start)
        chain = [*chain, mention] if tied else [mention]
        near = len(chain) > 1 and ADJECTIVES.fullmatch(line.text, mention.end, hit.start)
        if near and mention is mentions[-1] and not ADJECTIVAL.match(line.text, hit.end):
            return [as_actor(line, one) for one in chain]
    return []
