"""For each part of a question: a calculation, clauses, or nothing."""

import pytest

from assistant.agent.clerk.choose import Choice, Thresholds, choose, confidence
from tests.assistant.agent.clerk.builders import SCHEMAS, found, hit, plain, suggested
from tests.assistant.agent.clerk.conftest import Read

LINES = Thresholds()


@pytest.fixture
def chosen(read: Read):
    """Chooses for a question from what was found."""

    def choice(result, question: str = "how many sick days are there?") -> Choice:
        return choose(question, result, read(question), SCHEMAS, LINES)

    return choice


class TestConfidence:
    """How likely the best clauses answer."""

    def test_a_named_clause_is_certain_and_nothing_found_is_hopeless(self):
        assert confidence([hit(score=0.1)], found(references=["5.11.1"])) == 1.0
        assert confidence([], found()) == 0.0

    def test_it_rises_with_the_score_and_with_the_lead(self):
        low, high = (confidence([hit(score=s), hit("9.01", 0.2)], found()) for s in (0.3, 0.8))
        close, clear = (confidence([hit(score=0.7), hit("9.01", s)], found()) for s in (0.69, 0.3))
        assert low < high
        assert close < clear

    def test_one_near_way_of_asking_may_be_chance_and_three_seldom_are(self):
        lone, several = (confidence([hit(features={"ask": 0.8, "asks": a})], found()) for a in (0.3, 0.75))
        assert lone < several

    def test_a_clause_of_the_same_matter_behind_it_does_not_lower_it(self):
        sibling, stranger = (confidence([hit("5.11.1"), hit(c, 0.78)], found()) for c in ("5.11.2", "9.01.2"))
        assert stranger < sibling

    @pytest.mark.parametrize(("score", "sure"), [(0.95, True), (0.05, False)])
    def test_the_clerk_is_sure_above_the_line(self, chosen, score: float, sure: bool):
        choice = chosen(found(hit(score=score)))
        assert (choice.sure, choice.strength >= LINES.answer) == (sure, sure)


class TestClauses:
    """Which clauses stand beside the best one."""

    def test_the_best_clause_alone_where_it_leads(self, chosen):
        choice = chosen(found(hit("5.11.1", 0.9), hit("5.01", 0.6)))
        assert [h["clause_id"] for h in choice.hits] == ["5.11.1"]

    def test_clauses_that_cannot_be_told_apart_stand_together_up_to_six(self, chosen):
        choice = chosen(found(*(hit(f"5.1{n}.1", 0.9 - n / 100) for n in range(7))))
        assert [h["clause_id"] for h in choice.hits] == [f"5.1{n}.1" for n in range(6)]

    def test_what_stands_below_the_best_clause_may_be_farther_than_another_clause(self, chosen):
        choice = chosen(found(hit("5.11", 0.9), hit("5.11.1", 0.6), hit("9.01", 0.6)))
        assert [h["clause_id"] for h in choice.hits] == ["5.11", "5.11.1"]

    def test_weak_clauses_do_not_stand_beside_one_another(self, chosen):
        choice = chosen(found(hit("5.11.1", 0.3), hit("6.01", 0.28)))
        assert len(choice.hits) == 1

    @pytest.mark.parametrize(("score", "kept"), [(0.69, 0), (0.7, 1)])
    def test_background_speaks_only_where_it_fits_well(self, chosen, score: float, kept: int):
        assert len(chosen(found(hit("page", score, background=True))).hits) == kept

    def test_the_sibling_whose_range_holds_the_figure_comes_first(self, chosen):
        small = hit("7.07.2.a", 0.8, sentences=[{"n": 1, "text": "1 to 10 students"}])
        large = hit("7.07.2.b", 0.7, sentences=[{"n": 1, "text": "11 to 20 students"}])
        other = hit("9.01", 0.6)
        choice = chosen(found(small, large, other), "what if there are 15 students?")
        assert choice.hits[0]["clause_id"] == "7.07.2.b"
        assert chosen(found(small, large, other)).hits[0]["clause_id"] == "7.07.2.a"

    def test_where_money_is_asked_for_a_near_clause_that_names_it_comes_first(self, chosen):
        rule = hit("7.17", 0.8, plain=[plain("Combination classes get the stipend of Exhibit D-9.")])
        table = hit("Exhibit D-9", 0.72, plain=[plain("A Combination Class Teacher gets $3,000.")])
        assert chosen(found(rule, table), "what's the stipend?").hits[0]["clause_id"] == "Exhibit D-9"
        assert chosen(found(rule, table), "who gets a combination class?").hits[0]["clause_id"] == "7.17"


class TestCalculators:
    """When something is calculated."""

    def test_the_nearest_calculator_with_its_facts(self, chosen):
        choice = chosen(found(hit(score=0.5), calculators=[suggested()]), "what do i make at step 7 column III?")
        assert choice.calculator == "salary"
        assert choice.inputs == {"step": "7", "column": "III"}

    def test_one_that_is_not_near_enough_is_left(self, chosen):
        assert chosen(found(hit(score=0.1), calculators=[suggested(score=LINES.calculator - 0.01)])).calculator == ""

    def test_one_that_a_clause_outdoes_is_left(self, chosen):
        assert chosen(found(hit(score=0.9), calculators=[suggested(score=0.7)])).calculator == ""

    def test_facts_speak_for_a_calculator(self, chosen):
        near = found(hit(score=0.72), calculators=[suggested(score=0.65)])
        assert chosen(near, "what do i make?").calculator == ""
        assert chosen(near, "what do i make at step 7 column III?").calculator == "salary"

    def test_two_facts_and_the_same_clause_speak_for_it_too(self, chosen):
        far = found(hit("11.01.2", 0.8), calculators=[suggested(score=0.65)])
        strange = found(hit("5.11.1", 0.8), calculators=[suggested(score=0.65)])
        question = "what do i make at step 7 column III?"
        assert chosen(far, question).calculator == "salary"
        assert chosen(strange, question).calculator == ""

    def test_an_unknown_calculator_is_not_called(self, chosen):
        assert chosen(found(hit(score=0.1), calculators=[suggested("horoscope")])).calculator == ""


PAID_WHEN = {
    "words": ["when do", "monthly"],
    "score": 0.8,
    "clauses": ["14.03.2.a"],
    "en": "The contract does not say when it is paid.",
    "es": "",
    "refer": [],
}


class TestOpenDetails:
    """A detail that the best clause leaves open is silence, unless the clause sets right what the question states."""

    def of_cash(self, chosen, question: str) -> Choice:
        says = [plain("You may elect $550.00 for the year in lieu.", "14.03.2.a")]
        return chosen(found(hit("14.03.2.a", plain=says), left_open=[PAID_WHEN]), question)

    def test_it_is_all_that_is_told(self, chosen):
        assert self.of_cash(chosen, "when do I get the cash for skipping medical?").quiet

    def test_a_figure_that_the_clause_denies_is_set_right_beside_it(self, chosen):
        choice = self.of_cash(chosen, "when do I get the $200 for skipping medical?")
        assert (choice.quiet, choice.sure, choice.open_beside["en"]) == (False, True, PAID_WHEN["en"])
