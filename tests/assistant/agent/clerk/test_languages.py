"""English and Spanish are answered, however misspelt; any other language is refused in both."""

import pytest

from assistant.agent.clerk.languages import language_of
from assistant.agent.clerk.lexicon import Lexicon
from tests.assistant.agent.clerk.conftest import Read

OTHERS = [
    "jak mogę zgłosić skargę na dyrektora szkoły",
    "ile dni urlopu chorobowego mi przysługuje",
    "combien de jours de congé maladie ai-je par an",
    "combien de jours de conge maladie",
    "wie viele Krankheitstage habe ich pro Jahr",
    "ilang araw ng sick leave ang makukuha ko",
    "toi co bao nhieu ngay nghi benh moi nam",
    "quantos dias de licença médica eu tenho por ano",
    "quanti giorni di malattia ho",
    "сколько дней больничного",
    "我有多少天病假",
    "كم عدد أيام الإجازة المرضية",
]
ENGLISH = [
    "how many sick days do i get",
    "hwo mny persnal nesesity dayz do i gett",
    "how mny sik leev dayz do i git",
    "pn days carryover?",
    "ratio SLP SDC FTE",
    "superintendents salary?",
    "minimum mobility specialist staffing?",
    "step 11",
    "and 17?",
    "col V step 8 for 24/25 please",
    "HHI benefits percent",
    "return rigths ECE TOSA",
    "midle school NID equivelent",
]
SPANISH = [
    "¿cuántos días de enfermedad tengo?",
    "cuantos dias d enfermedad tngo",
    "cuanto me pagan por una clase extra",
    "estipendios por clases combinadas",
    "máximo de alumnos en la clase de kínder",
]


@pytest.mark.parametrize(
    ("text", "language"), [(t, n) for n, texts in (("other", OTHERS), ("es", SPANISH)) for t in texts]
)
def test_languages_are_told_apart(read: Read, text: str, language: str):
    assert read(text).language == language


@pytest.mark.parametrize("text", ENGLISH)
def test_short_and_misspelt_english_is_english(read: Read, text: str):
    assert read(text).language == "en"


def test_a_message_without_words_is_english(words: Lexicon):
    assert language_of("17 + 3?", words, frozenset()) == "en"
