"""Period years: which school year a day of every year is meant of."""

from collections.abc import Mapping
from datetime import date

import pytest

from assistant.agent.clerk.lexicon import Lexicon
from assistant.agent.clerk.period_years import year_of
from assistant.agent.clerk.understand import Reader

NOVEMBER, OCTOBER, OVER = date(2025, 11, 3), date(2025, 10, 1), date(2026, 11, 3)
SUMMARY = {"length": "04-01 day of the year", "school_year": "same", "until": "2026-06-30", "follows": False}
FILING = {**SUMMARY, "length": "10-01 day of the year", "follows": True}
SHARED = {**SUMMARY, "school_year": "before"}


@pytest.mark.parametrize(
    ("text", "period", "near", "year"),
    [
        ("when is my end of year summary due", SUMMARY, NOVEMBER, "2025-26"),
        ("Want to share a contract. Last day to ask?", SHARED, NOVEMBER, "2026-27"),
        ("when is the end of year summary due for permanent teachers", SUMMARY, NOVEMBER, None),
        ("when is my end of year summary due", SUMMARY, OVER, None),
        ("finished my masters in June 2025, last day to hand it in", FILING, OCTOBER, "2025-26"),
        ("finished my masters Aug 8 2025, last day to hand it in", FILING, OCTOBER, "2025-26"),
        ("finished my masters in June 2025, last day to hand it in", {**FILING, "follows": False}, OCTOBER, "2024-25"),
    ],
)
def test_the_year_is_told_by_the_words_or_by_the_day_of_asking(
    words: Lexicon,
    vocabulary: Mapping[str, int],
    text: str,
    period: dict[str, object],
    near: date,
    year: str | None,
) -> None:
    asked = Reader(words, vocabulary).read(text, near)

    assert year_of(period, text, asked, near) == year
