"""Taking an answer to a rep: what is shown, what is sent and when, and what the reps' reply looks like."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from assistant.answer import HandoffState
from tests.e2e.browsing import PAGE_READERS, Looks, Reader, ask, context_for, open_chat
from tests.e2e.door import XSS, ContractDoor

DIFFERENTIAL = "What is my differential rate?"
OPEN = "Take it to a rep"
SEND = {"en-US": "Send to the reps", "es-US": "Enviar a los representantes"}


@pytest.fixture
def reps(door: ContractDoor) -> Iterator[ContractDoor]:
    """The door while reps sit at their desk."""
    door.reps.connected = True
    yield door
    door.reps.connected = False
    door.reps.kept.clear()


def posted(page: Page) -> list[tuple[str, str | None]]:
    """Everything that the page sends from now on."""
    sent: list[tuple[str, str | None]] = []
    page.on("request", lambda r: sent.append((r.url, r.post_data)) if r.method == "POST" else None)
    return sent


def hand_over(page: Page, server: str, question: str = DIFFERENTIAL) -> str:
    """Take an answer to the reps; returns its message's id."""
    open_chat(page, server)
    ask(page, question)
    page.get_by_role("button", name=OPEN).click()
    with page.expect_response("**/handoff") as told:
        page.get_by_role("button", name=SEND["en-US"]).click()
    expect(page.locator(".handed")).to_contain_text("Sent to the reps")
    found: str = told.value.json()["message_id"]
    return found


def test_without_reps_that_is_said_and_the_text_can_be_taken_along(page: Page, server: str) -> None:
    open_chat(page, server)
    ask(page, DIFFERENTIAL)
    sent = posted(page)
    page.get_by_role("button", name=OPEN).click()
    expect(page.locator(".handoff")).to_contain_text("No rep takes questions here directly.")
    expect(page.get_by_role("button", name=SEND["en-US"])).to_have_count(0)
    expect(page.get_by_role("link", name="Open in my mail")).to_be_visible()
    assert sent == []


def test_what_is_sent_is_what_was_shown_and_only_after_a_click(page: Page, server: str, reps: ContractDoor) -> None:
    open_chat(page, server)
    ask(page, DIFFERENTIAL)
    sent = posted(page)
    page.get_by_role("button", name=OPEN).click()
    shown = page.get_by_role("region", name="Text for your rep")
    expect(shown).to_contain_text(DIFFERENTIAL)
    expect(shown).to_contain_text("$220.43 a day")
    expect(shown).to_contain_text("minus 50% of the daily rate")
    page.get_by_label("A note for the rep").fill("Is it so for me? <b>")
    assert sent == []
    page.get_by_role("button", name=SEND["en-US"]).click()
    expect(page.locator(".handed")).to_be_focused()
    ((url, body),) = sent
    (kept,) = reps.reps.kept.values()
    assert url == f"{server}/api/v1/messages/{kept.message_id}/handoff"
    assert json.loads(body or "") == {"note": "Is it so for me? <b>"}
    assert kept.note == "Is it so for me? <b>"


def test_cancelling_sends_nothing(page: Page, server: str, reps: ContractDoor) -> None:
    open_chat(page, server)
    ask(page, DIFFERENTIAL)
    page.get_by_role("button", name=OPEN).click()
    page.get_by_role("button", name="Cancel").click()
    expect(page.locator(".handoff")).to_have_count(0)
    assert reps.reps.kept == {}


def test_the_state_survives_a_reload_and_the_reply_comes_checked_by_a_rep(
    page: Page, server: str, reps: ContractDoor
) -> None:
    message = hand_over(page, server)
    page.reload()
    expect(page.locator(".handed")).to_contain_text("Sent to the reps")
    reps.reps.says(message, HandoffState.CLAIMED)
    page.get_by_role("button", name="Look for a reply").click()
    expect(page.locator(".handed")).to_contain_text("A rep has taken it")
    reps.reps.says(message, HandoffState.ANSWERED, f"Yes, it is.\n{XSS[1]}")
    page.reload()
    handed = page.locator(".handed")
    expect(handed).to_contain_text("Checked by a rep, Monday, November 3, 2025")
    expect(handed.locator("blockquote p")).to_have_text(["Yes, it is.", XSS[1]])
    expect(page.locator("p[role=status]").last).to_have_text("A rep has replied. The reply stands below the answer.")
    handed.locator(".cite", has_text="5.11.1").click()
    expect(page.locator(".panel h2")).to_contain_text("5.11.1")
    page.context.set_offline(True)
    page.evaluate("1")
    page.context.set_offline(False)
    page.reload()
    expect(page.locator(".handed")).to_contain_text("Yes, it is.")
    assert page.evaluate("window.hacked") is None


def test_a_second_click_leads_to_the_state_and_sends_nothing_again(page: Page, server: str, reps: ContractDoor) -> None:
    hand_over(page, server)
    sent = posted(page)
    page.get_by_role("button", name=OPEN).click()
    expect(page.locator(".handed")).to_be_focused()
    assert sent == []


def test_one_that_is_closed_without_a_reply_says_whom_to_ask(page: Page, server: str, reps: ContractDoor) -> None:
    message = hand_over(page, server)
    reps.reps.says(message, HandoffState.RESOLVED)
    page.get_by_role("button", name="Look for a reply").click()
    expect(page.locator(".handed")).to_contain_text("Ask your site representative.")
    expect(page.get_by_role("button", name="Look for a reply")).to_have_count(0)


def test_when_it_cannot_be_sent_that_is_said_and_the_note_stays(page: Page, server: str, reps: ContractDoor) -> None:
    open_chat(page, server)
    ask(page, DIFFERENTIAL)
    page.get_by_role("button", name=OPEN).click()
    page.get_by_label("A note for the rep").fill("mine")
    page.context.set_offline(True)
    page.get_by_role("button", name=SEND["en-US"]).click()
    expect(page.locator(".handoff .problem")).to_contain_text("cannot be reached")
    assert page.get_by_label("A note for the rep").input_value() == "mine"
    page.context.set_offline(False)
    page.get_by_role("button", name=SEND["en-US"]).click()
    expect(page.locator(".handed")).to_contain_text("Sent to the reps")


@pytest.mark.parametrize("reader", PAGE_READERS, ids=lambda r: r.name)
def test_axe_finds_nothing_on_the_way(
    browser: Browser, reader: Reader, server: str, look: Looks, reps: ContractDoor
) -> None:
    context = context_for(browser, reader)
    page = context.new_page()
    open_chat(page, server)
    ask(page, DIFFERENTIAL)
    page.locator(".actions .quiet").last.click()
    send = page.get_by_role("button", name=SEND[reader.language])
    send.scroll_into_view_if_needed()
    look(page, f"{reader.name}-handoff-shown")
    send.click()
    page.locator(".handed").scroll_into_view_if_needed()
    look(page, f"{reader.name}-handoff-sent")
    (message,) = reps.reps.kept
    reps.reps.says(message, HandoffState.ANSWERED, "Yes, step 7 in column III has this rate.")
    page.locator(".handed button").click()
    page.locator(".handed blockquote").wait_for()
    look(page, f"{reader.name}-handoff-answered")
    context.close()
