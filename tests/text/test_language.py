"""What is plainly another language, and what is not."""

from __future__ import annotations

import pytest

from relgraph.text.language import is_english


@pytest.mark.parametrize(
    "text",
    [
        "Slovenian President Anna Vesna met Austrian President Karl Stein in Vienna on 16 May 2024. They agreed on trade.",
        "Xi Jinping meets Vladimir Putin, Narendra Modi, Luiz Inácio Lula da Silva, Cyril Ramaphosa.",
        "Short text.",
    ],
)
def test_few_english_words_prove_nothing(text: str):
    assert is_english(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "Президент встретился с президентом Беларуси в Минске.",
        "两国领导人在北京举行会谈，就双边关系交换意见。",
        "Le président a rencontré son homologue et ils ont parlé des échanges avec les pays de la région.",
        "Der Präsident hat sich mit dem Minister getroffen und über die Lage gesprochen, die nicht gut ist.",
        "Cumhurbaşkanı bu sabah mevkidaşı ile bir araya geldi ve iki ülke için önemli bir anlaşma imzaladı.",
        "El presidente se reunió con los ministros para hablar de las relaciones que tienen con su país.",
    ],
)
def test_another_language_is_told(text: str):
    assert not is_english(text.split())
