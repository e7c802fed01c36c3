"""The stamps and datelines of annotated real articles, which are not part of the repository."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from relgraph.model import Article, Document
from relgraph.text import clean

GOLD = Path(__file__).parents[3] / "shared" / "gold"

pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason="the annotated articles are not part of the repository")


def pairs() -> list[tuple[dict, Document]]:
    found = []
    for path in sorted((GOLD / "articles").glob("*.txt")):
        annotation = json.loads((GOLD / "annotations" / f"{path.name[:3]}.json").read_text(encoding="utf-8"))
        text = path.read_text(encoding="utf-8")
        found.append((annotation, clean(Article(id=path.name, source=path.name, text=text, raw_hash=""))))
    return found


def test_the_day_of_publication_is_found():
    dated = [(a["published"], d.published) for a, d in pairs() if a["published"]]
    assert sum(a == b for a, b in dated) >= 0.95 * len(dated)


def test_no_day_of_publication_is_invented():
    undated = [d.published for a, d in pairs() if not a["published"]]
    assert sum(day is None for day in undated) >= 0.95 * len(undated)


def test_the_place_of_the_dateline_is_found():
    found = [(a["dateline_place"], d.datelines[-1].place if d.datelines else None) for a, d in pairs()]
    assert sum(a == b for a, b in found) >= 0.95 * len(found)
