"""Whether a span may be the name that a title beside it, or its place in the sentence, makes of it."""

from __future__ import annotations

from relgraph.extraction.mentions_names import Candidate
from relgraph.extraction.mentions_titles import Title
from relgraph.tables import words

_SURE_OF_NAMES = frozenset({"state", "government", "foreign", "minister", "honorific"})
"""Classes of titles after which even an ordinary word is a name: `President Park`, `Minister Rice`."""


def fits_before(candidate: Candidate, title: Title, plain: str, *, sure: bool, label: bool) -> bool:
    """Whether the words may be a name, as surely as the link to the title asks; a `label` is written in capitals."""
    if candidate.known:
        return True
    if candidate.shouted and not label and (len(candidate.words) > 1 or len(candidate.name) > 3):
        return False
    if candidate.lonely and not sure and not _begins_as_a_name(candidate):
        return False
    if title.gap == "direct" and (title.kind in _SURE_OF_NAMES or not _acronym(candidate) or label):
        owner = plain.startswith("'", candidate.end)
        return not candidate.common or (title.kind in _SURE_OF_NAMES and not owner)
    return not candidate.common and (len(candidate.words) > 1 or title.gap == "comma") and not _acronym(candidate)


def _begins_as_a_name(candidate: Candidate) -> bool:
    return len(candidate.words) > 1 and candidate.words[0] in words("given_names.tsv", "name")


def fits_after(candidate: Candidate) -> bool:
    """Whether the words may be a name without a title before them."""
    if candidate.known:
        return True
    return not candidate.common and not candidate.shouted and (len(candidate.words) > 1 or not candidate.opens)


def may_share(title: Title, candidate: Candidate, plain: str) -> bool:
    """Whether a title behind a name may be his: one of several only behind a list, no `In Taman, residents`."""
    alone = not plain[max(0, candidate.start - 8) : candidate.start].rstrip().endswith((",", ";", " and", "&"))
    return not (alone and title.hit.row.get("number") == "plural")


def _acronym(candidate: Candidate) -> bool:
    return len(candidate.words) == 1 and candidate.name.isupper()
