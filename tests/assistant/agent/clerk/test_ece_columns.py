"""In Early Childhood Education a degree names another column than in TK-12."""

import pytest

from assistant.agent.clerk.ece_columns import with_ece_columns
from tests.assistant.agent.clerk.conftest import Read


@pytest.mark.parametrize(
    ("said", "column"),
    [
        ("ECE teacher, BA+30, step 9", "V"),
        ("preschool, BA and an MA, year 3", "V"),
        ("toddler teacher with a BA with the site supervisor permit", "IV"),
    ],
)
def test_a_degree_names_the_column_of_the_ece_schedule(read: Read, said: str, column: str):
    assert read(said).facts["column"] == column


def test_elsewhere_it_names_that_of_the_other_schedules(read: Read):
    assert read("third grade, BA+30, step 9").facts["column"] == "II"


@pytest.mark.parametrize("said", ["third grade, BA+30", "preschool teacher with a BA"])
def test_nothing_is_added_where_nothing_is_named(said: str):
    assert with_ece_columns(said) == said
