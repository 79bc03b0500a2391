"""Options are generated from the schema of a calculator's inputs."""

import click
import pytest
from click.testing import CliRunner

from assistant.channels.cli import inputs_of, options_of
from tests import factories

SCHEMA = factories.calculator_view().inputs


def parsed(*words: str) -> dict:
    """The inputs that these words of a command line make."""
    found: dict = {}
    command = click.Command("c", callback=lambda **given: found.update(inputs_of(SCHEMA, given)))
    command.params = options_of(SCHEMA)
    done = CliRunner().invoke(command, words, standalone_mode=False)
    if done.exception:
        raise done.exception
    return found


def test_only_what_is_given_becomes_an_input():
    assert parsed("--step", "7") == {"step": 7}


def test_a_choice_is_read_in_either_case_and_kept_as_declared():
    assert parsed("--step", "7", "--column", "iii")["column"] == "III"


def test_a_flag_has_both_answers():
    assert parsed("--step", "7", "--credentialed")["credentialed"] is True
    assert parsed("--step", "7", "--no-credentialed")["credentialed"] is False


@pytest.mark.parametrize("given", ["30,31", "[30, 31]", "30, 31"])
def test_a_list_is_written_plainly_or_as_json(given: str):
    assert parsed("--step", "7", "--counts", given)["counts"] == [30, 31]


def test_what_is_no_number_is_left_for_the_calculator_to_judge():
    assert parsed("--step", "seven") == {"step": "seven"}


@pytest.mark.parametrize(
    ("words", "error"),
    [
        ((), click.MissingParameter),
        (("--step", "7", "--column", "IX"), click.BadParameter),
        (("--step", "7", "--counts", "a,b"), click.BadParameter),
        (("--steps", "7"), click.NoSuchOption),
    ],
)
def test_a_wrong_option_is_refused(words: tuple[str, ...], error: type[click.UsageError]):
    with pytest.raises(error):
        parsed(*words)


def test_the_help_shows_each_input_with_its_choices():
    command = click.Command("c", params=options_of(SCHEMA))
    text = CliRunner().invoke(command, ["--help"]).output
    assert "--step NUMBER" in text
    assert "Step, 1 to 20" in text
    assert "--column [I|II|III]" in text
    assert "--credentialed / --no-credentialed" in text
