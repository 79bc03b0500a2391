"""A draft through the gates to an answer: what fails is dropped, what must be said is attached."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from assistant.agent import Deps, Draft, Library, MissingFact, Proposed, Statement, SupportedBy
from assistant.answer import NoticeKind, Persona, Status
from assistant.calculators import CALCULATORS
from assistant.composing import compose
from assistant.retrieval import Search
from assistant.verification import wording
from ingest.contract import ClauseId, Contract
from ingest.passages import build_passages
from tests.fakes import memory_index

TERM = date(2025, 3, 31)
AFTER = date(2026, 11, 21)
TEN = Statement(text="You may use up to 10 days.", support=[SupportedBy(clause_id="5.11.1", sentences=[1])])
ELEVEN = TEN.model_copy(update={"text": "You may use up to 11 days."})
KIND = Statement(text="I am sorry to hear that.", courtesy=True)
RATE = {"step": "7", "column": "III", "school_year": "2024-25"}


def answered(*statements: Statement, **more: Any) -> Draft:
    """A draft that answers."""
    return Draft(status="answered", statements=list(statements), **more)


@pytest.fixture
def run(library: Library) -> Deps:
    """A run in which two searches were made."""
    deps = Deps(library, TERM, Persona.MEMBER)
    deps.ledger.searches += ["first", "second"]
    return deps


@pytest.fixture
def calculated(run: Deps) -> Deps:
    """A run in which the differential rate was calculated."""
    run.ledger.keep(CALCULATORS["differential_rate"].run(dict(RATE), run.library.book, TERM), dict(RATE))
    return run


def told(draft: Draft, run: Deps, *asked: str, fallback: str = ""):
    """The answer to the last of these questions."""
    return compose(Proposed(draft, "test", fallback), asked or ("how many days?",), run)


def test_an_answer_says_its_language_and_its_notices_are_in_it(run: Deps):
    run = replace(run, as_of=AFTER)
    spanish = told(answered(TEN, language="es"), run)
    assert spanish.language == "es"
    assert "La vigencia del contrato terminó" in spanish.notices[0].text
    assert told(answered(TEN), run).language == "en"


def test_people_outside_the_unit_are_told_of_the_list(run: Deps):
    draft = Draft(status="abstained", outside=True, statements=[KIND])
    notice = told(draft, run).notices[0]
    assert (notice.kind, notice.clause_ids) == (NoticeKind.APPLICABILITY, ("Exhibit A", "1.02"))


class TestAnswered:
    """What passed is said with its citations."""

    def test_a_statement_that_passes_is_said_with_its_verbatim_quote(self, run: Deps, contract: Contract):
        answer = told(answered(TEN), run)
        assert (answer.status, answer.model) == (Status.ANSWERED, "test")
        assert answer.answer == "You may use up to 10 days. [1]"
        assert answer.citations[0].quote == contract.clauses[ClauseId("5.11.1")].sentences[0].text

    def test_one_that_fails_is_dropped_and_the_rest_is_said(self, run: Deps):
        answer = told(answered(ELEVEN, TEN, KIND), run)
        assert answer.answer == "You may use up to 10 days. [1] I am sorry to hear that."

    def test_the_askers_own_figure_may_be_denied(self, run: Deps):
        no = TEN.model_copy(update={"text": "No: the contract says 10 days, not 11."})
        assert told(answered(no), run, "do i get 11 days?").status is Status.ANSWERED
        assert told(answered(no), run, "do i get days?").status is Status.ABSTAINED

    def test_earlier_questions_count_as_the_askers_words(self, run: Deps):
        no = TEN.model_copy(update={"text": "No: the contract says 10 days, not 11."})
        assert told(answered(no), run, "11 days?", "really?").status is Status.ANSWERED

    def test_a_text_that_has_run_out_is_said_to_be_so_where_it_is_told(self, run: Deps):
        run.as_of = AFTER
        words = "Meraki teachers may flex their schedules."
        clause = next(c for c in run.library.documents[0].clauses.values() if c.id == "Exhibit II § workday")
        own = Statement(text=clause.sentences[0].text, support=[SupportedBy(clause_id=clause.id, sentences=[1])])
        answer = told(answered(own), run, words)
        assert answer.answer.startswith("Exhibit II is no longer in force: “")
        assert {"Exhibit II § term", "Exhibit II § workday"} == {c.clause_id for c in answer.citations}
        second = told(answered(TEN, own), run, words)
        assert second.answer.startswith(TEN.text)
        assert second.answer.index("no longer in force") < second.answer.index(own.text)

    def test_a_conflict_is_said_with_both_passages(self, run: Deps):
        old = Statement(
            text="The minimum staffing of nurses is 21.45 FTE out of base funding for TK-12.",
            support=[SupportedBy(clause_id="7.19", sentences=[1])],
        )
        answer = told(answered(old), run, "how many nurses must there be?")
        assert {"7.19", "Exhibit HH § caseloads.10.a"} <= {c.clause_id for c in answer.citations}
        assert NoticeKind.CONFLICT in [n.kind for n in answer.notices]

    def test_after_the_term_its_end_is_said(self, run: Deps):
        run.as_of = AFTER
        assert [n.kind for n in told(answered(TEN), run).notices] == [NoticeKind.TERM_ENDED]

    def test_what_the_askers_group_is_not_entitled_to_is_said(self, run: Deps):
        consent = Statement(
            text="A class may deviate from the maximum only with the member's written consent.",
            support=[SupportedBy(clause_id="7.14", sentences=[1])],
        )
        kinds = [n.kind for n in told(answered(consent, group="adult_education"), run).notices]
        assert NoticeKind.APPLICABILITY in kinds

    def test_a_spanish_answer_is_marked_as_a_translation(self, run: Deps, contract: Contract):
        note = contract.note_of(ClauseId("5.11.1"))
        assert note is not None
        spanish = TEN.model_copy(update={"text": note.says[0].es})
        answer = told(answered(spanish, language="es"), run)
        assert wording("translation", "es") in [n.text for n in answer.notices]
        assert answer.citations[0].quote.startswith("A member of the bargaining unit")

    def test_whom_to_ask_is_said(self, run: Deps):
        notices = told(answered(TEN, refer=["payroll"]), run).notices
        assert [(n.kind, n.text) for n in notices] == [(NoticeKind.REFER, "Ask Payroll.")]

    @pytest.mark.parametrize("language", ["en", "es"])
    def test_that_another_model_answered_is_said_in_the_askers_language(self, run: Deps, language: str):
        for draft in (answered(TEN, language=language), Draft(status="abstained", language=language)):
            texts = [n.text for n in told(draft, run, fallback="it was down").notices]
            assert wording("fallback", language) in texts


class TestCalculated:
    """A calculation speaks with its own figures."""

    def says(self, text: str) -> Draft:
        """A draft of one sentence over the first calculation."""
        return answered(Statement(text=text, support=[SupportedBy(calculation="k1")]))

    def test_its_own_sentence_is_said_and_the_calculation_shown(self, calculated: Deps):
        explained = calculated.ledger.calculations["k1"].explanation[0].en
        answer = told(self.says(explained), calculated)
        assert answer.status is Status.ANSWERED
        assert answer.calculations[0].result is not None
        assert answer.calculations[0].result.value == "220.43"
        assert {"13.13", "13.03"} & {c.clause_id for c in answer.citations}

    def test_each_citation_of_it_is_verbatim(self, calculated: Deps, contract: Contract):
        found = calculated.ledger.calculations["k1"]
        behind = {(p.clause_id, " ".join(p.quote.split())) for _, t, _ in found.trace.nested for p in t.parameters}
        behind |= {(p.clause_id, " ".join(p.quote.split())) for p in found.trace.parameters}
        for said in found.explanation:
            for citation in told(self.says(said.en), calculated).citations:
                clause = ClauseId(citation.clause_id)
                quote = " ".join(citation.quote.split())
                printed = " ".join(f"{contract.clauses[clause].heading} {contract.full_text(clause)}".split())
                assert quote in printed or (clause, quote) in behind, citation

    def test_another_result_is_not_said(self, calculated: Deps):
        answer = told(self.says("The differential rate is $220.44 a day."), calculated)
        assert (answer.status, answer.calculations) == (Status.ABSTAINED, ())

    def test_its_assumptions_are_said(self, run: Deps):
        given = {"step": "7", "column": "III"}
        for name in ("salary", "differential_rate"):
            found = CALCULATORS[name].run(dict(given), run.library.book, TERM)
            key = run.ledger.keep(found, dict(given))
            if found.trace.assumptions:
                said = Statement(text=found.explanation[0].en, support=[SupportedBy(calculation=key)])
                texts = [n.text for n in told(answered(said), run).notices if n.kind is NoticeKind.ASSUMPTION]
                assert set(found.trace.assumptions) <= set(texts)


class TestClarify:
    """A question back."""

    STEP = MissingFact(slot="step", question="Which step are you on?", choices=["1", "2"])

    def test_it_asks_and_offers_choices(self, run: Deps):
        answer = told(Draft(status="clarify", missing=[self.STEP]), run)
        assert answer.status is Status.CLARIFY
        assert answer.answer == "To answer that I need to know:\n- Which step are you on?"
        assert [(m.slot, m.choices) for m in answer.missing] == [("step", ("1", "2"))]

    def test_it_says_what_is_known_first(self, run: Deps):
        answer = told(Draft(status="clarify", statements=[TEN, ELEVEN], missing=[self.STEP]), run)
        assert answer.answer.startswith("You may use up to 10 days. [1]\n\nTo answer that")
        assert len(answer.citations) == 1

    def test_it_says_whom_to_ask_and_that_another_model_answered(self, run: Deps):
        draft = Draft(status="clarify", missing=[self.STEP], refer=["sjta"])
        texts = [n.text for n in told(draft, run, fallback="it was down").notices]
        assert texts == [wording("fallback", "en"), "Ask your SJTA representative."]

    def test_without_anything_missing_it_is_no_question_back(self, run: Deps):
        assert told(Draft(status="clarify", statements=[TEN]), run).status is Status.ANSWERED


class TestAbstained:
    """Silence, whom to ask, and pointers."""

    def test_it_says_that_the_contract_is_silent_and_whom_to_ask(self, run: Deps):
        answer = told(Draft(status="abstained", nearest=["5.11.1", "99.99", "7.14", "5.01", "5.02"]), run)
        assert answer.status is Status.ABSTAINED
        assert answer.answer == (
            f"{wording('abstained', 'en')} Ask your SJTA representative or Human Resources. "
            "Nearest clauses, as pointers only: 5.11.1, 7.14, 5.01."
        )
        assert [(n.kind, n.clause_ids) for n in answer.notices] == [(NoticeKind.REFER, ("5.11.1", "7.14", "5.01"))]

    @pytest.mark.parametrize("statements", [[ELEVEN], [], [KIND.model_copy(update={"text": "You get ten days."})]])
    def test_nothing_verified_is_no_answer(self, run: Deps, statements: list[Statement]):
        answer = told(answered(*statements), run)
        assert (answer.status, answer.citations) == (Status.ABSTAINED, ())
        assert answer.answer.startswith(wording("unverified", "en"))

    def test_courtesy_alone_is_no_answer(self, run: Deps):
        answer = told(answered(KIND), run)
        assert answer.status is Status.ABSTAINED
        assert answer.answer.startswith(KIND.text)

    def test_facts_of_a_draft_that_abstains_are_not_said(self, run: Deps):
        answer = told(Draft(status="abstained", statements=[TEN, KIND]), run)
        assert "10 days" not in answer.answer
        assert KIND.text in answer.answer

    def test_it_is_silent_in_spanish_too(self, run: Deps):
        answer = told(Draft(status="abstained", language="es", refer=["hr"]), run)
        assert answer.answer == f"{wording('abstained', 'es')} Pregunte a Recursos Humanos."

    def test_silence_is_searched_twice_by_the_host_if_the_model_did_not(
        self, documents: tuple[Contract, ...], library: Library
    ):
        passages = [p for p in build_passages(documents[0]) if p.root == "Article 1"]
        search = Search(memory_index(documents, passages))
        deps = Deps(Library(documents, CALCULATORS, lambda: library.book, lambda: search), TERM, Persona.MEMBER)
        deps.ledger.searches.append("pet insurance")
        told(Draft(status="abstained"), deps, "pet insurance")
        assert len(deps.ledger.searches) == 2
        assert deps.ledger.searches[1] != "pet insurance"

    def test_a_crisis_is_sent_to_help_at_once(self, run: Deps):
        answer = told(Draft(status="abstained", statements=[KIND], refer=["crisis", "sjta"]), run, "i want to die")
        assert "988" in answer.answer
        assert answer.answer.startswith(KIND.text)
