"""Where sentences end."""

from __future__ import annotations

import pytest

from relgraph.model import Block
from relgraph.text.passages import find_passages
from relgraph.text.sentences import split_sentences


def sentences(text: str) -> list[str]:
    blocks = [Block(0, len(text), "paragraph")]
    return [text[s.start : s.end] for s in split_sentences(text, blocks, find_passages(text, blocks), {})]


@pytest.mark.parametrize(
    "parts",
    [
        ["It was hot, said Spc. Lorraine Walden.", "SSgt. Tom Reilly agreed."],
        ["Mr. K.-J. Tokayev met the U.S. President at 5 p.m. on Monday.", "He left."],
        ["The No. 2 official went to St. Petersburg on Nov. 2.", "It cost $3.5 million."],
        ["He came at 5 p.m.", "The talks went on."],
        ["“Is it?” Smith asked.", "“It is.”", "The talks went on."],
        ["“Is it?” he asked.", "It was."],
        ["“We agree. We go. We sign,” he said.", "They did."],
        ["“We agree.", "We go.", "We sign.”"],
        ["The end!", '"So?" she said.', "(It was late.)", "He left (early).", "Next."],
        ["1. The first point of the list.", "The second one."],
        ["Prices rose 3.5 per cent.", "20 people came."],
        ["He spoke of “peace.”", "The guests left."],
        ["J. R. Smith Jr. spoke to Lt. Gen. Jones vs. Miller et al. in the U.K. parliament."],
    ],
)
def test_sentences(parts: list[str]):
    assert sentences(" ".join(parts)) == parts


def test_a_missing_blank_does_not_hide_the_border():
    assert sentences("He left last year.Then he slept.") == ["He left last year.", "Then he slept."]
    assert sentences("“Is it anywhere?”Also the others.“I go,” he said.") == [
        "“Is it anywhere?”",
        "Also the others.",
        "“I go,” he said.",
    ]


def test_a_straight_mark_without_a_blank_closes_only_what_is_open():
    assert sentences('She said, "They should stay."Minister Adam Nowak left. “We go”.But he came back.') == [
        'She said, "They should stay."',
        "Minister Adam Nowak left.",
        "“We go”.",
        "But he came back.",
    ]
    assert sentences('He left the room."We are sad," she said.') == ['He left the room."We are sad," she said.']
