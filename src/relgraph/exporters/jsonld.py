"""JSON-LD in the words of schema.org: people, countries, events, articles, quotations and agreements."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from relgraph.exporters.files import whole_file
from relgraph.model import Edge, Node
from relgraph.protocols import View

CONTEXT = {"@vocab": "https://schema.org/", "relgraph": "urn:relgraph:"}
STATUS = {"happened": "EventScheduled", "planned": "EventScheduled", "cancelled": "EventCancelled"}
BODIES = {"office": "GovernmentOrganization", "body": "Organization", "movement": "Organization"}

Thing = dict[str, Any]


class JsonLd:
    """One document with a `@graph`, sorted by `@id`."""

    def export(self, view: View, path: Path) -> None:
        """Write the document."""
        things = sorted(_things(view), key=lambda t: str(t["@id"]))
        with whole_file(path) as file:
            json.dump({"@context": CONTEXT, "@graph": things}, file, ensure_ascii=False, indent=1, sort_keys=True)
            file.write("\n")


def ident(node_id: str) -> str:
    """The `@id` of a node or edge: an address as it is, all else below `urn:relgraph:`."""
    from urllib.parse import quote

    return node_id if node_id.startswith(("http://", "https://")) else f"urn:relgraph:{quote(node_id, safe=':')}"


def _things(view: View) -> Iterator[Thing]:
    ties = _ties(view)
    for node in view.nodes():
        made = _of_node(node)
        if made:
            yield _clean({"@id": ident(node.id), **made, **ties.get(node.id, {})})
    for edge in view.edges():
        made = _of_edge(edge)
        if made:
            yield _clean({"@id": ident(edge.id), **made})


def _ties(view: View) -> Mapping[str, Mapping[str, list[Thing]]]:
    """What a thing holds of its edges, as references."""
    ties: dict[str, dict[str, list[Thing]]] = defaultdict(lambda: defaultdict(list))
    for edge in view.edges():
        match edge.kind:
            case "TOOK_PART_IN":
                role = "organizer" if edge.properties.get("role") == "host" else "attendee"
                ties[edge.target][role].append(_ref(edge.source))
            case "REPRESENTS":
                ties[edge.source]["affiliation"].append(_ref(edge.target))
            case "ABOUT":
                ties[edge.source]["about"].append(_ref(edge.target))
            case "REPORTED_IN":
                ties[edge.source]["subjectOf"].append(_ref(edge.target))
            case "MENTIONS":
                ties[edge.source]["mentions"].append(_ref(edge.target))
    return ties


def _ref(node_id: str) -> Thing:
    return {"@id": ident(node_id)}


def _refs(node_ids: Iterable[str]) -> list[Thing]:
    return [_ref(node_id) for node_id in node_ids]


def _clean(thing: Thing) -> Thing:
    return {key: value for key, value in thing.items() if value not in (None, [], "")}


def _of_node(node: Node) -> Thing:
    make = MAKERS.get(node.label)
    return make(node) if make else {}


def _names(node: Node) -> Thing:
    return {"name": node.name, "alternateName": list(node.properties.get("aliases", ()))}


def _person(node: Node) -> Thing:
    p = node.properties
    gender = {"m": "Male", "f": "Female"}.get(p.get("gender", ""))
    return {"@type": "Person", **_names(node), "jobTitle": list(p.get("roles", ())), "gender": gender}


def _country(node: Node) -> Thing:
    return {"@type": "Country", **_names(node), "identifier": node.id.partition(":")[2]}


def _organization(node: Node) -> Thing:
    return {"@type": BODIES.get(node.properties.get("kind", ""), "Organization"), **_names(node)}


def _sector(node: Node) -> Thing:
    return {"@type": "DefinedTerm", "name": node.name, "termCode": node.properties.get("iptc")}


def _event(node: Node) -> Thing:
    p = node.properties
    return {
        "@type": "Event",
        "name": node.name,
        "startDate": _shortened(p),
        "location": {"@type": "Place", "name": p["place"]} if p.get("place") else None,
        "eventStatus": f"https://schema.org/{STATUS[p['status']]}" if p.get("status") in STATUS else None,
        "additionalType": p.get("event_type"),
        "relgraph:status": p.get("status"),
        "relgraph:disputed": p.get("disputed"),
    }


def _shortened(properties: Mapping[str, Any]) -> str | None:
    """The date as far as it is known: a year, a month or a day."""
    length = {"year": 4, "month": 7}.get(properties.get("precision", ""), 10)
    date = properties.get("date")
    return str(date)[:length] if date else None


def _article(node: Node) -> Thing:
    p = node.properties
    publisher = {"@type": "Organization", "name": p["publisher"]} if p.get("publisher") else None
    return {
        "@type": "NewsArticle",
        "headline": node.name,
        "url": p.get("url"),
        "publisher": publisher,
        "datePublished": p.get("published"),
        "inLanguage": p.get("language"),
        "abstract": p.get("excerpt"),
    }


MAKERS: Mapping[str, Callable[[Node], Thing]] = {
    "Leader": _person,
    "Person": _person,
    "Country": _country,
    "Organization": _organization,
    "Sector": _sector,
    "Event": _event,
    "Article": _article,
}
"""How a node of a label becomes a thing; statements stay outside."""


def _of_edge(edge: Edge) -> Thing:
    p = edge.properties
    match edge.kind:
        case "QUOTED":
            source = _ref(p["article_id"]) if p.get("article_id") else None
            spoken = {"creator": _ref(edge.source), "isPartOf": source, "about": _refs(p.get("about", ()))}
            return {"@type": "Quotation", "text": p.get("text"), "dateCreated": _shortened(p), **spoken}
        case "AGREED_ON":
            parties = {"agent": _ref(edge.source), "participant": _refs(p.get("partners", ()))}
            words = {"description": p.get("what"), "relgraph:status": p.get("status"), "startTime": _shortened(p)}
            return {"@type": "AgreeAction", **parties, "object": _ref(edge.target), **words}
        case "MET_WITH":
            facts = {"startTime": _shortened(p), "relgraph:status": p.get("status"), "description": p.get("evidence")}
            return {"@type": "InteractAction", "agent": _ref(edge.source), "participant": _ref(edge.target), **facts}
    return {}
