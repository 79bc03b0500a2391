"""A member of one program who asks whether the rule of the regular members holds there as well."""

import pytest

from assistant.agent.clerk.lexicon import lexicon
from assistant.agent.clerk.others import left_out_beside_others, rule_of_others
from assistant.agent.clerk.searches import Core
from tests.assistant.agent.clerk.builders import found, hit
from tests.assistant.agent.clerk.conftest import Read
from tests.assistant.agent.clerk.test_groups import barred

CORE = Core(lexicon())


def _query(read: Read, text: str) -> str:
    asked = read(text)
    return rule_of_others(asked.parts[0], asked, CORE)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("I teach adult ed. Do I list three openings like the K-12 people do?", "list three openings"),
        (
            "I teach preschool. Do I keep full credit before retiring, the way K-12 teachers do?",
            "credit before retiring",
        ),
        ("I'm in ECE. My sister teaches 2nd grade and gets prep minutes. Do I?", "minutes"),
        ("Adult school here. Is there a class size cap as for the regular teachers?", "class size cap"),
    ],
)
def test_what_the_others_have_is_searched_without_the_words_for_either(read: Read, text: str, left: str) -> None:
    query = _query(read, text)
    assert left in query
    assert not any(word in query.lower() for word in ("adult", "preschool", "k-12", "2nd grade", "regular"))


@pytest.mark.parametrize(
    "text",
    [
        "I teach preschool and am moving to K-12, do my years count?",
        "I teach adult ed, how many prep hours do I get?",
        "Do I list three openings like the other K-12 people do?",
    ],
)
def test_nothing_is_compared_by_who_moves_or_names_one_program(read: Read, text: str) -> None:
    assert _query(read, text) == ""


def test_the_best_rule_of_the_others_decides_and_no_rule_of_one_group() -> None:
    out = left_out_beside_others(found(barred("14.05.5", others=True), barred("4.03.1.i", score=0.7)), "ece")
    assert out is not None


def test_where_a_rule_as_near_is_theirs_too_nothing_is_said() -> None:
    assert left_out_beside_others(found(barred("9.07", score=0.7), hit("10.02.1", 0.69)), "ece") is None
    assert left_out_beside_others(found(barred("9.07", score=0.3)), "ece") is None


def test_an_exhibit_that_names_no_program_says_nothing_against_it() -> None:
    near = found(barred("8.01.8", score=0.7), hit("Exhibit HH § caseloads.11.a", 0.69))
    assert left_out_beside_others(near, "adult_education") is None
    assert left_out_beside_others(near, "ece") is not None
