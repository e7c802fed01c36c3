"""Lists of officials and labels of speakers at the head of a page, which belong to the story."""

from __future__ import annotations

import pytest

from relgraph.model import Article
from relgraph.text import clean

HEADING = "Participants:"
MORE = (
    "The three said after a day of talks that the border between their states would be opened by the end of the year."
)


def story(*lines: str) -> list[str]:
    text = "\n\n".join(lines)
    document = clean(Article(id="a", source="a.txt", text=text, raw_hash="0"))
    return [text[b.start : b.end] for b in document.blocks if b.kind != "clutter"]


@pytest.mark.parametrize(
    "lines",
    [
        ("- President Rosa Alder (Chad)", "- Prime Minister Paul Birch (Mali)", "- Foreign Minister Eva Cedar (Togo)"),
        ("President Rosa Alder, Chad", "President Paul Birch, Mali"),
        ("1. Prime Minister Rosa Alder, the Czech Republic", "2. Ambassador Paul Birch, Mali"),
    ],
)
@pytest.mark.parametrize("heading", [(), (HEADING,)])
@pytest.mark.parametrize("more", [(), (MORE,)])
def test_a_list_of_officials_is_read_whole(lines, heading, more):
    assert story(*heading, *lines, *more) == [*heading, *lines, *more]


def test_a_list_of_officials_has_no_headline_among_them():
    text = f"President Rosa Alder, Chad\nPresident Paul Birch, Mali\n\n{MORE}"
    assert clean(Article(id="a", source="a.txt", text=text, raw_hash="0")).title is None


def test_headlines_with_a_country_at_their_end_are_no_list():
    text = f"Leaders Of Three States Meet In Accra, Ghana\nMinisters Talk Of Roads In Lome, Togo\n\n{MORE}"
    assert clean(Article(id="a", source="a.txt", text=text, raw_hash="0")).title.startswith("Leaders")


@pytest.mark.parametrize("mark", [":", " –", " —", " --", " -"])
def test_a_short_transcript_is_read_from_its_first_label(mark):
    lines = (
        "Remarks by President Alder and Prime Minister Birch",
        f"PRESIDENT ALDER{mark} It is good to have you here.",
        f"Q{mark} How long were the talks?",
        f"PRIME MINISTER BIRCH{mark} I am grateful for the invitation and for a long day of talks.",
    )
    document = clean(Article(id="a", source="a.txt", text="\n\n".join(lines), raw_hash="0"))
    assert [b.kind for b in document.blocks] == ["headline", *["speaker", "paragraph"] * 3]
    assert not any(d.place for d in document.datelines)


def test_labels_of_towns_are_no_speakers():
    lines = ("Weather at home and abroad", "ZENDA: Rain and wind.", "STRELSAU: Rain, later snow.", MORE)
    assert story(*lines)[-1] == MORE


@pytest.mark.parametrize("mark", ["–", "—", "--", "-"])
def test_towns_and_agencies_before_a_dash_are_no_speakers(mark):
    lines = (f"ZENDA {mark} {MORE}", f"ZENDA PRESS {mark} {MORE}", f"STRELSAU {mark} {MORE}")
    document = clean(Article(id="a", source="a.txt", text="\n\n".join(("Talks", *lines)), raw_hash="0"))
    assert "speaker" not in {b.kind for b in document.blocks}
