"""Fact: what calculators ask a person for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact that calculators ask for: the question in both languages and the usual choices."""

    slot: str
    en: str
    es: str
    choices: tuple[str, ...] = ()
