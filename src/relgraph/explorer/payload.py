"""What the page's script reads: nodes, ties, entries, statements and articles as one JSON value."""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from relgraph import __version__
from relgraph.explorer import marks, worldmap
from relgraph.explorer.assets import flags, places
from relgraph.explorer.choose import Chosen
from relgraph.explorer.entries import Entry, shortened
from relgraph.explorer.layout import Place, beside, layout
from relgraph.explorer.names import spellings
from relgraph.explorer.options import FULL, Options
from relgraph.explorer.proof import Evidence, evidence
from relgraph.explorer.sides import aggregate
from relgraph.model import Node, digest
from relgraph.ontology import NO_SECTOR
from relgraph.protocols import View

Row = dict[str, Any]
QUIET = {"took_part", "about"}
"""Relations that the page does not draw at first."""


def payload(view: View, chosen: Chosen, options: Options) -> Row:
    """All that the script needs, with lists in a fixed order, and a hash of it."""
    proof = evidence(view, chosen.entries, options.per_tie)
    article_ids = sorted({str(s.properties.get("article_id")) for s in proof.statements} & proof.articles.keys())
    outlets = sorted({name for names in proof.publishers.values() for name in names})
    number = {node: i for i, node in enumerate(chosen.nodes)}
    data: Row = {
        "nodes": _nodes(chosen),
        "entries": [_entry(entry, proof, outlets, number) for entry in chosen.entries],
        "statements": _statements(proof, chosen, {a: i for i, a in enumerate(article_ids)}),
        "articles": [_article(proof.articles[a]) for a in article_ids],
        "publishers": outlets,
        "countries": _countries(view, chosen),
        "world": _world(chosen),
        "full": len(chosen.nodes) <= FULL,
    }
    return data | {"about": _about(view, options, proof, digest(data, size=6))}


def packed(rows: Iterable[Row]) -> Row:
    """The rows without repeating the names of their fields: the shapes that occur, and each row as shape and values."""
    shapes: dict[tuple[str, ...], int] = {}
    body = [[shapes.setdefault(tuple(row), len(shapes)), *row.values()] for row in rows]
    return {"shapes": [list(shape) for shape in shapes], "rows": body}


def _nodes(chosen: Chosen) -> list[Row]:
    weight = Counter(end for entry in chosen.entries for end in entry.ends())
    radii = {i: round(_radius(node, weight[i]), 1) for i, node in chosen.nodes.items()}
    stands, overview = _places(chosen, radii), _overview(chosen)
    return [_node(node, chosen, radii[i], stands[i], overview.get(i)) for i, node in chosen.nodes.items()]


def _places(chosen: Chosen, radii: Mapping[str, float]) -> dict[str, Place]:
    """Where nodes stand: by what is drawn at first; what hangs on other relations alone, beside its neighbours."""
    tied = [(e.source, e.target, e.relation in QUIET) for e in chosen.entries if e.target]
    links, quiet = ([(a, b) for a, b, off in tied if off is wanted] for wanted in (False, True))
    drawn = {end for link in links for end in link}
    hanging = {end for link in quiet for end in link} - drawn if drawn else set()
    return beside(layout({i: r for i, r in radii.items() if i not in hanging}, links), quiet)


def _radius(node: Node, weight: int) -> float:
    base = {"Country": 11.0, "Organization": 7.0, "Event": 4.0}.get(node.label, 5.0)
    return min(30.0, base + 1.3 * math.sqrt(weight))


def _overview(chosen: Chosen) -> dict[str, Place]:
    """Where countries and organisations stand when they stand alone."""
    whole = aggregate(chosen.entries, chosen.behind, chosen.nodes)
    pairs = [(e.source, e.target) for e in whole if e.target and e.relation in {"met", "quoted"}]
    pairs += [(e.source, str(p)) for e in chosen.entries for p in e.details.get("partners", ())]
    sides = {i for i, node in chosen.nodes.items() if node.label in {"Country", "Organization"}}
    linked = [(a, b) for a, b in pairs if a in sides and b in sides]
    radii = {i: 14.0 for pair in linked for i in pair}
    return layout(radii, linked)


def _node(node: Node, chosen: Chosen, radius: float, place: Place, alone: Place | None) -> Row:
    known = node.properties
    row = {
        "id": node.id,
        "kind": node.label.lower(),
        "name": "no sector named" if node.id == f"sector:{NO_SECTOR}" else node.name,
        "country": chosen.country(node.id),
        "side": chosen.behind.get(node.id),
        "aliases": [a for a in dict.fromkeys(known.get("aliases") or ()) if a != node.name],
        "roles": list(known.get("roles") or ()),
        "size": radius,
        "x": place.x,
        "y": place.y,
        "group": place.community,
        "alone": [alone.x, alone.y] if alone else None,
        "event_type": known.get("event_type"),
        "date": shortened(known.get("date"), known.get("precision")),
        "place": known.get("place"),
        "status": known.get("status"),
        "disputed": known.get("disputed") or None,
    }
    return _lean(row)


def _entry(entry: Entry, proof: Evidence, outlets: Sequence[str], number: Mapping[str, int]) -> Row:
    """The entry with its nodes as their places in the list of nodes."""
    known = entry.details
    row = {
        "id": entry.id,
        "relation": entry.relation,
        "a": number[entry.source],
        "b": None if entry.target is None else number[entry.target],
        "status": entry.status,
        "date": entry.date,
        "placed": entry.placed if entry.placed != entry.date else None,
        "sources": entry.sources or None,
        "confidence": entry.confidence,
        "disputed": entry.disputed or None,
        "event": number.get(entry.event or ""),
        "sectors": [number[i] for i in entry.sectors if i in number],
        "partners": [number[i] for i in known.get("partners", ()) if i in number],
        "about": [number[i] for i in known.get("about", ()) if i in number and i != entry.target],
        "statements": proof.kept.get(entry.id, []),
        "dropped": proof.dropped.get(entry.id, []),
        "publishers": [outlets.index(p) for p in proof.publishers.get(entry.id, ())],
        "place": known.get("place"),
        "mode": None if known.get("mode") == "unspecified" else known.get("mode"),
        "role": known.get("role"),
        "indirect": known.get("kind") == "indirect" or None,
        "what": _unsaid(known.get("what"), proof, entry),
        "terms": [known.get("first_seen"), known.get("last_seen")] if entry.relation == "represents" else None,
    }
    return _lean(row)


def _unsaid(what: Any, proof: Evidence, entry: Entry) -> Any:
    """On what was agreed, where the sentence beside it does not say so anyway."""
    contexts = (str(proof.statements[i].properties.get("context")) for i in proof.kept.get(entry.id, ()))
    return None if what and any(str(what) in context for context in contexts) else what


def _statements(proof: Evidence, chosen: Chosen, article_number: Mapping[str, int]) -> list[Row]:
    named: dict[int, set[str]] = defaultdict(set)
    for entry in chosen.entries:
        for number in proof.kept.get(entry.id, ()):
            for end in (*entry.ends(), *entry.details.get("partners", ()), *entry.details.get("about", ())):
                if end in chosen.nodes and chosen.nodes[end].label != "Event":
                    named[number].update(spellings(chosen.nodes[end]))
    return [_statement(s, named[i], article_number) for i, s in enumerate(proof.statements)]


def _statement(statement: Node, names: Iterable[str], article_number: Mapping[str, int]) -> Row:
    known = statement.properties
    row = {
        "pieces": marks.pieces(statement, names),
        "status": known.get("status"),
        "date": shortened(known.get("date"), known.get("precision")),
        "confidence": known.get("confidence"),
        "rule": known.get("rule"),
        "article": article_number.get(str(known.get("article_id"))),
    }
    return _lean(row)


def _article(article: Node) -> Row:
    known = article.properties
    row = {
        "title": article.name,
        "url": known.get("url"),
        "publisher": known.get("publisher"),
        "published": shortened(known.get("published"), "day"),
        "reprint": bool(known.get("reprint_of")) or None,
    }
    return _lean(row)


def _countries(view: View, chosen: Chosen) -> dict[str, Row]:
    """Name, flag and part of the world of each country that a node belongs to."""
    named = {node.id.partition(":")[2]: node.name for node in view.nodes("Country")}
    used = sorted({code for i in chosen.nodes if (code := chosen.country(i))})
    return {
        code: _lean({"name": named.get(code, code), "flag": flags().get(code), "region": _region(code)})
        for code in used
    } | ({"EU": {"name": "European Union", "flag": flags()["EU"]}} if "org:EU" in chosen.nodes else {})


def _region(code: str) -> str | None:
    place = places().get(code)
    return place.region if place else None


def _world(chosen: Chosen) -> Row:
    used = {code for i in chosen.nodes if (code := chosen.country(i))}
    points = {code: point for code, point in worldmap.points().items() if code in used}
    return {"outlines": [list(outline) for outline in worldmap.outlines()], "points": points, "note": worldmap.NOTE}


def _about(view: View, options: Options, proof: Evidence, data_hash: str) -> Row:
    """What the header says of the page."""
    meta = view.meta()
    days = sorted(d for a in proof.articles.values() if (d := shortened(a.properties.get("published"), "day")))
    publishers = {str(a.properties["publisher"]) for a in proof.articles.values() if a.properties.get("publisher")}
    return {
        "heading": options.heading,
        "sample": bool(meta.get("sample")),
        "articles": len(proof.articles),
        "in_graph": proof.in_graph,
        "outlets": len(publishers),
        "from": days[0] if days else None,
        "to": days[-1] if days else None,
        "choices": list(options.said()),
        "statements": len(proof.statements) + proof.left_out,
        "dropped": proof.left_out,
        "hash": data_hash,
        "version": __version__,
        "stamp": options.stamp,
    }


def _lean(row: Row) -> Row:
    return {k: v for k, v in row.items() if v not in (None, "", [], ())}


def escaped(value: Any) -> str:
    """JSON that can stand inside a script element: no sign of HTML, no line ends that old JavaScript breaks on."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text
