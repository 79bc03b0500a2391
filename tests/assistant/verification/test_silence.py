"""Silence is claimed only after two different searches."""

import pytest

from assistant.verification import silence_searched_twice
from tests.assistant.verification.conftest import MakeCase


@pytest.mark.parametrize(
    ("searches", "passed"),
    [
        ((), False),
        (("pet insurance",), False),
        (("pet insurance", "Pet  Insurance"), False),
        (("pet insurance", "pet insurance (benefits)"), True),
    ],
)
def test_two_queries_that_differ_in_more_than_case_are_needed(make_case: MakeCase, searches, passed):
    assert silence_searched_twice(make_case(searches=searches)).passed is passed
