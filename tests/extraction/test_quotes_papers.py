"""Whose words a paper holds, and what a source opens: invented sentences."""

from __future__ import annotations

import pytest
from quoting import quotes

ENVOY = "Elin Brask"
DAY = "The council met in Oslo on Monday and on Tuesday."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "According to a press release from the Norwegian Foreign Ministry, the ships left on Saturday for the north.¶“The "
            "ships are to gather news of the ice,” the release said.",
            [("Norwegian Foreign Ministry", "direct", "The ships are to gather news of the ice")],
        ),
        (
            f"{DAY} A statement issued by the Norwegian Foreign Ministry said the ice was thin.¶“It will not hold us,” said the statement.",
            [
                ("Norwegian Foreign Ministry", "indirect", "the ice was thin"),
                ("Norwegian Foreign Ministry", "direct", "It will not hold us"),
            ],
        ),
        (
            f"{DAY}¶The Norwegian Foreign Ministry in a joint statement voiced “deep concern” about the ice.",
            [("Norwegian Foreign Ministry", "direct", "deep concern")],
        ),
        (f"{DAY}¶“The ice is thin and will not hold,” the report warned.", []),
        (f"{DAY}¶“The ice is thin and will not hold,” according to a statement posted on a wall.", []),
        (f"{DAY}¶“All states shall have an equal share,” said the agenda.", []),
        (
            f"{DAY}¶“We cannot leave our people there,” Foreign Minister Elin Brask said. “The ice is thin and will not hold us,” referring to loud "
            "allegations of Danish fishermen.",
            [
                (ENVOY, "direct", "We cannot leave our people there"),
                (ENVOY, "direct", "The ice is thin and will not hold us"),
            ],
        ),
        (
            f"{DAY}¶Foreign Minister Elin Brask, who headed the talks said the sea was open.",
            [(ENVOY, "indirect", "the sea was open")],
        ),
        (
            f"{DAY}¶Forty tons came by ship, and, according to Foreign Minister Elin Brask, the farmers found them good.",
            [(ENVOY, "indirect", "the farmers found them good")],
        ),
        (
            f"{DAY}¶According to Foreign Minister Elin Brask, the treaty lets both look for oil in waters “that are ours”.",
            [
                (ENVOY, "indirect", "the treaty lets both look for oil in waters"),
                (ENVOY, "direct", "that are ours"),
            ],
        ),
    ],
)
def test_a_paper_speaks_for_who_gave_it(text, expected):
    assert quotes(text) == expected


GREETED = "President Ole Hansk of Fiji"


@pytest.mark.parametrize(
    ("sent", "told", "speaker"),
    [
        (
            f"{GREETED} sent a message of greetings to Anil Rao on Monday.",
            "The message said the ships would stay.",
            "Ole Hansk",
        ),
        (
            f"{GREETED} on Thursday sent a letter to the council.",
            "The letter added that the ships would stay.",
            "Ole Hansk",
        ),
        (
            f"{GREETED} wrote a second letter to her colleague.",
            "The letter warns that the ships would stay.",
            "Ole Hansk",
        ),
        (
            f"{GREETED} published a long article on the war.",
            "The article argues that the ships would stay.",
            "Ole Hansk",
        ),
        (
            f"Anil Rao received a message of greeting from {GREETED}.",
            "The message said the ships would stay.",
            "Ole Hansk",
        ),
        (
            f"Anil Rao received a message from {GREETED}.",
            "It came early.¶The message said the ships would stay.",
            "Ole Hansk",
        ),
        (
            "Hours later the State Department issued a terse statement.",
            "“We stand by our friends,” it read.",
            "State Department",
        ),
        (f"{GREETED} spoke on Monday.", "“The ships will stay here,” Hansk’s statement reads.", "Ole Hansk"),
    ],
)
def test_a_message_speaks_for_its_sender(sent, told, speaker):
    assert [who for who, *_ in quotes(f"{sent}¶{told}")] == [speaker]


def test_a_message_goes_on_to_speak():
    said = quotes(
        f"{GREETED} sent a message to Anil Rao.¶The message said the ships would stay. It stressed that the port was full."
    )
    assert said == [("Ole Hansk", "indirect", "the ships would stay"), ("Ole Hansk", "indirect", "the port was full")]


@pytest.mark.parametrize(
    "text",
    [
        "The council discussed a letter on Monday.¶The letter said the ships would stay.",
        "Reporters saw a message of some length.¶The message said the ships would stay.",
        "A report ordered by the Norwegian Foreign Ministry came out.¶The report said the ships would stay.",
    ],
)
def test_a_paper_of_nobody(text):
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A European Commission report on Togo came out on Monday. “{}”, the report states.", "European Union"),
        ("The World Bank's annual report on Peru came out on Monday. “{}”, the report said.", "World Bank"),
        ("The World Bank published a report on Peru. “{}”, the report states.", "World Bank"),
        ("Foreign Minister Elin Brask wrote to the mayor of Lima. “{}”, the letter said.", ENVOY),
        ("The World Bank has written to the mayor of Lima. “{}”, the letter reads.", "World Bank"),
        ("Forty fishermen wrote to the mayor of Lima. “{}”, the letter said.", None),
        ("A report on the World Bank came out on Monday. “{}”, the report said.", None),
    ],
)
def test_a_paper_speaks_for_whose_it_is(text, speaker):
    words = "The ice is thin and will not hold"
    assert quotes(text.format(words)) == ([(speaker, "direct", words)] if speaker else [])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The World Bank published a report on Peru. The report states that growth will slow.", "growth will slow"),
        ("Foreign Minister Elin Brask urged Gulf states that trade to keep out.", "Gulf states that trade to keep out"),
        ("Foreign Minister Elin Brask said new states that trade must pay.", "new states that trade must pay"),
    ],
)
def test_states_is_a_verb_behind_a_paper_alone(text, words):
    assert [said for *_, said in quotes(text)] == [words]
