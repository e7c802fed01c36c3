"""Where the nodes stand: communities first, each laid out by itself, then set apart. Seeded and rounded.

Plain force layouts make one ball of a news graph; communities laid out one by one leave room for the names.
The force is LinLog (A. Noack, 2007): attraction does not grow with distance, so groups come apart.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
SEED = 7
GOLDEN = math.pi * (3 - math.sqrt(5))
SMALL = 3
"""Communities below this size are laid out together as the rest."""
DENSE = 400
"""Communities above this size are laid out as a sunflower, hubs in the middle: forces would take too long."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a node stands, and the number of its community (0 is the largest)."""

    x: float
    y: float
    community: int


def layout(radii: Mapping[str, float], links: Iterable[tuple[str, str]]) -> dict[str, Place]:
    """A place for each node of `radii` (its radius in the picture), communities apart and wider than high."""
    ids = sorted(radii)
    if not ids:
        return {}
    graph = _graph(ids, links)
    groups = communities(graph)
    radius = np.array([radii[i] for i in ids])
    points = _assembled(ids, graph, groups, radius)
    points -= points.mean(axis=0)
    if np.ptp(points[:, 1]) > np.ptp(points[:, 0]):
        points = points[:, ::-1]
    group_of = {node: number for number, group in enumerate(groups) for node in group}
    return {
        node: Place(round(float(x), 1) + 0.0, round(float(y), 1) + 0.0, group_of[node])
        for node, (x, y) in zip(ids, points, strict=True)
    }


def beside(stands: Mapping[str, Place], links: Iterable[tuple[str, str]]) -> dict[str, Place]:
    """The places, with one more for each end of the links that has none: around the middle of its neighbours."""
    near: dict[str, set[str]] = defaultdict(set)
    for a, b in links:
        near[a].add(b)
        near[b].add(a)
    found = dict(stands)
    for number, node in enumerate(sorted(near.keys() - stands.keys())):
        known = [stands[other] for other in sorted(near[node]) if other in stands]
        turn, reach = number * GOLDEN, 34 + number % 5 * 9
        x, y = (sum(getattr(p, axis) for p in known) / max(1, len(known)) for axis in ("x", "y"))
        place = (round(x + reach * math.cos(turn), 1) + 0.0, round(y + reach * math.sin(turn), 1) + 0.0)
        found[node] = Place(*place, known[0].community if known else 0)
    return found


def communities(graph: nx.Graph[str]) -> list[list[str]]:
    """Louvain communities, the largest first; the very small ones together at the end."""
    found = [sorted(group) for group in nx.community.louvain_communities(graph, seed=SEED, weight="weight")]
    large = sorted((g for g in found if len(g) >= SMALL), key=lambda g: (-len(g), g[0]))
    rest = sorted(node for g in found if len(g) < SMALL for node in g)
    return [*large, rest] if rest else large


def _graph(ids: Sequence[str], links: Iterable[tuple[str, str]]) -> nx.Graph[str]:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(ids)
    for a, b in sorted((min(pair), max(pair)) for pair in links if pair[0] != pair[1]):
        weight = graph.edges[a, b]["weight"] + 1 if graph.has_edge(a, b) else 1
        graph.add_edge(a, b, weight=weight)
    return graph


def _assembled(ids: Sequence[str], graph: nx.Graph[str], groups: list[list[str]], radius: Points) -> Points:
    index = {node: number for number, node in enumerate(ids)}
    points, discs = np.zeros((len(ids), 2)), np.zeros(len(groups))
    for number, group in enumerate(groups):
        members = np.array([index[node] for node in group])
        inner = _spread(_inner(graph, group), radius[members])
        points[members] = inner
        reach = np.linalg.norm(inner, axis=1) + radius[members]
        discs[number] = float(np.percentile(reach, 98))
    centres = _centres(graph, groups, discs)
    for number, group in enumerate(groups):
        points[[index[node] for node in group]] += centres[number]
    return points


def _inner(graph: nx.Graph[str], group: list[str]) -> Points:
    if len(group) > DENSE:
        return _sunflower(np.array([graph.degree(node) for node in group]))
    matrix = nx.to_numpy_array(graph, nodelist=group, weight="weight")
    return forces(np.sqrt(matrix), rounds=140 if len(group) < 200 else 60)


def _sunflower(degrees: NDArray[np.int64]) -> Points:
    order = np.argsort(-degrees, kind="stable")
    turn = np.arange(len(degrees))
    points = np.empty((len(degrees), 2))
    points[order] = np.c_[np.cos(turn * GOLDEN), np.sin(turn * GOLDEN)] * np.sqrt(turn + 0.5)[:, None]
    return points


def forces(weights: Points, *, rounds: int) -> Points:
    """Points of a LinLog force layout of a dense matrix of weights."""
    size = len(weights)
    points = np.random.default_rng(SEED).standard_normal((size, 2)) * 0.1
    mass, pace = 1 + weights.sum(axis=1), 0.1
    masses = np.outer(mass, mass) * 0.002
    for _ in range(rounds if size > 1 else 0):
        right, up = _apart(points)
        square = right * right + up * up + 1e-4
        push = masses / square - weights / np.sqrt(square) * 0.06
        force = np.c_[(right * push).sum(axis=1), (up * push).sum(axis=1)] - points * mass[:, None] * 0.02
        length = np.linalg.norm(force, axis=1) + 1e-9
        points += force / length[:, None] * np.minimum(length / mass * 0.5, pace)[:, None]
        pace = max(0.004, pace * 0.985)
    centred: Points = points - points.mean(axis=0)
    return centred


def _apart(points: Points) -> tuple[Points, Points]:
    """How far each point lies to the right of each other one, and how far above it."""
    x, y = points.T
    return np.subtract.outer(x, x), np.subtract.outer(y, y)


def _spread(points: Points, radius: Points) -> Points:
    """The points at the size that their discs and names need, none upon another."""
    if len(points) > DENSE:
        return points * float(radius.max()) * 2.0  # a sunflower's seeds lie apart already
    reach = float(np.percentile(np.linalg.norm(points, axis=1), 90)) + 1e-9
    return separate(points / reach * float(np.sqrt((radius**2).sum())) * 2.4, radius * 2.0, rounds=60)


def separate(points: Points, radius: Points, *, rounds: int) -> Points:
    """The points with overlapping discs pushed apart."""
    points, need = points.copy(), (radius[:, None] + radius[None]) * 1.05
    for _ in range(rounds):
        right, up = _apart(points)
        distance = np.sqrt(right * right + up * up)
        first, second = np.nonzero(np.triu(distance < need, 1))
        if not len(first):
            break
        gap, line = distance[first, second], np.c_[right[first, second], up[first, second]]
        line[gap < 1e-9], gap[gap < 1e-9] = (1e-3, 0.0), 1e-3
        step = line / gap[:, None] * ((need[first, second] - gap) * 0.45)[:, None]
        np.add.at(points, first, step)
        np.add.at(points, second, -step)
    return points


def _centres(graph: nx.Graph[str], groups: list[list[str]], discs: Points) -> Points:
    """Where the communities stand: the closely linked side by side, as near as their discs allow."""
    if len(groups) == 1:
        return np.zeros((1, 2))
    weights = _between(graph, groups) / np.sqrt(np.outer(discs, discs))
    centres = forces(weights / (weights.max() + 1e-9) * 3, rounds=200)
    centres *= float(discs.sum()) * 0.5 / (np.abs(centres).max() + 1e-9)
    for _ in range(60):
        centres = separate(centres * 0.96, discs, rounds=30)
    return separate(centres, discs, rounds=300)


def _between(graph: nx.Graph[str], groups: list[list[str]]) -> Points:
    group_of = {node: number for number, group in enumerate(groups) for node in group}
    weights = np.zeros((len(groups), len(groups)))
    for a, b in graph.edges:
        if group_of[a] != group_of[b]:
            weights[group_of[a], group_of[b]] += 1
    return weights + weights.T
