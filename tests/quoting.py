"""Quotes of a short text, as tests read them."""

from __future__ import annotations

from functools import cache

from relgraph.extraction import RulesAnnotator
from relgraph.extraction.look import look
from relgraph.extraction.quotes import find
from relgraph.extraction.quotes_acts import Act, acting
from relgraph.extraction.quotes_units import Unit
from relgraph.extraction.scene import Scene
from relgraph.gazetteer import load
from relgraph.model import Article, Document, Statement
from relgraph.text import clean

HEADLINE = "Talks in Minsk"


@cache
def annotator() -> RulesAnnotator:
    return RulesAnnotator()


def document(text: str) -> Document:
    """The text under a headline; `¶` opens a paragraph."""
    body = "\n\n".join([HEADLINE, *text.split("¶")])
    return clean(Article(id="t", source="t.txt", text=body, raw_hash="t"))


def scene(text: str) -> Scene:
    return annotator().scene(document(text))


def statements(text: str) -> tuple[Scene, list[Statement]]:
    found = scene(text)
    return found, find(found)


def quotes(text: str) -> list[tuple[str, str, str]]:
    """Speaker, kind and words of each quote."""
    found, said = statements(text)
    return [(found.entities[s.payload["speaker"]].name, str(s.payload["kind"]), s.evidence) for s in said]


def acts(text: str) -> list[tuple[Unit, Act]]:
    """The reporting acts of a text, without anybody resolved."""
    found = look(document(text), load())
    return [(unit, act) for unit, held in acting(found) for act in held]


def subject(unit: Unit, act: Act) -> str:
    """The first phrase that may name the speaker, as the mask has it."""
    start, end = act.subject.parts[0]
    return unit.mask[unit.tokens[start].start - unit.start : unit.tokens[end - 1].end - unit.start]
