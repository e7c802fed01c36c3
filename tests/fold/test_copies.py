"""Which articles are copies of each other, and which quotes are the same."""

import random

import pytest
from stated import article, quoted

from relgraph.fold import filed, fold, quotes
from relgraph.fold.facts import facts_of
from relgraph.fold.reprints import bands, copies
from relgraph.fold.sketch import SIZE, sketch

TALK = (
    "the minister said that talks on trade and energy between both states would go on in autumn after a visit to "
    "capital where leaders signed several papers about railways harbours grain gas exports border crossings students"
)


def story(seed, count=400):
    rng = random.Random(seed)
    words = [rng.choice(TALK.split(" ")) + ("." if rng.random() < 0.06 else "") for _ in range(count)]
    return " ".join(words)


def facts(name, text):
    document = article(name, text=text).document
    return facts_of(document, "", sketch(document))


def alike(one, other):
    return copies(facts("a", one), facts("b", other))


TEXT = story(1)
WIRE = "KYIV (Agency) - A headline of another desk and a word on who writes this. "


@pytest.mark.parametrize(
    "other",
    [
        TEXT.upper(),
        TEXT.replace(" ", "\n"),
        TEXT.replace(". ", ".” — “"),
        WIRE + TEXT,
        f"{TEXT} {story(2, 40)}",
        TEXT[: len(TEXT) * 4 // 5],
        TEXT[len(TEXT) // 5 :],
        TEXT.replace("minister", "secretary"),
    ],
    ids=["capitals", "lines", "marks", "headline", "paragraph", "shortened", "lead lost", "one word"],
)
def test_small_edits_leave_a_copy(other):
    assert alike(TEXT, other)
    assert set(bands(facts("a", TEXT))) & set(bands(facts("b", other)))


@pytest.mark.parametrize("other", [story(2), TEXT[: len(TEXT) // 2] + story(3, 200), TEXT[: len(TEXT) // 3]])
def test_another_text_is_no_copy(other):
    assert not alike(TEXT, other)


@pytest.mark.parametrize("text", ["", "A" * 300, "Too short to tell. " * 7, "共同" * 200, "BBC " * 100, "12:30 " * 60])
def test_what_is_short_or_has_no_letters_is_a_copy_of_equals_alone(text):
    assert alike(text, text)
    assert not alike(text, text + " More.") or sketch(article("a", text=text).document)
    assert len(sketch(article("a", text=text).document)) in {0, SIZE}


def test_quotes_whose_short_hash_is_the_same_stay_two(monkeypatch):
    said = [
        article("a", quoted("person:john smith", "We agreed on all."), quoted("person:john smith", "No.")),
        article("b", quoted("person:john smith", "We agreed on all!"), quoted("person:ann lee", "No.")),
    ]
    wanted = fold(map(filed, said))
    monkeypatch.setattr(quotes, "crc32", lambda *_: 7)
    assert fold(map(filed, said)) == wanted
    assert len([e for e in wanted.edges if e.kind == "QUOTED"]) == 3
