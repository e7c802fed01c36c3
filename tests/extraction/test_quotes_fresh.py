"""How words are attributed in copy of many outlets: frames, fronted phrases, interviews, and who goes on."""

from __future__ import annotations

import pytest
from quoting import annotator, quotes

from relgraph.extraction.rows import row
from relgraph.model import Article
from relgraph.text import clean

HEAD = "Rain in Suva\n\n"
ENVOY = "Elin Brask"

CONTENTS = [
    pytest.param("at least 40 people had died in the port", "said at least 40 people had died in the port"),
    pytest.param("about a third of the ships had left", "said about a third of the ships had left"),
    pytest.param("the ships had left", "said on Sept. 18 the ships had left"),
    pytest.param("they have been Fijian for ever", "maintains they have been Fijian for ever"),
    pytest.param("secret loans", "warned in a recent interview against secret loans"),
    pytest.param("the bank would fail in June", "warned the bank would fail in June"),
    pytest.param("the answer pitiful", "called the answer pitiful"),
    pytest.param("the sanctions illegal", "called the sanctions illegal and left the hall"),
    pytest.param("restraint", "has urged restraint"),
    pytest.param("any knowledge of the flight", "has disclaimed any knowledge of the flight"),
    pytest.param(
        "the ships would stay",
        "assured the transitional president of Fiji, Ole Hansk, that the ships would stay",
    ),
    pytest.param("the road would open", "used the occasion to announce that the road would open"),
    pytest.param(
        "the measure was not aimed at Fiji", "was at pains to emphasize that the measure was not aimed at Fiji"
    ),
    pytest.param("the ships had left", "repeated in Tokyo that the ships had left"),
    pytest.param("the ships would leave", "said the ships would leave but refused to say when the port would open"),
    pytest.param("both sides would come", "said both sides would come, and thanked her guest"),
    pytest.param("a new road", "did not rule out a new road"),
    pytest.param("Poles, who like ships, would pay", "reckoned that Poles, who like ships, would pay"),
    pytest.param("40 ships had been lost", "added 40 ships had been lost"),
    pytest.param("as president she would end the war", "said as president she would end the war"),
    pytest.param("as many as 40 ships had left", "said as many as 40 ships had left"),
    pytest.param("nothing in the deal would change", "said nothing in the deal would change"),
    pytest.param("to end the war both sides must talk", "said in a statement that to end the war both sides must talk"),
    pytest.param("the vote was fair", "said in a statement that had been drawn up in haste that the vote was fair"),
    pytest.param("the road would open", "took the opportunity to explain that the road would open"),
]
"""What is reported, and the words behind the speaker's name."""


@pytest.mark.parametrize(("content", "words"), CONTENTS)
def test_what_is_reported(content, words):
    assert quotes(f"{HEAD}Foreign Minister Elin Brask {words}.") == [(ENVOY, "indirect", content)]


@pytest.mark.parametrize(
    "words",
    [
        "called the attorney general on Monday",
        "repeated the exercise in Tokyo",
        "said nothing of substance",
        "asked why the ships had left",
        "was asked about the ships and denied it within the hour",
        "maintains ties with the islands",
        "signed the note, the office said in a short statement that did not name the ships",
        "read a similar note that the ships had left",
        "conveyed a message from the king on the war in the south",
        "called the chief executive on Monday",
        "added three ships to the list",
        "called her colleague right after the vote",
        "missed the chance to say that the ships had left",
        "had no opportunity to explain that the ships had left",
        "smiled as the “guest of honour” came in",
        "laughed at the “silly rumours” of a war",
    ],
)
def test_what_is_no_report(words):
    assert [q for q in quotes(f"{HEAD}Foreign Minister Elin Brask {words}.") if q[0] == ENVOY] == []


STORIES = [
    pytest.param(
        "Ahead of the trip the State Department said the ships would leave.",
        [("State Department", "indirect", "the ships would leave")],
        id="a time without a comma before the body that speaks",
    ),
    pytest.param(
        "Fiji, which Ottawa says has lost its ships, dismissed the remarks as silly.",
        [("Canada", "indirect", "has lost its ships"), ("Fiji", "indirect", "the remarks as silly")],
        id="what others say of the speaker stands between commas",
    ),
    pytest.param(
        "Fiji has bought ships it says are able to cross the strait, and has sold none.",
        [("Fiji", "indirect", "are able to cross the strait")],
        id="a pronoun is a whole subject",
    ),
    pytest.param(
        "The embassy said on Monday that the ships were safe. It advised travellers to wait.",
        [("embassy", "indirect", "the ships were safe"), ("embassy", "indirect", "to wait")],
        id="a body without a name goes on",
    ),
    pytest.param(
        "Foreign Minister Elin Brask spoke of Minister Ole Brask. Elin Brask said the road was long.¶“It is,” Brask said.",
        [(ENVOY, "indirect", "the road was long"), (ENVOY, "direct", "It is")],
        id="a surname that two bear is the last speaker's",
    ),
    pytest.param(
        "Foreign Minister Elin Brask has left for Suva.¶“We are late,” the 36-year-old wrote.",
        [(ENVOY, "direct", "We are late")],
        id="an age names whom the sentence before opens with",
    ),
    pytest.param(
        "Foreign Minister Elin Brask left. She had met her colleague Anna Hansk, she said, and they had talked.",
        [(ENVOY, "indirect", "She had met her colleague Anna Hansk")],
        id="a pronoun that opens its sentence is the one that speaks in it",
    ),
    pytest.param(
        "Foreign Minister Elin Brask 'Brasko' had called the treaty a “grave mistake”.",
        [(ENVOY, "direct", "grave mistake")],
        id="a nickname behind the name",
    ),
    pytest.param(
        "''The road is long; others must build it,'' Foreign Minister Elin Brask said by telephone.",
        [(ENVOY, "direct", "The road is long; others must build it")],
        id="single marks written twice",
    ),
    pytest.param(
        "“The road is long,” Foreign Minister Elin Brask shrugged.",
        [(ENVOY, "direct", "The road is long")],
        id="what somebody does while speaking",
    ),
    pytest.param(
        "On the eve of the talks the State Department said the ships would leave.",
        [("State Department", "indirect", "the ships would leave")],
        id="a time with a noun of its own before the body that speaks",
    ),
    pytest.param(
        "The gates were open, said the newly appointed minister Ann Lee.",
        [("Ann Lee", "indirect", "The gates were open")],
        id="a participle before the title of who closes the sentence",
    ),
    pytest.param(
        "Fiji said the ships were safe. The military government said the crew was well.",
        [("Fiji", "indirect", "the ships were safe"), ("Fiji", "indirect", "the crew was well")],
        id="a kind of government is the one at home",
    ),
    pytest.param(
        "In May, Foreign Minister Elin Brask objected, and the plan was dropped.",
        [],
        id="a verb between commas that reports nothing",
    ),
    pytest.param(
        "In Suva, Foreign Minister Elin Brask told reporters, after a long wait, that the ships were gone.",
        [(ENVOY, "indirect", "the ships were gone")],
        id="an aside behind the hearer",
    ),
    pytest.param(
        "Did Foreign Minister Elin Brask say that the border was open?",
        [],
        id="a question whether somebody said it",
    ),
]


@pytest.mark.parametrize(("story", "expected"), STORIES)
def test_who_speaks(story, expected):
    assert quotes(HEAD + story.replace("¶", "\n\n")) == expected


LETTERS = """Foreign Ministry Spokesperson Hua Zhenli's Regular Press Conference

On Monday the spokesperson held a press conference.

Hua Zhenli: Good afternoon, everyone. We have two announcements.

Q: Has Fiji asked for help?

A: We maintain communication on the roads. I have nothing more to release.

Q: What is your comment on the ships?

A: The report is not true.

Hua Zhenli: Thank you for coming."""

DASHES = """“Nobody gave up anything”

After the match our reporter spoke with Deputy Foreign Minister Elin Brask.

– How long did they talk?

– About fifty minutes, with interpreters only.

– Will there be another round?

– It was not secret, it was unannounced."""

NO_NAMES = """The road ahead

Our reporter spoke with Deputy Foreign Minister Elin Brask.

Q: Will the road open?

A: It will open in May.

Q: Who pays?

A: We all do."""

OFFICES = """Joint press point

NATO Secretary General Ole Hansk received Prime Minister Elin Brask of Fiji on Monday.

SECRETARY GENERAL: Prime Minister, welcome back to this house.

PRIME MINISTER BRASK: Thank you. Our soldiers will stay."""


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        pytest.param(LETTERS, ["Hua Zhenli"] * 4, id="the letters Q and A"),
        pytest.param(DASHES, [ENVOY] * 2, id="dashes"),
        pytest.param(NO_NAMES, [ENVOY] * 2, id="the letters Q and A alone"),
        pytest.param(OFFICES, ["Ole Hansk", ENVOY], id="an office that the headline gives its bearer"),
    ],
)
def test_who_is_interviewed(text, speakers):
    assert [(speaker, kind) for speaker, kind, _ in quotes(text)] == [(speaker, "direct") for speaker in speakers]


STRANGERS = [
    pytest.param(
        "Hawa Oumar, 34, who keeps a tea stall, walks two hours.¶“The trees went first,” she said.",
        [("Hawa Oumar", "direct", "The trees went first")],
        id="an age behind the name",
    ),
    pytest.param(
        "Stuart Hansk took three for 42. “I was late,” he said.",
        [("Stuart Hansk", "direct", "I was late")],
        id="a given name",
    ),
    pytest.param(
        "On Tuesday the headteacher, Waveney Torres, stood up.¶“We drew it this way,” she said.",
        [("Waveney Torres", "direct", "We drew it this way")],
        id="an apposition",
    ),
    pytest.param(
        "Étienne Garrel, 58, has learned to wait. The Frenchman came in May.¶“I wanted one blue,” he says.",
        [("Étienne Garrel", "direct", "I wanted one blue")],
        id="accents, and two sentences between",
    ),
    pytest.param(
        "There were once 200 carpenters here, said Mona Hansk, a historian at Suva, whose book came out last year.",
        [("Mona Hansk", "indirect", "There were once 200 carpenters here")],
        id="what closes the sentence says who spoke",
    ),
    pytest.param(
        "At the landing, boatman Desmond Henry, 58, painted a flag. “The town is far,” he said.",
        [("Desmond Henry", "direct", "The town is far")],
        id="a trade before the name and an age behind it",
    ),
    pytest.param(
        "Foreign Minister Elin Brask said the road was long. Lake Hansk is deep.¶“It is,” she said.",
        [(ENVOY, "indirect", "the road was long"), (ENVOY, "direct", "It is")],
        id="a lake is nobody",
    ),
    pytest.param(
        "Foreign Minister Elin Brask said the road was long. Golden Gate, an old bridge, fell.¶“It did,” she said.",
        [(ENVOY, "indirect", "the road was long"), (ENVOY, "direct", "It did")],
        id="a bridge is nobody",
    ),
]


@pytest.mark.parametrize(("story", "expected"), STRANGERS)
def test_whom_nothing_else_introduces(story, expected):
    assert quotes(HEAD + story.replace("¶", "\n\n")) == expected


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The government in Madrid said the road was long.", "Spain"),
        ("Authorities in Minsk denied that the road was long.", "Belarus"),
        ("Fiji, Foreign Minister Elin Brask answered, has no ships.", ENVOY),
        ("Fiji, Foreign Minister Elin Brask assured her guest, would send ships.", ENVOY),
    ],
)
def test_one_speaker(sentence, speaker):
    assert [q[0] for q in quotes(HEAD + sentence)] == [speaker]


def test_a_city_in_its_capital_is_no_country():
    assert quotes(f"{HEAD}The city government in Tokyo said the road was long.") == []


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The World Food Programme said its stocks would last until June.", "World Food Programme"),
        ("The World Food Programme (WFP) said its stocks would last until June.", "WFP"),
    ],
)
def test_a_body_speaks_under_a_name_that_the_text_uses(sentence, speaker):
    text = HEAD + sentence
    (quoted,) = _row(text)["quoted"]
    assert quoted["speaker"] == speaker


def _row(text):
    return row(annotator().annotate(clean(Article(id="t", source="t.txt", text=text, raw_hash="t"))))
