"""From what the user names (files, folders, globs, `-`) to the files to read, in a fixed order."""

from __future__ import annotations

import glob
import os
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from relgraph.model import Quarantined

STDIN = "-"
_DOCUMENTS = frozenset(
    {".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".zip", ".tar", ".7z", ".eml", ".mbox", ".warc"}
)


@dataclass(frozen=True, slots=True)
class Place:
    """A file to read: its path as the user reaches it, and the folder below which its id counts."""

    path: str
    root: Path

    @property
    def key(self) -> str:
        """The path below the root, with `/` on every system."""
        try:
            return Path(self.path).resolve().relative_to(self.root).as_posix()
        except ValueError:
            return Path(self.path).name

    @property
    def suffix(self) -> str:
        """The suffix that tells the kind of file, lower case, `.gz` taken off; empty where there is none."""
        path = Path(self.path.lower())
        return Path(path.stem).suffix if path.suffix == ".gz" else path.suffix


def expand(locators: Iterable[str], suffixes: Collection[str]) -> Iterator[Place | Quarantined]:
    """The files behind the locators; folders give theirs of the known suffixes, recursive and sorted.

    The root is the folder above a folder that is named, and above that of a file: so `news/` and `news/a.txt` give
    one article the same id. What leads to nothing comes out as `Quarantined` with the reason `missing`.
    """
    for locator in locators:
        path = Path(locator)
        if locator == STDIN or path.is_file() or (path.exists() and not path.is_dir()):
            yield Place(locator, _above(path.parent))
        elif path.is_dir():
            yield from _in_folder(locator, path, suffixes)
        elif glob.has_magic(locator):
            yield from _matching(locator, suffixes)
        else:
            yield _missing(locator, "is not there. Mend the path.")


def _above(folder: Path) -> Path:
    return folder.resolve().parent


def _in_folder(locator: str, folder: Path, suffixes: Collection[str]) -> Iterator[Place | Quarantined]:
    root, found = _above(folder), False
    for path in _files(folder):
        place = Place(str(path), root)
        if place.suffix in suffixes or place.suffix in _DOCUMENTS:
            found = True
            yield place
    if not found:
        yield _missing(locator, f"holds no article. Known kinds of file: {', '.join(sorted(suffixes))}.")


def _files(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(parent, name) for name in sorted(names) if not name.startswith("."))


def _matching(pattern: str, suffixes: Collection[str]) -> Iterator[Place | Quarantined]:
    fixed = Path(*_before_magic(Path(pattern).parts))
    matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207  # the pattern may be absolute
    for match in matches:
        if Path(match).is_dir():
            yield from _in_folder(match, Path(match), suffixes)
        else:
            yield Place(match, _above(fixed))
    if not matches:
        yield _missing(pattern, "matches no file. Mend the pattern.")


def _before_magic(parts: tuple[str, ...]) -> Iterator[str]:
    for part in parts:
        if glob.has_magic(part):
            return
        yield part


def _missing(locator: str, what: str) -> Quarantined:
    return Quarantined(locator, "missing", f"{locator}: {what}")
