"""What the turns of a conversation have set."""

import pytest

from assistant.agent import Deps, Draft, Library, MissingFact, Statement, SupportedBy, memory_after
from assistant.answer import Persona
from assistant.calculators import CALCULATORS
from tests.assistant.agent.conftest import DAY

RATE = {"step": "7", "column": "III", "school_year": "2024-25"}


def cites(*clause_ids: str, **more: object) -> Draft:
    """An answer that cites these clauses."""
    support = [SupportedBy(clause_id=c, sentences=[1]) for c in clause_ids]
    return Draft.model_validate(
        {"status": "answered", "statements": [Statement(text="So.", support=support).model_dump()], **more}
    )


@pytest.fixture
def run(library: Library) -> Deps:
    """A run in which nothing happened."""
    return Deps(library, DAY, Persona.MEMBER)


@pytest.fixture
def calculated(run: Deps) -> Deps:
    """A run in which the differential rate was calculated."""
    run.ledger.keep(CALCULATORS["differential_rate"].run(dict(RATE), run.library.book, DAY), dict(RATE))
    return run


def test_an_input_that_is_a_list_is_kept_as_a_later_message_spells_it(run: Deps):
    inputs = {"stipends": ["Yearbook High School", "Newspaper High School"]}
    run.ledger.keep(CALCULATORS["stipend"].run(dict(inputs), run.library.book, DAY), dict(inputs))
    after = memory_after({}, "q", True, cites("11.06"), run)
    assert after["inputs"] == {"stipends": "Yearbook High School | Newspaper High School"}


def test_facts_gather_and_later_ones_win(run: Deps):
    memory = {"facts": {"step": "7", "column": "III"}}
    after = memory_after(memory, "q", True, cites("5.11.1", facts={"step": "8"}), run)
    assert after["facts"] == {"step": "8", "column": "III"}
    assert memory == {"facts": {"step": "7", "column": "III"}}, "the old memory is left as it was"


def test_the_topic_and_the_clauses_of_an_answer_are_kept(run: Deps):
    after = memory_after({}, "and the fifth?", True, cites("5.11.1", "5.11.1", "5.01", topic="personal leave"), run)
    assert (after["query"], after["clauses"]) == ("personal leave", ["5.11.1", "5.01"])


def test_the_matter_of_an_answer_is_the_topic_of_the_clause_that_it_rests_on_first(run: Deps):
    assert memory_after({}, "q", True, cites("5.11.2", "5.01"), run)["matter"].startswith("what personal necessity")


def test_the_matter_is_called_by_the_heading_that_has_the_words_of_the_asker(run: Deps):
    asked = "I want a sabbatical next year, when must I apply?"
    assert memory_after({}, asked, True, cites("5.20.9.b", "5.20.9.a"), run)["matter"] == "sabbatical leaves"


def test_a_section_named_by_no_word_of_the_asker_leaves_the_topic_of_the_clause(run: Deps):
    assert memory_after({}, "how many days for jury duty?", True, cites("5.17.2"), run)["matter"] == "jury duty"


def test_the_last_inputs_of_every_calculation_are_kept_when_a_turn_is_answered_otherwise(calculated: Deps, run: Deps):
    first = memory_after({}, "q", True, cites(), calculated)
    second = memory_after(first, "q", True, cites("5.11.1"), Deps(run.library, DAY, Persona.MEMBER))
    assert second["cases"] == {"differential_rate": RATE}


def test_what_a_calculation_had_before_is_kept_beside_what_it_has_now(calculated: Deps, run: Deps):
    first = memory_after({}, "q", True, cites(), calculated)
    later = Deps(run.library, DAY, Persona.MEMBER)
    now = {**RATE, "step": "8"}
    later.ledger.keep(CALCULATORS["differential_rate"].run(dict(now), run.library.book, DAY), dict(now))
    second = memory_after(first, "q", True, cites(), later)
    assert (second["earlier"], second["inputs"]) == (RATE, now)


def test_the_clauses_of_a_calculation_are_those_of_the_answer_that_rests_on_it(calculated: Deps):
    told = Statement(text="So.", support=[SupportedBy(calculation="k1")])
    after = memory_after({}, "q", True, Draft(status="answered", statements=[told]), calculated)
    assert "13.13" in after["clauses"]


def test_a_question_back_without_clauses_keeps_those_before(run: Deps):
    before = memory_after({}, "q", True, cites("5.11.1"), run)
    after = memory_after(before, "q", False, Draft(status="clarify"), run)
    assert (after["clauses"], after["matter"]) == (before["clauses"], before["matter"])


def test_without_a_topic_the_question_is_it_cut_to_size(run: Deps):
    assert memory_after({}, "q" * 999, True, cites(), run)["query"] == "q" * 400


def test_an_abstention_changes_neither_topic_nor_clauses(run: Deps):
    memory = {"query": "old", "clauses": ["5.01"]}
    after = memory_after(memory, "new", False, Draft(status="abstained", topic="new"), run)
    assert (after["query"], after["clauses"]) == ("old", ["5.01"])


def test_a_question_back_keeps_the_topic(run: Deps):
    assert memory_after({}, "what do i make", False, Draft(status="clarify"), run)["query"] == "what do i make"


def test_the_last_calculation_waits_with_its_inputs(calculated: Deps):
    after = memory_after({}, "q", True, cites(), calculated)
    assert (after["calculator"], after["inputs"]) == ("differential_rate", RATE)


def test_another_answer_lets_the_waiting_calculation_go(run: Deps):
    memory = {"calculator": "salary", "inputs": {"step": "7"}}
    assert "calculator" not in memory_after(memory, "q", True, cites("5.11.1"), run)


def test_a_question_back_or_an_abstention_does_not(run: Deps):
    memory = {"calculator": "salary", "inputs": {"step": "7"}}
    for draft in (Draft(status="clarify"), Draft(status="abstained")):
        assert memory_after(memory, "q", False, draft, run)["calculator"] == "salary"


def test_the_group_stays_until_another_is_named(run: Deps):
    first = memory_after({}, "q", True, cites(group="ece"), run)
    second = memory_after(first, "q", True, cites(), run)
    third = memory_after(second, "q", True, cites(group="adult_education"), run)
    assert [m["group"] for m in (first, second, third)] == ["ece", "ece", "adult_education"]


def test_what_the_draft_asks_for_beyond_its_calculation_waits_too(calculated: Deps):
    draft = Draft(status="clarify", missing=[MissingFact(slot="fte", question="What share?")])
    assert memory_after({}, "q", False, draft, calculated)["asked"] == ["fte"]


def test_an_answer_goes_on_from_the_last_calculation_that_had_all_it_needs(calculated: Deps):
    lacking = {"step": "7"}
    found = CALCULATORS["salary"].run(dict(lacking), calculated.library.book, DAY)
    assert found.missing
    calculated.ledger.keep(found, dict(lacking))
    assert memory_after({}, "q", True, cites(), calculated)["calculator"] == "differential_rate"
    waiting = memory_after({}, "q", False, Draft(status="clarify"), calculated)
    assert (waiting["calculator"], waiting["asked"]) == ("salary", ["column"])


def test_the_date_of_a_day_that_a_clause_names_is_no_case_to_go_on_from(calculated: Deps):
    named = {"named_day": "nonreelection_notice.first_year", "school_year": "2024-25"}
    calculated.ledger.keep(CALCULATORS["named_day"].run(dict(named), calculated.library.book, DAY), dict(named))
    assert memory_after({}, "q", True, cites(), calculated)["calculator"] == "differential_rate"


def test_a_question_on_which_the_contract_is_silent_opens_a_conversation_with_its_matter(run: Deps):
    silent = Draft(status="abstained", topic="hard to staff for psychologists", asks=True)
    assert memory_after({}, "q", False, silent, run)["query"] == "hard to staff for psychologists"
