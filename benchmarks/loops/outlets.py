"""Questions about outlets and the proofs that they give, as loops."""

from __future__ import annotations

import datetime as dt
import math
from collections import defaultdict
from typing import Any

from loops.network import Data, Given, Network, Row, day, newest, since

REPORTED, STATES = "REPORTED_IN", "STATES"
TELLING = {"event", "met_with", "agreed_on"}
TAKING_SIDES = {"denied", "happened", "past_reference", "signed", "agreed"}


def coverage(net: Network, given: Given) -> list[Row]:
    """How many articles and statements each month brings."""
    states, first = net.of[STATES], day(given["since"])
    months: dict[str | None, list[tuple[Any, int]]] = defaultdict(list)
    for article, data in net.each("Article"):
        published = data.get("published")
        if since(published, first):
            stated = states.out_degree(article) if article in states else 0
            months[str(published)[:7] if published else None].append((data.get("publisher"), stated))
    rows = [
        (month, len(found), len({publisher for publisher, _ in found if publisher}), sum(n for _, n in found))
        for month, found in months.items()
    ]
    return sorted(rows, key=lambda row: row[0] or "")


def outlets(net: Network, given: Given) -> list[Row]:
    """The outlets that the graph rests on."""
    found: dict[str | None, list[Data]] = defaultdict(list)
    for _, data in net.each("Article"):
        found[data.get("publisher")].append(data)
    rows = [(publisher, *_span(articles)) for publisher, articles in found.items()]
    return sorted(rows, key=lambda row: (-row[1], *_last(row[0])))[: given["limit"]]


def outlets_alone(net: Network, given: Given) -> list[Row]:
    """How many events each outlet reports, and how many nobody else does."""
    events: dict[str | None, set[str]] = defaultdict(set)
    alone: dict[str | None, set[str]] = defaultdict(set)
    for event, article, _, _ in net.all(REPORTED):
        data = net.nodes[article]
        events[data.get("publisher")].add(event)
        if net.nodes[event].get("sources") == 1 and not data.get("reprint_of"):
            alone[data.get("publisher")].add(event)
    rows = [(publisher, len(found), len(alone[publisher])) for publisher, found in events.items()]
    return sorted(rows, key=lambda row: (-row[2], -row[1], *_last(row[0])))[: given["limit"]]


def one_sided(net: Network, given: Given) -> list[Row]:
    """The events that these outlets report, and no other."""
    own = set(given["outlets"])
    publishers: dict[str, set[str]] = defaultdict(set)
    for event_id, article, _, _ in net.all(REPORTED):
        if publisher := net.nodes[article].get("publisher"):
            publishers[event_id].add(publisher)
    rows = []
    for event_id, found in publishers.items():
        event = net.nodes[event_id]
        if found <= own and event.get("implicit") is False:
            rows.append((*_when(event), event["name"], event.get("status"), sorted(found)))
    return newest(rows, lambda row: row[0], lambda row: row[2])[: given["limit"]]


def only_one_outlet(net: Network, given: Given) -> list[Row]:
    """The events that rest on a single outlet."""
    first = day(given["since"])
    found = [
        (event_id, event)
        for event_id, event in net.each("Event")
        if event.get("implicit") is False and event.get("sources") == 1 and since(event.get("date"), first)
    ]
    shown = newest(found, lambda item: item[1].get("date"), lambda item: (item[1]["name"], item[0]))
    rows = []
    for event_id, event in shown[: given["limit"]]:
        articles = [net.nodes[article] for article, _, _ in net.out(REPORTED, event_id)]
        own = [article.get("publisher") for article in articles if not article.get("reprint_of")]
        publisher = min((p for p in own if p), default=None)
        rows.append((*_when(event), event["name"], event.get("event_type"), event.get("status"), publisher))
    return rows


def published_since(net: Network, given: Given) -> list[Row]:
    """What articles published on or after a day state."""
    first = dt.date.fromisoformat(given["since"])
    articles = [
        (article_id, article)
        for article_id, article in net.each("Article")
        if article.get("published") and article["published"] >= first
    ]
    shown = newest(
        articles, lambda item: item[1]["published"], lambda item: (*_last(item[1].get("publisher")), item[0])
    )
    rows = []
    for article_id, article in shown[: given["limit"]]:
        for statement in sorted(s for s, _, _ in net.out(STATES, article_id)):
            said = net.nodes[statement]
            if said["kind"] != "office":
                rows.append((article["published"], article.get("publisher"), said["kind"], *_words(said),
                             article.get("url"), statement, article_id))  # fmt: skip
    return rows[: given["limit"]]


def disputed(net: Network, given: Given) -> list[Row]:
    """The events about which outlets contradict each other, and who says what."""
    rows = []
    for event_id, event in net.each("Event"):
        if not event.get("disputed"):
            continue
        for article, _, _ in net.out(REPORTED, event_id):
            for statement, _, _ in net.out(STATES, article):
                said = net.nodes[statement]
                if said.get("event_id") == event_id and said["kind"] in TELLING and said.get("status") in TAKING_SIDES:
                    publisher = net.nodes[article].get("publisher")
                    rows.append((*_when(event), event["name"], publisher, *_words(said), statement))
    by_name = newest(rows, lambda row: row[0], lambda row: (row[2], row[4] != "denied", *_last(row[3]), row[-1]))
    return by_name[: given["limit"]]


def evidence(net: Network, given: Given) -> list[Row]:
    """The sentences that stand behind an edge."""
    rows = []
    for statement, said in net.each("Statement"):
        if given["edge"] in said.get("edge_ids", ()):
            article = net.nodes[said["article_id"]]
            rows.append((article.get("published"), article.get("publisher"), *_words(said), said["rule"],
                         article.get("url"), statement))  # fmt: skip
    return newest(rows, lambda row: row[0], lambda row: row[-1])


def rules(net: Network, given: Given) -> list[Row]:
    """The rules that made the statements, and how sure they are."""
    sure: dict[tuple[str, str], list[float]] = defaultdict(list)
    for _, said in net.each("Statement"):
        sure[said["kind"], said["rule"]].append(said["confidence"])
    rows = [(*rule, len(found), min(found), _two_digits(sum(found) / len(found))) for rule, found in sure.items()]
    return sorted(rows, key=lambda row: (-row[2], row[:2]))


def _two_digits(number: float) -> float:
    """Rounded as Cypher rounds: a half goes up."""
    return math.floor(number * 100 + 0.5) / 100


def _span(articles: list[Data]) -> Row:
    """How many articles, how many of them reprints, the first and the last day."""
    days = [data["published"] for data in articles if data.get("published")]
    reprints = sum(bool(data.get("reprint_of")) for data in articles)
    return len(articles), reprints, min(days, default=None), max(days, default=None)


def _when(event: Data) -> Row:
    return event.get("date"), event.get("precision")


def _words(said: Data) -> Row:
    return said.get("status"), said.get("evidence"), said.get("context")


def _last(name: str | None) -> tuple[bool, str]:
    """A key that puts what has no name behind the names."""
    return name is None, name or ""
