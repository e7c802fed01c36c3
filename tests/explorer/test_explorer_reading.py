"""Reading the page by search, keyboard, screen reader, phone, paper, and without scripts."""

from __future__ import annotations

import pytest
from explorer import browsing, made
from explorer.browsing import fragment, key

from relgraph import explorer

pytestmark = pytest.mark.browser


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
        {"ego": ["event:1"], "select": "event:1", "relations": ["met", "took_part"]},
        {"path": "leader:UZB:jahongir-qosimbekov|country:BLR|3", "statuses": ["happened", "planned", "cancelled"]},
        {"relations": []},
    ):
        page.goto(page.url.split("#")[0] + fragment(**state))
        page.wait_for_timeout(50)
        found = page.evaluate(browsing.VIOLATIONS)
        assert found == [], state
    page.goto(page.url.split("#")[0] + fragment(select=key(small_view)))
    page.screenshot(path=shots / f"{scheme}.png")
    page.keyboard.press("?")
    assert page.evaluate(browsing.VIOLATIONS) == []
    page.keyboard.press("Escape")
    page.set_viewport_size({"width": 390, "height": 800})
    page.click("#filters-button")
    assert page.evaluate(browsing.VIOLATIONS) == []


def test_the_table_shows_some_rows_at_a_time_and_all_on_demand(visit, tmp_path, shots):
    explorer.write(made.large(300, 1900), tmp_path / "long.html")
    page = visit(tmp_path / "long.html", fragment(view="table"))
    rows, all_rows = page.locator("#table tbody tr"), int(page.get_attribute("#table table", "aria-rowcount")) - 1
    assert (rows.count(), all_rows > 1000) == (500, True)
    assert "rows 1 to 500 shown" in page.inner_text("caption")
    assert page.evaluate("relgraph.csv()").count("\n") == all_rows
    page.focus("#table button:has-text('Show 500 more rows')")
    page.keyboard.press("Enter")
    assert (rows.count(), page.evaluate("document.activeElement.closest('tr').ariaRowIndex")) == (1000, "502")
    page.keyboard.press("Enter")
    assert page.locator("#table tr.chosen").count() >= 1
    assert rows.count() == 1000
    page.screenshot(path=shots / "table_long.png")
    page.click("#table .more-rows button >> nth=-1")
    assert rows.count() == all_rows
    assert "shown" not in page.inner_text("caption")
    page.click("#table th.a button")
    assert page.evaluate("document.activeElement.closest('th').className") == "a"


def test_a_phone_gets_a_drawer(visit, shots):
    page = visit("small", viewport={"width": 390, "height": 800})
    assert not page.locator("#filters").is_visible()
    page.screenshot(path=shots / "phone.png")
    page.click("#filters-button")
    assert page.locator("#filters #histogram").is_visible()
    page.screenshot(path=shots / "phone_drawer.png")
    page.fill("#search", "bortn")
    page.keyboard.press("Enter")
    assert not page.locator("#filters").is_visible()
    assert page.inner_text("#panel h2") == "Arkady Bortnik"
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.screenshot(path=shots / "phone_panel.png")


def test_print_leaves_the_picture_and_the_evidence(visit, small_view, tmp_path, shots):
    page = visit("small", fragment(select=key(small_view)))
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert not page.locator("#filters").is_visible()
    assert page.locator("#about").is_visible()
    assert page.locator("#panel .statement").first.is_visible()
    assert page.locator("#print-picture svg text").count() >= 3
    page.screenshot(path=shots / "print.png", full_page=True)
    page.pdf(path=shots / "print.pdf", format="A4")
    table = visit("small", fragment(view="table"))
    table.emulate_media(media="print")
    assert "14 March 2024" in table.inner_text("#table")
    assert not table.locator("#print-picture svg").is_visible()


def test_without_scripts_a_drawing_and_the_top_ties_remain(visit, shots):
    page = visit("small", wait=False, java_script_enabled=False)
    assert page.locator("noscript svg circle").count() >= 2
    assert page.locator("noscript li").first.is_visible()
    assert "Arkady Bortnik" in page.inner_text("noscript")
    page.screenshot(path=shots / "noscript.png")
