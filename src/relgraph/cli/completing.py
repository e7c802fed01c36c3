"""What the prompt completes: commands, names of the catalogue with their parameters, and the words of Cypher."""

from __future__ import annotations

import re
from collections.abc import Iterable

from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document

from relgraph.ontology import EDGES, NODES
from relgraph.queries import Question

CYPHER = (
    "MATCH", "OPTIONAL MATCH", "WHERE", "RETURN", "ORDER BY", "LIMIT", "SKIP", "WITH", "DISTINCT", "AS", "AND", "OR",
    "NOT", "IN", "CONTAINS", "STARTS WITH", "count", "collect", "date", "exists", "CASE", "WHEN", "THEN", "ELSE", "END",
)  # fmt: skip

_FIRST = re.compile(r":?[a-z-]*\Z")
_WORD = re.compile(r"\w*\Z")


class Words(Completer):
    """Completes the word before the cursor by where it stands."""

    def __init__(self, catalogue: Iterable[Question], commands: Iterable[str], forms: Iterable[str]) -> None:
        properties = {p for schema in (NODES, EDGES) for types in schema.values() for p in types}
        self._parameters = {q.name: [f"{p.name}=" for p in q.parameters] for q in catalogue}
        self._commands = sorted(commands)
        self._forms = list(forms)
        self._cypher = sorted({*NODES, *EDGES, *properties, *CYPHER, "id", "name"})

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        """What begins as the word does; nothing where no word was begun."""
        begun, known = self._at(document.text_before_cursor)
        if begun:
            found = (word for word in known if word.lower().startswith(begun.lower()))
            yield from (Completion(word, start_position=-len(begun)) for word in found)

    def _at(self, text: str) -> tuple[str, list[str]]:
        """The word that was begun, and the words that may stand there."""
        if _FIRST.match(text):
            return text, [*self._commands, *self._parameters, *self._cypher]
        begun = _WORD.findall(text)[0]
        first = next(iter(text.split()), "")
        if first == ":format":
            return begun, self._forms
        return begun, self._parameters.get(first, self._cypher)
