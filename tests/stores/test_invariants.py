"""The invariants of the design, on every store, over random sequences of what can happen to one."""

import os
import random
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test
from stated import copy_of
from stores.makers import MAKERS
from stores.worlds import NAMES, SIDES, articles

from relgraph import pipeline
from relgraph.fold import filed, fold
from relgraph.fold.decisions import can_merge
from relgraph.model import Decision, Quarantined
from relgraph.protocols import Batch

PHASES = (Phase.generate,) if os.environ.get("RELGRAPH_MACHINE_FAST") else tuple(Phase)
RUNS = int(os.environ.get("RELGRAPH_MACHINE_RUNS", "200"))
SHARE = {"embedded": 1.0, "networkx": 0.2, "neo4j": 0.15}
"""The part of the runs that a store gets: each costs the more, the more it writes a batch."""


@pytest.fixture(autouse=True)
def few_late_bands(monkeypatch):
    """The bands of copies go over into their large table now and then, as they do where there are many."""
    monkeypatch.setattr("relgraph.stores.folding.copies.MANY", 30)


def contents(view):
    """The public graph of a view."""
    return [*view.nodes()], [*view.edges()]


class Life(RuleBasedStateMachine):
    """A store, and beside it the plain list of what it must hold."""

    maker = MAKERS["embedded"]
    side_by_side = True  # whether two processes may write by turns

    def __init__(self):
        super().__init__()
        self.made = self.maker()
        self.store = self.made.open()
        self.other = None
        self.held = {}
        self.ledger = []
        self.bad = {}
        self.clock = 0
        self.copies = {}
        self.mark = 0

    def teardown(self):
        self.store.close()
        if self.other:
            self.other.close()
        self.made.close()

    @rule(batch=st.lists(articles(), max_size=4), bad=st.booleans())
    def ingest(self, batch, bad):
        faulty = [Quarantined(f"made/bad{len(self.bad)}", "empty", "nothing in it")] if bad else []
        done = self.store.apply(Batch(extractions=batch, quarantined=faulty))
        self.bad |= {q.source: q for q in faulty}
        seen = len(done.new) + len(done.updated) + len(done.unchanged) + len(done.reprint)
        assert (seen, sum(done.quarantined.values())) == (len(batch), len(faulty))
        for extraction in _latest(batch):
            self._replace(extraction)

    def _replace(self, extraction):
        old = self.held.get(extraction.document.id)
        if old is None or not _before(extraction.document, old.document):
            self.held[extraction.document.id] = extraction

    @precondition(lambda self: self.held)
    @rule(data=st.data())
    def ingest_again(self, data):
        again = data.draw(st.lists(st.sampled_from(sorted(self.held)), min_size=1, unique=True))
        before = self.store.view().change()
        done = self.store.apply(Batch(extractions=[self.held[name] for name in again]))
        assert sorted(done.unchanged) == sorted(again)
        assert self.store.view().change() == before

    @precondition(lambda self: self.held)
    @rule(data=st.data(), name=st.sampled_from(["a7", "a8"]), published=st.sampled_from(["2024-05-15", "2024-07-01"]))
    def ingest_reprint(self, data, name, published):
        original = self.held[data.draw(st.sampled_from(sorted(self.held)))]
        reprint = copy_of(original, name, publisher="R", published=published, updated=None)
        self.store.apply(Batch(extractions=[reprint]))
        self._replace(reprint)

    @precondition(lambda self: self.held)
    @rule(data=st.data(), publisher=st.sampled_from(["P", "Q", "S"]), published=st.sampled_from(["2024-05-13", None]))
    def publish_again(self, data, publisher, published):
        """The same text, but its source says something else of it."""
        kept = self.held[data.draw(st.sampled_from(sorted(self.held)))]
        self.clock += 1
        changes = {"publisher": publisher, "updated": f"2025-01-01T{self.clock:06}"}
        changes |= {"published": published} if published else {}
        edited = copy_of(kept, kept.document.id, **changes)
        assert self.store.apply(Batch(extractions=[edited])).updated == [kept.document.id]
        self._replace(edited)

    @rule(names=st.lists(st.sampled_from(["a1", "a2", "a3", "a7", "nowhere"]), max_size=2))
    def retract(self, names):
        known = {n for n in names if n in self.held}
        assert self.store.retract(names) == len(known)
        for name in known:
            del self.held[name]

    @rule(data=st.data())
    def decide(self, data):
        self.clock += 1
        row = data.draw(self._rows())
        self.store.decide(row)
        self.ledger.append(row)

    def _rows(self):
        at = f"{self.clock:04}"
        view = self.store.view()
        subjects = [e.id for e in view.edges() if e.kind not in {"MENTIONS", "STATES"}][:30]
        subjects += [n.id for n in view.nodes("Statement")][:30]
        entities = [n.id for n in view.nodes() if n.label in {"Leader", "Person", "Country"}] or [SIDES[0]]
        rows = [
            st.builds(
                Decision, st.just("merge"), st.sampled_from(entities), st.sampled_from([*NAMES, *SIDES]), at=st.just(at)
            ).filter(lambda d: can_merge(d.subject, d.object)),
            st.builds(
                Decision,
                st.just("split"),
                st.sampled_from(entities),
                articles=st.lists(st.sampled_from(["a1", "a2", "a3"]), min_size=1, unique=True).map(tuple),
                at=st.just(at),
            ),
        ]
        if subjects:
            verbs = st.sampled_from(["reject", "confirm"])
            rows.append(st.builds(Decision, verbs, st.sampled_from(subjects), at=st.just(at)))
        if self.ledger:
            ids = st.sampled_from([d.id for d in self.ledger])
            rows.append(st.builds(Decision, st.just("undo"), ids, at=st.just(at)))
        return st.one_of(rows)

    @precondition(lambda self: self.held)
    @rule(data=st.data())
    def refresh(self, data):
        """Another version of the extractor finds less."""
        name = data.draw(st.sampled_from(sorted(self.held)))
        (kept,) = self.store.extractions([name])
        less = tuple(replace(s, origin="made/2") for s in kept.statements[:-1])
        self.store.apply(Batch(extractions=[replace(kept, statements=less)]))
        self.held[name] = replace(self.held[name], statements=less)

    @rule()
    def re_open(self):
        self.store.close()
        self.store = self.made.open()

    @precondition(lambda self: self.side_by_side)
    @rule()
    def hand_over(self):
        """From here on another process writes, which has the store open as well."""
        self.store, self.other = self.other or self.made.open(), self.store

    @precondition(lambda self: self.side_by_side)
    @rule(batch=st.lists(articles(), min_size=1, max_size=4))
    def ingest_in_vain(self, batch):
        """A transaction that is undone leaves nothing."""
        with suppress(KeyError), self.store.database.writing():
            self.store.apply(Batch(extractions=batch))
            raise KeyError

    @invariant()
    def graph_is_the_fold_of_what_is_held(self):
        wanted = fold(map(filed, self.held.values()), self.ledger, caption=self.store.caption)
        nodes, edges = contents(self.store.view())
        assert edges == list(wanted.edges)
        assert nodes == list(wanted.nodes)
        assert {e.source for e in edges} | {e.target for e in edges} <= {n.id for n in nodes}
        assert [e.id for e in edges if e.source == e.target] == []

    @invariant()
    def evidence_is_the_support(self):
        wanted = fold(map(filed, self.held.values()), self.ledger, caption=self.store.caption)
        view = self.store.view()
        for edge_id, statements in wanted.support.items():
            assert (edge_id, [n.id for n in view.evidence(edge_id)]) == (edge_id, list(statements))

    @invariant()
    def changes_are_told(self):
        """Whoever follows the changes has the same graph."""
        view = self.store.view()
        changes = view.changed(self.mark)
        for node_id, label in changes.gone_nodes:
            self.copies.pop((label, node_id), None)
        for edge_id, kind in changes.gone_edges:
            self.copies.pop((kind, edge_id), None)
        self.copies |= {(n.label, n.id): n for n in changes.nodes} | {(e.kind, e.id): e for e in changes.edges}
        self.mark = view.change()
        nodes, edges = contents(view)
        assert self.copies == {(n.label, n.id): n for n in nodes} | {(e.kind, e.id): e for e in edges}

    @invariant()
    def quarantine_is_kept(self):
        assert {q.source: q for q in self.store.quarantined()} == self.bad


def _stamp(extraction):
    return extraction.document.updated or extraction.document.published or ""


def _before(one, other):
    """Whether a state is older than a kept one that says when it was updated."""
    return bool(other.updated) and (one.updated or one.published or "") < other.updated


def _latest(batch):
    best = {}
    for extraction in batch:
        name = extraction.document.id
        best[name] = max(best.get(name, extraction), extraction, key=lambda e: (_stamp(e), e.document.raw_hash))
    return best.values()


def test_the_invariants_hold_whatever_happens(kind, make):
    # Only a record tells its changes, for its projection; on a server Cypher is answered where the graph is.
    without = {"changes_are_told": lambda self: None} if kind == "neo4j" else {}
    mine = {"maker": staticmethod(make), "side_by_side": kind == "embedded", **without}
    machine = type("LifeOf" + kind, (Life,), mine)
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=max(1, int(RUNS * SHARE[kind])),
            stateful_step_count=12,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=PHASES,
        ),
    )


def test_order_and_batches_do_not_matter(kind, make):
    drawn = [articles(names=st.just(f"n{i}")) for i in range(12)]

    @settings(max_examples=max(5, int(RUNS * SHARE[kind] / 20)), deadline=None, suppress_health_check=list(HealthCheck))
    @given(batch=st.tuples(*drawn), seed=st.integers(0, 2**16), size=st.integers(1, 12))
    def same_graph(batch, seed, size):
        graphs = []
        for order, step in ((list(batch), 12), (random.Random(seed).sample(batch, len(batch)), size)):
            made = make()
            opened = made.open()
            for i in range(0, len(order), step):
                opened.apply(Batch(extractions=order[i : i + step]))
            graphs.append(contents(opened.view()))
            assert pipeline.verify(opened) == []
            opened.close()
            made.close()
        assert graphs[0] == graphs[1]

    same_graph()
