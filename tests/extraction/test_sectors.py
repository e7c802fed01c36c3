"""Sectors of a story: what its talks and quarrels are about, not what it names in passing."""

from __future__ import annotations

import re

import pytest

from relgraph.extraction import RulesAnnotator
from relgraph.extraction.sectors import NONE, subjects
from relgraph.extraction.sectors_weight import Whole
from relgraph.gazetteer import load
from relgraph.model import Article, Statement
from relgraph.tables import cells, table
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
        (f"{A} and {B} discussed a refrigerated train.", {"transport"}),
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


MATTER = (
    "The two governments have been in touch since the spring. Nothing was said about a date. The visit ends on Friday."
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They want to boost cooperation in areas such as geothermal energy.", "renewables"),
        ("The talks also covered extradition and joint efforts against drug trafficking.", "legal_justice"),
        ("Both sides agreed to expand joint projects in desalination.", "water"),
        ("The ministers focused on mutual recognition of diplomas.", "education"),
        ("They discussed the purchase of air defence systems and joint drills.", "military_industry"),
        ("They called for the release of political prisoners and for respect for human rights.", "human_rights"),
        ("The presidents raised the issue of visa-free travel and consular access.", "migration_visa"),
        ("The two sides will promote joint research in biotechnology.", "science_technology"),
        ("The parties committed to a ceasefire and to peace talks.", "peace_conflict"),
        ("They agreed to strengthen border surveillance and intelligence sharing.", "security"),
        ("They discussed uranium enrichment and the IAEA inspectors.", "nuclear_nonproliferation"),
        ("The ministers reviewed joint exercises and military cooperation.", "defence"),
        ("They signed a protocol on the export of beef and of dairy products.", "agriculture"),
        ("The presidents discussed submarine cables and 5G.", "digital_ict"),
        ("The two sides discussed debt restructuring and a currency swap.", "finance_banking"),
        ("They spoke about lithium and other critical minerals.", "mining"),
        ("They discussed a ban on onions and the duty on tyres.", "trade"),
        ("They agreed to link their power grids and to build hydropower plants.", "energy"),
        ("They want to fight drug trafficking and the smuggling of weapons.", "security"),
        ("They agreed on the withdrawal of troops and on joint drills.", "defence"),
        ("The presidents discussed jailed fishermen and their extradition.", "legal_justice"),
        ("The ministers discussed the demarcation of the border and the disputed islet.", "border_territory"),
        ("They agreed to open a tractor plant and to assemble buses.", "manufacturing"),
        ("The talks dealt with seasonal workers, pensions and social security.", "labour"),
        ("They agreed on the resumption of flights and on landing rights.", "transport"),
        ("They discussed the release of hostages and tents for the victims of the earthquake.", "humanitarian_aid"),
    ],
)
def test_what_is_dealt_with_once_is_a_subject(sentence, expected):
    assert expected in sectors(f"{A} met {B} in Tashkent on Tuesday. {sentence}", MATTER)


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("Reporters waited at the airport while the plane was late.", "transport"),
        ("A hotel in the old town was closed for the guests.", "tourism"),
        ("The president had gone to school in the same street.", "education"),
        ("He was taken to hospital in the night.", "health"),
        ("State television showed the footage in the evening.", "media"),
        ("The guests were shown a factory and a farm.", "manufacturing"),
        ("Behind the scenes the power struggle went on.", "energy"),
        ("They want a bi-oceanic corridor.", "environment_climate"),
        ("They spoke at a business forum.", "economy"),
        ("They praised the treatment of exporters.", "health"),
        ("The heads of state launched a green alliance.", "defence"),
        ("Reporters of the state news agency were told so by telephone.", "media"),
        ("Critics say that the government is not democratic.", "elections_governance"),
        ("The minister had been educated at a university abroad.", "education"),
        ("The marathon talks ended at midnight.", "sport"),
        ("The two capitals exchanged barbs.", "investment"),
        ("They will meet again in Kyoto in October.", "environment_climate"),
        ("Non-oil trade reached 40 million dollars.", "oil_gas"),
        ("He spoke to reporters by satellite telephone.", "space"),
        ("Nobody shall be a hostage of the past.", "humanitarian_aid"),
        ("Farmers downstream were told too late.", "oil_gas"),
    ],
)
def test_words_for_things_in_passing_are_no_subject(sentence, wrong):
    assert wrong not in sectors(f"{A} met {B} in Tashkent on Tuesday. They discussed tariffs.", sentence, MATTER)


def test_words_of_dealing_before_it_make_a_sector_weigh_more():
    told = "Solar power grows there. Solar power is old."
    assert _weight(f"They agreed to boost joint projects in solar power. {told}") > _weight(f"{told} Solar power is.")


def _weight(text: str) -> float:
    annotator = RulesAnnotator()
    article = Article(id="t", source="t", text="News of the day from abroad\n\n" + text, raw_hash="0")
    weight = subjects(annotator.scene(clean(article)))[0]["renewables"]
    return weight.total(Whole(weight.named, len(text), talks=False))


def test_a_word_stands_in_one_column_of_its_sector():
    for columns in _words().values():
        words = [word.rstrip("*") for column in columns.values() for word in column]
        assert len(words) == len(set(words))


def test_a_word_without_a_sector_speaks_for_none():
    words = {row: {word for column in columns.values() for word in column} for row, columns in _words().items()}
    without = words.pop(NONE)
    assert not without & set().union(*words.values())


def test_a_word_of_a_column_is_not_covered_by_another_with_any_ending():
    for columns in _words().values():
        for column in columns.values():
            open_ended = {word[:-1] for word in column if word.endswith("*")}
            covered = [w for w in column if any(s in open_ended and f"{s}*" != w for s in _stems(w))]
            assert covered == []


def test_a_word_that_two_of_a_row_cover_counts_once():
    found = [s for s in mentions(f"{A} and {B} discussed vaccination.") if s.evidence == "vaccination"]
    assert [s.payload["count"] for s in found] == [1]


def _words() -> dict[str, dict[str, list[str]]]:
    columns = ("strong", "weak", "faint")
    return {p.row["id"]: {c: cells(p.row[c]) for c in columns} for p in table("sectors.tsv", ("id", *columns))}


def _stems(word: str) -> set[str]:
    """A word with each part of its last letters cut off."""
    whole = word.rstrip("*")
    last = len(whole) - len(re.split(r"\W", whole)[-1])
    return {whole[:end] for end in range(last + 1, len(whole) + 1)}


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
