"""Each rule that the code may name has a measured confidence, its own or that of its family."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from relgraph import extraction
from relgraph.config import resource
from relgraph.extraction.statements import confidence
from relgraph.tables import rows

MEASURED = {placed.row["rule"] for placed in rows(resource("data", "confidence.tsv"))}
FAMILIES = {rule.partition(".")[0] for rule in MEASURED}
ATTRIBUTES = {"unit", "after", "unnamed"}
"""What stands before a dot and is no family: names of attributes, and rules of quotes without their family."""
RULE = re.compile(r"([a-z]+)\.(?!tsv)(?:[a-z_]+(?:\.[a-z_]+)*)?")


def named() -> set[str]:
    """The strings of the code that look like rules, of one with a part that is worked out what stands before that."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in Path(extraction.__path__[0]).glob("*.py")]
    strings = (node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {s for s in strings if isinstance(s, str) and (m := RULE.fullmatch(s)) and m[1] not in ATTRIBUTES}


def test_each_rule_is_measured_or_has_a_family_that_is():
    rules = named()
    assert len(rules) > 50
    assert {rule for rule in rules if rule.partition(".")[0] not in MEASURED} == set()
    assert FAMILIES <= MEASURED


@pytest.mark.parametrize("rule", ["quoted.headline", "quoted.nothing of the kind"])
def test_a_rule_without_a_row_has_the_figure_of_its_family(rule):
    assert rule not in MEASURED
    assert confidence(rule) == confidence("quoted")


def test_the_table_tells_of_families():
    assert "takes the figure of its family" in resource("data", "confidence.tsv").read_text(encoding="utf-8")
