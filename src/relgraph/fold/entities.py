"""Which keys name one entity, over the whole store.

A leader's full names join where they can be spellings of one name and the two held one role at about the same time.
Words alone are enough where they are the same. A surname alone joins the one person whom it fits, and a person of whom
no article gives an office the one leader of the same full name. Where two fit, nothing joins; so a second bearer
un-joins the first.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from datetime import date
from itertools import combinations

from relgraph.fold.decisions import SPLIT
from relgraph.fold.names import (
    Name,
    bears,
    codes,
    name_of,
    one_name,
    one_sound,
    same_person,
    same_words,
    whole_code,
)
from relgraph.fold.tables import role_means
from relgraph.fold.traits import Held, Traits

SLACK = 400
"""Days between two sightings in one role that still make them one term."""


MANY = 3
"""How many articles there must be that give a person one country, for each that gives another, to overrule that."""


class Bearer:
    """A key with what is known of whoever bears it."""

    def __init__(self, key: str, traits: Traits) -> None:
        self.key = key
        self.leads = key.startswith("leader:")
        self.traits = traits
        full = traits.values("name")
        self.full = bool(full)
        self.names = tuple(map(name_of, full or traits.values("surname")))
        self.country = traits.first("country") or traits.first("org")
        self.roles = _roles(traits)
        self.genders = set(traits.values("gender"))
        self.known_as = set(traits.values("gazetteer_id"))

    @property
    def joins(self) -> bool:
        """Whether it can be one with another key: leaders can, and persons of a full name of two words or more."""
        if SPLIT in self.key:
            return False
        return bool(self.names) if self.leads else self.full and bool(meeting_codes(self.key, self.traits))

    def near(self, other: Bearer) -> bool:
        """Whether the two may be one person, by country, gender and name."""
        at_home = self.country is None or other.country is None or self.country == other.country
        at_home = at_home or self._namesake(other)
        one_sex = not self.genders or not other.genders or bool(self.genders & other.genders)
        two = self.known_as and other.known_as and not self.known_as & other.known_as  # father and son, both known
        if not (self.leads and other.leads):
            return self.leads != other.leads and one_sex and self._same_name(other)
        return at_home and one_sex and not two and self.key != other.key and self._named_like(other)

    def _named_like(self, other: Bearer) -> bool:
        if self.full and other.full:
            return _any(self.names, other.names, same_person)
        if self.full:
            return _any(self.names, other.names, bears)
        return other.full and _any(other.names, self.names, bears)

    def _namesake(self, other: Bearer) -> bool:
        """Whether both bear one full name: of two countries then, one is a slip of an article.

        The same words are enough; another spelling needs a common role. When they were seen is not asked: days come
        in with each article, and what they change would have to be looked at each time.
        """
        if self._same_name(other):
            return True
        if not (self.full and other.full):
            return False
        return not self.roles.keys().isdisjoint(other.roles) and _any(self.names, other.names, one_sound)

    def _same_name(self, other: Bearer) -> bool:
        return self.full and other.full and _any(self.names, other.names, one_name)

    def same(self, other: Bearer) -> bool:
        """Whether two full names that are near are one person."""
        if self.country and other.country and self.country != other.country:
            return True  # near though abroad: namesakes
        if self.country and self.country == other.country and _any(self.names, other.names, same_words):
            return True
        if not (self.country and other.country) and _any(self.names, other.names, one_name):
            return True
        return self.shares_role(other)

    def fits(self, person: Bearer) -> bool:
        """Whether a surname, or a person without office, can mean this leader: nothing in their roles is against it."""
        if not self.leads:
            return True
        if self.roles and person.roles:
            return self.shares_role(person)
        return self.country is not None and self.country == person.country

    def shares_role(self, other: Bearer) -> bool:
        """Whether both held one role at about the same time."""
        return any(_meet(self.roles[r], other.roles[r]) for r in self.roles.keys() & other.roles.keys())


def bearers(traits: Mapping[str, Traits]) -> dict[str, Bearer]:
    """The keys that can be one with another, with their traits."""
    made = (Bearer(key, held) for key, held in traits.items())
    return {b.key: b for b in made if b.joins}


def meeting_codes(key: str, traits: Traits) -> set[str]:
    """Where a key meets those that it may be one with."""
    if key.startswith("leader:"):
        return {code for kind in ("name", "surname") for value in traits.of(kind) for code in codes(value)}
    if key.startswith("person:"):
        return {whole_code(value) for value in traits.of("name") if len(name_of(value).words) > 1}
    return set()


def clusters(traits: Mapping[str, Traits], split: Iterable[tuple[str, str]] = ()) -> dict[str, str]:
    """The id of each key before the user merges any: the smallest of its cluster.

    Before all others comes a person known to the gazetteer, last a leader of no country and a person without office.
    """
    held = bearers(traits)
    beside = neighbours(held)
    pairs = list(split)
    done: set[str] = set()
    for start in sorted(held):
        if start not in done:
            closed = closure(start, beside)
            done |= closed
            pairs += joined({k: held[k] for k in closed}, beside)
    return united(traits, pairs)


def neighbours(held: Mapping[str, Bearer]) -> dict[str, set[str]]:
    """The keys that are near to each key."""
    met: dict[str, list[str]] = {}
    for key in sorted(held):
        for code in meeting_codes(key, held[key].traits):
            met.setdefault(code, []).append(key)
    beside: dict[str, set[str]] = {key: set() for key in held}
    for keys in met.values():
        for i, a in enumerate(keys):
            for b in keys[i + 1 :]:
                if b not in beside[a] and held[a].near(held[b]):
                    beside[a].add(b)
                    beside[b].add(a)
    return beside


def closure(start: str, beside: Mapping[str, set[str]]) -> set[str]:
    """All keys that are reached from one, from near to near."""
    found, todo = {start}, [start]
    while todo:
        fresh = beside[todo.pop()] - found
        found |= fresh
        todo.extend(fresh)
    return found


def joined(held: Mapping[str, Bearer], beside: Mapping[str, set[str]]) -> Iterator[tuple[str, str]]:
    """The pairs of keys of one closure that are one person."""
    full = {k for k in held if held[k].full and held[k].leads}
    same = {k: {o for o in beside[k] if o in full and held[k].same(held[o])} for k in full}
    clear = {k for k in full if len(same[k]) < 2 or _clear(held, same, beside, k)}
    people = united(full, ((a, b) for a in clear for b in same[a] & clear))
    yield from people.items()
    for key in sorted(held.keys() - full):
        fitting = {people[o] for o in beside[key] if o in full and held[key].fits(held[o])}
        if len(fitting) == 1:
            yield key, fitting.pop()


def _clear(held: Mapping[str, Bearer], same: Mapping[str, set[str]], beside: Mapping[str, set[str]], key: str) -> bool:
    """Whether all that are one with a key can be one: two of them that are near may differ where one has its name."""
    named = {o for o in same[key] if _any(held[o].names, held[key].names, one_name)}
    pairs = combinations(sorted(same[key]), 2)
    return all(b in same[a] or (b in beside[a] and (a in named) != (b in named)) for a, b in pairs)


def united(keys: Iterable[str], pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The smallest key of each key's cluster."""
    root = {key: key for key in keys}

    def top(key: str) -> str:
        while root[key] != key:
            root[key] = root[root[key]]
            key = root[key]
        return key

    for a, b in pairs:
        if a in root and b in root:
            low, high = sorted((top(a), top(b)), key=_rank)
            root[high] = low
    return {key: top(key) for key in root}


def merged(plain: Mapping[str, str], merges: Iterable[tuple[str, str]]) -> tuple[dict[str, str], set[str]]:
    """The canonical id of each key, and the keys that the user's merges made part of another entity.

    `plain` are the ids that `clusters` gives. Of what merges join, the one that the last of them names first stays; of
    a person and a leader the leader does, since only leaders hold an office.
    """
    held = [(kept, other) for kept, other in merges if kept in plain and other in plain]
    top: dict[str, str] = {}
    for kept, other in held:
        tops = [top.setdefault(plain[key], plain[key]) for key in (kept, other)]
        stays = min((kept, *tops), key=_officeless)
        top |= {root: stays for root, who in top.items() if who in tops}
    gave = {other for _, other in held}
    joined = ((key, root, top[root]) for key, root in plain.items() if root in top)
    apart = {key for key, root, who in joined if key != who and (key in gave or root != plain[who])}
    return {key: top.get(root, root) for key, root in plain.items()}, apart


def _officeless(key: str) -> bool:
    return key.startswith("person:")


def homes(traits: Mapping[str, Traits], canonical: Mapping[str, str], apart: Container[str]) -> dict[str, str]:
    """The key of the country or organisation that each leader serves, by each of his keys.

    All keys of one person serve whom most articles say, if these are many more than those that say otherwise; else
    each key serves whom its own articles say.
    """
    found: dict[str, str] = {}
    everything = gathered(traits, canonical, apart)
    for key in traits:
        whole = everything[canonical[key]]
        home = _plain_home(whole) or home_of(traits[key]) or home_of(whole)
        if home and canonical[key].startswith("leader:"):
            found[key] = home
    return found


def _plain_home(traits: Traits) -> str | None:
    """The home that all but few articles give, None where there is no such."""
    votes = _votes(traits)
    home = home_of(traits)
    others = sum(held.n for key, held in votes.items() if key != home)
    return home if home and votes[home].n >= MANY * others else None


def _votes(traits: Traits) -> dict[str, Held]:
    return traits.of("org") | {f"country:{code}": held for code, held in traits.of("country").items()}


def gathered(traits: Mapping[str, Traits], canonical: Mapping[str, str], apart: Container[str]) -> dict[str, Traits]:
    """The traits of each entity, of all its keys; those `apart` give what the others lack.

    `apart` are the keys that merges made part of it: it keeps its own name, country and gender.
    """
    own: dict[str, Traits] = {}
    others: dict[str, Traits] = {}
    for key in sorted(traits):
        who = canonical[key]
        (others if key in apart else own).setdefault(who, Traits()).join(traits[key])
    for who, held in others.items():
        own[who].absorb(held)
    return own


def home_of(traits: Traits) -> str | None:
    """The key of whom a leader serves, as most articles say."""
    found = _votes(traits)
    return min(found, key=lambda key: (-found[key].n, key)) if found else None


def _rank(key: str) -> tuple[bool, bool, bool, str]:
    known = key.startswith("leader:") and key.count(":") == 1
    return (_officeless(key), ":-:" in key, not known, key)


def _any(ones: Iterable[Name], others: tuple[Name, ...], test: Callable[[Name, Name], bool]) -> bool:
    return any(test(a, b) for a in ones for b in others)


def _roles(traits: Traits) -> dict[str, Held]:
    found: dict[str, Held] = {}
    for role, held in traits.of("role").items():
        for means in role_means(role):
            found[means] = found[means].plus(held) if means in found else held
    return found


def _meet(one: Held, other: Held) -> bool:
    """Whether two spans of time overlap, or nearly; unknown days speak against nothing."""
    if not (one.first and one.last and other.first and other.last):
        return True
    return _days(one.first) - SLACK <= _days(other.last) and _days(other.first) - SLACK <= _days(one.last)


def _days(iso: str) -> int:
    return date.fromisoformat(iso).toordinal()
