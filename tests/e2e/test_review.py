"""The review pages in a browser: logging in, reading what happened, and taking a patch away."""

from dataclasses import replace

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.browsing import NARROW, PAGE_READERS, Looks, Reader, context_for
from tests.e2e.door import XSS, ContractDoor
from tests.e2e.serving import PASSWORD

WORDS = {"en-US": ("Log in", "Check and download the patch"), "es-US": ("Entrar", "Comprobar y descargar el parche")}
PAGES = (
    ("list", "/review"),
    ("question", "/review/m_r2"),
    ("silence", "/review/m_r1"),
    ("correct", "/review/correct?kind=note&clause=5.11.1&m=m_r1"),
    ("new", "/review/correct?kind=erratum&clause=5.11.1&entry=new!"),
    ("none", "/review/m_nothing"),
)


def log_in(page: Page, server: str, words: str = "Log in") -> None:
    """Through the page."""
    page.goto(f"{server}/review")
    page.locator("#password").fill(PASSWORD)
    page.get_by_role("button", name=words).click()
    expect(page.locator(".asked li")).not_to_have_count(0)


@pytest.fixture
def editor(page: Page, server: str) -> Page:
    """A page of somebody who is logged in."""
    log_in(page, server)
    return page


@pytest.mark.parametrize("reader", PAGE_READERS, ids=lambda r: r.name)
def test_axe_finds_nothing_on_any_page(browser: Browser, reader: Reader, server: str, look: Looks) -> None:
    context = context_for(browser, reader)
    page = context.new_page()
    page.goto(f"{server}/review")
    look(page, f"{reader.name}-review-login")
    page.locator("#password").fill("not the password")
    page.get_by_role("button", name=WORDS[reader.language][0]).click()
    page.get_by_role("alert").wait_for()
    look(page, f"{reader.name}-review-refused")
    log_in(page, server, WORDS[reader.language][0])
    for name, path in PAGES:
        page.goto(server + path)
        look(page, f"{reader.name}-review-{name}")
    page.goto(f"{server}/review/correct?kind=note&clause=5.11.1&entry=new!")
    page.get_by_role("button", name=WORDS[reader.language][1]).click()
    page.get_by_role("alert").wait_for()
    look(page, f"{reader.name}-review-problems")
    context.close()


def test_a_note_is_corrected_and_comes_as_a_patch_that_git_can_read(editor: Page, server: str) -> None:
    editor.locator(".asked a", has_text="differential rate").click()
    expect(editor.locator(".judged .dropped")).to_contain_text("numbers")
    editor.get_by_role("link", name="Note 13.13").click()
    text = editor.locator("#text")
    old = text.input_value()
    asked = "        - what is a day worth when my sick leave is gone"
    text.fill(old.replace("\n      asks:\n", f"\n      asks:\n{asked}\n", 1))
    editor.get_by_label("Why").fill("Members ask for the worth of a day")
    with editor.expect_download(timeout=60_000) as download:
        editor.get_by_role("button", name="Check and download").click()
    patch = download.value.path().read_text(encoding="utf-8")
    assert download.value.suggested_filename == "note-13.13.patch"
    assert patch.startswith(
        "Members ask for the worth of a day\n\n--- a/corpus/contract-2023-26/notes/article-13.yaml\n"
    )
    changed = [line for line in patch.splitlines()[4:] if line[:1] in "+-"]
    assert changed == [f"+{asked}"]


def test_what_is_wrong_with_a_note_is_told_and_what_was_written_stays(editor: Page, server: str) -> None:
    editor.goto(f"{server}/review/correct?kind=note&clause=5.11.1")
    text = editor.locator("#text")
    text.fill(text.input_value().replace("quote: ", "quote: never printed ", 1))
    editor.get_by_role("button", name="Check and download").click()
    expect(editor.get_by_role("alert")).to_contain_text("copy it exactly", timeout=60_000)
    assert "never printed" in text.input_value()


def test_a_session_that_was_taken_away_asks_for_the_password_and_comes_back(editor: Page, server: str) -> None:
    editor.context.clear_cookies()
    editor.goto(f"{server}/review/m_r2")
    editor.locator("#password").fill(PASSWORD)
    editor.get_by_role("button", name="Log in").click()
    expect(editor).to_have_url(f"{server}/review/m_r2")
    editor.get_by_role("button", name="Log out").click()
    expect(editor.locator("#password")).to_be_visible()


def test_no_script_sees_the_session(editor: Page) -> None:
    assert "review" not in editor.evaluate("document.cookie")


def test_hostile_questions_and_comments_are_text(editor: Page, server: str, door: ContractDoor) -> None:
    row = door.reviews.rows[0]
    hostile = [
        replace(row, turn=replace(row.turn, message_id=f"m_x{n}", question=x), ratings=(("down", x),))
        for n, x in enumerate(XSS)
    ]
    door.reviews.rows += hostile
    try:
        editor.goto(f"{server}/review")
        for row in hostile:
            editor.goto(f"{server}/review/{row.turn.message_id}")
            editor.goto(f"{server}/review/correct?kind=note&clause=5.11.1&entry=new!&m={row.turn.message_id}")
            assert "hacked" in editor.locator("#text").input_value()
    finally:
        del door.reviews.rows[-len(hostile) :]
    assert editor.evaluate("window.hacked") is None


def test_nothing_is_cut_off_on_the_narrowest_screen(browser: Browser, server: str) -> None:
    context = context_for(browser, Reader("narrow", NARROW))
    page = context.new_page()
    log_in(page, server)
    for _, path in PAGES:
        page.goto(server + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"], path
    context.close()
