"""Rows of the record: what is written is read back, with the fast decoder and without it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relgraph.stores import packing
from relgraph.stores.packing import dump, load

WHOLE = st.integers(-(2**63), 2**64 - 1)
PLAIN = st.one_of(st.none(), st.booleans(), WHOLE, st.floats(allow_nan=False), st.text())
ROWS = st.recursive(PLAIN, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=8)


@given(ROWS)
def test_both_decoders_read_the_same(value):
    assert load(dump(value)) == json.loads(dump(value))


@pytest.mark.parametrize("packed", ["[NaN]", '["\ud800"]', "[Infinity, 1]"])
def test_what_the_fast_decoder_refuses_is_read_all_the_same(packed):
    assert repr(load(packed)) == repr(json.loads(packed))


def test_without_the_fast_decoder(monkeypatch):
    monkeypatch.setattr(packing, "decoded", json.loads)
    assert load(dump({"a": [1, 0.5, "é"]})) == {"a": [1, 0.5, "é"]}
