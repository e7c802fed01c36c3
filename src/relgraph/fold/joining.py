"""What belongs together within one document: parts of a report, a plan and its outcome, an agreement and its talk."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from relgraph.fold.claims import Deal, Part, Report

TALKS = ("meeting", "phone_call", "agreement_signed")
"""Families at which a document places an agreement that names no event."""


def join_parts(report: Report, parts: Iterable[Part]) -> None:
    """Add those who are not there yet."""
    known = {p.id for p in report.parts}
    for part in parts:
        if part.id not in known:
            known.add(part.id)
            report.parts += (part,)


def find_held(told: Sequence[Report]) -> None:
    """Say of plans without a day which report of the document tells that the same people did so, if there is one.

    "X flew in for talks with Y", "Y assured me, X said": a headline or an opening that looks ahead, and the outcome.
    """
    for plan in told:
        if plan.status == "planned" and not plan.date and len(plan.sides) > 1 and all(plan.persons.values()):
            held = [r for r in told if r.block == plan.block and r.persons == plan.persons and r.is_news]
            if len(held) == 1:
                plan.held, plan.reach = held[0].id, held[0].reach


def placed(deal: Deal, reports: Iterable[Report]) -> Report | None:
    """The one talk of the document of the deal's parties: one that was held, or is ahead where the deal is planned."""
    held = {"happened", "planned"} if deal.voice.status == "planned" else {"happened"}
    fitting = [r for r in reports if r.family in TALKS and r.sides == deal.parties and r.status in held]
    return fitting[0] if len(fitting) == 1 else None
