"""Messages as they are typed, in plainly written words."""

from collections.abc import Mapping

import pytest

from assistant.agent.clerk.lexicon import Lexicon
from assistant.agent.clerk.spelling import Speller
from assistant.agent.clerk.typed import Typist, typing
from evals.sample import Item, load

_ONE_IN = 400
"""Of so many words of cleanly written questions at most one is changed."""


@pytest.fixture(scope="module")
def typist(words: Lexicon, vocabulary: Mapping[str, int]) -> Typist:
    """The clerk's own typist."""
    return Typist(Speller(words.frequencies, vocabulary, typing().little), typing())


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("hw mny hrs notic shld i giv", "how many hours notice should i give"),
        ("do i hav 2 file b4 tmrw", "do i have to file before tomorrow"),
        ("can i b a tosa w/ 6 yrs xp", "can i be a tosa with 6 years experience"),
        ("wich mtg do i hafta go 2 n y", "which meeting do i have to go 2 and y"),
        ("me n u r done w/o a sub", "me and you are done without a sub"),
        ("salry 4 step 9", "salary for step 9"),
        ("I'm on V/20 now", "I'm on column V step 20 now"),
        ("what does 9/IV make", "what does step 9 column IV make"),
        ("teh district wants me 2 teach", "the district wants me to teach"),
        ("do i lose $$", "do i lose  pay "),
    ],
)
def test_the_shorthand_of_phones_is_written_out(typist: Typist, typed: str, written: str):
    assert typist.written_out(typed) == written


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("my deferential pay step ate collum for 2024-25", "my differential pay step eight column four 2024-25"),
        ("transferred for just claws", "transferred for just cause"),
        ("can i read my personal file", "can i read my personnel file"),
        ("our principle said no", "our principal said no"),
        ("how long is maturity leave", "how long is maternity leave"),
    ],
)
def test_what_a_machine_heard_amiss_is_what_was_said(typist: Typist, heard: str, meant: str):
    assert typist.written_out(heard) == meant


@pytest.mark.parametrize(
    "figure",
    ["teh 2 days i have left", "hav 4 evening events", "wat if 2 students move", "skool yr 4 months in", "brk 2 hrs"],
)
def test_a_figure_that_counts_stays_a_figure(typist: Typist, figure: str):
    assert any(c.isdigit() for c in typist.written_out(figure))


@pytest.mark.parametrize(
    "text",
    [
        "Exhibit R, option b and column n: what do they say?",
        "An RN vacancy at my school: who covers?",
        "Does Ms. A.'s class count?",
        "Is the principle of seniority in the contract?",
        "FTE, NIDs and PN at SJTA",
        "I have 2 to file and 4 for later",
    ],
)
def test_plain_words_stay_letter_for_letter(typist: Typist, text: str):
    assert typist.written_out(text) == text


def test_shouting_is_read_like_speech(typist: Typist):
    assert typist.written_out("HOW MNY PERSNL DAYS DO I GET") == "HOW many personal DAYS DO I GET"


def test_cleanly_written_questions_are_hardly_changed(typist: Typist):
    changed = {t: w for t, w in _clean(typist) if w != t}
    words = sum(len(t.split()) for t, _ in _clean(typist))
    differing = [(a, b) for t, w in changed.items() for a, b in zip(t.split(), w.split(), strict=False) if a != b]
    assert len(changed) * _ONE_IN < words, differing


def _clean(typist: Typist) -> list[tuple[str, str]]:
    questions: list[Item] = [i for i in load() if i.split == "dev" and i.type not in ("noisy", "spanish")]
    asked = [t for i in questions for t in i.turns if t.isascii()]
    return [(t, typist.written_out(t)) for t in asked]


def test_ill_before_a_verb_is_what_i_will_do(typist: Typist):
    assert typist.written_out("next year ill be step 13") == "next year I'll be step 13"
    assert typist.written_out("I was ill and stayed home") == "I was ill and stayed home"


def test_hours_may_be_shortened_beside_their_number(typist: Typist):
    assert typist.written_out("12 hrs, 50 an hr") == "12 hours, 50 an hour"
    assert typist.written_out("hr said no") == "hr said no"
