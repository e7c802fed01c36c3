"""Words of deeds that tell of none: they describe a thing, belong to a name, or wait for what is not yet done."""

from __future__ import annotations

import pytest
from telling import FAR, events


@pytest.mark.parametrize(
    ("sentence", "deed"),
    [
        ("Kenya was told of a Ugandan arrest warrant for two men.", "Kenya was told of the Ugandan arrest of two men."),
        (
            "Japan spoke of Kenya's extradition request with the envoys.",
            "Japan spoke of Kenya's extradition of two men with the envoys.",
        ),
        (
            "In 1962, the Kenyan National Liberation Front was praised by Japan.",
            "In 1962, the Kenyan liberation was praised by Japan.",
        ),
        (
            "In March, teachers toured the Russian-occupied towns of Ukraine.",
            "In March, Russia occupied the towns of Ukraine.",
        ),
        ("Trucks drove from occupied Mariupol to Japan.", "Trucks of Russia occupied Mariupol in Ukraine in 2022."),
        ("Trade may grow once Japan recognises Kosovo.", "Trade grew as Japan recognised Kosovo."),
        (
            "It asked for rice, demanding that Japan lift its sanctions on Kenya.",
            "Japan lifted its sanctions on Kenya.",
        ),
        (
            "Trade shrank over the planned attack on a town in Kenya.",
            "Trade shrank over the attack on a town in Kenya.",
        ),
    ],
)
def test_a_word_that_tells_of_no_deed_gives_no_event(sentence, deed):
    assert not events(*FAR, sentence)
    assert events(*FAR, deed)
