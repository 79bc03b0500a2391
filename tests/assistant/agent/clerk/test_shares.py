"""The shares that someone has at two places."""

import pytest

from assistant.agent.clerk.shares import with_shares_together


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("I'm .4 at Rio and .2 at Del Campo", "I'm 0.6 fte at Del Campo"),
        (".4 and .2", "0.6 fte"),
        ("my .5 and her .5", "my .5 and her .5"),
        ("what is it at .4 and at .6", "what is it at .4 and at .6"),
        (".6 last year and .8 now", ".6 last year and .8 now"),
        (".8 here and .4 there", ".8 here and .4 there"),
    ],
)
def test_the_shares_of_one_person_are_added(text: str, together: str):
    assert with_shares_together(text) == together
