"""What the readers make of files, good and bad. One body for all kinds of fault."""

from __future__ import annotations

import gzip
import io
import json
import os
import sys
import tracemalloc
from pathlib import Path

import pytest

from relgraph import readers, text
from relgraph.errors import REASONS, InputError, UsageError
from relgraph.model import Article, Quarantined
from relgraph.readers.ids import canonical_url

STORY = "The ministers of Ruritania and Sylvania met in Zenda on Monday and signed a pact on trade."
RECORD = {"id": "7", "title": "Pact signed", "text": STORY, "date": "2024-05-16", "source": "Courier"}
ITEM = (
    "<item><title>Pact &amp; trade</title><guid>g-1</guid><pubDate>Thu, 16 May 2024 23:30:00 -0500</pubDate>{}</item>"
)
RSS = '<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Courier</title>{}</channel></rss>\n'


def feed(*descriptions: str) -> str:
    return RSS.format("".join(ITEM.format(f"<description>{d}</description>") for d in descriptions))


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def read(path: Path | str, **more) -> list[Article | Quarantined]:
    return list(readers.read([str(path)], **more))


def only(path: Path | str, **more) -> Article:
    (found,) = read(path, **more)
    assert isinstance(found, Article), found
    return found


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", STORY),
        ("a.md", STORY),
        ("a.markdown", STORY),
        ("a.xhtml", f"<html><body><p>{STORY}</p></body></html>"),
        ("a.ndjson", json.dumps(RECORD)),
        ("a.html", f"<html><body><p>{STORY}</p></body></html>"),
        ("a.htm", f"<p>{STORY}</p>"),
        ("a.jsonl", json.dumps(RECORD)),
        ("a.json", json.dumps(RECORD, indent=2)),
        ("b.json", json.dumps([RECORD])),
        ("c.json", json.dumps({"articles": [RECORD]})),
        ("a.csv", f"id,title,text\n7,Pact,{STORY}\n"),
        ("s.csv", f"id;title;text\n7;Pact;{STORY}\n"),
        ("a.tsv", f"id\ttitle\ttext\n7\tPact\t{STORY}\n"),
        ("a.rss", feed(STORY)),
        ("a.xml", feed(f"&lt;p&gt;{STORY}&lt;/p&gt;")),
        (
            "a.atom",
            '<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title><entry><id>7</id><title>Pact</title>'
            f"<content>{STORY}</content></entry></feed>",
        ),
        ("a.txt.gz", gzip.compress(STORY.encode(), mtime=0)),
        ("a.jsonl.gz", gzip.compress(json.dumps(RECORD).encode(), mtime=0)),
        ("utf16.txt", STORY.encode("utf-16")),
        ("little.txt", STORY.encode("utf-16-le")),
        ("big.txt", STORY.encode("utf-16-be")),
        ("mark.txt", STORY.encode("utf-8-sig")),
        ("cp.txt", f"{STORY} “Oui”, he said in café.".encode("cp1252")),
        ("UPPER.TXT", STORY),
    ],
)
def test_every_kind_of_file_gives_its_story(tmp_path: Path, name: str, content: str | bytes):
    document = text.clean(only(write(tmp_path / name, content)))
    assert STORY in document.text


BAD = {
    "empty.txt": (b"", "empty"),
    "blank.txt": (b" \n\n", "empty"),
    "binary.txt": (bytes(range(256)) * 20, "binary"),
    "photo.txt": (b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(200)) * 5, "binary"),
    "cut.txt.gz": (gzip.compress(STORY.encode() * 50)[:-20], "truncated"),
    "no.txt.gz": (b"not a gzip file at all", "truncated"),
    "line.jsonl": (b'{"text": "a', "bad_json"),
    "list.jsonl": (b"[1, 2]", "bad_record"),
    "textless.jsonl": (b'{"title": "no text", "id": 3}', "bad_record"),
    "bad.json": (b'{"text": ', "bad_json"),
    "deep.json": (b"[" * 100_000, "bad_json"),
    "columns.csv": (b"a,b\n1,2\n", "bad_record"),
    "half.rss": (feed(STORY, STORY).encode()[:-60], "bad_feed"),
    "nofeed.xml": (b"<note>hello</note>", "bad_feed"),
    "doctype.xml": (b'<!DOCTYPE rss [<!ENTITY x "y">]>' + feed("&x;").encode(), "doctype"),
    "nothing.json": (b"[]", "empty"),
    "nothing.csv": (b"text,title\n", "empty"),
    "nothing.rss": (RSS.format("").encode(), "empty"),
    "half.txt": (STORY.encode("utf-16")[:-1], "encoding"),
    "menu.txt": (b"Home\nNews\nSport\n", "no_sentence"),
    "russian.txt": ("Президенты встретились в Минске. Они обсудили торговлю и транзит грузов.".encode(), "language"),
    "huge.txt": (b"The two met in Zenda. " * 100_000, "too_large"),
    "paper.pdf": (b"%PDF-1.4", "unsupported"),
    "sheet.xlsx": (b"PK", "unsupported"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_input_is_one_row_of_quarantine_and_its_neighbours_are_read(tmp_path: Path, name: str):
    content, reason = BAD[name]
    write(tmp_path / "a.txt", STORY)
    path = write(tmp_path / name, content)
    write(tmp_path / "z.txt", STORY)
    faults, good = [], []
    for found in readers.read([str(tmp_path)]):
        try:
            good.append(text.clean(found)) if isinstance(found, Article) else faults.append(found)
        except InputError as exc:
            faults.append(Quarantined(exc.source, exc.reason, str(exc)))
    assert len(good) == 2
    (fault,) = faults
    assert fault.reason == reason
    assert reason in REASONS
    assert fault.detail.startswith(str(path))
    assert "\n" not in fault.detail
    assert fault.detail.endswith(".")


def test_a_bomb_takes_little_memory(tmp_path: Path):
    packer, data = gzip.compress(b"\0" * 1_000_000), b""
    for _ in range(300):  # 300 members of 1 MB each
        data += packer
    path = write(tmp_path / "bomb.txt.gz", data)
    tracemalloc.start()
    (fault,) = read(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert isinstance(fault, Quarantined)
    assert fault.reason == "bomb"
    assert peak < 150_000_000


def test_a_bad_line_leaves_the_others(tmp_path: Path):
    lines = [json.dumps(RECORD), "{no json", json.dumps({"id": 2}), "", json.dumps(RECORD | {"id": "8"})]
    found = read(write(tmp_path / "a.jsonl", "\n".join(lines)))
    assert [type(f).__name__ for f in found] == ["Article", "Quarantined", "Quarantined", "Article"]
    assert [f.source.rpartition(":")[2] for f in found] == ["1", "2", "3", "5"]


def test_a_record_gives_its_fields(tmp_path: Path):
    article = only(write(tmp_path / "a.jsonl", json.dumps(RECORD)))
    assert (article.external_id, article.title, article.published, article.publisher) == (
        "7",
        "Pact signed",
        "2024-05-16",
        "Courier",
    )
    assert article.id == f"{tmp_path.name}/a.jsonl#7"


def test_columns_have_other_names_on_demand(tmp_path: Path):
    path = write(tmp_path / "a.csv", f"story,when\n{STORY},2024-05-16\n")
    article = only(path, columns={"text": "Story", "published": "when"})
    assert (article.text, article.published) == (STORY, "2024-05-16")
    (fault,) = read(path)
    assert "--map text=COLUMN" in fault.detail


def test_a_field_that_relgraph_does_not_have_is_a_wrong_call(tmp_path: Path):
    with pytest.raises(UsageError, match=r"no field 'txt'. Known: text, title, url"):
        list(read(write(tmp_path / "a.csv", f"story\n{STORY}\n"), columns={"txt": "story"}))


def test_seconds_since_1970_are_a_day(tmp_path: Path):
    article = only(write(tmp_path / "a.jsonl", json.dumps(RECORD | {"date": 1715875200})))
    assert text.clean(article).published == "2024-05-16"


def test_a_feed_entry_gives_its_fields(tmp_path: Path):
    article = only(write(tmp_path / "a.rss", feed(f"&lt;p&gt;{STORY}&lt;/p&gt;&lt;p&gt;He &amp;amp; she.&lt;/p&gt;")))
    assert (article.external_id, article.title, article.publisher) == ("g-1", "Pact & trade", "Courier")
    document = text.clean(article)
    assert document.published == "2024-05-16"
    assert document.text.split("\n\n") == ["Pact & trade", STORY, "He & she."]


def test_a_file_has_the_same_id_by_every_way_to_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    write(tmp_path / "news" / "a.txt", STORY)
    monkeypatch.chdir(tmp_path / "news")
    ways = ["a.txt", str(tmp_path / "news" / "a.txt"), str(tmp_path / "news"), str(tmp_path / "news" / "*.txt")]
    assert {only(way).id for way in ways} == {"news/a.txt"}


def test_folders_are_read_to_the_bottom_in_one_order(tmp_path: Path):
    for name in ("b.txt", "a/z.txt", "a/c/d.txt", ".hidden/e.txt", ".f.txt"):
        write(tmp_path / "news" / name, STORY)
    assert [a.id for a in read(tmp_path / "news")] == ["news/b.txt", "news/a/z.txt", "news/a/c/d.txt"]


def test_what_is_not_there_is_said(tmp_path: Path):
    (tmp_path / "bare").mkdir()
    for locator in ("nowhere.txt", str(tmp_path / "bare"), str(tmp_path / "*.rss")):
        (fault,) = read(locator)
        assert isinstance(fault, Quarantined)
        assert fault.reason == "missing"


def test_links_that_lead_nowhere_out_or_round_are_said(tmp_path: Path):
    write(tmp_path / "news" / "a.txt", STORY)
    write(tmp_path / "archive" / "b.txt", STORY)
    for name, target in (("gone.txt", "nowhere"), ("self.txt", "self.txt"), ("round", "."), ("out", "../archive")):
        (tmp_path / "news" / name).symlink_to(target)
    article, *faults = read(tmp_path / "news")
    assert article.id == "news/a.txt"
    assert [(Path(f.source).name, f.reason) for f in faults] == [
        ("gone.txt", "unreadable"),
        ("self.txt", "unreadable"),
        ("out", "unsupported"),
    ]
    assert str(tmp_path / "archive") in faults[-1].detail


def test_a_text_in_place_of_a_path_is_said():
    (fault,) = read(STORY * 50)
    assert fault.reason == "missing"


def test_a_closed_folder_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    write(tmp_path / "a.txt", STORY)
    closed = write(tmp_path / "closed" / "b.txt", STORY).parent
    scan = os.scandir

    def refuse(path: str) -> object:
        if Path(path) == closed:
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    article, fault = read(tmp_path)
    assert isinstance(article, Article)
    assert (fault.source, fault.reason) == (str(closed), "unreadable")


def test_an_unreadable_file_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = write(tmp_path / "a.txt", STORY)

    def refuse(*args: object, **more: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    (fault,) = read(path)
    assert fault.reason == "unreadable"


@pytest.mark.parametrize(
    "content", [STORY, json.dumps(RECORD), feed(STORY), f"<html><body><p>{STORY}</p></body></html>"]
)
def test_stdin_is_told_by_how_it_begins(content: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
    article = only("-")
    assert STORY in text.clean(article).text
    assert article.id.startswith("stdin#")


def test_pages_give_their_facts(tmp_path: Path):
    page = (
        '<html><head><title>Pact | Courier</title><link rel="canonical" href="https://Courier.example/a?utm_source=x#top">'
        '<meta property="og:site_name" content="Courier"><script type="application/ld+json">'
        '{"@graph": [{"@type": "NewsArticle", "datePublished": "2024-05-16T23:30:00-05:00"}]}</script></head>'
        f"<body><h1>Pact signed</h1><p>{STORY}</p></body></html>"
    )
    article = only(write(tmp_path / "a.html", page))
    assert (article.id, article.publisher, article.title) == ("https://courier.example/a", "Courier", "Pact signed")
    assert text.clean(article).published == "2024-05-16"


def test_equal_input_has_an_equal_hash(tmp_path: Path):
    first = only(write(tmp_path / "a.txt", STORY)).raw_hash
    assert only(write(tmp_path / "b.txt", STORY)).raw_hash == first
    assert only(write(tmp_path / "b.txt", STORY + " ")).raw_hash != first


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("https://Example.ORG:443/a?utm_source=x&id=2&fbclid=9#top", "https://example.org/a?id=2"),
        ("http://example.org", "http://example.org/"),
        ("ftp://example.org/a", None),
        ("7", None),
        ("http://[bad", None),
        (None, None),
    ],
)
def test_an_address_has_one_form(url: str | None, canonical: str | None):
    assert canonical_url(url) == canonical


def test_a_fault_of_a_reader_is_a_row_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    from relgraph.readers.texts import TextReader

    monkeypatch.setattr(TextReader, "articles", lambda self, loaded: 1 / 0)
    (fault,) = read(write(tmp_path / "a.txt", STORY))
    assert fault.reason == "crash"
