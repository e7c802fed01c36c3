"""Meetings told by their setting: who gave or joined them, who stood beside whom, what came of them."""

from __future__ import annotations

import pytest
import telling

STAMP = "2019-06-14"
CORLAT, HOLM = "Moldovan President Ana Corlat", "Danish Prime Minister Lars Holm"
MUNTEAN, DALS = "Moldovan Deputy Foreign Minister Petru Muntean", "Danish State Secretary Mette Dals"
HELD = "Denmark and Moldova held consultations in Chisinau on Thursday."


def pairs(story: str) -> set[tuple[str, str, str]]:
    """Who met whom, each two by the last words of their keys, sorted, with the status."""
    found = [s for s in telling.statements(story, published=STAMP) if s.kind == "met_with"]
    return {(*sorted(s.payload[end].split()[-1].split(":")[-1] for end in ("a", "b")), str(s.status)) for s in found}


@pytest.mark.parametrize(
    "sentence",
    [
        f"{CORLAT}, accompanied by {HOLM}, visited the plant on Thursday.",
        f"{CORLAT} and {HOLM} jointly opened the plant on Thursday.",
        f"{CORLAT} listens to {HOLM} during a session in Vienna.",
        f"{CORLAT} posed for photographs with {HOLM}.",
        f"{CORLAT} was on the phone with {HOLM} on Thursday.",
    ],
)
def test_two_were_in_contact(sentence):
    assert ("corlat", "holm", "happened") in pairs(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        f"In a speech on Thursday, {CORLAT} praised {HOLM} for the reform.",
        f"In an interview on Thursday, {CORLAT} urged {HOLM} to quit.",
        f"At a cabinet meeting on Thursday, {CORLAT} warned {HOLM} that aid could end.",
        f"At a meeting of her party on Thursday, {CORLAT} urged {HOLM} to quit.",
        f"In a call with reporters, {CORLAT} warned {HOLM} that aid could end.",
        f"{CORLAT} gave a dinner for farmers while {HOLM} was in Oslo.",
        f"{CORLAT} listens to the songs that {HOLM} wrote.",
        f"{CORLAT}, accompanied by her staff, wrote to {HOLM}.",
        f"{CORLAT} phoned to order a book by {HOLM}.",
    ],
)
def test_two_were_not_in_contact(sentence):
    assert not pairs(sentence)


def test_heads_of_teams_that_nobody_tells_to_have_met_are_no_pair():
    assert not pairs(f"Heading the teams in the final were {MUNTEAN} and {DALS}.")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The summit of Denmark and NATO was long.", set()),
        ("Denmark's and Moldova's foreign ministers conferred in Vienna.", {("DNK", "MDA", "happened")}),
        ("The Danish foreign ministry called in Moldova's ambassador on Thursday.", {("DNK", "MDA", "happened")}),
    ],
)
def test_who_met_whom_and_whether_it_happened(sentence, expected):
    assert pairs(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Their meeting in Vienna on Thursday was tense.", {("corlat", "holm", "happened")}),
        ("Their last meeting was in March.", {("corlat", "holm", "past_reference")}),
        ("Holm called off their meeting in Vienna.", {("corlat", "holm", "cancelled")}),
        ("Relations between the two are cold.", set()),
        ("Their ministers of trade wrote letters.", set()),
    ],
)
def test_meetings_of_the_two_of_whom_the_text_speaks(sentence, expected):
    assert pairs(f"{HOLM} and {CORLAT} are at odds over gas. {sentence}") == expected


def test_a_state_goes_on_as_it():
    assert pairs("Denmark is at odds with Moldova. It held talks with Chisinau on Thursday.") == {
        ("DNK", "MDA", "happened")
    }
    assert not pairs("Fish is dear to Denmark. It held talks on fish with Moldova in mind.")


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (f"{HOLM} is to meet {CORLAT} on Monday. The meeting was put off until then.", "planned"),
    ],
)
def test_what_became_of_a_meeting(sentence, status):
    assert pairs(sentence) == {("corlat", "holm", status)}


def test_a_headline_denies_nothing_of_the_story():
    assert pairs(f"Moldova denies reports\n\n{HOLM} met {CORLAT} on Thursday.") == {("corlat", "holm", "happened")}


@pytest.mark.parametrize(
    "sentence",
    [
        f'The gas will flow "for years" if both want it, said {HOLM} after a meeting with {CORLAT}.',
        f"{HOLM} ran into {CORLAT} in the lobby.",
    ],
)
def test_two_were_there_together(sentence):
    assert ("corlat", "holm", "happened") in pairs(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        f"{HOLM} declined to talk to reporters, citing his agreement with {CORLAT}.",
        f"{HOLM} spoke to farmers about his quarrel with {CORLAT}.",
        f"{HOLM} joined the party that {CORLAT} founded for talks on gas.",
    ],
)
def test_what_one_told_others_of_the_other_is_no_contact(sentence):
    assert not pairs(sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"{HOLM} held talks with officials in Chisinau on Thursday.", {("MDA", "holm", "happened")}),
        (f"{HOLM} met with leaders in Chisinau on Thursday.", {("MDA", "holm", "happened")}),
        (f"{HOLM} held talks with officials in Copenhagen on Thursday.", set()),
        (
            f"{CORLAT} was greeted by {HOLM} and Norwegian Ambassador Tor Lind.",
            {("corlat", "holm", "happened"), ("corlat", "lind", "happened")},
        ),
        (
            f"The plan was drawn up by {HOLM}, {CORLAT} and Norwegian Prime Minister Tor Lind at the summit in Oslo.",
            {("corlat", "holm", "happened"), ("holm", "lind", "happened"), ("corlat", "lind", "happened")},
        ),
    ],
)
def test_who_was_met_there(sentence, expected):
    assert pairs(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (f"{HOLM} meets {CORLAT} to speak of next week.", "happened"),
        (f"{HOLM} was due to meet {CORLAT} on Friday but first went to church.", "planned"),
        (f"{HOLM} first met {CORLAT} as a student.", "past_reference"),
    ],
)
def test_what_the_words_around_say_of_it(sentence, status):
    assert pairs(sentence) == {("corlat", "holm", status)}


@pytest.mark.parametrize(
    "sentence",
    [
        f"{HOLM} opened the plant in the presence of {CORLAT}.",
        f"{HOLM} emerged from a long meeting with {CORLAT} on Thursday saying gas would flow.",
    ],
)
def test_who_was_beside_whom(sentence):
    assert ("corlat", "holm", "happened") in pairs(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        f"{HOLM} said that {CORLAT} was on his side.",
        f"As {CORLAT} looked for gas, {HOLM} opened the plant.",
        f"{HOLM} opened the plant in the presence of Moldova.",
        f"{HOLM} hopes to sign it at a meeting with {CORLAT}.",
    ],
)
def test_who_was_not_beside_whom(sentence):
    assert not pairs(sentence)
