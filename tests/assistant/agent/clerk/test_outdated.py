"""What earlier turns told of a thing falls with it."""

from assistant.agent.clerk.outdated import without_outdated

CLASS = {"grade": "5", "grade_span": "4-6 self-contained", "level": "elementary", "students": "34"}


def test_another_grade_lets_the_span_and_the_level_of_the_one_before_go():
    assert without_outdated(CLASS, {"grade": "3"}) == {"grade": "5", "students": "34"}


def test_facts_of_one_calculation_fall_too():
    assert without_outdated({"class_size.grade_span": "4-6 self-contained", "grade": "5"}, {"grade": "3"}) == {
        "grade": "5"
    }


def test_the_same_grade_changes_nothing():
    assert without_outdated(CLASS, {"grade": "5", "students": "30"}) == CLASS


def test_another_relative_need_not_live_where_the_one_before_did():
    before = {"relation": "other_relative", "in_household": "true"}
    assert without_outdated(before, {"relation": "not_a_relative"}) == {"relation": "other_relative"}


def test_what_is_told_anew_beside_it_stays():
    before = {"grade": "5", "level": "elementary"}
    assert without_outdated(before, {"grade": "7", "level": "secondary"}) == before
