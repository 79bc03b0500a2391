"""Returning from a TOSA position to the original site (25.04.4, 3.04.8.a.vi)."""

from assistant.calculators.base import Determination
from assistant.calculators.dates.moves import month_day, start_of
from assistant.calculators.profile import need
from assistant.calculators.words import day_en, day_es, plain
from assistant.calculators.working import Working
from ingest.contract.calendar import school_year_of

from .positions import SEATS, TOSA_POSITIONS, AssignmentTermInputs, Position

_SITE = ("original site", "plantel original")
_IF_OPEN = "original site if a position is available, or the involuntary transfer list"


def return_rights(work: Working, inputs: AssignmentTermInputs) -> Determination:
    """Where a member returns after a position, and by when to say so.

    Clauses: 25.04.4 (within one year; after two or more), 25.04.4.a (before 2023-24), 3.04.8.a.vi.a (Peer
    Facilitators before 2024-25).
    """
    if inputs.position in SEATS:
        return work.not_applicable(
            "Department chairs and Leadership Team members serve at their own site, so there is nothing to return to.",
            "Los jefes de departamento y miembros del equipo de liderazgo sirven en su propio plantel; no hay retorno.",
            "24.05.3.b.i",
            "24.04.2.c.ii",
        )
    if inputs.position not in TOSA_POSITIONS:
        return work.not_covered(
            "The contract states no return right for this position.",
            "El contrato no establece derecho de retorno para este puesto.",
            "3.04.9" if inputs.position is Position.FACILITATOR_MENTOR else "24.07.4",
        )
    if inputs.term_began is None:
        return work.needs(need("term_began", clause="25.04.4.a"))
    return _by_year(work, inputs)


def _by_year(work: Working, inputs: AssignmentTermInputs) -> Determination:
    start = start_of(work, work.input("term_began"))
    tosa = start_of(work, work.parameter("assignment_term.new_return_rights"))
    earlier = not work.not_after(tosa, start, text="Entered before the new return rights", clause="25.04.4.a")
    if inputs.position is Position.PEER_FACILITATOR:
        peers = start_of(work, work.parameter("assignment_term.peer_return_rights"))
        if not work.not_after(peers, start, text="Entered before the year named", clause="3.04.8.a.vi.a"):
            return _peer(work, inputs, earlier)
    if earlier:
        return work.not_covered(
            "Whoever was hired into the position before the year named keeps the return right of the year of "
            "selection; this contract does not print it.",
            "Quien entró al puesto antes del año indicado conserva el derecho de retorno del año en que fue "
            "seleccionado; este contrato no lo imprime.",
            "25.04.4.a",
        )
    return _new(work, inputs)


def _peer(work: Working, inputs: AssignmentTermInputs, earlier: bool) -> Determination:
    site = work.choose(_SITE[0], (), text="Peer Facilitators of that time return there", clause="3.04.8.a.vi.a")
    named = work.parameter("assignment_term.peer_return_rights")
    work.say(
        "You keep the return right to your original site.",
        "Conserva el derecho de regresar a su plantel original.",
        "3.04.8.a.vi.a",
    )
    work.say(
        f"You became a Peer Facilitator before {named.value}.",
        f"Empezó como Facilitador de Pares antes de {named.value}.",
        "3.04.8.a.vi.a",
    )
    if earlier:
        return work.determined(site, "return right")
    work.reading(
        site,
        "return right",
        "By the clause on Peer Facilitators",
        "Según la cláusula de Facilitadores de Pares",
        "3.04.8.a.vi.a",
        governs=True,
    )
    work.reading(
        _IF_OPEN,
        "return right",
        "By the clause on all TOSA positions",
        "Según la cláusula de todos los puestos TOSA",
        "25.04.4.a",
    )
    other = work.parameter("assignment_term.new_return_rights")
    work.say(
        f"Article 25 keeps earlier rights only for positions from before {other.value}. The clause on Peer "
        "Facilitators is the specific one.",
        f"El Artículo 25 conserva derechos anteriores solo para puestos de antes de {other.value}. La cláusula sobre "
        "Facilitadores de Pares es la específica.",
        "25.04.4.a",
        "3.04.8.a.vi.a",
    )
    return work.conflict("return right")


def _new(work: Working, inputs: AssignmentTermInputs) -> Determination:
    if inputs.years_in_position is None:
        return work.needs(need("years_in_position", clause="25.04.4"))
    served = work.input("years_in_position")
    first, later = (work.parameter(f"assignment_term.return_{n}") for n in ("within", "after"))
    if work.at_most(served, first, text=f"Within {plain(first)} year", clause="25.04.4"):
        site = work.choose(_SITE[0], (), text="Return within the first year", clause="25.04.4")
        work.say("You may return to your original site.", "Puede regresar a su plantel original.", "25.04.4")
        _notice(work)
        return work.determined(site, "return right")
    if work.at_most(later, served, text=f"{plain(later)} years or more", clause="25.04.4"):
        found = work.choose(_IF_OPEN, (), text="Return after more years", clause="25.04.4")
        work.say(
            "You have a right to return to your original site if a position is available; otherwise you may be placed "
            "on the involuntary transfer list in the spring.",
            "Tiene derecho a regresar a su plantel original si hay un puesto disponible; si no, puede quedar en la "
            "lista de traslados involuntarios en la primavera.",
            "25.04.4",
        )
        _notice(work)
        return work.determined(found, "return right")
    return work.not_covered(
        f"The contract speaks of returning within {plain(first)} year and after {plain(later)} or more years; "
        f"{plain(served)} lies between.",
        f"El contrato habla de regresar dentro de {plain(first)} año y después de {plain(later)} o más; "
        f"{plain(served)} queda en medio.",
        "25.04.4",
    )


def _notice(work: Working) -> None:
    year = work.default(
        "school_year", school_year_of(work.as_of), "The notice is given in the school year of the day asked about."
    )
    by = month_day(work, work.parameter("assignment_term.return_notice"), start_of(work, year))
    work.extra("notice_by", by)
    work.say(
        f"Tell Human Resources in writing by {day_en(by.day)}.",
        f"Avise por escrito a Recursos Humanos a más tardar el {day_es(by.day)}.",
        "25.04.4",
    )
