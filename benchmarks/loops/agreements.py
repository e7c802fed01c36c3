"""Questions about agreements, as loops."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from typing import Any

from loops.network import Data, Given, Network, Row, day, newest, since

AGREED = "AGREED_ON"
FIRM = {"signed", "agreed"}
INTENDED = {"planned", "proposed"}
Agreed = tuple[str, str, str, Data]


def agreements_of(net: Network, given: Given) -> list[Row]:
    """On which sectors a party agreed, with whom, and how firmly."""
    first = day(given["since"])
    found = [
        (sector, key, data) for sector, key, data in net.out(AGREED, given["party"]) if since(data.get("date"), first)
    ]
    by_date = newest(found, lambda agreed: agreed[2].get("date"), lambda agreed: agreed[1])
    by_date.sort(key=lambda agreed: net.name(agreed[0]))
    return [
        (net.name(sector), data["status"], data.get("date"), data.get("precision"), _partners(net, data),
         data.get("what"), data.get("disputed"), data.get("sources"), data.get("evidence"), net.context(data), key)
        for sector, key, data in by_date[: given["limit"]]
    ]  # fmt: skip


def never_signed(net: Network, given: Given) -> list[Row]:
    """What was agreed, planned or proposed, and never signed later."""
    steps: dict[tuple[str, str, Any], list[Agreed]] = defaultdict(list)
    for agreed in net.all(AGREED):
        party, sector, _, data = agreed
        if data["status"] != "discussed":
            steps[party, sector, tuple(data.get("partners", ()))].append(agreed)
    last = dt.date.fromisoformat(given["until"])
    found = [agreed for group in steps.values() for agreed in _unsigned(group, last)]
    shown = newest(
        found,
        lambda agreed: agreed[3].get("date"),
        lambda agreed: (net.name(agreed[0]), net.name(agreed[1]), agreed[2]),
    )
    return [
        (net.name(party), net.name(sector), data["status"], data.get("date"), data.get("precision"),
         _partners(net, data), data.get("what"), data.get("evidence"), net.context(data), key)
        for party, sector, key, data in shown[: given["limit"]]
    ]  # fmt: skip


def sector_leaders(net: Network, given: Given) -> list[Row]:
    """Who made most firm agreements in each sector."""
    firm, signed = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for party, sector, _, data in net.all(AGREED):
        firm[sector, party] += data["status"] in FIRM
        signed[sector, party] += data["status"] == "signed"
    rows = [(net.name(s), net.name(p), count, signed[s, p]) for (s, p), count in firm.items() if count]
    return sorted(rows, key=lambda row: (row[0], -row[2], row[1]))[: given["limit"]]


def sector_matrix(net: Network, given: Given) -> list[Row]:
    """How many agreements, plans and talks each party has in each sector."""
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    for party, sector, _, data in net.all(AGREED):
        status = data["status"]
        counts[party, sector][0 if status in FIRM else 1 if status in INTENDED else 2] += 1
    rows = [(net.name(party), net.name(sector), *found) for (party, sector), found in counts.items()]
    return sorted(rows)[: given["limit"]]


def _partners(net: Network, data: Data) -> list[str]:
    return sorted(net.name(p) for p in set(data.get("partners", ())) if net.is_a(p, "Country", "Organization"))


def _unsigned(group: list[Agreed], last: dt.date) -> list[Agreed]:
    """The steps of one matter up to a day that no later signature follows."""
    signed = [data.get("date") for *_, data in group if data["status"] == "signed"]
    final = max((date for date in signed if date), default=None)
    return [
        agreed
        for agreed in group
        if agreed[3]["status"] in {"agreed", *INTENDED}
        and (not agreed[3].get("date") or agreed[3]["date"] <= last)
        and (not signed or _after(agreed[3].get("date"), final))
    ]


def _after(date: dt.date | None, signed: dt.date | None) -> bool:
    return date is not None and (signed is None or signed < date)
