"""The sentences behind an edge: who reported it, when, by which rule, and the very words."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Any

from relgraph.model import Edge, Node, Noun
from relgraph.protocols import View
from relgraph.queries import resolve_edge


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof(Noun):
    """One statement behind an edge; `start:end` is the evidence, and `cue` its cue, within `context`."""

    id: str
    kind: str
    context: str
    start: int
    end: int
    cue: tuple[int, int] | None = None
    status: str | None = None
    date: str | None = None
    publisher: str | None = None
    published: str | None = None
    title: str | None = None
    url: str | None = None
    rule: str | None = None
    confidence: float | None = None

    def marked(self, before: str = "[[", after: str = "]]") -> str:
        """The sentence with the evidence between two marks."""
        text = self.context
        return f"{text[: self.start]}{before}{text[self.start : self.end]}{after}{text[self.end :]}"


@dataclass(frozen=True, slots=True, repr=False)
class Explanation(Noun):
    """An edge, the names at its ends, and the statements that prove it, newest first."""

    edge: Edge
    source: str
    target: str
    proofs: tuple[Proof, ...]

    def __repr__(self) -> str:
        return f"<Explanation: {self.source} {self.edge.kind} {self.target}, {len(self.proofs)} proofs in .proofs>"

    def _repr_html_(self) -> str:
        rows = "".join(f"<li>{_proof_html(p)}</li>" for p in self.proofs)
        return f"<p><b>{escape(self.source)}</b> {self.edge.kind} <b>{escape(self.target)}</b></p><ul>{rows}</ul>"


def explain(view: View, edge_id: str) -> Explanation:
    """What proves an edge; `edge_id` may be cut short where it stays unique.

    Raises QueryError where no edge, or more than one, is meant.
    """
    edge = resolve_edge(view, edge_id)
    return Explanation(
        edge=edge,
        source=_name(view, edge.source),
        target=_name(view, edge.target),
        proofs=tuple(_proof(node, view) for node in view.evidence(edge.id)),
    )


def _name(view: View, node_id: str) -> str:
    node = view.node(node_id)
    return node.name if node else node_id


def _proof(node: Node, view: View) -> Proof:
    p: dict[str, Any] = dict(node.properties)
    article = view.node(p["article_id"])
    told: dict[str, Any] = dict(article.properties) if article else {}
    at = p["context_start"]
    return Proof(
        id=node.id,
        kind=p["kind"],
        context=p["context"],
        start=p["start"] - at,
        end=p["end"] - at,
        cue=(p["cue_start"] - at, p["cue_end"] - at) if p.get("cue_start") is not None else None,
        status=p.get("status"),
        date=p.get("date"),
        publisher=told.get("publisher"),
        published=told.get("published"),
        title=article.name if article else None,
        url=told.get("url"),
        rule=p.get("rule"),
        confidence=p.get("confidence"),
    )


def _proof_html(proof: Proof) -> str:
    parts = proof.context[: proof.start], proof.context[proof.start : proof.end], proof.context[proof.end :]
    before, words, after = (escape(part) for part in parts)
    source = " · ".join(escape(str(x)) for x in (proof.publisher, proof.published, proof.rule) if x)
    link = f' <a href="{escape(proof.url)}">{escape(proof.url)}</a>' if proof.url else ""
    return f"{before}<mark>{words}</mark>{after}<br><small>{source}{link}</small>"
