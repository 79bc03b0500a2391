"""Stipends that an elementary or K-8 site wants to offer, against what it may offer in a year (Exhibit D-7)."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import Field, field_validator

from assistant.calculators.base import Calculator, Determination, Inputs
from assistant.calculators.parameters import Book
from assistant.calculators.profile import need
from assistant.calculators.trace import Figure
from assistant.calculators.words import dollars, money
from assistant.calculators.working import Working

_CLAUSE = "Exhibit D-7"


class SiteStipendsInputs(Inputs):
    """The stipends of one site in one school year."""

    site_stipends: tuple[Annotated[Decimal, Field(ge=0, le=100000)], ...] = Field(
        (), max_length=30, description="Amount of each Elementary/K8 stipend, USD"
    )
    already_offered: Annotated[
        Decimal | None, Field(ge=0, le=1000000, description="USD that the site has offered this year before")
    ] = None

    @field_validator("site_stipends", mode="before")
    @classmethod
    def one_or_more(cls, value: Any) -> Any:
        """Take a single amount as well as several."""
        return [value] if isinstance(value, str) else value


def site_stipends(inputs: SiteStipendsInputs, book: Book, as_of: date) -> Determination:
    """By how much the stipends of a site are over what it may offer; nothing if they are not.

    Where only what has been offered is told, what the site may still offer.

    Clause: Exhibit D-7 (a total for a site in a school year, and a most for each stipend).
    """
    work = Working("site_stipends", inputs, book, as_of)
    if not inputs.site_stipends and inputs.already_offered is None:
        return work.needs(need("site_stipends", clause=_CLAUSE))
    most, each = work.parameter("site_stipends.most"), work.parameter("site_stipends.each")
    amounts = [work.part(f"site_stipends[{n}]", amount) for n, amount in enumerate(inputs.site_stipends, start=1)]
    before = [work.input("already_offered")] if inputs.already_offered is not None else []
    left = _left(work, before[0], most) if before else None
    if left is not None and not amounts:
        return work.determined(work.cents(left), "USD")
    total = work.total([*before, *amounts], text="All stipends of the site")
    over = work.excess(total, most, text=f"{money(total)} less {dollars(most)}", clause=_CLAUSE)
    work.extra("total", total)
    if over.number:
        work.say(
            f"No: the stipends come to {money(total)}, {money(over)} over the {dollars(most)} that one site may offer "
            "in a school year.",
            f"No: los estipendios suman {money(total)}, {money(over)} más de los {dollars(most)} que un sitio puede "
            "ofrecer en un año escolar.",
            _CLAUSE,
        )
    else:
        work.say(
            f"The stipends come to {money(total)}, within the {dollars(most)} that one site may offer in a school "
            "year.",
            f"Los estipendios suman {money(total)}, dentro de los {dollars(most)} que un sitio puede ofrecer en un año "
            "escolar.",
            _CLAUSE,
        )
    _say_large(work, amounts, each)
    return work.determined(work.cents(over), "USD")


def _left(work: Working, before: Figure, most: Figure) -> Figure:
    """What the site may still offer beside what it has offered before."""
    left = work.excess(most, before, text=f"{dollars(most)} less {money(before)}", clause=_CLAUSE)
    work.extra("left", left)
    work.say(
        f"After {money(before)} the site may still offer {money(left)} in that school year, of {dollars(most)} in all.",
        f"Después de {money(before)} el sitio todavía puede ofrecer {money(left)} ese año escolar, de {dollars(most)} "
        "en total.",
        _CLAUSE,
    )
    return left


def _say_large(work: Working, amounts: list[Figure], each: Figure) -> None:
    """The largest stipend, if it is more than a single one may be."""
    largest = max(amounts, key=lambda amount: amount.number)
    if work.at_most(largest, each, text=f"A single stipend of at most {dollars(each)}", clause=_CLAUSE):
        return
    work.lead(
        f"No: a single stipend may be {dollars(each)} at most; {money(largest)} is over that.",
        f"No: un solo estipendio puede ser de {dollars(each)} como máximo; {money(largest)} lo supera.",
        _CLAUSE,
    )


SITE_STIPENDS = Calculator(
    name="site_stipends",
    purpose="Whether the stipends that an elementary or K-8 site wants to offer stay within what it may offer.",
    purpose_es="Si los estipendios que un sitio de primaria o K-8 quiere ofrecer caben en lo que puede ofrecer.",
    inputs=SiteStipendsInputs,
    clauses=(_CLAUSE,),
    rule=site_stipends,
    example={"site_stipends": "2500"},
)
