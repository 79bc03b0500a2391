"""Unpaid leaves: which, how long, for whom, by when, and their effects (5.19, 5.21-5.32)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from pydantic import Field

from assistant.calculators.base import Calculator, Determination, Inputs
from assistant.calculators.dates.deadlines import fixed, note
from assistant.calculators.dates.moves import month_day, school_year_start
from assistant.calculators.parameters import Book
from assistant.calculators.profile import EmploymentStatus, SchoolYear, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import plain
from assistant.calculators.working import Working


class UnpaidLeave(StrEnum):
    """The unpaid leaves of Article 5, besides parental leave."""

    HEALTH = "health"
    LONG_TERM_PERSONAL = "long_term_personal"
    SHORT_TERM = "special_short_term"
    EDUCATION = "education"
    OVERSEAS = "overseas_teaching"
    EXCHANGE = "exchange_teaching"
    MILITARY = "military_voluntary"
    FOREIGN_SERVICE = "foreign_service"
    POLITICAL = "political"
    FAMILY_CARE = "family_care"


class UnpaidLeaveInputs(Inputs):
    """Which leave, for whom, how long, and in which school year."""

    leave: UnpaidLeave | None = Field(None, description="Which unpaid leave")
    status: EmploymentStatus | None = Field(None, description="Temporary, probationary or permanent")
    months_wanted: Decimal | None = Field(None, gt=0, le=120, description="Length of the leave wanted, in months")
    semesters_wanted: int | None = Field(None, ge=1, le=8, description="Length of the leave wanted, in semesters")
    extension: bool | None = Field(None, description="Whether an extension, or another year of it, is asked for")
    school_year: SchoolYear | None = Field(None, description="School year in which the leave is to begin or go on")


@dataclass(frozen=True, slots=True)
class _Terms:
    """What the contract says of one leave: its clause, its longest length, who may take it."""

    clause: str
    most: str | None
    unit: str
    unit_es: str
    permanent: bool
    en: str
    es: str


_LEAVES = {
    UnpaidLeave.HEALTH: _Terms(
        "5.19",
        "health_months",
        "months",
        "meses",
        False,
        "Health leave is without pay, may need a physician's statement, and a physician must clear your return; after "
        "it your employment may be terminated.",
        "La licencia de salud es sin sueldo, puede requerir una constancia médica, y un médico debe autorizar su "
        "regreso; después su empleo puede terminar.",
    ),
    UnpaidLeave.LONG_TERM_PERSONAL: _Terms(
        "5.21",
        "personal_semesters",
        "semesters",
        "semestres",
        True,
        "It may be granted for not less than a semester, does not count toward retirement or as service.",
        "Puede concederse por no menos de un semestre; no cuenta para la jubilación ni como servicio.",
    ),
    UnpaidLeave.SHORT_TERM: _Terms(
        "5.22",
        None,
        "",
        "",
        False,
        "The District may grant short special leaves on request; the contract sets no length.",
        "El Distrito puede conceder licencias especiales cortas a petición; el contrato no fija su duración.",
    ),
    UnpaidLeave.EDUCATION: _Terms(
        "5.23",
        "education_years",
        "year",
        "año",
        False,
        "It lasts not less than a semester; an extension is granted where completing the course takes longer.",
        "Dura no menos de un semestre; se concede una extensión si terminar el curso requiere más tiempo.",
    ),
    UnpaidLeave.OVERSEAS: _Terms(
        "5.24",
        None,
        "",
        "",
        False,
        "It may be granted for a nationally recognized fellowship or a school for dependents of the armed services; "
        "the contract sets no length.",
        "Puede concederse por una beca reconocida nacionalmente o una escuela de dependientes de las fuerzas armadas; "
        "el contrato no fija su duración.",
    ),
    UnpaidLeave.EXCHANGE: _Terms(
        "5.25",
        "exchange_years",
        "year",
        "año",
        True,
        "It does not break your service, and counts as experience in the District on the salary schedule.",
        "No interrumpe su servicio, y cuenta como experiencia en el Distrito en la tabla salarial.",
    ),
    UnpaidLeave.MILITARY: _Terms(
        "5.26",
        "military_years",
        "year",
        "año",
        False,
        "It is for voluntary duty; the Military and Veterans Code governs it.",
        "Es para servicio voluntario; la rige el Military and Veterans Code.",
    ),
    UnpaidLeave.FOREIGN_SERVICE: _Terms(
        "5.27",
        "foreign_years",
        "years",
        "años",
        True,
        "It is for foreign service in projects of the federal government.",
        "Es para servicio exterior en proyectos del gobierno federal.",
    ),
    UnpaidLeave.POLITICAL: _Terms(
        "5.28",
        None,
        "",
        "",
        False,
        "You are entitled to it for the length of your term in a full-time public office.",
        "Tiene derecho a ella por lo que dure su mandato en un cargo público de tiempo completo.",
    ),
    UnpaidLeave.FAMILY_CARE: _Terms(
        "5.32",
        None,
        "",
        "",
        False,
        "The District follows federal and state family leave law; the contract names no length of its own. You may use "
        "all accrued sick leave while caring for a family member with a serious health condition.",
        "El Distrito sigue la ley federal y estatal de licencia familiar; el contrato no fija una duración propia. "
        "Puede usar toda su licencia acumulada mientras cuida a un familiar con una condición grave de salud.",
    ),
}


_EXCHANGE = _LEAVES[UnpaidLeave.EXCHANGE].clause
"""The exchange leave alone counts as service."""


def unpaid_leave(inputs: UnpaidLeaveInputs, book: Book, as_of: date) -> Determination:
    """How long an unpaid leave may last, for whom, by when it is asked for, and what it does to pay and standing.

    Clauses: 5.19, 5.21-5.28, 5.32 (the leaves), 5.30.5 (step, seniority), 9.01.3 (benefits).
    """
    work = Working("unpaid_leave", inputs, book, as_of)
    if inputs.leave is None:
        return work.needs(need("leave", clause="5.30.3"))
    terms = _LEAVES[inputs.leave]
    work.input("leave")
    if terms.permanent and inputs.status in (EmploymentStatus.TEMPORARY, EmploymentStatus.PROBATIONARY):
        work.input("status")
        return work.not_applicable(
            "This leave is for permanent (tenured) members.",
            "Esta licencia es para miembros permanentes.",
            terms.clause,
        )
    if terms.permanent and inputs.status is None:
        work.assume("The leave is for permanent members; you are taken to be one.")
    if terms.most is None:
        return _open_length(work, inputs.leave, terms)
    return _limited(work, inputs, terms, work.parameter(f"unpaid_leave.{terms.most}"))


def _limited(work: Working, inputs: UnpaidLeaveInputs, terms: _Terms, most: Figure) -> Determination:
    work.say(
        f"This unpaid leave may last up to {plain(most)} {terms.unit}.",
        f"Esta licencia sin sueldo puede durar hasta {plain(most)} {terms.unit_es}.",
        terms.clause,
    )
    work.say(terms.en, terms.es, terms.clause)
    if inputs.leave is UnpaidLeave.FOREIGN_SERVICE:
        often = work.parameter("unpaid_leave.foreign_interval")
        work.say(
            f"You may take it no more often than once in {often.value} years.",
            f"Puede tomarla no más de una vez en {often.value} años.",
            "5.27",
        )
    _fits(work, inputs, terms, most)
    _ask_by(work, inputs)
    _effects(work, terms.clause)
    return work.determined(most, terms.unit)


def _open_length(work: Working, leave: UnpaidLeave, terms: _Terms) -> Determination:
    if leave is UnpaidLeave.OVERSEAS:
        last = _overseas(work)
        work.say(terms.en, terms.es, terms.clause)
        _effects(work, terms.clause)
        return work.determined(last, "date")
    work.say(terms.en, terms.es, terms.clause)
    _effects(work, terms.clause)
    if leave is UnpaidLeave.POLITICAL:
        length = work.choose("term of the public office", (), text="Length of the leave", clause=terms.clause)
        return work.determined(length, "")
    return work.not_covered(
        "How long this leave lasts is not in the contract.",
        "El contrato no dice cuánto dura esta licencia.",
        terms.clause,
    )


def _fits(work: Working, inputs: UnpaidLeaveInputs, terms: _Terms, most: Figure) -> None:
    """Whether the length wanted is within the longest."""
    if terms.unit == "semesters" and inputs.semesters_wanted is not None:
        wanted = work.input("semesters_wanted")
    elif terms.unit == "months" and inputs.months_wanted is not None:
        wanted = work.input("months_wanted")
    else:
        return
    if work.at_most(wanted, most, text="The length wanted is within the longest", clause=terms.clause):
        work.say("The length you want is within it.", "La duración que desea está dentro de ese límite.", terms.clause)
    else:
        work.say("The length you want is longer.", "La duración que desea es mayor.", terms.clause)


def _ask_by(work: Working, inputs: UnpaidLeaveInputs) -> None:
    if inputs.leave is UnpaidLeave.EDUCATION and inputs.extension:
        work.input("extension")
        day = fixed(month_day(work, work.parameter("unpaid_leave.education_request"), school_year_start(work)))
        note(work, "request_by", day)
        work.say(
            f"Human Resources must have the request for another year by {day.en()}.",
            f"Recursos Humanos debe tener la solicitud de otro año a más tardar {day.es()}.",
            "5.23",
        )


def _overseas(work: Working) -> Figure:
    start = school_year_start(work)
    day = month_day(work, work.parameter("unpaid_leave.overseas_request"), start)
    note(work, "request_by", fixed(day))
    work.say(
        f"Ask for overseas teaching leave by {fixed(day).en()} for the following September; an extension is asked for "
        "by then too.",
        f"Pida la licencia para enseñar en el extranjero a más tardar {fixed(day).es()} para el septiembre siguiente; "
        "una extensión también.",
        "5.24",
    )
    return day


def _effects(work: Working, clause: str) -> None:
    """Step, longevity, seniority and benefits during and after an unpaid leave."""
    work.say(
        "Without pay you accrue no longevity or retirement credit, but your seniority date stays your date of hire; on "
        "return you are placed on the salary schedule by its own provisions."
        if clause != _EXCHANGE
        else "Your seniority date stays your date of hire.",
        "Sin sueldo no acumula antigüedad salarial ni crédito de jubilación, pero su fecha de antigüedad sigue siendo "
        "la de contratación; al volver se le coloca en la tabla según sus propias disposiciones."
        if clause != _EXCHANGE
        else "Su fecha de antigüedad sigue siendo la de contratación.",
        "5.30.5",
    )
    work.say(
        "You may keep your benefits at your own expense through the Benefits office.",
        "Puede conservar sus beneficios por su cuenta a través de la oficina de beneficios.",
        "9.01.3",
    )


UNPAID_LEAVE = Calculator(
    name="unpaid_leave",
    purpose="How long an unpaid leave may last, who may take it, by when, and its effect on step and benefits.",
    purpose_es="Cuánto puede durar una licencia sin sueldo, quién puede tomarla, cuándo pedirla y sus efectos.",
    inputs=UnpaidLeaveInputs,
    clauses=("5.19", "5.21", "5.22", "5.23", "5.24", "5.25", "5.26", "5.27", "5.28", "5.32", "5.30.5", "9.01.3"),
    rule=unpaid_leave,
    example={"leave": "health"},
)
