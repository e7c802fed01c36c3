"""Documents a second of relgraph's extraction, beside spaCy's blank English tokenizer on the same texts in one run.

    python benchmarks/extraction.py [--texts articles.jsonl] [--limit 500]

`--texts` names JSON Lines with a `text` each; without it the corpus beside the checkout is read, else the sample feed.
Five rounds, in turn, each with a fresh tokenizer (it remembers words), a fresh annotator that has forgotten all names,
and each text once; the median of the processor time counts, so that other work on the machine does not.

The sentences a second are there for another comparison: PETRARCH2, which codes events from sentences that a parser
has already taken apart, makes 1,390 to 2,130 of them.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from relgraph import annotators, readers, text
from relgraph.config import resource
from relgraph.errors import InputError
from relgraph.model import Article
from relgraph.text.names import fold_name

ROUNDS = 5
WARM_UP = [
    Article(id="warm-up", source="", raw_hash="", text="The ministers of Austria and Malta met in Vienna on Monday.")
]
CORPUS = Path(__file__).resolve().parent.parent.parent / "shared" / "corpus" / "articles.jsonl"


def articles(path: Path | None, limit: int) -> list[Article]:
    """The articles that relgraph takes, at most `limit`."""
    source = path or (CORPUS if CORPUS.exists() else resource("data", "sample_feed"))
    found: list[Article] = []
    for item in readers.read([str(source)]):
        if isinstance(item, Article) and _usable(item):
            found.append(item)
        if len(found) == limit:
            break
    return found


def _usable(article: Article) -> bool:
    try:
        text.clean(article)
    except InputError:
        return False
    return True


def seconds(work: Callable[[Article], object], todo: Iterable[Article]) -> float:
    """The time that `work` takes for all articles."""
    began = time.process_time()
    for article in todo:
        work(article)
    return time.process_time() - began


def extraction() -> Callable[[Article], object]:
    """relgraph's own: cleaning and all stations, with no name in memory."""
    fold_name.cache_clear()
    chosen = annotators.load(["rules"])
    return lambda article: annotators.annotate(text.clean(article), chosen)


def tokenizer() -> Callable[[Article], object]:
    """spaCy's blank English pipeline: words and nothing else."""
    import spacy

    pipeline = spacy.blank("en")
    return lambda article: pipeline(article.text[: pipeline.max_length])


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, help="JSON Lines, CSV, a folder: whatever `relgraph extract` reads")
    parser.add_argument("--limit", type=int, default=1000)
    given = parser.parse_args()
    todo = articles(given.texts, given.limit)
    makers = {"relgraph extraction": extraction, "spaCy blank tokenizer": tokenizer}
    times: dict[str, list[float]] = {name: [] for name in makers}
    for _ in range(ROUNDS):
        for name, make in makers.items():
            work = make()
            seconds(work, WARM_UP)
            times[name].append(seconds(work, todo))
    rates = {name: len(todo) / statistics.median(each) for name, each in times.items()}
    characters = sum(len(article.text) for article in todo)
    sentences = sum(len(text.clean(article).sentences) for article in todo)
    print(f"{len(todo)} documents, {characters / len(todo):,.0f} characters on average, median of {ROUNDS} rounds")
    for name, rate in rates.items():
        print(f"{name:24}{rate:8,.0f} documents/s")
    ours, theirs = rates.values()
    print(f"{'relgraph extraction':24}{ours * sentences / len(todo):8,.0f} sentences/s")
    print(f"{'ratio':24}{ours / theirs:8.2f}")
    figures = {"documents": len(todo), "relgraph": round(ours, 1), "spacy": round(theirs, 1)}
    print(json.dumps(figures | {"ratio": round(ours / theirs, 3)}))


if __name__ == "__main__":
    main()
