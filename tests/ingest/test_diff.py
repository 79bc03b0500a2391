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


def with_inserted(contract, before: str, text: str):
    """The contract with a new clause before one of 5.11, whose following ones move up by one number."""
    section = contract.clauses["5.11"]
    moving = [c for c in section.children if c >= before]
    number = {c: f"5.11.{int(c.rpartition('.')[2]) + 1}" for c in moving}

    def moved(clause_id: str | None) -> ClauseId | None:
        top = next((c for c in moving if clause_id and (clause_id == c or clause_id.startswith(f"{c}."))), None)
        return ClauseId(number[top] + clause_id[len(top) :]) if top else clause_id

    added = replace(contract.clauses[before], id=ClauseId(before), text=text, children=())
    clauses = {}
    for clause in contract.clauses.values():
        if clause.id == before:
            clauses[added.id] = added
        clauses[moved(clause.id)] = replace(clause, id=moved(clause.id), parent=moved(clause.parent))
    return replace(contract, clauses=clauses)


@pytest.mark.parametrize("at", ["5.11.1", "5.11.3", "5.11.4"])
def test_an_insertion_in_the_middle_of_a_list_moves_what_follows_with_all_that_is_below_it(contract, at):
    new = with_inserted(contract, at, "A member may use two of these days for a house fire.")

    changes = compare(contract, new)
    moved = [i for i in contract.clauses if i.startswith("5.11.") and i >= at]

    assert [c.new for c in changes if c.kind is ChangeKind.ADDED] == [at]
    assert [c.old for c in changes if c.kind is ChangeKind.RENUMBERED] == moved
    assert len(changes) == 1 + len(moved)
    assert not any(c.marks for c in changes if c.kind is ChangeKind.RENUMBERED)


def test_a_removal_from_the_middle_is_the_reverse(contract):
    new = with_inserted(contract, "5.11.3", "A member may use two of these days for a house fire.")

    changes = compare(new, contract)

    assert [c.old for c in changes if c.kind is ChangeKind.REMOVED] == ["5.11.3"]
    assert {c.kind for c in changes} == {ChangeKind.REMOVED, ChangeKind.RENUMBERED}


def test_a_clause_that_moved_and_changed_a_word_is_renumbered_with_marks(contract):
    new = with_inserted(contract, "5.11.3", "A member may use two of these days for a house fire.")
    new = with_clause(new, "5.11.4", text=new.clauses["5.11.4"].text.replace("member", "unit member", 1))

    change = next(c for c in compare(contract, new) if c.new == "5.11.4")

    assert (change.kind, change.old) == (ChangeKind.RENUMBERED, "5.11.3")
    assert MarkKind.ADDED in {m.kind for m in change.marks}


def test_a_clause_that_is_written_anew_under_its_number_is_changed(contract):
    (change,) = compare(contract, with_clause(contract, "5.11.4", text="Nothing of the old words is left here."))
    assert (change.kind, change.new) == (ChangeKind.CHANGED, "5.11.4")


def test_two_clauses_that_change_places_are_renumbered(contract):
    third, fourth = (contract.clauses[i].text for i in ("5.11.3", "5.11.4"))
    swapped = with_clause(with_clause(contract, "5.11.3", text=fourth), "5.11.4", text=third)
    changes = {(c.old, c.new): c.kind for c in compare(contract, swapped)}
    assert changes == {("5.11.3", "5.11.4"): ChangeKind.RENUMBERED, ("5.11.4", "5.11.3"): ChangeKind.RENUMBERED}


def test_words_that_were_struck_out_are_a_change(contract):
    clause = contract.clauses["8.02.2"]
    assert clause.struck
    (change,) = compare(contract, with_clause(contract, "8.02.2", struck=()))
    assert [(m.kind, m.words) for m in change.marks][-1][0] is MarkKind.REMOVED
    assert "[struck out: " in change.marks[-1].words


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
    assert "Compared are headings, words in force and words struck out; a table by its printed lines." in page
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
