"""A pattern behind a screen matches what it would match without one."""

import re

import pytest

from assistant.agent.clerk.lexicon import lexicon
from assistant.agent.clerk.screen import Screen, Screened, without_look_around

TEXTS = (
    "I teach 5 classes of 32 students at 60%, column IV, step 12",
    "my mom died and I have no sick days left, can they dock my pay?",
    "¿cuántos días tengo si llevo 3 años? soy enfermera",
    "I\u00a0work\u00a0.6\u00a0and my principal wants 2 more periods",
    "step ٣ of the psychologists' schedule",
    "a lone \ud800 surrogate",
    "",
)


def _patterns() -> list[Screened]:
    known = lexicon()
    slots = [w for s in known.slots.values() for w in (*s.patterns, *(words for _, words in s.values))]
    situations = [w for s in known.situations for w in (*s.patterns, *s.unless)]
    return [*slots, *situations, *(words for _, words in known.groups), known.outside, known.premise]


class TestScreen:
    """It keeps from a pattern only the texts in which it has no match."""

    @pytest.mark.parametrize("text", TEXTS)
    def test_every_pattern_of_the_lexicon_finds_what_it_finds_alone(self, text: str):
        for pattern in _patterns():
            alone = re.compile(pattern.pattern, re.IGNORECASE)
            assert [m.span() for m in pattern.finditer(text)] == [m.span() for m in alone.finditer(text)]

    def test_most_patterns_are_not_tried(self):
        screen = Screen()
        for pattern in _patterns():
            screen.pattern(pattern.pattern)
        assert len(screen.may_match(TEXTS[1])) * 3 < len(_patterns())

    def test_what_cannot_be_screened_is_tried_in_every_text(self):
        screen = Screen()
        twice, word = screen.pattern(r"\b(\w+) \1\b"), screen.pattern("leave")
        assert twice.search("the the")
        assert screen.may_match("nothing") == {0}
        assert word.search("LEAVE")
        assert word.search("nothing") is None

    def test_it_replaces_and_begins_at_a_place(self):
        leave = Screen().pattern("leave")
        assert leave.sub("pay", "leave and Leave") == "pay and pay"
        assert leave.sub("pay", "nothing") == "nothing"
        assert leave.search("leave", 1) is None


class TestWithoutLookAround:
    """What must or must not stand beside a match is cut out, whatever it holds."""

    @pytest.mark.parametrize(
        ("pattern", "left"),
        [
            (r"a(?!b)c", "a(?:)c"),
            (r"(?<![\d.)])a(?=(?:b|\))c)d", "(?:)a(?:)d"),
            (r"(?:a|b)[(?=)]\(?=", r"(?:a|b)[(?=)]\(?="),
            (r"[^])]x(?<=x)", "[^])]x(?:)"),
        ],
    )
    def test_brackets_in_sets_and_escapes_are_none(self, pattern: str, left: str):
        assert without_look_around(pattern) == left
