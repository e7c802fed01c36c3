"""A further clause that is joined to an attribution: invented sentences."""

from __future__ import annotations

import pytest
from quoting import quotes

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
