"""Involuntary transfers: the spring calendar, August, just cause, return, and ECE (4.03, 21.06)."""

from assistant.calculators.base import Determination
from assistant.calculators.profile import Group, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import day_en, day_es, plain
from assistant.calculators.working import Working

from .counting import Bounds, DayWord, OutsideCalendarsError, calendar_of, preceding_work_day
from .deadlines import end, fixed, note, then
from .moves import month_day, school_year_start


def surplus(work: Working) -> Determination:
    """The spring calendar of surplus staff, May 1 to May 20, and how many positions to choose (4.03.1, 4.03.2)."""
    start = school_year_start(work)
    notice = _on(work, "surplus_notice", start)
    schools = _on(work, "schools_determined", start)
    statement = _on(work, "surplus_statement", start)
    final = _on(work, "volunteers_final", start)
    mailed = _mailed(work, start)
    work.say(
        f"By {notice.en()} the site administrator tells the members affected who is tentatively surplus. After that "
        "you may ask to meet about it.",
        f"A más tardar {notice.es()} el administrador avisa a los afectados quién es excedente provisional. Después "
        "usted puede pedir una reunión.",
        "4.03.1.a",
    )
    work.say(
        f"By {schools.en()} the District decides which schools are affected; by {statement.en()} each site circulates "
        f"a further statement with the vacancies known and asks for volunteers, who decide by {final.en()}.",
        f"A más tardar {schools.es()} el Distrito decide qué escuelas se ven afectadas; a más tardar {statement.es()} "
        "cada plantel circula otra lista con las vacantes conocidas y pide voluntarios, que deciden a más "
        f"tardar {final.es()}.",
        "4.03.1.b",
        "4.03.1.c",
        "4.03.1.d",
    )
    work.say(
        f"By {mailed.en()} the District mails the list of vacancies to each involuntary transferee.",
        f"A más tardar {mailed.es()} el Distrito envía por correo la lista de vacantes a cada trasladado.",
        "4.03.2.b",
    )
    _choices(work, "transfer_timeline.positions", "4.03.2.c")
    return end(work, notice, "4.03.1.a")


def ece_surplus(work: Working) -> Determination:
    """Early Childhood Education: notice within ten working days of the Board's action; two positions (21.06.1)."""
    work.input("group")
    chosen = _choices(work, "transfer_timeline.ece_positions", "21.06.1.a")
    days = work.parameter("transfer_timeline.ece_notice")
    work.say(
        f"You are told the time and place to choose within {days.value} working days of the Board's action. Those are "
        "working days on your program's own calendar, which the contract does not print.",
        f"Le avisan la hora y el lugar para elegir dentro de {days.value} días laborables de la acción de la Junta. "
        "Son días laborables del calendario de su programa, que el contrato no imprime.",
        "21.06.1",
        "13.09",
    )
    work.say(
        "You never have to take a position with fewer hours or less pay.",
        "Nunca tiene que aceptar un puesto con menos horas o menos pago.",
        "21.06.1",
    )
    return work.determined(chosen, "positions to select")


def august(work: Working) -> Determination:
    """Involuntary transfers between August 1 and the first teacher workday (4.03.3)."""
    start = school_year_start(work)
    opens = fixed(month_day(work, work.parameter("transfer_timeline.august_opens"), start))
    calendar = calendar_of(work.book, start.day)
    service = work.choose(calendar.first_service_day, (), text="The first day of service", clause=calendar.clause_id)
    named = min(n.day for n in calendar.named if n.name.startswith("Teacher Work Day"))
    workday = work.choose(named, (), text="The first day printed as Teacher Work Day", clause=calendar.clause_id)
    note(work, "august_period_opens", opens)
    work.say(
        f"From {opens.en()} until the first teacher workday a member selected for involuntary transfer meets with "
        "Human Resources before that workday.",
        f"Desde {opens.es()} hasta el primer día de trabajo docente, el miembro elegido para traslado involuntario se "
        "reúne con Recursos Humanos antes de ese día.",
        "4.03.3.a",
    )
    work.say(
        f"The calendar begins with a staff development day, {day_en(service.day)}; the first day it calls a Teacher "
        f"Work Day is {day_en(workday.day)}. After it no one is identified until the next spring period.",
        f"El calendario empieza con un día de desarrollo profesional, el {day_es(service.day)}; el primero que llama "
        f"día de trabajo docente es el {day_es(workday.day)}. Después no se designa a nadie hasta la primavera "
        "siguiente.",
        "4.03.3.c",
        calendar.clause_id,
    )
    work.reading(service, "date", "The first day of service", "El primer día de servicio", calendar.clause_id)
    work.reading(
        workday,
        "date",
        "The first day printed as Teacher Work Day",
        "El primer día impreso como Teacher Work Day",
        calendar.clause_id,
    )
    return work.ranged("date")


def midyear(work: Working) -> Determination:
    """Two working days to prepare after a transfer in the school year (4.03.5), though 4.03.3.c excludes most."""
    days = work.parameter("transfer_timeline.prepare_transfer")
    work.say(
        f"A member involuntarily transferred after the school year began gets, on request, {days.value} working days "
        "to prepare and help with the move.",
        f"Un miembro trasladado involuntariamente después de empezar el año recibe, si lo pide, {days.value} días "
        "laborables para prepararse y ayuda con la mudanza.",
        "4.03.5",
    )
    work.say(
        "Another clause says that no one is identified for involuntary transfer after the first teacher workday; the "
        "exceptions are class size adjustments and just cause.",
        "Otra cláusula dice que no se designa a nadie para traslado involuntario después del primer día de trabajo "
        "docente; las excepciones son los ajustes de tamaño de clase y la causa justa.",
        "4.03.3.c",
        "4.03.3.d",
        "4.03.8",
    )
    return work.determined(days, "working days")


def just_cause(work: Working) -> Determination:
    """Review of a just-cause transfer: five working days to ask, seven for the conference (4.03.8.b)."""
    clause = "4.03.8.b"
    if work.has("request_received_on"):
        days = work.parameter("transfer_timeline.conference")
        held = then(work, fixed(work.input("request_received_on")), days, DayWord.WORKING, clause)
        note(work, "conference_by", held)
        work.say(
            f"The conference is held by {held.en()}, within {days.value} working days of your request. The Association "
            "may represent you.",
            f"La conferencia se celebra a más tardar {held.es()}, dentro de {days.value} días laborables de su "
            "petición. La Asociación puede representarle.",
            clause,
        )
        return end(work, held, clause)
    if not work.has("notified_on"):
        return work.needs(need("notified_on", clause=clause))
    days = work.parameter("transfer_timeline.rebuttal")
    last = note(work, "review_request_by", then(work, fixed(work.input("notified_on")), days, DayWord.WORKING, clause))
    work.say(
        f"Ask for review and send your written rebuttal by {last.en()}: {days.value} working days after you were "
        "notified.",
        f"Pida la revisión y envíe su respuesta escrita a más tardar {last.es()}: {days.value} días laborables después "
        "de ser notificado.",
        clause,
    )
    work.say(
        "The reasons must first be given to you in writing; with the Association's approval the matter goes to "
        "arbitration and is decided before any transfer.",
        "Primero deben darle las razones por escrito; si la Asociación lo aprueba, el asunto pasa a arbitraje y se "
        "decide antes de cualquier traslado.",
        "4.03.8.a",
        "4.03.8.c",
    )
    return end(work, last, clause)


def returning(work: Working) -> Determination:
    """Return to the previous assignment: three working days to say so (4.03.6, 21.06.1.b)."""
    ece = work.has("group") and work.input("group").value == Group.ECE.value
    clause = "21.06.1.b" if ece else "4.03.6"
    if not work.has("notified_on"):
        return work.needs(need("notified_on", clause=clause))
    days = work.parameter("transfer_timeline.ece_return" if ece else "transfer_timeline.return")
    last = note(work, "return_declared_by", then(work, fixed(work.input("notified_on")), days, DayWord.WORKING, clause))
    work.say(
        f"Say that you intend to return by {last.en()}: {days.value} working days after you were told of the vacancy.",
        f"Diga que piensa volver a más tardar {last.es()}: {days.value} días laborables después de que le avisaron de "
        "la vacante.",
        clause,
    )
    work.say(
        "The right lasts for the school year in which you began the new assignment.",
        "El derecho dura el año escolar en que empezó la nueva asignación.",
        clause,
    )
    return end(work, last, clause)


def _on(work: Working, name: str, start: Figure) -> Bounds:
    return note(work, f"{name}_by", fixed(month_day(work, work.parameter(f"transfer_timeline.{name}"), start)))


def _mailed(work: Working, start: Figure) -> Bounds:
    day = month_day(work, work.parameter("transfer_timeline.vacancy_list"), start)
    try:
        day = preceding_work_day(work, day, "4.03.2.b")
    except OutsideCalendarsError:
        work.assume("If May 20 is not a workday, the workday before it is used; no calendar is printed for that year.")
    return note(work, "vacancy_list_by", fixed(day))


def _choices(work: Working, parameter: str, clause: str) -> Figure:
    """How many positions the member selects: so many, or as many as there are."""
    asked = work.parameter(parameter)
    if not work.has("eligible_positions"):
        work.say(
            f"You select {asked.value} positions for which you qualify, or as many as there are, and get one of them.",
            f"Usted elige {asked.value} puestos para los que califica, o los que haya, y recibe uno de ellos.",
            clause,
        )
        return asked
    chosen = work.least(
        asked, work.input("eligible_positions"), text="As many as asked, or as many as there are", clause=clause
    )
    work.extra("positions_to_select", chosen)
    work.say(
        f"You select {plain(chosen)} of the positions for which you qualify, and get one of them.",
        f"Usted elige {plain(chosen)} de los puestos para los que califica, y recibe uno de ellos.",
        clause,
    )
    return chosen
