"""Spanish facts in the English words that the slots read."""

import pytest

from assistant.agent.clerk.spanish import facts_in_english
from tests.assistant.agent.clerk.conftest import Read


def test_a_sabbatical_year_is_no_year_of_service(read: Read):
    assert "consecutive_years" not in read("¿puedo tomar un año sabático y cuánto me pagan?").facts
    assert read("llevo 7 años consecutivos, ¿puedo tomar un año sabático?").facts["consecutive_years"] == "7"


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("segundo de primaria", "2nd grade elementary"),
        ("quinto grado", "5th grade"),
        ("hace tres años", "3 years ago"),
        ("trabajo media jornada", "trabajo half time"),
        ("la mitad del tiempo", "half time"),
        ("escalón siete, tercera columna", "step 7, column 3"),
        ("once días de enfermedad", "11 sick days"),
        ("3er grado", "3rd grade"),
        ("diez días hábiles", "10 working days"),
    ],
)
def test_what_carries_a_fact_is_put_in_english(text: str, english: str):
    assert facts_in_english(text) == english


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("¿cuántos alumnos puede haber en segundo de primaria?", {"grade": "2", "level": "elementary"}),
        ("trabajo al sesenta por ciento en el escalón diez", {"fte": "0.6", "step": "10"}),
        ("tengo treinta y cinco alumnos en quinto grado", {"students": "35", "grade": "5"}),
        ("usé seis días personales, ¿cuántos me quedan?", {"personal_necessity.days_used": "6"}),
        ("¿cuánto gano con mi contrato si llevo 12 años aquí?", {"years_of_service": "12"}),
    ],
)
def test_the_facts_of_a_spanish_message_are_read(read: Read, text: str, facts: dict[str, str]):
    found = read(text).facts
    assert facts == {slot: found.get(slot) for slot in facts}
