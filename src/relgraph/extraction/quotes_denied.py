"""A charge that somebody denies without words of his own: `a charge denied by Fiji`, `Fiji denied this`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relgraph.extraction.quotes_acts import Act, links
from relgraph.extraction.quotes_agents import CHARGES
from relgraph.extraction.quotes_back import back, refuses, wordless
from relgraph.extraction.quotes_complement import has_verb
from relgraph.extraction.quotes_content import opening
from relgraph.extraction.quotes_found import Quote, Reading
from relgraph.extraction.quotes_indirect import clauses
from relgraph.extraction.quotes_words import small
from relgraph.extraction.scene import Scene
from relgraph.model import Span

CHARGING = frozenset({"according", "accuse", "blame", "criticise", "say", "tell", "think", "warn"})
"""Who performs one of these may say what another denies."""
ACCUSED = small("accused")
"""Behind the `of` of these a charge begins that nobody is named for."""
FEWEST = 2
"""A charge has as many words."""


def denied(scene: Scene, readings: Sequence[Reading], found: Sequence[Quote]) -> Iterator[Quote]:
    """The charges that somebody denies, as quotes of his: the last that was told in the sentence or the one before."""
    claims = [Span(quote.start, quote.end) for quote in found if _accuses(scene, quote)]
    for k, reading in enumerate(readings):
        for act, keys in zip(reading.acts, reading.speakers, strict=True):
            place = _place(reading, act) if keys else None
            if place is None:
                continue
            near = readings[k - _follows(scene, readings, k) : k + 1] if _open(reading, act, place) else [reading]
            charge = _charge(scene, near, claims, reading.unit.tokens[place].start, keys)
            charge = charge or _plain(reading, act, place)
            if charge:
                for key in keys:
                    yield Quote(charge.start, charge.end, key, "indirect", "quoted.denied", reading.via(act))


def _accuses(scene: Scene, quote: Quote) -> bool:
    """Whether a noun gives a charge: `US allegations that …, which Iran denies`, and no promise."""
    noun = quote.cue if quote.rule == "quoted.claimed" else None
    return noun is not None and scene.text[noun.start : noun.end].lower() in CHARGES


def _open(reading: Reading, act: Act, place: int) -> bool:
    """Whether the charge may stand in the sentence before."""
    return place == 0 or back(reading.unit.tokens, act) is None


def _follows(scene: Scene, readings: Sequence[Reading], k: int) -> bool:
    """Whether nothing stands between a unit and the one read before it."""
    return k > 0 and not scene.text[readings[k - 1].unit.end : readings[k].unit.start].strip()


def _place(reading: Reading, act: Act) -> int | None:
    """The token before which the charge has ended."""
    tokens = reading.unit.tokens
    place = back(tokens, act)
    if place is not None:
        return None if refuses(tokens, act) else place
    if not wordless(tokens, act):
        return None
    held = (c.tokens for c in reading.contents if c.act is not act)
    return None if any(start <= act.first < end for start, end in held) else act.left


def _charge(
    scene: Scene, readings: Sequence[Reading], claims: Sequence[Span], end: int, keys: Sequence[str]
) -> Span | None:
    """The last charge of somebody else before a place."""
    told = [span for span in claims if readings[0].unit.start <= span.start and span.end <= end]
    for reading in readings:
        for content in reading.contents:
            speakers = reading.speakers[reading.acts.index(content.act)]
            if content.act.cue.id in CHARGING and not set(speakers) & set(keys):
                told += [span for span in clauses(scene.text, reading.unit, content) if span.end <= end]
    return max(told, key=lambda span: span.end, default=None)


def _plain(reading: Reading, act: Act, place: int) -> Span | None:
    """What the sentence tells by itself before it says who denies it: `Ghana cut off the gas, which Togo denies`."""
    tokens = reading.unit.tokens
    start = next((i + 1 for i in range(1, place) if tokens[i].low == "of" and tokens[i - 1].low in ACCUSED), None)
    start = opening(tokens, 0) if start is None else start
    alone = not any(other.first < place for other in reading.acts) and not any(t.quoted for t in tokens[:place])
    end = links(tokens, place)
    if not alone or _open(reading, act, place) or not has_verb(tokens, 0, end) or end - start < FEWEST:
        return None
    return Span(tokens[start].start, tokens[end - 1].end)
