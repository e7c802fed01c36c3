"""Interviews: who answers where letters, dashes or an office alone mark the turns."""

from __future__ import annotations

import pytest
from quoting import quotes

ENVOY = "Elin Brask"

LETTERS = """Foreign Ministry Spokesperson Hua Zhenli's Regular Press Conference

On Monday the spokesperson held a press conference.

Hua Zhenli: Good afternoon, everyone. We have two announcements.

Q: Has Fiji asked for help?

A: We maintain communication on the roads. I have nothing more to release.

Q: What is your comment on the ships?

A: The report is not true.

Hua Zhenli: Thank you for coming."""

DASHES = """“Nobody gave up anything”

After the match our reporter spoke with Deputy Foreign Minister Elin Brask.

– How long did they talk?

– About fifty minutes, with interpreters only.

– Will there be another round?

– It was not secret, it was unannounced."""

NO_NAMES = """The road ahead

Our reporter spoke with Deputy Foreign Minister Elin Brask.

Q: Will the road open?

A: It will open in May.

Q: Who pays?

A: We all do."""

INITIALS = """The road ahead

In an interview with the Baltic Courier, Deputy Foreign Minister Elin Brask defends the treaty.

BC: Will the road open?

EB: It will open in May.

BC: Who pays?

EB: We all do."""

ONE_ANSWER = """Q. Are you content, Minister?

Deputy Foreign Minister Elin Brask: Content is a large word for a small road."""

OFFICES = """Joint press point

NATO Secretary General Ole Hansk received Prime Minister Elin Brask of Fiji on Monday.

SECRETARY GENERAL: Prime Minister, welcome back to this house.

PRIME MINISTER BRASK: Thank you. Our soldiers will stay."""


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        pytest.param(LETTERS, ["Hua Zhenli"] * 4, id="the letters Q and A"),
        pytest.param(DASHES, [ENVOY] * 2, id="dashes"),
        pytest.param(NO_NAMES, [ENVOY] * 2, id="the letters Q and A alone"),
        pytest.param(INITIALS, [ENVOY] * 2, id="the initials of outlet and guest"),
        pytest.param(ONE_ANSWER, [ENVOY], id="one name behind a question"),
        pytest.param(OFFICES, ["Ole Hansk", ENVOY], id="an office that the headline gives its bearer"),
    ],
)
def test_who_is_interviewed(text, speakers):
    assert [(speaker, kind) for speaker, kind, _ in quotes(text)] == [(speaker, "direct") for speaker in speakers]
