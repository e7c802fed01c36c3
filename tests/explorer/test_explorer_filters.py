"""Filters, time and links: picture, table and counts agree with Python's own reading of the same graph."""

from __future__ import annotations

import re

import pytest
from explorer import browsing
from explorer.browsing import entries_counted, fragment, key

from relgraph.explorer.entries import read

pytestmark = pytest.mark.browser


FIRM = {None, "happened", "signed", "agreed"}


QUIET = {"took_part", "about"}


def passing(view, **state):
    """Python's own reading of the filters."""
    entries = read(view)
    relations = state.get("relations") or sorted({e.relation for e in entries} - QUIET)
    statuses = set(state.get("statuses") or FIRM) | {None}
    nodes = {node.id: node for node in view.nodes()}

    def country(node_id):
        node = nodes.get(node_id)
        return None if node is None else node_id[8:] if node.label == "Country" else node.properties.get("country")

    def fits(e):
        ends = [*e.ends(), *e.details.get("partners", ())]
        publishers = {nodes[s.properties["article_id"]].properties["publisher"] for s in view.evidence(e.id)}
        return (
            e.relation in relations and e.status in statuses
            and (e.confidence or 1) >= state.get("confidence", 0)
            and (e.relation == "represents" or not e.sources or e.sources >= state.get("sources", 0))
            and (e.relation == "represents" or ((e.placed or "") >= state.get("from", "") and (e.placed or "9") <= state.get("to", "9999")))
            and ("country" not in state or state["country"] in map(country, ends))
            and ("sector" not in state or state["sector"] in e.sectors)
            and ("publisher" not in state or state["publisher"] in publishers)
        )  # fmt: skip

    found = [e for e in entries if fits(e)]
    busy = {end for e in found if e.relation != "represents" for end in e.ends()}
    return [e for e in found if e.relation != "represents" or e.source in busy]


@pytest.mark.parametrize("state", [
    {}, {"relations": ["met"]}, {"relations": ["met", "took_part", "about"]}, {"statuses": ["planned"]},
    {"statuses": ["happened", "cancelled", "denied"]}, {"country": "UZB"}, {"sector": "sector:trade"},
    {"publisher": "Harbour Times"}, {"confidence": 0.9}, {"sources": 2}, {"from": "2024-03-15"}, {"from": "2024-01-01", "to": "2024-03-14"},
], ids=str)  # fmt: skip
def test_picture_table_and_count_agree_with_python(visit, small_view, state):
    page = visit("small", fragment(view="table", **state))
    expected = len(passing(small_view, **state))
    assert (entries_counted(page), page.locator("#table tbody tr").count()) == (expected, expected)


def test_filters_by_hand_agree_with_python(visit, medium_view, shots):
    page = visit("medium")
    page.check("[data-filter=statuses][value=planned]")
    page.select_option("#publisher", "Harbour Times")
    page.fill("#from", "2023-06-01")
    page.dispatch_event("#from", "change")
    state = {
        "statuses": ["happened", "signed", "agreed", "planned"],
        "publisher": "Harbour Times",
        "from": "2023-06-01",
    }
    assert entries_counted(page) == len(passing(medium_view, **state))
    page.screenshot(path=shots / "filters.png")
    page.click("#tab-table")
    assert page.locator("#table tbody tr").count() == entries_counted(page)
    page.click("#table th.a button")
    names = page.locator("#table tbody td.a").all_inner_texts()
    assert names == sorted(names, key=str.lower)
    page.screenshot(path=shots / "table.png")


@pytest.mark.parametrize(
    ("name", "value"), [("relations", "took_part"), ("statuses", "planned"), ("statuses", "cancelled")]
)
def test_the_number_beside_a_filter_says_what_it_would_add(visit, small_view, name, value):
    page = visit("small")
    box = page.locator(f"[data-filter={name}][value={value}]")
    before, said = entries_counted(page), box.locator("xpath=..").locator(".count").inner_text()
    box.check()
    assert said == f"+{entries_counted(page) - before}" != "+0"


@pytest.mark.parametrize(
    ("field", "name"), [("country", "Uzbekistan"), ("sector", "Trade"), ("publisher", "Harbour Times")]
)
def test_an_option_says_how_many_entries_it_leaves(visit, field, name):
    page = visit("small")
    option = page.locator(f"#{field} option", has_text=name)
    said = int(re.search(r"\((\d+)\)", option.inner_text())[1])
    page.select_option(f"#{field}", option.get_attribute("value"))
    assert entries_counted(page) == said
    page.click("#reset")
    assert page.is_disabled("#reset")


def test_the_bars_show_what_the_other_filters_leave(visit):
    page = visit("medium")
    page.select_option("#publisher", "Harbour Times")
    bars = page.locator("#histogram .bar title").all_text_contents()
    total = sum({bar.split(":")[0]: int(bar.split(": ")[1]) for bar in bars}.values())
    page.uncheck("[data-filter=relations][value=represents]")
    assert total == entries_counted(page)


def test_a_link_restores_the_view(visit, small_view):
    page = visit(
        "small",
        fragment(view="table", select=key(small_view), statuses=["happened", "planned"], **{"from": "2024-02-01"}),
    )
    assert page.locator("#table").is_visible()
    assert page.is_checked("[data-filter=statuses][value=planned]")
    assert page.input_value("#from") == "2024-02-01"
    assert "Arkady Bortnik met Jahongir Qosimbekov" in page.inner_text("#panel h2").replace("\n", " ")
    before = page.inner_text("#panel"), page.inner_text("#counts"), page.url
    page.reload()
    browsing.ready(page)
    assert (page.inner_text("#panel"), page.inner_text("#counts"), page.url) == before


def test_a_broken_link_opens_the_page_all_the_same(visit):
    page = visit(
        "small",
        "#relations=[[&view=nowhere&confidence=x&from=1&select=tie:gone&ego=%5B%22gone%22%5D&path=a|b|3&__proto__=1",
    )
    assert page.locator("#counts").is_visible()


def test_playing_moves_a_window_over_time(visit):
    page = visit("medium")
    whole = entries_counted(page)
    page.click("#play")
    browsing.until(page, lambda: "to=" in page.url)
    first = page.input_value("#to")
    browsing.until(page, lambda: page.input_value("#to") != first)
    assert entries_counted(page) < whole
    page.click("#whole")
    assert entries_counted(page) == whole
    assert page.get_attribute("#play", "aria-pressed") == "false"


def test_a_drag_over_the_histogram_chooses_the_time(visit):
    page = visit("medium")
    box = page.locator("#histogram").bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.4, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 20)
    page.mouse.up()
    assert page.input_value("#from")[-2:] == "01"
    assert "2023-01-01" < page.input_value("#from") < page.input_value("#to") < "2023-07-19"
