"""What short later messages say of a relative, a role, a removal or a hearing."""

import pytest

from assistant.agent.clerk.facts import facts_in
from assistant.agent.clerk.lexicon import Lexicon
from tests.assistant.agent.clerk.builders import NEAR

SAID: list[tuple[str, dict[str, str | None]]] = [
    ("does it work for my brother in law too?", {"relation": "brother_in_law"}),
    ("my son-in-law is in intensive care", {"relation": "son_in_law"}),
    ("she moved in with us last year", {"in_household": "true"}),
    ("he does not live with us", {"in_household": None}),
    ("and the other rep at our school?", {"faculty_rep": "other faculty representative at a school with a lead"}),
    ("I'm the lead rep", {"faculty_rep": "only or lead faculty representative"}),
    ("plus the 2500 for being on leadership", {"stipends": "Leadership Team Member"}),
    ("a chair was taken out. how long are they barred?", {"term_topic": "applying again after removal"}),
    ("can they be removed?", {"term_topic": None}),
    ("I filed October 1, 2024 and they met October 8", {"hearing_on": "2024-10-08"}),
    ("I pay for kaiser and was hired 2010", {"benefit_contribution.premium": None}),
]


@pytest.mark.parametrize(("text", "told"), SAID, ids=[t for t, _ in SAID])
def test_a_message_tells_these_facts(words: Lexicon, text: str, told: dict[str, str | None]):
    found = facts_in(text, words, NEAR)
    assert {name: found.get(name) for name in told} == told
