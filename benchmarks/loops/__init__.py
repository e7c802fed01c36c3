"""Each question of the catalogue as a loop over networkx, written by hand: the same rows, to compare the times."""

from __future__ import annotations

from collections.abc import Mapping

from loops import agreements, meetings, outlets, people, quotes, rooms
from loops.network import Loop, Network

LOOPS: Mapping[str, Loop] = {
    name.replace("_", "-"): getattr(module, name)
    for module, names in {
        agreements: ("agreements_of", "never_signed", "sector_leaders", "sector_matrix"),
        meetings: (
            "between", "cancelled_and_denied", "first_meetings", "meetings_of", "overdue", "planned", "silence",
            "top_country_pairs", "top_pairs",
        ),
        outlets: (
            "coverage", "disputed", "evidence", "one_sided", "only_one_outlet", "outlets", "outlets_alone",
            "published_since", "rules",
        ),
        people: ("office_changes", "offices", "without_country"),
        quotes: ("quotes_about", "quotes_by_occasion", "quotes_of", "who_speaks_about_whom"),
        rooms: ("host_and_guest", "path", "shared_partners", "summit_rooms"),
    }.items()
    for name in names
}  # fmt: skip

__all__ = ["LOOPS", "Network"]
