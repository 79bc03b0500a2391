"""Caseload of a Speech and Language Pathologist, weights by age, and stipends for being over (7.08, Exhibit HH)."""

from decimal import Decimal

from assistant.calculators.base import Determination
from assistant.calculators.profile import need
from assistant.calculators.trace import Figure
from assistant.calculators.words import counted, money, plain
from assistant.calculators.working import Working

from .assignments import students_told

_TABLE, _COLUMN = "stipends.slp_overage", "Stipend"
_BANDS = ("7.08.a", "7.08.b", "7.08.c")
"""The clauses that the rows of that table stand in."""
_WEIGHTS = "special_education.slp.count_3_to_5"


def slp_caseload(work: Working) -> Determination:
    """The caseload maximum, or the stipends for the students over it.

    Clauses: 7.08 (maximum 60, pro rata for part time; three stipends of $8,500 or an assistant's support each),
    Exhibit HH caseloads.5.a (ages 3-5 count 1:40, 6 and older 1:60), 5.b (54 when supervising a fellow).
    """
    maximum, clause = _maximum(work)
    work.extra("caseload_maximum", maximum)
    work.say(
        f"The caseload maximum is {plain(maximum)}.", f"El máximo de estudiantes a cargo es {plain(maximum)}.", clause
    )
    if work.began("special_education.slp.average"):
        average = work.parameter("special_education.slp.average")
        work.extra("districtwide_average", average)
    count = _count(work)
    if isinstance(count, Determination):
        return count
    if count is None and work.has("students_over") and work.input("students_over").number:
        return _stipends(work, work.input("students_over"))
    if count is None and work.has("over_maximum") and work.input("over_maximum").value is True:
        return work.needs(need("caseload", clause="7.08"))
    if count is None:
        return work.determined(maximum, "students")
    over = work.excess(count, maximum, text=f"{plain(count)} less {plain(maximum)}", clause="7.08")
    work.extra("students_over", over)
    if not over.number:
        work.say(f"A caseload of {plain(count)} is not over it.", f"Un total de {plain(count)} no lo supera.", "7.08")
        _say_room(work, maximum, count)
        return work.determined(maximum, "students")
    return _stipends(work, over)


def _maximum(work: Working) -> tuple[Figure, str]:
    """The most students, and the clause that says so."""
    name = "special_education.slp.caseload_maximum"
    supervising = work.has("supervises_fellow") and work.input("supervises_fellow").value is True
    maximum = work.parameter(f"{name}_supervising" if supervising else name)
    clause = work.clause_of(maximum)
    if not work.has("fte"):
        return maximum, clause
    fte = work.input("fte")
    return work.mul(maximum, fte, text=f"{plain(maximum)} x {plain(fte)} FTE", clause="7.08"), clause


def _count(work: Working) -> Figure | Determination | None:
    """The caseload, students of 3 to 5 counted by their weight from 2024-25 on; None where no number is given."""
    if not work.has("students_3_to_5") and not work.has("students_6_and_older"):
        whole = students_told(work)
        if whole is not None:
            work.assume("All students on the caseload are 6 or older.")
        return whole
    young, older = _by_age(work)
    if older is None and young is not None and not young.number:
        return None
    if young is None or older is None:
        slot = "students_3_to_5" if young is None else "students_6_and_older"
        return work.needs(need(slot, clause="Exhibit HH § caseloads.5.a"))
    if not work.began(_WEIGHTS):
        return work.add(young, older, text="Students of all ages")
    few, many = work.parameter(_WEIGHTS), work.parameter("special_education.slp.count_6_and_older")
    clause = "Exhibit HH § caseloads.5.a"
    weighted = work.div(
        work.mul(young, many, text=f"{plain(young)} students aged 3-5 x {plain(many)}", clause=clause),
        few,
        text=f"Counted 1:{plain(few)} instead of 1:{plain(many)}",
        clause=clause,
    )
    count = work.add(weighted, older, text="With the students of 6 and older", clause=clause)
    work.extra("caseload_equivalent", count)
    work.say(
        f"The caseload counts as {plain(count)}: students aged 3-5 count 1:{plain(few)}, older ones 1:{plain(many)}.",
        f"El total equivale a {plain(count)}: los estudiantes de 3-5 años cuentan 1:{plain(few)}, los mayores "
        f"1:{plain(many)}.",
        clause,
    )
    return count


def _say_room(work: Working, maximum: Figure, count: Figure) -> None:
    """How many more students there may be, of one age or the other."""
    room = work.sub(maximum, count, text="Room up to the maximum", clause="7.08")
    older = work.floor(room, text="Whole students of 6 and older", clause="7.08")
    if not older.number or not work.began(_WEIGHTS):
        return
    few, many = work.parameter(_WEIGHTS), work.parameter("special_education.slp.count_6_and_older")
    clause = "Exhibit HH § caseloads.5.a"
    share = work.div(work.mul(room, few, text=f"{plain(room)} x {plain(few)}"), many, text="Counted by age")
    young = work.floor(share, text="Whole students of 3 to 5", clause=clause)
    work.extra("room_for_6_and_older", older)
    work.extra("room_for_3_to_5", young)
    or_en, or_es = (
        (f", or for {plain(young)} aged 3-5", f", o {plain(young)} de 3-5 años") if young.number else ("", "")
    )
    work.say(
        f"Up to the maximum there is room for {counted(older, 'more student', 'more students')} of 6 and older{or_en}.",
        f"Hasta el máximo caben {counted(older, 'estudiante más', 'estudiantes más')} de 6 años o mayores{or_es}.",
        clause,
    )


def _by_age(work: Working) -> tuple[Figure | None, Figure | None]:
    """The students of 3 to 5 and those of 6 and older; of whom nothing is told, they are the rest of all."""
    young = work.input("students_3_to_5") if work.has("students_3_to_5") else None
    older = work.input("students_6_and_older") if work.has("students_6_and_older") else None
    whole = students_told(work)
    if young is None and older is not None and whole is not None:
        young = work.excess(whole, older, text=f"{plain(whole)} students less {plain(older)} of 6 and older")
    elif older is None and young is not None and whole is not None:
        older = work.excess(whole, young, text=f"{plain(whole)} students less {plain(young)} aged 3-5")
    return young, older


def _stipends(work: Working, over: Figure) -> Determination:
    whole = work.ceil(over, text="A part of a student over counts as one", clause="7.08")
    if whole.number != over.number:
        work.assume("A part of a student over the maximum counts as a student.")
    rows, reached = _reached(work, whole)
    amounts = [work.cell(_TABLE, row, _COLUMN) for row in rows]
    total = work.total(amounts, text="One stipend for each band", clause="7.08")
    if work.has("fte") and work.input("fte").number < 1:
        total = work.mul(total, work.input("fte"), text="Pro rata share", clause="7.08")
    total = work.cents(total)
    work.lead(
        f"{counted(over, 'student', 'students')} over the maximum: you may choose {money(total)} a year "
        f"({counted(reached, 'stipend', 'stipends')}), or support from an "
        "assistant "
        "(SLPA) in place of a stipend.",
        f"{counted(over, 'estudiante', 'estudiantes')} por encima del máximo: puede elegir {money(total)} al año "
        f"({counted(reached, 'estipendio', 'estipendios')}), o apoyo de un "
        "asistente "
        "(SLPA) en lugar de un estipendio.",
        "7.08",
        *_BANDS[: len(rows)],
    )
    work.say(
        "This applies when the District cannot hire qualified staff to meet the maximum caseload.",
        "Esto se aplica cuando el Distrito no puede contratar personal calificado para cumplir el máximo.",
        "7.08",
    )
    _alternatives(work, amounts)
    return work.determined(total, "USD per year")


def _reached(work: Working, whole: Figure) -> tuple[list[str], Figure]:
    """The bands that the number over reaches (1-5, 6-10, 11-15), and how many they are."""
    table = work.book.table(_TABLE)
    rows = [row for row in table.rows if int(row.split("-")[0]) <= whole.number]
    last = int(table.rows[-1].split("-")[1])
    if whole.number > last:
        work.assume(f"Beyond {last} students over, the contract names no further stipend.")
    bands = [[row.split("-")[0], None, str(n)] for n, row in reversed(list(enumerate(table.rows, start=1)))]
    count = Decimal(len(rows))
    reached = work.record("band", (whole,), count, text="Bands reached", clause="7.08", detail={"bands": bands})
    return rows, reached


def _alternatives(work: Working, amounts: list[Figure]) -> None:
    """The other choices: fewer stipends, and support for the rest."""
    for keep in range(len(amounts) - 1, 0, -1):
        chosen = amounts[:keep]
        part = work.total(chosen, text=f"{keep} of the stipends")
        if work.has("fte") and work.input("fte").number < 1:
            part = work.mul(part, work.input("fte"), text="Pro rata share", clause="7.08")
        work.reading(
            work.cents(part), "USD per year", "and additional SLPA support", "y apoyo adicional de SLPA", "7.08"
        )
