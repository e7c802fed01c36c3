"""The seed page: a government agency's report of a state visit, with its menus and stamps (read through ../shared)."""

import pytest

from relgraph.extraction import RulesAnnotator
from relgraph.extraction.rows import row
from relgraph.readers import read
from relgraph.text import clean

SPEAKER = "Ilham Aliyev"
GUEST = "Aleksandr Lukashenko"


@pytest.fixture(scope="module")
def page(shared):
    (article,) = read([str(next((shared / "gold" / "articles").glob("000_*.txt")))])
    return row(RulesAnnotator().annotate(clean(article)))


def test_the_clock_at_the_top_is_not_the_day_of_the_article(page):
    assert page["article"]["published"] == "2024-05-16"


def test_who_is_who(page):
    found = {(leader["name"], leader["country"], leader["role"]) for leader in page["leaders"]}
    assert found == {(SPEAKER, "AZE", "president"), (GUEST, "BLR", "president")}
    assert page["countries"] == ["AZE", "BLR"]


def test_the_leaders_met_once_and_the_delegations_the_day_before(page):
    met = {frozenset((m["a"], m["b"])): (m["status"], m["date"], m["place"]) for m in page["met_with"]}
    assert len(page["met_with"]) == 2
    assert met[frozenset((SPEAKER, GUEST))] == ("happened", "2024-05-16", "Baku")
    assert met[frozenset(("AZE", "BLR"))][:2] == ("happened", "2024-05-15")


def test_what_was_agreed_and_what_was_only_discussed(page):
    told = {}
    for made in page["agreed_on"]:
        assert sorted(made["parties"]) == ["AZE", "BLR"]
        for sector in made["sectors"]:
            told.setdefault(sector, set()).add(made["status"])
    for sector in ("trade", "economy", "manufacturing"):
        assert "agreed" in told[sector]
    for sector in ("military_industry", "agriculture", "transport", "security"):
        assert told[sector] == {"discussed"}


def test_all_six_direct_quotes_are_the_hosts(page):
    direct = [quote for quote in page["quoted"] if quote["kind"] == "direct"]
    assert len(direct) == 6
    assert {quote["speaker"] for quote in direct} == {SPEAKER}


def test_every_evidence_is_verbatim(page):
    text = page["article"]["text"]
    for made in [*page["met_with"], *page["agreed_on"]]:
        span = made["evidence"]
        assert text[span["start"] : span["end"]] == span["text"]
