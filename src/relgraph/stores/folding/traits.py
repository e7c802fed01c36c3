"""How often and when each trait of each key stands in the articles, counted up and down."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from relgraph.fold.entities import Bearer, meeting_codes
from relgraph.fold.traits import Held, Trait, Traits, traits_of
from relgraph.stores.database import Database
from relgraph.stores.packing import dump

Deltas = dict[str, dict[tuple[Trait, str], int]]
"""Key → (trait, day) → by how much more or less often."""
_IN = "key IN (SELECT value FROM json_each(?))"


class KeyRow(NamedTuple):
    """What the record knows of a key: its number, whom it names, whom that one serves, whether others are near."""

    n: int
    id: str = ""
    home: str = ""
    near: int = 0


class TraitBook:
    """Keys and their traits, with what was counted and is not written yet."""

    def __init__(self, database: Database) -> None:
        self.db = database
        self._counts: dict[str, dict[str, dict[Trait, int]]] = {}  # key → day → trait → by how much
        self._rows: dict[str, KeyRow | None] = {}
        self._traits: dict[str, Traits] = {}
        self._bearers: dict[str, Bearer] = {}

    def count(self, key: str, entity: Mapping[str, object], day: str | None, by: int) -> None:
        """Count what an article says of a key in (1) or out (-1)."""
        told = self._counts.setdefault(key, {}).setdefault(day or "", {})
        for trait in traits_of(entity):
            told[trait] = told.get(trait, 0) + by

    def counted(self) -> Deltas:
        """What was counted since the last time, by key."""
        found: Deltas = {}
        for key, days in self._counts.items():
            if told := {(trait, day): by for day, held in days.items() for trait, by in held.items() if by}:
                found[key] = told
        self._counts = {}
        return found

    def learn(self, keys: Iterable[str]) -> None:
        """Read what the record knows of keys, all in two questions."""
        wanted = sorted(key for key in keys if key not in self._rows)
        if not wanted:
            return
        asked = (dump(wanted),)
        self._rows |= dict.fromkeys(wanted)
        for key, *row in self.db.rows(f"SELECT key, n, id, home, near FROM canon WHERE {_IN}", asked):  # noqa: S608
            self._rows[key] = KeyRow(*row)
        held = {key: Traits() for key in wanted}
        sql = f"SELECT canon.key, kind, value, trait.n, first, last FROM canon JOIN trait ON trait.key = canon.n WHERE canon.{_IN}"  # noqa: S608, E501
        for key, kind, value, *told in self.db.rows(sql, asked):
            held[key].held[kind, value] = Held(*told)
        self._traits |= held

    def row(self, key: str) -> KeyRow | None:
        """What the record knows of a key; None for one that no article uses."""
        if key not in self._rows:
            found = self.db.row("SELECT n, id, home, near FROM canon WHERE key = ?", (key,))
            self._rows[key] = KeyRow(*found) if found else None
        return self._rows[key]

    def number(self, key: str) -> int | None:
        """The number of a key, if any article uses it."""
        row = self.row(key)
        return row.n if row else None

    def place(self, key: str, row: KeyRow) -> None:
        """Write what the record knows of a key."""
        self._rows[key] = row
        self.db.run("UPDATE canon SET id = ?, home = ?, near = ? WHERE n = ?", (row.id, row.home, row.near, row.n))

    def traits(self, key: str) -> Traits:
        """What is known of a key."""
        if key not in self._traits:
            n = self.number(key)
            rows = self.db.rows("SELECT kind, value, n, first, last FROM trait WHERE key = ?", (n,)) if n else ()
            self._traits[key] = Traits({(kind, value): Held(*held) for kind, value, *held in rows})
        return self._traits[key]

    def bearer(self, key: str) -> Bearer:
        """Whoever bears a key."""
        if key not in self._bearers:
            self._bearers[key] = Bearer(key, self.traits(key))
        return self._bearers[key]

    def meeting(self, key: str) -> Iterable[str]:
        """The keys that share a code with this one."""
        codes = sorted(meeting_codes(key, self.traits(key)))
        marks = ", ".join("?" * len(codes))
        sql = f"SELECT DISTINCT canon.key FROM code JOIN canon ON canon.n = code.key WHERE code IN ({marks})"  # noqa: S608
        return [other for (other,) in self.db.rows(sql, codes) if other != key]

    def news(self, key: str, told: Mapping[tuple[Trait, str], int]) -> bool:
        """Whether what was counted of a key is more than known traits seen once more."""
        held = self.traits(key).held
        return any(by < 0 or trait not in held for (trait, _), by in told.items())

    def write(self, deltas: Deltas) -> None:
        """Write what was counted; a key that no article uses any more goes."""
        changed = [key for key, told in deltas.items() if self.news(key, told)]
        before = {key: meeting_codes(key, self.traits(key)) for key in changed}
        numbers = {key: self.number(key) or self._new(key) for key in sorted(deltas)}
        days = sorted(
            (day, numbers[key], *trait, by) for key, told in deltas.items() for (trait, day), by in told.items()
        )
        self.db.many(
            "INSERT INTO trait_day VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (day, key, kind, value) DO UPDATE SET n = n + excluded.n",
            days,
        )
        lost = [row[:-1] for row in days if row[-1] < 0]
        self.db.many("DELETE FROM trait_day WHERE day = ? AND key = ? AND kind = ? AND value = ? AND n = 0", lost)
        self._sum(deltas, numbers)
        after = {key: meeting_codes(key, self.traits(key)) for key in changed}
        old = [(code, numbers[key]) for key in changed for code in sorted(before[key] - after[key])]
        new = [(code, numbers[key]) for key in changed for code in sorted(after[key] - before[key])]
        self.db.many("DELETE FROM code WHERE code = ? AND key = ?", old)
        self.db.many("INSERT INTO code VALUES (?, ?)", new)

    def _new(self, key: str) -> int:
        cursor = self.db.connection.execute("INSERT INTO canon (key, id, home, near) VALUES (?, '', '', 0)", (key,))
        self._rows[key] = KeyRow(int(cursor.lastrowid or 0))
        return int(cursor.lastrowid or 0)

    def _sum(self, deltas: Deltas, numbers: Mapping[str, int]) -> None:
        """Bring the sums of traits up to date."""
        new: list[tuple[int | str, ...]] = []
        gone: list[tuple[int | str, ...]] = []
        for key, told in deltas.items():
            n, held = numbers[key], self.traits(key).held
            by_trait: dict[Trait, list[tuple[str, int]]] = defaultdict(list)
            for (trait, day), by in told.items():
                by_trait[trait].append((day, by))
            for trait, changes in by_trait.items():
                held[trait] = self._held(n, trait, held.get(trait, Held(0, "", "")), changes)
                if held[trait].n:
                    new.append((n, *trait, *held[trait]))
                else:
                    del held[trait]
                    gone.append((n, *trait))
            self._bearers.pop(key, None)
            if not held:
                self.db.run("DELETE FROM canon WHERE n = ?", (n,))
                self._rows[key] = None
        self.db.many("INSERT OR REPLACE INTO trait VALUES (?, ?, ?, ?, ?, ?)", new)
        self.db.many("DELETE FROM trait WHERE key = ? AND kind = ? AND value = ?", gone)

    def _held(self, n: int, trait: Trait, known: Held, changes: Iterable[tuple[str, int]]) -> Held:
        for day, by in changes:
            known = Held(known.n + by, *_span(known, day)) if by > 0 else Held(known.n + by, known.first, known.last)
        if known.n and any(by < 0 for _, by in changes):
            first = self._seen(n, trait, known.first, "SELECT MIN(day) FROM trait_day WHERE day > ?")
            last = self._seen(n, trait, known.last, "SELECT MAX(day) FROM trait_day WHERE day < ? AND day <> ''")
            known = Held(known.n, first, last)
        return known

    def _seen(self, n: int, trait: Trait, day: str, onwards: str) -> str:
        """The first day, from one onwards, on which a trait stands in an article; "" for none."""
        here = "SELECT 1 FROM trait_day WHERE day = ? AND key = ? AND kind = ? AND value = ?"
        while day and not self.db.row(here, (day, n, *trait)):
            day = self.db.row(onwards, (day,))[0] or ""
        return day


def _span(held: Held, day: str) -> tuple[str, str]:
    if not day:
        return held.first, held.last
    return min(held.first or day, day), max(held.last, day)
