"""The annotations of `tests/annotated` fit the texts that they were made of."""

import importlib.util
import json
from pathlib import Path

import pytest

from relgraph import ontology

TESTS = Path(__file__).parent.parent
UNSEEN = importlib.util.spec_from_file_location("unseen", TESTS.parent / "benchmarks" / "unseen.py")
SECTORS = {line.split("\t")[0] for line in (TESTS.parent / "data" / "sectors.tsv").read_text().splitlines()}


@pytest.mark.parametrize(("name", "count"), [("read", 417), ("held_out", 173)])
def test_spans_are_words_of_the_article(shared, tmp_path, name, count):
    unseen = importlib.util.module_from_spec(UNSEEN)
    UNSEEN.loader.exec_module(unseen)
    unseen.unpack(tmp_path)
    told = sorted((tmp_path / name / "annotations").iterdir())
    assert len(told) == count
    for path in told:
        (page,) = (tmp_path / name / "articles").glob(f"{path.stem}_*.txt")
        text, noted = page.read_text("utf-8"), json.loads(path.read_text("utf-8"))
        spans = [m["evidence"] for m in (*noted["met_with"], *noted["agreed_on"])]
        spans += [q[key] for q in noted["quoted"] for key in ("quote", "attributed_via") if q[key] is not None]
        assert [s for s in spans if not s or s != s.strip() or s not in text] == []
        assert {*noted["sectors"], *(s for m in noted["agreed_on"] for s in m["sectors"])} <= SECTORS
        assert {e["type"] for e in noted["events"]} <= {*ontology.EVENT_TYPES}
        assert {e["status"] for e in (*noted["events"], *noted["met_with"])} <= {*ontology.EVENT_STATUSES}
        assert {m["mode"] for m in noted["met_with"]} <= {*ontology.MODES}
        assert {m["status"] for m in noted["agreed_on"]} <= {*ontology.AGREED_STATUSES}
        assert {q["kind"] for q in noted["quoted"]} <= {*ontology.QUOTE_KINDS}
