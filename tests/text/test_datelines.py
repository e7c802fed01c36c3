"""The forms of datelines."""

from __future__ import annotations

import pytest

from relgraph.text.datelines import read_bare_place, read_dateline

STORY = "Ruritania and Sylvania have agreed to trade."


@pytest.mark.parametrize(
    ("dateline", "place", "agency"),
    [
        ("BAKU, 16 May (BelTA) – ", "BAKU", "BelTA"),
        ("PYONGYANG, May 3 (KCNA) -- ", "PYONGYANG", "KCNA"),
        ("Pyongyang, July 14 (KCNA) -- ", "Pyongyang", "KCNA"),
        ("HAIKOU, Nov. 7(Xinhua)-- ", "HAIKOU", "Xinhua"),
        ("HANOI, Nov. 2 , 2005 (Xinhua)", "HANOI", "Xinhua"),
        ("ORDUBAD, Azerbaijan, Dec 21 , 2006, 2006", "ORDUBAD", None),
        ("BELGRADE, Serbia-Montenegro, Nov. 10 , 2005 (Xinhua)", "BELGRADE", "Xinhua"),
        ("SEOUL (Reuters) - ", "SEOUL", "Reuters"),
        ("Hanoi (VNA) - ", "Hanoi", "VNA"),
        ("WASHINGTON — ", "WASHINGTON", None),
        ("SEOUL -- ", "SEOUL", None),
        ("LONDON, England (CNN) -- ", "LONDON", "CNN"),
        ("PORT MORESBY — ", "PORT MORESBY", None),
        ("SINGAPORE: ", "SINGAPORE", None),
        ("MOSCOW, May 16. /TASS/. ", "MOSCOW", "TASS"),
        ("Lima, 11 February 2025. ", "Lima", None),
        ("BELGRADE, September 26 - Baku Wire", "BELGRADE", "Baku Wire"),
        ("Xinhua News Agency, Beijing, June 19th (Reporter Li Zhongfa)", "Beijing", "Xinhua News Agency"),
        ("Jeddah, May 13, 2022, SPA -- ", "Jeddah", "SPA"),
        ("Tapachula, Chiapas, June 10, 2019.- ", "Tapachula", None),
        ("Doha - January 25 (QNA) - ", "Doha", "QNA"),
        ("By Farming Desk, CHIPATA", "CHIPATA", None),
        ("(Reuters) - ", None, "Reuters"),
        ("Bonn (dpa) - ", "Bonn", "dpa"),
        ("Bonn, June 17, 1991 (dpa) - ", "Bonn", "dpa"),
        ("BISHKEK, Kyrgyzstan (Sept. 20, 2012) – ", "BISHKEK", None),
        ("8 March 2005 – ", None, None),
        ("CNN — ", None, "CNN"),
        ("BUDAPEST, Hungary (AP) _ ", "BUDAPEST", "AP"),
        ("LAGOS (Reuters) _ ", "LAGOS", "Reuters"),
    ],
)
def test_a_dateline_opens_a_report(dateline: str, place: str | None, agency: str | None):
    rest = STORY if dateline.endswith(" ") else ""
    opening = read_dateline(dateline + rest)
    assert opening is not None
    assert (opening.place, opening.agency) == (place, agency)
    assert opening.length <= len(dateline)


@pytest.mark.parametrize(
    "paragraph",
    [
        STORY,
        "Sunday, 16 June 2024",
        "Tripoli (LBY) is the capital of Libya.",
        "President Rudolf, 16 May is the day of the feast, said nothing.",
        "NATO Secretary General Michael Mouse came to town.",
        "A spokesman said: we agree.",
        "16 May 2024 – 20 May 2024",
        "The king (his second) - so the court says - came.",
    ],
)
def test_other_openings_are_none(paragraph: str):
    assert read_dateline(paragraph) is None


def test_a_place_without_a_mark_must_be_named_elsewhere():
    assert read_bare_place("ZENDA President Rudolf met his guest.", ["They met in Zenda."]) is not None
    assert read_bare_place("NATO Secretary General Mouse came.", ["They met in Zenda."]) is None


@pytest.mark.parametrize(
    "label",
    [
        "ATTENTION - ADDS quotes",
        "NEWSLETTER: Sign up here",
        "AKIPRESS.COM - The sides met",
        "PRIME MINISTER RASSENDYLL — I am glad",
        "FOREIGN SECRETARY HOPE: I am glad",
    ],
)
def test_a_label_in_capitals_is_no_place(label):
    assert read_dateline(label).place is None


def test_a_town_may_be_called_by_a_title():
    assert read_dateline("PRINCE RUPERT — The ministers met").place == "PRINCE RUPERT"
