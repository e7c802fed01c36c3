"""A table fits its width: long cells stand below their row, ids stay whole, and figures stand to the right."""

from __future__ import annotations

import pytest

from relgraph.cli import layout

COLUMNS = ("date", "who", "sources", "evidence", "edge")
ROWS = [
    ("2024-05-16", "Anna Vesna", "2", "Slovenian President Anna Vesna met Austrian President Karl Stein", "0" * 37),
    ("", "Karl Stein", "11", "", "1" * 37),
]
NUMBERS = (False, False, True, False, False)


def test_what_fits_stands_beside_each_other():
    assert layout.table(COLUMNS, ROWS, numbers=NUMBERS, width=200).splitlines()[2:] == [
        "2024-05-16   Anna Vesna         2   Slovenian President Anna Vesna met Austrian President Karl Stein   "
        + "0" * 37,
        "             Karl Stein        11" + " " * 70 + "1" * 37,
    ]


def test_what_does_not_fit_stands_below_its_row():
    assert layout.table(COLUMNS, ROWS, numbers=NUMBERS, width=60).splitlines() == [
        "date         who          sources",
        "─" * 33,
        "2024-05-16   Anna Vesna         2",
        "    evidence  Slovenian President Anna Vesna met Austrian",
        "              President Karl Stein",
        "    edge      " + "0" * 37,
        "",
        "             Karl Stein        11",
        "    edge      " + "1" * 37,
    ]


@pytest.mark.parametrize("width", [33, 50, 80, 100, 140])
def test_only_words_that_cannot_be_cut_are_wider(width):
    lines = layout.table(COLUMNS, ROWS, numbers=NUMBERS, width=width).splitlines()
    assert [line for line in lines if len(line) > width and line.strip(" edg")[:3] not in {"000", "111"}] == []
    assert "".join(" ".join(lines).split()).count("0" * 37) == 1


def test_wide_letters_keep_the_columns_in_line():
    text = layout.table(("name", "n"), [("東京", "1"), ("Oslo", "2")], numbers=(False, True), width=40)
    assert text == "name   n\n────────\n東京   1\nOslo   2\n"


def test_columns_of_middling_width_go_below_too_where_they_would_not_fit():
    columns = ["date", "one", "mode", "place", "status", "disputed", "sources"]
    rows = [["2006-11-08", "Dai Bingguo", "in_person", "Argentina", "happened", "False", "1"]]
    numbers = [False] * 6 + [True]
    printed = layout.table(columns, rows, numbers=numbers, width=60)
    assert max(map(len, printed.splitlines())) <= 60
    assert "Argentina" in printed
