"""The words with which a subject opens: who acts in a clause whose verb of saying comes later, who stands near whom."""

from __future__ import annotations

from collections.abc import Sequence

from relgraph.extraction.quotes_acts import Act
from relgraph.extraction.quotes_phrases import head
from relgraph.extraction.quotes_units import Token
from relgraph.extraction.quotes_words import DETERMINERS, FINITE, PAST, owns, small, voices

OPENERS = frozenset({"it", "they", "he", "she"})
ACTING = frozenset({"body", "voice", "group", "government", "person"})
"""What those are who do something and say something by it."""
KNOWN = DETERMINERS - {"a", "an"}
"""What introduces somebody who was named before."""
LONGEST_ROLE = 5
"""`The Green Party leader` has no more words."""
RETINUE = small("retinue")
GOVERNING = small("governing")
"""Kinds of governments."""
TRAIL = 12
"""Behind an act that closes its sentence stand no more tokens than these."""
HEADS = small("heads")
"""`The chairman of the Chamber of Commerce` speaks, whatever his name."""


def opener(words: Sequence[Token], act: Act) -> Sequence[Token]:
    """The words of a subject; of a clause whose verb comes later those that open it: `The party left, saying …`."""
    if not act.subject.lead or act.behind or words[0].low not in OPENERS | KNOWN:
        return words
    if words[0].low in OPENERS:
        return words[:1]
    verb = next((i for i, t in enumerate(words[:LONGEST_ROLE]) if i > 1 and _finite(t)), len(words))
    return words[:verb] if voices().get(words[verb - 1].low) in ACTING else words


def _finite(token: Token) -> bool:
    return token.text.islower() and (token.low in FINITE or token.low in PAST or token.low.endswith("ed"))


def one_person(tokens: Sequence[Token], act: Act) -> str:
    """The noun by which somebody without a name speaks, whom `he` then means (`an analyst said`), or nothing."""
    start, end = act.subject.parts[0]
    if tokens[0].low in {"a", "an", "one"} and act.left > 0:
        start, end = 0, act.first  # `a diplomat who follows the talks said`
    noun = tokens[head(tokens, start, end)].low
    return noun if voices().get(noun) in {"nobody", "person"} and not noun.endswith("s") else ""


def retinue(words: Sequence[Token]) -> bool:
    """Whether somebody stands close to a person who is named (`Mr Brown's aides`), or heads a body that is."""
    last = head(words, 0, len(words))
    near = words[last].low in RETINUE and any(t.capital and owns(t.low) for t in words[:last])
    heads = words[last].low in HEADS and last + 1 < len(words) and words[-1].capital and words[0].low == "the"
    return near or heads


def at_home(low: str) -> bool:
    """Whether an adjective says nothing of whose body it is: `the Suva-based office`, `the 15-member council`."""
    return low.endswith(("-based", "-member")) or low in GOVERNING


def trails(tokens: Sequence[Token], act: Act) -> bool:
    """Whether the act closes its sentence: then whom the sentence names is spoken of, and does not speak."""
    ahead = act.left > 0 and (tokens[act.left - 1].text == "," or tokens[act.left - 1].quoted)
    goes_on = act.right < len(tokens) and tokens[act.right].text == ","
    return ahead and not goes_on and len(tokens) - act.right <= TRAIL
