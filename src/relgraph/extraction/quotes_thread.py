"""Who goes on speaking: `he added`, `it said`, `the ministry said` mean who spoke before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from relgraph.extraction import alternatives
from relgraph.extraction.alternatives import words as words_of
from relgraph.extraction.mentions_home import Home
from relgraph.extraction.quotes_acts import Act
from relgraph.extraction.quotes_ahead import ahead, first_of_all
from relgraph.extraction.quotes_content import Content
from relgraph.extraction.quotes_described import ANYBODY, described
from relgraph.extraction.quotes_named import a_body, by_name, hangs, opening, several
from relgraph.extraction.quotes_openers import KNOWN, LONGEST_ROLE, at_home, one_person, opener, retinue, trails
from relgraph.extraction.quotes_papers import Paper, papers, read_from
from relgraph.extraction.quotes_phrases import INITIALS, behind_paper, head, kinds
from relgraph.extraction.quotes_sides import both_sides, together
from relgraph.extraction.quotes_speaker import MEMBERS, UNNAMED, WIDE, speakers, unnamed
from relgraph.extraction.quotes_strangers import introduced, opener_without_name, without_name
from relgraph.extraction.quotes_subjects import Subject
from relgraph.extraction.quotes_units import Token, Unit
from relgraph.extraction.quotes_words import DETERMINERS, TITLES, owns, small, voices
from relgraph.extraction.scene import PEOPLE, Scene, between

GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
VOICES = {"m": ("spokesman", "spokesperson"), "f": ("spokeswoman", "spokesperson")}
FAR = 4
"""Over how many paragraphs a pronoun reaches back to the last speaker."""
SPOKEN_BODY = 6
NEARBY = 400
"""So many characters above a sentence the one before it begins."""
BODY_REACH = 3000
"""How far back, in characters, a noun looks for the body that it names."""
PRIVATE = small("private")
"""Bodies that are no party to anything."""
PLAIN = small("plain")
"""With these, a country's officials are anonymous; with stronger verbs they speak for it."""
SENT = words_of("joint papers")
"""Papers by which a body speaks: not its report."""
SHORTEST_ROLE = 2
SHORT_PAPER = 3
"""`the joint statement` has as many words."""
ONES = {"the", "its", "his", "her", "their"}
"""With these a body or voice is a certain one: `its defence ministry`, `his spokesman`."""
SILENT = {"nobody", "media"}
"""Who is no speaker, whatever its last word: `the broadcasting corporation`."""
VAGUE = small("vague")
"""Nouns that mean the body that spoke last, whatever its name."""
ADDING = small("adding")
"""With these the last speaker goes on, whoever was named since."""

HIDES = "not to be "
_HIDES = re.compile(rf"\b{HIDES}(?:{'|'.join(sorted(small('hiding')))})\b")
"""Who asks for this wants no name."""
_AGED = re.compile(r"\d+-year-old")

SPEAKING = (*PEOPLE, "country", "organization")

Keys = tuple[str, ...]


@dataclass(slots=True)
class Thread:
    """The speakers of a document so far: the last one, and all bodies by the noun that names them again.

    `spoke` are all persons who have spoken; `stranger` is the noun of the last one where he is a person without a name.
    """

    scene: Scene
    last: Keys = ()
    end: int = 0
    block: int = -FAR - 1
    stranger: str = ""
    spoke: list[str] = field(default_factory=list)
    bodies: dict[str, Keys] = field(default_factory=dict)
    home: Home | None = None
    paper: Keys = ()
    _papers: list[Paper] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._papers = papers(self.scene)[::-1]

    def of_unit(self, unit: Unit, acts: Sequence[Act]) -> tuple[Keys, ...]:
        """The speakers of each act of a unit."""
        while self._papers and self._papers[-1].unit.start < unit.start:
            paper = self._papers.pop()
            if keys := speakers(self.scene, paper.unit, paper.giver):
                self.bodies[paper.noun] = self.paper = keys
        if HIDES in unit.mask and _HIDES.search(unit.mask):
            return ((),) * len(acts)
        found: list[Keys] = []
        for act in acts:
            found.append(self._of_act(unit, acts, act, found))
        return tuple(found)

    def remember(self, unit: Unit, acts: Sequence[Act], who: Sequence[Keys], held: Sequence[Content]) -> None:
        """Note who spoke last in a unit: not who is only reported in another's words, nor a source."""
        reporting = [c.act for c in held]
        outer = [
            (act, keys)
            for act, keys in zip(acts, who, strict=True)
            if act.own
            and not (act.left and unit.tokens[act.left - 1].low == "with")
            and not (act.according and not self._persons(keys))
            and not any(c.act is not act and _in(act, c) for c in held)
            if keys or unit.passages or act in reporting
        ]
        if outer:
            self.last = next((keys for _, keys in reversed(outer) if keys), ())
            self.spoke += self.last if self._persons(self.last) else ()
            act = outer[-1][0]
            again = (
                unit.tokens[act.subject.parts[0][0]].low in GENDERS
                and self.stranger in without_name(self.scene).values()
            )
            self.stranger = "" if self.last else self.stranger if again else one_person(unit.tokens, act)
            self.paper = self.last if self._reads(unit, outer[-1][0]) else ()
            self.end, self.block = unit.end, unit.block
            self.bodies |= read_from(unit, self.last)

    def _of_act(self, unit: Unit, acts: Sequence[Act], act: Act, found: Sequence[Keys]) -> Keys:
        if known := both_sides(self.scene, unit, act) or self._views(unit, act):
            return known
        named = speakers(self.scene, unit, act.subject)
        start, end = act.subject.parts[0]
        words = opener(unit.tokens[start:end], act)
        low = words[-1].low
        if len(words) == 1:
            single = self._of_word(unit, act, [*zip(acts, found, strict=False)], words[0], named)
            if single is not None:
                return single or (named if low in {"it", "they"} else ())
        if named and words[0].low == "the" and self._goes_on(unit, words, named):
            return self.last
        if self._nameless(unit, act, words) or together(self.scene, unit, act, named):
            return ()
        near = self.last if unit.block <= self.block + 1 else ()
        named = self._namesake(words, near) or described(self.scene, words, self.spoke, near, named)
        if named and self.scene.entities[named[0]].name.islower():
            named = self.bodies.get(low) or self._vague(unit, words) or named
        if not named or self._speaks_for(named):
            named = ahead(self.scene, unit, act) or named
        if named:
            self._note(unit, end, named)
        else:
            named = self._again(unit, words) or self._sender(unit, act, words) or self._definite(unit, act, words)
        for token in unit.tokens[act.last : act.right] if act.behind else words:
            if named and voices().get(token.low) == "paper":
                self.bodies[token.low] = named
        return named

    def _views(self, unit: Unit, act: Act) -> Keys:
        """Whose view it is: `in Ole Hansk's view`."""
        return self._owner(unit, unit.tokens[slice(*act.subject.parts[0])]) if act.takes == "v" else ()

    def _namesake(self, words: Sequence[Token], near: Keys) -> Keys:
        """The last speaker, where a bare surname is his, whoever else bears it: `Kim Yo-jong said …`, `Kim added`."""
        bare = [t.low for t in words if t.low not in TITLES and t.text != "."]
        if len(bare) != 1 or not words[-1].capital or not self._persons(near):
            return ()
        names = self.scene.entities[near[0]].name.lower().split()
        return near if len(names) > 1 and bare[0] in {names[0], names[-1]} else ()

    def _of_word(
        self, unit: Unit, act: Act, before: Sequence[tuple[Act, Keys]], word: Token, named: Keys
    ) -> Keys | None:
        """Whom a pronoun or the initials of a body mean; None for any other word.

        `before` are the acts ahead with their speakers, `named` whom the mentions give.
        """
        if word.low in GENDERS:
            here = [] if trails(unit.tokens, act) else [keys for other, keys in before if keys and other.own]
            found = self._person(unit, act, here, named)
            first = () if found or self.stranger else first_of_all(self.scene, unit)
            return first if self._fits(first, word.low) else found
        if word.low in {"it", "they"}:
            return self._it(unit, act, [keys for _, keys in before])
        return self.bodies.get(word.low) if word.text.isupper() else None

    def _nameless(self, unit: Unit, act: Act, words: Sequence[Token]) -> bool:
        """Whether somebody without a name goes on (`the diplomat added`), or officials speak who are not named."""
        low = words[-1].low
        noun = words[1].low if len(words) == SHORTEST_ROLE and words[0].low == "the" else ""
        again = noun and (noun == self.stranger or introduced(self.scene, noun, unit.start, self._role()))
        return bool(again) or (low == "officials" and (act.according or _plainly(unit, act)))

    def _role(self) -> str:
        """The office of the last speaker."""
        return ((self.scene.entities[self.last[0]].role if self.last else None) or "").lower()

    def _goes_on(self, unit: Unit, words: Sequence[Token], guess: Keys) -> bool:
        """Whether `the minister` is the last speaker, who is one too, and not whom else the role may mean."""
        if len(self.last) != 1 or unit.block > self.block + 1 or guess[0].startswith(UNNAMED):
            return False
        role, other = (f"{self.scene.entities[keys[0]].role or ''} ".lower() for keys in (self.last, guess))
        named = " ".join(t.low for t in words[1:])
        if other.startswith(f"{named} ") and role.split(f" {named} ")[0] in alternatives.words("lesser offices"):
            return False  # the deputy prime minister spoke last, and now `the prime minister`
        return role.endswith(f"{named} ") or f"{named} of " in role or f"{named} for " in role

    def _person(self, unit: Unit, act: Act, here: Sequence[Keys], guess: Keys) -> Keys:
        """Whom `he` or `she` means.

        Who spoke in this sentence, else whom it names, else who opened a sentence since, else the last speaker.
        """
        pronoun = unit.tokens[act.subject.parts[0][0]]
        if here and self._fits(here[-1], pronoun.low):
            return here[-1]
        people = () if trails(unit.tokens, act) else self.scene.mentions_in(unit.start, pronoun.start, *PEOPLE)
        same = unit.tokens[0].low == pronoun.low and unit.tokens[0].start < pronoun.start  # `He met X, he said, …`
        people = [m for m in people if not same and not hangs(self.scene, m, pronoun.start)]
        colon = self.scene.text.find(": ", unit.start, pronoun.start)
        if not people and colon > 0:  # `X put it simply: the treaty, he said, is dead`
            people = self.scene.mentions_in(unit.start, colon, *PEOPLE)
        persons = {m.key for m in people if by_name(self.scene, m)}
        if len(persons) == 1 and self._fits(tuple(persons), pronoun.low):
            return tuple(persons)
        if not persons and self._turns_to_stranger(unit, pronoun.low):
            return ()
        if persons or unit.block - self.block > FAR:
            own = self.scene.document.blocks[unit.block].start
            return (not persons and self._opened(own, unit.start, pronoun.low)) or guess
        if unit.tokens[act.first].low in ADDING and self._persons(self.last) and self._fits(self.last, pronoun.low):
            return self.last
        opened = self._opened(self.end, unit.start, pronoun.low)
        return opened or (() if self.stranger else self.last if self._fits(self.last, pronoun.low) else guess)

    def _turns_to_stranger(self, unit: Unit, pronoun: str) -> bool:
        """Whether somebody without a name opens the sentence before, of whom `the officer` and `he` tell from there."""
        noun = opener_without_name(self.scene, max(self.end, unit.start - NEARBY), unit.start, pronoun)
        self.stranger = noun or self.stranger
        return bool(noun)

    def _opened(self, start: int, stop: int, pronoun: str = "") -> Keys:
        """The person whom the last sentence of a stretch names first, such as that since the last speaker."""
        for sentence in reversed(between(self.scene.document.sentences, start, stop)):
            named = self.scene.mentions_in(sentence.start, sentence.end, *PEOPLE)
            people = [m for m in named if not several(self.scene, m)]
            if people and by_name(self.scene, people[0]) and self._fits((people[0].key,), pronoun):
                return (people[0].key,)
        return ()

    def _fits(self, keys: Keys, pronoun: str) -> bool:
        if len(keys) != 1:
            return False
        entity = self.scene.entities[keys[0]]
        if entity.kind in PEOPLE:
            return (not pronoun or entity.gender in {None, GENDERS[pronoun]}) and not a_body(entity)
        head = re.split(r" (?:for|of|at|in) ", entity.name.lower())[0]
        return head.endswith(VOICES[GENDERS[pronoun]])

    def _speaks_for(self, keys: Keys) -> bool:
        """Whether somebody without a name speaks for a body: `a spokesman for the ministry`."""
        entity = self.scene.entities[keys[0]]
        return entity.kind not in PEOPLE and any(voices().get(w) == "voice" for w in entity.name.lower().split())

    def _persons(self, keys: Keys) -> bool:
        return any(self.scene.entities[key].kind in PEOPLE for key in keys)

    def _body(self) -> Keys:
        one = self.scene.entities[self.last[0]] if len(self.last) == 1 else None
        return self.last if one and one.kind not in PEOPLE else ()

    def _it(self, unit: Unit, act: Act, found: Sequence[Keys]) -> Keys:
        """Whom `it` means: the body that spoke in this sentence or opens it, else the last."""
        here = next((keys for keys in reversed(found) if keys and not self._persons(keys)), ())
        opens = () if trails(unit.tokens, act) else opening(self.scene, unit.start, unit.tokens[act.left].start)
        return here or opens or self._body() or self.paper or self._before(unit)

    def _before(self, unit: Unit) -> Keys:
        """The body with which the sentence before opens, in the same paragraph: `NATO sent ships. It said …`."""
        before = between(self.scene.document.sentences, unit.start - NEARBY, unit.start)[-1:]
        here = before and before[0].block == unit.block
        return opening(self.scene, before[0].start, unit.start, "organization") if here else ()

    def _reads(self, unit: Unit, act: Act) -> bool:
        """Whether a paper speaks, or goes on to: `the message said`, and `it stressed` behind it."""
        start, end = act.subject.parts[0]
        low = unit.tokens[head(unit.tokens, start, end)].low
        return voices().get(low) == "paper" or (low == "it" and bool(self.paper))

    def _note(self, unit: Unit, end: int, keys: Keys) -> None:
        """Remember a body by its noun and by the abbreviation in brackets behind it."""
        last = unit.tokens[end - 1]
        heads = [
            t.low
            for t in unit.tokens[max(0, end - SPOKEN_BODY) : end]
            if voices().get(t.low) in {"body", "voice"} or t.low in MEMBERS
        ]
        short = INITIALS.match(self.scene.text, last.end)
        for noun in [*heads, *([short.group(1).lower()] if short else [])]:
            self.bodies[noun] = keys

    def _at_home(self) -> Keys:
        """The country whose government needs no name: that of the report."""
        self.home = self.home or Home(self.scene)
        key = f"country:{self.home.of_all()}"
        return (key,) if key in self.scene.entities else ()

    def _state(self, unit: Unit) -> Keys:
        """The country that spoke last, not far above."""
        countries = [key for key in self.last if self.scene.entities[key].kind == "country"]
        return self.last if countries and unit.block <= self.block + 1 else ()

    def _again(self, unit: Unit, words: Sequence[Token]) -> Keys:
        """`the ministry`, `MFA`, `the commission's report`: the body that was last named so."""
        if giver := behind_paper(words):
            start = unit.index(words[giver].start)
            return speakers(self.scene, unit, Subject(((start, start + len(words) - giver),)))
        noun = head(words, 0, len(words))
        if voices().get(words[noun].low) == "paper":
            words = words[: noun + 1]  # `Ole Hansk's message to the rebels`
        last = words[-1]
        kind = voices().get(last.low)
        if last.low == "officials" and len(words) > 1 and voices().get(words[-2].low) == "government":
            return self._state(unit) or self._at_home()  # `Biden-Harris administration officials stressed`
        if len(words) == 1 or (words[0].low in KNOWN and all(at_home(t.low) for t in words[1:-1])):
            if kind == "government":
                return (
                    self._state(unit) or opening(self.scene, unit.start, words[0].start, "country") or self._at_home()
                )
            aged = _AGED.fullmatch(last.low)
            again = self._same_person(unit) if kind == "person" or aged else ()
            again = again or (self._opened(self.end, unit.start) if aged else self._turned_to(unit, last))
            return again or self.bodies.get(last.low) or (self._named_body(last) if kind == "body" else ())
        if words[0].low == "the" and len(words) <= LONGEST_ROLE and kind == "person":
            return self._same_person(unit) or self._turned_to(unit, last)
        return self._owner(unit, words) if kind == "paper" else self._vague(unit, words)

    def _definite(self, unit: Unit, act: Act, words: Sequence[Token]) -> Keys:
        """A body without a name that is one in its report: `the committee said`, `the campaign has clarified`."""
        if retinue(words):
            return (unnamed(self.scene, unit, act.subject),)
        if not 1 < len(words) <= LONGEST_ROLE or words[0].low not in ONES or (act.subject.lead and not act.behind):
            return ()
        noun = head(words, 0, len(words))
        told = set(kinds(words, 0, noun))
        speaks = told & {"body", "group", "voice"} and told.isdisjoint(SILENT) and words[noun].low not in PRIVATE
        relays = speaks and f"news {words[noun].low}" in self.scene.text[: unit.start].lower()  # `the agency said`
        return (unnamed(self.scene, unit, act.subject),) if speaks and not relays else ()

    def _same_person(self, unit: Unit) -> Keys:
        """The last speaker, where it is a person: `the officer`, `the 40-year-old`."""
        return self.last if self._persons(self.last) and unit.block <= self.block + 1 else ()

    def _turned_to(self, unit: Unit, noun: Token) -> Keys:
        """Who opened the sentence before, where the noun tells what he is beside his office: `the politician`."""
        return (
            self._opened(max(self.end, unit.start - NEARBY), unit.start) if noun.low in ANYBODY - {"official"} else ()
        )

    def _vague(self, unit: Unit, words: Sequence[Token]) -> Keys:
        """The body that spoke last, where nothing but what it is stands for it: `the rights group`, `the charity`."""
        plain = words[-1].low in VAGUE and words[0].low == "the" and all(t.text.islower() for t in words[1:])
        return self._near_body(unit) if plain and SILENT.isdisjoint(kinds(words, 0, len(words) - 1)) else ()

    def _near_body(self, unit: Unit) -> Keys:
        """The body that spoke last, not far above: no state."""
        body = self._body() if unit.block <= self.block + 1 else ()
        return body if body and self.scene.entities[body[0]].kind == "organization" else ()

    def _sender(self, unit: Unit, act: Act, words: Sequence[Token]) -> Keys:
        """The body that spoke last, whose `statement` then speaks."""
        paper = len(words) <= SHORT_PAPER and words[0].low in DETERMINERS and words[-1].low in SENT
        return self._near_body(unit) if paper and act.own and not act.subject.relative else ()

    def _owner(self, unit: Unit, words: Sequence[Token]) -> Keys:
        """Whose paper speaks: `the Iraqi military statement`, `the department's bulletin`."""
        start = unit.index(words[0].start)
        named = speakers(self.scene, unit, Subject(((start, start + len(words) - 1),)))
        if named:
            return named
        noun = words[-2]
        around = self.scene.mentions_in(noun.start - WIDE, noun.end, *SPEAKING) if owns(noun.low) else []
        if around and around[-1].end > noun.start:
            return (around[-1].key,)
        return self.bodies.get(noun.low.removesuffix("'s").removesuffix("’s")) or self._named_body(noun)

    def _named_body(self, noun: Token) -> Keys:
        """The body last named whose name holds the noun; else, for a vague noun, the one that spoke last."""
        for mention in reversed(self.scene.mentions_in(noun.start - BODY_REACH, noun.start, "organization")):
            if noun.low in self.scene.text[mention.start : mention.end].lower().split():
                return (mention.key,)
        return self._body() if noun.low in VAGUE else ()


def _plainly(unit: Unit, act: Act) -> bool:
    return act.cue.id in {"say", "tell"} and unit.tokens[act.first].low in PLAIN


def _in(act: Act, content: Content) -> bool:
    return content.tokens[0] < act.first < content.tokens[1]
