"""Meetings of which those who met tell between marks: "President B and I met", "B received me", "Just spoke to B"."""

from __future__ import annotations

import pytest
import telling

STAMP = "2019-06-14"
HOLM = "Danish Prime Minister Lars Holm"
REST = "Ana Corlat is the president of Moldova."


def pairs(story: str, *, title: str = telling.TITLE) -> set[tuple[str, str, str]]:
    """Who met whom, each two by the last words of their keys, sorted, with the status."""
    told = telling.statements(story, title=title, published=STAMP)
    found = [s for s in told if s.kind == "met_with"]
    return {(*sorted(s.payload[end].split()[-1].split(":")[-1] for end in ("a", "b")), str(s.status)) for s in found}


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("President Corlat and I met for an hour,", "happened"),
        ("President Corlat and I discussed gas,", "happened"),
        ("President Corlat and I have just had a good talk,", "happened"),
        ("President Corlat called me on Thursday,", "happened"),
        ("President Corlat received me for an hour,", "happened"),
        ("President Corlat told me that gas was dear,", "happened"),
        ("I assured President Corlat of our support,", "happened"),
        ("I raised it with President Corlat,", "happened"),
        ("I met President Corlat on Thursday,", "happened"),
        ("My meeting with President Corlat was good,", "happened"),
        ("In my meeting with President Corlat, I raised gas,", "happened"),
        ("It was good to see President Corlat again,", "happened"),
        ("Great meeting with President Corlat,", "happened"),
        ("Just spoke to President Corlat,", "happened"),
        ("I will meet President Corlat next week,", "planned"),
        ("I look forward to meeting President Corlat,", "planned"),
    ],
)
def test_who_speaks_has_met(words, status):
    assert pairs(f'"{words}" {HOLM} said. {REST}') == {("corlat", "holm", status)}
    assert pairs(f'{HOLM} said: "{words.rstrip(",")}." {REST}') == {("corlat", "holm", status)}


@pytest.mark.parametrize(
    "words",
    [
        "President Corlat and I agree on gas,",
        "I like President Corlat,",
        "President Corlat reminds me of my aunt,",
        "President Corlat called me a liar,",
        "Our trade talks with Moldova are slow,",
        "My country needs President Corlat,",
    ],
)
def test_who_speaks_of_somebody_has_not_met_him(words):
    assert not pairs(f'"{words}" {HOLM} said. {REST}')


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Last night I had the honour of meeting President Ana Corlat of Moldova.", "happened"),
        ("I will fly to Chisinau on Monday to hold talks with President Ana Corlat of Moldova.", "planned"),
        ("I flew to Chisinau on Monday and held talks with President Ana Corlat of Moldova.", "happened"),
        (f"My colleague, President Ana Corlat of Moldova, and I exchanged views on fish in Oslo. {REST}", "happened"),
    ],
)
def test_whose_statement_it_is_has_met(words, status):
    assert pairs(words, title=f"Statement by {HOLM}") == {("corlat", "holm", status)}


def test_who_will_not_come_to_somebody_has_no_talks_with_her():
    assert not pairs(f'"I\'m not here to speak of President Corlat," {HOLM} said. {REST}')
