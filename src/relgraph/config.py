"""Where relgraph's own files lie, and its settings: flags > env > ./relgraph.toml > user's file > defaults."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import relgraph
from relgraph.errors import UsageError

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
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as exc:
        raise UsageError(f"{path}: not readable as TOML ({exc}). Mend the file or move it away.") from exc
    if unknown := sorted(set(table) - set(DEFAULTS)):
        raise UsageError(f"{path}: unknown setting {unknown[0]!r}. Known: {', '.join(sorted(DEFAULTS))}.")
    return {name: str(value) for name, value in table.items()}
