"""What a page is made of: the choice of nodes, names, marks, layout and the map."""

from __future__ import annotations

from datetime import date

import networkx as nx
import numpy as np
import pytest
from explorer import made
from hypothesis import given
from hypothesis import strategies as st

from relgraph.errors import UsageError
from relgraph.explorer import marks, names, worldmap
from relgraph.explorer.assets import flags, places
from relgraph.explorer.choose import choose
from relgraph.explorer.entries import read, ties
from relgraph.explorer.layout import layout
from relgraph.explorer.options import Options
from relgraph.explorer.sides import sides
from relgraph.model import Node


def chosen(view, **choices):
    return choose(view, Options.of(**choices))


@pytest.fixture(scope="module")
def view():
    return made.small()


@pytest.mark.parametrize(("typed", "found"), [
    ("Belarus", "country:BLR"), ("BLR", "country:BLR"), ("bortnik", "leader:BLR:arkady-bortnik"),
    ("Qosim", "leader:UZB:jahongir-qosimbekov"), ("lee ann", "person:ann lee"), ("person:ann lee", "person:ann lee"),
])  # fmt: skip
def test_names_are_found_as_people_type_them(view, typed, found):
    assert names.find(view, typed).id == found


@pytest.mark.parametrize(("typed", "message"), [
    ("a", "fits several: Arkady Bortnik"), ("Nobody", "no leader or person or country or organization"), ("", "is called"),
])  # fmt: skip
def test_several_hits_are_listed_and_none_is_said(view, typed, message):
    with pytest.raises(UsageError, match=message):
        names.find(view, typed)


def test_an_accent_is_no_hindrance():
    assert names.find(made.large(60, 10), "turkiye").name == "Türkiye"


@pytest.mark.parametrize(("choices", "fits"), [
    ({"since": "2024-05-01"}, lambda e: (e.placed or "") >= "2024-05-01"),
    ({"until": "2024-03-14"}, lambda e: (e.placed or "") <= "2024-03-14"),
    ({"statuses": ["planned"]}, lambda e: e.status in {None, "planned"}),
    ({"min_sources": 2}, lambda e: e.relation in {"took_part", "about"} or e.sources >= 2),
    ({"countries": ["Italy"]}, lambda e: any("ITA" in end or "marchesani" in end for end in e.ends())),
])  # fmt: skip
def test_choices_narrow_what_comes_on_the_page(view, choices, fits):
    kept = {e.id for e in chosen(view, **choices).entries if e.relation != "represents"}
    assert kept == {e.id for e in read(view) if e.relation != "represents" and fits(e)}
    assert 0 < len(kept) < len(read(view))


def test_who_took_part_is_reported_by_the_outlets_of_the_event(view):
    assert {"took_part", "about"} <= {e.relation for e in chosen(view, min_sources=2).entries}
    with pytest.raises(UsageError, match="nothing is known with these choices"):
        chosen(view, min_sources=3)


def test_who_does_nothing_in_a_narrowed_choice_does_not_come_for_an_office(view):
    kept = chosen(view, min_sources=2).entries
    acting = {end for e in kept if e.relation != "represents" for end in e.ends()}
    offices = [e for e in kept if e.relation == "represents"]
    assert {e.source for e in offices} <= acting
    assert 0 < len(offices) < sum(e.relation == "represents" for e in read(view))


def test_choices_that_leave_nothing_say_so(view):
    with pytest.raises(UsageError, match="nothing is known"):
        chosen(view, since="2024-05-02", until="2024-05-01")
    with pytest.raises(UsageError, match=r"no status is called 'hapened'. Known: happened, signed"):
        chosen(view, statuses=["hapened"])


def test_around_goes_as_far_as_the_hops(view):
    near = chosen(view, around=["Marchesani"])
    far = chosen(view, around=["Marchesani"], hops=2)
    assert "leader:BLR:arkady-bortnik" in near.nodes
    assert "country:UZB" not in near.nodes
    assert "leader:UZB:jahongir-qosimbekov" in far.nodes


def test_around_a_country_means_around_its_people(view):
    assert "leader:UZB:jahongir-qosimbekov" in chosen(view, around=["Belarus"]).nodes


def test_around_nothing_says_so(view):
    with pytest.raises(UsageError, match="nothing is known around Ann Lee"):
        chosen(view, around=["Ann Lee"], since="2025-01-01")


def test_top_keeps_the_most_linked(view):
    assert "leader:BLR:arkady-bortnik" in chosen(view, top=3).nodes
    assert len({end for e in chosen(view, top=3).entries for end in e.ends()}) <= 3


def test_aggregate_puts_countries_in_the_place_of_their_people(view):
    kept = chosen(view, aggregate="country")
    assert {node.label for node in kept.nodes.values()} == {"Country", "Sector"}
    assert {("country:BLR", "country:UZB"), ("country:BLR", "country:ITA")} <= {
        (a, b) for _, a, b in ties(kept.entries)
    }


def test_an_office_stands_for_its_state_and_a_body_of_several_for_itself():
    make = made.Maker()
    office = make.node("org:FO", "Organization", "Foreign Office", kind="office", country="ITA")
    body = make.node("org:EU", "Organization", "European Union", kind="body")
    make.country("ITA")
    for role, end in (("spokesman", office), ("envoy", body)):
        speaker = make.node(f"leader:{role}", "Leader", role)
        make.edge("REPRESENTS", speaker, end, [], role=role)
    assert sides(make.view()) == {
        office: "country:ITA",
        "leader:spokesman": "country:ITA",
        "leader:envoy": body,
    }


def statement(context, **known):
    return Node("s", "Statement", "", {"context": context, "context_start": 10, "payload": "{}", **known})


@pytest.mark.parametrize(("context", "known", "spoken", "expected"), [
    ("Bortnik met Rossi in Rome.", {"start": 10, "end": 27}, ["Arkady Bortnik", "Ann Rossi"],
     ["NBortnik", "T met ", "NRossi", "t in Rome."]),
    ("Bortniks are no Bortnik.", {"start": 10, "end": 34}, ["Bortnik"], ["TBortniks are no ", "NBortnik", "T."]),
    ("A met B.", {"start": 10, "end": 18, "cue_start": 12, "cue_end": 15}, [], ["TA ", "Cmet", "T B."]),
    ("On trade.", {"start": 13, "end": 18, "payload": '{"sectors": [{"id": "trade", "start": 13, "end": 18}]}'}, [],
     ["tOn ", "Strade", "t."]),
    ("😀 Bortnik.", {"start": 12, "end": 19}, ["Bortnik"], ["t😀 ", "NBortnik", "t."]),
    ("Plain.", {}, [], ["TPlain."]),
])  # fmt: skip
def test_a_sentence_is_cut_at_names_cue_sectors_and_evidence(context, known, spoken, expected):
    assert marks.pieces(statement(context, **known), spoken) == expected


@given(st.text(max_size=80), st.lists(st.text(max_size=8), max_size=4), st.integers(0, 90), st.integers(0, 90))
def test_pieces_hold_the_sentence_and_nothing_else(context, spoken, start, end):
    cut = marks.pieces(statement(context, start=10 + start, end=10 + max(start, end), cue_start=15, cue_end=18), spoken)
    assert "".join(piece[1:] for piece in cut) == context
    assert {piece[0] for piece in cut} <= set("tncsTNCS")


def test_very_long_sentences_are_cut_around_the_evidence():
    cut = marks.pieces(statement("a" * 5_000 + " Bortnik", start=5_011, end=5_018), ["Bortnik"])
    assert sum(map(len, cut)) < 1_500
    assert "NBortnik" in cut


def clustered(groups=4, size=12):
    graph = nx.planted_partition_graph(groups, size, 0.6, 0.02, seed=3)
    return {f"n{i:02d}": 6.0 for i in graph}, [(f"n{a:02d}", f"n{b:02d}") for a, b in graph.edges]


def test_nodes_stand_apart_and_groups_together():
    radii, links = clustered()
    stands = layout(radii, links)
    points = {node: np.array([place.x, place.y]) for node, place in stands.items()}
    ids = sorted(points)
    gaps = [np.linalg.norm(points[a] - points[b]) for i, a in enumerate(ids) for b in ids[:i]]
    assert min(gaps) > 12
    nearest = {a: sorted(ids, key=lambda b, a=a: np.linalg.norm(points[a] - points[b]))[1:6] for a in ids}
    same = [stands[a].community == stands[b].community for a in ids for b in nearest[a]]
    assert sum(same) / len(same) > 0.8


def test_the_same_graph_has_the_same_places_in_any_order():
    radii, links = clustered()
    assert layout(radii, links) == layout(dict(reversed(radii.items())), [(b, a) for a, b in reversed(links)])


@pytest.mark.parametrize(("radii", "links"), [({}, []), ({"a": 5.0}, []), ({"a": 5.0, "b": 5.0}, [("a", "b")])])
def test_tiny_graphs_have_places(radii, links):
    assert set(layout(radii, links)) == set(radii)


def test_the_map_lies_in_its_frame_and_no_country_is_smeared_over_it():
    for outline in worldmap.outlines():
        for ring in outline.path.split("M")[1:]:
            x, y = map(float, ring.split("l")[0].split())
            assert 0 <= x <= worldmap.WIDTH
            assert 0 <= y <= worldmap.HEIGHT
            steps = [float(step.split(" ")[0]) for step in _pairs(ring.split("l")[1].rstrip("z"))]
            assert max(map(abs, steps)) < 200, outline.iso3
    assert worldmap.project(0, 0) == (480.0, 236.0)


def _pairs(path):
    numbers = path.split(" ")
    return [" ".join(numbers[i : i + 2]) for i in range(0, len(numbers), 2)]


def test_small_states_have_a_place_and_a_flag():
    for code in ("SGP", "MLT", "BHR", "VAT", "TUV", "LIE"):
        assert code in worldmap.points()
        assert code in flags()
    drawn = {outline.iso3 for outline in worldmap.outlines()} - {""}
    assert drawn <= set(places()) | {""}
    assert {place.region for place in places().values()} == {
        "Africa", "Americas", "Europe", "Western Asia", "Central and South Asia", "East and South-East Asia", "Oceania",
    }  # fmt: skip


def test_an_entry_without_a_date_is_placed_by_its_first_report(view):
    off = next(e for e in read(view) if e.status == "cancelled")
    assert (off.date, off.placed) == (None, date(2024, 5, 2).isoformat())
