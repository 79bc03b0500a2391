"""Money instead of medical insurance, dependents, and the days on which coverage begins and ends (Article 9, 14.03)."""

from datetime import date, timedelta

from assistant.calculators.base import Determination
from assistant.calculators.dates.counting import OutsideCalendarsError, calendar_of
from assistant.calculators.dates.moves import add_days, add_years, month_day, start_of
from assistant.calculators.profile import Group, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import day_en, day_es, dollars, plain
from assistant.calculators.working import Working


def opt_out(work: Working, group: Group | None, hire_date: date | None) -> Determination:
    """The yearly amount for a member who takes no District medical plan (9.01.1.a, 14.03.2.a)."""
    clause, name = "9.01.1.a", "opt_out"
    if group is Group.ADULT_EDUCATION:
        clause = "14.03.2.a"
        if hire_date is None:
            return work.needs(need("hire_date", clause=clause))
        hired, year = work.input("hire_date"), work.parameter("benefit_contribution.adult.opt_out_change")
        change = start_of(work, year)
        later = work.not_after(change, hired, text=f"Hired {day_en(hired.day)}", clause=clause)
        name = "adult.opt_out" if later else "adult.opt_out_before"
    amount = work.parameter(f"benefit_contribution.{name}")
    work.say(
        f"If you take no District medical plan, you may choose {dollars(amount)} for the year instead.",
        f"Si no toma un plan médico del Distrito, puede elegir {dollars(amount)} al año en su lugar.",
        clause,
    )
    plan_en, plan_es = ("annuities", "anualidades") if "adult" in name else ("the IRS plan", "el plan del IRS")
    work.say(
        f"It goes to other insurance benefits or {plan_en}, as the District approves.",
        f"Se aplica a otros seguros o {plan_es}, según apruebe el Distrito.",
        clause,
    )
    return work.determined(amount, "USD per year")


def dependents(work: Working, group: Group | None, *, hire_date: date | None, selects: bool | None) -> Determination:
    """The District's part of dependent coverage, or the monthly amount instead (9.04, 14.03.3)."""
    if group is Group.ADULT_EDUCATION:
        share = work.parameter("benefit_contribution.adult.dependents")
        work.say(
            f"The District provides {plain(share)}% of dependent medical coverage for full-time Adult Education "
            "members with benefits.",
            f"El Distrito da el {plain(share)}% de la cobertura médica de dependientes a miembros de Educación para "
            "Adultos de tiempo completo con beneficios.",
            "14.03.3",
        )
        return work.determined(share, "percent")
    if selects is False:
        return _without_dependents(work, hire_date)
    share = work.parameter("benefit_contribution.dependents")
    work.say(
        f"For a full-time member the District contributes an amount equal to {plain(share)}% for dependent coverage.",
        f"Para un miembro de tiempo completo el Distrito aporta un monto igual al {plain(share)}% para la cobertura de "
        "dependientes.",
        "9.04.1",
    )
    work.say(
        "The printed sentence stops there and does not say of what; ask the Benefits office for the amount.",
        "La oración impresa termina ahí y no dice de qué; pregunte el monto a la oficina de Beneficios.",
        "9.04.1",
    )
    work.say(
        "A member who is less than full time has the same share of it as of the member's own premiums.",
        "Quien no trabaja tiempo completo tiene de ello la misma parte que de sus propias primas.",
        "9.04",
    )
    return work.determined(share, "percent (the text does not say of what)")


def _without_dependents(work: Working, hire_date: date | None) -> Determination:
    work.input("selects_dependents")
    if hire_date is None:
        return work.needs(need("hire_date", clause="9.04.2"))
    hired, before = work.input("hire_date"), work.parameter("benefit_contribution.no_dependents_hired_before")
    if work.not_after(before, hired, text=f"Hired {day_en(hired.day)}", clause="9.04.2"):
        return work.not_applicable(
            f"The monthly amount instead of dependent coverage is only for members hired before {day_en(before.day)}.",
            f"El monto mensual en lugar de cobertura de dependientes es solo para contratados antes del "
            f"{day_es(before.day)}.",
            "9.04.2",
        )
    monthly, months = (work.parameter(f"benefit_contribution.no_dependents_{n}") for n in ("monthly", "months"))
    yearly = work.cents(
        work.mul(monthly, months, text=f"{dollars(monthly)} x {plain(months)} months", clause="9.04.2"),
        text="Dollars and cents",
    )
    work.extra("monthly", monthly)
    work.say(
        f"The District pays {dollars(yearly)} a year: {dollars(monthly)} a month for {plain(months)} months, for an "
        "annuity or other benefits.",
        f"El Distrito paga {dollars(yearly)} al año: {dollars(monthly)} al mes por {plain(months)} meses, para una "
        "anualidad u otros beneficios.",
        "9.04.2",
    )
    return work.determined(yearly, "USD per year")


def retirement(work: Working, birth_date: date | None, retirement_date: date | None) -> Determination:
    """The last day on which the District pays a retired member's medical and dental premium (9.01.7)."""
    if birth_date is None:
        return work.needs(need("birth_date", clause="9.01.7"))
    born, age = work.input("birth_date"), work.parameter("benefit_contribution.retired_until_age")
    birthday = add_years(work, born, age, "9.01.7")
    last_day = birthday.day - timedelta(days=birthday.day.day)
    last = work.record(
        "month_end_before", (birthday,), last_day, text="The last day of the month before the birthday", clause="9.01.7"
    )
    if retirement_date is not None and not work.not_after(
        work.input("retirement_date"), last, text="Retired before coverage ends", clause="9.01.7"
    ):
        return work.not_applicable(
            f"The District pays after retirement only up to age {plain(age)}; you may choose to pay for coverage "
            "yourself.",
            f"Después de la jubilación, el Distrito paga solo hasta los {plain(age)} años; usted puede pagar la "
            "cobertura.",
            "9.01.7",
            "9.01.8",
        )
    work.say(
        f"The District pays your own medical and dental premium through {day_en(last.day)}.",
        f"El Distrito paga su prima médica y dental hasta el {day_es(last.day)}.",
        "9.01.7",
    )
    work.say(
        f"That is the last day of the month before your birthday on {day_en(birthday.day)}. Dependents are not "
        "included, and the carrier must approve. After that you may pay for coverage yourself.",
        f"Es el último día del mes anterior a su cumpleaños del {day_es(birthday.day)}. No incluye dependientes y la "
        "aseguradora debe aprobarlo. Después puede pagar la cobertura usted.",
        "9.01.7",
        "9.01.8",
    )
    return work.determined(last, "date")


def end_of_employment(work: Working, employment_ends: date | None) -> Determination:
    """The last day of coverage of a member who leaves in summer (9.01.5)."""
    if employment_ends is None:
        return work.needs(need("employment_ends", clause="9.01.5"))
    ends = work.input("employment_ends")
    until = work.parameter("benefit_contribution.summer_until")
    try:
        calendar = calendar_of(work.book, ends.day)
    except OutsideCalendarsError:
        return work.out_of_term(
            "The contract prints no school year calendar around that day.",
            "El contrato no imprime un calendario escolar cerca de ese día.",
            "Exhibit C",
        )
    if calendar.first_service_day <= ends.day <= calendar.last_service_day:
        return work.not_covered(
            "The contract sets the end of coverage only for employment that ends between one school year and the next.",
            "El contrato fija el fin de la cobertura solo si el empleo termina entre un año escolar y el siguiente.",
            "9.01.5",
        )
    last = month_day(work, until, ends)
    work.say(
        f"You may continue coverage through {day_en(last.day)}.",
        f"Puede continuar la cobertura hasta el {day_es(last.day)}.",
        "9.01.5",
    )
    work.say(
        f"Your employment ends on {day_en(ends.day)}, after the last day of the school year and before the next one "
        "begins.",
        f"Su empleo termina el {day_es(ends.day)}, después del último día del año escolar y antes de que empiece el "
        "siguiente.",
        "9.01.5",
    )
    return work.determined(last, "date")


def enrollment(work: Working, employment_starts: date | None) -> Determination:
    """The last day on which a new member can enroll (9.01.6)."""
    days = work.parameter("benefit_contribution.enroll_days")
    if employment_starts is None:
        work.say(
            f"A new member enrolls within {plain(days)} days of the first day of employment.",
            f"Un nuevo miembro se inscribe dentro de {plain(days)} días de su primer día de empleo.",
            "9.01.6",
        )
        return work.needs(need("employment_starts", clause="9.01.6"))
    hired = work.input("employment_starts")
    last = add_days(work, hired, days, "9.01.6")
    work.assume("The days to enroll are calendar days, counted from the day after the first day of employment.")
    work.say(
        f"Enroll by {day_en(last.day)}: within {plain(days)} days of your first day of employment.",
        f"Inscríbase a más tardar el {day_es(last.day)}: dentro de {plain(days)} días de su primer día de empleo.",
        "9.01.6",
    )
    work.say(
        "Coverage begins on the first of the month for which premiums are paid. Later changes wait for open "
        "enrollment.",
        "La cobertura empieza el primero del mes por el que se pagan primas. Los cambios posteriores esperan la "
        "inscripción abierta.",
        "9.01.6",
    )
    return work.determined(last, "date")


def death(work: Working, date_of_death: date | None) -> Determination:
    """The last day of dependent coverage after a member's death (9.05)."""
    if date_of_death is None:
        return work.needs(need("date_of_death", clause="9.05"))
    died, years = work.input("date_of_death"), work.parameter("benefit_contribution.survivors_years")
    last = add_years(work, died, years, "9.05")
    work.say(
        "The District continues full medical and dental coverage for the enrolled dependents through "
        f"{day_en(last.day)}.",
        f"El Distrito continúa la cobertura médica y dental completa de los dependientes inscritos hasta el "
        f"{day_es(last.day)}.",
        "9.05",
    )
    work.say(
        "This is for a member who died before retiring with District payment of dependent coverage; the carrier must "
        "approve.",
        "Es para un miembro que murió antes de jubilarse con pago del Distrito para dependientes; la aseguradora debe "
        "aprobarlo.",
        "9.05",
    )
    return work.determined(last, "date")


def leave(work: Working, paid: bool | None) -> Determination:
    """Who pays during a leave (9.01.2, 9.01.3)."""
    if paid is None:
        return work.needs(need("paid_leave", clause="9.01.2"))
    given = work.input("paid_leave")
    if paid:
        work.say(
            "During a paid leave your benefits continue as before.",
            "Durante una licencia pagada sus beneficios continúan como antes.",
            "9.01.2",
        )
        return work.determined(_word(work, "District", given, "9.01.2"), "who pays")
    work.say(
        "During an unpaid leave you may continue the coverage at your own expense, through the Benefits office.",
        "Durante una licencia sin pago puede continuar la cobertura por su cuenta, a través de la oficina de "
        "Beneficios.",
        "9.01.3",
    )
    return work.determined(_word(work, "member", given, "9.01.3"), "who pays")


def _word(work: Working, word: str, given: Figure, clause: str) -> Figure:
    return work.choose(word, (given,), text=f"Paid by the {word}", clause=clause)
