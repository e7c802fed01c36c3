"""Every export reads back to the same nodes and edges, whatever words are in it; what cannot is valid and says so."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest
from hostile import BAD, EDGES, NODES, GraphView

from relgraph.errors import UsageError
from relgraph.exporters import EXPORTERS, find
from relgraph.exporters.cells import cell, value
from relgraph.exporters.codes import alpha2
from relgraph.exporters.xml import plain
from relgraph.model import Edge, Node
from relgraph.ontology import EDGES as RELATIONS
from relgraph.ontology import NODES as LABELS
from relgraph.ontology import SCHEMA_VERSION

WANTED = ({n.id: n for n in NODES}, {e.id: e for e in EDGES})
FORMS = EXPORTERS.names()


def export(form: str, path: Path) -> Path:
    find(path, form).export(GraphView(), path)
    return path


def files(path: Path) -> dict[str, bytes]:
    found = [path] if path.is_file() else sorted(path.iterdir())
    return {p.name: p.read_bytes() for p in found}


@pytest.mark.parametrize("form", FORMS)
def test_the_same_graph_gives_the_same_bytes_and_no_leftovers(form, tmp_path):
    first, second = export(form, tmp_path / "a" / "g"), export(form, tmp_path / "b" / "g")
    assert files(first) == files(second)
    assert [p.name for p in (tmp_path / "a").iterdir()] == ["g"]
    assert not [name for name in files(first) if name.endswith(".part")]


@pytest.mark.parametrize("form", FORMS)
def test_the_order_of_properties_does_not_matter(form, tmp_path):
    class Turned(GraphView):
        def nodes(self, label=None):
            return (replace(n, properties=dict(reversed(n.properties.items()))) for n in super().nodes(label))

        def edges(self, kind=None):
            return (replace(e, properties=dict(reversed(e.properties.items()))) for e in super().edges(kind))

    find(tmp_path / "turned", form).export(Turned(), tmp_path / "turned")
    assert list(files(tmp_path / "turned").values()) == list(files(export(form, tmp_path / "g")).values())


@pytest.mark.parametrize("form", [f for f in FORMS if f != "parquet"])
def test_line_ends_are_the_same_on_every_system(form, tmp_path):
    path = export(form, tmp_path / "g")
    assert all(b"\r\n" not in line for line in files(path).values()) or form in {"csv", "neo4j-admin"}


def from_jsonl(path: Path):
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
    assert rows[0] == {"is": "meta", "relgraph": rows[0]["relgraph"], "schema": SCHEMA_VERSION, "sample": True}
    nodes = [Node.from_dict(row) for row in rows if row["is"] == "node"]
    edges = [Edge.from_dict(row) for row in rows if row["is"] == "edge"]
    return nodes, edges


def from_csv(path: Path):
    types = json.loads((path / "schema.json").read_text(encoding="utf-8"))

    def rows(name: str):
        with (path / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                found = {key: value(text, types[name][key]) for key, text in row.items()}
                yield {key: v for key, v in found.items() if v is not None}

    return _nouns(rows)


def from_parquet(path: Path):
    parquet = pytest.importorskip("pyarrow.parquet")

    def rows(name: str):
        for row in parquet.read_table(path / f"{name}.parquet").to_pylist():
            yield {k: v.isoformat() if hasattr(v, "isoformat") else v for k, v in row.items() if v is not None}

    return _nouns(rows)


def _nouns(rows):
    nodes = [
        Node(row.pop("id"), label, row.pop("name"), row) for label in LABELS for row in (dict(r) for r in rows(label))
    ]
    edges = [
        Edge(row.pop("id"), kind, row.pop("source"), row.pop("target"), row)
        for kind in RELATIONS
        for row in (dict(r) for r in rows(kind))
    ]
    return nodes, edges


def from_graphml(path: Path):
    graph = nx.read_graphml(path, force_multigraph=True)

    def real(name: str, types, v):
        if isinstance(v, str):
            v = json.loads(plain(v)) if types[name].endswith("[]") else plain(v)
        return v

    def properties(data, types):
        return {k: real(k, types, v) for k, v in data.items() if k in types}

    nodes = [
        Node(plain(i), d["node_label"], plain(d["label"]), properties(d, LABELS[d["node_label"]]))
        for i, d in graph.nodes(data=True)
    ]
    edges = [
        Edge(plain(key), d["label"], plain(a), plain(b), properties(d, RELATIONS[d["label"]]))
        for a, b, key, d in graph.edges(keys=True, data=True)
    ]
    return nodes, edges


@pytest.mark.parametrize(
    ("form", "read"),
    [("jsonl", from_jsonl), ("csv", from_csv), ("parquet", from_parquet), ("graphml", from_graphml)],
)
def test_an_export_reads_back_to_the_same_graph(form, read, tmp_path):
    nodes, edges = read(export(form, tmp_path / "g"))
    assert {n.id: n for n in nodes} == WANTED[0]
    assert {e.id: e for e in edges} == WANTED[1]


@pytest.mark.parametrize("text", BAD.values(), ids=BAD.keys())
def test_no_cell_can_become_a_formula_and_none_is_changed(text):
    assert not cell(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert value(cell(text), "str") == text


@pytest.mark.parametrize(
    ("raw", "kind"), [(True, "bool"), (-7, "int"), (1e-07, "float"), (["a", "=b"], "str[]"), (None, "str")]
)
def test_values_keep_their_type_in_a_cell(raw, kind):
    assert value(cell(raw), kind) == raw


def test_gexf_opens_in_gephi_with_names_colours_and_days(tmp_path):
    path = export("gexf", tmp_path / "g.gexf")
    space = {"g": "http://gexf.net/1.3", "viz": "http://gexf.net/1.3/viz"}
    root = ElementTree.parse(path).getroot()
    event = root.find(".//g:node[@id='e1']", space)
    assert event is not None
    assert (event.get("start"), event.get("end")) == ("2024-05-16", "2024-05-16")
    assert event.get("label") == BAD["lines"].replace("\r", "\\u000d")
    assert event.find("viz:color", space) is not None
    assert root.find(".//g:node[@id='e2']", space).get("start") is None
    known = {n.get("id") for n in root.iterfind(".//g:node", space)}
    assert known == {n.id for n in NODES if n.label != "Statement"}
    ends = {e.get(end) for e in root.iterfind(".//g:edge", space) for end in ("source", "target")}
    assert ends <= known


TYPED = {"integer": int, "double": float, "boolean": {"true": True, "false": False}.__getitem__, "string": str}


def test_gexf_is_valid_by_its_schema(tmp_path):
    etree = pytest.importorskip("lxml.etree")
    document = etree.parse(export("gexf", tmp_path / "g.gexf"))
    etree.RelaxNG(etree.parse(Path(__file__).parent / "gexf-1.3.rng")).assertValid(document)
    space = {"g": "http://gexf.net/1.3"}
    for owner in ("node", "edge"):
        listed = document.findall(f".//g:attributes[@class='{owner}']/g:attribute", space)
        types = {attribute.get("id"): TYPED[attribute.get("type")] for attribute in listed}
        assert len(types) == len(listed)
        for attvalue in document.iterfind(f".//g:{owner}/g:attvalues/g:attvalue", space):
            types[attvalue.get("for")](attvalue.get("value"))
        ids = [element.get("id") for element in document.iterfind(f".//g:{owner}", space)]
        assert len(ids) == len(set(ids))
        assert all((e.get("start") or "") <= (e.get("end") or "") for e in document.iterfind(f".//g:{owner}", space))


def test_followthemoney_takes_every_entity(tmp_path):
    ftm = pytest.importorskip("followthemoney")
    rows = [json.loads(line) for line in export("ftm", tmp_path / "g.ftm.json").read_text("utf-8").splitlines()]
    ids = {row["id"] for row in rows}
    for row in rows:
        proxy = ftm.model.get_proxy(row, cleaned=False)
        proxy.schema.validate(row)
        for name, values in row["properties"].items():
            prop = proxy.schema.get(name)
            assert prop is not None, f"{row['schema']} has no {name}"
            if prop.type.name == "entity":
                assert set(values) <= ids
            elif prop.type.name not in {"name", "string", "text", "address", "url"}:
                assert all(prop.type.validate(v) for v in values), (row["schema"], name, values)
    assert {
        "Person",
        "PublicBody",
        "Event",
        "Article",
        "Position",
        "Occupancy",
        "UnknownLink",
        "Note",
        "Documentation",
    } <= {row["schema"] for row in rows}


def test_jsonld_speaks_schema_org(tmp_path):
    document = json.loads(export("jsonld", tmp_path / "g.jsonld").read_text("utf-8"))
    things = {thing["@id"]: thing for thing in document["@graph"]}
    assert document["@context"]["@vocab"] == "https://schema.org/"
    assert things["urn:relgraph:e1"]["startDate"] == "2024-05-16"
    assert things["urn:relgraph:e1"]["organizer"] == [{"@id": "urn:relgraph:country:AZE"}]
    assert things["urn:relgraph:q1"]["@type"] == "Quotation"
    assert things["urn:relgraph:g1"]["@type"] == "AgreeAction"
    refs = {ref["@id"] for thing in things.values() for v in thing.values() for ref in (v if isinstance(v, list) else [v]) if isinstance(ref, dict) and set(ref) == {"@id"}}  # fmt: skip
    assert refs <= set(things) | {"urn:relgraph:%3DHYPERLINK%28%22https%3A%2F%2Fexample.org%22%2C%22click%22%29"} | {
        ref for ref in refs if "HYPERLINK" in ref
    }


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
def test_jsonld_uses_only_words_that_schema_org_has(tmp_path):
    rdflib = pytest.importorskip("rdflib")
    words = rdflib.namespace.SDO
    graph = rdflib.Graph().parse(export("jsonld", tmp_path / "g.jsonld"), format="json-ld")
    assert len(graph) > 20
    own = "urn:relgraph:"
    used = {p for _, p, _ in graph} | set(graph.objects(predicate=rdflib.RDF.type))
    assert [str(u) for u in used if not (u in words or u == rdflib.RDF.type or str(u).startswith(own))] == []


@pytest.mark.parametrize(("code", "short"), [("AZE", "az"), ("XKX", "xk"), ("ZZZ", None), (None, None)])
def test_two_letter_codes(code, short):
    assert alpha2(code) == short


def test_a_suffix_without_a_format_names_the_known_ones(tmp_path):
    with pytest.raises(UsageError, match="graphml, jsonl"):
        find(tmp_path / "graph.docx")


def test_a_format_that_is_a_folder_does_not_overwrite_a_file(tmp_path):
    path = tmp_path / "g"
    path.write_text("mine")
    with pytest.raises(UsageError, match="Name a folder"):
        export("csv", path)
    assert path.read_text() == "mine"


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("g.ftm", "ftm"),
        ("g.ftm.json", "ftm"),
        ("relations.2024.jsonl", "jsonl"),
        ("G.GEXF", "gexf"),
        ("g.cql", "cypher"),
    ],
)
def test_the_endings_of_a_file_name_its_form(name, form):
    assert type(find(Path(name))) is type(find(Path("any"), form))
