"""One transaction's work on a record: articles come and go, and all that they touch is folded again."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from typing import Any

from relgraph.fold.claims import Caption, Ground
from relgraph.fold.decisions import Rulings
from relgraph.fold.facts import Facts, Filed, Kinds, Told, by_kind
from relgraph.fold.keys import entities_of
from relgraph.fold.nodes import mentioned
from relgraph.fold.speaker import Speaker
from relgraph.model import Document
from relgraph.stores.database import Database
from relgraph.stores.folding.claimed import Claimed, Heard
from relgraph.stores.folding.copies import Copies
from relgraph.stores.folding.groups import Groups
from relgraph.stores.folding.keys import Keys
from relgraph.stores.folding.lookups import Homes, Ids
from relgraph.stores.folding.pieces import Pieces
from relgraph.stores.folding.shelf import Shelf, Shelved
from relgraph.stores.folding.traits import TraitBook
from relgraph.stores.packing import dump, load, pack_document, pack_statements
from relgraph.stores.schema import SHIFT


class Work:
    """Collects what comes and goes; `finish` folds. `before` is what the transactions before heard."""

    def __init__(self, database: Database, ruled: Rulings, caption: Caption, before: Heard | None = None) -> None:
        self.db = database
        self.ruled = ruled
        self.caption = caption
        self.shelf = Shelf(database)
        self.copies = Copies(self.shelf)
        self.book = TraitBook(database)
        self.keys = Keys(self.book, ruled)
        known = before is not None and before.mark == database.mark()
        self.claimed = Claimed(database, before.told if before and known else {})
        self.pieces = Pieces(database, ruled)
        self._added: dict[int, Shelved] = {}
        self._gone: dict[int, str] = {}
        self._again: set[int] = set()
        self._lost: dict[int, set[str]] = {}  # statements of articles that were taken out
        self._named: dict[int, set[tuple[str, str]]] = {}  # their MENTIONS
        self._uses: dict[int, set[str]] = {}
        self._splits = bool(ruled.splits) or self.db.row("SELECT 1 FROM turned LIMIT 1") is not None
        self._numbers: dict[str, int] = {}  # of the articles that were put, by id
        self._said: dict[int, tuple[Kinds, Mapping[str, Mapping[str, Any]]]] = {}  # as it was counted in
        self._names, self._homes = Ids(self.book), Homes(self.book)

    def put(self, document: Document, told: Filed, run: str | None, n: int | None = None) -> int:
        """Take an article in, under the number of its older state where there is one."""
        number = self.shelf.fresh() if n is None else n
        # Packed here, while they are at hand: to come back to the statements of all articles takes twice as long.
        said = (pack_document(document), document.text, pack_statements([t.statement for t in told.told]))
        self._added[number] = Shelved(number, document, told, said, run)
        self._numbers[told.facts.id] = number
        self._gone.pop(number, None)
        self.copies.put(number, told.facts)
        self._count(number, told.facts, self._heard(told.told), {}, 1)
        return number

    def drop(self, n: int) -> None:
        """Take an article out."""
        filed = self.shelf.filed(n)
        self._gone[n] = filed.facts.id
        self._lost[n] = {t.id for t in filed.told}
        self._named[n] = self._mentioned(n, filed.facts.id)
        self.copies.forget(n, filed.facts)
        self._uncount(n, filed)
        self.claimed.forget(n)
        self.db.run("DELETE FROM turned WHERE article = ?", (n,))
        self.shelf.drop(n)

    def again(self, articles: Iterable[int]) -> None:
        """Look at kept articles again: what the user decided of their statements has changed."""
        for n in articles:
            filed = self.shelf.filed(n)
            turned = self._turned(n)
            self._uncount(n, filed)
            self._count(n, filed.facts, self._heard(filed.told), turned, 1)
            self._again.add(n)

    def holders(self, subject: str) -> list[int]:
        """The numbers of the articles whose statements a statement's or an edge's id concerns."""
        owner = subject.partition(".")[0]
        held = {n >> SHIFT for (n,) in self.db.rows("SELECT n FROM office WHERE owner = ?", (owner,))}
        if held:
            return sorted(held)
        row = self.db.row("SELECT voices FROM piece WHERE owner = ?", (owner,))
        if row:
            return sorted({number >> SHIFT for number in load(row[0])})
        holder = self.shelf.holder(subject)
        return [] if holder is None else [holder]

    def finish(self, keys: Iterable[str] = ()) -> set[int]:
        """Fold all that was touched, looking at `keys` again too; the numbers of the articles that are reprints."""
        roots, moved = self.copies.settle(set(self._gone))
        todo = self._again | moved | self.keys.settle(keys) | self._added.keys()
        self._write_uses()
        todo |= self._split()
        todo -= self._gone.keys()
        self._names, self._homes = Ids(self.book), Homes(self.book)
        for n in sorted(todo):
            self._claim(n, roots.get(n))
        Groups(self.pieces, self.claimed, self._hear).fold()
        self.pieces.put_nodes(*self.keys.nodes(self.caption))
        self.pieces.flush()
        self._shelve(roots)
        self._relink()
        self._log()
        return {n for n in self._added if roots[n].id != self._added[n].filed.facts.id}

    def heard(self) -> Heard:
        """What the next transaction need not hear again, if it finds the record as this one left it."""
        return Heard(self.db.mark(), self.claimed.heard())

    def _heard(self, told: Iterable[Told]) -> Kinds:
        """The statements by kind, without those that the user rejected."""
        rejected = self.ruled.rejected
        return by_kind([t for t in told if t.id not in rejected] if rejected else told)

    def _count(self, n: int, facts: Facts, kinds: Kinds, turned: Mapping[str, str], by: int) -> None:
        """Count what an article says of its keys in or out."""
        entities = entities_of(kinds)
        if by > 0:
            self._said[n] = kinds, entities
            self._uses[n] = {turned.get(key, key) for key in entities}
        for key, entity in entities.items():
            self.book.count(turned.get(key, key), entity, facts.published, by)

    def _uncount(self, n: int, filed: Filed) -> None:
        hushed = self.shelf.hushed(n)
        self._count(n, filed.facts, by_kind(t for t in filed.told if t.id not in hushed), self._turned(n), -1)
        self._unuse(n, filed)

    def _turned(self, n: int) -> dict[str, str]:
        if not self._splits:
            return {}
        return dict(self.db.rows("SELECT key, other FROM turned WHERE article = ?", (n,)))

    def _write_uses(self) -> None:
        rows = [(self.book.number(key), n) for n, keys in self._uses.items() if n not in self._gone for key in keys]
        self.db.many("INSERT INTO used VALUES (?, ?)", sorted(rows))
        self._uses.clear()

    def _unuse(self, n: int, filed: Filed) -> None:
        turned = self._turned(n)
        numbers = {self.book.number(turned.get(key, key)) for key in entities_of(by_kind(filed.told))}
        self.db.many("DELETE FROM used WHERE key = ? AND article = ?", ((number, n) for number in numbers))

    def _split(self) -> set[int]:
        """Turn the keys that splits turn now; the articles that this concerns."""
        wanted = self._wanted()
        held = {n for (n,) in self.db.rows("SELECT DISTINCT article FROM turned")}
        changed = {n for n in wanted.keys() | held if wanted.get(n, {}) != self._turned(n)}
        for n in sorted(changed):
            filed = self._filed(n)
            heard = self._heard(filed.told)
            self._count(n, filed.facts, heard, self._turned(n), -1)
            self._count(n, filed.facts, heard, wanted.get(n, {}), 1)
            self._unuse(n, filed)
            self.db.run("DELETE FROM turned WHERE article = ?", (n,))
            self.db.many("INSERT INTO turned VALUES (?, ?, ?)", ((n, *pair) for pair in wanted.get(n, {}).items()))
        moved = self.keys.settle() if changed else set()
        self._write_uses()
        return changed | moved

    def _wanted(self) -> dict[int, dict[str, str]]:
        """The keys that splits turn, by article; of several splits of one key the last holds."""
        found: dict[int, dict[str, str]] = {}
        for split in self.ruled.splits:
            same = self.keys.unsplit(split.subject)
            for article in sorted(split.articles):
                n = self._numbers.get(article) or self.shelf.number(article)
                if n is not None:
                    keys = entities_of(self._heard(self._filed(n).told)).keys() & same
                    found.setdefault(n, {}).update({key: split.key(key) for key in keys})
        return {n: turned for n, turned in found.items() if turned}

    def _filed(self, n: int) -> Filed:
        return self._added[n].filed if n in self._added else self.shelf.filed(n)

    def _claim(self, n: int, root: Facts | None) -> None:
        """Note what an article claims now."""
        filed_ = self._filed(n)
        if n not in self._added:
            self.claimed.forget(n)
        kinds, entities = self._said.get(n) or (self._heard(filed_.told), None)
        ground = self._ground(n)
        speaker = Speaker(filed_.facts, root or self._root(n), ground, self.ruled, self.caption)
        self.claimed.put(n, speaker.claims(kinds, entities))
        self._mention(n, filed_, kinds.get("mention", ()), ground)
        if n not in self._added:
            self._silence({t.id for t in filed_.told} & self.ruled.rejected - self.shelf.hushed(n))
            self.shelf.unlink(n, filed_.told, self.ruled.rejected)
            self._mark(n)

    def _ground(self, n: int) -> Ground:
        return Ground(self._names, self._homes, self._turned(n), n << SHIFT)

    def _hear(self, n: int, kinds: Container[str]) -> None:
        """Hear again what a kept article, of which nothing has changed, claims by its statements of these kinds."""
        facts, root, told = self.shelf.again(n, kinds)
        original = facts if root == facts.id else self._original(root) or facts
        speaker = Speaker(facts, original, self._ground(n), self.ruled, self.caption)
        self.claimed.know(speaker.claims(self._heard(told)))

    def _root(self, n: int) -> Facts:
        (root,) = self.db.row("SELECT root FROM article WHERE n = ?", (n,))
        return self._original(root) or self.shelf.facts(n)

    def _original(self, root: str) -> Facts | None:
        number = self.shelf.number(root)
        return None if number is None else self.shelf.facts(number)

    def _mention(self, n: int, filed: Filed, mentions: Iterable[Told], ground: Ground) -> None:
        """Write the edges from an article to whom it names."""
        packed = dump(mentioned(mentions, ground))
        if n in self._added:
            self._added[n].mentions = packed
            return
        self._named[n] = self._mentioned(n, filed.facts.id)
        if self.db.run("UPDATE article SET mentions = ? WHERE n = ? AND mentions <> ?", (packed, n, packed)):
            self._mark(n)

    def _mentioned(self, n: int, article: str) -> set[tuple[str, str]]:
        return {(f"mentions:{article}|{who}", "MENTIONS") for who in self.shelf.mentioned(n)}

    def _mark(self, n: int) -> None:
        self.db.run("UPDATE article SET change = ? WHERE n = ?", (self.pieces.change(), n))

    def _shelve(self, roots: Mapping[int, Facts]) -> None:
        """Write the new articles and their statements."""
        for n, shelved in self._added.items():
            shelved.root = roots[n].id
        if self._added:
            self.shelf.put_statements(list(self._added.values()), self.pieces.links, self.ruled.rejected)
            self.shelf.put(self._added.values(), self.pieces.change())

    def _relink(self) -> None:
        """Write the links of kept statements where they differ."""
        kept: dict[int, dict[int, list[str]]] = {}
        for number, linked in self.pieces.links.items():
            if (n := number >> SHIFT) not in self._added:
                kept.setdefault(n, {})[number - (n << SHIFT)] = linked
        for n in sorted(kept):
            if self.shelf.relink(n, kept[n], self.pieces.owners):
                self._mark(n)

    def _silence(self, statements: Iterable[str]) -> None:
        for name in sorted(statements):
            self.pieces.gone("node", [(name, "Statement")])
            self.pieces.gone("edge", [(f"states:{name}", "STATES")])

    def _log(self) -> None:
        """Note which nodes and edges of articles are there no more."""
        for n, article in self._gone.items():
            self.pieces.gone("node", [(article, "Article")])
            self._named.setdefault(n, set())
        for n, lost in self._lost.items():
            kept = {t.id for t in self._added[n].filed.told} - self.ruled.rejected if n in self._added else set()
            self._silence(lost - kept)
        for n, named in self._named.items():
            article = self.shelf.name(n) or ""
            self.pieces.gone("edge", sorted(named - self._mentioned(n, article)))
