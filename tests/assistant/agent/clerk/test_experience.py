"""Years that were taught elsewhere, told in several parts."""

import pytest

from assistant.agent.clerk.experience import experience_in


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("taught 6 years in Modesto and 2 in Elk Grove", {"outside_years": "8"}),
        ("6 years in Natomas plus 2 years at a charter school", {"outside_years": "8"}),
        (
            "starting here. 3 full years in another CA district, one yr of 72 teaching days and another with 90: "
            "which step",
            {"outside_years": "3", "partial_years": "72 | 90"},
        ),
        ("14 contract years in Fresno as a teacher", {"outside_years": "14"}),
        (
            "my first 3 years in Tucson were on an emergency permit, the next 4 with my real credential",
            {"outside_years": "7", "emergency_years": "3"},
        ),
        (
            "5 years teaching in Texas, 2 of them on an emergency credential",
            {"outside_years": "5", "emergency_years": "2"},
        ),
        (
            "taught 4 years elsewhere, all of them on an emergency credential",
            {"outside_years": "4", "emergency_years": "4"},
        ),
        ("5 years in Reno, always on an emergency permit", {"outside_years": "5", "emergency_years": "5"}),
        (
            "6 years in Ohio, some of them on an emergency credential",
            {"outside_years": "6", "emergency_credential": "true"},
        ),
        (
            "3 years in Nevada but not all of them on an emergency credential",
            {"outside_years": "3", "emergency_credential": "true"},
        ),
        ("6 years in Ohio, none on an emergency credential", {"outside_years": "6"}),
        ("3 years in Oregon, then 4 years in the Navy", {"outside_years": "3"}),
        ("an aide here for 7 years, then taught 1 year in Reno", {"outside_years": "1"}),
        ("which step: 70 teaching days one fall and 74 days in the spring", {"partial_years": "70 | 74"}),
        ("which step: 90 teaching days one fall and 80 the next spring", {"partial_years": "90 | 80"}),
        (
            "which step: 5 years in Reno, plus 1 more year there where she taught 120 days",
            {"outside_years": "5", "partial_years": "120"},
        ),
        ("I taught 70 days here last year, do I go up a step", {}),
        ("9 years with the district, on step 9", {}),
        ("20 years old and 3 years at the hospital in Davis", {}),
        ("I have been teaching 12 years", {}),
        ("I've been at Mesa Verde 4 years", {}),
        ("I spent 3 years in Special Education", {}),
    ],
)
def test_the_years_taught_elsewhere_are_one_total(text: str, facts: dict[str, str]):
    assert experience_in(text, {}) == facts


def test_a_single_figure_that_the_slots_have_read_is_left_to_them():
    assert experience_in("5 years in Fresno", {"outside_years": "5"}) == {}
