"""People: by the gazetteer, by titles before and behind a name, then every further use of the names so found."""

from __future__ import annotations

from dataclasses import dataclass

from relgraph.extract.entities import People, Person, entity
from relgraph.extract.mentions_names import Candidate, candidates
from relgraph.extract.mentions_places import add_side
from relgraph.extract.mentions_titles import Title, Titles
from relgraph.extract.scene import Scene
from relgraph.gazetteer import Hit
from relgraph.model import Mention


@dataclass(slots=True)
class Reading:
    """A candidate with what stands around it."""

    candidate: Candidate
    before: list[Title]
    after: list[Title]
    side: Hit | None
    person: Person | None = None

    @property
    def anchored(self) -> bool:
        """Whether the words around it, or the gazetteer, say that it is a person."""
        return bool(self.before or self.after or self.candidate.known)

    @property
    def span(self) -> tuple[int, int]:
        """The whole phrase, from the first title before to the last behind."""
        starts = [t.start for t in self.before]
        ends = [t.end for t in self.after]
        return min([self.candidate.start, *starts]), max([self.candidate.end, *ends])

    @property
    def reason(self) -> str:
        """The sieve that fired."""
        if self.candidate.known:
            return "known name"
        if self.before:
            return "title"
        return "apposition" if self.after else "same name"


def find(scene: Scene) -> dict[str, Person]:
    """The people by key; their mentions and entities go to the scene."""
    readings = _readings(scene)
    people = People()
    for reading in readings:
        if reading.anchored:
            _join(people, reading)
    for reading in readings:
        if not reading.anchored and people.find(reading.candidate.words):
            _join(people, reading)
    return _write(scene, readings)


def _readings(scene: Scene) -> list[Reading]:
    titles = Titles(scene)
    return [
        Reading(c, titles.before(c.start, c.end), titles.after(c.end), titles.side_behind(c.end))
        for c in candidates(scene)
    ]


def _join(people: People, reading: Reading) -> None:
    titles = [*reading.before, *reading.after]
    reading.person = people.add(reading.candidate, titles, reading.side if reading.anchored else None)
    reading.person.places.append((*reading.span, reading.reason))


def _write(scene: Scene, readings: list[Reading]) -> dict[str, Person]:
    found: dict[str, Person] = {}
    for reading in readings:
        if reading.person is None:
            continue
        noun = entity(reading.person, scene.document.published)
        scene.entities.setdefault(noun.key, noun)
        add_side(scene, noun.country, noun.org)
        found[noun.key] = reading.person
        scene.mentions.append(Mention(*reading.span, noun.key, noun.kind, reading.reason))
    return found
