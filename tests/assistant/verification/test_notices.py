"""Conflicts and errors of the print are attached to an answer that they matter to."""

import pytest

from assistant.answer import NoticeKind
from assistant.verification import defect_notices
from tests.assistant.verification.conftest import MakeCase


def told(case, *clause_ids: str, said: str = ""):
    return defect_notices(clause_ids, case, said)


def test_a_conflict_without_topics_is_always_told(make_case: MakeCase):
    notices = told(make_case(asked=("what is the maximum?",)), "7.07.1.c")
    assert [n.kind for n in notices] == [NoticeKind.CONFLICT]
    assert {"7.07.1.c", "Exhibit HH § caseloads.3.a.i"} <= set(notices[0].clause_ids)


@pytest.mark.parametrize(
    ("question", "said", "count"),
    [
        ("what step does a social worker start at?", "", 1),
        ("what step does a nurse start at?", "", 0),
        ("where does she start?", "Social workers start at Step 6.", 1),
        ("what does a social worker do?", "", 0),
    ],
)
def test_a_conflict_with_topics_is_told_where_all_words_of_one_fall(make_case: MakeCase, question, said, count):
    """The topics of 11.02.b and Exhibit D are `social worker` or `step`."""
    notices = told(make_case(asked=(question,)), "Exhibit D § 2.L.1", said=said)
    topics = [n for n in notices if "social worker" in n.text.lower()]
    assert bool(topics) is (bool(count) or "step" in question or "social worker" in question)


@pytest.mark.parametrize(
    ("question", "said", "count"),
    [
        ("does the bank count in calendar months or school months?", "", 1),
        ("what am i paid when my sick leave is gone?", "After 5 calendar months it is $100.00.", 0),
    ],
)
def test_a_small_defect_is_told_only_where_the_question_itself_speaks_of_it(make_case: MakeCase, question, said, count):
    notices = told(make_case(asked=(question,)), "5.02", "5.03", said=said)
    assert len([n for n in notices if "calendar months" in n.text]) == count


def test_an_unrelated_question_is_not_told_of_it(make_case: MakeCase):
    assert told(make_case(asked=("how is credit reported?",)), "Exhibit D § 2.L.1") == ()


def test_only_the_last_question_counts(make_case: MakeCase):
    asked = ("what step does a social worker start at?", "thank you")
    assert told(make_case(asked=asked), "Exhibit D § 2.L.1") == ()


def test_one_conflict_of_two_cited_clauses_is_told_once(make_case: MakeCase):
    notices = told(make_case(), "7.07.1.c", "Exhibit HH § caseloads.3.a.i", "7.07.1.c")
    assert len(notices) == len({n.text for n in notices})
    assert sum("17" in n.text and "14" in n.text for n in notices) == 1


def test_a_clause_without_defects_has_none(make_case: MakeCase):
    assert told(make_case(), "16.03.1", "99.99") == ()
