"""Gate: each statement that states a fact of the contract has support that speaks of the same thing."""

import re
from collections.abc import Container

from ingest.contract import ClauseId

from .case import PASSED, Case, Claim, Verdict, refused
from .numbers import states_a_figure
from .recorded import rests_on_record
from .tied import tied_to

_WORD = re.compile(r"[a-záéíóúñü]{3,}", re.IGNORECASE)
_STOP = frozenset(
    """
    the and for are with that this from have has had not but you your may can must shall will would should who whom
    which what when where how does did its their they them his her our than then also any all each per into upon
    been being were was only such there here out over under about more less contract says clause section article
    district association member members practitioner practitioners teacher teachers employee employees
    los las una uno unos unas del que con por para como más menos puede debe sus ese esta este sin sobre según
    contrato cláusula dice distrito miembro miembros maestro maestros
    """.split()  # noqa: SIM905 - a list of strings reads worse
)
_ENOUGH = 0.5


def has_support(claim: Claim, case: Case) -> Verdict:
    """A claim has a citation or a calculation; words of courtesy need none, and state no figure."""
    if claim.supports:
        return PASSED
    if claim.courtesy and not states_a_figure(claim.text):
        return PASSED
    return refused("support", "the statement rests on nothing")


def support_speaks_of_it(claim: Claim, case: Case) -> Verdict:
    """The cited sentences and calculations (with their headings) share enough of the claim's words.

    A note's own sentence over the sentences that it rests on, a calculation's own words, and a recorded defect's
    statement over the passages that it quotes are taken as they stand.
    """
    if claim.courtesy or rests_on_record(claim, case):
        return PASSED
    if any(claim.text in _spoken(case, s.calculation) for s in claim.supports if s.calculation):
        return PASSED
    cited = {(clause.id, sentence.n) for clause, sentence in case.cited(claim)}
    if not cited and not any(s.calculation for s in claim.supports):
        return refused("support", "nothing is cited")
    tied = tied_to(claim.text, case)
    if tied:
        return (
            PASSED
            if cited & tied
            else refused("support", "a note's sentence is cited with a clause it does not rest on")
        )
    return _shares_words(claim, case)


def _shares_words(claim: Claim, case: Case) -> Verdict:
    words = _stems(claim.text)
    evidence: set[str] = set()
    for clause, sentence in case.cited(claim):
        evidence |= _stems(" ".join((sentence.text, clause.heading, *_headings(clause.id, case))))
    for calculated in (case.calculations.get(s.calculation) for s in claim.supports):
        if calculated is not None:
            evidence |= _stems(" ".join([*calculated.said, *calculated.words, *(q for _, q in calculated.quotes)]))
            evidence |= _stems(" ".join(h for c in calculated.clause_ids for h in _headings(c, case)))
    share = len(words & evidence) / len(words) if words else 1.0
    if share < _ENOUGH:
        return refused("support", f"the cited sentences speak of something else ({share:.0%} of the words)")
    return PASSED


def _spoken(case: Case, calculation: str) -> Container[str]:
    calculated = case.calculations.get(calculation)
    return calculated.said if calculated else ()


def _headings(clause_id: str, case: Case) -> tuple[str, ...]:
    contract = case.contract_of(clause_id)
    return tuple(c.heading for c in contract.path(ClauseId(clause_id))) if contract else ()


def _stems(text: str) -> set[str]:
    """Words cut to their first six letters: enough to match inflections in English and Spanish alike."""
    return {w.lower()[:6] for w in _WORD.findall(text) if w.lower() not in _STOP}
