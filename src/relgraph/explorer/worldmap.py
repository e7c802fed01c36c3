"""The world in Equal Earth projection: outlines of countries as SVG paths, and where each country's mark stands.

Natural Earth 1:110m by way of world-atlas (assets/vendor/NOTICE.md). Equal Earth: Šavrič, Patterson and Jenny, 2018.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from relgraph.explorer.assets import places, vendored

WIDTH, HEIGHT = 960.0, 440.0
_SCALE, _EQUATOR = 177.0, 236.0
_A = (1.340264, -0.081106, 0.000893, 0.003796)
_ROOT = math.sqrt(3) / 2
NOTE = "Borders are those of the source (Natural Earth, public domain) and not a statement on any territory."

Point = tuple[float, float]
Ring = list[Point]


class Outline(NamedTuple):
    """A country on the map: its ISO code, or an empty one, and the path of its outline."""

    iso3: str
    path: str


def project(lon: float, lat: float) -> Point:
    """The place of a point of the globe on the map, in pixels of WIDTH x HEIGHT."""
    t = math.asin(_ROOT * math.sin(math.radians(lat)))
    square, sixth = t * t, t**6
    down = _A[0] + 3 * _A[1] * square + sixth * (7 * _A[2] + 9 * _A[3] * square)
    x = math.radians(lon) * math.cos(t) / (_ROOT * down)
    y = t * (_A[0] + _A[1] * square + sixth * (_A[2] + _A[3] * square))
    return WIDTH / 2 + x * _SCALE, _EQUATOR - y * _SCALE


@cache
def points() -> dict[str, Point]:
    """Where each country's mark stands, by ISO code; small states that have no outline stand here too."""
    return {iso3: _rounded(project(place.lon, place.lat)) for iso3, place in places().items()}


@cache
def outlines() -> tuple[Outline, ...]:
    """The outlines of all countries but Antarctica, in the order of the source."""
    topology = json.loads(vendored("countries-110m.json"))
    iso = {place.numeric: iso3 for iso3, place in places().items()}
    arcs = [_degrees(arc, topology["transform"]) for arc in topology["arcs"]]
    shapes = (g for g in topology["objects"]["countries"]["geometries"] if g.get("id") != "010")
    return tuple(Outline(iso.get(shape.get("id", "-"), ""), _path(shape, arcs)) for shape in shapes)


def _degrees(arc: Sequence[Sequence[int]], transform: dict[str, Any]) -> Ring:
    (width, height), (left, low) = transform["scale"], transform["translate"]
    ring, x, y = [], 0, 0
    for dx, dy in arc:
        x, y = x + dx, y + dy
        ring.append((x * width + left, y * height + low))
    return ring


def _path(shape: dict[str, Any], arcs: list[Ring]) -> str:
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    rings = (_joined(ring, arcs) for polygon in polygons for ring in polygon)
    return "".join(_drawn(part) for ring in rings for part in _within_sphere(ring))


def _joined(numbers: Iterable[int], arcs: list[Ring]) -> Ring:
    ring: Ring = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring.extend(arc[1:] if ring else arc)
    return ring


def _within_sphere(ring: Ring) -> Iterator[Ring]:
    """The ring, or its parts left and right of the date line, which the source joins across it."""
    whole = _unwrapped(ring)
    for turn in (-360, 0, 360):
        part = _clipped(_clipped([(lon + turn, lat) for lon, lat in whole], -180, 1), 180, -1)
        if len(part) > 2:
            yield part


def _unwrapped(ring: Ring) -> Ring:
    whole, turn = ring[:1], 0
    for (before, _), (lon, lat) in pairwise(ring):
        turn += 360 if lon - before < -180 else -360 if lon - before > 180 else 0
        whole.append((lon + turn, lat))
    return whole


def _clipped(ring: Ring, border: float, sign: int) -> Ring:
    """The ring on one side of a meridian (Sutherland and Hodgman)."""
    kept: Ring = []
    for (x0, y0), (x1, y1) in zip(ring[-1:] + ring[:-1], ring, strict=True):
        was, is_in = (x0 - border) * sign >= 0, (x1 - border) * sign >= 0
        if was != is_in:
            kept.append((border, y0 + (y1 - y0) * (border - x0) / (x1 - x0)))
        if is_in:
            kept.append((x1, y1))
    return kept


def _rounded(point: Point) -> Point:
    return round(point[0], 1), round(point[1], 1)


def _drawn(ring: Ring) -> str:
    """The ring as a path in relative steps of tenths of a pixel: half the size of absolute ones."""
    tenths = [(round(x * 10), round(y * 10)) for x, y in (project(*point) for point in ring)]
    (x, y), steps = tenths[0], []
    for next_x, next_y in tenths[1:]:
        if (next_x, next_y) != (x, y):
            steps.append(f"{_tenth(next_x - x)} {_tenth(next_y - y)}")
        x, y = next_x, next_y
    if len(steps) < 2:
        return ""
    return f"M{_tenth(tenths[0][0])} {_tenth(tenths[0][1])}l{' '.join(steps)}z"


def _tenth(value: int) -> str:
    return f"{value / 10:g}"
