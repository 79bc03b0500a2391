"""Who is not entitled to what is cited is told so."""

import pytest

from assistant.answer import NoticeKind
from assistant.verification import applicability_notices
from tests.assistant.verification.conftest import MakeCase


def test_class_sizes_are_not_among_the_rights_of_adult_education_teachers(make_case: MakeCase):
    notices = applicability_notices(["7.14", "7.02"], make_case(group="adult_education"))
    assert [n.kind for n in notices] == [NoticeKind.APPLICABILITY]
    assert notices[0].clause_ids == ("14.01", "Article 7")
    assert "Adult Education teachers" in notices[0].text


@pytest.mark.parametrize(
    ("clause_id", "group", "said"),
    [
        ("5.11.1", "adult_education", False),
        ("4.02", "adult_education", False),
        ("4.03", "adult_education", True),
        ("9.02", "adult_education", False),
        ("9.01", "adult_education", True),
        ("Exhibit HH", "adult_education", False),
        ("7.14", "ece", True),
        ("4.04", "ece", True),
        ("7.14", "home_hospital", False),
        ("7.14", "", False),
        ("7.14", "astronauts", False),
        ("99.99", "ece", False),
    ],
)
def test_what_a_group_has_and_has_not(make_case: MakeCase, clause_id: str, group: str, said: bool):
    assert bool(applicability_notices([clause_id], make_case(group=group))) is said


@pytest.mark.parametrize("group", ["", "ece", "adult_education"])
def test_an_article_that_is_one_group_s_own_says_whom_it_is_about(make_case: MakeCase, group: str):
    notices = applicability_notices(["21.08.1"], make_case(group=group))
    assert "Article 21 is about Early Childhood Education teachers only." in [n.text for n in notices]


def test_background_is_judged_by_no_coverage(make_case: MakeCase, documents):
    page = documents[1].roots()[0].id
    assert applicability_notices([page], make_case(group="adult_education")) == ()
