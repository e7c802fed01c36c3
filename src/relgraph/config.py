"""Where relgraph's own files lie, and its settings: flags > env > ./relgraph.toml > user's file > defaults."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import ParamSpec, TypeVar

import relgraph
from relgraph.errors import UsageError

Given = ParamSpec("Given")
Made = TypeVar("Made")

BATCH = 1000
"""Articles in one transaction: of fewer, each costs more, since all that a transaction touches is folded again."""
DEFAULTS: Mapping[str, str] = {"store": "relgraph.db", "data": "", "format": "table"}
"""The settings of `relgraph.toml` and of `RELGRAPH_<NAME>`, with their defaults; `data` is a folder of overlays."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A value and where it came from."""

    name: str
    value: str
    origin: str


def resource(*parts: str) -> Path:
    """A file or folder of `cypher/` or `data/`: inside the installed package first, else in the checkout.

    Raises FileNotFoundError where neither holds it.
    """
    package = Path(relgraph.__file__).resolve().parent
    for root in (package / "_resources", package.parent.parent):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"relgraph's own file {'/'.join(parts)} is missing. Install relgraph again.")


@dataclass(slots=True)
class _Data:
    """The user's folder of tables that is in use, and how to forget what was made of the tables before."""

    folder: Path | None = None
    forget: list[Callable[[], None]] = field(default_factory=list)


_DATA = _Data()


def data_folders() -> list[Path]:
    """The folders of tables: relgraph's own, then the user's that is in use."""
    return [resource("data"), *([_DATA.folder] if _DATA.folder else [])]


def data_in_use() -> Path | None:
    """The user's folder of tables that is in use."""
    return _DATA.folder


def use_data(folder: Path | None) -> None:
    """Lay the user's folder over relgraph's own tables from now on; None: use these alone.

    One folder is in use at a time in a process. Raises UsageError where it is no folder.
    """
    if folder == _DATA.folder:
        return
    if folder is not None and not folder.is_dir():
        raise UsageError(f"{folder}: no such folder of data. Mend `data` in relgraph.toml or make the folder.")
    _DATA.folder = folder
    for forget in _DATA.forget:
        forget()


def from_data(make: Callable[Given, Made]) -> Callable[Given, Made]:
    """A function that reads tables, made to read them once and anew when another folder comes into use."""
    made = cache(make)
    _DATA.forget.append(made.cache_clear)
    return made  # type: ignore[return-value]  # the stub of cache forgets the parameters


def user_config() -> Path:
    """The path of the user's own `relgraph.toml`."""
    from platformdirs import user_config_path

    return user_config_path("relgraph") / "relgraph.toml"


def cache_folder() -> Path:
    """Where relgraph keeps what it can make again. `RELGRAPH_CACHE` moves it."""
    from platformdirs import user_cache_path

    chosen = os.environ.get("RELGRAPH_CACHE")
    return Path(chosen) if chosen else user_cache_path("relgraph")


def settings(flags: Mapping[str, str | None] | None = None) -> dict[str, Setting]:
    """All settings by name, each with its origin. Raises UsageError for a file that is no TOML or an unknown name."""
    found = {name: Setting(name, value, "default") for name, value in DEFAULTS.items()}
    for path in (user_config(), Path("relgraph.toml")):
        found |= {name: Setting(name, value, str(path)) for name, value in _from_toml(path).items()}
    for name in DEFAULTS:
        variable = f"RELGRAPH_{name.upper()}"
        if value := os.environ.get(variable):
            found[name] = Setting(name, value, variable)
    return found | {n: Setting(n, v, f"--{n}") for n, v in (flags or {}).items() if v is not None}


def _from_toml(path: Path) -> dict[str, str]:
    if not path.is_file():
        return {}
    import tomllib  # here: most calls have no settings to read

    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as exc:
        raise UsageError(f"{path}: not readable as TOML ({exc}). Mend the file or move it away.") from exc
    if unknown := sorted(set(table) - set(DEFAULTS)):
        raise UsageError(f"{path}: unknown setting {unknown[0]!r}. Known: {', '.join(sorted(DEFAULTS))}.")
    return {name: str(value) for name, value in table.items()}
