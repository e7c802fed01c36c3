"""The agreements that a story of a few sentences tells: for the tests that are tables of sentences."""

from __future__ import annotations

from telling import TITLE, statements

from relgraph.model import Statement


def agreements(*paragraphs: str, title: str = TITLE) -> list[Statement]:
    return [s for s in statements(*paragraphs, title=title) if s.kind == "agreed_on"]


def told(*paragraphs: str, title: str = TITLE) -> list[tuple[str, str, str]]:
    """Each agreement as parties, sectors and status."""
    return [
        (
            "+".join(key.partition(":")[2] for key in s.payload["parties"]),
            " ".join(sorted(sector["id"] for sector in s.payload["sectors"])),
            str(s.status),
        )
        for s in agreements(*paragraphs, title=title)
    ]
