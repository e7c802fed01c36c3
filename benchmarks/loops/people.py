"""Questions about people and their offices, as loops."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise

from loops.network import Data, Given, Network, Row, day, newest, since

HOLDS = "REPRESENTS"


def offices(net: Network, given: Given) -> list[Row]:
    """Who holds or held which office."""
    rows = [
        (net.name(side), data.get("role"), net.name(leader), data.get("first_seen"), data.get("last_seen"))
        for leader, side, _, data in net.all(HOLDS)
        if given["side"] in {None, side}
    ]
    return sorted(rows, key=lambda row: (row[0], row[1], str(row[3] or ""), row[2]))[: given["limit"]]


def office_changes(net: Network, given: Given) -> list[Row]:
    """Where one person follows another in the same office."""
    terms: dict[tuple[str, str | None], list[tuple[str, Data]]] = defaultdict(list)
    for leader, side, _, data in net.all(HOLDS):
        if data.get("first_seen") and data.get("last_seen"):
            terms[side, data.get("role")].append((leader, data))
    rows = []
    for (side, role), held in terms.items():
        held.sort(key=lambda term: (term[1]["first_seen"], term[1]["last_seen"], term[0]))
        for (old, before), (new, after) in pairwise(held):
            last, first = before["last_seen"], after["first_seen"]
            if old != new and last < first and since(first, day(given["since"])):
                rows.append((net.name(side), role, net.name(old), last, net.name(new), first))
    return newest(rows, lambda row: row[5], lambda row: (row[0], row[1], row[2], row[4]))[: given["limit"]]


def without_country(net: Network, given: Given) -> list[Row]:
    """Whom the articles name without saying for whom they speak."""
    mentions, articles = Counter[str](), defaultdict[str, set[str]](set)
    for label in ("Leader", "Person"):
        for person, data in net.each(label):
            if data.get("country") or any(True for _ in net.out(HOLDS, person)):
                continue
            for article, _, mention in net.into("MENTIONS", person):
                mentions[person] += mention["count"]
                articles[person].add(article)
    rows = [(net.name(p), net.nodes[p]["label"], len(articles[p]), count) for p, count in mentions.items()]
    return sorted(rows, key=lambda row: (-row[3], row[0]))[: given["limit"]]
