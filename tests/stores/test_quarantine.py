"""What could not be read: kept with its reason, named by its file, gone when it is mended."""

import json
import sys

import pytest
from stores.makers import TALKS

from relgraph import pipeline
from relgraph.errors import UsageError
from relgraph.model import Quarantined
from relgraph.protocols import Batch


def test_what_was_mended_leaves_the_quarantine(store, feed):
    pipeline.ingest(store, [str(feed)])
    (feed / "empty.txt").write_text(f"{TALKS} At last.", encoding="utf-8")
    report = pipeline.retry(store, [str(feed / "empty.txt")])
    assert report.new + report.reprint == 1
    assert [q.reason for q in store.quarantined()] == ["bad_json"]
    pipeline.retry(store)
    assert [q.reason for q in store.quarantined()] == ["bad_json"]
    assert pipeline.drop_quarantined(store) == 1
    assert store.quarantined() == []


def test_a_mended_file_leaves_the_quarantine_with_the_next_run_too(store, feed):
    pipeline.ingest(store, [str(feed)])
    (feed / "empty.txt").write_text(f"{TALKS} At last.", encoding="utf-8")
    pipeline.ingest(store, [str(feed)])
    assert [q.reason for q in store.quarantined()] == ["bad_json"]


def test_a_file_is_one_however_it_is_named(store, feed, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "linked").symlink_to(feed)
    first = pipeline.ingest(store, ["feed"])
    for name in (str(feed), "linked", "./feed/../feed", "feed/*", str(tmp_path / "linked")):
        again = pipeline.ingest(store, [name])
        assert (again.new, again.updated, again.reprint, again.unchanged) == (0, 0, 0, first.new + first.reprint)
        assert [q.reason for q in store.quarantined()] == ["empty", "bad_json"]
    assert {q.source.rpartition("linked")[0] for q in store.quarantined()} == {f"{tmp_path}/"}
    (feed / "empty.txt").write_text(f"{TALKS} At last.", encoding="utf-8")
    pipeline.ingest(store, ["feed"])
    assert [q.source for q in store.quarantined()] == ["feed/rows.jsonl:6"]


def test_what_no_longer_stands_in_a_file_leaves_the_quarantine(store, feed):
    """The bad line is taken out, and no article stands at its number."""
    pipeline.ingest(store, [str(feed)])
    rows = (feed / "rows.jsonl").read_text(encoding="utf-8")
    (feed / "rows.jsonl").write_text(rows.replace("no json\n", ""), encoding="utf-8")
    assert pipeline.ingest(store, [str(feed / "one.txt")]).unchanged == 1
    assert len(store.quarantined()) == 2
    assert pipeline.ingest(store, [str(feed / "rows.jsonl")], dry_run=True).unchanged == 5
    assert len(store.quarantined()) == 2
    pipeline.ingest(store, [str(feed / "rows.jsonl")])
    assert [q.reason for q in store.quarantined()] == ["empty"]


def test_a_table_whose_columns_are_named_at_last_leaves_the_quarantine(store, tmp_path):
    (tmp_path / "table.csv").write_text(f'story\n"{TALKS}"\n', encoding="utf-8")
    table = [str(tmp_path / "table.csv")]
    assert pipeline.ingest(store, table).quarantined == {"bad_record": 1}
    assert pipeline.retry(store).quarantined == {"bad_record": 1}
    assert pipeline.retry(store, columns={"text": "story"}).new == 1
    assert store.quarantined() == []
    assert pipeline.ingest(store, table, columns={"text": "story"}).unchanged == 1


def test_an_input_of_the_quarantine_is_named_by_its_file_too(store, feed):
    pipeline.ingest(store, [str(feed)])
    rows = str(feed / "rows.jsonl")
    for name in (rows, str(feed / ".." / "feed" / "rows.jsonl")):
        assert [q.source for q in pipeline.quarantined(store, [name])] == [f"{rows}:6"]
    assert pipeline.retry(store, [rows]).quarantined == {"bad_json": 1}
    assert pipeline.drop_quarantined(store, [rows]) == 1
    for name in (pipeline.retry, pipeline.drop_quarantined):
        with pytest.raises(UsageError, match=r"rows.jsonl is not in quarantine"):
            name(store, [rows])


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text there")
@pytest.mark.parametrize("name", ["caf\udce9.txt", "caf\udce9.jsonl", "a\rb\x01.txt"])
def test_a_name_that_is_no_text_is_written_so_that_it_can_be_typed(store, tmp_path, name):
    file = tmp_path / "in" / name
    file.parent.mkdir()
    file.write_text("", encoding="utf-8")
    (tmp_path / "in" / "caf\udce8.txt").write_text(f"{TALKS} Of another file.", encoding="utf-8")
    pipeline.ingest(store, [str(tmp_path / "in")])
    ((listed, detail),) = [(q.source, q.detail) for q in store.quarantined()]
    typed = str(file).replace("\udce9", "\\xe9").replace("\r", "\\x0d").replace("\x01", "\\x01")
    assert (listed, detail.startswith(typed)) == (typed, True)
    for given in (listed, str(file)):
        assert len(pipeline.quarantined(store, [given])) == 1
        assert pipeline.retry(store, [given]).quarantined == {"empty": 1}
    if name.endswith("jsonl"):
        file.write_text(f"{json.dumps({'text': TALKS})}\nno json\n", encoding="utf-8")
        report = pipeline.retry(store, [listed])
        assert report.new + report.reprint == 1
        listed += ":2"
        assert [q.source for q in pipeline.quarantined(store, [str(file)])] == [listed]
        assert pipeline.drop_quarantined(store, [listed]) == 1
        return
    file.write_text(TALKS, encoding="utf-8")
    report = pipeline.retry(store, [listed])
    assert report.new + report.reprint == 1
    assert store.quarantined() == []
    assert len(pipeline.named(store, [f"in/{typed.rpartition('/')[2]}", "in/caf\\xe8.txt", f"in/{name}"])) == 2


def test_an_entry_of_a_feed_is_read_again_by_its_number_or_its_file(store, tmp_path):
    french = "Le président a rencontré son homologue et ils ont parlé de commerce pendant deux heures. " * 3
    items = [
        f"<item><guid>{i}</guid><description>{text}</description></item>" for i, text in enumerate((TALKS, french))
    ]
    feed = '<rss version="2.0"><channel><title>W</title>{}</channel></rss>'
    path = tmp_path / "feed.xml"
    path.write_text(feed.format("".join(items)), encoding="utf-8")
    assert pipeline.ingest(store, [str(path)]).quarantined == {"language": 1}
    (held,) = store.quarantined()
    assert (held.source, held.external_id) == (f"{path}:2", "1")
    assert pipeline.retry(store, [held.source]).quarantined == {"language": 1}
    path.write_text(feed.format(items[0]), encoding="utf-8")
    assert pipeline.retry(store, [str(path)]).unchanged == 1
    assert store.quarantined() == []


def test_stdin_is_not_read_again(store, feed):
    store.apply(Batch(quarantined=[Quarantined("-:2", "bad_json", "no JSON"), Quarantined("-", "empty", "nothing")]))
    with pytest.raises(UsageError, match="ingest -"):
        pipeline.retry(store)
    pipeline.ingest(store, [str(feed / "empty.txt")])
    (feed / "empty.txt").write_text(TALKS, encoding="utf-8")
    assert pipeline.retry(store).new == 1
    assert {q.source for q in store.quarantined()} == {"-", "-:2"}
