"""Which temporary service a message tells year by year, and what of it was just before probationary status."""

from datetime import date

import pytest

from assistant.agent.clerk.temporary_years import with_temporary_years

NEAR = date(2024, 11, 14)
STATUS = ("seniority_date.status", "probationary")


def _read(text: str) -> dict[str, str]:
    found = with_temporary_years({}, text, NEAR)
    return {name.removeprefix("seniority_date."): value for name, value in found.items() if name != STATUS[0]}


@pytest.mark.parametrize(
    ("text", "first_day"),
    [
        (
            "A temp from August 11, 2022, the whole year. A temp from August 10, 2023, whole year. Back as a temp "
            "on August 13, 2024 and on October 7 they made me probationary.",
            "2023-08-10",
        ),
        (
            "Temporary all of 2021-22 (started Aug 16, 2021), all of 2022-23 (started Aug 15, 2022), temporary again "
            "from Aug 14, 2023 and made probationary that January",
            "2022-08-15",
        ),
        ("temp from 8/14/2023, worked the full year, probationary in november 2024", "2023-08-14"),
        ("Probationary on August 12, 2024 after a full year as a temp that began August 15, 2023", "2023-08-15"),
        ("A temp all of last year (since August 14, 2023), probationary now", "2023-08-14"),
    ],
)
def test_the_year_just_before_probation_is_found_among_all_that_are_told(text: str, first_day: str) -> None:
    read = _read(text)
    assert (read["previous_year_first_day"], read["previous_year_whole"]) == (first_day, "true")


def test_a_part_of_a_year_is_not_taken_for_the_whole() -> None:
    read = _read("A temp for half of 2023-24, from January 8, 2024, then probationary August 12, 2024")
    assert read == {
        "probationary_from": "2024-08-12",
        "previous_year_first_day": "2024-01-08",
        "temporary_before": "true",
    }


def test_temporary_service_that_is_denied_is_none() -> None:
    assert _read("Hired probationary on August 12, 2024, never a temp") == {}


def test_a_time_that_is_no_year_tells_the_status_alone() -> None:
    assert with_temporary_years({}, "A temp for a while, then probationary", NEAR) == dict([STATUS])


@pytest.mark.parametrize(
    "text",
    [
        "the full 22-23 and the full 23-24 school years as a temp, and came back in August 2024 as probationary",
        "temp for the whole 2021-22, 2022-23 and 2023-24 years, then probationary in 2024-25",
        "I worked the whole of last school year as a temp and was made probationary this August",
    ],
)
def test_whole_years_told_by_their_names_need_no_day(text: str) -> None:
    assert _read(text) == {"temporary_before": "true", "previous_year": "2023-24", "previous_year_whole": "true"}


def test_a_year_between_temporary_and_probationary_service_breaks_the_line() -> None:
    text = "a temp for the whole 2022-23 year, took a year off, probationary in August 2024"
    assert _read(text) == {}


def test_a_guess_at_the_only_day_gives_way_to_what_the_day_is_told_of() -> None:
    guessed = {"?probationary_from": "2023-08-14", "previous_year_first_day": "2023-08-14"}
    read = with_temporary_years(guessed, "A temp since August 14, 2023, the whole year, now probationary", NEAR)
    assert "?probationary_from" not in read
    assert read["seniority_date.previous_year_first_day"] == "2023-08-14"


def test_whole_years_without_a_day_are_whole() -> None:
    read = _read("worked two complete years as a temp, then was made probationary during the third year")
    assert read == {"temporary_before": "true", "previous_year_whole": "true"}
