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


@pytest.mark.parametrize(
    ("sentence", "kind", "status", "who"),
    [
        ("Ten buses were donated to Malawi by Turkey on Tuesday.", "aid", "happened", "MWI TUR"),
        ("Two boats were handed over to Fiji by Japan.", "aid", "happened", "FJI JPN"),
        ("Tents will be sent to Peru by Norway next week.", "aid", "planned", "NOR PER"),
        ("A loan of $50 million was approved by Kuwait for Jordan on Tuesday.", "aid", "happened", "JOR KWT"),
        ("Malawi was granted a loan of $50 million by Turkey on Tuesday.", "aid", "happened", "MWI TUR"),
        ("In 2015 Malawi was given ten buses by Turkey.", "aid", "past_reference", "MWI TUR"),
        ("Peru took delivery of six ambulances from Norway on Tuesday.", "aid", "happened", "NOR PER"),
        ("The donation by Fiji of two boats to Samoa was welcomed.", "aid", "happened", "FJI WSM"),
        ("Japan made a donation of $2 million to Fiji on Tuesday.", "aid", "happened", "FJI JPN"),
        ("Norwegian aid reached Peru on Tuesday.", "aid", "happened", "NOR PER"),
        ("A shipment of Turkish aid arrived in Malawi on Tuesday.", "aid", "happened", "MWI TUR"),
        ("Norway will gift ten buses to Peru.", "aid", "planned", "NOR PER"),
        ("Kenyan rice was sent to Japan on Tuesday.", "aid", "", ""),
        ("Fijian tractors arrived in Samoa on Tuesday.", "aid", "", ""),
        (f"{A} congratulated {B} on his re-election.", "other", "", ""),
        ("Kenya opened an inquiry into the shooting of a fisherman by Ugandan soldiers.", "conflict", "", ""),
        (f"{A} stayed away from the climate summit in Nairobi.", "summit", "denied", "A KEN"),
        (f"{A} skipped the climate summit in Nairobi on Tuesday.", "summit", "denied", "A KEN"),
        (f"{A} sat out the talks with {B}.", "meeting", "denied", "A B"),
        ("Norwegian ships reached Peru on Tuesday.", "aid", "", ""),
        ("Kenya will free two Japanese sailors next week.", "other", "planned", "JPN KEN"),
        ("Japan will release three Fijian fishermen in June.", "other", "planned", "FJI JPN"),
        ("Ethiopia will pull its troops out of Somalia in June.", "other", "planned", "ETH SOM"),
        ("Kenya dropped its complaint against Uganda on Tuesday.", "other", "happened", "KEN UGA"),
        ("Kenya will contribute 500 soldiers to the mission in Somalia.", "other", "planned", "KEN SOM"),
        ("The resumption of diplomatic relations between Peru and Fiji was announced.", "other", "happened", "FJI PER"),
        ("Peru and Fiji exchanged ambassadors on Tuesday.", "other", "happened", "FJI PER"),
        ("Kosovo was recognised as an independent state by Peru on Tuesday.", "other", "happened", "PER XKX"),
        (f"{A} was decorated by {B} with the Order of the Sun on Tuesday.", "ceremony", "happened", "A B"),
        (f"The medal was conferred on {A} by {B} on Tuesday.", "ceremony", "happened", "A B"),
        (f"{B} pinned the Order of the Sun on {A} on Tuesday.", "ceremony", "happened", "A B"),
        (f"A dam was inaugurated in Minsk by {A} on Tuesday.", "ceremony", "happened", "A"),
        (f"{A} pinned his hopes on a deal with {B}.", "ceremony", "", ""),
        (f"{A} was presented with a report on prisons.", "ceremony", "", ""),
        (f"The tender for a school was awarded to a friend of {A}.", "ceremony", "", ""),
        (f"{A} said he was open to a school of thought.", "ceremony", "", ""),
        (f"Congratulations were sent to {B} by {A} on Tuesday.", "letter_message", "happened", "A B"),
        (f"A message of sympathy from {A} reached {B} on Tuesday.", "letter_message", "happened", "A B"),
        (f"A letter from {A} will be handed to {B} next week.", "letter_message", "planned", "A B"),
        (f"{B} was congratulated by {A} on his victory.", "letter_message", "happened", "A B"),
        (f"{A} will write to {B} next week.", "letter_message", "planned", "A B"),
        (f"{A} will tour Japan in June.", "visit", "planned", "A JPN"),
        (f"{A} is due to land in Tokyo on Monday.", "visit", "planned", "A JPN"),
        (f"{A} made his way to Tokyo on Tuesday.", "visit", "happened", "A JPN"),
        (f"{A}'s trip to Japan has been axed.", "visit", "cancelled", "A JPN"),
        ("Planned talks between Chile and Peru came to nothing.", "negotiation", "cancelled", "CHL PER"),
        (f"A planned meeting between {A} and {B} failed to materialise.", "meeting", "cancelled", "A B"),
    ],
)
def test_an_act_is_told_in_any_voice_and_tense(sentence, kind, status, who):
    names = {"A": "bortnik", "B": "kosimbekov"}
    told = [(status, {names.get(key, key) for key in who.split()})] if status else []
    assert [(how, set(parts)) for what, how, parts in events(sentence) if what == kind] == told
