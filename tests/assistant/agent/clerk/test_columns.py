"""Rules for other columns than the one that is named are not told."""

import pytest

from assistant.agent.clerk.columns import fitting
from tests.assistant.agent.clerk.builders import hit, plain
from tests.assistant.agent.clerk.conftest import Read

FIFTH = hit("11.11", plain=[plain("Once in Column V, a practitioner does not need to track hours.", "11.11")])
FOURTH = hit("Exhibit D § 3.F.1", plain=[plain("The Column IV provision has further criteria.", "Exhibit D § 3.F.1")])
TABLE = hit("Exhibit KK", plain=[plain("Step 5 pays $1 in Column I, $4 in IV and $5 in V.", "Exhibit KK")])
RANGE = hit("Exhibit F § 3.B.1", plain=[plain("Columns III-V go by units.", "Exhibit F § 3.B.1")])
OTHER = hit("Exhibit D § 3.A")


def left(read: Read, question: str) -> list[str]:
    found = (FIFTH, FOURTH, TABLE, RANGE, OTHER)
    return [h["clause_id"] for h in fitting(found, read(question))]


@pytest.mark.parametrize("question", ["how do i get to column 4", "I'm on column IV, what is my salary?"])
def test_rules_for_another_column_are_left_out(read: Read, question: str):
    assert left(read, question) == ["Exhibit D § 3.F.1", "Exhibit KK", "Exhibit F § 3.B.1", "Exhibit D § 3.A"]


@pytest.mark.parametrize(
    "question", ["how do I get from column III to column V", "how are the columns made up", "how is a class formed"]
)
def test_all_stay_where_no_one_column_is_named(read: Read, question: str):
    assert len(left(read, question)) == 5


def test_all_stay_if_none_would_be_left(read: Read):
    assert fitting((FIFTH,), read("how do i get to column 4")) == (FIFTH,)
