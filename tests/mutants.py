"""Planted faults: each is one wrong line, and the tests of folds and stores must notice it.

    python tests/mutants.py            all
    python tests/mutants.py NAME…      some

A copy of the package is made in a temporary folder, changed there, and tested; the checkout stays as it is.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
TESTS = ("tests/fold", *(f"tests/stores/test_{name}.py" for name in ("following", "invariants", "faults", "migrating")))


class Mutant(NamedTuple):
    """A line, and what stands there instead."""

    file: str
    right: str
    wrong: str


MUTANTS = {
    "retract keeps the bands of copies": Mutant(
        "stores/folding/copies.py", "self._again |= family.keys()", "self._again |= set()"
    ),
    "an update keeps the old statements": Mutant(
        "stores/folding/work.py",
        '        self.claimed.forget(n)\n        self.db.run("DELETE FROM turned',
        '        self.db.run("DELETE FROM turned',
    ),
    "a batch commits what failed": Mutant(
        "stores/database.py", 'connection.execute("ROLLBACK")', 'connection.execute("COMMIT")'
    ),
    "an edited article is passed over": Mutant(
        "stores/folding/shelf.py", "if fresh < version and version", "if version"
    ),
    "an older state replaces a later one": Mutant(
        "stores/folding/shelf.py", "if fresh < version and version", "if False and version"
    ),
    "a denial is forgotten": Mutant(
        "fold/edges.py", 'return {"happened", "denied"} <=', 'return {"happened", "doubted"} <='
    ),
    "a plan counts as happened": Mutant(
        "fold/edges.py", 'return "happened" if status == "past_reference" else status', 'return "happened"'
    ),
    "reprints count as sources": Mutant(
        "fold/speaker.py",
        "self.source = root.publisher or root.id",
        "self.source = facts.publisher or facts.id",
    ),
    "two events of one document fold": Mutant("fold/events.py", "if report.root in self.roots:", "if False:"),
    "a surname joins the first that fits": Mutant("fold/entities.py", "if len(fitting) == 1:", "if len(fitting) >= 1:"),
    "a namesake takes two spellings apart": Mutant(
        "fold/entities.py", "(b in beside[a] and (a in named) != (b in named))", "False"
    ),
    "one of two envoys stands for his country": Mutant(
        "fold/edges.py", "if stood[one] == 2 and", "if stood[one] >= 2 and"
    ),
    "women are their husbands": Mutant(
        "fold/names.py", "    if female_form(one, other):\n        return False\n    if one.whole", "    if one.whole"
    ),
    "an undone decision goes on": Mutant(
        "fold/decisions.py", "return not any(holds(undo) for undo in against.get(row_id, ()))", "return True"
    ),
    "a stretch is not widened": Mutant("stores/folding/groups.py", "if wider == (low, high):", "if True:"),
    "quotes stay at the old event": Mutant(
        "stores/folding/groups.py", "self.touched.refs |= {row.n >> SHIFT} if row.ref else set()", "pass"
    ),
    "what was heard is believed whatever others wrote": Mutant(
        "stores/folding/work.py", "before is not None and before.mark == database.mark()", "before is not None"
    ),
    "near keys are not looked at again": Mutant(
        "stores/folding/keys.py", "for key in sorted(opened | before)", "for key in sorted(opened)"
    ),
    "a rejected statement is heard": Mutant(
        "stores/folding/work.py",
        "return by_kind([t for t in told if t.id not in rejected] if rejected else told)",
        "return by_kind(told)",
    ),
    "what is gone is not told": Mutant("stores/folding/pieces.py", "if item not in after)", "if item in after)"),
    "a term is prolonged over another's": Mutant(
        "stores/folding/terms.py", "if len(last) != 1 or last[0][0] != leader:", "if not last:"
    ),
    "two terms stay two when one is seen between": Mutant(
        "stores/folding/terms.py", "if after is None or after[0] == last[0][1] else", "if True else"
    ),
    "flipped bytes are not seen": Mutant("stores/checking.py", "if seal(row) != written:", "if False:"),
    "late bands are not looked at": Mutant(
        "stores/folding/copies.py", '_TABLES = ("band", "late_band")', '_TABLES = ("band",)'
    ),
    "what goes leaves its days": Mutant(
        "stores/folding/traits.py", "known = Held(known.n, first, last)", "known = Held(known.n, known.first, last)"
    ),
    "long reports are not looked up": Mutant(
        "stores/folding/groups.py", 'high >= :low - 1 AND high - low > 3"', 'high >= :low - 1 AND high - low > 3000"'
    ),
    "kept reports are not looked for": Mutant(
        "stores/folding/groups.py", "found[row[2]].append(ReportRow(*row))", "pass"
    ),
    "long reports are not looked for": Mutant(
        "stores/folding/groups.py",
        "wide = {block for (block,) in self.db.all(_WIDE,",
        "wide = {block for (block,) in () and (_WIDE,",
    ),
    "kept statements keep old links": Mutant(
        "stores/folding/shelf.py",
        'kept = {e for e in known if e.partition(".")[0] not in owners}',
        "kept = set(known)",
    ),
    "a migration begins again": Mutant("stores/migrating.py", "[*state, some[-1][0]]", "[*state, 0]"),
    "a plan is not looked up before its days": Mutant(
        "stores/folding/groups.py", "VALUES (:low - 4) UNION", "VALUES (:low) UNION"
    ),
    "what goes opens no key": Mutant(
        "stores/folding/traits.py", "any(by < 0 or trait not in held", "any(trait not in held"
    ),
    "a plan stays beside its outcome": Mutant("fold/joining.py", "if len(held) == 1:", "if False:"),
    "a plan is lost beside its outcome": Mutant("fold/events.py", "for plan in plans:", "for plan in plans[:0]:"),
    "two names of one person meet": Mutant("fold/speaker.py", "if meet.a == meet.b:", "if False:"),
    "the first by alphabet stays, whoever is named first": Mutant(
        "fold/entities.py", "stays = min((kept, *tops), key=_officeless)", "stays = min(tops, key=_rank)"
    ),
    "a merged entity is called as most articles call it": Mutant(
        "fold/entities.py", "(others if key in apart else own)", "own"
    ),
    "a merged entity keeps the name of before": Mutant(
        "stores/folding/keys.py", "for key in reached.keys() & self._partners.keys()}", "for key in ()}"
    ),
    "a copy stays an original": Mutant(
        "fold/reprints.py", "first = min((known[i] for i in family), key=age)", "first = known[start]"
    ),
}


def survives(mutant: Mutant, folder: Path) -> bool:
    """Whether the tests pass with the fault in."""
    for part in ("src", "tests", "data", "cypher"):
        shutil.copytree(ROOT / part, folder / part, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    path = folder / "src" / "relgraph" / mutant.file
    text = path.read_text(encoding="utf-8")
    if text.count(mutant.right) < 1:
        raise SystemExit(f"{mutant.file}: {mutant.right!r} is not there. Bring the list up to date.")
    path.write_text(text.replace(mutant.right, mutant.wrong), encoding="utf-8")
    settings = {**os.environ, "PYTHONPATH": str(folder / "src"), "RELGRAPH_MACHINE_FAST": "1"}
    settings.setdefault("RELGRAPH_MACHINE_RUNS", "60")
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-k", "not networkx and not neo4j", *TESTS]
    return subprocess.run(command, cwd=folder, env=settings, capture_output=True, check=False).returncode == 0


def main() -> int:
    """Plant each fault; the number of those that nothing noticed."""
    chosen = sys.argv[1:] or list(MUTANTS)
    missed = 0
    for name in chosen:
        with tempfile.TemporaryDirectory(prefix="relgraph-mutant-") as folder:
            alive = survives(MUTANTS[name], Path(folder))
        missed += alive
        print(f"{'MISSED ' if alive else 'caught '} {name}", flush=True)
    print(f"{len(chosen) - missed} of {len(chosen)} caught")
    return missed


if __name__ == "__main__":
    sys.exit(main())
