"""Outdated: what earlier turns told of a thing for which a message names another one, and which fell with it."""

from collections.abc import Mapping

_OF_ONE_THING = (
    ("grade", "grade_span", "level", "teaching_assignment"),
    (
        "role",
        "assignment",
        "hard_to_staff_position",
        "teaching_assignment",
        "resource_specialist",
        "department_members",
    ),
    ("relation", "in_household"),
)
"""Facts of one thing: where one of them is another one now, the others of before say nothing of it any more."""


def without_outdated(before: Mapping[str, str], now: Mapping[str, str]) -> dict[str, str]:
    """The facts of before that still hold beside those of a message: `sorry, third grade` after a class of 5th to 6th.

    Args:
        before: facts of earlier turns, those of one calculation with its name before them or not.
        now: the facts that the message tells.
    """
    told = {_bare(name): value for name, value in now.items()}
    known = {_bare(name): value for name, value in before.items()}
    fallen = {
        other
        for names in _OF_ONE_THING
        for name in names
        if name in told and name in known and told[name] != known[name]
        for other in names
        if other not in told
    }
    return {name: value for name, value in before.items() if _bare(name) not in fallen}


def _bare(name: str) -> str:
    return name.rpartition(".")[2]
