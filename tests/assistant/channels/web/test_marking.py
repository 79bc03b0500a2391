"""Marking: definitions, references, struck words and table rows of a clause's text."""

from assistant.channels.web.marking import lines_of
from tests.e2e.door import ContractDoor


def test_the_pieces_of_every_clause_give_its_text_back(door: ContractDoor) -> None:
    for root in ("Article 2", "5.11.1", "8.01.17.e", "7.07.1.c"):
        view = door.clause(root)
        text = "\n".join("".join(p.text for p in line) for line in lines_of(view))
        assert text == "\n".join(line for line in view.text.split("\n") if line.strip())


def test_a_wrong_reference_leads_to_what_was_meant(door: ContractDoor) -> None:
    pieces = [p for line in lines_of(door.clause("8.01.17.e")) for p in line if p.kind == "reference"]
    assert [(p.text, p.clause_id, p.wrong) for p in pieces] == [
        ("Exhibit D", "Exhibit D", False),
        ("Exhibit D-9", "Exhibit D-6", True),
    ]


def test_a_term_is_marked_where_it_first_stands(door: ContractDoor) -> None:
    terms = [p.text for line in lines_of(door.clause("8.01.17.e")) for p in line if p.kind == "definition"]
    assert terms.count("Members") == 1


def test_rows_that_are_shown_as_a_table_are_not_repeated_as_text(door: ContractDoor) -> None:
    lines = ["".join(p.text for p in line) for line in lines_of(door.clause("Article 7"))]
    assert "TK – 3 26 27" not in lines
    assert "Grade Loading Ratio Maximum Class Size" not in lines
    assert any(line.startswith("For departmentalized") for line in lines)


def test_struck_words_stand_apart(door: ContractDoor) -> None:
    last = lines_of(door.clause("8.02.2"))[-1]
    assert [(p.text, p.kind) for p in last] == [("5", "struck")]
