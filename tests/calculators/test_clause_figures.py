"""What figures that clauses print come to."""

from datetime import date
from decimal import Decimal

import pytest
from pydantic import ValidationError

from assistant.calculators import (
    CALCULATORS,
    Book,
    ClauseFiguresInputs,
    Printed,
    clause_figures,
    is_printed,
    replay,
)

DAY = date(2025, 2, 3)
FACILITATORS = Printed(Decimal(28), "3.04.8.a.vi.b.i.a", "a caseload of 28 practitioners")
COACH = Printed(Decimal(3000), "Exhibit D-9", "Site Coach $3,000")
TEAM = Printed(Decimal(2500), "Exhibit D-9", "Leadership Team Member $2,500")


def worked(way: str, told: str | None = None) -> ClauseFiguresInputs:
    """The inputs of a way."""
    return ClauseFiguresInputs.model_validate({"way": way, "told": told})


def test_a_figure_times_a_count(book: Book):
    found = clause_figures(worked("times", told="12"), [FACILITATORS], "practitioners", book, DAY)
    assert found.value == "336"
    assert found.explanation[0].en == "In all that is 336: 12 x 28."


def test_what_is_left_of_a_figure(book: Book):
    figure = Printed(Decimal(15), "5.18.1", "limited to fifteen (15) days")
    found = clause_figures(worked("left", told="9"), [figure], "days", book, DAY)
    assert found.value == "6"
    assert found.explanation[0].es == "Quedan 6 días: 15 días menos 9 días."


def test_two_figures_in_one_sum_and_set_apart(book: Book):
    both = clause_figures(worked("together"), [TEAM, COACH], "USD", book, DAY)
    apart = clause_figures(worked("apart"), [TEAM, COACH], "USD", book, DAY)
    assert (both.value, apart.value) == ("5500", "500")
    assert apart.explanation[0].en == "The difference is $500.00: $3,000.00 less $2,500.00."


def test_what_each_gets_by_a_calculation_times_a_count(book: Book):
    each = CALCULATORS["stipend"].run({"stipends": "Combination Class Teacher"}, book, DAY)
    found = clause_figures(worked("times", told="9"), [each], each.unit, book, DAY)
    assert Decimal(found.value or 0) == Decimal(27000)
    assert replay(found.trace)[found.trace.results["value"]] == found.value


def test_its_trace_is_replayed_from_the_sentences_that_print_the_figures(book: Book):
    found = clause_figures(worked("together"), [TEAM, COACH], "USD", book, DAY)
    assert replay(found.trace)[found.trace.results["value"]] == found.value
    assert [p.quote for p in found.trace.parameters] == [TEAM.quote, COACH.quote]


def test_a_figure_that_its_sentence_does_not_print_is_none():
    assert is_printed(COACH)
    assert not is_printed(Printed(Decimal(3500), "Exhibit D-9", COACH.quote))


@pytest.mark.parametrize("way", ["times", "left"])
def test_a_count_is_needed_where_there_is_one(way: str):
    with pytest.raises(ValidationError, match="told is needed"):
        worked(way)
