"""The desks of the door that browsers are tested with: questions to review, and reps who reply when told to."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from assistant.answer import Answer, Handoff, HandoffState
from assistant.errors import UnavailableError
from assistant.review import Judged, ReviewDesk, Run
from assistant.store import StoredReview, StoredTurn, Tally
from ingest.contract import Contract
from ingest.contract.files import to_plain
from tests import factories
from tests.fakes import FakeReviews

if TYPE_CHECKING:
    from tests.e2e.door import ContractDoor

_DROPPED = Judged("You are paid $77.00 a day.", False, "numbers", "77 stands in nothing that it rests on", ("13.13",))
_PASSED = Judged("Your differential rate is $220.43 a day.", True, "", "", ("differential_rate",))
_COUNTS = (
    Tally("Article 5", "abstained", False, 11), Tally("Article 5", "answered", True, 3),
    Tally("Article 5", "answered", False, 6), Tally("Article 13", "answered", True, 7),
    Tally("Exhibit HH", "abstained", False, 4), Tally("", "abstained", False, 9),
)  # fmt: skip


class BrowserReps:
    """The reps' desk for any message; `connected` says whether anyone sits at it, `says` what becomes of a hand-off."""

    def __init__(self) -> None:
        self.connected = False
        self.kept: dict[str, Handoff] = {}

    async def hand_over(self, message_id: str, note: str) -> Handoff:
        """Kept."""
        if not self.connected:
            raise UnavailableError("No rep takes questions here directly.")
        self.kept.setdefault(message_id, factories.handoff(message_id=message_id, note=note, conversation_id=""))
        return self.kept[message_id]

    async def handoffs(self, conversation_id: str) -> tuple[Handoff, ...]:
        """Everything, for a conversation that is asked for."""
        return tuple(self.kept.values()) if conversation_id else ()

    def says(self, message_id: str, state: HandoffState, reply: str = "") -> None:
        """Change a hand-off."""
        self.kept[message_id] = replace(self.kept[message_id], state=state, reply=reply, rep="U1")


def reviews(door: "ContractDoor") -> FakeReviews:
    """A silence with a name in it, and an answer of which the gates dropped a statement."""
    asked = "Can Jennifer Alvarez (916-555-0123) take my parking space?"
    silent = _stored("m_r1", asked, door.silent(), Run("abstained", ("parking",)))
    run = Run("answered", ("differential pay of Jennifer", "daily rate"), (_PASSED, _DROPPED))
    rated = _stored("m_r2", "What is my differential rate?", door.differential(), run)
    return FakeReviews(
        StoredReview(silent, date(2026, 8, 2), ()),
        StoredReview(rated, date(2026, 8, 1), (("down", "[wrong_number] write to jo@example.org"),)),
        counts=_COUNTS,
    )


def review_desk(kept: FakeReviews, contract: Contract) -> ReviewDesk:
    """The real desk over them."""

    async def opened() -> FakeReviews:
        return kept

    return ReviewDesk(opened, lambda: (contract,))


def _stored(message_id: str, question: str, answer: Answer, run: Run) -> StoredTurn:
    plain: dict[str, Any] = to_plain(run)
    return StoredTurn(message_id, question, to_plain(answer), "", plain)
