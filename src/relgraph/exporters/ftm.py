"""FollowTheMoney entities, one a line, for Aleph, OpenAleph and the OpenSanctions tools."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from relgraph.exporters.codes import alpha2
from relgraph.exporters.files import whole_file
from relgraph.exporters.jsonl import line
from relgraph.model import Edge, Node, digest
from relgraph.protocols import View

GENDERS = {"m": "male", "f": "female"}
BODIES = {"office": "PublicBody", "body": "Organization", "movement": "Organization"}

Entity = dict[str, Any]


class FollowTheMoney:
    """People, bodies, events, positions, articles, and the links between them."""

    def export(self, view: View, path: Path) -> None:
        """Write the entities, sorted by id."""
        with whole_file(path) as file:
            file.writelines(line(entity) for entity in sorted(_entities(view), key=lambda e: str(e["id"])))


def _entities(view: View) -> Iterator[Entity]:
    names = {node.id: node.name for node in view.nodes()}
    ties = _ties(view)
    for node in view.nodes():
        yield from _of_node(node, ties[node.id], names)
    seen = set()
    for edge in view.edges():
        for entity in _of_edge(edge, names):
            if entity["id"] not in seen:
                seen.add(entity["id"])
                yield entity


def _ties(view: View) -> Mapping[str, Mapping[str, list[str]]]:
    """What an event's own entity holds of its edges: who took part, who was the host, which sectors."""
    ties: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for edge in view.edges("TOOK_PART_IN"):
        role = "organizer" if edge.properties.get("role") == "host" else "involved"
        ties[edge.target][role].append(ident(edge.source))
    for edge in view.edges("ABOUT"):
        ties[edge.source]["keywords"].append(edge.target.partition(":")[2])
    return ties


def ident(node_id: str) -> str:
    """The id of an entity in FollowTheMoney, whose ids hold letters and digits only."""
    return f"rg-{digest(node_id, size=10)}"


def _entity(node_id: str, schema: str, properties: Mapping[str, Any]) -> Entity:
    kept = {name: sorted({str(v) for v in _many(value) if v}) for name, value in properties.items() if value}
    return {"id": ident(node_id), "schema": schema, "properties": {k: v for k, v in kept.items() if v}}


def _many(value: Any) -> Iterable[Any]:
    return value if isinstance(value, list | tuple) else (value,)


def _of_node(node: Node, ties: Mapping[str, list[str]], names: Mapping[str, str]) -> Iterator[Entity]:
    p = node.properties
    common = {"name": node.name, "alias": p.get("aliases")}
    match node.label:
        case "Leader" | "Person":
            person = {"country": alpha2(p.get("country")), "position": p.get("roles")}
            yield _entity(node.id, "Person", common | person | {"gender": GENDERS.get(p.get("gender", ""))})
        case "Country":
            yield _entity(node.id, "PublicBody", common | {"country": alpha2(node.id.partition(":")[2])})
        case "Organization":
            schema = BODIES.get(p.get("kind", ""), "Organization")
            yield _entity(node.id, schema, common | {"country": alpha2(p.get("country"))})
        case "Event":
            yield _entity(node.id, "Event", _event(node, ties))
        case "Article":
            yield _entity(node.id, "Article", _article(node))


def _event(node: Node, ties: Mapping[str, list[str]]) -> dict[str, Any]:
    p = node.properties
    words = " ".join(str(p[k]) for k in ("event_type", "status") if p.get(k))
    place = {"name": node.name, "location": p.get("place"), "startDate": p.get("date"), "description": words}
    return {**place, **ties}


def _article(node: Node) -> dict[str, Any]:
    p = node.properties
    return {
        "name": node.name,
        "title": node.name,
        "fileName": node.id,
        "sourceUrl": p.get("url"),
        "publisher": p.get("publisher"),
        "publishedAt": p.get("published"),
        "language": "eng" if p.get("language") == "en" else None,
        "summary": p.get("excerpt"),
    }


def _of_edge(edge: Edge, names: Mapping[str, str]) -> Iterator[Entity]:
    p = edge.properties
    match edge.kind:
        case "MET_WITH":
            yield _link(edge, edge.source, edge.target, "met with")
        case "AGREED_ON":
            for partner in p.get("partners", ()):
                first, second = sorted((edge.source, str(partner)))
                yield _link(edge, first, second, f"agreement on {names.get(edge.target, edge.target)}")
        case "REPRESENTS":
            yield from _office(edge, names)
        case "QUOTED":
            note = {"description": p.get("text"), "entity": ident(edge.source), "name": f"Quote ({p.get('kind')})"}
            yield _entity(edge.id, "Note", note)
        case "REPORTED_IN":
            yield _entity(edge.id, "Documentation", {"document": ident(edge.target), "entity": ident(edge.source)})


def _link(edge: Edge, subject: str, partner: str, role: str) -> Entity:
    p = edge.properties
    facts = {"role": role, "status": p.get("status"), "date": p.get("date"), "summary": p.get("evidence")}
    ends = {"subject": ident(subject), "object": ident(partner)}
    # Each party has an edge of its own to a sector; the pair is one link.
    key = "|".join(map(str, (edge.kind, subject, partner, role, p.get("event_id"), p.get("date"), p.get("status"))))
    return _entity(key, "UnknownLink", ends | facts)


def _office(edge: Edge, names: Mapping[str, str]) -> Iterator[Entity]:
    """The post and who held it; the dates are those on which articles saw the holder in it."""
    role, side = str(edge.properties.get("role") or "representative"), edge.target
    post = f"position|{role}|{side}"
    country = alpha2(side.partition(":")[2]) if side.startswith("country:") else None
    organization = None if country else ident(side)
    name = f"{role} of {names.get(side, side)}"
    yield _entity(post, "Position", {"name": name, "country": country, "organization": organization})
    seen = [edge.properties.get(k) for k in ("first_seen", "last_seen")]
    holder = {"holder": ident(edge.source), "post": ident(post), "date": [day for day in seen if day]}
    yield _entity(edge.id, "Occupancy", holder)
