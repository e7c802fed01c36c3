"""Whose officials the people of a story are: stories of other outlets and years, written before any rule saw them."""

from __future__ import annotations

import pytest
from telling import sides


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (
            (
                "Rebels free hostages as Bogota, Caracas bicker\nBy JUAN PABLO TORO-VEGA, Associated Press Writer",
                "BOGOTA, Colombia (AP) - Colombian rebels freed two lawmakers Thursday, handing them "
                "to a Venezuelan helicopter crew led by Interior Minister Ramon Rodriguez-Chacon.",
                "Colombia's peace commissioner, Luis Carlos Restrepo-Diaz, had given the green light. "
                "Foreign Minister Fernando Arauja told reporters that Bogota was pleased. Venezuelan "
                "President Hugo Chavez thanked the rebels.",
            ),
            {"Arauja": "COL", "Restrepo": "COL", "Rodriguez": "VEN"},
        ),
        (
            (
                "BBC News\nLast Updated: Tuesday, 4 May 2004, 16:02 GMT",
                "Zimbabwe rejects food aid",
                "Zimbabwe says it will not need food aid this year because of a bumper harvest.",
                "Agriculture Minister Joseph Mude told Britain's Sky News that the country would "
                "harvest 2.4 million tonnes of maize. The UN's World Food Programme doubts the figure. "
                "Social Welfare Minister Paul Mangwani said donors should go elsewhere.",
            ),
            {"Mude": "ZWE"},
        ),
        (
            (
                "U.S., China End Two Days of Rights Talks\nBy Steven Muffson\nWashington Post Foreign "
                "Service\nWednesday, January 13, 1999; Page A12",
                "BEIJING, Jan. 12 - The United States and China ended two days of talks on human "
                "rights today, with Assistant Secretary of State Harold Kohl saying that he had raised "
                "60 cases. Assistant Foreign Minister Wang Guangyan headed the Chinese side.",
                "Foreign Ministry spokesman Sun Yuxian told a briefing that China opposed "
                "interference. Ambassador James Sassler gave a dinner.",
            ),
            {"Kohl": "USA", "Sun": "CHN", "Wang": "CHN"},
        ),
        (
            (
                "Remarks by President Obama and Prime Minister Najib of Malaysia",
                "Perdana Putra Building\nPutrajaya, Malaysia",
                "PRIME MINISTER NAJIB RAZALI: Welcome to Malaysia. We have agreed to upgrade relations "
                "to a comprehensive partnership.",
                "PRESIDENT OBAMA: Thank you. I want to thank Foreign Minister Anifah Amanan for his "
                "work. Secretary John Kerrington has spoken to him often.",
            ),
            {"Anifah": "MYS", "Kerrington": "USA"},
        ),
        (
            (
                "Security Council\nSC/7564\n4709th Meeting",
                "SECURITY COUNCIL BRIEFED ON GUINEA-BISSAU",
                "The Security Council heard a briefing this morning by the Secretary-General's "
                "Representative, David Stephenson-Okoro. The Foreign Minister of Guinea-Bissau, "
                "Joaozinho Vieira-Co, said elections would be held in July. Assistant "
                "Secretary-General Tuliameni Kalomohu also spoke. Mr. Gaspar Martinsson (Angola) urged "
                "donors to act.",
            ),
            {"Vieira": "GNB"},
        ),
        (
            (
                "Lithuania, Belarus agree on small border traffic",
                "VILNIUS, Oct 20 (ELTA) - Lithuanian Foreign Minister Audronius Azubalisas and "
                "Belarusian Ambassador Uladzimir Drazhyn exchanged notes on Wednesday. Interior "
                "Minister Raimundas Palaitisas said 800,000 people would profit. Belarus has to ratify "
                "the pact. Border guard chief Vainius Butinas promised short queues.",
            ),
            {"Azubalisas": "LTU", "Drazhyn": "BLR", "Palaitisas": "LTU"},
        ),
        (
            (
                "Kosovo talks stall in Vienna\nBy Daniel Simpson-Hale",
                "VIENNA (Reuters) - Serbian and Kosovo Albanian negotiators failed on Thursday to "
                "agree on the rights of Serb municipalities.",
                "Kosovo's delegation was headed by Local Government Minister Lutfi Hazirani. \"They "
                'want a state within a state," he said. Sanda Raskovic-Ilic, leader of the Serbian '
                "team, said Belgrade would come back. UN deputy envoy Albert Rohanek chaired the "
                "session.",
            ),
            {"Hazirani": "XKX", "Raskovic": "SRB", "Rohanek": "org:UN"},
        ),
        (
            (
                "Yemen, Saudi Arabia sign border treaty\nJEDDAH, Saudi Arabia, June 12, 2000 (AFP) - "
                "Saudi Arabia and Yemen signed on Monday a treaty to end a 66-year-old border dispute.",
                "The accord was signed by Foreign Ministers Saud al-Faisali of Saudi Arabia and Abdul "
                "Qader Bajammali of Yemen. Crown Prince Abdullah and President Ali Abdullah Saleh "
                "looked on. Interior Minister Prince Nayef bin Majid had led the talks for Riyadh; "
                "Yemen's side was led by Deputy Premier Hussein Arabani.",
            ),
            {"Arabani": "YEM", "Bajammali": "YEM", "Nayef": "SAU", "Saud": "SAU"},
        ),
        (
            (
                "The Irish Times - Saturday, November 20, 1999",
                "Minister hopes for early accord with Oslo on Sellafield",
                "By Frank McDonagh, Environment Editor",
                "The Minister of State for Public Enterprise, Mr Joe Jacobsen, said last night that "
                "Ireland and Norway would act together against discharges from Sellafield. He met his "
                "Norwegian counterpart, Ms Guro Fjellang, in Dublin yesterday. The Fine Gael "
                "spokesman, Mr Ivan Yatesman, called it window dressing.",
            ),
            {"Fjellang": "NOR", "Jacobsen": "IRL", "Yatesman": "IRL"},
        ),
        (
            (
                "Lusaka and Luanda to open corridor",
                "Lusaka Times",
                "Minister of Transport Gladys Lundwe has announced that the Lobito railway line will "
                "reach Zambia's North-Western Province by 2016. Ms Lundwe was speaking in Lusaka when "
                "she received Angolan Transport Minister Augusto Tomasinho. Angola will finance its "
                "part. Zambia Railways director Clive Chirwale said feasibility studies were complete.",
            ),
            {"Lundwe": "ZMB", "Tomasinho": "AGO"},
        ),
        (
            (
                "Iceland snubs EU\nBy Reykjavik Grapevine staff\nIceland Review\nMarch 13, 2015",
                "Foreign Minister Gunnar Bragason handed a letter to the Latvian presidency of the EU "
                "on Thursday. Iceland no longer wishes to be regarded as a candidate. Social Democrat "
                "leader Arni Palsson said parliament was bypassed. EU enlargement commissioner "
                "Johannes Hahnz said the door was open.",
            ),
            {"Bragason": "ISL", "Hahnz": "org:EU"},
        ),
        (
            (
                "Pakistan, Iran discuss border fence",
                "QUETTA, May 9 (APP): Balochistan Chief Secretary Nasir Khosani and the "
                "Governor-General of Sistan-Baluchestan, Ali Awsat Hashimi, chaired the 18th meeting "
                "of the Joint Border Commission on Friday. Home Secretary Asad Gilanpur said both "
                "sides would share intelligence. Pakistan asked Iran to stop mortar fire. Iran denied "
                "it.",
            ),
            {"Gilanpur": "PAK", "Khosani": "PAK"},
        ),
        (
            (
                "Turkish Cypriot leader meets UN envoy\nCyprus Mail\nBy Jean Christoudou",
                "UN Special Adviser Alexander Downeringer yesterday met the two leaders. Presidential "
                "Commissioner George Iacovani and Ozdil Namici, who represents the Turkish Cypriot "
                "leader, will meet again on Friday. Government Spokesman Stefanos Stefanidis said "
                "Cyprus wanted a solution but Turkey had to move.",
            ),
            {"Downeringer": "org:UN", "Iacovani": "CYP", "Stefanidis": "CYP"},
        ),
        (
            (
                "Mali junta chief in Ouaga\nOuagadougou, April 1 2012 (AIB) - Foreign Minister Djibrill "
                "Bassolet received on Sunday a delegation of Mali's junta led by Colonel Moussa "
                "Sinko-Keita. Mali has been suspended from ECOWAS. Communication Minister Alain "
                "Traorelle said Burkina Faso would mediate.",
            ),
            {"Bassolet": "BFA", "Traorelle": "BFA"},
        ),
        (
            (
                "Dutch FM: no rift with Suriname\nTHE HAGUE (ANP) - Foreign Minister Uri Rosenthalm "
                "denies that relations with Suriname have reached a low. The ambassador in Paramaribo, "
                "Aart Jacobien, has been recalled for consultations. Development Minister Ben "
                "Knapenaar froze 20 million euros. Suriname's parliament had passed an amnesty law.",
            ),
            {"Knapenaar": "NLD", "Rosenthalm": "NLD"},
        ),
        (
            (
                "Timor Sea treaty signed\nBy Mark Baker-Smith, Dili\nThe Age\nJanuary 13, 2006",
                "Australia and East Timor yesterday signed a deal on the Greater Sunrise field. "
                "Foreign Minister Alexander Downing and East Timor's Foreign Minister, Jose "
                "Ramos-Ortega, signed in Sydney. Resources Minister Ian McFarlaine welcomed it. "
                "Opposition spokesman Kevin Ruddock said the deal was overdue.",
            ),
            {"Downing": "AUS", "McFarlaine": "AUS", "Ramos": "TLS", "Ruddock": "AUS"},
        ),
        (
            (
                "MOFA\nMinistry of Foreign Affairs, Republic of Korea\nPress Releases",
                "Vice Minister Attends Korea-Kazakhstan Policy Consultation\nDate 2014-09-25",
                "1. First Vice Minister Cho Tae-yuong held a policy consultation with First Deputy "
                "Foreign Minister Rapil Zhoshybai on September 24 in Astana. The two sides discussed "
                "nuclear security.",
                "2. Kazakhstan asked for support for Expo 2017. Ambassador Baek Joo-hyeong took part.",
            ),
            {"Baek": "KOR", "Cho": "KOR", "Zhoshybai": "KAZ"},
        ),
        (
            (
                "Trinidad Express\nPort of Spain",
                "Dookeran: no visas for Grenadians",
                "Foreign Affairs Minister Winston Dookeranath told the Senate that Trinidad and Tobago "
                "would not demand visas of Grenada's citizens. Grenada had complained to CARICOM. "
                "National Security Minister Gary Griffithson said deportations were lawful.",
            ),
            {"Griffithson": "TTO"},
        ),
        (
            (
                "Sweden, Finland to share naval base\nHELSINKI, 6 Feb (STT) - Defence Minister Carl "
                "Haglundh and Swedish Defence Minister Karin Enstrome presented a plan on Thursday for "
                "joint patrols in the Baltic Sea. Commander of the Finnish Navy Kari Takanenko said "
                "the fleets know each other. Finland and Sweden are not allied.",
            ),
            {"Enstrome": "SWE", "Haglundh": "FIN", "Takanenko": "FIN"},
        ),
        (
            (
                "Somalia: Ethiopian Troops Leave Baidoa",
                "Mogadishu, Feb 12 (Garowe Online) - Ethiopian troops left Baidoa on Thursday, Somali "
                "officials said. Defence Minister Mohamed Abdi Gandhiye said Somalia thanked Ethiopia. "
                "African Union force spokesman Maj Barigye Bahokou confirmed the pullout. Information "
                "Minister Farhan Ali Mohamud denied rumours.",
            ),
            {"Bahokou": "org:AFRICAN UNION", "Farhan": "SOM", "Gandhiye": "SOM"},
        ),
        (
            (
                "Statement by the Spokesperson\nEuropean External Action Service\nBrussels, 3 March 2016",
                "The EU Special Representative for Central Asia, Peter Burianek, met in Bishkek with "
                "Prime Minister Temir Sariyenov and Foreign Minister Erlan Abdyldayenov. Kyrgyzstan "
                "remains a priority for the EU.",
            ),
            {"Abdyldayenov": "KGZ", "Burianek": "org:EU", "Sariyenov": "KGZ"},
        ),
        (
            (
                "N. Korea proposes talks on Kaesong\nSEOUL, June 6 (Yonhap) -- North Korea on Thursday "
                "offered talks with South Korea on the Kaesong industrial park. Unification Minister "
                "Ryoo Kihl-jaek welcomed the offer. The North's proposal came from the Committee for "
                "the Peaceful Reunification of Korea. Ruling Saenuri Party floor leader Choi "
                "Kyung-hwon called it good news.",
            ),
            {"Choi": "KOR", "Ryoo": "KOR"},
        ),
        (
            (
                "Peru ex-president's extradition: Chile to rule",
                "SANTIAGO, Sept 10, 2007 (EFE) - Chile's Supreme Court will rule this week on Alberto "
                "Fujimori. Peru's special prosecutor, Carlos Briceno-Puente, said he was confident. "
                "Justice Minister Carlos Maldonado-Curti said Chile would respect the verdict. In "
                "Lima, Prime Minister Jorge del Castillejo asked for calm.",
            ),
            {"Briceno": "PER", "Castillejo": "PER", "Maldonado": "CHL"},
        ),
        (
            (
                "Daily Sabah\nTurkish, Greek ministers discuss migrants",
                "EU Affairs Minister Omer Celikkan met Greek Migration Policy Minister Yannis Mouzalis "
                "in Ankara on Monday. Turkey has taken back 700 migrants. The Greek minister thanked "
                "Turkey and the Turkish coast guard. Deputy Prime Minister Veysi Kaynakci said 3 "
                "million Syrians live in Turkey.",
            ),
            {"Kaynakci": "TUR", "Mouzalis": "GRC"},
        ),
        (
            (
                "Slovak premier in Budapest\nBudapest, March 2 (MTI) - Prime Minister Peter Orbanek "
                "received Slovak Prime Minister Robert Ficzo on Monday. The two opened a bridge on the "
                "Ipoly. Hungary and Slovakia will build a gas link. Foreign Minister Janos Martonyik "
                "and his opposite number, Miroslav Lajcakov, signed a memorandum.",
            ),
            {"Ficzo": "SVK", "Lajcakov": "SVK", "Martonyik": "HUN", "Orbanek": "HUN"},
        ),
        (
            (
                "Qatar, Sudan agree on farm project\nGulf Times\nDoha",
                "HE the Minister of Economy and Finance Yousef Hussein Kamali met yesterday Sudanese "
                "Minister of Agriculture Abdul Haleem al-Mutafi. HE the Minister of State for Foreign "
                "Affairs Ahmed al-Mahmoudi attended the meeting. Qatar will invest $100mn in Sudan.",
            ),
            {"Abdul": "SDN", "Ahmed": "QAT", "Yousef": "QAT"},
        ),
        (
            (
                "France-Algerie: un air de detente\nALGIERS (APS) - Prime Minister Abdelmalek Sellali "
                "and French counterpart Jean-Marc Ayroux co-chaired the first session of the "
                "High-level Committee on Monday. Industry Minister Cherif Rahmanite said a Renault "
                "plant would open in Oran. France's ambassador, Andre Parantin, called it a milestone "
                "for Algeria.",
            ),
            {"Ayroux": "FRA", "Parantin": "FRA", "Rahmanite": "DZA", "Sellali": "DZA"},
        ),
        (
            (
                "Norway's envoy quits as Sri Lanka mediator\nCOLOMBO, Reuters - Norway's peace envoy "
                "Erik Solberg-Heim is pulling out as mediator in Sri Lanka, cabinet spokesman Keheliya "
                "Rambukwelle said on Monday. Media Minister Anura Yapane said Norway was still "
                "welcome. The Tigers' political chief, S.P. Tamilselvanar, warned of war.",
            ),
            {"Rambukwelle": "LKA", "Solberg": "NOR", "Yapane": "LKA"},
        ),
        (
            (
                "Bulgaria hands note to Libya\nSOFIA (BTA) - The Foreign Ministry called in Libyan "
                "charge d'affaires Jamal Barougi on Friday. Deputy Foreign Minister Feim Chaushevo "
                "told him that Bulgaria expects the nurses to be freed. President Georgi Purvanev "
                "discussed the case by phone with European Commissioner Benita Waldner-Ferrero. Libya "
                "asks for compensation.",
            ),
            {"Barougi": "LBY", "Chaushevo": "BGR", "Purvanev": "BGR"},
        ),
        (
            (
                "Brazil asks Mercosur to let in Bolivia\nAgencia Brasil\nBrasilia - Foreign Minister "
                "Antonio Patriotas said today (7) that Brazil wants Bolivia in Mercosur. Bolivian "
                "Foreign Minister David Choquehuara said La Paz would decide this year. Planning "
                "Minister Miriam Belchiore announced a road loan. Bolivia sells gas to Brazil.",
            ),
            {"Belchiore": "BRA", "Choquehuara": "BOL", "Patriotas": "BRA"},
        ),
        (
            (
                "Readout: Deputy Secretary's call with Kosovo PM",
                "Office of the Spokesperson\nU.S. Department of State\nJuly 7, 2020",
                "The following is attributable to Spokesperson Morgan Ortiz-Lane:",
                "Deputy Secretary Stephen Bieganski spoke with Prime Minister Avdullah Hotani today. "
                "They discussed dialogue with Serbia.",
            ),
            {"Bieganski": "USA", "Ortiz": "USA"},
        ),
        (
            (
                "Nigeria, Cameroon in Bakassi talks\nAbuja, Nov. 2 (NAN) The Minister of Justice, Mr "
                "Bayo Ojoh, has met with his Cameroonian counterpart, Mr Maurice Kamtoh, on Bakassi. "
                "The Attorney-General of Cross River, Mr Edem Ufotuk, said Nigeria had withdrawn. UN "
                "mediator Kieran Prendergassed attended. Cameroon's flag was hoisted.",
            ),
            {"Kamtoh": "CMR", "Ojoh": "NGA", "Prendergassed": "org:UN", "Ufotuk": "NGA"},
        ),
        (
            (
                "EU and Vietnam conclude FTA talks\nEuropean Commission - Press release\nBrussels, 2 December 2015",
                "President of the European Commission Jean-Claude Junckerman and Prime Minister Nguyen "
                "Tan Dunghai announced the end of the talks. Commissioner for Trade Cecilia "
                "Malmstromer said the deal would lift 99% of tariffs. Minister of Industry and Trade "
                "Vu Huy Hoangh signed for Vietnam.",
            ),
            {"Malmstromer": "org:EU", "Nguyen": "VNM", "Vu": "VNM"},
        ),
        (
            (
                "Prague Post",
                "Visa row with Canada heats up",
                "By Benjamin Cunninghame",
                "Prime Minister Jan Fischerov is threatening to hold up the EU-Canada summit. Interior "
                "Minister Martin Pecinar said the Czech Republic would not retaliate. Canadian "
                "Immigration Minister Jason Kennedyson blamed Roma refugees. Human Rights Minister "
                "Michael Kocabek flew to Ottawa.",
            ),
            {"Kennedyson": "CAN", "Kocabek": "CZE", "Pecinar": "CZE"},
        ),
    ],
)
def test_whose_officials_a_story_of_abroad_has(paragraphs, expected):
    assert sides(*paragraphs, names=expected) == expected
