"""The status of an agreement: agreed, signed, discussed, proposed or planned, or none."""

from __future__ import annotations

import re

from relgraph.extraction.agreements_answers import answer
from relgraph.extraction.agreements_clauses import NOMINAL, Clause
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.scene import Scene
from relgraph.extraction.status import ORDER, Reading, reading
from relgraph.extraction.status import STATUS as READ

DEEDS = frozenset({"contact", "nominal", "light", "visit"})
"""Classes of the cues of meetings and events for whose sake the sides came together."""
AUXILIARY = re.compile(r"(?:be|been|being|was|were|is|are)\s+(?:also\s+)?", re.IGNORECASE)
"""What a passive begins with; its tense stands before the participle."""
YET = 30
"""Characters over which "yet to" reaches."""
ACTIVE = frozenset({"grant", "permit"})
"""Classes of which a passive does not tell who acts."""
PASSIVE = re.compile(r"\b(?:be|been|being|was|were|is|are|get|gets|got|getting)\s+(?:\w+ly\s+)?$")
MAY_BE_OFF = frozenset({"sign", "deed", "talks", "tabled", "about", "authored", "made", "grant", "permit"})
"""Classes of what may itself be called off."""
CALLED_OFF = re.compile(rf"\b(?:was|were|been|be|is|are)\s+(?:\w+ly\s+)?{one_of('called off')}")
PROGRAMME = re.compile(r"\s+(?:\w+['’]s\s+)?['‘“\"][A-Z]")
"""What somebody joins who talks to the public: "joined 'The Morning Hour' to discuss"."""
TO_DO = re.compile(r"\s+to\s+[a-z]")
"""What follows a participle of those who are asked: "encouraged to build"."""
PLANS = frozenset({"plan", "intent"})
"""Classes that make a plan of the act that they govern."""
STATUS = {"planned": "planned", "wish": "proposed", "happened": "", "past_reference": ""}
"""What a reading makes of a cue's status; readings that do not stand here leave nothing."""


def status_of(scene: Scene, clause: Clause) -> str:
    """The status of what a clause tells, as tense, modality and negation leave it; empty where nothing came of it."""
    if _is_open(scene, clause) or _is_passive(scene, clause):
        return ""
    verb = AUXILIARY.match(scene.text, clause.cue.start)
    read = reading(scene, verb.end() if verb else clause.cue.start, clause.cue.end)
    if clause.cue.id in PLANS:
        return "planned" if read.status not in {"denied", "cancelled"} else ""
    return _of_reading(scene, clause, read)


def _of_reading(scene: Scene, clause: Clause, read: Reading) -> str:
    """The status of the cue itself, as what was read of it changes it."""
    own = clause.cue.row["status"]
    if answer(scene, clause) is not None:
        return own
    status = _came_about(scene, clause, read)
    if status == "cancelled" and _is_of_content(scene, clause, read.reason):
        status = _before_cue(scene, clause)
    if status not in STATUS or own == "proposed":
        tried = clause.cue.row["noun"] == "try" and status == "denied"
        return own if status in STATUS or tried else ""
    return STATUS[status] or own


def _came_about(scene: Scene, clause: Clause, read: Reading) -> str:
    """What was read, where an infinitive is that of what is over ("understood to have agreed") or of a purpose."""
    if read.reason != "infinitive":
        return read.status
    return "happened" if scene.text.startswith("have ", clause.cue.start) else _purpose(scene, clause)


def _is_of_content(scene: Scene, clause: Clause, word: str) -> bool:
    """Whether what is called off is what the sides speak of, and not that they do: "agreed to scrap tariffs"."""
    before = scene.text.find(word, clause.sentence.start, clause.cue.start)
    return (
        clause.act.id not in NOMINAL | MAY_BE_OFF
        and before < 0
        and not CALLED_OFF.search(scene.text, clause.act.end, clause.end)
    )


def _before_cue(scene: Scene, clause: Clause) -> str:
    """The status that the words before a cue leave of it, whatever stands behind."""
    near = {hit.id for hit in scene.hits_in(clause.opens, clause.cue.start, "status")}
    return next((READ[kind] for kind in ORDER if kind in near), "happened")


def _is_passive(scene: Scene, clause: Clause) -> bool:
    before = max(0, clause.cue.start - 20)
    participle = scene.text.endswith("ed", clause.cue.start, clause.cue.end)
    if clause.cue.id == "ask" and participle and TO_DO.match(scene.text, clause.cue.end):
        return True
    return clause.cue.id in ACTIVE and PASSIVE.search(scene.text, before, clause.cue.start) is not None


def _is_open(scene: Scene, clause: Clause) -> bool:
    """Whether the act has not come about: "have yet to agree", "refused to press", "Had they agreed, …"."""
    place = max(clause.sentence.start, clause.cue.start - YET), clause.cue.start
    supposed = scene.text.startswith("Had ", clause.sentence.start)
    refused = any(hit.id == "deny" and hit.end > clause.cue.start for hit in scene.hits_in(*place, "status"))
    return supposed or refused or any(hit.id == "yet" for hit in scene.hits_in(*place, "agreed"))


def _purpose(scene: Scene, clause: Clause) -> str:
    """The status of an act for whose sake the sides met: "met to discuss", "will meet to discuss"."""
    deeds = scene.hits_in(clause.opens, clause.cue.start, "met", "event")
    deeds = [h for h in deeds if h.id in DEEDS and h.end < clause.cue.start]
    if not deeds or PROGRAMME.match(scene.text, deeds[-1].end, clause.cue.start):
        return ""
    return reading(scene, deeds[-1].start, deeds[-1].end).status
