"""A clause or a calculation that has nothing of the kind that is asked for does not answer."""

import pytest

from assistant.agent.clerk.other_kind import of_another_kind
from assistant.agent.draft import Statement, SupportedBy
from tests.assistant.agent.clerk.builders import said
from tests.assistant.agent.clerk.conftest import Read

KINDS = [
    ("how much will the district pay me for hosting a resident?", ["The District agrees to negotiate roles."], True),
    ("how much will the district pay me for hosting a resident?", ["Hosts get a stipend."], False),
    ("what is the daily rate in dollars?", ["Your deduction is the rate paid to the substitute."], True),
    ("who hosts a resident?", ["The District agrees to negotiate roles."], False),
    ("what does the club cost a month for parents?", ["The club's staff is paid the extra rate."], True),
    ("what do dues cost me?", ["Dues are deducted over 10 months."], False),
    ("how much a page may they charge for copies?", ["You may copy your file."], True),
    ("how many students keep a class open?", ["The class depends on enrollment."], True),
    ("how many teachers may one consulting teacher have?", ["The panel sets the number of positions."], True),
]


@pytest.mark.parametrize(("question", "told", "other"), KINDS)
def test_a_clause_that_names_no_pay_does_not_answer_how_much_is_paid(
    read: Read, question: str, told: list[str], other: bool
):
    assert of_another_kind(question, said(*told), read(question)) is other


def test_a_number_of_another_article_is_another_things_number(read: Read):
    question = "how many hours of release time a month do we get?"
    best = said("The committee sets guidelines on release time.")
    strange = Statement(text="Duties last up to 2 hours.", support=[SupportedBy(clause_id="8.01.4", sentences=[1])])
    own = Statement(text="Release time is 2 hours.", support=[SupportedBy(clause_id="25.04", sentences=[1])])
    assert of_another_kind(question, [*best, strange], read(question))
    assert not of_another_kind(question, [*best, own], read(question))
