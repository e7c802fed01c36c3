"""Questions about meetings, as loops."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from loops.network import HAPPENED, Data, Given, Network, Row, day, newest, since, until

MET = "MET_WITH"


def top_pairs(net: Network, given: Given) -> list[Row]:
    """The leaders that met each other most often."""
    first, last = day(given["since"]), day(given["until"])
    days: dict[tuple[str, str], list[str]] = defaultdict(list)
    for a, b, _, data in net.all(MET):
        date = data.get("date")
        if data["status"] != HAPPENED or not since(date, first) or not until(date, last):
            continue
        if net.is_a(a, "Leader") and net.is_a(b, "Leader"):
            days[net.name(a), net.name(b)].append(_known(data))
    return _counted(days, given["limit"])


def top_country_pairs(net: Network, given: Given) -> list[Row]:
    """The countries that met each other most often, by themselves or through their leaders."""
    first, last = day(given["since"]), day(given["until"])
    events: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    days: dict[tuple[str, str], list[str]] = defaultdict(list)
    for a, b, _, data in net.all(MET):
        date = data.get("date")
        if data["status"] != HAPPENED or not since(date, first) or not until(date, last):
            continue
        one, other = sorted((_country(net, a), _country(net, b)))
        if one != other and net.is_a(one, "Country") and net.is_a(other, "Country"):
            events[net.name(one), net.name(other)][data["event_id"]] = None
            days[net.name(one), net.name(other)].append(_known(data))
    return _counted(days, given["limit"], {pair: len(found) for pair, found in events.items()})


def first_meetings(net: Network, given: Given) -> list[Row]:
    """The pairs of leaders that met for the first time since a day."""
    rows = [
        (min(map(_known, met)), net.name(a), net.name(b), len(met))
        for (a, b), met in _dated(net).items()
        if net.is_a(a, "Leader") and net.is_a(b, "Leader") and since(min(_days(met)), day(given["since"]))
    ]
    return newest(rows, lambda row: row[0], lambda row: row[1:3])[: given["limit"]]


def silence(net: Network, given: Given) -> list[Row]:
    """The pairs that used to meet, and have not met since a day."""
    before = dt.date.fromisoformat(given["since"])
    rows = [
        (net.name(a), net.name(b), len(met), max(map(_known, met)))
        for (a, b), met in _dated(net).items()
        if len(met) >= given["least"] and max(_days(met)) < before
    ]
    ordered = newest(rows, lambda row: row[3], lambda row: row[:2])
    return sorted(ordered, key=lambda row: -row[2])[: given["limit"]]


def meetings_of(net: Network, given: Given) -> list[Row]:
    """Whom an actor, or who speaks for it, met."""
    own, first, last = net.with_speakers(given["actor"]), day(given["since"]), day(given["until"])
    mine = set(own)
    found = [
        (one, other, key, data)
        for one in own
        for other, key, data in net.around(MET, one)
        if other not in mine and since(data.get("date"), first) and until(data.get("date"), last)
    ]
    shown = newest(found, lambda met: met[3].get("date"), lambda met: met[2])[: given["limit"]]
    return [
        (*_when(data), net.name(one), net.name(other), data.get("mode"), data.get("place"), data["status"],
         data.get("sources"), data.get("evidence"), net.context(data), key)
        for one, other, key, data in shown
    ]  # fmt: skip


def between(net: Network, given: Given) -> list[Row]:
    """When two actors, or who speaks for them, met."""
    own, theirs, first = net.with_speakers(given["a"]), set(net.with_speakers(given["b"])), day(given["since"])
    found = [
        (one, other, key, data)
        for one in own
        for other, key, data in net.around(MET, one)
        if other in theirs and since(data.get("date"), first)
    ]
    found.sort(key=lambda met: (str(met[3].get("date") or "9999"), met[2], met[0]))
    return [
        (*_when(data), net.name(one), net.name(other), data.get("mode"), data.get("place"), data["status"],
         data.get("disputed"), data.get("sources"), data.get("evidence"), net.context(data), key)
        for one, other, key, data in found[: given["limit"]]
    ]  # fmt: skip


def cancelled_and_denied(net: Network, given: Given) -> list[Row]:
    """The meetings that were called off or denied."""
    found = [
        met for met in net.all(MET)
        if met[3]["status"] in {"cancelled", "denied"} and since(met[3].get("date"), day(given["since"]))
    ]  # fmt: skip
    shown = newest(found, lambda met: met[3].get("date"), lambda met: met[2])[: given["limit"]]
    return [
        (*_when(data), net.name(a), net.name(b), data["status"], data.get("sources"), data.get("evidence"),
         net.context(data), key)
        for a, b, key, data in shown
    ]  # fmt: skip


def planned(net: Network, given: Given) -> list[Row]:
    """The meetings announced for a day or later."""
    today = dt.date.fromisoformat(given["today"])
    found = [met for met in _plans(net) if met[3]["date"] >= _reached(today, met[3])]
    found.sort(key=lambda met: (met[3]["date"], net.name(met[0]), net.name(met[1]), met[2]))
    return [
        (*_when(data), net.name(a), net.name(b), data.get("place"), data.get("sources"), data.get("evidence"),
         net.context(data), key)
        for a, b, key, data in found[: given["limit"]]
    ]  # fmt: skip


def overdue(net: Network, given: Given) -> list[Row]:
    """The announced meetings whose day is past, with no report that they happened."""
    today = dt.date.fromisoformat(given["today"])
    found = [
        met for met in _plans(net)
        if met[3]["date"] < _reached(today, met[3]) and not _held(net, met[0], met[1], met[3], given["grace"])
    ]  # fmt: skip
    shown = newest(found, lambda met: met[3]["date"], lambda met: (net.name(met[0]), net.name(met[1]), met[2]))
    return [
        (*_when(data), net.name(a), net.name(b), data.get("place"), data.get("evidence"), net.context(data), key)
        for a, b, key, data in shown[: given["limit"]]
    ]


def _counted(
    days: dict[tuple[str, str], list[str]], limit: int, counts: dict[tuple[str, str], int] | None = None
) -> list[Row]:
    """Pairs with how often they met and their first and last day, the most frequent first."""
    rows = []
    for pair, found in days.items():
        known = list(filter(None, found))
        count = counts[pair] if counts else len(found)
        rows.append((*pair, count, min(known, default=None), max(known, default=None)))
    return sorted(rows, key=lambda row: (-row[2], row[:2]))[:limit]


def _dated(net: Network) -> dict[tuple[str, str], list[Data]]:
    """The meetings of each pair that have a date."""
    found: dict[tuple[str, str], list[Data]] = defaultdict(list)
    for a, b, _, data in net.all(MET):
        if data["status"] == HAPPENED and data.get("date"):
            found[a, b].append(data)
    return found


def _days(met: list[Data]) -> Iterator[dt.date]:
    return (data["date"] for data in met)


def _known(data: Data) -> str:
    """The date as far as it is known: 2024-05-16, 2024-05 or 2024; empty for none."""
    return str(data.get("date") or "")[: {"day": 10, "month": 7}.get(data.get("precision", ""), 4)]


def _country(net: Network, actor: str) -> str:
    country = net.nodes[actor].get("country")
    return f"country:{country}" if country else actor


def _when(data: Data) -> Row:
    return data.get("date"), data.get("precision")


def _plans(net: Network) -> Iterator[tuple[str, str, str, Data]]:
    return (met for met in net.all(MET) if met[3]["status"] == "planned" and met[3].get("date"))


def _reached(today: dt.date, data: Data) -> dt.date:
    """The day to compare with: a plan for a month or year is due at its end."""
    first = {"year": today.replace(month=1, day=1), "month": today.replace(day=1)}
    return first.get(data.get("precision", ""), today)


def _held(net: Network, a: str, b: str, plan: Data, grace: int) -> bool:
    """Whether the two met from the announced day on, within the days of grace."""
    longer = {"year": 365, "month": 30}.get(plan.get("precision", ""), 0)
    last = plan["date"] + dt.timedelta(days=grace + longer)
    graph = net.of[MET]
    known = (met for one, other in ((a, b), (b, a)) for met in (graph.get_edge_data(one, other) or {}).values())
    return any(m["status"] == HAPPENED and m.get("date") and plan["date"] <= m["date"] <= last for m in known)
