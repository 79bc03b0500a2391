"""Gate: a cited clause covers the asker's group, or that is said."""

from collections.abc import Iterable

from assistant.answer import Notice, NoticeKind
from ingest.contract import ClauseId, Contract, Coverage

from .case import Case


def applicability_notices(clause_ids: Iterable[str], case: Case) -> tuple[Notice, ...]:
    """A notice for each cited clause that the asker's group is not entitled to, or that is one group's own."""
    cited = tuple(clause_ids)
    notices: dict[Notice, None] = dict.fromkeys(_of_one_group(cited, case))
    if not case.group:
        return tuple(notices)
    clause_ids = cited
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


def _of_one_group(clause_ids: Iterable[str], case: Case) -> Iterable[Notice]:
    """Who a cited clause covers, where its article is one group's own (14.01, 21.01, 22.01, 23.01, 25.01, 26.01)."""
    for clause_id in clause_ids:
        contract = case.contract_of(clause_id)
        if contract is None:
            continue
        root = contract.path(ClauseId(clause_id))[0].id
        for coverage in contract.coverage:
            if root.startswith("Article ") and contract.path(coverage.clause_id)[0].id == root:
                yield Notice(NoticeKind.APPLICABILITY, f"{root} is about {coverage.name} only.", (coverage.clause_id,))


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
