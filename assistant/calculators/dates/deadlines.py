"""Deadlines as results: named extras, chains from an uncertain day, and the end of a timeline."""

from datetime import date

from assistant.calculators.base import Determination
from assistant.calculators.trace import Figure
from assistant.calculators.working import Working

from .counting import Bounds, DayWord, nth_day


def note(work: Working, name: str, bounds: Bounds) -> Bounds:
    """Add a deadline to the results under `name`; both ends where the print leaves it open."""
    if bounds.exact:
        work.extra(name, bounds.earliest)
    else:
        work.extra(f"{name}_earliest", bounds.earliest)
        work.extra(f"{name}_latest", bounds.latest)
    return bounds


def fixed(day: Figure) -> Bounds:
    """A day that is certain."""
    return Bounds(day, day)


def then(work: Working, after: Bounds, days: Figure, word: DayWord, clause: str) -> Bounds:
    """The n-th counted day after a day that may itself be one of two."""
    first = nth_day(work, after.earliest, days, word, clause)
    if after.exact:
        return first
    return Bounds(first.earliest, nth_day(work, after.latest, days, word, clause).latest)


def end(work: Working, bounds: Bounds, clause: str) -> Determination:
    """End with the day; or with both ends, saying why the print gives no single day."""
    if bounds.exact:
        return work.determined(bounds.earliest, "date")
    work.reading(
        bounds.earliest,
        "date",
        "If the recess days whose dates are not printed fall outside the count",
        "Si los días de receso cuya fecha no está impresa caen fuera de la cuenta",
        clause,
    )
    work.reading(
        bounds.latest,
        "date",
        "If those recess days fall inside the count",
        "Si esos días de receso caen dentro de la cuenta",
        clause,
    )
    work.say(
        "The contract's calendar does not show which days of that month are recess days. To be safe, go by the "
        "earlier day or ask Human Resources.",
        "El calendario del contrato no muestra qué días de ese mes son de receso. Por seguridad, guíese por el día "
        "más temprano o pregunte a Recursos Humanos.",
        "8.02.4",
    )
    return work.ranged("date")


def passed(work: Working, bounds: Bounds) -> bool:
    """Whether the deadline lies before the day asked about, whichever end is right."""
    latest: date = bounds.latest.day
    return latest < work.as_of
