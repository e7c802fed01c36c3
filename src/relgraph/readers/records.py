"""Records with named fields, from JSON, JSON Lines and tables, to articles."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from relgraph.model import Article, Media, Quarantined, digest
from relgraph.readers.base import NAMED, Loaded, raw_hash
from relgraph.readers.ids import article_id, canonical_url

FIELDS: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "html"),
    "title": ("title", "headline"),
    "url": ("url", "link"),
    "published": ("published", "date", "published_at", "datepublished", "pubdate"),
    "updated": ("updated", "modified", "datemodified"),
    "publisher": ("publisher", "source", "outlet"),
    "id": ("id", "guid"),
}
"""relgraph's fields, and the names under which records give them."""

_TAG = re.compile(
    r"</?(?:p|br|div|h[1-6]|li|ul|a|span|strong|em|blockquote|article|html|body)\b[^<>]{0,500}>", re.IGNORECASE
)
_ESCAPED_TAG = re.compile(r"&lt;/?(?:p|br|div|h[1-6]|li|a|strong|em)\b", re.IGNORECASE)
_MILLISECONDS = 100_000_000_000


def article_of(
    record: Mapping[str, Any], loaded: Loaded, *, line: int, columns: Mapping[str, str] | None = None
) -> Article | Quarantined:
    """The article of a record, or the row of quarantine for a record without text."""
    fields = _fields(record, columns or {})
    text, external_id = fields["text"], fields["id"]
    if not text:
        wanted = "|".join(FIELDS["text"][:3])
        what = f"the record has no {wanted}. Give it one, or name the field with --map text=FIELD."
        return loaded.fault("bad_record", what, line=line, external_id=external_id)
    hashed = raw_hash(record)
    media, text = _media(text)
    return Article(
        id=article_id(url=fields["url"], external_id=external_id or hashed[:12], key=loaded.key),
        source=f"{loaded.locator}:{line}",
        text=text,
        raw_hash=f"{hashed}{NAMED}{digest(columns)}" if columns else hashed,
        media=media,
        external_id=external_id,
        url=canonical_url(fields["url"]),
        publisher=fields["publisher"],
        title=fields["title"],
        published=fields["published"],
        updated=fields["updated"],
    )


def _fields(record: Mapping[str, Any], columns: Mapping[str, str]) -> dict[str, str | None]:
    lowered = {str(name).strip().lower(): value for name, value in record.items()}
    found = {}
    for field, names in FIELDS.items():
        chosen = (columns[field].lower(),) if field in columns else names
        is_time = field in {"published", "updated"}
        values = (_time(lowered.get(name)) if is_time else _string(lowered.get(name)) for name in chosen)
        found[field] = next((value for value in values if value), None)
    return found


def _string(value: Any) -> str | None:
    if isinstance(value, Mapping):
        value = value.get("name")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value.strip("\n") if isinstance(value, str) and value.strip() else None


def _time(value: Any) -> str | None:
    """A time as written; seconds or milliseconds since 1970 as ISO in UTC."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        try:
            return datetime.fromtimestamp(value / 1000 if value > _MILLISECONDS else value, UTC).isoformat()
        except (ValueError, OverflowError, OSError):
            return None
    return _string(value)


def _media(text: str) -> tuple[Media, str]:
    """Whether a field holds HTML (escaped once more or not) or plain text."""
    if _ESCAPED_TAG.search(text) and not _TAG.search(text):
        text = html.unescape(text)
    return ("html", text) if _TAG.search(text) else ("text", text)
