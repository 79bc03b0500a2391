"""The worked cases that stand beside the parameters: what each determines, replayed, and told in its own figures."""

import re
from collections.abc import Iterator
from decimal import Decimal

import pytest

from assistant.answer import Outcome
from assistant.calculators import CALCULATORS, Book, Calculator, Determination, Inputs, replay
from assistant.calculators.cases import differences
from assistant.calculators.parameters import WorkedCase
from assistant.calculators.profile import FACTS
from assistant.calculators.trace import Trace
from assistant.verification.numbers import figures_of
from ingest.contract.figures import numbers_in

DIGITS = re.compile(r"[\d.,/]+")


@pytest.fixture
def found(case: WorkedCase, book: Book) -> Determination:
    """What the case's calculator determines from its inputs."""
    return CALCULATORS[case.calculator].run(dict(case.inputs), book, case.as_of)


def test_the_calculation_ends_as_the_case_says(case: WorkedCase, found: Determination) -> None:
    assert differences(case, found) == {}


def test_the_trace_replays(found: Determination) -> None:
    replayed = replay(found.trace)
    assert {step.name: step.out for step in found.trace.steps}.items() <= replayed.items()


def test_the_value_is_a_figure_of_the_trace(found: Determination) -> None:
    """No calculator ends with a value that no input, parameter or step shows."""
    if found.value is None or found.outcome is Outcome.CONFLICT:
        return
    assert found.value in set(values_of(found.trace))


def test_every_figure_of_the_explanation_is_in_the_trace(found: Determination) -> None:
    allowed = figures_in(found)
    for said in found.explanation:
        for sentence in (said.en, said.es):
            digits = numbers_in(" ".join(DIGITS.findall(sentence)))
            strange = {n for n in figures_of(sentence) - allowed if n not in (0, 1) or n in digits}
            assert not strange, f"{sorted(strange)} in '{sentence}'"


def test_every_case_says_something_or_asks(found: Determination) -> None:
    assert found.explanation or found.missing
    assert all(need.slot in FACTS for need in found.missing)
    assert found.clause_ids


def test_every_clause_of_a_result_exists(found: Determination, book: Book) -> None:
    used = {*found.clause_ids, *(clause for said in found.explanation for clause in said.clause_ids)}
    assert [c for c in used if book.contract.clause(c) is None] == []


def test_every_calculator_has_worked_cases(calculator: Calculator, book: Book) -> None:
    assert [c for c in book.cases if c.calculator == calculator.name]


def test_every_calculator_shows_its_example(calculator: Calculator, book: Book) -> None:
    some_day = next(c.as_of for c in book.cases if c.calculator == calculator.name)
    found = calculator.run(dict(calculator.example), book, some_day)
    assert found.outcome in (Outcome.DETERMINED, Outcome.RANGE, Outcome.CONFLICT)


def test_every_clause_that_a_calculator_names_exists(calculator: Calculator, book: Book) -> None:
    assert [c for c in calculator.clauses if book.contract.clause(c) is None] == []


def test_every_input_is_described_and_may_be_left_out(calculator: Calculator) -> None:
    """A fact is asked for when it matters, so no input is required; each has words for a form and a tool."""
    schema = calculator.inputs.model_json_schema()
    assert issubclass(calculator.inputs, Inputs)
    assert not schema.get("required")
    assert [n for n, p in schema["properties"].items() if "description" not in str(p) and "$ref" not in str(p)] == []


def test_case_names_are_sentences_told_once(book: Book) -> None:
    names = [(c.calculator, c.name) for c in book.cases]
    assert len(names) == len(set(names))
    assert [n for _, n in names if len(n.split()) < 3] == []


def values_of(trace: Trace) -> Iterator[str]:
    yield from (i.value for i in trace.inputs)
    yield from (p.value for p in trace.parameters)
    yield from (s.out for s in trace.steps)
    for _, nested, _ in trace.nested:
        yield from values_of(nested)


def figures_in(found: Determination) -> set[Decimal]:
    """The figures that an answer may state of a determination, as the gate on answers has it."""
    figures: set[Decimal] = set()
    traces = [found.trace]
    while traces:
        trace = traces.pop()
        traces += [nested for _, nested, _ in trace.nested]
        for parameter in trace.parameters:
            figures |= numbers_in(parameter.quote) | numbers_in(parameter.value)
        for text in (*(i.value for i in trace.inputs), *(s.out for s in trace.steps), *trace.assumptions):
            figures |= numbers_in(text)
    for text in (found.value or "", *found.extra.values(), *(r.value for r in found.alternatives)):
        figures |= numbers_in(text)
    return figures
