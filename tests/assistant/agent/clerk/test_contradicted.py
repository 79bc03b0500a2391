"""A clause that denies what a message takes from the contract is told, whatever detail of it is asked for."""

import pytest

from assistant.agent.clerk.contradicted import denied_by
from tests.assistant.agent.clerk.builders import hit, plain
from tests.assistant.agent.clerk.conftest import Read

APART = hit(plain=[plain("Grievance records must be in a separate file and must not be in the personnel file.")])


@pytest.mark.parametrize(
    ("message", "denied"),
    [
        ("My grievance is kept in my personnel file like the contract says. How many years till it comes out?", True),
        ("Since the contract says grievance records go into the personnel file, who may see them?", True),
        ("How many years is my grievance kept in the personnel file?", False),
        ("The contract says I may file a grievance. How long is it kept?", False),
    ],
)
def test_what_is_told_as_the_contracts_is_denied_by_a_sentence_about_the_same(read: Read, message: str, denied: bool):
    assert denied_by(APART, read(message)) is denied


def test_a_sentence_that_denies_nothing_leaves_it_as_it_is(read: Read):
    kept = hit(plain=[plain("Grievance records are kept in the personnel file of the member.")])
    assert not denied_by(kept, read("The contract says grievance records are in my personnel file. Who may see them?"))


@pytest.mark.parametrize(
    ("message", "otherwise"),
    [
        ("The contract makes us do 8 duties a year. Am I paid for the last?", True),
        ("The contract makes us do 6 duties a year. Am I paid for the last?", False),
        ("I did 8 duties. Am I paid for the last?", False),
        ("The contract gives us 8 tables. Am I paid for duties?", False),
    ],
)
def test_another_number_of_the_very_things_is_denied_too(read: Read, message: str, otherwise: bool):
    limit = hit(plain=[plain("No more than 6 duties can be required of you in a year.")])
    assert denied_by(limit, read(message)) is otherwise
