"""Agreements: who agreed on, signed, discussed, proposed or plans what, with the words that say so.

A cue of `data/cues_agreed.tsv` opens a clause; what stands before it says who, what stands after it says on what.
A cue that another one governs ("agreed to discuss", "ready to sign") belongs to that one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from relgraph.extract import agreements_parties as parties
from relgraph.extract.agreements_parties import Subject
from relgraph.extract.clauses import actors
from relgraph.extract.scene import Scene
from relgraph.extract.sectors import triggers
from relgraph.extract.statements import statement
from relgraph.extract.status import UNREAL, reading
from relgraph.gazetteer.hit import Hit
from relgraph.model import Sentence, Statement

VERBS_OF_BOTH = {"joint", "adopt"}
VERBS_OF_ONE_OR_BOTH = {"pledge", "stance"}
DOCUMENTS = {"sign", "signing", "deed"}
TALKS = {"talk", "topic"}
ACTS = {"joint", "pledge", "adopt", "sign", "signing", "deed", "talk", "topic"}
"""Classes that make a plan concrete: "is expected to sign"; "is expected to rain" is none."""
GOVERNS = re.compile(r"^(?:[\w\s,'’-]{0,25})?\b(?:to|on|of|for|in)\s+(?:\w+ly\s+|further\s+)?$")
BREAK = re.compile(r"[;:]\s|,?\s(?:while|whereas|although|but|after which|before)\s|\s[–—-]\s")


@dataclass(frozen=True, slots=True)
class Clause:
    """A cue with its sentence, the border of its subject on the left and of its scope on the right.

    `act` is the cue that it governs, else the cue itself: "agreed" is the cue of "agreed to sign", "sign" its act.
    """

    cue: Hit
    act: Hit
    sentence: Sentence
    left: int
    right: int


def find(scene: Scene, earlier: Sequence[Statement]) -> list[Statement]:
    """The `agreed_on` statements of a document, in the order of the text; `earlier` is what was stated before."""
    pair = parties.story_sides(scene, earlier)
    return [made for clause in clauses(scene) if (made := _statement(scene, clause, pair))]


def clauses(scene: Scene) -> Iterator[Clause]:
    """The clauses that a cue opens, one after the other; a governed cue opens none."""
    for sentence in scene.document.sentences:
        if scene.document.blocks[sentence.block].kind == "clutter":
            continue
        chains = _chains(scene, scene.hits_in(sentence.start, sentence.end, "agreed"))
        for before, (cue, act), after in zip([None, *chains], chains, [*chains[1:], None], strict=False):
            left = _left(scene, sentence, before[1] if before else None, cue)
            yield Clause(cue, act, sentence, left, _right(scene, sentence, act, after[0] if after else None))


def _chains(scene: Scene, cues: list[Hit]) -> list[tuple[Hit, Hit]]:
    """Each governing cue with the last one that it governs."""
    chains: list[tuple[Hit, Hit]] = []
    for cue in cues:
        if chains and GOVERNS.match(scene.text[chains[-1][1].end : cue.start]):
            chains[-1] = (chains[-1][0], cue)
        else:
            chains.append((cue, cue))
    return chains


def _left(scene: Scene, sentence: Sentence, before: Hit | None, cue: Hit) -> int:
    """Behind the cue before, unless no new subject stands between the two."""
    start = before.end if before else sentence.start
    breaks = [m.end() for m in BREAK.finditer(scene.text, start, cue.start)]
    start = breaks[-1] if breaks else start
    return start if actors(scene, start, cue.start) or scene.groups_in(start, cue.start) else sentence.start


def _right(scene: Scene, sentence: Sentence, cue: Hit, after: Hit | None) -> int:
    end = after.start if after else sentence.end
    stop = BREAK.search(scene.text, cue.end, end)
    return stop.start() if stop else end


def _statement(scene: Scene, clause: Clause, pair: tuple[str, ...]) -> Statement | None:
    cue = clause.cue
    read = reading(scene, cue.start, cue.end)
    if read.status in {UNREAL, "denied"} or (cue.id == "plan" and clause.act.id not in ACTS):
        return None
    who = parties.subject(scene, clause.left, cue.start)
    sides, status = _deal(scene, clause, who, pair)
    if len(sides) < 2:
        return None
    if read.status == "planned" and status != "proposed":
        status = "planned"
    sectors = _sectors(scene, clause)
    if not sectors and status not in {"agreed", "signed"}:
        return None
    start = who.start if who else cue.start
    end = _end(scene, clause)
    return statement(
        scene,
        kind="agreed_on",
        start=start,
        end=end,
        payload={"parties": list(sides), "sectors": sectors, "what": scene.text[cue.end : end].strip(), "event": None},
        rule=f"agreed.{cue.id}",
        status=status,
        cue=(cue.start, cue.end),
    )


def _deal(scene: Scene, clause: Clause, who: Subject | None, pair: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """The parties of a clause and the status that its cue gives them."""
    kind, status = clause.cue.id, clause.cue.row["status"]
    named = _named(scene, clause, who)
    joint = (who is not None and who.joint) or len(named) > 1
    if kind in VERBS_OF_ONE_OR_BOTH | {"offer"} and not joint:
        return (_with_partner(named, pair), "proposed")
    if kind == "offer":
        return (named if len(named) > 1 else pair, "proposed")
    if kind in VERBS_OF_BOTH | VERBS_OF_ONE_OR_BOTH and not joint:
        return ((), status)
    return (named if len(named) > 1 else pair, status)


def _named(scene: Scene, clause: Clause, who: Subject | None) -> tuple[str, ...]:
    first = who.sides if who else ()
    return tuple(dict.fromkeys((*first, *parties.others(scene, clause.cue.end, clause.right))))


def _with_partner(named: tuple[str, ...], pair: tuple[str, ...]) -> tuple[str, ...]:
    """A side that speaks for itself alone speaks to the other one of the story's pair."""
    return tuple(sorted(pair)) if len(named) == 1 and named[0] in pair else named


def _sectors(scene: Scene, clause: Clause) -> list[dict[str, object]]:
    start = clause.left if clause.cue.id in DOCUMENTS else clause.cue.end
    found: dict[str, dict[str, object]] = {}
    for hit in triggers(scene, start, clause.right):
        if hit.row["strength"] == "strong" or clause.cue.id != "offer":
            found.setdefault(hit.id, {"id": hit.id, "start": hit.start, "end": hit.end})
    return list(found.values())


def _end(scene: Scene, clause: Clause) -> int:
    return clause.cue.end + len(scene.text[clause.cue.end : clause.right].rstrip(' ,.;:\n”"'))
