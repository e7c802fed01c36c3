"""Phrases are found in few texts by their words, in many by the automaton: the same ones."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relgraph.gazetteer import phrases
from relgraph.gazetteer.phrases import Phrases

WORDS = st.lists(st.sampled_from(("a", "ab", "abc", "b", "ba", "")), min_size=1, max_size=5).map(" ".join)
KNOWN = st.lists(st.tuples(WORDS.map(str.strip).filter(bool), st.sampled_from(("", "", "*"))).map("".join), min_size=1)
TEXTS = st.lists(WORDS).map(" ".join)


@settings(deadline=None)
@given(KNOWN, TEXTS)
def test_both_ways_find_the_same(known: list[str], text: str) -> None:
    found = Phrases({phrase: number for number, phrase in enumerate(dict.fromkeys(known))})
    assert sorted(found.by_words(f" {text} ")) == sorted(found.by_automaton(f" {text} "))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" a free trade agreement ", [(2, 2, 19), (0, 7, 14), (1, 2, 14)]),
        (" free trade zone of the north ", [(0, 5, 12), (1, 0, 12), (3, 0, 30)]),
        (" a free trader ", []),
    ],
)
def test_a_phrase_is_found_with_those_in_it(text: str, expected: list[phrases.Found]) -> None:
    found = Phrases({"trade": 0, "free trade": 1, "free trade agree*": 2, "free trade zone of the north": 3})
    assert found.by_words(text) == expected


def test_the_automaton_comes_with_many_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phrases, "ENOUGH", 20)
    found = Phrases({"trade": 0})
    assert found.find(" the trade ") == found.find(" the trade ") == [(0, 4, 11)]
    assert "_automaton" in vars(found)
