"""Whose official somebody is whose title names no side: sieves from sure to less sure, and nobody's where none answers.

A wrong country costs more than none: it joins people to states that they never served. So a sieve is kept only as long
as it is right at least four times in five on annotated articles.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from relgraph.extraction import mentions_far as far
from relgraph.extraction import mentions_near as near
from relgraph.extraction.entities import Person
from relgraph.extraction.mentions_may import may_serve, only_possible
from relgraph.extraction.mentions_stage import Bearer, Stage

Sieve = Callable[[Stage, Bearer], str | None]

SURE: tuple[tuple[str, Sieve], ...] = (
    ("institution", far.institution),
    ("of somebody", near.of_somebody),
    ("counterpart", far.counterpart),
    ("same side", near.same_side),
    ("sent", near.sent),
    ("on behalf", near.on_behalf),
    ("in order", near.in_order),
    ("tied", near.tied),
    ("sibling", near.sibling),
    ("met there", near.met_there),
    ("other side", near.other_side),
    ("speaks for", near.speaks_for),
    ("visitor", near.visitor),
    ("speaks there", near.speaks_there),
    ("spoken of", far.spoken_of),
    ("other bearer", far.other_bearer),
    ("owner", far.owner),
    ("only country", far.only_country),
    ("abroad", far.abroad),
)
"""The sieves that need no guess; what they tell of one helps with the others."""
CERTAIN = frozenset({"institution", "of somebody", "counterpart", "on behalf", "in order", "owner"})
"""Sieves that hold even of people of one side who meet."""
AT_HOME: tuple[tuple[str, Sieve], ...] = (
    ("only possible", only_possible),
    ("publisher", far.publisher),
    ("dateline", far.dateline),
    ("headlined", near.headlined),
    ("unmarked", far.unmarked),
    ("main country", far.main_country),
)
"""The sieves that ask where the story is at home."""


def settle(stage: Stage, people: Iterable[Person]) -> None:
    """Give each person the side that a sieve tells, in the order of the text, the sure sieves first."""
    bearers = [Bearer.of(person) for person in people]
    for sieves in (SURE, AT_HOME):
        for bearer in (b for b in bearers if b.person.home is None):
            side, bearer.person.sieve = _told(stage, bearer, (*SURE, *sieves))
            if side:
                bearer.person.home = side
                stage.learn(bearer, side)


def _told(stage: Stage, bearer: Bearer, sieves: Iterable[tuple[str, Sieve]]) -> tuple[str | None, str]:
    opposed = near.opposed(stage, bearer)
    for name, sieve in sieves:
        side = sieve(stage, bearer)
        if side and may_serve(stage, bearer, side) and (side not in opposed or name in CERTAIN):
            return side, name
    return None, ""
