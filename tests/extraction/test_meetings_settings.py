"""Meetings told by their setting: who headed, chaired or opened them, the call that a sentence opens with, captions."""

from __future__ import annotations

import pytest
import telling

STAMP = "2019-06-14"
CORLAT, HOLM = "Moldovan President Ana Corlat", "Danish Prime Minister Lars Holm"
MUNTEAN, DALS = "Moldovan Deputy Foreign Minister Petru Muntean", "Danish State Secretary Mette Dals"
HELD = "Denmark and Moldova held consultations in Chisinau on Thursday."


def pairs(story: str) -> set[tuple[str, str, str]]:
    """Who met whom by what the rules read, each two by the last words of their keys, sorted, with the status."""
    found = [s for s in telling.statements(story, published=STAMP) if s.kind == "met_with" and s.rule != "met.weighed"]
    return {(*sorted(s.payload[end].split()[-1].split(":")[-1] for end in ("a", "b")), str(s.status)) for s in found}


@pytest.mark.parametrize(
    "sentence",
    [
        f"{CORLAT} gave a dinner on Thursday for {HOLM}.",
        f"{CORLAT} appeared beside {HOLM} at the palace.",
        f"{CORLAT}, accompanied by {HOLM}, visited the plant on Thursday.",
        f"{CORLAT} and {HOLM} jointly opened the plant on Thursday.",
        f"{CORLAT} listens to {HOLM} during a session in Vienna.",
        f"{CORLAT} (R) and {HOLM} (L) pose before their meeting in Chisinau.",
        f"{CORLAT} posed for photographs with {HOLM}.",
        f"{CORLAT} took a call on Thursday from {HOLM}.",
        f"{CORLAT} got in touch by phone with {HOLM}.",
        f"{CORLAT} and {HOLM} were in contact by phone.",
        f"{CORLAT} was on the phone with {HOLM} on Thursday.",
        f"{CORLAT} phoned to congratulate {HOLM}.",
        f"In a phone call on Thursday, {CORLAT} thanked {HOLM} for the aid.",
        f"In their phone call, {CORLAT} praised {HOLM} for the reform.",
        f"At a meeting in Chisinau on Thursday, {CORLAT} promised {HOLM} help.",
        f"During talks in Chisinau, {CORLAT} pressed {HOLM} on fish.",
        f"The meeting on Thursday of {CORLAT} with {HOLM} lasted two hours.",
        f"Chaired by {CORLAT} and {HOLM}, the consultations covered trade.",
        f"{CORLAT} confirmed that she had spoken with {HOLM}.",
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


@pytest.mark.parametrize(
    "sentence",
    [
        "The Moldovan side was led by Deputy Foreign Minister Petru Muntean, the Danish side by State Secretary Mette Dals.",
        f"Heading the delegations were {MUNTEAN} and {DALS}.",
        f"Leading the Moldovan team was {MUNTEAN}. {DALS} led the Danish side.",
        f"The Moldovan side was represented at the talks by {MUNTEAN}, the Danish side by {DALS}.",
    ],
)
def test_the_heads_of_two_teams_met(sentence):
    assert ("dals", "muntean", "happened") in pairs(f"{HELD} {sentence}")


def test_heads_of_teams_that_nobody_tells_to_have_met_are_no_pair():
    assert not pairs(f"Heading the teams in the final were {MUNTEAN} and {DALS}.")


def test_two_met_on_two_days():
    met = pairs(f"{CORLAT} met {HOLM} on Wednesday and Norwegian Prime Minister Tor Lind on Thursday.")
    assert met == {("corlat", "holm", "happened"), ("corlat", "lind", "happened")}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The leaders of Denmark and Moldova will hold a summit in Vienna on Monday.", {("DNK", "MDA", "planned")}),
        ("The summit of Denmark and NATO was long.", set()),
        (
            "On June 13 talks were held between the ministries of foreign affairs of Moldova and Denmark.",
            {("DNK", "MDA", "happened")},
        ),
        ("Negotiators for Denmark and Moldova met in Vienna on Thursday.", {("DNK", "MDA", "happened")}),
        ("Denmark's and Moldova's foreign ministers conferred in Vienna.", {("DNK", "MDA", "happened")}),
        ("The Danish foreign ministry called in Moldova's ambassador on Thursday.", {("DNK", "MDA", "happened")}),
        (
            f"Talks planned for Monday between {CORLAT} and {HOLM} will not take place.",
            {("corlat", "holm", "cancelled")},
        ),
        (f"Preparations are under way for a meeting between {CORLAT} and {HOLM}.", {("corlat", "holm", "planned")}),
        (
            f"{CORLAT} and {HOLM} met in Vienna in 2015 and agreed to open a plant.",
            {("corlat", "holm", "past_reference")},
        ),
    ],
)
def test_who_met_whom_and_whether_it_happened(sentence, expected):
    assert pairs(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The meeting between the two in Vienna on Thursday was tense.", {("corlat", "holm", "happened")}),
        ("Their meeting in Vienna on Thursday was tense.", {("corlat", "holm", "happened")}),
        ("Their last meeting was in March.", {("corlat", "holm", "past_reference")}),
        ("A meeting between the two, set for Monday, was called off.", {("corlat", "holm", "cancelled")}),
        ("Holm called off their meeting in Vienna.", {("corlat", "holm", "cancelled")}),
        ("They appeared together at a news conference on Thursday.", {("corlat", "holm", "happened")}),
        ("Relations between the two are cold.", set()),
        ("Their ministers of trade wrote letters.", set()),
    ],
)
def test_meetings_of_the_two_of_whom_the_text_speaks(sentence, expected):
    assert pairs(f"{HOLM} and {CORLAT} are at odds over gas. {sentence}") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Their foreign ministers are to meet in Vienna on Monday.", {("DNK", "MDA", "planned")}),
        (
            "Their foreign ministers met their Kenyan counterparts.",
            {("DNK", "MDA", "happened"), ("DNK", "KEN", "happened")},
        ),
    ],
)
def test_the_ministers_of_the_two_states_of_which_the_text_speaks(sentence, expected):
    assert pairs(f"Denmark and Moldova are at odds over gas. {sentence}") >= {min(expected)}


def test_a_state_goes_on_as_it():
    assert pairs("Denmark is at odds with Moldova. It held talks with Chisinau on Thursday.") == {
        ("DNK", "MDA", "happened")
    }
    assert not pairs("Fish is dear to Denmark. It held talks on fish with Moldova in mind.")


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (f"{HOLM} was to meet {CORLAT} on Thursday, but the meeting was called off.", "cancelled"),
        (f"{HOLM} was to meet {CORLAT} on Thursday. The meeting was then cancelled.", "cancelled"),
        (f"{HOLM} is to meet {CORLAT} on Monday. The meeting was put off until then.", "planned"),
        (f"{HOLM} was on hand at the airport to greet {CORLAT}.", "happened"),
        (f"{HOLM} handed {CORLAT} a letter from the king.", "happened"),
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
        f"{HOLM} and {CORLAT} attended a wreath-laying ceremony.",
        f"{HOLM} ran into {CORLAT} in the lobby.",
        f"{HOLM} joined {CORLAT} for dinner on Thursday.",
        f"{HOLM} joined {CORLAT} in Vienna for talks on gas.",
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
        (f"Despite calls to cancel it, the meeting between {HOLM} and {CORLAT} went ahead on Thursday.", "happened"),
        (f"Next week {HOLM} meets {CORLAT} in Vienna.", "planned"),
        (f"{HOLM} meets {CORLAT} to speak of next week.", "happened"),
        (f"{HOLM} was due to meet {CORLAT} on Thursday but fell ill.", "cancelled"),
        (f"{HOLM} was due to meet {CORLAT} on Friday but first went to church.", "planned"),
        (f"{HOLM} first met {CORLAT} as a student.", "past_reference"),
    ],
)
def test_what_the_words_around_say_of_it(sentence, status):
    assert pairs(sentence) == {("corlat", "holm", status)}


@pytest.mark.parametrize(
    "sentence",
    [
        f"{HOLM} said, with {CORLAT} at his side, that gas would flow.",
        f"With {CORLAT} at his side, {HOLM} said that gas would flow.",
        f"As {CORLAT} looked on, {HOLM} opened the plant.",
        f"{HOLM} opened the plant in the presence of {CORLAT}.",
        f"{HOLM} kissed {CORLAT} on both cheeks.",
        f"{HOLM} and {CORLAT} laid the foundation stone on Thursday.",
        f"{HOLM} and {CORLAT} addressed the press together on Thursday.",
        f"{HOLM} emerged from a long meeting with {CORLAT} on Thursday saying gas would flow.",
        f"{HOLM} called for more aid in a meeting with {CORLAT}.",
        f"{HOLM} refused to sign at a meeting with {CORLAT}.",
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
