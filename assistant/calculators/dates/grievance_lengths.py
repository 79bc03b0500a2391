"""How many days each step of a grievance has, where no day is given from which to count (2.06 - 2.08)."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.calculators.base import Determination
from assistant.calculators.working import Working


class GrievanceStage(StrEnum):
    """What of a grievance is waited for."""

    FILING = "filing"
    HEARING = "hearing"
    STEP_1_DECISION = "step 1 decision"
    APPEAL = "appeal to step 2"
    STEP_2_MEETING = "step 2 meeting"
    STEP_2_DECISION = "step 2 decision"
    ARBITRATION_REQUEST = "request for arbitration"


@dataclass(frozen=True, slots=True)
class _Length:
    """A stage's parameters (the first is its length), its sentences and its clause; `unit` is the clause's own word."""

    parameters: tuple[str, ...]
    en: str
    es: str
    clause: str
    unit: str = "work days"


_LENGTHS = {
    GrievanceStage.FILING: _Length(
        ("file_step_1",),
        "A formal grievance is filed within {0} working days after you knew, or should have known, of the event.",
        "Una queja formal se presenta dentro de {0} días laborables después de que supo, o debió saber, del hecho.",
        "2.06.1",
        "working days",
    ),
    GrievanceStage.HEARING: _Length(
        ("step_1_hearing",),
        "The immediate supervisor must hold the hearing within {0} working days after the grievance is filed.",
        "El supervisor inmediato debe celebrar la audiencia dentro de {0} días laborables después de presentada la "
        "queja.",
        "2.06.3",
        "working days",
    ),
    GrievanceStage.STEP_1_DECISION: _Length(
        ("step_1_decision",),
        "The immediate supervisor's written decision is due within {0} working days after the hearing.",
        "La decisión escrita del supervisor inmediato vence dentro de {0} días laborables después de la audiencia.",
        "2.06.3",
        "working days",
    ),
    GrievanceStage.APPEAL: _Length(
        ("step_2_after_decision", "step_2_after_filing"),
        "You take it to the Superintendent (Step 2) within {0} work days of receiving the Step 1 decision, or within "
        "{1} work days of the start of the grievance.",
        "Se lleva al Superintendente (Paso 2) dentro de {0} días hábiles de recibir la decisión del Paso 1, o dentro "
        "de {1} días hábiles del inicio de la queja.",
        "2.07.1",
    ),
    GrievanceStage.STEP_2_MEETING: _Length(
        ("step_2_meeting",),
        "The Superintendent or designee must meet with you within {0} work days after the filing at Step 2.",
        "El Superintendente o su representante debe reunirse con usted dentro de {0} días hábiles después de "
        "presentarla en el Paso 2.",
        "2.07.2",
    ),
    GrievanceStage.STEP_2_DECISION: _Length(
        ("step_2_decision",),
        "The Superintendent's written decision is due within {0} work days after the Step 2 meeting.",
        "La decisión escrita del Superintendente vence dentro de {0} días hábiles después de la reunión del Paso 2.",
        "2.07.2",
    ),
    GrievanceStage.ARBITRATION_REQUEST: _Length(
        ("request_arbitration", "association_notice"),
        "You may ask the Association for arbitration within {0} work days of filing with the Superintendent; the "
        "Association then has {1} work days after it receives your request.",
        "Puede pedir el arbitraje a la Asociación dentro de {0} días hábiles de presentar la queja al Superintendente; "
        "la Asociación tiene entonces {1} días hábiles después de recibir su solicitud.",
        "2.08.1",
    ),
}


def length(work: Working, stage: GrievanceStage) -> Determination:
    """The days that the stage has."""
    found = _LENGTHS[stage]
    work.input("stage")
    days = [work.parameter(f"grievance_timeline.{name}") for name in found.parameters]
    values = [d.value for d in days]
    work.say(found.en.format(*values), found.es.format(*values), found.clause)
    return work.determined(days[0], found.unit)
