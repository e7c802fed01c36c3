"""The phrase around a role: where it begins, whose it is, and the office alone."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from relgraph.extraction import mentions_roles as roles
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.alternatives import words as words_of
from relgraph.extraction.mentions_roles import title_words
from relgraph.extraction.mentions_title import Title
from relgraph.extraction.scene import Scene
from relgraph.gazetteer import Hit
from relgraph.tables import words
from relgraph.text.lazy import compiled

SIDES = ("country", "demonym", "seat", "organization", "capital")
_STATES = frozenset({"country", "demonym"})
NEAR = 90
"""How far before a role, in characters, its phrase may begin."""
MAX_WORDS = 12
_OF_SIDE = re.compile(r"(?:\s+(?:of|for|to|at|from)\s+(?:the\s+|neighbouring\s+|neighboring\s+)?|\s*\(\s*|'s?\s+)")
_SENT_BY = rf"(?:\s(?:and|{one_of('kinds of ambassadors')}))*\s(?:of|from)\s(?:the\s)?(?:Republic\sof\s)?"
_SENT_TO = rf"\b{one_of('who is sent to a state')}\sto\s(?:the\s)?$"
WELCOMED = rf"(?i)\b{one_of('welcomes')}(?:\sback)?\s(?:to|in|at)\s(?:the\s)?$"
"""What stands before the place where somebody is welcomed: `welcomed to Accra President X`."""
_STATE_BODY = rf"(?:\s[A-Z][\w']+){{0,4}}\s{one_of('bodies of a state')}\b"
_PORTFOLIO = re.compile(r"(?:('s)\s|\b([A-Z][a-z]+)\s)?\b([A-Z][a-z]+)\s$")
WORD = re.compile(r"[\w.&'/-]+")
_MADE = re.compile(rf"[a-z]+-(?:[a-z]+ed|{one_of('made of a state')})")
"""How somebody came to an office, or whence: `army-installed`, `Damascus-based`."""
_COMING = re.compile(r"[-\s](elect|designate)\b")
DEPUTY = "deputy"


class Phrases:
    """Reads the phrases around the roles of one document."""

    def __init__(self, scene: Scene) -> None:
        self.plain = scene.plain
        self.roles, self.role_starts = scene.index_of("role")
        self.sides, self.side_starts = roles.sides(scene, SIDES)
        self.scene = scene

    def reference(self, hit: Hit) -> Title:
        """The phrase around a role without a name: `the Turkish foreign minister`, `the president of Chad`."""
        sentence = self.scene.sentence_at(hit.start)
        start, side, kinds, role_start = self.phrase_start(hit.start, sentence.start if sentence else 0)
        of_side = _OF_SIDE.match(self.plain, hit.end)
        behind = self.side_at(of_side.end()) if of_side and side is None else None
        end = behind.end if behind else hit.end
        role = " ".join(self.plain[role_start : hit.end].lower().split())
        return Title(start, end, role, hit, side or behind, "past" in kinds)

    def phrase_start(self, position: int, floor: int) -> tuple[int, Hit | None, set[str], int]:
        """Where the phrase begins that ends in a role at `position`; its side, modifiers, and where the role begins."""
        start = role_start = position
        side = self.side_at(position)
        kinds: set[str] = set()
        floor = max(floor, position - NEAR)
        joints = words_of("joints of a headline")  # `Sign Deal As President X Hosts Y`
        for word in reversed(list(WORD.finditer(self.plain, floor, position))[-MAX_WORDS:]):
            within = self._in_role(word.start()) and word.group().lower() != DEPUTY
            if self.plain[word.end() : start].strip(" -\n") or within:
                break
            hit = self.side_at(word.start())
            if hit is not None and compiled(WELCOMED).search(self.plain, floor, hit.start):
                break
            kind = title_words().get(word.group().lower().removesuffix("'s").rstrip("-"))
            if hit is not None:
                side = hit if side is None or (_no_state(side) and not _no_state(hit)) else side
                start = hit.start
            elif kind == "det":
                if word.group() == "that" and self.plain[start].isupper():
                    break  # `said that President X would come`
                return word.start(), side, kinds, role_start
            elif (
                kind
                or _MADE.fullmatch(word.group())
                or (word.group()[0].isupper() and word.start() > floor and word.group().lower() not in joints)
                or self._joins_portfolios(word, start)
            ):
                start = word.start()
                kinds.add(kind or "name")
                role_start = start if side is None and kind not in {"past", "visit"} else role_start
            else:
                break
        return start, side, kinds, role_start

    def side_at(self, position: int) -> Hit | None:
        """The country, organisation or the like whose name holds a position."""
        i = bisect_right(self.side_starts, position) - 1
        return self.sides[i] if i >= 0 and position < self.sides[i].end else None

    def _joins_portfolios(self, word: re.Match[str], start: int) -> bool:
        """Whether an `and` stands within one office: `Mines and Energy Minister`."""
        behind = self.side_at(start)
        if word.group() != "and" or (behind and behind.family in _STATES):
            return False  # `Prime Minister Brown and Danish Minister X`
        before = _PORTFOLIO.search(self.plain, max(0, word.start() - 24), word.start())
        return (
            before is not None
            and not self._in_role(before.start(3) - 2)  # `Minister Brown and Foreign Minister X`
            and before.group(2) not in words("given_names.tsv", "name")
            and (before.group(1) is not None or before.group(3).lower() in words("common_words.tsv"))
            and self.plain[start].isupper()
            and not self._in_role(word.start() - 2)
        )

    def _in_role(self, position: int) -> bool:
        i = bisect_right(self.role_starts, position) - 1
        return i >= 0 and position < self.roles[i].end

    def office(self, hit: Hit, starts: tuple[int, int], side: Hit | None, stop: int) -> tuple[str, str]:
        """The office alone, and as it is shown; `starts` are those of the whole phrase and of the role in it."""
        role = roles.office(self.plain, starts[1], hit)
        coming = _COMING.match(self.plain, hit.end)
        i = bisect_left(self.side_starts, hit.end)
        states = [h for h in self.sides[i : i + 4] if h.start < stop and h.family in {"country", "demonym"}]
        of_what = roles.of_what(self.plain, coming.end() if coming else hit.end, stop, states)
        shown = f"{role}-{coming[1]}" if coming else role
        return role, roles.without_body(f"{roles.prefix(self.plain, *starts, side)}{shown}{of_what}")

    def side_after(self, start: int, limit: int) -> Hit | None:
        """The side within an of-phrase: `president of Moldova`, `secretary general of the EU`."""
        i = bisect_left(self.side_starts, start)
        while i < len(self.sides) and self.sides[i].start < limit:
            side = self.sides[i]
            if side.family != "capital" and not compiled(_SENT_TO).search(self.plain, start, side.start):
                return side
            i += 1
        return None

    def sender(self, start: int, limit: int) -> Hit | None:
        """Who sends an envoy, behind his title: `ambassador of Ghana to Italy`, `a UN delegate from Qatar`."""
        opening = compiled(_SENT_BY).match(self.plain, start, limit)
        hit = self.side_at(opening.end()) if opening else None
        return hit if hit and hit.family != "capital" else None

    def side_of_phrase(self, start: int, stop: int) -> Hit | None:
        """The side in `head of the African section of the Arab League`, unless it only opens another body's name."""
        if not _OF_SIDE.match(self.plain, start):
            return None
        i = bisect_left(self.side_starts, start)
        for hit in self.sides[i : i + 4]:
            if (
                hit.start < stop
                and hit.family != "capital"
                and (
                    self.roles_from(hit.end + 1, hit.end + 2)
                    or not re.match(r"-| [A-Z]", self.plain[hit.end : hit.end + 2])
                    or self._names_body(hit)
                )
            ):
                return hit
        return None

    def _names_body(self, hit: Hit) -> bool:
        """Whether a state opens the name of one of its bodies: `North Korean UN mission`, `Bhutan People's Party`."""
        if hit.family not in {"demonym", "country"}:
            return False
        body = self.side_at(hit.end + 1)
        known = body is not None and body.family == "organization"
        return known or compiled(_STATE_BODY).match(self.plain, hit.end) is not None

    def roles_from(self, start: int, end: int) -> Sequence[Hit]:
        """The roles that begin in `start:end`."""
        return self.roles[bisect_left(self.role_starts, start) : bisect_left(self.role_starts, end)]


def _no_state(hit: Hit) -> bool:
    return hit.family == "organization" and not hit.row.get("country")
