"""A candidate for a name with what stands around it."""

from __future__ import annotations

from dataclasses import dataclass

from relgraph.extraction.entities import Person
from relgraph.extraction.mentions_names import Candidate
from relgraph.extraction.mentions_titles import Title
from relgraph.gazetteer import Hit


@dataclass(slots=True)
class Reading:
    """A candidate with what stands around it: titles that fit, and the side that follows it (`X of Belarus`)."""

    candidate: Candidate
    before: list[Title]
    after: list[Title]
    side: Hit | None
    short: list[Hit]
    voiced: bool = False
    stands: bool = False
    country: str | None = None
    person: Person | None = None

    @property
    def titles(self) -> list[Title]:
        """All its titles, the nearest first."""
        return [*self.before, *self.after]

    @property
    def anchored(self) -> bool:
        """Whether the words around it, or the gazetteer, say that it is a person."""
        return bool(self.candidate.known or self.titles or self.stands or self.voiced)

    @property
    def span(self) -> tuple[int, int]:
        """The whole phrase, from the first title before to the last behind."""
        starts = [t.start for t in self.before if t.end <= self.candidate.start and t.gap != "list"]
        ends = [t.end for t in self.after if t.gap != "is"]
        return min([self.candidate.start, *starts]), max([self.candidate.end, *ends])

    @property
    def reason(self) -> str:
        """The sieve that fired."""
        if self.candidate.known:
            return "known surname" if self.short else "known name"
        if self.before:
            return "list" if self.before[0].gap == "list" else "title"
        if self.after:
            return "apposition"
        if self.country:
            return "official"
        if self.stands:
            return "stands for a country"
        return "voice" if self.voiced else "same name"
