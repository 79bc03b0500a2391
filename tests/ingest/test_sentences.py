"""Sentences: the unit of quotation."""

import pytest

from ingest.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("One day. Two days.", ["One day.", "Two days."], id="two sentences"),
        pytest.param("See Ed. Code 44944. It governs.", ["See Ed. Code 44944.", "It governs."], id="Ed. Code"),
        pytest.param("Programs (e.g. Montessori) count.", ["Programs (e.g. Montessori) count."], id="e.g."),
        pytest.param("From 8 a.m. to 2:30 p.m. The site", ["From 8 a.m. to 2:30 p.m.", "The site"], id="a.m. and p.m."),
        pytest.param("7:50 a.m. to 3:50 p.m. (Monday)", ["7:50 a.m. to 3:50 p.m. (Monday)"], id="p.m. in brackets"),
        pytest.param("Dr. Martin Luther King, Jr. Day", ["Dr. Martin Luther King, Jr. Day"], id="Dr. and Jr."),
        pytest.param("Under 5.11.1 it is $1,500.00. Ask.", ["Under 5.11.1 it is $1,500.00.", "Ask."], id="numbers"),
        pytest.param("skills, etc. The list", ["skills, etc.", "The list"], id="etc. before a capital"),
        pytest.param("books, etc. may be used", ["books, etc. may be used"], id="etc. in a sentence"),
        pytest.param('Call it "DRS." The DRS acts.', ['Call it "DRS."', "The DRS acts."], id="a closing quote"),
        pytest.param("Special Education - LaVista/L. Ruff", ["Special Education - LaVista/L. Ruff"], id="an initial"),
        pytest.param("A list:\nfirst\nsecond", ["A list:", "first", "second"], id="each paragraph ends a sentence"),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text, sentences):
    assert list(split_sentences(text)) == sentences


def test_the_sentences_of_a_clause_joined_are_its_text(contract):
    for clause in contract.clauses.values():
        joined = " ".join(s.text for s in clause.sentences if not s.struck)
        assert joined.split() == clause.text.split(), clause.id


def test_sentences_are_numbered_from_one(contract):
    for clause in contract.clauses.values():
        assert [s.n for s in clause.sentences] == list(range(1, len(clause.sentences) + 1))


def test_a_clause_wholly_struck_out_keeps_its_sentences_marked(contract):
    sentences = contract.clauses["Exhibit HH § caseloads.5.f"].sentences

    assert [s.struck for s in sentences] == [True]


@pytest.mark.parametrize("mark", ["|", "~~", "<", "\\", "\t"])
def test_no_sentence_has_marks_of_the_extraction(contract, mark):
    assert [c.id for c in contract.clauses.values() if any(mark in s.text for s in c.sentences)] == []


def test_asterisks_are_left_where_the_print_marks_a_note_with_them(contract):
    marked = {c.id for c in contract.clauses.values() if any("**" in s.text for s in c.sentences)}

    assert marked == {
        "Exhibit D-1 § 2024-25", "Exhibit D-1 § 2025-26", "Exhibit D-7", "Exhibit D-9", "Exhibit D-10", "Exhibit D-11",
    }  # fmt: skip


def test_each_month_of_exhibit_e_stands_apart_from_what_is_due_in_it(contract):
    sentences = [s.text for s in contract.clauses["Exhibit E"].sentences]

    assert sentences[1:3] == ["July", "List of new hires/rehires with the following information included:"]
    assert sentences[-1] == "List of surpluses / voluntary transfer new locations."


def test_a_title_that_was_cut_has_its_abbreviation_back(contract):
    clause = contract.clauses["13.11"]

    assert clause.heading == "“Teacher on Special Assignment” (TOSA)"
    assert clause.text.startswith("members assigned to District-wide")
