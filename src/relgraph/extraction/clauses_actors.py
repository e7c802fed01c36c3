"""Who stands in a stretch of text as a possible party."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from relgraph.extraction.alternatives import one_of, words
from relgraph.extraction.quotes_words import small
from relgraph.extraction.scene import OFFICE, Scene, once
from relgraph.light import light
from relgraph.model import Mention

SIDES = ("leader", "person", "country", "organization")
PLACES = small("before a country as a place")
OPENERS = small("between these and the country")
BEFORE_PLACES = PLACES | OPENERS | {"and", "or", "as"}
"""What may stand right before a country that is a place, or the second of two."""
LAST_WORD = re.compile(r"\w+\Z")
MODIFIERS = words("before a title")
MODIFIER = re.compile(rf"\b{one_of('before a title')}\s+$", re.IGNORECASE)
OF = frozenset({"of", "from", "in"})
HEAD_OF = re.compile(
    r"\b[\w\-]++(?:\s+(?:of|for)\s+(?-i:[A-Z]\w+)(?:\s+(?:and\s+)?(?-i:[A-Z]\w+)){0,2})?\s+(?:of|from|in)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
BLOC = re.compile(rf"\bthe\s+(?:[\w\-]+\s+){{0,3}}{one_of('kinds of bodies')}\s+$")
"""What is said of a body before its name: "the West African bloc"."""
HEAD, TITLED = 12, 60
VOICE = "voice"
PEOPLE = frozenset({"side", "envoy", "legate", "force"})
"""Classes of cues that are nouns for people: behind "US" they make no verb."""
LED_BY = re.compile(
    rf"\b(?:(?:[Aa]n?|[Tt]he)\s+|(?=[Dd]elegations|[Tt]eams))(?:(?!(?:an?|the|and|with|to|by|met|from|in)\b)[\w.\-’']+\s+){{0,7}}(?i:{one_of('delegations')})s?\b"
    r"(?:\s+(?:from|of)\s+[^,;.()]{2,50})?,?\s+(?:which\s+(?:is|was)\s+)?(?:led|headed)\s+by\s+(?:its\s+|the\s+|their\s+)?"
    r"(?:[a-z\-]+,?\s+){0,3}$"
)
TEAM = 170
"""How far before its head the phrase for a delegation may begin."""
OURS = re.compile(r"our\b", re.IGNORECASE)
THAT = " that "
ACRONYM = re.compile(r"[A-Z](?:\.?[A-Z])+\.?")
SHORT_FORM = re.compile(r"\s?\(\s?[A-Z][\w.&/\-]{1,11}\s?\)")
WHENCE = re.compile(
    r"\s?\(\s?(?:[A-Z][\w.&/’'\-]+(?:\s[A-Z][\w.’'\-]+){0,3}"
    rf"|(?:[\w\-]+\s){{0,2}}{one_of('places in a picture')})\s?\)"
)
"""What stands in brackets behind a person: the state, or the place in a picture."""
NEXT_WORD = re.compile(r"\s([a-z][a-z\-]+)")
STATES = re.compile(rf"\b{one_of('several states')}$", re.IGNORECASE)
SHARED = re.compile(r"[\s,]*(?:(?:and|or|as well as|&)\s+)?(?:the\s+|his\s+|her\s+)?", re.IGNORECASE)
"""What stands between two adjectives of one noun: "US and South Korean officials"."""
THE = re.compile(r"\bthe\s$", re.IGNORECASE)
FROM = re.compile(r"\s+(?:of|from)\s+(?:the\s+)?", re.IGNORECASE)
FOR = re.compile(r"\s+(?:of|from|for|representing|on behalf of)\s+(?:the\s+)?", re.IGNORECASE)
OWNED = re.compile(r"['’](?:s\b|\s)")
OWNER_GAP = re.compile(r"['’]s?\s+")
POSSESSIVE = re.compile(
    r"(?:his|its|their)\b|her\s+(?!(?:on|in|at|for|to|with|and|before|after|during|as|when)\b)\w", re.IGNORECASE
)
BREAK = re.compile(
    r"[.;:!?()]|\b(?:in|at|on|for|with|to|from|by|about|over|after|before|during|is|was|were|are|has|have|had|will|would|said|says)\b"
)
FUNCTION = re.compile(
    r"(?:and|or|but|in|on|at|to|for|with|from|by|of|as|is|was|are|were|been?|will|would|can|could|may|might|must|should|ha[sd]|have"
    r"|do|did|not|also|then|that|which|who|when|while|after|before|than|its|both|until|since|against|over|\w+ed|\w+ing|\w+s"
    rf"|(?!{one_of('no adverbs')})\w{{3,}}ly)"
)
"""A word after "US" that shows that the state itself acts, and that no noun follows."""


_PLACE = attrgetter("start")


@light(frozen=True, slots=True)
class Actor:
    """A noun phrase that stands for a possible party: with its titles and the country that it names.

    `side` is the key of the country or organisation behind it; `named` is true for a person and a bare
    office of the publisher, `several` for one of those whom words such as "the two leaders" mean.
    """

    start: int
    end: int
    key: str
    side: str | None
    named: bool
    several: bool = False


@once
def actors(scene: Scene, start: int, end: int) -> tuple[Actor, ...]:
    """Who stands in `start:end` as a possible party, in the order of the text.

    A country inside a person's title is part of the person; a country after "in" is a place; an adjective counts
    only before a noun such as "officials"; "the two leaders" counts as all of them.
    """
    outer = _outermost(scene.mentions_in(start, end, *SIDES))
    found = list(_of_groups(scene, start, end)) if scene.groups else []
    groups = bool(found)
    for place, mention in enumerate(outer):
        limit = outer[place + 1].start if place + 1 < len(outer) else end
        if found and found[-1].start < mention.start < found[-1].end:
            continue  # the "EU" of "the European Union (EU)" is nobody else
        if found and _grows(scene, found[-1], mention):
            found[-1] = replace(found[-1], end=mention.end)
            continue
        actor = _actor(scene, mention, limit)
        if actor and not (groups and any(a.start <= actor.start < a.end for a in found if a.several)):
            found.append(_with_short_form(scene.text, actor))
    found.sort(key=_PLACE)
    led = bool(found) and scene.text.find("by", start, found[-1].start) >= 0
    return tuple(_with_teams(scene.text, start, found) if led else found)


def _with_short_form(text: str, actor: Actor) -> Actor:
    """The actor with what stands in brackets, which parts nobody from what follows: "the European Union (EU)"."""
    short = (
        (WHENCE if actor.named else SHORT_FORM).match(text, actor.end)
        if text.find("(", actor.end, actor.end + 2) >= 0
        else None
    )
    return replace(actor, end=short.end()) if short else actor


def _with_teams(text: str, start: int, found: list[Actor]) -> list[Actor]:
    """The actors, each team taken for the one who leads it: "a Japanese delegation led by Minister A"."""
    kept: list[Actor] = []
    for actor in found:
        ahead = max(start, actor.start - TEAM)
        led = actor.named and text.find("by", ahead, actor.start) >= 0
        team = LED_BY.search(text, ahead, actor.start) if led else None
        part = [other for other in kept if other.end > team.start()] if team else []
        kept = [other for other in kept if other not in part] if part else kept
        begin = min([team.start(), *(other.start for other in part)]) if team else 0
        kept.append(replace(actor, start=begin) if team else actor)
    return kept


def _outermost(mentions: Sequence[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in mentions:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
        elif mention.start == kept[-1].start and kept[-1].reason == VOICE and mention.kind == "country":
            kept[-1] = mention  # "Spain's foreign ministry said": the state meets, whoever speaks for it
    return kept


def _grows(scene: Scene, person: Actor, country: Mention) -> bool:
    """Whether a country belongs to the person before it: "Jorge Sampaio of Portugal"."""
    grows = person.named and FOR.fullmatch(scene.text, person.end, country.start)
    return bool(grows) and person.side == scene.side_of(country.key)


def _of_groups(scene: Scene, start: int, end: int) -> Iterator[Actor]:
    """One actor for each member of "the two leaders", all at the same place."""
    for group in scene.groups_in(start, end):
        of_group = OWNED.match(scene.text, group.end)
        noun = _official_noun(scene, of_group.end()) if of_group else None  # "the two countries' experts"
        owned = noun is None and (of_group or POSSESSIVE.match(scene.text, group.start))
        titled = any(
            group.start < m.end for m in scene.mentions_in(max(0, group.start - TITLED), group.start, "leader")
        )
        if owned or titled or OURS.match(scene.text, group.start) or FROM.match(scene.text, group.end):
            continue
        as_states = noun is not None or STATES.search(scene.text, group.start, group.end)
        keys = (scene.side_of(key) if as_states else key for key in group.keys if key in scene.entities)
        for key in dict.fromkeys(key for key in keys if key in scene.entities and key):
            named = scene.entities[key].kind in {"leader", "person"}
            end = noun or group.end
            yield Actor(_headed(scene, group.start), end, key, scene.side_of(key), named, several=True)


def _actor(scene: Scene, mention: Mention, limit: int) -> Actor | None:
    side = scene.side_of(mention.key)
    if mention.end - mention.start < 6 and POSSESSIVE.match(scene.text, mention.start):
        return None
    if mention.kind in {"leader", "person"}:
        owned = OWNED.match(scene.text, mention.end)
        if owned and not _ends_in_state(scene, mention):
            return None
        start = scene.text.rfind(THAT, mention.start, mention.end)
        start = start + len(THAT) if start >= 0 else mention.start  # "told farmers that Prime Minister B was wrong"
        return Actor(_of_person(scene, start, side), mention.end, mention.key, side, named=True)
    end = _collective_end(scene, mention, limit)
    key = side if side in scene.entities else mention.key
    if end is None:
        return None
    body = mention.kind == "organization"
    bloc = BLOC.search(scene.text, max(0, mention.start - TITLED), mention.start) if body else None
    start = bloc.start() if bloc else _headed(scene, mention.start)
    acts = mention.reason == OFFICE and not OWNED.match(scene.text, mention.end)  # not `The President's envoy met`
    return Actor(start, end, key, side, named=acts)


def _ends_in_state(scene: Scene, mention: Mention) -> bool:
    """Whether what follows is owned by the state that ends an apposition: "A, chairman of Kenya's joint chiefs"."""
    last = scene.mentions_in(mention.start + 1, mention.end, "country")[-1:]
    return bool(last) and last[0].end == mention.end and "," in scene.text[mention.start : last[0].start]


def _of_person(scene: Scene, start: int, side: str | None) -> int:
    """Where the phrase of a person begins, with the country that owns them: "Kenya's A"."""
    owner = [m for m in scene.mentions_in(max(0, start - 40), start, "country") if scene.side_of(m.key) == side]
    owned = owner and OWNER_GAP.fullmatch(scene.text, owner[-1].end, start)
    return opening(scene.text, owner[-1].start if owned else start)


def _collective_end(scene: Scene, mention: Mention, limit: int) -> int | None:
    """Where a country ends as a party, with the noun that makes it one; None for a place or an adjective."""
    owned = OWNED.match(scene.text, mention.end)
    if owned or _is_adjective(scene, mention):
        noun = _official_noun(scene, owned.end() if owned else mention.end)
        if noun is None or noun <= limit:
            return noun
        gap = owned.end() if owned else mention.end
        owns = owned and not scene.text[gap:limit].strip()  # "Jordan's King A and officials": the king alone meets
        return gap if not owns and SHARED.fullmatch(scene.text, gap, limit) else None
    headed = _headed(scene, mention.start) < mention.start - 4
    if not headed and _is_placed(scene, mention.start):
        return None
    roles = scene.hits_in(mention.start, mention.end + 2, "role") if mention.kind == "organization" else []
    return next((h.end for h in roles if mention.end < h.end <= limit), mention.end)  # "the NATO Secretary-General"


@once
def _is_placed(scene: Scene, start: int) -> bool:
    """Whether a country is a place, by itself or as the second of two: "her visit to Guatemala and Mexico"."""
    *ahead, word = scene.text[max(0, start - 40) : start].lower().rsplit(None, 1) or ("",)
    if ahead and word.isalpha() and word not in BEFORE_PLACES:
        return False  # as mostly: so nothing needs to be searched for
    before = scene.mentions_in(max(0, start - 40), start, "country")
    beside = before and SHARED.fullmatch(scene.text, before[-1].end, start) and before[-1].end < start - 1
    if beside:
        start = _headed(scene, before[-1].start)  # "leaders in Oman and Iraq" are no places
    return _is_behind_place(scene.text[max(0, start - 40) : start])


def _is_behind_place(before: str) -> bool:
    """Whether what stands before the name of a country makes it a place, and nobody who acts: "visiting the"."""
    ahead = before.lower().split()
    while ahead and ahead[-1] in OPENERS:
        ahead.pop()
    word = LAST_WORD.search(ahead[-1]) if ahead and before[-1].isspace() else None
    return word is not None and word[0] in PLACES


def _is_adjective(scene: Scene, mention: Mention) -> bool:
    """Whether a country stands as an adjective: "Turkish …", and "US …" before a noun."""
    if scene.hits_in(mention.start, mention.start + 1, "demonym"):
        return not _are_people(scene.text, mention)
    word = NEXT_WORD.match(scene.text, mention.end)
    if not word or not ACRONYM.fullmatch(scene.text, mention.start, mention.end):
        return False
    verbs = scene.hits_in(word.start(1), word.start(1) + 1, "said", "met", "event", "agreed", "status")
    return FUNCTION.fullmatch(word.group(1)) is None and all(h.id in PEOPLE for h in verbs)


def _are_people(text: str, mention: Mention) -> bool:
    """Whether a demonym in the plural is the party itself: "contacts with the North Koreans"."""
    plural = text[mention.end - 1] == "s" != text[mention.end - 2]  # no plural: `the Swiss ambassador`
    return plural and THE.search(text, max(0, mention.start - 5), mention.start) is not None


def _official_noun(scene: Scene, start: int) -> int | None:
    """The end of the noun that makes a country a side ("officials"), if it follows within a few words."""
    noun = next((h for h in scene.hits_in(start, start + 70, "met") if h.id == "side"), None)
    if noun is None or BREAK.search(scene.text, start, noun.start):
        return None
    return noun.end


@once
def _headed(scene: Scene, start: int) -> int:
    """The start of the noun phrase, with a head before it: "members of the Belarusian …", "leaders of Oman"."""
    begin = opening(scene.text, start)
    *_, before, last = ("", "", *scene.text[max(0, begin - HEAD) : begin].lower().rsplit(None, 2))
    if last not in OF and (last != "the" or before not in OF):
        return begin
    head = HEAD_OF.search(scene.text, max(0, begin - TITLED), begin)
    near = scene.hits_in(max(0, head.start() - HEAD), begin, "met") if head else []
    heads = [h for h in near if head and h.end > head.start()]
    return opening(scene.text, heads[0].start) if heads and heads[0].id == "side" else begin


def opening(text: str, start: int) -> int:
    """Where a noun phrase begins whose name or title stands at `start`: before "the", "visiting" and the like."""
    while (begin := _modified(text, start)) < start:
        start = begin
    return start


def _modified(text: str, start: int) -> int:
    """Where the modifier right before `start` begins, else `start`; a plain word there is looked up, not searched."""
    *ahead, word = text[max(0, start - 24) : start].rsplit(None, 1) or ("",)
    if not word or not text[start - 1].isspace():
        return start
    if ahead and word.isalnum():
        return text.rindex(word, 0, start) if word.lower() in MODIFIERS else start
    if not word[-1].isalnum():
        return start
    found = MODIFIER.search(text, max(0, start - 24), start)
    return found.start() if found else start
