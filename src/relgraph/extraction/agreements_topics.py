"""On what: the sectors that the scope of a clause names, each with its own span."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable

from relgraph.config import from_data
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.scene import Scene, once
from relgraph.extraction.sectors import FAINT, STRONG, subjects, triggers, unnamed
from relgraph.extraction.sectors_weight import SHARES
from relgraph.gazetteer.hit import Hit
from relgraph.model import Span
from relgraph.tables import cells, table

ARTICLE = re.compile(
    r"\b(?:an?|the|its|their|his|her|this|that|two|three|several|and|of|new)\s|[,:;(]\s|^", re.IGNORECASE
)
LIST = re.compile(
    r"\s*(?:,|/|-|,?\s(?:and|or|&|as well as)(?:\sthe)?\s|(?:,|,?\sand)\s(?:on|in|one (?:on|for))\s(?:the\s)?)\s*",
    re.IGNORECASE,
)
DIRECT = re.compile(r"\s*(?:(?:on|of|over|about|regarding|concerning)\s+)?(?:the\s+|their\s+(?:common\s+|shared\s+)?)?")
ABOUT = re.compile(r"\s+(?:on|about|over|regarding|concerning)\s+(?:the\s+)?")
ALONE = re.compile(rf"[.,;\n]|$|\s+(?:{one_of('theme stands alone')}|between|with|in|at|when|and an?)\b")
FINITE = re.compile(r"\s+(?:was|were|is|are|has|have|will)\b")
"""What may stand behind the subject of a paper: "the accord on water was signed"."""
WHERE = re.compile(r"\b(?:at|near|across|inside)\s+(?:the\s+)?(?:occupied\s+|nearby\s+)?$")
ENOUGH = 3
"""Words of a sector with which a document is about it, and says the words of another in a figure."""
FURTHER = re.compile(r"\band\s+(?:to\s+\w+|\w+ing|on|over|about)\s|;|\n\s*\n")
"""What begins another thing that is spoken of: "opening an air route and exchanging students"."""
THEMED, OUTSTANDING = 300, 0.3
"""How much names the sector of a document, in hundredths of a strong word, and its share in all that does."""
LEAD, AT_FIRST = 300, 3
"""The characters at the start of a story, its headline and lead, and how much more a word counts in them."""
HARDLY, LITTLE = 1.0, 2.0
"""What speaks for a sector, by `sectors_weight`, in a story that names it in passing: by a weak word; by any word."""
PAPERS = frozenset({"paper", "intent"})
"""Classes of words for papers, signed or only intended."""
PAPER = 50
"""Characters before a word in which the paper about it stands."""
WEIGHTS = {strength: round(share * 100) for strength, share in SHARES.items()}
"""What a word of each strength counts, in hundredths of a strong one."""
Sector = dict[str, object]


def sectors(scene: Scene, span: Span) -> list[Sector]:
    """The sectors named in the span, each once; words inside a name or a title are none.

    A faint word, and a weak one behind a strong one, counts only where it is one of a list, or all that is spoken of.
    """
    words, starts = unnamed(scene)
    first = bisect_left(starts, span.start)
    if first and words[first - 1].end > span.start:
        first -= 1  # "joint patrols" behind "will hold joint"
    near = words[first : bisect_left(starts, span.end)]
    if not near:
        return []
    hits = [hit for hit in near if not _is_where(scene.text, hit)]
    strong = next((hit.start for hit in hits if hit.row["strength"] == STRONG), span.end)
    further = _further(scene.text, strong, hits[-1].start) if hits else span.end
    found: dict[str, Sector] = {}
    for hit in hits:
        weight = hit.row["strength"]
        apart = hit.start <= strong or hit.start >= further
        firm = weight == STRONG or (weight != FAINT and apart)
        if firm or _is_meant(scene, span.start, hit, hits):
            sector = _meant(scene, hit)
            found.setdefault(sector, {"id": sector, "start": hit.start, "end": hit.end})
    return list(found.values())


def _further(text: str, start: int, end: int) -> int:
    """Where a list that goes on beyond `start` has said so; behind the end where it does not."""
    found = FURTHER.search(text, start, end) if start < end else None
    return found.end() if found else end + 1


@once
def theme(scene: Scene) -> str:
    """The sector that the whole document is about; empty where none stands out."""
    counts: Counter[str] = Counter()
    for hit in unnamed(scene)[0]:
        counts[hit.id] += WEIGHTS[hit.row["strength"]] * (AT_FIRST if hit.start < LEAD else 1)
    sector, most = counts.most_common(1)[0] if counts else ("", 0)
    return sector if most >= max(THEMED, counts.total() * OUTSTANDING) else ""


def themed(scene: Scene, sentence: Span) -> list[Sector]:
    """The sector of the document, by its word in this sentence or else by its first."""
    if not (sector := theme(scene)):
        return []
    places = ((sentence.start, sentence.end), (0, len(scene.text)))
    hit = next(hit for start, end in places for hit in triggers(scene, start, end) if hit.id == sector)
    return [{"id": sector, "start": hit.start, "end": hit.end}]


def in_story(scene: Scene, found: list[Sector], *, own: bool, named: bool) -> list[Sector]:
    """Those of the sectors that the story does not only name in passing.

    `own` tells that it is about the parties, `named` that the clause names them: where both hold, all count; so do
    those of a list in a story about the parties.
    """
    if own and (named or len(found) > 1):
        return found
    return [sector for sector in found if not _is_passing(scene, sector, own=own)]


def _is_passing(scene: Scene, sector: Sector, *, own: bool) -> bool:
    weights, whole = subjects(scene)
    weight = weights.get(str(sector["id"]))
    if weight is None or (own and _is_strong(scene, int(str(sector["start"])))):
        return False
    return weight.total(whole) < (HARDLY if own else LITTLE)


def _is_strong(scene: Scene, start: int) -> bool:
    return any(hit.row["strength"] == STRONG for hit in scene.hits_in(start, start + 1, "sector"))


def _meant(scene: Scene, hit: Hit) -> str:
    """The sector that a word means here: its own, or the one of which it is a figure."""
    word = (hit.id, scene.text[hit.start : hit.end].lower())
    may_be = any(word[0] == sector and word[1] in words for words, sector, _ in _table_of_figures())
    return _figures(scene).get(word, hit.id) if may_be else hit.id


@once
def _figures(scene: Scene) -> dict[tuple[str, str], str]:
    """The words that this document uses as a figure, each with the sector that it means: "a truce" in a trade war."""
    near = triggers(scene, 0, len(scene.text))
    said = Counter((hit.id, scene.text[hit.start : hit.end].lower()) for hit in near)
    meant: dict[tuple[str, str], str] = {}
    for words, sector, instead in _table_of_figures():
        own = sum(n for (name, word), n in said.items() if name == sector and word not in words)
        other = sum(n for (name, _), n in said.items() if name == instead)
        if not own and other >= ENOUGH:
            meant |= {(sector, word): instead for word in words}
    return meant


@from_data
def _table_of_figures() -> list[tuple[frozenset[str], str, str]]:
    placed = table("figures.tsv", ("words", "sector", "instead"))
    return [(frozenset(cells(p.row["words"])), p.row["sector"], p.row["instead"]) for p in placed]


def _is_where(text: str, hit: Hit) -> bool:
    """Whether a name that stands for a dispute tells where something is: "an incident near Donetsk"."""
    return text[hit.start].isupper() and WHERE.search(text, max(0, hit.start - 20), hit.start) is not None


def _is_meant(scene: Scene, start: int, hit: Hit, hits: Iterable[Hit]) -> bool:
    """Whether a word that counts little tells a subject: in a list, or alone."""
    return _listed(scene.text, hit, hits) or _is_object(scene, start, hit)


def _is_object(scene: Scene, start: int, hit: Hit) -> bool:
    """Whether a word is all that the clause, or a paper in it, is about: "talks on water.", "a protocol on geology"."""
    alone = ALONE.match(scene.text, hit.end)
    if not alone and not FINITE.match(scene.text, hit.end):
        return False
    near = scene.hits_in(hit.start - PAPER, hit.start, "agreed")
    of_paper = any(h.id == "paper" and ABOUT.fullmatch(scene.text, h.end, hit.start) for h in near)
    return of_paper or bool(alone and DIRECT.fullmatch(scene.text, start, hit.start))


def _listed(text: str, hit: Hit, hits: Iterable[Hit]) -> bool:
    """Whether a comma, "and" or the like ties a word to another one: "trade and economic ties"."""
    return any(
        LIST.fullmatch(text, other.end, hit.start) or LIST.fullmatch(text, hit.end, other.start)
        for other in hits
        if other.id != hit.id
    )


def paper_phrase(scene: Scene, span: Span) -> Span | None:
    """From the article before the first paper named in the span to the span's end: "a memorandum on tourism was"."""
    paper = next((h for h in scene.hits_in(span.start, span.end, "agreed") if h.id == "paper"), None)
    if paper is None:
        return None
    opens = [m.end() for m in ARTICLE.finditer(scene.text, max(span.start, paper.start - 60), paper.start)]
    return Span(opens[-1] if opens else paper.start, span.end)


def names(scene: Scene, spans: Iterable[Span], kind: str) -> bool:
    """Whether the spans hold a word of this class of `data/cues_agreed.tsv`."""
    classes = PAPERS if kind == "paper" else {kind}
    return any(hit.id in classes for span in spans for hit in scene.hits_in(span.start, span.end, "agreed"))
