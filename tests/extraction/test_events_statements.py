"""Statements and letters: who says or writes something that is itself the news."""

from __future__ import annotations

import pytest
from telling import FAR, TITLE, A, B, events


@pytest.mark.parametrize(
    "sentence", [f"{A} was praised for his rice in Japan.", f"{A} is accused of a theft in Japan."]
)
def test_who_is_spoken_of_says_nothing(sentence):
    assert "statement" not in {kind for kind, *_ in events(sentence)}


def test_a_statement_beside_a_meeting_is_no_event_of_its_own():
    assert [
        kind for kind, *_ in events(f"{A} met {B}.", f"{A} said that trade between Belarus and Uzbekistan would grow.")
    ] == ["meeting"]


def test_an_envoy_who_is_recalled_is_no_memory():
    assert [kind for kind, *_ in events("Japan recalled its ambassador to Belarus.")] == ["other"]


def test_a_named_statement_is_one():
    told = events(f"{A} welcomes the news from Japan.", title="Statement by the president on Japan")
    assert ("statement", "happened", {"bortnik"}) in told


def test_a_joint_statement_belongs_to_its_states():
    told = events("The two countries work on a bridge.", title="Belarus-Japan Joint Statement on the bridge")
    assert ("statement", "happened", {"BLR", "JPN"}) in [(kind, status, set(who)) for kind, status, who in told]


def test_a_joint_statement_is_that_of_those_who_met():
    told = events(f"{A} met {B} in Minsk.", "Afterwards the two sides issued a joint declaration on rice.")
    assert ("statement", "happened", {"BLR", "UZB"}) in [(kind, status, set(who)) for kind, status, who in told]
    told = events(f"{A} met {B} in Minsk.", "Afterwards the band issued a joint record.")
    assert "statement" not in {kind for kind, *_ in told}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"Japan will send rice to Kenya, {A} said.", {"bortnik"}),
        (f"Japan will send rice to Kenya, said {A}.", {"bortnik"}),
        (f"{A} will say in Kenya that Japan sends rice.", set()),
    ],
)
def test_what_is_said_may_lie_ahead_the_saying_not(sentence, expected):
    assert {key for kind, _, keys in events(sentence) if kind == "statement" for key in keys} == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"In a letter to {B}, {A} asked for rice.", {"bortnik", "kosimbekov"}),
        (f"In a letter dated Tuesday, {A} asked {B} for rice.", {"bortnik", "kosimbekov"}),
        (f"A letter from {A} was handed to {B} on Tuesday.", {"bortnik", "kosimbekov"}),
        (f"He knew of a letter to {B} from {A}.", {"bortnik", "kosimbekov"}),
        (f"{A} has written to {B}.", {"bortnik", "kosimbekov"}),
        (f"The letters of the word for {B} are few, {A} said.", None),
    ],
)
def test_a_letter_has_a_writer_and_a_reader(sentence, expected):
    told = [set(who) for kind, _, who in events(sentence) if kind == "letter_message"]
    assert told == ([expected] if expected else [])


def test_a_joint_statement_may_name_its_states_in_the_text():
    told = events("We, Japan, Kenya and Peru, as coastal states, share an aim.", title="Joint Statement on Oceans")
    assert ("statement", "happened", {"JPN", "KEN", "PER"}) in [(kind, status, set(who)) for kind, status, who in told]


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        (f"{A} welcomed the adoption of a plan for rice by Japan.", ["statement"]),
        (f"{A} welcomed {B} in Minsk.", ["meeting"]),
    ],
)
def test_news_is_welcomed_in_words_and_people_are_met(sentence, kinds):
    assert [kind for kind, *_ in events(sentence)] == kinds


def test_who_speaks_with_others_makes_no_statement():
    assert "statement" not in {kind for kind, *_ in events(f"{A} spoke with leaders of Japan and Kenya about rice.")}


REST = ["Trade between the two countries grew last year.", "Wheat is sold to many of the neighbours."]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (f"In March 2023, {A} warned Japan against the plan.", True),
        (f"In a speech on 5 March 2023, {A} said Japan must sell rice.", True),
        (f"{A} said in March 2023 that Japan must sell rice.", True),
        (f"{A} said trade in the same term of 2023 was worth ten million dollars in Japan.", False),
        (f"Japan sold twice as much rice as in 2023, {A} said.", False),
    ],
)
def test_a_day_long_past_is_that_of_the_saying_where_it_stands_beside_it(sentence, told):
    assert any(kind == "statement" for kind, *_ in events(*REST, sentence)) is told


@pytest.mark.parametrize(
    "sentence",
    [
        f"A message of greetings was sent on Tuesday by {A} to {B}.",
        f"The minister delivered a letter from {A} to {B} on Tuesday.",
        f"{A} exchanged congratulatory messages with {B} on Tuesday.",
        f"{A} gave the envoy a letter for {B}.",
        f"{A} and {B} exchanged messages of congratulations on Tuesday.",
    ],
)
def test_letters_that_others_carry_and_messages_both_ways(sentence):
    told = [(kind, status, set(who)) for kind, status, who in events(sentence)]
    assert told == [("letter_message", "happened", {"bortnik", "kosimbekov"})]


def test_who_congratulates_at_a_meeting_or_on_a_visit_writes_no_letter():
    met = events(f"{A} met {B} in Minsk.", "Uzbekistan is at peace.", f"{A} congratulated {B} on his rice.")
    assert "letter_message" not in {kind for kind, *_ in met}


def test_who_calls_off_a_journey_makes_no_statement():
    told = events("More is known.", title="Belarusian president Arkady Bortnik calls off trip to Japan")
    assert "statement" not in {kind for kind, *_ in told}


def test_a_saying_of_long_ago_is_background():
    told = events(*FAR, f"In March 2018, {A} warned Japan against it.")
    assert ("statement", "past_reference", {"bortnik"}) in told
    told = events(*FAR, f"{A} warned Japan against it.")
    assert "statement" not in {kind for kind, *_ in told}


def test_a_headline_that_says_what_somebody_said_is_a_statement():
    told = events(f"{A} met Japanese envoys in Minsk.", title="Bortnik denounces the war in Japan")
    assert ("statement", "happened", {"bortnik"}) in told


def test_what_one_leader_tells_another_is_no_statement_of_its_own():
    assert "statement" not in {kind for kind, *_ in events(f"Rice will grow, {A} told {B}.", "Rain fell.")}


@pytest.mark.parametrize(
    ("sentences", "title"),
    [
        ((f"{A} spoke with reporters on Tuesday.", "Rice was dear in Japan."), TITLE),
        ((f"{A} arrived in Japan on Tuesday.", f"{A} said that rice was dear."), TITLE),
        ((f"{A} met {B}.", "Rice was dear."), "Remarks by Bortnik before his meeting with Qosimbekov"),
    ],
)
def test_what_is_said_beside_another_act_is_no_news_of_its_own(sentences, title):
    assert "statement" not in {kind for kind, *_ in events(*sentences, title=title)}


@pytest.mark.parametrize(
    "plan",
    [
        "He will meet his Japanese counterpart in June.",
        "He may sign an accord with Japan, or not.",
        "He met the premier of Japan in 2019.",
    ],
)
def test_what_lies_ahead_or_far_back_takes_no_statement_from_the_lead(plan):
    told = events(f"{A} said on Wednesday that rice was dear in Japan. {plan}")
    assert "statement" in {kind for kind, *_ in told}


def test_a_meeting_of_the_day_takes_what_was_said_at_it():
    told = events(f"{A} said on Wednesday that rice was dear. He met {B} in Minsk on Wednesday.")
    assert "statement" not in {kind for kind, *_ in told}


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenyan Foreign Minister Amina Wanjiru said in a televised address that the bridge would be rebuilt.",
        "In an interview with a Nairobi daily, Kenyan Foreign Minister Amina Wanjiru warned that time was short.",
        "Kenyan Foreign Minister Amina Wanjiru told a news conference that the bridge would be rebuilt.",
        "In her speech at the harbour, Kenyan Foreign Minister Amina Wanjiru said the bridge would be rebuilt.",
        "Kenyan Foreign Minister Amina Wanjiru told the Commons that the bridge would be rebuilt.",
    ],
)
def test_what_a_leader_says_to_an_audience_is_a_statement_wherever_it_stands(sentence):
    told = events(f"{A} met {B} in Minsk.", *FAR, sentence)
    assert ("statement", "happened", frozenset({"wanjiru"})) in told


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenyan Foreign Minister Amina Wanjiru said that the bridge would be rebuilt.",
        "Kenyan Foreign Minister Amina Wanjiru listened to a speech.",
        "A clerk said in an interview that the bridge would be rebuilt.",
        "“In a speech one says much,” a clerk said.",
        "“The bridge will be rebuilt,” Kenyan Foreign Minister Amina Wanjiru wrote on Facebook.",
        "Kenyan Foreign Minister Amina Wanjiru drank tea during the lecture.",
    ],
)
def test_what_is_said_to_nobody_in_particular_is_none(sentence):
    told = events(f"{A} met {B} in Minsk.", *FAR, sentence)
    assert "statement" not in {kind for kind, *_ in told}


@pytest.mark.parametrize(
    "third",
    [
        '"The road is long," said Namibian Minister Tangeni Hifikepunye.',
        "Rain is due on Friday, Namibia said in a note.",
        '"We go on," said Kenyan Minister Jane Wanjiku.',
    ],
)
def test_what_only_the_third_sentence_quotes_is_no_news_of_its_own(third):
    told = events("Two days of work on the harvest of Namibia and Kenya came to their end.", third)
    assert not [kind for kind, *_ in told if kind == "statement"]


@pytest.mark.parametrize(
    "third",
    [
        "Namibian Minister Tangeni Hifikepunye warned that Kenya would run dry.",
        "Kenyan Minister Jane Wanjiku criticised Namibia on Wednesday.",
    ],
)
def test_who_opens_the_third_sentence_makes_a_statement(third):
    told = events("Two days of work on the harvest of Namibia and Kenya came to their end.", third)
    assert [kind for kind, *_ in told] == ["statement"]


@pytest.mark.parametrize(
    ("sentence", "states"),
    [
        ("Japan may join the bank of Kenya, the European Union said on Wednesday.", True),
        ("The European Union says that Japan may join the bank of Kenya.", True),
        ("The European Union confirmed a visit of Japan to the bank of Kenya.", False),
        ("Japan may join the bank of Kenya, a bank said on Wednesday.", False),
    ],
)
def test_a_body_of_states_says_what_is_the_news(sentence, states):
    assert (("statement", "happened", {"EU"}) in [(k, s, set(who)) for k, s, who in events(sentence)]) == states


@pytest.mark.parametrize(
    ("title", "lead", "who"),
    [
        ("Communiqué of the Arab League on Sudan", "The Council condemns the coup in Sudan.", {"LEAGUE"}),
        ("Statement by the Security Council of the United Nations", "The members condemned the coup in Chad.", {"UN"}),
        ("Statement by the European Union and the African Union on Chad", "They condemn the coup.", {"EU", "UNION"}),
        ("Press Statement of the Spokesman for the Foreign Ministry of Kenya", "Uganda has to go.", {"KEN"}),
        ("G7 Foreign Ministers' Statement on Georgia", "We condemn the law of Georgia.", {"G7"}),
        ("Statement by the Foreign Ministry of Kenya", "Minister Peter Mutiso of Kenya thanked Chad.", {"mutiso"}),
        ("ASEAN leaders issue communique", "ASEAN leaders issued a communique that named Japan.", {"ASEAN"}),
        ("Coup in Niger", "The African Union issued a statement on the coup in Niger.", {"UNION"}),
        ("Communique of Kenya and Uganda", "A road has to be built.", {"KEN", "UGA"}),
        ("Statement of the Permanent Mission of Kenya to the UN", "Uganda has to go.", {"KEN"}),
        ("Statement by Kenya's central bank on rates", "Rates in Kenya and Uganda are to fall.", None),
        ("Statement by the Chad Football Federation", "The match with Niger is off.", None),
        ("Coup in Niger", "The African Union has not issued a statement on the coup in Niger.", None),
        ("Coup in Niger", "The African Union will issue a statement on Niger on Friday.", None),
        ("Coup in Niger", "Chad asked the African Union to put out a statement on Niger.", None),
        ("Declaration of independence of South Sudan", "South Sudan became a state in 2011.", None),
        ("Bank issues statement on rates", "Norway's central bank released a statement. Sweden's did so.", None),
    ],
)
def test_a_statement_is_that_of_the_body_by_which_its_title_says_it_is(title, lead, who):
    made = [keys for kind, status, keys in events(lead, title=title) if (kind, status) == ("statement", "happened")]
    assert made == ([frozenset(who)] if who else [])
