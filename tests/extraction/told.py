"""What the rules tell of an invented story."""

from __future__ import annotations

from quoting import annotator

from relgraph.model import Article
from relgraph.text import clean


def sides(*paragraphs: str) -> dict[str, str | None]:
    """The country or organisation of each leader, by name."""
    text = "\n\n".join(paragraphs) + "\n"
    article = Article(id="t", source="t.txt", text=text, raw_hash="0", published="2024-06-12")
    entities = annotator().scene(clean(article)).entities.values()
    return {e.name: e.country or e.org for e in entities if e.kind == "leader"}
