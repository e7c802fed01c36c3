"""Whether two spellings can be the name of one person: transliterations, order, particles, a surname alone.

`relgraph.text.names.fold_name` gives equal keys to equal names; here names are compared whose keys differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from relgraph.fold.tables import name_variants, surname_variants
from relgraph.text.names import fold_name

_REWRITES = (("dzh", "j"), ("dj", "j"), ("tch", "ch"), ("sch", "sh"), ("ph", "f"), ("w", "v"), ("x", "ks"))
_VOWELS = re.compile(r"[aeiou]+")
_DOUBLED = re.compile(r"(.)\1+")
_MUTE = re.compile(r"(?<=[bdgkrt])h|c(?!h)")
_KINDS = str.maketrans("eo", "iu")
"""Vowels that are written for each other: Lee and Li, Moo and Mu."""
_FEMALE = ("a", "aia", "na")


class Name(NamedTuple):
    """A name folded: its words, and the consonants of each."""

    words: tuple[str, ...]
    bones: tuple[str, ...]

    @property
    def whole(self) -> str:
        """The consonants without the gaps: Ben Zerga and Benzerga are one."""
        return "".join(self.bones)


@lru_cache(maxsize=65536)
def name_of(spelling: str) -> Name:
    """The name of a spelling."""
    words = tuple(fold_name(spelling).split())
    return Name(words, tuple(map(bones, words)))


@lru_cache(maxsize=65536)
def bones(word: str) -> str:
    """The consonants of a folded word, one letter a sound; of a word with one or none its vowels, too: Li is no Lu."""
    for old, new in _REWRITES:
        word = word.replace(old, new)
    word = _MUTE.sub(lambda m: "k" if m.group().startswith("c") else "", word)
    bare = _DOUBLED.sub(r"\1", _VOWELS.sub("", word))
    return bare if len(bare) > 1 else _DOUBLED.sub(r"\1", word.translate(_KINDS))


def codes(spelling: str) -> Iterator[str]:
    """Where names that can be the same meet: the whole, and each word's bones and variants."""
    name = name_of(spelling)
    yield whole_code(spelling)
    for word, bare in zip(name.words, name.bones, strict=True):
        if len(word) > 1:
            yield bare
            yield from name_variants().get(word, ())


def whole_code(spelling: str) -> str:
    """Where names of the same words meet, in any order."""
    return "=" + "".join(sorted(name_of(spelling).whole))


def same_person(one: Name, other: Name) -> bool:
    """Whether two full names can be spellings of one: the same words in any order, or those of the shorter one."""
    if female_form(one, other):
        return False
    if one.whole == other.whole:
        return True
    short, long = sorted((one, other), key=lambda n: len(n.words))
    pairs = _pairs(short, long)
    return len(pairs) == len(short.words) > 1 and any(len(a) > 1 and len(b) > 1 for a, b in pairs)


def same_words(one: Name, other: Name) -> bool:
    """Whether two names are one but for gaps and order."""
    return "".join(one.words) == "".join(other.words) or sorted(one.words) == sorted(other.words)


def one_name(one: Name, other: Name) -> bool:
    """Whether two full names have the same words, two or more, in any order."""
    return len(one.words) > 1 and sorted(one.words) == sorted(other.words)


def one_sound(one: Name, other: Name) -> bool:
    """Whether two full names have words of the same sound, two or more, in any order."""
    return len(one.words) > 1 and sorted(one.bones) == sorted(other.bones) and not female_form(one, other)


def bears(full: Name, surname: Name) -> bool:
    """Whether the surname is one of the full name's words, or of its last words together."""
    if female_form(full, surname):
        return False
    tails = {"".join(full.bones[i:]) for i in range(len(full.bones))}
    alike = {v for word in full.words for v in surname_variants().get(word, ())}
    variants = {v for word in surname.words for v in surname_variants().get(word, ())}
    return surname.whole in tails or surname.whole in full.bones or bool(len(surname.words) == 1 and alike & variants)


def female_form(one: Name, other: Name) -> bool:
    """Whether a word of one is the female form of a word of the other: Aliyev and Aliyeva."""
    return any(_feminine(a, b) or _feminine(b, a) for a in one.words for b in other.words)


def _feminine(male: str, female: str) -> bool:
    if len(male) < 4 or not female.startswith(male[:-1]):
        return False
    return any(female == male + ending for ending in _FEMALE) or (male[-1] == "i" and female == male[:-1] + "aia")


def _pairs(short: Name, long: Name) -> list[tuple[str, str]]:
    """The words of the shorter name with their counterparts, each taken once."""
    left = list(zip(long.words, long.bones, strict=True))
    found = []
    for word, bare in zip(short.words, short.bones, strict=True):
        twin = next((w for w in left if _alike(word, bare, *w)), None)
        if twin:
            left.remove(twin)
            found.append((word, twin[0]))
    return found


def _alike(word: str, bare: str, other: str, other_bare: str) -> bool:
    if len(word) == 1 or len(other) == 1:
        return word[0] == other[0]
    variants = name_variants()
    return bare == other_bare or bool(variants.get(word, frozenset()) & variants.get(other, frozenset()))
