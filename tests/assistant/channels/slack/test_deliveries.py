"""Deliveries: signed, acknowledged in time, worked on once, and never lost, whatever the network does."""

import asyncio
import json
import random
import time
from typing import Any

import pytest

from assistant.channels.slack import SlackApp, SlackValues, connected
from assistant.channels.slack.verification import OLDEST_SECONDS, refusal, signature
from assistant.errors import StoreUnavailableError
from assistant.store import Records
from tests import factories
from tests.assistant.channels.slack.conftest import ANN, SECRET, Deliverer, words
from tests.fakes import FakeAssistant
from tests.slack_server import APP_TOKEN, BOT, Fault, Json, Slack, until

ACKNOWLEDGED_SECONDS = 3.0


class TestSignature:
    """Whether a request comes from Slack."""

    NOW = 1762160000.0
    BODY = b'{"type": "event_callback"}'

    def headers(self, secret: str = SECRET, age: int = 0) -> dict[str, str]:
        """Headers of a request that was signed `age` seconds ago."""
        stamp = str(int(self.NOW) - age)
        return {"x-slack-request-timestamp": stamp, "x-slack-signature": signature(secret, stamp, self.BODY)}

    def test_what_slack_signed_just_now_is_believed(self):
        assert refusal(SECRET, self.headers(), self.BODY, self.NOW) is None
        assert refusal(SECRET, self.headers(age=OLDEST_SECONDS), self.BODY, self.NOW) is None

    @pytest.mark.parametrize("age", [OLDEST_SECONDS + 1, -OLDEST_SECONDS - 1])
    def test_what_is_too_old_or_from_the_future_is_refused(self, age: int):
        assert "too far" in (refusal(SECRET, self.headers(age=age), self.BODY, self.NOW) or "")

    def test_another_secret_body_or_timestamp_is_refused(self):
        headers = self.headers()
        assert refusal("other", headers, self.BODY, self.NOW)
        assert refusal(SECRET, headers, self.BODY + b" ", self.NOW)
        moved = {**headers, "x-slack-request-timestamp": str(int(self.NOW) - 1)}
        assert refusal(SECRET, moved, self.BODY, self.NOW)
        assert refusal(SECRET, {**headers, "x-slack-request-timestamp": "²"}, self.BODY, self.NOW)
        assert refusal(SECRET, {}, self.BODY, self.NOW)

    def test_without_a_secret_nothing_is_believed(self):
        assert refusal("", self.headers(""), self.BODY, self.NOW)

    def test_it_is_slacks_own_example(self):
        body = (
            b"token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
            b"&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
            b"&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
            b"&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c"
        )
        expected = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"
        assert signature("8f742231b10e8888abcd99yyyzzz85a5", "1531420618", body) == expected


def message(slack: Slack, text: str, channel: str = "D1") -> Json:
    """A direct message, as an event."""
    return {**slack.put(channel, ANN, text), "channel": channel, "channel_type": "im"}


async def test_a_forged_request_is_refused(deliver: Deliverer, slack: Slack, door: FakeAssistant):
    body = json.dumps(deliver.envelope(message(slack, "how many days?"))).encode()
    forged = await deliver.client.post("/slack/events", content=body, headers={"Content-Type": "application/json"})
    assert forged.status_code == 401
    await deliver.settle()
    assert door.asked == []


async def test_slack_makes_sure_of_the_address(deliver: Deliverer):
    body = json.dumps({"type": "url_verification", "challenge": "abc", "token": "x"}).encode()
    response = await deliver.send(body, "application/json")
    assert response.json() == {"challenge": "abc"}


async def test_a_repeated_delivery_is_acknowledged_and_answered_once(
    deliver: Deliverer, slack: Slack, door: FakeAssistant
):
    envelope = deliver.envelope(message(slack, "how many days?"))
    statuses = [(await deliver.repeat(envelope, n)).status_code for n in range(4)]
    await deliver.settle()
    assert statuses == [200] * 4
    assert (len(door.asked), len(slack.of_bot("D1"))) == (1, 1)


async def test_a_mention_that_arrives_as_two_events_is_answered_once(
    deliver: Deliverer, slack: Slack, door: FakeAssistant
):
    event = {**slack.put("C1", ANN, f"<@{BOT}> how many days?"), "channel": "C1", "channel_type": "channel"}
    await asyncio.gather(deliver.event({**event, "type": "app_mention"}), deliver.event(event))
    await deliver.settle()
    assert (len(door.asked), len(slack.whispers)) == (1, 1)


async def test_slack_is_acknowledged_in_time_however_slow_the_answer(
    deliver: Deliverer, slack: Slack, door: FakeAssistant
):
    for method in ("chat.startStream", "chat.postMessage", "chat.update"):
        slack.faults[method] = [Fault("slow", 1.0)]
    began = time.monotonic()
    await deliver.event(message(slack, "how many days?"))
    assert time.monotonic() - began < 1.0
    await deliver.settle()
    assert "Up to 10 days" in words(slack.of_bot("D1")[0])


@pytest.mark.parametrize("kind", ["before", "after"])
@pytest.mark.parametrize("method", ["chat.postMessage", "chat.update"])
async def test_a_call_that_fails_is_made_again_and_nothing_is_posted_twice(
    deliver: Deliverer, slack: Slack, method: str, kind: str
):
    slack.faults[method] = [Fault(kind), Fault(kind)]
    await deliver.write("how many days?")
    assert [("Up to 10 days" in words(m)) for m in slack.of_bot("D1")] == [True]


async def test_slacks_pace_is_kept(deliver: Deliverer, slack: Slack):
    slack.faults["chat.postMessage"] = [Fault("ratelimited", 1)]
    await deliver.write("how many days?")
    first, second = (at for method, at in slack.calls if method == "chat.postMessage")
    assert second - first >= 1.0
    assert len(slack.of_bot("D1")) == 1


class TestCrash:
    """A process that ends in the middle of its work."""

    async def test_what_was_left_undone_is_done_by_the_next_process(
        self, deliver: Deliverer, slack: Slack, door: FakeAssistant, records: Records, values: dict[str, Any]
    ):
        for n in range(2):
            body = deliver.envelope(message(slack, f"question {n}?"))
            await records.add("delivery", body["event_id"], "T1", {"body": body, "tries": 1})
        again = SlackApp(door, records, SlackValues(**values))
        await again.begin()
        await again.inbox.settle()
        assert sorted(q.text for q in door.asked) == ["question 0?", "question 1?"]
        assert all("Up to 10 days" in words(m) for m in slack.of_bot("D1"))
        assert await again.inbox.resume(again.events.handle) == 0

    async def test_a_message_that_was_begun_is_finished_not_repeated(
        self, deliver: Deliverer, slack: Slack, door: FakeAssistant, records: Records
    ):
        asked = message(slack, "how many days?")
        key = f"T1:D1:{asked['ts']}"
        await records.add("asked", key, "T1", {})
        place = {"channel": "D1", "thread_ts": asked["ts"], "text": "Reading the contract…"}
        slack._post({**place, "metadata": {"event_type": "e", "event_payload": {"key": key}}}, "T1")
        await deliver.event(asked)
        await deliver.settle()
        (told,) = slack.of_bot("D1")
        assert "Up to 10 days" in words(told)

    async def test_an_outage_of_the_web_api_loses_nothing(self, deliver: Deliverer, slack: Slack, app: SlackApp):
        slack.faults["chat.postMessage"] = [Fault("before")] * 4
        slack.faults["conversations.replies"] = [Fault("before")] * 3
        await deliver.write("how many days?")
        assert slack.of_bot("D1") == []
        assert await app.inbox.resume(app.events.handle) == 1
        await deliver.settle()
        assert len(slack.of_bot("D1")) == 1


class Failing:
    """A memory whose database is away."""

    def __init__(self, records: Records) -> None:
        self.records = records
        self.away = False

    async def add(self, kind: str, key: str, workspace: str, value: dict[str, Any]) -> bool:
        """Fails while the database is away."""
        if self.away:
            raise StoreUnavailableError("away")
        return await self.records.add(kind, key, workspace, value)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.records, name)


class TestStoreAway:
    """A database that is away for a while."""

    @pytest.fixture
    def records(self, records: Records) -> Failing:
        """It can be taken away."""
        return Failing(records)

    async def test_what_cannot_be_kept_is_not_acknowledged_and_comes_again(
        self, deliver: Deliverer, slack: Slack, records: Failing, door: FakeAssistant
    ):
        envelope = deliver.envelope(message(slack, "how many days?"))
        records.away = True
        assert (await deliver.repeat(envelope)).status_code == 503
        records.away = False
        assert (await deliver.repeat(envelope, 1)).status_code == 200
        await deliver.settle()
        assert len(door.asked) == 1


FAULTS = (
    [Fault("none")] * 6 + [Fault("before"), Fault("after"), Fault("slow", 0.05), Fault("ratelimited", 0)]
)  # fmt: skip


async def test_sixty_questions_through_a_bad_network_are_each_answered_once(
    deliver: Deliverer, slack: Slack, door: FakeAssistant, app: SlackApp, capsys: pytest.CaptureFixture[str]
):
    """Slow, failing, duplicated, reordered and rate-limited at once; the figures are printed."""
    chance = random.Random(7)
    for method in ("chat.postMessage", "chat.update", "conversations.replies"):
        slack.faults[method] = [chance.choice(FAULTS) for _ in range(400)]
    asked = [message(slack, f"question {n}?", f"D{n % 6}") for n in range(60)]
    envelopes = [deliver.envelope(one) for one in asked]
    deliveries = [(one, n) for one in envelopes for n in range(chance.choice((1, 1, 2, 4)))]
    chance.shuffle(deliveries)
    for start in range(0, len(deliveries), 10):
        await asyncio.gather(*(deliver.repeat(one, n) for one, n in deliveries[start : start + 10]))
    await deliver.settle()
    rounds = 0
    while rounds < 5 and await app.inbox.resume(app.events.handle):
        await deliver.settle()
        rounds += 1
    replies = {one["ts"]: [m for m in slack.of_bot(one["channel"]) if m["thread_ts"] == one["ts"]] for one in asked}
    lost = sum(not any("Up to 10 days" in words(m) for m in told) for told in replies.values())
    twice = sum(len(told) > 1 for told in replies.values())
    slowest = max(deliver.seconds)
    with capsys.disabled():
        print(  # noqa: T201 - the figures are the point
            f"\nSlack: {len(asked)} questions in {len(deliveries)} deliveries, {len(slack.calls)} calls; lost {lost}, "
            f"answered twice {twice}, slowest acknowledgement {slowest * 1000:.0f} ms"
        )
    assert (lost, twice, len(door.asked) >= 60) == (0, 0, True)
    assert slowest < ACKNOWLEDGED_SECONDS


async def test_over_socket_mode_each_event_is_acknowledged_and_answered_once(
    slack: Slack, door: FakeAssistant, app: SlackApp
):
    async with connected(app, APP_TOKEN):
        await until(lambda: slack.sockets)
        payload = {
            "type": "event_callback", "team_id": "T1", "event_id": "Ev1", "event": message(slack, "how many days?"),
        }  # fmt: skip
        for n in range(3):
            envelope = {
                "type": "events_api",
                "envelope_id": f"e{n}",
                "payload": payload,
                "accepts_response_payload": False,
            }
            await slack.sockets[0].send_json({**envelope, "retry_attempt": n, "retry_reason": "timeout" if n else ""})
        await until(lambda: len(slack.acks) == 3 and slack.of_bot("D1"))
        command = {
            "command": "/contract", "text": "5.11.1", "team_id": "T1", "channel_id": "C1", "user_id": ANN,
            "trigger_id": slack.trigger(), "response_url": f"{slack.address}/response/9",
        }  # fmt: skip
        await slack.sockets[0].send_json({"type": "slash_commands", "envelope_id": "c1", "payload": command})
        await until(lambda: "c1" in slack.acks and slack.responses)
    assert len(door.asked) == 1
    assert [("Up to 10 days" in words(m)) for m in slack.of_bot("D1")] == [True]
    assert factories.clause_view().heading in words(slack.responses[0])
