"""A table of plain lines that fits a width: what is too long for a column stands below its row."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

GAP = 3
LEAST = 12
"""No column gets narrower than this to make room for others."""
INDENT = "    "

Cells = Sequence[Sequence[str]]


def table(columns: Sequence[str], rows: Cells, *, numbers: Sequence[bool], width: int) -> str:
    """The rows below a head; `numbers` tells the columns that are set to the right.

    Where the columns do not fit beside each other, the widest go below their row, each under its name; where that
    is not enough, the widest of the others wrap.
    """
    natural = [
        max(_wide(cell) for cell in (name, *cells)) for name, cells in zip(columns, _across(rows, columns), strict=True)
    ]
    below = _below(natural, numbers, width)
    beside = [i for i in range(len(columns)) if i not in below]
    widths = dict(zip(beside, _shrunk([natural[i] for i in beside], width), strict=True))
    lines = [_line([_aligned(columns[i], widths[i], numbers[i]) for i in beside])]
    lines.append("─" * min(width, sum(widths.values()) + GAP * (len(beside) - 1)))
    for n, row in enumerate(rows):
        lines += [""] * bool(n and below)
        lines += _beside(row, widths, numbers)
        lines += _under(row, columns, below, width)
    return "\n".join(lines) + "\n"


def _across(rows: Cells, columns: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(row[i] for row in rows) for i in range(len(columns))]


def _wide(text: str) -> int:
    from rich.cells import cell_len

    return cell_len(text)


def _below(natural: Sequence[int], numbers: Sequence[bool], width: int) -> list[int]:
    """The columns that go below: the widest first, until the rest fits; the first column and figures stay."""
    movable = sorted((i for i in range(1, len(natural)) if not numbers[i]), key=lambda i: -natural[i])
    below: list[int] = []
    for i in movable:
        left = [w for j, w in enumerate(natural) if j not in below]
        fits, would_wrap = _room(left) <= width, _room([min(w, LEAST) for w in left]) <= width
        if fits or (natural[i] <= LEAST and would_wrap):
            break
        below.append(i)
    return sorted(below)


def _room(widths: Sequence[int]) -> int:
    return sum(widths) + GAP * (len(widths) - 1)


def _shrunk(natural: Sequence[int], width: int) -> list[int]:
    """The widths of columns that wrap: the widest gives way first."""
    widths = list(natural)
    while _room(widths) > width and max(widths) > LEAST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _beside(row: Sequence[str], widths: dict[int, int], numbers: Sequence[bool]) -> Iterator[str]:
    wrapped = {i: _wrapped(row[i], width) for i, width in widths.items()}
    for n in range(max(len(lines) for lines in wrapped.values())):
        cells = {i: lines[n] if n < len(lines) else "" for i, lines in wrapped.items()}
        yield _line([_aligned(cells[i], widths[i], numbers[i]) for i in widths])


def _under(row: Sequence[str], columns: Sequence[str], below: Sequence[int], width: int) -> Iterator[str]:
    size = max((len(columns[i]) for i in below), default=0) + 2
    for i in below:
        room = max(width - len(INDENT) - size, LEAST)
        for n, line in enumerate(_wrapped(row[i], room, cut=False) if row[i] else ()):
            yield f"{INDENT}{columns[i] if n == 0 else '':<{size}}{line}"


def _wrapped(text: str, width: int, *, cut: bool = True) -> list[str]:
    """Lines of at most so many characters; a longer word, such as a URL, is cut or stays whole."""
    wrapper = textwrap.TextWrapper(width, break_on_hyphens=False, break_long_words=cut)
    return [part for line in text.splitlines() for part in wrapper.wrap(line)] or [""]


def _aligned(text: str, width: int, number: bool) -> str:
    room = " " * (width - _wide(text))
    return room + text if number else text + room


def _line(cells: Sequence[str]) -> str:
    return (" " * GAP).join(cells).rstrip()
