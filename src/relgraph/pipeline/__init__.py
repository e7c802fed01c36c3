"""From locators to a store: read, clean, extract, apply, batch by batch; and what looks after a store."""

from relgraph.pipeline.extracting import extract, extract_one
from relgraph.pipeline.ingesting import ingest
from relgraph.pipeline.keeping import lacking, load, named, outdated, refresh
from relgraph.pipeline.quarantine import drop_quarantined, quarantined
from relgraph.pipeline.report import IngestReport
from relgraph.pipeline.retrying import retry
from relgraph.pipeline.verifying import Fault, verify

__all__ = [
    "Fault",
    "IngestReport",
    "drop_quarantined",
    "extract",
    "extract_one",
    "ingest",
    "lacking",
    "load",
    "named",
    "outdated",
    "quarantined",
    "refresh",
    "retry",
    "verify",
]
