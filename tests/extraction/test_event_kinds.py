"""What kind of event a contact is: tables of sentences."""

from __future__ import annotations

import pytest
from telling import A, B, events


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        (f"{A} and {B} discussed the harvest on the telephone on Tuesday.", "phone_call"),
        (f"{A} spoke to {B} on Tuesday about the harvest.", "phone_call"),
        (f"{A} said he would speak to {B} later this week.", "phone_call"),
        (f"{A} has spoken with {B} about the release of the sailors.", "phone_call"),
        (f"{A} spoke with {B} in Minsk on Tuesday.", "meeting"),
        (f"{A} sat down with {B} on Tuesday.", "meeting"),
        ("Japanese and Kenyan negotiators met on Tuesday to go over the tariffs.", "negotiation"),
        ("Negotiators from Peru and Chile met through the weekend.", "negotiation"),
        ("The transport ministers of Botswana and Namibia were still haggling over the wording.", "negotiation"),
        ("Bulgaria is negotiating with Kenya for a long-term agreement on gas.", "negotiation"),
        ("Thailand and Kenya restarted peace talks on Tuesday.", "negotiation"),
        (f"{A} and {B} held a fourth round of consultations in Minsk on Sunday.", "meeting"),
        ("Officials of Botswana and Namibia met on Tuesday.", "meeting"),
        ("The Japan-Kenya strategic dialogue was held in Tokyo on Tuesday.", "meeting"),
        ("Talks between Japan and Kenya were held in Tokyo on Tuesday.", "negotiation"),
    ],
)
def test_the_words_for_a_contact_and_for_those_in_it_tell_its_kind(sentence, kind):
    assert [told for told, *_ in events(sentence) if told in {"meeting", "negotiation", "phone_call"}] == [kind]


@pytest.mark.parametrize(
    ("headline", "kind"),
    [
        (f"{A} and {B} meet", "meeting"),
        (f"{A} and {B} speak by phone", "phone_call"),
        ("ASEAN foreign ministers gather in Hanoi", "meeting"),
    ],
)
def test_a_headline_may_end_with_the_verb(headline, kind):
    assert [told for told, *_ in events(headline, "They are fond of rice, as who is not.")] == [kind]


def test_a_call_for_something_is_none():
    assert "phone_call" not in {kind for kind, *_ in events(f"{A} received a call from Iran for more blankets.")}
