"""What a verdict says of an answer."""

from dataclasses import replace

import pytest

from evals.metrics import Stage, figures_of, judge, prose_of, ungated
from tests.evals.builders import TEXTS, answered, recorded

DIFFERENTIAL = {
    "calculator": "differential_rate",
    "inputs": {"step": 7},
    "result": {"value": "220.43", "unit": "USD per day"},
    "steps": [{"text": "71,000.00 / 186 work days", "value": "381.72", "clause_id": "13.03"}],
}


def test_a_right_answer_is_fully_right(item):
    verdict = judge(item, recorded(answered()), TEXTS)
    assert verdict.fully_right
    assert not verdict.confident_error


@pytest.mark.parametrize(
    ("answer", "stage", "confident"),
    [
        pytest.param(
            answered(status="abstained", citations=[]), Stage.ABSTAIN, False, id="refused although it is said"
        ),
        pytest.param(answered(status="clarify"), Stage.CLARIFY, False, id="asked back without need"),
        pytest.param(answered(answer="Some days a year. [1]"), Stage.PHRASE, True, id="without the number"),
        pytest.param(
            answered(answer="10 or rather 12 days. [1]"), Stage.PHRASE, False, id="with a number from nowhere"
        ),
        pytest.param(answered(notices=[]), Stage.PHRASE, False, id="without the notice"),
        pytest.param(answered(citations=[]), Stage.SELECT, True, id="without the clause, which was found"),
    ],
)
def test_a_wrong_answer_fails_at_its_stage(item, answer, stage, confident):
    verdict = judge(item, recorded(answer), TEXTS)
    assert (verdict.stage, verdict.confident_error) == (stage, confident)


def test_a_clause_that_no_search_found_fails_at_retrieval(item):
    verdict = judge(item, recorded(answered(citations=[]), "5.12", "5.13"), TEXTS)
    assert verdict.stage is Stage.RETRIEVE
    assert verdict.recall == (0.0, 0.0, 0.0)


def test_recall_counts_the_first_one_five_and_ten_results(item):
    assert judge(item, recorded(answered(), "5.11.3", "5.11.1"), TEXTS).recall == (0.0, 1.0, 1.0)


def test_any_acceptable_id_makes_a_point(item):
    cited = [{**answered()["citations"][0], "clause_id": "5.11"}]
    assert judge(item, recorded(answered(citations=cited)), {"5.11": TEXTS["5.11.1"]}).points_cited == (True,)


def test_a_missing_figure_that_a_calculator_gives_fails_at_calculation(item):
    asked = replace(item, numbers=("220.43",), calculator="differential_rate")
    assert judge(asked, recorded(answered()), TEXTS).stage is Stage.CALCULATE
    worked = answered(calculations=[DIFFERENTIAL])
    assert judge(asked, recorded(worked), TEXTS).fully_right


def test_a_quote_that_the_clause_does_not_print_is_not_verbatim(item):
    changed = [{**answered()["citations"][0], "quote": "may use up to 12 days"}]
    verdict = judge(item, recorded(answered(citations=changed)), TEXTS)
    assert (verdict.quotes, verdict.quotes_verbatim) == (1, 0)


def test_white_space_in_a_quote_may_be_folded(item):
    folded = [{**answered()["citations"][0], "quote": "may use up\nto ten (10)  days"}]
    assert judge(item, recorded(answered(citations=folded)), TEXTS).quotes_verbatim == 1


def test_an_answer_where_none_is_due_is_a_confident_error(item):
    silent = replace(item, status="abstained", clauses=(), numbers=(), flags=())
    verdict = judge(silent, recorded(answered()), TEXTS)
    assert (verdict.confident_error, verdict.stage, verdict.recall) == (True, Stage.ABSTAIN, None)


def test_a_wrong_figure_that_the_asker_did_not_say_is_an_error(item):
    other = replace(item, not_numbers=("90",))
    assert not judge(other, recorded(answered(answer="10 days, up to 90. [1]")), TEXTS).numbers_right
    corrected = answered(answer="Not 15 but 10 days. [1]")
    assert judge(item, recorded(corrected), TEXTS).numbers_right


def test_a_question_back_must_ask_for_the_missing_fact_in_any_words(item):
    open_item = replace(item, status="clarify", clauses=(), numbers=(), flags=(), missing=("hire date",))
    asks = {"slot": "hired_on", "question": "When were you hired?", "choices": []}
    back = answered(status="clarify", answer="That depends.", citations=[], missing=[asks])
    assert judge(open_item, recorded(back), {}).fully_right
    other = {"slot": "step", "question": "Which step?", "choices": []}
    wrong = answered(status="clarify", answer="That depends.", citations=[], missing=[other])
    assert judge(open_item, recorded(wrong), {}).stage is Stage.CLARIFY


def test_a_call_that_failed_is_a_failure_and_no_answer(item):
    failed = replace(recorded({}), error="ReadTimeout: ")
    assert judge(item, failed, TEXTS).stage is Stage.FAIL


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("by October 7, 2025", "2025-10-07"),
        ("by 2025-10-07", "2025-10-07"),
        ("el 7 de octubre de 2025", "2025-10-07"),
        ("by May 1st of each year", "05-01"),
        ("el 1 de mayo", "05-01"),
        ("the last day is 2026-05-01", "05-01"),
        ("$1,250.00 a year", "1250"),
        ("fifteen working days", "15"),
        ("at 2:45 p.m.", "2:45"),
        ("at 2:45 p.m.", "14:45"),
        ("until 5 p.m.", "17:00"),
        ("at 12:15 am", "00:15"),
        ("in Column IV", "IV"),
    ],
)
def test_a_figure_is_known_however_it_is_written(text, wanted):
    assert figures_of(text).hold(wanted)


@pytest.mark.parametrize(("text", "wanted"), [("in 2025", "20"), ("by May 11", "05-01"), ("Column IVB", "IV")])
def test_a_part_of_a_figure_is_not_the_figure(text, wanted):
    assert not figures_of(text).hold(wanted)


def test_markers_and_clause_numbers_are_no_figures_but_amounts_are():
    answer = answered(answer="1. Section 4.03 and 8.01.18.a.ii and Exhibit D-6 say $38.05 and 21.45 FTE. [12]")
    assert prose_of(answer).split() == ["and", "and", "say", "$38.05", "and", "21.45", "FTE."]


def test_a_figure_is_gated_by_quote_calculation_or_question(item):
    assert ungated(item, answered(answer="10 of 15 days. [1]")) == ()
    assert ungated(item, answered(answer="$220.43 of $381.72 a day [1]", calculations=[DIFFERENTIAL])) == ()
    assert ungated(item, answered(answer="11 days. [1]")) == ("11",)


def test_clauses_that_a_refusal_points_to_are_no_figures(item):
    refusal = answered(
        status="abstained", citations=[], answer="I searched twice. Nearest clauses: 5.10, Exhibit C § 2024-25."
    )
    assert ungated(item, refusal) == ()
