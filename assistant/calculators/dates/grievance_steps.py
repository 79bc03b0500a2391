"""Steps 2 and 3 of a grievance, and what a stage of it yields (2.07, 2.08, 2.12)."""

from dataclasses import dataclass, field

from assistant.calculators.base import Determination
from assistant.calculators.working import Working

from .counting import Bounds, DayWord
from .deadlines import end, fixed, passed, then
from .grievance_lengths import GrievanceStage


@dataclass(frozen=True, slots=True)
class Stage:
    """The next last day, every deadline found, and whether the next act is the grievant's or the Association's.

    `other` is a second day that the same clause allows.
    """

    next: Bounds
    deadlines: dict[str, Bounds]
    clause: str
    ours: bool = False
    other: Bounds | None = field(default=None)

    def end(self, work: Working) -> Determination:
        """End with the next day, or with the two that the clause allows."""
        if self.other is None:
            return end(work, self.next, self.clause)
        days = sorted((self.next.earliest, self.other.earliest), key=lambda f: f.day)
        work.reading(days[0], "date", "The earlier of the two: safe", "El más temprano de los dos: seguro", self.clause)
        work.reading(days[1], "date", "The later of the two", "El más tardío de los dos", self.clause)
        return work.ranged("date")


def five(work: Working) -> str:
    """The hour at which a day ends in a grievance or a disciplinary process (13.14)."""
    return str(work.parameter("counting.end_of_day").value)


def say_prevails(work: Working, due: Bounds, clause: str) -> None:
    """What follows when the District does not decide in time (2.06.3, 2.07.2)."""
    if passed(work, due):
        work.say(
            "That day has passed: if no decision was rendered by then, the grievance is considered to have prevailed.",
            "Ese día ya pasó: si no hubo decisión hasta entonces, se considera que la queja prevaleció.",
            clause,
        )
        return
    work.say(
        "If no decision is rendered in that time, the grievance is considered to have prevailed.",
        "Si no hay decisión en ese tiempo, se considera que la queja prevaleció.",
        clause,
    )


def after_step_2_filing(work: Working) -> Stage:
    """The Step 2 meeting, and the two doors if no decision comes (2.07.2, 2.08.1)."""
    filed = fixed(work.input("step_2_filed_on"))
    seven = work.parameter("grievance_timeline.step_2_meeting")
    meeting = then(work, filed, seven, DayWord.WORK, "2.07.2")
    ten = work.parameter("grievance_timeline.step_2_decision")
    decision = then(work, meeting, ten, DayWord.WORK, "2.07.2")
    fifteen = work.parameter("grievance_timeline.no_decision")
    silent = then(work, filed, fifteen, DayWord.WORK, "2.08.1")
    outer = work.parameter("grievance_timeline.request_arbitration")
    request = then(work, filed, outer, DayWord.WORK, "2.08.1")
    work.say(
        f"The Superintendent or designee must meet with the grievant by {meeting.en()}, {seven.value} work days after "
        "Step 2 was filed.",
        f"El Superintendente o su designado debe reunirse con usted a más tardar {meeting.es()}, {seven.value} días "
        "hábiles después de presentar el Paso 2.",
        "2.07.2",
    )
    work.say(
        f"The written decision follows within {ten.value} work days of the meeting: {decision.en()} if the meeting is "
        "on its last day. If none comes in time, the grievance is considered to have prevailed.",
        f"La decisión escrita sigue dentro de {ten.value} días hábiles de la reunión: {decision.es()} si la reunión es "
        "el último día. Si no llega a tiempo, se considera que la queja prevaleció.",
        "2.07.2",
    )
    work.say(
        f"There is another door: without a decision by {silent.en()}, or if you are not satisfied with it, you may "
        f"ask the Association to go to arbitration until {five(work)} on {request.en()}.",
        f"Hay otra puerta: sin decisión a más tardar {silent.es()}, o si no está conforme con ella, puede pedir a la "
        f"Asociación que vaya a arbitraje hasta las {five(work)} {request.of_es()}.",
        "2.08.1",
        "13.14",
    )
    deadlines = {
        "step_2_meeting_by": meeting,
        "step_2_decision_by_at_the_latest": decision,
        "no_decision_from": silent,
        "request_arbitration_by": request,
    }
    if not work.has("stage") or work.input("stage").value != GrievanceStage.ARBITRATION_REQUEST.value:
        return Stage(meeting, deadlines, "2.07.2")
    work.lead(
        f"Ask the Association to submit the grievance to arbitration by {five(work)} on {request.en()}: {outer.value} "
        "work days after Step 2 was filed.",
        f"Pida a la Asociación que lleve la queja a arbitraje a más tardar a las {five(work)} {request.of_es()}: "
        f"{outer.value} días hábiles después de presentar el Paso 2.",
        "2.08.1",
        "13.14",
    )
    return Stage(request, deadlines, "2.08.1", ours=True)


def after_step_2_meeting(work: Working) -> Stage:
    """The Step 2 decision within ten days of the meeting, or the grievance prevails (2.07.2)."""
    ten = work.parameter("grievance_timeline.step_2_decision")
    last = then(work, fixed(work.input("step_2_meeting_on")), ten, DayWord.WORK, "2.07.2")
    work.say(
        f"The written Step 2 decision is due by {five(work)} on {last.en()}: {ten.value} work days after the meeting.",
        f"La decisión escrita del Paso 2 vence a las {five(work)} {last.of_es()}: {ten.value} días hábiles después de "
        "la reunión.",
        "2.07.2",
        "13.14",
    )
    say_prevails(work, last, "2.07.2")
    deadlines = {"step_2_decision_by": last} | _request(work)
    return Stage(last, deadlines, "2.07.2")


def after_step_2_decision(work: Working) -> Stage:
    """The request for arbitration and the question of arbitrability (2.08.1, 2.07.3.a)."""
    ten = work.parameter("grievance_timeline.arbitrability")
    ask = then(work, fixed(work.input("step_2_decision_on")), ten, DayWord.WORK, "2.07.3.a")
    deadlines = _request(work)
    if deadlines:
        last = deadlines["request_arbitration_by"]
        work.say(
            f"Ask the Association to submit the grievance to arbitration by {five(work)} on {last.en()}.",
            f"Pida a la Asociación que lleve la queja a arbitraje a más tardar a las {five(work)} {last.of_es()}.",
            "2.08.1",
            "13.14",
        )
    else:
        last = ask
    days = work.parameter("grievance_timeline.request_arbitration")
    work.say(
        f"The time to ask for arbitration is {days.value} work days from the day Step 2 was filed, not from the "
        "decision.",
        f"El plazo para pedir arbitraje es de {days.value} días hábiles desde que se presentó el Paso 2, no desde la "
        "decisión.",
        "2.08.1",
    )
    work.say(
        f"If the District says that the issue is not arbitrable, the Association asks for a ruling by {ask.en()}.",
        f"Si el Distrito dice que el asunto no es arbitrable, la Asociación pide un fallo a más tardar {ask.es()}.",
        "2.07.3.a",
    )
    return Stage(last, deadlines | {"arbitrability_request_by": ask}, "2.08.1", ours=True)


def after_arbitration_request(work: Working) -> Stage:
    """The Association's notice to the Superintendent (2.08.1)."""
    days = work.parameter("grievance_timeline.association_notice")
    last = then(work, fixed(work.input("arbitration_requested_on")), days, DayWord.WORK, "2.08.1")
    work.say(
        f"The Association may submit the grievance to arbitration by written notice by {five(work)} on {last.en()}: "
        f"{days.value} work days after your request. Only the Association can proceed to arbitration.",
        f"La Asociación puede llevar la queja a arbitraje con aviso escrito a más tardar a las {five(work)} "
        f"{last.of_es()}: "
        f"{days.value} días hábiles después de su petición. Solo la Asociación puede ir a arbitraje.",
        "2.08.1",
        "2.05",
        "13.14",
    )
    return Stage(last, {"association_notice_by": last}, "2.08.1", ours=True)


def after_arbitrability_ruling(work: Working) -> Stage:
    """The request for arbitration after a ruling that the grievance is arbitrable (2.07.3.e)."""
    days = work.parameter("grievance_timeline.after_ruling")
    last = then(work, fixed(work.input("arbitrability_ruling_on")), days, DayWord.WORK, "2.07.3.e")
    work.say(
        f"The Association may request arbitration by {last.en()}, {days.value} work days after the ruling.",
        f"La Asociación puede pedir arbitraje a más tardar {last.es()}, {days.value} días hábiles después del fallo.",
        "2.07.3.e",
    )
    return Stage(last, {"arbitration_request_by": last}, "2.07.3.e", ours=True)


def after_arbitration_notice(work: Working) -> Stage:
    """The request for a list of arbitrators (2.08.2.a)."""
    days = work.parameter("grievance_timeline.request_list")
    last = then(work, fixed(work.input("arbitration_notice_on")), days, DayWord.WORK, "2.08.2.a")
    work.say(
        f"If the parties agree on no arbitrator, the District asks for a list by {last.en()}, within {days.value} "
        "work days.",
        f"Si las partes no acuerdan un árbitro, el Distrito pide una lista a más tardar {last.es()}, dentro de "
        f"{days.value} días hábiles.",
        "2.08.2.a",
    )
    return Stage(last, {"arbitrator_list_requested_by": last}, "2.08.2.a")


def after_list(work: Working) -> Stage:
    """Striking names (2.08.2.e)."""
    days = work.parameter("grievance_timeline.strike_names")
    last = then(work, fixed(work.input("list_received_on")), days, DayWord.WORK, "2.08.2.e")
    work.say(
        f"The parties strike names by {last.en()}, within {days.value} work days of the list, until one remains.",
        f"Las partes tachan nombres a más tardar {last.es()}, dentro de {days.value} días hábiles de la lista, hasta "
        "que quede uno.",
        "2.08.2.e",
    )
    return Stage(last, {"names_struck_by": last}, "2.08.2.e")


def after_proposed_solution(work: Working) -> Stage:
    """The Association's response to a solution in a grievance that it does not handle (2.12)."""
    days = work.parameter("grievance_timeline.association_response")
    last = then(work, fixed(work.input("proposed_solution_on")), days, DayWord.WORK, "2.12")
    work.say(
        f"The Association may respond to the proposed solution by {last.en()}, {days.value} work days after it was "
        "given to it; no solution is final before then.",
        f"La Asociación puede responder a la solución propuesta a más tardar {last.es()}, {days.value} días hábiles "
        "después de recibirla; ninguna solución es definitiva antes.",
        "2.12",
    )
    return Stage(last, {"association_response_by": last}, "2.12", ours=True)


def _request(work: Working) -> dict[str, Bounds]:
    if not work.has("step_2_filed_on"):
        return {}
    outer = work.parameter("grievance_timeline.request_arbitration")
    filed = fixed(work.input("step_2_filed_on"))
    return {"request_arbitration_by": then(work, filed, outer, DayWord.WORK, "2.08.1")}
