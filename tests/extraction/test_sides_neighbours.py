"""Whose officials the people of a story are: neighbours of Africa, Asia and the Pacific in their own papers."""

from __future__ import annotations

import pytest
from telling import sides


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (
            (
                "Oman Observer\nMuscat",
                "Ministers discuss rail link",
                "Dr Ahmed al Futaisy, Minister of Transport, held talks on Monday in Abu Dhabi with "
                "Suhail al Mazroueian, UAE Minister of Energy. Oman and the UAE plan a line from "
                "Sohar. Salim al Salmy, Under-Secretary for Planning, was present. The UAE will put up "
                "half of the money.",
            ),
            {"Futaisy": "OMN", "Salmy": "OMN"},
        ),
        (
            (
                "AFGHANISTAN: Pakistan shuts Torkham again",
                "KABUL, Aug 2 (IRIN) - Pakistan has closed the Torkham crossing after a firefight. "
                '"We regret it," Afghan commerce ministry spokesman Musafer Qoqandy said. The '
                "governor of Nangarhar, Gul Agha Sherzoy, met Pakistan's consul general. Interior "
                "Minister Rehman Malikzai told reporters in Islamabad that Afghan troops fired first.",
            ),
            {"Qoqandy": "AFG", "Sherzoy": "AFG"},
        ),
        (
            (
                "Serbia recalls ambassador from Montenegro",
                "BELGRADE, Oct 10, 2008 (Tanjug) - Foreign Minister Vuk Jeremich announced the "
                "expulsion of Ambassador Anka Vojvodicova, a day after Montenegro recognised Kosovo. "
                "Montenegro's prime minister, Milo Djukanovich, expressed regret. Democratic Party of "
                "Serbia spokesman Andreja Mladenovich demanded sanctions.",
            ),
            {"Djukanovich": "MNE", "Jeremich": "SRB", "Mladenovich": "SRB", "Vojvodicova": "MNE"},
        ),
        (
            (
                "Bhutan and Bangladesh sign transit deal",
                "Kuensel",
                "Economic Affairs Minister Lyonpo Norbu Wangchukh and Bangladesh's Commerce Minister "
                "Tofail Ahmedi signed an agreement in Dhaka yesterday. Bhutan will use Chittagong "
                "port. Trade director Sonam Tenzini said the deal would cut costs.",
            ),
            {"Ahmedi": "BGD", "Wangchukh": "BTN"},
        ),
        (
            (
                "Russia, Norway settle Barents border\nMOSCOW. Sept 15 (Interfax) - Russian President "
                "Dmitry Medvedev and Norwegian Prime Minister Jens Stoltenberg looked on as their "
                "foreign ministers, Sergei Lavrovsky and Jonas Stoere, signed the treaty in Murmansk. "
                "Energy Minister Sergei Shmatkov said drilling could begin. Norway's oil minister was "
                "not there.",
            ),
            {"Lavrovsky": "RUS", "Shmatkov": "RUS", "Stoere": "NOR"},
        ),
        (
            (
                "The Zimbabwe Standard\nHarare",
                "GOVERNMENT will repay South Africa in tobacco, Finance Minister Herbert Murerwah said "
                "yesterday. South Africa's Finance Minister, Trevor Manuelson, had offered US$500 "
                "million. Reserve Bank governor Gideon Gonor declined to comment. Zimbabwe owes Eskom "
                "R90 million.",
            ),
            {"Gonor": "ZWE", "Manuelson": "ZAF", "Murerwah": "ZWE"},
        ),
        (
            (
                "Irrigation deal for Egypt, Uganda\nAhram Online, Cairo",
                "Irrigation Minister Mohamed Abdel-Atia signed on Tuesday with Uganda's water "
                "minister, Sam Cheptorisi, an agreement on flood control. Egypt granted $4.5 million. "
                'Ambassador Tarek Sallamah attended the ceremony in Kampala. "Egypt stands by '
                'Uganda," said the minister.',
            ),
            {"Atia": "EGY", "Cheptorisi": "UGA"},
        ),
        (
            (
                "Statement of the High Representative Josep Borrellon on the visit to Ankara",
                "EEAS Press Team",
                "I met Foreign Minister Mevlut Cavusogluer and Defence Minister Hulusi Akarsu in "
                "Ankara. We discussed the Eastern Mediterranean. Turkey is a candidate country.",
            ),
            {"Akarsu": "TUR", "Cavusogluer": "TUR"},
        ),
        (
            (
                "Taiwan, Paraguay cement ties\nTaipei, July 7 (CNA) Foreign Minister Joseph Wulin "
                "presided Sunday over a ceremony with Paraguayan Ambassador Carlos Fleitasa. Economics "
                "Minister Wang Mei-huan said Taiwan would buy beef. Paraguay is the only ally in South "
                "America. China protested.",
            ),
            {"Fleitasa": "PRY", "Wang": "TWN", "Wulin": "TWN"},
        ),
        (
            (
                "Gabon, Equatorial Guinea go to The Hague over islets",
                "LIBREVILLE, Nov 16, 2016 (AFP) - Gabon and Equatorial Guinea agreed Wednesday to "
                "submit their row over Mbanie to the ICJ. Foreign Minister Pacome Moubelet-Boubeyan "
                "signed for Gabon and his counterpart Agapito Mba Mokuyo for Equatorial Guinea, UN "
                "mediator Jeffrey Feltmann said. Interior Minister Lambert Mathaa attended.",
            ),
            {"Feltmann": "org:UN", "Mathaa": "GAB", "Mba": "GNQ", "Moubelet": "GAB"},
        ),
        (
            (
                "Kyrgyz, Uzbek leaders open bridge\n24.kg\nBishkek",
                "The chairman of the State Committee for National Security, Kamchybek Tashievov, said "
                "the border with Uzbekistan was 100 percent agreed. Deputy Prime Minister Jenish "
                "Razakova and Uzbekistan's Deputy Prime Minister Jamshid Khodzhaevich opened the "
                "bridge at Uchkurgan. Kyrgyzstan gets 4,000 hectares.",
            ),
            {"Khodzhaevich": "UZB", "Razakova": "KGZ", "Tashievov": "KGZ"},
        ),
        (
            (
                "India, Nepal foreign secretaries talk power\nPTI | New Delhi",
                "Foreign Secretary Nirupama Raon today held talks with her Nepalese counterpart, Madan "
                "Bhattaraikar, on the Pancheshwar dam. Water Resources Minister Pawan Bansali said "
                "India was ready. Nepal's ambassador, Rukma Rana-Singh, was present. Opposition BJP "
                "leader Rajnath Singhal criticised the delay.",
            ),
            {"Bansali": "IND", "Bhattaraikar": "NPL", "Rajnath": "IND", "Raon": "IND"},
        ),
        (
            (
                "Lesotho PM flees to South Africa\nBy David Smithers in Johannesburg\ntheguardian.com, "
                "Saturday 30 August 2014",
                "Lesotho's prime minister has fled to South Africa, alleging a coup. Tom Thabaneh told "
                "the BBC that he would return. Sports minister Thesele Masereban said the army had "
                "surrounded State House. South African foreign ministry spokesman Clayson Monyelah "
                "said Pretoria would not tolerate a coup. Army spokesman Major Ntlele Ntoih denied it.",
            ),
            {"Monyelah": "ZAF"},
        ),
        (
            (
                "Malta to take Libyan wounded\nTimes of Malta",
                "Health Minister Joe Cassaro has told Parliament that Malta will treat 50 Libyan "
                "patients. The Libyan charge d'affaires, Saadun Suayehi, asked for help. Opposition "
                "spokesman Godfrey Farrugiano supported the move. Foreign Minister Tonio Borgese spoke "
                "to Libya's transitional council.",
            ),
            {"Borgese": "MLT", "Cassaro": "MLT", "Farrugiano": "MLT", "Suayehi": "LBY"},
        ),
    ],
)
def test_whose_officials_a_story_of_neighbours_has(paragraphs, expected):
    assert sides(*paragraphs, names=expected) == expected
