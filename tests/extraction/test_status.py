"""Status and clauses: what decides whether an act happened, and who stands in a clause."""

from __future__ import annotations

import pytest

from relgraph.extraction import RulesAnnotator
from relgraph.extraction.clauses import actors, clause
from relgraph.extraction.events_story import story
from relgraph.extraction.scene import Scene
from relgraph.extraction.status import reading, settle
from relgraph.model import Article
from relgraph.text import clean

HEAD, AFTER = (
    "News of the day",
    "This is what was known about it in the evening, and there is more to be said about it.",
)
A = "Belarusian President Arkady Bortnik"
B = "Uzbek President Jahongir Qosimbekov"


def scene_of(sentence: str) -> Scene:
    article = Article(id="t", source="t", text=f"{HEAD}\n\n{sentence}\n\n{AFTER}", raw_hash="0", published="2024-05-16")
    return RulesAnnotator().scene(clean(article))


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The two sides signed a treaty.", "happened"),
        ("The two sides will have signed a treaty.", "planned"),
        ("The two sides have not signed a treaty.", "denied"),
        ("The two sides failed to get a treaty signed.", "denied"),
        ("If a treaty is signed, trade will grow.", "unreal"),
        ("If they were friends, the treaty would be signed.", "unreal"),
        ("The two sides could get a treaty signed.", "wish"),
        ("They agreed to expand trade and signed a treaty.", "happened"),
        ("They plan to have a treaty signed.", "planned"),
        ("The treaty signed last year is good.", "past_reference"),
        ("The treaty was signed, not the protocol.", "happened"),
        ("He said it will rain, and the treaty was signed.", "happened"),
    ],
)
def test_a_cue_is_read_in_its_own_clause(sentence, status):
    scene = scene_of(sentence)
    at = scene.text.index("signed")
    assert reading(scene, at, at + 6).status == status


@pytest.mark.parametrize(
    ("status", "when", "settled"),
    [
        ("happened", "2024-05-15", "happened"),
        ("happened", "2024-05-20", "planned"),
        ("happened", "2024-03-01", "past_reference"),
        ("happened", "2023", "past_reference"),
        ("happened", "2024", "happened"),
        ("happened", "2024-05", "happened"),
        ("past_reference", "2024-05-15", "happened"),
        ("past_reference", "2024", "past_reference"),
        ("denied", "2024-05-20", "denied"),
        ("planned", "2024-05-15", "planned"),
        ("happened", None, "happened"),
        ("happened", "9999-12", "planned"),
    ],
)
def test_the_date_settles_the_status(status, when, settled):
    assert settle(status, when, "2024-05-16") == settled


def test_without_a_day_of_publication_the_words_decide():
    assert settle("happened", "2031-05-16", None) == "happened"


def test_without_a_day_of_publication_a_bare_month_or_year_is_background():
    assert settle("happened", "2018-10", None) == "past_reference"


def test_a_clause_ends_at_its_borders():
    scene = scene_of("He was glad, but the treaty was signed in Rome because it was ready.")
    at = scene.text.index("signed")
    assert scene.text[clause(scene, at, at + 6).start :].startswith("but the treaty")
    assert scene.text[: clause(scene, at, at + 6).end].endswith("in Rome ")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"{A} of Belarus met {B} in Japan.", ["bortnik", "kosimbekov"]),
        ("Turkish officials left the town in the evening.", ["TUR"]),
        ("The Turkish economy grew.", []),
        ("It rained in Turkey.", []),
        ("Turkey spoke with leaders of Oman and Qatar.", ["TUR", "OMN", "QAT"]),
        ("Members of the Belarusian and Uzbek delegations left the town.", ["BLR", "UZB"]),
        ("Japan's foreign minister left the town in the evening.", ["JPN"]),
        ("Japan's cherry trees bloom.", []),
        ("The storm was felt in Oman and Japan.", []),
    ],
)
def test_who_stands_in_a_sentence_as_a_possible_party(sentence, expected):
    scene = scene_of(sentence)
    at = scene.text.index(sentence)
    found = [a.key.rpartition(" ")[2].rpartition(":")[2] for a in actors(scene, at, at + len(sentence))]
    assert found == expected


@pytest.mark.parametrize("word", ["met ", "visit ", "signed deal ", "talks with ", "Russia, China, "])
def test_time_grows_with_length_alone(word, monkeypatch):
    """Counted: how many characters the lines around all cues hold together, of a text without an end of sentence."""
    looked = []
    monkeypatch.setattr(
        "relgraph.extraction.meetings_line.actors", lambda scene, start, end: looked.append(end - start) or []
    )
    scene = scene_of("He said that it was so. " + word * 4000)
    story(scene)
    assert sum(looked) <= 20 * len(scene.text)
