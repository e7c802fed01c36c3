"""Whose officials the people of a story are: invented stories in the manners of agencies, papers and ministries."""

from __future__ import annotations

import pytest

from relgraph.extraction import RulesAnnotator
from relgraph.model import Article
from relgraph.text import clean

RULES = RulesAnnotator()


def sides(*paragraphs: str) -> dict[str, str | None]:
    """The country or organisation of each leader, by name."""
    text = "\n\n".join(paragraphs) + "\n"
    article = Article(id="t", source="t.txt", text=text, raw_hash="0", published="2024-06-12")
    entities = RULES.scene(clean(article)).entities.values()
    return {e.name: e.country or e.org for e in entities if e.kind == "leader"}


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
                "Chile y Bolivia? Foreign ministers meet in Arica",
                "SANTIAGO (EFE) - Foreign Minister Rodrigo Altamirano met here Monday with Bolivia's Gabriela "
                "Quispe-Mamani to discuss migration, officials said.",
                "The two signed a declaration committing both governments to share police data. Interior "
                "Undersecretary Paula Errazuriz said the number of crossings had fallen. Vice Minister Hernan "
                "Condori, who travelled with Quispe-Mamani, said La Paz would build a new control post.",
            ),
            {"Altamirano": "CHL", "Condori": "BOL", "Errazuriz": "CHL", "Quispe-Mamani": "BOL"},
        ),
        (
            (
                "Norway's prime minister in Warsaw: gas and defence top agenda",
                "Prime Minister Ingrid Solbakken met President Pawel Drozdowski and Prime Minister Jacek Lisowski"
                " in Warsaw on 4 March, the Office of the Prime Minister said.",
                '"Poland is one of our closest partners," Solbakken said. She was accompanied by Minister of '
                "Petroleum and Energy Terje Haugland and Minister of Defence Kari Nygaard. The prime ministers "
                "agreed to increase deliveries through the Baltic Pipe.",
            ),
            {"Drozdowski": "POL", "Haugland": "NOR", "Lisowski": "POL", "Nygaard": "NOR", "Solbakken": "NOR"},
        ),
        (
            (
                "PM Tran Quoc Minh receives Lao Deputy PM",
                "Hanoi (VNA) - Prime Minister Tran Quoc Minh received Lao Deputy Prime Minister and Foreign "
                "Minister Khamphet Vongsa in Hanoi on June 12.",
                "The PM said Vietnam attaches importance to ties with Laos. Vongsa conveyed greetings from Prime "
                "Minister Sonexay Bounmy. Also present was Minister of Foreign Affairs Le Duc Thanh.",
            ),
            {"Bounmy": "LAO", "Le Duc Thanh": "VNM", "Tran Quoc Minh": "VNM", "Vongsa": "LAO"},
        ),
        (
            (
                "ISLAMABAD: Pakistan and Uzbekistan on Wednesday signed a transit trade agreement.",
                "Adviser on Commerce Razak Dawoodi and Deputy Prime Minister Sardor Umurzaqov signed the accord "
                "on behalf of their governments. Prime Minister Imtiaz Khokhar witnessed the ceremony.",
                "Planning Minister Asad Umrani told reporters that a rail link through Afghanistan would follow.",
            ),
            {"Dawoodi": "PAK", "Khokhar": "PAK", "Umrani": "PAK"},
        ),
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
                "Minister Zielinska in Kyiv",
                "Minister of Foreign Affairs Anna Zielinska paid a visit to Ukraine on 14 May. In Kyiv she held "
                "talks with Foreign Minister Oleh Kravets and was received by President Ihor Bondarenko.",
                '"Poland will continue to support Ukraine," the minister stressed. Minister Kravets thanked '
                "Warsaw for its aid. The head of Polish diplomacy also met Prime Minister Serhiy Lysenko.",
            ),
            {"Bondarenko": "UKR", "Kravets": "UKR", "Lysenko": "UKR", "Zielinska": "POL"},
        ),
        (
            (
                "Australia, Vanuatu fail to sign security pact",
                "Prime Minister Alan Whitford left Port Vila on Tuesday without the agreement he had hoped for.",
                'Prime Minister Jotham Kalsakau said his cabinet needed more time. "It is about sovereignty," '
                "Kalsakau told reporters. Foreign Minister Penelope Hargrave said Australia respected the "
                "decision. Opposition leader Peter Drummond called the trip a failure. Climate Minister Ralph "
                "Regenvan warned that money for roads was at stake.",
            ),
            {"Hargrave": "AUS", "Kalsakau": "VUT", "Whitford": "AUS"},
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
            {"Baermann": "DEU", "Daboub": "LBY", "Mangousi": "LBY", "Sieber": "DEU"},
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
                "Georgia's new government looks east",
                "Tbilisi, 2 May, InterPressNews. Economy Minister Levan Davitashvilidze held a meeting with "
                "Azerbaijani Energy Minister Parviz Shahbazli. The sides discussed the Black Sea cable. Deputy "
                "Minister Romeo Mikautidze and Ambassador Faig Guliyev were present.",
                "Parliament Speaker Shalva Papuashvilidze will visit Baku next week, where he is to be received "
                "by President Ilqar Aliyli and Speaker Sahiba Qafar.",
            ),
            {
                "Aliyli": "AZE",
                "Davitashvilidze": "GEO",
                "Guliyev": "AZE",
                "Mikautidze": "GEO",
                "Papuashvilidze": "GEO",
                "Qafar": "AZE",
                "Shahbazli": "AZE",
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
                "Thai, Cambodian leaders hold phone call on border",
                "Prime Minister Paetong Suwan spoke by telephone with Senate President Hun Sok on Sunday. Foreign"
                " Minister Maris Sangiam said the conversation was cordial. Government House spokesman Jirayu "
                "Houngsa denied that Thailand had offered to withdraw troops.",
                "Defence Minister Tea Seihan said Phnom Penh wanted the case to go to The Hague.",
            ),
            {"Houngsa": "THA", "Hun Sok": "KHM", "Seihan": "KHM", "Suwan": "THA"},
        ),
        (
            (
                "U.S., Hungary sign nuclear deal",
                "WASHINGTON (Reuters) - Secretary of State Mark Rubin and Hungarian Foreign Minister Peter "
                "Szijjart signed a cooperation agreement on nuclear energy on Friday, the State Department said.",
                "Energy Secretary Chris Wrighton attended. Prime Minister Viktor Orbanyi, who met President Dale "
                "Trumbull at the White House, said Budapest would buy ten small reactors. National Security "
                "Adviser Mike Walsh said talks would continue. Senator Jeanne Shaherty criticised the deal.",
            ),
            {
                "Orbanyi": "HUN",
                "Rubin": "USA",
                "Shaherty": "USA",
                "Szijjart": "HUN",
                "Trumbull": "USA",
                "Walsh": "USA",
                "Wrighton": "USA",
            },
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
                "Lula-style summit: Brazil and Colombia agree on Amazon fund",
                "President Luiz Andrade and President Gustavo Pedroza met in Leticia on Saturday and agreed to a "
                "joint fund for the Amazon.",
                "Environment Minister Marina Souza said Brazil would contribute first. Environment Minister "
                "Susana Muhamade said Colombia would match it. Finance Minister Fernando Haddade did not attend.",
            ),
            {"Andrade": "BRA", "Muhamade": "COL", "Pedroza": "COL", "Souza": "BRA"},
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
                "UK and Malta agree migration deal",
                "Home Secretary Priya Patella and Maltese Home Affairs Minister Byron Camillo signed the "
                "agreement in London.",
                "Shadow home secretary Yvette Coopersmith said the deal came too late. The Prime Minister, Robert"
                " Abelard, is to visit Downing Street in March, where he will meet Prime Minister Keir Starling. "
                "Labour MP Chris Bryanston and Tory peer Lord Ashford also spoke.",
            ),
            {
                "Abelard": "MLT",
                "Ashford": "GBR",
                "Bryanston": "GBR",
                "Camillo": "MLT",
                "Coopersmith": "GBR",
                "Patella": "GBR",
                "Starling": "GBR",
            },
        ),
        (
            (
                "Joint Statement of the Ministers of Foreign Affairs of Lithuania, Latvia and Estonia",
                "We, the Ministers of Foreign Affairs of the Baltic States, meeting in Palanga on 2 June, condemn"
                " the attack.",
                "Gabrielius Landsberg, Minister of Foreign Affairs of the Republic of Lithuania\nBaiba Brazela, "
                "Minister of Foreign Affairs of the Republic of Latvia\nMargus Tsahknas, Minister of Foreign "
                "Affairs of the Republic of Estonia",
            ),
            {"Brazela": "LVA", "Landsberg": "LTU", "Tsahknas": "EST"},
        ),
        (
            (
                "Colombo: India hands over patrol vessel",
                "COLOMBO, Feb. 3 -- High Commissioner Gopal Baglani handed over a fast patrol vessel to President"
                " Gotabhaya Rajapura at the port on Thursday. Navy Commander Vice Admiral Nishantha Ulugeten was "
                "present. External Affairs Minister S. Jaishankaran said in New Delhi that India stood by Sri "
                "Lanka.",
                "Opposition leader Sajith Premadasan questioned the terms.",
            ),
            {"Baglani": "IND", "Jaishankaran": "IND", "Premadasan": "LKA", "Rajapura": "LKA", "Ulugeten": "LKA"},
        ),
        (
            (
                "THE PRESIDENT'S NEWS CONFERENCE WITH PRIME MINISTER HOLMESS OF JAMAICA",
                "The East Room",
                "THE PRESIDENT: It is my honor to welcome Prime Minister Andrew Holmess to the White House.",
                "PRIME MINISTER HOLMESS: Thank you, Mr. President. Jamaica is grateful to the United States. "
                "Minister Kamina Smithson and Secretary Rubio signed a memorandum this morning.",
                "Q: Mr. President, will you meet President Maduran?",
            ),
            {"Holmess": "JAM", "Smithson": "JAM"},
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
            {"Awad": "SDN", "Dhieu": "SSD", "Macar": "SSD", "Mutrif": "SDN"},
        ),
        (
            (
                "ASEAN envoy meets junta leader",
                "Special envoy Erywan Yusofi met Senior General Min Aung Hlaing's deputy, Vice-Senior General Soe"
                " Wynn, in Naypyitaw on Thursday. U Wunna Maung Lwinn, the foreign minister appointed by the "
                "military, and Foreign Minister Retno Marsudin of Indonesia spoke by phone. Daw Aung San Suu "
                "Kyi's party said it had not been consulted.",
                '"We are doing our best," said Datuk Erywan.',
            ),
            {"Lwinn": "MMR", "Retno": "IDN", "Wynn": "MMR"},
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
                "Ministers from Honduras and Guatemala tour border",
                "TEGUCIGALPA. Foreign Minister Arturo Corralez and Security Minister Julian Pachecho toured the "
                "Corinto crossing yesterday with the Guatemalan ministers Carlos Raul Moralez and Francisco Rivas"
                " Larra.",
                "The Honduran officials said a customs union would start in June. President Juan Orlando "
                "Hernandes spoke with President Jimmy Moralesa by telephone on Sunday.",
            ),
            {
                "Corralez": "HND",
                "Hernandes": "HND",
                "Larra": "GTM",
                "Moralesa": "GTM",
                "Moralez": "GTM",
                "Pachecho": "HND",
            },
        ),
        (
            (
                "Secretary-General's readout: meeting with H.E. Mr. Felix Ulloan, Vice-President of El Salvador",
                "The Secretary-General met today with H.E. Mr. Felix Ulloan, Vice-President of the Republic of El"
                " Salvador. Deputy Secretary-General Amina Mohamedi and Under-Secretary-General Rosemary DiCarla "
                "attended. They discussed the 2030 Agenda.",
            ),
            {"DiCarla": "org:UN", "Ulloan": "SLV"},
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
                "Nauru President to Visit Taiwan",
                "TAIPEI, Aug. 5 (CNA) President Baron Waqar of Nauru will arrive in Taipei on Tuesday for a six-"
                "day state visit, Ministry of Foreign Affairs spokesman Andrew Leeh said. He will be received "
                "with military honors by President Tsai Ing-wen and attend a banquet hosted by Premier Lai Ching-"
                "tee. Foreign Minister Charmaine Scotti is a member of the delegation.",
            ),
            {"Leeh": "TWN", "Waqar": "NRU"},
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
                "Sheikh Hasina's adviser in Delhi",
                "NEW DELHI: Bangladesh Prime Minister's International Affairs Adviser Gowher Rizvan called on "
                "Foreign Secretary Vijay Gokhala on Monday. MEA spokesperson Raveesh Kumaran said the two "
                "discussed the Rohingya issue. Rizvan later met BJP leader Ram Madhavan and former prime minister"
                " Manmohan Singh. High Commissioner Syed Muazzem Alim hosted a dinner.",
            ),
            {"Alim": "BGD", "Gokhala": "IND", "Kumaran": "IND", "Madhavan": "IND", "Rizvan": "BGD"},
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
                "Mauritania: President Ould Ghazouano receives Senegalese PM",
                "Nouakchott, AMI - The President of the Republic, HE Mohamed Ould Cheikh El Ghazouano, received "
                "on Tuesday Prime Minister Amadou Ba Diop of Senegal. The audience took place in the presence of "
                "Minister of Foreign Affairs Mohamed Salem Ould Merzouge, Minister of Petroleum Nani Ould "
                "Chrougha and Ambassador Cheikh Tidiane Sallah.",
            ),
            {"Chrougha": "MRT", "Diop": "SEN", "Ghazouano": "MRT", "Merzouge": "MRT", "Sallah": "SEN"},
        ),
        (
            (
                "Cook Islands: NZ pauses funding",
                "Foreign Minister Winston Peterson says New Zealand has paused millions in funding to the Cook "
                "Islands over deals with China. Prime Minister Mark Browne told Parliament in Rarotonga that the "
                "government had not been consulted. Opposition leader Tina Browning called it a disaster. "
                "Labour's foreign affairs spokesperson David Parkerson said Wellington had been heavy-handed. "
                "Premier Li Qiang met Browne in Beijing in February.",
            ),
            {"Parkerson": "NZL"},
        ),
        (
            (
                "Cuba, Vatican discuss visit",
                "HAVANA, Nov 20, 1996 (Reuter) - Cardinal Jaime Ortego said a papal visit was near after Foreign "
                "Minister Roberto Robainas met Archbishop Jean-Louis Taurano, the Vatican's secretary for "
                "relations with states. President Fidel Castrol was received by Pope John Paul II on Tuesday. "
                "Caridad Diegol, head of the Religious Affairs Office of the Communist Party Central Committee, "
                "accompanied him.",
            ),
            {"Castrol": "CUB", "Diegol": "CUB", "Robainas": "CUB", "Taurano": "VAT"},
        ),
        (
            (
                "Caricom heads tackle gang arms flow",
                "By Andre Wickham, Nation News",
                "BRIDGETOWN: Prime Minister Mia Motteley wants Washington to do more. At the close of the meeting"
                " in Bridgetown on Friday, she told journalists that Prime Minister Keith Rowleigh of Trinidad "
                "and Tobago and President Irfaan Aliy of Guyana backed her.",
                "US Assistant Secretary of State Brian Nicholls promised more help. Attorney General Dale "
                "Marshalle said a bill was ready. Jamaica's national security minister, Horace Changue, was "
                "absent.",
            ),
            {
                "Aliy": "GUY",
                "Changue": "JAM",
                "Marshalle": "BRB",
                "Motteley": "BRB",
                "Nicholls": "USA",
                "Rowleigh": "TTO",
            },
        ),
        (
            (
                "Question time: fishing rights",
                "The Minister of Fisheries, Mr. Svandis Olafsson, answered questions in the Althing on Tuesday "
                "about the agreement with the Faroe Islands and Norway. The talks were led by Ambassador Sigridur"
                " Thorgeirs.",
                "Norway's fisheries minister, Bjornar Skjaran-Moen, had demanded a smaller quota. \"We did not "
                'accept that," the minister said. Iceland will host the next round in Reykjavik.',
            ),
            {"Olafsson": "ISL", "Skjaran-Moen": "NOR"},
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
                "Croatia and Bosnia quarrel over Peljesac bridge",
                "SARAJEVO/ZAGREB, Aug 2007 - Prime Minister Ivo Sanadovic said on Tuesday the bridge would be "
                'built "with or without consent".',
                "Presidency chairman Zeljko Komsich said Bosnia would go to court. Transport Minister Bozo "
                "Ljubicic, speaking in Zagreb, called that absurd. The Bosnian foreign minister, Sven Alkalajev, "
                "will raise the matter with his Croatian colleague Kolinda Grabar.",
            ),
            {"Alkalajev": "BIH", "Grabar": "HRV", "Komsich": "BIH", "Ljubicic": "HRV"},
        ),
        (
            (
                "Kim Jong Un Receives Lao Party and Government Delegation",
                "Pyongyang, October 8 (KCNA) -- The respected Comrade Kim Jong Un received To Lamh, general "
                "secretary of the Central Committee of the Communist Party of Vietnam, on a state visit to the "
                "DPRK, at the headquarters of the Central Committee of the WPK.",
                "Present there were Premier Pak Thae Songk, Foreign Minister Choe Son Huik and other senior "
                "officials of the DPRK. Present there from the opposite side were Luong Tam Quangh, minister of "
                "Public Security, and Phan Van Giangh, minister of National Defence of Vietnam.",
            ),
            {"Giangh": "VNM", "Lamh": "VNM", "Songk": "PRK"},
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
                "Ottawa expels Indian diplomat",
                "Foreign Affairs Minister Melanie Jolyot on Monday ordered out Pavan Rai-Kumar, whom she called "
                "the head of Indian intelligence in Canada.",
                'Prime Minister Justin Trudel told the House of Commons there were "credible allegations". '
                "Conservative Leader Pierre Poilievret and NDP Leader Jagmeet Singhar demanded evidence. External"
                " Affairs Minister Subrahmanyam Jaishankari rejected the charge as absurd. Public Safety Minister"
                " Dominic Leblanco and RCMP Commissioner Mike Duhemey briefed reporters.",
            ),
            {"Jaishankari": "IND", "Jolyot": "CAN", "Poilievret": "CAN", "Singhar": "CAN"},
        ),
        (
            (
                "Egypt's Shoukryf, Ethiopia's Workneh discuss dam in Khartoum",
                "Cairo, 27 December (MENA) - Foreign Minister Sameh Shoukryf on Tuesday conferred with Foreign "
                "Minister Workneh Gebeyehuz and with Irrigation Minister Seleshi Bekeley on the Renaissance Dam. "
                "Sudan's Ibrahim Ghandourr hosted the meeting. Irrigation Minister Mohamed Abdel-Atti and acting "
                "intelligence chief Abbas Kamelh accompanied Shoukryf.",
            ),
            {"Abdel-Atti": "EGY", "Gebeyehuz": "ETH", "Ghandourr": "SDN", "Kamelh": "EGY", "Shoukryf": "EGY"},
        ),
        (
            (
                "Readout of Prime Minister Arderna's call with Chancellor Merkeli",
                "Prime Minister Jacinda Arderna spoke with German Chancellor Angela Merkeli this evening.",
                "The leaders discussed the Christchurch Call and trade. The Prime Minister thanked Germany for "
                "its support. Trade and Export Growth Minister Damien O'Connorin will travel to Berlin in May, "
                "where he will meet Economy Minister Peter Altmaiery.",
            ),
            {"Altmaiery": "DEU", "Merkeli": "DEU"},
        ),
        (
            (
                "Lukashenka and Tokayev's aide in Minsk",
                "MINSK, 24 May (BelTA) - Belarus President Aleksandr Lukashenka met with Kazakhstan's Deputy "
                "Prime Minister Serik Zhumangarinov on 24 May. Deputy Prime Minister Piotr Parkhomchyk and "
                "Industry Minister Aleksandr Rogozhnikau took part. Akim of Kostanay Kumar Aksakalau invited "
                'Belarusian companies. "We have agreed on everything," Ambassador of Kazakhstan to Belarus Askar '
                "Beisenbaeva said.",
            ),
            {"Beisenbaeva": "KAZ", "Parkhomchyk": "BLR", "Rogozhnikau": "BLR", "Zhumangarinov": "KAZ"},
        ),
        (
            (
                "Peruvian minister in Brasilia over road",
                "BRASILIA (Folha) - Transport Minister Marcelo Sampaiol and the Peruvian minister of transport "
                "and communications, Juan Barranzuelam, reviewed progress on the Pucallpa-Cruzeiro do Sul road on"
                " Wednesday.",
                "Foreign Minister Carlos Francar is to visit Lima in March. In Lima, Foreign Minister Cesar "
                "Landar welcomed the announcement. Environment Minister Modesto Montoyaz expressed doubts.",
            ),
            {"Barranzuelam": "PER", "Francar": "BRA", "Landar": "PER", "Sampaiol": "BRA"},
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
                "Dutch king in Paramaribo? Not yet",
                "PARAMARIBO - President Chan Santokhin has said that King Willem-Alexander would be welcome. "
                "Foreign Minister Albert Ramdini met his Dutch counterpart Wopke Hoekstrat in The Hague on "
                "Friday. Prime Minister Mark Rutter is expected in Suriname in September. Vice President Ronnie "
                "Brunswijck opposes the visit.",
            ),
            {"Brunswijck": "SUR", "Hoekstrat": "NLD", "Ramdini": "SUR", "Rutter": "NLD", "Santokhin": "SUR"},
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
    found = sides(*paragraphs)
    told = {part: side for part in expected for name, side in found.items() if part in name}
    assert told == expected
