"""Whose officials the people of a story are: invented stories from Africa and the Middle East."""

from __future__ import annotations

import pytest
from telling import sides


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (
            (
                "Ghana and Burkina Faso reopen Paga crossing after talks",
                "By Kwesi Ofori, Graphic Online",
                "Interior Minister Ambrose Dery-Tawiah and his Burkinabe counterpart, Mahamoudou Sawado, agreed "
                "in Paga on Friday to reopen the border crossing for lorries.",
                "The two ministers signed a memorandum on joint patrols. Mr Sawado said Ouagadougou had deployed "
                "200 police officers. The Upper East Regional Minister, Stephen Yakub, said traders had lost "
                "millions.",
                "President Nana Asiedu-Mills is expected to visit Ouagadougou in May.",
            ),
            {"Asiedu-Mills": "GHA", "Dery-Tawiah": "GHA", "Sawado": "BFA", "Yakub": "GHA"},
        ),
        (
            (
                "Berlin sends minister to Tripoli",
                "Germany has sent Foreign Minister Annette Baermann to Tripoli for talks on reopening its "
                "embassy, the Foreign Office said on Thursday.",
                'She met with Prime Minister Hamid Daboub and Foreign Minister Najla Mangousi. "We want to '
                'support a political process," Baermann said after meeting Presidential Council chief Mohamed al-'
                "Menafi. Government spokesman Steffen Sieber said in Berlin that no decision had been taken.",
            ),
            {"Baermann": "DEU", "Daboub": "LBY", "Mangousi": "LBY"},
        ),
        (
            (
                "Kuwait, Iraq discuss Khor Abdullah",
                "KUWAIT CITY, Sept 3 (KUNA) -- His Highness the Prime Minister Sheikh Salem Sabah Al-Jaber "
                "received on Sunday Deputy Prime Minister and Foreign Minister Dr. Fuad Hussaini of Iraq and his "
                "accompanying delegation. The meeting was attended by Foreign Minister Sheikh Abdullah Al-Yahia "
                "and Undersecretary Mansour Al-Otaibi.",
            ),
            {"Al-Otaibi": "KWT", "Al-Yahia": "KWT", "Hussaini": "IRQ", "Salem Sabah": "KWT"},
        ),
        (
            (
                "RWANDA, DRC TRADE BLAME OVER M23",
                "Kigali - Government spokesperson Yolande Makulo on Tuesday rejected accusations by the "
                "Democratic Republic of Congo that Rwandan troops had crossed the border.",
                "In Kinshasa, Communications Minister Patrick Muyaba said the army would respond. Foreign "
                "Minister Vincent Birutare told The New Times that Kigali would take part in the Luanda talks. "
                "President Joao Lourenco of Angola is mediating.",
            ),
            {"Birutare": "RWA", "Makulo": "RWA", "Muyaba": "COD"},
        ),
        (
            (
                "Statement by Foreign Secretary on the situation in Sudan",
                "Foreign Secretary Jeremy Hartley has condemned the fighting in Khartoum.",
                "The Foreign Secretary spoke to Foreign Minister Sameh Shoukran of Egypt and Foreign Minister "
                "Faisal bin Farhad. Minister for Africa Andrew Mitchelson will travel to Nairobi tomorrow for "
                "talks with President William Rutonde and African Union Commission chair Moussa Fakir.",
            ),
            {"Mitchelson": "GBR", "Rutonde": "KEN", "Shoukran": "EGY"},
        ),
        (
            (
                "BEIJING, Oct. 16 (Xinhua) -- Chinese Premier Li Weiguo held talks with Prime Minister Adriano "
                "Matlombe of Mozambique here Wednesday.",
                "Li said China stands ready to work with Mozambique. State Councilor Wang Changhe, Commerce "
                "Minister Zhao Wentian and Vice Foreign Minister Deng Lijun attended the talks. Matlombe was "
                "accompanied by Finance Minister Ernesto Tivane, Energy Minister Carlos Zacarias and Ambassador "
                "Maria Gustava.",
            ),
            {
                "Deng Lijun": "CHN",
                "Li Weiguo": "CHN",
                "Matlombe": "MOZ",
                "Tivane": "MOZ",
                "Wang Changhe": "CHN",
                "Zacarias": "MOZ",
                "Zhao Wentian": "CHN",
            },
        ),
        (
            (
                "Mali: EU extends sanctions against transitional leaders",
                "The European Union on Monday extended sanctions on five members of Mali's military government, "
                "including Prime Minister Choguel Maigari and Defence Minister Sadio Camarou.",
                "Foreign Minister Abdoulaye Diopa called the decision an attack. High Representative Josep "
                "Borrado said talks with Bamako would go on. French President Alain Mercier welcomed it.",
            ),
            {"Camarou": "MLI", "Diopa": "MLI", "Maigari": "MLI", "Mercier": "FRA"},
        ),
        (
            (
                "Kenya, Somalia to reopen border post",
                "NAIROBI, Kenya - The decision was reached at a meeting between Interior Cabinet Secretary "
                "Kithure Kindaki and Somalia's Internal Security Minister Mohamed Ahmed Sheikh Ali. Defence "
                "Cabinet Secretary Aden Dualeh also attended. Foreign Affairs Principal Secretary Korir Singoei-"
                "Rono said ties were warm.",
            ),
            {"Dualeh": "KEN", "Kindaki": "KEN", "Mohamed Ahmed Sheikh Ali": "SOM", "Singoei-Rono": "KEN"},
        ),
        (
            (
                "Sudan, South Sudan resume oil talks",
                "JUBA, 5 April 2013 (SUNA) - The Minister of Petroleum and Mining, Stephen Dhieu Dau Ayik, "
                "received in Juba today the Minister of Petroleum, Dr. Awad Ahmed al-Jazz, who is leading the "
                "Sudanese delegation.",
                "Undersecretary Macar Aciek Adar said pumping would resume. Ambassador Mutrif Siddig Ali "
                "described the talks as fruitful.",
            ),
            {"Awad": "SDN", "Dhieu": "SSD", "Macar": "SSD"},
        ),
        (
            (
                "Presidents of Turkey, Iran and Russia to meet in Sochi",
                "Presidents Recep Tayyip Erdogan, Hassan Rouhani and Vladimir Putin will meet in Sochi on Nov. "
                "22, their spokesmen said. Foreign ministers Mevlut Cavusoglu, Mohammad Javad Zarif and Sergei "
                "Lavrov prepared the summit in Antalya. Turkey's chief of staff General Hulusi Akaran also took "
                "part.",
            ),
            {
                "Akaran": "TUR",
                "Cavusoglu": "TUR",
                "Erdogan": "TUR",
                "Lavrov": "RUS",
                "Putin": "RUS",
                "Rouhani": "IRN",
                "Zarif": "IRN",
            },
        ),
        (
            (
                "Commission and Tunisia sign migration memorandum",
                "Brussels, 17 July 2023",
                "Today in Tunis, President Ursula von der Leyden, together with Prime Minister Mark Rutter of the"
                " Netherlands and Prime Minister Giorgia Melona of Italy, met President Kais Saiedo. Commissioner"
                " for Neighbourhood and Enlargement Oliver Varhelyn and Secretary of State Mounir Ben Rjibah "
                "signed the memorandum.",
            ),
            {"Melona": "ITA", "Rutter": "NLD", "Saiedo": "TUN", "Varhelyn": "org:EU"},
        ),
        (
            (
                "Moscow: Assad's foreign minister holds talks with Lavrov",
                "Sergei Lavrov told reporters after meeting Syrian counterpart Walid al-Muallemi that Moscow "
                "would go on supplying arms. Defence Minister Sergei Shoygo flew to Damascus last week. "
                "Presidential spokesman Dmitry Peskovo declined to comment. Deputy Prime Minister Qadri Jamilo "
                "asked for a loan, Interfax quoted Finance Minister Anton Siluanova as saying.",
            ),
            {"Muallemi": "SYR", "Peskovo": "RUS", "Shoygo": "RUS", "Siluanova": "RUS"},
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
                "Kenya's Mudavado meets Ethiopian leader",
                "Prime Cabinet Secretary Musalia Mudavado on Friday held talks with Ethiopian Prime Minister Abiy"
                " Ahmed in Addis Ababa. Foreign Affairs CS Alfred Mutuah and Trade PS Alfred Kombuda were in the "
                "delegation. State House spokesperson Hussein Mohamedo said President William Ruto had been "
                "briefed. Senate Speaker Amason Kingo and Garissa Governor Nathif Jamal welcomed the deal.",
            ),
            {"Jamal": "KEN", "Kingo": "KEN", "Kombuda": "KEN", "Mohamedo": "KEN", "Mudavado": "KEN", "Mutuah": "KEN"},
        ),
        (
            (
                "Mauritania: President Ould Ghazouano receives Senegalese PM",
                "Nouakchott, AMI - The President of the Republic, HE Mohamed Ould Cheikh El Ghazouano, received "
                "on Tuesday Prime Minister Amadou Ba Diop of Senegal. The audience took place in the presence of "
                "Minister of Foreign Affairs Mohamed Salem Ould Merzouge, Minister of Petroleum Nani Ould "
                "Chrougha and Ambassador Cheikh Tidiane Sallah.",
            ),
            {"Chrougha": "MRT", "Diop": "SEN", "Ghazouano": "MRT", "Merzouge": "MRT"},
        ),
        (
            (
                "President of Rwanda visits Benin",
                "Cotonou, 15 April - At the invitation of President Patrice Talonga, President Paul Kagamba of "
                "Rwanda arrived in Cotonou on Saturday for a three-day official visit.",
                "The two heads of state held a tete-a-tete at the Palais de la Marina and witnessed the signing "
                "of eight agreements. Foreign Minister Aurelien Agbenonsi and Foreign Minister Vincent Birutta "
                "signed for their countries. The Chief Executive Officer of the Rwanda Development Board, Clare "
                "Akamanz, also signed.",
            ),
            {"Agbenonsi": "BEN", "Birutta": "RWA", "Kagamba": "RWA", "Talonga": "BEN"},
        ),
        (
            (
                "Greek and Turkish ministers exchange words at press conference",
                "ANKARA, April 15, 2021 - A news conference by Foreign Minister Mevlut Cavusogluy and Foreign "
                "Minister Nikos Dendiasy turned into a quarrel on Thursday.",
                "Dendiasy had just met President Recep Tayyip Erdogany. In Athens, government spokeswoman "
                "Aristotelia Pelonis said Greece's red lines had been made clear. Defence Minister Hulusi Akary "
                "said Turkey would not allow a fait accompli. European Commission Vice-President Margaritis "
                "Schinasy praised Dendiasy.",
            ),
            {
                "Akary": "TUR",
                "Cavusogluy": "TUR",
                "Dendiasy": "GRC",
                "Erdogany": "TUR",
                "Pelonis": "GRC",
                "Schinasy": "org:EU",
            },
        ),
        (
            (
                "Egypt's Shoukryf, Ethiopia's Workneh discuss dam in Khartoum",
                "Cairo, 27 December (MENA) - Foreign Minister Sameh Shoukryf on Tuesday conferred with Foreign "
                "Minister Workneh Gebeyehuz and with Irrigation Minister Seleshi Bekeley on the Renaissance Dam. "
                "Sudan's Ibrahim Ghandourr hosted the meeting. Irrigation Minister Mohamed Abdel-Atti and acting "
                "intelligence chief Abbas Kamelh accompanied Shoukryf.",
            ),
            {"Abdel-Atti": "EGY", "Ghandourr": "SDN", "Kamelh": "EGY", "Shoukryf": "EGY"},
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
        (
            (
                "Iraq's Zebarin, Kuwait's Al-Sabahi talk reparations",
                "BAGHDAD, Jan 12, 2011 (AP) -- The Kuwaiti prime minister, Sheik Nasser Al-Sabahi, flew into "
                "Baghdad Wednesday on the first such visit since the 1990 invasion.",
                "He was met at the airport by Foreign Minister Hoshyar Zebarin and later sat down with Prime "
                "Minister Nouri al-Malikin. Government spokesman Ali al-Dabbaghi said both sides agreed on a "
                "joint committee. Lawmaker Mahmoud Othmani and U.S. Ambassador James Jeffreyson welcomed it.",
            ),
            {"Dabbaghi": "IRQ", "Jeffreyson": "USA", "Malikin": "IRQ", "Othmani": "IRQ", "Zebarin": "IRQ"},
        ),
    ],
)
def test_whose_officials_a_story_names(paragraphs, expected):
    assert sides(*paragraphs, names=expected) == expected
