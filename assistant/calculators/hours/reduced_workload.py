"""The pre-retirement reduced workload program: who is eligible, and by when (Article 10)."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from assistant.calculators.base import Calculator, Determination
from assistant.calculators.dates.counting import (
    DayWord,
    LevelNeededError,
    OutsideCalendarsError,
    OwnCalendarError,
    nth_day,
)
from assistant.calculators.dates.deadlines import note
from assistant.calculators.dates.moves import add_days, add_years, day_before, month_day, start_of
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Day, Fte, Group, Level, SchoolYear, Years, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import day_en, day_es, plain
from assistant.calculators.working import Working
from ingest.contract.calendar import school_year_of

from .members import MemberInputs, group_of, without_article


class ReducedWorkloadMatter(StrEnum):
    """What is asked of the program."""

    ELIGIBILITY = "eligibility"
    DATES = "dates"


_FACTS = ("birth_date", "years_full_time", "years_without_break")


class ReducedWorkloadInputs(MemberInputs):
    """Age, years of full-time service, the year in which the program would begin."""

    reduced_workload_matter: ReducedWorkloadMatter | None = Field(
        None, description="What is asked; by default what the facts are for"
    )
    birth_date: Day | None = Field(None, description="Date of birth, YYYY-MM-DD")
    years_full_time: Years | None = Field(None, description="Completed years in a full-time certificated position")
    years_without_break: Years | None = Field(
        None, description="Years of full-time service just before entry, with no break in service"
    )
    years_in_program: Annotated[
        Decimal | None, Field(ge=0, le=60, description="School years already spent in the program")
    ] = None
    school_year: SchoolYear | None = Field(None, description="First school year in the program, such as 2026-27")
    contract_date: Day | None = Field(None, description="Day on which the contract is signed, YYYY-MM-DD")
    fte: Fte | None = Field(None, description="Share of full time to be worked in the program")
    level: Level | None = Field(None, description="Elementary/K-8, or middle and high school")

    @model_validator(mode="after")
    def _possible(self) -> "ReducedWorkloadInputs":
        """Refuse more unbroken years than years."""
        unbroken, years = self.years_without_break, self.years_full_time
        if unbroken is not None and years is not None and unbroken > years:
            raise ValueError(f"years_without_break ({unbroken}) must not be over years_full_time ({years})")
        if self.birth_date and self.contract_date and self.contract_date <= self.birth_date:
            raise ValueError("contract_date must be after birth_date")
        return self


def reduced_workload(inputs: ReducedWorkloadInputs, book: Book, as_of: date) -> Determination:
    """Whether a member is eligible, and the days by which each step must be taken.

    Clauses: 10.02.1 (age, years), 10.02.2 (application), 10.02.4.a (half time), 10.02.5 and 10.01.4 (contract),
    10.01.1 (letter), 10.01.5-7 (list, revocation, termination), 10.02.6.a (ten school years).
    """
    work = Working("reduced_workload", inputs, book, as_of)
    outside = without_article(work, _outside(group_of(work, inputs)), "Article 10", "El Artículo 10")
    if outside is not None:
        return outside
    given = [name for name in _FACTS if work.has(name)]
    if not given or inputs.reduced_workload_matter is ReducedWorkloadMatter.DATES:
        apply_by, _ = _dates(work, inputs)
        _conditions(work)
        return work.determined(apply_by, "date")
    missing = [name for name in _FACTS if name not in given]
    if missing:
        return work.needs(*(need(name, clause="10.02.1") for name in missing))
    return _judged(work, inputs)


def _outside(group: Group | None) -> Group | None:
    """Adult Education and TOSA lists name Article 10; the ECE list does not."""
    return group if group is Group.ECE else None


def _judged(work: Working, inputs: ReducedWorkloadInputs) -> Determination:
    age, years, unbroken, most, least = (
        work.parameter(f"reduced_workload.{n}") for n in ("age", "years", "unbroken", "most_years", "least_share")
    )
    prior = _year_before(work, inputs)
    sign_by = month_day(work, work.parameter("reduced_workload.sign_by"), prior)
    signed = work.input("contract_date") if work.has("contract_date") else sign_by
    if not work.has("contract_date"):
        work.assume("The contract is signed on the last day for it.")
    birthday = add_years(work, work.input("birth_date"), age, "10.02.1.a")
    tests = [
        (
            work.not_after(birthday, signed, text=f"{plain(age)} by {day_en(signed.day)}", clause="10.02.1.a"),
            f"you are not {plain(age)} when the contract is entered ({day_en(signed.day)})",
            f"no tiene {plain(age)} años cuando se firma el contrato ({day_es(signed.day)})",
            "10.02.1.a",
        ),
        (
            work.at_most(years, work.input("years_full_time"), text=f"{plain(years)} years", clause="10.02.1.b"),
            f"you have not completed {plain(years)} years in a full-time position",
            f"no ha completado {plain(years)} años en un puesto de tiempo completo",
            "10.02.1.b",
        ),
        (
            work.at_most(unbroken, work.input("years_without_break"), text=f"{plain(unbroken)}", clause="10.02.1.c"),
            f"you have not served full time for the last {plain(unbroken)} years without a break",
            f"no ha trabajado tiempo completo los últimos {plain(unbroken)} años sin interrupción",
            "10.02.1.c",
        ),
        *_limits(work, inputs, most, least),
    ]
    return _verdict(work, inputs, tests)


def _limits(
    work: Working, inputs: ReducedWorkloadInputs, most: Figure, least: Figure
) -> list[tuple[bool, str, str, str]]:
    found = []
    if inputs.years_in_program is not None:
        used = work.input("years_in_program")
        left = work.excess(most, used, text=f"{plain(most)} less {plain(used)}", clause="10.02.6.a")
        work.extra("years_left", left)
        en, es = f"{plain(most)} school years in the program are used up", f"ya usó {plain(most)} años escolares"
        found.append((left.number > 0, en, es, "10.02.6.a"))
    if inputs.fte is not None:
        enough = work.at_most(least, work.input("fte"), text=f"At least {plain(least)} FTE", clause="10.02.4.a")
        en = f"the time served would be less than {plain(least)} FTE"
        found.append((enough, en, f"el tiempo trabajado sería menos de {plain(least)} FTE", "10.02.4.a"))
    return found


def _verdict(work: Working, inputs: ReducedWorkloadInputs, tests: list[tuple[bool, str, str, str]]) -> Determination:
    failed = [(en, es, clause) for passed, en, es, clause in tests if not passed]
    if failed:
        word = work.choose("not eligible", (), text="A condition is not met", clause="10.02.1")
        work.say("You are not eligible now.", "Por ahora no cumple los requisitos.", "10.02.1")
        for en, es, clause in failed:
            work.say(f"The reason: {en}.", f"La razón: {es}.", clause)
        return work.determined(word, "eligibility")
    word = work.choose("eligible", (), text="Every condition is met", clause="10.02.1")
    work.say(
        "You are eligible: age and years of full-time service are enough.",
        "Cumple los requisitos: la edad y los años de tiempo completo son suficientes.",
        "10.02.1.a",
        "10.02.1.b",
        "10.02.1.c",
    )
    _dates(work, inputs)
    return work.determined(word, "eligibility")


def _year_before(work: Working, inputs: ReducedWorkloadInputs) -> Figure:
    """July 1 of the school year before the one in which the program begins."""
    if inputs.school_year is None:
        year = work.default(
            "year_of_application", school_year_of(work.as_of), "The member applies in the school year of the day asked."
        )
        return start_of(work, year)
    begins = start_of(work, work.input("school_year"))
    before = begins.day.replace(year=begins.day.year - 1)
    return work.record("year_before", (begins,), before, text="The school year before", clause="10.02.2.b")


def _dates(work: Working, inputs: ReducedWorkloadInputs) -> tuple[Figure, Figure]:
    """Every deadline as a further result, with its sentence; the last days to apply and to sign."""
    prior = _year_before(work, inputs)
    names = ("apply_by", "action_by", "sign_by", "list_by")
    apply_by, action, sign, listed = (
        month_day(work, work.parameter(f"reduced_workload.{name}"), prior) for name in names
    )
    for name, day in zip(names, (apply_by, action, sign, listed), strict=True):
        work.extra(name, day)
    work.say(
        f"Human Resources must have your application by {day_en(apply_by.day)}; it is decided by {day_en(action.day)}.",
        f"Recursos Humanos debe tener su solicitud a más tardar el {day_es(apply_by.day)}; se decide a más tardar el "
        f"{day_es(action.day)}.",
        "10.02.2.b",
        "10.02.2.c",
    )
    work.say(
        f"The contract is signed by {day_en(sign.day)}, and the Association has the list of participants by "
        f"{day_en(listed.day)}.",
        f"El contrato se firma a más tardar el {day_es(sign.day)}, y la Asociación tiene la lista de participantes a "
        f"más tardar el {day_es(listed.day)}.",
        "10.02.5",
        "10.01.5",
    )
    _letter(work, prior)
    _ways_out(work, inputs, prior)
    return apply_by, sign


def _letter(work: Working, prior: Figure) -> None:
    january = month_day(work, work.parameter("reduced_workload.letter_after"), prior)
    days = work.parameter("reduced_workload.letter_days")
    try:
        note(work, "letter_by", nth_day(work, january, days, DayWord.INSTRUCTIONAL, "10.01.1"))
    except (OutsideCalendarsError, LevelNeededError, OwnCalendarError):
        work.passed_over("the day of the letter to all sites", "no calendar tells it", "10.01.1")


def _ways_out(work: Working, inputs: ReducedWorkloadInputs, prior: Figure) -> None:
    if inputs.contract_date is not None:
        days = work.parameter("reduced_workload.revoke_days")
        last = add_days(work, work.input("contract_date"), days, "10.01.6")
        work.extra("revoke_by", last)
        work.assume("The days to revoke are calendar days; the clause does not say which kind.")
        work.say(
            f"You may revoke the contract through {day_en(last.day)}, {plain(days)} days from signing it.",
            f"Puede revocar el contrato hasta el {day_es(last.day)}, {plain(days)} días desde la firma.",
            "10.01.6",
        )
    years = work.record("year_after", (prior,), prior.day.replace(year=prior.day.year + 1), text="The year of service")
    end = day_before(work, month_day(work, work.parameter("reduced_workload.terminate_before"), years), "10.01.7")
    work.extra("terminate_by", end)
    work.say(
        f"You may end it by notice through {day_en(end.day)} and return to full time for the next school year.",
        f"Puede terminarlo hasta el {day_es(end.day)} y volver a tiempo completo el siguiente año escolar.",
        "10.01.7",
    )


def _conditions(work: Working) -> None:
    age, years, unbroken, most, least = (
        work.parameter(f"reduced_workload.{n}") for n in ("age", "years", "unbroken", "most_years", "least_share")
    )
    work.say(
        f"You must be at least {plain(age)} when the contract is entered, with {plain(years)} completed years in a "
        f"full-time position, the last {plain(unbroken)} full time without a break.",
        f"Debe tener al menos {plain(age)} años al firmar el contrato, con {plain(years)} años completos en un puesto "
        f"de tiempo completo, los últimos {plain(unbroken)} sin interrupción.",
        "10.02.1.a",
        "10.02.1.b",
        "10.02.1.c",
    )
    work.say(
        f"You serve at least {plain(least)} FTE, for at most {plain(most)} school years in all.",
        f"Trabaja al menos {plain(least)} FTE, por un máximo de {plain(most)} años escolares.",
        "10.02.4.a",
        "10.02.6.a",
    )


REDUCED_WORKLOAD = Calculator(
    name="reduced_workload",
    purpose="Whether a member may enter the pre-retirement reduced workload program, and by when to apply.",
    purpose_es="Si un miembro puede entrar al programa de carga reducida previo a la jubilación, y cuándo solicitarlo.",
    inputs=ReducedWorkloadInputs,
    clauses=(
        "10.01.1",
        "10.01.4",
        "10.01.5",
        "10.01.6",
        "10.01.7",
        "10.02.1",
        "10.02.2",
        "10.02.4.a",
        "10.02.5",
        "10.02.6.a",
    ),
    rule=reduced_workload,
    example={
        "birth_date": "1969-10-03",
        "years_full_time": "22",
        "years_without_break": "9",
        "school_year": "2025-26",
        "fte": "0.5",
    },
)
