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
