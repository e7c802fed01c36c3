"""Whose officials the people of a story are: missions, envoys and spokespeople of organisations beside those of states."""

from __future__ import annotations

import pytest
from telling import sides


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (
            (
                "UN envoy urges Sudan, rebels to talk\nKHARTOUM (AFP) - The head of the UN mission in "
                "Sudan, Jan Pronkers, urged Khartoum on Tuesday to resume talks with the Darfur "
                "rebels. African Union mediator Salim Ahmed Salima said the talks in Abuja were in "
                "danger. The EU's special representative, Pekka Haavistola, agreed. Chief rebel "
                "negotiator Ahmed Tugodd said his side was ready. Sudanese government negotiator "
                "Majzoub al-Khalifan blamed the rebels.",
            ),
            {"Haavistola": "org:EU", "Majzoub": "SDN", "Pronkers": "org:UN", "Salima": "org:AFRICAN UNION"},
        ),
        (
            (
                "IMF mission in Malawi\nLILONGWE (Reuters) - The International Monetary Fund will "
                "resume lending to Malawi, mission chief Tom Richardsonne said on Friday. Finance "
                "Minister Goodall Gondween welcomed the news. Reserve Bank governor Charles Chukan "
                "said Malawi's reserves would grow. World Bank country director Laura Kullenburg was "
                "also pleased.",
            ),
            {"Chukan": "MWI", "Gondween": "MWI"},
        ),
        (
            (
                "OSCE minority chief in Latvia\nRiga, April 7 (LETA) - OSCE High Commissioner on "
                "National Minorities Rolf Ekeusson met Foreign Minister Indulis Berzinsh here today. "
                "Latvia amended its language law in December. The head of the OSCE Mission to Latvia, "
                "Richard Samuelson, said the law met standards. Integration Minister Vita Terauday was "
                "absent.",
            ),
            {"Berzinsh": "LVA", "Ekeusson": "org:OSCE", "Samuelson": "org:OSCE", "Terauday": "LVA"},
        ),
        (
            (
                "ECOWAS sends team to Guinea\nCONAKRY, June 3 (Xinhua) -- A delegation of the Economic "
                "Community of West African States (ECOWAS) arrived in Guinea on Sunday, led by "
                "commission president Kadre Desire Ouedraogue. ECOWAS spokesman Sunny Ugohh said the "
                "team would meet Interior Minister Alhassane Condey. The special representative of the "
                "UN secretary-general for West Africa, Said Djinnito, is part of the team.",
            ),
            {"Condey": "GIN", "Djinnito": "org:UN", "Ugohh": "org:ECOWAS"},
        ),
        (
            (
                "Arab League chief visits Beirut\nBEIRUT: Arab League Secretary-General Amr Moussan met "
                "Speaker Nabih Berrin on Thursday. Lebanon has had no president since November. His "
                "aide Hisham Youssefi said the League would convene. Hizbullah MP Hassan Fadlallahi "
                "said the opposition was ready. Parliament majority leader Saad Haririn was abroad.",
            ),
            {"Berrin": "LBN", "Haririn": "LBN"},
        ),
        (
            (
                "NATO commander sees progress\nKABUL, Oct 5 - The commander of NATO's International "
                "Security Assistance Force, U.S. General David McKiernan-Hall, said on Sunday that "
                "Afghanistan needed more troops. Defence Ministry spokesman Zahir Azimin said the "
                "Afghan army was growing. NATO's senior civilian representative, Fernando Gentilino, "
                "agreed. ISAF spokesman Brigadier General Richard Blanchetter confirmed three deaths.",
            ),
            {"Azimin": "AFG", "Blanchetter": "org:NATO", "Gentilino": "org:NATO"},
        ),
        (
            (
                "Haiti: UN mission chief presses for vote\nPort-au-Prince, 12 Jan (Alterpresse) - The "
                "UN secretary general's special representative in Haiti, Juan Gabriel Valdesino, asked "
                "the electoral council to set a date. Council president Max Mathurino said February 7. "
                "MINUSTAH police commissioner Graham Muirhead promised security. Prime Minister Gerard "
                "Latortuel agreed. The OAS envoy, Elizabeth Spehart, was present.",
            ),
            {"Latortuel": "HTI", "Muirhead": "org:UN", "Valdesino": "org:UN"},
        ),
        (
            (
                "EU, Ukraine agree border mission\nKIEV, Nov 1 (UNIAN) - The head of the European "
                "Commission's delegation in Ukraine, Ian Boaginski, said on Tuesday that EU monitors "
                "would start work on December 1. Ukraine's border chief Mykola Lytvynenko-Hai and "
                "Moldovan customs head Tudor Balitchiu signed. EU border mission head Ferenc Banfio "
                "will reside in Odessa. Deputy Foreign Minister Andriy Veselovskyi thanked Brussels.",
            ),
            {"Banfio": "org:EU", "Boaginski": "org:EU", "Veselovskyi": "UKR"},
        ),
        (
            (
                "Parliament speakers meet in Cetinje\nPodgorica, June 2 (MINA) - Parliament Speaker "
                "Ranko Krivokapich received his counterparts from the region on Friday. Albanian "
                "Speaker Jozefina Topallin and the speaker of the Kosovo Assembly, Jakup Krasniqin, "
                "came. The president of the Croatian Sabor, Luka Bebicki, sent a message. Montenegro "
                "applied for EU membership. Foreign Minister Milan Rochen closed the meeting.",
            ),
            {"Bebicki": "HRV", "Krasniqin": "XKX", "Krivokapich": "MNE", "Rochen": "MNE", "Topallin": "ALB"},
        ),
        (
            (
                "Security Council secretary in Minsk\nMINSK, 12 Nov (BelTA) - State Secretary of the "
                "Security Council Viktor Sheimany met the Secretary of Russia's Security Council, "
                "Sergei Ivanenko. Belarus and Russia will draft a joint list of threats. National "
                "Security Committee chairman Leonid Yerinok was present. The CSTO secretary general, "
                "Nikolai Bordyuzhin, arrives today.",
            ),
            {"Ivanenko": "RUS", "Sheimany": "BLR", "Yerinok": "BLR"},
        ),
        (
            (
                "UNHCR worried over Burundians\nDAR ES SALAAM, July 2 (AFP) - UNHCR representative in "
                "Tanzania Yacoub El-Hillon said 500 Burundians a day were crossing into Tanzania. Home "
                "Affairs Minister Mathias Chikaweh said Tanzania's patience had limits. UNHCR "
                "spokeswoman Melissa Flemingo said in Geneva that funds were lacking. Kigoma regional "
                "commissioner Issa Machibyah asked for police.",
            ),
            {"Chikaweh": "TZA", "Machibyah": "TZA"},
        ),
    ],
)
def test_whose_officials_a_story_of_missions_has(paragraphs, expected):
    assert sides(*paragraphs, names=expected) == expected
