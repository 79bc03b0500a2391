"""What a day is on the school year calendar, how many days lie between two, and the terms (Exhibit C, 8.02)."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from assistant.calculators.base import Calculator, Determination, Inputs
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Group, Level, SchoolYear, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import day_en, day_es, plain
from assistant.calculators.working import Working
from ingest.contract import CalendarTerm, DayKind, SchoolCalendar
from ingest.contract import Level as CalendarLevel
from ingest.contract.calendar import school_year_of

from .calendar_days import NamedDay, named_days
from .calendar_months import days_closed, school_days
from .counting import OWN_CALENDAR, DayWord, calendar_of, count_between, settle
from .deadlines import end, fixed, note, then


class Counted(StrEnum):
    """The kind of day to count between two days."""

    WORKING = "working"
    WORK = "work"
    INSTRUCTIONAL = "instructional"


class Term(StrEnum):
    """The printed terms: trimesters of the elementary and K-8 schools, semesters of the secondary ones."""

    FIRST_TRIMESTER = "first trimester"
    SECOND_TRIMESTER = "second trimester"
    THIRD_TRIMESTER = "third trimester"
    FIRST_SEMESTER = "first semester"
    SECOND_SEMESTER = "second semester"
    FIRST = "first term"
    LAST = "last term"


_OF_EITHER = {
    Term.FIRST: {CalendarLevel.ELEMENTARY: "first trimester", CalendarLevel.SECONDARY: "first semester"},
    Term.LAST: {CalendarLevel.ELEMENTARY: "third trimester", CalendarLevel.SECONDARY: "second semester"},
}
"""Terms that are a trimester or a semester by the member's level."""


class TermEdge(StrEnum):
    """Which end of a term is meant."""

    BEGINS = "begins"
    ENDS = "ends"


class SchoolCalendarInputs(Inputs):
    """A day, two days, or a school year."""

    day: date | None = Field(None, description="The day asked about, or the first day of a count")
    until: date | None = Field(None, description="The last day of a count, included")
    count: Counted | None = Field(
        None, description="Kind of day to count: working (your calendar), work (offices open) or instructional"
    )
    level: Level | None = Field(None, description="Calendar of the member: elementary (with K-8) or secondary")
    school_year: SchoolYear | None = None
    instruction_day: Annotated[
        int | None, Field(ge=1, le=190, description="Which day of instruction: 1 is the first day of the school year")
    ] = None
    term: Term | None = Field(None, description="The semester or trimester asked about")
    term_edge: TermEdge | None = Field(None, description="Whether its first or its last day is asked for")
    months: tuple[Annotated[int, Field(ge=1, le=12)], ...] = Field(
        (), max_length=12, description="Months whose school days are counted, 1 to 12"
    )
    closed_months: tuple[Annotated[int, Field(ge=1, le=12)], ...] = Field(
        (), max_length=12, description="Months whose days without school are listed, 1 to 12"
    )
    named_days: tuple[NamedDay, ...] = Field(
        (), max_length=8, description="Days of the calendar by their names, whose dates are asked for"
    )
    calendar_year: Annotated[int, Field(ge=2000, le=2100)] | None = Field(
        None, description="Calendar year in which the named days lie, such as 2026"
    )
    group: Group | None = Field(None, description="Group whose articles apply, where it is not regular TK-12")


_WORDS = {
    Counted.WORKING: (DayWord.WORKING, "working days", "días laborables", "13.09"),
    Counted.WORK: (DayWord.WORK, "work days", "días hábiles", "13.08"),
    Counted.INSTRUCTIONAL: (DayWord.INSTRUCTIONAL, "instructional days", "días de clase", "13.02"),
}
_KINDS = {
    DayKind.INSTRUCTIONAL: ("an instructional day", "un día de clases"),
    DayKind.NON_INSTRUCTIONAL: ("a work day without students", "un día de trabajo sin alumnos"),
    DayKind.STAFF_DEVELOPMENT: ("a staff development day", "un día de desarrollo profesional"),
    DayKind.HOLIDAY: ("a holiday; schools are closed", "feriado; las escuelas están cerradas"),
    DayKind.RECESS: ("a school recess day", "un día de receso escolar"),
    DayKind.OPTIONAL: ("an optional professional development day", "un día opcional de desarrollo profesional"),
    DayKind.WEEKEND: ("a weekend day", "fin de semana"),
    DayKind.CLOSED: ("a day on which these schools are closed", "un día en que estas escuelas están cerradas"),
    DayKind.OUTSIDE: ("outside the days of service of the school year", "fuera de los días de servicio del año"),
}


def school_calendar(inputs: SchoolCalendarInputs, book: Book, as_of: date) -> Determination:
    """What a day is by level; how many days of a kind lie between two days; the days and terms of a school year.

    Clauses: Exhibit C (the calendars), 8.02.1 (186 days), 8.02.4, 13.02, 13.08, 13.09.
    """
    work = Working("school_calendar", inputs, book, as_of)
    if inputs.group in OWN_CALENDAR:
        work.input("group")
        return work.not_covered(
            "The calendars of Exhibit C are those of the regular schools. The contract does not print the calendars of "
            "Adult Education or Early Childhood Education.",
            "Los calendarios del Exhibit C son los de las escuelas regulares. El contrato no imprime los de educación "
            "de adultos ni educación infantil.",
            "8.02.4",
        )
    level = inputs.level.value if inputs.level else None
    if inputs.named_days:
        return named_days(work, inputs.named_days, (inputs.school_year, inputs.calendar_year), level)
    if inputs.until is not None and inputs.day is None:
        return work.needs(need("day", clause="8.02.4"))
    if inputs.day is None:
        return _year(work, inputs)
    if inputs.until is not None:
        return settle(work, lambda: _between(work, inputs.count or Counted.WORKING))
    return settle(work, lambda: _kind(work, inputs))


def _kind(work: Working, inputs: SchoolCalendarInputs) -> Determination:
    day = work.input("day")
    calendar = calendar_of(work.book, day.day)
    levels = [CalendarLevel(str(work.input("level").value))] if inputs.level else list(CalendarLevel)
    kinds = {level: calendar.kind(day.day, level) for level in levels}
    if len(set(kinds.values())) > 1:
        for level, kind in kinds.items():
            _say_kind(work, calendar, day, level, kind)
        return work.needs(need("level", clause=calendar.clause_id))
    kind = kinds[levels[0]]
    if kind is DayKind.UNKNOWN:
        return _unknown(work, calendar, day)
    found = _say_kind(work, calendar, day, levels[0], kind)
    return work.determined(found, "kind of day")


def _say_kind(work: Working, calendar: SchoolCalendar, day: Figure, level: CalendarLevel, kind: DayKind) -> Figure:
    en, es = _KINDS.get(kind, ("a day of unknown kind", "un día de tipo desconocido"))
    name = calendar.name_of(day.day, level)
    also = f" ({name})" if name else ""
    differs = len({calendar.kind(day.day, lv) for lv in CalendarLevel}) > 1
    where_en = f" on the {level.value} calendar" if differs else ""
    where_es = f" en el calendario de {'primaria' if level.value == 'elementary' else 'secundaria'}" if differs else ""
    found = work.record(
        "day_kind",
        (day,),
        kind.value,
        text=f"{day_en(day.day)} on the {calendar.school_year} calendar, {level.value}{also}",
        clause=calendar.clause_id,
        detail={"days": {day.day.isoformat(): kind.value}, "level": level.value, "name": name},
    )
    if calendar.draft:
        work.assume(f"The {calendar.school_year} calendar is printed in the contract as a draft.")
    work.say(
        f"{day_en(day.day)} is {en}{where_en}{also}.",
        f"El {day_es(day.day)} es {es}{where_es}{also}.",
        calendar.clause_id,
    )
    return found


def _unknown(work: Working, calendar: SchoolCalendar, day: Figure) -> Determination:
    for kind, en, es in (
        (DayKind.INSTRUCTIONAL, "If it is not struck through in the print", "Si no está tachado en el original"),
        (DayKind.RECESS, "If it is struck through as a recess day", "Si está tachado como día de receso"),
    ):
        work.reading(kind.value, "kind of day", en, es, calendar.clause_id)
    work.say(
        f"{day_en(day.day)} is an instructional day or a recess day. The print strikes recess days through, the "
        "strokes are lost in this text, and the month's count does not tell which days they are.",
        f"El {day_es(day.day)} es día de clases o de receso. El original tacha los días de receso, las tachaduras se "
        "perdieron en este texto, y el total del mes no dice cuáles son.",
        calendar.clause_id,
    )
    return work.ranged("kind of day")


def _between(work: Working, count: Counted) -> Determination:
    word, en, es, clause = _WORDS[count]
    first, last = work.input("day"), work.input("until")
    if last.day < first.day:
        first, last = last, first
        work.assume("The two days were given the other way round.")
    found = count_between(work, first, last, word, clause)
    low, high = plain(found.earliest), plain(found.latest)
    amount_en = low if found.exact else f"{low} to {high}"
    amount_es = low if found.exact else f"de {low} a {high}"
    work.say(
        f"From {day_en(first.day)} to {day_en(last.day)} there are {amount_en} {en}, both days included.",
        f"Del {day_es(first.day)} al {day_es(last.day)} hay {amount_es} {es}, contando ambos días.",
        clause,
        "8.02.4",
    )
    if found.exact:
        return work.determined(found.earliest, en)
    work.reading(
        found.earliest,
        en,
        "With as many undated recess days inside as there can be",
        "Con tantos días de receso sin fecha como sea posible",
        clause,
    )
    work.reading(
        found.latest,
        en,
        "With as few undated recess days inside as there can be",
        "Con tan pocos días de receso sin fecha como sea posible",
        clause,
    )
    return work.ranged(en)


def _year(work: Working, inputs: SchoolCalendarInputs) -> Determination:
    year = work.default("school_year", school_year_of(work.as_of), "The school year is the one of the day asked about.")
    calendar = work.book.contract.calendars.get(str(year.value))
    if calendar is None:
        printed = work.choose(" and ".join(sorted(work.book.contract.calendars)), (), text="Calendars printed").value
        work.say(
            "The contract prints no calendar of that school year.",
            "El contrato no imprime el calendario de ese año escolar.",
            "8.02.4",
        )
        return work.out_of_term(
            f"It prints those of {printed} only, not that of {year.value}.",
            f"Solo imprime los de {str(printed).replace(' and ', ' y ')}, no el de {year.value}.",
            "8.02.4",
        )
    if inputs.instruction_day is not None:
        return settle(work, lambda: _nth(work, calendar))
    if inputs.months:
        return school_days(work, calendar, inputs.months, inputs.level.value if inputs.level else None)
    if inputs.closed_months:
        return days_closed(work, calendar, inputs.closed_months, inputs.level.value if inputs.level else None)
    if inputs.term is not None:
        return _edge_of_term(work, inputs, calendar)
    days = work.parameter("school_calendar.instructional_days")
    total = work.parameter("school_calendar.total_days")
    _edges(work, calendar)
    work.say(
        f"The year has {days.value} instructional days and {total.value} days of service in all.",
        f"El año tiene {days.value} días de clase y {total.value} días de servicio en total.",
        "8.02.1",
        calendar.clause_id,
    )
    levels = [inputs.level.value] if inputs.level else [lv.value for lv in CalendarLevel]
    for term in calendar.terms:
        if term.level.value in levels:
            _say_term(work, calendar, term)
    if calendar.draft:
        work.assume(f"The {calendar.school_year} calendar is printed in the contract as a draft.")
    return work.determined(days, "instructional days")


def _nth(work: Working, calendar: SchoolCalendar) -> Determination:
    """The date of a day of instruction, counted from the first day of students."""
    wanted = work.input("instruction_day")
    first = work.choose(calendar.first_student_day, (), text="First student day", clause=calendar.clause_id)
    if wanted.number == 1:
        found = fixed(first)
    else:
        one = work.part("first_day", 1, "rule")
        after = work.sub(wanted, one, text="Days of instruction after the first")
        found = then(work, fixed(first), after, DayWord.INSTRUCTIONAL, str(calendar.clause_id))
    note(work, "date", found)
    work.say(
        f"Day {plain(wanted)} of instruction in {calendar.school_year} is {found.en()}; day 1 is {day_en(first.day)}.",
        f"El día de clases {plain(wanted)} de {calendar.school_year} es {found.es()}; el día 1 es {day_es(first.day)}.",
        calendar.clause_id,
    )
    return end(work, found, str(calendar.clause_id))


def _edge_of_term(work: Working, inputs: SchoolCalendarInputs, calendar: SchoolCalendar) -> Determination:
    """The first or the last day of a printed term; both are said."""
    name = str(work.input("term").value)
    if inputs.term is not None and inputs.term in _OF_EITHER:
        if inputs.level is None:
            return work.needs(need("level", clause=calendar.clause_id))
        name = _OF_EITHER[inputs.term][CalendarLevel(str(work.input("level").value))]
    term = next(t for t in calendar.terms if t.name == name)
    _say_term(work, calendar, term)
    if calendar.draft:
        work.assume(f"The {calendar.school_year} calendar is printed in the contract as a draft.")
    if inputs.term_edge is not None:
        work.input("term_edge")
    if term.last_day > calendar.last_student_day and inputs.term_edge is not TermEdge.BEGINS:
        students = work.choose(calendar.last_student_day, (), text="Last student day", clause=calendar.clause_id)
        work.extra("last_student_day", students)
        work.say(
            f"The last day with students is {day_en(students.day)}.",
            f"El último día con alumnos es el {day_es(students.day)}.",
            calendar.clause_id,
        )
    begins = inputs.term_edge is TermEdge.BEGINS
    day = term.first_day if begins else term.last_day
    text = f"{'First' if begins else 'Last'} day of the {name}"
    return work.determined(work.choose(day, (), text=text, clause=calendar.clause_id), "date")


def _edges(work: Working, calendar: SchoolCalendar) -> None:
    names = ("first_service_day", "last_service_day", "first_student_day", "last_student_day")
    found = [
        work.choose(getattr(calendar, n), (), text=n.replace("_", " ").capitalize(), clause=calendar.clause_id)
        for n in names
    ]
    for name, figure in zip(names, found, strict=True):
        work.extra(name, figure)
    start, last, first_student, last_student = (f.day for f in found)
    work.say(
        f"In {calendar.school_year} students attend from {day_en(first_student)} to {day_en(last_student)}; your days "
        f"of service run from {day_en(start)} to {day_en(last)}.",
        f"En {calendar.school_year} los alumnos asisten del {day_es(first_student)} al {day_es(last_student)}; sus "
        f"días de servicio van del {day_es(start)} al {day_es(last)}.",
        calendar.clause_id,
    )


_TERMS_ES = {"first": "El primer", "second": "El segundo", "third": "El tercer"}


def _say_term(work: Working, calendar: SchoolCalendar, term: CalendarTerm) -> None:
    order, _, kind = term.name.partition(" ")
    text = f"{term.name.capitalize()}, printed as {term.printed}"
    first = work.choose(term.first_day, (), text=text, clause=calendar.clause_id)
    last = work.choose(term.last_day, (), text=text, clause=calendar.clause_id)
    work.choose(term.name, (), text="The term", clause=calendar.clause_id)
    name = term.name.replace(" ", "_")
    work.extra(f"{name}_begins", first)
    work.extra(f"{name}_ends", last)
    kind_es = "semestre (secundaria)" if kind == "semester" else "trimestre (primaria y K8)"
    level_en = "secondary" if kind == "semester" else "elementary and K8"
    work.say(
        f"The {term.name} ({level_en}) runs from {day_en(first.day)} to {day_en(last.day)}.",
        f"{_TERMS_ES[order]} {kind_es} va del {day_es(first.day)} al {day_es(last.day)}.",
        calendar.clause_id,
    )


SCHOOL_CALENDAR = Calculator(
    name="school_calendar",
    purpose="What a day is on the school calendar, how many days lie between two, and when terms begin and end.",
    purpose_es="Qué es un día en el calendario escolar, cuántos días hay entre dos, y cuándo empiezan los períodos.",
    inputs=SchoolCalendarInputs,
    clauses=("Exhibit C § 2024-25", "Exhibit C § 2025-26", "8.02.1", "8.02.4", "13.02", "13.08", "13.09"),
    rule=school_calendar,
    example={"day": "2024-11-15", "level": "secondary"},
)
