"""The files that a page is made of: style, scripts, template, flags, the world; read from the package."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Place(NamedTuple):
    """A country on the globe: its number in ISO 3166, its part of the world, and where its mark stands."""

    numeric: str
    region: str
    lon: float
    lat: float


def asset(*parts: str) -> str:
    """The text of a file of this folder."""
    return files(__package__).joinpath(*parts).read_text(encoding="utf-8")


def vendored(name: str) -> str:
    """The text of a file made by others."""
    return asset("vendor", name)


@cache
def flags() -> dict[str, str]:
    """The SVG of each country's flag by ISO 3166 alpha-3 code, and of the European Union's by `EU`."""
    return {row["iso3"]: row["svg"] for row in _table("flags.tsv")}


@cache
def places() -> dict[str, Place]:
    """Where each country stands, by ISO 3166 alpha-3 code."""
    return {
        row["iso3"]: Place(row["numeric"], row["region"], float(row["lon"]), float(row["lat"]))
        for row in _table("places.tsv")
    }


def _table(name: str) -> list[dict[str, str]]:
    lines = [line for line in vendored(name).splitlines() if line and not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
