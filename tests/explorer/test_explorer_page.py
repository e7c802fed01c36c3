"""The written page, without a browser: bytes, escaping, policy, sizes, limits."""

from __future__ import annotations

import html
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from explorer import made

from relgraph import explorer
from relgraph.errors import RelgraphError, UsageError
from relgraph.explorer import assets, bundle, payload
from relgraph.explorer.options import Options

TESTS = Path(__file__).resolve().parent.parent


def data_of(page):
    return json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)[1])


def policy_of(page):
    return html.unescape(re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1])


def unpacked(table):
    return [dict(zip(table["shapes"][shape], values, strict=True)) for shape, *values in table["rows"]]


def test_equal_graphs_give_equal_bytes_in_every_process(tmp_path):
    script = "import sys; from explorer import made; from relgraph import explorer; explorer.write(made.large(60, 200), sys.argv[1])"
    for seed in ("1", "2"):
        environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(TESTS)}
        subprocess.run([sys.executable, "-c", script, str(tmp_path / seed)], env=environment, check=True)
    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()
    assert explorer.html(made.large(60, 200)).encode() == (tmp_path / "1").read_bytes()


def test_the_page_asks_no_host():
    page = explorer.html(made.small())
    frame = re.sub(r"<script.*?</script>", "", page, flags=re.DOTALL)
    assert not re.search(r"""(src|href|url)\s*[=(]\s*["']?(https?:)?//""", frame)
    assert policy_of(page).startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy_of(page)


def test_the_policy_holds_the_hash_of_each_script_and_style():
    page = explorer.html(made.small())
    allowed = policy_of(page)
    bodies = re.findall(r"<script>(.*?)</script>|<style>(.*?)</style>", page, re.DOTALL)
    assert len(bodies) == 3
    assert all(bundle.hashed(script or style) in allowed for script, style in bodies)


def test_hostile_text_cannot_leave_the_data_block():
    page = explorer.html(made.hostile())
    block = re.search(r'id="data">(.*?)</script>', page, re.DOTALL)[1]
    assert not re.search("[<>&\u2028\u2029]", block)
    assert page.count("<script") == explorer.html(made.small()).count("<script")
    titles = {article["title"] for article in unpacked(data_of(page)["articles"])}
    assert {text.encode("utf-8", "replace").decode() for text in made.hostile_strings()} == titles


def test_another_vis_network_is_refused(monkeypatch):
    monkeypatch.setattr(bundle, "VIS_SHA256", "0" * 64)
    bundle.vis_network.cache_clear()
    with pytest.raises(RelgraphError, match=r"pip install pyvis==0\.3\.2"):
        bundle.vis_network()
    bundle.vis_network.cache_clear()


def test_each_module_has_one_job_and_less_than_300_lines():
    folder = Path(assets.__file__).parent / "js"
    files = sorted(folder.glob("*.js"))
    assert len(files) > 15
    for file in files:
        lines = file.read_text(encoding="utf-8").splitlines()
        assert lines[0].startswith("// "), file.name
        assert len(lines) <= 300, file.name
    assert bundle.script().count("const module_") == len(files)


def test_no_module_makes_html_of_text():
    for file in (Path(assets.__file__).parent / "js").glob("*.js"):
        text = file.read_text(encoding="utf-8")
        assert not re.search(
            r"innerHTML|outerHTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function", text
        ), file.name


def test_no_module_imports_or_gives_what_nobody_uses():
    texts = {file.stem: file.read_text(encoding="utf-8") for file in (Path(assets.__file__).parent / "js").glob("*.js")}
    for name, text in texts.items():
        bound = [
            part.split(" as ")[-1].strip()
            for part in re.findall(r"^import \{([^}]*)\}", text, re.MULTILINE)
            for part in part.split(",")
        ]
        bound += re.findall(r"^import \* as (\w+)", text, re.MULTILINE)
        assert [one for one in bound if one and len(re.findall(rf"\b{one}\b", text)) < 2] == [], name
        given = re.findall(r"^export (?:const|class) (\w+)", text, re.MULTILINE)
        others = " ".join(other for stem, other in texts.items() if stem != name)
        assert [one for one in given if not re.search(rf"\b{one}\b", others)] == [], name


def test_modules_may_not_go_in_circles(monkeypatch):
    texts = {"a.js": 'import { b } from "./b.js";\n', "b.js": 'import { a } from "./a.js";\n'}
    monkeypatch.setattr(bundle, "asset", lambda _, name: texts[name])
    with pytest.raises(RelgraphError, match="a imports b imports a"):
        bundle._collect("a", [], ())


@pytest.mark.parametrize(("nodes", "entries"), [(60, 100), (300, 1200)])
def test_the_file_is_no_larger_than_a_megabyte_and_400_bytes_a_statement(tmp_path, nodes, entries):
    summary = explorer.write(made.large(nodes, entries), tmp_path / "deep" / "page.html")
    assert summary.size == summary.path.stat().st_size <= 1_000_000 + 400 * summary.statements
    assert list(summary.path.parent.iterdir()) == [summary.path]


def test_the_header_says_what_the_page_holds():
    page = explorer.html(made.small(), heading="Who <met> whom", since="2024-01-01", min_sources=1, stamp="2 June 2024")
    header = re.sub(r"\s+", " ", re.search(r"<header>(.*?)</header>", page, re.DOTALL)[1])
    assert "Who &lt;met&gt; whom" in header
    for part in (
        "3 articles of 3 outlets",
        "published 2024-03-14 to 2024-05-02",
        "since 2024-01-01",
        "min sources 1",
        "data ",
        "2 June 2024",
    ):
        assert part in header
    assert "Invented articles" in header


def test_another_graph_has_another_hash():
    one, other = (data_of(explorer.html(view))["about"]["hash"] for view in (made.small(), made.large(60, 80)))
    assert one != other


def test_the_cap_keeps_the_newest_and_surest_and_counts_the_rest():
    view = made.small()
    whole, capped = (data_of(explorer.html(view, per_tie=cap)) for cap in (24, 1))
    met = next(e for e in unpacked(capped["entries"]) if e["relation"] == "met" and e["status"] == "happened")
    assert (len(met["statements"]), len(met["dropped"])) == (1, 1)
    assert min(met["dropped"]) >= len(unpacked(capped["statements"]))
    kept = unpacked(capped["statements"])[met["statements"][0]]
    assert "".join(piece[1:] for piece in kept["pieces"]) == "Bortnik met Qosimbekov on Thursday."
    assert capped["about"]["dropped"] > 0 == whole["about"]["dropped"]
    edges = {e["id"] for e in unpacked(whole["entries"])}
    behind = [s for s in view.nodes("Statement") if edges & set(s.properties["edge_ids"])]
    assert capped["about"]["statements"] == whole["about"]["statements"] == len(behind)


def test_the_header_counts_the_articles_that_the_page_stands_on():
    whole, part = (
        data_of(explorer.html(made.small(), **choices))["about"]
        for choices in ({}, {"statuses": ["cancelled"], "countries": ["Italy"]})
    )
    assert (whole["articles"], whole["in_graph"]) == (3, 3)
    assert (part["articles"], part["outlets"], part["in_graph"], part["from"]) == (1, 1, 3, "2024-05-02")
    assert "1 article (of 3 in the graph) of 1 outlet," in explorer.html(
        made.small(), statuses=["cancelled"], countries=["Italy"]
    )


def test_dates_are_cut_to_what_is_known():
    entries = unpacked(data_of(explorer.html(made.small()))["entries"])
    assert {e.get("date") for e in entries if e["relation"] == "met"} == {"2024-03-14", "2024-10", None}
    assert next(e for e in entries if e.get("status") == "cancelled")["placed"] == "2024-05-02"


def test_rows_are_packed_without_repeating_names():
    rows = [{"a": 1, "b": 2}, {"a": 3}, {"a": 5, "b": 6}]
    table = payload.packed(rows)
    assert table == {"shapes": [["a", "b"], ["a"]], "rows": [[0, 1, 2], [1, 3], [0, 5, 6]]}
    assert unpacked(table) == rows


@pytest.mark.parametrize("size", [2_001, 5_001])
def test_more_than_a_browser_carries_is_refused_with_the_ways_out(size, tmp_path):
    view = made.large(size, 300)
    with pytest.raises(UsageError, match=f"{size:,} nodes") as refused:
        explorer.write(view, tmp_path / "page.html")
    assert all(way in str(refused.value) for way in ("--around", "--top", "--aggregate", "--since", "--min-sources"))
    assert not (tmp_path / "page.html").exists()
    if size > 5_000:
        with pytest.raises(UsageError, match=f"{size:,} nodes"):
            explorer.html(view, force=True)


def test_with_force_up_to_five_thousand_nodes_are_written(tmp_path):
    assert explorer.write(made.large(2_001, 300), tmp_path / "page.html", force=True).nodes == 2_001


def test_an_empty_graph_is_an_empty_page():
    assert "0 articles of 0 outlets" in explorer.html(made.MadeView([], []))


def test_options_take_what_a_command_line_has():
    options = Options.of(around=["Belarus"], since="2024-05-01", statuses=None, countries="Italy", top=None)
    assert options.around == ("Belarus",)
    assert options.countries == ("Italy",)
    assert options.since.isoformat() == "2024-05-01"
    assert options == Options.of(around=("Belarus",), since=options.since, countries=["Italy"])
    with pytest.raises(UsageError, match="2024-05-01"):
        Options.of(since="May")
