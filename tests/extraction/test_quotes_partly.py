"""Clauses of which a few words stand in quotation marks: whole, up to the passage, or only the passage."""

from __future__ import annotations

import pytest
from quoting import quotes

ENVOY = "Elin Brask"


def told(words: str) -> list[str]:
    """The indirect words of a minister who says something."""
    return [
        said
        for who, kind, said in quotes(f"Foreign Minister Elin Brask {words}.")
        if (who, kind) == (ENVOY, "indirect")
    ]


@pytest.mark.parametrize(
    "clause",
    [
        "the two banks would have “ample room” to lend to farmers",
        "the port had “a few weeks” of coal left in store",
        "Fiji has no “direct part” in the quarrel over the reef",
        "the islands needed “real partners” rather than distant donors",
        "the plan carried “grave risks” for herders on both banks",
        "his country has drawn up a “seven-step plan” to mend its ties with the bloc",
        "delay would have done “lasting harm” to the fishing fleet",
        "the treaty gave ships “safe passage” through the strait in winter",
    ],
)
def test_a_clause_that_goes_on_behind_a_few_quoted_words(clause):
    assert told(f"said {clause}") == [clause]


@pytest.mark.parametrize(
    "words",
    [
        "said the refusal to halt the ships “means that nobody wants peace”",
        "said the old coal towns of the northern plain “risked losing their voice” at home",
        "said the railway built by miners between the two lakes “also brings us closer”",
        "said the ships were “very late” again",
        "said the road would be “safe and dry” in spring",
        "said the plan carried “grave risks”, as she came back from her visit to the islands",
        "said two recent chiefs of the agency for aid to the islands “have no business there”",
    ],
)
def test_no_clause_of_its_own_before_a_passage(words):
    assert told(words) == []


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("At the end of March, Prime Minister Theresa May said the ships would stay.", "Theresa May"),
        ("The ships would stay, said Prime Minister Theresa May.", "Theresa May"),
        ("Prime Minister Elin Brask of Norway in May said the ships would stay.", "Elin Brask"),
        ("Prime Minister Elin Brask on 3 May said the ships would stay.", "Elin Brask"),
    ],
)
def test_a_name_that_is_a_month(sentence, speaker):
    assert [who for who, *_ in quotes(sentence)] == [speaker]
