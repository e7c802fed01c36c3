"""Agreements: who agreed on, signed, discussed, proposed or plans what, with the words that say so.

A cue of `data/cues_agreed.tsv` opens a clause; what stands before it says who, what stands after it says on what.
A cue that another one governs ("agreed to discuss", "ready to sign") belongs to that one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from relgraph.extraction.agreements_between import between
from relgraph.extraction.agreements_clauses import FRAME, Clause, clauses
from relgraph.extraction.agreements_evidence import trimmed
from relgraph.extraction.agreements_parties import Parties, called, parties
from relgraph.extraction.agreements_rules import RULES, Rule
from relgraph.extraction.agreements_sides import sides_of
from relgraph.extraction.agreements_spread import NO_TOPIC
from relgraph.extraction.agreements_status import PLANS, status_of
from relgraph.extraction.agreements_story import Story, is_signing, places
from relgraph.extraction.agreements_told import Told
from relgraph.extraction.agreements_topics import (
    Sector,
    in_story,
    names,
    paper_phrase,
    sectors,
    theme,
    themed,
)
from relgraph.extraction.business import of_firms
from relgraph.extraction.events_story import HEARSAY
from relgraph.extraction.scene import Scene
from relgraph.extraction.statements import statement
from relgraph.extraction.status import reading
from relgraph.model import Span, Statement

WORDS = re.compile(r"\b\w{3,}\b\W+(?:\w+\W+)*?\w{3,}")
"""What has to stand there for something to be said."""
QUESTION = re.compile(r"\b(?:about|whether|if|why|how|what)\b", re.IGNORECASE)
"""What a question is asked with, and no request."""
EXAMPLES = re.compile(r"\b(?:including|such as|notably|in particular|especially|among them)\b")
"""What brings subjects behind a word for relations: "discussed regional issues since then, including"."""
LONG = 400
"""Characters over which the rest of a sentence is looked at."""
FRONTED = re.compile(
    r"\W*(?:On|Regarding|Concerning|As for|As regards|With (?:regard|respect) to|Turning to)\s+"
    rf"{NO_TOPIC}([^,;]{{3,120}}),"
)
"""A topic that stands before all else: "On tourism, they shared the view that more is needed"."""
REST = re.compile(r"[“\"«;]")
"""Where the rest of a sentence turns to something else."""
BARELY, FAMILIAR = 0.1, 0.4
"""The share of all namings of sides that parties have at least, and those that the clause does not name."""
FAR = 400
"""Characters after which "it" no longer means the paper spoken of."""
IT = re.compile(r"\s*(?:It|They|This|which|that|the text)\s+(?:also\s+)?", re.IGNORECASE)
MEANT = frozenset({"speak", "avow"})
"""Classes of what one side says, which has to concern its partner."""
STRICT = frozenset({"demand", "pledge"})
"""Classes that concern a partner only if the words behind the cue name it."""
PROMISES = frozenset({"pledge"})
"""Those that concern the other without naming it in a story about two who meet."""
CALLS = frozenset({"duty"})
"""Classes that tell what has to be done: by whom, says the clause; who says so is whose words they are."""
CLAIMS = frozenset({"ask"})
"""Classes that one who meets another need not address to him by name."""
VIEWS = frozenset({"wish", "avow", "demand", "duty"})
"""Classes of what one side thinks, which need not be said to the other even where both are named."""
NAMED = frozenset({"avow", "resolve"})
"""Classes of which the sentence has to name all parties."""
OCCASIONS = frozenset({"topic", "tabled", "sign"})
"""Classes of talks and papers, which are those of others where the sentence names others: "talks with the WTO on"."""
SAID = frozenset({"wish", "ask"})
"""Classes of what one side says, which is about the story's subject only where its sentence names the other."""
THEMED = (
    SAID
    | {"joint", "reach", "resolve", "pledge", "stance", "intent", "adopt", "talk", "speak"}
    | {"sign", "signing", "deed", "settled"}
)
"""Classes of acts that may be about what the story is about, where they name no sector."""
GOES_ON = frozenset({"talk", "topic"})
"""Classes of what is spoken of, which a comma or a relative clause does not end."""
ECHOES = frozenset({"agreed", "planned", "proposed"})
"""Statuses that only say the same again behind a firmer one, where the clause names no partner."""
FIRM = frozenset({"signed", "agreed"})
"""Statuses of what binds."""
RESOLVES = frozenset({"joint", "resolve"})
"""Classes of what a body of states does by itself: it agrees, decides, adopts."""
PAPERS = frozenset(RULES[kind].name + tail for kind in ("sign", "signing", "deed") for tail in ("", ".story")) | {
    RULES[kind].name for kind in ("joint", "adopt", "settled", "covers")
}
"""Rules that bring a paper into the text, on which a later sentence may go on ("It covers …")."""


def find(scene: Scene, earlier: Sequence[Statement]) -> list[Statement]:
    """The `agreed_on` statements of a document, in the order of the text; `earlier` is what was stated before."""
    told = Told(scene, Story(scene, earlier))
    for clause in clauses(scene):
        if clause.fresh:
            told.open(clause)
        made = _statement(told, clause)
        if made:
            told.tell(made)
    added = between(scene, told.story, told.made)
    return _undenied(scene, sorted((*told.made, *added), key=lambda made: made.start) if added else told.made)


def _undenied(scene: Scene, made: list[Statement]) -> list[Statement]:
    """The agreements without what others report as signed or agreed where the story denies that these sides signed."""
    denied = {frozenset(place.sides) for place in places(scene) if is_signing(place) and place.act.status == "denied"}
    return [
        told
        for told in made
        if told.status not in FIRM
        or frozenset(told.payload["parties"]) not in denied
        or not HEARSAY.search(scene.text, told.context_start, told.context_end)
    ]


def _statement(told: Told, clause: Clause) -> Statement | None:
    rule = RULES.get(clause.act.id if clause.cue.id in PLANS else clause.cue.id)
    if rule is None:
        return None
    if rule.kind == "covers":
        return _continued(told, clause)
    spans = _spans(told.scene, clause, rule)
    found = _named(told.scene, clause, spans, rule)
    countable = found or _may_be_bare(told.scene, spans, rule) or _may_be_told(told.scene, rule)
    if not countable or not _has_paper(told.scene, clause, rule):
        return None
    status = status_of(told.scene, clause)
    return _of_parties(told, clause, rule, status, found, spans) if status else None


def _named(scene: Scene, clause: Clause, spans: Sequence[Span], rule: Rule) -> list[Sector]:
    """The sectors of the first place that names any; those of talks go on to the next act of the sentence."""
    found = next((found for span in spans if (found := sectors(scene, span))), [])
    if not found or rule.kind not in GOES_ON or clause.end >= spans[-1].end:
        return found
    acts = (h.start for h in scene.hits_in(clause.act.end, spans[-1].end, "agreed") if h.id not in FRAME)
    further = sectors(scene, Span(clause.act.end, next(acts, spans[-1].end)))
    return list({str(sector["id"]): sector for sector in (*found, *further)}.values())


def _of_parties(
    told: Told, clause: Clause, rule: Rule, status: str, found: list[Sector], spans: list[Span]
) -> Statement | None:
    """The statement, once it is clear who the parties are and that they may make it."""
    who = _called(told, clause, rule) or parties(told.scene, clause, told.who, told.story, addressed=rule.addressed)
    status = _of_sides(told, rule, who, status)
    far = len(who.sides) > 1 and told.story.share(who.sides) < (BARELY if who.told else FAMILIAR)
    if far or not status or not _fits(told, clause, rule, who) or _is_apart(told, clause, rule, who):
        return None
    if of_firms(told.scene, clause.cue.start, who.sides):
        return None
    if not found and names(told.scene, spans, "matter"):
        found = told.taken_up(who.sides, status)
    lent = not who.told or told.story.lends(who.sides)
    if lent and not found and not names(told.scene, spans, "ties") and (found := _themed(told, clause, rule, who)):
        who = replace(who, told=False)
    if not found:
        return _made(told, clause, rule, who, status, []) if _bare(told.scene, spans, rule, who, status) else None
    found = in_story(told.scene, found, own=told.story.is_of(who.sides), named=who.told)
    if status in ECHOES and not who.told and not told.story.frame.joint:
        found = told.unsaid(found, who.sides, status)
    return _made(told, clause, rule, who, status, found) if found else None


def _is_apart(told: Told, clause: Clause, rule: Rule, who: Parties) -> bool:
    """Whether nothing ties a clause to its parties: others told elsewhere, or what one thinks in a long text."""
    sure = (who.told or who.framed) and (rule.kind not in VIEWS or (who.joint and rule.kind not in CALLS))
    if not sure and not told.story.lends(who.sides):
        return True
    if rule.kind in OCCASIONS and not (who.told or who.framed):
        return not set(_named_in(told.scene, clause)) <= set(who.sides)
    loose = rule.kind in NAMED and not (who.told or who.framed or who.joint)
    return loose and not _are_named(told.scene, clause, who)


def _themed(told: Told, clause: Clause, rule: Rule, who: Parties) -> list[Sector]:
    """The sector of the story for an act that names none, of parties named there or of those whom it is about."""
    place = told.scene.text, clause.act.end, clause.end
    if rule.kind not in THEMED or not WORDS.search(*place):
        return []
    if not (
        who.told
        or (told.story.is_of(who.sides) and (rule.kind not in SAID or who.joint or _are_named(told.scene, clause, who)))
    ):
        return []
    return themed(told.scene, Span(clause.sentence.start, clause.sentence.end))


def _are_named(scene: Scene, clause: Clause, who: Parties) -> bool:
    """Whether the sentence of a clause names all its parties."""
    return set(who.sides) <= set(_named_in(scene, clause))


def _named_in(scene: Scene, clause: Clause) -> tuple[str, ...]:
    near = scene.mentions_in(clause.sentence.start, clause.sentence.end)
    return sides_of(scene, (m.key for m in near))


def _called(told: Told, clause: Clause, rule: Rule) -> Parties | None:
    return called(clause, told.who, told.story.frame) if rule.kind in CALLS else None


def _may_be_bare(scene: Scene, spans: list[Span], rule: Rule) -> bool:
    """Whether a clause without sector may count at all: so that nobody looks for its parties in vain."""
    return (
        rule.plain
        or rule.bare in {"joint", "-"}
        or any(names(scene, spans, kind) for kind in (rule.bare, "matter") if kind)
    )


def _may_be_told(scene: Scene, rule: Rule) -> bool:
    """Whether the story may tell the subject of such a clause."""
    return rule.kind in THEMED and bool(theme(scene))


def _has_paper(scene: Scene, clause: Clause, rule: Rule) -> bool:
    whole = Span(clause.opens, clause.scope.end)
    return not rule.needs or names(scene, [whole], rule.needs)


def _fits(told: Told, clause: Clause, rule: Rule, who: Parties) -> bool:
    """Whether everything stands there that the rule asks for beside the cue."""
    if who.framed or who.regional:
        return who.regional or rule.kind != "avow"
    if rule.kind in {"ask", "permit"} and QUESTION.search(told.scene.text, clause.cue.end, clause.end):
        return False
    meant = rule.addressed or rule.kind in MEANT
    if meant and not who.told and not _claims(told, rule, who) and not _concerns(told, clause, who):
        return False
    return not rule.near or who.joint or names(told.scene, [clause.front], rule.near)


def _continued(told: Told, clause: Clause) -> Statement | None:
    """What a paper holds, of which the text spoke before or speaks here: "It covers energy and tourism"."""
    sentence, scene = clause.sentence, told.scene
    front = Span(sentence.start, clause.cue.start)
    goes_on = IT.fullmatch(scene.text, front.start, front.end) or clause.cue.row["status"] == "-"
    if not goes_on and not names(scene, [front], "paper"):
        return None
    found = sectors(scene, clause.scope)
    sides, status = _of_paper(told, clause, front) if found else ((), "")
    who = Parties(sides, joint=True, told=True, start=front.start)
    return _made(told, clause, RULES["covers"], who, status, found) if len(sides) > 1 else None


def _of_paper(told: Told, clause: Clause, front: Span) -> tuple[tuple[str, ...], str]:
    """The parties and the status of a paper: those that its name holds, of the paper before, or of a signing near."""
    scene, sentence = told.scene, clause.sentence
    last = next((m for m in reversed(told.made) if m.rule in PAPERS and sentence.start - m.end <= FAR), None)
    named = sides_of(scene, (m.key for m in scene.mentions_in(front.start, front.end, "country", "organization")))
    if last and len(named) < 2:
        return tuple(last.payload["parties"]), str(last.status)
    planned = reading(scene, clause.cue.start, clause.cue.end).status == "planned"
    near = told.story.signed_near(sentence.start, sentence.end)
    around = told.story.sides_at(sentence.start, sentence.end) if near else ()
    return (named if len(named) > 1 else around), "planned" if planned else "signed"


def _of_sides(told: Told, rule: Rule, who: Parties, status: str) -> str:
    """The status that the sides leave of it: one alone only proposes, or says nothing."""
    alone = (
        len(who.sides) == 1
        and not who.regional
        and not (who.sides[0].startswith("org:") and (who.joint or rule.kind in RESOLVES))
    )
    if not status or not who.sides or alone:
        return ""
    if who.joint or (len(who.sides) == 1 and rule.kind in RESOLVES):
        return status
    if rule.kind in CALLS and who.told:
        return status
    if who.regional or _claims(told, rule, who):
        return rule.alone or status
    if not (who.told or who.framed) and (rule.partner or ((rule.addressed or rule.kind == "speak") and not who.lone)):
        return ""
    return status if rule.alone is None else rule.alone


def _claims(told: Told, rule: Rule, who: Parties) -> bool:
    """Whether one of the two who meet in the story says what has to be done, and so says it to the other."""
    return rule.kind in CLAIMS and who.lone and not who.told and set(told.story.main) == set(who.sides)


def _concerns(told: Told, clause: Clause, who: Parties) -> bool:
    """Whether what a lone side says concerns its partner: it is named there, or the whole story is about the two."""
    scene, own = told.scene, told.who.sides if told.who else ()
    strict = clause.act.id in STRICT
    start = clause.cue.end if strict else clause.sentence.start
    named = sides_of(scene, (m.key for m in scene.mentions_in(start, clause.sentence.end)))
    meant = any(side in who.sides and side not in own for side in named)
    if meant or not who.sides:
        return meant
    if strict:
        main = set(told.story.main) == set(who.sides)
        return clause.act.id in PROMISES and main and told.story.is_between(who.sides)
    paired = set(told.story.frame.pair) == set(who.sides)
    return paired or told.story.is_between(who.sides)


def _spans(scene: Scene, clause: Clause, rule: Rule) -> list[Span]:
    """Where the topic of a clause may stand, the likeliest place first."""
    places = [place for name in rule.scope if (place := _place(scene, clause, name))]
    fronted = FRONTED.match(scene.text, clause.opens, clause.cue.start)
    return [*places, Span(*fronted.span(1))] if fronted else places


def _place(scene: Scene, clause: Clause, name: str) -> Span | None:
    match name:
        case "after":
            return clause.scope
        case "before":
            return clause.front
        case "paper":
            return paper_phrase(scene, clause.front)
        case _:
            return _rest(scene, clause)


def _rest(scene: Scene, clause: Clause) -> Span | None:
    """The rest of the sentence up to a quotation or another part of it; none behind words for relations as such."""
    limit = min(clause.sentence.end, clause.act.end + LONG)
    mark = REST.search(scene.text, clause.act.end, limit)
    end = mark.start() if mark else limit
    closed = names(scene, [clause.scope], "ties") and not EXAMPLES.search(scene.text, clause.end, end)
    return None if closed else Span(clause.act.end, end)


def _bare(scene: Scene, spans: list[Span], rule: Rule, who: Parties, status: str) -> bool:
    """Whether a clause that names no sector counts all the same."""
    telling = any(WORDS.search(scene.text, span.start, span.end) for span in spans)
    if rule.bare == "joint":
        return who.joint and status == "agreed" and telling
    if rule.bare == "paper" and not who.told:
        return False
    if rule.plain and who.told and len(who.sides) > 1:
        return telling
    return rule.bare == "-" or (bool(rule.bare) and names(scene, spans, rule.bare))


def _made(told: Told, clause: Clause, rule: Rule, who: Parties, status: str, found: list[Sector]) -> Statement:
    text, sentence = told.scene.text, clause.sentence
    whole = WORDS.search(text, clause.act.end, clause.end) or found
    end = trimmed(text, clause.act.end, clause.end if whole else sentence.end)
    own = (int(str(s["start"])) for s in found)
    start = min([who.start, clause.cue.start, *(at for at in own if at >= sentence.start)])
    event = told.story.event_at(sentence.start, sentence.end, who.sides, status=status)
    ahead = bool(found) and all(sentence.start <= int(str(s["start"])) < clause.cue.start for s in found)
    what = text[start : clause.cue.start] if ahead else text[clause.cue.end : end]
    return statement(
        told.scene,
        kind="agreed_on",
        start=start,
        end=end,
        payload={"parties": sorted(who.sides), "sectors": found, "what": what.strip(), "event": event},
        rule=_rule_name(rule, who),
        status=status,
        cue=(clause.cue.start, clause.cue.end),
    )


def _rule_name(rule: Rule, who: Parties) -> str:
    """The rule, and where the partner comes from if the clause does not name it."""
    if who.regional:
        return f"{rule.name}.region"
    return f"{rule.name}.frame" if who.framed else rule.name if who.told else f"{rule.name}.story"
