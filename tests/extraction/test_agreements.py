"""Agreements: tables of sentences with the parties, sectors and status that they tell."""

from __future__ import annotations

import pytest
from agreeing import agreements, told
from hypothesis import given, settings
from hypothesis import strategies as st
from telling import AFTER

from relgraph.extraction import RulesAnnotator
from relgraph.extraction.agreements_rules import MEETING, RULES, A, B
from relgraph.model import Article
from relgraph.text import clean


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_each_rule_reads_its_example_and_not_its_counterexample(rule):
    assert [s for s in agreements(rule.example) if s.rule.startswith(rule.name)]
    assert not agreements(rule.counter)


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (f"{A} and {B} agreed to expand tourism.", "agreed"),
        (f"{A} and {B} signed an agreement on tourism.", "signed"),
        (f"{A} and {B} discussed tourism.", "discussed"),
        (f"{A} and {B} failed to agree on tourism.", "discussed"),
        (f"{A} and {B} edged closer to an agreement on tourism.", "discussed"),
        (f"{A} met {B} in Minsk on Tuesday to look for ways to promote tourism.", "discussed"),
        (f"{A} and {B} will discuss tourism.", "planned"),
        (f"{A} and {B} are expected to sign an agreement on tourism.", "planned"),
        (f"{A} and {B} met in Minsk to discuss tourism.", "discussed"),
        (f"{A} will meet {B} to discuss tourism.", "planned"),
        (f"{A} urged Uzbekistan to open its tourism sector.", "proposed"),
        (f"{MEETING} An agreement on tourism will be signed in June.", "planned"),
        (f"{MEETING} An agreement on tourism was signed.", "signed"),
        (f"{MEETING} Tourism was also discussed.", "discussed"),
        (f"{MEETING} Tourism will be discussed in June.", "planned"),
        (f"{MEETING} The two sides may discuss tourism next week.", "proposed"),
        (f"{MEETING} The two sides are negotiating a tourism agreement.", "discussed"),
        (f"{MEETING} Uzbekistan invited Belarus to join the tourism fair.", "proposed"),
        ("Belarus is ready to sign an agreement with Uzbekistan on tourism.", "proposed"),
    ],
)
def test_tense_and_modality_give_the_status(sentence, status):
    assert told(sentence) == [("BLR+UZB", "tourism", status)]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{A} and {B} have not yet agreed on tourism.",
        f"{A} and {B} did not sign an agreement on tourism.",
        f"{A} and {B} have yet to agree on tourism.",
        f"{A} and {B} came close to an agreement on tourism and almost signed it.",
        f"{MEETING} Had they agreed on tourism, hotels would have been built.",
        "Belarus refused to sign the tourism agreement with Uzbekistan.",
        f"{A} signed a law on tourism.",
        f"{MEETING} The signs that tourism grows are many.",
    ],
)
def test_what_did_not_come_about_is_none(sentence):
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("paragraphs", "parties"),
    [
        ((f"{A} agreed with {B} on tourism.",), "BLR+UZB"),
        ((f"{MEETING} The two sides agreed on tourism.",), "BLR+UZB"),
        ((f"{MEETING} They agreed on tourism.",), "BLR+UZB"),
        ((f"{MEETING} Bortnik then agreed to a joint tourism fair.",), "BLR+UZB"),
        (("Belarus, Uzbekistan and Kazakhstan signed an agreement on tourism.",), "BLR+KAZ+UZB"),
        ((f"A memorandum on tourism was signed by {A} and {B}.",), "BLR+UZB"),
        ((f"{A} and {B} discussed tourism in Kazakhstan.",), "BLR+UZB"),
        ((f"{MEETING} Belarus hopes for tourism from Uzbekistan.",), "BLR+UZB"),
        (("NATO leaders agreed on cyber defence.",), "NATO"),
        (("Quad leaders of Australia, India, Japan and the United States agreed on tourism.",), "AUS+IND+JPN+USA"),
    ],
)
def test_the_parties_are_those_of_the_clause_or_of_the_talks(paragraphs, parties):
    assert {who for who, _, _ in told(*paragraphs)} == {parties}


@pytest.mark.parametrize(
    ("sentence", "sectors"),
    [
        (f"{A} and {B} agreed to expand trade, economic and cultural cooperation.", "culture economy trade"),
        (f"{A} and {B} held talks on tourism and fisheries.", "agriculture tourism"),
        (f"{A} held talks with {B} on tourism.", "tourism"),
        (f"{A} and {B} signed agreements in the fields of tourism, health care and sport.", "health sport tourism"),
        (f"{A} and {B} signed an agreement on tourism after a dispute over tariffs.", "tourism"),
        (f"{MEETING} Tourism and health care topped the agenda.", "health tourism"),
        ("Belarusian Health Minister Ivan Petrov and Uzbek Health Minister Ali Karimov discussed tourism.", "tourism"),
    ],
)
def test_the_sectors_are_those_of_the_scope(sentence, sectors):
    assert {about for _, about, _ in told(sentence)} == {sectors}


def test_a_paper_goes_on_in_the_next_sentence():
    found = told(f"{A} and {B} signed a memorandum on tourism. It also covers health care and fisheries.")
    assert found == [("BLR+UZB", "tourism", "signed"), ("BLR+UZB", "agriculture health", "signed")]


@pytest.mark.parametrize(
    ("lines", "sectors"),
    [
        ((f"{A} and {B} signed the following agreements:", "1. Agreement on tourism.", "2. Agreement on fisheries."), "agriculture tourism"),
        ((f"{A} met {B}.", "These papers were signed in the presence of the two:", "- Protocol on health care;", "- Treaty on extradition."), "health legal_justice"),
        ((f"{A} met {B}.", "The following documents were signed:", "Memorandum on tourism", "Agreement on air services", "Programme of cultural exchanges"), "culture tourism transport"),
        ((f"{A} met {B}. The two sides agreed on the following:", "a) to expand trade;", "b) to fight smuggling;", "c) to train nurses."), "health legal_justice security trade"),
        ((f"{A} and {B} signed three agreements: on education, on agriculture and on defence.",), "agriculture defence education"),
        ((f"{A} and {B} signed a memorandum on tourism, one on education and one on defence.",), "defence education tourism"),
        ((f"{A} and {B} signed a memorandum on halal certification, an agreement on customs and a letter of intent on tourism.",), "agriculture tourism trade"),
        ((f"The accord on water was signed by {A} and {B}.",), "water"),
    ],
)  # fmt: skip
def test_each_paper_of_a_list_has_its_sector(lines, sectors):
    assert sectors in [about for _, about, _ in told(*lines)]


def test_what_points_back_takes_the_sectors_along():
    found = told(f"{A} and {B} agreed to develop tourism. They pledged to work together on the issue.")
    assert [about for _, about, _ in found] == ["tourism", "tourism"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"{MEETING} Both sides agreed to hold the next trade committee in Rome in 2026.", "2024-05-14"),
        (f"{MEETING} The two presidents discussed tourism and will meet for talks on trade in July.", "2024-05-14"),
        (f"{A} and {B} agreed to start trade talks in May.", None),
        (f"{A} and {B} agreed to raise trade by a third by 2027.", None),
        (f"{A} and {B} agreed on Monday to start trade talks in June.", "2024-05-13"),
        (f"{A} and {B} agreed to step up trade on Tuesday.", "2024-05-14"),
        (f"On Monday, {A} and {B} agreed to start trade talks in June.", "2024-05-13"),
    ],
)
def test_what_is_agreed_on_does_not_date_the_agreeing(text, date):
    article = Article(id="t", source="t", text=f"News\n\n{text}\n\n{AFTER}", raw_hash="0", published="2024-05-16")
    found = RulesAnnotator().annotate(clean(article)).statements
    dates = {s.payload["ref"]: s.date for s in found if s.kind == "event"}
    (agreed,) = {s.payload["event"] for s in found if s.kind == "agreed_on" and s.status != "planned"}
    assert dates.get(agreed) == date


def test_an_agreement_is_placed_at_its_event():
    text = f"{MEETING} The two sides agreed on tourism."
    article = Article(id="t", source="t", text=f"News\n\n{text}\n\n{AFTER}", raw_hash="0", published="2024-05-16")
    found = RulesAnnotator().annotate(clean(article)).statements
    refs = {s.payload["ref"] for s in found if s.kind == "event"}
    assert {s.payload["event"] for s in found if s.kind == "agreed_on"} <= refs


def test_evidence_and_spans_are_verbatim():
    for made in agreements(f"{A} and {B} agreed to expand trade and tourism."):
        assert made.evidence.startswith("Belarusian President")
        spans = {made.evidence[s["start"] - made.start : s["end"] - made.start] for s in made.payload["sectors"]}
        assert spans == {"trade", "tourism"}


@pytest.mark.parametrize("word", ["agreed ", "signed an agreement on trade with ", "the two sides agreed to discuss "])
def test_repeated_cues_stay_linear(word):
    """Four times the text brings at most about four times the statements, and no exception."""
    few, many = (len(agreements(MEETING + " " + word * n)) for n in (50, 200))
    assert many <= 5 * max(few, 1)


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        (f"{A} and {B} agreed to expand trade.", "to expand trade"),
        (f"{MEETING} Tourism and health care topped the agenda.", "Tourism and health care"),
    ],
)
def test_what_is_the_clause_that_says_on_what(sentence, what):
    assert agreements(sentence)[-1].payload["what"] == what


PIECES = st.sampled_from(
    [A, B, "the two sides", "They", "agreed to", "signed", "an agreement on", "discussed", "talks with", "trade", "and",
     "tourism", ",", ".", ":", "“", "”", "which", "after", "should", "is ready to", "it covers", "\n\n", "1.", "Belarus's"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=40).map(" ".join))
def test_any_order_of_words_gives_statements_that_stand_in_the_text(text):
    article = Article(id="t", source="t", text=f"News\n\n{MEETING} {text}\n\n{AFTER}", raw_hash="0")
    found = RulesAnnotator().annotate(clean(article))
    known = {entity.key for entity in found.entities}
    for made in (s for s in found.statements if s.kind == "agreed_on"):
        assert made.evidence == found.document.text[made.start : made.end]
        assert known.issuperset(made.payload["parties"])
        assert all(s["start"] < s["end"] <= len(found.document.text) for s in made.payload["sectors"])


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("France and Germany signed a treaty on defence and education.", ("DEU+FRA", "defence education", "signed")),
        ("The European Union and Mercosur reached a free trade agreement.", ("EU+MERCOSUR", "trade", "agreed")),
        ("The IMF and Pakistan reached an agreement on a loan.", ("PAK+IMF", "finance_banking", "agreed")),
        ("A programme on education was adopted by Hungary and Serbia.", ("HUN+SRB", "education", "signed")),
        ("Norway offered Moldova help with its power grid.", ("MDA+NOR", "energy", "proposed")),
        ("Brazil asked Argentina to lower its tariffs.", ("ARG+BRA", "trade", "proposed")),
        ("Sweden will provide Ukraine with ammunition.", ("SWE+UKR", "military_industry", "planned")),
        ("Kazakhstan and Tajikistan intend to increase trade.", ("KAZ+TJK", "trade", "planned")),
        ("Talks between Serbia and Kosovo on tariffs ended without agreement.", ("SRB+XKX", "trade", "discussed")),
        (f"{MEETING} Special attention was paid to tourism.", ("BLR+UZB", "tourism", "discussed")),
        (f"{MEETING} They also considered prospects for tourism.", ("BLR+UZB", "tourism", "discussed")),
        (f"{MEETING} Bortnik suggested setting up a textile plant.", ("BLR+UZB", "manufacturing", "proposed")),
        (
            f"{MEETING} The two countries are also preparing an agreement on visas.",
            ("BLR+UZB", "migration_visa", "planned"),
        ),
    ],
)
def test_the_ways_of_the_news_to_say_it(sentence, expected):
    assert told(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Iran rejected a US proposal on its nuclear programme.",
        "Cuba thanked Mexico for its medical aid.",
        "The parliament of Georgia approved a law on tourism.",
        "Malaysia pledged to its voters that energy would be cheap.",
        "India was asked about tourism by a reader from Nepal.",
        f"{MEETING} It was noted that tourism between the two countries grew by 12 percent.",
    ],
)
def test_what_sides_did_not_do_together_is_none(sentence):
    assert told(sentence) == []
