"""Every state of the chat, one after the other, for tests that look at each in some circumstance."""

from collections.abc import Iterator

from playwright.sync_api import Page, expect

from tests.e2e.browsing import ask, open_chat

DIFFERENTIAL = "What is my differential rate?"


def states(page: Page, server: str) -> Iterator[str]:
    """Bring the page from state to state; yields the name of each once it is reached."""
    open_chat(page, server)
    yield "first"
    page.locator("#question").fill("the slowest question")
    page.locator("#question").press("Enter")
    page.locator(".state").wait_for()
    yield "waiting"
    page.locator("button.send:visible").click()
    page.locator(".reply > .problem").wait_for()
    yield "stopped"
    yield from _answers(page)
    yield from _after(page)


def _answers(page: Page) -> Iterator[str]:
    ask(page, DIFFERENTIAL)
    yield "answer"
    card = page.locator(".card").last
    card.locator("summary").first.click()
    card.locator("button.quiet").first.click()
    card.locator("form").wait_for()
    yield "card"
    card.locator("input").first.fill("77")
    card.locator("form button.primary").click()
    expect(card.locator("form > .problem")).not_to_be_empty()
    yield "card-refused"
    page.locator("button.source").first.click()
    page.locator(".panel mark").wait_for()
    yield "clause-beside"
    page.locator(".panel button.icon").click()
    for question, state in (
        ("grievance", "range"),
        ("which column", "chips"),
        ("placement", "form"),
        ("parking", "silent"),
        ("en español", "spanish"),
    ):
        ask(page, question)
        yield state


def _after(page: Page) -> Iterator[str]:
    """What is done with an answer, and with the whole."""
    page.locator(".actions button.icon").last.click()
    page.locator(".feedback").wait_for()
    yield "feedback"
    page.locator(".actions .row:first-child .quiet").last.click()
    page.locator(".handoff textarea").wait_for()
    yield "hand-off"
    page.locator(".foot button").last.click()
    page.locator(".foot .danger").wait_for()
    yield "clearing"
    page.context.set_offline(True)
    page.locator("#question").fill("offline?")
    page.locator("#question").press("Enter")
    page.locator(".turn:last-child .reply > .problem").wait_for()
    yield "offline"
    page.context.set_offline(False)
