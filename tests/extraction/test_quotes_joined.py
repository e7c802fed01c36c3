"""A further clause that is joined to an attribution: invented sentences."""

from __future__ import annotations

import pytest
from quoting import annotator, quotes

from relgraph.extraction.quotes import find
from relgraph.model import Article
from relgraph.text import clean

ENVOY = "Elin Brask"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“The port is open,” Foreign Minister Elin Brask said, and Oslo would pay for it.", "Oslo would pay for it"),
        (
            "The port was open, Foreign Minister Elin Brask said on Monday, and Oslo would pay for it.",
            "Oslo would pay for it",
        ),
        (
            "“We came late,” Foreign Minister Elin Brask told state radio, and would come again in May.",
            "would come again in May",
        ),
        (
            "Foreign Minister Elin Brask said the port was “a friend of all”, and Oslo would pay for it.",
            "Oslo would pay for it",
        ),
        (
            "The port was closed, Foreign Minister Elin Brask said, but the sea was open to all.",
            "the sea was open to all",
        ),
        ("“The port is open,” Foreign Minister Elin Brask said, and left the room with her guest.", None),
        ("“The port is open,” Foreign Minister Elin Brask said, and Mayor Ole Hansk left the room.", None),
        ("“The port is open,” Foreign Minister Elin Brask said, and Mayor Ole Hansk said that it was not.", None),
    ],
)
def test_a_further_clause_is_joined_to_an_attribution(text, words):
    joined = [
        said for name, kind, said in quotes(text) if (name, kind) == (ENVOY, "indirect") and said != "The port was open"
    ]
    assert [said for said in joined if not said.startswith("The port")] == ([words] if words else [])


DAY = "The council met in Oslo on Monday and on Tuesday."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{DAY}¶Foreign Minister Elin Brask said the port was open. It was “a great day for all who sail”.",
            [(ENVOY, "indirect", "the port was open"), (ENVOY, "direct", "a great day for all who sail")],
        ),
        (
            f"{DAY}¶“The ice is gone,” Foreign Minister Elin Brask said. The talks “again opened the way to peace”.",
            [(ENVOY, "direct", "The ice is gone"), (ENVOY, "direct", "again opened the way to peace")],
        ),
        (
            f"{DAY}¶“The ice is gone,” Foreign Minister Elin Brask said. Mayor Ole Hansk was “a man of few words”.",
            [(ENVOY, "direct", "The ice is gone")],
        ),
        (
            f"{DAY}¶“The ice is gone,” Foreign Minister Elin Brask said. Fiji was in “a state of great joy”.",
            [(ENVOY, "direct", "The ice is gone")],
        ),
        (
            f"{DAY}¶“The ice is gone,” Foreign Minister Elin Brask said. They call it “the big melt”.",
            [(ENVOY, "direct", "The ice is gone")],
        ),
        (
            f"{DAY}¶“The ice is gone,” Foreign Minister Elin Brask said.¶The wall bore the words “let the sea be free”.",
            [(ENVOY, "direct", "The ice is gone")],
        ),
        (
            f"{DAY}¶Fiji's energy minister said that the sea was open.",
            [("Fiji's energy minister", "indirect", "the sea was open")],
        ),
        (f"{DAY}¶A former minister said that the sea was open.", []),
    ],
)
def test_who_goes_on_in_the_next_sentence_and_who_has_an_office_alone(text, expected):
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("there was “still time” to close the northern port in May and to send the ships to the south", True),
        ("the ships would “go home” if nobody came to the talks that were to open in Suva", True),
        ("the harbour would be a “strong sign” to all who sail the northern sea in the dark months", True),
        ("there was “still time” to close the port", False),
        ("it was “a great day for all of us who sail” and that nobody would close the port in the dark months", False),
    ],
)
def test_a_clause_with_a_few_words_in_marks_is_told_where_it_goes_on_long(words, whole):
    text = f"{DAY}¶Foreign Minister Elin Brask said {words}."
    assert ((ENVOY, "indirect", words) in quotes(text)) == whole


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("said on 3 May 2024 that the sea was open", "2024-05-03"),
        ("said of Vision 2030 on the shore that the sea was open", None),
        ("said that the sea was open, the first of 7 June 2025", None),
    ],
)
def test_nobody_spoke_on_a_day_behind_the_stamp(words, day):
    page = f"Talks in Minsk\n\n{DAY} Foreign Minister Elin Brask {words}."
    scene = annotator().scene(clean(Article(id="t", source="t.txt", text=page, raw_hash="t", published="2024-05-04")))
    assert [statement.date for statement in find(scene)] == [day]
