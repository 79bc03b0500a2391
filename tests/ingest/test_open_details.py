"""Details that clauses leave open: each is held against the ways of asking that the notes answer."""

from dataclasses import replace

import pytest

from ingest.contract import ClauseId, Note
from ingest.declared import DeclarationError
from ingest.open_details import attach_open_details, load_open_details

ENTRY = """
- clauses: ['5.11.1']
  open:
    - en: whether personal necessity days may be lent to a colleague
      es: si los días de necesidad personal pueden prestarse a un colega
      asked: ['\\blend\\w*', '\\bborrow\\w*']
      unless: ['\\blaptop']
      refer: [hr]
      tries: [may i lend my pn days, can she borrow one of my days]
"""


@pytest.fixture
def attached(tmp_path, contract):
    def attach(text: str):
        (tmp_path / "leaves.yaml").write_text(text, encoding="utf-8")
        return attach_open_details(contract, load_open_details(tmp_path))

    return attach


def test_an_open_detail_is_kept_with_its_clauses_and_whom_to_ask(attached):
    (detail,) = attached(ENTRY).open_details

    assert (detail.clauses, detail.refer) == (("5.11.1",), ("hr",))
    assert detail.en == "whether personal necessity days may be lent to a colleague"
    assert detail.tries == ("may i lend my pn days", "can she borrow one of my days")


def test_a_way_of_asking_that_a_note_answers_is_none_for_an_open_detail(tmp_path, contract):
    note = Note(ClauseId("5.11.1"), "personal necessity", (), asks=("does my boss lend me days",))
    (tmp_path / "leaves.yaml").write_text(ENTRY, encoding="utf-8")
    with pytest.raises(DeclarationError, match=r"leaves\.yaml.*which a note answers"):
        attach_open_details(replace(contract, notes=(note,)), load_open_details(tmp_path))


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("['5.11.1']", "['99.99']", "is no clause"),
        ("['5.11.1']", "[]", "needs 'clauses'"),
        ("[may i lend my pn days, can she borrow one of my days]", "[may i lend my pn days]", "at least 2"),
        ("may i lend my pn days", "may i give my pn days", "is not read as a question for it"),
        ("may i lend my pn days", "may i lend my laptop", "is not read as a question for it"),
        ("days may be lent", "days may be lent for 2 weeks", "holds a figure"),
        ("'\\bborrow\\w*'", "'('", "is no pattern"),
        ("      refer: [hr]\n", "      refer: [hr]\n      why: because\n", "why"),
    ],
)
def test_a_wrong_entry_is_refused_by_file_and_reason(attached, old, new, reason):
    assert old in ENTRY
    with pytest.raises(DeclarationError, match=reason) as told:
        attached(ENTRY.replace(old, new))
    assert "leaves.yaml" in str(told.value)
