"""Charges that somebody denies without words of his own: invented sentences."""

from __future__ import annotations

import pytest
from quoting import quotes

MEDDLING = "Kenya of meddling in its vote"


def said_by(text: str, who: str) -> list[str]:
    """The indirect words of a speaker."""
    return [words for name, kind, words in quotes(text) if (name, kind) == (who, "indirect")]


@pytest.mark.parametrize(
    ("denial", "who"),
    [
        (", a charge denied by Kenya.", "Kenya"),
        (", a charge Nairobi denies.", "Kenya"),
        (", accusations that Kenya has rejected.", "Kenya"),
        (", charges which Nairobi has always denied.", "Kenya"),
        (" - which Nairobi denies - through its envoy.", "Kenya"),
        (", an allegation denied by Kenya's foreign ministry.", "Kenya's foreign ministry"),
        (", an allegation that Kenyan President Peter Kamau has often denied.", "Peter Kamau"),
        (", something Kenya denies.", "Kenya"),
        (", but Kenya denied the allegations.", "Kenya"),
        (", but Nairobi denies it.", "Kenya"),
        (". Kenyan President Peter Kamau has rejected the claims.", "Peter Kamau"),
        (".¶However, Nairobi denies this.", "Kenya"),
        (". The accusation was dismissed by Kenya.", "Kenya"),
        (". Kenya denied the report.", "Kenya"),
    ],
)
def test_who_denies_a_charge_speaks_of_it(denial, who):
    text = f"Somalia has accused {MEDDLING}{denial}"
    assert said_by(text, who) == [MEDDLING]
    assert said_by(text, "Somalia") == [MEDDLING]


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        ("Togo says Ghana has cut off the gas, which Accra denies.", "Ghana", "Ghana has cut off the gas"),
        ("Ghana has cut off the gas, which Togo denies.", "Togo", "Ghana has cut off the gas"),
        ("Peru is building a base on the lake, an allegation rejected by Lima.", "Peru", "Peru is building a base"),
        ("Kenya is accused of arming the clans, a charge it denies.", "Kenya", "arming the clans"),
        ("Chad is suspected of bombing the port, which Ndjamena denies.", "Chad", "bombing the port"),
        ("The clans said they had the port. The claim was denied by Chad.", "Chad", "they had the port"),
        ("Niger was accused by Chad of theft at sea - which Niamey denies - in May.", "Niger", "theft at sea"),
        ("Envoys spoke of US allegations that Peru had armed the clans, which Peru denies.", "Peru", "Peru had armed"),
    ],
)
def test_what_is_denied_is_the_last_that_was_told(text, who, words):
    (said,) = said_by(text, who)
    assert said.startswith(words)
    assert "den" not in said


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Chad said Niger had broken the truce, which Niger has not denied.", "Niger"),
        ("Togo says it offered Niger a loan, which Niamey rejected.", "Niger"),
        ("Togo proposed a truce, something that Niger rejected.", "Niger"),
        ("Chad asked Niger to leave the lake. Niger rejected the claims.", "Niger"),
        ("Visas for the team were denied by Norway.", "Norway"),
        ("Chad said talks would open. The road was closed for days. Niger denied this.", "Niger"),
        ("Chad says Niger denies this.", "Niger"),
    ],
)
def test_what_is_no_charge_is_not_denied(text, who):
    assert said_by(text, who) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Norway and Peru, both of which deny any part in the plot, sent envoys.", ["Norway", "Peru"]),
        ("Police heard Envoys Arvid Falk and Rosa Quispe, all of whom denied any part in the plot.", ["Rosa Quispe"]),
    ],
)
def test_several_of_whom_speak(text, who):
    assert {(name, words) for name, _, words in quotes(text)} >= {(name, "any part in the plot") for name in who}
