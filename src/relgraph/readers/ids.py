"""Ids of articles: the canonical URL, else the external id within its source, else the path below the root."""

from __future__ import annotations

import re
from urllib.parse import urlsplit, urlunsplit

_TRACKING = re.compile(
    r"(?:utm_\w*|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|cmpid|ocid|at_\w+|_ga|ref_src)(?:=|$)", re.I
)
_DEFAULT_PORTS = {("http", 80), ("https", 443)}


def canonical_url(url: str | None) -> str | None:
    """The address without what does not name the page: case of the host, port, fragment, tracking parameters.

    None for what is no web address.
    """
    try:
        parts = urlsplit((url or "").strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"} or not host or re.search(r"\s", parts.path):
        return None
    scheme = parts.scheme.lower()
    netloc = host if port is None or (scheme, port) in _DEFAULT_PORTS else f"{host}:{port}"
    query = "&".join(pair for pair in parts.query.split("&") if pair and not _TRACKING.match(pair))
    return urlunsplit((scheme, netloc, parts.path or "/", query, ""))


def article_id(*, url: str | None, external_id: str | None, key: str) -> str:
    """The id of an article; `key` is the path of its file below the root of the ingest."""
    return canonical_url(url) or (f"{key}#{external_id}" if external_id else key)
