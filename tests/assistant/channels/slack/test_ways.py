"""Ways in and out: who asks where, who sees the answer, and what can be done with it."""

import pytest

from assistant.answer import Missing
from assistant.channels.slack import Manner, Manners
from assistant.errors import IndexCorruptError
from tests import factories
from tests.assistant.channels.slack.conftest import ANN, Deliverer, elements, words
from tests.fakes import FakeAssistant
from tests.slack_server import BOT, Fault, Slack


def actions(message: dict) -> set[str]:
    """What can be pressed in a message."""
    return {element["action_id"] for element, _ in elements(message)}


async def test_a_direct_message_is_answered_in_its_thread(deliver: Deliverer, slack: Slack, door: FakeAssistant):
    asked = await deliver.write("how many days do i get?")
    (told,) = slack.of_bot("D1")
    assert told["thread_ts"] == asked["ts"]
    assert "Up to 10 days a year" in words(told)
    assert [q.text for q in door.asked] == ["how many days do i get?"]
    assert actions(told) == {"clause", "up", "down"}


async def test_a_thread_keeps_the_conversation(deliver: Deliverer, door: FakeAssistant):
    first = await deliver.write("how many days?")
    await deliver.write("and at 60%?", thread=first["ts"])
    await deliver.write("something else?")
    assert [q.conversation_id for q in door.asked] == [None, "c_1", None]


async def test_in_a_channel_only_the_asker_sees_the_answer_first(deliver: Deliverer, slack: Slack, door: FakeAssistant):
    await deliver.write(f"<@{BOT}> how many days?", "C1")
    assert slack.of_bot("C1") == []
    (told,) = slack.whispers
    assert (told["user"], told["channel"]) == (ANN, "C1")
    assert {"share", "edit", "discard"} <= actions(told)
    assert door.asked[0].text == "how many days?"


async def test_sharing_posts_the_answer_once_and_takes_the_private_one_away(deliver: Deliverer, slack: Slack):
    await deliver.write(f"<@{BOT}> how many days?", "C1")
    for _ in range(2):
        await deliver.press(slack.whispers[0], "share")
        await deliver.settle()
    (shared,) = slack.of_bot("C1")
    assert "Up to 10 days a year" in words(shared)
    assert f"<@{ANN}> asked: how many days?" in words(shared)
    assert slack.responses[0]["delete_original"] is True


async def test_an_edited_answer_is_shared_as_edited_with_its_clauses(deliver: Deliverer, slack: Slack):
    await deliver.write(f"<@{BOT}> how many days?", "C1")
    await deliver.press(slack.whispers[0], "edit")
    await deliver.settle()
    (view,) = slack.views
    assert view["blocks"][0]["element"]["initial_value"].startswith("Up to 10 days")
    await deliver.submit(view, {"text": {"type": "plain_text_input", "value": "Ten days, folks <3"}})
    await deliver.settle()
    (shared,) = slack.of_bot("C1")
    assert "Ten days, folks &lt;3" in words(shared)
    assert f"Edited by <@{ANN}>" in words(shared)
    assert "clause" in actions(shared)


async def test_a_discarded_answer_leaves_nothing(deliver: Deliverer, slack: Slack):
    await deliver.write(f"<@{BOT}> how many days?", "C1")
    await deliver.press(slack.whispers[0], "discard")
    await deliver.settle()
    assert slack.responses == [{"delete_original": True}]
    assert slack.of_bot("C1") == []


async def test_a_thread_of_two_is_answered_directly_and_a_group_thread_first_to_the_asker(
    deliver: Deliverer, slack: Slack
):
    alone = slack.put("C1", ANN, "I wonder")
    await deliver.write(f"<@{BOT}> how many days?", "C1", alone["ts"])
    assert len(slack.of_bot("C1")) == 1
    group = slack.put("C1", "UBOB", "I wonder too")
    await deliver.write(f"<@{BOT}> how many days?", "C1", group["ts"])
    assert len(slack.of_bot("C1")) == 1
    assert slack.whispers[0]["thread_ts"] == group["ts"]


async def test_it_is_silent_in_group_threads_until_the_channel_wants_otherwise(
    deliver: Deliverer, slack: Slack, door: FakeAssistant
):
    group = slack.put("C1", "UBOB", "I wonder")
    await deliver.write(f"<@{BOT}> how many days?", "C1", group["ts"])
    await deliver.write("and for me?", "C1", group["ts"], "UBOB")
    assert len(door.asked) == 1
    await deliver.command("listen on")
    await deliver.settle()
    await deliver.write("and for me?", "C1", group["ts"], "UBOB")
    await deliver.write("nobody asked you", "C1", slack.put("C1", ANN, "lunch?")["ts"], "UBOB")
    assert [(q.text, q.conversation_id) for q in door.asked[1:]] == [("and for me?", "c_1")]
    await deliver.command("listen off")
    await deliver.settle()
    await deliver.write("again?", "C1", group["ts"], "UBOB")
    assert len(door.asked) == 2


async def test_its_own_words_and_those_of_other_bots_are_no_questions(
    deliver: Deliverer, slack: Slack, door: FakeAssistant
):
    base = {"type": "message", "channel": "D1", "channel_type": "im", "text": "how many days?"}
    await deliver.event({**base, "user": BOT, "ts": "1.1"})
    await deliver.event({**base, "user": "U2", "bot_id": "B2", "ts": "1.2"})
    await deliver.event({**base, "user": ANN, "subtype": "message_changed", "ts": "1.3"})
    await deliver.settle()
    assert door.asked == []


async def test_the_command_shows_a_clause_or_answers_a_question(deliver: Deliverer, slack: Slack, door: FakeAssistant):
    await deliver.command("5.11.1")
    await deliver.settle()
    assert slack.responses[0]["blocks"][0]["text"]["text"] == "5.11.1 Sick Leave for Personal Necessity"
    await deliver.command("how many days do I get?")
    await deliver.settle()
    assert slack.responses[1]["response_type"] == "ephemeral"
    assert "Up to 10 days" in words(slack.responses[1])
    assert len(door.asked) == 1
    await deliver.command("")
    await deliver.settle()
    assert "Ask a question" in slack.responses[2]["text"]


async def test_the_shortcut_answers_a_message_to_whom_used_it(deliver: Deliverer, slack: Slack, door: FakeAssistant):
    body = {
        "type": "message_action", "callback_id": "ask_contract", "channel": {"id": "C1"},
        "message": {"type": "message", "text": "how many &lt;days&gt;?", "ts": "1.1", "user": "UBOB"},
        "response_url": f"{slack.address}/response/3",
    }  # fmt: skip
    await deliver.interact(body)
    await deliver.settle()
    assert door.asked[0].text == "how many <days>?"
    assert slack.responses[0]["response_type"] == "ephemeral"


class TestReaction:
    """An emoji asks, where that is set."""

    @pytest.fixture
    def values(self, values: dict) -> dict:
        """With an emoji."""
        return {**values, "manners": Manners(reaction="scroll")}

    async def test_the_emoji_asks_about_the_message(self, deliver: Deliverer, slack: Slack, door: FakeAssistant):
        message = slack.put("C1", "UBOB", "how many days?")
        item = {"type": "message", "channel": "C1", "ts": message["ts"]}
        for emoji in ("heart", "scroll"):
            await deliver.event({"type": "reaction_added", "user": ANN, "reaction": emoji, "item": item})
        await deliver.settle()
        assert [q.text for q in door.asked] == ["how many days?"]
        assert slack.whispers[0]["user"] == ANN


async def test_home_tells_how_to_ask_and_forgets_when_told_to(deliver: Deliverer, slack: Slack, door: FakeAssistant):
    await deliver.write("how many days?")
    await deliver.event({"type": "app_home_opened", "user": ANN, "tab": "home", "channel": "D1"})
    await deliver.settle()
    home = slack.homes[ANN]
    assert "• how many days?" in words(home)
    assert "Privacy" in words(home)
    await deliver.press({**home, "channel": "D1"}, "forget")
    await deliver.settle()
    assert "how many days?" not in words(slack.homes[ANN])
    assert door.deleted == ["c_1"]


class TestExternal:
    """Channels that are shared with other organisations."""

    async def test_nothing_is_answered_there(self, deliver: Deliverer, slack: Slack, door: FakeAssistant):
        slack.external.add("CX")
        message = slack.put("CX", ANN, f"<@{BOT}> how many days?")
        event = {**message, "type": "app_mention", "channel": "CX"}
        await deliver.event(event, is_ext_shared_channel=True)
        await deliver.command("how many days?", "CX")
        await deliver.settle()
        assert door.asked == []
        assert slack.of_bot("CX") == []

    async def test_a_channel_that_cannot_be_seen_counts_as_one(
        self, deliver: Deliverer, slack: Slack, door: FakeAssistant
    ):
        slack.outside.add("CY")
        await deliver.command("how many days?", "CY")
        await deliver.settle()
        assert door.asked == []
        assert "shared with other organisations" in slack.responses[0]["text"]


class TestAllowed:
    """An externally shared channel that is allowed."""

    @pytest.fixture
    def values(self, values: dict) -> dict:
        """With one allowed channel."""
        return {**values, "manners": Manners(external=frozenset(("CX",)))}

    async def test_it_is_answered_there(self, deliver: Deliverer, slack: Slack, door: FakeAssistant):
        slack.external |= {"CX", "CZ"}
        await deliver.command("how many days do I get?", "CX")
        await deliver.command("how many days do I get?", "CZ")
        await deliver.settle()
        assert len(door.asked) == 1


async def test_a_clause_opens_with_the_quoted_words_marked(deliver: Deliverer, slack: Slack, door: FakeAssistant):
    await deliver.write("how many days?")
    await deliver.press({**slack.of_bot("D1")[0], "channel": "D1"}, "clause")
    await deliver.settle()
    (view,) = slack.views
    rich = next(b for b in view["blocks"] if b["type"] == "rich_text")
    pieces = [(p["text"], bool(p.get("style"))) for p in rich["elements"][0]["elements"]]
    assert "".join(text for text, _ in pieces) == factories.clause_view().full_text


async def test_feedback_is_kept(deliver: Deliverer, slack: Slack, door: FakeAssistant):
    await deliver.write("how many days?")
    told = {**slack.of_bot("D1")[0], "channel": "D1"}
    await deliver.press(told, "up")
    await deliver.press(told, "down")
    await deliver.settle()
    await deliver.submit(slack.views[0], {"comment": {"type": "plain_text_input", "value": "wrong number"}})
    await deliver.settle()
    assert door.rated == [("m_1", "up", None), ("m_1", "down", "wrong number")]


class TestClarify:
    """An answer that asks back."""

    @pytest.fixture
    def door(self) -> FakeAssistant:
        """It asks for the column."""
        return FakeAssistant(factories.question_back())

    async def test_a_choice_is_asked_in_the_same_conversation(
        self, deliver: Deliverer, slack: Slack, door: FakeAssistant
    ):
        await deliver.write(f"<@{BOT}> what is my salary?", "C1")
        choice = {"selected_option": {"value": "III"}}
        await deliver.press(slack.whispers[0], "choose", action=choice)
        await deliver.settle()
        assert [(q.text, q.conversation_id) for q in door.asked[1:]] == [("III", "c_1")]
        assert len(slack.responses) == 1

    async def test_more_facts_are_asked_in_a_form(self, deliver: Deliverer, slack: Slack, door: FakeAssistant):
        column = door.answer.missing[0]
        door.answer = factories.answer(
            status=door.answer.status, missing=(column, Missing("work_days", "How many days?"))
        )
        door.reps.answer = door.answer
        await deliver.write("what is my salary?")
        await deliver.press({**slack.of_bot("D1")[0], "channel": "D1"}, "facts")
        await deliver.settle()
        fields = {
            "column": {"type": "static_select", "selected_option": {"value": "III"}},
            "work_days": {"type": "plain_text_input", "value": "186"},
        }
        await deliver.submit(slack.views[0], fields)
        await deliver.settle()
        assert [(q.text, q.conversation_id) for q in door.asked[1:]] == [("column III, work days 186", "c_1")]
        assert len(slack.of_bot("D1")) == 2


class TestErrors:
    """A door that cannot answer."""

    @pytest.fixture
    def door(self) -> FakeAssistant:
        """Its index is broken."""
        return FakeAssistant(fails=IndexCorruptError("The index cannot be read. Run `assistant ingest` again."))

    async def test_what_is_wrong_is_told_in_a_sentence(self, deliver: Deliverer, slack: Slack):
        await deliver.write("how many days?")
        await deliver.write(f"<@{BOT}> how many days?", "C1")
        assert [m["text"] for m in slack.of_bot("D1")] == ["The index cannot be read. Run `assistant ingest` again."]
        assert len(slack.whispers) == 1


class TestCrash:
    """A door that crashes."""

    @pytest.fixture
    def door(self) -> FakeAssistant:
        """It has a bug."""
        return FakeAssistant(fails=RuntimeError("secret inside"))

    async def test_nothing_of_a_crash_is_shown_but_its_number(self, deliver: Deliverer, slack: Slack):
        await deliver.write("how many days?")
        (told,) = slack.of_bot("D1")
        assert "Something went wrong" in told["text"]
        assert "secret" not in told["text"]


class TestStreaming:
    """A workspace that has streaming."""

    @pytest.fixture
    def values(self, values: dict, slack: Slack) -> dict:
        """Switched on; the reps can be asked."""
        slack.streaming = True
        return {**values, "manner": Manner(colleague=True)}

    async def test_the_answer_is_streamed_and_its_clauses_follow(self, deliver: Deliverer, slack: Slack):
        await deliver.write("how many days?")
        (told,) = slack.of_bot("D1")
        assert told["text"] == f"**{factories.answer().answer}**"
        assert told["stream"] is False
        assert actions(told) == {"clause", "up", "down", "colleague"}

    @pytest.mark.parametrize("method", ["chat.appendStream", "chat.stopStream"])
    async def test_a_stream_that_breaks_becomes_the_whole_answer(self, deliver: Deliverer, slack: Slack, method: str):
        slack.faults[method] = [Fault("before")]
        await deliver.write("how many days?")
        assert "Up to 10 days a year" in "".join(m["text"] + words(m) for m in slack.of_bot("D1"))


class TestSpanish:
    """A person who asks in Spanish."""

    @pytest.fixture
    def door(self) -> FakeAssistant:
        """It answers in Spanish."""
        return FakeAssistant(factories.answer(language="es"))

    async def test_everything_that_follows_from_the_answer_is_in_spanish(self, deliver: Deliverer, slack: Slack):
        await deliver.write(f"<@{BOT}> ¿cuántos días?", "C1")
        (told,) = slack.whispers
        await deliver.press(told, "clause")
        await deliver.press(told, "edit")
        await deliver.press(told, "down")
        await deliver.press(told, "up")
        await deliver.press(told, "share")
        await deliver.settle()
        assert [view["title"]["text"] for view in slack.views] == [
            "El contrato", "Editar y compartir", "¿Qué estuvo mal?",
        ]  # fmt: skip
        assert [view["close"]["text"] for view in slack.views] == ["Cerrar"] * 3
        assert "Gracias." in slack.responses[0]["text"]
        assert f"<@{ANN}> preguntó: how many days?" in words(slack.of_bot("C1")[0])

    async def test_what_no_answer_words_follows_the_last_one_or_the_persons_choice(
        self, deliver: Deliverer, slack: Slack
    ):
        home = {"type": "app_home_opened", "user": ANN, "tab": "home", "channel": "D1"}
        await deliver.event(home)
        await deliver.settle()
        assert "How to ask" in words(slack.homes[ANN])
        await deliver.write("¿cuántos días?")
        await deliver.command("")
        await deliver.event(home)
        await deliver.settle()
        assert "Cómo preguntar" in words(slack.homes[ANN])
        assert "Haga una pregunta" in slack.responses[-1]["text"]
        await deliver.press({**slack.homes[ANN], "channel": "D1"}, "language")
        await deliver.settle()
        assert "How to ask" in words(slack.homes[ANN])
        await deliver.write("¿y este año?")
        await deliver.command("5.11.1")
        await deliver.settle()
        assert "In plain words" in words(slack.responses[-1])

    async def test_nobody_elses_language_changes(self, deliver: Deliverer, slack: Slack):
        await deliver.write("¿cuántos días?")
        await deliver.command("", user="UBOB")
        await deliver.settle()
        assert "Ask a question" in slack.responses[-1]["text"]
