"""What the page shows: picture, neighbourhoods, countries, map, events and paths, in a real browser."""

from __future__ import annotations

import re

import pytest
from explorer import made
from explorer.browsing import entries_counted, fragment, key

from relgraph import explorer
from relgraph.explorer.choose import choose
from relgraph.explorer.entries import read
from relgraph.explorer.options import Options
from relgraph.explorer.sides import pairs

pytestmark = pytest.mark.browser


def test_the_picture_is_not_blank(visit, shots):
    page = visit("medium")
    colours = page.evaluate(
        """() => { const canvas = document.querySelector("#net canvas");
        const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
        const seen = new Set(); for (let i = 0; i < pixels.length; i += 400) seen.add(pixels.slice(i, i + 3).join());
        return seen.size; }"""
    )
    page.screenshot(path=shots / "network.png")
    assert colours > 20


def test_names_never_overlap(visit):
    page = visit("medium")
    boxes = page.evaluate("relgraph.names().map(({ text, left, top }) => [text, left, top])")
    assert len(boxes) > 20
    widths = page.evaluate(
        """texts => { const ctx = document.createElement("canvas").getContext("2d"); ctx.font = "12px system-ui";
        return texts.map(text => ctx.measureText(text).width); }""",
        [text for text, _, _ in boxes],
    )
    rects = [(x - w / 2, y, x + w / 2, y + 12) for (_, x, y), w in zip(boxes, widths, strict=True)]
    clashes = [
        (a, b)
        for i, a in enumerate(rects)
        for b in rects[:i]
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]
    assert clashes == []


def test_a_click_on_a_tie_shows_as_many_statements_as_the_store_has(visit, small_view, shots):
    page = visit("small")
    x, y = page.evaluate(
        "k => { const p = relgraph.screenOf(k); const b = document.querySelector('#net').getBoundingClientRect(); return [p.x + b.left, p.y + b.top]; }",
        key(small_view),
    )
    page.mouse.click(x, y)
    met = [e for e in read(small_view) if e.relation == "met" and e.status == "happened"]
    assert page.locator("#panel .statement").count() == sum(len(small_view.evidence(e.id)) for e in met)
    assert page.locator("#panel mark.name").count() >= 2
    page.screenshot(path=shots / "tie.png")


def test_a_click_opens_a_neighbourhood_a_second_adds_and_undo_goes_back(visit, shots):
    page = visit("medium")
    for name in ("country:TUR", "country:ITA"):
        page.keyboard.press("/")
        page.fill("#search", "")
        page.keyboard.type({"country:TUR": "Türkiye", "country:ITA": "Italy"}[name])
        page.keyboard.press("Enter")
        if name == "country:TUR":
            first = page.inner_text("#counts")
    page.click("#undo")
    assert page.inner_text("#counts") == first
    x, y = page.evaluate(
        "() => { const name = relgraph.names().find(({ text }) => text.startsWith('Leader')); const b = document.querySelector('#net').getBoundingClientRect(); return [name.x + b.left, name.y + b.top]; }"
    )
    page.mouse.click(x, y)
    assert page.locator("#crumbs button").count() == 3
    page.screenshot(path=shots / "neighbourhood.png")
    page.keyboard.press("u")
    assert page.inner_text("#counts") == first
    page.keyboard.press("Escape")
    assert page.inner_text("#crumbs") == ""


def test_paths_are_found_with_their_evidence(visit, shots):
    page = visit("small")
    page.click("summary:has-text('Path between two')")
    for field, text in (("#path-from", "qosim"), ("#path-to", "belar")):
        page.click(field)
        page.keyboard.type(text)
        page.keyboard.press("Enter")
    page.click("#path-shortest")
    assert "1 shortest path of 2 steps." in page.inner_text("#panel")
    page.screenshot(path=shots / "path.png")
    page.click("#path-all")
    assert "paths of up to 3 steps." in page.inner_text("#panel")
    assert page.locator("#panel .statement").count() >= 3
    ways = page.locator("#panel ol.lines li").all_inner_texts()
    assert [way.count("–") for way in ways] == sorted(way.count("–") for way in ways)
    assert len(ways) == len(set(ways))


def test_where_no_path_leads_the_page_says_what_to_try(visit):
    page = visit("small", fragment(path="leader:BLR:arkady-bortnik|leader:ITA:livia-marchesani|3"))
    assert "No path of up to 3 steps" in page.inner_text("#panel")
    page.check("[data-filter=statuses][value=cancelled]")
    assert "1 path of up to 3 steps" in page.inner_text("#panel")


def test_a_path_begins_at_the_node_that_is_open(visit):
    page = visit("small", fragment(ego=["leader:UZB:jahongir-qosimbekov"], select="leader:UZB:jahongir-qosimbekov"))
    page.click("#panel button:has-text('Path from here')")
    page.keyboard.type("belar")
    page.keyboard.press("Enter")
    page.click("#path-shortest")
    assert "From Jahongir Qosimbekov to Belarus" in page.inner_text("#panel h2").replace("\n", " ")


def drawn(page):
    """How many entries the line of counts says are drawn, as how many lines, of how many nodes."""
    text = page.inner_text("#counts")
    entries = re.search(r"([\d,]+) drawn as", text)
    lines, nodes = re.search(r"drawn as ([\d,]+) \w+ of ([\d,]+) ", text).groups()
    return tuple(
        int(number.replace(",", "")) for number in (entries[1] if entries else str(entries_counted(page)), lines, nodes)
    )


@pytest.mark.parametrize("name", ["small", "medium"])
def test_the_counts_say_what_each_view_draws(visit, small_view, medium_view, name):
    page = visit(name)
    chosen = choose({"small": small_view, "medium": medium_view}[name], Options())
    shown = [
        e
        for e in chosen.entries
        if e.relation in {"met", "agreed", "quoted"} and e.status in {None, "happened", "signed", "agreed"}
    ]
    tied = {e.id: pairs(e, chosen.behind, chosen.nodes) for e in shown}
    between = {pair for found in tied.values() for pair in found}
    for tab in ("#tab-countries", "#tab-map"):
        page.click(tab)
        assert drawn(page) == (
            sum(map(bool, tied.values())),
            len(between),
            len({end for pair in between for end in pair}),
        )
    page.click("#tab-network")
    said = drawn(page)
    page.click("#tab-table")
    assert page.locator("#table tbody tr").count() == entries_counted(page) >= said[0]
    assert drawn(page) == said


def test_what_lies_under_the_mouse_is_said(visit, small_view):
    page = visit("small")
    x, y = page.evaluate(
        "k => { const p = relgraph.screenOf(k); const b = document.querySelector('#net').getBoundingClientRect(); return [p.x + b.left, p.y + b.top]; }",
        key(small_view),
    )
    page.mouse.move(x, y)
    assert page.inner_text("#tip") == "Arkady Bortnik met Jahongir Qosimbekov: 1 entry (happened), latest 14 March 2024"
    page.mouse.move(5, 5)
    assert not page.locator("#tip").is_visible()


def test_a_tie_says_what_the_statuses_hide_and_shows_it(visit, small_view):
    page = visit("small", fragment(select=key(small_view)))
    assert page.locator("#panel .entry").count() == 1
    page.click("#panel button:has-text('Show planned too')")
    assert page.locator("#panel .entry").count() == 2
    assert page.is_checked("[data-filter=statuses][value=planned]")


def test_long_lists_end_in_a_button_that_is_no_item(visit):
    page = visit("medium")
    section = page.locator("#panel section").first
    assert section.locator("li").count() == 5
    assert section.locator("li", has_text="more").count() == 0
    section.locator("button.more").click()
    assert section.locator("li").count() > 5
    assert section.locator("button.more").count() == 0
    assert page.evaluate("document.activeElement.closest('li') !== null")


def test_around_a_hub_all_partners_can_be_shown(visit, tmp_path):
    explorer.write(made.large(300, 1200), tmp_path / "hub.html")
    page = visit(tmp_path / "hub.html", fragment(ego=["country:EST"], select="country:EST"))
    assert page.evaluate("document.body.textContent.includes('with few entries left out')")
    few = entries_counted(page)
    page.click("#counts button")
    assert entries_counted(page) > few
    assert "whole=1" in page.url
    page.click("#counts button")
    assert entries_counted(page) == few


def test_countries_and_map_show_the_pairs_of_the_table(visit, small_view, shots):
    page = visit("small", fragment(view="map"))
    assert page.locator("#map .arc").count() == 1
    page.screenshot(path=shots / "map.png")
    page.click("#tab-countries")
    page.screenshot(path=shots / "countries.png")
    page.click("#panel button:has-text('entries')")
    assert page.inner_text("#panel h2").split("\n")[0].startswith("Belarus")
    assert page.locator("#panel .entry").count() == 3


def test_events_show_who_took_part_and_what_came_of_it(visit, small_view, shots):
    page = visit("small", fragment(select=key(small_view)))
    assert not page.is_checked("[data-filter=relations][value=took_part]")
    page.click("#panel .entry .name:has-text('meeting, Samarkand') >> nth=0")
    text = page.inner_text("#panel")
    assert all(part in text for part in ("Who took part", "host", "Agreements (2)", "Quotes (1)", "in Samarkand"))
    assert page.is_checked("[data-filter=relations][value=took_part]")
    page.screenshot(path=shots / "event.png")


def test_planned_cancelled_and_denied_are_off_at_first_and_look_different(visit, shots):
    page = visit("small")
    assert page.locator("#statuses input:checked").evaluate_all("all => all.map(one => one.value)") == [
        "happened",
        "agreed",
    ]
    before = page.locator("#net").screenshot()
    page.check("[data-filter=statuses][value=cancelled]")
    page.check("[data-filter=statuses][value=planned]")
    assert page.locator("#net").screenshot() != before
    page.screenshot(path=shots / "statuses.png")


@pytest.mark.parametrize("view", ["network", "countries", "map", "table"])
def test_an_empty_graph_says_so(visit, tmp_path, view):
    explorer.write(made.MadeView([], []), tmp_path / "empty.html")
    page = visit(tmp_path / "empty.html", fragment(view=view))
    assert page.inner_text("#empty") == "Nothing is left with these filters."
    for control in ("#fit", "#closer") if view != "table" else ():
        page.click(control)
    assert page.evaluate("relgraph.csv()").count("\n") == 0


def test_invented_articles_are_called_so(visit):
    page = visit("small")
    assert "Invented articles" in page.inner_text("header")
    assert "Invented" not in visit("medium").inner_text("header")


def test_two_thousand_nodes_open_on_the_countries(visit, tmp_path, shots):
    explorer.write(made.large(1500, 4000), tmp_path / "large.html")
    page = visit(tmp_path / "large.html")
    assert page.get_attribute("#tab-countries", "aria-pressed") == "true"
    page.screenshot(path=shots / "large_countries.png")
    page.click("#tab-network")
    assert entries_counted(page) > 1000
    page.screenshot(path=shots / "large_network.png")
