"""The words of `data/agreement_words.tsv` as patterns."""

from __future__ import annotations

import re

from relgraph.config import from_data
from relgraph.tables import table


@from_data
def pattern(*kinds: str) -> re.Pattern[str]:
    """A pattern of all words of these kinds, each as a whole word in any case."""
    words = [p.row["word"] for p in table("agreement_words.tsv", ("word", "kind")) if p.row["kind"] in kinds]
    longest_first = sorted(map(re.escape, words), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(longest_first)})\b", re.IGNORECASE)
