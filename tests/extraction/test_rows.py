"""The names that rows show."""

from __future__ import annotations

import pytest
from quoting import annotator, document

from relgraph.extraction.rows import row


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The World Food Programme said its stocks would last until June.", "World Food Programme"),
        ("The World Food Programme (WFP) said its stocks would last until June.", "WFP"),
    ],
)
def test_a_body_speaks_under_a_name_that_the_text_uses(sentence, speaker):
    (quoted,) = row(annotator().annotate(document(sentence)))["quoted"]
    assert quoted["speaker"] == speaker
