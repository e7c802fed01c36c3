"""Tables (CSV, TSV): one article a row, the fields named in the first row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from relgraph.model import Article, Quarantined
from relgraph.readers.base import FileReader, Loaded
from relgraph.readers.records import FIELDS, article_of

_DELIMITERS = ",;\t|"
_MAX_CELL = 10_000_000


class TableReader(FileReader):
    """One article a row. The delimiter is the one that the first row uses most."""

    def articles(self, loaded: Loaded) -> Iterator[Article | Quarantined]:
        """The articles, in the order of the rows."""
        csv.field_size_limit(_MAX_CELL)
        delimiter = max(_DELIMITERS, key=loaded.text.partition("\n")[0].count)
        rows = csv.DictReader(io.StringIO(loaded.text, newline=""), delimiter=delimiter)
        try:
            if missing := self._missing_text(rows.fieldnames or ()):
                yield loaded.fault("bad_record", missing)
                return
            for row in rows:
                record = {name: value for name, value in row.items() if isinstance(name, str)}
                yield article_of(record, loaded, line=rows.line_num, columns=self.columns)
        except csv.Error as exc:
            yield loaded.fault("bad_record", f"is no table ({exc}). Mend the row.", line=rows.line_num + 1)

    def _missing_text(self, names: Sequence[str]) -> str | None:
        wanted = (self.columns["text"],) if "text" in self.columns else FIELDS["text"][:3]
        if {name.lower() for name in wanted} & {name.strip().lower() for name in names}:
            return None
        return f"has no column {'|'.join(wanted)}, but {', '.join(names)[:200]}. Name it with --map text=COLUMN."
