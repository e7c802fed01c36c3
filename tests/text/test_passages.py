"""Quoted passages, one paragraph a line."""

from __future__ import annotations

import pytest

from relgraph.model import Block
from relgraph.text.passages import find_passages


def blocks_of(text: str) -> list[Block]:
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(at, at + len(line), "paragraph"))
        at += len(line) + 1
    return blocks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We agree,” he said.", ["We agree,"]),
        ('"We agree," he said. "We go."', ["We agree,", "We go."]),
        ("«Two cables,» said X. « Trois », dit Y.", ["Two cables,", "Trois"]),
        ("„We are bringing plans,“ he said.", ["We are bringing plans,"]),
        ("``We will go,'' he said.", ["We will go,"]),
        ('“Mixed marks," he said. "And back,” he said.', ["Mixed marks,", "And back,"]),
        ("“He said ‘never’ and left,” she said.", ["He said ‘never’ and left,", "never"]),
        ("'We've come to look, not just at the table,' she said.", ["We've come to look, not just at the table,"]),
        ("'No one calls it a \"drug\" again,' he said.", ['No one calls it a "drug" again,', "drug"]),
        ("It was 'the ministers' best idea,' she said.", ["the ministers' best idea,"]),
        ("The ministers' meeting at the workers' hall was Rudolf's.", []),
        ("rock 'n' roll in the '90s", []),
        ('Prices of 5" pipes rose.', []),
        ("He said “we agree and “we go,” too.", ["we agree and", "we go,"]),
        ("A closer” alone is none.", []),
        ('"""We agree,"" he said. ""We go."""', ["We agree,", "We go."]),
        ('"He was late. ""We agree,"" he said."', ["We agree,"]),
        ('"They will never return.""It is so," he said.', ["They will never return.", "It is so,"]),
        ('He called it "great"(sic) and said:"Done."', ["great", "Done."]),
    ],
)
def test_passages(text: str, expected: list[str]):
    assert [text[p.start : p.end] for p in find_passages(text, blocks_of(text))] == expected


def test_a_quotation_over_paragraphs_goes_on():
    text = "“One.\n“Two.\n“Three,” he said.\nNo more."
    assert [(p.closed, p.goes_on) for p in find_passages(text, blocks_of(text))] == [
        (False, True),
        (False, True),
        (True, False),
    ]


def test_a_quotation_may_close_in_the_next_paragraph():
    text = '"It opens here\nand closes here," he said. "New."'
    found = find_passages(text, blocks_of(text))
    assert [(text[p.start : p.end], p.goes_on) for p in found] == [
        ("It opens here", True),
        ("and closes here,", False),
        ("New.", False),
    ]


def test_depth_counts_from_the_outermost():
    text = "“He said ‘never’ and left,” she said."
    assert [p.depth for p in find_passages(text, blocks_of(text))] == [0, 1]


def test_a_missing_closer_does_not_swallow_the_page():
    text = "He said “we " + "agree and go on " * 300
    (passage,) = find_passages(text, blocks_of(text))
    assert not passage.closed
    assert passage.end - passage.start <= 1200


def test_an_apostrophe_that_looked_like_an_opener_is_no_level():
    text = "It was 'bout time, “we go,” he said of the 'long way."
    assert [(text[p.start : p.end], p.depth) for p in find_passages(text, blocks_of(text))] == [("we go,", 0)]
    text = "In 'a way that has no end “we go,” he said."
    assert [(text[p.start : p.end], p.depth) for p in find_passages(text, blocks_of(text))] == [("we go,", 0)]
