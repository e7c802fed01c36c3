"""An answer to read shows no day that nobody told, and the proving words within their sentence."""

from __future__ import annotations

import datetime as dt

import pytest

from relgraph.api import Result
from relgraph.api.readable import in_sentence, known_part, readable

DAY = dt.date(2024, 5, 1)


@pytest.mark.parametrize(
    ("date", "precision", "shown"),
    [(DAY, "day", DAY), (DAY, "month", "2024-05"), (DAY, "year", "2024"), (None, "year", None), (DAY, None, DAY)],
)
def test_a_date_is_as_exact_as_it_is_known(date, precision, shown):
    assert known_part(date, precision) == shown


@pytest.mark.parametrize(
    ("evidence", "context", "shown"),
    [
        ("met", "They met.", "They [[met]]."),
        ("met", None, "met"),
        ("met", "They talked.", "met"),
        (None, "They met.", None),
        ("They met.", "They met.", "[[They met.]]"),
    ],
)
def test_evidence_is_marked_in_its_sentence(evidence, context, shown):
    assert in_sentence(evidence, context) == shown


def test_the_columns_that_serve_others_are_left_out():
    answer = Result(("date", "precision", "evidence", "context"), [(DAY, "month", "met", "They met.")])
    assert readable(answer).columns == ("date", "evidence")
    assert readable(answer).rows == [("2024-05", "They [[met]].")]
    assert "They <mark>met</mark>." in answer._repr_html_()
    alone = Result(("precision", "context"), [("month", "They met.")])
    assert readable(alone).rows == alone.rows
