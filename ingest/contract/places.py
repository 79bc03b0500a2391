"""Places: where clauses stand to each other, by their ids."""

from collections.abc import Iterable


def parent_of(clause_id: str) -> str:
    """The id without its last level: `Exhibit Y` of `Exhibit Y § term`; empty for an article or a whole exhibit."""
    return clause_id.rpartition(".")[0] or clause_id.rpartition(" § ")[0]


def stands_below(clause_id: str, top: str) -> bool:
    """Whether a clause stands below `top` by its number: `5.11.1` below `Article 5`, `Exhibit Q § term` below it."""
    if top.startswith("Article "):
        return clause_id.startswith(f"{top.removeprefix('Article ')}.")
    return clause_id.startswith((f"{top}.", f"{top} § "))


def at_or_below(clause_id: str, top: str) -> bool:
    """Whether a clause is `top` or its id goes on from it; that of a section does not from its article's."""
    return clause_id == top or clause_id.startswith((f"{top}.", f"{top} §"))


def belongs(clause_id: str, clauses: Iterable[str]) -> bool:
    """Whether a clause is one of `clauses` or stands below one of them."""
    return any(at_or_below(clause_id, top) or stands_below(clause_id, top) for top in clauses)


def related(clause_id: str, other: str) -> bool:
    """Whether one of the two clauses is the other or stands below it."""
    return at_or_below(clause_id, other) or at_or_below(other, clause_id)


def akin(clause_id: str, other: str) -> bool:
    """Whether two clauses are of one matter: one above the other, or both right below a third."""
    return related(clause_id, other) or parent_of(clause_id) == parent_of(other) != ""


def of_one_article(clause_id: str, other: str) -> bool:
    """Whether two clauses are of one article or one exhibit."""
    return article_of(clause_id) == article_of(other)


def article_of(clause_id: str) -> str:
    """The number of a clause's article, or the name of its exhibit."""
    if clause_id.startswith("Exhibit "):
        return clause_id.partition(" §")[0]
    return clause_id.removeprefix("Article ").partition(".")[0]


def of_one_section(clause_id: str, other: str) -> bool:
    """Whether two clauses are the same, or one stands below the other and not below the head of an article."""
    return related(clause_id, other) and bool(parent_of(clause_id)) and bool(parent_of(other))


def section_of(clause_id: str) -> str:
    """The section that a clause stands in: `4.03` of `4.03.2.d`, `Exhibit HH § caseloads` of what is below it."""
    if clause_id.startswith("Exhibit "):
        exhibit, mark, part = clause_id.partition(" § ")
        return f"{exhibit}{mark}{part.partition('.')[0]}"
    return ".".join(clause_id.split(".")[:2])
