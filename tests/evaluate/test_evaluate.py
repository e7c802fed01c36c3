"""The figures of `relgraph evaluate`, on annotations of our own and against the scorer that lies beside the checkout."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from relgraph.errors import UsageError
from relgraph.evaluate import evaluate, gold_id, printed
from relgraph.evaluate.actors import Actors, same_person
from relgraph.evaluate.tally import pair_up

GOLD = {
    "id": "901",
    "leaders": [{"name": "Anna Vesna", "country": "SVN"}, {"name": "Karl Stein", "country": None}],
    "countries": ["SVN", "AUT"],
    "sectors": ["trade"],
    "events": [{"type": "meeting", "status": "happened", "participants": ["Anna Vesna", "AUT"], "date": "2024-05-16"}],
    "met_with": [{"a": "Anna Vesna", "b": "AUT", "status": "happened", "date": "2024-05-16"}],
    "agreed_on": [{"parties": ["SVN", "AUT"], "sectors": ["trade"], "status": "signed"}],
    "quoted": [{"speaker": "Anna Vesna", "kind": "direct", "quote": {"text": "We keep our word to our neighbours"}}],
}
PAGE = "Slovenian President Anna Vesna met Austrian ministers. “We keep our word to our neighbours,” she said."
RIGHT = {
    "article": {"source": "articles/901_vesna.txt", "text": PAGE},
    "leaders": [{"name": "President Anna Vesna", "country": "SVN"}, {"name": "Karl Stein", "country": None}],
    "countries": ["AUT", "SVN"],
    "sectors": ["trade"],
    "events": [{"type": "meeting", "status": "happened", "participants": ["SVN", "AUT"]}],
    "met_with": [
        {
            "a": "AUT",
            "b": "Vesna",
            "status": "happened",
            "date": "2024-05-16",
            "evidence": {"text": "Anna Vesna met Austrian ministers"},
        }
    ],
    "agreed_on": [{"parties": ["AUT", "SVN"], "sectors": ["trade"], "status": "agreed", "evidence": {"text": PAGE}}],
    "quoted": [{"speaker": "Vesna", "kind": "direct", "quote": {"text": "We keep our word to our neighbours"}}],
}


def figures(tmp_path: Path, row: dict):
    (tmp_path / "annotations").mkdir()
    (tmp_path / "articles").mkdir()
    (tmp_path / "annotations" / "901.json").write_text(json.dumps(GOLD), encoding="utf-8")
    (tmp_path / "articles" / "901_vesna.txt").write_text(PAGE, encoding="utf-8")
    return evaluate(tmp_path, [row])


def test_what_says_the_same_gets_every_point(tmp_path):
    report = figures(tmp_path, RIGHT)
    assert report.macro_f1 == 1.0
    assert set(report.rates.values()) == {1.0}
    assert report.absent == []
    assert report.faults == []


@pytest.mark.parametrize(
    ("change", "kind", "faults"),
    [
        ({"met_with": [RIGHT["met_with"][0] | {"status": "planned"}]}, "met_with", {"missed", "extra"}),
        ({"met_with": []}, "met_with", {"missed"}),
        ({"countries": ["AUT", "SVN", "HRV"]}, "countries", {"extra"}),
        ({"agreed_on": [RIGHT["agreed_on"][0] | {"sectors": ["energy"]}]}, "agreed_on", {"missed", "extra"}),
        ({"quoted": [RIGHT["quoted"][0] | {"speaker": "Karl Stein"}]}, "quoted", {"missed", "extra"}),
        ({"events": [RIGHT["events"][0] | {"participants": ["HRV", "HUN"]}]}, "events", {"missed", "extra"}),
        ({"leaders": []}, "leaders", {"missed"}),
    ],
)
def test_a_wrong_label_costs_and_is_listed(tmp_path, change, kind, faults):
    report = figures(tmp_path, RIGHT | change)
    assert report.kinds[kind]["f1"] < 1.0
    assert {fault.what for fault in report.errors_of(kind)} == faults


def test_evidence_that_does_not_stand_in_the_page_is_not_grounded(tmp_path):
    invented = RIGHT["met_with"][0] | {"evidence": {"text": "Vesna embraced the ministers"}}
    assert figures(tmp_path, RIGHT | {"met_with": [invented]}).rates["grounded"] == pytest.approx(2 / 3)


def test_what_has_no_partner_is_named(tmp_path):
    report = figures(tmp_path, {"article": {"source": "articles/other.txt"}})
    assert (report.absent, report.unknown) == (["901"], ["other.txt"])
    assert report.table().splitlines()[-2:] == ["no article for: 901", "no annotation for: other.txt"]


def test_a_folder_without_annotations_is_refused(tmp_path):
    with pytest.raises(UsageError, match="no annotations"):
        evaluate(tmp_path, [])


@pytest.mark.parametrize(
    ("article", "ident"),
    [
        ({"external_id": "feed-901"}, "901"),
        ({"external_id": "feed-902", "source": "901_x.txt"}, "901"),
        ({"source": "/news/901_vesna.html"}, "901"),
        ({"source": "vesna_901.html"}, None),
    ],
)
def test_an_article_is_known_by_its_id_or_file(article, ident):
    assert gold_id(article, {"901"}) == ident


@pytest.mark.parametrize(
    ("article", "ident"),
    [
        ({"source": "articles/c0442.txt"}, "c0442"),
        ({"source": "articles/c0442_call.txt"}, "c0442"),
        ({"source": "articles/press-call-2.html"}, "press-call-2"),
        ({"source": "articles/press-call.v3.txt"}, "press-call"),
        ({"source": "articles/c04421.txt"}, None),
        ({"source": "feed.xml", "external_id": "https://example.org/news/c0442"}, "c0442"),
        ({"source": "feed.xml", "external_id": "bc0442"}, None),
    ],
)
def test_an_id_may_be_any_word(article, ident):
    assert gold_id(article, {"c0442", "press-call", "press-call-2"}) == ident


def test_the_page_of_an_id_without_a_name_behind_it_is_found(tmp_path):
    figures(tmp_path, RIGHT)
    (tmp_path / "articles" / "901_vesna.txt").rename(tmp_path / "articles" / "901.txt")
    bare = RIGHT | {"article": {"source": "articles/901.txt"}}
    assert evaluate(tmp_path, [bare]).rates["grounded"] == 1.0


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Alexander Lukashenko", "President Lukashenka", True),
        ("Anna Maria Vesna", "Ana Vesna", True),
        ("Karl Stein", "Karl Moser", False),
        ("Stein", "Stern", False),
        ("", "Stein", False),
    ],
)
def test_spellings_of_one_name(a, b, same):
    assert same_person(a, b) is same


@pytest.mark.parametrize(("name", "key"), [("the European Union", "EU"), ("SVN", "SVN"), ("Anna Vesna", "Anna Vesna")])
def test_organisations_are_known_by_all_their_names(name, key):
    assert Actors.of(Path("no such table")).canon(name) == key


def test_the_best_score_pairs_first():
    pairing = pair_up([1, 2], [2, 3], lambda g, p: 1 / (1 + abs(g - p)))
    assert pairing.pairs == [(2, 2), (1, 3)]


@pytest.mark.parametrize("corpus", ["gold", "samples"])
def test_the_figures_are_those_of_the_shared_scorer(shared, tmp_path, corpus):
    from relgraph import pipeline
    from relgraph.extraction.rows import row
    from relgraph.model import Quarantined

    found = pipeline.extract([str(shared / corpus / "articles")])
    rows = tmp_path / "rows.jsonl"
    rows.write_text("".join(json.dumps(row(x)) + "\n" for x in found if not isinstance(x, Quarantined)), "utf-8")
    scorer = [sys.executable, shared / "evaluation" / "score.py", shared / corpus, rows, "--json"]
    theirs = json.loads(subprocess.run(scorer, check=True, capture_output=True, text=True).stdout)
    ours = evaluate(shared / corpus, printed(rows), organizations=shared / "gold" / "organizations.tsv").to_dict()
    assert ours == theirs | {"unknown": []}


WRONG = [
    ('{"id": "901",', "line 1 is not JSON"),
    ([GOLD], "no object. Write one object a file"),
    ({k: v for k, v in GOLD.items() if k != "id"}, 'no "id"'),
    (GOLD | {"qoutes": []}, "'qoutes' is no kind. Did you mean 'quoted'?"),
    (GOLD | {"quoted": None}, "quoted is no list. Write \\[\\] where there is none"),
    (GOLD | {"countries": ["Austria"]}, "countries, label 1: 'Austria' is no country"),
    (GOLD | {"sectors": ["trade", "kelp"]}, "sectors, label 2: 'kelp' is no sector. Known: agriculture,"),
    (GOLD | {"leaders": ["Anna Vesna"]}, "leaders, label 1: 'Anna Vesna' is no object"),
    (GOLD | {"met_with": [{"b": "AUT", "status": "happened"}]}, "met_with, label 1: no 'a'. It needs a, b, status"),
    (GOLD | {"met_with": [{"a": "SVN", "b": "AUT", "status": "met"}]}, "'met' is no status. Known: happened"),
    (GOLD | {"events": [{"type": "chat", "status": "happened", "participants": []}]}, "'chat' is no type"),
    (
        GOLD | {"events": [{"type": "visit", "status": "happened", "participants": "SVN"}]},
        "no 'participants' in a list",
    ),
    (GOLD | {"agreed_on": [{"parties": ["SVN"], "sectors": ["kelp"]}]}, "agreed_on, label 1: 'kelp' is no sector"),
    (GOLD | {"quoted": [{"speaker": "Anna Vesna"}]}, "quoted, label 1: no 'quote'"),
]


@pytest.mark.parametrize(("annotation", "message"), WRONG, ids=range(len(WRONG)))
def test_a_wrong_annotation_is_named_by_file_and_label(tmp_path, annotation, message):
    (tmp_path / "annotations").mkdir()
    text = annotation if isinstance(annotation, str) else json.dumps(annotation)
    (tmp_path / "annotations" / "901.json").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=rf"901\.json: .*{message}"):
        evaluate(tmp_path, [RIGHT])


def test_other_encodings_are_read_or_named(tmp_path):
    figures(tmp_path, RIGHT)
    path = tmp_path / "annotations" / "901.json"
    path.write_text(json.dumps(GOLD), encoding="utf-8-sig")
    assert evaluate(tmp_path, [RIGHT]).macro_f1 == 1.0
    path.write_bytes(json.dumps(GOLD).replace("Anna", "Änna").encode("latin-1"))
    with pytest.raises(UsageError, match="not UTF-8 at byte"):
        evaluate(tmp_path, [RIGHT])


def test_a_kind_that_is_left_out_is_not_measured(tmp_path):
    (tmp_path / "annotations").mkdir()
    bare = {"id": "901", "met_with": [{"a": "Anna Vesna", "b": "AUT", "status": "happened"}]}
    (tmp_path / "annotations" / "901.json").write_text(json.dumps(bare), encoding="utf-8")
    report = evaluate(tmp_path, [RIGHT])
    assert (set(report.kinds), report.macro_f1) == ({"met_with", "met_with_any_status"}, 1.0)


def test_what_names_no_annotation_or_is_no_row_is_refused(tmp_path):
    figures(tmp_path, RIGHT)
    with pytest.raises(UsageError, match=r"no annotation has the id 999\. The first is 901"):
        evaluate(tmp_path, [RIGHT], only={"999"})
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"kind": "met_with"}\n', encoding="utf-8")
    with pytest.raises(UsageError, match="line 1 is no article as relgraph prints it"):
        list(printed(rows))
    rows.write_text(json.dumps(RIGHT), encoding="utf-16")
    with pytest.raises(UsageError, match=r"rows\.jsonl: not UTF-8 at byte 0\. Save"):
        list(printed(rows))
    rows.write_text(json.dumps(RIGHT), encoding="utf-8-sig")
    assert list(printed(rows)) == [RIGHT]
