"""Gate: a cited clause covers the asker's group, or that is said."""

from collections.abc import Iterable

from assistant.answer import Notice, NoticeKind
from ingest.contract import ClauseId, Contract, Coverage

from .case import Case


def applicability_notices(clause_ids: Iterable[str], case: Case) -> tuple[Notice, ...]:
    """A notice for each cited clause that the asker's group is not entitled to."""
    if not case.group:
        return ()
    notices: dict[Notice, None] = {}
    for clause_id in clause_ids:
        contract = case.contract_of(clause_id)
        coverage = _coverage(contract, case.group) if contract else None
        if contract is None or coverage is None or covers(coverage, ClauseId(clause_id), contract):
            continue
        root = contract.path(ClauseId(clause_id))[0].id
        notices[
            Notice(
                NoticeKind.APPLICABILITY,
                f"{root} is not among the provisions that {coverage.clause_id} gives {coverage.name}.",
                (coverage.clause_id, root),
            )
        ] = None
    return tuple(notices)


def _coverage(contract: Contract, group: str) -> Coverage | None:
    return next((c for c in contract.coverage if c.group == group), None)


def covers(coverage: Coverage, clause_id: ClauseId, contract: Contract) -> bool:
    """Whether the group is entitled to the clause: listed and not excepted; the group's own article always is.

    Exhibits that the coverage does not name follow the articles that rest on them and are not judged here.
    """
    line = [c.id for c in contract.path(clause_id)]
    if coverage.mode == "all_but":
        return True
    if any(c in coverage.except_ for c in line):
        return False
    own = contract.path(coverage.clause_id)[0].id
    return line[0] == own or line[0].startswith("Exhibit ") or any(c in coverage.applies for c in line)
