"""The day of what is told without one: by the lead, by the head of a document, by what somebody calls today."""

from __future__ import annotations

import pytest
from telling import FAR, A, B, statements

from relgraph.extraction import RulesAnnotator
from relgraph.model import Article
from relgraph.text import clean

REMARKS = (
    "---\ndate: '2024-05-16'\ntitle: \"Remarks by President Arkady Bortnik of Belarus and President Qosimbekov of "
    'Uzbekistan Before Bilateral Meeting"\n---\n\nRose Hall\n\n2:08 P.M.\n\nPRESIDENT BORTNIK:  Welcome to Belarus, Mr. President.\n\n'
    "PRESIDENT QOSIMBEKOV:  Thank you. {said}\n\nPRESIDENT BORTNIK:  We are glad to see the Uzbek president here.\n"
)
STATED = "---\ndate: '2024-05-16'\ntitle: \"{title}\"\n---\n\nWe welcome the news from Japan. It is good news for us.\n"


def days(text: str, kind: str, *, title: str = "News of the day from abroad") -> set[str | None]:
    return {s.date for s in statements(text, title=title) if s.kind == kind}


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Japan must act, Bortnik says", "2024-05-15"),
        ("Bortnik vows to help Japan", "2024-05-15"),
    ],
)
def test_the_lead_tells_the_day_of_the_statement_in_the_headline(title, day):
    lead = f"{A} said on Wednesday that Japan must act. He said so in a speech to the nation."
    assert day in days(lead, "event", title=title)


@pytest.mark.parametrize(
    "lead", [f"{A} Wednesday said that Japan must act.", f"Japan must act now, said {A} Wednesday, for all to hear."]
)
def test_the_day_of_a_statement_stands_beside_who_speaks(lead):
    assert days(lead, "event", title="Japan must act, Bortnik says") == {"2024-05-15"}


@pytest.mark.parametrize("said", ["We have much to talk of today.", "We are glad."])
def test_the_day_of_a_transcript_is_that_of_the_meeting_in_its_title(said):
    assert {s.date for s in _told(REMARKS.format(said=said)) if s.kind == "met_with"} == {"2024-05-16"}


def test_the_day_of_publication_that_no_head_tells_is_not_that_of_the_meeting():
    page = REMARKS.format(said="We are glad.").replace("date: '2024-05-16'\n", "")
    assert {s.date for s in _told(page) if s.kind == "met_with"} == {None}


def test_a_record_of_a_meeting_opens_with_its_day():
    opens = "On Tuesday, the council hosted 70 farmers of the whole country. The farmers spoke of rice."
    told = statements(opens, title="Readout of the Roundtable of Moldovan President Ana Corlat on Rice")
    assert {s.date for s in told if s.rule == "readout.title"} == {"2024-05-14"}


@pytest.mark.parametrize(
    ("met", "day"),
    [
        (f"Later Wednesday, {A} also met {B}.", "2024-05-15"),
        (f"{A} met {B} to speak of the harvest of this year.", "2024"),
    ],
)
def test_the_day_that_opens_a_sentence_or_no_more_than_its_year_is_that_of_the_meeting(met, day):
    told = statements(*FAR, met)
    assert {s.date for s in told if s.kind == "met_with"} == {day}


def test_a_year_beside_a_meeting_leaves_it_the_day_of_the_news():
    told = statements(
        f"{A} said on Wednesday that rice was dear.", f"While meeting {B}, he said trade grew since 2005."
    )
    assert {s.date for s in told if s.kind == "met_with"} == {"2024-05-15"}


def test_news_has_its_day_and_not_only_the_year_of_something_else():
    told = statements(
        f"{A} and {B} signed a treaty on Wednesday.", f"{A} met {B} to speak of the harvest of this year."
    )
    assert {s.date for s in told if s.kind == "met_with"} == {"2024-05-15"}


@pytest.mark.parametrize("title", ["Joint Statement by Belarus and Japan", "Belarus-Japan Joint Statement on rice"])
def test_the_day_of_a_document_is_that_of_the_statement_which_it_is(title):
    assert {s.date for s in _told(STATED.format(title=title)) if s.kind == "event"} == {"2024-05-16"}


def _told(page: str):
    article = Article(id="t", source="t", text=page, raw_hash="0", published="2024-05-16")
    return RulesAnnotator().annotate(clean(article)).statements


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{A} flew to Japan on Wednesday. He met Japanese Prime Minister Koji Hoshino for an hour.", "2024-05-15"),
        (f"{A} flew to Fiji on Wednesday. He once met Japanese Prime Minister Koji Hoshino for an hour.", None),
        (f"{A} flew to Japan on 2 May. He met Japanese Prime Minister Koji Hoshino for an hour.", None),
    ],
)
def test_the_sentence_before_tells_the_day_where_it_names_the_same(text, day):
    assert {s.date for s in statements(text) if s.kind == "met_with"} == {day}


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        (f"{A} received all the Uzbek delegations, one after another, on Wednesday evening.", "2024-05-15"),
        (f"{A} met {B}, a farmer, and his aides, two teachers, on Wednesday.", "2024-05-15"),
        (f"{A} and {B} agreed in a telephone call on Wednesday to grow more rice.", "2024-05-15"),
        (f"{A} left Minsk on Wednesday after talks with {B}.", None),
        (f"{A} met {B}, whose aides left on Wednesday.", None),
        (f"{A}, who took office on Wednesday, met {B}.", None),
    ],
)
def test_a_date_by_its_place_in_the_sentence_is_that_of_the_meeting(sentence, day):
    assert {s.date for s in statements(*FAR, sentence) if s.kind == "met_with"} == {day}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"Rain fell on Wednesday in Minsk. {A} met {B} in the palace.", "2024-05-15"),
        (f"Rain fell on Wednesday and Thursday in Minsk. {A} met {B} in the palace.", None),
        (f"Rain fell on Wednesday in Minsk. {A} once met {B} in the palace.", None),
        (f"Rain fell on 2 May in Minsk. {A} met {B} in the palace.", None),
        (f"Rain fell on Wednesday in Minsk. {A} will meet {B} in the palace.", None),
    ],
)
def test_the_one_day_of_the_news_is_that_of_what_the_opening_tells(text, day):
    assert {s.date for s in statements(text) if s.kind == "met_with"} == {day}


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        (f"{A}, president since 2018 and a former judge, met {B} on Wednesday.", "2024-05-15"),
        (f"{A} met {B} two years ago.", "2022"),
        (f"{A} met {B} three months ago.", "2024-02"),
        (f"The war ended in 1951 and {A} met {B} eight years later.", "1959"),
        (f"{A} met {B} when both were two years old.", None),
        (f"The war ended in 1951. {A} met {B} eight years later.", None),
    ],
)
def test_a_meeting_so_long_ago_has_its_year_or_month(sentence, day):
    assert {s.date for s in statements(*FAR, sentence) if s.kind == "met_with"} == {day}


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        (f"{A} wound up a three-day visit to Japan on Wednesday.", "2024-05-13"),
        (f"{A} on Wednesday concluded his two-day state visit to Japan.", "2024-05-14"),
        (f"{A} began a three-day visit to Japan on Wednesday.", "2024-05-15"),
        (f"{A} ended a long visit to Japan on Wednesday.", "2024-05-15"),
    ],
)
def test_a_visit_that_ended_on_a_day_began_so_many_before(sentence, day):
    assert {s.date for s in statements(*FAR, sentence) if s.kind == "event"} == {day}
