"""Headlines that attribute by a colon, to an official whom the body names and does not quote."""

from __future__ import annotations

import pytest
from telling import statements

BODY = "Ruritanian President Vladimir Orlov met farmers in Strelsau on Monday, and spoke with them for about an hour."


def said(title: str, *body: str) -> list[tuple[str, str, str]]:
    found = (s for s in statements(*(body or (BODY,)), title=title) if s.kind == "quoted")
    return [(s.payload["speaker"].rpartition(":")[2], s.payload["kind"], s.evidence) for s in found]


@pytest.mark.parametrize(
    ("title", "kind", "words"),
    [
        ("Kenyan economy will survive sanctions: Orlov", "indirect", "Kenyan economy will survive sanctions"),
        ("Orlov: We are ready for talks with Kenya", "indirect", "We are ready for talks with Kenya"),
        ("“We are ready for talks”: Vladimir Orlov", "direct", "We are ready for talks"),
    ],
)
def test_a_colon_attributes(title, kind, words):
    assert said(title) == [("vladimir orlov", kind, words)]


@pytest.mark.parametrize(
    "title",
    [
        "Analysis: Kenyan economy will survive sanctions",
        "Kenyan economy will survive sanctions: Rodina Daily",
        "Kenyan economy will survive sanctions: Nairobi",
        "Kenya and Chad agree on one thing: Orlov",
    ],
)
def test_other_colons_do_not(title):
    assert said(title) == []


def test_the_body_tells_who_is_meant_and_goes_before():
    title = "Kenyan economy will survive sanctions: Orlov"
    brother = "Foreign Minister Pavel Orlov of Sylvania was there."
    assert said(title, f"{BODY} {brother}") == []
    assert [words for *_, words in said(title, f"{BODY} Orlov said the harvest was poor.")] == ["the harvest was poor"]
