"""Whether what is told has the number of what a question asks how many there are."""

import pytest

from assistant.agent.clerk.counted import counts_something_else


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("how many adults must come on a trip with 64 kids", ["The maximum class size is 29 students."], True),
        ("how many students keep a night class open", ["Classes depend on enough enrollment."], True),
        ("what's the most students one nurse can have", ["The minimum for school age students is 21.5 nurses."], True),
        ("how many hours of release do interns get", ["The committee sets guidelines on release time."], True),
        ("how many hours of release do interns get", ["Interns get 6 hours of release a month."], False),
        ("how many schools can they make me cover", ["The caseload maximum is 60."], True),
        ("how many schools can they make me cover", ["Not more than 5 sites."], False),
        ("what is the minimum number of school nurses", ["There are 21.45 FTE of nurses."], False),
        ("how many people have to sign up", ["Classes depend on enough enrollment."], True),
        ("how many kids can I have", ["The caseload maximum is 28."], False),
        ("how many kids can I have", ["In TK-3 there is no limit."], False),
        ("how many training days are there", ["All must attend a two-day training."], False),
        ("how many days do I get", ["You may be gone for one school month."], False),
        ("cuántos días me tocan", ["Le corresponde 1 día al mes."], False),
        ("is June 10 a minimum day", ["Members may leave after checking out."], False),
        ("who gets to decide how many kids sit at a lab table", ["The administrator and the chair do."], False),
        ("how many growth hours to renew", ["The law removed the growth requirement."], False),
        ("how many hours are needed", ["Notice is given no later than May 1."], True),
        ("who decides the class size", ["The administrator does."], False),
    ],
)
def test_a_number_answers_only_what_it_counts(question: str, told: list[str], other: bool):
    assert counts_something_else(question, told) is other
