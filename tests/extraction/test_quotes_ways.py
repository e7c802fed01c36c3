"""Who speaks where reports lead up to a name, go on, or let somebody speak for another: invented stories."""

from __future__ import annotations

import pytest
from quoting import quotes

ENVOY = "Elin Brask"
MAYOR = "Ole Hansk"

ISLANDS = "the islands are no matter for a court"

NAMED_LATER = [
    pytest.param(
        "Norway will send two ships, a spokesman for the foreign ministry said on Monday.¶“They leave on Friday,” "
        "spokesman Ole Hansk told reporters.",
        [(MAYOR, "indirect", "Norway will send two ships"), (MAYOR, "direct", "They leave on Friday")],
        id="a spokesman whom the next paragraph names",
    ),
    pytest.param(
        "Fees will rise in May, said an expert with the Port Institute on Monday.¶“Nobody will like it,” said Ole Hansk.",
        [(MAYOR, "indirect", "Fees will rise in May"), (MAYOR, "direct", "Nobody will like it")],
        id="an expert who opens the story",
    ),
    pytest.param(
        "The chairman of the council said the harbour would close.¶“We have no money,” Ole Hansk told reporters.",
        [(MAYOR, "indirect", "the harbour would close"), (MAYOR, "direct", "We have no money")],
        id="the head of a body",
    ),
    pytest.param(
        "The harbour will close in May.¶A diplomat said the talks had failed.¶“We have no money,” said Ole Hansk.",
        [(MAYOR, "direct", "We have no money")],
        id="a diplomat in the middle of a story stays without a name",
    ),
    pytest.param(
        "Foreign Minister Elin Brask came to Suva.¶A spokesman for the port said fees would rise.¶Brask said she was tired.",
        [("spokesman for the port", "indirect", "fees would rise"), (ENVOY, "indirect", "she was tired")],
        id="who was named before is not whom a description means",
    ),
]


@pytest.mark.parametrize(("text", "expected"), NAMED_LATER)
def test_a_description_means_whom_the_next_attribution_names(text, expected):
    assert quotes(text) == expected


STANDING_FOR = [
    pytest.param(
        "The Biden administration said it would join the climate accord again.",
        [("United States", "indirect", "it would join the climate accord again")],
        id="an administration speaks for its country",
    ),
    pytest.param(
        "President Ole Hansk of Norway came to Suva. Hansk's government denied that it had paid for the ships.",
        [("Norway", "indirect", "it had paid for the ships")],
        id="a government of somebody",
    ),
    pytest.param(
        "The Ruritanian government denied any part in the raid.",
        [("Ruritanian government", "indirect", "any part in the raid")],
        id="a government that is none of a known state",
    ),
    pytest.param(
        "Trade Minister Ole Hansk flew home on Monday. Mr Hansk's aides say he wants to know more about the schools.",
        [("Mr Hansk's aides", "indirect", "he wants to know more about the schools")],
        id="aides speak as aides",
    ),
    pytest.param(
        "President Ole Hansk came to Suva. Hansk's spokesman was more hopeful, saying the two could meet in Durban.",
        [("Hansk's spokesman", "indirect", "the two could meet in Durban")],
        id="whose spokesman it is does not speak",
    ),
    pytest.param(
        "The chairman of the Baltic Sea Forum said the wind would change.",
        [("chairman of the Baltic Sea Forum", "indirect", "the wind would change")],
        id="who heads a body that is named",
    ),
    pytest.param(
        "Foreign Minister Elin Brask came to Suva. Brask and the delegation stressed the need for a truce.",
        [(ENVOY, "indirect", "the need for a truce")],
        id="a person with company",
    ),
    pytest.param(
        "“We know nothing of it,” said Chile's Ole Hansk on Monday.",
        [(MAYOR, "direct", "We know nothing of it")],
        id="a country only tells whence somebody is",
    ),
]


@pytest.mark.parametrize(("text", "expected"), STANDING_FOR)
def test_who_stands_for_whom(text, expected):
    assert quotes(text) == expected


DEEDS = [
    pytest.param(
        "An official travelling with Foreign Minister Elin Brask, who asked not to be named, said the mood was “grim”.",
        [],
        id="who asks not to be named",
    ),
    pytest.param(
        "Asked whether a date was set, Foreign Minister Elin Brask replied in the negative.", [], id="a question"
    ),
    pytest.param("Norway has claimed the island since 1921. Norway ruled out any sale.", [], id="claims to land"),
    pytest.param("Norway responded with a ban on flights.", [], id="an answer in deeds"),
    pytest.param("Norway pledged a further $4 million for the harbour.", [], id="a country that gives"),
    pytest.param(
        "Norway pledged that it would pay for the harbour.",
        [("Norway", "indirect", "it would pay for the harbour")],
        id="a country that gives its word",
    ),
    pytest.param(
        "Foreign Minister Elin Brask pledged a further $4 million for the harbour.",
        [(ENVOY, "indirect", "a further $4 million for the harbour")],
        id="a person who gives her word",
    ),
    pytest.param("According to the United Nations, more than 20,000 people have fled.", [], id="who counts"),
    pytest.param(
        "According to the Foreign Ministry, the envoy has gone home.",
        [("Foreign Ministry", "indirect", "the envoy has gone home")],
        id="who tells",
    ),
    pytest.param("Diplomats said Foreign Minister Elin Brask had called for a truce.", [], id="hearsay"),
]


@pytest.mark.parametrize(("text", "expected"), DEEDS)
def test_deeds_counts_and_hearsay_are_no_words(text, expected):
    assert quotes(text) == expected


PLACES = [
    pytest.param(
        "The talks have been put off at the mayor's request, said Trade Minister Elin Brask of Norway.",
        [(ENVOY, "indirect", "The talks have been put off at the mayor's request")],
        id="a subject behind its verb, with whose minister it is",
    ),
    pytest.param(
        "Foreign Minister Elin Brask dismissed claims in a secret report that the port was full.",
        [(ENVOY, "indirect", "claims in a secret report that the port was full")],
        id="a claim with its place",
    ),
    pytest.param(
        "Foreign Minister Elin Brask said she had agreed “in principle”, but that the port was full.",
        [(ENVOY, "direct", "in principle"), (ENVOY, "indirect", "the port was full")],
        id="a second clause",
    ),
    pytest.param(
        "The South African Foreign Ministry issued a brief statement saying that the envoy had gone home.",
        [("South African Foreign Ministry", "indirect", "the envoy had gone home")],
        id="a ministry that issues its statement",
    ),
    pytest.param(
        "Foreign Minister Elin Brask condemned in the strongest possible terms the attack on the harbour.",
        [(ENVOY, "indirect", "the attack on the harbour")],
        id="how strongly it is said",
    ),
    pytest.param(
        "In May Foreign Minister Elin Brask began demanding that the ships be sold.",
        [(ENVOY, "indirect", "the ships be sold")],
        id="who begins to demand",
    ),
    pytest.param(
        "Norway is ready to work with Chile, said Foreign Minister Elin Brask here Monday when meeting with the envoy.",
        [(ENVOY, "indirect", "Norway is ready to work with Chile")],
        id="a subject behind its verb, with place, day and occasion",
    ),
    pytest.param(
        "The border is calm, the agency quoted Foreign Minister Elin Brask as saying.",
        [(ENVOY, "indirect", "The border is calm")],
        id="whom an agency quotes at the end",
    ),
    pytest.param(
        "Elin Brask, a minister in Oslo, was also quoted as saying during the talks that the border was calm.",
        [(ENVOY, "indirect", "the border was calm")],
        id="quoted as saying, with an adverb",
    ),
    pytest.param(
        "The border is calm, Foreign Minister Elin Brask told the official NTB news agency.",
        [(ENVOY, "indirect", "The border is calm")],
        id="a news agency that hears it",
    ),
    pytest.param(
        "''Nobody has left the room,'' Foreign Minister Elin Brask said at the harbour where the envoys met.",
        [(ENVOY, "direct", "Nobody has left the room")],
        id="two apostrophes open and close",
    ),
    pytest.param(
        "“The border is calm, ” said Foreign Minister Elin Brask who came to Suva.",
        [(ENVOY, "direct", "The border is calm")],
        id="a blank before the mark that closes",
    ),
    pytest.param(
        "Foreign Minister Elin Brask thanked her host, welcomed Chile's offer of ships, and urged the council to wait.",
        [(ENVOY, "indirect", "the council to wait")],
        id="a series of verbs has one subject",
    ),
    pytest.param(
        "In talks held in an “open mood”, Foreign Minister Elin Brask stressed that the border was calm.",
        [(ENVOY, "indirect", "the border was calm")],
        id="a passage before an act with a clause of its own",
    ),
    pytest.param(
        "Foreign Minister Elin Brask has denied any part in the affair and has given no sign that she will go.",
        [(ENVOY, "indirect", "any part in the affair")],
        id="a denial ends where another verb begins",
    ),
    pytest.param(
        "Foreign Minister Elin Brask held a meeting with the mayor which lasted an hour, the White House said.",
        [("White House", "indirect", "Foreign Minister Elin Brask held a meeting with the mayor which lasted an hour")],
        id="a verb without a clause leaves the sentence to who closes it",
    ),
    pytest.param(
        "Foreign Minister Elin Brask told the programme “The Morning Hour.” Rebel “minister” Ole Hansk left.",
        [],
        id="an office in marks is no quote, nor is a programme",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_where_an_attribution_stands(text, expected):
    assert quotes(text) == expected


GOING_ON = [
    pytest.param(
        "President Ole Hansk came to Suva. A brief statement by Hansk's office said the road was long.",
        [("Hansk's office", "indirect", "the road was long")],
        id="who gives a statement",
    ),
    pytest.param(
        "Norwegian Foreign Minister Elin Brask said the road was long. Chilean Trade Minister Ole Hansk wept.¶"
        "The Norwegian diplomat said the fish was dear. The official left.",
        [(ENVOY, "indirect", "the road was long"), (ENVOY, "indirect", "the fish was dear")],
        id="a diplomat of a country",
    ),
    pytest.param(
        "Foreign Minister Elin Brask said the road was long. Trade Minister Ole Hansk wept.¶The diplomat noted it was late.",
        [(ENVOY, "indirect", "the road was long"), (ENVOY, "indirect", "it was late")],
        id="the diplomat is who spoke",
    ),
    pytest.param(
        "The European Commission said in a report that rents were high.¶The report said the poor paid most.",
        [("European Union", "indirect", "rents were high"), ("European Union", "indirect", "the poor paid most")],
        id="the report of who wrote it",
    ),
    pytest.param(
        "“We agree on fish,” said a press release of the Norwegian Fish Council.",
        [("Norwegian Fish Council", "direct", "We agree on fish")],
        id="a release of somebody",
    ),
    pytest.param(
        "The harbour is full, according to a news release from the Norwegian Fish Council.",
        [],
        id="what a release tells is news",
    ),
    pytest.param(
        "Foreign Minister Elin Brask said the road was long. Mayor Ole Hansk leads the town.¶The border is calm, she added.",
        [(ENVOY, "indirect", "the road was long"), (ENVOY, "indirect", "The border is calm")],
        id="who adds spoke last",
    ),
    pytest.param(
        "Foreign Minister Elin Brask said the road was long. A British diplomat said it was short.¶“It is,” the diplomat added.",
        [(ENVOY, "indirect", "the road was long")],
        id="a diplomat without a name stays so",
    ),
    pytest.param(
        "Foreign Minister Elin Brask wrote on her page:¶“We thank our friends, and the road is long.”",
        [(ENVOY, "direct", "We thank our friends, and the road is long.")],
        id="what somebody writes stands in the next paragraph",
    ),
    pytest.param(
        "Question: Is the road long?¶Elin Brask: It is long.¶Question: And wet?¶Elin Brask: It is wet.",
        [(ENVOY, "direct", "It is long."), (ENVOY, "direct", "It is wet.")],
        id="labels alone name who speaks",
    ),
]


@pytest.mark.parametrize(("text", "expected"), GOING_ON)
def test_who_goes_on(text, expected):
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The UN Security Council met in Oslo. The 15-member council stressed that the sea was open.",
            [("UN Security Council", "indirect", "the sea was open")],
        ),
        (
            "The Norwegian parliament voted.¶The junta in Myanmar fell silent. Myanmar opened its ports, and the junta urged "
            "rebels to lay down arms.",
            [("Myanmar", "indirect", "rebels to lay down arms")],
        ),
        (
            "Foreign Minister Elin Brask said, Norway and Fiji have a long friendship as island nations.",
            [(ENVOY, "indirect", "Norway and Fiji have a long friendship as island nations")],
        ),
        (
            "Slamming the council for its silence in May, Foreign Minister Elin Brask said the sea was open.",
            [(ENVOY, "indirect", "the council for its silence in May"), (ENVOY, "indirect", "the sea was open")],
        ),
        (
            "Terming the island as a bridge of two seas, Foreign Minister Elin Brask said the talks were open.",
            [(ENVOY, "indirect", "the island as a bridge of two seas"), (ENVOY, "indirect", "the talks were open")],
        ),
        (
            "White House officials thanked the envoys and reaffirmed the commitment to an open sea.",
            [("White House", "indirect", "the commitment to an open sea")],
        ),
        (
            "“I am tired,” Foreign Minister Elin Brask said. “There is now a need for another kind of council” and for a plan.",
            [(ENVOY, "direct", "I am tired"), (ENVOY, "direct", "There is now a need for another kind of council")],
        ),
        (
            "“I am tired,” Foreign Minister Elin Brask said. “Frozen” talks went on in May.",
            [(ENVOY, "direct", "I am tired")],
        ),
        (
            "Foreign Minister Elin Brask came to Suva. In Brask's view, the treaty had done harm.",
            [(ENVOY, "indirect", "the treaty had done harm")],
        ),
        ("In Norway's opinion the islands are no matter for a court.", [("Norway", "indirect", ISLANDS)]),
        ("In Mayor Ole Hansk’s words, the islands are no matter for a court.", [(MAYOR, "indirect", ISLANDS)]),
        (
            "As Foreign Minister Elin Brask put it, the islands are no matter for a court.",
            [(ENVOY, "indirect", ISLANDS)],
        ),
        ("As Mayor Ole Hansk puts it, the islands are no matter for a court.", [(MAYOR, "indirect", ISLANDS)]),
        (
            "Mayor Ole Hansk's message to the rebels was clear: “Lay down your arms and come home before winter.”",
            [(MAYOR, "direct", "Lay down your arms and come home before winter.")],
        ),
        ("“There is no need of it,” assured Mayor Ole Hansk.", [(MAYOR, "direct", "There is no need of it")]),
        (
            "In Peru's view, Chile's opinion is of no weight to anybody.",
            [("Peru", "indirect", "Chile's opinion is of no weight to anybody")],
        ),
        ("In Norway's view of the sea there is a gap. In Fiji's words and deeds there was no harm.", []),
        ("From the hotel there is a view of the sea. In Oslo's old town the words of the mayor were heard.", []),
        ("Recalling her first visit, Foreign Minister Elin Brask left the room.", []),
        ("Foreign Minister Elin Brask said, and left.", []),
    ],
)
def test_who_speaks_where_other_words_stand_for_a_name_or_a_that(text, expected):
    assert quotes(text) == expected


SPEECH = [
    (
        "The council opened in Oslo on Monday, its office announced.¶Foreign Minister Elin Brask said: The sea belongs to "
        "everybody who lives on its shores. Nobody may close it.¶Two ships of the navy left the port on Sunday. Ole Hansk said "
        "that they were old.",
        ["The sea belongs to everybody who lives on its shores. Nobody may close it."],
    ),
    (
        "Commenting on the report, Foreign Minister Elin Brask said:¶The report makes grim reading for everybody who lives "
        "on the shores of this sea.¶The inspectors must be allowed to go on with their work so that the truth is told.¶“I am "
        "old,” Ole Hansk said.",
        [
            "The report makes grim reading for everybody who lives on the shores of this sea.",
            "The inspectors must be allowed to go on with their work so that the truth is told.",
            "I am old",
        ],
    ),
    ("The report said: nothing new.¶Two ships of the navy left the port of Oslo on Sunday.", []),
]


@pytest.mark.parametrize(("text", "words"), SPEECH)
def test_a_speech_behind_a_colon_goes_on_while_nobody_else_is_quoted(text, words):
    assert [said for _, kind, said in quotes(text) if kind == "direct"] == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The main opposition BJP has said it would oppose the law.", [("BJP", "indirect", "it would oppose the law")]),
        (
            "The fees will rise in May, Northern Revenue Services (NRS) said on Tuesday.",
            [("Northern Revenue Services", "indirect", "The fees will rise in May")],
        ),
        (
            "The council met in Oslo on Monday and on Tuesday. Foreign Minister Elin Brask said the sea was open.¶But standing next to Mayor Ole Hansk she added that the "
            "port was open.",
            [(ENVOY, "indirect", "the sea was open"), (ENVOY, "indirect", "the port was open")],
        ),
        ("A captain of the red MSC said it would rain.", []),
    ],
)
def test_initials_show_a_body_and_a_preposition_who_only_stands_by(text, expected):
    assert quotes(text) == expected
