"""What the gazetteer finds: spelling, borders, the longest name, and what its tables must look like."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relgraph.config import use_data
from relgraph.errors import DataError
from relgraph.gazetteer import load
from relgraph.gazetteer.view import spaced, without_accents

NAMES = ("country", "demonym", "capital", "seat", "organization", "decoy")


def found(text: str, *families: str) -> list[tuple[str, str]]:
    return [(text[h.start : h.end], h.id) for h in load().scan(text) if h.family in (families or NAMES)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S. and the UK met.", [("U.S.", "USA"), ("UK", "GBR")]),
        ("They told us so.", []),
        ("the Hellenic Republic", [("Hellenic Republic", "GRC")]),
        ("US-China talks", [("US", "USA"), ("China", "CHN")]),
        ("Côte d’Ivoire’s team", [("Côte d’Ivoire", "CIV")]),
        ("South Korea and North Korea", [("South Korea", "KOR"), ("North Korea", "PRK")]),
        ("AZERBAIJAN AGREES", [("AZERBAIJAN", "AZE")]),
        ("a turkey for Turkey", [("Turkey", "TUR")]),
        (
            "the Bank of China in the South China Sea",
            [("Bank of China", "Bank of China"), ("South China Sea", "South China Sea")],
        ),
        ("the UN Security Council", [("UN Security Council", "UNSC")]),
        ("Saudis, Poles and Britons", [("Saudis", "SAU"), ("Poles", "POL"), ("Britons", "GBR")]),
        ("Chinatown and Indianapolis", []),
    ],
)
def test_names_are_found_as_they_are_written(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "ident"),
    [
        ("Vladimir Putin", "vladimir-putin"),
        ("VLADIMIR PUTIN", "vladimir-putin"),
        ("Mohammed Bin Salman", "mohammed-bin-salman"),
        ("George W. Bush", "george-w-bush"),
        ("Recep Tayyip Erdoğan", "recep-tayyip-erdogan"),
        ("ComradeKim Jong Unwith single mind, he saidThe rest", "kim-jong-un"),
    ],
)
def test_people_are_found_in_any_case_and_run_together(text, ident):
    assert [i for _, i in found(text, "person")] == [ident]


def test_families_overlap_and_the_longest_of_each_wins():
    hits = load().scan("the Deputy Prime Minister of Turkey")
    assert [(h.family, h.id) for h in hits if h.family in {"role", "country"}] == [
        ("role", "deputy_prime_minister"),
        ("country", "TUR"),
    ]


@given(st.text(max_size=300))
def test_offsets_hold_in_any_text(text):
    assert len(without_accents(text)) == len(spaced(text)) == len(text)
    for hit in load().scan(text):
        assert 0 <= hit.start < hit.end <= len(text)


def test_a_bad_row_is_named_by_file_and_line(tmp_path):
    (tmp_path / "countries.tsv").write_text("iso3\tcaption\tnames\tadjectives\tseats\tcapitals\tkind\n\tRuritania\n")
    with pytest.raises(DataError, match=r"countries\.tsv: line 2: no iso3"):
        load(tmp_path)
    use_data(None)


def test_a_surface_without_a_letter_is_named_by_file_and_line(tmp_path):
    (tmp_path / "outlets.tsv").write_text("# papers\nsurface\nThe Zenda Post\n*\n")
    with pytest.raises(DataError, match=r"outlets\.tsv: line 4: the surface '\*' has no letter"):
        load(tmp_path)
    use_data(None)


def test_a_cell_of_the_users_holds_spellings_with_marks_stars_and_nothing(tmp_path):
    (tmp_path / "decoys.tsv").write_text("surface\n| Café P. Zenda || Zendan*\n", encoding="utf-8")
    texts = ("at Café P. Zenda", "the CAFE P ZENDA", "two Zendanites", "no Zenda")
    hits = [[(t[h.start : h.end], h.family) for h in load(tmp_path).scan(t) if h.family == "decoy"] for t in texts]
    use_data(None)
    assert hits == [[("Café P. Zenda", "decoy")], [("CAFE P ZENDA", "decoy")], [("Zendanites", "decoy")], []]


def test_a_missing_column_is_named(tmp_path):
    (tmp_path / "cues_met.tsv").write_text("# words\nsurface\tsort\n")
    with pytest.raises(DataError, match=r"cues_met\.tsv: line 2: no column 'class'"):
        load(tmp_path)
    use_data(None)
