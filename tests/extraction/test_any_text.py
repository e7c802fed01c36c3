"""The extractor on any text: no exception, every span verbatim, the same result twice."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relgraph.errors import InputError
from relgraph.extraction import RulesAnnotator
from relgraph.extraction.explain import lines
from relgraph.extraction.rows import row
from relgraph.model import Article, Extraction
from relgraph.text import clean

RULES = RulesAnnotator()
WORDS = [
    "President",
    "Prime",
    "Minister",
    "of",
    "the",
    "Turkish",
    "France's",
    "“",
    "”",
    '"',
    "'",
    "Putin",
    "said",
    "he",
    "Kim",
    "Jong",
    "Un,",
    "and",
    "met",
    "talks",
    "with",
    "Baku",
    "–",
    "U.S.",
    "\u200b",
    "\u202e",
    "\x00",
    "é",
    "😀",
    "İstanbul",
    "’s",
    "(AKP)",
    "foreign",
    "minister",
    "signed",
    "agreed",
    "Mr.",
    "van",
    "der",
    "bin",
    "A.",
    ".",
    ",",
    "\n",
    "\n\n",
]
PROSE = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=6)), max_size=60).map(" ".join)


def extraction(text: str) -> Extraction | None:
    try:
        document = clean(Article(id="t", source="t.txt", text=text, raw_hash="0", published="2024-05-16"))
    except InputError:
        return None
    return RULES.annotate(document)


@settings(max_examples=120, deadline=None)
@given(PROSE)
def test_any_text_is_read_without_a_fault(text):
    found = extraction(f"The ministers of both countries met in the capital. {text}")
    if found is None:
        return
    size = len(found.document.text)
    for m in found.mentions:
        assert 0 <= m.start < m.end <= size
    for s in found.statements:
        assert found.document.text[s.start : s.end] == s.evidence
        assert s.context_start <= s.start <= s.end <= s.context_end <= size
    json.dumps(row(found))
    list(lines(found))
    assert extraction(f"The ministers of both countries met in the capital. {text}") == found


@pytest.mark.parametrize("last", ["Al Jazeera", "Vladimir Putin", "President Biden", "Mr", "the EU", "Kyiv"])
def test_a_name_may_end_the_text(last):
    assert extraction(f"The two will hold naval drills off Durban next month.\n\n{last}") is not None


def test_every_article_beside_the_checkout_is_read(shared):
    for path in sorted((shared / "gold" / "articles").glob("*.txt"))[::5]:
        found = extraction(path.read_text(encoding="utf-8", errors="replace"))
        assert found is not None
        assert Extraction.from_dict(found.to_dict()).to_dict() == found.to_dict()
