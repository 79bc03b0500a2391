"""The word of a follow-up that takes the place of another word of its kind."""

import pytest

from assistant.agent.clerk.kinds import with_word

REPLACED = [
    (
        "how many days does a high school counselor work?",
        "and if I move to a K-8 instead?",
        "how many days does a K-8 counselor work?",
    ),
    ("I'm permanent, when is the observation due", "wait, they have me as probationary", "I'm probationary, when is"),
    ("how many bereavement days for my mother", "and for my aunt?", "how many bereavement days for my aunt"),
    ("paid days when my father in law is ill", "and for my cousin?", "paid days when my cousin is ill"),
    ("I have 34 fifth graders, am I over", "sorry, third graders", "I have 34 third graders, am I over"),
    ("max class size in first grade", "and in 5th grade?", "max class size in 5th grade"),
]


@pytest.mark.parametrize(("before", "text", "changed"), REPLACED, ids=[t for _, t, _ in REPLACED])
def test_a_word_of_the_same_kind_replaces_the_earlier_one(before: str, text: str, changed: str):
    assert with_word(before, text).startswith(changed)


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("how many days does a counselor work?", "and at a K-8?"),
        ("is it the same in elementary and high school?", "and in middle school?"),
        ("how many bereavement days for my mother", "and how long for my mother?"),
    ],
    ids=["no word of that kind before", "two words before", "the same word"],
)
def test_nothing_is_replaced_where_it_is_not_clear_what(before: str, text: str):
    assert with_word(before, text) == ""
