"""Offices by date, officials by folded name, and the tables of people."""

from __future__ import annotations

import pytest

from relgraph.config import resource
from relgraph.gazetteer import officials
from relgraph.gazetteer.offices import office_on, offices_of, role_of
from relgraph.tables import table


def leader(ident: str) -> dict[str, str]:
    return next(p.row for p in table("leaders.tsv") if p.row["id"] == ident)


@pytest.mark.parametrize(
    ("ident", "day", "side", "role"),
    [
        ("vladimir-putin", "2010-06-01", "RUS", "prime minister"),
        ("vladimir-putin", "2016-06-01", "RUS", "president"),
        ("vladimir-putin", "2004", "RUS", "president"),
        ("donald-tusk", "2016-06-01", "EU", "european council president"),
        ("ban-ki-moon", "2005-01-01", "KOR", "foreign minister"),
        ("tedros-adhanom-ghebreyesus", "2013-06-01", "ETH", "foreign minister"),
        ("mahinda-rajapaksa", "2005-10-01", "LKA", "prime minister"),
        ("john-podesta", "2023-01-01", "USA", "senior adviser"),
    ],
)
def test_the_office_is_that_of_the_day(ident, day, side, role):
    office = office_on(leader(ident), day)
    assert office is not None
    assert (office.side, office.role) == (side, role)


def test_before_the_first_office_there_is_none():
    assert office_on(leader("emmanuel-macron"), "2012-01-01") is None


def test_every_row_of_leaders_reads():
    codes = {p.row["iso3"] for p in table("countries.tsv")}
    bodies = {p.row["id"] for p in table("organizations.tsv")}
    for placed in table("leaders.tsv", ("id", "name", "aliases", "short", "gender", "country", "offices")):
        assert placed.row["gender"] in {"m", "f"}, placed
        assert placed.row["country"] in codes | {""}, placed
        for office in offices_of(placed.row):
            assert office.side in codes | bodies, placed
            assert not office.end or office.start < office.end, placed


def test_roles_are_known_by_their_longest_ending():
    role = role_of("acting foreign minister")
    assert role is not None
    assert role.id == "foreign_minister"
    assert role_of("gardener") is None


def test_officials_are_found_in_other_spellings():
    (one,) = officials.find("Sergei Lavrov")
    assert (one.country, one.near("2010-01-01"), one.near("1980-01-01")) == ("RUS", True, False)
    assert officials.find("Nobody Known") == []


def test_officials_stand_in_the_order_of_their_keys():
    path = resource("data", "officials.tsv")
    keys = [line.split("\t")[0] for line in path.read_text(encoding="utf-8").splitlines() if "\t" in line][1:]
    assert keys == sorted(keys)
