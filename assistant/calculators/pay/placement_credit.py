"""Years of experience that count towards the step on the TK-12 schedule (Exhibit D 2, 11.02, 14.05, 21.02, HH)."""

from dataclasses import dataclass, field
from decimal import Decimal

from assistant.calculators.bands import Band, holding
from assistant.calculators.base import Determination
from assistant.calculators.profile import Role, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import counted, plain
from assistant.calculators.working import Working

from .placement_inputs import Degree, SalaryPlacementInputs

_P = "salary_placement."
SPECIAL_EDUCATION = (Role.SPECIAL_EDUCATION_TEACHER, Role.SLP, Role.VISION_MOBILITY)
_PRACTICE = {Role.NURSE: "nurse", Role.SLP: "slp", Role.SOCIAL_WORKER: "social_worker"}


@dataclass(frozen=True, slots=True)
class Other:
    """Another reading of one credit: the years under it, its clause, and why, in both languages."""

    years: Figure
    clause: str
    en: str
    es: str
    governed_by: str | None = None


@dataclass(slots=True)
class Credits:
    """The years that count, one figure a kind; `other` replaces the credit called `of` under another reading."""

    years: dict[str, Figure] = field(default_factory=dict)
    other: Other | None = None
    of: str = ""


def credited(work: Working, inputs: SalaryPlacementInputs) -> Credits | Determination:
    """Every kind of experience with its cap, or the fact to ask for.

    Clauses: Exhibit D 2.A-2.L, 11.02.a, 11.02.d, 11.02.e, 14.05.1, 14.05.2, 21.02, Exhibit HH attract.2.
    """
    found = Credits()
    _outside(work, inputs, found)
    if inputs.in_district_years is not None:
        found.years["in_district"] = work.input("in_district_years")
        work.say(
            "Years in the District's regular program count year for year, without limit.",
            "Los años en el programa regular del Distrito cuentan año por año, sin límite.",
            "Exhibit D § 2.F",
        )
    for step in (_practice, _preschool, _adult_education):
        asked = step(work, inputs, found)
        if asked is not None:
            return asked
    _aide(work, inputs, found)
    return found


def _outside(work: Working, inputs: SalaryPlacementInputs, found: Credits) -> None:
    """Outside teaching (10), military service (2) and CTE industry, with their limits in combination (11)."""
    teaching = _teaching(work, inputs)
    if teaching is not None and not _uncapped(work, inputs):
        most = work.parameter(f"{_P}outside_years")
        if teaching.number > most.number:
            work.say(
                f"Of {plain(teaching)} outside years {plain(most)} count.",
                f"De {plain(teaching)} años externos cuentan {plain(most)}.",
                "Exhibit D § 2.B",
                "11.02.a",
            )
        teaching = work.least(teaching, most, text=f"At most {plain(most)} outside years", clause="Exhibit D § 2.B")
    if inputs.industry_months is not None:
        _industry(work, teaching, found)
        return
    military = _military(work, inputs)
    if military is None:
        if teaching is not None:
            found.years["outside"] = teaching
        return
    parts = (teaching, military) if teaching is not None else (military,)
    combined = work.add(*parts, text="Outside teaching and military service together", clause="Exhibit D § 2.E")
    _combine(work, combined, found, (f"{_P}combined_steps", "Exhibit D § 2.E", f"{_P}outside_last_step"))


def _combine(work: Working, combined: Figure, found: Credits, names: tuple[str, str, str]) -> None:
    """At most eleven steps together; whether that is Step 11 or eleven steps above Step 1 is not said."""
    parameter, clause, last = names
    most = work.parameter(parameter)
    found.years["outside"] = work.least(combined, most, text=f"At most {plain(most)} steps together", clause=clause)
    if combined.number < most.number:
        return
    step = work.parameter(last)
    found.of = "outside"
    found.other = Other(
        work.record("previous", (step,), step.number - 1, text=f"Credit that places on Step {plain(step)}"),
        work.clause_of(step),
        f"placement on Step {plain(step)} at most",
        f"ubicación en el escalón {plain(step)} como máximo",
    )


def _uncapped(work: Working, inputs: SalaryPlacementInputs) -> bool:
    """Special education service providers: full credit for outside years, from July 1, 2024."""
    if inputs.role not in SPECIAL_EDUCATION or not work.began(f"{_P}floor.special_education"):
        return False
    work.say(
        "Special education service providers get full credit for outside years.",
        "Los proveedores de educación especial reciben crédito completo por los años externos.",
        "Exhibit HH § attract.2",
    )
    work.passed_over("outside experience is limited", "the memorandum gives full credit", "Exhibit D § 2.B")
    return True


def _teaching(work: Working, inputs: SalaryPlacementInputs) -> Figure | None:
    """Outside teaching years: full ones, those made of days, and at most two under an emergency credential."""
    parts: list[Figure] = []
    if inputs.outside_years is not None:
        parts.append(_without_emergency(work, work.input("outside_years")))
    if inputs.partial_years:
        parts.append(_from_days(work, inputs))
    return work.total(parts, text="Outside teaching years") if parts else None


def _without_emergency(work: Working, years: Figure) -> Figure:
    if not work.has("emergency_years"):
        return years
    emergency, most = work.input("emergency_years"), work.parameter(f"{_P}emergency_years")
    over = work.excess(emergency, most, text=f"Emergency years over {plain(most)}", clause="Exhibit D § 2.C")
    if over.number:
        work.say(
            f"Under an emergency credential {plain(most)} years count.",
            f"Con una credencial de emergencia cuentan {plain(most)} años.",
            "Exhibit D § 2.C",
        )
    return work.sub(years, over, text="Outside years that count", clause="Exhibit D § 2.C")


def _from_days(work: Working, inputs: SalaryPlacementInputs) -> Figure:
    """135 days make a year; two halves of 68 days or more make one; a half may join half a year of service."""
    full, half = work.parameter(f"{_P}full_year_days"), work.parameter(f"{_P}half_year_days")
    part = work.parameter(f"{_P}half_year")
    bands: tuple[Band, ...] = (
        (plain(full), None, "1"),
        (plain(half), None, plain(part)),
        (None, None, "0"),
    )
    worth = [
        work.record(
            "band",
            (days := work.part(f"partial_years[{n}]", count),),
            Decimal(holding(bands, days.number) or 0),
            text=f"{count} days of teaching",
            clause="Exhibit D § 2.G",
            detail={"bands": bands},
        )
        for n, count in enumerate(inputs.partial_years, start=1)
    ]
    total = work.total(worth, text="Partial years together")
    whole = work.floor(total, text="Two halves make a year; a half alone does not", clause="Exhibit D § 2.H")
    work.say(
        f"The partial years make {counted(whole, 'year', 'years')}: {plain(full)} days of teaching in a school year "
        "are a "
        f"year, and halves of at least {plain(half)} days are a year in pairs.",
        f"Los años parciales hacen {counted(whole, 'año', 'años')}: {plain(full)} días de enseñanza en un año escolar "
        "son "
        f"un año, y las mitades de al menos {plain(half)} días son un año de dos en dos.",
        "Exhibit D § 2.G",
        "Exhibit D § 2.H",
    )
    if not _joins(work, inputs, total):
        return whole
    joined = work.ceil(
        total,
        text="Half a year of teaching joins half a year of service after the credential",
        clause="Exhibit D § 2.D",
    )
    work.say(
        f"With half a year of military service after the credential they make {counted(joined, 'year', 'years')}.",
        f"Con medio año de servicio militar después de la credencial hacen {counted(joined, 'año', 'años')}.",
        "Exhibit D § 2.D",
    )
    return joined


def _joins(work: Working, inputs: SalaryPlacementInputs, total: Figure) -> bool:
    """Whether a half year of teaching is left over, and a half year of service after the credential within its two."""
    if not inputs.military_after_credential or inputs.military_months is None or total.number % 1 == 0:
        return False
    a_year, half = work.parameter(f"{_P}military_months"), work.parameter(f"{_P}half_year")
    within = min(Decimal(inputs.military_months), work.parameter(f"{_P}military_years").number * a_year.number)
    return within % a_year.number >= a_year.number * half.number


def _military(work: Working, inputs: SalaryPlacementInputs) -> Figure | None:
    if inputs.military_months is None:
        return None
    months, a_year = work.input("military_months"), work.parameter(f"{_P}military_months")
    most = work.parameter(f"{_P}military_years")
    years = work.floor(
        work.div(months, a_year, text=f"{plain(months)} months / {plain(a_year)}", clause="Exhibit D § 2.D"),
        text="Full years of service",
    )
    work.say(
        f"{plain(a_year)} months of military service make a year; at most {plain(most)} years count.",
        f"{plain(a_year)} meses de servicio militar hacen un año; cuentan como máximo {plain(most)} años.",
        "Exhibit D § 2.D",
    )
    return work.least(years, most, text=f"At most {plain(most)} years", clause="Exhibit D § 2.D")


def _industry(work: Working, teaching: Figure | None, found: Credits) -> None:
    """CTE: industry years less the three of the credential, within Step 11; with teaching, eleven steps."""
    months, a_year = work.input("industry_months"), work.parameter(f"{_P}industry_months")
    least, last = work.parameter(f"{_P}industry_minimum"), work.parameter(f"{_P}industry_last_step")
    years = work.floor(
        work.div(months, a_year, text=f"{plain(months)} months / {plain(a_year)}", clause="11.02.d.i.a"),
        text="Full years of industry experience",
    )
    beyond = work.excess(years, least, text=f"Without the {plain(least)} years of the credential", clause="11.02.d.i")
    most = work.record("previous", (last,), last.number - 1, text=f"Credit that places on Step {plain(last)}")
    credit = work.least(beyond, most, text=f"Not past Step {plain(last)}", clause="11.02.d.i")
    work.say(
        f"Of {plain(years)} industry years ({plain(a_year)} months make a year) the {plain(least)} needed for the "
        f"credential do not count: {plain(credit)} count.",
        f"De {plain(years)} años en la industria ({plain(a_year)} meses hacen un año) no cuentan los {plain(least)} "
        "que "
        f"exige la credencial: cuentan {plain(credit)}.",
        "11.02.d.i",
    )
    if teaching is None:
        found.years["outside"] = credit
        return
    combined = work.add(teaching, credit, text="Outside teaching and industry together", clause="11.02.d.ii")
    names = (f"{_P}industry_combined_steps", "11.02.d.ii", f"{_P}industry_last_step")
    _combine(work, combined, found, names)


def _practice(work: Working, inputs: SalaryPlacementInputs, found: Credits) -> Determination | None:
    """Nurses, SLPs and social workers: other relevant practice, ten years; four in Column I."""
    if inputs.outside_practice_years is None or inputs.role not in _PRACTICE:
        return None
    years, name = work.input("outside_practice_years"), _PRACTICE[inputs.role]
    if inputs.role is Role.SLP and _uncapped(work, inputs):
        found.years["practice"] = years
        work.passed_over("other practice is limited", "the memorandum gives full credit", "Exhibit D § 2.K.1.a")
        return None
    column_i = work.parameter(f"{_P}practice_years_column_i.{name}")
    if inputs.degree is None and years.number > column_i.number:
        return work.needs(need("degree", clause=work.clause_of(column_i)))
    bound = work.parameter(f"{_P}units.ii")
    first = inputs.degree is Degree.BA and (inputs.units_after_ba or 0) < bound.number
    most = column_i if first else work.parameter(f"{_P}practice_years.{name}")
    clause = work.clause_of(most)
    found.years["practice"] = work.least(years, most, text=f"At most {plain(most)} years of practice", clause=clause)
    work.say(
        f"Of {plain(years)} years of other relevant practice {plain(found.years['practice'])} count.",
        f"De {plain(years)} años de otra práctica pertinente cuentan {plain(found.years['practice'])}.",
        clause,
    )
    return None


def _preschool(work: Working, inputs: SalaryPlacementInputs, found: Credits) -> Determination | None:
    """In-district preschool: eleven years (Exhibit D 2.A.1), or without cap for full years at 15 hours (21.02)."""
    if not inputs.ece_years:
        return None
    if inputs.ece_permanent is None:
        return work.needs(need("ece_permanent", clause="21.02"))
    work.input("ece_permanent")
    if not inputs.ece_permanent:
        work.passed_over("credit for preschool years", "the member has no permanency in ECE", "21.02")
        return None
    years, most = work.input("ece_years"), work.parameter(f"{_P}preschool_years")
    capped = work.least(years, most, text=f"At most {plain(most)} years", clause="Exhibit D § 2.A.1")
    if inputs.ece_full_years is None:
        if years.number > most.number:
            return work.needs(need("ece_full_years", clause="21.02"))
        found.years["preschool"] = capped
        work.say(
            f"Permanent preschool teachers are credited {plain(capped)} years.",
            f"A los maestros permanentes de preescolar se les acreditan {plain(capped)} años.",
            "Exhibit D § 2.A.1",
        )
        return None
    full, hours = work.input("ece_full_years"), work.parameter(f"{_P}preschool_weekly_hours")
    best = work.most(full, capped, text="The larger of the two credits", clause="21.02")
    found.years["preschool"] = best
    work.say(
        f"Full preschool years of at least {plain(hours)} hours a week count year for year: {plain(full)}.",
        f"Los años completos de preescolar con al menos {plain(hours)} horas por semana cuentan año por año: "
        f"{plain(full)}.",
        "21.02",
    )
    if best.number > capped.number:
        found.of = "preschool"
        found.other = Other(
            capped,
            "Exhibit D § 2.A.1",
            f"at most {plain(most)} preschool years",
            f"como máximo {plain(most)} años de preescolar",
            governed_by="21.02",
        )
    return None


def _adult_education(work: Working, inputs: SalaryPlacementInputs, found: Credits) -> Determination | None:
    """In-district Adult Education: by permanency without cap (14.05.2), else eleven years of 810 hours (14.05.1)."""
    if not inputs.adult_education_years and not inputs.adult_education_full_years:
        return None
    if inputs.adult_education_permanent is None:
        return work.needs(need("adult_education_permanent", clause="14.05.2"))
    work.input("adult_education_permanent")
    if inputs.adult_education_permanent:
        if inputs.adult_education_full_years is None:
            return work.needs(need("adult_education_full_years", clause="14.05.2"))
        years, hours = work.input("adult_education_full_years"), work.parameter(f"{_P}adult_education_weekly_hours")
        work.say(
            f"With permanency, full Adult Education years of at least {plain(hours)} hours a week count year for year: "
            f"{plain(years)}.",
            f"Con permanencia, los años completos en Educación para Adultos con al menos {plain(hours)} horas por "
            "semana "
            f"cuentan año por año: {plain(years)}.",
            "14.05.2",
        )
        found.years["adult_education"] = years
        return None
    if inputs.adult_education_years is None:
        return work.needs(need("adult_education_years", clause="14.05.1"))
    years, most = work.input("adult_education_years"), work.parameter(f"{_P}adult_education_years")
    hours = work.parameter(f"{_P}adult_education_hours")
    credit = work.least(years, most, text=f"At most {plain(most)} years", clause="14.05.1")
    work.say(
        f"Adult Education years with at least {plain(hours)} hours and a regular credential count, at most "
        f"{plain(most)}: {plain(credit)}.",
        f"Cuentan los años en Educación para Adultos con al menos {plain(hours)} horas y credencial regular, como "
        f"máximo {plain(most)}: {plain(credit)}.",
        "14.05.1",
    )
    found.years["adult_education"] = credit
    return None


def _aide(work: Working, inputs: SalaryPlacementInputs, found: Credits) -> None:
    """Instructional Assistants: a step for every two years or portion thereof."""
    if inputs.aide_years is None:
        return
    years, unit = work.input("aide_years"), work.parameter(f"{_P}aide_years")
    parts = work.div(years, unit, text=f"{plain(years)} years / {plain(unit)}", clause="11.02.e")
    found.years["aide"] = work.ceil(parts, text="A step for each two years or portion", clause="11.02.e")
    work.say(
        f"{plain(years)} years as an Instructional Assistant count as {plain(found.years['aide'])}: a step for every "
        f"{plain(unit)} years or a portion.",
        f"{plain(years)} años como Asistente de Instrucción cuentan como {plain(found.years['aide'])}: un escalón por "
        "cada "
        f"{plain(unit)} años o fracción.",
        "11.02.a",
        "11.02.e",
    )
