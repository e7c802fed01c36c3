"""Events other than meetings: tables of sentences with type, status and the sides that take part."""

from __future__ import annotations

import pytest

from relgraph.extraction import (
    RulesAnnotator,
    events_ceremonies,
    events_dated,
    events_journeys,
    events_letters,
    events_signed,
    events_statement,
    events_summits,
    meetings_crowd,
    meetings_next,
)
from relgraph.extraction.events_deeds import EXAMPLES
from relgraph.model import Article, Statement
from relgraph.text import clean

AFTER = "This is what was known about it in the evening, and more is to be said about it by those who were there."
A = "Belarusian President Arkady Bortnik"
B = "Uzbek President Jahongir Qosimbekov"


def statements(*paragraphs: str, title: str = "News of the day from abroad") -> list[Statement]:
    text = "\n\n".join([title, *paragraphs, AFTER])
    article = Article(id="t", source="t", text=text, raw_hash="0", published="2024-05-16")
    return list(RulesAnnotator().annotate(clean(article)).statements)


def events(*paragraphs: str, title: str = "News of the day from abroad") -> list[tuple[str, str, frozenset[str]]]:
    """Type, status and the last words of the participants' keys, in the order of the text."""
    found = [s for s in statements(*paragraphs, title=title) if s.kind == "event"]
    return [
        (s.payload["event_type"], str(s.status), frozenset(_last(p["key"]) for p in s.payload["participants"]))
        for s in found
    ]


def _last(key: str) -> str:
    return key.rpartition(" ")[2].rpartition(":")[2]


MODULES = {
    "meeting": meetings_crowd,
    "ceremony": events_ceremonies,
    "letter_message": events_letters,
    "agreement_signed": events_signed,
    "statement": events_statement,
    "summit": events_summits,
    "other": events_dated,
}


@pytest.mark.parametrize("kind", MODULES)
def test_each_kind_reads_its_example_and_not_its_counterexample(kind):
    module = MODULES[kind]
    assert kind in {event[0] for event in events(module.EXAMPLE)}
    assert kind not in {event[0] for event in events(module.COUNTER)}


@pytest.mark.parametrize("rule", events_journeys.RULES.values(), ids=lambda rule: rule.name)
def test_each_rule_of_visits_reads_its_example_and_not_its_counterexample(rule):
    assert [s for s in statements(rule.example) if s.kind == "event" and s.rule == rule.name]
    assert not [s for s in statements(rule.counter) if s.kind == "event" and s.payload["event_type"] == "visit"]


@pytest.mark.parametrize(("kind", "example", "counter"), EXAMPLES)
def test_each_deed_reads_its_example_and_not_its_counterexample(kind, example, counter):
    assert kind in {event[0] for event in events(example)}
    assert kind not in {event[0] for event in events(counter)}


def test_the_next_of_a_row_takes_the_sides_of_the_story():
    assert ("meeting", "planned", {"BLR", "UZB"}) in events(meetings_next.EXAMPLE)
    assert events(meetings_next.COUNTER) == []


@pytest.mark.parametrize(
    ("sentence", "status", "guests"),
    [
        (f"{A} visited Japan on Tuesday.", "happened", {"bortnik", "JPN"}),
        (f"{A} will visit Japan in June.", "planned", {"bortnik", "JPN"}),
        (f"{A} arrived in Japan on Tuesday for talks.", "happened", {"bortnik", "JPN"}),
        (f"{A} cancelled a visit to Japan.", "cancelled", {"bortnik", "JPN"}),
        (f"{A} did not visit Japan.", "denied", {"bortnik", "JPN"}),
        (f"{A} will be in Tokyo for two days along with his aides.", "planned", {"bortnik", "JPN"}),
        (f"{A} visited Japan in 2019.", "past_reference", {"bortnik", "JPN"}),
        (f"{A} paid an official visit to Japan on Tuesday.", "happened", {"bortnik", "JPN"}),
        (f"{A} is the first leader of his country to visit Japan.", "happened", {"bortnik", "JPN"}),
        (f"{A} invited {B} to visit Belarus.", "planned", {"kosimbekov", "BLR"}),
        (f"{A} extended an invitation to {B} to pay a state visit to Belarus.", "planned", {"kosimbekov", "BLR"}),
        (f"{A} flies to Tokyo on Monday.", "planned", {"bortnik", "JPN"}),
        (f"{A} will be visiting Tokyo in June.", "planned", {"bortnik", "JPN"}),
        (f"{A} returned home on Tuesday after a two-day visit to Japan.", "happened", {"bortnik", "JPN"}),
        (f"{A} left Japan on Tuesday.", "happened", {"bortnik", "JPN"}),
        (f"{A} slipped into Tokyo on Tuesday.", "happened", {"bortnik", "JPN"}),
        (f"{A} and his most senior aides are in Tokyo.", "happened", {"bortnik", "JPN"}),
        (f"During a 2012 visit to Japan, {A} spoke of rice.", "past_reference", {"bortnik", "JPN"}),
    ],
)
def test_a_visit_has_a_guest_a_host_and_a_status(sentence, status, guests):
    assert ("visit", status, guests) in events(sentence)


def test_the_guest_is_the_leader_of_the_side():
    told = events(f"{B} and {A} spoke on Tuesday.", "The Belarusian guest had arrived in Tashkent on Monday.")
    assert ("visit", "happened", {"bortnik", "UZB"}) in told


def test_a_visit_named_late_of_somebody_new_is_background():
    rest = ["Trade between the two countries grew last year.", "Wheat is sold to many of the neighbours."]
    assert ("visit", "past_reference", {"bortnik", "JPN"}) in events(*rest, f"That preceded a visit by {A} to Japan.")
    assert ("visit", "happened", {"bortnik", "JPN"}) in events(f"A visit by {A} to Japan is under way.")


def test_what_has_been_done_at_some_time_is_background():
    rest = ["Trade between the two countries grew last year.", "Wheat is sold to many of the neighbours."]
    assert ("visit", "past_reference", {"bortnik", "JPN"}) in events(*rest, f"{A} has visited Japan.")
    assert ("visit", "happened", {"bortnik", "JPN"}) in events(*rest, f"{A} has arrived in Japan.")


def test_where_an_attack_is_the_news_those_told_later_are_news_too():
    rest = ["Trade between the two countries grew last year.", "Wheat is sold to many of the neighbours."]
    rest += ["Nobody there knew what it was that he bought.", "Militants killed two people in Mosul, Iraq."]
    war = "Gunmen killed five people at a market in Baghdad, Iraq, on Tuesday."
    assert {status for kind, status, _ in events(war, *rest) if kind == "conflict"} == {"happened"}
    assert {status for kind, status, _ in events(*rest) if kind == "conflict"} == {"past_reference"}


@pytest.mark.parametrize(
    "sentence", [f"{A} was praised for his rice in Japan.", f"{A} is accused of a theft in Japan."]
)
def test_who_is_spoken_of_says_nothing(sentence):
    assert "statement" not in {kind for kind, *_ in events(sentence)}


def test_each_stop_of_a_tour_is_a_visit():
    told = events(f"{A} returned home after visits to Russia, China and Kazakhstan.")
    assert [host for kind, _, keys in told if kind == "visit" for host in keys & {"RUS", "CHN", "KAZ"}] == [
        "RUS",
        "CHN",
        "KAZ",
    ]


@pytest.mark.parametrize(
    ("sentence", "hosts"),
    [
        (f"{A} has been to Kenya, Namibia and Zambia.", [{"KEN"}, {"NAM"}, {"ZMB"}]),
        (f"{A} will visit Aceh in Indonesia, as well as Kenya.", [{"IDN"}, {"KEN"}]),
        (f"{A} will travel to Kenya, Namibia and Zambia.", [{"KEN", "NAM", "ZMB"}]),
        (f"{A} toured a satellite plant in Cannes.", [{"FRA"}]),
        (f"{A} left here for the 14th meeting of the leaders (ABC) in Hanoi.", [{"VNM"}]),
    ],
)
def test_what_is_ahead_is_one_tour_and_what_is_past_several_visits(sentence, hosts):
    assert [set(keys) - {"bortnik"} for kind, _, keys in events(sentence) if kind == "visit"] == hosts


def test_a_visit_and_the_meeting_during_it_are_two_events():
    told = events(
        f"{A} arrived in Tashkent on Tuesday.", f"{B} met {A} in Tashkent on Wednesday.", "Uzbekistan is dry."
    )
    assert {kind for kind, *_ in told} == {"visit", "meeting"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Fans visited the stadium in Japan before the match.",
        f"{A} visited a school in Minsk.",
        f"{A} signed a decree on pensions.",
        f"{A} sold his house. He was in Tokyo.",
        "The company signed a contract with its workers.",
        f"{A} sent his regards to the workers.",
        "A man was shot in a quarrel between neighbours in Japan.",
        "Prices in Belarus rose by two per cent, and wages fell.",
    ],
)
def test_what_is_no_act_between_states_gives_nothing(sentence):
    assert events(sentence) == []


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


def test_those_who_speak_before_a_bilateral_meeting_met():
    welcome = "We are glad that you came to Minsk."
    told = events(welcome, title=f"Remarks by {A} and {B} before bilateral meeting")
    assert "meeting" in [kind for kind, *_ in told]
    told = events(welcome, title=f"Remarks by {A} on {B}")
    assert "meeting" not in [kind for kind, *_ in told]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (
            ["They spoke of the recently signed security agreement between Japan and Kenya."],
            ("agreement_signed", "past_reference", {"JPN", "KEN"}),
        ),
        (["India signed the Artemis Accords in 2023."], ("agreement_signed", "past_reference", {"IND"})),
        (
            ["The leaders backed the town as laid out in a 1984 agreement between Britain and China."],
            ("agreement_signed", "past_reference", {"GBR", "CHN"}),
        ),
        (["Japan strikes $10B deal with Kenya."], ("agreement_signed", "happened", {"JPN", "KEN"})),
        (
            [f"{A} met {B} in Minsk.", "Following the meeting the co-chairs signed a protocol."],
            ("agreement_signed", "happened", {"BLR", "UZB"}),
        ),
        (
            [f"On 14 March 1995 {A} met {B} in Minsk. At the end the two sides signed a treaty on trade."],
            ("agreement_signed", "past_reference", {"BLR", "UZB"}),
        ),
        (
            ["A memorandum on a cable was signed on Tuesday.", f"Envoys looked on as {A} and {B} signed."],
            ("agreement_signed", "happened", {"bortnik", "kosimbekov"}),
        ),
    ],
)
def test_who_signed_and_when(paragraphs, expected):
    assert expected in [(kind, status, set(who)) for kind, status, who in events(*paragraphs)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A peace agreement was signed on Tuesday between Ethiopia and Eritrea.", ("happened", {"ETH", "ERI"})),
        ("A treaty between Ethiopia and Eritrea is to be signed next week.", ("planned", {"ETH", "ERI"})),
        ("China and Japan agreed on Tuesday to a truce in their trade war.", ("happened", {"CHN", "JPN"})),
        (
            "The work is done under an agreement that Brazil and China signed in 2010.",
            ("past_reference", {"BRA", "CHN"}),
        ),
        (
            "Since the signing of the 2010 treaty between Brazil and China, trade grew.",
            ("past_reference", {"BRA", "CHN"}),
        ),
        ("Egypt was the first country to sign a peace treaty with Israel.", ("past_reference", {"EGY", "ISR"})),
        ("It is bound by an agreement reached with Kenya in March 2019.", ("past_reference", {"KEN"})),
        ("Japan helped Kenya under an accord signed in March.", ("past_reference", {"JPN", "KEN"})),
        ("Under the 2015 nuclear deal with Iran, inspectors may come.", ("past_reference", {"IRN"})),
        ("China gave its negotiators 90 days to strike a deal with Japan.", None),
        ("Japan likes the idea of a 2030 deal with Kenya.", None),
    ],
)
def test_papers_of_two_and_papers_of_a_year(sentence, expected):
    told = [(status, set(who)) for kind, status, who in events(sentence) if kind == "agreement_signed"]
    assert told == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("China suspended exports of gallium to Japan in 2019.", {"CHN", "JPN"}),
        ("In January, Singapore hanged a man from Nigeria.", {"SGP", "NGA"}),
        ("The African Union was founded in 2002.", {"UNION"}),
        (f"{A} outlawed imports of tea from Kenya in 2019.", {"bortnik", "KEN"}),
        (f"{A} sold his house in 2019.", None),
        ("Since Kenya founded a bank in 2019, trade grew.", None),
        ("Hamas founded a bank in 2019.", None),
        ("The bank was sold by Kenya in 2019.", None),
        ("Kenya sold rice.", None),
    ],
)
def test_a_deed_of_a_day_long_past_needs_a_state_or_a_body(sentence, expected):
    told = events("The talk was of rice.", sentence)
    assert [(kind, status, set(who)) for kind, status, who in told] == (
        [("other", "past_reference", expected)] if expected else []
    )


def test_one_state_alone_signs_no_deal():
    assert "agreement_signed" not in {kind for kind, *_ in events("India signed a contract in 2023.")}


def test_those_who_attended_a_summit_take_part_in_it():
    told = events(f"{A} chaired the summit in Minsk on Tuesday.", f"It was attended by {B} and others.")
    assert ("summit", "happened", {"bortnik", "kosimbekov", "BLR"}) in [(k, s, set(w)) for k, s, w in told]
    told = events(
        "The leaders of Ghana, Senegal and Togo agreed at a summit in Accra on Tuesday to patrol their waters."
    )
    assert ("summit", "happened", {"GHA", "SEN", "TGO"}) in told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"{A} left here on Tuesday for the NATO meeting in Oslo.", ("meeting", "planned", {"bortnik", "NOR"})),
        (f"{A} will attend the NATO leaders' meeting on Friday.", ("summit", "planned", {"bortnik"})),
        ("It was agreed at a meeting of the Arab League on Tuesday.", ("meeting", "happened", {"LEAGUE"})),
        (f"{A} took part in the NATO summit on Tuesday.", ("summit", "happened", {"bortnik"})),
        ("They gather in Oslo next week for a NATO summit.", ("summit", "planned", {"NATO", "NOR"})),
        ("It was said at a meeting of the choir on Tuesday.", None),
        ("It was said at the Pentagon meeting on Tuesday.", None),
    ],
)
def test_the_meeting_of_a_body_has_those_who_go_there(sentence, expected):
    told = [(k, s, set(w)) for k, s, w in events(sentence) if k in {"meeting", "summit"}]
    assert told == ([expected] if expected else [])


def test_ministers_meet_and_two_alone_make_no_summit():
    told = events("The Arab League opened its ministerial meeting in Riyadh on Tuesday.")
    assert [kind for kind, *_ in told] == ["meeting"]
    told = events(f"{A} is in a hurry as talk grows of a summit with Japan.")
    assert "summit" not in {kind for kind, *_ in told}


def test_refs_follow_the_order_of_the_text():
    told = [s for s in statements(f"{A} met {B}.", f"{A} will visit Japan.") if s.kind == "event"]
    assert [s.payload["ref"] for s in told] == ["e1", "e2"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The 1995 war between Peru and Ecuador left hundreds dead.", {"PER", "ECU"}),
        ("China and Vietnam fought a brief border war in 1979.", {"CHN", "VNM"}),
        ("India and Pakistan exchanged fire across the border on Tuesday.", {"IND", "PAK"}),
        ("It withdrew after the 2008 Iraq war.", {"IRQ"}),
        ("Japan spoke of the trade war between China and Kenya in 2019.", None),
        ("Fighting is not the way of Kenya.", None),
    ],
)
def test_who_fights_one_another(sentence, expected):
    told = [set(who) for kind, _, who in events(sentence) if kind == "conflict"]
    assert told == ([expected] if expected else [])


def test_an_attack_has_both_sides_and_never_lies_ahead():
    assert events("Israel carried out airstrikes in Syria on Monday.") == [("conflict", "happened", {"ISR", "SYR"})]
    assert events("The attack on Israel on October 7 was the worst.") == [("conflict", "past_reference", {"ISR"})]


@pytest.mark.parametrize(
    ("sentence", "counter"),
    [
        ("The Japanese parliament ratified a treaty with Kenya on Tuesday.", "The Japanese parliament ate with Kenya."),
        ("Japan vetoed a draft resolution on Kenya on Tuesday.", "Japan heard a motion of thanks to Kenya."),
        ("The United Nations published a report on Kenya on Tuesday.", "A poet read a report on Kenya on Tuesday."),
        ("Japan banned imports of tea from Kenya.", "Japan drank tea from Kenya."),
        ("Kenya closed its border with Somalia on Tuesday.", "Kenya has a long border with Somalia."),
        ("Japan deported two men to Kenya on Tuesday.", "Japan sent two songs to Kenya."),
        ("Kenya released two Japanese sailors on Tuesday.", "Kenya liked two Japanese sailors on Tuesday."),
        ("Kenya seized a Japanese boat on Tuesday.", "Kenya saw a Japanese boat on Tuesday."),
        ("Kenya lodged a complaint against Japan on Tuesday.", "Kenya had a complaint about Japan."),
        ("Kenya shot down a Japanese drone on Tuesday.", "Kenya bought a Japanese drone."),
        ("Kenya and Japan held a joint exercise on Tuesday.", "Kenya and Japan held an exercise book."),
        ("Japan appointed a special envoy to Kenya on Tuesday.", "Japan has a special envoy to Kenya."),
        ("Kenya granted asylum to two men from Japan.", "Kenya granted itself a day of rest."),
        ("Japan reopened its embassy in Nairobi on Tuesday.", "Japan reopened its school in Nairobi on Tuesday."),
        ("Japan pulled out of the trade deal with Kenya on Tuesday.", "Japan pulled out of the snow on Tuesday."),
        ("Croatia became a member of the European Union in 2013.", "Croatia became a member of the choir in 2013."),
        ("The UN Security Council approved a resolution on Kenya.", "The UN Security Council approved of Kenya."),
        ("Japan lifted its ban on beef from Kenya on Tuesday.", "Japan lifted its hand to Kenya on Tuesday."),
    ],
)
def test_deeds_of_the_long_tail_need_their_object(sentence, counter):
    assert "other" in {kind for kind, *_ in events(sentence)}
    assert "other" not in {kind for kind, *_ in events(counter)}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"{A} and Belarusian Trade Minister Pavel Korsun will hold a televised debate.", {"bortnik", "korsun"}),
        (f"{A} named Belarusian Trade Minister Pavel Korsun as prime minister.", {"bortnik", "korsun"}),
        ("Canada's arrest of a firm's chief at the request of Japan was a surprise.", {"CAN", "JPN"}),
        (f"Kenya heard of {A}'s decision to recognise Jerusalem as Israel's capital.", {"bortnik", "ISR"}),
        ("China summoned the US ambassador on Sunday to protest.", {"CHN", "USA"}),
        ("The UN Security Council adopted a resolution on Haiti.", {"UN", "HTI"}),
        ("Japan held a debate in parliament on Haiti.", set()),
    ],
)
def test_deeds_told_by_their_people(sentence, expected):
    assert {key for kind, _, keys in events(sentence) if kind == "other" for key in keys} == expected


def test_an_election_counts_with_its_day():
    told = events("Guatemala's presidential runoff election on August 20 will be watched by many.")
    assert ("other", "planned", {"GTM"}) in [(kind, status, set(who)) for kind, status, who in told]
    assert events("Guatemala's presidential runoff election will be watched by many.") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"In a letter to {B}, {A} asked for rice.", {"bortnik", "kosimbekov"}),
        (f"A letter from {A} was handed to {B} on Tuesday.", {"bortnik", "kosimbekov"}),
        (f"He knew of a letter to {B} from {A}.", {"bortnik", "kosimbekov"}),
        (f"{A} has written to {B}.", {"bortnik", "kosimbekov"}),
        (f"The letters of the word for {B} are few, {A} said.", None),
    ],
)
def test_a_letter_has_a_writer_and_a_reader(sentence, expected):
    told = [set(who) for kind, _, who in events(sentence) if kind == "letter_message"]
    assert told == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Japan will lend Kenya up to 39 million dollars to rebuild it.", {"JPN", "KEN"}),
        ("Japan announced a large aid package for Kenya on Tuesday.", {"JPN", "KEN"}),
        ("Japan will lend Kenya an ear.", set()),
    ],
)
def test_help_has_a_giver_and_who_is_helped(sentence, expected):
    assert {key for kind, _, keys in events(sentence) if kind == "aid" for key in keys} == expected


def test_who_is_met_one_by_one_is_met_at_several_meetings():
    one_by_one = f"{A} met separately with {B} and Kazakh President Timur Aliev."
    assert [set(keys) for kind, _, keys in events(one_by_one) if kind == "meeting"] == [
        {"bortnik", "kosimbekov"},
        {"bortnik", "alev"},
    ]
    together = f"{A} met {B} and Kazakh President Timur Aliev."
    assert [set(keys) for kind, _, keys in events(together)] == [{"bortnik", "kosimbekov", "alev"}]


def test_armed_groups_take_no_part_in_events():
    told = events("Israel and Hamas signed a truce on Tuesday.")
    assert ("agreement_signed", "happened", {"ISR"}) in told


def test_the_day_told_elsewhere_is_that_of_the_event_too():
    text = f"A paper was signed in Minsk on Tuesday. The meeting was chaired by {A} and {B}."
    found = [s for s in statements(text) if s.kind == "event" and s.payload["event_type"] == "meeting"]
    assert [s.date for s in found] == ["2024-05-14"]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{A} launched a fresh attack on Israel, and called its leaders names.",
        "His hard-won security credentials in Belarus are dear to the president of Kenya.",
        "Weeks later two men were arrested near Belarusian vessels.",
        "Japan urged Kenya to expel two diplomats of Belarus.",
        "Japan considers shooting down missiles of Belarus.",
        "Japan and Kenya spoke of the closed border with Belarus.",
    ],
)
def test_words_that_look_like_deeds_give_nothing(sentence):
    assert not {kind for kind, *_ in events(sentence)} & {"conflict", "ceremony", "other"}


def test_what_a_headline_has_somebody_do_lies_ahead():
    told = events("More is known.", title="Belarusian president Arkady Bortnik to visit Uzbekistan for talks on rice")
    assert {status for kind, status, _ in told if kind == "meeting"} <= {"planned"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The signing of two agreements - on rice and on tea - has been dropped with it.",
        "A treaty between Belarus and Uzbekistan was to be signed there.",
    ],
)
def test_what_was_to_be_signed_on_a_journey_called_off_is_off(sentence):
    told = events(f"{A} has called off a visit to Uzbekistan.", sentence)
    assert ("agreement_signed", "cancelled", {"BLR", "UZB"}) in [(k, s, set(w)) for k, s, w in told]
