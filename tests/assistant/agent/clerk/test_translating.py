"""Questions in Spanish, in figures and in the contract's English words."""

import pytest

from assistant.agent.clerk.lexicon import Lexicon, spanish_phrases
from assistant.agent.clerk.translating import Translator, in_figures
from tests.assistant.agent.clerk.conftest import Read


@pytest.fixture(scope="module")
def translator(words: Lexicon) -> Translator:
    """The clerk's own translator."""
    return Translator(spanish_phrases(), words.glossary)


@pytest.mark.parametrize(
    ("spelt", "figures"),
    [
        ("veintinueve alumnos", "29 alumnos"),
        ("treinta y cinco días", "35 dias"),
        ("ciento veinte dólares", "120 dolares"),
        ("sesenta mil al año", "60000 al ano"),
        ("doscientos cincuenta y tres", "253"),
        ("un salón", "un salon"),
        ("once meses", "11 meses"),
    ],
)
def test_spelt_numbers_become_figures(spelt: str, figures: str):
    assert in_figures(spelt) == figures


@pytest.mark.parametrize(
    ("spanish", "english"),
    [
        ("¿Con cuánta anticipación aviso?", "how much notice in advance notice?"),
        ("segundo grado desde hace diez días", "2nd grade for 10 days"),
        ("clase combinada de cuarto y quinto", "combination class 4th and 5th grade"),
        ("antes del primero de febrero", "before 1 february"),
        ("se me acabaron los días de enfermedad", "i ran out of sick leave"),
        ("probatorio de segundo año", "second-year probationary"),
        ("me jubilo", "i retire"),
    ],
)
def test_turns_of_phrase_are_put_in_the_contracts_words(
    translator: Translator, words: Lexicon, spanish: str, english: str
):
    assert translator.in_english(spanish, words.english) == english


@pytest.mark.parametrize("word", ["licencia", "LICENCIA", "lisencia", "licencias"])
def test_accents_numbers_and_a_slip_do_not_matter(translator: Translator, word: str):
    assert translator.in_english(word, frozenset()).rstrip("s") == "leave"


def test_english_words_in_a_spanish_question_stay(translator: Translator):
    said = translator.in_english("cuánto dura el faculty meeting", frozenset({"faculty", "meeting"}))
    assert said == "how much last faculty meeting"


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("¿Cuánto se gana en el escalón nueve, columna cuatro?", "step", "9"),
        ("¿Cuánto se gana en el escalón nueve, columna cuatro?", "column", "IV"),
        ("Trabajo medio tiempo, ¿cuál es mi sueldo?", "fte", "0.5"),
        ("Tengo veintinueve alumnos en segundo grado, ¿cuánto me deben?", "students", "29"),
        ("Tengo veintinueve alumnos en segundo grado, ¿cuánto me deben?", "grade", "2"),
        ("Llevo veintidós años en el distrito y me jubilo, ¿cuánto me dan?", "years_of_service", "22"),
    ],
)
def test_facts_in_spanish_words_are_read(read: Read, text: str, name: str, value: str):
    assert read(text).facts[name] == value


@pytest.mark.parametrize(
    "text",
    ["¿Cuánto gana por hora una empleada de la cafetería?", "¿Cuántas vacaciones le dan a un conserje?"],
)
def test_who_is_outside_the_unit_is_known_in_spanish(read: Read, text: str):
    assert read(text).outside
