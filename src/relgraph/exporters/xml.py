"""Text in XML: what XML cannot hold is written as `\\uXXXX`, so that nothing is lost."""

from __future__ import annotations

import re
from typing import Any
from xml.sax.saxutils import escape

from relgraph.exporters.cells import cell

# XML 1.0 has no C0 controls but tab and line feed (a carriage return is read as a line feed), no surrogates, no U+FFFE.
UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]|\\\\(?=u[0-9a-f]{4})")
ESCAPED = re.compile(r"\\u([0-9a-f]{4})")


def xml_text(value: str) -> str:
    """Text between two tags."""
    return escape(UNFIT.sub(lambda m: f"\\u{ord(m[0]):04x}", value))


def xml_attribute(value: str) -> str:
    """Text between the quotes of an attribute."""
    return xml_text(value).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")


def plain(text: str) -> str:
    """The text that `xml_text` was given, after an XML parser has read it."""
    return ESCAPED.sub(lambda m: chr(int(m[1], 16)), text)


def scalar(value: Any) -> str:
    """A property as text: lists as JSON, dates as ISO, truth as true and false."""
    return value if isinstance(value, str) else cell(value)
