"""How each class of cues makes a statement: whom it needs, where its topic stands, when it counts without a sector."""

from __future__ import annotations

from relgraph.light import light

A, B = "Belarusian President Arkady Bortnik", "Uzbek President Jahongir Qosimbekov"
MEETING = f"{A} met {B} in Samarkand on Tuesday."


@light(frozen=True, slots=True, kw_only=True)
class Rule:
    """What a class of `data/cues_agreed.tsv` needs and gives.

    `alone` is the status where one side acts for itself (empty: one alone makes no statement; None: the same as of
    several); `addressed` lets the clause name its partner after "to" and the like, `partner` demands it. `scope` lists
    where the topic may stand: after the cue, before it, in the phrase of the paper before it, in the rest of the
    sentence; the first that names a sector counts. `bare` is what a clause without sector must name to count
    ("joint": that several sides agreed is enough; "-": nothing; empty: it never does); with `plain`, one that names
    both sides counts too. `near` is a class that must stand before the cue unless several sides act, `needs` one that
    must stand before or after it.
    """

    name: str
    kind: str
    example: str
    counter: str
    alone: str | None = None
    addressed: bool = False
    partner: bool = False
    scope: tuple[str, ...] = ("after",)
    bare: str = ""
    plain: bool = False
    near: str = ""
    needs: str = ""


RULES = {
    rule.kind: rule
    for rule in (
        Rule(
            name="agreed.joint",
            kind="joint",
            bare="joint",
            example=f"{A} and {B} agreed to step up trade.",
            counter=f"{A} and {B} have not yet agreed on trade.",
        ),
        Rule(
            name="agreed.reach",
            kind="reach",
            bare="joint",
            needs="paper",
            example=f"{A} and {B} reached a long-awaited agreement on trade.",
            counter=f"{A} and {B} reached the palace by train.",
        ),
        Rule(
            name="agreed.intent",
            kind="intent",
            alone="",
            example=f"{A} and {B} intend to increase trade.",
            counter=f"{A} intends to increase trade.",
        ),
        Rule(
            name="agreed.settled",
            kind="settled",
            scope=("after", "before"),
            example=f"{MEETING} It was agreed to open a tractor plant.",
            counter=f"{MEETING} Nothing was decided in the budget committee.",
        ),
        Rule(
            name="agreed.pledge",
            kind="pledge",
            bare="joint",
            alone="proposed",
            addressed=True,
            example=f"{A} and {B} pledged to expand trade.",
            counter=f"{A} pledged to lower the price of bread.",
        ),
        Rule(
            name="agreed.resolve",
            kind="resolve",
            bare="joint",
            example="OPEC decided to cut oil production.",
            counter=f"{A} decided to lower the price of oil.",
        ),
        Rule(
            name="agreed.stance",
            kind="stance",
            alone="",
            bare="ties",
            example=f"{A} and {B} welcomed the growth of trade.",
            counter=f"{A} welcomed the growth of trade.",
        ),
        Rule(
            name="agreed.avow",
            kind="avow",
            alone="proposed",
            bare="ties",
            example=f"{A} and {B} stressed the importance of trade.",
            counter=f"{A} stressed that energy is dear.",
        ),
        Rule(
            name="agreed.adopt",
            kind="adopt",
            bare="joint",
            alone="",
            example=f"{A} and {B} adopted a joint education programme.",
            counter=f"{A} adopted a new education programme.",
        ),
        Rule(
            name="agreed.announce",
            kind="announce",
            bare="ties",
            alone="planned",
            addressed=True,
            partner=True,
            example=f"{A} announced a loan for railways to Uzbekistan.",
            counter=f"{A} announced a loan for railways.",
        ),
        Rule(
            name="agreed.accept",
            kind="accept",
            bare="-",
            example=f"{MEETING} Qosimbekov accepted the invitation to Minsk.",
            counter="A singer accepted the invitation to the festival.",
        ),
        Rule(
            name="agreed.sign",
            kind="sign",
            needs="paper",
            scope=("after", "paper", "rest"),
            bare="paper",
            example=f"{A} and {B} signed an agreement on tourism.",
            counter=f"{A} signed a law on tourism.",
        ),
        Rule(
            name="agreed.signing",
            kind="signing",
            bare="paper",
            example=f"{MEETING} The leaders attended the signing of an agreement on tourism.",
            counter="The signing of a law on tourism was postponed.",
        ),
        Rule(
            name="agreed.deed",
            kind="deed",
            needs="paper",
            scope=("paper", "after", "rest", "before"),
            bare="ties",
            example=f"A memorandum on tourism was signed by {A} and {B}.",
            counter="The book was signed by its author at a fair for tourism.",
        ),
        Rule(
            name="agreed.talk",
            kind="talk",
            scope=("after", "rest"),
            plain=True,
            bare="ties",
            example=f"{A} and {B} discussed tourism.",
            counter=f"{A} discussed tourism with journalists.",
        ),
        Rule(
            name="agreed.speak",
            kind="speak",
            bare="ties",
            example=f"{A} and {B} talked about tourism.",
            counter="Belarusian President Arkady Bortnik spoke about tourism to the press.",
        ),
        Rule(
            name="agreed.brief",
            kind="brief",
            addressed=True,
            partner=True,
            bare="ties",
            example=f"{A} briefed {B} on tourism.",
            counter=f"{A} briefed the press on tourism.",
        ),
        Rule(
            name="agreed.topic",
            kind="topic",
            scope=("after", "rest"),
            bare="ties",
            example=f"{A} and {B} held talks on tourism.",
            counter="The talks on tourism in the city council went on.",
        ),
        Rule(
            name="agreed.contact",
            kind="contact",
            bare="ties",
            example=f"{A} met {B} in Minsk on Tuesday over tourism.",
            counter=f"{A} met tourists in Minsk on Tuesday over breakfast.",
        ),
        Rule(
            name="agreed.about",
            kind="about",
            bare="ties",
            near="talks",
            example=f"{MEETING} The talks focused on tourism.",
            counter=f"{MEETING} The new factory focused on energy.",
        ),
        Rule(
            name="agreed.tabled",
            kind="tabled",
            bare="ties",
            scope=("before", "after"),
            example=f"{MEETING} Tourism and energy were also on the table.",
            counter="Tourism was on the agenda of the city council.",
        ),
        Rule(
            name="agreed.offer",
            kind="offer",
            addressed=True,
            bare="ties",
            example=f"{A} offered Uzbekistan help with energy.",
            counter=f"{A} offered an apology for the price of energy.",
        ),
        Rule(
            name="agreed.wish",
            kind="wish",
            addressed=True,
            bare="ties",
            example=f"{MEETING} Belarus is ready to supply energy to Uzbekistan.",
            counter=f"{A} hopes to lower the price of energy.",
        ),
        Rule(
            name="agreed.demand",
            kind="demand",
            addressed=True,
            example=f"{A} demanded that Uzbekistan lower its tariffs.",
            counter=f"{A} called for energy to be saved.",
        ),
        Rule(
            name="agreed.ask",
            kind="ask",
            addressed=True,
            partner=True,
            example=f"{A} asked Uzbekistan to lower its tariffs.",
            counter=f"{A} asked the press about tariffs.",
        ),
        Rule(
            name="agreed.duty",
            kind="duty",
            alone="",
            scope=("after", "rest"),
            bare="ties",
            example=f"{MEETING} The two countries should strengthen cooperation in energy.",
            counter=f"{A} should save energy.",
        ),
        Rule(
            name="agreed.authored",
            kind="authored",
            addressed=True,
            partner=True,
            scope=("before", "after", "rest"),
            example="The peace initiative of Belarus and Uzbekistan was read with care.",
            counter="The peace initiative of a choir was read with care.",
        ),
        Rule(
            name="agreed.made",
            kind="made",
            partner=True,
            scope=("before", "after"),
            needs="paper",
            example="The peace plan proposed by Belarus and Uzbekistan was read with care.",
            counter="The peace song proposed by Belarus and Uzbekistan was heard with care.",
        ),
        Rule(
            name="agreed.permit",
            kind="permit",
            addressed=True,
            partner=True,
            example="Belarus allowed Uzbekistan to use its airspace.",
            counter="Belarus allowed its airlines to use the airspace.",
        ),
        Rule(
            name="agreed.grant",
            kind="grant",
            addressed=True,
            partner=True,
            needs="gift",
            example="Belarus gave Uzbekistan a loan for railways.",
            counter="Belarus gave its farmers a loan for tractors.",
        ),
        Rule(
            name="agreed.beside",
            kind="beside",
            addressed=True,
            partner=True,
            bare="-",
            example="Belarus is ready to work with Uzbekistan.",
            counter="Belarus is ready to work with its farmers.",
        ),
        Rule(
            name="agreed.deliver",
            kind="deliver",
            addressed=True,
            partner=True,
            example=f"{MEETING} Belarus will supply tractors to Uzbekistan.",
            counter=f"{MEETING} Belarus will supply tractors to its farmers.",
        ),
        Rule(
            name="agreed.covers",
            kind="covers",
            example=f"{A} and {B} signed a memorandum in Minsk. It covers tourism and energy.",
            counter=f"{A} and {B} met in Minsk. The new book covers tourism and energy.",
        ),
    )
}
"""The rules by the class of their cues."""
