"""All errors that relgraph raises. The class says what happens next, the message names thing, place and remedy.

RelgraphError
 ├─ InputError        this input goes to quarantine, the run goes on   (exit 3)
 ├─ UsageError        the question or the call is wrong                (exit 2)
 │   └─ QueryError    a query that is faulty, or refused               (exit 2)
 ├─ StoreError        the store cannot do it                           (exit 1)
 │   ├─ ServerError   no server there, or it refused the log-in        (exit 4)
 │   ├─ SchemaError   the store has another schema version             (exit 5)
 │   └─ LockedError   another process holds the store                  (exit 6)
 ├─ MissingExtraError      an optional package is not installed             (exit 1)
 └─ DataError         a row of a data file is wrong: file and line     (exit 1)
"""

from __future__ import annotations

import errno

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""What the system says where there is no room on a disk, or a quota is used up."""

REASONS = {
    "empty": "the file or record holds no text",
    "binary": "the bytes are not text",
    "encoding": "the bytes are in no encoding that relgraph reads",
    "truncated": "the file ends before its end",
    "too_large": "larger than the limit",
    "bomb": "unpacks to more than the limit",
    "bad_json": "not JSON",
    "bad_record": "a record without text, or not a record",
    "bad_feed": "not a whole feed",
    "doctype": "a feed with a document type or entities of its own",
    "no_sentence": "no sentence in it",
    "language": "plainly another language than English",
    "unreadable": "the system does not let relgraph read it",
    "missing": "nothing is there",
    "unsupported": "no reader for this kind of file",
    "crash": "a fault of relgraph: please report it",
}


class RelgraphError(Exception):
    """Any failure that relgraph can name; `exit_code` is what the command line returns."""

    exit_code = 1


class InputError(RelgraphError):
    """One input cannot be used: it goes to quarantine under `reason`, its neighbours go on."""

    exit_code = 3

    def __init__(self, reason: str, message: str, *, source: str = "", external_id: str | None = None) -> None:
        if reason not in REASONS:
            raise ValueError(f"unknown reason {reason!r}; known: {', '.join(REASONS)}")
        super().__init__(message)
        self.reason = reason
        self.source = source
        self.external_id = external_id


class UsageError(RelgraphError):
    """The call itself is wrong: a name that is not known, a value that does not parse, nothing to work on."""

    exit_code = 2


class QueryError(UsageError):
    """A query that the engine refuses, or that relgraph refuses for it; the message holds the rewrite."""


class StoreError(RelgraphError):
    """The store cannot do what was asked."""


class ServerError(StoreError):
    """No server answers, or it refuses the log-in or the database."""

    exit_code = 4


class SchemaError(StoreError):
    """The store was written by another schema version."""

    exit_code = 5


class LockedError(StoreError):
    """Another process holds the store."""

    exit_code = 6


class MissingExtraError(RelgraphError):
    """An optional package is not installed; the message names the extra."""


class DataError(RelgraphError):
    """A row of a data file is wrong; the message names file and line."""
