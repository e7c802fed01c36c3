"""What one side asks, offers, allows or gives; papers told by their name; documents that bring one side's words."""

from __future__ import annotations

import pytest
from agreeing import agreements, told

from relgraph.extraction.agreements_evidence import trimmed
from relgraph.extraction.agreements_rules import MEETING, A, B


def stated(title: str, *paragraphs: str) -> list[tuple[str, str, str]]:
    """The agreements of a document with a title of its own."""
    return told(*paragraphs, title=title)


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("The peace plan put forward by Belarus and Uzbekistan was read.", ("BLR+UZB", "peace_conflict", "proposed")),
        ("Belarus allowed Uzbekistan to use its airspace.", ("BLR+UZB", "transport", "agreed")),
        ("Belarus gave Uzbekistan a loan for railways.", ("BLR+UZB", "finance_banking transport", "agreed")),
        ("Belarus is ready to work with Uzbekistan.", ("BLR+UZB", "", "proposed")),
        (f"{MEETING} Bortnik reaffirmed his support for Uzbek tourism.", ("BLR+UZB", "tourism", "proposed")),
        ("Belarus wants to buy Uzbek cotton.", ("BLR+UZB", "agriculture trade", "proposed")),
        (f"{MEETING} Bortnik urged his host to lower tariffs.", ("BLR+UZB", "trade", "proposed")),
        (f"{MEETING} Bortnik said Belarus supported Uzbek tourism.", ("BLR+UZB", "tourism", "proposed")),
        ("In talks with Uzbekistan, Belarus agreed to lower tariffs.", ("BLR+UZB", "trade", "agreed")),
    ],
)
def test_what_one_side_does_for_the_other_and_what_papers_say(paragraph, expected):
    assert expected in told(paragraph)


@pytest.mark.parametrize(
    "paragraph",
    [
        "The agreement between the city and its shops is old.",
        "Belarus allowed its farmers to sell fish.",
        f"{MEETING} Bortnik insists that tourism is healthy.",
        f"{MEETING} Qosimbekov launched a tourism fair at home.",
        "Belarus gave its farmers a loan for railways.",
        f"{A} reaffirmed his support for tourism.",
        "There is no trade agreement between Belarus and Uzbekistan.",
        f"{MEETING} Bortnik urged the press to write about tariffs.",
        f"{MEETING} Bortnik wants to thank the press for tourism.",
        f"{MEETING} The singer Olga Sidorova agreed to visit schools.",
    ],
)
def test_what_concerns_nobody_else_is_none(paragraph):
    assert told(paragraph) == []


def test_what_somebody_says_another_has_to_do_is_a_call():
    assert told(f'"Uzbekistan must lower its tariffs," {A} said.') == [("BLR+UZB", "trade", "proposed")]


def test_what_somebody_says_about_himself_is_no_call():
    assert told(f'"Belarus must save energy," {A} said.') == []


STATEMENT = f"{A} statement on Uzbekistan"


@pytest.mark.parametrize(
    ("paragraph", "sectors"),
    [
        ("“There must be an end to the fighting and access for humanitarian aid.”", "humanitarian_aid peace_conflict"),
        ("“We call for free elections.”", "elections_governance"),
        ("“We will continue to support refugees.”", "migration_visa"),
    ],
)
def test_a_statement_is_addressed_to_the_one_that_it_is_about(paragraph, sectors):
    found = stated(STATEMENT, f"{A} said:", paragraph)
    assert {(who, about) for who, about, _ in found} == {("BLR+UZB", sectors)}


def test_the_partner_that_only_the_document_tells_is_said_to_be_of_the_frame():
    found = agreements(f"{A} said:", "“We will continue to support refugees.”", title=STATEMENT)
    assert [s.rule for s in found] == ["agreed.deliver.frame"]


def test_we_in_a_joint_statement_are_those_of_its_title():
    title = "Joint statement by Belarus and Uzbekistan"
    assert stated(title, "We agreed to expand tourism.") == [("BLR+UZB", "tourism", "agreed")]


def test_a_clause_without_subject_shares_the_one_before():
    found = told(f"{A} and {B} discussed tourism, and agreed to expand fisheries.")
    assert found == [("BLR+UZB", "tourism", "discussed"), ("BLR+UZB", "agriculture", "agreed")]


def test_a_subject_behind_a_participle_clause_is_another():
    found = told(f"{A} met {B} in Minsk.", "Requested by Japan, the two leaders also talked about tourism.")
    assert found == [("BLR+UZB", "tourism", "discussed")]


def test_the_subject_is_that_of_the_main_clause():
    found = told("As Kazakhstan builds roads, Belarus and Uzbekistan agreed to expand tourism.")
    assert found == [("BLR+UZB", "tourism", "agreed")]


def test_a_body_that_decides_is_a_party_by_itself():
    assert told("OPEC oil ministers agreed to cut oil production.") == [("OPEC", "oil_gas", "agreed")]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("agreed to expand trade and", "agreed to expand trade"),
        ("agreed on trade, as well as the", "agreed on trade, as well"),
        ("agreed on trade.”", "agreed on trade"),
        ("agreed", "agreed"),
        ("and the", ""),
    ],
)
def test_evidence_does_not_end_in_a_dangling_word(text, kept):
    assert text[: trimmed(text, 0, len(text))] == kept


def test_evidence_leaves_out_who_says_so():
    found = agreements(f"{A} and {B} agreed to expand tourism, the Uzbek minister said.")
    assert [s.evidence for s in found] == [f"{A} and {B} agreed to expand tourism"]


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        ("Kenya called on the European Union to lift its tariffs.", "KEN+EU"),
        ("Peru called on the United Nations to protect refugees.", "PER+UN"),
        ("Chile called on the OAS to observe the election.", "CHL+OAS"),
        ("Japan called on India and ASEAN to cut tariffs.", "IND+JPN+ASEAN"),
        ("Ghana called on Togo, Benin and ECOWAS to reopen the border.", "BEN+GHA+TGO+ECOWAS"),
        ("Norway will send vaccines to Kenya and UNICEF.", "KEN+NOR+UNICEF"),
    ],
)
def test_bodies_and_lists_are_called_on(sentence, parties):
    assert [who for who, _, _ in told(sentence)] == [parties]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya called on its citizens to respect NATO troops.",
        "Kenya called on a bank that the EU owns.",
        "Peru called on Tuesday for tariffs like those of the European Union.",
    ],
)
def test_bodies_named_elsewhere_are_not(sentence):
    assert told(sentence) == []
