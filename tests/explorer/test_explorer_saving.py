"""What leaves the page: files, copies, citations; and hostile text, which never runs."""

from __future__ import annotations

import html
import re
import struct

import pytest
from explorer import browsing, made
from explorer.browsing import fragment, key

from relgraph import explorer

pytestmark = pytest.mark.browser


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
    assert part.inner_text("#counts") == "1 of 1 entry · 2 statements · all drawn as 1 tie of 2 nodes"
    assert "only what was visible when it was saved: 1 entry, 2 statements, 2 articles" in part.inner_text("#about")


def test_a_copy_tells_its_entries_without_scripts_too(visit, tmp_path):
    page = visit("small", fragment(relations=["met"]))
    page.click("summary:has-text('Save')")
    with page.expect_download() as download:
        page.click("#save-copy")
    download.value.save_as(tmp_path / "copy.html")
    part = visit(tmp_path / "copy.html", wait=False, java_script_enabled=False)
    assert "Arkady Bortnik met Jahongir Qosimbekov" in part.inner_text("noscript")
    assert part.locator("noscript svg circle").count() == 2


def test_png_and_svg_are_saved(visit, tmp_path):
    page = visit("small")
    page.click("summary:has-text('Save')")
    for button, begin in (("#save-png", b"\x89PNG"), ("#save-svg", b"<svg"), ("#save-csv", b"\xef\xbb\xbf")):
        with page.expect_download() as download:
            page.click(button)
        download.value.save_as(tmp_path / "file")
        assert (tmp_path / "file").read_bytes().startswith(begin)


@pytest.mark.parametrize("view", ["network", "countries", "map", "table"])
def test_a_png_is_twice_the_size_in_every_view(visit, shots, view):
    page = visit("medium", fragment(view=view))
    with page.expect_download() as download:
        page.click("summary:has-text('Save')")
        page.click("#save-png")
    download.value.save_as(shots / f"saved_{view}.png")
    width, height = struct.unpack(">II", (shots / f"saved_{view}.png").read_bytes()[16:24])
    stage = page.locator("#net").bounding_box()
    if stage:
        assert (width, height) == (round(stage["width"] * 2), pytest.approx(stage["height"] * 2, abs=1))
    assert min(width, height) > 600


def test_it_works_inside_a_notebooks_sandbox(visit, tmp_path, small_view):
    page = html.escape(explorer.html(small_view), quote=True)
    cell = tmp_path / "cell.html"
    cell.write_text(
        f'<meta charset="utf-8"><iframe sandbox="allow-scripts" width="1200" height="700" srcdoc="{page}"></iframe>',
        encoding="utf-8",
    )
    inner = visit(cell, wait=False).frame_locator("iframe")
    inner.locator("html[data-ready]").wait_for(state="attached")
    inner.locator("#tab-table").click()
    assert inner.locator("#table tbody tr").count() > 3


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


def test_a_copy_of_hostile_text_runs_nothing_either(visit, tmp_path):
    page = visit("hostile", fragment(relations=["met"]))
    page.click("summary:has-text('Save')")
    with page.expect_download() as download:
        page.click("#save-copy")
    download.value.save_as(tmp_path / "copy.html")
    part = visit(tmp_path / "copy.html", fragment(view="table"))
    assert part.locator("#table tbody tr").count() == 14
    still = visit(tmp_path / "copy.html", wait=False, java_script_enabled=False)
    assert all(text in still.inner_text("noscript") for text in made.hostile_strings()[:4])
    assert still.locator("noscript img, noscript script").count() == 0


def test_what_lies_under_the_mouse_is_text_too(visit):
    page = visit("hostile", fragment(statuses=["happened", "signed"]))
    box = page.locator("#net").bounding_box()
    for name in page.evaluate("relgraph.names().map(({ x, y }) => [x, y])")[:8]:
        page.mouse.move(box["x"] + name[0], box["y"] + name[1])
        assert page.locator("#tip").is_visible()
    assert page.locator("#tip *").count() == 0
