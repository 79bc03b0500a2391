"""Days: a day as people write it, in the languages that are spoken here."""

from datetime import date

LANGUAGES = ("en", "es")
_MONTHS = {
    "en": (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ),
    "es": (
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
        "diciembre",
    ),
}  # fmt: skip


def in_words(day: date, language: str) -> str:
    """`September 15, 2025`, `15 de septiembre de 2025`.

    Raises:
        KeyError: if the language is none of `LANGUAGES`.
    """
    month = _MONTHS[language][day.month - 1]
    return f"{day.day} de {month} de {day.year}" if language == "es" else f"{month} {day.day}, {day.year}"


def day_of_year(day: date, language: str) -> str:
    """`September 15`, `15 de septiembre`: a day of every year.

    Raises:
        KeyError: if the language is none of `LANGUAGES`.
    """
    return in_words(day, language).removesuffix(f"{day.year}").removesuffix(", ").removesuffix(" de ")
