"""HTML as a tree."""

from __future__ import annotations

from typing import Any

from relgraph.text.normalize import normalize


def parse_html(html: str) -> Any | None:
    """The root element of a page or of a piece of one, or None where there is nothing in it."""
    from lxml import etree
    from lxml import html as lxml_html

    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return lxml_html.document_fromstring(normalize(html).encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
