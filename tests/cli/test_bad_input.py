"""Whatever is thrown at `relgraph ingest`: one clear line, one row of quarantine, and the neighbours are stored."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

GOOD = (
    "Slovenian President Anna Vesna met Austrian President Karl Stein in Vienna on 16 May 2024. They agreed on trade."
)
ITEM = (
    "<item><title>{0}</title><link>https://example.org/{0}</link><guid>{0}</guid><description>{1}</description></item>"
)
FEED = f'<rss version="2.0"><channel><title>Feed</title>{ITEM.format("one", GOOD)}{ITEM.format("two", GOOD)}'
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00" + bytes(range(256)) * 8
RUSSIAN = "Президент Словении Анна Весна встретилась с президентом Австрии. Они договорились о торговле. " * 5

BAD = {
    "empty.txt": (b"", "empty"),
    "program.txt": (b"\x7fELF\x02\x01\x01\x00" + bytes(range(256)) * 20, "binary"),
    "photo.txt": (JPEG, "binary"),
    "cut.txt.gz": (gzip.compress(GOOD.encode() * 50)[:60], "truncated"),
    "nojson.jsonl": (json.dumps({"text": GOOD, "id": "n1"}).encode() + b"\n{not json\n", "bad_json"),
    "notext.jsonl": (json.dumps({"text": GOOD, "id": "n2"}).encode() + b'\n{"title": "no text in it"}\n', "bad_record"),
    "half.rss": (FEED.encode(), "bad_feed"),
    "doctype.xml": (b'<!DOCTYPE x [<!ENTITY a "b">]>' + FEED.encode() + b"</channel></rss>", "doctype"),
    "words.txt": (b"Home  News  Sport", "no_sentence"),
    "russian.txt": (RUSSIAN.encode(), "language"),
    "long.txt": (GOOD.encode() * 20_000, "too_large"),
}


def write(folder: Path, names: list[str]) -> None:
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    for name in names:
        (folder / name).write_bytes(BAD[name][0])


def test_each_gets_one_line_and_one_row_and_the_neighbours_are_stored(empty_place, relgraph):
    write(empty_place / "in", list(BAD))
    done = relgraph("ingest", "in", "--format", "json")
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    troubles = [line for line in done.stderr.splitlines() if line.startswith("relgraph:")]
    listed = json.loads(relgraph("quarantine", "list", "--format", "json").stdout)
    for name, (_, reason) in BAD.items():
        lines = [line for line in troubles if name in line]
        assert len(lines) == 1, (name, lines)
        assert [row["reason"] for row in listed if name in row["source"]] == [reason], name
    report = json.loads(done.stdout)
    assert report["seen"] == report["new"] + report["reprint"] + sum(report["quarantined"].values())
    assert sum(report["quarantined"].values()) == len(BAD)
    assert report["new"] >= 1
    assert "next: relgraph quarantine list" in done.stderr


def test_what_unpacks_to_too_much_is_stopped(empty_place, relgraph):
    write(empty_place / "in", [])
    (empty_place / "in" / "bomb.txt.gz").write_bytes(gzip.compress(b"a" * 1_000_000) * 300)  # 300 members of 1 MB each
    done = relgraph("ingest", "in", "--format", "json")
    assert done.returncode == 3
    assert json.loads(done.stdout)["quarantined"] == {"bomb": 1}
    assert json.loads(done.stdout)["new"] == 1


def test_names_that_no_store_can_write_are_mended(empty_place, relgraph):
    strange = ("nul\0 \ud800", "i" * 20_000, "i" * 20_001)
    rows = [{"id": name, "text": f"{GOOD} Number {n}.", "publisher": name} for n, name in enumerate(strange)]
    rows.append({"url": "https://example.org/\ud800", "text": f"{GOOD} Another.", "title": "\ud800"})
    (empty_place / "strange.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    done = relgraph("ingest", "strange.jsonl")
    assert done.returncode == 0, done.stderr
    assert "4 new" in done.stderr
    assert relgraph("verify").returncode == 0
    assert "4 unchanged" in relgraph("ingest", "strange.jsonl").stderr


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("utf16.txt", GOOD.encode("utf-16")),
        ("utf16be.txt", b"\xfe\xff" + GOOD.encode("utf-16-be")),
        ("cp1252.txt", GOOD.replace("They", "“Yes,” she said – they").encode("cp1252")),
        ("bom.txt", b"\xef\xbb\xbf" + GOOD.encode()),
        ("crlf.txt", GOOD.replace(". ", ".\r\n\r\n").encode()),
    ],
)
def test_other_encodings_are_read(empty_place, invoke, name, raw):
    (empty_place / name).write_bytes(raw)
    done = invoke("extract", name)
    assert (done.returncode, done.stderr) == (0, "")
    row = json.loads(done.stdout)
    assert "Anna Vesna" in row["article"]["text"]
    assert row["countries"] == ["AUT", "SVN"]


@pytest.mark.parametrize("arguments", [["nowhere.txt"], ["empty_folder"], ["*.nothing"], ["nowhere.txt", "*.nothing"]])
def test_nothing_found_at_all_is_a_wrong_call_and_makes_no_store(empty_place, invoke, arguments):
    (empty_place / "empty_folder").mkdir()
    done = invoke("ingest", *arguments)
    assert done.returncode == invoke("extract", *arguments).returncode == 2
    assert all(a in done.stderr for a in arguments)
    assert not (empty_place / "relgraph.db").exists()


def test_some_missing_among_others_are_told(empty_place, invoke):
    (empty_place / "good.txt").write_text(GOOD, encoding="utf-8")
    done = invoke("ingest", "good.txt", "nowhere.txt")
    assert done.returncode == 3
    assert "nowhere.txt" in done.stderr
    assert "1 new, 0 updated, 0 unchanged, 1 quarantined" in done.stderr


def test_extract_tells_what_it_cannot_use_and_goes_on(empty_place, invoke):
    write(empty_place / "in", ["photo.txt", "russian.txt"])
    done = invoke("extract", "in")
    assert done.returncode == 3
    assert [json.loads(line)["article"]["source"] for line in done.stdout.splitlines()] == ["in/good.txt"]
    assert len(done.stderr.splitlines()) == 2


def test_a_mended_input_leaves_the_quarantine(empty_place, invoke):
    (empty_place / "a.txt").write_text("Home News", encoding="utf-8")
    assert invoke("ingest", "a.txt").returncode == 3
    assert "no_sentence: a.txt" in invoke("quarantine", "show", "a.txt").stdout
    (empty_place / "a.txt").write_text(GOOD, encoding="utf-8")
    assert invoke("quarantine", "retry").returncode == 0
    assert json.loads(invoke("quarantine", "list", "-f", "json").stdout) == []


def test_a_dropped_input_is_forgotten(empty_place, invoke):
    (empty_place / "a.txt").write_text("Home News", encoding="utf-8")
    invoke("ingest", "a.txt")
    assert "1 dropped" in invoke("quarantine", "drop", "a.txt").stderr
    assert json.loads(invoke("quarantine", "list", "-f", "json").stdout) == []


def test_a_link_to_itself_stays_in_quarantine_until_it_is_dropped(empty_place, invoke):
    write(empty_place / "in", [])
    (empty_place / "in" / "self.txt").symlink_to("self.txt")
    for told in ("1 new", "1 unchanged"):
        done = invoke("ingest", "in")
        assert (done.returncode, told in done.stderr) == (3, True), done.stderr
    assert invoke("quarantine", "retry", "in/self.txt").returncode == 3
    assert "in/self.txt" in invoke("quarantine", "show", "in/self.txt").stdout
    assert invoke("quarantine", "drop", "in/self.txt").returncode == 0


TABLES_WITH_A_FAULT = [
    ("cues_met.tsv", "surface\tclass\nshared bread\tmeat\n", "line 2: 'meat' is no class. Known: apart,"),
    ("confidence.tsv", "rule\tsure\nmet.with\t.9\n", "line 1: no column 'confidence'."),
]


@pytest.mark.parametrize("workers", ["1", "2"])
@pytest.mark.parametrize(("name", "table", "fault"), TABLES_WITH_A_FAULT, ids=[row[0] for row in TABLES_WITH_A_FAULT])
def test_a_fault_in_a_table_of_ones_own_is_one_line_and_no_article_pays(
    empty_place, relgraph, name, table, fault, workers
):
    write(empty_place / "in", [])
    (empty_place / "my_data").mkdir()
    (empty_place / "my_data" / name).write_text(table, encoding="utf-8")
    (empty_place / "relgraph.toml").write_text('data = "my_data/"\n', encoding="utf-8")
    done = relgraph("ingest", "in", "--workers", workers)
    assert done.returncode == 1
    assert done.stderr.startswith(f"relgraph: my_data/{name}: {fault}")
    assert len(done.stderr.splitlines()) == 1
