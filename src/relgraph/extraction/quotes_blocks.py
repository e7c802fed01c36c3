"""Speech without quotation marks: the paragraphs behind `X said:`, and those under a speaker's label."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from relgraph.extraction.quotes_acts import Act, acting
from relgraph.extraction.quotes_found import Quote, Reading
from relgraph.extraction.quotes_interviews import QUESTION, answers, guest
from relgraph.extraction.quotes_labels import labels, name_of
from relgraph.extraction.quotes_speaker import REFERENCES, first_named
from relgraph.extraction.quotes_units import Unit
from relgraph.extraction.quotes_words import FIRST_PERSON, small, voices
from relgraph.extraction.scene import PEOPLE, Scene, once
from relgraph.light import light
from relgraph.model import Block, Mention, Span

_STAGE = re.compile(r"\s*(?:\([^()]*\)\.?|\[[^\[\]]*\]\.?)?\s*")
"""Nothing, or nothing but what the stenographer adds: `(Inaudible.)`, `[ends]`."""
_ENDS = re.compile(r":\s*$")
_WHOLE = re.compile(r"\bfollow(?:ing|s)\b")
"""Behind `gave the following answer:` all that is left is the answer."""
AHEAD = 20
"""In so many paragraphs behind a colon somebody must say `I` or `we`."""
FEWEST = 5
"""Behind the colon of an attribution stand more words."""
SHORTEST = 60
"""A paragraph of fewer characters is no further one of a speech in which nobody says `I`."""
_AFTERWARDS = re.compile(rf"(?:Following|After) the (?:{'|'.join(sorted(small('ended')))})\b")
"""With this a transcript tells what happened when nobody spoke any more."""
_MARKS = frozenset("“\"«„‘'-–•*")


@light(frozen=True, slots=True)
class Speech:
    """Who speaks, the words that say so, by which sign (a colon or a label), and in which block it ends, if known."""

    key: str
    via: Span
    rule: str
    last: int | None = None


def spoken(scene: Scene, readings: Sequence[Reading]) -> Iterator[Quote]:
    """One direct quote a paragraph of speech that stands without marks."""
    plain = [r for r in readings if r.acts and ":" in r.unit.mask and not r.unit.passages]
    openers = {r.unit.block: r for r in plain if _announces(scene, r)}
    inside = {r.unit.block: r for r in plain if _begins(scene, r)}
    speech: Speech | None = None
    turns = _turns(scene)
    for number, block in enumerate(scene.document.blocks):
        if block.kind == "speaker":
            speech = _labelled(scene, block)
        elif block.start in turns:
            label = turns[block.start]
            speech = _labelled(scene, label)
            rest = Block(label.end, block.end, block.kind)
            if speech and not _STAGE.fullmatch(scene.text, rest.start, rest.end):
                yield Quote(*_words(scene.text, rest), speech.key, "direct", "quoted.blocks.label", speech.via)
        elif number in openers:
            speech = _opened(scene, openers[number], -1, number, None)
        elif number in inside:
            reading = inside[number]
            speech = _opened(scene, reading, 0, number, number)
            rest = Block(reading.unit.tokens[reading.acts[0].right].end, block.end, block.kind)
            via = reading.via(reading.acts[0])
            yield Quote(*_words(scene.text, rest), reading.speakers[0][0], "direct", "quoted.blocks.colon", via)
        elif speech and block.kind == "paragraph":
            if _ends(scene, speech, block) or number > (speech.last or number):
                speech = None
            elif not _STAGE.fullmatch(scene.text, block.start, block.end):
                start, end = _words(scene.text, block)
                yield Quote(start, end, speech.key, "direct", f"quoted.blocks.{speech.rule}", speech.via)


def _turns(scene: Scene) -> dict[int, Block]:
    """The labels of those who take turns (`Sergei Lavrov: …`, `Question: …`), by the start of their paragraphs.

    None where only one paragraph opens with somebody's name and a colon.
    """
    found = {b.start: b for b in labels(scene) if scene.text[b.end : b.end + 2].strip()[:1] not in _MARKS}
    named = [
        b
        for b in found.values()
        if any(m.end >= name_of(scene, b)[1] for m in _people_in(scene, b)) or answers(scene, b) or _voice(scene, b)
    ]
    different = {scene.text[slice(*name_of(scene, b))] for b in found.values()}
    asked = [b for b in scene.document.blocks if QUESTION.match(scene.text, b.start)] if len(named) == 1 else []
    return found if len(named) > 1 or (named and (asked or len(different) < len(found))) else {}


def _people_in(scene: Scene, block: Block) -> list[Mention]:
    return scene.mentions_in(block.start, block.end, *PEOPLE)


def _ends(scene: Scene, speech: Speech, block: Block) -> bool:
    """Whether a paragraph is no longer the speaker's: a question, a quote in marks, or one that speaks of him."""
    if QUESTION.match(scene.text, block.start) or _marked(scene.text, block):
        return True
    if speech.rule == "label" and _AFTERWARDS.match(scene.text, block.start, block.end):
        return True
    own = speech.rule == "label" and FIRST_PERSON.search(scene.text, block.start, block.end)
    return not own and _speaks_of(scene, speech.key, block)


def _marked(text: str, block: Block) -> bool:
    """Whether a paragraph opens with a quotation mark or as an item of a list."""
    return text[block.start] in _MARKS


def _speaks_of(scene: Scene, key: str, block: Block) -> bool:
    return any(m.key == key and m.reason != "pronoun" for m in scene.mentions_in(block.start, block.end))


def _announces(scene: Scene, reading: Reading) -> bool:
    """Whether the unit closes its paragraph with an attribution and a colon."""
    block = scene.document.blocks[reading.unit.block]
    return (
        bool(reading.speakers[-1])
        and reading.unit.end >= block.end - 2
        and bool(_ENDS.search(scene.text, reading.unit.start, block.end))
    )


def _begins(scene: Scene, reading: Reading) -> bool:
    """Whether a paragraph opens with an attribution and a colon, and goes on without a mark: `Ann Lee said: The …`."""
    unit, block = reading.unit, scene.document.blocks[reading.unit.block]
    if not reading.speakers[0] or unit.start > block.start:
        return False
    act = reading.acts[0]
    told = act.right + FEWEST < len(unit.tokens) and unit.tokens[act.right].text == ":" and not act.behind
    return told and act.left == 0 and bool(set("cr") & set(act.takes)) and unit.tokens[act.right + 1].text[0].isupper()


def _opened(scene: Scene, reading: Reading, k: int, number: int, last: int | None) -> Speech | None:
    """The speech behind the colon of act `k`: while nobody is quoted, or to its end where somebody speaks of himself.

    `last` is the paragraph of the colon where the speech begins in it.
    """
    key, act = reading.speakers[k][0], reading.acts[k]
    if _WHOLE.search(scene.text, act.cue.start, act.cue.end):
        return Speech(key, reading.via(act), "colon")
    quiet = True
    following = enumerate(scene.document.blocks[number + 1 : number + 1 + AHEAD], number + 1)
    for place, block in ((n, b) for n, b in following if b.kind != "clutter"):
        if block.kind != "paragraph" or _marked(scene.text, block) or _speaks_of(scene, key, block):
            break
        if FIRST_PERSON.search(scene.text, block.start, block.end):
            return Speech(key, reading.via(act), "colon")
        quiet = quiet and (last is None or _quiet(scene, block))
        last = place if quiet else last
    return Speech(key, reading.via(act), "colon", last) if last else None


def _quiet(scene: Scene, block: Block) -> bool:
    """Whether a further paragraph reports nobody's words, so that whoever spoke goes on."""
    first, last = (bisect_left(acting(scene), at, key=_start) for at in (block.start, block.end))
    return block.end - block.start >= SHORTEST and not any(acts for _, acts in acting(scene)[first:last])


def _start(held: tuple[Unit, list[Act]]) -> int:
    return held[0].start


def _labelled(scene: Scene, block: Block) -> Speech | None:
    """The speaker of a label; of a role alone (`THE PRESIDENT:`) only where its bearer is named before."""
    people = _people_in(scene, block)
    if not people and (key := guest(scene) if answers(scene, block) else _by_name(scene, block)):
        return Speech(key, Span(block.start, block.end), "label")
    label = scene.text[block.start : block.end]
    if not people or first_named(scene).get(people[-1].key, block.end) >= scene.text.find(label) + len(label):
        return None
    return Speech(people[-1].key, Span(block.start, block.end), "label")


def _by_name(scene: Scene, label: Block) -> str | None:
    """Who bears the name of the label, or is named before with the office that it is: `SECRETARY GENERAL:`."""
    start, end = name_of(scene, label)
    if key := _bearers(scene).get(scene.text[start:end].lower()):
        return key
    office = scene.text[label.start : label.end].rstrip(" :").lower().removeprefix("the ")
    bearers = {m.key for m in scene.mentions_in(0, label.start, "leader") if m.reason not in REFERENCES}
    fits = [key for key in bearers if office in (scene.entities[key].role or "").lower()]
    return fits[0] if len(fits) == 1 and (" " in office or _voice(scene, label)) else None


def _voice(scene: Scene, label: Block) -> bool:
    """Whether the label of somebody who speaks for another is all that names him: `Spokesman:`."""
    return voices().get(scene.text[label.start : label.end].rstrip(" :").lower().split()[-1]) == "voice"


@once
def _bearers(scene: Scene) -> dict[str, str]:
    """The people of a document by their names."""
    return {one.name.lower(): key for key, one in scene.entities.items() if one.kind in PEOPLE}


def _words(text: str, block: Block) -> tuple[int, int]:
    words = text[block.start : block.end]
    return block.end - len(words.lstrip()), block.start + len(words.rstrip())
