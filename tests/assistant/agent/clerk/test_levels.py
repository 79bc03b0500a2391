"""Rules for another level or other grades than those that a message names are left out."""

import pytest

from assistant.agent.clerk.levels import fitting
from tests.assistant.agent.clerk.builders import hit

SECOND = {"grade": "2", "level": "elementary"}


@pytest.mark.parametrize(
    ("covers", "facts", "stays"),
    [
        ("secondary", SECOND, False),
        ("grades 4-6 self-contained", SECOND, False),
        ("TK-3 teachers", SECOND, True),
        ("elementary", {"level": "secondary"}, False),
        ("middle schools", {"level": "secondary"}, True),
        ("permanent elementary/K-8 members", {"level": "secondary"}, True),
        ("secondary", {"grade": "6", "level": "elementary"}, True),
        ("San Juan High School", {"level": "elementary"}, True),
        ("nurses", SECOND, True),
        ("secondary", {}, True),
    ],
)
def test_whom_a_clause_covers_tells_its_level(covers: str, facts: dict[str, str], stays: bool):
    hits = (hit("8.01.3", 0.7, covers=covers), hit("8.01.3.a", 0.65, covers=""))
    assert (fitting(hits, facts)[0]["clause_id"] == "8.01.3") is stays


def test_the_best_clause_stays_where_none_of_its_section_takes_its_place():
    best, other, strange = hit("8.01.3", 0.7, covers="secondary"), hit("8.01.3.a", 0.4), hit("5.01", 0.69)
    beside = hit("8.01.3.b", 0.6, covers="secondary")
    assert fitting((best, other), SECOND) == (best, other)
    assert fitting((best, strange, beside), SECOND) == (best, strange)
    assert fitting((), SECOND) == ()
