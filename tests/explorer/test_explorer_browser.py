"""The page in a real browser: each state that a reader can reach, by mouse and by keyboard."""

from __future__ import annotations

import html
import json
import re
from urllib.parse import urlencode

import pytest
from explorer import browsing, made

from relgraph import explorer
from relgraph.explorer.entries import read

pytestmark = pytest.mark.browser

FIRM = {None, "happened", "signed", "agreed"}
QUIET = {"took_part", "about"}


def fragment(**state):
    return "#" + urlencode({k: json.dumps(v) if isinstance(v, list) else v for k, v in state.items()})


def entries_counted(page):
    return int(re.search(r"([\d,]+) of [\d,]+ entr", page.inner_text("#counts"))[1].replace(",", ""))


def key(view, relation="met"):
    entry = next(e for e in read(view) if e.relation == relation)
    a, b = sorted((entry.source, entry.target))
    return f"tie:{relation}|{a}|{b}"


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


@pytest.mark.parametrize(
    ("typed", "found"),
    [("turkiy", "Türkiye"), ("bortn", "Arkady Bortnik"), ("foreign minister", "Livia Marchesani"), ("trade", "Trade")],
)
def test_search_finds_names_offices_and_sectors_without_accents(visit, typed, found):
    page = visit("medium" if found == "Türkiye" else "small")
    page.keyboard.press("/")
    page.keyboard.type(typed)
    page.keyboard.press("Enter")
    assert page.inner_text("#panel h2") == found
    assert page.inner_text("#crumbs").endswith(found)


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


def test_from_start_to_evidence_by_keyboard_alone(visit):
    page = visit("small")
    page.keyboard.press("/")
    page.keyboard.type("qosim")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "Jahongir Qosimbekov"
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "1 entry":
            break
    page.keyboard.press("Enter")
    assert page.locator("#panel .statement").count() == 2
    page.focus("#net")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Escape")
    page.keyboard.press("t")
    assert page.locator("#table").is_visible()


def test_paths_are_found_with_their_evidence(visit, shots):
    page = visit("small")
    page.click("summary:has-text('Path between two')")
    for field, text in (("#path-from", "qosim"), ("#path-to", "belar")):
        page.click(field)
        page.keyboard.type(text)
        page.keyboard.press("Enter")
    page.click("#path-shortest")
    assert "1 shortest path of 2 steps." in page.inner_text("#panel")
    page.click("#path-all")
    assert "paths of up to 3 steps." in page.inner_text("#panel")
    assert page.locator("#panel .statement").count() >= 3
    page.screenshot(path=shots / "path.png")


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
def test_hostile_text_is_shown_and_never_run(visit, view):
    page = visit("hostile", fragment(view=view, statuses=["happened", "signed"]))
    ids = page.evaluate("[...document.querySelectorAll('#country option, #sector option')].map(one => one.value)")
    assert any("<script>" in one for one in ids)
    shown = (
        made.hostile_strings()[:-1] if view == "network" else made.hostile_strings()[:4]
    )  # the last is no text at all
    for i, text in enumerate(shown):
        page.goto(page.url.split("#")[0] + fragment(view=view, select=f"leader:{i} {text}", ego=[f"leader:{i} {text}"]))
        browsing.until(
            page, lambda text=text: text[:5].strip() in (page.locator("#panel h2").first.text_content() or "")
        )
        page.hover("#net, #map, #table", force=True) if view == "network" else None
    page.fill("#search", "<script")
    assert page.locator("#hits li").count() > 0
    assert page.locator("#panel a[href^='javascript']").count() == 0


def test_csv_cells_cannot_become_formulas(visit):
    page = visit("hostile", fragment(view="table", statuses=["happened", "signed"]))
    text = page.evaluate("relgraph.csv()")
    assert "'=HYPERLINK" in text
    assert not re.search(r'(^|",")[=+@]', text, re.MULTILINE)


def test_a_copy_holds_only_what_is_visible(visit, tmp_path, small_view):
    page = visit("small", fragment(relations=["met"]))
    with page.expect_download() as download:
        page.click("summary:has-text('Save')")
        page.click("#save-copy")
    copy = tmp_path / "copy.html"
    download.value.save_as(copy)
    text = copy.read_text(encoding="utf-8")
    assert "Qosimbekov" in text
    assert all(hidden not in text for hidden in ("Marchesani", "double trade", "Ann Lee", "It is a start"))
    part = visit(copy)
    assert part.inner_text("#counts") == "2 nodes · 1 tie · 1 of 1 entry · 2 statements"
    assert "only what was visible" in part.inner_text("#about")


def test_png_and_svg_are_saved(visit, tmp_path):
    page = visit("small")
    page.click("summary:has-text('Save')")
    for button, begin in (("#save-png", b"\x89PNG"), ("#save-svg", b"<svg"), ("#save-csv", b"\xef\xbb\xbf")):
        with page.expect_download() as download:
            page.click(button)
        download.value.save_as(tmp_path / "file")
        assert (tmp_path / "file").read_bytes().startswith(begin)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violation_of_the_rules_of_accessibility(visit, axe, scheme, small_view, shots):
    page = visit("small", color_scheme=scheme, bypass_csp=True)
    page.evaluate(axe)
    for state in (
        {},
        {"view": "countries"},
        {"view": "map"},
        {"view": "table"},
        {"select": key(small_view)},
        {"ego": ["country:BLR"], "select": "country:BLR"},
    ):
        page.goto(page.url.split("#")[0] + fragment(**state))
        page.wait_for_timeout(50)
        found = page.evaluate(browsing.VIOLATIONS)
        assert found == [], state
    page.screenshot(path=shots / f"{scheme}.png")


def test_a_phone_gets_a_drawer(visit, shots):
    page = visit("small", viewport={"width": 390, "height": 800})
    assert not page.locator("#filters").is_visible()
    page.screenshot(path=shots / "phone.png")
    page.click("#filters-button")
    page.screenshot(path=shots / "phone_drawer.png")
    page.fill("#search", "bortn")
    page.keyboard.press("Enter")
    assert not page.locator("#filters").is_visible()
    assert page.inner_text("#panel h2") == "Arkady Bortnik"
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.screenshot(path=shots / "phone_panel.png")


def test_print_leaves_the_picture_and_the_evidence(visit, small_view, tmp_path, shots):
    page = visit("small", fragment(select=key(small_view)))
    page.emulate_media(media="print")
    assert not page.locator("#filters").is_visible()
    assert page.locator("#about").is_visible()
    assert page.locator("#panel .statement").first.is_visible()
    page.pdf(path=shots / "print.pdf", format="A4")


def test_without_scripts_a_drawing_and_the_top_ties_remain(visit, shots):
    page = visit("small", wait=False, java_script_enabled=False)
    assert page.locator("noscript svg circle").count() >= 2
    assert page.locator("noscript li").first.is_visible()
    assert "Arkady Bortnik" in page.inner_text("noscript")
    page.screenshot(path=shots / "noscript.png")


@pytest.mark.parametrize("view", ["network", "countries", "map", "table"])
def test_an_empty_graph_says_so(visit, tmp_path, view):
    explorer.write(made.MadeView([], []), tmp_path / "empty.html")
    page = visit(tmp_path / "empty.html", fragment(view=view))
    assert page.inner_text("#empty") == "Nothing is left with these filters."
    for control in ("#fit", "#reset", "#closer"):
        page.click(control)
    assert page.evaluate("relgraph.csv()").count("\n") == 0


def test_invented_articles_are_called_so(visit):
    page = visit("small")
    assert "Invented articles" in page.inner_text("header")
    assert "Invented" not in visit("medium").inner_text("header")


def test_it_works_inside_a_notebooks_sandbox(visit, tmp_path, small_view):
    page = html.escape(explorer.html(small_view), quote=True)
    cell = tmp_path / "cell.html"
    cell.write_text(
        f'<iframe sandbox="allow-scripts" width="1200" height="700" srcdoc="{page}"></iframe>', encoding="utf-8"
    )
    inner = visit(cell, wait=False).frame_locator("iframe")
    inner.locator("html[data-ready]").wait_for(state="attached")
    inner.locator("#tab-table").click()
    assert inner.locator("#table tbody tr").count() > 3


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


def test_a_citation_is_copied_with_its_source(visit, small_view):
    page = visit("small", fragment(select=key(small_view)), permissions=["clipboard-read", "clipboard-write"])
    page.bring_to_front()
    page.click("#panel .statement button >> nth=0")
    page.locator("#live", has_text="Copied").wait_for(state="attached")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert (
        copied
        == "“Bortnik met Qosimbekov on Thursday.” (Harbour Times, “Presidents meet”, 15 March 2024, https://news.example/2) [invented article]"
    )


def test_two_thousand_nodes_open_on_the_countries(visit, tmp_path, shots):
    explorer.write(made.large(1500, 4000), tmp_path / "large.html")
    page = visit(tmp_path / "large.html")
    assert page.get_attribute("#tab-countries", "aria-pressed") == "true"
    page.screenshot(path=shots / "large_countries.png")
    page.click("#tab-network")
    assert entries_counted(page) > 1000
    page.screenshot(path=shots / "large_network.png")
