"""What type checkers see of `relgraph`: its two functions are imported when first used."""

from relgraph.api import extract as extract
from relgraph.api import open as open  # noqa: A004  # the name that users read

__version__: str
