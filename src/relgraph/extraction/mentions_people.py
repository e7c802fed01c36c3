"""People: by the gazetteer, by titles before and behind a name, then every further use of the names so found."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.entities import People, Person, entity, is_country, needs_home, side_of
from relgraph.extraction.known import country_of, official_country, plausible, short_names, spelled
from relgraph.extraction.mentions_beside import party_of, side_behind, side_met
from relgraph.extraction.mentions_home import SINGLE, Home
from relgraph.extraction.mentions_led import side_led
from relgraph.extraction.mentions_lists import share_titles
from relgraph.extraction.mentions_names import Candidate, candidate, candidates
from relgraph.extraction.mentions_places import add_side
from relgraph.extraction.mentions_reading import Reading
from relgraph.extraction.mentions_stage import HE, Placed, Stage
from relgraph.extraction.mentions_title import PREDECESSOR
from relgraph.extraction.mentions_titles import Title, Titles
from relgraph.extraction.mentions_whose import settle
from relgraph.extraction.quotes_voices import Voice
from relgraph.extraction.scene import Covered, Scene
from relgraph.model import Mention
from relgraph.tables import words

_SURE_OF_NAMES = frozenset({"state", "government", "foreign", "minister", "honorific"})
"""Classes of titles after which even an ordinary word is a name: `President Park`, `Minister Rice`."""

_HIGH = frozenset({"state", "government", "foreign", "minister", "deputy"})
OPENING = 4
"""Sentences, the headline among them, that tell whose report it is."""
NEAR = 12
"""So many names before a counterpart are looked at for the one whose office he has."""
_AND_MORE = re.compile(r"(?:,\s[A-Z]\w+)*,?\s(?:and|&)\s")
PORTFOLIO = 30
"""Characters within which the office stands whose portfolio a word opens."""
_ACTING = re.compile(rf"^{one_of('for a while in office')}\s+")
MANY = 200
"""People whose ordinary surnames are looked for again: no article has more."""


@dataclass(slots=True)
class Cast:
    """The people of a document by key, and every span that may be a name."""

    people: dict[str, Person]
    names: list[tuple[int, int]]
    resolved: frozenset[tuple[int, int]]

    def hides(self, start: int, end: int) -> bool:
        """Whether a country's name at `start:end` is part of somebody's: `German Gref`."""
        i = bisect_right(self.names, (start, 1 << 60)) - 1
        return i >= 0 and self.names[i] in self.resolved and self.names[i][0] <= start and end <= self.names[i][1]


def find(scene: Scene, voices: Sequence[Voice] = ()) -> Cast:
    """The people; their mentions and entities go to the scene."""
    readings = list(_readings(scene, voices))
    _settle_titles(readings)
    share_titles(scene, readings)
    _let_stand(scene, readings)
    _let_spouses_stand(scene, readings)
    people = People()
    for reading in readings:
        if reading.anchored:
            _know(scene, reading)
            _join(people, reading)
    for reading in readings:
        if reading.person is None and people.names(reading.candidate.words):
            _join(people, reading)
    _let_spouses_join(scene, people, readings)
    _give_counterparts_roles(scene, readings)
    for reading in readings:
        if reading.person is None and reading.short and not reading.candidate.common:
            _know(scene, reading)
            if reading.candidate.known:
                _join(people, reading)
        elif reading.person is None and _is_official(scene, reading):
            _join(people, reading)
    _let_bear(scene, people)
    readings = sorted([*readings, *_ordinary_names(scene, people, readings)], key=lambda r: r.candidate.start)
    spans = [(r.candidate.start, r.candidate.end) for r in readings]
    resolved = frozenset(span for span, r in zip(spans, readings, strict=True) if r.person)
    cast = Cast({}, spans, resolved)
    scene.mentions = [m for m in scene.mentions if not (m.kind == "country" and cast.hides(m.start, m.end))]
    cast.people.update(_write(scene, readings))
    return cast


def _let_bear(scene: Scene, people: People) -> None:
    """Give the office of the headline or the first sentence to the one person whom a report then names without any."""
    opening = scene.document.sentences[:OPENING]
    end = opening[-1].end if opening else 0
    early = [p for p in people.all if p.places and p.places[0][0] <= end and len(p.words) > 1]
    plain = [p for p in early if not (p.kinds - {"honorific"} or p.known or p.stands)]
    if len(plain) != 1:
        return
    borne = {(t.hit.id, country_of(t.side)) for p in people.all for t in p.titles if t.side}
    titles = Titles(scene)
    offices = {}
    first = opening[:2][-1].end
    for hit in titles.roles:
        title = titles.reference(hit) if hit.start < first and hit.row["class"] in _HIGH else None
        if title and title.side and "iso3" in title.side.row and not title.past:
            offices[hit.id, title.side.id] = title
    if len(offices) == 1 and not borne.intersection(offices):
        plain[0].titles += [replace(title, gap="list") for title in offices.values()]


def _ordinary_names(scene: Scene, people: People, readings: Sequence[Reading]) -> Iterator[Reading]:
    """Further uses of surnames that are ordinary words (`Ban`, `Brown`), once the document has given the full name."""
    taken = {r.candidate.start for r in readings}
    openings = {s.start for s in scene.document.sentences}
    for person in people.all[:MANY]:
        for name in {person.words[0], person.words[-1]} if len(person.words) > 1 else ():
            if name.lower() not in words("common_words.tsv"):
                continue
            for match in re.finditer(rf"\b{re.escape(name)}\b(?!\s+[A-Z])", scene.plain):
                start, end = match.span()
                acts = scene.hits_in(end, end + 3, "said", "met", "agreed", "status")
                if start not in taken and (start not in openings or acts) and not _within(readings, start):
                    yield Reading(candidate(scene, start, end), [], [], None, [], person=person)


def _within(readings: Sequence[Reading], position: int) -> bool:
    i = bisect_right(readings, position, key=lambda r: r.candidate.start) - 1
    return i >= 0 and position < readings[i].candidate.end


def _readings(scene: Scene, voices: Sequence[Voice]) -> Iterator[Reading]:
    titles = Titles(scene)
    short = short_names(scene)
    starts = [v.start for v in voices]
    labels = Covered((b.start, b.end) for b in scene.document.blocks if b.kind == "speaker")
    for c in candidates(scene):
        before, after = titles.before(c.start, c.end), titles.after(c.start, c.end)
        sure = (c.start, c.end) in short
        led = side_led(titles, c.start, c.end)
        side = side_behind(titles, c.end) or side_met(titles, c.start, c.end) or led
        party = party_of(titles, c.start) if len(c.words) > 1 and _fits_after(c) else None
        yield Reading(
            c,
            before if before and _fits_before(c, before[0], scene.plain, sure=sure, label=c.start in labels) else [],
            after if after and _fits_after(c) and _may_share(after[0], c, scene.plain) else [],
            side,
            short.get((c.start, c.end), []),
            not (len(c.words) == 1 and c.common) and _speaks(voices, starts, c),
            stands=party is not None or (led is not None and len(c.words) > 1 and _fits_after(c)),
            country=party or None,
        )


def _speaks(voices: Sequence[Voice], starts: Sequence[int], c: Candidate) -> bool:
    """Whether one of the voices, which are sorted, shares words with the candidate."""
    i = bisect_left(starts, c.end)
    return any(c.start < v.end for v in voices[max(0, i - 2) : i])


def _fits_before(candidate: Candidate, title: Title, plain: str, *, sure: bool, label: bool) -> bool:
    """Whether the words may be a name, as surely as the link to the title asks; a `label` is written in capitals."""
    if candidate.known:
        return True
    if candidate.shouted and not label and (len(candidate.words) > 1 or len(candidate.name) > 3):
        return False
    if candidate.lonely and not sure and not _begins_as_a_name(candidate):
        return False
    if title.gap == "direct" and (title.kind in _SURE_OF_NAMES or not _acronym(candidate) or label):
        return not candidate.common or (
            title.kind in _SURE_OF_NAMES and plain[candidate.end : candidate.end + 1] != "'"
        )
    gap = title.gap
    return not candidate.common and (len(candidate.words) > 1 or gap == "comma") and not _acronym(candidate)


def _begins_as_a_name(candidate: Candidate) -> bool:
    return len(candidate.words) > 1 and candidate.words[0] in words("given_names.tsv", "name")


def _fits_after(candidate: Candidate) -> bool:
    if candidate.known:
        return True
    return not candidate.common and not candidate.shouted and (len(candidate.words) > 1 or not candidate.opens)


def _may_share(title: Title, candidate: Candidate, plain: str) -> bool:
    """Whether a title behind a name may be his: one of several only behind a list, no `In Taman, residents`."""
    alone = not plain[max(0, candidate.start - 8) : candidate.start].rstrip().endswith((",", ";", " and", "&"))
    return not (alone and title.hit.row.get("number") == "plural")


def _acronym(candidate: Candidate) -> bool:
    return len(candidate.words) == 1 and candidate.name.isupper()


def _let_stand(scene: Scene, readings: Sequence[Reading]) -> None:
    """Let names stand for their countries where several do in one sentence (`A of Chad, B of Mali`), or one is met.

    A surname alone does where it meets another, or somebody with an office: `Finland's Salo met Sweden's Holm`.
    """
    rows: dict[int, list[Reading]] = {}
    for reading in readings:
        sentence = scene.sentence_at(reading.candidate.start)
        if sentence and (reading.anchored or (reading.side and _fits_after(reading.candidate))):
            rows.setdefault(sentence.start, []).append(reading)
    for row in rows.values():
        named = [r for r in row if r.side and len(r.candidate.words) > 1 and _fits_after(r.candidate)]
        several = len(named) > 2 or (len(named) > 1 and any(r.anchored for r in named))
        met = [r for r in row if r.side is not None and r.side.start < r.candidate.start]
        for reading in named:
            reading.stands |= several or reading in met
        for reading in met:
            reading.stands |= len(row) > 1 and not _opens_a_portfolio(scene, reading.candidate.end)


def _opens_a_portfolio(scene: Scene, end: int) -> bool:
    """Whether an office goes on behind a word: `Kenya's Mines and Energy Minister`."""
    joint = _AND_MORE.match(scene.plain, end)
    if joint is None or scene.hits_in(joint.end(), joint.end() + 1, "country", "demonym"):
        return False
    return bool(scene.hits_in(joint.end(), joint.end() + PORTFOLIO, "role"))


def _let_spouses_stand(scene: Scene, readings: Sequence[Reading]) -> None:
    """Let the spouse named beside a leader stand for the same country: `President A and Madam B`."""
    for one, other in pairwise(readings):
        if one.anchored and other.before and other.before[0].hit.id in {"wife", "husband"}:
            gap = scene.plain[one.span[1] : other.span[0]]
            other.stands = bool(re.fullmatch(r",?\s+and\s+(?:(?:his|her)\s+)?|(?:[^.;]{0,60},)?\s+and\s+", gap))


def _let_spouses_join(scene: Scene, people: People, readings: Sequence[Reading]) -> None:
    """Let `his wife B` behind the bare name of a leader, or `A's wife B`, stand for the same country."""
    for i, (one, other) in enumerate(pairwise(readings)):
        married = other.before and other.before[0].hit.id in {"wife", "husband"}
        if not married or other.person is None or one.person is None or other.person.stands:
            continue
        gap = scene.plain[one.candidate.end : other.before[0].hit.start]
        if re.fullmatch(r"'s?\s+", gap) and one.person is other.person:
            one.person = _namesake(readings[:i], other.person) or one.person
        if one.person.is_leader and re.fullmatch(r",?\s+and\s+(?:(?:his|her)\s+)?|'s?\s+", gap):
            other.person.stands = True
            other.person.country = other.person.country or side_of(one.person, scene.document.published)[0]


def _namesake(readings: Sequence[Reading], spouse: Person) -> Person | None:
    """The leader named last whose surname a spouse bears."""
    people = (r.person for r in reversed(readings) if r.person is not None and r.person is not spouse)
    return next((p for p in people if p.is_leader and p.key[-1] == spouse.key[-1]), None)


def _settle_titles(readings: Sequence[Reading]) -> None:
    """Give a title between two names to one of them: behind a name that has one already, it is the next one's."""
    for one, other in pairwise(readings):
        if not other.before:
            continue
        claimed = {t.hit.start for t in other.before if t.gap != "list"}
        if claimed & {t.hit.start for t in one.after}:
            if any(t.kind != "honorific" for t in one.before):
                one.after = [t for t in one.after if t.hit.start not in claimed]
            elif other.after:  # `A, Norwegian trade secretary, B, Danish health minister, met`
                other.before = [t for t in other.before if t.hit.start not in claimed or t.kind == "honorific"]
        taken = {t.hit.start for t in one.before}
        other.before = [t for t in other.before if t.gap == "list" or t.hit.start not in taken]


def _give_counterparts_roles(scene: Scene, readings: Sequence[Reading]) -> None:
    """Let `his Jordanian counterpart X` bear the office of the one who acts in the sentence, else in those before."""
    for i, reading in enumerate(readings):
        for title in (t for t in reading.titles if t.kind == "counterpart"):
            actor = _actor(scene, readings[max(0, i - NEAR) : i], reading)
            if actor and (office := _office(actor)):
                if title.hit.id == PREDECESSOR:
                    title.fellow, title.side = actor.person, title.side or office.side or actor.side
                else:
                    title.opposite = actor.person
                title.role = title.shown = _ACTING.sub("", office.role)
                title.hit = office.hit


def _actor(scene: Scene, earlier: Sequence[Reading], reading: Reading) -> Reading | None:
    """Who opens the sentence of a counterpart with an office; else who was named last with one."""
    sentence = scene.sentence_at(reading.candidate.start)
    opening = sentence.start if sentence else reading.candidate.start
    he_acts = HE.match(scene.plain, opening)  # `He was met by Minister X and will see his counterpart Y`
    here = [] if he_acts else [r for r in earlier if r.candidate.start >= opening]
    earlier = [r for r in earlier if r.candidate.start < opening] if he_acts else earlier
    others = (r for r in [*here, *reversed(earlier)] if r.person is not reading.person)
    return next((r for r in others if _office(r)), None)


def _office(reading: Reading) -> Title | None:
    titles = reading.person.titles if reading.person else reading.titles
    offices = [t for t in titles if t.kind not in {"counterpart", "honorific"} and not t.past]
    return offices[0] if offices else None


def _know(scene: Scene, reading: Reading) -> None:
    """Tell by office, country and day which of the gazetteer's people the name means, if any."""
    day, c = scene.document.published, reading.candidate
    options = [c.known] if c.known else reading.short or (spelled(c.name) if len(c.words) > 1 else [])
    fitting = [hit for hit in options if plausible(hit, reading.titles, reading.side, day)]
    c.known = fitting[0] if fitting else None
    if c.known is None and reading.side is None and not any(t.side for t in reading.titles):
        reading.country = reading.country or official_country(c.name, day)


def _is_official(scene: Scene, reading: Reading) -> bool:
    """Whether a name without a title is that of a member of a government of these years."""
    if len(reading.candidate.words) < 2 or not _fits_after(reading.candidate):
        return False
    reading.country = official_country(reading.candidate.name, scene.document.published)
    return reading.country is not None


def _join(people: People, reading: Reading) -> None:
    reading.person = people.add(reading.candidate, reading.titles, reading.side if reading.anchored else None)
    reading.person.stands |= reading.stands or (reading.country is not None and not reading.titles)
    reading.person.country = reading.person.country or reading.country
    reading.person.places.append((*reading.span, reading.reason))


def _stage(scene: Scene, people: Sequence[Person]) -> Stage:
    """Who and what the text gives a side, for those of whom it tells none."""
    day = scene.document.published
    sides = [(person, side) for person in people if (side := _side(person, day))]
    home = Home(scene, [(side, len(person.places)) for person, side in sides if is_country(side)])
    for person, side in sides:
        for title in person.titles:
            home.bears(title.hit.id, side)
            if title.side:
                home.marked.add(side)
    titles = Titles(scene)
    for hit in titles.roles if len(sides) < len(people) else ():
        spoken = titles.reference(hit).side if hit.row["class"] == "envoy" or hit.id in SINGLE else None
        if spoken and "iso3" in spoken.row:
            home.speaks_of(hit.id, spoken.id, hit.start)
    names = [(start, end) for person in people for start, end, _ in person.places]
    return Stage(scene, home, _placed(scene, sides), names)


def _side(person: Person, day: str | None) -> str | None:
    country, org = side_of(person, day)
    return country or (org.partition(":")[2] if org else None)


def _placed(scene: Scene, sides: Iterable[tuple[Person, str]]) -> Iterator[Placed]:
    """Where the text names a side, or somebody whose side is known."""
    for mention in scene.mentions:
        entity = scene.entities[mention.key]
        if side := entity.country or (mention.key.partition(":")[2] if entity.gazetteer_id else None):
            yield Placed(mention.start, mention.end, side)
    for person, side in sides:
        roles = frozenset(title.hit.id for title in person.titles if title.kind != "honorific") or frozenset({""})
        for start, end, _ in person.places:
            yield Placed(start, end, side, roles, person)


def _write(scene: Scene, readings: Sequence[Reading]) -> dict[str, Person]:
    people = list({id(r.person): r.person for r in readings if r.person}.values())
    settle(_stage(scene, people), [person for person in people if needs_home(person)])
    found: dict[str, Person] = {}
    nouns: dict[int, str] = {}
    mentions: list[Mention] = []
    for reading in readings:
        person = reading.person
        if person is None:
            continue
        if id(person) not in nouns:
            noun = entity(person, scene.document.published)
            nouns[id(person)] = noun.key
            scene.entities.setdefault(noun.key, noun)
            add_side(scene, noun.country, noun.org)
            found.setdefault(noun.key, person)
        key = nouns[id(person)]
        mentions.append(Mention(*reading.span, key, scene.entities[key].kind, reading.reason))
    scene.mentions += mentions
    return found
