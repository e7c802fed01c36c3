"""Units hold what lies between full stops outside quotation marks; a mask has the length of its text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from quoting import document

from relgraph.extraction.look import look
from relgraph.extraction.quotes import find
from relgraph.extraction.quotes_units import LONGEST, MARK, units
from relgraph.extraction.scene import Scene
from relgraph.gazetteer import load

MARKS = st.text(alphabet="“”\"'«»„ .,!?:;—-()\nAa said", max_size=200)


def units_of(text: str):
    return units(look(document(text), load()))


def test_a_passage_is_blanked():
    (unit,) = units_of("“We agreed. We signed.” That is what Elin Brask said of it.")[:1]
    assert unit.mask.startswith(MARK)
    assert unit.tokens[0].quoted


def test_brackets_and_dashes_are_no_words():
    (unit,) = units_of("The Somali council (SCIC) – so it says – said the talks were open.")
    assert "SCIC" not in unit.mask
    assert [t.text for t in unit.tokens].count(",") == 2


def test_a_blank_lost_by_a_scraper_still_ends_a_unit():
    found = units_of("“We agreed on everything in May.”Elin Brask said the talks were open.")
    assert len(found) == 2


@settings(deadline=None)
@given(MARKS)
def test_a_mask_has_the_length_of_its_text(text):
    for unit in units_of(f"Elin Brask said that the talks were open. {text} Nobody else came on that day."):
        assert len(unit.mask) == unit.end - unit.start
        assert all(unit.start <= t.start < t.end <= unit.end for t in unit.tokens)


@settings(deadline=None)
@given(MARKS)
def test_whatever_the_marks_a_quote_is_verbatim(text):
    scene = look(document(f"Elin Brask said that the talks were open. {text} Nobody else came on that day."), load())
    for statement in find(scene):
        assert scene.text[statement.start : statement.end] == statement.evidence


def test_a_page_of_marks_is_looked_at_once():
    scene: Scene = look(document("Elin Brask said so. " + "“" * 50_000 + " " + '"' * 50_001), load())
    found = units(scene)
    assert sum(len(unit.mask) for unit in found) <= len(scene.text)
    assert all(len(unit.mask) <= LONGEST for unit in found)
