"""Titles and roles around a name: before it, after it in apposition, and for whom the office is held."""

from __future__ import annotations

import re
from bisect import bisect_left

from relgraph.extraction import mentions_roles as roles
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.alternatives import words as words_of
from relgraph.extraction.mentions_bodies import body_meant
from relgraph.extraction.mentions_initials import movements
from relgraph.extraction.mentions_phrases import DEPUTY, MAX_WORDS, WORD, Phrases
from relgraph.extraction.mentions_roles import title_words
from relgraph.extraction.mentions_title import Title
from relgraph.gazetteer import Hit
from relgraph.tables import words
from relgraph.text.lazy import compiled

__all__ = ["Title", "Titles"]

REACH = 160

_RETIRED = r"[A-Z][\w&/-]{1,9}|[Rr](?:e?td?|etired)\.?"
_DIRECT = re.compile(rf"(?i:-elect|-designate|-at-large)?[.\"]?\s+(?:\((?:{_RETIRED})\)\s+)?|\s?")
_COMMA = re.compile(r"(?i:-elect|-designate|-at-large)?,\s+")
_AND = re.compile(r"\s*(?:,\s*and|,|and|&|/|-)\s+|\s+")
_OF = re.compile(
    r"(?:[-\s](?:designate|elect))?\s+(?:of|OF|for|to|at|on|in|and)\b"
    r"(?:[\w\s.'&()-]|,(?=\s[A-Z]\w+(?:\s[A-Z]\w+)?\sand\s))*,?\s+"
)
_PORTFOLIOS = re.compile(r"(?:,\s[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)+,?\sand(?:\s[A-Z][\w-]+){1,3}\s+")
_CHARGE = re.compile(r"\s(?:in charge of|responsible for)\s")
_POSTED = re.compile(r"\s(?:in|at|from)\s(?:the\s)?[A-Z]\w+(?:'s)?(?:\s(?:and\s)?[A-Z]\w+)?(?:\s[a-z]+)?,?\s")
_ADVISES = re.compile(r"\son(?:\s(?:and\s)?[A-Z]\w+){1,4}\s")
_PLACED = re.compile(r"\s(?:on|in|at)\s")
_MATTER = re.compile(r"\s(?:for|of)(?:\s(?!the\b|a\b)[a-z]{4,}){1,2}(?:\sand\s[a-z]{4,})?\s")
"""A matter in small letters: `minister for reintegration X`."""
_OF_LED = (
    rf"\s(?:of|for)\s(?:the\s)?(?:[A-Z][\w-]+(?:\s[A-Z][\w-]+)?|{one_of('states that are led')})'s?\s"
    rf"(?:[\w-]+\s){{0,3}}{one_of('bodies that are led')},?\s"
)
_IN_OFFICE = rf"(?i)\s(?:in|at)\sthe\s{one_of('speaking bodies')}\s(?:of|for)\s"
_AFTER = re.compile(
    r"(?:\s*\([^()]{1,40}\))?,\s+(?:\d\d,\s+)?(?:who(?:'s|\s+(?:is|was|has been|serves as))\s+|now\s+|himself\s+)?"
)
_IS = re.compile(
    r"\s(?:is|was|became|remains|has been|had been)\s(?:now\s|also\s|currently\s|then\s|once\s)?"
    r"(?=an?\s|[A-Z][\w ]+'s\s)"
)
HEAD = 14
"""How long a word of appointing is at most, with the blank behind it."""
_APPOINTS = re.compile(rf"\b{one_of('who appoints')}\s$")
_AS = re.compile(r"\s(?:as\s|to\s(?:be|serve\sas)\s)?(?:(?:his|her|its|the|an?|new)\s)*")
_IS_GIVEN = re.compile(rf"\s(?:was|is|has\sbeen|had\sbeen)\s(?:\w+ly\s)?{one_of('who appoints')}{_AS.pattern}")
_OPENS_APPOSITION = frozenset({",", " "})
_NAME_OWNS = re.compile(r"\s(?:[A-Z][\w.-]+\s){0,3}[A-Z][\w-]+'s\s")
_ACRONYM = re.compile(rf"(?<![\w.'-])(?!{one_of('initials of states')}\b)([A-Z]{{3,6}})\s(?:[a-z]+\s)?$")
_INITIALS = re.compile(r"[A-Z]\w*[A-Z]\s")
_NEXT_NAME = re.compile(r"\.?\s[A-Z][a-z]+")
_FURTHER = re.compile(r",\s[A-Z][\w\s&'-]{1,60}")
_CLAUSE_END = re.compile(r"[,;:()\"]|(?<!\b[A-Z])\.")
_ACTING = (
    rf"\s(?:also\s)?(?:(?:will|would|is|was|has|had|{one_of('says or meets')}|can|could|may|must|should|did)\b"
    r"|[a-z]{3,}ed\s(?!(?:by|in|last|on|at|after|this|from|since|earlier|with|to)\b))"
)
_THEIRS = re.compile(r"(?:their|his|her|its)\b")
_NAMED_BODY = re.compile(r"(?<![\w'])(?:[A-Z][\w.'-]*\s(?:\([A-Z]{2,8}\)\s)?(?:(?:of|for|the|and)\s){0,2}){1,7}$")
"""The words before a title that name whose it is: `Office of Rivers and Budget Director`."""
_OWNER = re.compile(r"[A-Z][\w-]+'s\s")
_OPENED = re.compile(r"(?:(?:the|an?)\s)?[A-Z][\w-]+(?:'s)?\s", re.ASCII)
_SMALL = rf"{one_of('clause words')}|\w{{1,3}}"
_BREAKS = re.compile(rf"\b{one_of('clause words')}\b")


class Titles(Phrases):
    """Finds the titles around names of one document."""

    def before(self, start: int, end: int) -> list[Title]:
        """The titles that end where the name `start:end` begins, the nearest first."""
        i = bisect_left(self.role_starts, start) - 1
        if i < 0 or self.roles[i].end < start - REACH:
            return []
        sentence = self.scene.sentence_at(start)
        opening = sentence.start if sentence else self.plain.rfind("\n", 0, start) + 1
        floor = max(opening, start - REACH)
        found: list[Title] = []
        cursor = start
        while i >= 0 and self.roles[i].start >= floor:
            hit = self.roles[i]
            i -= 1
            if hit.end > cursor:
                continue
            gap = self._gap(hit, cursor, name_end=end, first=all(t.kind == "honorific" for t in found))
            if gap is None:
                return found
            title = self._title(hit, floor, cursor)
            if gap == "comma" and i >= 0 and self.plain[self.roles[i].end : hit.start] == " of the ":
                continue  # `the Special Representative of the Secretary-General, X`
            if gap == "comma" and not self._introduces(title, floor):
                if self.plain.endswith(" of ", 0, title.start):  # `the chief of the bloc of lawmakers, X`
                    continue
                break
            if gap != "comma" and found and _is_of_another(title, found[-1], self.plain[hit.end : cursor]):
                break
            if gap == "comma" and self.plain.endswith("ccording to ", 0, title.start):
                break
            title.gap = gap
            found.append(title)
            cursor = title.start
            if title.side is None and _OWNER.search(self.plain, title.start, hit.start):
                break  # `President Yeltsin's adviser X`: the title before is his who has the adviser
            if i >= 0 and title.side is None and self.plain[self.roles[i].end : title.start] == "'s ":
                title.side = self.reference(self.roles[i]).side
                break  # `the Chadian prime minister's adviser X`
        return found

    def _gap(self, hit: Hit, cursor: int, *, name_end: int, first: bool) -> str | None:
        """How a role joins what follows it: direct, comma, of or and; None where it does not."""
        gap = self.plain[hit.end : cursor]
        if _DIRECT.fullmatch(gap):
            return "direct"
        if not first and _AND.fullmatch(gap):
            return "and"
        if _COMMA.fullmatch(gap):
            return "comma" if first and not self._speaks(name_end) else None
        placed = (hit.row["class"] in _STATIONED and _POSTED.fullmatch(gap)) or _ADVISES.fullmatch(gap)
        matter = hit.row["class"] in _FOR_MATTERS and _MATTER.fullmatch(gap)
        return "of" if placed or matter or self._of_phrase(gap) or self._portfolios(hit, gap) else None

    def _introduces(self, title: Title, floor: int) -> bool:
        """Whether a title before a comma opens an apposition: with an article, a side or an owner, or the sentence."""
        word = WORD.match(self.plain, title.start)
        opened = word is not None and title_words().get(word.group().lower()) == "det"
        owned = _OWNER.search(self.plain, title.start, title.hit.start) or self.plain.endswith("'s ", 0, title.start)
        opens = title.start == floor or _INITIALS.fullmatch(self.plain, floor, title.start)
        return title.side is not None or title.past or opened or bool(opens or owned)

    def _of_phrase(self, gap: str) -> bool:
        if not _OF.fullmatch(gap) or _BREAKS.search(gap) or len(gap.split()) > MAX_WORDS:
            return False
        if len(gap.split()) < 2:
            return False
        if gap.rstrip().endswith(","):
            return True
        if _CHARGE.match(gap) or compiled(_OF_LED).fullmatch(gap):
            return True
        if _PLACED.match(gap) and not compiled(_IN_OFFICE).match(gap):
            return False
        plain = _FUNCTION | words_of("bodies that are led")
        return all(word[0].isupper() or word in plain or word == "-" for word in WORD.findall(gap))

    def _portfolios(self, hit: Hit, gap: str) -> bool:
        """Whether more portfolios follow: "minister of trade, Commerce and Consumer Affairs"."""
        return " of " in self.plain[hit.start : hit.end] and _PORTFOLIOS.fullmatch(gap) is not None

    def _speaks(self, position: int) -> bool:
        """Whether a reporting cue follows: then the name begins a clause of its own."""
        cues = self.scene.hits_in(position, position + 3, "said")
        return bool(cues) and self.plain[position : cues[0].start].isspace()

    def _title(self, hit: Hit, floor: int, cursor: int) -> Title:
        if hit.id in _NOT_BEHIND_PORTFOLIOS:  # `Minister of Health Dr. X`
            return Title(hit.start, hit.end, roles.office(self.plain, hit.start, hit), hit, phrase=(hit.start, cursor))
        start, side, kinds, role_start = self.phrase_start(hit.start, floor)
        if hit.row["class"] == "envoy":
            side = self.sender(hit.end, cursor) or side
        else:
            side = side or self.side_after(hit.end, cursor)
        role, shown = self.office(hit, (start, role_start), side, self._end_of_gap(hit.end, cursor))
        named = _NAMED_BODY.search(self.plain, floor, start) if start > floor else None
        ahead = named.start() if named else start
        said = tuple(w.lower() for w in WORD.findall(self.plain[ahead:cursor]))
        past = "past" in kinds
        title = Title(start, hit.end, role, hit, side, past, said, phrase=(ahead, cursor), shown=shown)
        if side is None and hit.row["class"] == "head":
            title.side, meant = body_meant(self, title.start)
            title.words += meant
        initials = _ACRONYM.search(self.plain, floor, hit.start) if side is None else None
        if initials:
            title.acronym = True
            title.words += ("movement",) if initials.group(1) in movements(self.scene) else ()
        return title

    def _end_of_gap(self, start: int, cursor: int) -> int:
        """Where the words behind an office end that belong to it."""
        return start + len(self.plain[start:cursor].rstrip(" ,\n"))

    def after(self, name: int, end: int) -> list[Title]:
        """The role in apposition behind the name at `name:end`, or that the name is told to have or to be given."""
        if self.plain[end : end + 1] not in _OPENS_APPOSITION:
            return []
        opening = _AFTER.match(self.plain, end) or _IS.match(self.plain, end) or self._given(name, end)
        sentence = self.scene.sentence_at(end - 1)
        if not opening or not sentence:
            return []
        start, owner = opening.end(), None
        for hit in self.roles_from(start, min(sentence.end, start + 90)):
            if self.plain.startswith("'s ", hit.end):  # `the Chadian president's envoy`
                start, owner = hit.end + 3, self.reference(hit).side
                continue
            if named := _NAME_OWNS.match(self.plain, hit.end):  # `President A's deputy`
                start, owner = named.end(), self.reference(hit).side
                continue
            if hit.id in _BEFORE_ROLES and self.roles_from(hit.end + 1, hit.end + 2):
                continue
            if not self._fits_apposition(hit, self.plain[start : hit.start]) or self._acts(start, hit):
                return []
            title = self._apposition(start, hit, sentence.end)
            title.side = title.side or owner
            if opening.re is _IS:
                title.gap = "is"
                return [title] if title.side or title.kind != "leader" else []
            return [title]
        return []

    def _given(self, name: int, end: int) -> re.Match[str] | None:
        """What stands before the role to which somebody is appointed: `named X finance minister`, `X was elected`."""
        if not self.plain[end + 1 : end + 2].islower():
            return None
        appoints = _APPOINTS.search(self.plain, max(0, name - HEAD), name)
        return _AS.match(self.plain, end) if appoints else _IS_GIVEN.match(self.plain, end)

    def _acts(self, start: int, hit: Hit) -> bool:
        """Whether an office behind a name is another's who acts: `met with X, the Deputy Secretary will speak`."""
        return self.plain.startswith(("the ", "The "), start) and bool(compiled(_ACTING).match(self.plain, hit.end))

    def _fits_apposition(self, hit: Hit, middle: str) -> bool:
        """Whether a role behind a name is his, by the words between: not the next one's title, nor those of others."""
        if _NEXT_NAME.match(self.plain, hit.end) and self.plain[hit.start].isupper():
            return False
        many = hit.row.get("number") == "plural"
        others = many and (_THEIRS.match(middle) or self._speaks(hit.end))  # `Kok, their aides`, `Kok, diplomats said,`
        broken = re.search(r"[.,;:()\"]", middle.replace("U.S.", "").replace("'s", ""))
        return not others and not broken and self._modifies(middle)

    def _apposition(self, start: int, hit: Hit, limit: int) -> Title:
        stop, end = self._end_of_clause(hit.end, limit), hit.end
        if further_charge := self._charges_behind(hit, stop):
            stop, end = self._end_of_clause(further_charge, limit), further_charge
        _, side, kinds, role_start = self.phrase_start(hit.start, start)
        if hit.row["class"] == "envoy":
            side = self.sender(hit.end, stop) or side
        else:
            side = side or self.side_of_phrase(hit.end, stop)
        end = side.end if side and side.start > hit.end else end
        further = _FURTHER.match(self.plain, stop, limit)
        phrase = (start, further.end() if further else stop)
        said = tuple(w.lower() for w in WORD.findall(self.plain[slice(*phrase)]))[:16]
        role, shown = self.office(hit, (start, role_start), side, stop)
        past = "past" in kinds
        title = Title(start, end, role, hit, side, past, said, phrase=phrase, shown=shown)
        title.listed = further is not None and stop == hit.end and self.plain[hit.start].isupper()
        return title

    def _end_of_clause(self, start: int, limit: int) -> int:
        end = _CLAUSE_END.search(self.plain, start, limit)
        return end.start() if end else limit

    def _charges_behind(self, hit: Hit, comma: int) -> int | None:
        """Where further portfolios end behind a name: `X, Minister of Commerce, Industry and Tourism of Peru`."""
        match = _PORTFOLIOS.match(self.plain, comma) if " of " in self.plain[hit.start : hit.end] else None
        named = match.group().replace(",", " ").lower().split() if match else ()
        return match.end() - 1 if match and set(named) <= words("common_words.tsv") else None

    def _modifies(self, middle: str) -> bool:
        """Whether the words between a name and a role may be of the role, one that nobody knows among them."""
        said = WORD.findall(middle.replace(" and former ", " former "))
        plain = (word for word in said if not (word[0].isupper() or word.endswith("-year-old")))
        unknown = [word for word in plain if word.removesuffix("'s").rstrip("-") not in title_words()]
        if len(unknown) == 1:
            opened = _OPENED.match(middle) is not None and unknown[0] == said[-1]
            return opened and not compiled(_SMALL).fullmatch(unknown[0])
        return not unknown


def _is_of_another(title: Title, next_title: Title, gap: str) -> bool:
    """Whether a title before another is not borne by the same person: `the minister of fisheries, and Danish PM X`."""
    side = next_title.side
    opens = side is not None and side.start == next_title.start and side.family in {"country", "demonym"}
    abroad = opens and title.side is not None and side is not None and title.side.id != side.id
    joined = bool(gap.strip()) and (_another_head(title, next_title) or (opens and " and " in gap) or abroad)
    return joined or _of_others(title.hit, next_title)


def _another_head(title: Title, next_title: Title) -> bool:
    """Whether a title before "and" is somebody else's: "the Secretary and President Arevalo"."""
    heads = (title.kind in _HEADS or title.hit.id == _SECRETARY) and title.hit.id != next_title.hit.id
    another = heads and next_title.kind != "honorific"
    return another and next_title.gap == "direct" and title.side is None and title.words[:1] == ("the",)


def _of_others(hit: Hit, next_title: Title) -> bool:
    """Whether a word for several stands before the title of one: "for Syrian refugees, Foreign Minister X said"."""
    return hit.row.get("number") == "plural" and next_title.hit.row.get("number") != "plural"


_BEFORE_ROLES = frozenset({DEPUTY, "head"})
_FOR_MATTERS = frozenset({"minister", "deputy", "government"})
_STATIONED = frozenset({"envoy", "parliament", "counterpart", "local"})
_NOT_BEHIND_PORTFOLIOS = frozenset({"dr", "mr", "mrs"})
_HEADS = frozenset({"state", "government", "deputy"})
_SECRETARY = "us_cabinet_member"
_FUNCTION = frozenset({"of", "the", "for", "and", "to", "in", "at", "on", "&", "affairs"})
