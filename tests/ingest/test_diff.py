"""Two contracts compared clause by clause."""

from dataclasses import replace

import pytest

from ingest.contract import ClauseId
from ingest.diff import ChangeKind, MarkKind, compare, diff_page, word_marks


def with_clause(contract, clause_id: str, **changes):
    clauses = dict(contract.clauses)
    clauses[ClauseId(clause_id)] = replace(clauses[ClauseId(clause_id)], **changes)
    return replace(contract, clauses=clauses)


def without(contract, clause_id: str):
    return replace(contract, clauses={i: c for i, c in contract.clauses.items() if i != clause_id})


def test_a_contract_does_not_differ_from_itself(contract):
    assert compare(contract, contract) == ()


def test_a_changed_word_is_marked_within_its_sentence(contract):
    text = contract.clauses["5.01.3"].text
    new = with_clause(contract, "5.01.3", text=text.replace("without limit", "up to 200 days"))

    change = compare(contract, new)[0]

    assert (change.kind, change.old, change.new) == (ChangeKind.CHANGED, "5.01.3", "5.01.3")
    assert [(m.kind, m.words.strip()) for m in change.marks if m.words.strip()] == [
        (MarkKind.SAME, "Unused sick leave shall accumulate"),
        (MarkKind.REMOVED, "without"),
        (MarkKind.ADDED, "up"),
        (MarkKind.REMOVED, "limit."),
        (MarkKind.ADDED, "to 200 days."),
    ]


def test_a_new_clause_is_added_and_a_lost_one_removed(contract):
    smaller = without(contract, "5.11.4")

    assert [(c.kind, c.new) for c in compare(smaller, contract)] == [(ChangeKind.ADDED, "5.11.4")]
    assert [(c.kind, c.old) for c in compare(contract, smaller)] == [(ChangeKind.REMOVED, "5.11.4")]


@pytest.mark.parametrize(
    ("word", "marked"),
    [pytest.param("", False, id="the same words"), pytest.param("Promptly, ", True, id="nearly the same words")],
)
def test_words_under_another_number_are_renumbered(contract, word, marked):
    clause = contract.clauses["5.11.4"]
    moved = replace(clause, id=ClauseId("5.11.5"), text=word + clause.text)
    new = replace(without(contract, "5.11.4"), clauses={**without(contract, "5.11.4").clauses, moved.id: moved})

    change = compare(contract, new)

    assert [(c.kind, c.old, c.new, bool(c.marks)) for c in change] == [
        (ChangeKind.RENUMBERED, "5.11.4", "5.11.5", marked)
    ]


def test_marks_put_together_give_both_texts_back():
    old, new = "A member may use ten (10) days.", "A member shall use twelve (12) days."
    marks = word_marks(old, new)

    assert "".join(m.words for m in marks if m.kind is not MarkKind.ADDED) == old
    assert "".join(m.words for m in marks if m.kind is not MarkKind.REMOVED) == new


def test_the_page_strikes_removed_words_and_marks_added_ones(contract):
    text = contract.clauses["5.01.3"].text
    new = with_clause(contract, "5.01.3", text=text.replace("without limit", "up to 200 days"))

    page = diff_page(compare(contract, new))

    assert page.startswith("1 clauses differ: 0 added, 0 removed, 1 changed, 0 renumbered.")
    assert "~~without~~" in page
    assert "**up" in page


def test_exhibits_hh_and_mm_can_be_read_side_by_side(contract):
    def only(label: str):
        kept = {i.replace(label, "X"): c for i, c in contract.clauses.items() if i.startswith(f"Exhibit {label}")}
        clauses = {ClauseId(i): replace(c, id=ClauseId(i), children=(), parent=None) for i, c in kept.items()}
        return replace(contract, clauses=clauses)

    changes = {c.new: c.kind for c in compare(only("MM"), only("HH"))}

    assert changes["Exhibit X § caseloads.12"] is ChangeKind.ADDED
    assert changes["Exhibit X § caseloads.5.f"] is ChangeKind.CHANGED
