"""A page that a notebook shows inline and that can be saved as a file."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Page:
    """A self-contained HTML page."""

    html: str
    height: int = 720

    def save(self, path: str | Path) -> Path:
        """The path of the file that holds the page now."""
        target = Path(path)
        target.write_text(self.html, encoding="utf-8", newline="")
        return target

    def _repr_html_(self) -> str:
        # Sandboxed: the page's scripts run, and reach nothing of the notebook.
        attributes = (
            f'sandbox="allow-scripts allow-downloads allow-popups" width="100%" height="{self.height}" frameborder="0"'
        )
        return f'<iframe {attributes} srcdoc="{escape(self.html)}"></iframe>'

    def __repr__(self) -> str:
        return f"<Page, {len(self.html):,} characters; .save(path) writes it>"
