"""What notebooks use: open a store, ask, frames with real dtypes, networks for every algorithm, one article in colour."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import networkx as nx
import pandas as pd
import pytest

import relgraph
from relgraph.api import Page, Reading, Result, extract
from relgraph.api.rows import SHOWN, shown
from relgraph.config import resource
from relgraph.errors import InputError, QueryError, StoreError, UsageError

TEXT = (
    "VIENNA, 16 May 2024 (Danube Wire) - Slovenian President Anna Vesna met Austrian President Karl Stein in Vienna.\n\n"
    'The two presidents agreed to expand trade. "We keep our word to our <neighbours>," Vesna said.\n'
)


@pytest.fixture(scope="module")
def graph(tmp_path_factory):
    folder = tmp_path_factory.mktemp("api")
    with relgraph.open(folder / "relgraph.db", create=True) as g:
        g.ingest(resource("data", "sample_feed"))
        yield g


def test_a_question_by_name_and_in_cypher(graph):
    pairs = graph.query("top-pairs")
    assert isinstance(pairs, Result)
    assert list(pairs.df().columns) == list(pairs.columns)
    some = graph.query("MATCH (c:Country) WHERE c.name = $name RETURN c.id AS id, c.name AS name", name="Belarus")
    assert some.dicts() == [{"id": "country:BLR", "name": "Belarus"}]
    assert "<td>Belarus</td>" in some._repr_html_()


def test_what_is_wrong_is_an_exception_with_a_remedy(graph, tmp_path):
    with pytest.raises(QueryError):
        graph.query("CREATE (n:Country {id: 'x'}) RETURN n.id AS id")
    with pytest.raises(UsageError, match="top-pairs"):
        graph.query("top-pear")
    with pytest.raises(StoreError, match="relgraph ingest"):
        relgraph.open(tmp_path / "nowhere.db")


def test_a_long_answer_shows_its_beginning():
    html = Result(("n",), [(i,) for i in range(SHOWN + 5)])._repr_html_()
    assert html.count("<tr>") == SHOWN + 1
    assert f"{SHOWN} of {SHOWN + 5} rows" in html


@pytest.mark.parametrize(
    ("cell", "text"), [(None, ""), (0.123456, "0.123"), (["a", "b"], "a, b"), (True, "True"), ("<", "<")]
)
def test_cells_as_people_read_them(cell, text):
    assert shown(cell) == text


def test_frames_have_real_dtypes(graph):
    articles, statements, meetings = graph.articles(), graph.statements(), graph.edges("MET_WITH")
    assert str(articles["published"].dtype).startswith("datetime64")
    assert str(statements["kind"].dtype) == "category"
    assert str(statements["start"].dtype) == "Int64"
    assert str(meetings["sources"].dtype) == "Int64"
    assert str(meetings["disputed"].dtype) == "boolean"
    assert set(meetings["kind"]) == {"MET_WITH"}
    assert set(graph.edges("QUOTED")["quote_kind"]) <= {"direct", "indirect"}
    assert len(graph.edges()) == sum(1 for _ in graph.view.edges())
    with pytest.raises(UsageError, match="MET_WITH"):
        graph.edges("MEETS")
    with pytest.raises(UsageError, match="Leader"):
        graph.nodes("Leeder")


def test_an_empty_kind_is_an_empty_frame(tmp_path):
    with relgraph.open(tmp_path / "empty.db", create=True) as g:
        assert g.edges("MET_WITH").empty
        assert g.statements().empty


def test_frames_of_answers_take_their_dtypes_from_the_values():
    rows = Result(("a", "b", "c", "d"), [(1, None, "x", ["y"]), (None, 2.5, None, [])])
    assert [str(t) for t in rows.df().dtypes][:2] == ["Int64", "Float64"]
    assert rows.df()["d"].tolist() == [["y"], []]


def test_networks_go_through_networkx(graph, tmp_path):
    whole = graph.networkx()
    assert isinstance(whole, nx.MultiDiGraph)
    nx.write_graphml(whole, tmp_path / "g.graphml")
    nx.write_gexf(nx.Graph(whole), tmp_path / "g.gexf")
    folded = graph.networkx("MET_WITH", weight="meetings")
    assert not folded.is_directed()
    assert sum(m for *_, m in folded.edges(data="meetings")) == len(graph.edges("MET_WITH"))
    assert nx.betweenness_centrality(folded)
    assert all(data["name"] for _, data in whole.nodes(data=True))
    with pytest.raises(UsageError, match="MET_WITH"):
        graph.networkx("MEETS")


def test_an_edge_explains_itself(graph):
    edge = graph.edges("MET_WITH").iloc[0]["id"]
    found = graph.explain(edge[:-2])
    assert found.edge.id == edge
    for proof in found.proofs:
        text = graph.view.text(graph.view.node(proof.id).properties["article_id"])
        assert proof.context in text
        assert proof.marked("", "") == proof.context
    assert "<mark>" in found._repr_html_()
    with pytest.raises(UsageError, match="no edge"):
        graph.explain("zz")
    with pytest.raises(UsageError, match=rf"is a statement.*\n(.*\n)*  {edge}"):
        graph.explain(found.proofs[0].id)
    with pytest.raises(UsageError, match="write more"):
        graph.explain(edge[:1] if sum(e.id.startswith(edge[0]) for e in graph.view.edges()) > 1 else "")


def test_the_status_is_that_of_the_store(graph):
    found = graph.status()
    assert found.sample is True
    assert found.articles == len(graph.articles())
    assert found.statements == len(graph.statements())
    assert found.published == ("2021-11-08", "2025-02-12")


def test_pages_show_inline_and_save(graph, tmp_path):
    for page in (graph.explore(), graph.report(), graph.report("country", "Algeria")):
        assert isinstance(page, Page)
        assert "sandbox=" in page._repr_html_()
        assert page.save(tmp_path / "p.html").read_text(encoding="utf-8") == page.html
        assert "invented" in page.html


def test_one_article_in_colour(tmp_path):
    reading = extract(TEXT)
    assert isinstance(reading, Reading)
    html = reading._repr_html_()
    assert "&lt;neighbours&gt;" in html
    assert "background:" in html
    assert reading.row()["countries"] == ["AUT", "SVN"]
    assert reading.document.text.startswith("VIENNA")
    assert set(reading.df()["kind"]) >= {"met_with", "quoted"}
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert extract(path).row()["met_with"] == extract(str(path)).row()["met_with"]


def test_an_article_that_cannot_be_used_raises(tmp_path):
    with pytest.raises(InputError):
        extract("Home News Sport")
    (tmp_path / "two.jsonl").write_text('{"id": 1, "text": "%s"}\n' % ("The president of Austria spoke. " * 3) * 2)
    with pytest.raises(UsageError, match="articles"):
        extract(tmp_path / "two.jsonl")
    with pytest.raises(InputError, match="is not there"):
        extract(str(tmp_path / "gone.txt"))


@pytest.mark.parametrize(
    "text", [TEXT.replace("\n", " ")[:400], f"\0{TEXT}", "The president spoke.Then he left at once."]
)
def test_a_text_of_one_line_is_no_path(text):
    assert extract(text).document.text


def test_what_is_shown_without_html_is_short(graph):
    assert repr(graph.query("top-pairs", limit=3)) == (
        "<Result: 3 rows of a, b, meetings, first, last; .df(), .dicts(), .rows>"
    )
    shown = repr(extract(TEXT))
    assert shown.startswith("<Reading of 'VIENNA, 16 May 2024")
    assert len(shown) < 200
    edge = graph.edges("MET_WITH").iloc[0]
    assert repr(graph.explain(edge["id"])).startswith(f"<Explanation: {edge['source_name']} MET_WITH ")


@pytest.mark.parametrize("first", ["relgraph.extraction", "relgraph.api", "relgraph.extraction.rows"])
def test_extract_is_the_function_whatever_was_imported_before(first):
    code = f"import importlib; importlib.import_module({first!r}); import relgraph; print(callable(relgraph.extract))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"


def test_pandas_is_not_needed_to_open(tmp_path):
    code = "import relgraph, sys; relgraph.open('x.db', create=True).close(); print('pandas' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_frames_are_pandas(graph):
    assert isinstance(graph.nodes("Leader"), pd.DataFrame)
    assert Path(graph.name).exists()
