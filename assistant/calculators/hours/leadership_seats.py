"""How many members a site elects to its Leadership Team, and their stipends together (24.04.2.e, Exhibit D-9)."""

from datetime import date
from typing import Annotated

from pydantic import Field

from assistant.calculators.bands import pick, row_bands
from assistant.calculators.base import Calculator, Determination, Inputs
from assistant.calculators.parameters import Book
from assistant.calculators.pay.stipend import STIPEND
from assistant.calculators.pay.stipend_names import StipendName
from assistant.calculators.profile import need
from assistant.calculators.trace import Figure
from assistant.calculators.words import money, plain
from assistant.calculators.working import Working

_TABLE, _COLUMN = "leadership.seats", "Leadership Team members"
_ITEMS = ("i", "ii", "iii", "iv", "v")
"""The clauses that the rows of that table stand in."""
_Count = Annotated[int | None, Field(ge=0, le=400)]


class LeadershipSeatsInputs(Inputs):
    """The members of the site."""

    site_members: _Count = Field(None, description="Bargaining unit members assigned to the site")
    shared_members: _Count = Field(None, description="Members shared with another site who are not among them")


def leadership_seats(inputs: LeadershipSeatsInputs, book: Book, as_of: date) -> Determination:
    """The seats by the members of the site, and what the stipends for them come to.

    Clauses: 24.04.2.e (allocation; members of several sites count at each), Exhibit D-9 (stipend).
    """
    work = Working("leadership_seats", inputs, book, as_of)
    if inputs.site_members is None:
        return work.needs(need("site_members", clause="24.04.2.e"))
    members = _members(work, inputs)
    table = work.book.table(_TABLE)
    row = pick(work, row_bands(table), members, text=f"{plain(members)} members", clause="24.04.2.e")
    assert row is not None, "the bands begin with none and have no end"
    seats = work.cell(_TABLE, row, _COLUMN)
    work.lead(
        f"A site with {plain(members)} members has {plain(seats)} members on its Leadership Team.",
        f"Un sitio con {plain(members)} miembros tiene {plain(seats)} miembros en su Equipo de Liderazgo.",
        f"24.04.2.e.{_ITEMS[list(table.rows).index(row)]}",
    )
    _say_stipends(work, seats)
    return work.determined(seats, "members")


def _members(work: Working, inputs: LeadershipSeatsInputs) -> Figure:
    members = work.input("site_members")
    if not inputs.shared_members:
        return members
    shared = work.input("shared_members")
    work.say(
        "A member who is split between sites is counted at all of them.",
        "Un miembro que se reparte entre varios sitios se cuenta en todos ellos.",
        "24.04.2.e",
    )
    return work.add(members, shared, text="With those who also serve at another site", clause="24.04.2.e")


def _say_stipends(work: Working, seats: Figure) -> None:
    each = STIPEND.run({"stipends": [StipendName.LEADERSHIP_TEAM.value]}, work.book, work.as_of)
    if each.value is None:
        return
    amount = work.use(each, "stipend")
    total = work.cents(work.mul(amount, seats, text=f"{plain(seats)} stipends", clause="Exhibit D-9"))
    work.extra("stipends", total)
    work.say(
        f"Their stipends come to {money(total)} a year: {plain(seats)} x {money(amount)}.",
        f"Sus estipendios suman {money(total)} al año: {plain(seats)} x {money(amount)}.",
        "Exhibit D-9",
    )


LEADERSHIP_SEATS = Calculator(
    name="leadership_seats",
    purpose="How many members a site elects to its Leadership Team, and what their stipends come to.",
    purpose_es="Cuántos miembros elige un sitio para su Equipo de Liderazgo, y cuánto suman sus estipendios.",
    inputs=LeadershipSeatsInputs,
    clauses=("24.04.2.e", "Exhibit D-9"),
    rule=leadership_seats,
    example={"site_members": "44", "shared_members": "2"},
)
