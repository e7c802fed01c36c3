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


def test_an_article_without_a_row_is_named(tmp_path):
    assert figures(tmp_path, {"article": {"source": "other.txt"}}).absent == ["901"]


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
    assert ours == theirs
