"""What of a graph comes on the page: by names, countries, dates, statuses, sources, or the most linked."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from relgraph.errors import UsageError
from relgraph.explorer import names
from relgraph.explorer.entries import ENDS, Entry, actors, read
from relgraph.explorer.options import HUGE, LARGE, Options
from relgraph.explorer.sides import aggregate, country_of, sides
from relgraph.model import Node
from relgraph.protocols import View

WAYS = (
    "--around NAME --hops 1 (one actor and his partners)",
    "--top 300 (the most linked)",
    "--aggregate country (a node a country)",
    "--since DATE (only what is newer)",
    "--min-sources 2 (only what several outlets report)",
)
"""The five ways to ask for less."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The nodes and entries of a page, and who stands behind whom."""

    nodes: Mapping[str, Node]
    entries: tuple[Entry, ...]
    behind: Mapping[str, str]

    def country(self, node_id: str) -> str | None:
        """The ISO code of the country of a node."""
        return country_of(self.nodes[node_id], self.behind)


def choose(view: View, options: Options) -> Chosen:
    """The part of the graph that the options ask for. Raises UsageError for unknown names and for too much."""
    behind = sides(view)
    nodes = {node.id: node for label in ENDS for node in view.nodes(label)}
    everything = read(view)
    entries = _with_offices_in_use([e for e in everything if _wanted(e, nodes, options)], options)
    if options.aggregate:
        entries = list(aggregate(entries, behind, nodes))
    for narrow in (_in_countries, _around, _top):
        entries = narrow(view, entries, options, Chosen(nodes, tuple(entries), behind))
    if everything and not entries:
        raise UsageError("nothing is known with these choices. Ask for more.")
    ends = set(actors(entries))
    held = ends | {side for leader, side in behind.items() if leader in ends}
    chosen = Chosen({i: nodes[i] for i in sorted(held)}, tuple(entries), behind)
    guard(chosen, force=options.force)
    return chosen


def guard(chosen: Chosen, *, force: bool) -> None:
    """Nothing, for a size that a browser carries. Raises UsageError with the numbers and the ways to ask for less."""
    count = len(chosen.nodes)
    if count <= (HUGE if force else LARGE):
        return
    slow = f" Up to {HUGE:,} nodes --force writes the page all the same." if count <= HUGE else ""
    raise UsageError(
        f"{count:,} nodes and {len(chosen.entries):,} meetings, agreements and quotes: a page holds {LARGE:,} nodes. "
        f"Ask for less: {'; '.join(WAYS)}.{slow}"
    )


def _wanted(entry: Entry, nodes: Mapping[str, Node], options: Options) -> bool:
    if entry.relation == "represents":
        return True
    if options.statuses and entry.status is not None and entry.status not in options.statuses:
        return False
    return _outlets(entry, nodes) >= options.min_sources and _in_time(entry, options)


def _outlets(entry: Entry, nodes: Mapping[str, Node]) -> int:
    """How many outlets report an entry; who took part and what it was about, as many as the event."""
    event = {"took_part": entry.target, "about": entry.source}.get(entry.relation)
    return int(nodes[event].properties.get("sources") or 0) if event else entry.sources


def _with_offices_in_use(entries: list[Entry], options: Options) -> list[Entry]:
    """The entries; of a narrowed choice without the offices of those who do nothing else in it."""
    if not (options.since or options.until or options.statuses or options.min_sources):
        return entries
    acting = set(actors(entry for entry in entries if entry.relation != "represents"))
    return [entry for entry in entries if entry.relation != "represents" or entry.source in acting]


def _in_time(entry: Entry, options: Options) -> bool:
    if options.since is None and options.until is None:
        return True
    if entry.placed is None:
        return False
    since = options.since.isoformat() if options.since else ""
    until = options.until.isoformat() if options.until else "9999"
    return entry.placed >= since[: len(entry.placed)] and entry.placed <= until


def _in_countries(view: View, entries: list[Entry], options: Options, all_of: Chosen) -> list[Entry]:
    wanted = {names.find(view, name, labels=("Country",)).id.partition(":")[2] for name in options.countries}
    if not wanted:
        return entries
    return [entry for entry in entries if any(all_of.country(end) in wanted for end in entry.ends())]


def _around(view: View, entries: list[Entry], options: Options, all_of: Chosen) -> list[Entry]:
    if not options.around:
        return entries
    asked = {names.find(view, name, labels=ENDS[:5]).id for name in options.around}
    # The people of a country or organisation count as itself: what they do is what one asks for.
    reached = asked | {person for person, side in all_of.behind.items() if side in asked}
    for _ in range(options.hops):
        reached |= {end for entry in entries if reached & set(entry.ends()) for end in entry.ends()}
    kept = [entry for entry in entries if reached.issuperset(entry.ends())]
    if not kept:
        raise UsageError(f"nothing is known around {', '.join(options.around)} with these choices. Ask for more.")
    return kept


def _top(view: View, entries: list[Entry], options: Options, all_of: Chosen) -> list[Entry]:
    if options.top is None:
        return entries
    kept = set(strongest(entries)[: options.top])
    return [entry for entry in entries if kept.issuperset(entry.ends())]


def strongest(entries: Iterable[Entry]) -> list[str]:
    """The ids of the nodes, those with the most partners and entries first."""
    counts = Counter(actors(entries))
    partners: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        for end in entry.ends():
            partners[end].update(entry.ends())
    return sorted(counts, key=lambda node: (-len(partners[node]), -counts[node], node))
