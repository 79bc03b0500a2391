"""Of what a part gets, the sentence with the number that is asked for comes first."""

import pytest

from assistant.agent.clerk.number_first import asks_number, with_number_first
from assistant.agent.draft import Statement, SupportedBy


def told(*texts: str, clause: str = "8.02.7") -> list[Statement]:
    """Sentences of one clause."""
    return [Statement(text=t, support=[SupportedBy(clause_id=clause, sentences=[1])]) for t in texts]


@pytest.mark.parametrize(
    ("words", "texts", "first"),
    [
        (
            "how long can collaboration thursdays be",
            ["There is no sign-in on Collaboration Thursdays.", "A Thursday is not more than 75 minutes shorter."],
            1,
        ),
        ("what's the most days they can ask", ["The work year is 185 days.", "Up to 195 days may be required."], 1),
        ("contact limit?", ["The maximum class size is 36 students.", "Contacts are limited to 123 a day."], 1),
        ("how big a piece of an fte", ["They are on the regular schedule.", "They are paid 0.055 of an FTE."], 1),
        ("how many days of notice", ["Give 48 hours' notice.", "You may use 10 days a year."], 0),
        ("who decides that", ["The principal decides.", "The maximum is 27 students."], 0),
        ("what's the maximum for grade 2", ["The maximum class size is 27 students.", "Up to 34 in grade 4."], 0),
    ],
)
def test_the_sentence_with_the_number_asked_for_comes_first(words: str, texts: list[str], first: int) -> None:
    assert with_number_first(told(*texts), words)[0].text == texts[first]


def test_what_is_counted_may_be_told_before_the_question() -> None:
    texts = ["The caseload maximum is 20.", "You may not be assigned to more than 5 sites."]
    story = "they keep adding schools. what's the most i can be sent to?"
    assert with_number_first(told(*texts), "what's the most i can be sent to?", story)[0].text == texts[1]


def test_a_sentence_of_another_article_stays_behind() -> None:
    near = told("The District must tell which days are booked.", clause="5.18.2")
    far = told("There are 10 days a year.", clause="8.01.1")
    assert with_number_first([*near, *far], "how many days are there") == [*near, *far]


def test_a_limit_or_a_share_is_a_number_too() -> None:
    assert asks_number("like what percent of the staff")
    assert asks_number("isp cap?")
    assert not asks_number("who signs the form")
