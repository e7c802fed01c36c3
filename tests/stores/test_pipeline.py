"""From files to a store, and what looks after it."""

import itertools
import json
import random
from contextlib import closing
from dataclasses import replace

import hypothesis
import pytest
from hypothesis import strategies as st
from stated import ORIGIN, article
from stores.makers import TALKS
from stores.test_invariants import contents

from relgraph import pipeline
from relgraph.errors import UsageError
from relgraph.fold import filed, fold
from relgraph.model import Extraction
from relgraph.pipeline import keeping
from relgraph.protocols import Batch
from relgraph.stores import open_store


def test_each_input_ends_as_one_thing(store, feed):
    done = []
    report = pipeline.ingest(store, [str(feed)], batch_size=2, progress=done.append)
    assert report.quarantined == {"bad_json": 1, "empty": 1}
    assert report.seen == report.new + report.reprint + 2 == 8
    assert done[-1] == 8
    assert {q.reason for q in report.problems} == {"bad_json", "empty"}
    assert store.runs()[0].counts["seen"] == 8
    again = pipeline.ingest(store, [str(feed)])
    assert (again.new, again.unchanged) == (0, 6)
    assert len(store.quarantined()) == 2
    assert pipeline.verify(store) == []


def test_a_dry_run_tells_what_the_run_would(store, tmp_path):
    days = [("a", "2024-05-17"), ("b", "2024-05-18"), ("b", "2024-05-16")]
    rows = [{"id": name, "text": f"{TALKS} State of {day}.", "published": day} for name, day in days]
    path = tmp_path / "rows.jsonl"
    for some, wanted in ((rows[:2], (2, 0, 0)), ([rows[2]], (0, 1, 0)), (rows, (0, 1, 2)), (rows[::-1], (0, 0, 3))):
        path.write_text("\n".join(map(json.dumps, some)), encoding="utf-8")
        for dry in (True, False):
            report = pipeline.ingest(store, [str(path)], dry_run=dry)
            assert (report.new + report.reprint, report.updated, report.unchanged) == wanted


@pytest.mark.parametrize("size", [1, 500])
def test_a_dry_run_foresees_copies_of_what_is_kept_and_of_what_comes(store, tmp_path, size):
    words = (
        "They spoke of the railway, the pipeline and the ferry, and both sides named ministers who will go on with it."
    )
    rows = [{"id": "kept", "text": f"{TALKS} {words}", "published": "2024-05-17"}]
    later = [
        {"id": "agency", "text": f"News of the day\n\n{TALKS} {words}", "published": "2024-05-18"},
        {"id": "earlier", "text": f"{TALKS} {words} So it ended.", "published": "2024-05-16"},
        {"id": "other", "text": "On 3 June 2024 Azerbaijan President Ilham Aliyev called Aleksandr Lukashenko."},
        {"id": "others", "text": "On 3 June 2024 Azerbaijan President Ilham Aliyev called Aleksandr Lukashenko."},
        rows[0] | {"updated": "2024-05-20", "text": f"{TALKS} {words} It was a long day."},
    ]
    path = tmp_path / "rows.jsonl"
    for some, wanted in ((rows, (1, 0, 0)), (later, (2, 1, 2)), (rows + later, (0, 0, 0))):
        path.write_text("\n".join(map(json.dumps, some)), encoding="utf-8")
        for dry in (True, False):
            report = pipeline.ingest(store, [str(path)], dry_run=dry, batch_size=size)
            assert (dry, report.new, report.updated, report.reprint) == (dry, *wanted)


@pytest.mark.parametrize("size", [1, 500])
def test_a_dry_run_foresees_what_copies_the_later_of_two_states_of_an_article(store, tmp_path, size):
    texts = (TALKS, "On 3 June 2024 Azerbaijan President Ilham Aliyev called Aleksandr Lukashenko.")
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps({"id": "kept", "text": texts[1], "published": "2024-06-04"}), encoding="utf-8")
    pipeline.ingest(store, [str(path)])
    states = [{"id": "r", "text": text, "published": f"2024-06-0{day}"} for day, text in enumerate(texts, 5)]
    path.write_text("\n".join(map(json.dumps, states)), encoding="utf-8")
    told = [pipeline.ingest(store, [str(path)], dry_run=dry, batch_size=size) for dry in (True, False)]
    assert [(r.new, r.updated, r.unchanged, r.reprint) for r in told[:1]] == [
        (r.new, r.updated, r.unchanged, r.reprint) for r in told[1:]
    ]
    assert told[0].reprint == (1 if size > 1 else 0)


def test_a_dry_run_writes_nothing(tmp_path, feed):
    store = open_store(str(tmp_path / "relgraph.db"), create=True)
    foreseen = pipeline.ingest(store, [str(feed)], dry_run=True)
    assert (foreseen.new, foreseen.reprint) == (1, 5)
    assert not (tmp_path / "relgraph.db").exists()
    store.close()


def test_workers_do_not_matter(store, tmp_path):
    """A batch is more than one chunk: both processes get some of it, and each article is another."""
    days = [f"{1 + i % 28} {('May', 'June')[i // 28]} 2024" for i in range(40)]
    rows = [{"id": f"r{i}", "text": TALKS.replace("16 May 2024", day)} for i, day in enumerate(days)]
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    alone = open_store(str(tmp_path / "alone.db"), create=True)
    assert pipeline.ingest(alone, [str(tmp_path / "rows.jsonl")]).seen == 40
    pipeline.ingest(store, [str(tmp_path / "rows.jsonl")], workers=2, batch_size=25)
    assert len(list(alone.view().edges("MET_WITH"))) > 10
    assert contents(store.view()) == contents(alone.view())
    alone.close()


@pytest.mark.parametrize("size", [1, 500])
@pytest.mark.parametrize("texts", [("Report.", "An edited report."), ("An edited report.", "Report.")])
def test_two_states_of_one_article_in_one_run_are_the_same_again(store, tmp_path, texts, size):
    rows = [{"id": "r", "text": f"{TALKS} {text}", "published": "2024-05-17"} for text in texts]
    together = tmp_path / "rows.jsonl"
    together.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    pipeline.ingest(store, [str(together)], batch_size=size)
    before = contents(store.view())
    again = pipeline.ingest(store, [str(together)])
    assert (again.new, again.updated, again.unchanged) == (0, 0, 2)
    pipeline.ingest(store, [str(together)], batch_size=size)
    assert contents(store.view()) == before


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("May 7, 2024", "May 12, 2024"),
        ("Tue, 07 May 2024 10:00:00 GMT", "Sun, 12 May 2024 10:00:00 GMT"),
        ("2024-05-12T01:00:00+02:00", "2024-05-11T23:30:00Z"),
    ],
)
def test_the_later_state_of_an_article_holds_whichever_comes_first(store, tmp_path, earlier, later):
    for day in (later, earlier):
        row = {"id": "r", "text": f"{TALKS} As of {day}.", "published": "2024-05-06", "updated": day}
        (tmp_path / "rows.jsonl").write_text(json.dumps(row), encoding="utf-8")
        pipeline.ingest(store, [str(tmp_path / "rows.jsonl")])
    (kept,) = store.extractions()
    assert kept.document.text.endswith(f"As of {later}.")


STATE = {"title": "Talks", "text": TALKS, "url": "https://a.example/1", "publisher": "P", "published": "2024-05-17"}


@pytest.mark.parametrize(
    "edit",
    [
        {"text": f"{TALKS} They went home."},
        {"title": "Talks in Baku"},
        {"publisher": "Q"},
        {"publisher": None},
        {"published": "2024-05-18"},
        {"published": "2024-05-12"},
        {
            "published": None,
            "text": "On 16 May 2024 President Ilham Aliyev met President Aleksandr Lukashenko in Baku.",
        },
        {"updated": "2024-05-18"},
        {"url": "https://a.example/1?utm_source=feed"},
    ],
)
def test_an_article_is_updated_by_an_edit_of_any_of_its_fields(store, tmp_path, edit):
    path = tmp_path / "rows.jsonl"
    for row, wanted in ((STATE, (1, 0, 0)), (STATE | edit, (0, 1, 0)), (STATE | edit, (0, 0, 1))):
        path.write_text(json.dumps(row), encoding="utf-8")
        report = pipeline.ingest(store, [str(path)])
        assert (report.new, report.updated, report.unchanged) == wanted
    (kept,) = store.extractions()
    held = kept.document.to_dict()
    assert all(held[name] == value for name, value in edit.items() if name != "url")


def test_a_text_that_loses_its_date_is_updated(store, tmp_path):
    for text in (f"Talks in Baku\n\nMay 17, 2024\n\n{TALKS}\n", f"Talks in Baku\n\n{TALKS}\n"):
        (tmp_path / "one.txt").write_text(text, encoding="utf-8")
        report = pipeline.ingest(store, [str(tmp_path / "one.txt")])
    assert (report.updated, report.unchanged) == (1, 0)


@pytest.mark.parametrize("size", [1, 500])
def test_within_one_run_a_state_with_a_later_date_holds(store, tmp_path, size):
    states = (("A.", "2024-05-17"), ("B.", None), ("C.", "2024-05-16"))
    rows = [STATE | {"text": f"{TALKS} {text}", "published": day} for text, day in states]
    for order in (rows, rows[::-1]):
        (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, order)), encoding="utf-8")
        pipeline.ingest(store, [str(tmp_path / "rows.jsonl")], batch_size=size)
        (kept,) = store.extractions()
        assert kept.document.text.endswith("A.")


DAYS = st.sampled_from([None, "2024-05-01", "2024-05-03", "2024-05-05"])
DATED = st.fixed_dictionaries({"published": DAYS, "updated": DAYS})


@hypothesis.given(kept=DATED, told=st.lists(DATED, min_size=2, max_size=3))
@hypothesis.settings(max_examples=25, deadline=None)
def test_which_state_of_an_article_holds_depends_on_no_order_and_no_batch(tmp_path_factory, kept, told):
    path = tmp_path_factory.mktemp("states") / "rows.jsonl"
    first, *rows = ({"id": "r", "text": f"Rain fell on day {n}.", **days} for n, days in enumerate([kept, *told]))
    held = set()
    for order in itertools.permutations(rows):
        for size in (1, 2, 500):
            with closing(open_store("networkx:", create=True)) as store:
                for some in ([first], order):
                    path.write_text("\n".join(map(json.dumps, some)), encoding="utf-8")
                    pipeline.ingest(store, [str(path)], batch_size=size)
                held |= {e.document.text for e in store.extractions()}
    assert len(held) == 1


def test_a_column_that_is_named_at_last_updates_its_articles(store, tmp_path):
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps({"id": "r", "text": TALKS, "paper": "P"}) + "\nno json\n", encoding="utf-8")
    for columns, wanted in (({}, (1, 0, 0)), ({"publisher": "paper"}, (0, 1, 0)), ({}, (0, 0, 1))):
        report = pipeline.ingest(store, [str(path)], columns=columns)
        assert (report.new, report.updated, report.unchanged) == wanted
    assert pipeline.retry(store).unchanged == 1
    assert [e.document.publisher for e in store.extractions()] == ["P"]


def test_a_feed_that_is_renamed_renames_the_publisher_of_what_it_still_tells(store, tmp_path):
    item = f"<item><title>Talks</title><guid>g</guid><description>{TALKS}</description></item>"
    for name in ("Wire", "Wire Today"):
        feed = f'<rss version="2.0"><channel><title>{name}</title>{item}</channel></rss>'
        (tmp_path / "feed.xml").write_text(feed, encoding="utf-8")
        pipeline.ingest(store, [str(tmp_path / "feed.xml")])
    assert [e.document.publisher for e in store.extractions()] == ["Wire Today"]


def test_an_interrupted_run_leaves_whole_batches(store, feed):
    def stop(done):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        pipeline.ingest(store, [str(feed)], batch_size=3, progress=stop)
    assert pipeline.verify(store) == []
    pipeline.ingest(store, [str(feed)])
    assert len(list(store.origins())) == 6


def test_refresh_extracts_again_what_another_version_made(store, feed, monkeypatch):
    pipeline.ingest(store, [str(feed)])
    assert pipeline.outdated(store) == []

    class Later:
        name, version = ORIGIN.split("/")

        def annotate(self, document):
            (kept,) = store.extractions([document.id])
            return replace(kept, statements=tuple(replace(s, origin=ORIGIN) for s in kept.statements[:3]))

    monkeypatch.setattr(keeping.parts, "load", lambda names: (Later(),))
    assert len(pipeline.outdated(store)) == 6
    assert pipeline.refresh(store).updated == 6
    assert pipeline.refresh(store).seen == 0
    runs = [(run.command, run.counts.get("updated", 0)) for run in store.runs()]
    assert runs == [("refresh", 6), ("ingest", 0)]
    assert pipeline.outdated(store) == []
    assert len(list(store.view().statements())) == 18
    assert pipeline.verify(store) == []


def test_a_locator_that_leads_nowhere_is_a_wrong_call(store, tmp_path):
    with pytest.raises(UsageError):
        pipeline.ingest(store, [str(tmp_path / "nothing.txt"), str(tmp_path / "*.none")])


@pytest.mark.slow
def test_real_articles_give_the_graph_of_their_fold_in_any_order(shared, tmp_path):
    """Names, spellings and dates as the world has them: what made articles do not think of."""
    found = list(pipeline.extract([str(shared / "corpus" / "articles.jsonl")]))
    told = [e for e in found if isinstance(e, Extraction)]
    wanted = None
    for seed, size in ((1, 50), (2, len(told))):
        order = random.Random(seed).sample(told, len(told))
        store = open_store(str(tmp_path / f"{seed}.db"), create=True)
        for i in range(0, len(order), size):
            store.apply(Batch(extractions=order[i : i + size]))
        wanted = wanted or fold(map(filed, told), caption=store.caption)
        nodes, edges = contents(store.view())
        assert nodes == list(wanted.nodes)
        assert edges == list(wanted.edges)
        store.close()


def test_articles_are_named_by_id_address_or_publisher(store):
    told = [article(name, publisher=by) for name, by in (("a", "P"), ("b", "Q"), ("c", "Q"))]
    at = replace(told[0], document=replace(told[0].document, url="https://p.example/1"))
    store.apply(Batch(extractions=[at, *told[1:]]))
    assert pipeline.named(store, ["c"], urls=["https://P.example/1#top"]) == ["a", "c"]
    assert pipeline.named(store, ["b"], publishers=["Q", "P"]) == ["a", "b", "c"]
    for given in ({"ids": ["z"]}, {"urls": ["https://p.example/2"]}, {"publishers": ["p"]}):
        with pytest.raises(UsageError, match="no article has the"):
            pipeline.named(store, **given)
