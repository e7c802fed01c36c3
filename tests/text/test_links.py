"""Lines of links inside a paragraph."""

from __future__ import annotations

import pytest

from relgraph.text.lines import Line
from relgraph.text.links import apart


@pytest.mark.parametrize(
    ("text", "links"),
    [
        (
            "The envoy left.MINISTER WARNS OF NEW RAIDS ON THE BORDERThe king stayed.",
            ["MINISTER WARNS OF NEW RAIDS ON THE BORDER"],
        ),
        (
            "The envoy left.ZENDA'S 'QUIET' WAR: WHO PAYS FOR IT?A spokesman said so.",
            ["ZENDA'S 'QUIET' WAR: WHO PAYS FOR IT?"],
        ),
        ("The envoy left. NATO, EU and UN officials met.", []),
        ("He wrote: “WE WILL NOT GO HOME.” Then he went.", []),
        ("The envoy left.Sign up here. The king stayed.", ["Sign up here."]),
        ("“Sign up for the guard,” the king said. He left.", []),
        ('He told them: "Sign up for the guard." He left.', []),
        (
            "By entering your email and clicking, you agree to the terms of Zenda News.You understand that you can opt-out.",
            [
                "By entering your email and clicking, you agree to the terms of Zenda News.",
                "You understand that you can opt-out.",
            ],
        ),
        ("By signing up to the pact, Ruritania gave up its claim. The envoy left.", []),
        (
            "The envoy left.   Related articleOpinion: In the palace. Who rules now   The king stayed.",
            ["Related articleOpinion: In the palace. Who rules now"],
        ),
        (
            "The envoy left. READ MORE: King of Ruritania receives envoy amid unease The envoy stayed.",
            ["READ MORE: King of Ruritania receives envoy amid unease"],
        ),
        ("The envoy left. Related article numbers were cited. Nobody read them then.", []),
    ],
)
def test_a_line_of_links_is_set_apart(text, links):
    parts = list(apart(Line(0, len(text), text)))
    assert [part.text for part, linked in parts if linked] == links
    assert all(text[part.start : part.end] == part.text for part, _ in parts)


def test_wide_blanks_part_paragraphs():
    text = "The envoy left, he said     “The king stayed.     © 2031 Zenda Wire     of Ruritania     The queen came."
    parts = [(part.text, linked) for part, linked in apart(Line(0, len(text), text))]
    assert parts == [
        ("The envoy left, he said", False),
        ("“The king stayed.", False),
        ("© 2031 Zenda Wire     of Ruritania", True),
        ("The queen came.", False),
    ]
