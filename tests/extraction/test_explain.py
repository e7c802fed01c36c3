"""What `relgraph extract --explain` tells of a sentence: who and what, the words that gave nothing, what was left out."""

from __future__ import annotations

import pytest

from relgraph.extraction import RulesAnnotator
from relgraph.extraction.explain import ACTING, lines
from relgraph.model import Article
from relgraph.tables import table
from relgraph.text import clean

HEAD = "Home | World | Sport\n\nTalks in town\n\nPublished 4 May 2024\n\n"


def explained(sentence: str) -> list[str]:
    document = clean(Article(id="t", source="t", text=f"{HEAD}{sentence}\n", raw_hash="t"))
    return list(lines(RulesAnnotator().annotate(document)))


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Italian Prime Minister Sara Conti met Maltese President Mario Vella in Rome on Friday.",
            "+ met_with in_person in Rome happened 2024-05-03 (weekday+stamp): Sara Conti, Mario Vella [",
        ),
        (
            "Italian Prime Minister Sara Conti met Maltese President Mario Vella in Rome on Friday.",
            "[[Italian Prime Minister Sara Conti]] met [[Maltese President Mario Vella]] in Rome on Friday.",
        ),
        (
            "Italy and Malta signed a deal on tourism and fish.",
            "+ agreed_on signed: ITA, MLT on tourism, agriculture [",
        ),
        ("Italian Prime Minister Sara Conti said that Malta would pay.", "+ quoted indirect: Sara Conti about MLT ["),
        (
            "Italian Prime Minister Sara Conti met nobody else on Friday.",
            "- met (met: contact): only one side in the sentence",
        ),
        ("They met in the old town yesterday.", "- met (met: contact): nobody is named in the sentence"),
        ('"We met," said the Maltese president, Mario Vella.', "- met (met: contact): in somebody's words"),
        (
            "Italian Prime Minister Sara Conti met Maltese President Mario Vella. The talks of Ms Conti and Mr Vella "
            "on Friday were long.",
            "- talks (met: nominal): counted with 'Italian Prime Minister Sara Conti met",
        ),
        ("Maltese sources reported trouble.", "- reported (said: relay): no speaker who counts"),
        ("Nobody in the old town of Malta said a word about it on Friday.", "(clutter: Home | World | Sport)"),
        ("Nobody in the old town of Malta said a word about it on Friday.", "(stamp: Published 4 May 2024)"),
    ],
)
def test_it_tells_who_and_what_and_why_not(sentence: str, told: str):
    assert any(line.strip().startswith(told) for line in explained(sentence)), "\n".join(explained(sentence))


def test_it_passes_over_words_that_give_nothing_alone_and_tells_nothing_twice():
    found = explained("Italy and Malta agreed on tourism, but officials of the two parties said talks and talks go on.")
    assert len(found) == len(set(found))
    assert not [line for line in found if line.strip().startswith(("- but", "- officials", "- agreed", "- parties"))]


def test_every_class_that_acts_is_one_of_a_table():
    known = {(p.path.stem.removeprefix("cues_"), p.row["class"]) for p in table("cues_*.tsv", ("surface", "class"))}
    assert known >= ACTING
