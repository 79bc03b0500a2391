"""Replay: an independent interpreter that works a trace out again from its own inputs and parameters."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal, InvalidOperation
from functools import reduce

from .trace import Step, Trace


class ReplayError(Exception):
    """A step of a trace does not follow from its arguments."""


def replay(trace: Trace) -> dict[str, str]:
    """Work every step out again.

    Returns:
        The name of every figure with its value as written.

    Raises:
        ReplayError: naming the step whose result or arguments do not follow.
    """
    known = {i.name: i.value for i in trace.inputs} | {p.id: p.value for p in trace.parameters}
    for _, nested, name in trace.nested:
        values = replay(nested)
        result = name.partition(".")[2] or "value"
        if result not in nested.results:
            raise ReplayError(f"{name} is used, but that calculation does not say which figure its {result} is")
        known[name] = values[nested.results[result]]
    for step in trace.steps:
        missing = [a for a in step.args if a not in known]
        if missing:
            raise ReplayError(f"step {step.n} uses {missing[0]}, which is no input, parameter or earlier step")
        out = _OPS[step.op](step, [known[a] for a in step.args])
        if not _same(out, step.out):
            raise ReplayError(f"step {step.n} ({step.op}) gives {out}, the trace says {step.out}")
        known[step.name] = step.out
    return known


def _same(a: str, b: str) -> bool:
    try:
        return Decimal(a) == Decimal(b)
    except InvalidOperation:
        return a == b


def _numbers(args: list[str]) -> list[Decimal]:
    return [Decimal(a) for a in args]


def _fold(fold: Callable[[Decimal, Decimal], Decimal]) -> Callable[[Step, list[str]], str]:
    return lambda _, args: str(reduce(fold, _numbers(args)))


def _rounded(mode: str, places: str) -> Callable[[Step, list[str]], str]:
    return lambda _, args: str(Decimal(args[0]).quantize(Decimal(places), mode))


def _choose(step: Step, args: list[str]) -> str:
    """A choice has no arithmetic: it is one of its arguments, or a word that its text explains."""
    if args and step.out not in args and _is_number(step.out) and not any(_same(step.out, a) for a in args):
        raise ReplayError(f"step {step.n} chooses {step.out}, which is none of {', '.join(args)}")
    return step.out


def _is_number(text: str) -> bool:
    try:
        Decimal(text)
    except InvalidOperation:
        return False
    return True


def _band(step: Step, args: list[str]) -> str:
    """The value of the band that holds the first argument: detail `bands` = [[low, high, value], …], ends included."""
    number = Decimal(args[0])
    for low, high, value in step.detail["bands"]:
        if (low is None or Decimal(low) <= number) and (high is None or number <= Decimal(high)):
            return str(value)
    raise ReplayError(f"step {step.n}: no band holds {number}")


def _nth_day(step: Step, args: list[str], towards: int = 1) -> str:
    """The day on which the n-th counted day falls: every calendar day on the way is either counted or skipped."""
    start, n = date.fromisoformat(args[0]), int(Decimal(args[1]))
    counted = {date.fromisoformat(d) for d in step.detail["counted"]}
    skipped = {date.fromisoformat(d) for d in step.detail["skipped"]}
    day, passed = start, 0
    while passed < n:
        day += timedelta(days=towards)
        if day in counted:
            passed += 1
        elif day not in skipped:
            raise ReplayError(f"step {step.n}: {day} is neither counted nor skipped")
    return day.isoformat()


def _add_days(_: Step, args: list[str]) -> str:
    return (date.fromisoformat(args[0]) + timedelta(days=int(Decimal(args[1])))).isoformat()


def _add_months(_: Step, args: list[str]) -> str:
    start, months = date.fromisoformat(args[0]), int(Decimal(args[1]))
    index = start.year * 12 + start.month - 1 + months
    year, month = divmod(index, 12)
    for day in range(start.day, 27, -1):
        try:
            return date(year, month + 1, day).isoformat()
        except ValueError:
            continue
    return date(year, month + 1, start.day).isoformat()


def _add_years(step: Step, args: list[str]) -> str:
    return _add_months(step, [args[0], str(Decimal(args[1]) * 12)])


def _add_weeks(step: Step, args: list[str]) -> str:
    return _add_days(step, [args[0], str(Decimal(args[1]) * 7)])


def _back(move: Callable[[Step, list[str]], str]) -> Callable[[Step, list[str]], str]:
    return lambda step, args: move(step, [args[0], str(-Decimal(args[1]))])


def _day_before(_: Step, args: list[str]) -> str:
    return (date.fromisoformat(args[0]) - timedelta(days=1)).isoformat()


def _day_after(_: Step, args: list[str]) -> str:
    return (date.fromisoformat(args[0]) + timedelta(days=1)).isoformat()


def _school_year_start(_: Step, args: list[str]) -> str:
    """July 1 of a school year written `2024-25`."""
    return date(int(args[0][:4]), 7, 1).isoformat()


def _month_day_from(_: Step, args: list[str]) -> str:
    """The first day written `02-01` on or after the second argument."""
    first = date.fromisoformat(args[1])
    month, day = (int(part) for part in args[0].split("-"))
    this_year = date(first.year, month, day)
    return (this_year if this_year >= first else date(first.year + 1, month, day)).isoformat()


def _first_at_least(step: Step, args: list[str]) -> str:
    """The smallest of the later arguments that reaches the first."""
    reached = [n for n in _numbers(args[1:]) if n >= Decimal(args[0])]
    if not reached:
        raise ReplayError(f"step {step.n}: none of {', '.join(args[1:])} reaches {args[0]}")
    return str(min(reached))


def _day_kind(step: Step, args: list[str]) -> str:
    """What a day is: detail `days` = {day: kind}, as the printed calendar of a level gives it."""
    return str(step.detail["days"][args[0]])


def _earlier(_: Step, args: list[str]) -> str:
    return min(args, key=date.fromisoformat)


def _later(_: Step, args: list[str]) -> str:
    return max(args, key=date.fromisoformat)


def _on_or_before(step: Step, args: list[str]) -> str:
    """The argument, or the nearest earlier day that is not in detail `skipped`."""
    day = date.fromisoformat(args[0])
    skipped = set(step.detail["skipped"])
    while day.isoformat() in skipped:
        day -= timedelta(days=1)
    return day.isoformat()


def _weekday_before(step: Step, args: list[str]) -> str:
    """The last day before the argument that falls on detail `weekday` (Monday is 0)."""
    day = date.fromisoformat(args[0])
    return next(
        d for n in range(1, 8) if (d := day - timedelta(days=n)).weekday() == step.detail["weekday"]
    ).isoformat()


def _days_between(step: Step, args: list[str]) -> str:
    """How many days of `counted` fall from the first to the second argument, both ends included."""
    first, last = date.fromisoformat(args[0]), date.fromisoformat(args[1])
    return str(sum(first <= date.fromisoformat(d) <= last for d in step.detail["counted"]))


def _calendar_days_between(_: Step, args: list[str]) -> str:
    return str((date.fromisoformat(args[1]) - date.fromisoformat(args[0])).days)


def _after_hours(_: Step, args: list[str]) -> str:
    """The day that lies so many hours from an hour of a day."""
    start = datetime.fromisoformat(f"{args[0]}T{args[1]}")
    return (start + timedelta(hours=int(Decimal(args[2])))).date().isoformat()


def _clock(_: Step, args: list[str]) -> str:
    """An hour of the day in the form of a clock with twelve hours."""
    said = f"{time.fromisoformat(args[0]):%I:%M %p}".lstrip("0")
    return said.replace("AM", "a.m.").replace("PM", "p.m.")


def _span(_: Step, args: list[str]) -> str:
    """How many whole numbers there are from the first to the last."""
    return str(len(range(int(Decimal(args[0])), int(Decimal(args[1])) + 1)))


def _minutes(time_of_day: str) -> int:
    hours, minutes = time_of_day.split(":")
    return int(hours) * 60 + int(minutes)


def _moved_by(way: int) -> Callable[[Step, list[str]], str]:
    """An hour of the day that lies so many minutes before (-1) or after (1) another."""
    return lambda _, args: "{:02d}:{:02d}".format(*divmod(_minutes(args[0]) + way * int(Decimal(args[1])), 60))


def _time_span(step: Step, args: list[str]) -> str:
    if _minutes(args[0]) >= _minutes(args[1]):
        raise ReplayError(f"step {step.n}: {args[1]} is not after {args[0]}")
    return "-".join(args)


def _month_end_before(_: Step, args: list[str]) -> str:
    """The last day of the month before the argument's."""
    day = date.fromisoformat(args[0])
    return (day - timedelta(days=day.day)).isoformat()


def _year_over(years: int) -> Callable[[Step, list[str]], str]:
    """The same day of the year, so many years on; only for days that every year has."""
    return lambda _, args: f"{int(args[0][:4]) + years:04d}{args[0][4:]}"


def _yes_or_no(test: Callable[[list[str]], bool]) -> Callable[[Step, list[str]], str]:
    return lambda _, args: "yes" if test(args) else "no"


_OPS: dict[str, Callable[[Step, list[str]], str]] = {
    "add": _fold(lambda a, b: a + b),
    "sub": _fold(lambda a, b: a - b),
    "mul": _fold(lambda a, b: a * b),
    "div": _fold(lambda a, b: a / b),
    "excess": lambda _, args: str(sorted((Decimal(0), Decimal(args[0]) - Decimal(args[1])))[-1]),
    "span": _span,
    "previous": lambda _, args: str(Decimal(args[0]) - 1),
    "at_most": _yes_or_no(lambda args: not Decimal(args[0]) > Decimal(args[1])),
    "not_after": _yes_or_no(lambda args: not date.fromisoformat(args[0]) > date.fromisoformat(args[1])),
    "percent": lambda _, args: str(Decimal(args[0]) * Decimal(args[1]) / 100),
    "min": _fold(min),
    "max": _fold(max),
    "floor": _rounded(ROUND_FLOOR, "1"),
    "ceil": _rounded(ROUND_CEILING, "1"),
    "round_half_up_cents": _rounded(ROUND_HALF_UP, "0.01"),
    "choose": _choose,
    "band": _band,
    "nth_day": _nth_day,
    "nth_day_before": lambda step, args: _nth_day(step, args, -1),
    "after_hours": _after_hours,
    "before_hours": lambda step, args: _after_hours(step, [*args[:2], str(-Decimal(args[2]))]),
    "clock": _clock,
    "back_weeks": _back(_add_weeks),
    "add_days": _add_days,
    "add_months": _add_months,
    "add_years": _add_years,
    "add_weeks": _add_weeks,
    "back_days": _back(_add_days),
    "back_months": _back(_add_months),
    "day_before": _day_before,
    "day_after": _day_after,
    "school_year_start": _school_year_start,
    "month_day_from": _month_day_from,
    "first_at_least": _first_at_least,
    "day_kind": _day_kind,
    "weekday_before": _weekday_before,
    "earlier": _earlier,
    "later": _later,
    "on_or_before": _on_or_before,
    "days_between": _days_between,
    "calendar_days_between": _calendar_days_between,
    "year_before": _year_over(-1),
    "year_after": _year_over(1),
    "earlier_time": lambda _, args: min(args, key=_minutes),
    "later_time": lambda _, args: max(args, key=_minutes),
    "time_span": _time_span,
    "minutes_before": _moved_by(-1),
    "minutes_after": _moved_by(1),
    "month_end_before": _month_end_before,
    "is_listed": lambda step, args: "yes" if args[0] in step.detail["listed"] else "no",
}
