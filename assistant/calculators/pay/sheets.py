"""The printed sheets of rates and stipends: which days they are for."""

from datetime import date

from assistant.calculators.base import Determination
from assistant.calculators.working import Working


def not_yet(work: Working, table_id: str) -> Determination | None:
    """`out_of_term` on a day before the sheet took effect; None otherwise.

    The contract prints no sheet after the one of 2024-25: from then on the last one is taken, and that is said.
    """
    table = work.book.table(table_id)
    if table.first_day is None or work.as_of >= date.fromisoformat(table.first_day):
        work.assume("The amounts are those of the printed 2024-2025 sheet; the contract prints no later one.")
        return None
    return work.out_of_term(
        "The contract prints no sheet of these amounts for that day.",
        "El contrato no imprime una hoja con estos montos para ese día.",
        table.clause_id,
    )
