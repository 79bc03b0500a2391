"""The ways in which people ask for calculations become passages."""

import pytest

from ingest.contract.passage import PassageKind
from ingest.declared import DeclarationError
from ingest.utterances import load_utterances


def test_each_way_of_asking_is_a_passage_that_leads_to_its_calculator(tmp_path):
    (tmp_path / "pay.yaml").write_text(
        "- calculator: salary\n  asks: [what do i make at step 7]\n  asks_es: [cuánto gano]\n", encoding="utf-8"
    )

    found = load_utterances(tmp_path)

    assert [(p.calculator, p.kind, p.language, p.text) for p in found] == [
        ("salary", PassageKind.CALCULATOR, "en", "what do i make at step 7"),
        ("salary", PassageKind.CALCULATOR, "es", "cuánto gano"),
    ]


def test_an_unknown_key_is_refused_by_file(tmp_path):
    (tmp_path / "pay.yaml").write_text("- calculator: salary\n  ask: [what]\n", encoding="utf-8")

    with pytest.raises(DeclarationError, match=r"pay\.yaml"):
        load_utterances(tmp_path)
