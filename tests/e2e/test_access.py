"""WCAG 2.2 AA in every state of the chat: axe, zoom, contrast, motion, and the keyboard alone."""

import re
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.browsing import DESKTOP, NARROW, PAGE_READERS, PHONE, Looks, Reader, Shoot, ask, context_for, open_chat
from tests.e2e.door import ContractDoor
from tests.e2e.states import DIFFERENTIAL, states

ZOOMED = {"width": 320, "height": 256}
"""What is left of a screen of 1,280 by 1,024 at 400% zoom."""
MOST_TABS = 60

OUTSIDE = """() => {
    const shadow = document.querySelector('contract-assistant').shadowRoot;
    const wide = [...shadow.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > innerWidth + 1
        && !e.closest('.scroll') && !e.closest('.sr'));
    return [document.documentElement.scrollWidth > innerWidth ? 'the page' : '',
        ...wide.map(e => String(e.className || e.tagName))].filter(Boolean);
}"""
MOVING = """() => {
    const roots = [document, document.querySelector('contract-assistant').shadowRoot];
    const running = roots.flatMap(r => r.getAnimations()).filter(a => a.playState === 'running');
    return [...new Set(running)].map(a => a.animationName ?? a.transitionProperty ?? 'animated');
}"""
OUTLINED = """() => {
    let at = document.activeElement;
    while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (at === document.body) return null;
    const style = getComputedStyle(at), box = at.getBoundingClientRect();
    const top = at.getRootNode().elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height, innerHeight) / 2);
    return {seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
        free: at.contains(top) || Boolean(top?.contains(at)), name: at.className || at.tagName};
}"""


@dataclass(frozen=True)
class Circumstance:
    """A reader, and what their system asks for beside."""

    reader: Reader
    more: dict[str, Any] = field(default_factory=dict)


CIRCUMSTANCES = (
    *(Circumstance(reader) for reader in PAGE_READERS),
    Circumstance(Reader("narrow-light-en", NARROW)),
    Circumstance(Reader("zoomed-dark-en", ZOOMED, scheme="dark")),
    Circumstance(Reader("contrast-dark-en", DESKTOP, scheme="dark", contrast="more")),
    Circumstance(Reader("contrast-light-es", PHONE, language="es-US", contrast="more")),
    Circumstance(Reader("forced-colors-en", DESKTOP), {"forced_colors": "active"}),
)


@pytest.mark.parametrize("circumstance", CIRCUMSTANCES, ids=lambda c: c.reader.name)
def test_in_every_state_axe_finds_nothing_nothing_is_cut_off_and_nothing_moves(
    browser: Browser, server: str, look: Looks, circumstance: Circumstance
) -> None:
    """Every context asks for reduced motion."""
    context = context_for(browser, circumstance.reader, **circumstance.more)
    page = context.new_page()
    wrong: list[str] = []
    for state in states(page, server):
        look(page, f"{circumstance.reader.name}-{state}")
        wrong += [f"{state}: {one} is cut off" for one in page.evaluate(OUTSIDE)]
        wrong += [f"{state}: {one} moves" for one in page.evaluate(MOVING)]
    context.close()
    assert wrong == []


def test_who_does_not_ask_for_stillness_sees_that_it_works(browser: Browser, server: str) -> None:
    """The other half of the test above: something moves that reduced motion can stop."""
    context = browser.new_context(reduced_motion="no-preference")
    page = context.new_page()
    open_chat(page, server)
    page.locator("#question").fill("a slow question")
    page.locator("#question").press("Enter")
    page.locator(".state").wait_for()
    assert page.evaluate(MOVING) == ["breathe"]
    context.close()


@pytest.mark.parametrize(
    "path",
    [
        "/contract",
        "/contract?q=leave",
        "/contract/5.11",
        "/contract/Exhibit%20JJ",
        "/calculators",
        "/calculators/class_overage_pay",
        "/calculators/grievance_timeline?knew_on=2025-02-03&level=secondary",
        "/compare",
    ],
)
def test_no_page_scrolls_sideways_at_320_pixels(browser: Browser, server: str, path: str, shoot: Shoot) -> None:
    context = context_for(browser, Reader("narrow", NARROW))
    page = context.new_page()
    page.goto(server + path)
    shoot(page, f"narrow{re.sub(r'[^a-z0-9]+', '-', path.lower())}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


def test_an_answer_is_marked_with_its_language_and_the_interface_with_its_own(page: Page, server: str) -> None:
    open_chat(page, server)
    ask(page, "en español")
    expect(page.locator(".answer .prose")).to_have_attribute("lang", "es")
    expect(page.locator(".answer .source q").first).to_have_attribute("lang", "en")
    expect(page.locator("html")).to_have_attribute("lang", "en")


class Keyboard:
    """Somebody without a mouse; wherever they come, the focus is seen and nothing lies over it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.hidden: list[str] = []

    def reach(self, target: Locator, key: str = "Tab") -> None:
        """Go on with the key until the target has the focus."""
        target.wait_for()
        for _ in range(MOST_TABS):
            if target.evaluate("e => e.matches(':focus')"):
                return
            self.page.keyboard.press(key)
            told = self.page.evaluate(OUTLINED)
            if told and not (told["seen"] and told["free"]):
                self.hidden.append(f"{told['name']}: {told}")
        raise AssertionError(f"{target} cannot be reached with {key}")

    def press(self, target: Locator, key: str = "Enter", way: str = "Tab") -> None:
        """Reach the target and press it."""
        self.reach(target, way)
        self.page.keyboard.press(key)

    def back(self, target: Locator, key: str = "Enter") -> None:
        """The same, going backwards."""
        self.press(target, key, "Shift+Tab")


@pytest.fixture
def keyboard(page: Page, server: str) -> Keyboard:
    """At the beginning of the full page."""
    open_chat(page, server)
    return Keyboard(page)


def test_questions_answers_and_clauses_work_from_the_keyboard(page: Page, keyboard: Keyboard) -> None:
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    keyboard.press(page.locator(".starters button").nth(2))
    expect(page.locator(".answer")).to_have_count(1)
    keyboard.back(page.locator(".source").first)
    expect(page.locator(".panel mark")).to_be_visible()
    keyboard.press(page.locator(".panel .neighbours button").last)
    expect(page.locator(".panel h2")).to_contain_text("13.14")
    page.keyboard.press("Escape")
    expect(page.locator(".panel")).to_be_hidden()
    expect(page.locator(".source").first).to_be_focused()
    assert keyboard.hidden == []


def test_a_calculation_is_changed_from_the_keyboard(page: Page, keyboard: Keyboard) -> None:
    ask(page, DIFFERENTIAL)
    card = page.locator(".card")
    keyboard.back(card.locator("summary").first)
    expect(card.locator(".constants")).to_be_visible()
    keyboard.press(card.get_by_role("button", name="Change the numbers"))
    keyboard.reach(card.get_by_label("Step"))
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("1")
    page.keyboard.press("Enter")
    expect(card.locator(".value")).to_have_text("$169.35 per day")
    assert keyboard.hidden == []


def test_facts_are_given_from_the_keyboard(page: Page, keyboard: Keyboard) -> None:
    ask(page, "which column")
    keyboard.back(page.locator(".choice").nth(2))
    expect(page.locator(".answer")).to_have_count(2)
    ask(page, "placement")
    form = page.locator("form.clarify")
    keyboard.reach(form.get_by_label("Which step"), "Shift+Tab")
    page.keyboard.type("7")
    keyboard.reach(form.get_by_role("combobox"))
    page.keyboard.type("ece")
    keyboard.press(form.get_by_role("button", name="Send"))
    expect(page.locator(".question").last).to_have_text("step 7, program ece")
    assert keyboard.hidden == []


def test_feedback_is_given_from_the_keyboard(page: Page, keyboard: Keyboard, door: ContractDoor) -> None:
    ask(page, DIFFERENTIAL)
    keyboard.back(page.get_by_role("button", name="This did not help"))
    expect(page.get_by_label("wrong clause")).to_be_focused()
    keyboard.press(page.get_by_label("unclear"), "Space")
    keyboard.reach(page.get_by_label("A comment"))
    page.keyboard.type("Too long")
    keyboard.press(page.locator(".feedback").get_by_role("button", name="Send"))
    expect(page.get_by_role("button", name="This did not help")).to_be_focused()
    assert door.rated[-1][1:] == ("down", "[unclear] Too long")
    assert keyboard.hidden == []


def test_stopping_taking_along_and_clearing_work_from_the_keyboard(page: Page, keyboard: Keyboard) -> None:
    keyboard.reach(page.locator("#question"))
    page.keyboard.type("a slow question")
    page.keyboard.press("Enter")
    keyboard.press(page.get_by_role("button", name="Stop"))
    expect(page.locator(".reply")).to_contain_text("Stopped.")
    keyboard.back(page.get_by_role("button", name="Try again"))
    expect(page.locator(".answer")).to_have_count(1, timeout=10_000)
    keyboard.reach(page.get_by_role("button", name="Take it to a rep"), "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Text for your rep")).to_be_focused()
    keyboard.press(page.get_by_role("button", name="Cancel"))
    keyboard.press(page.get_by_role("button", name="Clear"))
    expect(page.get_by_role("button", name="Delete it")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".starters button")).to_have_count(6)
    expect(page.locator("#question")).to_be_focused()
    assert keyboard.hidden == []
