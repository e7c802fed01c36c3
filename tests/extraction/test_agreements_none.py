"""Stories in which nobody agrees with another state: home affairs, business, sport, crime, opinion."""

from __future__ import annotations

import pytest
from agreeing import told


@pytest.mark.parametrize(
    "story",
    [
        "BERLIN - The chancellor promised to raise the minimum wage and agreed with coalition partners on a pension"
        " reform. The opposition demanded new elections.",
        "LONDON - A British retailer has agreed to buy a stake in a Chinese rival, sources said, as the companies"
        " discuss logistics. Shares rose 3 percent.",
        "MADRID - The club has agreed terms over a French forward. The clubs will sign the contract on Friday.",
        "DELHI - India's top court asked the government to explain its policy on pollution. The government promised a"
        " report.",
        "MOSCOW - Russia's parliament ratified a law on military service. The president must sign it.",
        "WASHINGTON - The nominee told senators that the United States has to pass a security bill now. Iran's rulers"
        " have to be stopped, he said, and religious freedom needs to be protected.",
        "BUENOS AIRES - Argentina's government and unions failed to agree on wages. The unions called for a strike.",
        "HANOI - Vietnam expects to export 7 million tonnes of rice this year, customs data showed. Prices in Thailand"
        " fell.",
        "ANKARA - Turkish inflation should fall to 40 percent by December, the central bank said. It expects tourism"
        " from Russia and Germany to help.",
        "DAR ES SALAAM - Police arrested two Chinese nationals over ivory smuggling. The suspects agreed to cooperate,"
        " police said.",
        "OTTAWA - Canada's housing minister urged provinces to speed up permits. Quebec proposed a tax on buyers from"
        " the United States and China.",
        "BEIRUT - Lebanon's rival factions discussed a new electoral law on Monday. The speaker called for another"
        " session.",
        "LAGOS - Nigerian banks plan to lend more to farmers. Analysts expect demand from South Africa to lift cocoa"
        " prices.",
    ],
)
def test_affairs_of_one_state_are_no_agreements(story):
    assert told(story) == []
