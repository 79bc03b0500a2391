"""The Catastrophic Sick Leave Bank: who may draw, how many days, donations, the committee's days (5.33)."""

from datetime import date
from decimal import Decimal

from pydantic import Field

from assistant.calculators.base import Calculator, Determination, Inputs
from assistant.calculators.dates.counting import DayWord, nth_day, settle
from assistant.calculators.dates.deadlines import fixed, note
from assistant.calculators.dates.moves import month_day, school_year_start
from assistant.calculators.parameters import Book
from assistant.calculators.profile import EmploymentStatus, SchoolYear, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import counted, day_en, day_es, plain
from assistant.calculators.working import Working

from .rates import Days


class CatastrophicBankInputs(Inputs):
    """Who asks, what was donated, how ill, how many days; or a donation."""

    status: EmploymentStatus | None = Field(None, description="Temporary, probationary or permanent")
    otherwise_permanent: bool | None = Field(
        None, description="Probationary only because of Education Code 44910, 44912 or 44929.21/44908"
    )
    donated: bool | None = Field(None, description="Whether you donated a day in the most recent enrollment period")
    sick_leave_exhausted: bool | None = Field(None, description="Whether all available paid sick leave is used up")
    stress_related: bool | None = Field(None, description="Whether the illness is stress related")
    incapacity_days: Days | None = Field(
        None, description="Working days for which you are expected to be unable to work"
    )
    accumulated_days: Days | None = Field(
        None, description="Accumulated regular sick leave days that are added to the bank's days in the school year"
    )
    days_requested: Days | None = Field(None, description="Days asked of the bank")
    requested_on: date | None = Field(None, description="Day of the request to the bank")
    donation_days: Days | None = Field(None, description="Days that you want to donate")
    accrued_days: Days | None = Field(None, description="Accrued sick leave before the donation, in days")
    school_year: SchoolYear | None = None


def catastrophic_bank(inputs: CatastrophicBankInputs, book: Book, as_of: date) -> Determination:
    """The days that the bank may give, or whether and until when a donation may be made.

    Clauses: 5.33 (definition), 5.33.1 (eligibility), 5.33.2 (donations), 5.33.3 (utilization).
    """
    work = Working("catastrophic_bank", inputs, book, as_of)
    if inputs.donation_days is not None:
        return _donation(work)
    untold = inputs.status is None and inputs.otherwise_permanent is None
    assumed = untold and (inputs.accumulated_days is not None or inputs.donated is False)
    if untold and not assumed:
        return work.needs(need("status", clause="5.33.1.a"))
    if assumed:
        work.assume("You are a permanent member: the bank is for them.")
        work.cite("5.33.1.a")
    elif inputs.status is not EmploymentStatus.PERMANENT and not inputs.otherwise_permanent:
        work.input("status")
        return work.not_applicable(
            "The bank is for permanent members, and for probationary members who would otherwise be permanent.",
            "El banco es para miembros permanentes, y para los miembros a prueba que de otro modo serían permanentes.",
            "5.33.1.a",
            "5.33.1.a.i",
        )
    if not assumed:
        work.input("status" if inputs.status is EmploymentStatus.PERMANENT else "otherwise_permanent")
    return _refused(work, inputs) or _given(work, inputs)


def _given(work: Working, inputs: CatastrophicBankInputs) -> Determination:
    """The days for one who meets the conditions told: both readings at once for one who did not donate."""
    if inputs.accumulated_days is not None:
        return settle(work, lambda: _days(work, inputs))
    if inputs.donated is False:
        _say_not_donated(work)
        return _not_donated(work, _most(work)[0])
    _most(work)
    return work.needs(need("accumulated_days", clause="5.33.3.b"))


def _refused(work: Working, inputs: CatastrophicBankInputs) -> Determination | None:
    """A condition that is not met: none of the days."""
    least = work.parameter("catastrophic_bank.incapacity") if inputs.incapacity_days is not None else None
    short = least is not None and not work.at_most(
        least, work.input("incapacity_days"), text="Expected to be unable to work long enough", clause="5.33"
    )
    needed = plain(least) if least is not None else ""
    reasons = (
        (
            inputs.stress_related is True,
            "stress_related",
            "5.33.1.e",
            "A stress related illness does not qualify.",
            "Una enfermedad relacionada con el estrés no califica.",
        ),
        (
            inputs.sick_leave_exhausted is False,
            "sick_leave_exhausted",
            "5.33.1.b",
            "All available paid sick leave must be used up before the bank pays.",
            "Toda la licencia por enfermedad pagada debe agotarse antes de que el banco pague.",
        ),
        (
            short,
            "incapacity_days",
            "5.33",
            f"The illness or injury must be expected to keep you from work for {needed} working days or more.",
            f"Se debe esperar que la enfermedad o lesión le impida trabajar {needed} días laborables o más.",
        ),
    )
    for fails, fact, clause, en, es in reasons:
        if fails:
            work.input(fact)
            none = work.choose(Decimal(0), (), text=f"Condition not met: {fact}", clause=clause)
            work.say(en, es, clause)
            return work.determined(none, "days")
    return None


def _most(work: Working) -> tuple[Figure, Figure]:
    most, together = work.parameter("catastrophic_bank.most_days"), work.parameter("catastrophic_bank.together")
    work.say(
        f"The bank gives at most {most.value} days, and no more than {together.value} when your accumulated regular "
        "sick leave of the school year is added.",
        f"El banco da a lo sumo {most.value} días, y no más de {together.value} sumando su licencia regular acumulada "
        "del año escolar.",
        "5.33.3.b",
        "5.33.1.d",
    )
    return most, together


def _days(work: Working, inputs: CatastrophicBankInputs) -> Determination:
    most, together = work.parameter("catastrophic_bank.most_days"), work.parameter("catastrophic_bank.together")
    room = work.excess(
        together, work.input("accumulated_days"), text="Room beside accumulated sick leave", clause="5.33.3.b"
    )
    days = work.least(most, room, text="The most that may be asked of the bank", clause="5.33.3.b")
    if inputs.days_requested is not None:
        days = work.least(days, work.input("days_requested"), text="No more than was asked for")
    if inputs.donated is False:
        _say_not_donated(work)
    work.say(
        f"The bank may give you up to {counted(days, 'day', 'days')} at full pay, if a majority of its committee "
        "agrees.",
        f"El banco puede darle hasta {counted(days, 'día', 'días')} con pago completo, si la mayoría de su comité "
        "está de acuerdo.",
        "5.33.3.a",
        "5.33.4.b",
    )
    _most(work)
    work.say(
        "A licensed physician must verify the illness or injury.",
        "Un médico con licencia debe verificar la enfermedad o lesión.",
        "5.33.3.c",
    )
    if inputs.requested_on is not None:
        five = work.parameter("catastrophic_bank.committee")
        meets = note(
            work, "committee_meets_by", nth_day(work, work.input("requested_on"), five, DayWord.WORK, "5.33.3.a")
        )
        work.say(
            f"The committee meets by {meets.en()}, within {five.value} work days of the request.",
            f"El comité se reúne a más tardar {meets.es()}, dentro de {five.value} días hábiles de la solicitud.",
            "5.33.3.a",
        )
    if inputs.donated is False:
        return _not_donated(work, days)
    if inputs.donated is None:
        work.assume("You donated a day in the most recent donation enrollment period.")
    return work.determined(days, "days")


def _say_not_donated(work: Working) -> None:
    work.say(
        "You did not donate. One clause lets the committee waive the donation, another lets only contributors draw. "
        "Ask the committee.",
        "Usted no donó. Una cláusula permite al comité dispensar la donación; otra deja usar el banco solo a quienes "
        "donan. Pregunte al comité.",
        "5.33.1.c",
        "5.33.3.d",
    )


def _not_donated(work: Working, days: Figure) -> Determination:
    work.input("donated")
    none = work.choose(Decimal(0), (), text="No donation was made", clause="5.33.3.d")
    work.reading(none, "days", "Only contributors may withdraw", "Solo los donantes pueden retirar", "5.33.3.d")
    work.reading(days, "days", "If the committee waives the donation", "Si el comité dispensa la donación", "5.33.1.c")
    return work.conflict("days")


def _donation(work: Working) -> Determination:
    start = school_year_start(work)
    closes = month_day(work, work.parameter("catastrophic_bank.donation_closes"), start)
    note(work, "donation_closes", fixed(closes))
    donated, kept = work.input("donation_days"), work.parameter("catastrophic_bank.kept")
    if not work.has("accrued_days"):
        _say_donations(work, closes)
        return work.needs(need("accrued_days", clause="5.33.2.b"))
    left = work.sub(work.input("accrued_days"), donated, text="Accrued sick leave after the donation")
    enough = work.at_most(kept, left, text="Enough accrued sick leave left", clause="5.33.2.b")
    word = work.choose("allowed" if enough else "not allowed", (left, kept), text="The donation", clause="5.33.2.b")
    if enough:
        work.say(
            f"You may donate {counted(donated, 'day', 'days')}: {plain(left)} remain, and at least {kept.value} must.",
            f"Puede donar {counted(donated, 'día', 'días')}: quedan {plain(left)}, y deben quedar al menos "
            f"{kept.value}.",
            "5.33.2.b",
        )
    else:
        work.say(
            f"You may not donate {counted(donated, 'day', 'days')}: at least {kept.value} days of accrued sick leave "
            "must remain.",
            f"No puede donar {counted(donated, 'día', 'días')}: deben quedarle al menos {kept.value} días de licencia "
            "acumulada.",
            "5.33.2.b",
        )
    _say_donations(work, closes)
    return work.determined(word, "")


def _say_donations(work: Working, closes: Figure) -> None:
    work.say(
        f"Donations are taken from the first day of required service to {day_en(closes.day)}; a donation cannot be "
        "taken back, and goes to the bank, not to a person.",
        f"Las donaciones se reciben desde el primer día de servicio hasta el {day_es(closes.day)}; no se pueden "
        "retirar, y van al banco, no a una persona.",
        "5.33.2.d",
        "5.33.4.e",
    )


CATASTROPHIC_BANK = Calculator(
    name="catastrophic_bank",
    purpose="Days that the Catastrophic Sick Leave Bank may give, and donations to it.",
    purpose_es="Días que puede dar el banco de licencia catastrófica, y donaciones a él.",
    inputs=CatastrophicBankInputs,
    clauses=(
        "5.33",
        "5.33.1.a",
        "5.33.1.b",
        "5.33.1.c",
        "5.33.1.d",
        "5.33.1.e",
        "5.33.2.b",
        "5.33.2.d",
        "5.33.3.a",
        "5.33.3.b",
        "5.33.3.d",
        "5.33.4.b",
    ),
    rule=catastrophic_bank,
    example={"status": "permanent", "accumulated_days": "30"},
)
