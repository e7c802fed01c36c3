"""Speakers whom nothing but the sentence before `she said` introduces."""

from __future__ import annotations

import pytest
from quoting import quotes

ENVOY = "Elin Brask"

STRANGERS = [
    pytest.param(
        "Hawa Oumar, 34, who keeps a tea stall, walks two hours.¶“The trees went first,” she said.",
        [("Hawa Oumar", "direct", "The trees went first")],
        id="an age behind the name",
    ),
    pytest.param(
        "Stuart Hansk took three for 42. “I was late,” he said.",
        [("Stuart Hansk", "direct", "I was late")],
        id="a given name",
    ),
    pytest.param(
        "Mme Hawa Oumar keeps a tea stall.¶“The trees went first,” she said.",
        [("Hawa Oumar", "direct", "The trees went first")],
        id="a title, as of whoever has one",
    ),
    pytest.param(
        "On Tuesday the headteacher, Waveney Torres, stood up.¶“We drew it this way,” she said.",
        [("Waveney Torres", "direct", "We drew it this way")],
        id="an apposition",
    ),
    pytest.param(
        "Étienne Garrel, 58, has learned to wait. The Frenchman came in May.¶“I wanted one blue,” he says.",
        [("Étienne Garrel", "direct", "I wanted one blue")],
        id="accents, and two sentences between",
    ),
    pytest.param(
        "There were once 200 carpenters here, said Mona Hansk, a historian at Suva, whose book came out last year.",
        [("Mona Hansk", "indirect", "There were once 200 carpenters here")],
        id="what closes the sentence says who spoke",
    ),
    pytest.param(
        "At the landing, boatman Desmond Henry, 58, painted a flag. “The town is far,” he said.",
        [("Desmond Henry", "direct", "The town is far")],
        id="a trade before the name and an age behind it",
    ),
    pytest.param(
        "Foreign Minister Elin Brask said the road was long. Lake Hansk is deep.¶“It is,” she said.",
        [(ENVOY, "indirect", "the road was long"), (ENVOY, "direct", "It is")],
        id="a lake is nobody",
    ),
    pytest.param(
        "Foreign Minister Elin Brask said the road was long. Golden Gate, an old bridge, fell.¶“It did,” she said.",
        [(ENVOY, "indirect", "the road was long"), (ENVOY, "direct", "It did")],
        id="a bridge is nobody",
    ),
]


@pytest.mark.parametrize(("text", "expected"), STRANGERS)
def test_whom_nothing_else_introduces(text, expected):
    assert quotes(text) == expected
