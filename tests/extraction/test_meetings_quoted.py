"""Meetings of which those who met tell between marks: "I met B", "B received me"."""

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
        ("I assured President Corlat of our support,", "happened"),
        ("I raised it with President Corlat,", "happened"),
        ("I met President Corlat on Thursday,", "happened"),
        ("I will meet President Corlat next week,", "planned"),
    ],
)
def test_who_speaks_has_met(words, status):
    assert pairs(f'"{words}" {HOLM} said. {REST}') == {("corlat", "holm", status)}
    assert pairs(f'{HOLM} said: "{words.rstrip(",")}." {REST}') == {("corlat", "holm", status)}


@pytest.mark.parametrize("words", ["President Corlat received me for an hour,", "President Corlat told me of gas,"])
def test_who_speaks_of_what_somebody_did_to_him_has_met_him(words):
    assert pairs(f'"{words}" {HOLM} said. {REST}') == {("corlat", "holm", "happened")}


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


def test_who_will_not_come_to_somebody_has_no_talks_with_her():
    assert not pairs(f'"I\'m not here to speak of President Corlat," {HOLM} said. {REST}')
