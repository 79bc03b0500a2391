"""Composing: a draft through the gates to an answer."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.agent import Deps, Draft, Proposed, Statement
from assistant.answer import Answer, Missing, Notice, NoticeKind, Outcome, Status
from assistant.calculators import Determination, Need, Reading
from assistant.verification import (
    Assembled,
    Calculated,
    Case,
    Claim,
    Support,
    applicability_notices,
    ask_whom,
    assemble,
    beginning_notices,
    defect_claims,
    defect_notices,
    expiry_claims,
    figures_of,
    judge,
    school_years_in,
    silence_searched_twice,
    standing_notices,
    wording,
)
from assistant.views import calculation
from ingest.contract import ClauseId
from ingest.contract.figures import numbers_in

_UNIT = ("Exhibit A", "1.02")
"""Where it stands who is in the bargaining unit."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What is told beside the text."""

    notices: tuple[Notice, ...]
    missing: tuple[Missing, ...] = ()


def compose(proposed: Proposed, asked: tuple[str, ...], deps: Deps) -> Answer:
    """What of the draft passes the gates, with its citations, calculations and notices.

    A statement that fails is dropped; if nothing that states a fact remains, the answer abstains.
    Conversation, message and time are filled in by the door.
    """
    draft = proposed.draft
    case = _case(asked, draft, deps)
    deps.ledger.judged = [(claim, judge(claim, case)) for claim in map(_claim, draft.statements)]
    passed = tuple(claim for claim, verdict in deps.ledger.judged if verdict.passed)
    facts = tuple(c for c in passed if not c.courtesy)
    if draft.status == "clarify" and draft.missing:
        return _clarify(proposed, passed, case, deps)
    if draft.status == "abstained" or not facts:
        return _abstain(proposed, passed, case, deps)
    return _answered(proposed, passed, case, deps)


def _claim(statement: Statement) -> Claim:
    supports = tuple(Support(s.clause_id, tuple(s.sentences), s.calculation) for s in statement.support)
    return Claim(statement.text, supports, statement.courtesy)


def _case(asked: tuple[str, ...], draft: Draft, deps: Deps) -> Case:
    return Case(
        documents=deps.library.documents,
        as_of=deps.as_of,
        asked=asked,
        calculations={key: for_gates(key, d) for key, d in deps.ledger.calculations.items()},
        searches=tuple(deps.ledger.searches),
        group=draft.group,
    )


def for_gates(key: str, found: Determination) -> Calculated:
    """What the gates need of a calculation: its figures and words, and its own sentences."""
    trace = found.trace
    written = [found.value or "", *found.extra.values(), *(r.value for r in found.alternatives)]
    written += [text for need in found.missing for text in (need.en, need.es)]
    figures: set[Decimal] = set()
    words: set[str] = set()
    traces = [trace]
    while traces:
        one = traces.pop()
        traces += [nested for _, nested, _ in one.nested]
        written += [i.value for i in one.inputs] + [s.out for s in one.steps]
        words |= {p.value for p in one.parameters}
        for use in one.parameters:
            figures |= numbers_in(use.quote) | numbers_in(use.value)
        for assumption in one.assumptions:
            words |= school_years_in(assumption)
            figures |= figures_of(assumption)
    for text in written:
        words |= {text, *school_years_in(text)}
        figures |= figures_of(text)
    return Calculated(
        id=key,
        figures=frozenset(figures),
        words=frozenset(words),
        clause_ids=found.clause_ids,
        quotes=tuple((p.clause_id, p.quote) for p in trace.parameters),
        said=_said(found),
    )


def _said(found: Determination) -> dict[str, tuple[ClauseId, ...]]:
    """The determination's own sentences, readings and questions, each with the clauses that it rests on."""
    others: tuple[Reading | Need, ...] = (*found.alternatives, *found.missing)
    readings = {t: (r.clause_id,) if r.clause_id else () for r in others for t in (r.en, r.es)}
    return {**readings, **{text: s.clause_ids for s in found.explanation for text in (s.en, s.es)}}


def _answered(proposed: Proposed, claims: tuple[Claim, ...], case: Case, deps: Deps) -> Answer:
    assembled = assemble(claims, case)
    claims = _with_record(claims, assembled, case, proposed.draft.language)
    assembled = assemble(claims, case)
    used = _used(claims, deps)
    clause_ids = dict.fromkeys([*assembled.clause_ids, *(c for d in used for c in d.clause_ids)])
    notices = (
        *standing_notices(clause_ids, case, proposed.draft.language),
        *beginning_notices(assembled.clause_ids, case, proposed.draft.language),
        *defect_notices(clause_ids, case, assembled.text, proposed.draft.language),
        *applicability_notices(assembled.clause_ids, case, proposed.draft.language),
        *_not_applicable(used, proposed.draft.language),
        *_assumptions(used),
        *_referrals(proposed, case),
    )
    return _answer(proposed, Status.ANSWERED, assembled, deps, _Told(notices))


def _with_record(claims: tuple[Claim, ...], assembled: Assembled, case: Case, language: str) -> tuple[Claim, ...]:
    """The claims, each behind what must be said of a cited text that has run out; at the end the texts' defects."""
    said = {c.text for c in claims}

    def fresh(found: Iterable[Claim]) -> Iterable[Claim]:
        for claim in found:
            if claim.text not in said and judge(claim, case).passed:
                said.add(claim.text)
                yield claim

    told: list[Claim] = []
    for claim in claims:
        told += [*fresh(expiry_claims(assemble((claim,), case).clause_ids, case, language)), claim]
    return (*told, *fresh(defect_claims(assembled.clause_ids, case, assembled.text, language)))


def _clarify(proposed: Proposed, claims: tuple[Claim, ...], case: Case, deps: Deps) -> Answer:
    draft = proposed.draft
    assembled = assemble(claims, case)
    lead = wording("clarify", draft.language)
    questions = "\n".join(f"- {m.question}" for m in draft.missing)
    text = "\n\n".join(part for part in (assembled.text, f"{lead}\n{questions}") if part)
    notices = (
        *standing_notices(assembled.clause_ids, case, draft.language),
        *beginning_notices(assembled.clause_ids, case, draft.language),
        *defect_notices(assembled.clause_ids, case, text, draft.language),
        *_referrals(proposed, case),
    )
    missing = tuple(Missing(m.slot, m.question, tuple(m.choices)) for m in draft.missing)
    return _answer(proposed, Status.CLARIFY, replace(assembled, text=text), deps, _Told(notices, missing))


def _abstain(proposed: Proposed, claims: tuple[Claim, ...], case: Case, deps: Deps) -> Answer:
    """Say that the contract does not say, whom to ask, and the nearest clauses as pointers."""
    draft = proposed.draft
    said = " ".join(c.text.strip() for c in claims if c.courtesy)
    if not said and not silence_searched_twice(case).passed:
        found = deps.library.search.again(case.asked[-1], deps.as_of)
        deps.ledger.searches.append(found.searched)
    whom = ask_whom(tuple(draft.refer), draft.language)
    key = "abstained" if draft.status == "abstained" else "unverified"
    parts = [said or wording(key, draft.language), whom]
    nearest = tuple(c for c in draft.nearest if case.clause(c) is not None)[:3]
    if nearest:
        parts.append(wording("nearest", draft.language, clauses=", ".join(nearest)))
    notices = [Notice(NoticeKind.REFER, whom, nearest), *_fallback(proposed)]
    if draft.outside:
        notices.insert(0, Notice(NoticeKind.APPLICABILITY, parts[0], tuple(c for c in _UNIT if case.clause(c))))
    silent = Assembled(" ".join(parts), (), ())
    return _answer(proposed, Status.ABSTAINED, silent, deps, _Told(tuple(notices)))


def _used(claims: Iterable[Claim], deps: Deps) -> list[Determination]:
    keys = dict.fromkeys(s.calculation for c in claims for s in c.supports if s.calculation)
    return [deps.ledger.calculations[k] for k in keys if k in deps.ledger.calculations]


def _assumptions(used: Iterable[Determination]) -> Iterable[Notice]:
    return tuple(Notice(NoticeKind.ASSUMPTION, a, d.clause_ids[:1]) for d in used for a in d.trace.assumptions)


def _not_applicable(used: Iterable[Determination], language: str) -> Iterable[Notice]:
    """A calculation that does not cover the asker says so in a notice too."""
    return tuple(
        Notice(NoticeKind.APPLICABILITY, d.explanation[0].es if language == "es" else d.explanation[0].en, d.clause_ids)
        for d in used
        if d.outcome is Outcome.NOT_APPLICABLE and d.explanation
    )


def _referrals(proposed: Proposed, case: Case) -> tuple[Notice, ...]:
    draft = proposed.draft
    found = list(_fallback(proposed))
    if draft.refer:
        found.append(Notice(NoticeKind.REFER, ask_whom(tuple(draft.refer), draft.language)))
    if draft.language == "es":
        found.append(Notice(NoticeKind.ASSUMPTION, wording("translation", "es")))
    return tuple(found)


def _fallback(proposed: Proposed) -> tuple[Notice, ...]:
    if not proposed.fallback:
        return ()
    return (Notice(NoticeKind.ASSUMPTION, wording("fallback", proposed.draft.language)),)


def _answer(proposed: Proposed, status: Status, assembled: Assembled, deps: Deps, told: _Told) -> Answer:
    ledger = deps.ledger
    shown = status is not Status.ABSTAINED
    return Answer(
        conversation_id="",
        message_id="",
        status=status,
        answer=assembled.text,
        citations=assembled.citations,
        calculations=tuple(calculation(d, ledger.inputs[k]) for k, d in ledger.calculations.items()) if shown else (),
        notices=tuple(dict.fromkeys(told.notices)),
        missing=told.missing,
        model=proposed.model,
        elapsed_ms=0,
        language=proposed.draft.language,
    )
