"""Which articles are copies of which, when some come and some go."""

from __future__ import annotations

from collections.abc import Mapping

from relgraph.fold.facts import Facts
from relgraph.fold.reprints import bands, originals
from relgraph.stores.folding.shelf import Shelf


class Copies:
    """Keeps the original of each article."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.db = shelf.db
        self._touched: dict[int, Facts] = {}
        self._again: set[int] = set()

    def forget(self, n: int, facts: Facts) -> None:
        """Take an article out; what its family says of itself is looked at again."""
        root = self.db.row("SELECT root FROM article WHERE n = ?", (n,))[0]
        family = {k: v for k, v in self.shelf.family(root).items() if k != n} if root else {}
        self._touched |= family
        self._again |= family.keys()
        self.db.many("DELETE FROM band WHERE band = ? AND article = ?", ((b, n) for b in bands(facts)))

    def put(self, n: int, facts: Facts) -> None:
        """Take an article in."""
        self._touched[n] = facts
        self.db.many("INSERT INTO band VALUES (?, ?)", ((b, n) for b in bands(facts)))

    def settle(self, gone: set[int]) -> tuple[dict[int, Facts], set[int]]:
        """The originals of all articles looked at, by number, and those whose original is or says something else."""
        held = {n: facts for n, facts in self._touched.items() if n not in gone}
        for n, facts in list(held.items()):
            held |= self._near(n, facts, held, gone)
        known = {facts.id: n for n, facts in held.items()}
        roots = {known[i]: root for i, root in originals(held.values()).items()}
        return roots, {n for n, root in roots.items() if self._differs(n, root) or n in self._again}

    def _near(self, n: int, facts: Facts, held: Mapping[int, Facts], gone: set[int]) -> dict[int, Facts]:
        """The families of the articles that meet this one in a band."""
        found: dict[int, Facts] = {}
        marks = bands(facts)
        places = ", ".join("?" * len(marks))
        sql = f"SELECT DISTINCT article FROM band WHERE band IN ({places}) AND article <> ?"  # noqa: S608  # marks only
        for (other,) in list(self.db.rows(sql, (*marks, n))):
            if other not in held and other not in gone and other not in found:
                root = self.db.row("SELECT root FROM article WHERE n = ?", (other,))[0]
                found |= {k: v for k, v in self.shelf.family(root).items() if k not in held and k not in gone}
        return found

    def _differs(self, n: int, root: Facts) -> bool:
        """Write the original of an article; whether it was another one."""
        if self.db.row("SELECT root FROM article WHERE n = ?", (n,))[0] == root.id:
            return False
        self.db.run("UPDATE article SET root = ? WHERE n = ?", (root.id, n))
        return True
