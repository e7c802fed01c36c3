"""Annotators run in order; what is not in the text is dropped; a pipeline adds the names that rules do not know."""

from __future__ import annotations

from dataclasses import replace

import pytest

from relgraph import annotators, text
from relgraph.annotators import ANNOTATORS, annotate, load, locate
from relgraph.errors import MissingExtraError, UsageError
from relgraph.model import Article, Document, Extraction, Statement

TEXT = (
    "VIENNA, 16 May 2024 (Danube Wire) - Slovenian President Anna Vesna met Austrian President Karl Stein.\n\n"
    "Maxim Novak of the Danube Institute called it a beginning. Anna Vesna smiled."
)


@pytest.fixture
def document() -> Document:
    return text.clean(Article(id="a", source="a.txt", text=TEXT, raw_hash="r"))


class Inventor:
    """Says one thing that stands in the text, and one that does not."""

    name, version = "inventor", "1"

    def annotate(self, document: Document) -> Extraction:
        span = locate(document, "called it a beginning")
        assert span is not None
        good = Statement(
            article_id=document.id,
            kind="quoted",
            start=span.start,
            end=span.end,
            evidence="called it a beginning",
            context_start=span.start,
            context_end=span.end,
            payload={"speaker": "person:maksim novak", "kind": "indirect", "about": [], "via": None, "event": None},
            rule="inventor",
            confidence=0.1,
            origin="inventor/1",
        )
        return Extraction(document=document, statements=(good, replace(good, evidence="called it an ending")))


def test_evidence_that_is_not_in_the_text_is_dropped(document):
    assert [s.evidence for s in annotate(document, [Inventor()]).statements] == ["called it a beginning"]


def test_the_same_annotator_twice_adds_nothing(document):
    once = annotate(document, load(["rules"]))
    assert annotate(document, load(["rules", "rules"])) == once


def test_no_annotator_finds_nothing(document):
    assert annotate(document, []) == Extraction(document=document)


def test_words_are_located_or_not(document):
    span = locate(document, "Karl Stein")
    assert span is not None
    assert span.of(document.text) == "Karl Stein"
    assert locate(document, "Karl the Great") is None
    assert locate(document, "") is None


def test_an_unknown_annotator_names_the_known_ones():
    assert ANNOTATORS.names() == ["rules", "spacy"]
    with pytest.raises(UsageError, match="rules, spacy"):
        load(["oracle"])


@pytest.fixture
def pipeline():
    spacy = pytest.importorskip("spacy")
    made = spacy.blank("en")
    made.add_pipe("entity_ruler").add_patterns(
        [
            {"label": "PERSON", "pattern": "Maxim Novak"},
            {"label": "PERSON", "pattern": "Anna Vesna"},
            {"label": "ORG", "pattern": "Danube Institute"},
            {"label": "GPE", "pattern": "Austria"},
        ]
    )
    return made


def test_a_pipeline_adds_the_names_that_rules_do_not_know(document, pipeline):
    from relgraph.annotators.spacy import SpacyAnnotator

    alone = SpacyAnnotator(pipeline).annotate(document)
    assert sorted(m.kind for m in alone.mentions) == ["organization", "person", "person", "person"]
    rules = annotate(document, load(["rules"]))
    both = annotate(document, [*load(["rules"]), SpacyAnnotator(pipeline)])
    added = {e.name for e in both.entities} - {e.name for e in rules.entities}
    assert added <= {"Maxim Novak", "Danube Institute"}
    assert not any("Vesna" in name for name in added)
    assert both.statements[: len(rules.statements)] == rules.statements
    assert all(document.text[s.start : s.end] == s.evidence for s in both.statements)


def test_a_missing_pipeline_says_how_to_get_it(monkeypatch):
    pytest.importorskip("spacy")
    monkeypatch.setenv("RELGRAPH_SPACY", "en_no_such_pipeline")
    with pytest.raises(MissingExtraError, match="spacy download en_no_such_pipeline"):
        annotators.load(["spacy"])


def test_the_users_own_tables_join_in(tmp_path, monkeypatch):
    own = tmp_path / "my_data"
    own.mkdir()
    (own / "organizations.tsv").write_text(
        "# A body of our own.\nid\tcaption\tnames\tkind\tcountry\tcapitals\nDANUBE\tDanube Concord\tthe Concord\tbody\t\t\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("RELGRAPH_DATA", str(own))
    sentence = "VIENNA, 16 May 2024 - Austria and the Danube Concord signed a trade agreement on Thursday."
    document = text.clean(Article(id="a", source="a.txt", text=sentence, raw_hash="r"))
    (rules,) = load(["rules"])
    assert "org:DANUBE" in {e.key for e in annotate(document, [rules]).entities}
    assert rules.version != ANNOTATORS.get("rules").version


def test_a_folder_of_tables_that_is_not_there_is_named(tmp_path, monkeypatch):
    monkeypatch.setenv("RELGRAPH_DATA", str(tmp_path / "nowhere"))
    with pytest.raises(UsageError, match="RELGRAPH_DATA"):
        load(["rules"])
