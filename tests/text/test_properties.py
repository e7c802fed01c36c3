"""What holds for any text at all."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relgraph.errors import InputError
from relgraph.model import Article, Document
from relgraph.text import clean, find_dates
from relgraph.text.names import fold_name

ANYTHING = st.text(st.characters(exclude_categories=()), max_size=60)
PIECES = st.sampled_from(
    [
        "The ministers of the two countries met in the town and signed a pact. ",
        "\n\n",
        "\n",
        "“We agree,” he said. ",
        "“",
        "”",
        '"',
        "'",
        "«",
        "‘",
        "``",
        "Mr. ",
        "U.S. ",
        "16 May 2024, 15:59\n",
        "6 days ago | 2024-10-14\n",
        "BAKU, 16 May (BelTA) – ",
        "THE PRESIDENT: ",
        "on Tuesday ",
        "in June 0000 31 Feb 9999 ",
        "the day after 9999-12-31 the next day ",
        "Related stories\n",
        "By A Reporter\n",
        "---\ndate: '2024-01-01'\ntitle: \"a\\x41\"\n---\n",
        "...",
        "\x00\u202e\u200b\u0301\U0001f600",
        "<p>",
        "</div><br>",
    ]
)
TEXTS = st.lists(PIECES | ANYTHING, max_size=30).map("".join)


def cleaned(text: str, media: str, published: str | None) -> Document | None:
    try:
        return clean(Article(id="a", source="a", text=text, raw_hash="", media=media, published=published))
    except InputError:
        return None


@given(text=TEXTS, media=st.sampled_from(["text", "html"]), published=st.sampled_from([None, "2024-05-16"]) | ANYTHING)
@settings(max_examples=300, deadline=None)
def test_any_text_is_refused_or_well_formed(text: str, media: str, published: str | None):
    document = cleaned(text, media, published)
    if document is None:
        return
    end = len(document.text)
    spans = (*document.blocks, *document.sentences, *document.passages, *document.datelines, *find_dates(document))
    assert all(0 <= s.start < s.end <= end for s in spans)
    assert document.text.isprintable() or "\x00" not in document.text
    assert document.text.encode("utf-8").decode("utf-8") == document.text
    for row in (document.blocks, document.sentences):
        assert all(a.end <= b.start for a, b in itertools.pairwise(row))
    for row in (document.passages, find_dates(document), document.datelines):
        assert [s.start for s in row] == sorted(s.start for s in row)
    for part in (*document.sentences, *document.passages):
        block = document.blocks[part.block]
        assert block.start <= part.start
        assert part.end <= block.end
        words = document.text[part.start : part.end]
        assert words == words.strip()
    assert document.published is None or len(document.published) == 10
    assert cleaned(text, media, published) == document


@given(text=TEXTS)
@settings(max_examples=100, deadline=None)
def test_nested_passages_lie_inside_the_outer_ones(text: str):
    document = cleaned("The two countries of the pact met in the town. " + text, "text", None)
    if document is None:
        return
    outer = [p for p in document.passages if p.depth == 0]
    for passage in document.passages:
        if passage.depth:
            assert any(o.start <= passage.start and passage.end <= o.end for o in outer)


@given(name=ANYTHING)
@settings(max_examples=200, deadline=None)
def test_a_folded_name_is_folded_for_good(name: str):
    key = fold_name(name)
    assert key == key.strip().lower()
    assert key.isascii()


PROSE = "The ministers of the two countries met in the town on Tuesday and signed a pact. "
HOSTILE = {
    "quotation marks": '"' * 1_000_000,
    "curly marks": "“" * 1_000_000,
    "single marks": "'a " * 330_000,
    "brackets": "(" * 50_000 + ")" * 50_000,
    "points": "." * 1_000_000,
    "points and marks": '."' * 500_000,
    "blanks": " " * 1_000_000,
    "line ends": "a\n" * 500_000,
    "met": "met " * 250_000,
    "digits": "1" * 1_000_000,
    "days": "1.1.1." * 160_000,
    "months": "May 1 May " * 100_000,
    "capitals": "A" * 1_000_000,
    "capital words": "AB " * 330_000,
    "dashes": "---\n" * 250_000,
    "fields": "---\n" + "a: b\n" * 200_000,
    "initials": "A. " * 330_000,
    "slashes": "a / " * 250_000,
}


def cost(text: str, media: str = "text") -> float:
    """Seconds of work per character of the text, with a page of prose in front so that it is read to the end."""
    start = time.process_time()
    document = cleaned(PROSE * 5 + "\n\n" + text, media, "2024-05-16")
    if document is not None:
        find_dates(document)
    return (time.process_time() - start) / len(text)


@pytest.mark.slow
@pytest.mark.parametrize("kind", HOSTILE)
def test_growth_is_linear(kind: str):
    ordinary = cost((PROSE * 6 + "\n\n") * 1000)
    text = HOSTILE[kind]
    assert cost(text) < ordinary * 60
    assert cost(text) < cost(text[: len(text) // 16]) * 8 + ordinary  # 16 where it is quadratic
