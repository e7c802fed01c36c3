"""Codes of other systems for what the graph names in its own words."""

from __future__ import annotations

from functools import lru_cache

# Kosovo is in no version of ISO 3166; the user-assigned code that FollowTheMoney, CLDR and the EU use is XK.
EXTRA = {"XKX": "XK"}


@lru_cache(maxsize=512)
def alpha2(alpha3: str | None) -> str | None:
    """The two-letter ISO 3166 code in lower case of a three-letter one; None for one that is not known."""
    from babel.core import get_global

    if alpha3 is None:
        return None
    found = EXTRA.get(alpha3) or next(iter(get_global("territory_aliases").get(alpha3, ())), "ZZ")
    return None if found == "ZZ" else str(found).lower()
