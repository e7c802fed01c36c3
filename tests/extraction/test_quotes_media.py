"""Papers, stations and agencies: they report, and are nobody's voice."""

from __future__ import annotations

import pytest
from quoting import quotes

ENVOY = "Elin Brask"

SILENT = [
    "The Suva Broadcasting Corporation said the envoy had left.",
    "The port would close in May, the Norwegian Broadcasting Company reported.",
    "The Fiji Broadcasting Service (FBS) said Oslo had lodged a protest.",
    "The Pacific News Network, citing two officials, said a deal was near.",
    "The newspaper La Tribuna said the envoy had left.",
    "Norwegian newspaper Nye Tider said a deal was near, adding that the port was open.",
    "Public broadcaster Radio Okapi said the envoy had left.",
    "“The port is open,” said state broadcaster Al Ekhbar.",
    "The port was open, according to the Fijian news site Nova Vest.",
    "The private television station Kanal Doma warned that the sea would rise.",
    "The magazine Der Bote reported that ten ships had sunk. Der Bote said they were old.",
    "The Nordlys news agency said the bridge was hit. The agency said two ships had sunk.",
]
SPOKEN = [
    ("The newspaper La Tribuna quoted Foreign Minister Elin Brask as saying the port was open.", ENVOY),
    ("Foreign Minister Elin Brask told the newspaper La Tribuna that the port was open.", ENVOY),
    ("The magazine's editor, Ole Hansk, said the port was open.", "Ole Hansk"),
    ("The International Atomic Energy Agency said the port was open.", "IAEA"),
    ("The corporation said the port was open.", "corporation"),
]


@pytest.mark.parametrize("text", SILENT)
def test_a_medium_is_no_speaker(text):
    assert quotes(text) == []


@pytest.mark.parametrize(("text", "speaker"), SPOKEN)
def test_who_speaks_beside_a_medium(text, speaker):
    assert quotes(text) == [(speaker, "indirect", "the port was open")]
