"""Blocks: an answer within Slack's limits, with nothing left out."""

import pytest

from assistant.answer import Citation, Missing, NoticeKind, Outcome, Status
from assistant.channels.slack.blocks import answer_blocks, parts, private_actions
from assistant.channels.slack.modals import clause_blocks, clause_modal, facts_form, home, marked
from assistant.channels.slack.mrkdwn import cut, mrkdwn, plain
from assistant.channels.slack.words import say
from ingest.contract import Standing
from tests import factories, slack_rules
from tests.assistant.channels.slack.conftest import elements, words

LONG = "\n\n".join(f"Paragraph {n}: " + "all of the words of a long answer & more <of> them " * 12 for n in range(60))


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
def test_every_notice_has_its_words(kind: NoticeKind):
    assert say(f"notice.{kind.value}")


@pytest.mark.parametrize("outcome", [o for o in Outcome if o is not Outcome.DETERMINED])
def test_every_outcome_has_its_words(outcome: Outcome):
    assert say(f"outcome.{outcome.value}")


@pytest.mark.parametrize(
    ("standing", "ended", "told"),
    [
        (Standing.TERM_ENDED, "2026-06-30", "term ended June 30, 2026"),
        (Standing.SUNSET, "2024-06-30", "expired after June 30, 2024"),
        (Standing.IN_TERM, "", "in force as of 2025-03-31"),
    ],
)
def test_a_clause_says_when_it_ended_and_not_when_it_was_looked_up(standing: Standing, ended: str, told: str):
    blocks = clause_blocks(factories.clause_view(standing=standing, ended=ended), "", "")
    assert blocks[1]["elements"][0]["text"].endswith(f" · {told}")


@pytest.mark.parametrize("standing", list(Standing))
def test_every_standing_has_its_words(standing: Standing):
    assert say(f"standing.{standing.value}")


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
    assert marked("You may use\nup to ten days.", "use up to ten") == [
        ("You may ", False), ("use\nup to ten", True), (" days.", False),
    ]  # fmt: skip
    assert marked("You may.", "not there") == [("You may.", False)]


def test_a_clause_of_any_length_fits_a_modal():
    view = factories.clause_view(full_text="A sentence of the clause. " * 4000, heading="Heading " * 40)
    slack_rules.view(clause_modal(view, "sentence of", "https://example.org"))


def test_home_fits():
    slack_rules.view(home(["x" * 4000] * 5))
    slack_rules.view(home([]))
