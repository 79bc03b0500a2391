"""Dates inside a growth cycle and of the Advisory phase (3.04.2, 3.04.4, 3.04.10, 3.06.1)."""

from assistant.calculators.base import Determination
from assistant.calculators.trace import Figure
from assistant.calculators.words import day_en, day_es
from assistant.calculators.working import Working
from ingest.contract.calendar import school_year_of

from .counting import Bounds, DayWord
from .deadlines import end, fixed, note, then
from .moves import add_weeks, month_day, start_around


def year_dates(work: Working, start: Figure, *, permanent: bool) -> None:
    """The first meeting, the first formal observation and the End of Year Summary of a cycle year."""
    _say_first_meeting(work, start)
    status = "permanent" if permanent else "probationary"
    clause = "3.04.4.a.iii.b" if permanent else "3.04.4.a.iii.a"
    observed = fixed(month_day(work, work.parameter(f"growth_cycle.observation_{status}"), start))
    note(work, "formal_observation_by", observed)
    work.say(
        f"At least one formal observation takes place by {observed.en()}.",
        f"Al menos una observación formal se hace a más tardar {observed.es()}.",
        clause,
    )
    two = work.parameter("growth_cycle.conversations")
    summary = fixed(month_day(work, work.parameter(f"growth_cycle.summary_{status}"), start))
    note(work, "end_of_year_summary_by", summary)
    work.say(
        f"There are {two.value} reflective conversations in the year, and the End of Year Summary meeting is by "
        f"{summary.en()}.",
        f"Hay {two.value} conversaciones de reflexión en el año, y la reunión del resumen de fin de año es a más "
        f"tardar {summary.es()}.",
        "3.04.4.c.ii",
        "3.04.10.e" if permanent else "3.04.10.f",
    )


def first_meeting(work: Working, start: Figure) -> Determination:
    """The last day of the first meeting with the facilitator, by itself."""
    meeting = _say_first_meeting(work, start)
    if meeting is None:
        return work.out_of_term(
            "The contract prints no calendar of that school year, from which the weeks would be counted.",
            "El contrato no imprime el calendario de ese año escolar, desde el que se contarían las semanas.",
            "3.04.2",
        )
    if not work.has("new_to_site") and not work.has("assignment_started_on"):
        work.assume("You return to the same site; at a new site, or newly hired, there is one more week.")
    return end(work, meeting, "3.04.2")


def _say_first_meeting(work: Working, start: Figure) -> Bounds | None:
    if work.has("assignment_started_on"):
        begun, calendars = work.input("assignment_started_on"), tuple[str, ...]()
        weeks, clause = work.parameter("growth_cycle.meeting_transferred"), "3.04.2.c"
    else:
        calendar = work.book.contract.calendars.get(school_year_of(start.day))
        if calendar is None:
            work.assume("The first instructional day of that school year is not printed in the contract.")
            return None
        calendars = (calendar.clause_id,)
        begun = work.choose(
            calendar.first_student_day, (), text="The first instructional day", clause=calendar.clause_id
        )
        new = work.has("new_to_site") and work.input("new_to_site").value is True
        clause = "3.04.2.b" if new else "3.04.2.a"
        weeks = work.parameter("growth_cycle.meeting_new" if new else "growth_cycle.meeting_returning")
    meeting = note(work, "first_meeting_by", fixed(add_weeks(work, begun, weeks, clause)))
    most = work.parameter("growth_cycle.meeting_latest")
    work.say(
        f"You meet with your facilitator by {meeting.en()}, {weeks.value} weeks after {day_en(begun.day)}; by mutual "
        f"agreement it can be later, but never more than {most.value} weeks after your assignment began.",
        f"Se reúne con su facilitador a más tardar {meeting.es()}, {weeks.value} semanas después del "
        f"{day_es(begun.day)}; por acuerdo mutuo puede ser después, pero nunca más de {most.value} semanas desde que "
        "empezó su asignación.",
        clause,
        "3.04.2.d",
        *calendars,
    )
    return meeting


def second_triad(work: Working) -> Determination:
    """Ten working days for the second observation and conversation; not before November 15 (3.04.4.b.ii.c)."""
    held = work.input("second_triad_on")
    opens = month_day(work, work.parameter("growth_cycle.second_triad_after"), start_around(work, held))
    if work.not_after(held, opens, text="The second triad was held before November 15 had passed"):
        work.say(
            f"{day_en(held.day)} is too early: the second triad may not take place until after {day_en(opens.day)}.",
            f"El {day_es(held.day)} es demasiado pronto: la segunda tríada no puede celebrarse hasta después del "
            f"{day_es(opens.day)}.",
            "3.04.4.b.ii.c.V",
        )
        return end(work, fixed(opens), "3.04.4.b.ii.c.V")
    days = work.parameter("growth_cycle.after_second_triad")
    clause = "3.04.4.b.ii.c.VI"
    last = note(work, "second_observation_by", then(work, fixed(held), days, DayWord.WORKING, clause))
    work.say(
        f"The second formal observation and a reflective conversation are due by {last.en()}: {days.value} working "
        "days after the second triad.",
        f"La segunda observación formal y una conversación de reflexión vencen {last.es()}: {days.value} días "
        "laborables después de la segunda tríada.",
        clause,
    )
    work.say(
        f"The second triad may take place only after {day_en(opens.day)}; {day_en(held.day)} is.",
        f"La segunda tríada solo puede celebrarse después del {day_es(opens.day)}; el {day_es(held.day)} lo es.",
        "3.04.4.b.ii.c.V",
    )
    return end(work, last, clause)


def advisory(work: Working) -> Determination:
    """The end of an Advisory Cycle: 18 weeks, or the 90 days that a definition still prints (3.06.1, 3.03.11)."""
    begun = work.input("advisory_started_on")
    weeks = work.parameter("growth_cycle.advisory_weeks")
    finish = fixed(add_weeks(work, begun, weeks, "3.06.1.f"))
    note(work, "advisory_cycle_ends", finish)
    reports = work.parameter("growth_cycle.advisory_report")
    note(work, "first_report_about", fixed(add_weeks(work, begun, reports, "3.06.1.c")))
    days = work.parameter("growth_cycle.advisory_days")
    other: Bounds = then(work, fixed(begun), days, DayWord.WORKING, "3.03.11")
    work.say(
        f"The Advisory Cycle ends on {finish.en()}, {weeks.value} weeks after it began; the Advisor reports to the "
        f"Professional Growth Team about every {reports.value} weeks.",
        f"El ciclo de asesoría termina {finish.es()}, {weeks.value} semanas después de empezar; el asesor informa al "
        f"equipo de crecimiento profesional cada {reports.value} semanas aproximadamente.",
        "3.06.1.f",
        "3.06.1.c",
    )
    work.say(
        f"A definition elsewhere speaks of a {days.value}-day phase. Counted in working days that is {other.en()}; the "
        "rule with the date July 1, 2019 is the specific one.",
        f"Una definición en otra cláusula habla de una fase de {days.value} días. Contada en días laborables es "
        f"{other.es()}; "
        "la regla con fecha 1 de julio de 2019 es la específica.",
        "3.03.11",
    )
    work.reading(
        finish.earliest,
        "date",
        "18 weeks, effective July 1, 2019",
        "18 semanas, desde el 1 de julio de 2019",
        "3.06.1.f",
        governs=True,
    )
    work.reading(
        other.latest, "date", "A 90-day phase, in working days", "Una fase de 90 días, en días laborables", "3.03.11"
    )
    return work.conflict("date")


def referral(work: Working) -> Determination:
    """Referral to PAR: one clause asks for one standard not met, others for two (3.06.1.f.iii, 3.02, 3.08.2.e)."""
    count = work.input("standards_not_met")
    two = work.parameter("growth_cycle.referral_standards")
    if count.number >= two.number:
        found = work.choose("referral", (count, two), text="Two or more standards are not met", clause="3.08.2.e")
        work.say(
            "The Professional Growth Team refers the practitioner to Peer Assistance and Review, by majority vote.",
            "El equipo de crecimiento profesional remite al practicante a la Ayuda y Revisión de Pares, por mayoría.",
            "3.06.1.f.iii",
            "3.06.1.f.iii.a",
        )
        return work.determined(found, "")
    work.reading("referral", "", "One or more standards not met", "Uno o más estándares no cumplidos", "3.06.1.f.iii")
    work.reading(
        "the CTS Panel may accept or reject it",
        "",
        "Referral is for two or more; one area may be referred",
        "La remisión es por dos o más; un área puede remitirse",
        "3.08.2.e",
    )
    work.say(
        "With one standard not met the clauses differ. One says that the practitioner is referred to Peer Assistance "
        "and Review; others speak of two or more, and let the CTS Panel accept or reject a referral for one area.",
        "Con un solo estándar no cumplido las cláusulas difieren. Una dice que se remite a la Ayuda y Revisión de "
        "Pares; otras hablan de dos o más, y permiten al panel CTS aceptar o rechazar una remisión por un área.",
        "3.06.1.f.iii",
        "3.08.2.e",
        "3.02",
    )
    return work.conflict("")
