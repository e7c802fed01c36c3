"""Which states somebody may serve at all: no kingdom has a president, and no state two prime ministers."""

from __future__ import annotations

from relgraph.config import from_data
from relgraph.extraction.alternatives import words
from relgraph.extraction.entities import is_country
from relgraph.extraction.mentions_home import SINGLE
from relgraph.extraction.mentions_stage import Bearer, Stage, bare
from relgraph.tables import cells, table

RARE = 4
"""A country named so many times less than the first is out of the question."""


@from_data
def _offices() -> dict[str, tuple[bool, frozenset[str]]]:
    rows = table("offices_of_states.tsv", ("role", "has", "sides"))
    return {p.row["role"]: (p.row["has"] == "only", frozenset(cells(p.row["sides"]))) for p in rows}


def may_serve(stage: Stage, bearer: Bearer, side: str) -> bool:
    """Whether a state knows the offices of the bearer, and the text names nobody else in one that it has once."""
    titles = [title for title in bearer.titles if bare(stage.plain, title)]
    lesser = words("lesser offices")
    single = [
        t for t in titles if t.hit.id in SINGLE and not t.past and not lesser & {t.role, *t.role.split(), *t.words}
    ]
    taken = any(side in stage.home.bearers[title.hit.id] for title in single)
    if not is_country(side) and any(t.kind == "government" or t.hit.id == "foreign_minister" for t in bearer.titles):
        return False
    called = {word.upper() for title in bearer.titles for word in title.role.split()}
    known = all(has_office(side, title.hit.id) for title in titles) and all(has_office(side, word) for word in called)
    return known and not taken


def has_office(side: str, role: str) -> bool:
    """Whether a state knows an office: no kingdom has a president."""
    only, sides = _offices().get(role, (False, frozenset()))
    return (side in sides) == only


def only_possible(stage: Stage, bearer: Bearer) -> str | None:
    """The one country of those much named that knows the office: of Hungary and the USA, whose prime minister."""
    if bearer.retired:
        return None
    least = max((weight for _, weight in stage.home.weighed), default=0) / RARE
    named = [country for country, weight in stage.home.weighed if weight >= least]
    fitting = [country for country in named if may_serve(stage, bearer, country)]
    return fitting[0] if len(fitting) == 1 < len(named) else None
