"""Gate: a statement names only clauses that its support is, stands above or below, or names itself."""

from collections.abc import Iterable

from ingest.contract import ClauseId
from ingest.contract.figures import numbers_in

from .case import PASSED, Case, Claim, Verdict, refused
from .numbers import CLAUSE_NUMBER
from .recorded import rests_on_record
from .tied import tied_to


def clause_numbers_of(text: str) -> frozenset[str]:
    """The numbers of sections and the numbers or letters of articles and exhibits that a text names."""
    return frozenset(m["named"] or m["bare"] for m in CLAUSE_NUMBER.finditer(text))


def named_clauses_supported(claim: Claim, case: Case) -> Verdict:
    """Every clause that the claim names is one that its support is or names.

    A note's own sentence and a recorded defect's statement pass as they are; words of courtesy name nothing but
    exhibits (their figures are judged apart).
    """
    if (claim.courtesy and not claim.supports) or tied_to(claim.text, case) or rests_on_record(claim, case):
        return PASSED
    strange = clause_numbers_of(claim.text) - _clauses_supported(claim, case)
    if strange:
        return refused("named", f"{', '.join(sorted(strange))} is no clause that the support is or names")
    return PASSED


def _clauses_supported(claim: Claim, case: Case) -> frozenset[str]:
    """The clauses that a claim may name: what it cites, what stands above and below, what that and the asker name."""
    texts = list(case.asked)
    ids: list[str] = []
    for clause, sentence in case.cited(claim):
        ids.append(clause.id)
        texts += [sentence.text, clause.heading]
    for support in claim.supports:
        calculated = case.calculations.get(support.calculation)
        if calculated is not None:
            ids += calculated.clause_ids
            texts += [*calculated.said, *calculated.words, *(q for _, q in calculated.quotes)]
    named = frozenset(n for text in texts for n in clause_numbers_of(text))
    bare = frozenset(str(n) for text in texts for n in numbers_in(text))
    return named | bare | frozenset(n for i in ids for n in _line(i, case))


def _line(clause_id: str, case: Case) -> Iterable[str]:
    contract = case.contract_of(clause_id)
    path = contract.path(ClauseId(clause_id)) if contract else ()
    yield from (c.id.removeprefix("Article ").removeprefix("Exhibit ") for c in path)
    yield from path[-1].children if path else ()
