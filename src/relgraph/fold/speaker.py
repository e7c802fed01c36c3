"""From the statements of one article to its claims: its keys resolved, its statements sorted into reports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from relgraph.fold.claims import NEVER, Caption, Claims, Deal, Ground, Meet, Office, Part, Report, Voice, Words
from relgraph.fold.dates import precision, sound
from relgraph.fold.decisions import Rulings
from relgraph.fold.facts import Facts, Kinds, Told
from relgraph.fold.joining import find_held, join_parts, placed
from relgraph.fold.keys import entities_of, is_nobody, side_key

_NEW = tuple.__new__
"""How a named tuple is made, without the call that its own constructor adds for each of the many statements."""


class Speaker:
    """Turns the statements of one article into claims."""

    def __init__(self, facts: Facts, root: Facts, ground: Ground, ruled: Rulings, caption: Caption) -> None:
        self.facts, self.root, self.ground = facts, root, ground
        self.confirmed, self.caption = ruled.confirmed, caption
        self.resolve = ground.resolver()
        self._parts: dict[str, Part] = {}
        self._names: dict[str, str] = {}
        self.entities: Mapping[str, Mapping[str, Any]] = {}
        self.seen = sound(facts.published) or NEVER
        self.told = sound(root.published) or NEVER
        self.source = root.publisher or root.id
        self._root, self._first = root.id, ground.first

    def claims(self, kinds: Kinds, entities: Mapping[str, Mapping[str, Any]] | None = None) -> Claims:
        """The claims of the article; `entities` are what `entities_of` gives for these statements, where known."""
        self.entities = entities_of(kinds) if entities is None else entities
        claims = Claims(self._reports(kinds))
        self._deals(kinds.get("agreed_on", ()), claims)
        claims.quotes = [
            self._words(one) for one in kinds.get("quoted", ()) if not is_nobody(one.statement.payload["speaker"])
        ]
        claims.offices = [self._office(one) for one in kinds.get("office", ())]
        return claims

    def voice(self, one: Told) -> Voice:
        """The statement as a voice; a confirmed one is certain."""
        name, place, s, _ = one
        return _NEW(
            Voice,
            (
                self.seen,
                s.article_id,
                self._first + place,
                name,
                self.source,
                self._root,
                self.told,
                s.status or "happened",
                sound(s.date),
                1.0 if name in self.confirmed else s.confidence,
                s.evidence,
            ),
        )

    def part(self, key: str, role: str) -> Part:
        """The entity as a part of an event."""
        known = self._parts.get(key)
        if known is None:
            known = _NEW(Part, (self.resolve(key), role, self.name(key), self.ground.side(key)))
            self._parts[key] = known
        return known if known.role == role else known._replace(role=role)

    def name(self, key: str) -> str:
        """The name of whoever a key names: the gazetteer's, or that under which the article knows it."""
        name = self._names.get(key)
        if name is None:
            known = self.caption(self.resolve(key)).get("name") or self.entities.get(key, {}).get("name")
            name = self._names[key] = known or key.rpartition(":")[2]
        return name

    def _reports(self, kinds: Kinds) -> list[Report]:
        reports: dict[str, Report] = {}
        for one in kinds.get("event", ()):
            ref = one.statement.payload["ref"]
            if ref in reports:
                reports[ref].voices += (self.voice(one),)
            else:
                reports[ref] = self._report(one)
        alone = []
        for one in kinds.get("met_with", ()):
            meet = self._meet(one)
            if meet.a == meet.b:
                continue  # two names of one entity, as the whole store or the user knows
            report = reports.get(one.statement.payload.get("event") or "")
            if report is None:
                report = self._implied(one)
                alone.append(report)
            report.meets += (meet,)
            join_parts(report, [self.part(one.statement.payload[end], "party") for end in ("a", "b")])
        told = [*reports.values(), *alone]
        for report in told:
            report.settle()
        find_held(told)
        return told

    def _report(self, one: Told) -> Report:
        p = one.statement.payload
        report = self._empty(one, p["event_type"], ref=p["ref"])
        join_parts(report, [self.part(who["key"], who.get("role") or "party") for who in p.get("participants", ())])
        report.sectors = tuple(sorted(set(p.get("sectors", ()))))
        report.voices = (self.voice(one),)
        return report

    def _implied(self, one: Told) -> Report:
        kind = "phone_call" if one.statement.payload.get("mode") == "phone" else "meeting"
        return self._empty(one, kind, ref=None)

    def _empty(self, one: Told, event_type: str, *, ref: str | None) -> Report:
        """A report to which nothing belongs yet; one without a name in its document is implicit."""
        name, place, s, _ = one
        return Report(
            name,
            self._first + place,
            s.article_id,
            self._root,
            ref,
            event_type,
            sound(s.date),
            None if self.told == NEVER else self.told,
            s.status or "happened",
            s.payload.get("place"),
            ref is None,
        )

    def _meet(self, one: Told) -> Meet:
        p = one.statement.payload
        a, b = sorted((self.resolve(p["a"]), self.resolve(p["b"])))
        return _NEW(Meet, (a, b, p.get("mode") or "unspecified", p.get("place"), self.voice(one)))

    def _deals(self, told: Iterable[Told], claims: Claims) -> None:
        by_ref = {r.ref: r for r in claims.reports if r.ref}
        for one in told:
            deal = self._deal(one)
            report = by_ref.get(one.statement.payload.get("event") or "") or placed(deal, claims.reports)
            if report:
                report.deals += (deal,)
            else:
                claims.deals.append(deal)

    def _deal(self, one: Told) -> Deal:
        p = one.statement.payload
        parties = tuple(sorted({self.resolve(side_key(key, self.entities)) for key in p.get("parties", ())}))
        sectors = tuple(sorted({s["id"] for s in p.get("sectors", ())}))
        return _NEW(Deal, (parties, sectors, p.get("what") or "", self.voice(one)))

    def _words(self, one: Told) -> Words:
        s = one.statement
        p, voice = s.payload, self.voice(one)
        via, words = p.get("via"), ""
        if via and s.context_start <= via[0] <= via[1] <= s.context_end:
            words = one.text[via[0] : via[1]]
        about = tuple(sorted({self.resolve(key) for key in p["about"]})) if p.get("about") else ()
        day = voice.date if voice.date and precision(voice.date) == "day" else self.seen
        return _NEW(
            Words,
            (
                self.resolve(p["speaker"]),
                self.name(p["speaker"]),
                p.get("kind") or "direct",
                about,
                words,
                p.get("event"),
                s.start,
                s.end,
                day if day != NEVER else None,
                voice,
            ),
        )

    def _office(self, one: Told) -> Office:
        p = one.statement.payload
        parts = (self.resolve(p["leader"]), self.resolve(p["side"]), p.get("role") or "", self.voice(one))
        return _NEW(Office, parts)
