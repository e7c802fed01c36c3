"""Who goes on speaking, and which words belong to whom: invented stories."""

from __future__ import annotations

import pytest
from quoting import quotes

ENVOY = "Elin Brask"

GOING_ON = [
    pytest.param(
        "Foreign Minister Elin Brask said “they gave us three months,” adding that the ships would leave soon.",
        [(ENVOY, "direct", "they gave us three months"), (ENVOY, "indirect", "the ships would leave soon")],
        id="a participle behind a passage that brings its comma",
    ),
    pytest.param(
        "Foreign Minister Elin Brask came to Suva. Oil will become dear this year, said the minister.",
        [(ENVOY, "indirect", "Oil will become dear this year")],
        id="a role behind the verb that closes its sentence",
    ),
    pytest.param(
        "A spokesman for the Samoan transitional government said the port would not be taken.",
        [
            (
                "spokesman for the Samoan transitional government",
                "indirect",
                "the port would not be taken",
            )
        ],
        id="who speaks for a government is not the government",
    ),
    pytest.param(
        "The Islamist Hamas movement called the vote “a coup against all of us”.",
        [("Hamas", "direct", "a coup against all of us")],
        id="a known body that a common noun follows",
    ),
    pytest.param(
        "Foreign Minister Elin Brask spoke in Suva, dismissing the war as a “myth”.",
        [(ENVOY, "direct", "myth")],
        id="what is dismissed as a label",
    ),
    pytest.param(
        "Brask said the ministry would take steps “to protect the poor” and was preparing measures for the port.",
        [
            ("Brask", "indirect", "the ministry would take steps"),
            ("Brask", "direct", "to protect the poor"),
            ("Brask", "indirect", "was preparing measures for the port"),
        ],
        id="a second verb behind a passage",
    ),
    pytest.param(
        "The Port Authority said fees would rise.¶“We have no other way to pay for it,” the statement said.",
        [
            ("Port Authority", "indirect", "fees would rise"),
            ("Port Authority", "direct", "We have no other way to pay for it"),
        ],
        id="the statement of the body that spoke",
    ),
    pytest.param(
        "Foreign Minister Elin Brask said fees would rise.¶“We have no other way to pay for it,” the statement said.",
        [(ENVOY, "indirect", "fees would rise")],
        id="a person speaks by no statement of hers",
    ),
    pytest.param(
        "WASHINGTON, May 3 — President Joe Biden came home.¶Senior Biden-Harris administration officials stressed the need "
        "for a law.",
        [("United States", "indirect", "the need for a law")],
        id="officials of the government at home",
    ),
    pytest.param("‘Time to vote’ Fiji says the islands are late.", [], id="a line between two paragraphs is no quote"),
    pytest.param(
        "Brask called for marches in Fiji and for the “largest strike of all”.",
        [("Brask", "direct", "largest strike of all")],
        id="a short clause that breaks off at an article is none",
    ),
    pytest.param("Posters were put up that read “Go home, all of you at once”.", [], id="no name has a verb"),
]


@pytest.mark.parametrize(("text", "expected"), GOING_ON)
def test_who_goes_on_and_what_belongs_to_it(text, expected):
    assert quotes(text) == expected
