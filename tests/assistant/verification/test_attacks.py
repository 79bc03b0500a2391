"""Attacks on the gates: hundreds of corruptions of real clean drafts, each refused; no clean draft is."""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest

from assistant.agent import Deps, Draft, Ledger, Library, Proposed, Statement, SupportedBy
from assistant.answer import Outcome, Persona, Status
from assistant.calculators import CALCULATORS, Determination
from assistant.composing import compose, for_gates
from assistant.verification import Case, Claim, Support, judge
from ingest.contract import Contract, Plain
from tests.assistant.verification.attacks import Attack, attacks_on, clean, struck

DAY = date(2025, 3, 31)
QUESTION = "what does the contract say?"
EVERY = 11
"""One plain sentence of the notes in so many is attacked."""
FAMILIES = {
    "another clause's citation",
    "another clause's citation, in Spanish",
    "an invented clause",
    "an invented sentence",
    "no sentence at all",
    "no support",
    "a calculation that was not made",
    "a figure as courtesy",
    "an altered figure",
    "an altered figure, in Spanish",
    "an altered amount",
    "an altered percentage",
    "an altered date",
    "another month",
    "a figure spelled in words",
    "a figure spelled in Spanish words",
    "a figure of another clause",
    "another article",
    "a sentence that the clause does not support",
    "struck-out text",
}
SAID = (Outcome.DETERMINED, Outcome.RANGE)


@pytest.fixture(scope="module")
def case(contract: Contract) -> Case:
    """A question that states no figure, within the term."""
    return Case((contract,), DAY, (QUESTION,))


@pytest.fixture(scope="module")
def attacked(contract: Contract) -> list[Plain]:
    """Plain sentences of every article and exhibit."""
    return [plain for note in contract.notes for plain in note.says][::EVERY]


@pytest.fixture(scope="module")
def attacks(contract: Contract, attacked: list[Plain]) -> list[Attack]:
    """Every corruption of these sentences, and what is struck out, as if it were in force."""
    gone = tuple(c for c in contract.clauses.values() if any(s.struck for s in c.sentences))
    made = [a for n, p in enumerate(attacked) for a in attacks_on(p, elsewhere(n, attacked, contract), contract)]
    return [*made, *struck(contract, gone)]


def show(*lines: str) -> None:
    """Tell what was tried; seen with `pytest -s`."""
    sys.stdout.write("\n" + "\n".join(lines) + "\n")


def elsewhere(n: int, attacked: list[Plain], contract: Contract) -> Plain:
    """A sentence about something else: one of another article, half the contract away."""
    root = contract.path(attacked[n].clause_id)[0].id
    turned = [attacked[(n + len(attacked) // 2 + i) % len(attacked)] for i in range(len(attacked))]
    return next(p for p in turned if contract.path(p.clause_id)[0].id != root)


def test_no_clean_sentence_is_refused_in_either_language(attacked: list[Plain], case: Case):
    claims = [clean(p, spanish=spanish) for p in attacked for spanish in (False, True)]
    assert [c for c in claims if not judge(c, case).passed] == []
    show(f"{len(claims)} clean sentences passed")


def test_every_corruption_is_refused(attacks: list[Attack], case: Case):
    missed = [a for a in attacks if judge(a.claim, case).passed]
    assert missed == []
    counts = Counter(a.family for a in attacks)
    assert counts.total() >= 500
    assert set(counts) == FAMILIES
    show(f"{counts.total()} corruptions refused:", *(f"{n:7} {family}" for family, n in counts.items()))


def calculated(library: Library) -> Iterator[tuple[Deps, Determination]]:
    """A run with the calculation of each calculator's example and of its first worked case that says something."""
    for calculator in CALCULATORS.values():
        own = [c for c in library.book.cases if c.calculator == calculator.name]
        for case in own[:2]:
            found = calculator.run(dict(case.inputs), library.book, case.as_of)
            if found.outcome in SAID:
                ledger = Ledger(searches=["first", "second"])
                ledger.keep(found, {k: str(v) for k, v in case.inputs.items()})
                yield Deps(library, case.as_of, Persona.MEMBER, ledger), found


def status_of(text: str, calculation: str, deps: Deps) -> Status:
    """How an answer of this one statement over this calculation ends."""
    statement = Statement(text=text, support=[SupportedBy(calculation=calculation)])
    return compose(Proposed(Draft(status="answered", statements=[statement]), "any"), (QUESTION,), deps).status


def altered(text: str, found: Determination) -> str:
    """The sentence with the result altered: by some cents, or by a number that no calculation here comes near."""
    assert found.value is not None
    printed = f"{found.amount:,}"
    other = found.amount + (Decimal("0.03") if "." in found.value else 7919)
    return re.sub(rf"(?<![\d.,]){re.escape(printed)}(?![\d,]*\d|\.\d)", f"{other:,}", text)


def test_calculations_speak_for_themselves_and_for_nothing_else(library: Library):
    counts: Counter[str] = Counter()
    for deps, found in calculated(library):
        for text in (t for said in found.explanation for t in (said.en, said.es)):
            assert status_of(text, "k1", deps) is Status.ANSWERED, text
            assert status_of(text, "k2", deps) is Status.ABSTAINED, text
            counts["clean"] += 1
        for text in ("You are entitled to a reserved parking space.", "The result is 98765.43 dollars."):
            assert status_of(text, "k1", deps) is Status.ABSTAINED, (found.calculator, text)
            counts["unsupported"] += 1
    assert counts["clean"] >= 200
    show(f"{counts['clean']} sentences of calculations passed, and none without its calculation")


def test_every_sentence_of_every_worked_case_may_be_said(library: Library):
    """A calculation whose sentence the gates drop is made and never told."""
    for worked in library.book.cases:
        found = CALCULATORS[worked.calculator].run(dict(worked.inputs), library.book, worked.as_of)
        assert unsaid(found, worked.as_of, library) == [], worked.name


def test_every_day_of_the_year_that_a_clause_sets_may_be_said(library: Library):
    for name, period in library.book.periods().items():
        if period.school_year is not None and not period.calculator:
            inputs = {"deadline": name, "school_year": "2025-26", "level": "secondary"}
            found = CALCULATORS["clause_deadline"].run(inputs, library.book, DAY)
            assert unsaid(found, DAY, library) == [], name


def unsaid(found: Determination, as_of: date, library: Library) -> list[str]:
    """The sentences, readings and questions of a calculation that the gates refuse over it."""
    case = Case(library.documents, as_of, (QUESTION,), {"k1": for_gates("k1", found)})
    texts = [t for said in (*found.explanation, *found.alternatives, *found.missing) for t in (said.en, said.es)]
    return [t for t in texts if not judge(Claim(t, (Support(calculation="k1"),)), case).passed]


def test_an_altered_result_is_refused(library: Library):
    refused = 0
    for deps, found in calculated(library):
        if not re.fullmatch(r"\d+(?:\.\d+)?", found.value or ""):
            continue
        for text in {altered(said.en, found) for said in found.explanation} - {s.en for s in found.explanation}:
            assert status_of(text, "k1", deps) is Status.ABSTAINED, text
            refused += 1
    assert refused >= 40
    show(f"{refused} altered results refused")


def test_a_statement_of_another_run_is_refused(library: Library):
    """What one calculation says is not said over another one."""
    runs = list(calculated(library))
    for (deps, _), (_, other) in zip(runs, runs[len(runs) // 2 :], strict=False):
        text = max((s.en for s in other.explanation), key=len)
        assert status_of(text, "k1", deps) is Status.ABSTAINED, text
