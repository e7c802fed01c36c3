"""Every rule for quotes finds its example and leaves its counter-example alone; and what the guide says of spans."""

from __future__ import annotations

import pytest
from quoting import quotes, statements

from relgraph.config import resource
from relgraph.tables import rows

RULES = [placed.row for placed in rows(resource("data", "rules_quoted.tsv"), ("rule", "example", "counter"))]
NAMES = [row["rule"] for row in RULES]


@pytest.mark.parametrize("row", RULES, ids=NAMES)
def test_a_rule_finds_its_example(row):
    scene, found = statements(row["example"])
    assert (row["rule"], row["speaker"], row["quote"]) in [
        (s.rule, scene.entities[s.payload["speaker"]].name, s.evidence) for s in found
    ]


@pytest.mark.parametrize("row", RULES, ids=NAMES)
def test_a_rule_passes_over_its_counter_example(row):
    _, found = statements(row["counter"])
    assert row["rule"] not in {s.rule for s in found}


BORTNIK = "Arkady Bortnik"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "“Let the experts quarrel,” President Arkady Bortnik said, “so that we can smile.”",
            [(BORTNIK, "direct", "Let the experts quarrel"), (BORTNIK, "direct", "so that we can smile.")],
            id="a quote in two parts is two entries, and the closing comma is left out",
        ),
        pytest.param(
            "President Arkady Bortnik said the plants were ready and added that the first machines would leave in May.",
            [
                (BORTNIK, "indirect", "the plants were ready"),
                (BORTNIK, "indirect", "the first machines would leave in May"),
            ],
            id="coordinated verbs share their subject",
        ),
        pytest.param(
            "President Arkady Bortnik welcomed the guests, saying that the border would open in May.",
            [(BORTNIK, "indirect", "the border would open in May")],
            id="a participle has the subject of its sentence",
        ),
        pytest.param(
            "President Arkady Bortnik was quoted by the agency as saying that the border would open in May.",
            [(BORTNIK, "indirect", "the border would open in May")],
            id="a passive that passes on",
        ),
        pytest.param(
            "Noting that the border was closed, President Arkady Bortnik stressed that it would open in May.",
            [(BORTNIK, "indirect", "the border was closed"), (BORTNIK, "indirect", "it would open in May")],
            id="a participle that opens the sentence",
        ),
        pytest.param(
            "President Arkady Bortnik urged the two parties to open the border.",
            [(BORTNIK, "indirect", "the two parties to open the border")],
            id="a request with its hearer",
        ),
        pytest.param(
            "“The sea is open,” said French sailor Alain Moreau.",
            [("Alain Moreau", "direct", "The sea is open")],
            id="a nationality before a name is no country",
        ),
        pytest.param(
            "The Belarusian government said the border was closed.",
            [("Belarus", "indirect", "the border was closed")],
            id="a government speaks for its country",
        ),
        pytest.param(
            "President Arkady Bortnik was told that the border was closed.", [], id="who hears does not speak"
        ),
        pytest.param(
            "President Arkady Bortnik said the talks were open, though his staff said the border was closed.",
            [(BORTNIK, "indirect", "the talks were open")],
            id="a contrast ends the clause even where nobody is named in it",
        ),
        pytest.param(
            "The ban on arms exports was condemned by rights groups and President Arkady Bortnik.",
            [(BORTNIK, "indirect", "The ban on arms exports")],
            id="the agent of a passive judges",
        ),
        pytest.param(
            "Tunisia has been accused by Belarus and its allies of closing the border, which Tunisia denies.",
            [("Belarus", "indirect", "closing the border"), ("Tunisia", "indirect", "closing the border")],
            id="an accusation in the passive, and its denial",
        ),
        pytest.param("The talks were hosted by President Arkady Bortnik.", [], id="no judgement in a passive"),
        pytest.param(
            "“Somebody wanted the border to be open,” said an official who asked for anonymity.",
            [],
            id="who asks for anonymity stays without",
        ),
        pytest.param("The border has been closed since May, Newsline reported on Friday.", [], id="a medium relays"),
        pytest.param(
            "The border was closed at a meeting that was led by President Arkady Bortnik, a party spokesman said.",
            [],
            id="an article after a name opens another subject",
        ),
        pytest.param(
            "President Arkady Bortnik welcomed the reopening of the border as a step to peace.",
            [(BORTNIK, "indirect", "the reopening of the border as a step to peace")],
            id="a welcome that says what something is",
        ),
        pytest.param("President Arkady Bortnik welcomed the guests as night fell.", [], id="a bare welcome"),
        pytest.param(
            "President Arkady Bortnik denied that the trip had been cancelled over a “palm oil row”.",
            [(BORTNIK, "indirect", "the trip had been cancelled over a “palm oil row”")],
            id="a label in a denial is another's word",
        ),
        pytest.param(
            "President Arkady Bortnik emphasized that the border is open. The friendship will not change. I value this.",
            [(BORTNIK, "indirect", "the border is open. The friendship will not change. I value this")],
            id="a reported speech goes on in the first person",
        ),
        pytest.param(
            "President Arkady Bortnik emphasized that the border is open. The friendship will not change.",
            [(BORTNIK, "indirect", "the border is open")],
            id="without the first person a report ends with its sentence",
        ),
        pytest.param(
            "President Arkady Bortnik said that a visit to Tunisia in the spring of next year “was not on the agenda”.",
            [(BORTNIK, "direct", "was not on the agenda")],
            id="a subject whose verb is quoted is no clause",
        ),
        pytest.param(
            "President Arkady Bortnik conveyed the warm greetings of his people. He expects closer cooperation.",
            [],
            id="greetings and expectations say nothing",
        ),
        pytest.param(
            "After President Arkady Bortnik said the border was closed, the envoys left the hall in the old town.",
            [(BORTNIK, "indirect", "the border was closed")],
            id="a report in a clause that opens the sentence ends with the clause",
        ),
        pytest.param(
            "President Arkady Bortnik told reporters when leaving the hotel on Friday.",
            [],
            id="an occasion is nothing that is said",
        ),
        pytest.param(
            "On trade, the document invokes a compromise, speaking of “a border that is open to all of us”.",
            [],
            id="a clause is no name for a speaker",
        ),
        pytest.param(
            "The talks stalled when President Arkady Bortnik recalled his envoy, accusing Tunisia of closing the border.",
            [(BORTNIK, "indirect", "Tunisia of closing the border")],
            id="a participle has the subject of the clause behind when",
        ),
        pytest.param(
            "President Arkady Bortnik pointed to Tunisia, “where the border is open to all”, and to “electric” buses.",
            [(BORTNIK, "direct", "where the border is open to all")],
            id="who points to a label says nothing",
        ),
        pytest.param(
            "President Arkady Bortnik condemned hatred, pointing to the “Say No to Hatred letter” that he had signed.",
            [],
            id="a paper is called by its name",
        ),
        pytest.param(
            "As some lawmakers noted on Saturday, “there are no good roads to the border”.",
            [],
            id="some people are nobody",
        ),
        pytest.param(
            "The Japanese imperialists described the army as “a drop in the ocean”.",
            [("Japan", "direct", "a drop in the ocean")],
            id="imperialists stand for their country",
        ),
        pytest.param(
            "The National Party for the Independence of Ruritania and Cape Valley said the law was “illegal”.",
            [("National Party for the Independence of Ruritania and Cape Valley", "direct", "illegal")],
            id="a body with a long name",
        ),
        pytest.param(
            "President Arkady Bortnik briefed the envoy of Tunisia on the measures to tackle the matter.",
            [],
            id="who is briefed on a matter is told nothing",
        ),
        pytest.param(
            "President Arkady Bortnik issued an urgent appeal for a new road.",
            [(BORTNIK, "indirect", "a new road")],
            id="a noun of demanding gives what is demanded",
        ),
        pytest.param(
            "President Arkady Bortnik said the demand for electricity had doubled.",
            [(BORTNIK, "indirect", "the demand for electricity had doubled")],
            id="a demand in a clause is a word of it",
        ),
        pytest.param("President Arkady Bortnik made a claim for damages.", [], id="a claim demands nothing"),
        pytest.param(
            "President Arkady Bortnik conveyed his deepest sympathy to the families of the victims.",
            [],
            id="conveyed sympathy says nothing",
        ),
        pytest.param(
            "President Arkady Bortnik reiterated that solidarity was the only way.",
            [(BORTNIK, "indirect", "solidarity was the only way")],
            id="solidarity may be what a clause speaks of",
        ),
        pytest.param("President Arkady Bortnik will say on Friday that the border is closed.", [], id="a plan"),
        pytest.param("President Arkady Bortnik refused to say that the border was closed.", [], id="a refusal"),
        pytest.param("Analysts said that the border was closed.", [], id="nobody is named"),
        pytest.param("President Arkady Bortnik thanked the hosts for the bread.", [], id="thanks say nothing"),
        pytest.param("President Arkady Bortnik opened the “green corridor” in May.", [], id="a label is no quote"),
        pytest.param(
            "“We agreed,” President Arkady Bortnik said.¶He added that the border would open in May.",
            [(BORTNIK, "direct", "We agreed"), (BORTNIK, "indirect", "the border would open in May")],
            id="a pronoun goes on with the last speaker",
        ),
        pytest.param(
            "The plan would cost nothing, the president of Belarus, Arkady Bortnik, told reporters on Monday.",
            [(BORTNIK, "indirect", "The plan would cost nothing")],
            id="an apposition before the verb",
        ),
        pytest.param(
            "Rim Chelbaoui, head of Tunisia's trade and cable agency TCA, says the cable will be laid in May.",
            [("Rim Chelbaoui", "indirect", "the cable will be laid in May")],
            id="a long apposition with and in it",
        ),
        pytest.param(
            "The plant is open, said Belarusian President Arkady Bortnik Saturday.",
            [(BORTNIK, "indirect", "The plant is open")],
            id="a day behind the inverted subject",
        ),
        pytest.param(
            "The agency quoted President Arkady Bortnik as saying that the border was closed.",
            [(BORTNIK, "indirect", "the border was closed")],
            id="who is quoted speaks",
        ),
        pytest.param(
            "The plan was billed by President Arkady Bortnik as calling for an end to the war.",
            [],
            id="what a plan is taken to ask for",
        ),
        pytest.param(
            "President Arkady Bortnik came to search for and estimate the ores of the valley.",
            [],
            id="a verb joined to an infinitive",
        ),
        pytest.param(
            "Over lunch, President Arkady Bortnik said the border was “a scandal,” his office said.",
            [(BORTNIK, "direct", "a scandal")],
            id="a person's words behind a fronted phrase, passed on by an office",
        ),
        pytest.param(
            "President Arkady Bortnik expressed his thanks to the ministers for their help in the valley.",
            [],
            id="thanks say nothing",
        ),
        pytest.param(
            "The border will be opened in May, said a statement from the French Embassy in Minsk.",
            [("French Embassy", "indirect", "The border will be opened in May")],
            id="who gave the statement speaks",
        ),
        pytest.param(
            "The border will be opened in May, according to the presidential office.",
            [("presidential office", "indirect", "The border will be opened in May")],
            id="an office of state needs no name",
        ),
        pytest.param(
            "The trip was long, President Arkady Bortnik told reporters before he boarded the train.",
            [(BORTNIK, "indirect", "The trip was long")],
            id="the occasion behind a hearer",
        ),
        pytest.param(
            "Belarusian President Arkady Bortnik renewed his call for a second bridge over the river.",
            [(BORTNIK, "indirect", "a second bridge over the river")],
            id="a call for something",
        ),
        pytest.param(
            '"""We agreed,"" President Arkady Bortnik said."',
            [(BORTNIK, "direct", "We agreed")],
            id="marks that a table doubled",
        ),
        pytest.param(
            "President Arkady Bortnik said he “at once” asked the guard and that it was “his own idea, not theirs” to go.",
            [(BORTNIK, "direct", "at once"), (BORTNIK, "direct", "his own idea, not theirs")],
            id="a passage inside a clause brings no inverted subject",
        ),
        pytest.param(
            "The old quarter is a fine place, but President Arkady Bortnik, who lives there, insisted the rent was high.",
            [(BORTNIK, "indirect", "the rent was high")],
            id="a relative clause behind the subject of a second clause",
        ),
        pytest.param(
            "President Arkady Bortnik told reporters at a news conference with the ministers of Ghana, Chad and Mali that "
            "the border was open.",
            [(BORTNIK, "indirect", "the border was open")],
            id="a list of guests behind the hearer",
        ),
        pytest.param(
            "President Arkady Bortnik told reporters the old and quiet valley in the north had a factory that makes engines.",
            [(BORTNIK, "indirect", "the old and quiet valley in the north had a factory that makes engines")],
            id="a relative clause is not what he told",
        ),
        pytest.param(
            "The council headed by President Arkady Bortnik adopted a resolution on Friday, demanding an end to the war.",
            [],
            id="the text of a resolution is nobody's word",
        ),
        pytest.param(
            "President Arkady Bortnik said there was nothing wrong with the plan.",
            [(BORTNIK, "indirect", "there was nothing wrong with the plan")],
            id="there opens a clause",
        ),
    ],
)
def test_quotes_of_a_text(text, expected):
    assert quotes(text) == expected


def test_a_quoted_read_out_tells_what_others_said():
    said = quotes(
        "The talks in the old town took two hours.¶A spokesman for the ministry said:"
        "¶“President Arkady Bortnik underlined the need for a lasting peace in the region.”"
    )
    assert (BORTNIK, "indirect", "the need for a lasting peace in the region") in said
    assert [kind for _, kind, _ in said].count("direct") == 1


def test_in_the_first_person_a_quote_is_one_voice():
    said = quotes("“We know that President Arkady Bortnik said the border was closed,” President Elin Brask said.")
    assert [(name, kind) for name, kind, _ in said] == [("Elin Brask", "direct")]


def test_the_words_that_attribute_lead_to_the_text():
    scene, (found,) = statements("President Arkady Bortnik said on Friday that the first plant would open in May.")
    start, end = found.payload["via"]
    assert scene.text[start:end] == "President Arkady Bortnik said"
    assert scene.text[found.cue_start : found.cue_end] == "said"


def test_a_headline_that_repeats_the_story_is_no_second_quote():
    said = quotes("President Arkady Bortnik called the deal “a grave mistake”.¶“A grave mistake,” he said.")
    assert [words for _, _, words in said] == ["a grave mistake", "A grave mistake"][:1]


def test_the_day_that_a_deed_is_known_by_is_not_when_somebody_spoke():
    _, said = statements("President Arkady Bortnik said after the 7 October attack that the border would stay closed.")
    assert [s.date for s in said] == [None]
