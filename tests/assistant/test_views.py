"""Documents, clauses, searches and calculations as every channel shows them."""

import json
from datetime import date

import pytest

from assistant import views
from assistant.answer import CalculationStep, Outcome
from assistant.calculators import CALCULATORS, Book
from assistant.errors import UnknownClauseError
from assistant.retrieval import Hit
from ingest.contract import ClauseId, Contract, Standing
from ingest.contract.files import to_plain

DAY = date(2025, 3, 31)
Documents = tuple[Contract, ...]


class TestOutline:
    """The tree of every document."""

    def test_every_article_and_exhibit_stands_in_order(self, documents: Documents):
        roots = [n.clause_id for n in views.outline(documents)]
        articles = [r for r in roots if r.startswith("Article ")]
        assert articles == [f"Article {n}" for n in range(1, 27)]
        assert roots.index("Exhibit A") > roots.index("Article 26")

    def test_every_clause_of_every_document_stands_once(self, documents: Documents):
        def ids(nodes):
            for node in nodes:
                yield node.clause_id
                yield from ids(node.children)

        shown = list(ids(views.outline(documents)))
        assert sorted(shown) == sorted(c for d in documents for c in d.clauses)

    def test_documents_are_told_with_their_terms(self, documents: Documents):
        contract, page = views.documents(documents)
        assert (contract.first_day, contract.last_day, contract.background) == ("2023-07-01", "2026-06-30", False)
        assert (page.first_day, page.last_day, page.background) == ("", "", True)


class TestFind:
    """A clause by its id or by how people write it."""

    @pytest.mark.parametrize(
        ("written", "clause_id"),
        [
            ("5.11.1", "5.11.1"),
            ("section 5.11.1", "5.11.1"),
            ("art. 5", "Article 5"),
            ("section 5.11.2(a)", "5.11.2.a"),
            ("Exh. D-6", "Exhibit D-6"),
            ("Exhibit HH § caseloads.5", "Exhibit HH § caseloads.5"),
        ],
    )
    def test_it_is_found(self, documents: Documents, written: str, clause_id: str):
        assert views.find_clause(documents, written)[1].id == clause_id

    @pytest.mark.parametrize("written", ["99.99", "Exhibit K", "", "vacation", "5.11.1 and 5.11.2", "../../etc"])
    def test_what_is_no_clause_is_an_error_with_the_nearest(self, documents: Documents, written: str):
        with pytest.raises(UnknownClauseError) as refused:
            views.find_clause(documents, written)
        assert len(refused.value.nearest) == 5
        assert all(documents[0].clause(c) is not None for c in refused.value.nearest)

    def test_the_nearest_to_a_slip_is_near(self, documents: Documents):
        with pytest.raises(UnknownClauseError) as refused:
            views.find_clause(documents, "5.11.9")
        assert any(c.startswith("5.11") for c in refused.value.nearest)


class TestClause:
    """One clause on a page."""

    def test_its_words_sentences_note_and_place(self, documents: Documents):
        shown = views.clause(documents, "5.11.2", DAY)
        assert [link.clause_id for link in shown.path] == ["Article 5", "5.11", "5.11.2"]
        assert [link.clause_id for link in shown.children] == [f"5.11.2.{i}" for i in "abcd"]
        assert shown.sentences[0].n == 1
        assert "Recreation" in shown.full_text
        assert "Recreation" not in shown.text
        assert len(shown.note) == len(shown.note_es) > 0
        assert shown.lines
        assert (shown.standing, shown.standing_on) == (Standing.IN_TERM, "2025-03-31")

    def test_a_clause_that_is_over_ended_on_its_own_last_day(self, documents: Documents):
        assert views.clause(documents, "5.11.2", DAY).ended == ""
        assert views.clause(documents, "5.11.2", date(2026, 11, 21)).ended == "2026-06-30"
        assert views.clause(documents, "Exhibit W § 8.a", date(2024, 9, 1)).ended < "2024-09-01"

    def test_a_clause_that_is_ahead_begins_on_its_own_first_day(self, documents: Documents):
        assert views.clause(documents, "Exhibit KK", date(2025, 6, 30)).begins == "2025-07-01"
        assert views.clause(documents, "Exhibit KK", date(2025, 7, 1)).begins == ""

    def test_the_groups_that_have_it_and_those_that_have_not(self, documents: Documents):
        groups = {g.group: g for g in views.clause(documents, "7.14", DAY).groups}
        assert (groups["ece"].covered, groups["ece"].by) == (False, "21.01")
        assert (groups["independent_study"].covered, groups["independent_study"].instead) == (True, "22.01.1")

    def test_neighbours_lead_through_the_whole_document(self, documents: Documents):
        ids = list(documents[0].clauses)
        assert views.clause(documents, ids[0], DAY).previous is None
        assert views.clause(documents, ids[-1], DAY).next is None
        middle = views.clause(documents, ids[500], DAY)
        assert (middle.previous, middle.next) == (ids[499], ids[501])

    def test_what_replaces_it_and_what_it_replaces(self, documents: Documents):
        old = views.clause(documents, "7.07.1.b", DAY)
        new = views.clause(documents, "Exhibit HH § caseloads.2", DAY)
        assert old.standing is Standing.SUPERSEDED
        assert "Exhibit HH § caseloads.2" in [link.clause_id for link in old.superseded_by]
        assert "7.07.1.b" in [link.clause_id for link in new.supersedes]

    def test_struck_out_sentences_are_marked(self, documents: Documents):
        shown = views.clause(documents, "Exhibit HH § caseloads.5.f", DAY)
        assert [s.struck for s in shown.sentences] == [True]
        assert shown.standing is Standing.STRUCK_OUT

    def test_its_defects_are_shown_with_their_reading(self, documents: Documents):
        errata = views.clause(documents, "7.07.1.c", DAY).errata
        assert [e.kind for e in errata] == ["conflict"]
        assert errata[0].reading

    def test_references_lead_somewhere_or_say_why_not(self, documents: Documents):
        for clause in list(documents[0].clauses.values())[::20]:
            for link in views.clause(documents, clause.id, DAY).refers_to:
                assert documents[0].clause(link.clause_id) or link.status != "resolved" or link.label, link

    def test_tables_are_shown_row_by_row(self, documents: Documents):
        owner = next(c for c in documents[0].clauses.values() if c.tables)
        table = views.clause(documents, owner.id, DAY).tables[0]
        assert table.rows
        assert all(len(cells) == len(table.columns) for _, cells in table.rows)
        assert any(any(cells) for _, cells in table.rows)

    def test_every_clause_can_be_shown_as_json(self, documents: Documents):
        for document in documents:
            for clause_id in list(document.clauses)[::40]:
                json.dumps(to_plain(views.clause(documents, clause_id, DAY)))


class TestSearchResults:
    """Hits with the words of the query marked."""

    def shown(self, documents: Documents, query: str, *clause_ids: str):
        hits = tuple(Hit(ClauseId(c), 0.87654321, {}) for c in clause_ids)
        return views.search_results(documents, query, hits, DAY).results

    def test_words_of_the_query_are_marked_and_nothing_else(self, documents: Documents):
        (hit,) = self.shown(documents, "personal necessity days", "5.11.1")
        assert "<mark>personal</mark> <mark>necessity</mark>" in hit.snippet
        assert "<mark>days</mark>" in hit.snippet
        assert "<mark>bargaining</mark>" not in hit.snippet
        assert hit.score == 0.8765

    def test_a_query_is_no_markup(self, documents: Documents):
        (hit,) = self.shown(documents, "<script>alert(1)</script> personal", "5.11.1")
        assert "<script" not in hit.snippet

    def test_the_contracts_own_signs_are_escaped(self, documents: Documents):
        quoted = next(c for c in documents[0].clauses.values() if '"' in c.text[:150])
        (hit,) = self.shown(documents, "zzz", quoted.id)
        assert "&quot;" in hit.snippet
        assert '"' not in hit.snippet

    def test_a_snippet_is_short_and_around_the_first_word(self, documents: Documents):
        long = max(documents[0].clauses.values(), key=lambda c: len(c.text))
        word = max(long.text.split()[-60:], key=len).strip(".,;:()").lower()
        (hit,) = self.shown(documents, word, long.id)
        assert len(hit.snippet) < 600
        assert "<mark>" in hit.snippet

    def test_a_heading_stands_for_a_clause_without_words(self, documents: Documents):
        (hit,) = self.shown(documents, "bereavement", "5.09")
        assert hit.heading == "Bereavement Leave"
        assert hit.snippet

    def test_the_groups_that_have_it_are_told(self, documents: Documents):
        size, leave = self.shown(documents, "x", "7.14", "5.11.1")
        assert "adult_education" not in size.groups
        assert {"adult_education", "ece"} <= set(leave.groups)

    def test_background_is_told_apart(self, documents: Documents):
        (hit,) = self.shown(documents, "x", documents[1].roots()[0].id)
        assert (hit.document, hit.standing) == ("district-overview-2020", Standing.BACKGROUND)


class TestCalculations:
    """Calculators and what they determined."""

    def test_each_calculator_is_shown_with_its_schema_in_both_languages(self, book: Book):
        for one in CALCULATORS.values():
            shown = views.calculator(one, book)
            assert shown.purpose != shown.purpose_es
            assert shown.inputs["properties"]
            assert set(shown.example) <= set(shown.inputs["properties"])

    def test_inputs_whose_values_are_data_list_them_with_what_each_is(self, book: Book):
        deadline = views.calculator(CALCULATORS["clause_deadline"], book).inputs["properties"]["deadline"]
        assert set(deadline["anyOf"][0]["enum"]) == set(book.periods()) == set(deadline["titles"])
        assert deadline["titles"]["benefit_contribution.enroll_days"] == {
            "en": "9.01.6: To enroll in the plans",
            "es": "9.01.6: Para inscribirse en los planes",
        }
        assert "values_of" not in deadline
        day = views.calculator(CALCULATORS["named_day"], book).inputs["properties"]["named_day"]
        assert set(day["anyOf"][0]["enum"]) == set(book.named_days()) == set(day["titles"])
        assert day["titles"]["nonreelection_notice.first_year"] == {"en": "18.01: April 30", "es": "18.01: 30 de abril"}

    def test_a_determination_is_shown_with_its_steps_and_their_clauses(self, book: Book):
        given = {"step": 7, "column": "III", "school_year": "2024-25"}
        shown = views.calculation(CALCULATORS["differential_rate"].run(dict(given), book, DAY), given)
        assert shown.outcome is Outcome.DETERMINED
        assert shown.result is not None
        assert (shown.result.value, shown.result.unit) == ("220.43", "USD per day")
        assert all(isinstance(s, CalculationStep) for s in shown.steps)
        assert any(s.clause_id == "13.13" for s in shown.steps)
        assert shown.inputs == given
        assert "220.43" in shown.explanation

    def test_a_question_back_has_no_result_and_says_what_is_missing(self, book: Book):
        shown = views.calculation(CALCULATORS["differential_rate"].run({"step": 7}, book, DAY), {"step": 7})
        assert (shown.outcome, shown.result) == (Outcome.NEEDS_INPUT, None)
        assert [m["slot"] for m in shown.trace["missing"]]

    def test_every_example_can_be_shown_as_json(self, book: Book):
        for name, calculator in CALCULATORS.items():
            day = next(c.as_of for c in book.cases if c.calculator == name)
            given = dict(calculator.example)
            json.dumps(to_plain(views.calculation(calculator.run(dict(given), book, day), given)))
