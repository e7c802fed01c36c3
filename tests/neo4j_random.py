"""Random questions on the hand-made graph, of the shapes that analysts write; the same seed gives the same question."""

from __future__ import annotations

import random

from relgraph import ontology

PATTERNS = [
    ("Leader", "MET_WITH", "Leader"),
    ("Country", "MET_WITH", "Country"),
    ("Country", "AGREED_ON", "Sector"),
    ("Leader", "QUOTED", "Event"),
    ("Leader", "REPRESENTS", "Country"),
    ("Leader", "TOOK_PART_IN", "Event"),
    ("Organization", "TOOK_PART_IN", "Event"),
    ("Event", "ABOUT", "Sector"),
    ("Event", "REPORTED_IN", "Article"),
    ("Article", "MENTIONS", "Leader"),
    ("Article", "STATES", "Statement"),
]
WORDS = {
    "status": ["happened", "planned", "signed", "agreed", "denied"],
    "publisher": ["Graustark Wire", "Sylvan Post"],
    "role": ["host", "guest", "president", "party"],
    "id": ["leader:ivan", "country:RUR", "e1", "m1", "a1", "s1"],
    "event_type": ["summit", "meeting"],
    "kind": ["met_with", "quoted", "direct"],
    "name": ["Ruritania", "trade", "Rudolf Elphberg"],
    "partners": ["country:SYL", "country:GRA"],
    "about": ["country:SYL", "country:RUR"],
    "aliases": ["Rudolph Elphberg", "the League"],
    "roles": ["president", "foreign minister"],
    "edge_ids": ["m1", "g3", "m4"],
}
DATES = ["2022-03-01", "2024-05-16", "2024-05-17", "2024-06-10"]


class Question:
    """One random question; its text is in `cypher`."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.nodes: dict[str, str] = {}
        self.edges: dict[str, str] = {}
        self.scalars: dict[str, str] = {}  # alias → type
        self.lists: dict[str, str] = {}
        self.clauses: list[str] = []
        self._build()

    @property
    def cypher(self) -> str:
        """The text."""
        return "\n".join(self.clauses)

    def _maybe(self, chance: float) -> bool:
        return self.dice.random() < chance

    def _new(self, letter: str) -> str:
        return f"{letter}{len(self.nodes) + len(self.edges) + len(self.scalars) + len(self.lists)}"

    def _build(self) -> None:
        self._match("MATCH")
        for _ in range(self.dice.choice([0, 1, 1, 2, 2, 3])):
            self.dice.choice([self._again, self._again, self._optional, self._with, self._unwind, self._call])()
        self._return()

    def _again(self) -> None:
        if len(self.edges) < 4 and self.nodes:
            self._match("MATCH", self.dice.choice(list(self.nodes)))

    def _optional(self) -> None:
        if self.nodes:
            self._match("OPTIONAL MATCH", self.dice.choice(list(self.nodes)))

    def _match(self, word: str, start: str | None = None) -> None:
        text = self._path(start)
        where = f"\nWHERE {self._predicate(2)}" if self._maybe(0.6) else ""
        self.clauses.append(f"{word} {text}{where}")

    def _path(self, start: str | None) -> str:
        text = f"({start})" if start else self._node(self.dice.choice(PATTERNS)[0])
        here = start or list(self.nodes)[-1]
        for _ in range(self.dice.choice([0, 1, 1, 1, 2]) if start is None else self.dice.choice([1, 1, 2])):
            label = self.nodes[here]
            options = [p for p in PATTERNS if label in (p[0], p[2])]
            a, kind, b = self.dice.choice(options)
            far = b if label == a else a
            text += self._edge(kind, forward=label == a) + self._node(far)
            here = list(self.nodes)[-1]
        return text

    def _node(self, label: str) -> str:
        name = self._new("n")
        self.nodes[name] = label
        return f"({name}:{label})"

    def _edge(self, kind: str, *, forward: bool) -> str:
        if kind == "MET_WITH" and self._maybe(0.1):
            return f"-[:{kind}*{self.dice.choice(['1..2', '1..3', '2..2'])}]-"
        name = self._new("r")
        self.edges[name] = kind
        if self._maybe(0.15):
            return f"-[{name}:{kind}]-"
        return f"-[{name}:{kind}]->" if forward else f"<-[{name}:{kind}]-"

    def _property(self) -> tuple[str, str, str]:
        """A property in reach: its text, its type, its name."""
        tables = [(n, ontology.NODES[label] | {"id": "str", "name": "str"}) for n, label in self.nodes.items()]
        tables += [(r, ontology.EDGES[kind] | {"id": "str"}) for r, kind in self.edges.items()]
        found = [(f"{owner}.{name}", kind, name) for owner, table in tables for name, kind in table.items()]
        found += [(alias, kind, alias) for alias, kind in self.scalars.items()] * 4
        return self.dice.choice([f for f in found if f[2] not in {"cameo", "plover", "payload"}] or [("1", "int", "n")])

    def _literal(self, kind: str, name: str) -> str:
        if kind == "date":
            return f"date('{self.dice.choice(DATES)}')"
        if kind == "bool":
            return self.dice.choice(["true", "false"])
        if kind == "float":
            return self.dice.choice(["0.5", "0.7", "0.9"])
        if kind == "int":
            return str(self.dice.randrange(4))
        return "'" + self.dice.choice(WORDS.get(name, ["a", "m1", "Ruritania", "happened"])) + "'"

    def _predicate(self, depth: int) -> str:
        roll = self.dice.random()
        if depth and roll < 0.35:
            a, b = self._predicate(depth - 1), self._predicate(depth - 1)
            return f"({a}) {self.dice.choice(['AND', 'AND', 'OR', 'XOR'])} ({b})"
        if depth and roll < 0.45:
            return f"NOT ({self._predicate(depth - 1)})"
        if self.nodes and roll < 0.6:
            return self._subquery()
        return self._comparison()

    def _comparison(self) -> str:
        text, kind, name = self._property()
        if self._maybe(0.12):
            return f"{text} IS {self.dice.choice(['', 'NOT '])}NULL"
        value = self._literal(kind.removesuffix("[]"), name)
        if kind == "str[]":
            return self.dice.choice([
                f"{value} IN {text}",
                f"size({text}) > {self.dice.randrange(2)}",
                f"{self.dice.choice(['any', 'all', 'none', 'single'])}(x IN {text} WHERE x = {value})",
            ])  # fmt: skip
        if kind == "str":
            return self.dice.choice([
                f"{text} = {value}",
                f"{text} <> {value}",
                f"{text} CONTAINS 'a'",
                f"{text} STARTS WITH 'm'",
                f"toLower({text}) ENDS WITH 'n'",
                f"{text} IN [{value}, 'happened']",
                f"coalesce({text}, 'x') >= {value}",
            ])  # fmt: skip
        return f"{text} {self.dice.choice(['=', '<>', '<', '<=', '>', '>='])} {value}"

    def _subquery(self) -> str:
        start = self.dice.choice(list(self.nodes))
        options = [p for p in PATTERNS if self.nodes[start] in (p[0], p[2])]
        if not options:
            return "true"
        a, kind, b = self.dice.choice(options)
        forward = self.nodes[start] == a
        pattern = f"({start})-[:{kind}]->(:{b})" if forward else f"({start})<-[:{kind}]-(:{a})"
        return self.dice.choice([
            f"EXISTS {{ MATCH {pattern} }}",
            f"NOT EXISTS {{ MATCH {pattern} }}",
            f"COUNT {{ MATCH {pattern} }} > {self.dice.randrange(3)}",
            pattern,
            f"NOT {pattern}",
        ])  # fmt: skip

    def _expression(self) -> tuple[str, str]:
        text, kind, _ = self._property()
        roll = self.dice.random()
        if kind == "str[]":
            return f"size({text})", "int"
        if roll < 0.1:
            return f"coalesce(toString({text}), 'none')", "str"
        if roll < 0.2:
            return f"CASE WHEN {self._comparison()} THEN 1 ELSE 0 END", "int"
        if kind == "date" and roll < 0.4:
            return f"{text}.{self.dice.choice(['year', 'month', 'day'])}", "int"
        return text, kind

    def _aggregate(self) -> tuple[str, str]:
        text, kind = self._expression()
        choices = [("count(*)", "int"), (f"count({text})", "int"), (f"count(DISTINCT {text})", "int")]
        if kind != "bool":
            choices += [(f"min({text})", kind), (f"max({text})", kind)]
        if kind == "int":
            choices.append((f"sum({text})", "int"))
        return self.dice.choice(choices)

    def _with(self) -> None:
        kept = self.dice.sample(list(self.nodes), min(len(self.nodes), self.dice.choice([1, 1, 2])))
        items = list(kept)
        scalars: dict[str, str] = {}
        for _ in range(self.dice.choice([0, 1, 2])):
            text, kind = self._aggregate() if self._maybe(0.6) else self._expression()
            alias = f"v{len(self.clauses)}{len(scalars)}"
            scalars[alias] = kind
            items.append(f"{text} AS {alias}")
        self.nodes = {name: self.nodes[name] for name in kept}
        self.edges, self.scalars = {}, scalars
        text = f"WITH {self.dice.choice(['', '', 'DISTINCT '])}{', '.join(items)}"
        if self._maybe(0.4):
            text += f"\nWHERE {self._predicate(1)}"
        self.clauses.append(text)

    def _unwind(self) -> None:
        lists = [
            f"{owner}.{name}"
            for owner, table in [
                *((n, ontology.NODES[label]) for n, label in self.nodes.items()),
                *((r, ontology.EDGES[kind]) for r, kind in self.edges.items()),
            ]
            for name, kind in table.items()
            if kind == "str[]"
        ]
        if lists:
            alias = f"u{len(self.clauses)}"
            self.clauses.append(f"UNWIND {self.dice.choice(lists)} AS {alias}")
            self.scalars[alias] = "str"

    def _call(self) -> None:
        if not self.nodes:
            return
        start, alias = self.dice.choice(list(self.nodes)), f"c{len(self.clauses)}"
        options = [p for p in PATTERNS if self.nodes[start] in (p[0], p[2])]
        if options:
            a, kind, b = self.dice.choice(options)
            pattern = f"({start})-[:{kind}]->(:{b})" if self.nodes[start] == a else f"({start})<-[:{kind}]-(:{a})"
            self.clauses.append(f"CALL {{ WITH {start} MATCH {pattern} RETURN count(*) AS {alias} }}")
            self.scalars[alias] = "int"

    def _return(self) -> None:
        items = []
        for n in range(self.dice.choice([1, 2, 3])):
            text, _ = self._aggregate() if self._maybe(0.25) else self._expression()
            items.append(f"{text} AS o{n}")
        text = f"RETURN {self.dice.choice(['', '', 'DISTINCT '])}{', '.join(items)}"
        if self._maybe(0.4):
            text += f"\nORDER BY {', '.join(f'o{n}' for n in range(len(items)))}"
            if self._maybe(0.5):
                text += f"\nLIMIT {self.dice.randrange(1, 8)}"
        self.clauses.append(text)

    @property
    def ordered(self) -> bool:
        """Whether its rows come in a full order."""
        return "ORDER BY" in self.clauses[-1]
