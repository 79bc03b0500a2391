"""Figures in words for explanations: money, counts and days."""

from datetime import date
from decimal import Decimal

from .trace import Figure

_MONTHS_EN = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_MONTHS_ES = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
    "diciembre",
)  # fmt: skip


def money(figure: Figure | Decimal) -> str:
    """Dollars and cents: `$1,234.50`."""
    amount = figure.number if isinstance(figure, Figure) else figure
    return f"${amount:,.2f}"


def dollars(figure: Figure | Decimal) -> str:
    """Dollars, with cents only where there are some: `$25`, `$1,234.50`."""
    return money(figure).removesuffix(".00")


def plain(figure: Figure | Decimal) -> str:
    """A number without needless zeros: `5`, `0.4`."""
    amount = figure.number if isinstance(figure, Figure) else figure
    text = format(amount, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def day_en(day: date) -> str:
    """A day in English: `September 15, 2025`."""
    return f"{_MONTHS_EN[day.month - 1]} {day.day}, {day.year}"


def day_es(day: date) -> str:
    """A day in Spanish: `15 de septiembre de 2025`."""
    return f"{day.day} de {_MONTHS_ES[day.month - 1]} de {day.year}"


def counted(figure: Figure | Decimal, one: str, many: str) -> str:
    """A count with its noun: `1 hour`, `2 hours`."""
    number = figure.number if isinstance(figure, Figure) else figure
    return f"{plain(number)} {one if number == 1 else many}"
