"""What stands right beside a name and tells whose official somebody without a title is: a country, or a party."""

from __future__ import annotations

import re

from relgraph.config import from_data
from relgraph.extraction.alternatives import one_of, words
from relgraph.extraction.entities import parties
from relgraph.extraction.mentions_initials import movements
from relgraph.extraction.mentions_titles import Titles
from relgraph.gazetteer import Hit
from relgraph.tables import cells, table
from relgraph.tables import words as words_of
from relgraph.text.lazy import compiled

FAR = 48
"""How far before a name, in characters, its party or its country begins."""
MEETS = 24
"""How long a word of meeting is at most, with what stands behind it."""
_WHENCE = re.compile(r"\s+(?:of|from)\s+(?:the\s+|neighbouring\s+|neighboring\s+)?|\s*\(\s*|'s?\s+")
_OPENS = frozenset({" ", "'"})
_IN_LIST = re.compile(r",\s(?:the\s)?")
_LINE_ENDS = re.compile(r"[;,.]?(?:\n|$)")
_ITEM = (
    r"(?:[-–—•*·]\s*|\d\d?[.)]\s+)?[A-Z][^\s,;:()]*(?:\s(?:[A-Z][^\s,;:()]*|of|and|for|the|al|bin|de|van|von)){1,12}"
)
_SIDES = frozenset({"country", "organization", "demonym"})
_MEETS = rf"(?i)\b{one_of('before whom somebody meets')}\s+(?:the\s+)?$"
_ALSO_MEETS = r"\b(?:met|with|between|by)\s+(?:the\s+)?[A-Z][\w\s.'-]{3,60},?\s+and\s+(?:the\s+)?$"
_TO_ACT = re.compile(r"(?:\s(?:will|would|to|is|was|has|had|also|later|due|set|expected))*\s?")
_PAIRED = re.compile(r"(?:,\s+|,?\s+and\s+)(?:the\s+)?[A-Z][\w\s]{2,24}'s?\s+[A-Z]")
_PARTY = rf"\b({one_of('parties by a short name')}|[A-Z]{{3,6}}|(?:[A-Z][\w-]+\s){{1,3}}Party)'s?\s$"
_MEMBER = re.compile(rf"(?<![A-Za-z] )({one_of('members of parties')})\s$")


def side_behind(titles: Titles, end: int) -> Hit | None:
    """The side right behind a name: `Sergei Aleinik of Belarus`."""
    opening = _WHENCE.match(titles.plain, end) if titles.plain[end : end + 1] in _OPENS else None
    hit = titles.side_at(opening.end()) if opening else _side_in_list(titles, end)
    return hit if hit and hit.family in _SIDES else None


def _side_in_list(titles: Titles, end: int) -> Hit | None:
    """The country that ends the line of a list: `President Ana Kirova, Slovakia`."""
    joint = _IN_LIST.match(titles.plain, end)
    hit = titles.side_at(joint.end()) if joint else None
    if hit is None or hit.family != "country" or not _LINE_ENDS.match(titles.plain, hit.end):
        return None
    return hit if compiled(_ITEM).fullmatch(titles.plain, titles.plain.rfind("\n", 0, end) + 1, end) else None


def side_met(titles: Titles, start: int, end: int) -> Hit | None:
    """The country right before the name of somebody who meets or is met: `met Kenya's X`, `Sudan's Y hosted`."""
    owner = start - 3 if titles.plain[start - 3 : start] == "'s " else start - 2
    if titles.plain[owner:start] not in {"'s ", "' "}:
        return None
    hit = titles.side_at(owner - 1)
    if hit is None or hit.family != "country":
        return None
    ahead = titles.plain[max(0, hit.start - 2 * FAR) : hit.start]
    met = compiled(_MEETS).search(ahead[-MEETS:]) or compiled(_ALSO_MEETS).search(ahead)
    return hit if met or _acts(titles, end) or _in_full(titles.plain[start:end], ahead) else None


def _in_full(name: str, ahead: str) -> bool:
    """Whether words behind a country's are a person's first and last name, in no quotation of a title."""
    first, _, last = name.partition(" ")
    return bool(last) and first.partition("-")[0] in words_of("given_names.tsv", "name") and not ahead.endswith('"')


def _acts(titles: Titles, end: int) -> bool:
    """Whether a verb of meeting or signing follows the name, or that of another with his country and then the verb."""
    paired = _PAIRED.match(titles.plain, end) is not None
    verb = None if paired else _TO_ACT.match(titles.plain, end)
    start = verb.end() if verb else end + 1
    sentence = titles.scene.sentence_at(end - 1)
    stop = min(end + 2 * FAR if paired else start + 1, sentence.end) if sentence else start + 1
    verbs = titles.scene.hits_in(start, stop, "met", "agreed")
    return any(h.id in {"contact", "sign"} or (h.id == "light" and _carries(titles, h)) for h in verbs)


def _carries(titles: Titles, verb: Hit) -> bool:
    """Whether a verb carries a noun of meeting: "held talks"."""
    return any(h.id == "nominal" for h in titles.scene.hits_in(verb.end, verb.end + MEETS, "met"))


def party_of(titles: Titles, start: int) -> str | None:
    """The country of the party right before a name: `the SNP's Nicola Sturgeon`, `Republican Chris Smith`."""
    owns = titles.plain[start - 3 : start] == "'s " or titles.plain[start - 2 : start] == "' "
    way, far = (compiled(_PARTY), FAR) if owns else (_MEMBER, FAR // 2)
    found = way.search(titles.plain[max(0, start - far) : start])
    return _of_party(titles, found.group(1)) if found else None


def _of_party(titles: Titles, party: str) -> str | None:
    """The country of a party; empty where the text does not tell which, though a party it is."""
    known = party.isupper() and (party.lower() in parties() or party in movements(titles.scene))
    return _countries().get(party) or ("" if known else None)


@from_data
def _countries() -> dict[str, str]:
    """The countries of parties that only one has, or that only one calls by a short name."""
    rows = ((p.row["words"], cells(p.row["sides"])) for p in table("title_sides.tsv", ("words", "sides")))
    short = words("parties by a short name") | words("members of parties")
    sure = (row for row in rows if row[0] in short or (len(row[1]) == 1 and not row[1][0].endswith("?")))
    return {party: sides[0].rstrip("?") for party, sides in sure}
