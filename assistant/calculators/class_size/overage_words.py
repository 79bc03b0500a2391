"""The words for overage pay, in English and Spanish."""

from assistant.calculators.trace import Figure
from assistant.calculators.words import counted, dollars, money

from .overage_days import Paid


def total_words(
    total: Figure, rate: Figure, paid: tuple[Paid, ...], terms: str, over: tuple[str, str]
) -> tuple[str, str]:
    """What the overage pay is, and of what it is made up, in English and Spanish."""
    if len(paid) == 1:
        students, days = students_en_es(paid[0].students), _days_en_es(paid[0].days)
        return (
            f"The overage pay is {money(total)}: {students[0]} over {over[0]} x {dollars(rate)} a day x {days[0]}.",
            f"El pago por exceso es {money(total)}: {students[1]} por encima {over[1]} x {dollars(rate)} al día x "
            f"{days[1]}.",
        )
    return (
        f"The overage pay is {money(total)}: students over {over[0]} x days ({terms}), each at {dollars(rate)} a day.",
        f"El pago por exceso es {money(total)}: estudiantes por encima {over[1]} x días ({terms}), a {dollars(rate)} "
        "por día cada uno.",
    )


def students_en_es(count: Figure) -> tuple[str, str]:
    """So many students, in English and Spanish."""
    return counted(count, "student", "students"), counted(count, "estudiante", "estudiantes")


def _days_en_es(count: Figure) -> tuple[str, str]:
    """So many days, in English and Spanish."""
    return counted(count, "day", "days"), counted(count, "día", "días")
