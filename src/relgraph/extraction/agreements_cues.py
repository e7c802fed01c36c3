"""The cues of agreement of a document: those of `data/cues_agreed.tsv`, and those that two words make together.

"Will supply" is a cue though neither word is one; in "I want to thank" the wish is none (`data/agreement_verbs.tsv`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relgraph.config import from_data
from relgraph.extraction.agreements_spread import contacts
from relgraph.extraction.clauses import SIDES
from relgraph.extraction.scene import HEADS, Scene
from relgraph.gazetteer.hit import Hit
from relgraph.light import light
from relgraph.tables import cells, table

NONE, ANY = "-", "*"
"""In `data/agreement_verbs.tsv`: the class of what is no cue; any word between."""
EXCHANGE = "exchange"
"""In `data/cues_event.tsv`: the mode of the handing over of papers."""
MODAL = re.compile(r"(?:will|would|shall)\b", re.IGNORECASE)
REACH = 60
"""Characters behind a cue within which the verb stands that goes with it."""


@light(frozen=True, slots=True)
class Verbs:
    """What stands behind a word, and the class and status of the cue that both make; no class: none."""

    behind: re.Pattern[str]
    kind: str
    status: str
    alone: bool


def cues(scene: Scene) -> list[Hit]:
    """The hits of the words of agreement, in the order of the text, with those that two words make."""
    made = list({(hit.start, hit.end): hit for hit in (*_made(scene), *contacts(scene), *_exchanged(scene))}.values())
    taken = {place for hit in made for place in range(hit.start, hit.end)}
    kept = [hit for hit in scene.hits_of("agreed") if hit.start not in taken]
    return sorted([*kept, *(hit for hit in made if hit.id != NONE)], key=lambda hit: hit.start) if made else kept


def _made(scene: Scene) -> Iterator[Hit]:
    verbs = _verbs()
    for hit in scene.hits_of("status"):
        if modal := MODAL.match(scene.text, hit.start):
            yield from _together(scene.text, hit, modal.end(), verbs["modal"])
    for hit in scene.hits_of("agreed"):
        if hit.id in verbs:
            yield from _together(scene.text, hit, hit.end, verbs[hit.id])
    for to in _of_headlines(scene):
        yield from _together(scene.text, to, to.end, verbs["modal"])


def _exchanged(scene: Scene) -> Iterator[Hit]:
    """The events that are agreements by themselves: "exchanged notes on a loan"."""
    for hit in scene.hits_of("event"):
        if hit.id == "sign" and hit.row["mode"] == EXCHANGE:
            yield Hit(hit.start, hit.end, "agreed", "joint", {"status": "signed", "noun": ""})


def _of_headlines(scene: Scene) -> Iterator[Hit]:
    """The "to" behind a side in a headline, which says there what "will" says elsewhere: "Kenya to buy power"."""
    for block in scene.document.blocks:
        if block.kind in HEADS:
            for mention in scene.mentions_in(block.start, block.end, *SIDES):
                if scene.text.startswith(" to ", mention.end):
                    yield Hit(mention.end + 1, mention.end + 3, "agreed", NONE, {})


def _together(text: str, hit: Hit, end: int, verbs: list[Verbs]) -> Iterator[Hit]:
    """The cue that a word makes with the verb behind it."""
    for family in verbs:
        if verb := family.behind.match(text, end, end + REACH):
            end = hit.end if family.alone else verb.end()
            yield Hit(hit.start, end, "agreed", family.kind, {"status": family.status, "noun": ""})
            return


@from_data
def _verbs() -> dict[str, list[Verbs]]:
    """The verbs by what stands before them."""
    found: dict[str, list[Verbs]] = {}
    for placed in table("agreement_verbs.tsv", ("behind", "between", "verbs", "class", "status")):
        row = placed.row
        between, verbs = (_one_of(row[name]) for name in ("between", "verbs"))
        alone = row["between"] == ANY
        pattern = re.compile(rf"\s+(?:{between}\s+){{0,3}}{verbs}\b", re.IGNORECASE)
        for name in cells(row["behind"]):
            found.setdefault(name, []).append(Verbs(pattern, row["class"], row["status"], alone))
    return found


def _one_of(cell: str) -> str:
    """The words of a cell as alternatives; any word but one that ends a clause."""
    if cell == ANY:
        return r"(?:(?!(?:to|that|and|but|for|from|in|on)\b)[\w'’-]+)"
    return f"(?:{'|'.join(sorted(map(re.escape, cells(cell)), key=len, reverse=True))})"
