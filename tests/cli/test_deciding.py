"""Decisions from a file, and with characters that no store can write."""

from __future__ import annotations

import json

import pytest

LEADERS = "MATCH (l:Leader) RETURN l.id AS id ORDER BY id"


@pytest.mark.parametrize(
    "row",
    [
        {"verb": "explode", "subject": "x"},
        {"verb": "reject", "subject": 12},
        {"verb": "reject", "subject": "x", "at": None},
        {"verb": "split", "subject": "x", "articles": "abc"},
        {"verb": "merge", "subject": "country:AUT", "object": "leader:x"},
        {"subject": "x"},
        ["verb"],
    ],
)
def test_of_a_file_with_a_wrong_decision_none_is_taken(place, invoke, row):
    rows = [{"verb": "reject", "subject": "y"}, row]
    (place / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    done = invoke("decisions", "import", "rows.jsonl")
    assert (done.returncode, "line 2 is no decision" in done.stderr) == (2, True)
    assert invoke("decisions", "export").stdout == ""


@pytest.mark.parametrize(
    "decision",
    [
        ("merge", "leader:BLR:bortnik arkadi", "leader:BLR:nobody"),
        ("split", "leader:BLR:nobody", "--articles", "nowhere.txt"),
        ("reject", "leader:BLR:nobody"),
    ],
)
def test_what_a_decision_does_not_find_in_the_store_is_told(place, invoke, decision):
    known = {row["id"] for row in json.loads(invoke("query", LEADERS, "-f", "json").stdout)}
    done = invoke(*decision)
    named = [one for one in decision[1:] if not one.startswith("--")]
    told = [one for one in named if f"nothing is shown under the id {one!r}" in done.stderr]
    assert (done.returncode, told) == (0, [one for one in named if one not in known])


def test_what_no_store_can_write_is_mended_in_decisions_too(place, invoke):
    assert invoke("reject", "x", "--why", "caf\udce9").returncode == 0
    assert "caf\ufffd" in invoke("decisions", "export").stdout
    assert invoke("retract", "caf\udce9").returncode == 2


@pytest.mark.parametrize(
    "pair", [("sector:trade", "sector:energy"), ("https://one.example/1", "https://one.example/2")]
)
def test_only_people_countries_and_organisations_are_merged(place, invoke, pair):
    done = invoke("merge", *pair)
    assert (done.returncode, "Merge two people, countries or organisations" in done.stderr) == (2, True)
    assert invoke("decisions", "export").stdout == ""
