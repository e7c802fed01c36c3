"""Who leads a side: `X led the Polish side`."""

from __future__ import annotations

import re

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.mentions_stage import Bearer, Stage

_LEADS = re.compile(
    rf"(?:,?\s+|\b)(?:who\s+|is\s+|was\s+|are\s+)*{one_of('leads or speaks for')}"
    r"\s+(?:(?:the|a|an|its|his|her)\s+)?(?:\w+-member\s+)?"
)
_OWN = re.compile(rf"\s+(?:[\w-]+\s+){{0,3}}{one_of('own delegations')}\b")


def leads(stage: Stage, bearer: Bearer) -> str | None:
    """`Foreign Minister X led the Polish side`: whose side stands behind a verb of leading, or within the title."""
    behind = [_LEADS.match(stage.plain, end) for _, end in bearer.places]
    within = [_LEADS.search(stage.plain, *title.phrase) for title in bearer.titles]
    for own in (stage.at(opening.end()) for opening in (*behind, *within) if opening):
        if own and _OWN.match(stage.plain, own.end):
            return own.side
    return None
