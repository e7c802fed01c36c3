"""Direct speech: each passage in quotation marks that somebody is said to have spoken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from relgraph.extraction.alternatives import words
from relgraph.extraction.quotes_acts import Act
from relgraph.extraction.quotes_described import ANYBODY
from relgraph.extraction.quotes_found import Quote, Reading
from relgraph.extraction.quotes_phrases import GIVEN_BY, ISSUED, head
from relgraph.extraction.quotes_speaker import UNNAMED, speakers, unnamed
from relgraph.extraction.quotes_subjects import lead
from relgraph.extraction.quotes_units import Token
from relgraph.extraction.quotes_words import BE, FINITE, PREPOSITIONS, PRONOUNS, SMALL, WHOSE, owns, small, voices
from relgraph.extraction.scene import PEOPLE, Scene
from relgraph.model import Mention, Passage, Span

SHORT = 3
"""A passage of fewer words is a label, unless somebody who is named says it."""

LABELLING = frozenset({"deny", "point"})
"""Behind these a short passage is a label: `denied a “row”`, `pointed to the “pills”`."""
GESTURE = "gesture"
"""What somebody does while he speaks: `smiled`, `shrugged`."""
FULL = 5
"""A passage of fewer words with an unnamed speaker is passed over."""
NEAR_VERB = 8
"""An unnamed speaker's words begin so few tokens behind the verb, and he has no more words for a name."""
WORDS = small("answers") | small("somebody's words")
"""What may be called somebody's: `her answer`, `the message of the king`."""
NARRATORS = small("narrators")
DEFINITE = small("definite")
GIVERS = frozenset({"body", "group", "voice"})
"""With one of these a paper is somebody's: `a mediators statement`."""
DOCUMENTS = words("documents")
INDEFINITE = small("indefinite")
"""Whom these introduce without a name is anonymous."""
HIDDEN = small("hidden")
"""Beside one of these nobody in the sentence is named."""
LEADING = 25
"""A passage of fewer characters that opens a sentence is a label: `“Frozen” conflict`."""
OPENING = 6
"""A name that begins so few characters into a sentence is its subject."""
ORPHAN = 2
"""How many paragraphs behind its speaker a quote without attribution may stand."""

_SIGNATURE = re.compile(r"[”\"’»]\s*(?:[―—–]|--?)\s*([A-Z][^\n.!?;:]{2,60})\.?\s*(?:\n|\Z)")
_SO_CALLED = re.compile(r"so-called\s$")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass(slots=True)
class _Memory:
    """Who spoke last, and where: what a passage without an attribution of its own goes on with."""

    speaker: str | None = None
    via: Span | None = None
    block: int = -1
    end: int = 0
    colon: bool = False
    goes_on: bool = False


def direct(scene: Scene, readings: Sequence[Reading]) -> Iterator[Quote]:
    """The direct quotes of the document, in the order of the text."""
    memory = _Memory()
    ahead: list[Passage] = []
    orphans: list[Quote] = []
    for reading in readings:
        found = [q for p in reading.unit.passages if (q := _quote(scene, reading, p, memory))]
        _remember(scene, reading, found, memory)
        if _leads_up(reading) and all(q.rule == "quoted.orphan" for q in found):
            ahead += reading.unit.passages
            orphans += found
            continue
        told = found[0] if found and found[0].cue else None
        for p in ahead if told else ():
            yield replace(found[0], start=p.start, end=p.end, rule="quoted.paragraphs", via=None, cue=None)
        yield from found if told else (*orphans, *found)
        ahead, orphans = [], []
    yield from orphans


def _leads_up(reading: Reading) -> bool:
    """Whether a paragraph of speech goes on in the next, which tells who speaks: `“We came. ¶ “We saw,” she said`."""
    return reading.unit.alone and any(p.goes_on for p in reading.unit.passages[-1:])


def _quote(scene: Scene, reading: Reading, passage: Passage, memory: _Memory) -> Quote | None:
    start, end = _words(scene.text, passage)
    if start >= end or _names(scene.text, reading, passage) or _SO_CALLED.search(scene.text, start - 12, start - 1):
        return None
    if signed := _signed(scene, passage):
        return Quote(start, end, signed.key, "direct", "quoted.signature", Span(signed.start, signed.end))
    governed = _governing(scene.text, reading, passage)
    if governed is None:
        return _continued(scene, reading, passage, memory, start, end)
    k, rule = governed
    act = reading.acts[k]
    idle = rule == "before" and (_labels(scene, reading, passage, act) or _gestures(reading, passage, act))
    if idle or (rule == "after.sv" and _heads(scene.text, reading, passage, act)):
        return None
    keys = reading.speakers[k] or _reported_by(reading, act, reading.place(passage)) or _again(reading, act, memory)
    if not keys and _spoken(scene, reading, act, passage):
        keys, rule = (unnamed(scene, reading.unit, act.subject),), f"unnamed.{rule}"
    if not keys:
        return None
    return Quote(start, end, keys[0], "direct", f"quoted.{rule}", reading.via(act), Span(act.cue.start, act.cue.end))


def _labels(scene: Scene, reading: Reading, passage: Passage, act: Act) -> bool:
    """Whether a short passage behind its verb is a label: `denied a “row”`, and not `rejected it as a “lie”`."""
    if act.cue.id not in LABELLING:
        return False
    place = reading.place(passage)
    before = {t.low for t in reading.unit.tokens[max(0, place - 2) : place]}
    turned_down = act.takes == "d" and "as" in before
    return not turned_down and len(_WORD.findall(scene.text[passage.start : passage.end])) <= SHORT


def _heads(text: str, reading: Reading, passage: Passage, act: Act) -> bool:
    """Whether a passage is a line between two paragraphs: `‘Time to vote’ The islands say the war …`."""
    beside = act.left == reading.place(passage) + 1
    return beside and text[passage.end - 1].isalnum() and reading.unit.tokens[act.left].text[0].isupper()


def _gestures(reading: Reading, passage: Passage, act: Act) -> bool:
    """Whether more than a mark stands between a gesture and a passage: `laughed at the “rumours”`."""
    between = reading.unit.tokens[act.right : reading.place(passage)]
    return act.cue.id == GESTURE and any(t.text not in {",", ":"} for t in between) and between[-1].low != "as"


def _again(reading: Reading, act: Act, memory: _Memory) -> tuple[str, ...]:
    """Who spoke last without being known by name, where `it` or `they` go on."""
    first, end = act.subject.parts[0]
    pronoun = end - first == 1 and reading.unit.tokens[first].low in {"it", "they"}
    near = memory.speaker is not None and memory.block >= reading.unit.block - 1
    return (memory.speaker,) if pronoun and near and memory.speaker and memory.speaker.startswith(UNNAMED) else ()


def _reported_by(reading: Reading, act: Act, place: int) -> tuple[str, ...]:
    """Who reports all of it, where a thing is said to say it: `she said the tests underlined “the importance”`."""
    for content in reading.contents:
        first, end = content.tokens
        if content.act is not act and content.place == "after" and first <= act.first < end and first <= place < end:
            return reading.speakers[reading.acts.index(content.act)]
    return ()


def _spoken(scene: Scene, reading: Reading, act: Act, passage: Passage) -> bool:
    """Whether a passage is somebody's words even where the text does not name him: long, and near its verb.

    A pronoun stands for nobody only in a paragraph that was cut out of its story.
    """
    if _nobody(reading, act):
        return False
    first, end = act.subject.parts[0]
    count = len(_WORD.findall(scene.text[passage.start : passage.end]))
    if end - first == 1 and reading.unit.tokens[first].low in PRONOUNS:
        return count >= SHORT and len(scene.document.blocks) == 1
    near = reading.place(passage) - act.right <= NEAR_VERB
    return near and end - first <= NEAR_VERB and count >= FULL


def _nobody(reading: Reading, act: Act) -> bool:
    """Whether the subject stands for no speaker: a medium, somebody anonymous, a document, `we`, or an open end."""
    tokens, (first, end) = reading.unit.tokens, act.subject.parts[0]
    last = tokens[end - 1]
    if act.subject.lead and not act.own and end - first > 1:
        return True
    if (
        last.low in NARRATORS
        or tokens[first].low in WHOSE
        or not last.text[0].isalnum()
        or tokens[first].low in PREPOSITIONS
        or owns(last.low)
        or (first and tokens[first - 1].low in PREPOSITIONS - {"as", "with"})
        or any(t.low in FINITE and t.low != "'s" for t in tokens[first:end])
    ):
        return True
    return _medium(tokens, act) or _anonymous(tokens, first, end)


def _medium(tokens: Sequence[Token], act: Act) -> bool:
    """Whether a medium or a document speaks: the one only where it is named as the subject."""
    first, end = act.subject.parts[0]
    last, place = tokens[end - 1], head(tokens, first, end)
    noun = tokens[place - (place > first and tokens[place].low in ISSUED)].low
    document = noun in DOCUMENTS or voices().get(noun) == "paper"
    if document and not any(owns(t.low) or voices().get(t.low) in GIVERS for t in tokens[first:end]):
        return True
    named = [t for t in tokens[first:end] if t.text.islower() and voices().get(t.low) == "media"]
    media = bool(named) or (voices().get(last.low) == "media" and (end - first > 1 or not act.own))
    return media or (end - first > 1 and voices().get(f"{tokens[end - 2].low} {last.low}") == "nobody")


def _anonymous(tokens: Sequence[Token], first: int, end: int) -> bool:
    kinds = {voices().get(t.low) for t in tokens[first:end]}
    if tokens[end - 1].low in ANYBODY and tokens[first].low == "the":
        return True  # one who was introduced without a name
    last = voices().get(tokens[end - 1].low)
    if last == "nobody" and "paper" not in kinds and tokens[first].low not in DEFINITE:
        return True
    if tokens[first].low == "one" and (last == "person" or "of" in {t.low for t in tokens[first:end]}):
        return True  # `one diplomat`, `one of the readers`
    several = tokens[first].low in INDEFINITE and not kinds & {"voice", "paper"}
    return several or any(t.low in HIDDEN for t in tokens)


def _words(text: str, passage: Passage) -> tuple[int, int]:
    """The words of a passage: a closing comma is left out, full stop and question mark are kept."""
    start, end = passage.start, passage.end
    while end > start and (text[end - 1] in ",;" or text[end - 1].isspace()):
        end -= 1
    return start, end


def _signed(scene: Scene, passage: Passage) -> Mention | None:
    """Who signs a passage that closes its paragraph: `“…” — Matthew Ingram`."""
    found = _SIGNATURE.match(scene.text, passage.end, scene.document.blocks[passage.block].end)
    names = scene.mentions_in(found.start(1), found.end(1), *PEOPLE) if found else []
    return names[0] if found and names and names[0].start == found.start(1) else None


def _names(text: str, reading: Reading, passage: Passage) -> bool:
    """Whether a passage is a title, or a nickname or office before the name of its bearer (`Oscar “Oz” Dillon`)."""
    words, tokens, place = text[passage.start : passage.end], reading.unit.tokens, reading.place(passage)
    known = [t.low for t in tokens[max(0, place - 2) : max(0, place)]] == ["known", "as"]
    if known or is_title(words):
        return True
    inside = place > 0 and tokens[place - 1].text[0].isalpha() and not any(a.right == place for a in reading.acts)
    if inside and words.endswith(".") and tokens[place - 1].low not in BE:
        return is_title(words[:-1])  # `told the radio “Voice of Palestine.”`
    named = place + 1 < len(tokens) and tokens[place + 1].capital and words[-1].isalnum()
    return inside and named and len(words.split()) <= SHORT and any(a.left == place + 1 for a in reading.acts)


def is_title(words: str) -> bool:
    """Whether a passage is the name of something: two words or more, all with capitals, and no stop."""
    if words.rstrip('"”’» ').endswith((".", "!", "?", ",")):
        return False
    large = [w for w in _WORD.findall(words) if w.lower() not in SMALL]
    if len(large) > SHORT and voices().get(large[-1]) == "paper":
        large.pop()
    return len(large) > 1 and all(w[0].isupper() for w in large)


def _governing(text: str, reading: Reading, passage: Passage) -> tuple[int, str] | None:
    """The act that attributes a passage, by number, and the rule: right behind, before, or later in the sentence."""
    if not reading.acts:
        return None
    tokens, acts = reading.unit.tokens, reading.acts
    place = reading.place(passage)
    behind = next((k for k, a in enumerate(acts) if a.left > place), None)
    ahead = next((k for k in range(len(acts) - 1, -1, -1) if acts[k].right <= place), None)
    whole = behind is not None and text[passage.start].isupper() and text[passage.end - 1] == ","
    if behind is not None and whole and reading.speakers[behind] and _closes(tokens, place, acts[behind]):
        return behind, "after.vs" if acts[behind].behind else "after.sv"
    held = (c.act for c in reversed(reading.contents) if c.place == "after" and c.tokens[0] <= place < c.tokens[1])
    holder = next(held, None)
    thought = ahead is not None and acts[ahead].cue.id == "think"  # `noting that Moscow expected “…”`
    if holder and ahead is not None and (thought or not _tight(reading, acts[ahead], place)):
        return acts.index(holder), "before"
    if ahead is not None and (
        behind is None or not _adjacent(tokens, place, acts[behind]) or _tight(reading, acts[ahead], place)
    ):
        return ahead, "before"
    if behind is not None and _adjacent(tokens, place, acts[behind]):
        return behind, "after.vs" if acts[behind].behind else "after.sv"
    closer = next((c.act for c in reading.contents if c.place != "after" and c.tokens[0] <= place < c.tokens[1]), None)
    return (acts.index(closer), "after.far") if closer else None


def _closes(tokens: Sequence[Token], place: int, act: Act) -> bool:
    """Whether an act that names its subject stands right behind a passage that no comma or colon leads up to."""
    apart = place > 0 and tokens[place - 1].text not in {",", ":"} and act.left == place + 1
    return apart and act.own and not act.according and tokens[act.left].low not in PRONOUNS


def _adjacent(tokens: Sequence[Token], place: int, act: Act) -> bool:
    """Whether only commas stand between a passage and the act."""
    if act.right < len(tokens) and tokens[act.right].low == "that" and not act.behind and place > 0:
        return False  # `held in a “good mood”, the minister stressed that …`
    return all(t.text == "," or t.low == "as" for t in tokens[place + 1 : act.left])


def _tight(reading: Reading, act: Act, place: int) -> bool:
    between = reading.unit.tokens[act.right : place]
    return len(between) <= 3 and not any(t.quoted for t in between)


def _continued(scene: Scene, reading: Reading, passage: Passage, memory: _Memory, start: int, end: int) -> Quote | None:
    """A passage without an act: the last speaker goes on, or the only one named in the sentence speaks."""
    if key := _introduced(scene, reading, passage) or _called(scene, reading, passage):
        return Quote(start, end, key, "direct", "quoted.lead")
    rule = _continues(reading, memory) or _follows(scene, reading, passage, memory)
    if rule and memory.speaker:
        return Quote(
            start, end, memory.speaker, "direct", f"quoted.{rule}", memory.via if rule == "continued" else None
        )
    return None


def _introduced(scene: Scene, reading: Reading, passage: Passage) -> str | None:
    """The person with whom a sentence opens that leads to a whole passage by a colon: `She is not so sure: “…”`."""
    place, tokens = reading.place(passage), reading.unit.tokens
    whole = (
        scene.text[passage.end - 1] in ".!?…" and len(_WORD.findall(scene.text[passage.start : passage.end])) > SHORT
    )
    if not whole or place < SHORT or tokens[place - 1].text != ":" or any(t.quoted for t in tokens[:place]):
        return None
    if key := _whose_words(scene, tokens[: place - 1]):
        return key
    subject = lead(tokens, 0, place - 1)
    keys = speakers(scene, reading.unit, subject) if subject else ()
    return keys[0] if keys and scene.entities[keys[0]].kind in PEOPLE else None


def _called(scene: Scene, reading: Reading, passage: Passage) -> str | None:
    """Whose answer a passage is called that opens its sentence: `“It is a start,” was the verdict of Ole Hansk`."""
    tokens = reading.unit.tokens
    verb = 1 + (len(tokens) > 1 and tokens[1].text == ",")
    opens = len(tokens) > verb + 1 and tokens[0].quoted and reading.place(passage) == 0 and tokens[verb].low in BE
    if opens and tokens[verb + 1].low == "how" and any(reading.speakers):  # `“…” is how Fiji described the law`
        return next(keys[0] for keys in reading.speakers if keys)
    stop = len(tokens) - (tokens[-1].text == ".") if opens else 0
    return _whose_words(scene, tokens[verb + 1 : stop])


def _whose_words(scene: Scene, phrase: Sequence[Token]) -> str | None:
    """The one person whose answer, message or warning a phrase names: `The verdict of Ole Hansk`, `his reply`."""
    place = head(phrase, 0, len(phrase)) if phrase else 0
    noun = phrase[place].low if phrase else ""
    if noun not in WORDS and not {voices().get(noun)} & {"saying", "calling"}:
        return None
    others = (t.start for t in phrase[place:] if t.low in PREPOSITIONS - GIVEN_BY - {"of"})  # `the answer to X`
    people = {m.key for m in scene.mentions_in(phrase[0].start, next(others, phrase[-1].end), *PEOPLE)}
    return people.pop() if len(people) == 1 else None


def _continues(reading: Reading, memory: _Memory) -> str | None:
    """The rule by which the last speaker goes on in a unit of passages alone, or in one that a passage opens."""
    unit = reading.unit
    if memory.speaker is None or not (unit.alone or _leads_on(reading, memory)):
        return None
    if unit.block == memory.block:
        return "colon" if memory.colon else "continued"
    if memory.goes_on:
        return "paragraphs"
    if memory.colon:
        return "colon"
    return "orphan" if unit.block <= memory.block + ORPHAN else None


def _leads_on(reading: Reading, memory: _Memory) -> bool:
    """Whether a long passage opens the sentence behind an attributed one: `“There is need of it” and of “a plan”`."""
    unit = reading.unit
    behind = memory.via is not None and unit.block == memory.block and not reading.acts
    return behind and unit.tokens[0].quoted and len(unit.tokens[0].text) > LEADING


def _follows(scene: Scene, reading: Reading, passage: Passage, memory: _Memory) -> str | None:
    """The rule by which the last speaker goes on in a sentence telling of nobody else: `It was “a shame of all”`."""
    unit = reading.unit
    next_to = unit.block == memory.block and not scene.text[memory.end : unit.start].strip(' \n”"')
    short = len(_WORD.findall(scene.text[passage.start : passage.end])) <= SHORT
    if reading.acts or not next_to or short or not DOCUMENTS.isdisjoint(t.low for t in unit.tokens):
        return None
    named = scene.mentions_in(unit.start, unit.end, *PEOPLE)
    others = [m for m in named if m.reason != "pronoun" and m.key != memory.speaker and not scene.passage_at(m.start)]
    body = scene.mentions_in(unit.start, unit.start + OPENING, "country", "organization")
    return None if others or any(m.key != memory.speaker for m in body) else "follows"


def _remember(scene: Scene, reading: Reading, found: Sequence[Quote], memory: _Memory) -> None:
    unit = reading.unit
    if found:
        memory.speaker, memory.via = found[-1].speaker, found[-1].via or memory.via
    else:
        named = [keys[0] for keys in reading.speakers if keys]
        memory.speaker, memory.via = named[-1] if named and not unit.passages else None, None
    memory.block, memory.end = unit.block, unit.end
    memory.goes_on = bool(found) and unit.passages[-1].goes_on
    memory.colon = scene.text[unit.start : unit.end].rstrip().endswith(":")
