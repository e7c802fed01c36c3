"""Other acts between states: sanctions, aid, expulsions, elections and the like, each with its object."""

from __future__ import annotations

import pytest
from telling import FAR, A, B, events

from relgraph.extraction.events_deeds import EXAMPLES


@pytest.mark.parametrize(("kind", "example", "counter"), EXAMPLES)
def test_each_deed_reads_its_example_and_not_its_counterexample(kind, example, counter):
    assert kind in {event[0] for event in events(example)}
    assert kind not in {event[0] for event in events(counter)}


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
        ("Kenya intercepted a Japanese drone on Tuesday.", "Kenya bought a Japanese drone."),
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
        ("Japan's lower house on Tuesday adopted a resolution on Kenya.", {"JPN", "KEN"}),
        ("The Japanese upper house in Tokyo has adopted a resolution on Kenya.", {"JPN", "KEN"}),
        (f"{A}'s government expelled two Japanese diplomats on Tuesday.", {"bortnik", "JPN"}),
        ("Japan took its dues off. But it later imposed tariffs on Kenya's tea.", {"JPN", "KEN"}),
        ("A staff of the Japanese upper house adopted a resolution on Kenya.", set()),
        ("The law restricted imports of tea from Kenya.", set()),
        ("Japan sent its troops to help the UN-backed government of Haiti.", {"JPN", "HTI"}),
        ("Japan adopted a resolution on pro-Russian towns.", {"JPN"}),
        ("Kenya expelled two diplomats of Japan, the Belgian foreign ministry has said.", {"KEN", "JPN"}),
        ("As Kenya expelled two diplomats of Japan on Tuesday, Belgium slept.", {"KEN", "JPN"}),
        ("As Kenya imposed tariffs on tea from Japan, China and Haiti, it rained.", {"KEN", "JPN", "CHN", "HTI"}),
    ],
)
def test_the_parties_of_a_deed_are_who_does_it_and_whom_it_strikes(sentence, expected):
    assert {key for kind, _, keys in events(sentence) if kind == "other" for key in keys} == expected


@pytest.mark.parametrize(
    "sentence",
    [
        f"{A} launched a scathing attack on Israel, and called its leaders names.",
        "His hard-won security credentials in Belarus are dear to the president of Kenya.",
        "Weeks later two men were arrested near Belarusian vessels.",
        "Japan urged Kenya to expel two diplomats of Belarus.",
        "Japan considers shooting down missiles of Belarus.",
        "Japan and Kenya spoke of the closed border with Belarus.",
    ],
)
def test_words_that_look_like_deeds_give_nothing(sentence):
    assert not {kind for kind, *_ in events(sentence)} & {"conflict", "ceremony", "other"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"It is the first such plan since {A} took office in March 2023.", ("past_reference", {"bortnik"})),
        (f"{A}, who was re-elected in March 2023, likes rice.", ("past_reference", {"bortnik"})),
        (f"{A} has sold rice since he took office.", None),
        (f"{A} may sell rice when he steps down in August.", None),
        (f"{A} quit the government on Tuesday.", ("happened", {"bortnik"})),
        (f"{A} threatened to quit the government.", None),
        ("Japan and Kenya forged diplomatic relations in March 1972.", ("past_reference", {"JPN", "KEN"})),
    ],
)
def test_coming_to_power_counts_with_a_day_and_going_as_such(sentence, expected):
    told = [(status, set(who)) for kind, status, who in events(sentence) if kind == "other"]
    assert told == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A Kenyan boat was seized on Tuesday by the Japanese navy.", {"KEN", "JPN"}),
        ("Kenya took Japan to the World Trade Organization over rice.", {"KEN", "JPN"}),
        ("Kenya cut ties on Tuesday.", set()),
        ("The parliament of Kenya approved a treaty on Tuesday.", set()),
    ],
)
def test_acts_between_states_need_two_of_them(sentence, expected):
    told = {key for kind, _, keys in events("The talk was of rice.", sentence) for key in keys if kind == "other"}
    assert told & {"KEN", "JPN"} == expected


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        ("Rice is dear since Kenya's seizure of a Mali freighter.", {"KEN", "MLI"}),
        ("The paper wrote about Japan's recognition of Kosovo.", {"JPN", "XKX"}),
        ("Farmers are angry over the Kenyan detention of Malian herders.", {"KEN", "MLI"}),
        ("The town suffers from Chile's closure of a pass.", {"CHL"}),
        ("Nobody speaks of the French pullout from Mali any more.", {"FRA", "MLI"}),
        ("Norway's release of two Russian trawlers came as a surprise.", {"NOR", "RUS"}),
        ("Prices fell with Peru's suspension of duties.", {"PER"}),
        ("Many remember Portugal's admission to the European Union.", {"PRT", "EU"}),
        ("The quarrel is over Ghana's expulsion of Togolese traders.", {"GHA", "TGO"}),
    ],
)
def test_a_noun_tells_the_deed_of_its_owner_as_background(sentence, sides):
    assert ("other", "past_reference", frozenset(sides)) in events(*FAR, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The release of a film in Kenya drew crowds.",
        "The arrest of a thief took an hour.",
        "Ban Ki-moon of South Korea drank tea.",
        "A transfer costs two dollars in Japan.",
        "If Kenya's recognition of Kosovo came, it would help.",
        "He hopes for Japan's withdrawal from Mali.",
    ],
)
def test_a_noun_without_an_owner_or_only_hoped_for_tells_no_deed(sentence):
    assert "other" not in {kind for kind, *_ in events(*FAR, sentence)}


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        ("Kenya's parliament approved a bill on trawlers from Japan on Tuesday.", {"KEN", "JPN"}),
        ("Peru adopted a law on fishing rights on Tuesday.", {"PER"}),
        ("Ghana and Togo lodged formal protests with Mali on Tuesday.", {"GHA", "TGO", "MLI"}),
        ("The European Union granted market economy status to Ukraine on Tuesday.", {"EU", "UKR"}),
        ("Chile's parliament passed the budget on Tuesday.", {"CHL"}),
    ],
)
def test_laws_protests_and_ranks_are_deeds(sentence, sides):
    assert ("other", "happened", frozenset(sides)) in events(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya's players passed the ball to Japan.",
        "The bill of a bird from Japan is red.",
        "A law of nature holds in Peru.",
    ],
)
def test_words_of_law_without_their_verb_are_none(sentence):
    assert "other" not in {kind for kind, *_ in events(sentence)}


@pytest.mark.parametrize(
    ("sentence", "kind", "sides"),
    [
        ("Protesters stormed the Swedish embassy in Baghdad on Thursday.", "other", {"SWE", "IRQ"}),
        ("Thousands marched to the Russian embassy in Nairobi on Friday.", "other", {"RUS", "KEN"}),
        ("Italy returned an obelisk to Ethiopia on Tuesday.", "other", {"ITA", "ETH"}),
        ("Sri Lanka returned 15 fishing boats to India on Tuesday.", "other", {"LKA", "IND"}),
        ("Kenya sent 400 police officers to Haiti on Tuesday.", "other", {"KEN", "HTI"}),
        ("India raised duties on Turkish marble on Tuesday.", "other", {"IND", "TUR"}),
        ("Denmark tabled a motion on China at the United Nations on Tuesday.", "other", {"DNK", "CHN", "UN"}),
        ("Jordan granted refuge to a Tunisian minister on Tuesday.", "other", {"JOR", "TUN"}),
        ("Gunmen killed two Malian soldiers on Monday.", "conflict", {"MLI"}),
        ("Cuba has sent 40 doctors to Nairobi.", "aid", {"CUB", "KEN"}),
    ],
)
def test_deeds_of_many_kinds_are_read_in_the_lead(sentence, kind, sides):
    assert [(told, set(who)) for told, _, who in events(sentence) if told == kind] == [(kind, sides)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Thousands marched to the stadium in Nairobi on Friday.",
        "Italy returned a ball to Ethiopia on Tuesday.",
        "Kenya sent 400 postcards to Haiti on Tuesday.",
        "A soldier of Mali saw two gunmen on Monday.",
        "Cuba has sent its best to Nairobi.",
    ],
)
def test_without_their_objects_these_words_tell_none(sentence):
    assert not {kind for kind, *_ in events(sentence)} & {"other", "conflict", "aid"}


def test_a_deed_of_this_week_is_news_behind_the_lead_too():
    told = events(*FAR, "And this week, Kenya also imposed a visa ban on judges of Mali.")
    assert "happened" in {status for _, status, _ in told}


PAIR = f"{A} met {B} in Minsk. Belarus is rich in oats, and Uzbekistan in rice; Uzbekistan sells rice, Belarus oats."


@pytest.mark.parametrize(
    "sentence",
    [
        "They exchanged two prisoners at the bridge.",
        "The marshal withdrew the troops from the valley in 2019, which Uzbekistan asked of Belarus.",
        "The generals closed the border crossing for a week, say Belarus and Uzbekistan.",
    ],
)
def test_a_deed_whose_clause_names_nobody_is_one_of_the_two_states_of_its_sentence(sentence):
    told = events(PAIR, *FAR, sentence)
    assert ("other", frozenset({"BLR", "UZB"})) in {(kind, sides) for kind, _, sides in told}


@pytest.mark.parametrize(
    "sentence",
    [
        "The shop closed its doors for a week, say Belarus and Uzbekistan.",
        "They may exchange two prisoners at the bridge.",
        "The closing of the border crossing would be dear, say Belarus and Uzbekistan.",
        "The generals closed the border crossing for a week.",
        "The cabinet cut off ties in 2016.",
    ],
)
def test_no_deed_of_the_two_where_none_is_done_or_they_are_not_named(sentence):
    told = events(PAIR, *FAR, sentence)
    assert ("other", frozenset({"BLR", "UZB"})) not in {(kind, sides) for kind, _, sides in told}
