"""What the parts of a question got, in one draft."""

import pytest

from assistant.agent.clerk.choose import Choice
from assistant.agent.clerk.concluding import Said, concluded, in_turn
from assistant.agent.draft import Statement, SupportedBy
from tests.assistant.agent.clerk.builders import calculation
from tests.assistant.agent.clerk.conftest import Read


def of_clause(text: str) -> Statement:
    return Statement(text=text, support=[SupportedBy(clause_id="5.11.1", sentences=[1])])


def worked_out(text: str) -> Statement:
    return Statement(text=text, support=[SupportedBy(calculation="k1")])


def texts(*parts: list[Statement]) -> list[str]:
    return [s.text for s in in_turn(parts)]


def test_what_answers_each_part_comes_before_what_stands_beside():
    first, second = [of_clause(t) for t in ("a1", "a2", "a3")], [of_clause(t) for t in ("b1", "b2", "b3")]
    assert texts(first, second) == ["a1", "a2", "b1", "b2", "a3", "b3"]


def test_the_words_of_a_calculation_stay_together():
    first = [worked_out(t) for t in ("a1", "a2", "a3")]
    assert texts(first, [of_clause("b1")]) == ["a1", "a2", "a3", "b1"]


def test_one_part_stays_as_it_is():
    assert texts([of_clause(t) for t in ("a1", "a2", "a3")]) == ["a1", "a2", "a3"]
    assert texts() == []


@pytest.mark.parametrize(
    ("worked", "told"),
    [
        ("The contract does not print the dues.", "The contract does not print the dues."),
        ("It does not print the dues; one tenth of them is deducted.", "The union sets the dues."),
    ],
)
def test_silence_without_its_source_states_no_figure_in_words_either(read: Read, worked: str, told: str):
    quiet = Choice("q", silence={"en": "The union sets the dues.", "es": "", "refer": ["sjta"], "clauses": ["12.01"]})
    asks = calculation(explanation=[{"en": worked, "es": worked, "clause_ids": ["12.01.a"]}])
    draft = concluded(read("how much are the dues?"), [quiet], Said([], silent=[asks]), frozenset())
    assert (draft.status, [s.text for s in draft.statements]) == ("abstained", [told])


@pytest.mark.parametrize(("strength", "unsure"), [(0.2, False), (0.7, True)])
def test_clauses_that_answer_as_likely_as_not_are_called_near_and_the_contract_not_silent(
    read: Read, strength: float, unsure: bool
):
    draft = concluded(read("who cleans the fridge?"), [Choice("q", strength=strength)], Said([]), frozenset())
    assert (draft.status, bool(draft.statements)) == ("abstained", unsure)


def test_a_rule_told_first_is_no_answer_to_what_the_contract_leaves_open(read: Read):
    """Who asks about a disciplinary meeting is told of the right to a representative; that answers nothing else."""
    open_detail = {"en": "The contract does not say whether it may be recorded.", "es": "", "refer": ["sjta"]}
    choice = Choice("q", silence={**open_detail, "clauses": ["16.03.1"]}, quiet=True)
    draft = concluded(read("can I record it?"), [choice], Said([of_clause("You may be represented.")]), frozenset())
    assert draft.status == "abstained"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("I emailed HR to drop my union membership. How soon will the dues stop?", "answered"),
        ("They want to write me up. How soon will I hear?", "abstained"),
    ],
)
def test_what_sets_the_message_right_is_told_though_the_rest_is_left_open(read: Read, text: str, status: str):
    """What merely protects the asker in such a case answers nothing."""
    quiet = Choice("q", quiet=True, silence={"en": "It does not say how soon.", "es": "", "refer": [], "clauses": []})
    said = Said([of_clause("SJTA handles all requests.")])
    assert concluded(read(text), [quiet], said, frozenset()).status == status
