"""Who fights: the state that attacks and the one that is struck, by the target, the place or the name before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from relgraph.extraction import meetings_owner as whose
from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import Actor
from relgraph.extraction.events_objects import is_by_gunmen
from relgraph.extraction.events_sides import joined, not_as_places, of_story, unnamed
from relgraph.extraction.events_when import by_day
from relgraph.extraction.meetings_contact import is_passive
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.places import country_at, is_place
from relgraph.extraction.scene import Scene
from relgraph.gazetteer.hit import Hit
from relgraph.model import Mention, Span, When
from relgraph.text.absolute import WEEKDAY

MUTUAL, CAUGHT = "mutual", "caught"
BY = re.compile(r"\s(?:[^;.]{1,40}\s)?by\s+(?:the\s+)?")
BY_THEM = re.compile(rf"(?:\s+{one_of('carried out')})?\s+by\s+(?:the\s+)?")
MISSION = re.compile(r"(?:['’]s?)?\s+(?:[a-z\-]+\s+)?")
HOST = re.compile(r"\s+(?:of|to|in)\s+(?:the\s+)?")
ON_DAY = rf"(?:\s+(?:on\s+)?{WEEKDAY})?"
BETWEEN = re.compile(rf"(?P<broke>\s+(?:that\s+)?{one_of('broke out')})?{ON_DAY}\s+(?:between|involving)\b")
LEAD = 3
"""An act outside the first sentences and without a fresh date is background."""
REACH, FAR, NEAR_DAY, NEAR_PAPER, BESIDE, CARRIED = 70, 100, 45, 30, 35, 50
TARGET = re.compile(
    rf"(?:\s+(?:{one_of('fired from')}\s+)?(?:from|by)\s+[^,;.]{{2,30}})?"
    r"\s+(?:on|against|of|into|in|inside)\s+(?:the\s+|an?\s+|neighbou?ring\s+|(?:south|north|east|west)(?:ern)?\s+|central\s+)*"
)
STRUCK = re.compile(rf"\s+(?:(?:the|an?)\s+)?(?:[\w\-]+\s+{one_of('kinds of places')}\s+(?:of\s+)?)?")
"""What lies between a verb of attack and the town that is hit: "bombed the city of"."""
THOSE = re.compile(r"\s+(?:[\w\-]+\s+){0,4}")
GUNMEN = "gunmen"
OWN = re.compile(rf"(?:['’]s)?(?:[\s-]{one_of('between a state and its attack')}){{0,5}}\s+", re.IGNORECASE)
NEARBY = re.compile(
    rf"\b(?:(?:north|south|east|west)(?:east|west)?\s+of|{one_of('takes a town')})"
    rf"\s+(?:the\s+)?(?:[A-Z][a-z]+\s+{one_of('kinds of places')}\s+of\s+)?$"
)
NOT_ONE = re.compile(rf"\b{one_of('not one attack')}\s+(?:(?!(?:the|an?)\b)[\w.\-]+\s+){{0,2}}$", re.IGNORECASE)
"""What makes an attack none that was: "any attack", "halt repeated Israeli attacks"."""
TOWN = re.compile(
    r"\b(?:in|inside|near|on|at|outside|around|from|of)\s+(?:the\s+)?(?:[a-z\-]+\s+){0,4}(?:of\s+)?[A-Z][\w’'\-]+(?:\s[A-Z][\w’'\-]+){0,3}"
    r"(?:['’]s?)?,?\s+(?:in\s+|of\s+)?(?:[a-z\-]+\s+){0,3}$"
)
SINCE = re.compile(r"\b(?:since|until)\s[^,;.]*$", re.IGNORECASE)
FAR_OFF = re.compile(r"\b(?:to|towards?|back|about)\s+(?:the\s+)?$", re.IGNORECASE)
EXAMPLE = "A Belarusian air strike near the town of Ivanivka, Ukraine, killed five people in March 2019."
COUNTER = "A Belarusian rail strike cost the towns of Ukraine a good part of the harvest in March 2019."


def parties(line: Line, span: Span, hit: Hit, when: When | None) -> list[Actor]:
    """The states of an attack: of a verb both, of a noun who attacks and where.

    An attack needs a date, or to stand in the lead, or to name its place; a war as such is no event.
    """
    done = _done(line, span, hit)
    if not done and _is_no_attack(line, span, hit):
        return []
    struck = _struck(line, span, hit)
    fresh = BETWEEN.match(line.text, hit.end)
    far = when is not None and not -NEAR_DAY < when.start - hit.end < NEAR_DAY
    if hit.row["mode"] == "war" and far and not (fresh and fresh["broke"]):
        when = None  # the day of something else in the sentence
    if both := _both(line, span, hit) or done:
        return both if when or (hit.row["mode"] != "war" and hit.start < lead_end(line.scene)) else []
    attackers = _attackers(line, hit) if hit.row["frame"] in {"", "own"} else _fielders(line, hit)
    early = hit.start < lead_end(line.scene) and hit.row["mode"] != "war"
    if (when is None and not early and (hit.row["mode"] == "war" or not _is_told(hit, struck))) or (
        hit.row["frame"] == "own" and not attackers
    ):
        return []
    found = list({a.key: a for a in (*attackers, *_missions(line, hit), *struck)}.values())
    return found or (unnamed(hit, _around(line)) if _is_over(line.scene, hit, when) else [])


def _around(line: Line) -> Sequence[str]:
    """Whose war or attack it is that names nobody: the state first named in its sentence, else those of the story."""
    named = not_as_places(line, line.start, line.end)
    first = next((m.key for m in named if not line.scene.mentions_in(m.start, m.end, "leader")), None)
    return [first] if first else of_story(line.scene)


def _is_over(scene: Scene, hit: Hit, when: When | None) -> bool:
    """Whether the day of a war or attack stands right beside its word, and is over: "fighting in April 2021"."""
    beside = when is not None and abs(when.start - hit.end) < BESIDE
    return hit.row["frame"] == "" and beside and by_day(scene, "happened", when) != "planned"


def _both(line: Line, span: Span, hit: Hit) -> list[Actor]:
    """The two who fight one another: "the 1995 war between Peru and Ecuador", "India and Pakistan exchanged fire"."""
    if hit.row["frame"] == MUTUAL:
        fighters = [*sides.subject(line, hit.start, loose=True), *sides.partner(line, hit.end)]
        states = {a.side: replace(a, key=a.side, named=False) for a in fighters if a.side}
        return list(states.values()) if len(states) > 1 else []
    if not BETWEEN.match(line.text, hit.end):
        return []
    near = line.scene.mentions_in(hit.end, min(span.end, hit.end + 2 * REACH), "country")
    return list({m.key: _state(line, m) for m in near}.values())[:2]


def _done(line: Line, span: Span, hit: Hit) -> list[Actor]:
    """Of a passive whose fighters attacked and whom: "a Kenyan post was shelled by Malian troops"."""
    by = BY.search(line.text, hit.end, span.end) if hit.row["frame"] in {"verb", GUNMEN} else None
    if not by or not is_passive(line, hit):
        return []
    forces = [h for h in line.scene.hits_in(by.end(), min(span.end, by.end() + REACH), "event") if h.id == "gunmen"]
    theirs = [a for h in forces[:1] for a in _before(line, h) if a.start >= by.end()]
    theirs = theirs or sides.behind(line, by.start(), BY)
    struck = [_state(line, m) for m in line.scene.mentions_in(span.start, hit.start, "country")[:1]]
    both = {a.side: a for a in (*struck, *(replace(a, key=a.side, named=False) for a in theirs if a.side))}
    return list(both.values()) if len(both) > 1 else []


def _missions(line: Line, hit: Hit) -> list[Actor]:
    """The state whose embassy or envoy is struck in another: "a bomb went off at the Danish embassy in Nairobi"."""
    if hit.row["mode"] == "war":
        return []
    start = hit.start if hit.row["frame"] == "" else max(line.start, hit.start - REACH)
    near = start, min(line.end, hit.end + REACH)
    at = [h for h in line.scene.hits_in(*near, "event") if h.id in {"embassy", "envoy"}]
    return [
        _state(line, m)
        for h in at[:1]
        for m in line.scene.mentions_in(*near, "country")
        if MISSION.fullmatch(line.text, m.end, h.start) or HOST.fullmatch(line.text, h.end, m.start)
    ]


def is_catch(line: Line, hit: Hit) -> bool:
    """Whether somebody or a ship is seized, no town: another rule tells it."""
    here = any(h.row["frame"] == CAUGHT for h in line.scene.hits_in(hit.start, hit.start + 1, "event"))
    start = max(line.start, hit.start - NEAR_DAY) if here and is_passive(line, hit) else hit.end
    near = line.scene.hits_in(start, min(line.end, hit.end + NEAR_DAY), "event") if here else []
    return any(h.id == CAUGHT for h in near)


def _is_no_attack(line: Line, span: Span, hit: Hit) -> bool:
    """Whether the word strikes nobody: a verb without fighters, "Kenya strikes a deal"."""
    if NOT_ONE.search(line.text, max(line.start, hit.start - REACH), hit.start):
        return True
    return is_deal(line, hit) or (hit.row["frame"] == "verb" and not is_by_gunmen(line.scene, span, hit))


def is_deal(line: Line, hit: Hit) -> bool:
    """Whether the word is one of signing as well, and a paper stands beside it: "struck a deal", "no deal struck"."""
    if not any(h.id == "sign" for h in line.scene.hits_in(hit.start, hit.start + 1, "event")):
        return False
    behind = any(h.id == "paper" for h in line.scene.hits_in(hit.end, min(line.end, hit.end + REACH), "event"))
    near = line.scene.hits_in(max(line.start, hit.start - NEAR_PAPER), hit.start, "event")
    return behind or any(h.id == "paper" and h.end >= hit.start - 1 for h in near)


def is_noun_too(line: Line, hit: Hit) -> bool:
    """Whether a word of attack is also a noun: "attacks"."""
    here = line.scene.hits_in(hit.start, hit.start + 1, "event")
    return any(other.id == hit.id and other.end == hit.end and not other.row["frame"] for other in here)


def _is_told(hit: Hit, struck: list[Actor]) -> bool:
    """Whether an attack without a day behind the lead is one occasion: it has a place near its word."""
    return any(hit.end <= a.start < hit.end + REACH for a in struck)


def _struck(line: Line, span: Span, hit: Hit) -> list[Actor]:
    """The state that is hit: right behind the noun, else that of the next place, else of the last one before."""
    found = [] if _missions(line, hit) else _targets(line, hit)
    found = found or _places(line, hit.end, min(span.end, hit.end + 2 * REACH))
    found = found or _places(line, max(_after_since(line, hit), hit.start - FAR), hit.start)[-1:]
    if not found and hit.row["frame"] == GUNMEN:
        return [_state(line, m) for m in _victims(line, hit)]
    return [Actor(h.start, h.end, key, key, named=False) for h, key in found[:1]]


def _after_since(line: Line, hit: Hit) -> int:
    """Where begins what tells the place of an attack: no place before "since the attack" is that of the attack."""
    since = SINCE.search(line.text, line.start, hit.start)
    return since.start() if since else line.start


def _victims(line: Line, hit: Hit) -> list[Mention]:
    """The state of those who were struck: "killed three Kenyan policemen"."""
    near = line.scene.mentions_in(hit.end, min(line.end, hit.end + NEAR_DAY), "country")[:1]
    return [m for m in near if THOSE.fullmatch(line.text, hit.end, m.start)]


def _targets(line: Line, hit: Hit) -> list[tuple[Hit, str]]:
    """The state right behind a noun of attack: "attack on Israel", "offensive into Russia's Kursk region"."""
    scene = line.scene
    near = scene.hits_in(hit.end, min(line.end, hit.end + REACH), "country", "capital", "place", "demonym")[:2]
    whole = hit.row["frame"] == "verb" or scene.text.endswith(" of", hit.start, hit.end)
    ways = (TARGET, STRUCK) if whole else (TARGET,)
    found = [h for h in near if any(way.fullmatch(scene.text, hit.end, h.start) for way in ways)]
    return [(h, key) for h in found if (key := country_at(scene, h))]


def _places(line: Line, start: int, end: int) -> list[tuple[Hit, str]]:
    """The places of a stretch with their states, also behind an unknown town: "near Sarmada, Syria"."""
    scene = line.scene
    hits = [h for h in scene.hits_in(start, end, "country", "capital", "place") if _is_where(scene, line, h)]
    return [(h, key) for h in hits if (key := country_at(scene, h))]


def _is_where(scene: Scene, line: Line, hit: Hit) -> bool:
    before = max(line.start, hit.start - 80)
    if FAR_OFF.search(scene.text, before, hit.start):
        return False
    return is_place(scene, hit) or any(way.search(scene.text, before, hit.start) for way in (TOWN, NEARBY))


def _attackers(line: Line, hit: Hit) -> list[Actor]:
    """The state whose attack it is: "Russia's invasion", "a US strike", "Israel carried out airstrikes"."""
    owners = whose.owner(line, hit.start) or _before(line, hit)
    owners = owners or ([] if hit.row["mode"] == "war" else _behind_by(line, hit))
    near = _carriers(line.scene, hit)
    found = owners or (sides.subject(line, near[-1].start) or whose.owner(line, near[-1].start) if near else [])
    return [a for a in found if not a.named]


def _behind_by(line: Line, hit: Hit) -> list[Actor]:
    """The state named behind an attack: "a raid carried out by Malian troops"."""
    near = line.scene.mentions_in(hit.end, min(line.end, hit.end + REACH), "country")[:1]
    return [_state(line, m) for m in near if BY_THEM.fullmatch(line.text, hit.end, m.start)]


def _fielders(line: Line, hit: Hit) -> list[Actor]:
    """The state whose forces act: "Turkish warplanes bombed", "rockets fired by Mali hit"; none of no state."""
    forces = [h for h in line.scene.hits_in(max(line.start, hit.start - REACH), hit.start, "event") if h.id == "gunmen"]
    ways = (whose.owner(line, f.start) or _before(line, f) or _behind_by(line, f) for f in forces[-1:])
    return next(ways, [])


def _carriers(scene: Scene, hit: Hit) -> list[Hit]:
    return [h for h in scene.hits_in(max(0, hit.start - CARRIED), hit.start, "event") if h.id == "onslaught"]


def is_carried(scene: Scene, hit: Hit) -> bool:
    """Whether a verb tells the attack: "carried out airstrikes", "militants killed"; a bare noun only recalls it."""
    return hit.row["frame"] in {"verb", GUNMEN, MUTUAL} or bool(_carriers(scene, hit))


def _before(line: Line, hit: Hit) -> list[Actor]:
    """The state whose adjective stands before the noun, or those: "U.S. airstrikes", "Thai and Cambodian soldiers"."""
    near = line.scene.mentions_in(max(line.start, hit.start - 50), hit.start, "country")
    if not near or not OWN.fullmatch(line.text, near[-1].end, hit.start):
        return []
    return [_state(line, m) for m in joined(line, near)]


def _state(line: Line, mention: Mention) -> Actor:
    side = line.scene.side_of(mention.key)
    return Actor(mention.start, mention.end, side or mention.key, side, named=False)


def is_of_war(scene: Scene) -> bool:
    """Whether the headline or first sentence tells of an attack, so that those told later are news, too."""
    sentences = scene.document.sentences[:2]
    hits = scene.hits_in(sentences[0].start, sentences[-1].end, "event") if sentences else []
    return any(h.id == "conflict" and h.row["mode"] != "war" for h in hits)


def lead_end(scene: Scene) -> int:
    """Where the first sentences end."""
    sentences = scene.document.sentences[:LEAD]
    return sentences[-1].end if sentences else 0
