"""Forms: the schema of every calculator as fields, and what is typed into them as inputs."""

from collections.abc import Iterable, Iterator

from assistant.channels.web.forms import Field, fields_of, filled, row_count
from assistant.channels.web.rendering import humanised, words
from tests import factories
from tests.e2e.door import ContractDoor

KINDS = {"number", "text", "date", "choice", "yes_no", "list", "picks", "rows"}


def fields(name: str, door: ContractDoor) -> dict[str, Field]:
    known = next(c for c in door.calculators() if c.name == name)
    return {f.name: f for f in fields_of(known.inputs)}


def test_each_kind_of_schema_is_a_kind_of_field() -> None:
    found = {f.name: f for f in fields_of(factories.calculator_view().inputs)}
    kinds = {name: f.kind for name, f in found.items()}
    assert kinds == {
        "step": "number", "column": "choice", "school_year": "text", "credentialed": "yes_no", "counts": "list",
    }  # fmt: skip
    assert (found["step"].minimum, found["step"].maximum, found["step"].required) == ("1", "20", True)
    assert found["column"].choices == ("I", "II", "III")


def named(fields: Iterable[Field]) -> Iterator[Field]:
    """The fields and those of their rows."""
    for one in fields:
        yield one
        yield from named(one.fields)


def test_every_calculator_and_every_field_is_named_in_spanish(door: ContractDoor) -> None:
    """Add what is missing to `strings/fields_es.json`, or `name.<calculator>` to `static/strings/es.json`."""
    unnamed = [c.name for c in door.calculators() if f"name.{c.name}" not in words("es")]
    for calculator in door.calculators():
        for field in named(fields_of(calculator.inputs, "es")):
            if field.label == humanised(field.name):
                unnamed.append(f"{calculator.name}: {field.name}")
    assert unnamed == []


def test_every_field_of_every_calculator_can_be_asked_for(door: ContractDoor) -> None:
    for calculator in door.calculators():
        for field in fields_of(calculator.inputs):
            assert field.kind in KINDS, (calculator.name, field)
            assert field.label
            assert field.kind not in ("choice", "picks") or field.choices
            assert field.kind != "rows" or field.fields


def test_rows_and_lists_are_read_and_blank_ones_left_out(door: ContractDoor) -> None:
    known = fields("class_overage_pay", door)
    given = {
        "class_sizes": "30, 31,",
        "enrollment.0.first_day": "1",
        "enrollment.0.last_day": "20",
        "enrollment.0.students": "29",
        "enrollment.2.students": " ",
        "grade": "",
    }
    found = filled(known.values(), given)
    assert found.inputs == {
        "class_sizes": ["30", "31"],
        "enrollment": [{"first_day": "1", "last_day": "20", "students": "29"}],
    }
    assert row_count(known["enrollment"], found.texts) == 4


def test_several_of_a_list_are_picked(door: ContractDoor) -> None:
    known = fields("stipend", door)
    several = known["stipends"].choices[:2]
    given = {"stipends.0": several[0], "stipends.1": several[1], "stipends.2": ""}
    assert filled(known.values(), given).inputs == {"stipends": list(several)}


def test_what_is_not_a_field_is_not_an_input(door: ContractDoor) -> None:
    assert filled(fields("salary", door).values(), {"lang": "es", "evil": "1", "step": "7"}).inputs == {"step": "7"}
