"""Chosen clauses and calculations in the notes' and calculators' own words."""

import pytest

from assistant.agent.clerk import phrase
from assistant.agent.draft import SupportedBy
from tests.assistant.agent.clerk.builders import asks_for, calculation, hit, plain
from tests.assistant.agent.clerk.conftest import Read

QUESTION = "what about sick leave?"


class TestClauses:
    """What a clause says."""

    def test_its_best_plain_sentence_with_its_citation(self, read: Read):
        says = [plain("Ten days.", n=1, match=0.8), plain("Not for fun.", "5.11.2.a", n=1, match=0.2)]
        (statement,) = phrase.of_clause(hit(plain=says), read(QUESTION))
        assert statement.text == "Ten days."
        assert [(s.clause_id, s.sentences) for s in statement.support] == [("5.11.1", [1])]

    def test_those_that_fit_as_well_follow_up_to_the_limit(self, read: Read):
        says = [
            plain(f"Sentence {w}.", match=m)
            for w, m in (("a", 0.6), ("b", 0.65), ("c", 0.62), ("d", 0.61), ("e", 0.59))
        ]
        texts = [s.text for s in phrase.of_clause(hit(plain=says), read(QUESTION))]
        assert texts == ["Sentence b.", "Sentence c.", "Sentence d.", "Sentence a."]
        assert len(phrase.of_clause(hit(plain=says), read(QUESTION), most=1)) == 1

    def test_the_first_sentence_of_a_note_which_is_its_rule_is_always_told(self, read: Read):
        says = [plain("The rule.", match=0.2), *(plain(f"Sentence {w}.", match=0.7) for w in "abcd")]
        texts = [s.text for s in phrase.of_clause(hit(plain=says), read(QUESTION))]
        assert texts == ["Sentence a.", "Sentence b.", "Sentence c.", "The rule."]

    @pytest.mark.parametrize(
        ("question", "first"),
        [
            ("how many days of sick leave?", "You get 10 days."),
            ("by what day must i ask?", "Ask before the day."),
            ("who decides?", "The principal decides."),
        ],
    )
    def test_a_sentence_that_holds_what_is_asked_for_comes_first(self, read: Read, question: str, first: str):
        says = [
            plain("The principal decides.", match=0.6),
            plain("You get 10 days.", match=0.5),
            plain("Ask before the day.", match=0.55),
        ]
        assert phrase.of_clause(hit(plain=says), read(question))[0].text == first

    def test_spanish_questions_get_the_spanish_note(self, read: Read):
        says = [plain("Ten days.", es="Diez días.")]
        assert phrase.of_clause(hit(plain=says), read("¿cuántos días de enfermedad?"))[0].text == "Diez días."

    def test_a_clause_without_a_note_speaks_for_itself(self, read: Read):
        own = hit(plain=[], sentences=[{"n": n, "text": f"Words {n}."} for n in (1, 2, 3)])
        statements = phrase.of_clause(own, read(QUESTION))
        assert [(s.text, s.support[0].sentences) for s in statements] == [("Words 1.", [1]), ("Words 2.", [2])]

    def test_a_mere_heading_speaks_by_its_items(self, read: Read):
        below = [{"clause_id": f"5.1.{n}", "sentences": [{"n": 1, "text": f"Item {n}."}]} for n in range(6)]
        statements = phrase.of_clause(hit(plain=[], sentences=[], below=below), read(QUESTION))
        assert [s.support[0].clause_id for s in statements] == ["5.1.0", "5.1.1", "5.1.2"]


class TestCalculations:
    """A determination in its own words."""

    def test_its_sentences_and_readings_rest_on_it(self):
        readings = [{"value": "72000.00", "unit": "USD per year", "en": "By contacts.", "es": "Por contactos."}]
        statements = phrase.of_calculation({**calculation(alternatives=readings), "outcome": "conflict"}, "en")
        assert [s.text for s in statements] == ["It is 71,000.", "By contacts: $72,000.00."]
        assert {s.support[0].calculation for s in statements} == {"k1"}
        assert phrase.of_calculation(calculation(), "es")[0].text == "Son 71,000."

    def test_a_reading_is_said_only_where_readings_stay_open(self):
        readings = [{"value": "1", "unit": "day", "en": "Or this.", "es": "O esto."}]
        assert [s.text for s in phrase.of_calculation(calculation(alternatives=readings), "en")] == ["It is 71,000."]

    def test_what_several_calculations_need_is_asked_once(self):
        needs = [asks_for(), asks_for(), asks_for("column", "Which column?")]
        missing = phrase.missing_of(needs, "en")
        assert [(m.slot, m.question, m.choices) for m in missing] == [
            ("step", "Which step are you on?", ["one", "other"]),
            ("column", "Which column?", ["one", "other"]),
        ]

    def test_a_question_beside_an_answer_is_courtesy_and_with_a_figure_rests_on_its_calculation(self):
        plain_one, counting = phrase.questions([asks_for(), asks_for("x", "Is it over 20?", calculation="k2")], "en")
        assert (plain_one.text, plain_one.courtesy, plain_one.support) == ("Which step are you on?", True, [])
        assert (counting.text, counting.courtesy) == ("Is it over 20?", False)
        assert counting.support == [SupportedBy(calculation="k2")]

    def test_the_same_sentence_is_said_once(self):
        twice = phrase.of_calculation(calculation(), "en") * 2
        assert len(phrase.distinct(twice)) == 1
