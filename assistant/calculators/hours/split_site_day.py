"""The day of a member who works at two sites: when it may begin and end, and the time to travel (8.06.1, 9.02.3)."""

from datetime import date
from typing import Annotated

from pydantic import Field, model_validator

from assistant.calculators.base import Calculator, Determination
from assistant.calculators.parameters import Book
from assistant.calculators.profile import need
from assistant.calculators.trace import Figure
from assistant.calculators.words import plain
from assistant.calculators.working import Working

from .members import MemberInputs, group_of, outside_article_8

_TIME = r"^([01]\d|2[0-3]):[0-5]\d$"
TimeOfDay = Annotated[str | None, Field(pattern=_TIME, description="Time of day, 24 hours, such as 08:45")]
_SLOTS = ("first_site_start", "first_site_end", "second_site_start", "second_site_end")


class SplitSiteDayInputs(MemberInputs):
    """When the day begins and ends at each of two sites."""

    first_site_start: TimeOfDay = None
    first_site_end: TimeOfDay = None
    second_site_start: TimeOfDay = None
    second_site_end: TimeOfDay = None
    work_sites: Annotated[int | None, Field(ge=1, le=30, description="Work sites that the member serves")] = None

    @model_validator(mode="after")
    def _starts_before_it_ends(self) -> "SplitSiteDayInputs":
        """Refuse a site whose day ends before it begins."""
        for site in ("first", "second"):
            start, end = getattr(self, f"{site}_site_start"), getattr(self, f"{site}_site_end")
            if start is not None and end is not None and start >= end:
                raise ValueError(f"the {site} site's day ends at {end}, before it begins at {start}")
        return self


def split_site_day(inputs: SplitSiteDayInputs, book: Book, as_of: date) -> Determination:
    """Which start goes with which end for a member at two sites in one day.

    Clauses: 8.06.1.a.i and 9.02.3.a (45 minutes of travel), 8.06.1.c.i-ii (start and end times, with the example
    of schools A and B), 8.06 (three or more sites make their own schedule).
    """
    work = Working("split_site_day", inputs, book, as_of)
    outside = outside_article_8(work, group_of(work, inputs))
    if outside is not None:
        return outside
    sites = work.parameter("split_site_day.own_schedule_sites")
    if inputs.work_sites is not None and work.at_most(
        sites, work.input("work_sites"), text=f"{plain(sites)} or more sites", clause="8.06"
    ):
        return work.not_applicable(
            f"Itinerant staff with {plain(sites)} or more sites create their own schedules; the rules for split sites "
            "do not apply.",
            f"El personal itinerante con {plain(sites)} o más planteles crea su propio horario; las reglas para "
            "planteles compartidos no se aplican.",
            "8.06",
        )
    _travels(work)
    missing = [slot for slot in _SLOTS if not work.has(slot)]
    if missing:
        return work.needs(*(need(slot, clause="8.06.1.c") for slot in missing))
    return _days(work)


def _travels(work: Working) -> None:
    """The time to travel, which goes by no school's hours."""
    travel = work.parameter("split_site_day.travel_minutes")
    work.extra("travel_minutes", travel)
    work.say(
        f"The day includes at least {plain(travel)} minutes of travel between the sites, and your lunch and "
        "preparation.",
        f"La jornada incluye al menos {plain(travel)} minutos de traslado entre planteles, además de su almuerzo y "
        "preparación.",
        "8.06.1.a.i",
        "8.06.1.b",
        "9.02.3.a",
    )


def _days(work: Working) -> Determination:
    first_start, first_end, second_start, second_end = (work.input(slot) for slot in _SLOTS)
    early = _earlier(work, first_start, second_start, "The earlier start")
    late = _later(work, first_start, second_start, "The later start")
    early_end = _earlier(work, first_end, second_end, "The earlier end")
    late_end = _later(work, first_end, second_end, "The later end")
    one, other = _day(work, early, early_end), _day(work, late, late_end)
    if one.value == other.value:
        work.say(
            f"Your day is {one.value}: both schools start and end at the same time.",
            f"Su jornada es de {one.value}: ambas escuelas empiezan y terminan a la misma hora.",
            "8.06.1.c.i",
        )
    else:
        work.say(
            f"On some days you work {one.value}, on others {other.value}. You work out with both sites which days are "
            "which.",
            f"Unos días trabaja {one.value} y otros {other.value}. Usted acuerda con ambos planteles cuáles días.",
            "8.06.1.c.ii",
        )
    if one.value == other.value:
        return work.determined(one, "time of day")
    work.reading(
        one, "time of day", "Days that begin at the earlier time", "Días que empiezan más temprano", "8.06.1.c.ii"
    )
    work.reading(
        other, "time of day", "Days that begin at the later time", "Días que empiezan más tarde", "8.06.1.c.ii"
    )
    return work.ranged("time of day")


def _earlier(work: Working, a: Figure, b: Figure, text: str) -> Figure:
    return work.record("earlier_time", (a, b), min(str(a.value), str(b.value)), text=text, clause="8.06.1.c.ii")


def _later(work: Working, a: Figure, b: Figure, text: str) -> Figure:
    return work.record("later_time", (a, b), max(str(a.value), str(b.value)), text=text, clause="8.06.1.c.ii")


def _day(work: Working, start: Figure, end: Figure) -> Figure:
    return work.record("time_span", (start, end), f"{start.value}-{end.value}", text="A day", clause="8.06.1.c.ii")


SPLIT_SITE_DAY = Calculator(
    name="split_site_day",
    purpose="When the day begins and ends for a member who works at two sites in one day.",
    purpose_es="Cuándo empieza y termina la jornada de quien trabaja en dos planteles el mismo día.",
    inputs=SplitSiteDayInputs,
    clauses=("8.06", "8.06.1", "8.06.1.a.i", "8.06.1.b", "8.06.1.c.i", "8.06.1.c.ii", "9.02.3.a"),
    rule=split_site_day,
    example={
        "first_site_start": "08:00",
        "first_site_end": "14:30",
        "second_site_start": "08:45",
        "second_site_end": "14:45",
    },
)
