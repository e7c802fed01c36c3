"""The page's own script: small ES modules joined into one, so that the file needs no server and no build step."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from pathlib import Path

import pyvis

from relgraph.errors import RelgraphError
from relgraph.explorer.assets import asset

VIS_SHA256 = "1f20f0736f32cb9bedf8f6383b25cfea2f839e1abe80d6e8040b4d5bea378c69"
"""Of vis-network 9.1.2 as pyvis 0.3.2 ships it: the file that the explorer is tested with."""

_IMPORT = re.compile(r'^import (\{[^}]*\}|\* as \w+) from "\./([a-z_]+)\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:const|class) (\w+))", re.MULTILINE)


STYLES = ("frame", "filters", "stage", "panel", "map", "narrow")
"""The style sheets in the order in which they overrule each other."""


@cache
def style() -> str:
    """All style sheets of the page as one."""
    return "\n".join(asset("css", f"{name}.css") for name in STYLES)


@cache
def script(entry: str = "main") -> str:
    """The modules that `entry` needs, each once, after what it imports, and in a function of its own."""
    order: list[str] = []
    _collect(entry, order, ())
    return '(() => {\n"use strict";\n' + "".join(map(_wrapped, order)) + "})();\n"


def _collect(name: str, order: list[str], above: tuple[str, ...]) -> None:
    if name in above:
        raise RelgraphError(f"explorer/assets/js: {' imports '.join((*above, name))}: modules must not go in circles.")
    for _, needed in _IMPORT.findall(asset("js", f"{name}.js")):
        if needed not in order:
            _collect(needed, order, (*above, name))
    order.append(name)


def _wrapped(name: str) -> str:
    text = asset("js", f"{name}.js")
    body = _EXPORT.sub("", _IMPORT.sub(_bound, text))
    return f"const module_{name} = (() => {{\n{body}return {{ {', '.join(_EXPORT.findall(text))} }};\n}})();\n"


def _bound(found: re.Match[str]) -> str:
    names, module = found.groups()
    return f"const {names.removeprefix('* as ').replace(' as ', ': ')} = module_{module};\n"


@cache
def vis_network() -> str:
    """pyvis' own vis-network. Raises RelgraphError where it is another file than the one tested."""
    path = Path(pyvis.__file__).parent / "templates/lib/vis-9.1.2/vis-network.min.js"
    raw = path.read_bytes() if path.is_file() else b""
    if hashlib.sha256(raw).hexdigest() != VIS_SHA256:
        raise RelgraphError(
            f"{path}: not the vis-network 9.1.2 that the explorer is tested with. Install it: pip install pyvis==0.3.2."
        )
    # A browser reads CRLF as LF, and hashes what it reads.
    return raw.decode("utf-8").replace("\r\n", "\n").replace("//# sourceMappingURL=vis-network.min.js.map", "")


def hashed(text: str) -> str:
    """The source expression by which a content security policy lets `text` run."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode()}'"


def policy(*, scripts: tuple[str, ...], styles: tuple[str, ...]) -> str:
    """A policy under which these scripts and styles work, and nothing else: no request ever leaves the page."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(map(hashed, scripts))}",
            f"style-src {' '.join(map(hashed, styles))}",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
