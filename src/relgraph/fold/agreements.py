"""Who agreed on which sector with whom: one edge a party, its partners, a sector and the occasion."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from relgraph.fold.claims import Deal, Voice
from relgraph.fold.dates import dated, precision
from relgraph.fold.graph import Piece
from relgraph.fold.ids import day_id, edge_id
from relgraph.fold.voices import best, certainty, seen, sources
from relgraph.ontology import AGREED_STATUSES, FIRM, NO_SECTOR


def agreement_edges(
    deals: Iterable[Deal],
    made: Piece,
    owner: str,
    *,
    event: str | None = None,
    date: str | None = None,
    denied: bool = False,
) -> None:
    """Add the edges of all deals of one occasion, called `owner`: an event with its date, or what `occasion` names."""
    held: dict[tuple[tuple[str, ...], str], list[Deal]] = {}
    for deal in deals:
        for sector in deal.sectors or (NO_SECTOR,):
            held.setdefault((deal.parties, sector), []).append(deal)
    for (parties, sector), told in held.items():
        voices = [d.voice for d in told]
        shared = _properties(told, voices, date, denied=denied)
        for party in parties:
            partners = tuple([p for p in parties if p != party])
            name = edge_id(owner, "AGREED_ON", party, partners, sector)
            properties = {**({"event_id": event} if event else {}), "partners": list(partners), **shared}
            made.ties.append((name, "AGREED_ON", party, f"sector:{sector}", properties, voices))


def deal_piece(deals: Sequence[Deal], owner: str) -> Piece:
    """The edges of all deals of one occasion that belongs to no event; none where no party is known."""
    made = Piece(voices=[deal.voice for deal in deals])
    agreement_edges(deals, made, owner)
    return made


def occasion(deal: Deal) -> str:
    """What tells apart the deals that name no event: parties, and the day, or the article."""
    voice = deal.voice
    return day_id(voice.date or voice.told, "deal", deal.parties, voice.date or voice.root)


def _properties(told: Sequence[Deal], voices: Sequence[Voice], date: str | None, *, denied: bool) -> dict[str, Any]:
    """What holds for each of the parties; `date` is that of the event."""
    said = {v.status for v in voices}
    status = next((s for s in AGREED_STATUSES if s in said), AGREED_STATUSES[-1])
    firm = [v for v in voices if v.status == status] or voices
    lead = best(firm, lambda _: True)
    what = next(d.what for d in told if d.voice is lead)
    return {
        "status": status,
        "disputed": denied and status in FIRM,
        **dated(_date(firm) or _date(voices) or date),
        **({"what": what} if what else {}),
        "sources": sources(voices),
        "evidence": lead.evidence,
        "statement": lead.id,
        "confidence": certainty(firm),
        **seen(voices),
    }


def _date(voices: Iterable[Voice]) -> str | None:
    """The most exact date, of equals the earliest."""
    found = [v.date for v in voices if v.date]
    exact = {"day": 0, "month": 1, "year": 2}
    return min(found, key=lambda d: (exact[precision(d)], d), default=None)
