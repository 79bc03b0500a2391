"""Every status, kind of notice and place to ask has its wording, in both languages."""

import re
from importlib.resources import files

import pytest
import yaml

from assistant.answer import NoticeKind, Status
from assistant.verification import ask_whom, wording
from assistant.verification.wordings import emergency_numbers, places

WORDINGS = yaml.safe_load((files("assistant.verification") / "wordings.yaml").read_text(encoding="utf-8"))
CLOSED = {
    Status.ANSWERED: "translation",
    Status.CLARIFY: "clarify",
    Status.ABSTAINED: "abstained",
    NoticeKind.TERM_ENDED: "term_ended",
    NoticeKind.REFER: "ask_whom",
}
"""Statuses and notices that have fixed words; the words of the others come from the contract's own data."""
FROM_DATA = {
    NoticeKind.SUPERSEDED,
    NoticeKind.SUNSET,
    NoticeKind.CONFLICT,
    NoticeKind.ERRATUM,
    NoticeKind.APPLICABILITY,
    NoticeKind.ASSUMPTION,
}


def test_every_status_and_notice_has_words_or_takes_them_from_the_documents():
    assert {*Status, *NoticeKind} == {*CLOSED, *FROM_DATA}
    assert set(CLOSED.values()) <= set(WORDINGS)


@pytest.mark.parametrize("key", [k for k in WORDINGS if k != "refer"])
def test_every_wording_is_said_in_both_languages_with_the_same_slots(key: str):
    slots = {language: set(re.findall(r"{(\w+)}", WORDINGS[key][language])) for language in ("en", "es")}
    assert set(WORDINGS[key]) == {"en", "es"}
    assert slots["en"] == slots["es"]
    filled = wording(key, "es", **dict.fromkeys(slots["es"], "X"))
    assert "{" not in filled
    assert filled != wording(key, "en", **dict.fromkeys(slots["en"], "X"))


@pytest.mark.parametrize("place", places())
def test_every_place_can_be_asked_in_both_languages(place: str):
    assert ask_whom((place,), "en") == f"Ask {WORDINGS['refer'][place]['en']}."
    assert ask_whom((place,), "es") == f"Pregunte a {WORDINGS['refer'][place]['es']}."


def test_the_places_of_the_issue_are_all_known():
    assert set(places()) >= {"sjta", "hr", "payroll", "strs", "perb", "lawyer", "crisis"}


def test_several_places_are_joined_as_people_do():
    assert ask_whom(("sjta", "hr"), "en") == "Ask your SJTA representative or Human Resources."
    assert ask_whom(("sjta", "hr", "payroll"), "en") == "Ask your SJTA representative, Human Resources or Payroll."
    assert ask_whom(("hr", "payroll"), "es") == "Pregunte a Recursos Humanos o Nómina."


@pytest.mark.parametrize("given", [(), ("the moon",)])
def test_whoever_knows_no_place_is_sent_to_the_union_or_the_office(given: tuple[str, ...]):
    assert ask_whom(given, "en") == "Ask your SJTA representative or Human Resources."


def test_an_unknown_wording_is_an_error():
    with pytest.raises(KeyError):
        wording("nonsense", "en")


def test_the_emergency_numbers_are_those_of_the_crisis_line():
    assert emergency_numbers() == {"911", "988"}
