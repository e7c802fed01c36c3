"""Who serves whom in which role, and from when to when it was seen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from relgraph.fold.claims import NEVER, Office
from relgraph.fold.dates import number
from relgraph.fold.entities import SLACK
from relgraph.fold.graph import Piece
from relgraph.fold.ids import edge_id
from relgraph.fold.tables import single_holders
from relgraph.fold.voices import seen
from relgraph.model import digest


def owner(office: Office) -> str:
    """Offices of one owner are one role at one side."""
    return _owner(office.side, office.role)


@lru_cache(maxsize=16384)
def _owner(side: str, role: str) -> str:
    return "office-" + digest(side, role)


def office_piece(offices: Sequence[Office]) -> Piece:
    """One edge a person and unbroken term, for all that is said of one role at one side."""
    made = Piece(voices=[o.voice for o in offices])
    for (_, term), told in terms(sorted(offices, key=lambda o: (day(o), o.voice))).items():
        first = told[0]
        voices = [o.voice for o in told]
        name = edge_id(owner(first), "REPRESENTS", first.leader, term)
        properties = {**({"role": first.role} if first.role else {}), **seen(voices)}
        made.ties.append((name, "REPRESENTS", first.leader, first.side, properties, voices))
    return made


def day(office: Office) -> str:
    """The day of which the office is said."""
    return office.voice.date or office.voice.seen


def terms(offices: Sequence[Office]) -> dict[tuple[str, int], list[Office]]:
    """The offices of each unbroken term, by the leader and the number of the term; an undated one is of the last.

    Another holder ends a term of one whom nobody names for long after: he may be but a former one, still called so.
    """
    single = bool(offices) and offices[0].role in single_holders()
    found: dict[tuple[str, int], list[Office]] = {}
    count: dict[str, int] = {}
    last: dict[str, int] = {}
    holder = ""
    for office in offices:
        leader = office.leader
        if day(office) != NEVER:
            now = number(day(office))
            if leader not in count or (single and leader != holder and now - last[leader] > SLACK):
                count[leader] = count.get(leader, 0) + 1
            last[leader] = now
        found.setdefault((leader, count.setdefault(leader, 1)), []).append(office)
        holder = leader
    return found
