"""The stages of a roll: counts of students by days of instruction."""

import pytest

from assistant.agent.clerk.digits import in_digits
from assistant.agent.clerk.rolls import roll_in


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        (
            "29 kids from the 3rd day of school through the 12th day, then 28 from day 13 through day 18",
            "3:12:29 | 13:18:28",
        ),
        ("Opened with 28 on day one, then a 29th came on day 5. Both stayed through day 15", "1:4:28 | 5:15:29"),
        ("30 students days 1-9, 29 days 10-14, then back to 27 on day 15", "1:9:30 | 10:14:29 | 15::27"),
        ("From day 1 to day 6 my class had 29. From day 7 to day 20, 28.", "1:6:29 | 7:20:28"),
        ("I had 28 until day 10, then 30 until day 18", "1:10:28 | 11:18:30"),
        ("since day 1 I've had 28 and on day 9 it went up to 29. It stayed 29 through day 20", "1:8:28 | 9:20:29"),
        (
            "started with 27, two more joined on day 4, one left on day 11, all gone on day 15",
            "1:3:27 | 4:10:29 | 11:14:28",
        ),
        ("104 kids a day from the first day of school through day 15, and now she's down to 98", "1:15:104 | 16::98"),
        ("the max is 31. I had 33 from day 2 to day 9 and 32 from day 10 to day 18", "2:9:33 | 10:18:32"),
        (
            "29 kids from the very first day all the way through day 16, then on day 17 two got moved so I'm at 27. "
            "The secretary says I only get overage money from day 8 on.",
            "1:16:29 | 17::27",
        ),
        (
            "Started the very first day with 31 kids. One moved away, day 12 of school was her last day. The other 30 "
            "are still here and today is day 30.",
            "1:12:31 | 13:30:30",
        ),
        (
            "29 from the very first day. After exactly 14 days of school one moved away, and after the 19th day they "
            "shifted another so she's at 27",
            "1:14:29 | 15:19:28 | 20::27",
        ),
        ("Opened with 29. On day 6 a 30th kid came. Today is day 22.", "1:5:29 | 6:22:30"),
        ("33 kids from day 1, one left on day 9, and it's day 19 now", "1:8:33 | 9:19:32"),
        ("29 from the very first day. They moved two kids out after the twelfth day, so I'm at 27", "1:12:29 | 13::27"),
        ("30 kids from day one and on the fifteenth day they moved three out", "1:14:30 | 15::27"),
        (
            "28 kids from the 4th through the 18th day of school, then one was moved out. The extra one was already "
            "there on days 7 and 8.",
            "4:18:28 | 19::27",
        ),
        (
            "29 kids from the 3rd day of school through the 12th day. Then one moved so I had 28 from day 13 through "
            "day 18, and since day 19 I'm at 27.",
            "3:12:29 | 13:18:28 | 19::27",
        ),
        ("My classes total 170 on day 1 and dropped to 166 after day 12", "1:12:170 | 13::166"),
        ("26 first graders until day 9 when 3 more came. They left after day 25.", "1:8:26 | 9:25:29"),
        ("Roll: 28 the first day, 30 by day 4, 28 again from day 12 until day 19", "1:3:28 | 4:11:30 | 12:19:28"),
    ],
)
def test_the_stages_of_a_roll_are_told_apart(text: str, stages: str) -> None:
    assert roll_in(in_digits(text)) == stages


@pytest.mark.parametrize(
    "text",
    [
        "I have 29 second graders since day 3 of school. What do I get for 10 days?",
        "3rd grade with 28 kids from day 8 to day 20",
        "30 kids in 2nd grade, does pay start on day 8 or day 1?",
        "two classes of 36 and 34 for 10 days",
    ],
)
def test_a_single_count_is_left_to_the_slots(text: str) -> None:
    assert roll_in(in_digits(text)) == ""
