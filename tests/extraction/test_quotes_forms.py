"""Ways in which reports attribute words: one invented sentence or two for each, in the manner of many outlets."""

from __future__ import annotations

import pytest
from quoting import quotes

ENVOY = "Elin Brask"

FORMS = [
    pytest.param(
        "In March the National Audit Office said the ships had cost too much.",
        [("National Audit Office", "indirect", "the ships had cost too much")],
        id="a time before the body that speaks",
    ),
    pytest.param(
        "Foreign Minister Elin Brask rejected suggestions of weakness and dismissed the findings as biased.",
        [(ENVOY, "indirect", "the findings as biased")],
        id="what is judged in a rejection",
    ),
    pytest.param(
        "Foreign Minister Elin Brask rejected any link between the two cases. She rejected the plan.",
        [(ENVOY, "indirect", "any link between the two cases")],
        id="a rejection without content is none",
    ),
    pytest.param(
        "Foreign Minister Elin Brask announced the step on Friday. She announced the plan. She announced the decision "
        "in Zenda. She announced the decision to close two ports.",
        [(ENVOY, "indirect", "the decision to close two ports")],
        id="a step that is announced without content is none",
    ),
    pytest.param(
        "Foreign Minister Elin Brask warned travellers against all journeys to the east.",
        [(ENVOY, "indirect", "all journeys to the east")],
        id="a warning with its hearer",
    ),
    pytest.param(
        "Foreign Minister Elin Brask reaffirmed her support for a truce and discussed aid with the envoy.",
        [(ENVOY, "indirect", "her support for a truce")],
        id="what is said ends where another deed begins",
    ),
    pytest.param(
        "Foreign Minister Elin Brask called for comprehensive and targeted sanctions on the regime.",
        [(ENVOY, "indirect", "comprehensive and targeted sanctions on the regime")],
        id="a participle before a noun is no deed",
    ),
    pytest.param(
        "The Ministry of Defence of Ruritania strongly condemned and rejected the attack on the port.",
        [("Ministry of Defence of Ruritania", "indirect", "the attack on the port")],
        id="two verbs with one object",
    ),
    pytest.param(
        "Chancellor Ott Kask urged the islanders to wait, while his foreign minister, Elin Brask, called for talks now.",
        [("Ott Kask", "indirect", "the islanders to wait"), (ENVOY, "indirect", "talks now")],
        id="a role and its bearer behind while",
    ),
    pytest.param(
        "Foreign Minister Elin Brask said the bloc would send observers, but Norway's ambassador, Ott Kask, "
        "countered that no mission had been agreed.",
        [
            (ENVOY, "indirect", "the bloc would send observers"),
            ("Ott Kask", "indirect", "no mission had been agreed"),
        ],
        id="a role with its country behind but",
    ),
    pytest.param(
        "The shoal lies in our waters, Foreign Secretary Elin Brask told the Senate on Monday, a day after the landing.",
        [(ENVOY, "indirect", "The shoal lies in our waters")],
        id="a count of days behind a closing attribution",
    ),
    pytest.param(
        "The camp will be closed because, Foreign Minister Elin Brask said, it has become a nest of smugglers.",
        [(ENVOY, "indirect", "it has become a nest of smugglers")],
        id="an attribution right behind a conjunction",
    ),
    pytest.param(
        "Foreign Minister Elin Brask told reporters in Brussels she needed time, and that her voters were cold.",
        [(ENVOY, "indirect", "she needed time, and that her voters were cold")],
        id="a second that is joined to a first clause without any",
    ),
    pytest.param(
        "The Committee to Protect Sailors says the port is closed.",
        [("Committee to Protect Sailors", "indirect", "the port is closed")],
        id="a body with a verb in its name",
    ),
    pytest.param(
        "“That is a lie,” Sri Lanka's media minister, Ott Kask, said of the charge.",
        [("Ott Kask", "direct", "That is a lie")],
        id="a role of a country of two words",
    ),
    pytest.param(
        "A second official whose country is keener than the United States said allies had been lobbying for weeks.",
        [],
        id="a country in a comparison does not speak",
    ),
    pytest.param("“Peace is far,” said an aide. “It will not come,” the official said on Monday.", [], id="anonymous"),
    pytest.param(
        "Minister Elin Brask: “We will not tolerate this, and we will say so in New York.”\n\nOtt Kask, the foreign minister of Estonia: “We will wait and see.”",
        [
            (ENVOY, "direct", "We will not tolerate this, and we will say so in New York."),
            ("Ott Kask", "direct", "We will wait and see."),
        ],
        id="a list of reactions",
    ),
    pytest.param(
        "Foreign Minister Elin Brask demanded to know who had paid.",
        [(ENVOY, "indirect", "who had paid")],
        id="what somebody demands to know",
    ),
    pytest.param(
        "Chad has previously accused Niger and Mali of involvement.",
        [("Chad", "indirect", "Niger and Mali of involvement")],
        id="an accusation with those whom it is made against",
    ),
    pytest.param(
        "Foreign Minister Elin Brask continues to insist the island is free. She declared herself the winner.",
        [(ENVOY, "indirect", "the island is free")],
        id="who goes on to insist insists",
    ),
    pytest.param(
        "Foreign Minister Elin Brask asked for the quota to be raised to 10,000 a year.",
        [(ENVOY, "indirect", "the quota to be raised to 10,000 a year")],
        id="a comma in a number ends nothing",
    ),
    pytest.param(
        "Foreign Minister Elin Brask [announced](https://example.org/a) a grant of ten million for the school.",
        [(ENVOY, "indirect", "a grant of ten million for the school")],
        id="a verb that is a link",
    ),
    pytest.param(
        "In a statement late on Monday, the select committee said it had agreed. The news agency said it was late.",
        [("select committee", "indirect", "it had agreed")],
        id="a body without a name",
    ),
    pytest.param(
        "Chad will not close its border, its defence ministry said on Monday.",
        [("defence ministry", "indirect", "Chad will not close its border")],
        id="a body that is told by whose it is",
    ),
    pytest.param(
        "Prime Minister Ott Kask is well, his spokesman told reporters. His family flew in on Monday.",
        [("spokesman", "indirect", "Prime Minister Ott Kask is well")],
        id="somebody's voice",
    ),
    pytest.param(
        "The African Union and the Arab League urged Chad to pull out of the town.",
        [
            ("African Union", "indirect", "Chad to pull out of the town"),
            ("Arab League", "indirect", "Chad to pull out of the town"),
        ],
        id="two bodies",
    ),
    pytest.param(
        "Foreign Minister Elin Brask called the meeting a mistake and described the remarks as unfortunate.",
        [
            (ENVOY, "indirect", "the meeting a mistake"),
            (ENVOY, "indirect", "the remarks as unfortunate"),
        ],
        id="what something is called",
    ),
    pytest.param(
        "Foreign Minister Elin Brask called a meeting. She called on Prime Minister Ott Kask and laid a wreath.",
        [],
        id="calls and visits",
    ),
    pytest.param(
        "Prime Minister Ott Kask put it more simply: the treaty, he said on television, “is dead and buried.”",
        [("Ott Kask", "direct", "is dead and buried.")],
        id="who opens a sentence before a colon",
    ),
    pytest.param(
        "Foreign Minister Elin Brask promised her voters that the tax would not come back.",
        [(ENVOY, "indirect", "the tax would not come back")],
        id="a promise with its hearer",
    ),
    pytest.param(
        "Prime Minister Ott Kask wrote to his colleague, noting in a cable that Oslo expected “a frank dialogue.”",
        [("Ott Kask", "direct", "a frank dialogue.")],
        id="what others expect in what somebody notes",
    ),
    pytest.param(
        "APEC ministers warned on Monday that the talks could fail. “We will do all that we can,” the ministers said.",
        [("APEC", "indirect", "the talks could fail"), ("APEC", "direct", "We will do all that we can")],
        id="the members of a body",
    ),
    pytest.param(
        "The office of the UN High Commissioner for Refugees (UNHCR) warned that 50,000 people could flee.",
        [("UNHCR", "indirect", "50,000 people could flee")],
        id="a body with its initials",
    ),
    pytest.param(
        "A spokesman for the Foreign Ministry of the DPRK gave the following answer to a question on Friday:\n\n"
        "The landing shows true colours.\n\nCountermeasures will be taken.",
        [
            ("spokesman for the Foreign Ministry of the DPRK", "direct", "The landing shows true colours."),
            ("spokesman for the Foreign Ministry of the DPRK", "direct", "Countermeasures will be taken."),
        ],
        id="an answer that follows to the end",
    ),
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
    pytest.param(
        "The city government in Tokyo said the road was long.",
        [],
        id="a city in its capital is no country",
    ),
    pytest.param(
        "Fiji, Foreign Minister Elin Brask answered, has no ships.",
        [(ENVOY, "indirect", "Fiji, Foreign Minister Elin Brask answered, has no ships")],
        id="an attribution between commas",
    ),
    pytest.param(
        "Fiji, Foreign Minister Elin Brask assured her guest, would send ships.",
        [(ENVOY, "indirect", "Fiji, Foreign Minister Elin Brask assured her guest, would send ships")],
        id="an attribution between commas with its hearer",
    ),
    pytest.param(
        "The verdict of Trade Minister Ole Hansk: “This is too little, too late.”",
        [("Ole Hansk", "direct", "This is too little, too late.")],
        id="a verdict before a colon",
    ),
    pytest.param(
        "The ministers met at noon. Trade Minister Ole Hansk's reply to the union: “We shall not pay for this twice.”",
        [("Ole Hansk", "direct", "We shall not pay for this twice.")],
        id="somebody's reply before a colon",
    ),
    pytest.param(
        "“He is guilty,” was the verdict of the jury against Trade Minister Ole Hansk.", [], id="a jury's verdict"
    ),
    pytest.param(
        "The answer to Trade Minister Ole Hansk came at once: “We shall not go home.”", [], id="another's answer"
    ),
    pytest.param(
        "What did Trade Minister Ole Hansk think of it? “It is a start,” was his answer.",
        [("Ole Hansk", "direct", "It is a start")],
        id="an answer named behind the passage",
    ),
    pytest.param(
        "“The harbour will stay closed for a year” was the message from Trade Minister Ole Hansk on Monday.",
        [("Ole Hansk", "direct", "The harbour will stay closed for a year")],
        id="a message named behind the passage",
    ),
    pytest.param(
        "“This is the end of the road” is the slogan of the party of Trade Minister Ole Hansk.",
        [],
        id="a slogan is nobody's words",
    ),
    pytest.param(
        "Trade Minister Ole Hansk posted on X that Fiji would send two ships.",
        [("Ole Hansk", "indirect", "Fiji would send two ships")],
        id="posted",
    ),
    pytest.param(
        "Trade Minister Ole Hansk is reported to have said that the harbour would close.",
        [("Ole Hansk", "indirect", "the harbour would close")],
        id="is reported to have said",
    ),
    pytest.param(
        "Trade Minister Ole Hansk was reported to have told the envoy that the harbour would close.",
        [("Ole Hansk", "indirect", "the harbour would close")],
        id="was reported to have told",
    ),
    pytest.param(
        "Trade Minister Ole Hansk questioned whether the truce would hold.",
        [("Ole Hansk", "indirect", "whether the truce would hold")],
        id="questioned whether",
    ),
    pytest.param(
        "Trade Minister Ole Hansk could only confirm that the money would come later.",
        [("Ole Hansk", "indirect", "the money would come later")],
        id="could only confirm",
    ),
    pytest.param(
        "Trade Minister Ole Hansk called his colleagues and sent the message that the help would not end.",
        [("Ole Hansk", "indirect", "the help would not end")],
        id="sent the message that",
    ),
    pytest.param(
        "“A rehearsal for invasion” is how Norway described the drill.",
        [("Norway", "direct", "A rehearsal for invasion")],
        id="how somebody described it",
    ),
    pytest.param(
        "Trade Minister Ole Hansk was questioned by the police and posted his letter in Suva.",
        [],
        id="who is questioned and posts a letter",
    ),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_who_is_said_to_say_what(text, expected):
    assert quotes(text) == expected
