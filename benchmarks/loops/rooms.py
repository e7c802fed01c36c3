"""Questions about who brings whom together, as loops."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from loops.network import HAPPENED, Data, Given, Network, Row, day, newest, since

MET = "MET_WITH"


def shared_partners(net: Network, given: Given) -> list[Row]:
    """Who met both of two actors."""
    own, theirs = net.with_speakers(given["a"]), net.with_speakers(given["b"])
    personal, known = given["a"].startswith("leader:"), {*own, *theirs}
    with_a, with_b = (_events(net, side, known, personal=personal) for side in (own, theirs))
    rows = [
        (net.name(p), len(with_a[p]), len(with_b[p]), len(with_a[p] & with_b[p]))
        for p in with_a.keys() & with_b.keys()
        if p in net.nodes
    ]
    return sorted(rows, key=lambda row: (-row[3], -row[1] - row[2], row[0]))[: given["limit"]]


def path(net: Network, given: Given) -> list[Row]:
    """Over whom one actor reaches another in the fewest meetings, up to three."""
    a, b = given["a"], given["b"]
    personal = a.startswith("leader:") and b.startswith("leader:")
    own, theirs = set(net.with_speakers(a)), set(net.with_speakers(b))
    met_a, met_b = _met(net, own), _met(net, theirs)
    near_a, near_b = ({_stands_for(net, who, personal=personal) for who in met} for met in (met_a, met_b))
    if not near_a or not near_b:
        return []
    chains: set[tuple[str, ...]] = {(p,) for p in near_a & near_b} or _bridges(net, near_a, near_b, personal=personal)
    whole = [(a, b)] if met_a & theirs else [(a, *chain, b) for chain in chains]
    shown = sorted(whole, key=lambda ids: ids[1:3])[: given["limit"]]
    return [(len(ids) - 1, [net.name(i) for i in ids if i in net.nodes], list(ids)) for ids in shown]


def summit_rooms(net: Network, given: Given) -> list[Row]:
    """Who met whom within events of several leaders."""
    seats = {(leader, event) for leader, event, _, _ in net.all("TOOK_PART_IN") if net.is_a(leader, "Leader")}
    leaders = Counter(event for _, event in seats)
    rows = []
    for a, b, key, data in net.all(MET):
        room, people = data.get("event_id", ""), net.is_a(a, "Leader") and net.is_a(b, "Leader")
        if people and data["status"] == HAPPENED and leaders[room] >= given["sides"]:
            event, size = net.nodes[room], leaders[room]
            rows.append((event.get("date"), event.get("precision"), event["name"], size, net.name(a), net.name(b), key))
    return newest(rows, lambda row: row[0], lambda row: (row[2], *row[4:]))[: given["limit"]]


def host_and_guest(net: Network, given: Given) -> list[Row]:
    """Who receives, and who travels."""
    first, hosted, visited = day(given["since"]), Counter[str](), Counter[str]()
    for actor, event_id, _, data in net.all("TOOK_PART_IN"):
        event = net.nodes[event_id]
        if data.get("role") in {"host", "guest"} and event["status"] == HAPPENED and since(event.get("date"), first):
            (hosted if data["role"] == "host" else visited)[actor] += 1
    rows = [(net.name(a), hosted[a], visited[a], hosted[a] - visited[a]) for a in hosted.keys() | visited.keys()]
    return sorted(rows, key=lambda row: (-row[1] - row[2], -row[3], row[0]))[: given["limit"]]


def _stands_for(net: Network, actor: str, *, personal: bool) -> str:
    """The country of an actor; itself where it has none, or where people are asked about."""
    country = None if personal else net.nodes[actor].get("country")
    return f"country:{country}" if country else actor


def _meetings(net: Network, actors: list[str] | set[str]) -> Iterator[tuple[str, Data]]:
    """The meetings of actors that happened: with whom, and what is known of them."""
    return (
        (other, data) for actor in actors for other, _, data in net.around(MET, actor) if data["status"] == HAPPENED
    )


def _events(net: Network, side: list[str], known: set[str], *, personal: bool) -> dict[str, set[str]]:
    """The events at which a side met each partner."""
    events: dict[str, set[str]] = defaultdict(set)
    for other, data in _meetings(net, side):
        if other not in known and data.get("event_id"):
            events[_stands_for(net, other, personal=personal)].add(data["event_id"])
    return events


def _met(net: Network, side: set[str]) -> set[str]:
    """Whom a side met."""
    return {other for other, _ in _meetings(net, side) if other not in side}


def _bridges(net: Network, near_a: set[str], near_b: set[str], *, personal: bool) -> set[tuple[str, ...]]:
    """Pairs that met, the one near A and the other near B."""
    found: set[tuple[str, ...]] = set()
    for a, b, _, data in net.all(MET):
        if data["status"] != HAPPENED:
            continue
        one, other = _stands_for(net, a, personal=personal), _stands_for(net, b, personal=personal)
        found |= {(x, y) for x, y in ((one, other), (other, one)) if x in near_a and y in near_b}
    return found
