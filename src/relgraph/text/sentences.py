"""Where sentences end: after marks that no abbreviation, initial, number or open quotation explains."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from relgraph.config import from_data
from relgraph.model import Block, Passage, Sentence
from relgraph.text.tables import words

# Possessive, and only from the first mark of a run: so a million points cost a million steps.
_END = re.compile(
    r"[.!?…]\([^()\n]{3,90}\)(?=[\"“A-Z])|[.!?…](?<![.!?…][.!?…])[.!?…]*+[\"”’»')\]]*+"
    r"(?:\s++(?=[\"“‘«„(\['—–-]{0,3}\s?(?:[^\W_a-zß-öø-ÿ]|…))|(?<=[a-zß-öø-ÿ]{3}[.!?])(?=[A-Z“‘«][A-Za-z]|[AI]\s[a-z])"
    r"|(?<=[.!?][”’»\"])(?=[A-Z“][A-Za-z])|(?<=[”’»\"]\.)(?=[A-Z][a-z]))"
)
_CLOSERS = frozenset("\"”’»'")
_NEXT_WORD = re.compile(r"[^\w]*(\w+)")
_LAST_WORD_WIDTH = 24
_LONGEST_NUMERAL = 4
_NUMERAL = re.compile(r"\d+|[ivx]+|[A-Za-z]")
_INITIAL = re.compile(r"(?:^|[-.])[^\W\d_]$")

SPLIT_KINDS = frozenset({"headline", "deck", "paragraph", "caption"})


def split_sentences(
    text: str, blocks: Sequence[Block], passages: Sequence[Passage], starts: dict[int, int]
) -> tuple[Sentence, ...]:
    """The sentences of the blocks that hold prose, in the order of the text.

    `starts` tells, by the start of a block, where the words behind its dateline begin. A quotation is not divided,
    unless it fills its paragraph: so the words that attribute it stand in its sentence.
    """
    whole = _by_block(passages)
    found: list[Sentence] = []
    for number, block in enumerate(blocks):
        if block.kind in SPLIT_KINDS:
            start = _first_word(text, starts.get(block.start, block.start), block.end)
            for left, right in _pieces(text, start, block.end, whole.get(number, ())):
                found.append(Sentence(left, right, number))
    return tuple(found)


def _first_word(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _by_block(passages: Sequence[Passage]) -> dict[int, list[Passage]]:
    grouped: dict[int, list[Passage]] = {}
    for passage in passages:
        if passage.depth == 0 and passage.closed:
            grouped.setdefault(passage.block, []).append(passage)
    return grouped


def _pieces(text: str, start: int, end: int, passages: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    guarded = [p for p in passages if not (p.start - start <= 1 and end - p.end <= 1)]
    closed = {end, *(p.end + 1 for p in passages)}
    at = 0
    for match in _END.finditer(text, start, end):
        dot = match.start()
        while at < len(guarded) and guarded[at].end <= dot:
            at += 1
        if at < len(guarded) and guarded[at].start <= dot < guarded[at].end - 1:
            continue
        if match[0].endswith('"') and match.end() not in closed:
            continue  # the mark opens what follows
        right = _stripped_end(match)
        if right > start and not _goes_on(text, match, start, end):
            yield start, right
            start = match.end()
    if start < end:
        yield start, end


def _stripped_end(match: re.Match[str]) -> int:
    return match.start() + len(match[0].rstrip())


def _goes_on(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether the point belongs to an abbreviation, an initial or a number, and the sentence goes on."""
    dot, mark = match.start(), match[0].rstrip()
    if mark[-1] in _CLOSERS:
        attributed = _attribution().match(text, match.end(), end)
        return attributed is not None and (mark[0] != "." or text[attributed.end() : attributed.end() + 1] in ".,;")
    if mark != ".":
        return False
    if dot - start <= _LONGEST_NUMERAL and _NUMERAL.fullmatch(text, start, dot):
        return True  # 1. or iii. in front of a point of a list
    kinds = _abbreviations()
    word = text[max(start, dot - _LAST_WORD_WIDTH) : dot].rsplit(None, 1)[-1:]
    last = word[0].lstrip("\"“‘«„(['").lower() if word else ""
    following = _NEXT_WORD.match(text, match.end(), end)
    after = following[1] if following else ""
    kind = kinds.get(last)
    if kind == "number":
        return after[:1].isdigit()
    if kind == "end":
        return after.lower() not in words("abbreviations", "opener")
    return kind in {"name", "both"} or bool(_INITIAL.search(last))


@from_data
def _attribution() -> re.Pattern[str]:
    """`Smith asked` behind a quotation that ends with a mark of its own."""
    verbs = "|".join(sorted(words("abbreviations", "attribution")))
    return re.compile(rf"(?:[^\W\d_a-z][\w’'.-]*\s){{1,4}}(?:{verbs})\b")


@from_data
def _abbreviations() -> dict[str, str]:
    return {word: kind for kind in ("name", "number", "both", "end") for word in words("abbreviations", kind)}
