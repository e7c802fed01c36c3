"""Which articles are copies of which, when some come and some go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import itemgetter

from relgraph.fold.facts import Facts
from relgraph.fold.reprints import bands, originals
from relgraph.stores.folding.shelf import Shelf
from relgraph.stores.packing import dump

MANY = 100_000
"""Late bands that may gather: a tenth of what 100,000 articles have."""
_TABLES = ("band", "late_band")
_MET = "SELECT article FROM {table} WHERE band IN (SELECT value FROM json_each(?))"


class Copies:
    """Keeps the original of each article."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.db = shelf.db
        self._touched: dict[int, Facts] = {}
        self._fresh: set[int] = set()
        self._again: set[int] = set()
        self._bands: dict[str, tuple[int, ...]] = {}

    def forget(self, n: int, facts: Facts) -> None:
        """Take an article out; what its family says of itself is looked at again."""
        root = self.db.row("SELECT root FROM article WHERE n = ?", (n,))[0]
        family = {k: v for k, v in self.shelf.family(root).items() if k != n} if root else {}
        self._touched |= family
        self._again |= family.keys()
        for table in _TABLES:
            self.db.many(f"DELETE FROM {table} WHERE band = ? AND article = ?", [(b, n) for b in bands(facts)])  # noqa: S608

    def put(self, n: int, facts: Facts) -> None:
        """Take an article in."""
        self._touched[n] = facts
        self._fresh.add(n)

    def beside(self, articles: Iterable[Facts]) -> set[str]:
        """The ids of the kept articles whose families meet one of these in a band."""
        marks = {band for facts in articles for band in bands(facts)}  # of one article there may be several states
        return {facts.id for facts in self._near(marks).values()}

    def settle(self, gone: set[int]) -> tuple[dict[int, Facts], set[int]]:
        """The originals of all articles looked at, by number, and those whose original is or says something else."""
        held = {n: facts for n, facts in self._touched.items() if n not in gone}
        near = self._near({band for facts in held.values() for band in self._places(facts)})
        held |= {n: facts for n, facts in near.items() if n not in held and n not in gone}
        marks = [(band, n) for n in self._fresh - gone for band in self._places(self._touched[n])]
        self._mark(sorted(marks, key=itemgetter(0)))
        known = {facts.id: n for n, facts in held.items()}
        roots = {known[i]: root for i, root in originals(held.values(), self._places).items()}
        return roots, self._moved({n: root.id for n, root in roots.items()}) | (self._again & roots.keys())

    def _places(self, facts: Facts) -> tuple[int, ...]:
        """The bands of an article, made once."""
        found = self._bands.get(facts.id)
        if found is None:
            found = self._bands[facts.id] = bands(facts)
        return found

    def _mark(self, marks: Iterable[tuple[int, int]]) -> None:
        """Write the bands of new articles; once there are many, all late ones go over."""
        self.db.many("INSERT INTO late_band VALUES (?, ?)", marks)
        if self.db.row("SELECT COUNT(*) FROM late_band")[0] > MANY:
            self.db.run("INSERT INTO band SELECT band, article FROM late_band ORDER BY band, article")
            self.db.run("DELETE FROM late_band")

    def _near(self, marks: Iterable[int]) -> dict[int, Facts]:
        """The families of the kept articles that have one of these bands."""
        asked = (dump(sorted(marks)),)
        met = {n for table in _TABLES for (n,) in self.db.all(_MET.format(table=table), asked)}
        sql = "SELECT DISTINCT root FROM article WHERE n IN (SELECT value FROM json_each(?))"
        families = [self.shelf.family(root) for (root,) in self.db.all(sql, (dump(sorted(met)),))]
        return {n: facts for family in families for n, facts in family.items()}

    def _moved(self, roots: Mapping[int, str]) -> set[int]:
        """Write the originals of kept articles; those that had another one."""
        kept = self.db.all(
            "SELECT n, root FROM article WHERE n IN (SELECT value FROM json_each(?))",
            (dump(sorted(roots.keys() - self._fresh)),),
        )
        moved = {n for n, root in kept if root != roots[n]}
        self.db.many("UPDATE article SET root = ? WHERE n = ?", ((roots[n], n) for n in sorted(moved)))
        return moved
