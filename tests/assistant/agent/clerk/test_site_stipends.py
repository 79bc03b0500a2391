"""The stipends that an elementary or K-8 site wants to offer."""

import pytest

from assistant.agent.clerk.digits import in_digits
from assistant.agent.clerk.site_stipends import already_offered_in, site_stipends_in


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("K-8 club stipends, three for $3,000 and one for $1,500", "3000 | 3000 | 3000 | 1500"),
        ("elementary clubs at $2,500, $2,500 and $1,000", "2500 | 2500 | 1000"),
        ("K8 stipends of 3000, 3000 and 2500, are we over the 10,000?", "3000 | 3000 | 2500"),
        ("Can a K-8 pay five clubs $2,000 each?", "2000 | 2000 | 2000 | 2000 | 2000"),
    ],
)
def test_each_amount_of_a_list_is_read(text: str, amounts: str) -> None:
    assert site_stipends_in(in_digits(text)) == amounts


def test_what_was_offered_before_is_a_sum_of_its_own() -> None:
    said = in_digits("we're a K-8 and have given out $9,000 in stipends, can we add one for $1,500?")
    assert (site_stipends_in(said), already_offered_in(said)) == ("1500", "9000")


@pytest.mark.parametrize(
    "text",
    [
        "How much is an elementary club stipend?",
        "the high school has stipends of $3,000 and $2,000",
        "is the $10,000 cap for elementary stipends per site",
        "elementary club stipend of $2,000",
        "stipends at our K-8 in 2024 and 2025",
    ],
)
def test_a_single_amount_a_limit_or_a_year_is_no_list(text: str) -> None:
    assert site_stipends_in(in_digits(text)) == ""
