"""What the door returns, as a person or a machine reads it on a terminal."""

import dataclasses
import io
import json

import pytest
from rich.console import Console

from assistant.answer import GroupView, NoticeKind, Outcome
from assistant.channels.cli import Terminal
from ingest.contract import Standing
from tests import factories


def written(call: str, *values: object, as_json: bool = False, terminal: bool = False) -> str:
    """What a call of the terminal writes."""
    file = io.StringIO()
    console = Console(file=file, width=100, force_terminal=terminal, highlight=False)
    getattr(Terminal(as_json=as_json, console=console), call)(*values)
    return file.getvalue()


def test_an_answer_shows_its_words_its_quotes_and_its_steps():
    text = written("answer", factories.answer())
    assert "Up to 10 days a year, out of your accrued sick leave. [1]" in text
    assert f"[1] 5.11.1 “{factories.QUOTE}”" in text
    assert "differential_rate: 220.43 USD per day" in text
    assert "Daily rate: 71,000.00 / 186 work days  381.72  13.03" in text
    assert "assumed: The TK-12 schedule applies." in text
    assert "or 221.00 USD per day: if the other schedule applies" in text
    assert "term ended: The contract's term has ended. [1.06]" in text
    assert "conversation c_1" in text


def test_a_quote_that_is_not_in_force_says_so():
    citation = dataclasses.replace(factories.answer().citations[0], standing=Standing.SUNSET)
    assert "5.11.1 (sunset)" in written("answer", factories.answer(citations=(citation,)))


def test_colours_are_for_terminals_only():
    answer = factories.answer()
    assert "\x1b[" in written("answer", answer, terminal=True)
    assert "\x1b[" not in written("answer", answer)


def test_words_of_the_contract_are_never_read_as_markup():
    view = factories.clause_view(full_text="see [bold]5.01[/bold] and [red]", heading="[blink]x")
    text = written("clause", view)
    assert "see [bold]5.01[/bold] and [red]" in text
    assert "[blink]x" in text


def test_a_clause_shows_its_tables_as_tables_and_what_belongs_to_it():
    text = written("clause", factories.clause_view())
    assert text.splitlines()[0] == "Article 5 Leaves"
    assert "in term on 2025-03-31" in text
    assert "Maxima (students)" in text
    assert "│ K  │ 1-3 │" in text or "┃ K  ┃ 1-3 ┃" in text
    assert "in plain words: You may use up to 10 days." in text
    assert "attention (wrong reference): It names 5.1. Read 5.01." in text
    assert "refers to: 5.01" in text
    assert "referred to by: 5.11.2" in text


@pytest.mark.parametrize(
    ("standing", "ended", "told"),
    [
        (Standing.TERM_ENDED, "2026-06-30", "term ended June 30, 2026 · "),
        (Standing.SUNSET, "2024-06-30", "expired after June 30, 2024 · "),
        (Standing.SUPERSEDED, "", "superseded as of 2025-03-31 · "),
    ],
)
def test_a_clause_that_is_over_says_when_it_ended_and_not_when_it_was_looked_up(
    standing: Standing, ended: str, told: str
):
    assert told in written("clause", factories.clause_view(standing=standing, ended=ended))


def test_a_clause_that_is_ahead_says_from_when_it_applies():
    assert "applies from July 1, 2025 · " in written("clause", factories.clause_view(begins="2025-07-01"))


def test_a_clause_says_which_groups_have_it():
    groups = (
        GroupView("ece", "Early Childhood Education teachers", True, "21.01.5"),
        GroupView("adult_education", "Adult Education teachers", False, "14.01", "14.08"),
    )
    text = written("clause", factories.clause_view(groups=groups))
    assert "Early Childhood Education teachers: covered (21.01.5)" in text
    assert "Adult Education teachers: not among their provisions (14.01); own rule: 14.08" in text


def test_a_hit_shows_the_clause_and_the_words_that_matched():
    text = written("hits", factories.search_results("days"))
    assert "5.11.1  Sick Leave" in text
    assert "up to ten days" in text


def test_an_empty_search_says_what_to_do():
    results = dataclasses.replace(factories.search_results("x"), results=())
    assert "Nothing was found." in written("hits", results)


def test_a_missing_fact_is_named_by_its_option():
    missing = [{"slot": "school_year", "question": "Which school year?", "choices": ["2024-25", "2025-26"]}]
    calculation = factories.calculation(outcome=Outcome.NEEDS_INPUT, result=None, trace={"missing": missing})
    text = written("calculation", calculation)
    assert "more facts are needed" in text
    assert "--school-year: Which school year? (2024-25, 2025-26)" in text


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_is_told(outcome: Outcome):
    text = written("calculation", factories.calculation(outcome=outcome, result=None))
    assert len(text.splitlines()[0]) > len("differential_rate: ") or outcome is Outcome.DETERMINED


@pytest.mark.parametrize("kind", list(NoticeKind))
def test_every_kind_of_notice_is_told(kind: NoticeKind):
    notice = dataclasses.replace(factories.answer().notices[0], kind=kind)
    assert f"{kind.value.replace('_', ' ')}: " in written("answer", factories.answer(notices=(notice,)))


@pytest.mark.parametrize(
    ("call", "value"),
    [
        ("answer", factories.answer()),
        ("clause", factories.clause_view()),
        ("hits", factories.search_results("days")),
        ("calculation", factories.calculation()),
    ],
)
def test_json_is_the_whole_value(call: str, value: object):
    read = json.loads(written(call, value, as_json=True))
    assert read == json.loads(json.dumps(dataclasses.asdict(value)))


def test_json_of_a_list_is_a_list():
    read = json.loads(written("calculators", (factories.calculator_view(),), as_json=True))
    assert [one["name"] for one in read] == ["differential_rate"]
