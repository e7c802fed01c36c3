"""Whose officials people are who bear no country where a story opens with one and goes on to speak of it."""

from __future__ import annotations

import pytest
from telling import sides


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (
            (
                "Kenyan ministers at odds over fish imports from China",
                "Kenya will not lift its ban on Chinese tilapia, the cabinet said. China buys avocados "
                "from Kenya, and Beijing has asked for talks. China's ambassador has seen the president "
                "twice. China and Uganda signed a deal last year.",
                "Nairobi fears a flood of cheap fish. Fisheries Minister Peter Kamande said so on Monday.",
            ),
            {"Kamande": "KEN"},
        ),
        (
            (
                "Slovenia waits for the arbitrators",
                "Slovenia expects a ruling on the bay of Piran this week. Croatia has walked out of the "
                "case, Croatia's premier said, and Croatia will not come back. Germany and Austria have "
                "asked Croatia to think again.",
                "Ljubljana has said it will wait. Justice Minister Tadej Hribar told parliament that "
                "patience was a virtue.",
            ),
            {"Hribar": "SVN"},
        ),
        (
            (
                "Peru's fishermen strike over Chilean boats",
                "Peru closed the port of Ilo on Monday. Chile has protested, and Chile's consul in Tacna "
                "called the closure unfriendly. Chile and Bolivia share the same concern. Chile's navy "
                "is watching.",
                "Peruvian crews have been told to stay at home. Labour Minister Rosa Quinteros said talks would go on.",
            ),
            {"Quinteros": "PER"},
        ),
        (
            (
                "Latvia tightens rules for Russian trucks",
                "Latvia will check every lorry from Russia, the revenue service said. Russia called it "
                "absurd and Russia's envoy asked for a meeting. Belarus and Russia may answer in kind.",
                "The Latvian interior ministry defended the step. Interior Minister Andris Kalnozols "
                "said the queue was shorter than a year ago.",
            ),
            {"Kalnozols": "LVA"},
        ),
    ],
)
def test_the_country_of_the_opening_is_that_of_who_stands_beside_it(paragraphs, expected):
    assert sides(*paragraphs, names=expected) == expected


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (
            (
                "Chad and Niger talk",
                "Officials of Chad and Niger met in Geneva. Chad and Niger want a road.",
                "Water Minister Tom Vlahu spoke.",
            ),
            {"Vlahu": None},
        ),
        (
            (
                "Fighting near Bangui",
                "The Central African Republic said its army had taken Bria. France has sent planes. "
                "France and Chad want a truce, and Chad's president called France's.",
                "The republic is in two parts. Rebel spokesman Jean Mboka said the town would be taken back.",
            ),
            {"Mboka": None},
        ),
        (
            (
                "Sudan shuts a crossing",
                "Sudan closed the road to Eritrea on Sunday. Eritrea denied that it had sent men. "
                "Ethiopia and Eritrea are at peace.",
                "Sudan gave no reason. Special envoy Hans Oldenkamp is on his way.",
            ),
            {"Oldenkamp": None},
        ),
    ],
)
def test_rebels_and_envoys_and_those_of_one_of_two_are_nobodys(paragraphs, expected):
    assert sides(*paragraphs, names=expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad's army took Faya. Rebel \"foreign minister\" Tom Vlahu said in N'Djamena that it was over.", None),
        ("Chad's army took Faya. Chad's opposition is glad. Opposition spokesman Tom Vlahu spoke.", "TCD"),
        ("Denmark and Norway ask a lot. Foreign ministry spokesman Tom Vlahu told reporters in Ottawa so.", "CAN"),
    ],
)
def test_rebels_serve_no_state_and_spokesmen_speak_in_their_capital(text, expected):
    assert sides("News of the day", text, names=["Vlahu"]) == {"Vlahu": expected}
