"""What a reader without scripts sees: a drawing of the strongest ties, and a list of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

Row = dict[str, Any]
DRAWN, LISTED = 160, 25
WIDEST = 1_180
"""How wide the drawing may be, so that a page shows its names at their size."""
WORDS = {
    "met": "met",
    "agreed": "agreed on",
    "quoted": "spoke about",
    "represents": "represents",
    "took_part": "took part in",
    "about": "is about",
}
COLOURS = {"met": "#1763b6", "agreed": "#11783c", "quoted": "#96570a"}
FIRM = {None, "happened", "signed", "agreed"}


@dataclass(frozen=True, slots=True)
class Tie:
    """All entries of one relation between the same two nodes."""

    relation: str
    a: str
    b: str
    entries: tuple[Row, ...]

    @property
    def firm(self) -> list[Row]:
        """What happened, was signed or agreed in it."""
        return [entry for entry in self.entries if entry.get("status") in FIRM]


def ties(data: Row) -> list[Tie]:
    """The ties of a page; a meeting has no direction, so its ends stand in the order of ids."""
    ids = [node["id"] for node in data["nodes"]]
    grouped: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for entry in data["entries"]:
        if "b" in entry:
            ends = (ids[entry["a"]], ids[entry["b"]])
            first, second = sorted(ends) if entry["relation"] == "met" else ends
            grouped[entry["relation"], first, second].append(entry)
    return [Tie(*key, tuple(entries)) for key, entries in sorted(grouped.items())]


def strongest(found: Sequence[Tie]) -> list[Tie]:
    """The ties in which something happened, those with most entries and outlets first."""
    held = [tie for tie in found if tie.firm and tie.relation in {"met", "agreed", "quoted"}]
    return sorted(held, key=lambda tie: (-len(tie.firm), -sum(e.get("sources", 0) for e in tie.firm), tie.a, tie.b))


def top_ties(data: Row, found: Sequence[Tie]) -> list[Row]:
    """The strongest ties as rows: who, what, with whom, how often, and the newest sentence."""
    names = {node["id"]: node["name"] for node in data["nodes"]}
    return [_row(data, names, tie) for tie in strongest(found)[:LISTED]]


def _row(data: Row, names: Mapping[str, str], tie: Tie) -> Row:
    newest = max(tie.firm, key=lambda e: (e.get("date") or e.get("placed") or "", e["id"]))
    return {
        "a": names[tie.a],
        "word": WORDS[tie.relation],
        "b": names[tie.b],
        "count": len(tie.firm),
        "date": newest.get("date"),
        "sentence": _sentence(data, newest),
    }


def _sentence(data: Row, entry: Row) -> str:
    statements = entry.get("statements")
    return "".join(piece[1:] for piece in data["statements"][statements[0]]["pieces"]) if statements else ""


def picture(data: Row, found: Sequence[Tie]) -> Markup:
    """The strongest ties as an SVG drawing, at the places that the script would give the nodes."""
    drawn = strongest(found)[:DRAWN]
    ends = {end for tie in drawn for end in (tie.a, tie.b)}
    used = _narrowed([node for node in data["nodes"] if node["id"] in ends])
    if not used:
        return Markup("")
    left, top, width, height = _frame(used)
    nodes = {node["id"]: node for node in used}
    lines = Markup("").join(_line(nodes[tie.a], nodes[tie.b], COLOURS[tie.relation]) for tie in drawn)
    dots = Markup("").join(map(_dot, used)) + Markup("").join(map(_name, _apart(used)))
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="{} {} {} {}" width="{}" role="img" '
        'aria-label="The strongest ties">{}{}</svg>'
    ).format(left, top, width, height, width, lines, dots)


def _narrowed(nodes: Sequence[Row]) -> list[Row]:
    """The nodes moved together until the drawing is no wider than a page."""
    reach = max((n["x"] for n in nodes), default=0) - min((n["x"] for n in nodes), default=0)
    share = min(1.0, WIDEST / max(1.0, reach))
    return [n | {"x": round(n["x"] * share, 1), "y": round(n["y"] * share, 1)} for n in nodes]


def _frame(nodes: Sequence[Row]) -> tuple[float, ...]:
    xs, ys = [n["x"] for n in nodes], [n["y"] for n in nodes]
    left, top = min(xs) - 80, min(ys) - 40
    return tuple(round(v, 1) for v in (left, top, max(xs) - left + 80, max(ys) - top + 50))


def _line(a: Row, b: Row, colour: str) -> Markup:
    return Markup('<line x1="{}" y1="{}" x2="{}" y2="{}" stroke="{}" stroke-opacity=".45"/>').format(
        a["x"], a["y"], b["x"], b["y"], colour
    )


def _dot(node: Row) -> Markup:
    return Markup('<circle cx="{}" cy="{}" r="{}" fill="#57606a"/>').format(node["x"], node["y"], node["size"] / 2)


def _apart(nodes: Sequence[Row]) -> list[Row]:
    """The nodes whose names find room, the largest first."""
    taken: list[tuple[float, float, float]] = []
    kept = []
    for node in sorted(nodes, key=lambda n: (-n["size"], n["id"])):
        half, x, y = len(_short(node["name"])) * 3.4 + 3, node["x"], node["y"] + node["size"] / 2
        if all(abs(x - other) >= half + width or abs(y - height) >= 14 for other, height, width in taken):
            taken.append((x, y, half))
            kept.append(node)
    return kept


def _name(node: Row) -> Markup:
    return Markup('<text x="{}" y="{}" font-size="12" text-anchor="middle" fill="#1b1f24">{}</text>').format(
        node["x"], round(node["y"] + node["size"] / 2 + 12, 1), _short(node["name"])
    )


def _short(name: str) -> str:
    return name if len(name) <= 28 else f"{name[:27]}…"
