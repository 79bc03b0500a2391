"""A part of a question for which nothing was found."""

import pytest

from assistant.agent.clerk.unanswered import unanswered
from assistant.agent.draft import Statement

SAID = [Statement(text="You may use up to 10 days of sick leave.")]


def test_the_part_is_named_and_who_may_know():
    said = unanswered("who pays for the parking?", ["pays", "parking"], SAID, "en")
    assert said is not None
    assert "“who pays for the parking”" in said.text
    assert "SJTA" in said.text
    assert said.courtesy


@pytest.mark.parametrize(
    ("part", "matter"),
    [
        ("what of the 5 spaces?", ["spaces"]),
        ("how is sick pay worked out?", ["sick", "worked"]),
        ("and why?", []),
        ("", []),
    ],
    ids=["a figure", "what is said speaks of it", "no matter", "no part"],
)
def test_otherwise_nothing_is_said_of_it(part: str, matter: list[str]):
    assert unanswered(part, matter, SAID, "en") is None
