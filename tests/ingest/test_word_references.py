"""Pointers of an agreement whose sections are numbered within their articles, each in the way that people write it."""

import pytest

from ingest.contract import ReferenceStatus
from ingest.contract.layout import Numbering, Numerals, SectionForm
from ingest.pipeline import compile_document
from ingest.word_references import WordReferences
from tests.ingest.test_other_agreement import FOLDER

NUMBERING = Numbering(article_word="ARTICLE", article_numerals=Numerals.ROMAN, section_form=SectionForm.WORD)


@pytest.fixture(scope="module")
def words():
    return WordReferences(compile_document(FOLDER).contract, NUMBERING)


@pytest.mark.parametrize(
    ("own", "text", "targets"),
    [
        ("12.1", "See Article XI, Section 3 (b).", ["11.3.b"]),
        ("12.1", "under ARTICLE XI Section 2(b)(ii)", ["11.2.b.ii"]),
        ("12.1", "Section 3 of Article XI", ["11.3"]),
        ("12.1", "paragraph (b) of Section 2 of Article XI", ["11.2.b"]),
        ("12.2", "as Section 1 provides", ["12.1"]),
        ("11.3.b", "Section 3 (c) of this Article", ["11.3.c"]),
        ("11.3.b", "nor under paragraph (b) of Section 2", ["11.2.b"]),
        ("11.3.b", "paragraph (c) below", ["11.3.c"]),
        ("11.3.b", "paragraphs (a) and (c) of this Section", ["11.3.a", "11.3.c"]),
        ("11.3", "paragraphs (a) through (c)", ["11.3.a", "11.3.b", "11.3.c"]),
        ("12.1", "Article XI, Sections 1 and 3 (a)", ["11.1", "11.3.a"]),
        ("12.1", "Article XI, Sections 1 through 3", ["11.1", "11.2", "11.3"]),
        ("12.1", "the rates of Appendix A", ["Appendix A"]),
    ],
)
def test_a_pointer_leads_to_what_it_names(words, own: str, text: str, targets: list[str]):
    _, found = words.take(text, own)
    assert [r.target for _, r in found] == targets


def test_what_is_there_not_is_dangling(words):
    _, found = words.take("Article XI, Section 9", "12.1")
    assert [(r.printed, r.status) for _, r in found] == [("Article XI, Section 9", ReferenceStatus.DANGLING)]


@pytest.mark.parametrize(
    "text",
    ["Section 12 of the Labor Code", "in this section (see above)", "Section 3 (b) of the Fair Hours Act", "11.3"],
)
def test_what_is_no_pointer_of_its_own_is_left(words, text: str):
    assert words.take(text, "12.1") == (text, [])


def test_a_pointer_without_its_article_outside_the_articles_is_left(words):
    assert words.take("Section 3", "Appendix A")[1] == []


def test_an_agreement_with_whole_numbers_has_none(contract):
    assert WordReferences(contract, Numbering()).take("Section 3 (b) of this Article", "5.11.1")[1] == []
