"""How often and when each trait of each key stands in the articles, counted up and down."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from relgraph.fold.entities import Bearer, meeting_codes
from relgraph.fold.traits import Held, Trait, Traits, traits_of
from relgraph.stores.database import Database

Deltas = dict[str, dict[tuple[Trait, str], int]]
"""Key → (trait, day) → by how much more or less often."""


class TraitBook:
    """Traits by key, with what was counted and is not written yet."""

    def __init__(self, database: Database) -> None:
        self.db = database
        self._deltas: Counter[tuple[str, Trait, str]] = Counter()
        self._traits: dict[str, Traits] = {}
        self._bearers: dict[str, Bearer] = {}
        self._numbers: dict[str, int | None] = {}

    def count(self, key: str, entity: Mapping[str, object], day: str | None, by: int) -> None:
        """Count what an article says of a key in (1) or out (-1)."""
        for trait in set(traits_of(entity)):
            self._deltas[key, trait, day or ""] += by

    def counted(self) -> Deltas:
        """What was counted since the last time, by key."""
        found: Deltas = defaultdict(dict)
        for (key, trait, day), by in self._deltas.items():
            if by:
                found[key][trait, day] = by
        self._deltas.clear()
        return found

    def number(self, key: str) -> int | None:
        """The number of a key, if any article uses it."""
        if key not in self._numbers:
            row = self.db.row("SELECT n FROM canon WHERE key = ?", (key,))
            self._numbers[key] = row[0] if row else None
        return self._numbers[key]

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
        codes = sorted(meeting_codes(self.traits(key)))
        marks = ", ".join("?" * len(codes))
        sql = f"SELECT DISTINCT canon.key FROM code JOIN canon ON canon.n = code.key WHERE code IN ({marks})"  # noqa: S608
        return [other for (other,) in self.db.rows(sql, codes) if other != key]

    def write(self, deltas: Deltas) -> None:
        """Write what was counted; a key that no article uses any more goes."""
        before = {key: meeting_codes(self.traits(key)) for key in deltas}
        numbers = {key: self.number(key) or self._new(key) for key in sorted(deltas)}
        days = [
            (numbers[key], *trait, day, by) for key, told in deltas.items() for (trait, day), by in sorted(told.items())
        ]
        self.db.many(
            "INSERT INTO trait_day VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (key, kind, value, day) DO UPDATE SET n = n + excluded.n",
            days,
        )
        lost = [row[:4] for row in days if row[-1] < 0]
        self.db.many("DELETE FROM trait_day WHERE key = ? AND kind = ? AND value = ? AND day = ? AND n = 0", lost)
        for key, told in deltas.items():
            self._sum(key, numbers[key], told)
            self._recode(key, numbers[key], before[key])

    def _new(self, key: str) -> int:
        cursor = self.db.connection.execute("INSERT INTO canon (key, id, home, near) VALUES (?, '', '', 0)", (key,))
        self._numbers[key] = cursor.lastrowid
        return int(cursor.lastrowid or 0)

    def _sum(self, key: str, n: int, told: Mapping[tuple[Trait, str], int]) -> None:
        """Bring the sums of a key's traits up to date."""
        held = self.traits(key).held
        by_trait: dict[Trait, list[tuple[str, int]]] = defaultdict(list)
        for (trait, day), by in told.items():
            by_trait[trait].append((day, by))
        for trait, changes in by_trait.items():
            held[trait] = self._held(n, trait, held.get(trait, Held(0, "", "")), changes)
            if held[trait].n:
                self.db.run("INSERT OR REPLACE INTO trait VALUES (?, ?, ?, ?, ?, ?)", (n, *trait, *held[trait]))
            else:
                del held[trait]
                self.db.run("DELETE FROM trait WHERE key = ? AND kind = ? AND value = ?", (n, *trait))
        self._bearers.pop(key, None)
        if not held:
            self.db.run("DELETE FROM canon WHERE n = ?", (n,))
            self._numbers[key] = None

    def _held(self, n: int, trait: Trait, known: Held, changes: Iterable[tuple[str, int]]) -> Held:
        for day, by in changes:
            known = Held(known.n + by, *_span(known, day)) if by > 0 else Held(known.n + by, known.first, known.last)
        if any(by < 0 for _, by in changes):
            row = self.db.row(
                "SELECT MIN(day), MAX(day) FROM trait_day WHERE key = ? AND kind = ? AND value = ? AND day <> ''",
                (n, *trait),
            )
            known = Held(known.n, row[0] or "", row[1] or "")
        return known

    def _recode(self, key: str, n: int, before: set[str]) -> None:
        after = meeting_codes(self.traits(key)) if key.startswith("leader:") else set()
        before = before if key.startswith("leader:") else set()
        self.db.many("DELETE FROM code WHERE code = ? AND key = ?", ((code, n) for code in sorted(before - after)))
        self.db.many("INSERT INTO code VALUES (?, ?)", ((code, n) for code in sorted(after - before)))


def _span(held: Held, day: str) -> tuple[str, str]:
    both = held.plus(Held(0, day, day))
    return both.first, both.last
