"""The small words by which a sentence shows who speaks and where a clause begins."""

from __future__ import annotations

from relgraph.config import from_data
from relgraph.tables import table


def words(line: str) -> frozenset[str]:
    """The words of a line, as a set."""
    return frozenset(line.split())


BE = words("is was are were been being be am 's")
HAVE = words("has have had having 've")
DO = words("do does did")
MODAL = words("to will would could may might can should must shall cannot 'll")
NOT = words("not never neither nor without cannot didn't doesn't hasn't haven't hadn't won't wouldn't don't")
DETERMINERS = words("the a an his her its their our my your this these those any no some every each such")
COUNTS = words("one another some several many few two three four most both other")
LINKS = words("and but or nor then yet")
RELATIVES = words("who which that whom")
PRONOUNS = words("he she they it i we")
PREPOSITIONS = words(
    "of for from in at to on with by under about against between over into through upon via during after before "
    "since despite among towards toward without within across near amid following including"
)
CLAUSE = words(
    "that when because if although though where after before since while whereas as but whether than until so "
    "which who whom what how why with"
)
DAYS = words(
    "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun today yesterday tonight "
    "january february march april june july august september october november december"
)
TIMES = words("night morning afternoon evening week month year day days weeks months years")
NEAR = words("last this next that earlier late early")
ADVERBS = words(
    "also then later earlier again once only just even further still already now recently first separately "
    "however meanwhile instead though too himself herself itself themselves all both rather often always long "
    "nevertheless nonetheless moreover furthermore thus hence therefore besides likewise elsewhere otherwise soon "
    "afterwards afterward thereafter sometimes twice yet perhaps indeed"
)
NO_ADVERBS = words("family italy ally july assembly reply supply early daily weekly likely friendly only")
TITLES = words("mr ms mrs dr miss sir lord lady dame sen rep gov gen col lt maj capt prof mp st sgt adm")
JOINTS = words("while whereas as by with in who which meanwhile though although where when after before because")
AFTERTHOUGHTS = words("also then later again today yesterday repeatedly recently")
FIRM_JOINTS = words("and but while whereas though although meanwhile")
CONTRASTS = words("while whereas though although")
OPENERS = words("meanwhile however moreover furthermore additionally separately similarly also")
PAST = words(
    "met held took gave went left sent made paid told saw came began brought got arrived discussed exchanged visited "
    "attended thanked praised welcomed"
)
HEARERS = words("him her them us me you reporters journalists")
HIDDEN = words("anonymity anonymously identified unidentified unnamed source sources")
SMALL = words("of the and a an in on to for with at by from de la")
PARTICLES = words("de da di du del della van von der den bin ibn al el bint ben la le dos das y")


def adverb(low: str) -> bool:
    """Whether a word may stand between a subject and its verb, or after the verb, without a weight of its own."""
    return low in ADVERBS or (low.endswith("ly") and low not in NO_ADVERBS)


@from_data
def voices() -> dict[str, str]:
    """What the head word of a subject tells: word → body, voice, government or nobody (`data/cues_voice.tsv`)."""
    return {placed.row["surface"]: placed.row["class"] for placed in table("cues_voice.tsv", ("surface", "class"))}
