"""Scope: whom an article covers, asked before any rule is applied (14.01, 21.01)."""

from .base import Determination
from .profile import SalaryProgram
from .working import Working

_EXCLUDED_FROM = {
    SalaryProgram.ADULT_EDUCATION: ("14.01", "Adult Education", "Educación para Adultos"),
    SalaryProgram.ECE: ("21.01", "Early Childhood Education", "Educación Temprana (ECE)"),
}


def excluded(work: Working, program: SalaryProgram | None, article: str) -> Determination | None:
    """`not_applicable` for a program whose own article does not list `article`; None for everyone else.

    Clauses: 14.01 and 21.01 (only the articles that they list apply to Adult Education and to ECE).
    """
    if program not in _EXCLUDED_FROM:
        return None
    clause, en, es = _EXCLUDED_FROM[program]
    work.input("program")
    return work.not_applicable(
        f"{article} is not among the articles that apply to {en} members.",
        f"El {article.replace('Article', 'Artículo')} no está entre los artículos que se aplican a {es}.",
        clause,
    )
