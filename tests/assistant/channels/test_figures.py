"""Figures as people write them: money, units, days in both languages, decimals that nobody reads to the end."""

import pytest

from assistant.channels.figures import amount, figure


@pytest.mark.parametrize(
    ("value", "unit", "language", "shown"),
    [
        ("71000", "USD per year", "en", "$71,000.00 per year"),
        ("-2.5", "USD", "es", "$-2.50"),
        ("n/a", "USD", "en", "n/a USD"),
        ("200", "minutes_per_week", "en", "200 minutes per week"),
        ("2025-03-10", "date", "en", "March 10, 2025"),
        ("2025-03-10", "text", "es", "10 de marzo de 2025"),
        ("Step 1, Step 2, Step 3", "text", "en", "Step 1, Step 2, Step 3"),
    ],
)
def test_a_value_has_its_unit(value: str, unit: str, language: str, shown: str):
    assert amount(value, unit, language) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("381.7204301075268", "381.7204…"), ("381.7204", "381.7204"), ("220.43", "220.43"),
        ("1.23456 of 7", "1.23456 of 7"), ("2025-03-10", "March 10, 2025"),
    ],
)  # fmt: skip
def test_a_value_of_a_step_is_cut_where_nobody_reads_on(value: str, shown: str):
    assert figure(value) == shown
