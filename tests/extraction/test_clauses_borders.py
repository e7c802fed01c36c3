"""Borders of clauses are looked for only where a sign of one stands: none may be passed over."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from relgraph.extraction.clauses import BLANKS, BORDER, OPENERS, SIGNS

PIECES = [
    *OPENERS,
    *map(str.capitalize, OPENERS),
    *map(str.upper, OPENERS),
    *"–—-;:“”«»„,.",
    *("--", "\n\n", "\n \n", "and", "or", "saying", "Adding", "recently", "early", "late", "Elin", "of"),
]


@given(st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from([" ", " ", "", *BLANKS])), max_size=30))
def test_each_border_begins_with_a_sign(parts):
    text = "".join(piece + blank for piece, blank in parts)
    signs = {start for _, start, _ in SIGNS.find_matches_as_indexes(text)}
    assert {border.start() for border in BORDER.finditer(text)} <= signs


@given(st.characters())
def test_all_white_space_is_known(sign):
    assert sign.isspace() == (sign in BLANKS)
