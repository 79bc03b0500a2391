"""Preludes: what a situation puts before everything else: people, then the clause that protects them."""

from assistant.agent.draft import Statement

from . import phrase
from .refusals import UNIT
from .results import Run
from .understood import Understood


def preludes(run: Run, asked: Understood) -> list[Statement]:
    """What the situations of a message say first, and what the clauses say that protect the asker in them.

    Who asks whether people are covered who are not gets the list of those who are.
    """
    statements = []
    for situation in asked.situations:
        text = situation.says.get(asked.language) or situation.says.get("en", "")
        if text:
            statements.append(Statement(text=text, courtesy=True))
        for clause_id in situation.clauses:
            clause = run.read(clause_id)
            if clause is not None:
                statements += phrase.of_clause(clause, asked, most=1)
    unit = run.read(UNIT) if asked.of_the_unit else None
    return [*statements, *phrase.of_clause(unit, asked, most=1)] if unit is not None else statements
