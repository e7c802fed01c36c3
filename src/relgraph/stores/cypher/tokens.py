"""Cypher as tokens: what is code and what is a string, a comment or a name in backticks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""
    (?P<space>\s+ | //[^\n]* | /\*.*?\*/ )
  | (?P<string>'(?:[^'\\]|\\.)*' | "(?:[^"\\]|\\.)*" )
  | (?P<name>`(?:[^`]|``)*`)
  | (?P<param>\$(?:\w+|`(?:[^`]|``)*`))
  | (?P<number>\d+\.\d+(?:[eE][+-]?\d+)? | \d+ )
  | (?P<word>\w+)
  | (?P<symbol><-|->|--|<>|<=|>=|=~|\.\.|.)
    """,
    re.VERBOSE | re.DOTALL,
)
_OPEN, _CLOSE = "([{", ")]}"


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query: its text, where it starts, and how many brackets stand open around it.

    `kind` is word, name (in backticks), property (after a point), string, param, number or symbol. A bracket has
    the depth outside it.
    """

    kind: str
    text: str
    start: int
    depth: int

    def says(self, *words: str) -> bool:
        """Whether the token is one of these keywords (in any case) or symbols, as code."""
        return self.kind in {"word", "symbol"} and self.text.upper() in words


def tokens(query: str) -> list[Token]:
    """The tokens of a query without its spaces and comments, in order; what is unclosed comes as symbols."""
    return list(_with_depth(query))


def _with_depth(query: str) -> Iterator[Token]:
    depth, after_point = 0, False
    for match in _TOKEN.finditer(query):
        kind, text = match.lastgroup or "symbol", match.group()
        if kind == "space":
            continue
        if kind == "symbol" and text in _CLOSE:
            depth -= 1
        yield Token("property" if after_point and kind == "word" else kind, text, match.start(), depth)
        after_point = text == "."
        if kind == "symbol" and text in _OPEN:
            depth += 1


def closing(found: list[Token], opening: int) -> int:
    """The place in `found` of the bracket that closes the one at `opening`; the end where none does."""
    depth = found[opening].depth
    for place in range(opening + 1, len(found)):
        token = found[place]
        if token.depth <= depth and token.kind == "symbol" and token.text in _CLOSE:
            return place
    return len(found)


def plain_name(token: Token) -> str:
    """The identifier that a word or a name in backticks stands for."""
    return token.text[1:-1].replace("``", "`") if token.kind == "name" else token.text
