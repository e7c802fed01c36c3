"""Who goes on speaking behind a pronoun, a bare noun or initials."""

from __future__ import annotations

import pytest
from quoting import quotes


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            "President Arkady Bortnik said the talks were open.¶He added that the border was closed.",
            "Arkady Bortnik",
            id="he is who spoke last",
        ),
        pytest.param(
            "President Arkady Bortnik told President Elin Brask that the talks were open.¶“The border is closed,” he said.",
            "Arkady Bortnik",
            id="he is who spoke, and not who heard",
        ),
        pytest.param(
            "“The talks are open,” said Alicia Ferrer, an analyst in Paris.¶“The border is closed,” she added.",
            "Alicia Ferrer",
            id="a person without office goes on",
        ),
        pytest.param(
            "The talks are open, an Army spokeswoman said.¶The border is closed, she added.",
            "Army spokeswoman",
            id="a spokeswoman goes on",
        ),
        pytest.param(
            "President Arkady Bortnik said the talks were open.¶The 48-year-old added that the border was closed.",
            "Arkady Bortnik",
            id="the one of that age is who spoke last",
        ),
        pytest.param(
            "Chief Constable Alicia Ferrer said the square was open.¶The officer added that the border was closed.",
            "Alicia Ferrer",
            id="the officer is who spoke last",
        ),
        pytest.param(
            "“The talks are open,” said Alicia Ferrer.¶In 2004, Energy Minister Rim Chelbaoui was in Paris. “The border is closed,” she said.",
            "Rim Chelbaoui",
            id="she is who opens the sentence behind a fronted phrase",
        ),
        pytest.param(
            "Human Rights Watch said the talks were open.¶The charity said the border was closed.",
            "Human Rights Watch",
            id="the charity is the body that spoke last",
        ),
        pytest.param(
            "Human Rights Watch said the talks were open.¶It added that the border was closed.",
            "Human Rights Watch",
            id="a body goes on",
        ),
        pytest.param(
            "Human Rights Watch said in a statement that the talks were open.¶The statement said the border was closed.",
            "Human Rights Watch",
            id="a statement speaks for who gave it",
        ),
        pytest.param(
            "The MPs saw the committee, whose chair, Arkady Bortnik, spoke of trade.¶“The border is closed,” he said.",
            "Arkady Bortnik",
            id="he is whom alone the sentence before names",
        ),
        pytest.param(
            "Energy Minister Rim Chelbaoui of Tunisia met Energy Minister Alla Zhdanko of Belarus.¶"
            "Chelbaoui said the talks were open. “The border is closed,” the minister said.",
            "Rim Chelbaoui",
            id="the minister is the one of two who spoke last",
        ),
        pytest.param(
            "Human Rights Watch said the talks were open.¶Poland wants more time; it hopes that the border is closed.",
            "Poland",
            id="it is the country with which its sentence opens",
        ),
        pytest.param(
            "The International Criminal Court opened its session.¶The Paris-based court said the border was closed.",
            "ICC",
            id="a seat is no name of its own",
        ),
        pytest.param(
            "The Sahel Relief Council said winter would be hard.¶The aid agency warned that the border was closed.",
            "Sahel Relief Council",
            id="an aid agency is the body that spoke last",
        ),
        pytest.param(
            "Amnesty International said forty people were held.¶“The border is closed,” the rights group added.",
            "Amnesty International",
            id="a rights group is the body that spoke last",
        ),
        pytest.param(
            "NATO sent forty ships to the north. It said the border was closed.",
            "NATO",
            id="the body with which the sentence before opens",
        ),
        pytest.param(
            "The Taliban shut the road on Monday. They said the border was closed.",
            "Taliban",
            id="the movement with which the sentence before opens",
        ),
        pytest.param(
            "Foreign Minister Elin Brask of Norway met her guest Ole Hansk in May. The Norwegian said the border was closed.",
            "Elin Brask",
            id="a nationality is who was named of that country",
        ),
        pytest.param(
            "Mr. Ole Hansk, Deputy Prime Minister of the Republic of Fiji, called on Prime Minister Elin Brask today.¶"
            "The Prime Minister said the border was closed.",
            "Elin Brask",
            id="the prime minister is no deputy, though he spoke last",
        ),
        pytest.param(
            "The talks were led by Fijian Economy Minister Ole Hansk and Norwegian Minister of Trade Elin Brask.¶"
            "Hansk said trade had grown. “The border is closed,” the minister said.",
            "Ole Hansk",
            id="the minister who spoke last goes on, whatever his office",
        ),
        pytest.param(
            "Ole Hansk, Vice President of Fiji, said he was glad to see President Elin Brask of Norway.¶"
            "The President said the border was closed.",
            "Elin Brask",
            id="the president is no vice president, though he spoke last",
        ),
        pytest.param(
            "Danish commissioner Elin Brask turned the plan down.¶“The border is closed,” the Dane said.",
            "Elin Brask",
            id="a Dane is who was named of Denmark",
        ),
        pytest.param(
            "Alicia Ferrer, Norway's ambassador to Fiji for years, wrote a book.¶“The border is closed,” the former diplomat said.",
            "Alicia Ferrer",
            id="a former diplomat opened the sentence before",
        ),
        pytest.param(
            "Prime Minister Elin Brask resigned on Thursday.¶“The border is closed,” the 62-year-old told reporters.",
            "Elin Brask",
            id="the age of a woman who opened the sentence before",
        ),
    ],
)
def test_the_thread_of_speakers(text, speaker):
    *_, (name, _, words) = quotes(text)
    assert (name, words.lower().endswith(("border was closed", "border is closed"))) == (speaker, True)


@pytest.mark.parametrize(
    "text",
    [
        "The Dane walked off at noon. Foreign Minister Elin Brask of Denmark watched. The Dane said the net was low.",
        "A court freed the Iranian, who is 22. Foreign Minister Reza Kamali of Iran called. The Iranian said he was cold.",
    ],
)
def test_a_nationality_that_meant_another_before_somebody_was_named_is_not_his(text):
    assert [name for name, *_ in quotes(text) if name in {"Elin Brask", "Reza Kamali"}] == []


@pytest.mark.parametrize("noun", ["Western diplomat", "rebel commander", "government lawyer"])
def test_who_was_introduced_without_a_name_stays_without_one(noun):
    last = noun.rpartition(" ")[2]
    text = f"A {noun} said the talks had failed.¶“There was nothing to sign this time,” the {last} said."
    assert quotes(text) == []


def test_nobody_goes_on_behind_an_unnamed_speaker():
    text = "President Arkady Bortnik said the talks were open.¶An analyst said the road was long.¶He added that the border was closed."
    assert [words for _, _, words in quotes(text)] == ["the talks were open"]


@pytest.mark.parametrize(
    "told",
    [
        "An officer of the third brigade was less cheerful. “We have no shells left this time,” he said.",
        "A young protester shouted at the guards.¶“We have no shells left this time,” she said.",
        "One traveller, from Suva, did not agree.¶“We have no shells left this time,” he said. “Nobody helps us.”",
    ],
)
def test_who_is_told_of_without_a_name_is_not_who_spoke_before(told):
    assert quotes(f"President Arkady Bortnik said the talks were open.¶{told}") == [
        ("Arkady Bortnik", "indirect", "the talks were open")
    ]


def test_a_name_behind_what_somebody_is_is_no_stranger():
    text = (
        "President Arkady Bortnik said the talks were open.¶A former officer, Mayor Ole Hansk, was less cheerful.¶"
        "“We have no shells,” he said."
    )
    assert quotes(text)[-1] == ("Ole Hansk", "direct", "We have no shells")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Norway closed its port. The military government turned away the ships and said the border was closed.",
            "Norway",
        ),
        ("Suva fired off a protest note saying that the border was closed.", "Fiji"),
        ("Ten ships came late, and, according to Suva, the border was closed.", "Fiji"),
        ("Suva, which had offered ships, said the border was closed.", "Fiji"),
        ("Suva again told the envoy that the border was closed.", "Fiji"),
        (
            "The Green Party met in Oslo and said the road was long.¶The party left the house, saying that the border was closed.",
            "Green Party",
        ),
    ],
)
def test_whoever_acts_speaks_behind_his_act(text, speaker):
    *_, (name, _, words) = quotes(text)
    assert (name, words) == (speaker, "the border was closed")


def test_he_is_who_opens_the_sentence_before_where_nobody_has_spoken_yet():
    text = (
        "President Elin Brask of Norway named a premier.¶Veteran lawmaker Ole Hansk of Norway has taken over as prime minister. "
        "He said the road was long.¶President Elin Brask named him on Monday."
    )
    assert ("Ole Hansk", "indirect", "the road was long") in quotes(text)


DAY = "The council of the northern ports met in Oslo for two long days to talk about the ice, and went home on Friday."
FATHER = "“My father came here in a small boat.¶“She waited for him,”"


@pytest.mark.parametrize(
    ("behind", "speakers"),
    [
        ("Trade Minister Ole Hansk had come by train.", ["Ole Hansk"]),
        ("It was late.¶Trade Minister Ole Hansk had come by train.", ["Ole Hansk"]),
        ("It was late.¶Trade Minister Ole Hansk had come with President Arkady Bortnik.", []),
        ("It was late.¶Two hundred had come to hear Trade Minister Ole Hansk.", []),
        ("It was late.¶Chef Leo Brandt, 50, has fed kings. Trade Minister Ole Hansk likes his fish.", []),
    ],
)
def test_he_who_opens_a_story_is_the_one_person_named_next(behind, speakers):
    assert [name for name, *_ in quotes(f"“The border is closed,” he told the station. {behind}")] == speakers


def test_a_sentence_in_brackets_alone_says_nothing():
    text = f"{DAY}¶“We will build,” Prime Minister Ott Kask said.¶(Foreign Minister Elin Brask said nothing of it.)"
    assert [name for name, _, _ in quotes(text)] == ["Ott Kask"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (f"{DAY}¶{FATHER} said Foreign Minister Elin Brask at the pier.", ["Elin Brask", "Elin Brask"]),
        (f"{DAY}¶{FATHER} Prime Minister Ott Kask recalled.", ["Ott Kask", "Ott Kask"]),
        (
            f"“We will build,” Prime Minister Ott Kask said.¶{FATHER} said Foreign Minister Elin Brask.",
            ["Ott Kask", "Elin Brask", "Elin Brask"],
        ),
        (
            f"{DAY} “We will build,” Prime Minister Ott Kask said.¶{FATHER} as the song has it.",
            ["Ott Kask", "Ott Kask"],
        ),
        (
            f"{DAY}¶“My father came here in a small boat.¶Prime Minister Ott Kask said: “We will build.”",
            ["Ott Kask"],
        ),
    ],
)
def test_a_paragraph_that_goes_on_is_of_whoever_ends_it(text, speakers):
    assert [name for name, _, _ in quotes(text)] == speakers


@pytest.mark.parametrize(
    "told",
    [
        "The Prime Minister urged all unions to end the strike in the ports.",
        "The Foreign Secretary flew to Oslo, where the Prime Minister urged all unions to end the strike in the ports.",
    ],
)
def test_a_bare_office_on_a_page_of_a_government_speaks_without_a_name_and_not_for_its_state(told):
    page = "Prime Minister's Office, 10 Downing Street¶Press release¶3 June 2022"
    assert quotes(f"{page}¶{told}") == [("Prime Minister", "indirect", "all unions to end the strike in the ports")]


def test_a_spokesman_for_a_bare_office_is_not_who_bears_it():
    page = "Prime Minister's Office, 10 Downing Street¶Press release¶3 June 2022"
    told = "A spokesman for the Prime Minister said the ports would be safe."
    assert "Prime Minister" not in {speaker for speaker, *_ in quotes(f"{page}¶{told}")}


@pytest.mark.parametrize("told", ["A woman asked about the shells.", "Another woman was hurt on Sunday."])
def test_a_woman_without_a_name_is_not_who_he_is(told):
    text = f"President Arkady Bortnik said the talks were open.¶{told} “We have no shells left this time,” he said."
    assert quotes(text)[-1] == ("Arkady Bortnik", "direct", "We have no shells left this time")
