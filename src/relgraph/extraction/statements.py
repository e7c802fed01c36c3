"""Making a statement: evidence, sentence, origin and confidence are filled in the same way for all stations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from relgraph.config import from_data
from relgraph.extraction.scene import Scene
from relgraph.model import Span, Statement, StatementKind, When
from relgraph.tables import Placed, table

UNMEASURED = 0.5


def statement(  # noqa: PLR0913  # the fields of the noun that a station decides
    scene: Scene,
    *,
    kind: StatementKind,
    start: int,
    end: int,
    payload: Mapping[str, Any],
    rule: str,
    status: str | None = None,
    date: When | None = None,
    cue: tuple[int, int] | None = None,
) -> Statement:
    """The statement whose evidence is `start:end`, with its sentence, the date's reason and the rule's confidence."""
    context = context_of(scene, start, end)
    return Statement(
        article_id=scene.document.id,
        kind=kind,
        start=start,
        end=end,
        evidence=scene.text[start:end],
        context_start=context.start,
        context_end=context.end,
        payload=payload,
        rule=rule,
        confidence=confidence(rule),
        origin=scene.origin,
        status=status,
        date=date.date if date else None,
        date_reason=date.reason if date else None,
        cue_start=cue[0] if cue else None,
        cue_end=cue[1] if cue else None,
    )


def context_of(scene: Scene, start: int, end: int) -> Span:
    """From the start of the first sentence that the span touches to the end of the last."""
    first = scene.sentence_at(start)
    last = first if first and end <= first.end else scene.sentence_at(max(start, end - 1))
    return Span(min(start, first.start) if first else start, max(end, last.end) if last else end)


def confidence(rule: str) -> float:
    """The measured precision of a rule; of a family (`met.`) where the rule itself was not measured."""
    table = _confidences()
    return table[rule] if rule in table else table.get(rule.partition(".")[0], UNMEASURED)


@from_data
def _confidences() -> dict[str, float]:
    return {placed.row["rule"]: _share(placed) for placed in table("confidence.tsv", ("rule", "confidence"))}


def _share(placed: Placed) -> float:
    written = placed.row["confidence"]
    try:
        share = float(written)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise placed.fail(f"{written!r} is no confidence", "Write a number from 0 to 1.")
    return share
