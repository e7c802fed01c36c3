"""Agreements: tables of sentences with the parties, sectors and status that they tell."""

from __future__ import annotations

import pytest

from relgraph.extract import RulesAnnotator
from relgraph.extract.agreements_rules import MEETING, RULES, A, B
from relgraph.model import Article, Statement
from relgraph.text import clean

AFTER = "This is what was known about it in the evening, and more is to be said about it by those who were there."


def agreements(*paragraphs: str) -> list[Statement]:
    text = "\n\n".join(["News of the day from abroad", *paragraphs, AFTER])
    article = Article(id="t", source="t", text=text, raw_hash="0", published="2024-05-16")
    return [s for s in RulesAnnotator().annotate(clean(article)).statements if s.kind == "agreed_on"]


def told(*paragraphs: str) -> list[tuple[str, str, str]]:
    """Each agreement as parties, sectors and status."""
    return [
        (
            "+".join(key.partition(":")[2] for key in s.payload["parties"]),
            " ".join(sorted(sector["id"] for sector in s.payload["sectors"])),
            str(s.status),
        )
        for s in agreements(*paragraphs)
    ]


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
        (f"{A} and {B} will discuss tourism.", "planned"),
        (f"{A} and {B} are expected to sign an agreement on tourism.", "planned"),
        (f"{A} and {B} met in Minsk to discuss tourism.", "discussed"),
        (f"{A} will meet {B} to discuss tourism.", "planned"),
        (f"{A} urged Uzbekistan to open its tourism sector.", "proposed"),
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
        f"{A} and {B} failed to agree on tourism.",
        f"{A} signed a law on tourism.",
        f"{MEETING} The signs that tourism grows are many.",
    ],
)
def test_what_did_not_come_about_is_none(sentence):
    assert told(sentence) == []
