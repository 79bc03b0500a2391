"""How words sound by their consonants."""

import pytest

from assistant.agent.clerk.sounds import sound_of


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("skool", "school"),
        ("evaluashun", "evaluation"),
        ("persnl", "personal"),
        ("greivence", "grievance"),
        ("disiplinary", "disciplinary"),
        ("fone", "phone"),
        ("tchr", "teacher"),
        ("nowledge", "knowledge"),
    ],
)
def test_what_sounds_the_same_is_one(written: str, meant: str):
    assert sound_of(written) == sound_of(meant)


@pytest.mark.parametrize(("one", "other"), [("personal", "person"), ("leave", "sleeve"), ("clause", "cause")])
def test_what_sounds_otherwise_is_not(one: str, other: str):
    assert sound_of(one) != sound_of(other)
