"""Whose official somebody is whose title names no side: sieves from sure to less sure, and nobody's where none answers.

A wrong country costs more than none: it joins people to states that they never served. So a sieve is kept only as long
as measured articles or stories need it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from relgraph.extraction import mentions_at_home as at_home
from relgraph.extraction import mentions_far as far
from relgraph.extraction import mentions_led as led
from relgraph.extraction import mentions_near as near
from relgraph.extraction.alternatives import words
from relgraph.extraction.entities import Person
from relgraph.extraction.mentions_guests import celebrates, hosts
from relgraph.extraction.mentions_may import may_serve, only_possible
from relgraph.extraction.mentions_speaks import speaks_for
from relgraph.extraction.mentions_stage import Bearer, Stage
from relgraph.extraction.mentions_titles import Title

Sieve = Callable[[Stage, Bearer], str | None]

SURE: tuple[Sieve, ...] = (
    far.institution,
    far.town,
    near.of_somebody,
    celebrates,
    far.counterpart,
    far.same_office,
    led.leads,
    speaks_for,
    hosts,
    near.same_side,
    near.on_behalf,
    near.in_order,
    near.sibling,
    near.invites,
    near.met_there,
    near.other_side,
    near.speaks_there,
    far.spoken_of,
    far.owner,
    far.only_country,
)
"""The sieves that need no guess; what they tell of one helps with the others."""
CERTAIN = frozenset(
    {
        far.institution,
        far.town,
        near.of_somebody,
        far.counterpart,
        near.on_behalf,
        near.in_order,
        far.owner,
        led.leads,
        far.same_office,
    }
)
"""Sieves that hold even of people of one side who meet."""
NEAR = 12
"""How far before a title, in characters, a word stands that says that no state's it is."""
_OF_A_STATE = frozenset({"opposition", "movement"})
AT_HOME: tuple[Sieve, ...] = (
    only_possible,
    at_home.publisher,
    at_home.dateline,
    at_home.of_outlet,
    at_home.unmarked,
    at_home.main_country,
    at_home.of_the_story,
    far.faces,
    at_home.of_the_opening,
    near.meets,
)
"""The sieves that ask where the story is at home."""


def settle(stage: Stage, people: Iterable[Person]) -> None:
    """Give each person the side that a sieve tells, in the order of the text, the sure sieves first."""
    bearers = [Bearer.of(person) for person in people]
    for sieves in (SURE, SURE + AT_HOME):
        for bearer in (b for b in bearers if b.person.home is None):
            bearer.person.home = _told(stage, bearer, sieves)
            if bearer.person.home:
                stage.learn(bearer, bearer.person.home)


def _told(stage: Stage, bearer: Bearer, sieves: Iterable[Sieve]) -> str | None:
    opposed = near.opposed(stage, bearer)
    if any(_of_rebels(stage, title) for title in bearer.titles):
        sieves = [sieve for sieve in sieves if sieve in CERTAIN]
    for sieve in sieves:
        side = sieve(stage, bearer)
        if side and may_serve(stage, bearer, side) and (side not in opposed or sieve in CERTAIN):
            return side
    return None


def _of_rebels(stage: Stage, title: Title) -> bool:
    """Whether a title is one of those who have no state: `rebel "foreign minister" X`."""
    ahead = stage.plain[max(0, title.start - NEAR) : title.hit.start].lower().split()
    return not (words("partners of no state") - _OF_A_STATE).isdisjoint(ahead)
