"""Attacks, captions and what lies ahead: tables of sentences with type, status and the sides that take part."""

from __future__ import annotations

import pytest
from telling import FAR, A, events, statements

from relgraph.extraction import events_attacks


def test_the_example_is_read_and_its_counterexample_not():
    assert ("conflict", "past_reference", {"BLR", "UKR"}) in events(events_attacks.EXAMPLE)
    assert "conflict" not in {kind for kind, *_ in events(events_attacks.COUNTER)}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A US strike on 14 May hit two trucks near Sarmana, Syria.", ("conflict", "happened", {"USA", "SYR"})),
        ("Militants shot dead three people in a village south of Mosul.", ("conflict", "past_reference", {"IRQ"})),
        ("Fighters had killed fifteen people near Aleppo.", ("conflict", "past_reference", {"SYR"})),
        ("The rocket attack on Haifa was the third.", ("conflict", "past_reference", {"ISR"})),
    ],
)
def test_an_attack_behind_the_lead_needs_its_place_or_day(sentence, expected):
    assert expected in events(*FAR, sentence)


@pytest.mark.parametrize(
    "sentence", ["Syria spoke of attacks.", "The war in Syria goes on.", "Cars killed three people near Aleppo."]
)
def test_what_is_no_single_attack_gives_nothing(sentence):
    assert "conflict" not in {kind for kind, *_ in events(*FAR, sentence)}


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        ("Peru launched a counteroffensive against Chile on 14 May.", {"PER", "CHL"}),
        ("Ghana mounted a counterattack against Togo on 14 May.", {"GHA", "TGO"}),
        ("Norway's army launched a ground operation in northern Sweden on 14 May.", {"NOR", "SWE"}),
        ("Chadian missiles slammed into the Nigerien city of Agadez on 14 May.", {"TCD", "NER"}),
        ("Kenyan troops swept into Uganda on 14 May.", {"KEN", "UGA"}),
        ("Missiles fired by Peru hit a Chilean air base on 14 May.", {"PER", "CHL"}),
        ("Rockets launched by Mali's army struck a village in Niger on 14 May.", {"MLI", "NER"}),
    ],
)
def test_who_attacks_and_whom_is_told_by_verbs_and_by_who_fired(sentence, sides):
    assert ("conflict", "happened", sides) in events(*FAR, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "A lorry slammed into a wall in Chile.",
        "Peru's tourists poured into Chile.",
        "The coalition swept into power in Chile on 14 May.",
        "Peru launched a diplomatic counteroffensive against Chile on 14 May.",
        "A Norwegian air force jet slammed into a hangar in Sweden on 14 May.",
        "Norwegian troops moved into new barracks in Chile on 14 May.",
    ],
)
def test_verbs_of_attack_that_tell_none_here(sentence):
    assert "conflict" not in {kind for kind, *_ in events(*FAR, sentence)}


def test_an_attack_days_ago_is_background_where_its_aftermath_is_the_news():
    assert ("conflict", "past_reference", {"GBR"}) in events("Crowds met in the wake of the attack in Leeds on Monday.")


def test_what_only_a_caption_of_an_undated_story_tells_is_background():
    caption = f"{A} meets Uzbek President Jahongir Qosimbekov in Minsk, May 4, 2018."
    assert ("meeting", "past_reference", {"bortnik", "kosimbekov"}) in events(*FAR, caption, published=None)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"{A} heads to Uzbekistan.", ("visit", "planned", {"bortnik", "UZB"})),
        (f"{A} will return to the Gulf, visiting Oman.", ("visit", "planned", {"bortnik", "OMN"})),
        ("The European Union will start accession talks with Serbia.", ("negotiation", "planned", {"EU", "SRB"})),
    ],
)
def test_what_lies_ahead_is_planned(sentence, expected):
    assert expected in events(sentence)


def test_the_date_that_ends_a_caption_is_its_day():
    caption = f"{A} speaks beside Uzbek President Jahongir Qosimbekov, after a meeting, in Minsk on May 4, 2018."
    assert ("meeting", "past_reference", {"bortnik", "kosimbekov"}) in events(*FAR, caption)


def test_where_an_attack_is_the_news_those_told_later_are_news_too():
    rest = ["Trade between the two countries grew last year.", "Wheat is sold to many of the neighbours."]
    rest += ["Nobody there knew what it was that he bought.", "Militants killed two people in Mosul, Iraq."]
    war = "Gunmen killed five people at a market in Baghdad, Iraq, on Tuesday."
    assert {status for kind, status, _ in events(war, *rest) if kind == "conflict"} == {"happened"}
    assert {status for kind, status, _ in events(*rest) if kind == "conflict"} == {"past_reference"}


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
    ("sentence", "sides"),
    [
        ("A bomb exploded in Baghdad on Tuesday.", {"IRQ"}),
        ("A bomb blast in Kabul killed three people on Tuesday.", {"AFG"}),
        ("Turkish troops crossed into northern Iraq on Tuesday.", {"TUR", "IRQ"}),
        ("Russian missiles hit Kyiv overnight.", {"RUS", "UKR"}),
        ("Russia fired missiles at Ukrainian towns overnight.", {"RUS", "UKR"}),
        ("Three people died in rocket attacks from Gaza into Israel on Tuesday.", {"ISR"}),
        ("Rebels attacked a post in northern Uganda on Tuesday, killing five.", {"UGA"}),
        ("A Russian attack on a Ukrainian power plant on Tuesday cut the current.", {"RUS", "UKR"}),
    ],
)
def test_who_is_struck_stands_behind_the_word_of_attack(sentence, sides):
    assert [set(who) for kind, _, who in events(sentence) if kind == "conflict"] == [sides]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        (f"{A} was assassinated in March 2019.", "conflict"),
        ("North Korea fired two missiles on Tuesday.", "other"),
        ("North Korea fired a missile into the sea on Tuesday.", "other"),
    ],
)
def test_an_assassination_is_an_attack_and_a_launch_is_none(sentence, kind):
    assert [told for told, *_ in events(sentence)] == [kind]


def test_a_deal_that_is_struck_hits_nobody():
    assert "conflict" not in {kind for kind, *_ in events("Manila says no deal struck with Beijing on rice.")}


def test_to_shoot_down_a_plane_is_an_attack():
    told = events("Kenya shot down a Japanese drone on Tuesday.")
    assert [(kind, status, set(who)) for kind, status, who in told] == [("conflict", "happened", {"KEN", "JPN"})]


def test_the_day_on_which_one_speaks_of_an_attack_is_not_its_own():
    sentence = "Peru's parliament on Wednesday in a long session condemned Ghana's air strikes on Mali."
    (attack,) = [s for s in statements(sentence) if s.payload.get("event_type") == "conflict"]
    assert attack.date is None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Much has changed in Kenya since the May 7 attack by gunmen inside Somalia.", [{"SOM"}]),
        ("Trade in Kenya has grown since the May 7 attack.", []),
        ("Trade in Kenya shrank for weeks after the May 7 attack.", [{"KEN"}]),
        ("After the terrible May 7 attacks that rebels made on Haitians, Japan chose to send rice.", [{"HTI"}]),
        ("In the May 7 attack the fleets lost a boat.", []),
        (
            "Hopes for rice in Kenya are gone, and the towns of the north try for the sake of their children "
            "in vain for an answer to the Japanese air strike of May 7.",
            [{"JPN"}],
        ),
    ],
)
def test_no_place_before_since_is_that_of_the_attack(sentence, expected):
    assert [set(who) for kind, _, who in events(*FAR, sentence) if kind == "conflict"] == expected


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        ("An Eritrean post was shelled by Ethiopian troops on Tuesday.", "ETH ERI"),
        ("Targets in Eritrea were bombed by Ethiopian warplanes on Tuesday.", "ETH ERI"),
        ("Two Kyrgyz border guards were shot dead by Tajik soldiers on Tuesday.", "TJK KGZ"),
        ("An attack by Tajik troops on a Kyrgyz village killed four people on Tuesday.", "TJK KGZ"),
        ("Clashes broke out on Tuesday between Ethiopian and Eritrean troops.", "ETH ERI"),
        ("Ethiopia's occupation of the Eritrean town of Badme on Tuesday drew protests.", "ETH ERI"),
        ("Ethiopian troops captured the Eritrean town of Badme on Tuesday.", "ETH ERI"),
        ("An Ethiopian jet was shot down by Eritrea on Tuesday.", "ETH ERI"),
        ("Ethiopia declared war on Eritrea on Tuesday.", "ETH ERI"),
        ("Ethiopia violated the ceasefire with Eritrea on Tuesday.", "ETH ERI"),
        ("Gunmen abducted the Belgian ambassador in Sanaa on Tuesday.", "BEL YEM"),
        ("Two Italian diplomats were kidnapped in Tripoli on Tuesday.", "ITA LBY"),
        ("A bomb exploded outside the Belgian embassy in Sanaa on Tuesday.", "BEL YEM"),
        ("Four people were killed in a bomb attack on the Belgian embassy in Sanaa on Tuesday.", "BEL YEM"),
        ("Belgium's ambassador to Yemen was assassinated on Tuesday.", "BEL"),
        ("Forty villagers were massacred in Mali on Tuesday.", "MLI"),
    ],
)
def test_an_attack_is_told_in_the_passive_by_its_noun_and_on_envoys(sentence, sides):
    told = [(kind, status, set(who)) for kind, status, who in events(sentence)]
    assert told == [("conflict", "happened", set(sides.split()))]


@pytest.mark.parametrize(
    "sentence",
    [
        "A Kenyan woman was murdered by her Ugandan husband on Tuesday.",
        "Fire damaged the Danish embassy in Lima on Tuesday.",
        "The Danish ambassador to Peru was killed in a plane crash on Tuesday.",
        "A Norwegian diplomat was injured in a road accident in Chile on Friday.",
        "The Belgian consul was wounded by a robber in Peru on Monday.",
        "A Danish ambassador was murdered by his wife in Spain on Monday.",
        "The Kenyan shilling was battered by the dollar on Tuesday.",
        "The book is about the occupation of Korea.",
    ],
)
def test_crime_accidents_and_history_are_no_attacks(sentence):
    assert "conflict" not in {kind for kind, *_ in events(sentence)}
