"""Who serves whom in which role, and from when to when it was seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from relgraph.fold.claims import NEVER, Office
from relgraph.fold.graph import Piece
from relgraph.fold.ids import edge_id
from relgraph.fold.tables import single_holders
from relgraph.fold.voices import seen
from relgraph.model import Edge, digest


def owner(office: Office) -> str:
    """Offices of one owner are one role at one side."""
    return "office-" + digest(office.side, office.role)


def office_piece(offices: Iterable[Office]) -> Piece:
    """One edge a person and unbroken term, for all that is said of one role at one side."""
    made = Piece()
    for term, told in enumerate_terms(sorted(offices, key=lambda o: (day(o), o.voice))):
        first = told[0]
        voices = [o.voice for o in told]
        name = edge_id(owner(first), "REPRESENTS", first.leader, term)
        properties = {**({"role": first.role} if first.role else {}), **seen(voices)}
        made.add(Edge(name, "REPRESENTS", first.leader, first.side, properties), voices)
    return made


def day(office: Office) -> str:
    """The day of which the office is said."""
    return office.voice.date or office.voice.seen


def enumerate_terms(offices: Sequence[Office]) -> Iterator[tuple[int, list[Office]]]:
    """The offices of each unbroken term, with the term's number for that person."""
    if not offices:
        return
    single = offices[0].role in single_holders()
    open_terms: dict[str, list[Office]] = {}
    count: dict[str, int] = {}
    known = [o for o in offices if day(o) != NEVER]
    for office in known:
        if single:
            for other in [leader for leader in open_terms if leader != office.leader]:
                yield count[other], open_terms.pop(other)
        if office.leader not in open_terms:
            count[office.leader] = count.get(office.leader, 0) + 1
            open_terms[office.leader] = []
        open_terms[office.leader].append(office)
    for office in (o for o in offices if day(o) == NEVER):
        count.setdefault(office.leader, 1)
        open_terms.setdefault(office.leader, []).append(office)
    for leader, told in open_terms.items():
        yield count[leader], told
