"""Hand-offs in the reps' channel: claim, answer, resolve; the reply is stamped and goes back to the member."""

from typing import Any

import pytest

from assistant.channels.slack import Desk, Manner, SlackApp
from tests.assistant.channels.slack.conftest import ANN, Deliverer, elements, words
from tests.fakes import FakeAssistant
from tests.slack_server import Fault, Slack

BOB = "UBOB"
REPLY = {"reply": {"type": "plain_text_input", "value": "Yes, for you too."}}


@pytest.fixture
def values(values: dict[str, Any]) -> dict[str, Any]:
    """With a channel of the reps."""
    desk = Desk("CREPS", reps=frozenset((ANN, BOB)))
    return {**values, "manner": Manner(colleague=True), "desk": desk}


@pytest.fixture
async def card(deliver: Deliverer, slack: Slack, door: FakeAssistant, app: SlackApp) -> dict[str, Any]:
    """A hand-off, as it has arrived."""
    await door.reps.hand_over("m_1", "Is this so for me?")
    assert await app.arrive() == 1
    return {**slack.of_bot("CREPS")[0], "channel": "CREPS"}


async def test_a_hand_off_arrives_once_with_its_answer_in_the_thread(card: dict[str, Any], slack: Slack, app: SlackApp):
    assert await app.arrive() == 0
    first, *thread = slack.of_bot("CREPS")
    assert "how many days?" in words(first)
    assert "Is this so for me?" in words(first)
    assert "Up to 10 days a year" in words(thread[0])
    assert {m["thread_ts"] for m in thread} == {first["ts"]}


async def test_a_hand_off_arrives_once_though_slack_fails(
    deliver: Deliverer, slack: Slack, door: FakeAssistant, app: SlackApp
):
    slack.faults["chat.postMessage"] = [Fault("after"), Fault("before")]
    await door.reps.hand_over("m_1", "")
    await app.arrive()
    assert len([m for m in slack.of_bot("CREPS") if "thread_ts" not in m]) == 1


async def test_claimed_by_one_it_cannot_be_taken_by_another(
    card: dict[str, Any], deliver: Deliverer, slack: Slack, door: FakeAssistant
):
    await deliver.press(card, "claim")
    await deliver.settle()
    assert f"Claimed by <@{ANN}>" in words(slack.of_bot("CREPS")[0])
    await deliver.press(card, "claim", user={"id": BOB})
    await deliver.settle()
    assert "Another rep" in slack.whispers[0]["text"]
    assert door.reps.kept[0].rep == ANN


async def test_a_reply_is_stamped_and_goes_back(
    card: dict[str, Any], deliver: Deliverer, slack: Slack, door: FakeAssistant
):
    await deliver.press(card, "reply")
    await deliver.settle()
    await deliver.submit(slack.views[0], REPLY)
    await deliver.settle()
    told = words(slack.of_bot("CREPS")[0])
    assert "> Yes, for you too." in told
    assert f"Checked by a rep (<@{ANN}>), November 3, 2025. Clauses as they stood: 5.11.1 (abc)." in told
    assert [h.reply for h in await door.reps.handoffs("c_1")] == ["Yes, for you too."]


async def test_resolved_it_has_no_buttons(card: dict[str, Any], deliver: Deliverer, slack: Slack, door: FakeAssistant):
    await deliver.press(card, "resolve")
    await deliver.settle()
    assert elements(slack.of_bot("CREPS")[0]) == []
    assert await door.reps.waiting() == ()


async def test_who_is_no_rep_may_do_nothing(
    card: dict[str, Any], deliver: Deliverer, slack: Slack, door: FakeAssistant
):
    for action in ("claim", "reply", "resolve"):
        await deliver.press(card, action, user={"id": "UEVE"})
    await deliver.settle()
    assert [w["text"] for w in slack.whispers] == ["Only the reps can do this."] * 3
    assert slack.views == []
    assert door.reps.kept[0].rep == ""


async def test_a_rep_asks_a_colleague(deliver: Deliverer, slack: Slack, door: FakeAssistant, app: SlackApp):
    await deliver.write("how many days?")
    await deliver.press({**slack.of_bot("D1")[0], "channel": "D1"}, "colleague")
    await deliver.settle()
    assert len(door.reps.kept) == 1
    assert "The reps have it" in slack.responses[0]["text"]
