"""Salary and stipends of a year together (11.01, 11.06, 13.15; Home/Hospital 23.04)."""

from dataclasses import replace
from datetime import date

from assistant.calculators.base import Calculator, Determination
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Role, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import money
from assistant.calculators.working import Working

from .home_hospital_pay import HOME_HOSPITAL_PAY, HomeHospitalPayInputs
from .salary import SALARY, SalaryInputs
from .stipend import STIPEND
from .stipend_inputs import StipendInputs
from .stipend_names import StipendName

_NAME = "pay_package"
_HOME_HOSPITAL = ("home_hospital_students", "weekly_hours")
_SAID = 3


class PayPackageInputs(HomeHospitalPayInputs, StipendInputs):
    """The placement, the stipends, and the students or hours of a Designated Home/Hospital teacher."""


def pay_package(inputs: PayPackageInputs, book: Book, as_of: date) -> Determination:
    """The annual salary and the yearly stipends, and both together.

    Clauses: 11.01 (schedule), 11.06 (stipends), 13.15 (part-time share), 23.04 and 23.04.a (Home/Hospital).
    """
    work = Working(_NAME, inputs, book, as_of)
    missing = [need(slot, clause="11.01") for slot in ("step", "column") if not work.has(slot)]
    if not inputs.stipends:
        missing.append(need("stipends", clause="11.06", choices=tuple(s.value for s in StipendName)))
    if missing:
        return work.needs(*missing)
    at_home = any(work.has(name) for name in _HOME_HOSPITAL)
    paid = _salary(inputs, book, as_of, at_home=at_home)
    if paid.value is None:
        return replace(paid, calculator=_NAME)
    added = _stipends(inputs, paid if at_home else None, book, as_of)
    if added.value is None:
        return replace(added, calculator=_NAME)
    base = work.use(paid, "salary", "annual_salary" if at_home else None)
    return _together(work, base, (paid, added))


def _salary(inputs: PayPackageInputs, book: Book, as_of: date, *, at_home: bool) -> Determination:
    """The salary, of a Designated Home/Hospital teacher by students or hours."""
    kind = HomeHospitalPayInputs if at_home else SalaryInputs
    fields = inputs.model_dump(include=set(kind.model_fields), exclude_none=True)
    return (HOME_HOSPITAL_PAY if at_home else SALARY).run(fields, book, as_of)


def _stipends(inputs: PayPackageInputs, at_home: Determination | None, book: Book, as_of: date) -> Determination:
    """The stipends at the member's share of full time, which for Home/Hospital follows from students or hours."""
    fields = inputs.model_dump(include=set(StipendInputs.model_fields), exclude_none=True)
    if at_home is not None:
        fields |= {"fte": at_home.value, "role": Role.HOME_HOSPITAL_TEACHER}
    return STIPEND.run(fields, book, as_of)


def _together(work: Working, base: Figure, found: tuple[Determination, Determination]) -> Determination:
    more = work.use(found[-1], "stipends")
    total = work.cents(work.add(base, more, text=f"{money(base)} + {money(more)}"))
    for one in found:
        for said in one.explanation[:_SAID]:
            work.say(said.en, said.es, *said.clause_ids)
        for assumption in one.trace.assumptions:
            work.assume(assumption)
    work.extra("salary", base)
    work.extra("stipends", more)
    work.lead(
        f"Together that is {money(total)} a year: {money(base)} salary and {money(more)} in stipends.",
        f"En total son {money(total)} al año: {money(base)} de salario y {money(more)} en estipendios.",
        "11.01",
        "11.06",
    )
    return work.determined(total, "USD per year")


PAY_PACKAGE = Calculator(
    name=_NAME,
    purpose="Salary and stipends of a year together, for a placement with one or more stipends.",
    purpose_es="Salario y estipendios de un año en total, para una ubicación con uno o más estipendios.",
    inputs=PayPackageInputs,
    clauses=(
        "11.01",
        "11.06",
        "Exhibit JJ",
        "Exhibit KK",
        "Exhibit D-7",
        "Exhibit D-8",
        "Exhibit D-9",
        "Exhibit D-10",
        "Exhibit D-11",
        "13.15",
        "23.04",
        "23.04.a",
    ),
    rule=pay_package,
    example={
        "step": "8",
        "column": "III",
        "school_year": "2024-25",
        "stipends": "Advanced Degree",
        "advanced_degrees": "1",
    },
)
