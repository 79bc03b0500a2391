"""Step 1 of a grievance: filing, hearing, decision, and the way to Step 2 (2.06, 2.07.1)."""

from assistant.calculators.words import day_en, day_es
from assistant.calculators.working import Working

from .counting import DayWord, calendar_of, count_between
from .deadlines import fixed, passed, then
from .grievance_steps import Stage, five, say_prevails


def after_knowledge(work: Working) -> Stage:
    """Filing at Step 1 within twenty working days of knowledge (2.06.1)."""
    days = work.parameter("grievance_timeline.file_step_1")
    last = then(work, fixed(work.input("knew_on")), days, DayWord.WORKING, "2.06.1")
    work.say(
        f"File the Step 1 grievance with your immediate supervisor by {five(work)} on {last.en()}.",
        f"Presente la queja formal del Paso 1 a su supervisor inmediato a más tardar a las {five(work)} "
        f"{last.of_es()}.",
        "2.06.1",
        "13.14",
    )
    knew = work.input("knew_on").day
    work.say(
        f"That is {days.value} working days after {day_en(knew)}, the day you knew or should have known. Only days on "
        "your school calendar count.",
        f"Son {days.value} días laborables después del {day_es(knew)}, el día en que supo o debió saber. Solo cuentan "
        "los días de su calendario escolar.",
        "2.06.1",
        "13.09",
    )
    return Stage(last, {"file_step_1_by": last}, "2.06.1", ours=True)


def after_filing(work: Working) -> Stage:
    """The Step 1 hearing within seven days, and the outer limit for Step 2 (2.06.3, 2.07.1)."""
    word = _word_at_year_end(work)
    filed = fixed(work.input("filed_on"))
    days = work.parameter(_HEARING[word])
    hearing = then(work, filed, days, word, "2.06.3")
    sixth = then(work, filed, work.parameter("grievance_timeline.extension_asked"), word, "2.06.3")
    outer = work.parameter("grievance_timeline.step_2_after_filing")
    step_2 = then(work, filed, outer, DayWord.WORK, "2.07.1")
    work.say(
        f"The immediate supervisor must hold the hearing by {hearing.en()}, {days.value} {word.value}s after filing.",
        f"El supervisor inmediato debe celebrar la audiencia a más tardar {hearing.es()}, {days.value} "
        f"{_ES[word]} después de presentarla.",
        "2.06.3",
    )
    work.say(
        f"More time must be agreed, and asked for before the end of {sixth.en()}.",
        f"Más tiempo requiere acuerdo, y debe pedirse antes del final {sixth.of_es()}.",
        "2.06.3",
    )
    work.say(
        f"Step 2 is open until {step_2.en()}, {outer.value} work days after you filed Step 1.",
        f"El Paso 2 queda abierto hasta {step_2.es()}, {outer.value} días hábiles después de presentar el Paso 1.",
        "2.07.1",
    )
    if passed(work, hearing):
        work.say(
            "The day for the hearing has passed. The contract sets no consequence for a late hearing.",
            "El día para la audiencia ya pasó. El contrato no fija consecuencia por una audiencia tardía.",
            "2.06.3",
        )
    work.passed_over("a missed hearing decides the grievance", "the contract sets no such consequence", "2.06.3")
    deadlines = {"step_1_hearing_by": hearing, "extension_asked_by": sixth, "step_2_by_from_filing": step_2}
    return Stage(hearing, deadlines, "2.06.3")


def after_hearing(work: Working) -> Stage:
    """The Step 1 decision within ten days, or the grievance prevails (2.06.3)."""
    word = _word_at_year_end(work) if work.has("filed_on") else DayWord.WORKING
    days = work.parameter(_DECISION[word])
    last = then(work, fixed(work.input("hearing_on")), days, word, "2.06.3")
    work.say(
        f"The written Step 1 decision is due by {five(work)} on {last.en()}: {days.value} {word.value}s after the "
        "hearing.",
        f"La decisión escrita del Paso 1 vence a las {five(work)} {last.of_es()}: {days.value} {_ES[word]} después de "
        "la audiencia.",
        "2.06.3",
        "13.14",
    )
    say_prevails(work, last, "2.06.3")
    return Stage(last, {"step_1_decision_by": last}, "2.06.3")


def after_step_1_decision(work: Working) -> Stage:
    """Filing at Step 2: ten work days after the decision, or twenty-five after Step 1 was filed (2.07.1)."""
    days = work.parameter("grievance_timeline.step_2_after_decision")
    by_decision = then(work, fixed(work.input("step_1_decision_on")), days, DayWord.WORK, "2.07.1")
    work.say(
        f"File Step 2 in writing with the Superintendent by {five(work)} on {by_decision.en()}: {days.value} work "
        "days after you received the Step 1 decision.",
        f"Presente el Paso 2 por escrito al Superintendente a más tardar a las {five(work)} {by_decision.of_es()}: "
        f"{days.value} días hábiles después de recibir la decisión del Paso 1.",
        "2.07.1",
        "13.14",
    )
    deadlines = {"step_2_by_from_decision": by_decision}
    if not work.has("filed_on"):
        return Stage(by_decision, deadlines, "2.07.1", ours=True)
    outer = work.parameter("grievance_timeline.step_2_after_filing")
    by_filing = then(work, fixed(work.input("filed_on")), outer, DayWord.WORK, "2.07.1")
    deadlines["step_2_by_from_filing"] = by_filing
    if by_filing.earliest.value == by_decision.earliest.value:
        return Stage(by_decision, deadlines, "2.07.1", ours=True)
    work.say(
        f"The clause also gives {outer.value} work days from filing Step 1, which is {by_filing.en()}. It joins the "
        "two with 'or' and does not say which controls, so the earlier day is the safe one.",
        f"La cláusula también da {outer.value} días hábiles desde que presentó el Paso 1, es decir {by_filing.es()}. "
        "Une ambos con 'o' y no dice cuál manda; el día más temprano es el seguro.",
        "2.07.1",
    )
    return Stage(by_decision, deadlines, "2.07.1", ours=True, other=by_filing)


def timely(work: Working) -> None:
    """Whether Step 1 was filed in time; both ends of the count may matter."""
    days = work.parameter("grievance_timeline.file_step_1")
    last = then(work, fixed(work.input("knew_on")), days, DayWord.WORKING, "2.06.1")
    filed = work.input("filed_on")
    if work.not_after(filed, last.earliest, text="Filed by the last day to file", clause="2.06.1"):
        work.say(
            f"Step 1 was filed in time: the last day to file was {last.en()}.",
            f"El Paso 1 se presentó a tiempo: el último día era {last.es()}.",
            "2.06.1",
        )
    elif filed.day > last.latest.day:
        work.say(
            f"Step 1 was filed after its last day, {last.en()}. A time limit can be extended only in writing by all.",
            f"El Paso 1 se presentó después de su último día, {last.es()}. Solo todas las partes, por escrito, "
            "pueden ampliar un plazo.",
            "2.06.1",
            "2.02",
        )
    else:
        work.say(
            f"Whether Step 1 was filed in time depends on recess days that the calendar does not date: {last.en()}.",
            f"Que el Paso 1 se haya presentado a tiempo depende de días de receso sin fecha impresa: {last.es()}.",
            "2.06.1",
        )


def _word_at_year_end(work: Working) -> DayWord:
    """Work days instead of working days when filed in the final fifteen work days of the instructional year."""
    final = work.parameter("grievance_timeline.final_days")
    filed = work.input("filed_on")
    last = calendar_of(work.book, filed.day).last_student_day
    end = work.choose(last, (), text="The last instructional day of the school year", clause="8.02.4")
    if filed.day <= last:
        left = count_between(work, filed, end, DayWord.WORK, "2.06.3").earliest
        if work.at_most(left, final, text="Filed within the final work days of the instructional year"):
            work.passed_over(
                "shorter limits so that the procedure ends with the year", "only where delay harms", "2.02"
            )
            return DayWord.WORK
    work.passed_over(
        "work days instead of working days at the end of the year",
        f"not filed within the final {final.value} work days of the instructional year",
        "2.06.3",
    )
    return DayWord.WORKING


_ES = {DayWord.WORKING: "días laborables", DayWord.WORK: "días hábiles"}
_HEARING = {
    DayWord.WORKING: "grievance_timeline.step_1_hearing",
    DayWord.WORK: "grievance_timeline.step_1_hearing_year_end",
}
_DECISION = {
    DayWord.WORKING: "grievance_timeline.step_1_decision",
    DayWord.WORK: "grievance_timeline.step_1_decision_year_end",
}
