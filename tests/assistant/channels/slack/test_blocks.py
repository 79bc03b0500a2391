"""Blocks: an answer within Slack's limits, with nothing left out."""

import re
from dataclasses import replace

import pytest

from assistant.answer import (
    Alternative,
    CalculationStep,
    Citation,
    Missing,
    Notice,
    NoticeKind,
    Outcome,
    Result,
    Status,
)
from assistant.channels.slack.blocks import answer_blocks, parts, private_actions, sources
from assistant.channels.slack.modals import Shown, clause_blocks, clause_modal, facts_form, home, marked
from assistant.channels.slack.mrkdwn import cut, emphasised, mrkdwn, plain
from assistant.channels.slack.words import say
from assistant.channels.slack.words import words as words_of
from assistant.days import LANGUAGES
from ingest.contract import Standing
from tests import factories, slack_rules
from tests.assistant.channels.slack.conftest import elements, words

_SLOT = re.compile(r"\{\w+\}")
LONG = "\n\n".join(f"Paragraph {n}: " + "all of the words of a long answer & more <of> them " * 12 for n in range(60))


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    """Each language."""
    found: str = request.param
    return found


def all_words(messages: list[list[dict]]) -> str:
    """All that is written in the messages."""
    return "\n".join(words({"blocks": blocks}) for blocks in messages)


def test_an_answer_of_any_length_keeps_slacks_limits_and_loses_no_word():
    citations = tuple(
        Citation(n, f"5.{n}", "A label " * 20, "A quote of many words. " * 200, "/contract/5", "c", Standing.SUPERSEDED)
        for n in range(1, 40)
    )
    answer = factories.answer(answer=LONG, citations=citations)
    messages = parts([*answer_blocks(answer, colleague=True), private_actions(answer, "")])
    for blocks in messages:
        slack_rules.blocks(blocks)
    assert len(messages) > 5
    said = all_words(messages).split()
    assert all(word in said for word in mrkdwn(LONG).split())
    assert " ".join(all_words(messages).split()).count("quote of many words.") == 200 * 39
    openers = [e for blocks in messages for e, _ in elements({"blocks": blocks}) if e["action_id"] == "clause"]
    assert len(openers) == 39


def test_every_part_of_an_answer_is_shown():
    answer = factories.answer()
    written = all_words(parts(answer_blocks(answer, colleague=False)))
    for shown in (
        "Up to 10 days a year", answer.citations[0].label, answer.citations[0].quote, "$220.43 per day",
        "Daily rate: 71,000.00 / 186 work days = 381.72 (13.03)",
        "or $221.00 per day: if the other schedule applies (13.13)",
        "The contract's term has ended. (1.06)",
    ):  # fmt: skip
        assert shown in written, shown


def test_what_the_contract_does_not_say_is_marked_as_such():
    answer = factories.answer(status=Status.ABSTAINED, citations=(), calculations=())
    assert "Not in the contract" in all_words([answer_blocks(answer, colleague=False)])


@pytest.mark.parametrize("kind", list(NoticeKind))
def test_every_notice_has_its_words(kind: NoticeKind, language: str):
    assert say(language, f"notice.{kind.value}")


@pytest.mark.parametrize("outcome", [o for o in Outcome if o is not Outcome.DETERMINED])
def test_every_outcome_has_its_words(outcome: Outcome, language: str):
    assert say(language, f"outcome.{outcome.value}")


def test_a_clause_that_is_ahead_says_from_when_it_applies():
    blocks = clause_blocks(factories.clause_view(begins="2025-07-01"), Shown("en", ""))
    assert "applies from July 1, 2025" in str(blocks)


@pytest.mark.parametrize(
    ("standing", "ended", "told"),
    [
        (Standing.TERM_ENDED, "2026-06-30", "term ended June 30, 2026"),
        (Standing.SUNSET, "2024-06-30", "expired after June 30, 2024"),
        (Standing.IN_TERM, "", "in force as of March 31, 2025"),
    ],
)
def test_a_clause_says_when_it_ended_and_not_when_it_was_looked_up(standing: Standing, ended: str, told: str):
    blocks = clause_blocks(factories.clause_view(standing=standing, ended=ended), Shown("en", ""))
    assert blocks[1]["elements"][0]["text"].endswith(f" · {told}")


@pytest.mark.parametrize("standing", list(Standing))
def test_every_standing_has_its_words(standing: Standing, language: str):
    assert say(language, f"standing.{standing.value}")


def test_both_languages_say_the_same_things_with_the_same_slots():
    english, spanish = words_of("en"), words_of("es")
    assert english.keys() == spanish.keys()
    assert {k: set(_SLOT.findall(t)) for k, t in english.items()} == {
        k: set(_SLOT.findall(t)) for k, t in spanish.items()
    }
    assert [k for k in english if english[k] == spanish[k]] == []


def test_a_question_with_too_many_or_too_long_choices_becomes_a_form_for_text():
    for choices in (tuple(str(n) for n in range(101)), ("x" * 76,)):
        answer = factories.answer(status=Status.CLARIFY, missing=(Missing("slot", "Which?", choices),))
        (pressed,) = [
            e for e, _ in elements({"blocks": answer_blocks(answer, colleague=False)}) if e["action_id"] == "facts"
        ]
        assert pressed["type"] == "button"
    slack_rules.view(facts_form(answer, {"m": "m_1"}))


def test_markdown_becomes_slacks_own_and_cannot_break_out():
    assert mrkdwn("# Title\n- **bold** & <@U1>\n[page](https://example.org/a)") == (
        "*Title*\n• *bold* &amp; &lt;@U1&gt;\n<https://example.org/a|page>"
    )


def test_what_a_person_writes_is_read_without_slacks_marks():
    written = "<@UBOT>  what is <https://example.org|5.11> &amp; <#C1|general>, 1 &lt; 2?"
    assert plain(written) == "what is 5.11 & general, 1 < 2?"


@pytest.mark.parametrize("most", [1, 7, 30, 1000])
def test_a_text_is_cut_between_words_and_no_letter_is_lost(most: int):
    text = "One two &amp; three\nfour\n\nfive-and-a-very-long-word six"
    pieces = cut(text, most)
    assert all(0 < len(piece) <= most for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


def test_quoted_words_are_marked_whatever_the_white_space():
    assert marked("You may use\nup to ten days.", ["use up to ten"]) == [
        ("You may ", False), ("use\nup to ten", True), (" days.", False),
    ]  # fmt: skip
    assert marked("You may.", ["not there", ""]) == [("You may.", False)]


@pytest.mark.parametrize(
    ("quotes", "bold"),
    [
        (["four five", "two"], ["two", "four five"]),
        (["two three four", "three"], ["two three four"]),
        (["one two three", "three four"], ["one two three", " four"]),
    ],
)
def test_several_quotes_of_a_clause_are_all_marked_and_no_word_is_shown_twice(quotes: list[str], bold: list[str]):
    pieces = marked("one two three four five", quotes)
    assert "".join(text for text, _ in pieces) == "one two three four five"
    assert [text for text, quoted in pieces if quoted] == bold


def test_a_clause_of_any_length_fits_a_modal():
    view = factories.clause_view(full_text="A sentence of the clause. " * 4000, heading="Heading " * 40)
    slack_rules.view(clause_modal(view, Shown("es", "https://example.org", ("sentence of",))))


def test_home_fits(language: str):
    slack_rules.view(home(["x" * 4000] * 5, language))
    slack_rules.view(home([], language))


def test_the_determination_stands_out_and_what_is_no_headline_does_not():
    assert emphasised("Ten days. [1]\n\nYou decide. [2]") == "**Ten days. [1]**\n\nYou decide. [2]"
    for text in ("To answer I need:\n- Which column?", "x" * 301, "**Ten** days.", ""):
        assert emphasised(text) == text


def test_a_clause_that_is_quoted_twice_has_one_button_and_numbered_quotes():
    first, second = (replace(factories.answer().citations[0], marker=n, quote=f"quote {n}") for n in (1, 3))
    other = replace(first, marker=2, clause_id="13.03", quote="another")
    blocks = sources(factories.answer(citations=(first, other, second)))
    assert [b["accessory"]["text"]["text"] for b in blocks] == ["Open 5.11.1", "Open 13.03"]
    assert blocks[0]["text"]["text"] == "*[1][3] Article 5 Leaves, 5.11.1*\n> [1] quote 1\n> [3] quote 3"


def test_what_the_answer_has_said_is_not_said_again_and_what_it_goes_by_is_small_print():
    notices = (
        Notice(NoticeKind.ASSUMPTION, "Counting starts on the next day.", ("2.06.1",)),
        Notice(NoticeKind.CONFLICT, "5.11 and 5.12 disagree."),
        Notice(NoticeKind.REFER, "Ask SJTA."),
        Notice(NoticeKind.ASSUMPTION, "Both calendars count the same."),
    )
    blocks = answer_blocks(factories.answer(answer="Ten. Ask SJTA.", notices=notices, calculations=()), colleague=False)
    shown = [(b["type"], words({"blocks": [b]})) for b in blocks[2:4]]
    assert shown == [
        ("section", "*Two passages disagree:* 5.11 and 5.12 disagree."),
        ("context", "*Assumed:* Counting starts on the next day. (2.06.1) Both calendars count the same."),
    ]
    assert all_words([blocks]).count("Ask SJTA.") == 1


def test_steps_and_days_are_written_as_people_write_them():
    steps = (CalculationStep("Daily rate", "381.7204301075268817"), CalculationStep("Working day 15", "2025-03-24"))
    other = Alternative("2025-03-26", "date", "if recess days count")
    one = factories.calculation(
        result=Result("2025-03-24", "date"), steps=steps, alternatives=(other,), outcome=Outcome.RANGE
    )
    written = all_words([answer_blocks(factories.answer(calculations=(one,), language="es"), colleague=False)])
    for shown in (
        "*Differential rate*: 24 de marzo de 2025 — un rango: el contrato lo deja abierto",
        "1. Daily rate = 381.7204…",
        "2. Working day 15 = 24 de marzo de 2025",
        "o 26 de marzo de 2025: if recess days count",
    ):
        assert shown in written, shown


def test_a_question_back_comes_first_and_without_a_card_that_says_nothing():
    empty = factories.calculation(outcome=Outcome.NEEDS_INPUT, result=None, steps=(), alternatives=())
    answer = replace(factories.question_back(), calculations=(empty,))
    blocks = answer_blocks(answer, colleague=False)
    assert blocks[1]["elements"][0]["type"] == "static_select"
    assert "Differential rate" not in all_words([blocks])


def test_an_answer_in_spanish_has_spanish_words_beside_it():
    answer = factories.answer(language="es")
    blocks = [*answer_blocks(answer, colleague=True), private_actions(answer, "")]
    pressed = [e["text"]["text"] for e, _ in elements({"blocks": blocks})]
    assert pressed == [
        "Abrir 5.11.1", "Me sirvió", "No me sirvió", "Consultar a un colega",
        "Compartir", "Editar y compartir", "Descartar",
    ]  # fmt: skip
    assert "*Vigencia terminada:*" in all_words([blocks])
    assert "No es asesoría legal" in all_words([blocks])


def test_a_clause_is_shown_with_the_note_and_the_words_of_the_language():
    written = words(
        {"blocks": [b for b in clause_blocks(factories.clause_view(), Shown("es", "")) if "elements" not in b]}
    )
    assert "En palabras sencillas (traducción): Puede usar hasta 10 días." in written
    assert "You may use" not in written
