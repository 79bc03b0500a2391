"""A question is also searched without what it says of the asker's group."""

import pytest

from assistant.agent.clerk.choose import Choice
from assistant.agent.clerk.general import General, nearer
from assistant.agent.clerk.lexicon import Lexicon
from tests.assistant.agent.clerk.builders import hit
from tests.assistant.agent.clerk.conftest import Read

LEFT = [
    ("I'm a TOSA. Do I get sick leave?", "Do I get sick leave?"),
    ("ECE preschool teacher here. How many personal necessity days do I have?", "How many personal necessity days"),
    ("I teach adult ed. Can I take a sabbatical?", "Can I take a sabbatical?"),
]
WHOLE = ["Do I get sick leave?", "What is a TOSA?"]


@pytest.mark.parametrize(("text", "matter"), LEFT)
def test_the_words_for_the_group_are_left_out(words: Lexicon, read: Read, text: str, matter: str):
    asked = read(text)
    assert General(words).query(asked.parts[0], asked).startswith(matter)


@pytest.mark.parametrize("text", WHOLE)
def test_nothing_is_left_out_where_nothing_else_would_remain(words: Lexicon, read: Read, text: str):
    asked = read(text)
    assert General(words).query(asked.parts[0], asked) == ""


def chosen(clause: str, ask: float) -> Choice:
    """A clause that surely answers, so near to what people ask of it."""
    return Choice("", hits=(hit(clause, features={"ask": ask}),), sure=True, strength=0.9)


def test_the_clearly_nearer_clause_is_taken(read: Read):
    asked = read("I'm a TOSA. Do I get sick leave?")
    of_group, general = chosen("25.03.3", 0.6), chosen("5.01.1", 0.95)
    assert nearer(of_group, general, asked) is general
    assert nearer(chosen("25.03.3", 0.9), general, asked) is not general
    assert nearer(of_group, chosen("5.01.1", 0.6), asked) is of_group
    assert nearer(of_group, None, asked) is of_group
