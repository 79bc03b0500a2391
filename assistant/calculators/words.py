"""Figures in words for explanations: money, counts and days."""

from datetime import date
from decimal import Decimal

from assistant.days import in_words

from .trace import Figure


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
    return in_words(day, "en")


def day_es(day: date) -> str:
    """A day in Spanish: `15 de septiembre de 2025`."""
    return in_words(day, "es")


def month_en(day: date) -> str:
    """The month of a day in English: `September 2025`."""
    return f"{day:%B %Y}"


def month_es(day: date) -> str:
    """The month of a day in Spanish: `septiembre de 2025`."""
    return day_es(day).partition(" de ")[2]


def counted(figure: Figure | Decimal, one: str, many: str) -> str:
    """A count with its noun: `1 hour`, `2 hours`."""
    number = figure.number if isinstance(figure, Figure) else figure
    return f"{plain(number)} {one if number == 1 else many}"
