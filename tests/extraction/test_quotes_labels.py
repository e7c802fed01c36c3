"""Transcripts: paragraphs of those who take turns, whatever their labels look like."""

from __future__ import annotations

import pytest
from quoting import annotator, quotes

from relgraph.model import Article
from relgraph.text import clean

TURNS = """Foreign Minister Sergei Ivashov's answers to questions from the media, Minsk, 4 June

Question: Is the visit to Delhi still planned?

Sergei Ivashov: It is. We agreed on the date with our Indian friends last week.

We will speak about trade and about the transit of grain.

Question: What about Tehran?

Sergei Ivashov: That is for later."""

CAPITALS = """Remarks by President Okello and Prime Minister Harrap Before Bilateral Meeting

Kampala

3:12 P.M. EAT

PRESIDENT OKELLO: Well, it is a pleasure to welcome the Prime Minister here again.

We have a lot to talk about, and trade comes first.

PRIME MINISTER HARRAP: Thank you, Mr. President. I have looked forward to this."""

PAPERS = """Foreign Ministry Spokesperson Hua Zhenli's Regular Press Conference on May 5, 2016

AFP: The Philippine president said on Tuesday that he would visit Beijing. Can you confirm this?

Hua Zhenli: China and the Philippines are close neighbours. We welcome all visits that serve peace.

Reuters: What is your comment on the tribunal?

Hua Zhenli: We neither accept nor recognise it."""

STATES = """Meeting with Chancellor of Austria Karl Moserin

PRESIDENT OF RUSSIA IGOR LAZOVIN: Mr Chancellor, colleagues, I am very happy to see you in Moscow.

CHANCELLOR OF AUSTRIA KARL MOSERIN (retranslated): Mr President, thank you for the warm welcome.

Topics
Foreign policy
Persons
Moserin Karl"""

INTERPRETED = """Press conference of Chancellor Ingrid Vogel and President Luc Ferrand in Berlin

Chancellor Vogel: (speaking in German) Ladies and gentlemen, I welcome the President of France.

President Ferrand: (through interpreter) Thank you, dear Ingrid.

It is good to be here."""


BRIEFING = """Noon briefing by Ole Hansk, Spokesman for the Secretary-General

Question: Does the mission have fuel?

Spokesman: It has fuel for six weeks.

Correspondent: And after that?

Spokesman: We shall see what the parties allow."""

DEPUTY = """Ana Lup, Deputy Spokesperson for the President of the Council, briefed reporters on Thursday.

Question: When will the envoy leave?

Deputy Spokesperson: He will leave as soon as he is invited."""


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        pytest.param(BRIEFING, ["Ole Hansk"] * 2, id="a spokesman whom the headline names"),
        pytest.param(DEPUTY, ["Ana Lup"], id="a deputy whom the opening names"),
        pytest.param(BRIEFING.replace("Ole Hansk, ", "the "), [], id="a spokesman without a name"),
        pytest.param(TURNS, ["Sergei Ivashov"] * 3, id="labels in small letters, and questions"),
        pytest.param(CAPITALS, ["OKELLO", "OKELLO", "HARRAP"], id="a title in a label makes a name of capitals"),
        pytest.param(PAPERS, ["Hua Zhenli"] * 2, id="papers that ask"),
        pytest.param(STATES, ["IGOR LAZOVIN", "Karl Moserin"], id="a state in a label, and topics at the foot"),
        pytest.param(INTERPRETED, ["Ingrid Vogel", "Luc Ferrand", "Luc Ferrand"], id="a label with a title"),
    ],
)
def test_a_label_tells_who_speaks(text, speakers):
    assert [(speaker, kind) for speaker, kind, _ in quotes(text)] == [(speaker, "direct") for speaker in speakers]


def test_one_name_with_a_colon_makes_no_transcript():
    text = "Rain in Minsk\n\nForeign Minister Sergei Ivashov left on Monday.\n\nSergei Ivashov: a portrait of the man."
    assert quotes(text) == []


def test_the_president_of_a_transcript_is_whom_its_headline_announces():
    text = """Remarks by President Okello on the talks

THE PRESIDENT: Well, it is a pleasure to be here in Arusha again.

Q Will you meet President Ferrand of France?

THE PRESIDENT: No. I have no plans to meet him."""
    annotated = annotator().annotate(clean(Article(id="t", source="t.txt", text=text, raw_hash="t")))
    said = [s for s in annotated.statements if s.kind == "quoted"]
    assert [s.payload["speaker"].rpartition(":")[2] for s in said] == ["okelo", "okelo"]


def test_a_label_that_stands_before_its_bearer_is_anothers():
    text = "THE PRESIDENT: Good.¶Q Will you meet President Ferrand of France?¶THE PRESIDENT: No. I have no plans."
    assert quotes(text) == []


def test_a_label_tells_titles_and_an_office_in_brackets():
    text = (
        "The house sat on Monday and heard of ships.¶Prime Minister Elin Brask took questions, and many came to listen."
        "¶Rt. Hon. Elin Brask (Prime Minister): I ask leave to speak of ships."
        "¶Hon. Ole Hansk (Leader of the Opposition): We join with the house."
        "¶Rt. Hon. Elin Brask: I had rather hoped for silence."
    )
    said = [words for who, _, words in quotes(text) if who == "Elin Brask"]
    assert said == ["I ask leave to speak of ships.", "I had rather hoped for silence."]


def test_what_follows_the_last_label_is_no_speech():
    text = (
        "Talks on ships ended.¶President Elin Brask and President Ole Hansk spoke to the press on Monday.¶President Elin Brask: We had a long talk about ships."
        "¶President Ole Hansk of Fiji: We had a very long talk indeed.¶President Elin Brask: Thank you all for coming."
        "¶Following the talks, ministers signed an agreement on ports."
    )
    assert [words for _, _, words in quotes(text)][-1] == "Thank you all for coming."
