"""Who said what: direct and indirect quotes with their speakers, the words that attribute, and whom they are about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relgraph.extraction.quotes_about import about, occasion, occasions, said_on
from relgraph.extraction.quotes_acts import acting
from relgraph.extraction.quotes_blocks import spoken
from relgraph.extraction.quotes_claims import claimed
from relgraph.extraction.quotes_content import PERSON, contents
from relgraph.extraction.quotes_denied import denied
from relgraph.extraction.quotes_direct import direct
from relgraph.extraction.quotes_found import Quote, Reading
from relgraph.extraction.quotes_headlines import headed
from relgraph.extraction.quotes_indirect import reported
from relgraph.extraction.quotes_inner import inner
from relgraph.extraction.quotes_interviews import dashed
from relgraph.extraction.quotes_joined import joined
from relgraph.extraction.quotes_thread import Thread
from relgraph.extraction.quotes_tidy import tidy
from relgraph.extraction.scene import PEOPLE, Scene
from relgraph.extraction.statements import statement
from relgraph.model import Statement


def find(scene: Scene, earlier: Sequence[Statement] = ()) -> list[Statement]:
    """The `quoted` statements of a document, in the order of the text; `earlier` holds its events."""
    readings = list(_readings(scene))
    found = [*spoken(scene, readings), *dashed(scene), *direct(scene, readings)]
    found += [*inner(scene, readings), *reported(scene, readings), *claimed(scene, readings)]
    found += [*joined(readings, found), *denied(scene, readings, found), *headed(scene)]
    held = occasions(earlier)
    return [_statement(scene, quote, held) for quote in tidy(scene, found)]


def _readings(scene: Scene) -> Iterator[Reading]:
    thread = Thread(scene)
    for unit, acts in acting(scene):
        who = thread.of_unit(unit, acts)
        known = [_known(scene, keys) for keys in who]
        held = tuple(contents(unit.tokens, acts, known)) if acts else ()
        thread.remember(unit, acts, who, held)
        yield Reading(unit, tuple(acts), held, who)


def _known(scene: Scene, keys: Sequence[str]) -> int:
    if not keys:
        return 0
    return PERSON if scene.entities[keys[0]].kind in PEOPLE else 1


def _statement(scene: Scene, quote: Quote, held: Sequence[Statement]) -> Statement:
    payload = {
        "speaker": quote.speaker,
        "kind": quote.kind,
        "about": about(scene, quote),
        "via": [quote.via.start, quote.via.end] if quote.via else None,
        "event": occasion(scene, quote, held),
    }
    cue = (quote.cue.start, quote.cue.end) if quote.cue else None
    return statement(
        scene,
        kind="quoted",
        start=quote.start,
        end=quote.end,
        payload=payload,
        rule=quote.rule,
        date=said_on(scene, quote),
        cue=cue,
    )
