"""In Early Childhood Education a degree names another column than in TK-12."""

import pytest

from assistant.agent.clerk.ece_columns import with_ece_columns
from tests.assistant.agent.clerk.conftest import Read


@pytest.mark.parametrize(
    ("said", "column"),
    [
        ("ECE teacher, BA+30, step 9", "V"),
        ("ECE teacher, bachelor's plus 30 units, step 9", "V"),
        ("preschool teacher, bachelor's plus 30 units and I hold the site supervisor permit", "V"),
        ("infant room, BA+45, step 2", "V"),
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


def test_without_the_permit_units_name_no_column(read: Read):
    facts = read("preschool, step 4, BA+30 but no permit").facts
    assert "column" not in facts
    assert (facts["degree"], facts["units_after_ba"], facts["site_supervisor_permit"]) == ("BA", "30", "false")


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("ECE, bachelor's without the site supervisor permit", "false"),
        ("ECE, BA, still working on my site supervisor permit", "false"),
        ("ECE, I don't have the program director permit yet, just my BA", "false"),
        ("ECE, I have both the BA and the program director permit", "true"),
    ],
)
def test_a_permit_is_held_or_not(read: Read, said: str, held: str):
    assert read(said).facts["site_supervisor_permit"] == held


@pytest.mark.parametrize(
    "said", ["BA plus 50 units, no master's", "BA+50 without a master's", "I haven't finished my master's, BA+50"]
)
def test_a_degree_that_is_missing_is_no_degree(read: Read, said: str):
    assert read(said).facts["degree"] == "BA"


def test_a_degree_beside_one_that_is_missing_is_kept(read: Read):
    assert read("a master's and no doctorate, 32 units past the MA").facts["degree"] == "MA"
