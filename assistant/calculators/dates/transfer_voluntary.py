"""Voluntary transfers, exchanges, Title 1 and changes of assignment (4.02, 4.03.9, 4.04, 4.05, 4.10, 21.07)."""

from datetime import date

from assistant.calculators.base import Determination
from assistant.calculators.profile import EmploymentStatus, Group, need
from assistant.calculators.trace import Figure
from assistant.calculators.working import Working
from ingest.contract.calendar import first_year_of, school_year_of

from .counting import Bounds, DayWord
from .deadlines import end, fixed, note, then
from .moves import back_days, month_day, school_year_start, weekday_before

_SATURDAY, _FRIDAY = 5, 4


def voluntary(work: Working) -> Determination:
    """When vacancies are open to voluntary transfer (4.02.2, 4.04.3, 4.04.4, 4.04.9, 21.07)."""
    if work.has("group") and work.input("group").value == Group.ECE.value:
        work.say(
            "Early Childhood Education members may apply for positions as they are posted, at any time.",
            "Los miembros de educación infantil pueden solicitar puestos en cuanto se publican, en cualquier momento.",
            "21.07",
        )
        posted = work.choose("as posted", (), text="When positions are open", clause="21.07")
        return work.determined(posted, "")
    if work.has("selected_on"):
        return _held(work)
    if work.has("meetings_ended_on"):
        return _after_meetings(work)
    return _season(work)


def _after_meetings(work: Working) -> Determination:
    days = work.parameter("transfer_timeline.internal_applications")
    last = then(work, fixed(work.input("meetings_ended_on")), days, DayWord.WORK, "4.04.3.a")
    note(work, "internal_applications_until", last)
    work.say(
        f"Vacancies posted during the involuntary process stay open to you until {last.en()}, {days.value} work days "
        "after the meetings ended.",
        f"Las vacantes publicadas durante el proceso involuntario siguen abiertas para usted hasta {last.es()}, "
        f"{days.value} días hábiles después de las reuniones.",
        "4.04.3.a",
    )
    return end(work, last, "4.04.3.a")


def _held(work: Working) -> Determination:
    selected = work.input("selected_on")
    limit = month_day(work, work.parameter("transfer_timeline.held_after"), _july_first(work, selected))
    if work.not_after(selected, limit, text="Selected by July 31", clause="4.04.9.1"):
        work.say(
            "The District may not hold you in your present position: you were selected by July 31.",
            "El Distrito no puede retenerle en su puesto actual: fue seleccionado a más tardar el 31 de julio.",
            "4.04.9.1",
        )
        free = work.choose("not held", (selected, limit), text="Selected in time", clause="4.04.9.1")
        return work.determined(free, "")
    days = work.parameter("transfer_timeline.held")
    last = note(work, "held_until", then(work, fixed(selected), days, DayWord.WORK, "4.04.9.1"))
    work.say(
        f"The District may hold you in your present position until {last.en()} at the latest, {days.value} work days, "
        "to fill it.",
        f"El Distrito puede retenerle en su puesto actual hasta {last.es()} como máximo, {days.value} días hábiles, "
        "para cubrirlo.",
        "4.04.9.1",
    )
    if selected.day.month < limit.day.month:
        return _of_which_year(work, last)
    return end(work, last, "4.04.9.1")


def _of_which_year(work: Working, last: Bounds) -> Determination:
    """Selected between January and June: before the July 31 of one school year, after that of the other."""
    work.lead(
        "The clause does not say of which year July 31 is meant. For a position of the next school year you were "
        "selected before it, and may not be held.",
        "La cláusula no dice de qué año es el 31 de julio. Para un puesto del próximo año escolar fue seleccionado "
        "antes, y no le pueden retener.",
        "4.04.9.1",
    )
    work.reading("not held", "", "A position of the next school year", "Un puesto del próximo año", "4.04.9.1")
    work.reading(last.latest, "date", "A position of this school year", "Un puesto de este año escolar", "4.04.9.1")
    return work.ranged("")


def _season(work: Working) -> Determination:
    start = school_year_start(work)
    last = _last_saturday(work, start)
    other = work.has("other_calendar") and work.input("other_calendar").value is True
    if other:
        opens = fixed(month_day(work, work.parameter("transfer_timeline.other_calendar_opens"), start))
        closes = month_day(work, work.parameter("transfer_timeline.other_calendar_closes"), opens.earliest)
        last = closes
        note(work, "other_calendar_opens", opens)
        work.say(
            f"Your calendar is not tied to the regular school calendar, so you may apply from {opens.en()} to "
            f"{fixed(closes).en()}.",
            f"Su calendario no está ligado al calendario escolar regular, así que puede solicitar desde {opens.es()} "
            f"hasta {fixed(closes).es()}.",
            "4.02.2.c",
        )
    else:
        work.say(
            f"Vacancies that arise by {fixed(last).en()}, the last Saturday in June, are open to voluntary transfer; "
            "contact Human Resources in writing by the closing date of the posting.",
            f"Las vacantes que surgen a más tardar {fixed(last).es()}, el último sábado de junio, están abiertas al "
            "traslado voluntario; escriba a Recursos Humanos antes de la fecha de cierre del anuncio.",
            "4.02.2.c",
            "4.04.1",
        )
    note(work, "vacancies_open_until", fixed(last))
    if work.has("vacancy_on"):
        return _open(work, last)
    _midyear_window(work, start)
    return end(work, fixed(last), "4.02.2.c")


def _open(work: Working, last: Figure) -> Determination:
    arose = work.input("vacancy_on")
    if work.not_after(arose, last, text="The vacancy arose while requests are open", clause="4.02.2.c"):
        return work.determined(work.choose("open", (arose, last), text="In time"), "")
    if work.has("higher_pay") and work.input("higher_pay").value is True:
        work.say(
            "You may still apply: the position brings additional compensation, so the timelines do not matter.",
            "Aún puede solicitarla: el puesto trae compensación adicional, así que los plazos no importan.",
            "4.04.9",
        )
        return work.determined(work.choose("open", (arose, last), text="Higher pay", clause="4.04.9"), "")
    work.passed_over("positions with additional compensation stay open", "not said to be one", "4.04.9")
    work.say(
        "This vacancy arose later and is not open to voluntary transfer requests.",
        "Esta vacante surgió después y no está abierta a solicitudes de traslado voluntario.",
        "4.02.2.c",
    )
    return work.determined(work.choose("closed", (arose, last), text="Too late", clause="4.02.2.c"), "")


def _midyear_window(work: Working, start: Figure) -> None:
    """Middle and high school: from the Friday before Thanksgiving break until ten days before the second semester."""
    calendar = work.book.contract.calendars.get(school_year_of(start.day))
    if calendar is None or (work.has("level") and work.input("level").value != "secondary"):
        return
    thanks = next(n.day for n in calendar.named if n.name == "Thanksgiving Day")
    second = next(t.first_day for t in calendar.terms if t.name == "second semester")
    holiday = work.choose(thanks, (), text="Thanksgiving Day", clause=calendar.clause_id)
    semester = work.choose(second, (), text="The second semester begins", clause=calendar.clause_id)
    opens = fixed(weekday_before(work, holiday, _FRIDAY, "4.04.4"))
    closes = fixed(back_days(work, semester, work.parameter("transfer_timeline.before_second_semester"), "4.04.4"))
    work.assume("The ten days before the second semester are taken as calendar days; the clause does not say.")
    note(work, "midyear_window_opens", opens)
    note(work, "midyear_window_closes", closes)
    work.say(
        f"In middle and high school voluntary transfers are also open from {opens.en()} to {closes.en()}.",
        f"En secundaria también hay traslados voluntarios desde {opens.es()} hasta {closes.es()}.",
        "4.04.4",
    )


def exchange(work: Working) -> Determination:
    """The exchange of positions between two members: March 1 to April 30 (4.05)."""
    start = school_year_start(work)
    opens, files, posted, agreed = (
        note(work, name, fixed(month_day(work, work.parameter(f"transfer_timeline.{name}"), start)))
        for name in ("exchange_opens", "exchange_files_by", "exchange_posted_by", "exchange_agreed_by")
    )
    work.say(
        f"File the exchange application between {opens.en()} and {files.en()}.",
        f"Presente la solicitud de intercambio entre {opens.es()} y {files.es()}.",
        "4.05.3",
    )
    month = work.parameter("transfer_timeline.exchange_month")
    work.say(
        f"The list is posted by {posted.en()}; if everyone agrees, the form goes in by {agreed.en()} and the exchange "
        f"takes place in {month.value}.",
        f"La lista se publica a más tardar {posted.es()}; si todos acuerdan, el formulario se entrega a más tardar "
        f"{agreed.es()} y el intercambio se hace en septiembre.",
        "4.05.4",
        "4.05.6",
    )
    return end(work, files, "4.05.3")


def title_1(work: Working) -> Determination:
    """Members at Title 1 schools may place themselves on the surplus list (4.03.9)."""
    if not work.has("status"):
        return work.needs(need("status", clause="4.03.9"))
    work.choose("Title 1", (), text="The kind of school", clause="4.03.9")
    if work.input("status").value == EmploymentStatus.TEMPORARY.value:
        return work.not_applicable(
            "Only permanent members, and probationary members eligible for permanency, may place themselves on the "
            "list.",
            "Solo los permanentes, y los miembros a prueba elegibles para la permanencia, pueden ponerse en la lista.",
            "4.03.9",
        )
    if work.input("status").value == EmploymentStatus.PROBATIONARY.value:
        work.assume("The probationary member is eligible for permanency.")
    work.say(
        "You may place yourself on the surplus list. How many members may do so is decided by the District and the "
        "Association president.",
        "Puede ponerse en la lista de excedentes. Cuántos pueden hacerlo lo deciden el Distrito y la presidencia de la "
        "Asociación.",
        "4.03.9",
    )
    work.say(
        "To choose a Title 1 school in the surplus process you need an interview and a recommendation from the "
        "school's leadership team.",
        "Para elegir una escuela de Título 1 en el proceso necesita una entrevista y la recomendación del equipo de "
        "liderazgo de la escuela.",
        "4.03.9",
    )
    return work.determined(work.choose("allowed", (), text="May go on the surplus list"), "")


def reassignment(work: Working) -> Determination:
    """A change of assignment at the same site: one day to prepare (4.10)."""
    day = work.parameter("transfer_timeline.prepare_change")
    if work.has("changed_on"):
        days = work.parameter("transfer_timeline.summer_notice")
        last = then(work, fixed(work.input("changed_on")), days, DayWord.WORKING, "4.10")
        note(work, "change_notified_by", last)
        work.say(
            f"A change made in the summer is notified by {last.en()}: {days.value} working days after it is "
            "identified.",
            f"Un cambio hecho en verano se notifica a más tardar {last.es()}: {days.value} días laborables después de "
            "identificarlo.",
            "4.10",
        )
        return end(work, last, "4.10")
    more = work.parameter("transfer_timeline.second_change")
    work.say(
        f"After a change of subject, course or grade in the school year you get {day.value} day to prepare, and "
        "you may not be changed again that year without your written agreement.",
        f"Tras un cambio de materia, curso o grado durante el año recibe {day.value} día para prepararse, y no le "
        "pueden cambiar otra vez ese año sin su acuerdo escrito.",
        "4.10",
    )
    work.say(
        "In secondary grades another change may be imposed if no one volunteers; with a new preparation it brings "
        f"up to {more.value} days of substitute time.",
        "En secundaria se puede imponer otro cambio si nadie se ofrece; con una preparación nueva trae "
        f"hasta {more.value} días de sustituto.",
        "4.10",
    )
    return work.determined(day, "day")


def _last_saturday(work: Working, start: Figure) -> Figure:
    """The last Saturday in June: the last Saturday before July 1."""
    july = work.choose(date(start.day.year + 1, 7, 1), (start,), text="June ends before this day")
    return weekday_before(work, july, _SATURDAY, "4.02.2.c")


def _july_first(work: Working, day: Figure) -> Figure:
    first = date(first_year_of(day.day), 7, 1)
    return work.choose(first, (day,), text="The school year of that day begins")
