"""Attributions inside other clauses: behind a `who` far from its name, in a passive, in a means, beside an `as`."""

from __future__ import annotations

import pytest
from quoting import quotes

ENVOY = "Elin Brask"

CLAUSES = [
    pytest.param(
        "The call drew an answer from former Foreign Minister Elin Brask, a founder of the league, who noted that the "
        "road was long.",
        [(ENVOY, "indirect", "the road was long")],
        id="who behind an apposition",
    ),
    pytest.param(
        "Foreign Minister Elin Brask, who at the height of the crisis warned that the road was long, left on Monday.",
        [(ENVOY, "indirect", "the road was long")],
        id="a time between who and its verb",
    ),
    pytest.param(
        "The talks were led by Foreign Minister Elin Brask of Estonia, who came on Monday and said the road was long.",
        [(ENVOY, "indirect", "the road was long")],
        id="the second verb behind a who",
    ),
    pytest.param(
        "The remark was aimed at Fiji, which opened its ports in May but still insists that the road be closed.",
        [("Fiji", "indirect", "the road be closed")],
        id="the second verb behind a which",
    ),
    pytest.param(
        "The guests were told by Foreign Minister Elin Brask that the road was long.",
        [(ENVOY, "indirect", "the road was long")],
        id="who tells in the passive",
    ),
    pytest.param(
        "Foreign Minister Elin Brask used the anniversary of the war to announce on Monday that the road would open.",
        [(ENVOY, "indirect", "the road would open")],
        id="by what something is said",
    ),
    pytest.param(
        "Foreign Minister Elin Brask has since been quoted as saying the road was long.",
        [(ENVOY, "indirect", "the road was long")],
        id="since quoted",
    ),
    pytest.param(
        "Foreign Minister Elin Brask felt the plan would be “a slap in one's own face,” as she told the council.",
        [(ENVOY, "direct", "a slap in one's own face")],
        id="as she told",
    ),
    pytest.param(
        "Foreign Minister Elin Brask handed over what she described as “new and damning evidence” on the ships.",
        [(ENVOY, "direct", "new and damning evidence")],
        id="what she described as",
    ),
    pytest.param(
        "Foreign Minister Elin Brask shrugged the matter off as “a storm in a warehouse.”",
        [(ENVOY, "direct", "a storm in a warehouse.")],
        id="a gesture with an as",
    ),
    pytest.param(
        "Foreign Minister Elin Brask dismissed concerns that the road would close.",
        [(ENVOY, "indirect", "concerns that the road would close")],
        id="worries that are dismissed",
    ),
    pytest.param(
        "Fiji called them mercenaries in a foreign pay.",
        [("Fiji", "indirect", "them mercenaries in a foreign pay")],
        id="what they are called",
    ),
    pytest.param("Fiji and Chile declared a strategic partnership in 2019.", [], id="what is declared is a deed"),
    pytest.param(
        "President Ole Hansk came.¶Foreign Minister Elin Brask denied this. According to her, the road was long.",
        [(ENVOY, "indirect", "the road was long")],
        id="according to her",
    ),
    pytest.param(
        "President Ole Hansk came. Foreign Minister Elin Brask said the road was long. The president, she said, was late.",
        [
            (ENVOY, "indirect", "the road was long"),
            (ENVOY, "indirect", "The president, she said, was late"),
        ],
        id="of whom she speaks",
    ),
    pytest.param(
        "Mohan Das, a 41-year-old mason, has not been paid since May. “What can I tell them?” he said.",
        [("Mohan Das", "direct", "What can I tell them?")],
        id="a stranger with his age",
    ),
    pytest.param(
        "One diplomat said: “It was the price of a fire truck for a town that has no fires.”",
        [],
        id="one of those without a name",
    ),
    pytest.param(
        "Foreign Minister Elin Brask came to Suva on Monday. In her words, the parties have only to settle the price.",
        [(ENVOY, "indirect", "the parties have only to settle the price")],
        id="in her words",
    ),
    pytest.param(
        "Foreign Minister Elin Brask stressed, during a call with her guest on Monday, the need to open the road.",
        [(ENVOY, "indirect", "the need to open the road")],
        id="an occasion before what is stressed",
    ),
    pytest.param(
        "Foreign Minister Elin Brask, whose envoys left in May, warned Fiji that the road was long.",
        [(ENVOY, "indirect", "the road was long")],
        id="who warns is not who is warned",
    ),
    pytest.param(
        "Foreign Minister Elin Brask, commenting on the plan, said the road was long.",
        [(ENVOY, "indirect", "the road was long")],
        id="on what somebody comments",
    ),
    pytest.param(
        "A spokesman for the Foreign Ministry of Fiji answered a question on the ships. He said the road was long.",
        [("spokesman for the Foreign Ministry of Fiji", "indirect", "the road was long")],
        id="who answers goes on",
    ),
    pytest.param(
        "Foreign Minister Elin Brask advised against all travel to the north and denied wrongdoing.",
        [(ENVOY, "indirect", "all travel to the north"), (ENVOY, "indirect", "wrongdoing")],
        id="one word that is denied",
    ),
    pytest.param(
        "Fiji said the road was long. “It will open in May,” the government said.",
        [("Fiji", "indirect", "the road was long"), ("Fiji", "direct", "It will open in May")],
        id="the government of who spoke last",
    ),
    pytest.param(
        "The road will open in May, Foreign Minister Elin Brask said after attending a meeting of the council in Suva.",
        [(ENVOY, "indirect", "The road will open in May")],
        id="said after a meeting",
    ),
    pytest.param(
        "Foreign Minister Elin Brask ratified on Monday that her country will respect the ruling.",
        [(ENVOY, "indirect", "her country will respect the ruling")],
        id="ratified that",
    ),
    pytest.param(
        "Foreign Minister Elin Brask, accompanied by her deputy, Ola Sunde, said the road would open.",
        [(ENVOY, "indirect", "the road would open")],
        id="who is accompanied",
    ),
    pytest.param(
        "Foreign Minister Elin Brask, flanked by Colonel Ola Sunde, reiterated that the road would open.",
        [(ENVOY, "indirect", "the road would open")],
        id="who is flanked",
    ),
    pytest.param(
        "The Dutch say the ship is theirs. The British said they had paid.",
        [("Netherlands", "indirect", "the ship is theirs"), ("United Kingdom", "indirect", "they had paid")],
        id="a people by its adjective",
    ),
    pytest.param(
        "Foreign Minister Elin Brask denied on television that her men had crossed the border.",
        [(ENVOY, "indirect", "her men had crossed the border")],
        id="denied on television",
    ),
    pytest.param(
        "Trade Minister Ole Hansk, while admitting that the plans were late, has insisted that the canal is needed.",
        [("Ole Hansk", "indirect", "the plans were late"), ("Ole Hansk", "indirect", "the canal is needed")],
        id="an admission between commas",
    ),
    pytest.param(
        "Trade Minister Ole Hansk, noting that the road was closed, said the guests would fly.",
        [("Ole Hansk", "indirect", "the road was closed"), ("Ole Hansk", "indirect", "the guests would fly")],
        id="a remark between commas",
    ),
    pytest.param(
        "Trade Minister Ole Hansk has warned the process, which will take months, may fail in May.",
        [("Ole Hansk", "indirect", "the process, which will take months, may fail in May")],
        id="a warning with a clause on its subject",
    ),
    pytest.param(
        "Trade Minister Ole Hansk told his guests, who had come by boat, that the bridge was closed.",
        [("Ole Hansk", "indirect", "the bridge was closed")],
        id="a hearer with a clause of his own",
    ),
    pytest.param(
        "The envoy, who, Trade Minister Ole Hansk said, would travel on Monday, is a general.",
        [("Ole Hansk", "indirect", "would travel on Monday")],
        id="a speaker inside a clause on a noun",
    ),
    pytest.param(
        "Late Saturday Hansk announced that the two sides had agreed.",
        [("Hansk", "indirect", "the two sides had agreed")],
        id="a surname behind a day without comma",
    ),
    pytest.param(
        "On Monday Hansk argued that the two sides had agreed.",
        [("Hansk", "indirect", "the two sides had agreed")],
        id="a surname behind on a day",
    ),
    pytest.param(
        "The rebels claim they have taken two towns.",
        [("rebels", "indirect", "they have taken two towns")],
        id="several claim",
    ),
    pytest.param(
        "The Liberal Democrats pledge to end the war, and the Greens demand that the ships come home.",
        [("Liberal Democrats", "indirect", "to end the war"), ("Greens", "indirect", "the ships come home")],
        id="several pledge and demand",
    ),
    pytest.param(
        "“It is a start,” said Foreign Minister Elin Brask, who added that the road was long.",
        [(ENVOY, "direct", "It is a start"), (ENVOY, "indirect", "the road was long")],
        id="who behind a name behind its verb",
    ),
    pytest.param(
        "“It is a start,” said Elin Brask, the energy minister of Estonia, who noted that the road was long.",
        [(ENVOY, "direct", "It is a start"), (ENVOY, "indirect", "the road was long")],
        id="who behind a name and its apposition behind their verb",
    ),
    pytest.param(
        "“It is a start,” said Foreign Minister Elin Brask to President Ole Hansk, who replied that the road was long.",
        [(ENVOY, "direct", "It is a start")],
        id="who behind somebody to whom it is said",
    ),
    pytest.param(
        "In its pledge to end the war and its claim that the ships had left, the party was alone.", [], id="nouns"
    ),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_attributions_in_other_clauses(text, expected):
    assert quotes(text) == expected
