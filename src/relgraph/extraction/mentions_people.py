"""People: by the gazetteer, by titles before and behind a name, then every further use of the names so found."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from relgraph.extraction.entities import People, Person, entity, is_country, needs_home, side_of
from relgraph.extraction.known import country_of, official_country, plausible, short_names, spelled
from relgraph.extraction.mentions_beside import party_of, side_behind, side_met
from relgraph.extraction.mentions_fits import fits_after, fits_before, may_share
from relgraph.extraction.mentions_home import SINGLE, Home
from relgraph.extraction.mentions_led import side_led
from relgraph.extraction.mentions_lists import share_titles
from relgraph.extraction.mentions_names import Candidate, candidate, candidates
from relgraph.extraction.mentions_neighbours import (
    give_counterparts_roles,
    let_spouses_join,
    let_spouses_stand,
    let_stand,
    settle_titles,
)
from relgraph.extraction.mentions_places import add_side
from relgraph.extraction.mentions_reading import Reading
from relgraph.extraction.mentions_stage import Placed, Stage
from relgraph.extraction.mentions_titles import Titles
from relgraph.extraction.mentions_whose import settle
from relgraph.extraction.quotes_voices import Voice
from relgraph.extraction.scene import Covered, Scene
from relgraph.model import Mention
from relgraph.tables import words

_HIGH = frozenset({"state", "government", "foreign", "minister", "deputy"})
OPENING = 4
"""Sentences, the headline among them, that tell whose report it is."""
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
    settle_titles(readings)
    share_titles(scene, readings)
    let_stand(scene, readings)
    let_spouses_stand(scene, readings)
    people = People()
    for reading in readings:
        if reading.anchored:
            _know(scene, reading)
            _join(people, reading)
    for reading in readings:
        if reading.person is None and people.names(reading.candidate.words):
            _join(people, reading)
    let_spouses_join(scene, readings)
    give_counterparts_roles(scene, readings)
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
        party = party_of(titles, c.start) if len(c.words) > 1 and fits_after(c) else None
        yield Reading(
            c,
            before if before and fits_before(c, before[0], scene.plain, sure=sure, label=c.start in labels) else [],
            after if after and fits_after(c) and may_share(after[0], c, scene.plain) else [],
            side,
            short.get((c.start, c.end), []),
            not (len(c.words) == 1 and c.common) and _speaks(voices, starts, c),
            stands=party is not None or (led is not None and len(c.words) > 1 and fits_after(c)),
            country=party or None,
        )


def _speaks(voices: Sequence[Voice], starts: Sequence[int], c: Candidate) -> bool:
    """Whether one of the voices, which are sorted, shares words with the candidate."""
    i = bisect_left(starts, c.end)
    return any(c.start < v.end for v in voices[max(0, i - 2) : i])


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
    if len(reading.candidate.words) < 2 or not fits_after(reading.candidate):
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
