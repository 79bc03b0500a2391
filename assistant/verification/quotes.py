"""Gate: the cited sentence exists in the cited clause, and nothing struck out is quoted as in force."""

from .case import PASSED, Case, Claim, Verdict, refused


def quotes_exist(claim: Claim, case: Case) -> Verdict:
    """Every cited clause exists and has every cited sentence; every cited calculation was made in this run."""
    for support in claim.supports:
        if support.calculation:
            if support.calculation not in case.calculations:
                return refused("quotes", f"no calculation '{support.calculation}' was made")
            continue
        clause = case.clause(support.clause_id)
        if clause is None:
            return refused("quotes", f"there is no clause '{support.clause_id}'")
        if not support.sentences:
            return refused("quotes", f"no sentence of {clause.id} is cited")
        for n in support.sentences:
            if clause.sentence(n) is None:
                return refused("quotes", f"{clause.id} has no sentence {n}")
    return PASSED


def nothing_struck(claim: Claim, case: Case) -> Verdict:
    """No cited sentence is struck out."""
    for clause, sentence in case.cited(claim):
        if sentence.struck:
            return refused("struck", f"{clause.id} sentence {sentence.n} is struck out")
    return PASSED
