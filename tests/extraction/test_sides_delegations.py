"""Whose officials the people of a story are who lead, face, call in or are sent: two sides at one table."""

from __future__ import annotations

import pytest
from telling import sides


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (
            (
                "Sierra Leone, Guinea talk about Yenga\nFREETOWN, Jan 12 (Reuters) - Sierra Leone and "
                "Guinea agreed on Wednesday to demilitarise the disputed village of Yenga.",
                "Foreign Minister Lansana Koroma-Bai signed for Freetown, while Guinea was represented "
                "by Security Minister Mamadi Conde-Sylla. Defence Minister Paul Kabbah said the army "
                "would leave within weeks.",
            ),
            {"Conde": "GIN", "Kabbah": "SLE", "Koroma": "SLE"},
        ),
        (
            (
                "Tanzania and Malawi resume Lake Nyasa talks\nDar es Salaam. Foreign Affairs permanent "
                "secretary Rajabu Mwakyembe-Lukindo led the Tanzanian delegation to the talks on the "
                "lake border in Mzuzu, while the Malawian side was headed by Principal Secretary "
                "Patrick Kambalame.",
                "Tanzania and Malawi have quarrelled since 1967. President Jakaya Kikwete has ruled "
                "out war, government spokesman Salva Rweyongeza said in Dar es Salaam.",
            ),
            {"Kambalame": "MWI", "Mwakyembe": "TZA"},
        ),
        (
            (
                "Paraguay recalls envoy from Argentina\nASUNCION, June 24 (AP) -- Paraguay on Sunday "
                "recalled its ambassador to Argentina in protest at the suspension of the country from "
                "Mercosur.",
                "Ambassador Genaro Pappalardi-Rios will return within days, Foreign Minister Jose "
                "Felix Fernandini said. In Buenos Aires, Foreign Minister Hector Timmerman-Luz said "
                "Argentina would not reply.",
            ),
            {"Fernandini": "PRY", "Timmerman": "ARG"},
        ),
        (
            (
                "Croatia and Slovenia spar over bank",
                "ZAGREB, Aug 2 (HINA) - Croatia handed a protest note to Slovenia on Tuesday over "
                "Ljubljanska Banka. The Foreign Ministry called in the ambassador, Vojko Volkar, to "
                "receive it.",
                "Finance Minister Boris Lalovic-Pek said that Croatia would not change its mind. "
                "Slovenia insists on succession talks.",
            ),
            {"Lalovic": "HRV"},
        ),
        (
            (
                "Lebanon, Cyprus sign maritime deal",
                "Daily Star Staff",
                "BEIRUT: Public Works Minister Ghazi Aridi-Khoury and Cypriot Commerce Minister "
                "Antonis Paschalis signed a maritime accord Wednesday at the Grand Serail.",
                '"This is a historic day," said Aridi-Khoury. Lebanon and Cyprus had negotiated for '
                "three years. Speaker Nabih Berri congratulated the government.",
            ),
            {"Aridi": "LBN", "Paschalis": "CYP"},
        ),
        (
            (
                "Moldova, Romania open customs post",
                "CHISINAU, May 30 (MOLDPRES) - A new customs post at Giurgiulesti was opened on Monday "
                "by Deputy Prime Minister Valeriu Lazarenco and Romanian Interior Minister Traian "
                "Igasanu.",
                "Customs Service chief Tudor Balitchi said lorries would cross within an hour. Romania "
                "financed the works with 4 million euros. Moldova hopes for more.",
            ),
            {"Balitchi": "MDA", "Igasanu": "ROU", "Lazarenco": "MDA"},
        ),
        (
            (
                "NATO",
                "Press statement by the Secretary General",
                "Brussels, 4 Nov. 2010",
                "Secretary General Erik Solheim-Berg received today the Minister of Defence of "
                "Montenegro, Boro Vucinovic. Assistant Secretary General Dirk Brengelsen took part in "
                "the talks.",
            ),
            {"Vucinovic": "MNE"},
        ),
        (
            (
                "Bangladesh, Myanmar begin talks on Rohingya return\nDHAKA, Dec 19 (bdnews24.com) - "
                "Bangladesh and Myanmar formed a joint working group Tuesday on the return of the "
                "Rohingya.",
                "Foreign Secretary Shahidul Haque-Mia led the Bangladesh side at the meeting while "
                "Permanent Secretary Myint Thurein headed the Myanmar team. State Minister Shahriar "
                "Kabir-Alam said the first batch would leave within two months.",
            ),
            {"Haque": "BGD", "Kabir": "BGD", "Thurein": "MMR"},
        ),
        (
            (
                "Thai-Cambodian border calm, says army",
                "BANGKOK, April 12 (TNA) - The Thai-Cambodian border was calm on Tuesday, army "
                "spokesman Col Sansern Kaewkam said. Defence Minister Gen Prawit Wongsuwat will meet "
                "his Cambodian opposite number, Gen Tea Bunhak, in Siem Reap.",
                "Thailand and Cambodia exchanged fire for six days in February.",
            ),
            {"Prawit": "THA", "Sansern": "THA", "Tea": "KHM"},
        ),
        (
            (
                "Turkmen president receives Iranian minister\nASHGABAT (TDH) - President Gurbanguly "
                "Berdimuhamedow on Monday received Foreign Minister Manouchehr Motlagh, who arrived at "
                "the head of an Iranian delegation. Oil Minister Baymurad Hojamuhammedow attended. "
                "Turkmenistan supplies 8 billion cubic metres of gas to Iran.",
            ),
            {"Hojamuhammedow": "TKM", "Motlagh": "IRN"},
        ),
        (
            (
                "Jordan summons Israeli charge d'affaires",
                "AMMAN (Petra) - The Foreign Ministry on Sunday summoned the charge d'affaires at the "
                "Israeli embassy, Amir Weissberg. Ministry spokesperson Sufian Qudahi said Jordan "
                "condemned the raid on Al Aqsa. Israel closed the gates for five hours.",
            ),
            {"Qudahi": "JOR"},
        ),
        (
            (
                "Belgium and Congo: a marriage of habit\nLe Soir in English",
                "KINSHASA - Foreign Minister Karel de Guchtens did not mince his words when he met "
                'President Joseph Kabila on Tuesday. "I see few competent people here," the Belgian '
                "said. Information Minister Lambert Mendela called the remark racist. Belgium gave "
                "Congo 100 million euros last year.",
            ),
            {"Mendela": "COD"},
        ),
        (
            (
                "Tajik, Uzbek officials discuss dams\nDUSHANBE, July 3, Asia-Plus - First Deputy Prime "
                "Minister Davlatali Saidzoda met in Dushanbe with an Uzbek delegation headed by First "
                "Deputy Prime Minister Elyor Ganiyev-Karim. Energy Minister Usmonali Usmonzoda said "
                "Tajikistan would fill the Rogun dam. Uzbekistan raised no objections.",
            ),
            {"Ganiyev": "UZB", "Saidzoda": "TJK", "Usmonzoda": "TJK"},
        ),
        (
            (
                "Danish minister in Nuuk\nCopenhagen Post",
                "Foreign Minister Per Stig Mollersen told a press conference that Denmark and Canada "
                "would settle Hans Island. Canada's ambassador, Fredericka Gregor, agreed. Defence "
                "Minister Soren Gadesen sent a frigate. Denmark and Canada both claim the rock.",
            ),
            {"Gadesen": "DNK", "Gregor": "CAN", "Mollersen": "DNK"},
        ),
        (
            (
                "Egypt, Sudan tussle over Halayeb\nCAIRO, Oct. 20 (MENA) -- Foreign Minister Sameh "
                "Shoukrany conferred by telephone on Monday with his Sudanese opposite number Ali "
                "Kartini-Hasan. Foreign Ministry spokesman Badr Abdelattey said Egypt and Sudan would "
                "keep talking. In Khartoum, Interior Minister Ismat Abdulrahmane said Halayeb was "
                "Sudanese.",
            ),
            {"Abdelattey": "EGY", "Abdulrahmane": "SDN", "Kartini": "SDN", "Shoukrany": "EGY"},
        ),
        (
            (
                "Swedish, Norwegian ministers quarrel over reindeer\nSTOCKHOLM (TT) - Rural Affairs "
                "Minister Eskil Erlandsen said he was disappointed by Norway. Norway closed the "
                "grazing land in 2005. Norway's agriculture minister, Lars Peder Brekken, and his "
                "Swedish counterpart signed a convention in 2009 that was never ratified. Sweden wants "
                "a new round.",
            ),
            {"Brekken": "NOR", "Erlandsen": "SWE"},
        ),
        (
            (
                "Greece and Albania at odds\nATHENS, May 4 (ANA-MPA) - Foreign Minister Nikos Kotziadis "
                "on Wednesday spoke on the phone with Albanian Foreign Minister Ditmir Bushatoglu. "
                "Alternate Foreign Minister Nikos Xydaki said Greece expected Albania to respect "
                "property. Main opposition New Democracy spokesman Yiorgos Koumoutsis criticised the "
                "call.",
            ),
            {"Bushatoglu": "ALB", "Kotziadis": "GRC", "Xydaki": "GRC"},
        ),
        (
            (
                "Chile and Peru sign customs accord\nAndina, Lima, Apr. 28. Foreign Trade Minister "
                "Magali Silvano signed an agreement with Chile on the Tacna-Arica crossing. Chile was "
                "represented by Finance Minister Rodrigo Valdesino. Congress Speaker Luis Iberrico "
                "said Peru would ratify it soon.",
            ),
            {"Iberrico": "PER", "Silvano": "PER", "Valdesino": "CHL"},
        ),
        (
            (
                "AFRICAN UNION\nPress Release",
                "The AU Special Envoy on Women, Bineta Dioplo, and the Commissioner for Peace and "
                "Security, Smail Cherguino, today concluded a visit to South Sudan. They met President "
                "Salva Kiir in Juba.",
            ),
            {"Dioplo": "org:AFRICAN UNION"},
        ),
    ],
)
def test_whose_officials_a_story_of_delegations_has(paragraphs, expected):
    assert sides(*paragraphs, names=expected) == expected
