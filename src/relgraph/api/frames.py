"""DataFrames with real dtypes of the graph's nodes, edges and statements."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from relgraph.errors import UsageError
from relgraph.model import Edge, Node
from relgraph.ontology import EDGES, NODES

if TYPE_CHECKING:
    import pandas as pd

DTYPES = {"int": "Int64", "float": "Float64", "bool": "boolean", "date": "datetime64[s]", "str": "string"}
CATEGORIES = {"kind", "label", "status", "mode", "precision", "event_type", "rule", "origin", "language", "publisher"}
"""Columns with few distinct values: they become categories."""


def nodes(found: Iterable[Node], label: str | None) -> pd.DataFrame:
    """A row a node: id, label, name and the properties of its label, or of all labels."""
    types = _types(NODES, label)
    rows = ({"id": n.id, "label": n.label, "name": n.name, **n.properties} for n in found)
    return _typed(rows, {"id": "str", "label": "str", "name": "str", **types})


def edges(found: Iterable[Edge], kind: str | None, names: Mapping[str, str]) -> pd.DataFrame:
    """A row an edge: id, kind, the names and ids of both ends, and the properties of its kind, or of all.

    `kind` is the relation; a quote's own kind (direct, indirect) is the column `quote_kind`.
    """
    types = {k: v for k, v in _types(EDGES, kind).items() if k != "kind"}
    head = dict.fromkeys(("id", "kind", "source", "target", "source_name", "target_name"), "str")
    quoted = {"quote_kind": "str"} if kind in {None, "QUOTED"} else {}
    return _typed((_edge_row(e, names) for e in found), head | quoted | types)


def _edge_row(edge: Edge, names: Mapping[str, str]) -> dict[str, Any]:
    properties = dict(edge.properties)
    quote_kind = properties.pop("kind", None)
    ends = {"source_name": names.get(edge.source), "target_name": names.get(edge.target)}
    row = {"id": edge.id, "kind": edge.kind, "source": edge.source, "target": edge.target}
    return row | ends | {"quote_kind": quote_kind} | properties


def _types(schema: Mapping[str, Mapping[str, str]], name: str | None) -> dict[str, str]:
    if name is not None and name not in schema:
        raise UsageError(f"no table is called {name!r}. Known: {', '.join(schema)}.")
    chosen = [schema[name]] if name else schema.values()
    return {key: kind for properties in chosen for key, kind in properties.items()}


def _typed(rows: Iterable[Mapping[str, Any]], types: Mapping[str, str]) -> pd.DataFrame:
    import pandas as pd

    table = list(rows)
    columns = {name: column([row.get(name) for row in table], kind, name) for name, kind in types.items()}
    return pd.DataFrame(columns)


def column(values: list[Any], kind: str, name: str) -> pd.Series[Any]:
    """The values as a Series of the dtype that the schema's type stands for."""
    import pandas as pd

    if kind == "date":
        return pd.Series(pd.to_datetime(pd.Series(values, dtype="object"), errors="coerce"), dtype=DTYPES["date"])
    if kind.endswith("[]"):
        return pd.Series(values, dtype="object")
    series: pd.Series[Any] = pd.Series(values, dtype=DTYPES[kind])
    return series.astype("category") if name in CATEGORIES else series


def frame(rows: Sequence[Mapping[str, Any]], *, columns: Sequence[str]) -> pd.DataFrame:
    """Rows of an answer as a DataFrame: a column's dtype follows from its values."""
    import pandas as pd

    return pd.DataFrame({c: column([row[c] for row in rows], _kind([row[c] for row in rows]), "") for c in columns})


def _kind(values: Iterable[Any]) -> str:
    kinds = {type(v) for v in values if v is not None}
    for found, kind in (({bool}, "bool"), ({int}, "int"), ({int, float}, "float"), ({date}, "date"), ({str}, "str")):
        if kinds and kinds <= found:
            return kind
    return "object[]"
