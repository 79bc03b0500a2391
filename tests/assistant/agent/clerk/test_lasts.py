"""Whether a text still holds is answered with the words by which it ends."""

import pytest

from assistant.agent.clerk.lasts import asks_of_a_text, lasts
from assistant.agent.draft import Statement, SupportedBy
from tests.assistant.agent.clerk.builders import found, hit

END = {"clause_id": "Exhibit II § term", "sentences": [3], "text": "This MOU will sunset on July 1, 2026."}
MERAKI = found(hit("Exhibit II § workday", lasts=END), hit("5.11.1"))
OTHER = Statement(text="The day has 7 hours.", support=[SupportedBy(clause_id="Exhibit II § workday", sentences=[1])])
SAME = Statement(text="It ends.", support=[SupportedBy(clause_id="Exhibit II § term", sentences=[3])])


@pytest.mark.parametrize(
    "question",
    ["is the MOU still good", "until when is it in force", "has the memo expired", "¿sigue vigente el memorando?"],
)
def test_the_end_is_said_where_it_is_asked(question: str):
    (statement,) = lasts(MERAKI, question, ())
    assert statement.text == END["text"]
    assert statement.support == [SupportedBy(clause_id="Exhibit II § term", sentences=[3])]


def test_it_is_not_said_unasked():
    assert lasts(MERAKI, "what hours do we work at Meraki", ()) == ()
    assert lasts(found(hit("5.11.1")), "is it still 10 days", ()) == ()


def test_where_nothing_else_is_said_only_the_very_best_clause_is_meant():
    behind = found(hit("1.01"), hit("Exhibit II § workday", lasts=END))
    assert lasts(behind, "does it hold before it expires", ()) == ()
    assert len(lasts(behind, "does it hold before it expires", (OTHER,))) == 1


def test_it_is_not_said_twice():
    assert lasts(MERAKI, "is it still good", (SAME,)) == ()
    assert len(lasts(MERAKI, "is it still good", (OTHER,))) == 1


def test_of_a_text_that_has_run_out_the_end_comes_first_by_itself():
    over = found(hit("Exhibit II § workday", lasts=END, standing="sunset"))
    assert lasts(over, "is it still good", (OTHER,)) == ()
    assert len(lasts(over, "is it still good", ())) == 1


@pytest.mark.parametrize(
    ("question", "of_it"),
    [
        ("Is that letter still alive?", True),
        ("Is the ECE side letter still in effect?", True),
        ("Has the MOU expired?", True),
        ("When is the letter of intent due?", False),
        ("What does the side letter pay?", False),
    ],
)
def test_whether_a_letter_holds_is_no_question_for_an_amount_or_a_day_of_its_matter(question: str, of_it: bool):
    assert asks_of_a_text(question) is of_it
