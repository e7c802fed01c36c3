"""Strategies: small worlds in which made articles contradict, copy and join each other all the time."""

from __future__ import annotations

from hypothesis import strategies as st
from stated import agreed, article, event, met, office, quoted, who

NAMES = {
    "leader:AZE:ilham aliev": "Ilham Aliyev",
    "leader:AZE:ilham aleev": "Ilham Aleyev",
    "leader:-:ilham aliev": "Ilham Aliyev",
    "leader:BLR:ilham aliev": "Ilham Aliyev",
    "leader:AZE:mehriban alieva": "Mehriban Aliyeva",
    "leader:AZE:heidar aliev": "Heydar Aliyev",
    "leader:AZE:aliev": "Aliyev",
    "leader:BLR:aleksandr lukashenk": "Aleksandr Lukashenko",
    "leader:BLR:alexander lukashenk": "Alexander Lukashenka",
    "person:john smith": "John Smith",
    "person:ilham aliev": "Ilham Aliyev",
}
SIDES = ("country:AZE", "country:BLR", "org:EU")
DAYS = ("2024-05-14", "2024-05-15", "2024-05-16", "2024-05-18", "2024-06-01")
DATES = (*DAYS, "2024-05", "2024", None)
STATUSES = ("happened", "planned", "denied", "cancelled", "past_reference")
YEARS = ("2021-05-16", "2022-12-01", "2026-01-01", None)
"""Days so far apart that another term can lie between two."""
ROLES = ("president", "foreign minister", "envoy to the president", None)
GENDERS = (None, None, "m", "f")

keys = st.sampled_from([*NAMES, *SIDES])
dates, days = st.sampled_from(DATES), st.sampled_from((*DAYS, None))
refs = st.sampled_from(("e1", None))
sectors = st.lists(st.sampled_from(("trade", "energy")), unique=True, max_size=2).map(tuple)
statuses = st.sampled_from(STATUSES)

meetings = st.builds(met, keys, keys, status=statuses, date=dates, event=refs).filter(
    lambda s: s["payload"]["a"] != s["payload"]["b"]
)
events = st.builds(
    lambda kind, parts, **more: event("e1", kind, *parts, **more),
    st.sampled_from(("meeting", "negotiation", "phone_call", "agreement_signed", "visit", "other")),
    st.lists(keys, min_size=0, max_size=3, unique=True),
    status=statuses,
    date=dates,
    sectors=sectors,
)
deals = st.builds(
    lambda parties, **more: agreed(*parties, **more),
    st.lists(st.sampled_from(SIDES), max_size=2, unique=True),
    sectors=sectors,
    status=st.sampled_from(("signed", "agreed", "discussed", "planned")),
    date=dates,
    event=refs,
)
quotes = st.builds(
    quoted, keys, st.sampled_from(("We agreed on all.", "“We agreed on all!”", "No.")), date=dates, event=refs
)
offices = st.builds(
    office,
    st.sampled_from(sorted(NAMES)).filter(lambda k: k.startswith("leader:")),
    st.sampled_from(SIDES),
    st.sampled_from(("president", "member of parliament")),
    date=st.sampled_from(YEARS),
)
FEW = st.sampled_from(["a1", "a2", "a3", "a4", "a5", "a6"])
said = st.lists(st.one_of(meetings, events, deals, quotes, offices), max_size=4)


@st.composite
def entities(draw):
    """What an article knows of some leaders; a surname alone is partial."""
    chosen = draw(st.lists(st.sampled_from(sorted(NAMES)), max_size=3, unique=True))
    return tuple(
        who(
            key,
            NAMES[key],
            role=draw(st.sampled_from(ROLES)),
            gender=draw(st.sampled_from(GENDERS)),
            partial=" " not in key.rpartition(":")[2],
        )
        for key in chosen
    )


@st.composite
def articles(draw, names=FEW):
    """An article of the small world."""
    known = {e["key"]: e for e in draw(entities())}
    acts = _one_of_each_event(draw(said))
    for key, name in NAMES.items():
        known.setdefault(key, who(key, name, partial=" " not in key.rpartition(":")[2]))
    used = {k for a in acts for k in _keys(a["payload"])}
    return article(
        draw(names),
        *acts,
        entities=tuple(e for k, e in known.items() if k in used or (draw(st.booleans()) and k in NAMES)),
        published=draw(days),
        publisher=draw(st.sampled_from(("P", "Q", None))),
        updated=draw(st.sampled_from(("2024-06-02", "2024-06-03", None))),
    )


def _one_of_each_event(acts):
    first = next((a for a in acts if a["kind"] == "event"), None)
    return [a for a in acts if a["kind"] != "event" or a is first]


def _keys(payload):
    named = [payload.get(k) for k in ("a", "b", "speaker", "leader")]
    return {k for k in [*named, *(p["key"] for p in payload.get("participants", ()))] if k in NAMES}
