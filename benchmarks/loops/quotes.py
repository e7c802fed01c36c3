"""Questions about what was said, as loops."""

from __future__ import annotations

from collections import Counter, defaultdict

from loops.network import Given, Network, Row, day, newest, since

QUOTED = "QUOTED"
ACTORS = ("Leader", "Person", "Country", "Organization")


def quotes_of(net: Network, given: Given) -> list[Row]:
    """What an actor said, and on which occasion."""
    first = day(given["since"])
    rows = [
        (data.get("date"), data.get("precision"), data["text"], data["kind"], _occasion(net, event),
         data.get("sources"), key)
        for event, key, data in net.out(QUOTED, given["actor"])
        if since(data.get("date"), first)
    ]  # fmt: skip
    return newest(rows, lambda row: row[0], lambda row: row[-1])[: given["limit"]]


def quotes_about(net: Network, given: Given) -> list[Row]:
    """What was said about an actor, and by whom."""
    first = day(given["since"])
    rows = [
        (data.get("date"), data.get("precision"), net.name(speaker), data["text"], data["kind"],
         data.get("sources"), key)
        for speaker, _, key, data in net.all(QUOTED)
        if given["actor"] in data.get("about", ()) and since(data.get("date"), first)
    ]  # fmt: skip
    return newest(rows, lambda row: row[0], lambda row: row[-1])[: given["limit"]]


def quotes_by_occasion(net: Network, given: Given) -> list[Row]:
    """At which events most was said, and by how many."""
    speakers: dict[str, list[str]] = defaultdict(list)
    for speaker, event, _, _ in net.all(QUOTED):
        if net.nodes[event].get("implicit") is False:
            speakers[event].append(speaker)
    events = ((net.nodes[event], found) for event, found in speakers.items())
    rows = [
        (event.get("date"), event.get("precision"), event["name"], len(set(found)), len(found))
        for event, found in events
    ]
    by_date = newest(rows, lambda row: row[0], lambda row: row[2])
    return sorted(by_date, key=lambda row: -row[4])[: given["limit"]]


def who_speaks_about_whom(net: Network, given: Given) -> list[Row]:
    """How often each speaker speaks about each other actor."""
    quotes: dict[tuple[str, str], set[str]] = defaultdict(set)
    direct = Counter[tuple[str, str]]()
    for speaker, _, key, data in net.all(QUOTED):
        for about in data.get("about", ()):
            if net.is_a(about, *ACTORS):
                quotes[speaker, about].add(key)
                direct[speaker, about] += data["kind"] == "direct"
    rows = [(net.name(a), net.name(b), len(found), direct[a, b]) for (a, b), found in quotes.items()]
    return sorted(rows, key=lambda row: (-row[2], row[:2]))[: given["limit"]]


def _occasion(net: Network, event: str) -> str | None:
    return None if net.nodes[event].get("implicit") else net.name(event)
