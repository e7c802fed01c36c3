"""From an article to a document: cleaning, blocks, sentences, quoted passages, dates."""

from relgraph.text.cleaning import MAX_CHARACTERS, clean
from relgraph.text.dates import find_dates

__all__ = ["MAX_CHARACTERS", "clean", "find_dates"]
