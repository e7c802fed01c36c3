"""The clause that an act reports: behind it, before it or around it, as ranges of tokens of the unit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from relgraph.extraction import quotes_subjects as subjects
from relgraph.extraction.quotes_acts import Act, links
from relgraph.extraction.quotes_back import back
from relgraph.extraction.quotes_complement import complement, rest
from relgraph.extraction.quotes_ends import end_of
from relgraph.extraction.quotes_phrases import Range, head, timed
from relgraph.extraction.quotes_units import MARK, Token
from relgraph.extraction.quotes_words import (
    CLAUSE,
    CONTRASTS,
    COUNTS,
    DAYS,
    DETERMINERS,
    FINITE,
    FIRM_JOINTS,
    HAVE,
    JOINTS,
    LINKS,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    TIMES,
    adverb,
    small,
    voices,
)
from relgraph.light import light

Place = Literal["after", "before", "around", "according"]

OTHERWISE = PREPOSITIONS | CLAUSE | DETERMINERS | PRONOUNS | LINKS
"""Words that open another phrase or clause, and are no verb."""
SUBORDINATORS = small("subordinators")
ASKED = small("asked")
"""What opens with these is the question, and no answer: `Asked about the date, he replied`."""
PERSON = 2
NAMELESS = frozenset({"nobody", "media", "person", "voice"})
"""What those are who report without a name: then what others say in it is hearsay."""
LONG_ENOUGH = 4
"""A clause has more words."""
PHRASE = 8
"""What stands in a sentence before such a `he said` has no more words."""
HEARD = 3
"""So few words name the hearer of an attribution between commas."""
SOURCE = 6
"""A last stretch of so few words behind an act names the agency (`, BelTA has learned`)."""


@light(frozen=True, slots=True)
class Content:
    """What an act reports, and where it stands to the act."""

    act: Act
    tokens: Range
    place: Place


def contents(tokens: Sequence[Token], acts: Sequence[Act], known: Sequence[int]) -> list[Content]:
    """The content of each act that has one and that lies in no other's content.

    `known` tells for each act whether its speaker is a person (2), another one (1) or unknown (0): an unknown one does
    not take over what others say in it, and a person's own words are not an office's.
    """
    end = _unit_end(tokens)
    found, first = _closing(tokens, acts, known, end)
    for k in range(first, len(acts)):
        last = found[-1] if found else None
        inside = last is not None and last.place == "after" and acts[k].right <= last.tokens[1]
        if last and inside and (known[acts.index(last.act)] or _anonymous(tokens, last.act)):
            continue
        content = _content(tokens, acts, known, k, end)
        if content:
            found.append(content)
    return found


def _anonymous(tokens: Sequence[Token], act: Act) -> bool:
    """Whether somebody without a name reports: `diplomats said`, `the Soviet official told reporters`."""
    return voices().get(tokens[head(tokens, *act.subject.parts[0])].low) in NAMELESS


def _unit_end(tokens: Sequence[Token]) -> int:
    end = len(tokens)
    while end and tokens[end - 1].text in {".", "!", "?", ",", ";", ":", "…"}:
        end -= 1
    return end


def _closing(tokens: Sequence[Token], acts: Sequence[Act], known: Sequence[int], end: int) -> tuple[list[Content], int]:
    """The last act to which all before it belongs (`…, Wang said on Monday`), and the number of the next.

    Not where the sentence opens with an act of its own: `Mubarak said that …, his spokesman said`.
    """
    opened = opening(tokens, 0)
    first = acts[0] if acts else None
    if first and known[0] == PERSON and first.own and not first.behind and first.takes != "q":
        fronted = subjects.lead(tokens, 0, first.first)
        opener = tokens[opened]
        gerund = opener.quoted or (opener.low.endswith("ing") and opener.low not in PREPOSITIONS)
        opens = first.left <= opened or (fronted and fronted.parts[0][0] == first.left and not gerund)
        if opens and any(complement(tokens, a, end) is not None for a in acts if a.subject is first.subject):
            return [], 0
    for k in range(len(acts) - 1, -1, -1):
        if known[k] and acts[k].left > opened and _closes(tokens, acts, known, k, end):
            content = _before(tokens, acts[k])
            return ([content] if content else []), k + 1
    return [], 0


def _closes(tokens: Sequence[Token], acts: Sequence[Act], known: Sequence[int], k: int, end: int) -> bool:
    """Whether what act `k` reports stands before it: a comma ahead, and no clause behind."""
    act = acts[k]
    if (end < len(tokens) and tokens[end].text == ":") or _behind_phrase(tokens, act, end):
        return False
    if act.according:
        if _opens_clause(tokens, act, end):
            return False
    elif act.cue.id == "deny" or not ("c" in act.takes and act.own and _comma_before(tokens, act.left)):
        return False
    if "i" in act.takes and act.right < end and tokens[act.right].low == "to":
        return False
    stop = next((i for i in range(act.right, end - 1) if tokens[i].text == "," or tokens[i].quoted), end)
    if stop < end and not _introduced(tokens, act, stop) and (tokens[stop].quoted or _resumes(tokens, stop, end)):
        return False
    joined = k + 1 < len(acts) and (acts[k + 1].according or _cuts(tokens, acts, known, k + 1, end))
    follower = links(tokens, acts[k + 1].left) if joined else end
    return rest(tokens, act, max(act.right, min(stop, follower))) >= min(stop, follower)


def _opens_clause(tokens: Sequence[Token], act: Act, end: int) -> bool:
    """Whether a source opens a clause that a link word joins: `forty tons came, and, according to Ole, they rotted`."""
    commas = act.left > 1 and act.right < end and tokens[act.left - 1].text == tokens[act.right].text == ","
    return commas and (tokens[act.left - 2].low in LINKS or tokens[act.left - 2].low == "that")


def _introduced(tokens: Sequence[Token], act: Act, comma: int) -> bool:
    """Whether all that follows says who spoke: `There were once 200, said Mona Wahed, a historian`."""
    told = act.behind and tokens[comma + 1].low in {"a", "an", "the", "who", "whose"}
    return told and any(t.low in FINITE or t.low.endswith("ed") for t in tokens[: act.left])


def _resumes(tokens: Sequence[Token], stop: int, end: int) -> bool:
    """Whether what is reported goes on behind the act, or only an afterthought or a source follows its comma."""
    if tokens[stop + 1].quoted:
        return True
    following = stop + 1 + (adverb(tokens[stop + 1].low) and stop + 2 < end)
    low = tokens[following].low
    if low in COUNTS | DETERMINERS and any(t.low in TIMES for t in tokens[following + 1 : following + 3]):
        return False  # `…, a day after the talks ended`
    if low in RELATIVES or low in LINKS or low in PREPOSITIONS or low.endswith("ing"):
        return False
    reported = end - stop <= SOURCE // 2 and tokens[end - 1].capital and not tokens[stop + 1].capital
    return not (reported or (end - stop <= SOURCE and tokens[stop + 1].capital))


def _comma_before(tokens: Sequence[Token], left: int) -> bool:
    return left > 0 and (tokens[left - 1].text == "," or tokens[left - 1].quoted)


def _before(tokens: Sequence[Token], act: Act) -> Content | None:
    start, end = opening(tokens, 0), act.left
    if start < end and tokens[start].low in ASKED:
        return None
    while end > start and (tokens[end - 1].text == "," or tokens[end - 1].low in LINKS):
        end -= 1
    return Content(act, (start, end), "according" if act.according else "before") if end > start else None


def opening(tokens: Sequence[Token], start: int) -> int:
    """Behind the link words and adverbs that open a sentence (`But`, `Meanwhile,`)."""
    i = start
    while i < len(tokens) and (tokens[i].low in LINKS or tokens[i].low in OPENERS):
        i += 1
        if i < len(tokens) and tokens[i].text == ",":
            i += 1
    return i


def _content(tokens: Sequence[Token], acts: Sequence[Act], known: Sequence[int], k: int, end: int) -> Content | None:
    act = acts[k]
    if back(tokens, act) is not None:
        return None
    stop = _stop(tokens, acts, known, k, end)
    if act.agent and act.takes == "n":
        return _before(tokens, act)
    if act.according:
        if _opens_clause(tokens, act, end):
            return Content(act, (act.right + 1, stop), "according")
        start = opening(tokens, act.right + (act.right < stop and tokens[act.right].text == ","))
        return Content(act, (start, stop), "according") if start < stop and act.left <= opening(tokens, 0) else None
    if _bracketed(tokens, act, end):
        follower = _closing_comma(tokens, act, end) + 1
        again = tokens[follower].low in PRONOUNS and any(a.own and a.left == follower for a in acts[k + 1 :])
        # `It was dark, Ole says – he thinks nobody saw him`
        return _before(tokens, act) if again else _around(tokens, act, stop, end)
    return None if act.behind or _answers(tokens, act) else _after(tokens, act, stop)


def _around(tokens: Sequence[Token], act: Act, stop: int, end: int) -> Content:
    """What an act in brackets tells of: `It rains, she says, and snows`; `because, the government says, it rains`."""
    joint = tokens[act.left - 2].low in CLAUSE or _behind_phrase(tokens, act, end)
    first = act.right + 1 if joint else opening(tokens, _clause_start(tokens, act.left))
    if tokens[act.left - 2].low in RELATIVES:  # `who, Fiji said, would come on Monday, is a general`
        stop = next((i for i in range(first, stop) if tokens[i].text == ","), stop)
    return Content(act, (first, stop), "after" if joint else "around")


def _after(tokens: Sequence[Token], act: Act, stop: int) -> Content | None:
    if _fronted(tokens, act) or _comma_for_that(tokens, act, stop):
        return Content(act, (act.right + 1, stop), "after")
    behind = complement(tokens, act, stop)
    if behind is None and act.cue.id == "express" and act.takes == "c" and act.last - act.first > 1:
        behind = act.first + 1
    if behind is None or behind >= stop:
        return None
    if tokens[behind].low in FINITE:  # `missiles it says are able to …, and more`
        stop = next((i for i in range(behind, stop) if tokens[i].text == ","), stop)
        if act.cue.id == "think":
            return None
    behind = _behind_twin(tokens, behind, stop)
    return Content(act, (behind, end_of(tokens, act, behind, stop)), "after")


def _behind_twin(tokens: Sequence[Token], start: int, stop: int) -> int:
    """`condemned and rejected the attack`: a verb joined to the cue is no part of what is said."""
    twin = start + 2 < stop and tokens[start].low in LINKS and tokens[start + 1].low.endswith(("ed", "s"))
    return start + 2 if twin and tokens[start + 2].low in DETERMINERS else start


def _fronted(tokens: Sequence[Token], act: Act) -> bool:
    """`As the head of state explained, …`: the act stands before its clause, with a comma between."""
    return act.left == 1 and tokens[0].low == "as" and act.right + 1 < len(tokens) and tokens[act.right].text == ","


def _comma_for_that(tokens: Sequence[Token], act: Act, stop: int) -> bool:
    """`Chen said, China and Korea are neighbours`: a comma stands for the `that` of a sentence without quotes."""
    comma = act.right
    if act.left > 1 or comma + LONG_ENOUGH > stop or tokens[comma].text != "," or act.cue.row["form"] == "ing":
        return False
    opens = tokens[comma + 1].capital or tokens[comma + 1].low in DETERMINERS | PRONOUNS
    return opens and act.own and "c" in act.takes and not any(t.quoted for t in tokens)


def _answers(tokens: Sequence[Token], act: Act) -> bool:
    """Whether the act attributes the passage right before it: what follows is then place and time."""
    i = act.left
    while i and tokens[i - 1].text == ",":
        i -= 1
    heard = tokens[act.right : act.right + 1 + HEARD * ("a" in act.takes)]
    told = i > 1 and any(t.low == "that" for t in heard)
    return act.own and i > 0 and tokens[i - 1].quoted and not told


def _clause_start(tokens: Sequence[Token], before: int) -> int:
    """Behind the colon or semicolon that opens the clause around an act."""
    return next((i + 1 for i in range(before - 1, -1, -1) if tokens[i].text in {":", ";"}), 0)


def _behind_phrase(tokens: Sequence[Token], act: Act, end: int) -> bool:
    """Whether an act between commas follows a phrase without a verb that opens its sentence: `In return, he said`."""
    if not 1 < act.left <= PHRASE or tokens[act.left - 1].text != ",":
        return False
    before = tokens[opening(tokens, 0) : act.left]
    if not before or before[0].low not in PREPOSITIONS:
        return False
    return _bracketed(tokens, act, end) and not any(t.low in FINITE or t.low.endswith("ed") for t in before)


def _closing_comma(tokens: Sequence[Token], act: Act, end: int) -> int:
    """Where the comma may stand that closes an attribution: behind its verb, its day or its hearer."""
    dated = act.right < end and tokens[act.right].low in DAYS
    heard = HEARD if "a" in act.takes else 0
    comma = next((i for i in range(act.right, min(end - 1, act.right + heard)) if tokens[i].text == ","), None)
    return act.right + dated if comma is None or not _verb_behind(tokens[comma + 1]) else comma


def _verb_behind(token: Token) -> bool:
    """Whether behind the comma that closes an attribution its clause may go on with the verb: `, has no ships`."""
    return token.text[0].islower() and token.low not in OTHERWISE


def _bracketed(tokens: Sequence[Token], act: Act, end: int) -> bool:
    """`Australia, she noted, does it in three`: the act stands between two commas."""
    comma = _closing_comma(tokens, act, end)
    return (
        act.own
        and bool(set("ct") & set(act.takes))
        and act.left > 1
        and tokens[act.left - 1].text == ","
        and not tokens[act.left - 2].quoted
        and comma < end
        and tokens[comma].text == ","
        and not tokens[comma + 1].quoted
        and ("c" in act.takes or _verb_behind(tokens[comma + 1]))
        and len(act.subject.parts) == 1
    )


def _stop(tokens: Sequence[Token], acts: Sequence[Act], known: Sequence[int], k: int, end: int) -> int:
    """Where the content behind act `k` ends: at the next act that is joined on, or at the end of the sentence."""
    alone = acts[k].left == acts[k].first <= 1 and not any(a.subject is acts[k].subject for a in acts[k + 1 :])
    if _relative(tokens, acts[k]) or _subordinate(tokens, acts[k]) or (alone and not acts[k].own):
        end = next((i for i in range(acts[k].right, end) if tokens[i].text == ","), end)
    end = next((i for i in range(acts[k].right + 1, end) if tokens[i].text == ":" and tokens[i - 1].quoted), end)
    for i in range(k + 1, len(acts)):
        if "n" in acts[k].takes and acts[i].first == acts[k].last + 1 and tokens[acts[k].last].low in LINKS:
            continue  # `condemned and rejected the attack`
        if acts[i].left <= acts[k].left and acts[i].own:
            if acts[k].cue.row["form"] == "ing" and _closed(tokens, acts[i]):  # `Mr Ole, while admitting …, said`
                end = min(end, _joint(tokens, acts[i]))
            continue  # `Mr Ole, who promised …, said`: the verb of the whole
        if acts[k].first == 0 and acts[i].subject is acts[k].subject:
            return min(links(tokens, acts[i].left), end)
        if _cuts(tokens, acts, known, i, end):
            denied = back(tokens, acts[i])
            return min(links(tokens, acts[i].left if denied is None else denied), end)
    return end


def _cuts(tokens: Sequence[Token], acts: Sequence[Act], known: Sequence[int], i: int, end: int) -> bool:
    """Whether act `i` stands beside the one before it, and not in what that reports."""
    act = acts[i]
    denies = back(tokens, act) is not None
    if not denies and (act.noun or _relative(tokens, act)):
        return False
    if denies or not act.own:
        return True
    joint = act.left
    while joint and tokens[joint - 1].text == ",":
        joint -= 1
    last = tokens[joint - 1] if joint else tokens[0]
    if last.low in FIRM_JOINTS:
        return known[i] > 0 or (last.low in CONTRASTS | {"but"} and joint > 1 and tokens[joint - 2].text == ",")
    if last.text in {";", ":"} or last.text[0] == MARK:
        return True
    if last.low in JOINTS:
        return joint > 1 and tokens[joint - 2].text == ","
    return joint < act.left and _closes(tokens, acts, known, i, end)


def _subordinate(tokens: Sequence[Token], act: Act) -> bool:
    """`After Maia Sandu said …, the talks ended`: the act opens its sentence in a clause that ends at a comma."""
    if not act.own or not act.left or tokens[act.left - 1].low not in SUBORDINATORS:
        return False
    opened = opening(tokens, 0)
    return act.left <= opened + 1 or act.left - 1 == timed(tokens, opened)


def _relative(tokens: Sequence[Token], act: Act) -> bool:
    """Whether the act stands in a clause on a noun: `Maia Sandu, who said`, `the law, which Maia Sandu says`."""
    of_object = act.left > 1 and act.own and tokens[act.left - 1].low == "which" and tokens[act.left - 2].text == ","
    return of_object or (not _closed(tokens, act) and any(t.low in RELATIVES for t in tokens[act.left : act.first]))


def _closed(tokens: Sequence[Token], act: Act) -> bool:
    """Whether a comma stands before the verb, so that a relative clause ends there: `Mr Ole, who came early, said`."""
    joint = _joint(tokens, act)
    return joint >= act.left and tokens[joint].text == ","


def _joint(tokens: Sequence[Token], act: Act) -> int:
    """The token before the verb of an act with its auxiliaries and adverbs."""
    verb = act.first
    while verb > act.left and (tokens[verb - 1].low in HAVE or adverb(tokens[verb - 1].low)):
        verb -= 1
    return verb - 1
