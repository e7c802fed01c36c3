"""Whose officials the people of a story are: invented stories in which a side is missed."""

from __future__ import annotations

import pytest
from extraction.told import sides


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
        (
            (
                "Zambia, Zimbabwe sign Batoka Gorge accord",
                "By Kelvin Mbewa in Livingstone",
                "Energy Minister Mathew Nkhuwan and his counterpart Fortune Chasil yesterday signed an agreement "
                "on the Batoka Gorge power station.",
                "Mr Nkhuwan said Zambia would raise half of the money. Zambezi River Authority chief executive "
                "Munyaradzi Munodawa said work would begin in 2020. Southern Province Minister Edify Hamukalo and"
                " Vice-President Inonge Winah attended. Zimbabwean Vice-President Constantino Chiwengo "
                "represented President Emmerson Mnangagwa.",
            ),
            {"Chasil": "ZWE", "Chiwengo": "ZWE", "Hamukalo": "ZMB", "Nkhuwan": "ZMB", "Winah": "ZMB"},
        ),
        (
            (
                "Malaysia, Brunei to settle boundary",
                "KUALA LUMPUR: Prime Minister Datuk Seri Ismail Sabrin Yaakob held bilateral talks with Sultan "
                "Hassanal Bolkiyah at Perdana Putra on Monday. Foreign Minister Datuk Saifuddin Abdulla and "
                "Sarawak Chief Minister Tan Sri Abang Johari Tun Openg were present. Second Minister of Foreign "
                "Affairs Dato Erywan Pehin Yusof signed for Brunei.",
            ),
            {"Bolkiyah": "BRN", "Erywan": "BRN", "Johari": "MYS", "Sabrin": "MYS", "Saifuddin": "MYS"},
        ),
        (
            (
                "Nigeria: FG, Cameroon seal Bakassi handover",
                "Abuja - Attorney-General and Minister of Justice Michael Aondoakan and his Cameroonian "
                "counterpart, Maurice Kamtom, signed the papers in Calabar on Thursday under the watch of UN "
                "envoy Said Djinnity.",
                "Governor Liyel Imokem wept. Senate President David Marko had asked for a delay. President Umaru "
                "Yar'Aduan was represented by the Attorney-General; President Paul Biyan by Mr Kamtom.",
            ),
            {
                "Aondoakan": "NGA",
                "Biyan": "CMR",
                "Djinnity": "org:UN",
                "Imokem": "NGA",
                "Kamtom": "CMR",
                "Marko": "NGA",
                "Yar'Aduan": "NGA",
            },
        ),
    ],
)
def test_sides_that_are_missed(paragraphs, expected):
    found = sides(*paragraphs)
    assert {part: side for part in expected for name, side in found.items() if part in name} == expected
