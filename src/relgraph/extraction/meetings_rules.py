"""Ways to say that two were in contact: each rule has a name, a sentence that it reads, one that it must not."""

from __future__ import annotations

from relgraph.extraction import meetings_nouns as nouns
from relgraph.extraction import meetings_verbs as verbs
from relgraph.extraction.meetings_contact import Rule

A, B = "Belarusian President Arkady Bortnik", "Uzbek President Jahongir Qosimbekov"

RULES = {
    rule.frame: rule
    for rule in (
        Rule(
            "met.join",
            "join",
            verbs.join,
            f"{A} met {B} in Samarkand on Tuesday.",
            f"{A} met the deadline that {B} had set.",
        ),
        Rule(
            "met.with",
            "with",
            verbs.with_,
            f"{A} sat down with {B}.",
            f"{A} spoke about Uzbekistan.",
        ),
        Rule(
            "met.view",
            "view",
            verbs.view,
            f"{A} and {B} exchanged views on trade.",
            f"{A} reviewed the budget.",
        ),
        Rule(
            "met.joint",
            "joint",
            verbs.joint,
            f"{A} and {B} agreed to open a plant.",
            f"{A} agreed with the view of the Uzbek press.",
        ),
        Rule(
            "met.gather",
            "gather",
            verbs.gather,
            f"Hosted by {A}, the round brought together {B} and Kazakh President Timur Aliev.",
            "The festival brought together singers from Belarus and Uzbekistan.",
        ),
        Rule(
            "met.host",
            "host",
            verbs.host,
            f"{A} received Uzbek Foreign Minister Jahongir Qosimbekov in Minsk.",
            f"{A} received a letter from {B}.",
        ),
        Rule(
            "met.call",
            "call",
            nouns.call,
            f"{A} had a telephone conversation with {B}.",
            f"{A} repeated his call for peace with {B}.",
        ),
        Rule(
            "met.rang",
            "rang",
            verbs.ring,
            f"{A} telephoned {B} on Sunday.",
            f"{A} telephoned the winner of the song contest.",
        ),
        Rule(
            "met.medium",
            "medium",
            verbs.medium,
            f"{A} complained by telephone to {B}.",
            f"{A} complained by telephone to Uzbek reporters.",
        ),
        Rule(
            "met.pass",
            "pass",
            verbs.passed,
            f"{A} handed a protest note to {B}.",
            f"{A} handed a protest note to Uzbek reporters.",
        ),
        Rule(
            "met.pass",
            "take",
            verbs.passed,
            f"{A} obtained a promise of gas from {B}.",
            f"{A} obtained a promise of gas for {B}.",
        ),
        Rule(
            "met.pass",
            "lodge",
            verbs.passed,
            f"{A} lodged a protest with {B}.",
            f"{A} lodged in a house of {B}.",
        ),
        Rule(
            "met.dial",
            "dial",
            verbs.dialled,
            f"{A} called {B} to thank him.",
            f"{A} called {B} a liar.",
        ),
        Rule(
            "met.spent",
            "spent",
            verbs.spent,
            f"{A} spent two hours with {B} in Samarkand.",
            f"{A} spent two hours on the budget with Uzbekistan in mind.",
        ),
        Rule(
            "met.raise",
            "raise",
            verbs.raised,
            f"{A} raised the matter with {B}.",
            f"{A} raised the matter with Uzbek reporters.",
        ),
        Rule(
            "met.guest",
            "guest",
            verbs.guest,
            f"{A} urged visiting Uzbek Foreign Minister Jahongir Qosimbekov to stay.",
            f"{A} urged {B} to stay.",
        ),
        Rule(
            "met.tell",
            "tell",
            verbs.told,
            f"{A} told {B} that it rained.",
            f"{A} told Uzbek reporters that it rained.",
        ),
        Rule(
            "met.summon",
            "summon",
            verbs.summon,
            "The Belarusian government summoned the Uzbek ambassador in Minsk on Tuesday.",
            "The court in Minsk summoned two witnesses from Uzbekistan.",
        ),
        Rule(
            "met.see",
            "see",
            verbs.see,
            f"{A} visited {B} on Sunday.",
            f"{A} visited Uzbekistan and called on {B} to help.",
        ),
        Rule(
            "met.flank",
            "flank",
            verbs.flank,
            f"{A}, flanked by {B}, opened the plant.",
            f"{A} spoke, flanked by his bodyguards.",
        ),
        Rule(
            "met.joined",
            "joined",
            verbs.joined,
            f"{A} was joined by {B} for talks on trade.",
            f"{A} was joined by {B} in his anger.",
        ),
        Rule(
            "met.talks",
            "talks",
            nouns.noun,
            f"{A} held talks on Saturday with {B}.",
            f"{A} talks about Uzbekistan.",
        ),
        Rule(
            "met.encounter",
            "encounter",
            nouns.noun,
            f"The meeting of {A} and {B} lasted an hour.",
            f"{A} chaired a meeting of the cabinet.",
        ),
        Rule(
            "met.session",
            "session",
            nouns.session,
            f"{A} and {B} co-chaired the third session of the joint committee.",
            f"{A} spoke of the third session of the Uzbek parliament.",
        ),
        Rule(
            "met.forum",
            "forum",
            nouns.forum,
            "The fifth Belarus-Uzbekistan Ministerial Forum was held in Minsk on Tuesday.",
            "The Ministerial Forum on Belarus and Uzbekistan was held in Minsk on Tuesday.",
        ),
        Rule(
            "met.press",
            "press",
            nouns.press,
            f"At a joint news conference with {B}, {A} said that it would rain.",
            f"{A} told a news conference that {B} was ill.",
        ),
    )
}
"""The rules by the frame of their cues (`data/cues_met.tsv`)."""
