"""Who a description stands for that opens a story, and whom only the next attribution names.

`A spokesman for the prime minister said …`, and a paragraph on `“…,” said spokesman Ivo Marten`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from relgraph.extraction.quotes_acts import Act, acting
from relgraph.extraction.quotes_phrases import head, owned
from relgraph.extraction.quotes_speaker import REFERENCES, first_named, speakers
from relgraph.extraction.quotes_units import Token, Unit
from relgraph.extraction.quotes_words import DETERMINERS, PRONOUNS, small, voices
from relgraph.extraction.scene import PEOPLE, Scene, once

NEXT = 1
"""So many paragraphs behind a description its name must stand."""
LONGEST = 12
"""So many words before it, a noun heads no description."""
SPEAKING = frozenset({"person", "voice"})
RANKS = small("ranks")
"""Who has one of these may speak for an army."""
KNOWING = small("knowing")
"""Who opens a story with one of these is named soon, and in the middle of one he stays unnamed."""


def ahead(scene: Scene, unit: Unit, act: Act) -> tuple[str, ...]:
    """The person whom the next attribution names for the first time, where the subject of this one describes him."""
    start, end = act.subject.parts[0]
    place = _head(unit.tokens, start, end)
    lost = act.subject.lead and not act.behind
    if place is None or lost or scene.document.blocks[unit.block].kind != "paragraph":
        return ()
    opens, noun = _opens_story(scene, unit), unit.tokens[place].low
    bare = unit.tokens[start].low == "the" and place + 1 == end and not owned(unit.tokens[start:place])
    if not opens and (bare or noun in KNOWING or voices().get(noun) not in SPEAKING):
        return ()
    found = _next(scene, unit)
    if found is None or first_named(scene).get(found[2], 0) < unit.end:
        return ()
    other, behind, key = found
    role = (scene.entities[key].role or "").lower().split()
    if voices().get(noun) == "voice" and not any(voices().get(word) == "voice" or word in RANKS for word in role):
        return ()  # `a State Department spokesman said`, and then `Foreign Minister Elin Brask said`
    told_first = behind.left > 1 or (other.tokens[0].quoted and behind.left == 1)
    another = voices().get(noun) == "person" and any(voices().get(word) in SPEAKING for word in role)
    fits = not role or noun in role or (told_first and not another) or (opens and noun not in KNOWING)
    return (key,) if fits else ()


def first_of_all(scene: Scene, unit: Unit) -> tuple[str, ...]:
    """The one person named in the paragraph of a pronoun or at the start of the next, where nobody is named before it.

    A feature opens so: `“…,” she says, pouring tea. ¶ President Amal Darwish, 54, fled …`.
    """
    if _first_person(scene) < unit.start:
        return ()
    own, *following = scene.document.blocks[unit.block : unit.block + NEXT + 1]
    around = scene.mentions_in(unit.start, following[0].end if following else own.end, *PEOPLE)
    named = [m for m in around if m.reason not in REFERENCES and scene.passage_at(m.start) is None]
    opens = named and (named[0].start < own.end or named[0].start == following[0].start)
    return (named[0].key,) if opens and len({m.key for m in named}) == 1 else ()


@once
def _first_person(scene: Scene) -> int:
    """Where the first person is named."""
    people = (at for key, at in first_named(scene).items() if scene.entities[key].kind in PEOPLE)
    return min(people, default=len(scene.text))


def _head(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """The noun that heads a description of one person: `an army spokesman`, `Algeria's energy minister`."""
    noun, first = head(tokens, start, end), tokens[start].low
    if noun >= start + LONGEST or first in PRONOUNS:
        return None
    known = voices().get(tokens[noun].low) in SPEAKING or tokens[noun].low in KNOWING
    return noun if known and (first in DETERMINERS or owned(tokens[start:noun]) or noun + 1 < end) else None


def _opens_story(scene: Scene, unit: Unit) -> bool:
    """Whether a unit stands in the first paragraph."""
    first = next((n for n, block in enumerate(scene.document.blocks) if block.kind == "paragraph"), -1)
    place = next((s.start for s in scene.document.sentences if s.block == first), -1)
    return unit.block == first and unit.start == place


def _next(scene: Scene, unit: Unit) -> tuple[Unit, Act, str] | None:
    """The next attribution to anybody named, where he is a person: its unit, its act, and his key."""
    for other, found in _behind(scene, unit):
        for act in found:
            keys = speakers(scene, other, act.subject)
            if keys:
                person = scene.entities[keys[0]].kind in PEOPLE
                return (other, act, keys[0]) if person else None
    return None


def _behind(scene: Scene, unit: Unit) -> Iterator[tuple[Unit, Sequence[Act]]]:
    known = acting(scene)
    for other, found in known[bisect_right(known, unit.start, key=lambda one: one[0].start) :]:
        if other.block > unit.block + NEXT:
            return
        yield other, found
