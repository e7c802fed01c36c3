"""Papers signed of which no clause tells by whom."""

from __future__ import annotations

import pytest
from telling import FAR, A, B, events

GOODS = "Belarus is rich in oats, and Uzbekistan in rice; rice is dear in Belarus, and so are oats in Uzbekistan."
STORY = f"{A} met {B} in Minsk on Thursday. {GOODS}"


def told_later(sentence: str) -> set[tuple[str, frozenset[str]]]:
    """Status and sides of the papers that a sentence tells behind the news."""
    told = events(STORY, *FAR, sentence)
    return {(status, sides) for kind, status, sides in told if kind == "agreement_signed"}


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        ("A convention on seeds, signed in March 2014, has still not been printed.", {"BLR", "UZB"}),
        ("The text, which had been signed in 2001, has worked well.", {"BLR", "UZB"}),
        ("The declaration that Japan and Kenya initialled in May 2019 was burnt.", {"JPN", "KEN"}),
        ("Chile and Peru live by minutes that two admirals inked in 1954.", {"CHL", "PER"}),
    ],
)
def test_what_was_signed_long_ago_is_a_paper_of_its_sentence_or_story(sentence, sides):
    assert ("past_reference", frozenset(sides)) in told_later(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The president signed into law a bill on seeds in 2014.",
        "Kenya signed up for the games in 2014.",
        "The text was to have been signed in 2014.",
        "The text was never signed in 2014.",
    ],
)
def test_laws_and_what_was_never_signed_are_no_papers_of_long_ago(sentence):
    assert "past_reference" not in {status for status, _ in told_later(sentence)}


@pytest.mark.parametrize(
    ("sentence", "status", "sides"),
    [
        ("The text is to be signed in Riga in December.", "planned", {"BLR", "UZB"}),
        ("It is expected to be initialled on Sunday by Japan, which Kenya doubts.", "planned", {"JPN", "KEN"}),
        ("The minutes that two admirals from Peru signed hang in a hall in Chile.", "past_reference", {"PER", "CHL"}),
    ],
)
def test_papers_to_come_and_without_a_day_have_the_status_of_their_verb(sentence, status, sides):
    assert (status, frozenset(sides)) in told_later(sentence)


def test_a_story_of_one_state_signs_nothing_with_itself():
    assert not [kind for kind, *_ in events(f"{A} spoke of rice.", *FAR, "It was signed by hand.") if "signed" in kind]
