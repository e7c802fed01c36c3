"""Who speaks where a title, an owner or a nationality says so: invented sentences in the manner of many outlets."""

from __future__ import annotations

import pytest
from quoting import quotes

DAY = "The council met on Monday.¶"


def speakers(text: str) -> list[str]:
    return [who for who, *_ in quotes(f"{DAY}{text}")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ministry of Foreign Affairs spokesman Ivan Petrenko said the road was calm.", ["Ivan Petrenko"]),
        ("India's Ministry of External Affairs spokesperson Randhir Kohli said the road was calm.", ["Randhir Kohli"]),
        ("Germany's Ministry of Defence spokeswoman Anna Klein said the road was calm.", ["Anna Klein"]),
        ("US Department of State spokesman Ned Cole said the road was calm.", ["Ned Cole"]),
        ("A spokesman for Anna Klein said the road was calm.", ["spokesman for Anna Klein"]),
        (
            "Foreign Minister Elin Brask of Norway said the road was calm.¶The Iranian envoy said the road was long.",
            ["Elin Brask"],
        ),
        (
            "Hours later the State Department issued a terse statement. “We stand by our friends,” it read.",
            ["State Department"],
        ),
        (
            "Foreign Minister Ole Hansk of Fiji said the road was calm.¶Chancellor Eva Brandt will come, her spokesman said."
            "¶He said the road was long.",
            ["Ole Hansk", "spokesman", "spokesman"],
        ),
    ],
)
def test_who_speaks(text, names):
    assert speakers(text) == names
