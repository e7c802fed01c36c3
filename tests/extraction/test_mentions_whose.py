"""Whose official somebody is whose title names no state: by the place, the act, and the state of the story."""

from __future__ import annotations

import pytest
from quoting import annotator

from relgraph.model import Article
from relgraph.text import clean


def leaders(text: str) -> dict[str, str | None]:
    scene = annotator().scene(clean(Article(id="t", source="t.txt", text=text, raw_hash="t")))
    return {e.name: e.country or e.org for e in scene.entities.values() if e.kind == "leader"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("From Lusaka she flew on to Lilongwe, where President Chisomo Mbewe was waiting.", {"Chisomo Mbewe": "MWI"}),
        ("Budapest was less polite: Foreign Minister Zoltan Kerekes called the letter from Kyiv a joke.",
         {"Zoltan Kerekes": "HUN"}),
        ("Niger has expelled Ambassador Luc Thibaudet, the French foreign ministry said.", {"Luc Thibaudet": "FRA"}),
        ("Ankara recalled its ambassador, Serdar Kocaman, from Stockholm on Sunday.", {"Serdar Kocaman": "TUR"}),
        ("They were handed to Qataris by the Iraqi interior ministry, whose minister, Qasim Araji, saw them off.",
         {"Qasim Araji": "IRQ"}),
        ("Peru wants more rice from Laos. Its ambassador to Laos, Luis Quispe, told the ministry so.",
         {"Luis Quispe": "PER"}),
        ("Finance Minister Arun Mehta told the Lok Sabha that talks with Nepal would resume.", {"Arun Mehta": "IND"}),
        ("Deputy Prime Minister Teo Hock will visit Brunei on Monday, Singapore's foreign ministry said.",
         {"Teo Hock": "SGP"}),
        ("Commission President Jose Barreto said Croatia was ready.", {"Jose Barreto": "org:EU"}),
        ("Ole Hansk, South Africa's deputy foreign minister, said that Niger's delegation, led by Foreign Minister Luc Sani, "
         "had left.", {"Ole Hansk": "ZAF", "Luc Sani": "NER"}),
        ("The Foreign Minister, Luis Quispe, met the Japanese ambassador on Monday.", {"Luis Quispe": None}),
        ("Peru was represented by the Head of its Mission to NATO, Ambassador Luis Quispe.", {"Luis Quispe": "PER"}),
        ("President Ana Ruiz met Minister Kofi Badu of Ghana. President Ruiz reaffirmed Peru's firm support for Togo.",
         {"Ana Ruiz": "PER", "Kofi Badu": "GHA"}),
        ("Foreign Minister Lena Falk called. Ms Falk said Latvia stood ready to train pilots of Chad and Mali.",
         {"Lena Falk": "LVA"}),
        ("Oslo is calm, but Chad and Mali are not. President Ana Ruiz said Niger attacked Mali.", {"Ana Ruiz": None}),
        ("SUVA, May 3 - Prime Minister Semi Loko said Japan would provide boats. The boats reach Fiji in June.",
         {"Semi Loko": "FJI"}),
        ("GEORGETOWN, Texas, May 4 - President Al Boyd said on Monday that the campus was safe.", {"Al Boyd": None}),
        ("TRIPOLI, Lebanon (AP) - Interior Minister Al Boyd said on Monday that the port was safe.", {"Al Boyd": None}),
        ("GEORGETOWN, Guyana, May 4 - President Al Boyd said on Monday that the port was safe.", {"Al Boyd": "GUY"}),
        ("State House, Lusaka, May 3 - President Bruno Mwale hosted President Felix Odhiambo on Monday.",
         {"Bruno Mwale": "ZMB", "Felix Odhiambo": None}),
        ("SUVA, May 3 - Minister Tom Vala will speak at the State House, Nairobi, in June.",
         {"Tom Vala": "FJI"}),
        ("Tonga's Prime Minister Semi Loko met guests. Health Minister Ana Tui said Japan will donate beds.",
         {"Semi Loko": "TON", "Ana Tui": "TON"}),
        ("Defence Minister Bo Lager said Russia intended to attack. Sweden is arming, the Swedish army said.",
         {"Bo Lager": None}),
        ("President Dan Wick spoke yesterday with President Esther Nyagu of Kenya and Prime Minister Lucien Darb of Haiti. "
         "Kenya and Haiti thanked the United States.", {"Dan Wick": None, "Esther Nyagu": "KEN", "Lucien Darb": "HTI"}),
        ("At the invitation of President Shen Guo, President Ana Ruiz of Peru paid a state visit to China. Mali looked on.",
         {"Shen Guo": "CHN", "Ana Ruiz": "PER"}),
        ("President Ana Ruiz of Peru will pay an official visit to Turkey at the invitation of President Kemal Sar.",
         {"Ana Ruiz": "PER", "Kemal Sar": "TUR"}),
        ("Prime Minister Arvind Kulk accepted the invitation of President Johan Kart of Suriname. India and Suriname signed.",
         {"Arvind Kulk": "IND", "Johan Kart": "SUR"}),
        ("The Cypriot Foreign Minister conveyed to the President a message from President Costas Leon. Egypt and Cyprus met.",
         {"Costas Leon": "CYP"}),
        ("The Special Envoy for Sudan, Dieter Hoof, met in Khartoum with Vice-President Osman Taha. Chad and Mali looked on.",
         {"Dieter Hoof": None, "Osman Taha": "SDN"}),
        ("The Prime Minister of Barbados, the Rt. Hon. Ann Arth, met the Prime Minister of Jamaica, the Rt Hon Percy Patt.",
         {"Ann Arth": "BRB", "Percy Patt": "JAM"}),
        ("The President of the Republic, Mr Paulo Ferr, met the Foreign Minister of Guatemala, Sofía Ixcot, in Geneva.",
         {"Paulo Ferr": None, "Sofía Ixcot": "GTM"}),
        ("President Vo Quang Thai of Vietnam and Prime Minister Haru Sonod of Japan met.",
         {"Vo Quang Thai": "VNM", "Haru Sonod": "JPN"}),
        ("Prime Minister Helen Aitk will travel to Samoa and Tonga. Samoa and Tonga are small.", {"Helen Aitk": None}),
        ("President Gamal Rash received Cyprus' Foreign Minister, Andreas Kyri. Egypt and Cyprus are friends.",
         {"Gamal Rash": "EGY", "Andreas Kyri": "CYP"}),
        ("Kenya Signs Deal On Training As President Okar Hosts PM Hork\n\nPresident Okar hosted Czech Prime Minister Hork.",
         {"Okar": "KEN", "Hork": "CZE"}),
        ("Kenya Hosts President Okar For Talks On Borders\n\nPresident Okar of Uganda came to Nairobi.", {"Okar": "UGA"}),
    ],
)  # fmt: skip
def test_the_place_or_the_act_tells_whose_official_somebody_is(text, expected):
    assert leaders(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BEIRUT: Prime Minister Fouad Karam discussed the border with U.S. mediator Jon Weiss.",
         {"Fouad Karam": "LBN", "Jon Weiss": "USA"}),
        ("COTONOU – President Patrice Adjovi has received the resignation of three ministers.",
         {"Patrice Adjovi": "BEN"}),
        ("TRIPOLI – Foreign Minister Aguila Salehi flew in under Egyptian auspices.", {"Aguila Salehi": "LBY"}),
        ("BRUSSELS – President Patrice Adjovi has arrived.", {"Patrice Adjovi": None}),
        ("Jeddah, May 13, 2022, SPA -- Crown Prince Turki bin Nayef received Prime Minister of Iraq Haider Sud.",
         {"Turki bin Nayef": "SAU", "Haider Sud": "IRQ"}),
        ("Doha - January 25 (QNA) - HE Prime Minister Nasser bin Hamad met Foreign Minister Ana Ruiz of Peru.",
         {"Nasser bin Hamad": "QAT", "Ana Ruiz": "PER"}),
        ("President Mwila Banda hosted Prime Minister Luc Sani of Niger at State House, Lusaka, on Monday.",
         {"Mwila Banda": "ZMB", "Luc Sani": "NER"}),
        ("PARIS – Chad and Mali met Niger's men. President Patrice Adjovi was not there.", {"Patrice Adjovi": None}),
    ],
)  # fmt: skip
def test_a_report_from_a_capital_leaves_its_state_out(text, expected):
    assert leaders(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ACCRA, May 3 - Ghana's President Kojo Ansah saw a visitor. The guest, Foreign Minister Luis Duarte, thanked him.",
         {"Kojo Ansah": "GHA", "Luis Duarte": None}),
        ("LIMA, May 3 - Peru's President Ana Ruiz toasted her guest of honour, Prime Minister Idriss Hamat.",
         {"Ana Ruiz": "PER", "Idriss Hamat": None}),
        ("LIMA, May 3 - Thanking his host, President Luis Duarte said that Peru had been generous.", {"Luis Duarte": None}),
        ("ACCRA, May 3 - The visiting Foreign Minister, Luis Duarte, praised Ghana's economy.", {"Luis Duarte": None}),
        ("LIMA, May 3 - Prime Minister Idriss Hamat, who is visiting Peru, thanked the government.", {"Idriss Hamat": None}),
        ("LIMA, May 3 - Prime Minister Idriss Hamat, on a visit to Peru, praised the ties.", {"Idriss Hamat": None}),
        ("President Kojo Ansah welcomed to Accra President Idriss Hamat.", {"Kojo Ansah": "GHA", "Idriss Hamat": None}),
        ("President Ana Ruiz, welcoming to Ghana Prime Minister Luis Duarte, praised him.", {"Luis Duarte": None}),
        ("ACCRA, May 3 - Chad's President Idriss Hamat was welcomed by President Kojo Ansah in Accra.",
         {"Idriss Hamat": "TCD", "Kojo Ansah": "GHA"}),
        ("LIMA, May 3 - President Ana Ruiz received Chile's foreign minister. The host, Foreign Minister Juan Soto, "
         "was there. Peru exports rice.", {"Juan Soto": "PER"}),
        ("LIMA, May 3 - Outgoing Ambassador Moussa Keita paid a farewell call on Peruvian Foreign Minister Ana Ruiz.",
         {"Moussa Keita": None, "Ana Ruiz": "PER"}),
        ("LIMA, May 3 - Peru's President Ana Ruiz awarded outgoing Ambassador Moussa Keita the Order of the Sun.",
         {"Moussa Keita": None}),
        ("LIMA, May 3 - Peru's President Ana Ruiz congratulated Prime Minister Idriss Hamat on his victory.",
         {"Idriss Hamat": None}),
        ("ACCRA, May 3 - In his message to President Idriss Hamat, President Kojo Ansah wished him peace.",
         {"Idriss Hamat": None}),
        ("OSLO, May 3 - Norway's King Olaf sent a telegram of congratulations to President Luis Duarte.",
         {"Luis Duarte": None}),
        ("President Kojo Ansah congratulated President Idriss Hamat on the national day of Chad.",
         {"Kojo Ansah": None, "Idriss Hamat": "TCD"}),
        ("AMMAN, May 3 (Petra) - King Hasan sent a cable to President Luis Duarte congratulating him on Peru's "
         "independence day.", {"Luis Duarte": "PER"}),
        ("President Ana Ruiz sent a message of condolence to President Idriss Hamat over the floods in Chad.",
         {"Ana Ruiz": None, "Idriss Hamat": "TCD"}),
        ("Prime Minister Kari Lund wished Prime Minister Luis Duarte and the people of Peru a happy national day.",
         {"Kari Lund": None, "Luis Duarte": "PER"}),
        ("LIMA, May 3 - The new ambassador, Luis Duarte, presented his credentials to Peru's President Ana Ruiz.",
         {"Luis Duarte": None, "Ana Ruiz": "PER"}),
        ("LIMA, May 3 - Foreign Minister Luis Duarte flew home after a visit to Peru.", {"Luis Duarte": None}),
        ("LIMA, May 3 - Prime Minister Luis Duarte was given a red-carpet welcome by Peru's President Ana Ruiz.",
         {"Luis Duarte": None, "Ana Ruiz": "PER"}),
        ("President Ana Ruiz received Prime Minister Luis Duarte on Peru's independence day.", {"Luis Duarte": None}),
        ("Prime Minister Kari Lund wrote to Prime Minister Luis Duarte of the attack in Mali.", {"Luis Duarte": None}),
    ],
)  # fmt: skip
def test_a_guest_or_addressee_is_not_of_the_host_and_greetings_tell_whose_day_it_is(text, expected):
    found = leaders(text)
    assert {name: found[name] for name in expected} == expected


def test_ministers_are_of_the_state_with_which_a_story_opens_and_which_it_names_most():
    story = "Bangladesh will build a reactor with Russia. Bangladesh has waited, said {} Yeafesh Osman. India watches."
    assert leaders(story.format("Science Minister")) == {"Yeafesh Osman": "BGD"}
    assert leaders(story.format("General")) == {"Yeafesh Osman": None}
