"""Whose officials the people of a story are: invented stories in which a side is missed."""

from __future__ import annotations

import pytest
from telling import sides


@pytest.mark.xfail(
    strict=True, reason="no sieve tells who signs with whom, arrives with whom or is of which side of two"
)
@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (
            (
                "Tokyo, Manila ink pact on visiting forces",
                "MANILA, July 8 - Japan and the Philippines signed a reciprocal access agreement on Monday.",
                "Defense Secretary Gilberto Almendras and Foreign Minister Yoko Tanikawa signed the pact at "
                "Malacanang, with President Ramon Dimaculangan looking on. Defense Minister Minoru Kitahara also "
                "took part in the talks with Foreign Secretary Enrique Salonga.",
            ),
            {"Almendras": "PHL", "Dimaculangan": "PHL", "Kitahara": "JPN", "Salonga": "PHL", "Tanikawa": "JPN"},
        ),
        (
            (
                "Yeltsin aide in Tehran",
                "TEHRAN, Oct 12, 1996 (AFP) - Deputy Foreign Minister Viktor Posuvalin arrived here Saturday for "
                "talks on the Caspian Sea, Russia's embassy said.",
                "He met Foreign Minister Ali Akbar Vellayat and handed over a letter from President Boris "
                "Yelstin. Vellayat said Iran opposed any division of the sea. Oil Minister Gholam Reza Aghazade "
                "is due in Moscow next month.",
            ),
            {"Aghazade": "IRN", "Posuvalin": "RUS", "Vellayat": "IRN", "Yelstin": "RUS"},
        ),
    ],
)
def test_sides_that_are_missed(paragraphs, expected):
    assert sides(*paragraphs, names=expected) == expected
