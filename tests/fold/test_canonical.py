"""The same text for the same value, whichever encoder made it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relgraph import model
from relgraph.model import Span, Statement, canonical, compact, digest

numbers = st.one_of(st.integers(), st.floats(allow_nan=False, allow_infinity=False))
texts = st.text(st.characters(), max_size=12)
values = st.recursive(
    st.one_of(st.none(), st.booleans(), numbers, texts),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(texts, inner, max_size=4)),
)


@given(values)
def test_both_encoders_write_the_same(value):
    pytest.importorskip("orjson", reason="the extra `fast` is not installed")
    assert model._fast is not None
    assert canonical(value) == model._plainly(value)


@given(st.lists(st.one_of(texts, st.integers(0, 1000).map(lambda n: n / 1000), st.integers(-9, 10**9))))
def test_what_a_record_keeps_is_the_same_too(value):
    assert compact(value) == canonical(value)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"b": 1, "a": [None, True, 0.5]}, '{"a":[null,true,0.5],"b":1}'),
        ([1e-05, 1e16, 2**70], "[1e-05,1e+16,1180591620717411303424]"),
        (("é\u2028\x7f\x1f", "\ud800"), '["é\u2028\x7f\\u001f","\ud800"]'),
        ({"span": Span(1, 2), "some": {"b", "a"}}, '{"some":["a","b"],"span":{"end":2,"start":1}}'),
        ({1: "one"}, '{"1":"one"}'),
    ],
)
@pytest.mark.parametrize("fast", [True, False])
def test_what_is_written(monkeypatch, value, text, fast):
    if not fast:
        monkeypatch.setattr(model, "_fast", None)
    assert canonical(value) == text


def test_ids_stay_what_they_are():
    assert digest("a1", "met_with", 0, 5, {"b": "é", "a": None}) == "43e2c48551b4aba83ef2b03a"


def said(article, start):
    payload = {"parties": ["country:BLR"], "what": "é", "event": None}
    fields = {"evidence": "", "context_start": 0, "context_end": 0, "rule": "", "confidence": 0.5, "origin": ""}
    return Statement(article_id=article, kind="agreed_on", start=start, end=9, payload=payload, **fields)


def test_ids_of_statements_stay_what_they_are():
    told = [said("a", 1), said("a", 2), said("é", 2), said("a", 1)]
    assert [s.id for s in told] == [digest(s.article_id, s.kind, s.start, s.end, s.payload) for s in told]
