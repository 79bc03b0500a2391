"""What a misspelt word is taken for."""

from collections.abc import Mapping

import pytest

from assistant.agent.clerk.lexicon import Lexicon
from assistant.agent.clerk.spelling import Speller
from assistant.agent.clerk.typed import typing


@pytest.fixture(scope="module")
def speller(words: Lexicon, vocabulary: Mapping[str, int]) -> Speller:
    """The clerk's own speller."""
    return Speller(words.frequencies, vocabulary, typing().little)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("persnl", "personal"),
        ("personel", "personnel"),
        ("necesity", "necessity"),
        ("stipnd", "stipend"),
        ("cnslr", "counselor"),
        ("aftrnoon", "afternoon"),
        ("greivence", "grievance"),
        ("sabatical", "sabbatical"),
        ("kindergarden", "kindergarten"),
        ("techer", "teacher"),
        ("sposed", "supposed"),
        ("takin", "taking"),
    ],
)
def test_dropped_letters_and_words_as_they_sound_are_mended(speller: Speller, typed: str, meant: str):
    assert speller.mended(typed) == meant


@pytest.mark.parametrize(
    ("joined", "apart"),
    [("howmany", "how many"), ("haveto", "have to"), ("howmanysickdaysdoiget", "how many sick days do i get")],
)
def test_joined_words_are_told_apart(speller: Speller, joined: str, apart: str):
    assert speller.mended(joined) == apart


@pytest.mark.parametrize("word", ["tacos", "deferential", "don't", "whatsapp", "kids", "begin", "chromebook", "xyz"])
def test_words_of_the_language_and_words_near_nothing_are_left_alone(speller: Speller, word: str):
    assert speller.mended(word) == word


@pytest.mark.parametrize(
    "word", ["rumor", "neighbor", "tumor", "labor", "canceled", "traveling", "pediatrician", "mom"]
)
def test_words_are_known_as_they_are_written_here(speller: Speller, word: str):
    assert speller.knows(word)
    assert speller.mended(word) == word


def test_the_most_common_words_stay_the_first(words: Lexicon):
    counts = list(words.frequencies.values())
    assert counts == sorted(counts, reverse=True)
