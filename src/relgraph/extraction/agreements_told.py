"""What a document has told so far while its agreements are read: the story, the statements made, who acts now."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from relgraph.extraction.agreements_clauses import Clause
from relgraph.extraction.agreements_story import Story
from relgraph.extraction.agreements_subject import MEMBERS, Subject, owner, subject
from relgraph.extraction.agreements_topics import Sector
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.scene import Scene
from relgraph.model import Statement
from relgraph.ontology import AGREED_STATUSES

BODY = re.compile(rf"{MEMBERS.pattern}|\b{one_of('bodies of states')}\b", re.IGNORECASE)
"""What may mean the body of states that was named before, or its members."""


@dataclass(slots=True)
class Told:
    """The state of the reading; the subject of a clause is looked for when somebody asks for it."""

    scene: Scene
    story: Story
    made: list[Statement] = field(default_factory=list)
    _firmest: dict[tuple[frozenset[str], object], int] = field(default_factory=dict)
    _opened: Clause | None = None
    _last: Clause | None = None
    _who: Subject | None = None
    _body: Subject | None = None

    def open(self, clause: Clause) -> None:
        """Go on to a clause with a subject of its own."""
        self._opened = clause

    @property
    def who(self) -> Subject | None:
        """Who acts in the clause opened last."""
        if self._opened is not None:
            clause, self._opened = self._opened, None
            before, self._last = self._last, clause
            found = self._subject(clause) or self._same_body(clause)
            self._who = found or (self._who if before and before.sentence is clause.sentence else None)
            self._body = self._who if self._who and self._who.body else self._body
        return self._who

    def _subject(self, clause: Clause) -> Subject | None:
        start, cue = clause.opens, clause.cue.start
        whose = owner(self.scene, start, cue) if clause.cue.row["noun"] == "own" else None
        return whose or subject(self.scene, start, cue, self.story.frame)

    def _same_body(self, clause: Clause) -> Subject | None:
        """The organisation whose members "the ministers" are, in a story that tells of no talks between sides."""
        if self.story.places or not BODY.search(self.scene.text, clause.opens, clause.cue.start):
            return None
        if self._body is not None:
            return replace(self._body, start=clause.opens)
        body = self.story.frame.body
        return Subject(clause.opens, (body,), body=True) if body else None

    def tell(self, made: Statement) -> None:
        """Add a statement, and note how firmly it binds its parties in each sector."""
        self.made.append(made)
        parties, rank = frozenset(made.payload["parties"]), _rank(made.status)
        for sector in made.payload["sectors"]:
            key = parties, sector["id"]
            self._firmest[key] = min(rank, self._firmest.get(key, rank))

    def unsaid(self, found: Iterable[Sector], sides: Iterable[str], status: str) -> list[Sector]:
        """The sectors in which the text has not bound these parties more firmly before."""
        parties, rank = frozenset(sides), _rank(status)
        return [sector for sector in found if self._firmest.get((parties, sector["id"]), rank) >= rank]

    def taken_up(self, sides: Iterable[str], status: str) -> list[Sector]:
        """The sectors of what the same parties did before, to which words such as "the issue" point back.

        What was only discussed before does not become agreed by such words.
        """
        parties, rank = set(sides), _rank(status)
        last = next((m for m in reversed(self.made) if set(m.payload["parties"]) == parties), None)
        firm = last is not None and _rank(last.status or status) <= rank
        return list(last.payload["sectors"]) if last and firm else []


def _rank(status: str | None) -> int:
    """The place of a status among the steps of an agreement, the strongest first."""
    return AGREED_STATUSES.index(str(status))
