"""The block of `key: value` lines between `---` with which many archives open a page."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BLOCK = re.compile(r"\s*---[ \t]*\n(?P<body>(?:.*\n){1,80}?)---[ \t]*(?:\n|$)")
_FIELD = re.compile(r"^(?P<key>[A-Za-z_][\w-]*):[ \t]*(?P<value>.*(?:\n[ \t]+.*)*)", re.MULTILINE)
_FOLD = re.compile(r"\\\n[ \t]*|\n[ \t]*")
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_HIDDEN = re.compile(r"\\[xuU]")
_NAMED = {"_": "\xa0", "n": " ", "t": " ", "N": " ", "L": " ", "P": " "}
_DAY_KEYS = ("date", "published_time", "published", "pubdate", "datePublished")
_URL_KEYS = ("source_url", "url", "canonical_url", "link", "permalink")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Where the block ends, where its title stands in the text if it can be read there, and its fields."""

    end: int
    title_at: tuple[int, int] | None
    fields: dict[str, str]

    @property
    def title(self) -> str | None:
        """The title of the page."""
        return self.fields.get("title") or self.fields.get("headline")

    @property
    def written_day(self) -> str | None:
        """The date of publication, as written."""
        return next((self.fields[k] for k in _DAY_KEYS if self.fields.get(k)), None)

    @property
    def url(self) -> str | None:
        """The address of the page."""
        return next((self.fields[k] for k in _URL_KEYS if self.fields.get(k, "").startswith("http")), None)


def read_front_matter(text: str) -> FrontMatter | None:
    """The front matter that opens the text, or None."""
    block = _BLOCK.match(text)
    if not block:
        return None
    matches = list(_FIELD.finditer(text, block.start("body"), block.end("body")))
    values = {m["key"]: _value(m["value"]) for m in matches}
    return FrontMatter(block.end(), _title_at(matches, values), values) if matches else None


def _title_at(matches: list[re.Match[str]], values: dict[str, str]) -> tuple[int, int] | None:
    """The span of the title between its marks, as written; None where escapes hide letters of its words."""
    for match in matches:
        if match["key"] in {"title", "headline"} and values[match["key"]]:
            if _HIDDEN.search(match["value"]):
                return None
            written = match["value"].rstrip()
            marks = 1 if len(written) > 1 and written[0] in "\"'" and written[-1] == written[0] else 0
            return match.start("value") + marks, match.start("value") + len(written) - marks
    return None


def _value(written: str) -> str:
    written = written.strip()
    quote = written[:1]
    if quote in {'"', "'"} and len(written) > 1 and written[-1] == quote:
        inner = _FOLD.sub(lambda m: "" if m[0].startswith("\\") else " ", written[1:-1])
        return _ESCAPE.sub(_unescaped, inner) if quote == '"' else inner.replace("''", "'")
    return _FOLD.sub(" ", written)


def _unescaped(match: re.Match[str]) -> str:
    code = match[1] or match[2] or match[3]
    if code:
        point = int(code, 16)
        return chr(point) if point < 0x110000 and not 0xD800 <= point < 0xE000 else "\ufffd"
    return _NAMED.get(match[4], match[4])
