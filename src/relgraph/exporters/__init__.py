"""The graph in the forms that other tools read: the same bytes for the same articles."""

from __future__ import annotations

from pathlib import Path

from relgraph.errors import UsageError
from relgraph.protocols import Exporter
from relgraph.registry import Registry

EXPORTERS = Registry(
    "export format",
    {
        "jsonl": "relgraph.exporters.jsonl:JsonLines",
        "statements": "relgraph.exporters.jsonl:StatementLines",
        "graphml": "relgraph.exporters.graphml:GraphML",
        "gexf": "relgraph.exporters.gexf:Gexf",
        "csv": "relgraph.exporters.tables:CsvTables",
        "parquet": "relgraph.exporters.tables:ParquetTables",
        "jsonld": "relgraph.exporters.jsonld:JsonLd",
        "ftm": "relgraph.exporters.ftm:FollowTheMoney",
        "cypher": "relgraph.exporters.cypher:CypherScript",
        "neo4j-admin": "relgraph.exporters.neo4j_admin:AdminImport",
    },
    group="relgraph.exporters",
)

SUFFIXES = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".graphml": "graphml",
    ".gexf": "gexf",
    ".jsonld": "jsonld",
    ".cypher": "cypher",
    ".cql": "cypher",
    ".ftm": "ftm",
}


def find(path: Path, form: str | None = None) -> Exporter:
    """The exporter by its name, or by the suffix of `path`, also before `.json`. Raises UsageError for none."""
    endings = [SUFFIXES.get(suffix.lower()) for suffix in reversed(path.suffixes)]
    name = form or next(filter(None, endings), None)
    if name is None:
        known = ", ".join(EXPORTERS.names())
        raise UsageError(f"{path}: its suffix names no export format. Add --format with one of: {known}.")
    exporter: Exporter = EXPORTERS.get(name)()
    return exporter


__all__ = ["EXPORTERS", "SUFFIXES", "find"]
