"""Decisions from a file, and with characters that no store can write."""

from __future__ import annotations

import json

import pytest


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


def test_what_no_store_can_write_is_mended_in_decisions_too(place, invoke):
    assert invoke("reject", "x", "--why", "caf\udce9").returncode == 0
    assert "caf\ufffd" in invoke("decisions", "export").stdout
    assert invoke("retract", "caf\udce9").returncode == 2
