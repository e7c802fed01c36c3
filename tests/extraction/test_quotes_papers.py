"""Whose words a paper holds, and what a source opens: invented sentences."""

from __future__ import annotations

import pytest
from quoting import quotes

ENVOY = "Elin Brask"
DAY = "The council met in Oslo on Monday and on Tuesday."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "According to a press release from the Norwegian Foreign Ministry, the ships left on Saturday for the north.¶“The "
            "ships are to gather news of the ice,” the release said.",
            [("Norwegian Foreign Ministry", "direct", "The ships are to gather news of the ice")],
        ),
        (
            f"{DAY} A statement issued by the Norwegian Foreign Ministry said the ice was thin.¶“It will not hold us,” said the statement.",
            [
                ("Norwegian Foreign Ministry", "indirect", "the ice was thin"),
                ("Norwegian Foreign Ministry", "direct", "It will not hold us"),
            ],
        ),
        (f"{DAY}¶“The ice is thin and will not hold,” the report warned.", []),
        (f"{DAY}¶“The ice is thin and will not hold,” according to a statement posted on a wall.", []),
        (f"{DAY}¶“All states shall have an equal share,” said the agenda.", []),
        (
            f"{DAY}¶“We cannot leave our people there,” Foreign Minister Elin Brask said. “The ice is thin and will not hold us,” referring to loud "
            "allegations of Danish fishermen.",
            [
                (ENVOY, "direct", "We cannot leave our people there"),
                (ENVOY, "direct", "The ice is thin and will not hold us"),
            ],
        ),
        (
            f"{DAY}¶Foreign Minister Elin Brask, who headed the talks said the sea was open.",
            [(ENVOY, "indirect", "the sea was open")],
        ),
        (
            f"{DAY}¶Forty tons came by ship, and, according to Foreign Minister Elin Brask, the farmers found them good.",
            [(ENVOY, "indirect", "the farmers found them good")],
        ),
        (
            f"{DAY}¶According to Foreign Minister Elin Brask, the treaty lets both look for oil in waters “that are ours”.",
            [
                (ENVOY, "indirect", "the treaty lets both look for oil in waters"),
                (ENVOY, "direct", "that are ours"),
            ],
        ),
    ],
)
def test_a_paper_speaks_for_who_gave_it(text, expected):
    assert quotes(text) == expected
