"""An extraction sentence by sentence: what fired, what was rejected and why, with the words marked."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from relgraph.config import data_in_use
from relgraph.extraction.look import OUT_OF_SCOPE, look
from relgraph.extraction.rows import shown
from relgraph.extraction.scene import Scene
from relgraph.gazetteer import Hit, load
from relgraph.light import light
from relgraph.model import Block, Extraction, Mention, Sentence, Statement

CUES = {"met": ("met_with", "event"), "event": ("event", "met_with"), "agreed": ("agreed_on",), "said": ("quoted",)}
"""Families of cues, and the kinds of statements that they may give."""
_ACTS = {
    "met": "contact nominal telling",
    "event": "aid carry ceremony conflict dated deed letter onslaught sanction sign summit visit",
    "agreed": "accept adopt announce ask authored avow brief covers deed deliver demand duty grant intent joint made "
    "offer permit plan pledge reach resolve seek settled sign signing speak stance tabled talk topic wish",
    "said": "according accuse ask blame criticise demand deny express invite praise promise relay reply say tell think "
    "warn write",
}
ACTING = frozenset((family, name) for family, names in _ACTS.items() for name in names.split())
"""Classes of cues that may give a statement; the others help these, or stand in their way."""


@light(frozen=True, slots=True)
class Explained:
    """A sentence with its marked words, what it gave, and what was looked at in it and gave nothing.

    Or, in brackets, a block that is no part of the story.
    """

    text: str
    given: tuple[str, ...]
    rejected: tuple[str, ...]


def lines(extraction: Extraction, *, mark: tuple[str, str] = ("[[", "]]")) -> Iterator[str]:
    """The explanation as lines: a sentence, `+` for what fired, `-` for what was rejected."""
    for one in explain(extraction, mark=mark):
        yield one.text
        yield from (f"    + {line}" for line in one.given)
        yield from (f"    - {line}" for line in one.rejected)


def explain(extraction: Extraction, *, mark: tuple[str, str] = ("[[", "]]")) -> Iterator[Explained]:
    """Each sentence of the document and each block that is left out as clutter or stamp, in order."""
    scene = look(extraction.document, load(data_in_use()))
    scene.mentions, scene.entities = list(extraction.mentions), {e.key: e for e in extraction.entities}
    outside = [block for block in extraction.document.blocks if block.kind in OUT_OF_SCOPE]
    parts: list[Sentence | Block] = [*extraction.document.sentences, *outside]
    told = [s for s in extraction.statements if s.kind in _KINDS]
    for part in sorted(parts, key=attrgetter("start")):
        if isinstance(part, Block):
            yield Explained(f"({part.kind}: {_words(scene, part.start, part.end)})", (), ())
            continue
        statements = [s for s in told if part.start <= s.start < part.end]
        yield Explained(
            _marked(scene, part, mark),
            (*_mentions(scene, part), *_statements(scene, statements)),
            (*_idle_cues(scene, part, statements, told), *_places(scene, part)),
        )


_KINDS = frozenset({"event", "met_with", "agreed_on", "quoted"})


def _marked(scene: Scene, sentence: Sentence, mark: tuple[str, str]) -> str:
    """The sentence with its outermost mentions marked."""
    parts: list[str] = []
    position = sentence.start
    for mention in scene.mentions_in(sentence.start, sentence.end):
        if mention.start >= position:
            parts += [scene.text[position : mention.start], mark[0], scene.text[mention.start : mention.end], mark[1]]
            position = mention.end
    return " ".join("".join([*parts, scene.text[position : max(position, sentence.end)]]).split())


def _mentions(scene: Scene, sentence: Sentence) -> Iterator[str]:
    for mention in scene.mentions_in(sentence.start, sentence.end):
        yield f"{_words(scene, mention.start, mention.end)} = {shown(scene.entities[mention.key])} ({mention.reason})"


def _statements(scene: Scene, statements: list[Statement]) -> Iterator[str]:
    for s in statements:
        cue = f" by {_words(scene, s.cue_start, s.cue_end)!r}" if s.cue_start is not None and s.cue_end else ""
        when = f"{s.date} ({s.date_reason})" if s.date else None
        facts = " ".join(str(fact) for fact in (s.kind, *_what(s), s.status, when) if fact)
        words = _words(scene, s.start, s.end)
        yield f"{facts}: {_who(scene, s)} [{s.rule}, {s.confidence:.2f}]{cue}: {words}"


def _what(s: Statement) -> Iterator[str | None]:
    """The type, mode or place of what is told."""
    for name in ("event_type", "mode", "kind"):
        yield s.payload.get(name)
    yield f"in {s.payload['place']}" if s.payload.get("place") else None


def _who(scene: Scene, s: Statement) -> str:
    """Those between whom it is, and the sectors or the people that it is about."""
    p = s.payload
    named = ", ".join(_name(scene, key) for key in _ends(s)) or "nobody known"
    on = ", ".join(sector["id"] for sector in p["sectors"]) if s.kind == "agreed_on" else ""
    about = ", ".join(_name(scene, key) for key in p.get("about", ()))
    return f"{named}{on and f' on {on}'}{about and f' about {about}'}"


def _name(scene: Scene, key: str) -> str:
    entity = scene.entities.get(key)
    return shown(entity) if entity else key.partition(":")[2]


def _idle_cues(scene: Scene, sentence: Sentence, statements: list[Statement], told: list[Statement]) -> Iterator[str]:
    """The words that may give a statement and gave none here, each with what was missing."""
    kinds = {s.kind for s in statements}
    fired = [(s.cue_start, s.cue_end) for s in statements if s.cue_start is not None and s.cue_end is not None]
    idle: dict[tuple[str, str], list[str]] = {}
    for hit in scene.hits_in(sentence.start, sentence.end, *CUES):
        acts = (hit.family, hit.id) in ACTING and not kinds.intersection(CUES[hit.family])
        if acts and not any(start < hit.end and hit.start < end for start, end in fired):
            classes = idle.setdefault((_words(scene, hit.start, hit.end), _missing(scene, sentence, hit, told)), [])
            if (name := f"{hit.family}: {hit.id}") not in classes:
                classes.append(name)
    for (words, why), classes in idle.items():
        yield f"{words} ({', '.join(classes)}): {why}"


def _missing(scene: Scene, sentence: Sentence, hit: Hit, told: list[Statement]) -> str:
    actors = [m for m in scene.mentions_in(sentence.start, sentence.end) if m.kind != "sector"]
    if not actors:
        return "nobody is named in the sentence"
    if scene.passage_at(hit.start) and hit.family != "said":
        return "in somebody's words"
    if hit.family in {"met", "agreed"} and len(_sides(scene, actors)) < 2:
        return "only one side in the sentence"
    if hit.family == "said":
        return "no speaker who counts beside it, or no words of his"
    named = {m.key for m in actors} | _sides(scene, actors)
    for s in told:
        if _same_deed(hit, s) and named.issuperset(_ends(s)):
            return f"counted with {_words(scene, s.start, s.end)[:60]!r}"
    return "no rule fits how it stands here"


def _same_deed(hit: Hit, s: Statement) -> bool:
    """Whether a word is of the kind of deed that is told there: a meeting, a visit."""
    if hit.family == "met":
        return s.kind == "met_with"
    return hit.id == "visit" and s.payload.get("event_type") == "visit" and len(_ends(s)) > 1


def _ends(s: Statement) -> list[str]:
    """Those between whom it is."""
    p = s.payload
    return [
        *(part["key"] for part in p.get("participants", ())),
        *(p[end] for end in ("a", "b", "speaker") if end in p),
        *p.get("parties", ()),
    ]


def _sides(scene: Scene, mentions: list[Mention]) -> set[str]:
    return {scene.side_of(m.key) or m.key for m in mentions}


def _places(scene: Scene, sentence: Sentence) -> Iterator[str]:
    taken = {m.start for m in scene.mentions}
    for hit in scene.hits_in(sentence.start, sentence.end, "capital", "decoy"):
        if hit.start not in taken:
            why = "a place here, not the government" if hit.family == "capital" else "names no state"
            yield f"{_words(scene, hit.start, hit.end)}: {why}"


def _words(scene: Scene, start: int, end: int) -> str:
    return " ".join(scene.text[start:end].split())
