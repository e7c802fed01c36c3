"""Whose officials the people of a story are: invented stories from Europe, Asia, America and the Pacific."""

from __future__ import annotations

import pytest
from telling import sides


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (
            (
                "Chile y Bolivia? Foreign ministers meet in Arica",
                "SANTIAGO (EFE) - Foreign Minister Rodrigo Altamirano met here Monday with Bolivia's Gabriela "
                "Quispe-Mamani to discuss migration, officials said.",
                "The two signed a declaration committing both governments to share police data. Interior "
                "Undersecretary Paula Errazuriz said the number of crossings had fallen. Vice Minister Hernan "
                "Condori, who travelled with Quispe-Mamani, said La Paz would build a new control post.",
            ),
            {"Altamirano": "CHL", "Errazuriz": "CHL", "Quispe-Mamani": "BOL"},
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
                "Mikautidze": "GEO",
                "Papuashvilidze": "GEO",
                "Qafar": "AZE",
                "Shahbazli": "AZE",
            },
        ),
        (
            (
                "Thai, Cambodian leaders hold phone call on border",
                "Prime Minister Paetong Suwan spoke by telephone with Senate President Hun Sok on Sunday. Foreign"
                " Minister Maris Sangiam said the conversation was cordial. Government House spokesman Jirayu "
                "Houngsa denied that Thailand had offered to withdraw troops.",
                "Defence Minister Tea Seihan said Phnom Penh wanted the case to go to The Hague.",
            ),
            {"Houngsa": "THA"},
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
                "UK and Malta agree migration deal",
                "Home Secretary Priya Patella and Maltese Home Affairs Minister Byron Camillo signed the "
                "agreement in London.",
                "Shadow home secretary Yvette Coopersmith said the deal came too late. The Prime Minister, Robert"
                " Abelard, is to visit Downing Street in March, where he will meet Prime Minister Keir Starling. "
                "Labour MP Chris Bryanston and Tory peer Lord Ashford also spoke.",
            ),
            {
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
            {"Jaishankaran": "IND", "Premadasan": "LKA", "Rajapura": "LKA", "Ulugeten": "LKA"},
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
                "Sheikh Hasina's adviser in Delhi",
                "NEW DELHI: Bangladesh Prime Minister's International Affairs Adviser Gowher Rizvan called on "
                "Foreign Secretary Vijay Gokhala on Monday. MEA spokesperson Raveesh Kumaran said the two "
                "discussed the Rohingya issue. Rizvan later met BJP leader Ram Madhavan and former prime minister"
                " Manmohan Singh. High Commissioner Syed Muazzem Alim hosted a dinner.",
            ),
            {"Gokhala": "IND", "Kumaran": "IND", "Madhavan": "IND", "Rizvan": "BGD"},
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
                "Croatia and Bosnia quarrel over Peljesac bridge",
                "SARAJEVO/ZAGREB, Aug 2007 - Prime Minister Ivo Sanadovic said on Tuesday the bridge would be "
                'built "with or without consent".',
                "Presidency chairman Zeljko Komsich said Bosnia would go to court. Transport Minister Bozo "
                "Ljubicic, speaking in Zagreb, called that absurd. The Bosnian foreign minister, Sven Alkalajev, "
                "will raise the matter with his Croatian colleague Kolinda Grabar.",
            ),
            {"Alkalajev": "BIH", "Grabar": "HRV", "Komsich": "BIH"},
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
                "Dutch king in Paramaribo? Not yet",
                "PARAMARIBO - President Chan Santokhin has said that King Willem-Alexander would be welcome. "
                "Foreign Minister Albert Ramdini met his Dutch counterpart Wopke Hoekstrat in The Hague on "
                "Friday. Prime Minister Mark Rutter is expected in Suriname in September. Vice President Ronnie "
                "Brunswijck opposes the visit.",
            ),
            {"Brunswijck": "SUR", "Hoekstrat": "NLD", "Ramdini": "SUR", "Santokhin": "SUR"},
        ),
    ],
)
def test_whose_officials_a_story_names(paragraphs, expected):
    assert sides(*paragraphs, names=expected) == expected
