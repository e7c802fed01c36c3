"""Whose officials the people of a story are: neighbours who quarrel, sign and visit, as agencies and papers tell it."""

from __future__ import annotations

import pytest
from telling import sides


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (
            (
                "Thousands flee as Congo fighting resumes\nBy Finbarr O'Connell\nGOMA, Democratic "
                "Republic of Congo, Oct 29 (Reuters) - Thousands fled on Wednesday as Tutsi rebels "
                "closed in on Goma.",
                "Rwandan Foreign Minister Rosemary Museminale denied that Kigali backed the rebels. "
                "Rebel spokesman Bertrand Bisimwo said his men would respect a ceasefire. In Kinshasa, "
                "Defence Minister Chikez Diemo appealed for more UN troops. MONUC commander Lt. Gen. "
                "Vicente Diaz-Villegas resigned.",
            ),
            {"Diaz": "org:UN", "Diemo": "COD", "Museminale": "RWA"},
        ),
        (
            (
                "Angola: Petroleum Minister Meets Norwegian Delegation",
                "Luanda, 10 May (ANGOP) - The Angolan minister of Petroleum, Jose Botelho-Vasco, met "
                "on Wednesday here with Norway's deputy minister of Energy, Ane Hubertsen. Sonangol's "
                "chairman was present. The secretary of state for Industry, Kiala Gabrielo, visited a "
                "Norwegian vessel in the port.",
            ),
            {"Botelho": "AGO", "Gabrielo": "AGO", "Hubertsen": "NOR"},
        ),
        (
            (
                "Merkel and Tusk clash over pipeline\nBy Judy Dempsterman\nThe New York Times\nBERLIN, "
                "June 17, 2008 - Chancellor Angela Merkel and Prime Minister Donald Tusk of Poland "
                "failed on Monday to narrow their differences on the Nord Stream pipeline. Foreign "
                "Minister Radek Sikorsky-Lis said Poland had been ignored. Ms. Merkel's spokesman, "
                "Ulrich Wilhelmsen, called the talks friendly.",
            ),
            {"Wilhelmsen": "DEU"},
        ),
        (
            (
                "Uganda summons Sudanese envoy over LRA\nKAMPALA, Sept 14 (Xinhua) -- Uganda on Tuesday "
                "summoned the Sudanese ambassador over reports that the Lord's Resistance Army was "
                "being rearmed. State Minister for International Affairs Okello Orymo handed the note "
                "to Ambassador Sirajuddin Hamad-Yousif. Army spokesman Shaban Bantarizo said the "
                "rebels had received 200 rifles. Sudan denied the charge.",
            ),
            {"Bantarizo": "UGA", "Orymo": "UGA", "Sirajuddin": "SDN"},
        ),
        (
            (
                "Press Briefing by Press Secretary Scott McClellanson",
                "The James S. Brady Briefing Room",
                "MR. McCLELLANSON: Good afternoon. The President spoke this morning with Prime "
                "Minister Singhal. They discussed the tsunami. Secretary Powellton leaves Sunday for "
                "Jakarta and Colombo. Ambassador Boyce-Ralph is in Phuket.",
                "Q: Has India asked for help?",
            ),
            {"Powellton": "USA"},
        ),
        (
            (
                "Spain, Morocco patch up ties",
                "MADRID (EFE) - Foreign Minister Ana Palaciosa traveled Monday to Rabat, where she met "
                "Foreign Minister Mohamed Benaissar. The two ministers agreed that the ambassadors "
                "would return. Spain and Morocco fell out over Perejil in July. Interior Minister "
                "Angel Acebesa said police cooperation never stopped.",
            ),
            {"Acebesa": "ESP", "Benaissar": "MAR", "Palaciosa": "ESP"},
        ),
        (
            (
                "Sri Lanka, Maldives sign pacts\nDaily FT, Colombo",
                "President Mahinda Rajapaksa and Maldives President Mohamed Waheed witnessed the "
                "signing of three pacts at Temple Trees yesterday. External Affairs Minister G.L. "
                "Peirisa and Maldives Foreign Minister Abdul Samad Abdulla signed the first. Secretary "
                "to the Ministry of Health Nihal Jayathilakan signed the third. Sri Lanka will train "
                "nurses.",
            ),
            {"Jayathilakan": "LKA", "Samad": "MDV"},
        ),
        (
            (
                "Germany's Fischer in Tehran\nTEHRAN, March 6, 2000 (AFP) - German Foreign Minister "
                "Joschka Fischman arrived here Monday. He was welcomed at the airport by deputy "
                "foreign minister Ali Ahanin and will meet his counterpart Kamal Kharrazin. Parliament "
                "speaker Ali Akbar Nateg-Nurin received the German ambassador. Iran and Germany fell "
                "out in 1997.",
            ),
            {"Ahanin": "IRN", "Fischman": "DEU", "Kharrazin": "IRN", "Nateg": "IRN"},
        ),
        (
            (
                "Ministry of Foreign Affairs and International Cooperation\nKingdom of Cambodia\nPress Release",
                "At the invitation of Deputy Prime Minister Hor Namhongal, Foreign Minister Pham Gia "
                "Khiemh of Viet Nam paid an official visit on 4-6 April. Secretary of State Ouch "
                "Borithy saw him off. Cambodia and Viet Nam will finish border demarcation.",
            ),
            {"Hor": "KHM", "Ouch": "KHM", "Pham": "VNM"},
        ),
        (
            (
                "Australia, PNG clash on aid\nSydney Morning Herald\nBy Craig Skehanson",
                "The Foreign Affairs Minister, Alexander Downerby, yesterday warned Papua New Guinea "
                "that aid could be cut. Papua New Guinea's Prime Minister, Sir Michael Somarea, said "
                "his country was no colony. The High Commissioner in Port Moresby, Nick Warnerton, was "
                "called to a meeting with Foreign Minister Sir Rabbie Namaliun. Treasurer Peter "
                "Costellano said Australia paid $300 million a year.",
            ),
            {"Costellano": "AUS", "Downerby": "AUS", "Namaliun": "PNG", "Somarea": "PNG"},
        ),
        (
            (
                "Cuba, EU resume dialogue\nHAVANA, Oct 23 (Prensa Latina) Foreign Minister Felipe "
                "Perez-Rocha and EU Commissioner Louis Michelson signed on Thursday a joint statement "
                "here. Minister of Foreign Investment Marta Lomasa said that the EU was Cuba's second "
                "trade partner. France's ambassador attended on behalf of the presidency.",
            ),
            {"Lomasa": "CUB", "Michelson": "org:EU", "Perez": "CUB"},
        ),
        (
            (
                "Israeli envoy expelled from Venezuela\nHaaretz\nBy Barak Ravidov",
                "The Foreign Ministry instructed the ambassador to Caracas, Shlomo Cohenberg, to leave "
                "Venezuela within 72 hours. Foreign Ministry spokesman Yigal Palmoran said Israel "
                "would expel the Venezuelan charge d'affaires in return. Venezuela's foreign minister "
                "called Israel a murderous state. Defense Minister Ehud Barakov did not comment.",
            ),
            {"Barakov": "ISR", "Palmoran": "ISR"},
        ),
        (
            (
                "South Ossetia talks fail\nVLADIKAVKAZ, Russia (Interfax) - Georgian and South Ossetian "
                "negotiators failed to agree on Thursday, Russian envoy Yuri Popovich said. Georgia's "
                "Conflict Resolution Minister Giorgi Khaindravy left early. The South Ossetian side "
                "was represented by Boris Chochievsky. The commander of the peacekeepers, Maj. Gen. "
                "Svyatoslav Nabzdorovich, had warned both sides.",
            ),
            {"Khaindravy": "GEO", "Popovich": "RUS"},
        ),
        (
            (
                "Canada's Graham meets Mexican minister",
                "OTTAWA (CP) - Foreign Affairs Minister Bill Grahamson said Friday that Canada would "
                "not follow the United States on visas. He was speaking after talks with Mexico's Luis "
                "Ernesto Derbezo. Immigration Minister Denis Coderrick said Mexico was a friend. New "
                "Democrat foreign affairs critic Alexa McDonoughby demanded guarantees. U.S. "
                "Ambassador Paul Cellucciano was disappointed.",
            ),
            {"Cellucciano": "USA", "Coderrick": "CAN", "Derbezo": "MEX", "Grahamson": "CAN"},
        ),
        (
            (
                "Estonian Ministry of Foreign Affairs\nNews",
                "Paet: Estonia and Moldova have good relations",
                "Tallinn, 5.11.2009\nForeign Minister Urmas Paetson met today with Moldovan Deputy "
                "Prime Minister Iurie Leancan. Estonia will train customs officers. The ministers "
                "signed an agreement on readmission. Undersecretary Harri Tiidoks also took part.",
            ),
            {"Leancan": "MDA", "Paetson": "EST", "Tiidoks": "EST"},
        ),
        (
            (
                "Philippines: DFA Chief to Brunei",
                "MANILA, July 1 (PNA) -- Foreign Affairs Secretary Albert del Rosariano leaves today "
                "for Bandar Seri Begawan to attend the ASEAN meetings. He will meet Chinese Foreign "
                "Minister Wang Yihan and Japan's Fumio Kishidan. Spokesman Raul Hernandezo said Manila "
                "wants a binding code. Defense Secretary Voltaire Gazminan is going to Washington.",
            ),
            {"Gazminan": "PHL", "Hernandezo": "PHL", "Rosariano": "PHL", "Wang": "CHN"},
        ),
        (
            (
                "Ecuador and Peru exchange maps\nGeneva, March 3, 1995 - At a ceremony in Brasilia, the "
                "guarantors of the Rio Protocol received maps from Deputy Foreign Minister Marcelo "
                "Fernandez de Cordoban of Ecuador and Deputy Foreign Minister Eduardo Pondal of Peru. "
                "Brazilian Foreign Minister Luiz Felipe Lampreian presided. U.S. envoy Alexander "
                "Watsonby was present.",
            ),
            {"Cordoban": "ECU", "Lampreian": "BRA", "Pondal": "PER", "Watsonby": "USA"},
        ),
        (
            (
                "Kiribati eyes Fiji land\nIslands Business\nSuva, Fiji",
                "President Anote Tongan of Kiribati has bought land on Vanua Levu. Fiji's Prime "
                "Minister Voreqe Bainimaramo welcomed him. Lands Minister Filimoni Kau-Tora said Fiji "
                "law permits the sale. Environment secretary Timi Kaiekieki said Kiribati would grow "
                "food there.",
            ),
            {"Bainimaramo": "FJI", "Kau": "FJI"},
        ),
        (
            (
                "Dawn\nISLAMABAD, Jan 4: Foreign Minister Khurshid Kasurian and his Indian counterpart "
                "Yashwant Sinhal met for an hour on the sidelines of the Saarc summit here on Sunday. "
                "Information Minister Sheikh Rashidan told reporters that the meeting was cordial. "
                "Indian National Security Adviser Brajesh Mishran called on ISI chief Lt Gen Ehsanul "
                "Haqqar. Pakistan will host the next round.",
            ),
            {"Haqqar": "PAK", "Kasurian": "PAK", "Mishran": "IND", "Rashidan": "PAK", "Sinhal": "IND"},
        ),
    ],
)
def test_whose_officials_a_story_of_quarrels_has(paragraphs, expected):
    assert sides(*paragraphs, names=expected) == expected
