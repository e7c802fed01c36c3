"""The lists of words from the data: each is a group of a pattern, with any ending where the list says so."""

from __future__ import annotations

import re

import pytest

from relgraph.extraction.alternatives import one_of, words


@pytest.mark.parametrize(
    ("name", "text", "fits"),
    [
        ("journey verbs", "cancelled", True),
        ("journey verbs", "kicked  off", True),
        ("journey verbs", "kick", False),
        ("goes", "travelling", True),
        ("goes", "goer", False),
        ("words of the name of a state", "people’s", True),
    ],
)
def test_a_list_is_a_group_of_a_pattern(name, text, fits):
    assert bool(re.fullmatch(one_of(name), text)) is fits


def test_a_list_may_be_asked_for_its_words():
    assert "took part in" in words("plenary")


def test_an_unknown_list_is_no_list():
    with pytest.raises(KeyError):
        words("nothing of the kind")
