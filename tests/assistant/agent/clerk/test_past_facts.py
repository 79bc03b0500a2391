"""What a message tells of the past: how long ago something was, and when somebody came."""

import pytest

from assistant.agent.clerk.facts import facts_in
from assistant.agent.clerk.lexicon import Lexicon
from tests.assistant.agent.clerk.builders import NEAR

SAID = [
    (
        "I told them I'd rather have the minutes back. That was five weeks ago and nothing has happened",
        {
            "missed_preparation_pay.times": None,
            "missed_preparation_pay.choice": "make-up time",
            "days_waited": "35",
        },
    ),
    ("I asked for make-up time, it's been two weeks", {"missed_preparation_pay.times": None, "days_waited": "14"}),
    ("can I ask for make-up time instead of money?", {"missed_preparation_pay.choice": None}),
    ("she only started last August", {"benefit_contribution.hire_date": "2024-08-01"}),
    ("I came here in August 2012", {"work_year.hire_date": "2012-08-01"}),
    ("my leave started last August", {"benefit_contribution.hire_date": None}),
    ("hired before 2015", {"work_year.hire_date": "2014-08-01"}),
    ("I was hired after July 2005", {"work_year.hire_date": "2006-08-01"}),
]


@pytest.mark.parametrize(("text", "facts"), SAID)
def test_the_past_is_read(words: Lexicon, text: str, facts: dict[str, str | None]):
    found = facts_in(text, words, NEAR)
    assert {name: found.get(name) for name in facts} == facts
