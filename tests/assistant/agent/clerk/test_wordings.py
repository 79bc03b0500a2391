"""Other words for the same thing."""

import pytest

from assistant.agent.clerk.wordings import reworded


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("during my planning period", "during my prep period"),
        ("i had to take her kids", "i had to cover another class"),
        ("top step", "step 20"),
        ("half a contract", "half time"),
        ("a couple of days", "2 days"),
        ("a dozenth", "a dozenth"),
        ("sick days gone", "used up my sick leave"),
        ("went through all of her accrued sick leave", "used up my sick leave"),
        ("took 3 sick days", "took 3 sick days"),
        ("my master's and then 30 semester units past it", "masters + 30 units"),
        ("my step, it's somewhere from 9 to 14", "my step 9 or step 14"),
        ("moved from step 9 to 14", "moved from step 9 to 14"),
        ("now that the first 20 days are over", "after day 20"),
        ("for the first 20 days", "for the first 20 days"),
        ("nothing to see", "nothing to see"),
    ],
)
def test_a_wording_becomes_what_it_means_as_whole_words_only(text: str, meant: str):
    assert reworded(text, "same_things") == meant
