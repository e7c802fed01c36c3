"""What the keys of all articles name, when some articles come and some go."""

from __future__ import annotations

from collections.abc import Iterable

from relgraph.fold.claims import Caption
from relgraph.fold.decisions import SPLIT, Rulings, plain_key, split_pairs
from relgraph.fold.entities import Bearer, clusters, gathered, homes, merged
from relgraph.fold.nodes import entity_node
from relgraph.fold.traits import Traits
from relgraph.model import Node
from relgraph.stores.folding.traits import Deltas, KeyRow, TraitBook
from relgraph.stores.packing import dump


class Keys:
    """Clusters the keys that a batch touches, and those that these are near to."""

    def __init__(self, book: TraitBook, ruled: Rulings) -> None:
        self.book = book
        self.db = book.db
        self.ruled = ruled
        self.entities: set[str] = set()
        """The ids of entities whose nodes are to be written again."""
        self._partners: dict[str, set[str]] = {}
        for a, b in ruled.merges:
            self._partners.setdefault(a, set()).add(b)
            self._partners.setdefault(b, set()).add(a)

    def settle(self, again: Iterable[str] = ()) -> set[int]:
        """Write what was counted; the articles that use a key which now names another entity, or serves another side.

        `again` are keys to be looked at although no article changed.
        """
        deltas = self.book.counted()
        self.book.learn(deltas)
        opened = {key for key in deltas if self._opened(key, deltas)} | set(again)
        before = {near for key in opened if self.book.number(key) for near in self._beside(key)}
        self.entities |= {self.canonical(key)[0] for key in deltas if self.book.number(key)}
        self.book.write(deltas)
        changed = self._cluster(key for key in sorted(opened | before) if self.book.number(key))
        self.entities |= {self.canonical(key)[0] for key in deltas if self.book.number(key)}
        return changed

    def canonical(self, key: str) -> tuple[str, str]:
        """The id that a key names, and the key of the side that it serves ("" for none)."""
        row = self.book.row(key)
        return (row.id or key, row.home) if row else (key, "")

    def unsplit(self, subject: str) -> set[str]:
        """The keys that would name the same entity as this one if nothing were split."""
        traits = {subject: self._joined(subject)}
        todo = [subject]
        while todo:
            key = todo.pop()
            for other in self._near_unsplit(key, traits[key]) | self._partners.get(key, set()):
                if other not in traits and (held := self._joined(other)).held:
                    traits[other] = held
                    todo.append(other)
        found, _ = merged(clusters({k: t for k, t in traits.items() if t.held}), self.ruled.merges)
        return {key for key in found if found[key] == found.get(subject)}

    def nodes(self, caption: Caption) -> tuple[list[Node], list[str]]:
        """The nodes of the touched entities, and the ids of those that no key names any more."""
        sql = "SELECT key, id FROM canon WHERE id IN (SELECT value FROM json_each(?))"
        named = dict(self.db.all(sql, (dump(sorted(self.entities)),)))
        self.book.learn(named)
        _, _, apart = self._named(self._reached(named.keys() & self._partners.keys()))
        held = gathered({key: self.book.traits(key) for key in named}, named, apart)
        return [entity_node(who, held[who], caption(who)) for who in sorted(held)], sorted(self.entities - held.keys())

    def _opened(self, key: str, deltas: Deltas) -> bool:
        """Whether what was counted can change whom a key names: all but a known trait seen once more."""
        row = self.book.row(key)
        if row is None or row.near or self.book.news(key, deltas[key]):
            return True
        return sum(kind in {"country", "org"} for kind, _ in self.book.traits(key).held) > 1

    def _beside(self, key: str) -> set[str]:
        """The keys that are near to a key, or that the user joined to it."""
        found = {k for k in self._partners.get(key, ()) if self.book.number(k)}
        bearer = self.book.bearer(key)
        if SPLIT in key:
            mark = key.partition(SPLIT)[2]
            found |= {k for (k,) in self.db.rows("SELECT key FROM canon WHERE key LIKE ?", (f"%{SPLIT}{mark}",))}
        elif bearer.joins:
            others = (self.book.bearer(k) for k in self.book.meeting(key))
            found |= {b.key for b in others if b.joins and bearer.near(b)}
        return found - {key}

    def _cluster(self, start: Iterable[str]) -> set[int]:
        """Cluster the keys that are reached from these; the articles that use a key for which that changes anything."""
        reached = self._reached(start)
        traits, found, apart = self._named(reached)
        served = homes(traits, found, apart)
        self.entities |= {found[key] for key in reached.keys() & self._partners.keys()}
        before = {key: self.canonical(key)[0] for key in found}
        changed = {k for k, who in found.items() if self._write(k, who, served.get(k, ""), near=bool(reached[k]))}
        serving = {k for key in changed if before[key] != found[key] for k in self._serving(key)}
        return {n for key in sorted(changed | serving) for n in self._users(key)}

    def _reached(self, start: Iterable[str]) -> dict[str, set[str]]:
        """The keys that are reached from these, each with those beside it."""
        reached: dict[str, set[str]] = {}
        todo = list(start)
        while todo:
            key = todo.pop()
            if key not in reached:
                reached[key] = self._beside(key)
                todo.extend(reached[key])
        return reached

    def _named(self, keys: Iterable[str]) -> tuple[dict[str, Traits], dict[str, str], set[str]]:
        """The traits and the canonical id of each key, and those that merges made part of another entity."""
        traits = {key: self.book.traits(key) for key in sorted(keys)}
        return traits, *merged(clusters(traits, split_pairs(traits)), self.ruled.merges)

    def _serving(self, key: str) -> list[str]:
        """The keys of those who serve a country or organisation."""
        return [k for (k,) in self.db.rows("SELECT key FROM canon WHERE home = ?", (key,))]

    def _write(self, key: str, who: str, home: str, *, near: bool) -> bool:
        """Write what a key names; whether it named something else, or served another side."""
        row = self.book.row(key)
        assert row is not None
        n, old, old_home, old_near = row
        if (old, old_home, bool(old_near)) != (who, home, near):
            self.book.place(key, KeyRow(n, who, home, int(near)))
        if (old, old_home) == (who, home):
            return False
        self.entities |= {old, who} - {""}
        return True

    def _users(self, key: str) -> list[int]:
        n = self.book.number(key)
        return [article for (article,) in self.db.rows("SELECT article FROM used WHERE key = ?", (n,))]

    def _variants(self, key: str) -> list[str]:
        """The key itself and those that splits made of it; none for one that a split made."""
        if SPLIT in key:
            return []
        low, high = key + SPLIT, key + chr(ord(SPLIT) + 1)
        sql = "SELECT key FROM canon WHERE key = ? OR key >= ? AND key < ?"
        return [k for (k,) in self.db.rows(sql, (key, low, high))]

    def _joined(self, key: str) -> Traits:
        held = Traits()
        for variant in self._variants(key):
            held.join(self.book.traits(variant))
        return held

    def _near_unsplit(self, key: str, traits: Traits) -> set[str]:
        bearer = Bearer(key, traits)
        if not bearer.joins:
            return set()
        others = {plain_key(k) for v in self._variants(key) for k in self.book.meeting(v)} - {key}
        return {k for k in others if (b := Bearer(k, self._joined(k))).joins and bearer.near(b)}
