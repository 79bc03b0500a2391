"""What holds for every leave, whatever the figures: days add up, caps hold, more balance never pays less."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.answer import Outcome
from assistant.calculators import CALCULATORS, Book, Determination

DAY = date(2025, 2, 3)
DAYS = st.integers(0, 200)
FEW = st.integers(0, 30)
RATE = st.decimals(1, 600, places=2)


def run(book: Book, name: str, **given: object) -> Determination:
    """A determination from facts given as a person gives them."""
    return CALCULATORS[name].run({k: str(v) for k, v in given.items()}, book, DAY)


@given(accrued=DAYS, absent=DAYS)
@settings(max_examples=60, deadline=None)
def test_days_at_full_pay_and_at_the_differential_rate_make_up_the_absence(
    book: Book, accrued: int, absent: int
) -> None:
    found = run(book, "illness_pay_sequence", accrued_days=accrued, absence_days=absent)
    assert found.amount + Decimal(found.extra.get("days_differential", "0")) == absent
    assert found.amount <= accrued


@given(accrued=DAYS, absent=DAYS, more=FEW, rate=RATE)
@settings(max_examples=60, deadline=None)
def test_a_larger_balance_never_leaves_more_to_the_differential_rate(
    book: Book, accrued: int, absent: int, more: int, rate: Decimal
) -> None:
    less, greater = (
        run(book, "illness_pay_sequence", accrued_days=a, absence_days=absent, differential_daily=rate)
        for a in (accrued, accrued + more)
    )
    assert Decimal(greater.extra.get("differential_pay", "0")) <= Decimal(less.extra.get("differential_pay", "0"))


@given(accrued=DAYS, rate=RATE)
@settings(max_examples=60, deadline=None)
def test_paid_parental_leave_is_sixty_working_days_however_they_are_paid(
    book: Book, accrued: int, rate: Decimal
) -> None:
    found = run(book, "parental_leave_pay", accrued_days=accrued, differential_daily=rate)
    full, rest = Decimal(found.extra["days_full_pay"]), Decimal(found.extra["days_differential"])
    assert full + rest == found.amount == 60
    assert Decimal(found.extra.get("differential_pay", "0")) == (rest * rate).quantize(Decimal("0.01"))


@given(partner=DAYS)
@settings(max_examples=40, deadline=None)
def test_two_parents_never_share_more_than_one_period(book: Book, partner: int) -> None:
    found = run(book, "parental_leave_pay", accrued_days=0, both_parents=True, partner_days=partner)
    assert found.amount + min(partner, 60) == 60


@given(used=FEW, asked=FEW, accrued=FEW)
@settings(max_examples=80, deadline=None)
def test_personal_necessity_never_exceeds_ten_days_of_sick_leave_and_five_more(
    book: Book, used: int, asked: int, accrued: int
) -> None:
    found = run(
        book, "personal_necessity", days_used=used, days_requested=asked, accrued_days=accrued, substitute_rate="180.00"
    )
    charged, further = Decimal(found.extra["days_from_sick_leave"]), Decimal(found.extra.get("further_days", "0"))
    assert charged <= min(asked, accrued, max(0, 10 - used))
    assert further <= 5
    assert charged + further <= asked
    assert Decimal(found.extra.get("deduction", "0")) == further * 180


@given(needed=FEW, accrued=FEW)
@settings(max_examples=60, deadline=None)
def test_bereavement_covers_no_more_than_is_needed_or_allowed(book: Book, needed: int, accrued: int) -> None:
    found = run(book, "bereavement", days_needed=needed, family_member=True, accrued_days=accrued)
    assert found.amount == min(needed, 5 + min(10, accrued))


@given(accumulated=DAYS)
@settings(max_examples=60, deadline=None)
def test_the_bank_gives_a_hundred_days_and_a_hundred_and_fifty_with_ones_own(book: Book, accumulated: int) -> None:
    found = run(book, "catastrophic_bank", status="permanent", donated=True, accumulated_days=accumulated)
    assert found.amount == min(100, max(0, 150 - accumulated))


@given(months=st.integers(0, 12))
@settings(max_examples=13, deadline=None)
def test_sick_leave_accrues_evenly(book: Book, months: int) -> None:
    assert run(book, "sick_leave", months_of_service=months).amount == months


@given(worked=DAYS)
@settings(max_examples=60, deadline=None)
def test_summer_sick_leave_is_exact_only_for_every_twenty_days(book: Book, worked: int) -> None:
    found = run(book, "sick_leave", summer_days=worked)
    assert (found.outcome is Outcome.DETERMINED) == (worked % 20 == 0)


@given(served=st.integers(0, 186), salary=st.integers(1, 60000))
@settings(max_examples=60, deadline=None)
def test_a_sabbatical_is_repaid_in_proportion(book: Book, served: int, salary: int) -> None:
    found = run(book, "sabbatical", salary_received=salary, days_served=served, work_days=186)
    exact = Decimal(salary) * (186 - served) / 186
    assert abs(found.amount - exact) <= Decimal("0.005")


@given(start=st.dates(date(2024, 8, 13), date(2026, 3, 1)), later=st.integers(1, 60))
@settings(max_examples=40, deadline=None)
def test_unpaid_parental_leave_that_begins_later_ends_later(book: Book, start: date, later: int) -> None:
    first, second = (run(book, "parental_leave_pay", unpaid_from=d) for d in (start, start + timedelta(days=later)))
    end = "unpaid_until_at_the_latest"
    assert first.extra[end] <= second.extra[end]
