"""Which articles of the contract apply to a group (14.01, 21.01, 22.01, 23.01, 25.01, 26.01)."""

import re
from datetime import date
from typing import Annotated

from pydantic import Field

from assistant.calculators.base import Calculator, Determination
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Group, need
from assistant.calculators.trace import Figure
from assistant.calculators.working import Working
from ingest.contract import Clause, ClauseId

from .members import LISTS, NAMES, MemberInputs, group_of

_ARTICLE = re.compile(r"^Article (\d+)(\.\d+)?")
_EXCEPT = re.compile(r"\(except (.+?)\)", re.IGNORECASE)
_OWN = {Group.ADULT_EDUCATION: 14, Group.ECE: 21, Group.TOSA: 25}
_WHOLE = {
    Group.INDEPENDENT_STUDY: ("22.01", ("22.01.1", "22.01.3", "22.01.4")),
    Group.HOME_HOSPITAL: ("23.01", ("23.02", "23.03", "23.04", "23.05")),
    Group.INTERN: ("26.01", ("26.02", "26.03", "26.04")),
}
"""Groups to which the whole contract applies: by which clause, and where their exceptions stand."""


class ArticlesThatApplyInputs(MemberInputs):
    """The group, and an article if the question is about one."""

    article: Annotated[int | None, Field(ge=1, le=26, description="Number of an article, 1 to 26")] = None
    at_school_site: bool | None = Field(None, description="For a TOSA: whether assigned to a school site")


def articles_that_apply(inputs: ArticlesThatApplyInputs, book: Book, as_of: date) -> Determination:
    """The articles that cover a group, or whether one article does.

    Clauses: 14.01, 21.01 and 25.01 (only the articles listed), 22.01 and 23.01 (everything, with exceptions), 26.01
    (everything), 25.05 (Article 8 for a TOSA at a school site). The lists are read from the clauses themselves.
    """
    work = Working("articles_that_apply", inputs, book, as_of)
    group = group_of(work, inputs)
    if group is None:
        return work.needs(need("group", clause="13.01"))
    if group in LISTS:
        return _listed(work, inputs, group)
    return _whole(work, inputs, group)


def _entries(book: Book, clause_id: str) -> list[Clause]:
    """The clauses of a list, each naming an article or an exhibit."""
    return [book.contract.clauses[c] for c in book.contract.clauses[ClauseId(clause_id)].children]


def _listed(work: Working, inputs: ArticlesThatApplyInputs, group: Group) -> Determination:
    list_id = LISTS[group]
    entries = _entries(work.book, list_id)
    if inputs.article is not None:
        return _one(work, inputs, group, entries)
    named = [_named(work, entry) for entry in entries]
    own = _OWN[group]
    value = work.choose(", ".join(named), (), text=f"The list of {list_id}", clause=list_id)
    en, es = NAMES[group]
    work.say(
        f"For {en} members these apply: {value.value}.",
        f"A los miembros de {es} se les aplican: {_spanish(str(value.value))}.",
        list_id,
    )
    work.say(
        f"Article {own} itself is the group's own. Articles that the list leaves out do not apply.",
        f"El Artículo {own} es el propio del grupo. Los artículos que la lista omite no se aplican.",
        list_id,
        f"Article {own}",
    )
    _school_site(work, inputs, group)
    if group is Group.ADULT_EDUCATION:
        work.assume("The section numbers that the list prints with one decimal are read as 4.03 and 9.02.")
    return work.determined(value, "articles")


def _named(work: Working, entry: Clause) -> str:
    """The article or exhibit that an entry names, with its exception, noted as a quoted parameter."""
    quoted = work.quoted(entry.id)
    text = str(quoted.value)
    match = _ARTICLE.match(text)
    if match is None:
        return " ".join(text.replace('"', "").split()[:2])
    section = match.group(2) or ""
    name = f"Section {match.group(1)}{section}" if section else f"Article {match.group(1)}"
    left_out = _EXCEPT.search(text)
    return f"{name} (except {left_out.group(1)})" if left_out else name


def _spanish(named: str) -> str:
    """The names of a list in Spanish; exhibits keep their printed name."""
    for en, es in (("Article", "Artículo"), ("Section", "Sección"), ("section", "sección"), ("except", "salvo")):
        named = named.replace(en, es)
    return named.replace(" and ", " y ")


def _one(work: Working, inputs: ArticlesThatApplyInputs, group: Group, entries: list[Clause]) -> Determination:
    article = work.input("article")
    number = str(inputs.article)
    listed = [m.group(1) for e in entries if (m := _ARTICLE.match(e.text))] + [str(_OWN[group])]
    found = work.record(
        "is_listed",
        (article,),
        number in listed,
        text=f"Whether Article {number} is listed",
        clause=LISTS[group],
        detail={"listed": listed},
    )
    entry = next((e for e in entries if (m := _ARTICLE.match(e.text)) and m.group(1) == number), None)
    en, es = NAMES[group]
    if entry is not None:
        return _with_exception(work, group, _named(work, entry), entry, found)
    if not found.value:
        return _not_listed(work, inputs, group, found)
    work.say(
        f"Yes. Article {number} is the article of {en} members themselves.",
        f"Sí. El Artículo {number} es el propio de los miembros de {es}.",
        f"Article {number}",
    )
    return work.determined(_answer(work, "yes", found), "applies")


def _with_exception(work: Working, group: Group, named: str, entry: Clause, found: Figure) -> Determination:
    en, es = NAMES[group]
    whole = named.startswith("Article") and "except" not in named
    answer = "yes" if whole else "in part"
    work.say(
        f"{'Yes' if whole else 'In part'}. The list for {en} members names: {named}.",
        f"{'Sí' if whole else 'En parte'}. La lista para los miembros de {es} nombra: {_spanish(named)}.",
        entry.id,
    )
    return work.determined(_answer(work, answer, found), "applies")


def _not_listed(work: Working, inputs: ArticlesThatApplyInputs, group: Group, found: Figure) -> Determination:
    en, es = NAMES[group]
    if _school_site(work, inputs, group) and inputs.article == 8:
        return work.determined(_answer(work, "in part", found), "applies")
    work.say(
        f"No. Article {inputs.article} is not among the articles that apply to {en} members.",
        f"No. El Artículo {inputs.article} no está entre los artículos que se aplican a los miembros de {es}.",
        LISTS[group],
    )
    return work.determined(_answer(work, "no", found), "applies")


def _school_site(work: Working, inputs: ArticlesThatApplyInputs, group: Group) -> bool:
    """Article 8, except preparation time, for a TOSA who is assigned to a school site (25.05)."""
    if group is not Group.TOSA or inputs.article not in (None, 8) or inputs.at_school_site is False:
        return False
    if inputs.at_school_site is None:
        work.passed_over("Article 8", "only for a TOSA assigned to a school site", "25.05")
        return False
    work.input("at_school_site")
    work.say(
        "In part. At a school site a TOSA's day follows Article 8, except for preparation time."
        if inputs.article == 8
        else "At a school site a TOSA's day also follows Article 8, except for preparation time.",
        "En parte. En un plantel escolar, la jornada de un TOSA sigue el Artículo 8, salvo el tiempo de preparación."
        if inputs.article == 8
        else "En un plantel, la jornada de un TOSA también sigue el Artículo 8, salvo el tiempo de preparación.",
        "25.05",
    )
    return True


def _whole(work: Working, inputs: ArticlesThatApplyInputs, group: Group) -> Determination:
    en, es = NAMES[group]
    clause, exceptions = _WHOLE.get(group, ("13.01", ()))
    work.quoted(clause)
    if exceptions:
        work.say(
            f"The whole contract applies to {en} members; what is particular to them stands in their own article.",
            f"Todo el contrato se aplica a los miembros de {es}; lo particular está en su propio artículo.",
            clause,
            *exceptions,
        )
    else:
        work.say(
            f"The whole contract applies to {en} members, except the articles about other groups.",
            f"Todo el contrato se aplica a los miembros de {es}, salvo los artículos sobre otros grupos.",
            clause,
        )
    if inputs.article is None:
        return work.determined(work.choose("all", (), text="Every article", clause=clause), "articles")
    article = work.input("article")
    changed = [
        str(m.group(1)) for c in exceptions if (m := _ARTICLE.match(work.book.contract.clauses[ClauseId(c)].heading))
    ]
    found = work.record(
        "is_listed",
        (article,),
        str(inputs.article) in changed,
        text=f"Whether the group's own article changes Article {inputs.article}",
        clause=clause,
        detail={"listed": changed},
    )
    if found.value:
        work.say(
            f"Article {inputs.article} applies with the exceptions stated there.",
            f"El Artículo {inputs.article} se aplica con las excepciones que allí se indican.",
            clause,
        )
    return work.determined(_answer(work, "in part" if found.value else "yes", found), "applies")


def _answer(work: Working, word: str, found: Figure) -> Figure:
    return work.choose(word, (found,), text="Whether it applies")


ARTICLES_THAT_APPLY = Calculator(
    name="articles_that_apply",
    purpose="Which articles of the contract apply to a group of members.",
    purpose_es="Qué artículos del contrato se aplican a un grupo de miembros.",
    inputs=ArticlesThatApplyInputs,
    clauses=("14.01", "21.01", "22.01", "23.01", "25.01", "25.05", "26.01", "13.01"),
    rule=articles_that_apply,
    example={"group": "ece"},
)
