"""Where a clause begins and ends; with it, who stands in it (`clauses_actors`) and who together (`clauses_groups`)."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from ahocorasick_rs import MATCHKIND_LEFTMOST_LONGEST, AhoCorasick

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses_actors import OWNED, SIDES, Actor, actors, opening
from relgraph.extraction.clauses_groups import JOINT, groups
from relgraph.extraction.scene import Scene, once
from relgraph.model import Span

LONG = 800
"""No clause reaches farther than this from its cue."""

OPENERS = (
    *("but", "because", "before", "as", "after", "although", "ahead of", "that", "though", "if", "unless", "until"),
    *("since", "following", "while", "when", "where", "whereas", "whether", "who", "whom", "whose", "which"),
)
"""Words that open a clause."""
AS_LATE_AS = r"(?!(?<=as)\s+(?:recently|early|late)\s+as)(?<!recently as)(?<!early as)(?<!late as)"
BORDER = re.compile(
    rf"[;:“”«»„]|\s[–—]\s|\s--?\s|\n[ \t]*\n|\b(?!(?-i:WHO)\b)(?:{'|'.join(OPENERS)})\b{AS_LATE_AS}"
    rf"|,\s+(?:and|or|{one_of('goes on speaking')})\b",
    re.IGNORECASE,
)
"""What may open a new clause: marks, subordinating words (not the WHO), and a comma before "and"."""

FORMS = (str.lower, str.capitalize, str.upper)
BLANKS = tuple(sign for sign in map(chr, range(0x3001)) if sign.isspace())
"""White space as patterns take it: pages put thin blanks before a dash."""
DASHES = (blank + dash for blank in BLANKS for dash in "–—-")
SIGNS = AhoCorasick(
    [*";:“”«»„,\n", *DASHES, *(form(word) for word in OPENERS for form in FORMS)],
    matchkind=MATCHKIND_LEFTMOST_LONGEST,
)
"""How each border begins: so borders are looked for only where one of these stands, found in one pass."""


TITLED, TITLE = 60, re.compile(r"\s*(?:(?:[A-Z][\w\-.]*|of|for|the|its|their|his|her)\s+)*")
"""A title before the last name of a list: "and National Security Advisor of India B"."""


def kind_of_key(key: str) -> str:
    """The kind of an entity as its key begins: leader, person, country or org."""
    return key.partition(":")[0]


@once
def clause(scene: Scene, start: int, end: int) -> Span:
    """The stretch of the sentence around `start:end` that no clause border cuts."""
    sentence = scene.sentence_at(start)
    if sentence is None:
        return Span(start, end)
    left, right = max(sentence.start, start - LONG), min(sentence.end, end + LONG)
    starts, ends = _borders(scene, sentence.start, sentence.end)
    first = bisect_right(ends, start) - 1
    if first >= 0:
        left = max(left, starts[first] if scene.text[starts[first]].isalpha() else ends[first])
    last = bisect_left(starts, end)
    return Span(left, min(right, starts[last]) if last < len(starts) else right)


@once
def _borders(scene: Scene, start: int, end: int) -> tuple[list[int], list[int]]:
    """Where the borders between the clauses of a sentence begin, and where they end."""
    starts, ends = [], []
    at = start
    for _, sign, _ in SIGNS.find_matches_as_indexes(scene.text[start:end]):
        found = BORDER.match(scene.text, start + sign, end) if start + sign >= at else None
        if found and (found[0][0] != "," or not _in_list(scene, found)):
            starts.append(found.start())
            ends.append(found.end())
        at = found.end() if found else at
    return starts, ends


def _in_list(scene: Scene, border: re.Match[str]) -> bool:
    """Whether a comma and "and" stand between two names: "Greece, Israel, and Cyprus signed"."""
    before = any(
        m.end == border.start() for m in scene.mentions_in(max(0, border.start() - 2 * TITLED), border.start(), *SIDES)
    )
    following = scene.mentions_in(border.end(), border.end() + TITLED, *SIDES)[:1] if before else []
    return bool(following) and TITLE.fullmatch(scene.text, border.end(), following[0].start) is not None


__all__ = ["BORDER", "JOINT", "OWNED", "SIDES", "Actor", "actors", "clause", "groups", "kind_of_key", "opening"]
