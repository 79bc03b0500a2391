"""Recorded: what the corpus itself says of its defects and of whom it covers: such words pass as they stand."""

from collections.abc import Collection, Sequence

from ingest.contract import Clause, Evidence, Sentence

from .case import Case, Claim, Support
from .left_out import coverage_clauses, coverage_statements


def rests_on_record(claim: Claim, case: Case) -> bool:
    """Whether the claim is a recorded statement of a defect or of coverage, cited with all that it speaks of."""
    cited = {clause.id for clause, _ in case.cited(claim)}
    wanted = next((d.recorded[claim.text] for d in case.documents if claim.text in d.recorded), None)
    return wanted <= cited if wanted is not None else _says_who_has_what(claim, case, cited)


def _says_who_has_what(claim: Claim, case: Case, cited: Collection[str]) -> bool:
    """Whether the claim says, over the clause that lists a group's rights, what is among them or is not."""
    listing = (d for d in case.documents if any(c in cited for c in coverage_clauses(d)))
    statements = (pair for document in listing for pair in coverage_statements(document))
    return any(claim.text == text and clause_id in cited for clause_id, text in statements)


def quoted(evidence: Evidence, clause: Clause | None) -> Support | None:
    """The sentences of its clause in which a quote stands; None if nothing in force has it."""
    sentences = [s for s in clause.sentences if not s.struck] if clause else []
    quote = _folded(evidence.quote)
    single = tuple(s.n for s in sentences if quote in _folded(s.text))
    found = single or _stretch(sentences, quote)
    return Support(evidence.clause_id, found) if found else None


def _stretch(sentences: Sequence[Sentence], quote: str) -> tuple[int, ...]:
    """The shortest stretch of neighbouring sentences that holds the quote."""
    for length in range(2, len(sentences) + 1):
        for start in range(len(sentences) - length + 1):
            stretch = sentences[start : start + length]
            if quote in _folded(" ".join(s.text for s in stretch)):
                return tuple(s.n for s in stretch)
    return ()


def _folded(text: str) -> str:
    return " ".join(text.split())
