"""A question to the clauses that speak to it, with what travels along."""

from datetime import date

import pytest

from assistant.retrieval import Hit, Index, Search
from assistant.retrieval.companions import companions
from assistant.retrieval.exact import referenced
from assistant.retrieval.second_search import in_contract_words
from ingest.contract import ClauseId, Contract
from ingest.contract.reading import ReferenceReader
from tests.assistant.retrieval.conftest import DAY


class TestExact:
    """A clause number in the question is the clause."""

    @pytest.mark.parametrize(
        ("query", "ids"),
        [
            ("what does 5.11.1 say?", ("5.11.1",)),
            ("section 5.11.1(a)?", ()),
            ("compare 5.11.1 and 7.14", ("5.11.1", "7.14")),
            ("5.11.1 or 5.11.1", ("5.11.1",)),
            ("Exhibit D-6", ("Exhibit D-6",)),
            ("article 16", ("Article 16",)),
            ("what about 99.99?", ()),
            ("i get 5.5 hours", ()),
            ("", ()),
        ],
    )
    def test_it_is_read_as_people_write_it(self, contract: Contract, query: str, ids: tuple[str, ...]):
        assert referenced(query, [ReferenceReader(contract)])[0] == ids

    def test_the_rest_of_the_question_is_what_it_is_about(self, contract: Contract):
        query = "what do 5.11.1 and article 16 say about representation"
        assert referenced(query, [ReferenceReader(contract)])[1] == "what do and say about representation"

    def test_a_named_clause_comes_first(self, search: Search):
        found = search.run("what does 7.14 say about sick leave for jury duty?", DAY)
        assert found.hits[0].clause_id == "7.14"
        assert found.references == ("7.14",)

    def test_of_a_named_article_the_nearest_clause_comes_first(self, search: Search):
        found = search.run("article 16 right to representation for disciplinary considerations", DAY)
        assert found.hits[0].clause_id == "16.03.1"
        assert found.hits[0].features["named"] == 1.0
        assert found.references == ("Article 16",)

    def test_where_nothing_else_is_asked_a_named_clause_stands_with_those_right_below_it(self, search: Search):
        found = search.run("read section 4.03.2", DAY)
        assert [h.clause_id for h in found.hits[:3]] == ["4.03.2", "4.03.2.a", "4.03.2.b"]

    def test_a_named_clause_is_found_even_outside_the_index(self, search: Search):
        assert search.run("2.08.1", DAY).hits[0].clause_id == "2.08.1"


class TestRanking:
    """The best clauses first."""

    @pytest.mark.parametrize(
        ("query", "clause_id"),
        [
            ("how many days of personal necessity leave", "5.11.1"),
            ("right to Association representation for disciplinary considerations", "16.03.1"),
            ("written consent to deviate from the maximum class size", "7.14"),
        ],
    )
    def test_the_clause_that_speaks_of_it_is_first(self, search: Search, query: str, clause_id: str):
        assert search.run(query, DAY).hits[0].clause_id == clause_id

    def test_hits_are_in_order_and_no_more_than_asked_for(self, search: Search):
        found = search.run("sick leave", DAY, limit=3)
        assert len(found.hits) == 3
        assert [h.score for h in found.hits] == sorted((h.score for h in found.hits), reverse=True)
        assert len({h.clause_id for h in found.hits}) == 3

    def test_the_same_question_finds_the_same(self, search: Search):
        assert search.run("sick leave", DAY) == search.run("sick leave", DAY)

    @pytest.mark.parametrize("query", ["sick leave", "5.11.1", "personal necessity leave da", "sick insurance"])
    def test_a_page_lists_the_clauses_of_an_answer_in_their_order(self, search: Search, contract: Contract, query: str):
        answered = [(h.clause_id, h.score) for h in search.run(query, DAY, 5).hits]
        listed = [(h.clause_id, h.score) for h in search.clauses(query, DAY, 7)]
        beside = {p.clause_id for c, _ in answered[:2] if (n := contract.note_of(c)) for p in n.says}
        assert [one for one in listed if one in answered] == answered
        assert all(c in beside for c, _ in listed[:5] if c not in dict(answered))

    def test_a_page_lists_the_clause_that_a_note_quotes_behind_the_clause_of_the_note(
        self, search: Search, contract: Contract
    ):
        quoting = [n for n in contract.notes if len(n.says) == 1 and n.says[0].clause_id != n.clause_id]
        lists = [(n, [h.clause_id for h in search.clauses(n.says[0].en, DAY, 10)]) for n in quoting]
        found = [(n, listed) for n, listed in lists if listed[0] == n.clause_id]
        assert found
        assert all(listed[1] == n.says[0].clause_id for n, listed in found)

    def test_each_hit_tells_how_well_each_plain_sentence_fits(self, search: Search, contract: Contract):
        hit = next(h for h in search.run("personal necessity leave days", DAY).hits if h.clause_id == "5.11.1")
        note = contract.note_of(ClauseId("5.11.1"))
        assert note is not None
        assert len(hit.matches) == len(note.says)
        assert all(0 < m < 1 for m in hit.matches)

    def test_words_that_nobody_knows_are_told(self, search: Search):
        found = search.run("sick insurance", DAY)
        assert "insur" in found.unknown_words or found.unknown_words == ()
        assert found.content_words == 2

    @pytest.mark.parametrize("query", ["zzyzx quux", "?!", "🙂"])
    def test_a_query_of_no_known_word_breaks_nothing(self, search: Search, query: str):
        assert search.run(query, DAY).content_words == 0

    def test_a_question_in_spanish_is_found_by_its_own_words_too(self, search: Search):
        own = "necesidad personal emergencia"
        alone = search.run("personal", DAY)
        both = search.run("personal", DAY, original=own)
        assert alone.searched == both.searched == "personal"
        assert "5.11.1" in [h.clause_id for h in both.hits]


class TestSecondSearch:
    """Again, in the contract's own vocabulary."""

    def test_it_asks_in_the_headings_and_topics_of_what_was_near(self, contract: Contract):
        wider = in_contract_words("pn days", [Hit(ClauseId("5.11.1"), 0.5, {})], [contract])
        assert wider.startswith("pn days (")
        assert "leaves" in wider
        assert "personal" in wider

    def test_without_anything_near_it_still_asks_otherwise(self, contract: Contract):
        assert in_contract_words("pet insurance", [], [contract]) == "pet insurance (contract)"
        assert in_contract_words("pet", [Hit(ClauseId("99.99"), 0.5, {})], [contract]) == "pet (contract)"

    def test_it_is_another_query_judged_by_the_question_as_asked(self, search: Search):
        first, again = search.run("days for personal matters", DAY), search.again("days for personal matters", DAY)
        assert first.searched != again.searched
        assert again.searched.startswith("days for personal matters (")
        assert again.hits
        assert all(h.score <= 1.0 for h in again.hits)

    def test_a_named_clause_stays_first(self, search: Search):
        assert search.again("7.14", DAY).hits[0].clause_id == "7.14"


class TestCompanions:
    """What travels with a hit."""

    def test_what_replaces_it_comes_first(self, contract: Contract):
        found = companions(ClauseId("7.07.1.b"), contract, DAY)
        assert found[:2] == ("Exhibit HH", "Exhibit HH § caseloads.2")

    def test_before_its_day_nothing_replaces_it(self, contract: Contract):
        """Its own note still points to what would come."""
        assert "Exhibit HH" not in companions(ClauseId("7.07.1.b"), contract, date(2023, 8, 1))

    def test_the_notes_pointers_and_the_references_follow(self, contract: Contract):
        clause = next(c for c in contract.clauses.values() if any(r.reaches for r in c.references))
        reaches = [r.reaches for r in clause.references if r.reaches and r.reaches != clause.id]
        assert set(reaches) <= set(companions(clause.id, contract, DAY))
        note = contract.note_of(ClauseId("5.01.1"))
        assert note is not None
        assert set(note.see) <= set(companions(ClauseId("5.01.1"), contract, DAY))

    def test_no_clause_is_its_own_companion_and_each_travels_once(self, contract: Contract):
        for clause_id in list(contract.clauses)[::25]:
            found = companions(clause_id, contract, DAY)
            assert clause_id not in found
            assert len(found) == len(set(found))

    def test_a_hit_brings_them(self, search: Search, index: Index):
        hit = search.run("what does 7.07.1.b say?", DAY).hits[0]
        assert hit.companions == companions(ClauseId("7.07.1.b"), index.documents[0], DAY)
