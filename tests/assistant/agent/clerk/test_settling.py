"""Whether what the clauses say settles the asker's own amount or day."""

from assistant.agent.clerk.settling import asks_the_unprinted, settled, unsettled
from tests.assistant.agent.clerk.builders import asks_for, said
from tests.assistant.agent.clerk.conftest import Read


def test_one_number_of_the_unit_that_is_asked_for_settles_it_unless_the_asker_told_it(read: Read):
    question = "how many weeks do I get?"
    assert settled(question, said("Members get up to 12 weeks."), read(question))
    assert not settled(question, said("Members get 12 weeks, interns 6 weeks."), read(question))
    doubt = "how many weeks beyond the 12 weeks do I get?"
    assert not settled(doubt, said("Members get up to 12 weeks."), read(doubt))


def test_amounts_for_several_cases_leave_ones_own_open(read: Read):
    question = "how many years can I stay in this position?"
    cases = ("After 8 years one may serve a 4-year term.", "After 13 years one may serve a 5-year term.")
    assert unsettled(question, said(*cases), read(question))
    assert not unsettled(question, said("One may serve a 4-year term."), read(question))


def test_an_amount_that_the_contract_does_not_print_is_not_asked_back_of_who_asks_for_it():
    dues = asks_for("annual_dues", "How much are the dues of a year, in dollars? The contract does not print it.")
    assert asks_the_unprinted("how much are the union dues each month", dues)
    assert asks_the_unprinted("how many dollars of union dues come off my check", dues)
    assert not asks_the_unprinted("does it come out of my check ten times", dues)
    assert not asks_the_unprinted("how much are the union dues each month", asks_for("step"))
