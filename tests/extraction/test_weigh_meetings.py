"""Meetings that the weights tell: two leaders in one sentence, by the words around them."""

from __future__ import annotations

import pytest

from relgraph.config import use_data
from relgraph.errors import DataError
from relgraph.extraction import RulesAnnotator, weigh
from relgraph.extraction.weigh_meetings import COUNTER, EXAMPLE
from relgraph.model import Article, Statement
from relgraph.text import clean

RULES = RulesAnnotator()


def told(sentence: str, kind: str = "met_with") -> list[Statement]:
    text = f"Talks of the week\n\nThe week was long. {sentence} It rained."
    document = clean(Article(id="a", source="a", text=text, raw_hash="a", published="2024-05-16"))
    return [s for s in RULES.annotate(document).statements if s.kind == kind]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (EXAMPLE, "happened"),
        (
            "Finnish Defence Minister Antti Salo crossed the bridge to wait with Estonian Defence Minister Mart Tamm.",
            "happened",
        ),
        (
            "Peruvian Interior Minister Carlos Vega is due to sit next to Ecuadorian Interior Minister Pablo Mena on "
            "Friday.",
            "planned",
        ),
        (
            "Dutch Prime Minister Jan de Boer was joined on the podium by Belgian Prime Minister Luc Peeters.",
            "happened",
        ),
        (
            "Georgian Economy Minister Lasha Gelashvili had earlier come to Yerevan to clear it up with Armenian "
            "Finance Minister Armen Sargsyan.",
            "happened",
        ),
    ],
)
def test_the_words_around_two_leaders_tell_that_they_met(sentence, status):
    assert [(s.rule, s.status) for s in told(sentence)] == [("met.weighed", status)]


@pytest.mark.parametrize(
    "sentence",
    [
        COUNTER,
        "Peruvian President Carlos Vega wrote a book about Ecuadorian President Pablo Mena.",
        "Dutch Prime Minister Jan de Boer criticised Belgian Prime Minister Luc Peeters on Friday.",
        "Norwegian Prime Minister Kari Lund congratulated Russian President Oleg Sokolov on his birthday.",
        "Thai Prime Minister Somchai Wongsa said that Lao President Bounmy Phomvihane was wrong.",
        "Zambian Minister Joseph Mwale sorted out the wording over coffee.",
        "Belarusian President Arkady Bortnik and Uzbek President Jahongir Qosimbekov fell ill.",
        "Chilean Foreign Minister Ana Rojas chaired a meeting on the quarrel between Bolivian Foreign Minister Luis "
        "Quispe and the bank.",
    ],
)
def test_they_tell_of_none(sentence):
    assert told(sentence) == []


@pytest.mark.xfail(reason="two clauses that tell the same of each look like one that tells of both")
def test_two_who_do_the_same_apart():
    assert told("Egyptian President Hassan Fouad was elected in 2014 and Sudanese President Omar Idris in 2015.") == []


def test_what_is_told_late_needs_a_word_of_contact():
    assert told("It is wet. It is cold. It is dark. It is late. " + EXAMPLE) == []


def test_what_a_rule_reads_is_not_weighed():
    rules = [s.rule for s in told("Dutch Prime Minister Jan de Boer met Belgian Prime Minister Luc Peeters in Delft.")]
    assert rules
    assert "met.weighed" not in rules


def test_the_evidence_holds_both():
    (contact,) = told(EXAMPLE)
    assert contact.evidence.endswith("Paulo Nunes")
    assert "Joseph Mwale" in contact.evidence
    (event,) = told(EXAMPLE, "event")
    assert (event.rule, event.payload["event_type"]) == ("met.weighed", "meeting")


def test_forms_of_a_word_share_its_stem():
    assert {weigh.stem(word) for word in ("visit", "visits", "visited", "visiting")} == {"visit"}
    assert weigh.stems("He met Him, quickly", 0, 19) == ["met", "quick"]


def test_a_sum_does_not_depend_on_order_or_repetition():
    features = ["between with", "last with", "gap 25", "between with", "no such feature"]
    assert weigh.surplus("met", features) == weigh.surplus("met", reversed(features))


def test_a_user_asks_for_more(tmp_path):
    def asked(sum_of_weights: str) -> int:
        (tmp_path / "weights_met.tsv").write_text(f"feature\tweight\nenough\t{sum_of_weights}\n", encoding="utf-8")
        use_data(None)
        use_data(tmp_path)
        return weigh.surplus("met", [])

    try:
        assert asked("0") - asked("1000") == 1000
        with pytest.raises(DataError, match="line 2: 'much' is no weight"):
            asked("much")
    finally:
        use_data(None)
