"""An extraction as one JSON object: leaders, countries, sectors, events, meetings, agreements and quotes by name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from relgraph.config import from_data
from relgraph.model import Entity, Extraction, Statement
from relgraph.tables import table

Json = dict[str, Any]


def row(extraction: Extraction) -> Json:
    """The form that `relgraph evaluate` and its scorer read; entities stand by name or ISO code."""
    names = _Names({entity.key: shown(entity) for entity in extraction.entities})
    quoted = _of(extraction, "quoted")
    who = {s.payload["speaker"] for s in quoted}
    speakers = _Names({entity.key: _told(entity, extraction) for entity in extraction.entities if entity.key in who})
    return {
        "article": _article(extraction),
        "leaders": [_leader(e, extraction) for e in extraction.entities if e.kind == "leader"],
        "countries": sorted(_countries(extraction)),
        "sectors": _sectors(extraction),
        "events": [_event(s, names) for s in _of(extraction, "event")],
        "met_with": [_met(s, names) for s in _of(extraction, "met_with")],
        "agreed_on": [_agreed(s, names) for s in _of(extraction, "agreed_on")],
        "quoted": [_quoted(s, names, speakers, extraction.document.text) for s in quoted],
    }


class _Names(dict[str, str]):
    """The names shown by key; for a key that the document only infers, what follows its kind."""

    def __missing__(self, key: str) -> str:
        return key.partition(":")[2]


def _told(entity: Entity, extraction: Extraction) -> str:
    """The name shown of a speaker: a body as the text names it at most length, where it never uses the caption."""
    name, text = shown(entity), extraction.document.text
    if entity.kind != "organization" or name in text:
        return name
    names = (text[m.start : m.end] for m in extraction.mentions if m.key == entity.key and m.reason == "name")
    return max((" ".join(n.split()) for n in names), key=len, default=name)


def shown(entity: Entity) -> str:
    """ISO code of a country, id of a sector, name of anybody else."""
    if entity.kind in {"country", "sector"}:
        return entity.key.partition(":")[2]
    return entity.name


def _article(extraction: Extraction) -> Json:
    document = extraction.document
    return {
        "id": document.id,
        "source": document.source,
        "external_id": document.external_id,
        "url": document.url,
        "publisher": document.publisher,
        "title": document.title,
        "published": document.published,
        "dateline_place": next((d.place for d in document.datelines if d.place), None),
        "text": document.text,
    }


@from_data
def _movements() -> frozenset[str]:
    """Parties and armed groups: whoever serves one serves no state and no body of states."""
    rows = table("organizations.tsv", ("id", "kind"))
    return frozenset(p.row["id"] for p in rows if p.row["kind"] == "movement")


def _leader(entity: Entity, extraction: Extraction) -> Json:
    text = extraction.document.text
    mentions = [m for m in extraction.mentions if m.key == entity.key]
    org = entity.org.partition(":")[2] if entity.org else None
    return {
        "name": entity.name,
        "country": entity.country or (org if org not in _movements() else None),
        "organization": org,
        "role": entity.role,
        "gender": entity.gender,
        "key": entity.key,
        "mentions": [{"text": text[m.start : m.end], **m.to_dict()} for m in mentions],
    }


def _countries(extraction: Extraction) -> set[str]:
    named = {m.key for m in extraction.mentions}
    return {
        e.country
        for e in extraction.entities
        if e.country and e.key in named and e.kind in {"country", "organization", "leader"}
    }


def _sectors(extraction: Extraction) -> list[str]:
    found = {s["id"] for x in _of(extraction, "agreed_on") for s in x.payload["sectors"]}
    found |= {s for x in _of(extraction, "event") for s in x.payload["sectors"]}
    named = {x.payload["entity"]["key"] for x in _of(extraction, "mention") if x.payload["entity"]["kind"] == "sector"}
    return sorted(found | {key.partition(":")[2] for key in named})


def _of(extraction: Extraction, kind: str) -> list[Statement]:
    return [s for s in extraction.statements if s.kind == kind]


def _span(start: int, end: int, text: str) -> Json:
    return {"start": start, "end": end, "text": text}


def _common(s: Statement) -> Json:
    return {
        "evidence": _span(s.start, s.end, s.evidence),
        "date_reason": s.date_reason,
        "rule": s.rule,
        "confidence": s.confidence,
        "id": s.id,
    }


def _event(s: Statement, names: Mapping[str, str]) -> Json:
    p = s.payload
    return {
        "ref": p["ref"],
        "type": p["event_type"],
        "status": s.status,
        "date": s.date,
        "place": p["place"],
        "participants": [names[part["key"]] for part in p["participants"]],
        "roles": [part["role"] for part in p["participants"]],
        "sectors": list(p["sectors"]),
    } | _common(s)


def _met(s: Statement, names: Mapping[str, str]) -> Json:
    p = s.payload
    return {
        "a": names[p["a"]],
        "b": names[p["b"]],
        "status": s.status,
        "mode": p["mode"],
        "date": s.date,
        "place": p["place"],
        "event": p["event"],
    } | _common(s)


def _agreed(s: Statement, names: Mapping[str, str]) -> Json:
    p = s.payload
    return {
        "parties": [names[key] for key in p["parties"]],
        "sectors": [sector["id"] for sector in p["sectors"]],
        "sector_spans": [dict(sector) for sector in p["sectors"]],
        "status": s.status,
        "date": s.date,
        "what": p["what"],
        "event": p["event"],
    } | _common(s)


def _quoted(s: Statement, names: Mapping[str, str], speakers: Mapping[str, str], text: str) -> Json:
    p = s.payload
    via = p["via"]
    return {
        "speaker": speakers[p["speaker"]],
        "kind": p["kind"],
        "about": [names[key] for key in p["about"]],
        "date": s.date,
        "event": p["event"],
        "quote": _span(s.start, s.end, s.evidence),
        "attributed_via": _span(via[0], via[1], text[via[0] : via[1]]) if via else None,
    } | _common(s)
