"""Preparation time lost on several days."""

import pytest

from assistant.agent.clerk.digits import in_digits
from assistant.agent.clerk.lost_minutes import losses_in, lost_minutes_in, make_up_minutes_in


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        (
            "Tuesday the PE specialist was out with no sub and I lost 45 minutes of prep. Wednesday a sub came so that "
            "was fine. Thursday music was cancelled, nobody came, lost another 30.",
            "75",
        ),
        ("I missed 30 min of prep Monday, 45 min Wednesday and 15 min on Friday", "90"),
        ("Lost 60 minutes of prep on Monday. No sub on Friday either, that was 30 minutes.", "90"),
        ("Lost 60 minutes on the 3rd, and 30 minutes on the 10th, no sub both times.", "90"),
        ("I lost 60 minutes of prep on September 9. On September 16 it happened again for 30 minutes.", "90"),
        ("I lost 30 min of prep on monday, 45 on wednesday and a full hour on friday", "135"),
        ("lost 30 minutes of prep in September and 45 in October", "75"),
        ("Prep was cancelled on Oct 3 for 45 minutes and on Oct 10 for 30.", "75"),
        ("No specialist on the 3rd, I lost 40 minutes, and lost 20 more on the 5th", "60"),
    ],
)
def test_losses_told_one_by_one_are_added_up(text: str, minutes: str) -> None:
    assert lost_minutes_in(in_digits(text)) == minutes


@pytest.mark.parametrize(
    "text",
    [
        "I lost 45 minutes of prep on Tuesday",
        "I lost 45 minutes of prep 3 times",
        "lost 45 minutes of my 60 minute prep on Monday",
        "lost 45 minutes of prep on Sept 9, 16 and 23",
        "I get 45 minutes each day and lost 30 minutes",
        "I lost 45 minutes Monday and 30 minutes Tuesday, 75 minutes altogether",
    ],
)
def test_a_single_loss_or_a_rate_is_left_to_the_slots(text: str) -> None:
    assert lost_minutes_in(in_digits(text)) == ""


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        (
            "I lost 60 minutes and asked to be paid. It happened again for 30 minutes, I want the time back.",
            "30",
        ),
        ("lost 30 minutes of prep on 9/9 and 45 on 9/16 and picked make-up time", "45"),
        ("lost 30 minutes of prep on 9/9 and 45 on 9/16, I want the money, not make up time", ""),
        ("lost 30 minutes of prep on 9/9 and chose make-up time", ""),
    ],
)
def test_the_losses_to_be_made_up_are_told_apart(text: str, minutes: str) -> None:
    assert make_up_minutes_in(in_digits(text)) == minutes


def test_each_loss_is_told_beside_their_sum() -> None:
    text = "lost my prep for 30 minutes on monday and 50 minutes on tuesday"
    assert (lost_minutes_in(text), losses_in(text)) == ("80", "30 | 50")
    assert losses_in("lost 45 minutes of prep on Tuesday") == ""
