"""Which day a word means. The stamp of all of them is Thursday, 16 May 2024, unless a line says none."""

from __future__ import annotations

import pytest

from relgraph.model import Article
from relgraph.text import clean, find_dates


def dates(sentence: str, published: str | None = "2024-05-16") -> list[tuple[str, str]]:
    document = clean(
        Article(id="a", source="a", text=f"The two of them have met. {sentence}", raw_hash="", published=published)
    )
    return [(w.date, document.text[w.start : w.end]) for w in find_dates(document)]


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("They met on 14 March 2023.", "2023-03-14"),
        ("They met on March 14, 2023.", "2023-03-14"),
        ("They met on Tuesday, 14 March 2023.", "2023-03-14"),
        ("They met on Nov. 2 , 2005.", "2005-11-02"),
        ("They met on the 19th of June 2023.", "2023-06-19"),
        ("They met on 2023-03-14 at noon.", "2023-03-14"),
        ("They met on 14.03.2023 at noon.", "2023-03-14"),
        ("They met on 14/03/2023 at noon.", "2023-03-14"),
        ("They met on 04/03/2023 at noon.", "2023"),
        ("They met on 14 May.", "2024-05-14"),
        ("They met on December 31.", "2023-12-31"),
        ("They meet on 15-18 November 2024.", "2024-11-15"),
        ("They meet on Nov. 18-19, 2024.", "2024-11-18"),
        ("They met in June 2023.", "2023-06"),
        ("They met in 2019.", "2019"),
        ("They met today.", "2024-05-16"),
        ("They met yesterday.", "2024-05-15"),
        ("They meet tomorrow.", "2024-05-17"),
        ("They met on Tuesday.", "2024-05-14"),
        ("They met on Thursday.", "2024-05-16"),
        ("They met last Thursday.", "2024-05-09"),
        ("They will meet on Tuesday.", "2024-05-21"),
        ("They are to meet next Tuesday.", "2024-05-21"),
        ("The meeting is scheduled for Monday.", "2024-05-20"),
        ("The meeting, set for Monday, is off.", "2024-05-20"),
        ("He became the first king to visit Ruritania in April.", "2024-04"),
        ("She moves on to Strelsau on Friday.", "2024-05-17"),
        ("They met last month.", "2024-04"),
        ("They signed it at a March summit in Oslo.", "2024-03"),
        ("In her February visit she praised the port.", "2024-02"),
        ("Ruritania's March summit was held in Oslo.", "2024-03"),
        ("They met in August last year.", "2023-08"),
        ("The talks were held in August and December last year.", "2023-08"),
        ("The meeting is slated for January next year in Oslo.", "2025-01"),
        ("The talks had been due for November this year.", "2024-11"),
        ("They met this March.", "2024-03"),
        ("They will meet next month.", "2024-06"),
        ("They met last year.", "2023"),
        ("They met in January.", "2024-01"),
        ("They met in October.", "2023-10"),
        ("They will meet in October.", "2024-10"),
        ("They met on the 12th.", "2024-05-12"),
        ("The delegations met the day before.", "2024-05-15"),
        ("They signed it on 10 May and spoke the next day.", "2024-05-11"),
        ("They met on 3 May. Two days later he flew to Strelsau.", "2024-05-05"),
        ("They met on 3 May. Three days earlier he had been to Strelsau.", "2024-04-30"),
        ("They met three days ago.", "2024-05-13"),
        ("For the second time this year they met on 12 May.", "2024-05-12"),
        ("They met on 12 May, for the first time since 2013.", "2024-05-12"),
        ("It opened this year.", "2024"),
        ("They will meet in the second half of this year.", "2024"),
        ("Ghana said last week that it would sign a treaty this year.", "2024"),
    ],
)
def test_a_word_means_a_day(sentence: str, date: str):
    assert dates(sentence)[-1][0] == date


@pytest.mark.parametrize(
    ("sentence", "published"),
    [
        ("They met on 14 May.", None),
        ("They met on Tuesday.", None),
        ("They met last month.", None),
        ("They met last week.", "2024-05-16"),
        ("They met over the weekend.", "2024-05-16"),
        ("The town was shelled. The next day he flew to Strelsau.", "2024-05-16"),
        ("It was their third meeting this year.", "2024-05-16"),
        ("They may meet with 10 people.", "2024-05-16"),
        ("They met on 45 May.", "2024-05-16"),
        ("They paid 1.10.2045.7 of it, 3.5 of 12/24 and 1,900 more.", "2024-05-16"),
        ("Sun Yat-sen met March.", "2024-05-16"),
    ],
)
def test_no_day_is_invented(sentence: str, published: str | None):
    assert dates(sentence, published) == []


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("They left on Friday.", "2019-02-22"),
        ("They left late on Monday.", "2019-02-25"),
        ("They met last Wednesday.", "2019-02-20"),
        ("They met on 3 October.", "2018-10-03"),
        ("They will meet next month.", "2019-03"),
    ],
)
def test_the_day_of_the_picture_at_the_head_stands_for_that_of_the_page(sentence: str, date: str):
    caption = "Ana Brack and Jan Kowal shake hands in Oslo, Friday, February 22, 2019."
    assert dates(f"{caption} {sentence}", None)[1][0] == date


def test_the_day_of_a_picture_is_no_today():
    assert len(dates("Ana Brack shakes hands in Oslo on February 22, 2019. They left today.", None)) == 1


def test_reasons():
    text = "ZENDA, 16 May (RNA) – They met on Tuesday and on 10 May. They met today in the capital of the country."
    document = clean(Article(id="a", source="a", text=text, raw_hash="", published="2024-05-16"))
    assert [w.reason for w in find_dates(document)] == ["dateline", "weekday+stamp", "explicit", "relative+stamp"]
