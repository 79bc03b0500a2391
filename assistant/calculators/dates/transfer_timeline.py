"""Transfers by their kind and the member's group: days and choices (Article 4, 21.06)."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from assistant.calculators.base import Calculator, Determination, Inputs
from assistant.calculators.parameters import Book
from assistant.calculators.profile import EmploymentStatus, Group, Level, SchoolYear, need
from assistant.calculators.working import Working

from .counting import settle
from .transfer_involuntary import august, ece_surplus, just_cause, midyear, returning, surplus
from .transfer_voluntary import exchange, reassignment, title_1, voluntary


class Process(StrEnum):
    """The kinds of movement that Article 4 knows."""

    SURPLUS = "surplus"
    AUGUST = "august_involuntary"
    MIDYEAR = "midyear_involuntary"
    JUST_CAUSE = "just_cause"
    VOLUNTARY = "voluntary"
    EXCHANGE = "exchange"
    TITLE_1 = "title_1"
    RETURN = "return_to_assignment"
    REASSIGNMENT = "change_in_assignment"


class TransferTimelineInputs(Inputs):
    """The kind of transfer, and the days on which things happened."""

    process: Process | None = Field(None, description="Kind of transfer or change")
    school_year: SchoolYear | None = None
    group: Group | None = Field(None, description="Group whose articles apply, where it is not regular TK-12")
    level: Level | None = Field(None, description="Calendar of the member: elementary (with K-8) or secondary")
    status: EmploymentStatus | None = Field(None, description="Temporary, probationary or permanent")
    notified_on: date | None = Field(
        None, description="Day on which the member was notified of the transfer or of the reopened position"
    )
    request_received_on: date | None = Field(
        None, description="Day on which Human Resources received the request for review of a just-cause transfer"
    )
    board_action_on: date | None = Field(None, description="Day of the Board's action on reductions (ECE surplus)")
    meetings_ended_on: date | None = Field(None, description="Day on which the involuntary transfer meetings ended")
    vacancy_on: date | None = Field(None, description="Day on which the vacancy arose")
    higher_pay: bool | None = Field(None, description="Whether the vacant position pays additional compensation")
    selected_on: date | None = Field(None, description="Day on which the member was selected for a new position")
    other_calendar: bool | None = Field(
        None, description="Whether the member's work calendar is not tied to the TK-12 instructional calendar"
    )
    changed_on: date | None = Field(None, description="Day on which a summer change of assignment was identified")
    eligible_positions: Annotated[
        int | None, Field(ge=0, le=200, description="Vacancies on the list for which the member is eligible")
    ] = None


_RULES: dict[Process, Callable[[Working], Determination]] = {
    Process.SURPLUS: surplus,
    Process.AUGUST: august,
    Process.MIDYEAR: midyear,
    Process.JUST_CAUSE: just_cause,
    Process.VOLUNTARY: voluntary,
    Process.EXCHANGE: exchange,
    Process.TITLE_1: title_1,
    Process.RETURN: returning,
    Process.REASSIGNMENT: reassignment,
}
_OF_4_03 = (Process.SURPLUS, Process.AUGUST, Process.MIDYEAR, Process.JUST_CAUSE, Process.TITLE_1)


def transfer_timeline(inputs: TransferTimelineInputs, book: Book, as_of: date) -> Determination:
    """The days and choices of a transfer, by its kind and the member's group.

    Clauses: 4.02, 4.03, 4.04, 4.05, 4.10; 14.01.4 (Adult Education), 21.01.4, 21.06, 21.07 (ECE), 25.01, 25.04.
    """
    work = Working("transfer_timeline", inputs, book, as_of)
    if inputs.process is None:
        return work.needs(need("process", clause="4.01.2"))
    work.input("process")
    outside = _outside(work, inputs)
    if outside is not None:
        return outside
    rule = _RULES[inputs.process]
    if inputs.group is Group.ECE and inputs.process is Process.SURPLUS:
        rule = ece_surplus
    return settle(work, lambda: rule(work))


def _outside(work: Working, inputs: TransferTimelineInputs) -> Determination | None:
    group, process = inputs.group, inputs.process
    if group is Group.TOSA:
        work.input("group")
        return work.not_applicable(
            "Article 4 is not among the articles that apply to TOSAs. How a TOSA is selected, and may return to a "
            "site, stands in Article 25.",
            "El Artículo 4 no está entre los que se aplican a los TOSA. Su selección y su regreso a un plantel están "
            "en el Artículo 25.",
            "25.01",
            "25.04.4",
        )
    if group is Group.ADULT_EDUCATION and process in _OF_4_03:
        work.input("group")
        return work.not_applicable(
            "Article 4 applies to Adult Education except its section on involuntary transfers.",
            "El Artículo 4 se aplica a educación de adultos, salvo su sección de traslados involuntarios.",
            "14.01.4",
        )
    if group is Group.ECE and process in _OF_4_03 and process is not Process.SURPLUS:
        work.input("group")
        return work.not_applicable(
            "Article 4 applies to Early Childhood Education except its sections on involuntary and voluntary "
            "transfers; Article 21 has its own.",
            "El Artículo 4 se aplica a educación infantil, salvo sus secciones de traslados involuntarios y "
            "voluntarios; el Artículo 21 tiene las suyas.",
            "21.01.4",
            "21.06",
        )
    return None


TRANSFER_TIMELINE = Calculator(
    name="transfer_timeline",
    purpose="The dates and choices in a transfer: surplus, voluntary, exchange, Title 1, just cause, return.",
    purpose_es="Las fechas y opciones de un traslado: excedente, voluntario, intercambio, Título 1, causa, regreso.",
    inputs=TransferTimelineInputs,
    clauses=(
        "4.02.2.b",
        "4.02.2.c",
        "4.03.1",
        "4.03.2",
        "4.03.3",
        "4.03.5",
        "4.03.6",
        "4.03.8.b",
        "4.03.9",
        "4.04.3.a",
        "4.04.4",
        "4.04.9.1",
        "4.05",
        "4.10",
        "14.01.4",
        "21.01.4",
        "21.06.1",
        "21.07",
        "25.01",
        "25.04.4",
    ),
    rule=transfer_timeline,
    example={"process": "surplus", "school_year": "2024-25"},
)
