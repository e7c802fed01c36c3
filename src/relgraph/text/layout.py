"""What each part of a page is for: headline, deck, stamp, dateline, paragraph, caption, speaker, clutter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from relgraph.model import Block
from relgraph.text.datelines import Opening, read_bare_place
from relgraph.text.lines import (
    LONG_LENGTH,
    Line,
    is_byline,
    is_caption,
    is_clutter,
    leads_to_speech,
    opens_tail,
)
from relgraph.text.links import apart, is_terms
from relgraph.text.officials import label, speech_start

_HEADER_LINES = 16
_LAST_DATELINE = 20
_PROSE_IN_HEADER = 2
_HEADLINE_WORDS = 4
_HEADLINE_LENGTH = 220


@dataclass(slots=True)
class Layout:
    """The blocks of a page, the datelines by the place where they begin, and the lines above the story."""

    blocks: list[Block] = field(default_factory=list)
    datelines: dict[int, Opening] = field(default_factory=dict)
    header: list[Line] = field(default_factory=list)
    headline: Line | None = None

    def add(self, line: Line, kind: str) -> None:
        """Append the line as a block of that kind."""
        self.blocks.append(Block(line.start, line.end, kind))


def read_layout(lines: Sequence[Line], *, title: str | None = None, bare: bool = False) -> Layout:
    """The layout of the lines of a page.

    A `title` that the reader knows marks its line as the headline; a `bare` text opens with the story itself.
    """
    layout = Layout()
    body = 0 if bare else min(_body_start(lines), speech_start(lines[:_HEADER_LINES]))
    layout.header = list(lines[:body])
    layout.headline = _headline(layout.header, title)
    for line in layout.header:
        _add_header_line(layout, line)
    _add_body(layout, lines[body:])
    _add_bare_place(layout, lines)
    return layout


def _body_start(lines: Sequence[Line]) -> int:
    """The number of the first line of the story: the first prose behind the last stamp of the header."""
    stamp, prose = -1, []
    for number, line in enumerate(lines[:_HEADER_LINES]):
        if line.is_prose or line.opens_story:
            prose.append(number)
        if len(prose) > _PROSE_IN_HEADER:
            break  # headline and deck are past: a stamp further down stands in the story or below it
        if line.is_stamp and not line.opening:
            stamp = number
    if not prose:
        below = (n for n in range(_HEADER_LINES, len(lines)) if lines[n].is_prose)
        return next(below, min(1, len(lines)))
    return next((n for n in prose if n > stamp), prose[0]) or _own_headline(lines)


def _own_headline(lines: Sequence[Line]) -> int:
    """1 where the first line, though it looks like prose, is the headline of what follows."""
    first = lines[0] if lines else None
    if first is None or len(lines) < 2 or first.opening:
        return 0
    return int(
        len(first.text) <= _HEADLINE_LENGTH and first.text[-1] not in ".:;" and first.text[-2:] not in {".”", '."'}
    )


def _headline(header: Sequence[Line], title: str | None) -> Line | None:
    if title:
        wanted = _folded(title)
        exact = next((line for line in header if _folded(line.text) == wanted), None)
        if exact:
            return exact
    if tagged := next((line for line in header if line.hint == "headline"), None):
        return tagged
    plain = [line for line in header if _may_be_headline(line)]
    long = [line for line in plain if line.word_count >= _HEADLINE_WORDS]
    last_stamp = max((line.start for line in header if line.is_stamp), default=-1)
    alone = [line for line in long if line.is_alone and line.start > last_stamp]
    return next(iter((*alone, *long, *plain[-1:])), None)


def _may_be_headline(line: Line) -> bool:
    no_headline = is_clutter(line) or is_byline(line) or line.is_stamp or line.is_dateline
    return not no_headline and len(line.text) <= _HEADLINE_LENGTH


def _folded(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _add_header_line(layout: Layout, line: Line) -> None:
    if line is layout.headline:
        layout.add(line, "headline")
    elif line.opening and line.is_dateline:
        layout.datelines[line.start] = line.opening
        layout.add(line, "dateline")
    elif line.is_stamp:
        layout.add(line, "stamp")
    elif line.hint == "caption" or is_caption(line):
        layout.add(line, "caption")
    elif layout.headline and line.start > layout.headline.start and _is_deck(line):
        layout.add(line, "deck")
    elif layout.headline and line.start > layout.headline.start and leads_to_speech(line):
        layout.add(line, "paragraph")
    else:
        layout.add(line, "clutter")


def _is_deck(line: Line) -> bool:
    return not is_clutter(line) and not is_byline(line) and line.word_count > _HEADLINE_WORDS


def _add_body(layout: Layout, lines: Sequence[Line]) -> None:
    in_tail = False
    speakers = _is_transcript(lines)
    for line in lines:
        if is_terms(line.text):
            layout.add(line, "clutter")
            continue
        if len(line.text) >= LONG_LENGTH:
            in_tail = False
        else:
            in_tail = in_tail or opens_tail(line)
            if in_tail or is_clutter(line) or is_byline(line):
                layout.add(line, "clutter")
                continue
        if line.hint == "caption" or is_caption(line):
            layout.add(line, "caption")
            continue
        for part, linked in apart(line):
            if linked:
                layout.add(part, "clutter")
            else:
                _add_paragraph(layout, part, speakers=speakers)


def _is_transcript(lines: Sequence[Line]) -> bool:
    labels = [match[0] for line in lines if (match := label(line.text))]
    return len(labels) > 1 or any(told.startswith(("THE ", "Q:")) for told in labels)


def _add_paragraph(layout: Layout, line: Line, *, speakers: bool) -> None:
    if speakers and (told := label(line.text)):
        layout.blocks.append(Block(line.start, line.start + told.end(), "speaker"))
        rest = _behind(line, told.end())
        if rest:
            layout.add(rest, "paragraph")
        return
    if len(layout.blocks) > _LAST_DATELINE or not line.opening:
        layout.add(line, "paragraph")
        return
    layout.datelines[line.start] = line.opening
    layout.add(line, "dateline" if line.is_dateline else "paragraph")


def _add_bare_place(layout: Layout, lines: Sequence[Line]) -> None:
    """A dateline without a mark, looked for only where there is no other."""
    first = next((line for line in lines if line.is_prose), None)
    if first is None or layout.datelines:
        return
    opening = read_bare_place(first.text, [line.text for line in lines])
    if opening and any(block.start == first.start and block.kind == "paragraph" for block in layout.blocks):
        layout.datelines[first.start] = opening


def _behind(line: Line, length: int) -> Line | None:
    rest = line.text[length:].lstrip()
    return Line(line.end - len(rest), line.end, rest) if rest else None


def story(text: str, blocks: Sequence[Block]) -> Iterator[str]:
    """The words of the blocks that belong to the story."""
    return (text[b.start : b.end] for b in blocks if b.kind not in {"clutter", "stamp"})
