"""The desk of the editors: what they see of a question, without names, and how many there are of a topic."""

from datetime import date

import pytest

from assistant.agent import Draft, Library, Statement, SupportedBy
from assistant.answer import Answer, Notice, NoticeKind, Status
from assistant.assistant import Assistant, Question
from assistant.errors import UnavailableError
from assistant.review import ReviewDesk, clauses_of, topic_of
from assistant.store import StoredReview, StoredTurn, Tally
from ingest.contract import Contract
from ingest.contract.files import from_plain, to_plain
from tests import factories
from tests.fakes import FakeConversations, FakeProposer, FakeReviews

TODAY = date(2025, 11, 3)
INVENTED = Draft(
    status="answered",
    statements=[
        Statement(text="You may use up to 10 days.", support=[SupportedBy(clause_id="5.11.1", sentences=[1])]),
        Statement(text="You may use 77 days.", support=[SupportedBy(clause_id="5.11.1", sentences=[1])]),
    ],
)


def desk(store: FakeReviews, documents: tuple[Contract, ...] = ()) -> ReviewDesk:
    """The desk over a store in memory."""

    async def opened() -> FakeReviews:
        return store

    return ReviewDesk(opened, lambda: documents)


async def test_what_the_gates_dropped_and_why_is_kept_with_the_answer(library: Library):
    store = FakeConversations()
    door = Assistant(library, FakeProposer(INVENTED), store, lambda: TODAY, "fake")
    answer = await door.ask(Question("How many personal necessity days do I get?"))
    (turn,) = store.kept[answer.conversation_id].turns
    assert turn.topic == "Article 5"
    reviewed = await desk(FakeReviews(StoredReview(turn, TODAY, ())), library.documents).one(answer.message_id)
    said, dropped = reviewed.run.judged
    assert (said.passed, said.rests_on) == (True, ("5.11.1",))
    assert (dropped.passed, dropped.gate) == (False, "numbers")
    assert "77" in dropped.reason
    assert reviewed.run.proposed == "answered"


async def test_a_question_is_shown_without_names_and_without_whose_it_was(documents: tuple[Contract, ...]):
    answer = factories.answer()
    turn = StoredTurn("m_1", "Can Jennifer Alvarez (916-555-0123) refuse my Sick Leave?", to_plain(answer))
    store = FakeReviews(StoredReview(turn, TODAY, (("up", ""), ("down", "[unclear] ask jo@example.org"))))
    (one,) = (await desk(store, documents).found("all")).items
    assert one.question == "Can [name] ([phone]) refuse my Sick Leave?"
    assert [(r.rating, r.comment) for r in one.ratings] == [("up", ""), ("down", "[unclear] ask [e-mail]")]
    assert one.down
    assert one.answer.conversation_id == ""
    assert one.day == "2025-11-03"


async def test_every_question_of_the_contracts_own_notes_is_shown_as_it_was_written(documents: tuple[Contract, ...]):
    redaction = desk(FakeReviews(), documents)._redaction
    asked = [a for d in documents for n in d.notes for a in (*n.asks, *n.asks_es)]
    changed = [a for a in asked if redaction.words(a) != a]
    assert len(changed) < len(asked) / 50, changed[:20]


async def test_small_numbers_are_hidden_and_the_most_asked_topic_comes_first(documents: tuple[Contract, ...]):
    store = FakeReviews(
        counts=(
            Tally("Article 5", "answered", True, 4), Tally("Article 5", "abstained", False, 5),
            Tally("Article 8", "answered", False, 12), Tally("", "abstained", False, 4),
        )
    )  # fmt: skip
    first, second, last = await desk(store, documents).topics()
    assert (first.clause_id, first.asked, first.silent, first.down) == ("Article 8", 12, None, None)
    assert (second.label, second.asked, second.silent, second.down) == ("Article 5 Leaves", 9, 5, None)
    assert (last.clause_id, last.asked, last.silent) == ("", None, None)


async def test_there_is_a_next_page_when_there_are_more(documents: tuple[Contract, ...]):
    turns = [StoredTurn(f"m_{n}", "q", to_plain(factories.answer())) for n in range(30)]
    kept = desk(FakeReviews(*(StoredReview(t, TODAY, ()) for t in turns)))
    assert [(len(p.items), p.more) for p in (await kept.found("all"), await kept.found("all", 1))] == [
        (25, True),
        (5, False),
    ]


def silent(*nearest: str) -> Answer:
    """An answer that names only the nearest clauses."""
    notice = Notice(NoticeKind.REFER, "Ask SJTA.", nearest)
    return factories.answer(status=Status.ABSTAINED, citations=(), calculations=(), notices=(notice,))


def test_a_silent_answer_is_about_the_clauses_that_come_nearest(documents: tuple[Contract, ...]):
    assert clauses_of(silent("8.01", "5.11.1", "8.02")) == ("8.01", "5.11.1", "8.02")
    assert topic_of(silent("8.01", "5.11.1", "8.02"), documents) == "Article 8"
    assert topic_of(silent(), documents) == ""


def test_an_answer_that_was_kept_before_is_read(documents: tuple[Contract, ...]):
    assert from_plain(Answer, to_plain(silent("8.01"))) == silent("8.01")


def test_without_a_desk_nothing_can_be_reviewed(library: Library):
    with pytest.raises(UnavailableError, match="reviewed"):
        _ = Assistant(library, FakeProposer(INVENTED), FakeConversations(), lambda: TODAY, "fake").review
