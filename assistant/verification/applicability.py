"""Gate: a cited clause covers the asker's group, or that is said."""

from collections.abc import Iterable

from assistant.answer import Notice, NoticeKind
from ingest.contract import ClauseId

from .case import Case
from .left_out import is_of_one_group, left_out
from .wordings import wording


def applicability_notices(clause_ids: Iterable[str], case: Case, language: str = "en") -> tuple[Notice, ...]:
    """A notice for each cited clause that the asker's group is not entitled to, or that is one group's own."""
    cited = tuple(clause_ids)
    notices: dict[Notice, None] = dict.fromkeys(_of_one_group(cited, case, language))
    for clause_id in cited if case.group else ():
        contract = case.contract_of(clause_id)
        out = left_out(ClauseId(clause_id), case.group, contract) if contract else None
        if out is not None:
            notices[Notice(NoticeKind.APPLICABILITY, out.text(language), (out.by, out.what))] = None
    return tuple(notices)


def _of_one_group(clause_ids: Iterable[str], case: Case, language: str) -> Iterable[Notice]:
    """Who a cited clause covers, where its article is one group's own (14.01, 21.01, 22.01, 23.01, 25.01, 26.01)."""
    for clause_id in clause_ids:
        contract = case.contract_of(clause_id)
        if contract is None:
            continue
        root = contract.path(ClauseId(clause_id))[0].id
        for coverage in contract.coverage if is_of_one_group(root, contract) else ():
            if contract.path(coverage.clause_id)[0].id == root:
                text = wording("one_group", language, what=root, name=coverage.name)
                yield Notice(NoticeKind.APPLICABILITY, text, (coverage.clause_id,))
