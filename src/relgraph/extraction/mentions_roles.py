"""The role of a title as a reader would write it: without the country, praise and articles, with its portfolio."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from relgraph.config import from_data
from relgraph.extraction.alternatives import one_of, words
from relgraph.extraction.scene import Scene
from relgraph.gazetteer import Hit
from relgraph.tables import table

NEAR = 40
_OWN = re.compile(rf"\s(?:deputy\s|first\s)*{one_of('heads of bodies of states')}\b", re.IGNORECASE)
_OWN_OF = re.compile(rf"\b{one_of('heads of bodies of states')}\s(?:of|in)\s(?:the\s)?(?:\w+\s)?$", re.IGNORECASE)
LONGEST = 14
"""Words behind an office that still tell of what it is."""
_OWNED = re.compile(r"^.*'s\s", re.DOTALL)
_BODY = re.compile(rf"^{one_of('bodies left out of a role')}\s(?={one_of('heads of bodies')}$)")
_PRAISE = re.compile(rf"^(?:{one_of('praise of a title')}[\s-]+)+")
_OF = re.compile(r"\s(?:of|for|to|in charge of|responsible for|on(?!\s[A-Z]\w+day))\s")
_JOINED = re.compile(r"(?:,\s[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)*,?\s(?:and|&)\s[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,3}")
_BREAK = re.compile(rf"\s\b(?:{one_of('clause words')}|now|here|during|since|until|under|[A-Z]\w+day)\b|\s[-–]\s")
_LOOSE = re.compile(r"(?:[\s,-]|\b(?:of|the|for|and|to|on))+$")
_STATE = re.compile(
    rf"\s(?:of|for)\s(?:the\s)?(?:(?:{one_of('words of the name of a state')}\s)+(?:of\s(?:the\s)?)?)?$",
    re.IGNORECASE,
)
_WORD = re.compile(r"(\w+)([-\s])")
_ONE = (re.compile(r"men$"), re.compile(r"ies$"), re.compile(r"(?<=[^s\W])s(?=\.?$)"))


@from_data
def title_words() -> dict[str, str]:
    """The words that may stand before a title, and what they say."""
    return {p.row["word"]: p.row["kind"] for p in table("title_words.tsv", ("word", "kind"))}


def singular(role: str) -> str:
    """A role of several as the role of one: `presidents`, `ministers of trade`, `spokesmen`."""
    head, of, rest = role.partition(" of ")
    head = _ONE[1].sub("y", _ONE[0].sub("man", head))
    return _ONE[2].sub("", head) + of + rest


def office(plain: str, role_start: int, hit: Hit) -> str:
    """The office alone, lower case: without whose it is, and without praise."""
    core = _OWNED.sub("", " ".join(plain[role_start : hit.end].lower().split()))
    core = _PRAISE.sub("", core)
    core = next((full for full in words("shortened offices") if core in words(f"short for {full}")), core)
    return singular(core) if hit.row.get("number") == "plural" else core


def prefix(plain: str, start: int, role_start: int, side: Hit | None) -> str:
    """What stands before an office: `former`, `then-`, and the body whose it is (`hamas`, `white house`)."""
    ahead = _WORD.finditer(plain[start:role_start].lower())
    past = next((w.group() for w in ahead if title_words().get(w.group(1)) == "past"), "")
    near = side is not None and side.family in {"organization", "seat"} and side.end + 1 == role_start
    body = plain[side.start : role_start].lower() if side and near else ""
    return past + body


def of_what(plain: str, start: int, stop: int, states: Sequence[Hit]) -> str:
    """The portfolio or body that follows an office, ` of foreign affairs and cooperation`; its country is left out."""
    for state in states:
        if (own := _STATE.search(plain, start, state.start)) and state.start < stop:
            stop = own.start()
    joined = _JOINED.match(plain, start, stop)
    opening = joined.end() if joined else start
    end = opening
    if _OF.match(plain, opening, stop):
        broken = _BREAK.search(plain, opening + 4, stop)
        end = broken.start() if broken else stop
    text = _LOOSE.sub("", plain[start:end].lower())
    return text if len(text.split()) <= LONGEST else ""


def sides(scene: Scene, families: Sequence[str]) -> tuple[list[Hit], list[int]]:
    """Whom somebody may serve, by place, and where each begins; a body of a state that is named as the UN's is none."""
    found, starts = scene.index_of(*families)
    own = [hit for hit in found if hit.family == "organization" and _is_of_a_state(scene.plain, hit)]
    own += [hit for pair in pairwise(found) if pair[0][:2] == pair[1][:2] for hit in _not_meant(scene, pair)]
    if not own:
        return found, starts
    others = [hit for hit in found if hit not in own]
    return others, [hit.start for hit in others]


def _not_meant(scene: Scene, pair: Iterable[Hit]) -> list[Hit]:
    """Of two states of one name those for which the text does not use it: `the Korean president`."""
    named = {mention.key for hit in pair for mention in scene.mentions_in(hit.start, hit.start + 1, "country")}
    return [hit for hit in pair if named and f"country:{hit.id}" not in named]


def _is_of_a_state(plain: str, body: Hit) -> bool:
    """Whether a body named as one of the UN's is that of a state: `Security Council Secretary X`."""
    if plain[body.start : body.end] not in words("bodies of the UN and of states"):
        return False
    return bool(_OWN.match(plain, body.end) or _OWN_OF.search(plain, max(0, body.start - NEAR), body.start))


def without_body(role: str) -> str:
    """A role without the body whose head needs none: `secretary-general`, `foreign policy chief`."""
    return _BODY.sub("", " ".join(role.split()))
