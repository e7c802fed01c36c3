"""Whose officials the people of a story are whose paper, agency or ministry tells where it is at home."""

from __future__ import annotations

import pytest
from telling import sides


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (
            (
                "Kuwait Times\nKuwait, Iraq agree on fishing limits",
                "KUWAIT, March 3 (KUNA) -- Minister of State for Cabinet Affairs Saleh Al-Mudhaf "
                "received here on Sunday Iraqi Transport Minister Kadhim Al-Basri, and the two sides "
                "discussed fishing in Khor Abdullah.",
                "National Assembly Speaker Badr Al-Ghanem later met with the guest. Al-Mudhaf said "
                "Kuwait would respect the 2012 agreement with Iraq.",
            ),
            {"Basri": "IRQ", "Ghanem": "KWT", "Mudhaf": "KWT"},
        ),
        (
            (
                "The Namibian\nTuesday, 14 June 2005",
                "Ministers clash over fishing quotas",
                "THE Minister of Fisheries, Immanuel Shikongo, yesterday told the National Assembly "
                "that Spanish trawlers had exceeded their quotas in Namibian waters.",
                "Spain's ambassador to Namibia, Maria Pilar Fuertes, denied the claim. \"Our vessels "
                'obey the law," she said.',
                "Opposition leader Ben Amathila-Haas accused the Government of selling out to Spain. "
                "Namibia exported fish worth N$2 billion to Spain last year.",
            ),
            {"Fuertes": "ESP", "Shikongo": "NAM"},
        ),
        (
            (
                "Ministry of External Affairs\nGovernment of India",
                "Visit of Foreign Secretary to Bhutan\nMay 03, 2018",
                "Foreign Secretary Rajesh Khullar-Nair paid an official visit to Bhutan on 1-3 May "
                "2018. He called on the Prime Minister of Bhutan, Dasho Karma Wangdi, and met Foreign "
                "Minister Lyonpo Dorji Tshering.",
                "Both sides reviewed hydropower projects. India and Bhutan share unique ties of friendship.",
            ),
            {"Khullar": "IND", "Tshering": "BTN", "Wangdi": "BTN"},
        ),
        (
            (
                "Nepal seeks Indian power\nBy Post Report\nKathmandu Post, Oct 9, 2014",
                "Energy Minister Radha Kumari Thapaliya on Thursday handed over to her Indian "
                "counterpart, Piyush Ganatra, a proposal on power trade. Nepal wants India to open its "
                "market to Nepali electricity.",
                "Energy Secretary Suman Rajbhandari said the Indian side had reacted positively. Nepal "
                "suffers from 14 hours of power cuts a day.",
            ),
            {"Ganatra": "IND", "Thapaliya": "NPL"},
        ),
        (
            (
                "Japan Times\nFriday, Feb. 9, 2001",
                "Tokyo to lift curbs on ties with Pyongyang cargo",
                "Chief Cabinet Secretary Yasunari Fukunaga said Thursday that Japan would allow a "
                "North Korean ferry to call at Niigata again.",
                "Transport Minister Chikako Ogura said inspectors would board the ship. North Korea "
                'denied in a KCNA dispatch that it carried contraband. "Japan is making a fuss," it '
                "said.",
            ),
            {"Fukunaga": "JPN", "Ogura": "JPN"},
        ),
        (
            (
                "Ghana News Agency\nAccra, Nov. 4, GNA - Mr Kwabena Agyepong-Sarfo, Minister of Roads, "
                "on Friday held talks with a visiting Burkinabe delegation on the repair of the "
                "Bolgatanga-Paga road.",
                "The delegation was led by Madame Salimata Ouattara-Kone, Minister of Infrastructure. "
                "She said Burkina Faso depended on the port of Tema in Ghana.",
            ),
            {"Agyepong": "GHA"},
        ),
        (
            (
                "Embassy of the Republic of Poland in Ottawa",
                "Visit of Deputy Minister to Canada",
                "14.05.2017\nDeputy Foreign Minister Jan Dziedzic-Wolski visited Canada on 12-13 May. "
                "In Ottawa he met Deputy Minister Ian Shugarth of Global Affairs and Conservative MP "
                "Garnett Genuisson.",
                "Poland and Canada cooperate in NATO. Ambassador Andrzej Kurnicki-Lis hosted a reception.",
            ),
            {"Dziedzic": "POL", "Kurnicki": "POL", "Shugarth": "CAN"},
        ),
        (
            (
                "Daily Monitor\nKampala",
                "MPs grill minister over Kenya beef ban",
                "By Yasiin Mugerwa",
                "Agriculture minister Vincent Ssempijja-Kato was yesterday hard-pressed to explain why "
                "Kenya still bans Ugandan beef. Uganda lost Shs40 billion last year, he told the "
                "committee.",
                "Committee chairperson Janet Okori-Moe said Kenya was not treating Uganda as a "
                "partner. State minister Joyce Kaducu asked for more time.",
            ),
            {"Kaducu": "UGA", "Okori": "UGA", "Ssempijja": "UGA"},
        ),
        (
            (
                "Finland presses Russia on air lanes\nBy the Helsinki Times staff",
                "FOREIGN TRADE MINISTER Paavo Vayrynen-Koski says that Finland will raise the Siberian "
                "overflight fees in the talks with Russia next week. Transport Minister Anu "
                "Vehvilainen-Laine has written to the European Commission.",
                "Russia has promised since 2006 to abolish the fees. Finland's Finnair pays 20 million euros a year.",
            ),
            {"Vayrynen": "FIN", "Vehvilainen": "FIN"},
        ),
        (
            (
                "Senate okays treaty with Indonesia",
                "By Christina Mendoza-Reyes\nPhilippine Daily Inquirer",
                "MANILA, Philippines - The Senate on Monday ratified the extradition treaty with "
                "Indonesia. Senate President Franklin Drilona-Cruz said the vote was unanimous.",
                "Justice Secretary Leila de Limos said the treaty would help in hunting drug lords. "
                "Jakarta had asked Manila to hurry. Ambassador Johny Lumintangan welcomed the move.",
            ),
            {"Drilona": "PHL", "Limos": "PHL"},
        ),
        (
            (
                "Poles, Ukrainians bury the hatchet over exhumations",
                "WARSAW (PAP) - Culture Minister Hanna Wroblowska said on Friday that Ukraine had "
                "agreed to the first exhumations in Volhynia. Poland has asked for 23 permits.",
                "Her Ukrainian colleague, Mykola Tochylski, confirmed the news in Kyiv. Deputy Foreign "
                "Minister Wladyslaw Bartoszek said it was a breakthrough.",
            ),
            {"Bartoszek": "POL", "Tochylski": "UKR", "Wroblowska": "POL"},
        ),
        (
            (
                "The Jamaica Observer",
                "CARICOM officials in talks on fishing dispute",
                "Minister of Agriculture Roger Clarkeson told the Observer that Jamaica had lodged a "
                "complaint with Honduras over poaching. Commissioner of Customs Danville Walkerby said "
                "a Honduran boat was seized. Honduras has apologised through its consul in Kingston.",
            ),
            {"Clarkeson": "JAM", "Walkerby": "JAM"},
        ),
        (
            (
                "Czech PM off to Slovakia",
                "Prague, Jan 10 (CTK) - Prime Minister Petr Nechas will visit Slovakia on Monday, "
                "government spokesman Jan Osuchy said. He will meet Prime Minister Iveta Radicovska "
                "and Speaker Richard Sulikov. The Czech Republic and Slovakia will sign a treaty on "
                "police pursuit.",
                "Interior Minister Radek Johnny accompanies him.",
            ),
            {"Johnny": "CZE", "Nechas": "CZE", "Osuchy": "CZE", "Radicovska": "SVK"},
        ),
        (
            (
                "The Guardian\nSaturday March 6 1999",
                "Cook warned over arms for Jakarta",
                "The defence secretary, George Robbins, was under pressure last night over Hawk jets "
                "sold to Indonesia. The shadow foreign secretary, Michael Howarth, asked why Britain "
                "was arming a dictator. Indonesia took delivery of four jets last week. The "
                "ambassador, Nana Sutresnawan, refused to comment.",
            ),
            {"Howarth": "GBR", "Robbins": "GBR"},
        ),
        (
            (
                "EU-Ukraine",
                "Council of the EU\nPress release\n9 December 2014",
                "The Association Council was chaired by Prime Minister Arseniy Yatsenko. The EU "
                "delegation was led by High Representative Federica Mogherinetti. Commissioner "
                "Johannes Hahnemann also took part. Ukraine thanked the EU.",
            ),
            {"Yatsenko": "UKR"},
        ),
        (
            (
                "Fiji Sun\nSuva",
                "Australia lifts sanctions",
                "Attorney-General Aiyaz Sayed-Kaiyum welcomed Australia's move. Foreign Affairs "
                "Minister Ratu Inoke Kubuabola-Tuva spoke by phone with Foreign Minister Julie "
                "Bishopton of Australia. Fiji will hold elections in September. Fiji and Australia "
                "agreed to exchange high commissioners.",
            ),
            {"Bishopton": "AUS", "Kubuabola": "FJI"},
        ),
        (
            (
                "Vietnam, Laos hold border talks\nVIENTIANE (KPL) - Deputy Foreign Minister Bounkeut "
                "Sangsomsakda and his Vietnamese counterpart Ho Xuan Sonh co-chaired the talks on "
                "border markers. Laos and Vietnam have planted 834 markers.",
                "In the afternoon Mr Ho paid a courtesy call on Deputy Prime Minister Thongloun Sisoulitha.",
            ),
            {"Ho": "VNM", "Sangsomsakda": "LAO", "Thongloun": "LAO"},
        ),
        (
            (
                "Israel Hayom\nDefense minister heads to Azerbaijan",
                "Defense Minister Moshe Yaalony will leave on Wednesday for Baku, the first visit of "
                "its kind. Azerbaijan buys drones from Israel. The ambassador in Baku, Rafael Harpazi, "
                "prepared the trip. Ministry director-general Dan Harelov goes along.",
            ),
            {"Harelov": "ISR", "Yaalony": "ISR"},
        ),
        (
            (
                "Kazakhstan, Kyrgyzstan end border queue\nASTANA, Oct 28 (Kazinform) - Prime Minister "
                "Bakytzhan Sagintayenov and his Kyrgyz counterpart Sapar Isakovich signed a road map. "
                "Agriculture Minister Askar Myrzakhmet will lead the Kazakh experts. Kyrgyzstan will "
                "vaccinate its cattle. Kazakhstan lifts the ban on milk.",
            ),
            {"Isakovich": "KGZ", "Myrzakhmet": "KAZ", "Sagintayenov": "KAZ"},
        ),
        (
            (
                "U.S. Department of Defense\nNews Transcript",
                "Presenter: Assistant Secretary of Defense for Public Affairs Kenneth Baconian\nJune 3, 1999",
                "Q: Has the Secretary spoken to Minister Igor Sergeyenko?\nA: Secretary Cohenberg spoke "
                "with Minister Sergeyenko of Russia on Tuesday. Russia has agreed to send observers. "
                "General Wesley Clarkson briefed them.",
            ),
            {"Sergeyenko": "RUS"},
        ),
    ],
)
def test_whose_officials_a_story_of_papers_has(paragraphs, expected):
    assert sides(*paragraphs, names=expected) == expected
