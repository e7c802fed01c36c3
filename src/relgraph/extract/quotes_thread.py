"""Who goes on speaking: `he added`, `it said`, `the ministry said` mean who spoke before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from relgraph.extract.quotes_acts import Act
from relgraph.extract.quotes_speaker import speakers
from relgraph.extract.quotes_units import Token, Unit
from relgraph.extract.quotes_words import DETERMINERS, voices
from relgraph.extract.scene import Scene, between
from relgraph.model import Mention

GENDERS = {"he": "m", "she": "f"}
PEOPLE = ("leader", "person")
FAR = 4
"""Over how many paragraphs a pronoun reaches back to the last speaker."""
OPENING = 4
"""A name that begins so few characters into a sentence is its subject."""

Keys = tuple[str, ...]


@dataclass(slots=True)
class Thread:
    """The speakers of a document so far: the last one, and all bodies by the noun that names them again."""

    scene: Scene
    last: Keys = ()
    end: int = 0
    block: int = -FAR - 1
    bodies: dict[str, Keys] = field(default_factory=dict)

    def of_unit(self, unit: Unit, acts: Sequence[Act]) -> tuple[Keys, ...]:
        """The speakers of each act of a unit; the last of them are remembered."""
        found: list[Keys] = []
        for act in acts:
            found.append(self._of_act(unit, acts, act, found))
        own = [keys for act, keys in zip(acts, found, strict=True) if act.own]
        if own:
            self.last, self.end, self.block = own[-1], unit.end, unit.block
        return tuple(found)

    def _of_act(self, unit: Unit, acts: Sequence[Act], act: Act, found: Sequence[Keys]) -> Keys:
        named = speakers(self.scene, unit, act.subject)
        start, end = act.subject.parts[0]
        words = unit.tokens[start:end]
        low = words[-1].low if words else ""
        if len(words) == 1 and low in GENDERS:
            return self._person(unit, words[0], [k for a, k in zip(acts, found, strict=False) if k and a.own], named)
        if len(words) == 1 and low == "it":
            return named or self._body()
        if named:
            self._note(low, named)
            return named
        return self._again(words)

    def _person(self, unit: Unit, pronoun: Token, here: Sequence[Keys], guess: Keys) -> Keys:
        """Whom `he` or `she` means: who spoke in this sentence, else whom it names, else who opened a sentence since."""
        if here and self._fits(here[-1], pronoun.low):
            return here[-1]
        if any(self._named(m) for m in self.scene.mentions_in(unit.start, pronoun.start, *PEOPLE)):
            return guess
        if unit.block - self.block > FAR:
            return guess
        opened = self._opened(unit.start, pronoun.low)
        if opened:
            return opened
        return self.last if not self.last or self._fits(self.last, pronoun.low) else guess

    def _opened(self, stop: int, pronoun: str) -> Keys:
        """The person with whom the last sentence since the last speaker opens."""
        for sentence in reversed(between(self.scene.document.sentences, self.end, stop)):
            first = next(iter(self.scene.mentions_in(sentence.start, sentence.start + OPENING, *PEOPLE)), None)
            if first and self._named(first) and self._fits((first.key,), pronoun):
                return (first.key,)
        return ()

    def _named(self, mention: Mention) -> bool:
        return mention.reason != "pronoun" and self.scene.passage_at(mention.start) is None

    def _fits(self, keys: Keys, pronoun: str) -> bool:
        entity = self.scene.entities[keys[0]] if len(keys) == 1 else None
        return entity is not None and entity.kind in PEOPLE and entity.gender in {None, GENDERS[pronoun]}

    def _body(self) -> Keys:
        one = self.scene.entities[self.last[0]] if len(self.last) == 1 else None
        return self.last if one and one.kind not in PEOPLE else ()

    def _note(self, noun: str, keys: Keys) -> None:
        if voices().get(noun) in {"body", "voice"}:
            self.bodies[noun] = keys

    def _again(self, words: Sequence[Token]) -> Keys:
        """`the ministry`: the body that was last named by that noun."""
        if len(words) == 2 and words[0].low in DETERMINERS:
            return self.bodies.get(words[1].low, ())
        return ()
