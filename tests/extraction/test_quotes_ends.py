"""Where what somebody says ends, and who says it where fronted clauses and other names stand near: invented stories."""

from __future__ import annotations

import pytest
from quoting import quotes

ENVOY = "Elin Brask"
MAYOR = "Ole Hansk"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param("a truce", "called for a truce, but the report has raised fears in the port", id="another clause"),
        pytest.param("any part in the raid", "denied any part in the raid, as it often has been said", id="with as"),
        pytest.param(
            "the plan for a port, a road and a dam", "urged the plan for a port, a road and a dam", id="of one list"
        ),
        pytest.param(
            "the council of hiding ships",
            "accused the council of hiding ships, a charge rejected by all",
            id="a charge",
        ),
        pytest.param(
            "the ships had left the port", "said the ships had left the port, claims denied by the mayor", id="claims"
        ),
        pytest.param(
            "the ships had left, a claim by Fiji", "said the ships had left, a claim by Fiji", id="a claim of somebody"
        ),
        pytest.param(
            "the raid on the old port",
            "condemned the raid on the old port, a move that may delay the vote",
            id="a move",
        ),
        pytest.param(
            "the arrest of the crew off Suva",
            "denounced the arrest of the crew off Suva, a step which analysts say could end the talks",
            id="a step",
        ),
        pytest.param(
            "Fiji of hiding ships", "accused Fiji of hiding ships in a telephone call with her guest", id="in a call"
        ),
        pytest.param(
            "Fiji for the loss of the ships",
            "blamed Fiji for the loss of the ships in a letter to the council on Monday",
            id="in a letter",
        ),
        pytest.param("the ships had left", "said the ships had left in a statement on Friday", id="in a statement"),
        pytest.param(
            "there was a mistake in a statement of the council",
            "said there was a mistake in a statement of the council",
            id="in a statement of others",
        ),
        pytest.param(
            "the words used in a tweet by President Ole Hansk",
            "condemned the words used in a tweet by President Ole Hansk",
            id="in a tweet by somebody else",
        ),
        pytest.param(
            "she had told the king in a call on Monday that the ships had left",
            "said she had told the king in a call on Monday that the ships had left",
            id="in a call of which she tells",
        ),
        pytest.param("the ships would stay", "insisted, however, that the ships would stay", id="however"),
        pytest.param("the ships must stay", "emphasised though that the ships must stay", id="though"),
        pytest.param(
            "despite her wish to return to the old road, the council was calm",
            "said despite her wish to return to the old road, the council was calm",
            id="a fronted phrase without a verb",
        ),
    ],
)
def test_what_is_reported_ends_where_the_report_goes_on(content, words):
    assert quotes(f"Foreign Minister Elin Brask {words}.") == [(ENVOY, "indirect", content)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Two days after Foreign Minister Elin Brask announced a new road, the harbour was full.",
            [(ENVOY, "indirect", "a new road")],
            id="a clause behind a length of time",
        ),
        pytest.param(
            "The day after Chile concluded its talks, President Ole Hansk of Norway left for Suva, saying: “We will win.”",
            [(MAYOR, "direct", "We will win.")],
            id="who acts behind a fronted clause",
        ),
        pytest.param(
            "Foreign Minister Elin Brask said the sea was open. In return, she said, Fiji must pay.",
            [(ENVOY, "indirect", "the sea was open"), (ENVOY, "indirect", "Fiji must pay")],
            id="a clause behind a fronted phrase",
        ),
        pytest.param(
            "The road was dark, Foreign Minister Elin Brask says – she believes she was stopped because of her name.",
            [(ENVOY, "indirect", "The road was dark"), (ENVOY, "indirect", "she was stopped because of her name")],
            id="a dash behind an attribution",
        ),
        pytest.param("Foreign Minister Elin Brask has hardly acknowledged the loss of ships.", [], id="hardly said"),
    ],
)
def test_clauses_before_and_around_an_attribution(text, expected):
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The law is a burden, Elin Brask says “We never saw it coming to us,” Ole Hansk told a crowd.",
            (MAYOR, "direct", "We never saw it coming to us"),
            id="who stands behind a whole sentence",
        ),
        pytest.param(
            "Foreign Minister Elin Brask said the talks “could open a road,” her office said.",
            (ENVOY, "direct", "could open a road"),
            id="who stands before a part of one",
        ),
        pytest.param(
            "“We need a road,” Ole Hansk, Norway’s Minister for Ports, Labour and Trade told the council.",
            (MAYOR, "direct", "We need a road"),
            id="a name with commas in its office",
        ),
        pytest.param(
            "“We need a road,” Fiji, Norway and Chile said in a letter that Mayor Ole Hansk, who left, read.",
            None,
            id="several countries are no name with its office",
        ),
    ],
)
def test_who_says_what_stands_between_two(text, expected):
    assert (expected in quotes(text)) if expected else not [s for s, *_ in quotes(text) if s == MAYOR]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Mayor Ole Hansk opened a road known as “the spine of it all”.", id="known as"),
        pytest.param("“We have waited long enough here,” said one participant.", id="one participant"),
        pytest.param("“We have waited long enough here,” said one of the sailors.", id="one of several"),
        pytest.param("“We have waited long enough here,” said the Oslo-based daily Vestnytt.", id="a daily"),
        pytest.param("The indictment said: “We have waited long enough here.”", id="an indictment"),
    ],
)
def test_names_of_things_papers_and_people_without_a_name_are_no_quotes(text):
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            "Foreign Minister Elin Brask said the sea was open. The think tank warned that the ships were old. "
            "Elin Brask sails. “It is mine,” she said.",
            ENVOY,
            id="she is no think tank",
        ),
        pytest.param(
            "“There is hope,” spokesman Ole Hansk said, with Brask telling the council that she was tired.¶"
            "More talks were likely, he added.",
            MAYOR,
            id="who is told of by the way does not go on",
        ),
    ],
)
def test_who_goes_on_and_who_does_not(text, speaker):
    assert quotes(text)[-1][0] == speaker
    assert quotes(text)[0][0] in {speaker, ENVOY}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "President Ole Hansk proposed new rules for monitoring and reporting losses of ships.", id="a noun"
        ),
        pytest.param("Spokesman Ole Hansk left, with Elin Brask reporting back to the council on the road.", id="back"),
    ],
)
def test_reporting_needs_its_that(text):
    assert quotes(text) == []


def test_reporting_that_something_is_so_reports():
    assert quotes("Mayor Ole Hansk came back, reporting that the road was open.") == [
        (MAYOR, "indirect", "the road was open")
    ]


def test_a_name_begins_behind_like():
    assert quotes("Like Ole Hansk, who sails, Elin Brask said the sea was open.")[0][0] == ENVOY


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        pytest.param(
            "It was “a shame for all of us here”.", ["The road is long", "a shame for all of us here"], id="it"
        ),
        pytest.param("The law calls it “a shame for all of us here”.", ["The road is long"], id="a law"),
    ],
)
def test_a_speaker_goes_on_where_no_document_speaks(sentence, words):
    assert [q for *_, q in quotes(f"“The road is long,” Mayor Ole Hansk said. {sentence}")] == words
