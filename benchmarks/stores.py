"""How fast a store takes made articles in: python benchmarks/stores.py [--articles N] [--store URL].

The articles are made, of the shape that 101 annotated real ones have on average: 2.5 kB of text, 10 mentions,
3 offices, 4 events, 1 meeting, 3 agreements, 6 quotes; 330 a day; three outlets tell of an event; one in 30 is a
reprint.
Extraction is left out; the rate end to end is that of the corpus beside the checkout, else of the sample feed.
Goals: 1,500 articles/s, unchanged 20,000/s, < 300 MB, the last thousand ≤ 1.2 × the first.
The last thousands and the first ones (in a new store) are taken in by turns: other work on the machine slows both.
"""

from __future__ import annotations

import argparse
import gc
import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from relgraph import pipeline
from relgraph.config import BATCH
from relgraph.config import resource as shipped
from relgraph.model import Block, Document, Extraction, Sentence, Statement, digest
from relgraph.protocols import Batch, Store
from relgraph.stores import open_store

DAY_ONE = date(2020, 1, 1)
A_DAY, OUTLETS, THOUSAND, TURNS = 330, 3, 1000, 5
CORPUS = Path(__file__).resolve().parent.parent.parent / "shared" / "corpus" / "articles.jsonl"
COUNTRIES = [f"{a}{b}{c}" for a in "ABCDE" for b in "FGHIJ" for c in "KLMNO"]
SECTORS = ("trade", "energy", "security", "transport", "health", "agriculture", "education", "tourism")
ROLES = (
    "president",
    "prime minister",
    "foreign minister",
    "defence minister",
    "trade minister",
    "energy minister",
    "ambassador",
    "spokesman",
)
SYLLABLES = ("ka", "ro", "mi", "ta", "lu", "ne", "so", "vi", "do", "ra", "be", "gi", "ha", "ju", "ze", "pa")
WORDS = (
    "talks",
    "trade",
    "border",
    "minister",
    "growth",
    "visit",
    "summit",
    "region",
    "energy",
    "pact",
    "rail",
    "port",
)


class Maker:
    """Makes articles one after the other: the same ones for the same seed."""

    def __init__(self, seed: int = 1) -> None:
        self.rng = random.Random(seed)  # noqa: S311  # made articles are no secret
        self.leaders = {c: [self._name(f"{c}{i}") for i in range(8)] for c in COUNTRIES}
        self.last: Extraction | None = None

    def _name(self, seed: str) -> str:
        rng = random.Random(seed)  # noqa: S311
        return " ".join("".join(rng.choices(SYLLABLES, k=k)).title() for k in (2, 4))

    def articles(self) -> Iterator[Extraction]:
        """Articles without end, by day."""
        i = 0
        while True:
            day = DAY_ONE + timedelta(days=i // A_DAY)
            story = random.Random(i // OUTLETS)  # noqa: S311  # three outlets tell one story
            made = self._article(i, day.isoformat(), story)
            if self.last and self.rng.random() < 1 / 30:
                made = _reprint(self.last, made.document.id)
            self.last = made
            yield made
            i += 1

    def _article(self, i: int, day: str, story: random.Random) -> Extraction:
        sides = [COUNTRIES[min(int(story.expovariate(0.04)), len(COUNTRIES) - 1)] for _ in range(3)]
        if len(set(sides)) < 3:
            sides = story.sample(COUNTRIES[:30], 3)
        people = [(c, min(int(story.expovariate(0.9)), 7)) for c in sides]
        return _Page(f"https://news{i % 40}.example/{day}/{i}", day, f"Outlet {i % 40}", self.rng).of(
            [(c, self.leaders[c][k], ROLES[k]) for c, k in people], story
        )


class _Page:
    """One made article, sentence by sentence."""

    def __init__(self, name: str, day: str, publisher: str, rng: random.Random) -> None:
        self.name, self.day, self.publisher, self.rng = name, day, publisher, rng
        self.parts: list[str] = []
        self.sentences: list[Sentence] = []
        self.statements: list[Statement] = []
        self.at = 0

    def of(self, people: list[tuple[str, str, str]], story: random.Random) -> Extraction:
        keys = [f"leader:{c}:{n.lower()}" for c, n, _ in people]
        for (c, n, role), key in zip(people, keys, strict=True):
            self.mention({"key": key, "kind": "leader", "name": n, "country": c, "role": role, "aliases": []})
            self.mention({"key": f"country:{c}", "kind": "country", "name": c.title(), "aliases": []})
            self.say("office", {"leader": key, "side": f"country:{c}", "role": role})
        sectors = story.sample(SECTORS, 3)
        for s in sectors:
            self.mention({"key": f"sector:{s}", "kind": "sector", "name": s, "aliases": []})
        for e, kind in enumerate(("meeting", "visit", "agreement_signed", "meeting")):
            parts = [{"key": k, "role": "party"} for k in keys[e % 2 : e % 2 + 2]]
            when = (date.fromisoformat(self.day) + timedelta(days=30 * (e == 3))).isoformat()
            payload = {
                "ref": f"e{e}",
                "event_type": kind,
                "place": "Town",
                "participants": parts,
                "sectors": sectors[:1],
            }
            self.say("event", payload, status="planned" if e == 3 else "happened", date=when)
        pair = {"a": keys[0], "b": keys[1], "mode": "in_person", "place": "Town", "event": "e0"}
        self.say("met_with", pair, status="happened", date=self.day)
        for s in sectors:
            parties = [f"country:{people[0][0]}", f"country:{people[1][0]}"]
            deal = {"parties": parties, "sectors": [{"id": s, "start": 0, "end": 1}], "what": s, "event": "e0"}
            self.say("agreed_on", deal, status=story.choice(("agreed", "discussed")), date=self.day)
        for q in range(6):
            quote = {
                "speaker": keys[q % 2],
                "kind": "direct",
                "about": [],
                "via": None,
                "event": None if q % 2 else "e0",
            }
            self.say("quoted", quote, words=story if q < 2 else None)
        while self.at < 2500:
            self._sentence(self.rng)
        return self._done()

    def mention(self, entity: dict[str, Any]) -> None:
        self.say("mention", {"entity": entity, "count": 2})

    def say(self, kind: Any, payload: dict[str, Any], words: random.Random | None = None, **more: Any) -> None:
        start, end, text = self._sentence(words or self.rng)
        fields: dict[str, Any] = {"status": None, "date": None, **more}
        self.statements.append(
            Statement(
                article_id=self.name,
                kind=kind,
                start=start,
                end=end,
                evidence=text,
                context_start=start,
                context_end=end,
                payload=payload,
                rule=f"{kind}.made",
                confidence=0.8,
                origin="made/1",
                **fields,
            )
        )

    def _sentence(self, rng: random.Random) -> tuple[int, int, str]:
        text = " ".join(rng.choices(WORDS, k=11)) + f" {rng.randrange(10**6)}."
        start, end = self.at, self.at + len(text)
        self.parts.append(text)
        self.sentences.append(Sentence(start, end, 0))
        self.at = end + 1
        return start, end, text

    def _done(self) -> Extraction:
        text = " ".join(self.parts)
        document = Document(
            id=self.name,
            source=f"{self.name}.html",
            text=text,
            content_hash=digest(text, size=16),
            raw_hash=digest(text, self.name, size=16),
            url=self.name,
            publisher=self.publisher,
            title=self.parts[0],
            published=self.day,
            blocks=(Block(0, len(text), "paragraph"),),
            sentences=tuple(self.sentences),
        )
        return Extraction(document=document, statements=tuple(self.statements))


def _reprint(original: Extraction, name: str) -> Extraction:
    statements = tuple(replace(s, article_id=name) for s in original.statements)
    document = replace(original.document, id=name, url=name, publisher="Copier", raw_hash=digest(name, size=16))
    return Extraction(document=document, statements=statements)


def take_in(store: Store, articles: Iterator[Extraction], count: int, size: int) -> list[float]:
    """Seconds of CPU for each thousand articles."""
    spent: list[float] = []
    for _ in range(0, count, THOUSAND):
        thousand = list(islice(articles, THOUSAND))
        gc.collect()
        gc.freeze()  # the made articles are none of the store's garbage
        began = time.process_time()
        for i in range(0, THOUSAND, size):
            store.apply(Batch(extractions=thousand[i : i + size]))
        spent.append(time.process_time() - began)
        gc.unfreeze()
    return spent


def first_and_last(store: Store, articles: Iterator[Extraction], fresh: Store, size: int) -> tuple[float, float]:
    """Seconds of CPU for a thousand articles in a new store and in a full one: the mean of some taken by turns."""
    first, last = 0.0, 0.0
    made = Maker().articles()
    for _ in range(TURNS):
        first += sum(take_in(fresh, made, THOUSAND, size)) / TURNS
        last += sum(take_in(store, articles, THOUSAND, size)) / TURNS
    return first, last


def unchanged(store: Store, seed: int, count: int, size: int) -> tuple[float, float]:
    """Articles a second, of CPU and by the clock, that the ledger knows already."""
    articles = list(islice(Maker(seed).articles(), count))
    began, spent = time.perf_counter(), time.process_time()
    for i in range(0, count, size):
        batch = articles[i : i + size]
        known = store.known([e.document.id for e in batch])
        same = [e.document.id for e in batch if known[e.document.id].raw_hash == e.document.raw_hash]
        store.apply(Batch(unchanged=same))
    return count / (time.process_time() - spent), count / (time.perf_counter() - began)


def end_to_end(store: Store) -> float:
    """Articles a second of CPU from their file into the store, with reading and extraction."""
    began = time.process_time()
    report = pipeline.ingest(store, [str(CORPUS if CORPUS.exists() else shipped("data", "sample_feed"))])
    return report.seen / (time.process_time() - began)


def main() -> None:
    """Run and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--batch", type=int, default=BATCH)
    parser.add_argument("--store", default="")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(chosen.store or str(Path(folder) / "relgraph.db"), create=True)
        articles = Maker().articles()
        began = time.perf_counter()
        spent = sum(take_in(store, articles, chosen.articles, chosen.batch))
        wall = time.perf_counter() - began
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
        meta = store.view().meta()
        again = unchanged(store, 1, min(chosen.articles, 5000), chosen.batch)
        fresh = open_store(str(Path(folder) / "fresh.db"), create=True)
        first, last = first_and_last(store, articles, fresh, chosen.batch)
        fresh.close()
        store.close()
        empty = open_store(str(Path(folder) / "whole.db"), create=True)
        whole = end_to_end(empty)
        empty.close()
    print(f"articles               {chosen.articles:>10,}   nodes {meta['nodes']:,}, edges {meta['edges']:,}")
    print(f"articles/s of CPU      {chosen.articles / spent:>10,.0f}   goal 1,500")
    print(f"articles/s of wall     {chosen.articles / wall:>10,.0f}   (making them included)")
    print(f"end to end, articles/s {whole:>10,.0f}   of CPU, extraction included")
    print(f"first, last thousand   {first:>6.2f} s, {last:.2f} s: {last / first:.2f} x   goal 1.2")
    print(f"unchanged/s            {again[0]:>10,.0f}   of CPU, {again[1]:,.0f} by the clock; goal 20,000")
    print(f"peak memory, MB        {memory:>10,.0f}   goal 300")


if __name__ == "__main__":
    main()
