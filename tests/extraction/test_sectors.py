"""Sectors of a story: what its talks and quarrels are about, not what it names in passing."""

from __future__ import annotations

import pytest

from relgraph.extraction import RulesAnnotator
from relgraph.gazetteer import load
from relgraph.model import Article, Statement
from relgraph.text import clean

A, B = "Belarusian President Arkady Bortnik", "Uzbek President Jahongir Qosimbekov"
AFTER = "This is what was known about it in the evening, and more is to be said about it by those who were there."


def mentions(*paragraphs: str, headline: str = "News of the day from abroad") -> list[Statement]:
    text = "\n\n".join([headline, *paragraphs, AFTER])
    article = Article(id="t", source="t", text=text, raw_hash="0", published="2024-05-16")
    found = RulesAnnotator().annotate(clean(article)).statements
    return [s for s in found if s.kind == "mention" and s.payload["entity"]["kind"] == "sector"]


def sectors(*paragraphs: str, headline: str = "News of the day from abroad") -> set[str]:
    return {s.payload["entity"]["key"].partition(":")[2] for s in mentions(*paragraphs, headline=headline)}


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        (f"{A} and {B} discussed tourism.", {"tourism"}),
        (f"{A} and {B} agreed to develop tourism, fisheries and health care.", {"tourism", "agriculture", "health"}),
        (f"{A} met {B}. The two countries quarrel over tariffs. New tariffs were set.", {"trade"}),
        (f"{A} spoke in the UN Security Council.", set()),
        (f"{A} won the Nobel Peace Prize.", set()),
    ],
)
def test_a_story_has_the_sectors_of_its_talks(paragraph, expected):
    assert sectors(paragraph) == expected


def test_a_word_in_passing_is_no_subject():
    talks = f"{A} and {B} discussed tourism. " + "Tourism grows. Tourists come. " * 6
    assert sectors(talks, "The delegation came by train.") == {"tourism"}


def test_each_sector_of_an_agreement_has_a_mention_with_its_own_span():
    text = f"{A} and {B} signed an agreement on tourism and fisheries."
    assert {s.evidence.lower() for s in mentions(text)} == {"tourism", "fisheries"}


def test_the_words_of_a_paper_in_a_name_are_none():
    assert "health" not in sectors("Health Minister Irina Kalina met the press in Minsk.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("trade", {"trade"}),
        ("liquefied natural gas", {"oil_gas"}),
        ("the Security Council", {"-"}),
        ("nuclear power plant", {"nuclear"}),
    ],
)
def test_the_longest_trigger_wins(text, expected):
    assert {hit.id for hit in load().scan(text) if hit.family == "sector"} == expected
