"""The schema of the graph, in one place: labels, relations, properties with their types, closed lists, payloads.

Types are `str`, `int`, `float`, `bool`, `date` (a real date in every store; a month or year becomes its first day,
with `precision`), and lists of strings `str[]`. Every node has `id` and `name`, every edge has `id`.
"""

from __future__ import annotations

from collections.abc import Mapping

SCHEMA_VERSION = 8

PropertyTypes = Mapping[str, str]

NODES: Mapping[str, PropertyTypes] = {
    "Leader": {
        "country": "str",
        "roles": "str[]",
        "gender": "str",
        "aliases": "str[]",
        "first_seen": "date",
        "last_seen": "date",
    },
    "Person": {"aliases": "str[]"},
    "Country": {"aliases": "str[]"},
    "Organization": {"kind": "str", "country": "str", "aliases": "str[]"},
    "Sector": {"iptc": "str"},
    "Event": {
        "event_type": "str",
        "date": "date",
        "precision": "str",
        "place": "str",
        "status": "str",
        "disputed": "bool",
        "sources": "int",
        "implicit": "bool",
        "cameo": "str",
        "plover": "str",
    },
    "Article": {
        "url": "str",
        "publisher": "str",
        "published": "date",
        "content_hash": "str",
        "origin": "str",
        "language": "str",
        "excerpt": "str",
        "reprint_of": "str",
    },
    "Statement": {
        "kind": "str",
        "edge_ids": "str[]",
        "event_id": "str",
        "status": "str",
        "date": "date",
        "precision": "str",
        "evidence": "str",
        "start": "int",
        "end": "int",
        "context": "str",
        "context_start": "int",
        "cue_start": "int",
        "cue_end": "int",
        "rule": "str",
        "origin": "str",
        "confidence": "float",
        "article_id": "str",
        "payload": "str",
    },
}

EDGES: Mapping[str, PropertyTypes] = {
    "MET_WITH": {
        "event_id": "str",
        "date": "date",
        "precision": "str",
        "mode": "str",
        "place": "str",
        "status": "str",
        "disputed": "bool",
        "sources": "int",
        "evidence": "str",
        "statement": "str",  # the id of the statement that says it best: its evidence is the edge's
        "confidence": "float",
        "first_seen": "date",
        "last_seen": "date",
    },
    "AGREED_ON": {
        "event_id": "str",
        "partners": "str[]",
        "status": "str",
        "disputed": "bool",
        "date": "date",
        "precision": "str",
        "what": "str",
        "sources": "int",
        "evidence": "str",
        "statement": "str",  # the id of the statement that says it best: its evidence is the edge's
        "confidence": "float",
        "first_seen": "date",
        "last_seen": "date",
    },
    "QUOTED": {
        "text": "str",
        "kind": "str",
        "about": "str[]",
        "date": "date",
        "precision": "str",
        "sources": "int",
        "article_id": "str",
        "start": "int",
        "end": "int",
        "attributed_via": "str",
        "confidence": "float",
    },
    "REPRESENTS": {"role": "str", "first_seen": "date", "last_seen": "date"},
    "TOOK_PART_IN": {"role": "str"},
    "ABOUT": {},
    "REPORTED_IN": {},
    "MENTIONS": {"count": "int", "resolved_by": "str", "start": "int", "end": "int"},
    "STATES": {},
}

EVENT_TYPES = (
    "meeting",
    "phone_call",
    "visit",
    "summit",
    "negotiation",
    "agreement_signed",
    "statement",
    "letter_message",
    "ceremony",
    "conflict",
    "sanction",
    "aid",
    "other",
)
EVENT_FAMILIES: Mapping[str, str] = {"negotiation": "meeting", "summit": "meeting"}
"""Types that fold together, by the family's name; each other type stands alone."""

EVENT_STATUSES = ("happened", "planned", "cancelled", "denied", "past_reference")
AGREED_STATUSES = ("signed", "agreed", "planned", "proposed", "discussed")
"""The steps of an agreement, the strongest first."""

MODES = ("in_person", "phone", "video", "unspecified")
QUOTE_KINDS = ("direct", "indirect")
FIRM = ("signed", "agreed")
NO_SECTOR = "unspecified"

PAYLOADS: Mapping[str, Mapping[str, str]] = {
    "mention": {"entity": "Entity.to_dict()", "count": "how often the document names it"},
    "office": {"leader": "key", "side": "key of a country or organisation", "role": "as in the text, lower case"},
    "event": {
        "ref": "name within the document: e1, e2 …",
        "event_type": "one of EVENT_TYPES",
        "place": "as spelled, or null",
        "participants": "list of {key, role}; role is host, guest or party",
        "sectors": "list of sector ids",
    },
    "met_with": {
        "a": "key",
        "b": "key",
        "mode": "one of MODES",
        "place": "as spelled, or null",
        "event": "ref or null",
    },
    "agreed_on": {
        "parties": "list of keys of countries and organisations",
        "sectors": "list of {id, start, end}: each sector with its own span; may be empty",
        "what": "the clause that says on what",
        "event": "ref or null",
    },
    "quoted": {
        "speaker": "key",
        "kind": "direct or indirect",
        "about": "list of keys",
        "via": "[start, end] of the words that attribute, or null",
        "event": "ref or null",
    },
}
"""The arguments of a statement by its kind. Entities stand by their key in the same article."""
