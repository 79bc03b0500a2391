"""A figure that a question takes for granted is set right first."""

from typing import Any

import pytest

from assistant.agent.clerk import premises
from tests.assistant.agent.clerk.builders import hit, plain
from tests.assistant.agent.clerk.conftest import Read


class TestCorrections:
    """A false premise is corrected first."""

    def test_the_contracts_figure_stands_against_the_askers(self, read: Read):
        says = hit(plain=[plain("You may use up to 10 days a year.")])
        corrected = premises.of_clause(says, read("is it true that I get 15 days?"))
        assert corrected is not None
        assert corrected.text == "No: the contract says 10 days, not 15."
        assert corrected.support[0].clause_id == "5.11.1"

    def test_amounts_are_corrected_too(self, read: Read):
        says = hit(plain=[plain("The stipend is $2,432 a year.")])
        corrected = premises.of_clause(says, read("is the stipend $2,170?"))
        assert corrected is not None
        assert corrected.text == "No: the contract says $2,432, not $2,170."

    def test_in_spanish(self, read: Read):
        says = hit(plain=[plain("You may use up to 10 days a year.")])
        corrected = premises.of_clause(says, read("¿es verdad que tengo 15 days de licencia por enfermedad?"))
        assert corrected is not None
        assert corrected.text.startswith("No: el contrato dice 10")

    @pytest.mark.parametrize(
        ("question", "sentence"),
        [
            ("how many days?", "You may use up to 10 days a year."),
            ("is it true that I get 10 days?", "You may use up to 10 days a year."),
            ("is it true that I get 15 days?", "You may use 10 days, and 5 more days."),
            ("is it true that I get 15 days?", "You may use 3 hours."),
            ("is it true that I get days?", "You may use up to 10 days a year."),
            ("I have 16 years, right?", "It pays $5,000 or $11,000 by the band of years."),
            ("I have 16 years, right?", "You get 5 days in a year."),
            ("My observation was only 25 minutes, is that right?", "It lasts at least 40 minutes."),
        ],
    )
    def test_only_what_is_certainly_meant(self, read: Read, question: str, sentence: str):
        """No figure claimed, the same figure, two candidates or what counts something else: nothing is corrected."""
        assert premises.of_clause(hit(plain=[plain(sentence)]), read(question)) is None

    def test_a_mere_part_corrects_nothing_and_the_clause_beside_it_does(self, read: Read):
        part = hit("5.11.4", plain=[plain("The first 5 additional days have a deduction.", "5.11.4")])
        whole = hit("5.11.1", 0.78, plain=[plain("You may use up to 10 days a year.")])
        corrected = premises.of_clauses([part, whole], read("So I can take 20 days this year, right?"))
        assert corrected is not None
        assert corrected.text == "No: the contract says 10 days, not 20."
        assert premises.of_clauses([part], read("So I can take 20 days this year, right?")) is None

    def test_a_figure_that_a_clause_as_near_states_is_set_right_by_none(self, read: Read):
        transition = hit("8.01.9", 0.7, plain=[plain("Teaching comes to 200 minutes a day.", "8.01.9")])
        lunch = hit("Exhibit HH § caseloads.11.a", 0.69, plain=[plain("You get a 30-minute duty-free lunch.")])
        assert premises.of_clauses([transition, lunch], read("Do I really get 30 minutes for lunch?")) is None
        assert premises.of_clauses([transition], read("Do I really get 30 minutes for lunch?")) is not None

    @pytest.mark.parametrize(
        ("question", "right"),
        [
            ("Does it have to last an hour, right?", "No: the contract says 40 minutes, not an hour."),
            ("Is it true that it lasts 2 hours?", "No: the contract says 40 minutes, not 2 hours."),
        ],
    )
    def test_hours_are_set_right_in_minutes(self, read: Read, question: str, right: str):
        corrected = premises.of_clause(hit(plain=[plain("It must be at least 40 minutes.")]), read(question))
        assert corrected is not None
        assert corrected.text == right

    def test_hours_stand_where_the_clause_counts_in_hours(self, read: Read):
        says = hit(plain=[plain("It lasts 1 hour."), plain("It follows within 40 minutes.")])
        assert premises.of_clause(says, read("Does it last an hour, right?")) is None

    @pytest.mark.parametrize(
        ("question", "doubtful"),
        [
            ("When do I get the $959.70 in place of medical?", True),
            ("When do I get the money in place of medical?", False),
        ],
    )
    def test_an_amount_that_a_clause_has_for_some_may_be_meant_wrongly(self, read: Read, question: str, doubtful: bool):
        says = hit(
            plain=[plain("Those hired before may elect $959.70."), plain("Those hired later may elect $550.00.")]
        )
        assert premises.doubtful([says], read(question)) is doubtful

    def test_an_average_is_no_limit(self, read: Read):
        says = hit(plain=[plain("They start with an average of 22 students.")])
        assert premises.of_clause(says, read("is it true that 28 students is the limit?")) is None
        assert premises.of_clause(says, read("is it true that the average is 28 students?")) is not None

    def test_a_figure_that_stands_elsewhere_in_the_note_is_not_false(self, read: Read):
        says = hit(plain=[plain("Up to 10 days a year.", match=0.9), plain("Up to 15 days carry over.", match=0.1)])
        assert premises.of_clause(says, read("is it true that I get 15 days?")) is None

    def test_a_clause_without_a_note_corrects_nobody(self, read: Read):
        assert premises.of_clause(hit(plain=[]), read("is it true that I get 15 days?")) is None

    @pytest.mark.parametrize(
        "question",
        [
            "my principal says we get 15 personal necessity days, how do I ask for the last two?",
            "since the contract gives 15 days, when do I use them?",
            "Confirm: PN is 15 days",
            "we get 15 days, right?",
            "I heard it is 15 days a year",
        ],
    )
    def test_a_premise_is_heard_however_it_is_put(self, read: Read, question: str):
        says = [plain("Personal necessity is an emergency.", match=0.9), plain("Up to 10 days a year.", match=0.2)]
        corrected = premises.of_clause(hit(plain=says), read(question))
        assert corrected is not None
        assert corrected.text == "No: the contract says 10 days, not 15."

    @pytest.mark.parametrize("question", ["Can I split my equity day into two half days?", "is it 2 half-days?"])
    def test_half_days_are_no_number_of_days(self, read: Read, question: str):
        assert premises.of_clause(hit(plain=[plain("1 day is given.")]), read(question)) is None

    @pytest.mark.parametrize(
        "question",
        ["I taught 3 years here, so I can go, right?", "can I go? I've only worked 4 years", "I used 2 years"],
    )
    def test_what_people_tell_of_themselves_is_no_premise(self, read: Read, question: str):
        says = hit(plain=[plain("You must have served 7 years.")])
        assert premises.of_clause(says, read(question)) is None


class TestDeterminations:
    """What a calculator comes to stands against the asker's figure."""

    @staticmethod
    def size(value: str = "36", unit: str = "students", outcome: str = "determined") -> dict[str, Any]:
        said = [{"en": f"The maximum is {value}; the ratio is 33.", "es": "", "clause_ids": ["Article 7"]}]
        return {"calculation": "k1", "outcome": outcome, "value": value, "unit": unit, "explanation": said}

    def test_a_bare_figure_is_set_right(self, read: Read):
        said = premises.of_calculation(self.size(), {}, read("Confirm: the maximum in a high school class is 40"))
        assert said is not None
        assert said.text == "No: the contract says 36, not 40."
        assert said.support[0].calculation == "k1"

    def test_an_amount_is_set_right(self, read: Read):
        said = premises.of_calculation(self.size("3000.00", "USD"), {}, read("I heard the stipend is $5,000"))
        assert said is not None
        assert said.text == "No: the contract says $3,000, not $5,000."

    @pytest.mark.parametrize(
        ("question", "inputs"),
        [
            ("how big may a class of 40 be?", {}),
            ("the maximum is 36, right?", {}),
            ("the ratio is 33, right?", {}),
            ("with 40 in class, I am over, right?", {"students": "40"}),
            ("lunch is 40 minutes, right?", {}),
            ("it is 40, or 41, or 42, right?", {}),
        ],
    )
    def test_only_what_is_certainly_meant(self, read: Read, question: str, inputs: dict[str, str]):
        """No premise, a true one, a figure of the asker's case, another unit, several figures: nothing is denied."""
        assert premises.of_calculation(self.size(), inputs, read(question)) is None

    def test_only_against_a_determination(self, read: Read):
        assert premises.of_calculation(self.size(outcome="range"), {}, read("it is 40, right?")) is None

    @pytest.mark.parametrize(
        ("question", "sentence", "corrected"),
        [
            ("can I take 3 days when my grandma dies?", "You receive 5 days for each incident.", False),
            ("can I take 7 days when my grandma dies?", "You receive 5 days for each incident.", True),
            ("can the AP do a 30 minute observation?", "An observation must be at least 40 minutes.", True),
            ("do I get 3 days when my grandma dies?", "You receive 5 days for each incident.", True),
        ],
    )
    def test_who_asks_leave_for_less_than_is_granted_takes_nothing_for_granted(
        self, read: Read, question: str, sentence: str, corrected: bool
    ):
        said = premises.of_clause(hit(plain=[plain(sentence)]), read(question))
        assert (said is not None) is corrected

    def test_one_more_student_is_no_number_of_them(self, read: Read):
        said = plain("A teacher with 3 full-time students may refuse another student.")
        assert premises.of_clause(hit(plain=[said]), read("can I refuse a 4th home hospital student?")) is None


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("I heard nurses get 10 extra days, right?", "School nurses have a work year of 187 days, 1 more."),
        ("Can they dock me for being 10 minutes late, is that right?", "Each member must be there 15 minutes before."),
    ],
)
def test_a_part_and_a_fact_of_ones_own_are_set_right_by_no_figure_of_the_whole(
    read: Read, question: str, sentence: str
):
    assert premises.of_clause(hit(plain=[plain(sentence)]), read(question)) is None


def test_a_part_is_set_right_by_the_contracts_part(read: Read):
    says = hit(plain=[plain("You get 5 additional days.")])
    assert premises.of_clause(says, read("I heard we get 10 additional days, right?")) is not None
