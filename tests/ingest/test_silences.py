"""Matters on which the contract is silent: each claim is held against every clause."""

from contextlib import nullcontext
from dataclasses import replace

import pytest

from ingest.declared import DeclarationError
from ingest.silences import attach_silences, load_silences

ENTRY = """
- matter: dress-code
  says: {en: The contract sets no dress code., es: El contrato no fija un código de vestimenta.}
  refer: [hr]
  clauses: ['16.01']
  absent: ['dress code', '\\bjeans\\b']
  asks: [can i wear jeans, is there a dress code, what are we to wear, tattoos ok, shorts in august]
  asks_es: [puedo usar jeans]
"""


@pytest.fixture
def attached(tmp_path, contract):
    def attach(text: str):
        (tmp_path / "conduct.yaml").write_text(text, encoding="utf-8")
        return attach_silences(contract, load_silences(tmp_path))

    return attach


def test_a_silence_is_kept_with_what_to_say_and_whom_to_ask(attached):
    (silence,) = attached(ENTRY).silences

    assert (silence.matter, silence.refer, silence.clauses) == ("dress-code", ("hr",), ("16.01",))
    assert silence.en == "The contract sets no dress code."
    assert len(silence.asks) == 5
    assert silence.asks_es == ("puedo usar jeans",)


def test_words_that_a_clause_prints_refute_the_silence(attached):
    with pytest.raises(DeclarationError, match=r"conduct\.yaml.*prints 'sick leave'"):
        attached(ENTRY.replace("dress code'", "sick leave'"))


@pytest.mark.parametrize("struck", [True, False])
def test_struck_out_words_do_not_refute_it(tmp_path, contract, struck):
    clause = contract.clauses["5.11.1"]
    sentence = replace(clause.sentences[0], text="The dress code is posted.", struck=struck)
    printed = replace(contract, clauses={**contract.clauses, clause.id: replace(clause, sentences=(sentence,))})
    (tmp_path / "conduct.yaml").write_text(ENTRY, encoding="utf-8")

    with nullcontext() if struck else pytest.raises(DeclarationError, match="not silent"):
        attach_silences(printed, load_silences(tmp_path))


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("['16.01']", "['99.99']", "is no clause"),
        (", shorts in august", "", "at least 5"),
        ("  refer: [hr]\n", "  refer: [hr]\n  why: because\n", "why"),
        ("'dress code', ", "'(', ", "is no pattern"),
        ("es: El", "fr: El", "under 'es'"),
        ("sets no dress code", "sets no 2 dress codes", "holds a figure"),
        ("  absent: ['dress code', '\\bjeans\\b']\n", "", "no 'absent'"),
    ],
)
def test_a_wrong_entry_is_refused_by_file_and_reason(attached, old, new, reason):
    with pytest.raises(DeclarationError, match=reason) as told:
        attached(ENTRY.replace(old, new))
    assert "conduct.yaml" in str(told.value)


def test_a_matter_stands_once(attached):
    with pytest.raises(DeclarationError, match="stands twice"):
        attached(ENTRY + ENTRY)
