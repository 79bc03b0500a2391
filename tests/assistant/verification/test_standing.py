"""The standing of what is cited is said: the term that ended, what was replaced, what has met its sunset."""

from datetime import date

import pytest

from assistant.answer import NoticeKind
from assistant.verification import beginning_notices, standing_notices, standing_of
from ingest.contract import Standing
from tests.assistant.verification.conftest import MakeCase

LAST = date(2026, 6, 30)
AFTER = date(2026, 7, 1)


def kinds(notices) -> list[NoticeKind]:
    return [n.kind for n in notices]


def test_within_the_term_nothing_is_said(make_case: MakeCase):
    assert standing_notices(["5.11.1", "16.03.1"], make_case(as_of=LAST)) == ()


def test_after_the_term_its_end_is_said_once_for_all_clauses(make_case: MakeCase):
    notices = standing_notices(["5.11.1", "16.03.1", "5.11.1"], make_case(as_of=AFTER))
    assert kinds(notices) == [NoticeKind.TERM_ENDED]
    assert "June 30, 2026" in notices[0].text
    assert notices[0].clause_ids == ("1.06",)


def test_before_the_term_it_is_said_once_that_it_had_not_begun(make_case: MakeCase):
    case = make_case(as_of=date(2015, 1, 1))
    notices = beginning_notices(["5.11.1", "16.03.1"], case)
    assert standing_of("5.11.1", case) is Standing.BACKGROUND
    assert kinds(notices) == [NoticeKind.APPLICABILITY]
    assert "term began on July 1, 2023" in notices[0].text
    assert notices[0].clause_ids == ("1.06",)


def test_a_memorandum_that_had_not_begun_says_from_when_it_applies_once_for_all_its_clauses(make_case: MakeCase):
    case = make_case(as_of=date(2024, 6, 30))
    cited = ["Exhibit HH § caseloads.3.a.i", "Exhibit HH § caseloads.5.a"]
    (notice,) = beginning_notices(cited, case)
    assert notice.clause_ids == ("Exhibit HH",)
    assert notice.text.endswith("(Exhibit HH) applies only from July 1, 2024.")
    assert beginning_notices(cited, make_case(as_of=date(2024, 7, 1))) == ()


def test_special_education_caseloads_are_replaced_by_the_memorandum(make_case: MakeCase):
    notices = standing_notices(["7.07"], make_case())
    assert kinds(notices) == [NoticeKind.SUPERSEDED]
    assert "7.07 is in part replaced by Exhibit HH" in notices[0].text


def test_a_clause_below_it_is_replaced_as_a_whole(make_case: MakeCase):
    case = make_case()
    notices = standing_notices(["7.07.1.b"], case)
    assert standing_of("7.07.1.b", case) is Standing.SUPERSEDED
    assert any("7.07.1.b is replaced by Exhibit HH § caseloads.2" in n.text for n in notices)


@pytest.mark.parametrize(("day", "said"), [(date(2024, 6, 30), False), (date(2024, 7, 1), True)])
def test_it_is_replaced_from_the_memorandums_first_day(make_case: MakeCase, day: date, said: bool):
    assert bool(standing_notices(["7.07"], make_case(as_of=day))) is said


@pytest.mark.parametrize(("day", "said"), [(date(2018, 6, 30), []), (date(2018, 7, 1), [NoticeKind.SUNSET])])
def test_a_side_letter_meets_its_sunset(make_case: MakeCase, day: date, said: list[NoticeKind]):
    notices = standing_notices(["Exhibit EE § tosa.term"], make_case(as_of=day))
    assert kinds(notices) == said
    assert all("through June 30, 2018" in n.text for n in notices)


def test_what_is_said_of_the_standing_is_said_in_spanish_too(make_case: MakeCase):
    (notice, ended) = standing_notices(["Exhibit EE § tosa.term"], make_case(as_of=AFTER), "es")
    assert "solo hasta el 30 de junio de 2018" in notice.text
    assert "terminó el 30 de junio de 2026" in ended.text


def test_a_page_about_the_district_binds_nobody(make_case: MakeCase, documents):
    page = documents[1].roots()[0].id
    case = make_case(as_of=AFTER)
    assert standing_of(page, case) is Standing.BACKGROUND
    notices = standing_notices([page], case)
    assert kinds(notices) == [NoticeKind.APPLICABILITY]
    assert "binds nobody" in notices[0].text


def test_an_unknown_clause_has_no_notices(make_case: MakeCase):
    assert standing_notices(["99.99"], make_case()) == ()


def test_the_clause_by_which_a_memorandum_ends_says_its_last_day(make_case: MakeCase):
    (notice,) = standing_notices(["Exhibit II § term"], make_case(as_of=date(2026, 5, 4)))
    assert notice.kind is NoticeKind.SUNSET
    assert notice.text.endswith("(Exhibit II) is in force only through June 30, 2026.")
    assert standing_notices(["Exhibit II § stipends"], make_case(as_of=date(2026, 5, 4))) == ()


def test_after_the_term_a_sunset_text_brings_the_end_of_the_term_too(make_case: MakeCase):
    notices = standing_notices(["Exhibit EE § tosa.term"], make_case(as_of=AFTER))
    assert kinds(notices) == [NoticeKind.SUNSET, NoticeKind.TERM_ENDED]


def test_all_of_it_is_said_in_spanish_too(make_case: MakeCase, documents):
    page = documents[1].roots()[0].id
    cited = ["5.11.1", "7.07", "7.07.1.b", "Exhibit EE § tosa.term", page]
    case = make_case(as_of=AFTER)
    english, spanish = standing_notices(cited, case), standing_notices(cited, case, "es")
    assert [(n.kind, n.clause_ids) for n in spanish] == [(n.kind, n.clause_ids) for n in english]
    assert set(kinds(spanish)) >= {NoticeKind.TERM_ENDED, NoticeKind.SUPERSEDED, NoticeKind.SUNSET}
    assert all(ours.text != theirs.text for ours, theirs in zip(spanish, english, strict=True))
    assert any("terminó el 30 de junio de 2026" in n.text for n in spanish)


@pytest.mark.parametrize(("day", "said"), [(date(2015, 1, 1), "empezó el 1 de julio"), (date(2024, 1, 1), "a partir")])
def test_that_it_had_not_begun_is_said_in_spanish_too(make_case: MakeCase, day: date, said: str):
    clause = "5.11.1" if day.year < 2023 else "Exhibit HH § attract"
    (notice,) = beginning_notices([clause], make_case(as_of=day), "es")
    assert said in notice.text
