"""What the browser tests do over and over: open a page as somebody, ask, and let axe look at it."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Browser, BrowserContext, Page, expect

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
AXE_RUN = """() => axe.run(document, {
    resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: {'target-size': {enabled: true}},
})"""


def slack() -> float:
    """How many times as much work as cores the machine has, at least 1: budgets of time are stretched by it."""
    return max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))


PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 800}
NARROW = {"width": 320, "height": 640}


@dataclass(frozen=True)
class Reader:
    """Somebody with a device, a language and a preference."""

    name: str
    viewport: dict[str, int]
    scheme: str = "light"
    language: str = "en-US"
    contrast: str = "no-preference"


READERS = (
    Reader("desktop-light-en", DESKTOP),
    Reader("phone-light-es", PHONE, language="es-US"),
    Reader("desktop-dark-es", DESKTOP, scheme="dark", language="es-US"),
    Reader("phone-dark-en", PHONE, scheme="dark"),
)

PAGE_READERS = (READERS[0], Reader("phone-dark-es", PHONE, scheme="dark", language="es-US"))


def context_for(browser: Browser, reader: Reader, **more: Any) -> BrowserContext:
    """A fresh browser profile of the reader; animations are reduced so that a picture is of the end state."""
    return browser.new_context(
        viewport=reader.viewport,
        color_scheme=reader.scheme,
        locale=reader.language,
        contrast=reader.contrast,
        reduced_motion="reduce",
        has_touch=reader.viewport is PHONE,
        **more,
    )


def violations(page: Page) -> list[str]:
    """What axe finds, each as one line; shadow roots included."""
    page.evaluate(AXE)
    found = page.evaluate(AXE_RUN)["violations"]
    return [f"{v['id']}: {n['target']} {n['failureSummary']}" for v in found for n in v["nodes"]]


def open_chat(page: Page, server: str, path: str = "/") -> None:
    """The full page, ready to be typed into."""
    page.goto(server + path)
    page.locator("contract-assistant[data-ready]").wait_for()


def ask(page: Page, question: str) -> None:
    """Ask, and wait for the answer."""
    before = page.locator(".answer").count()
    page.locator("#question").fill(question)
    page.locator("#question").press("Enter")
    expect(page.locator(".answer")).to_have_count(before + 1)


class Looks:
    """Looks at a page in one state after the other: a picture of each, and what axe finds in it."""

    def __init__(self, shoot: "Shoot") -> None:
        self._shoot = shoot
        self.found: list[str] = []

    def __call__(self, page: Page, name: str) -> None:
        """Look at the page as it is now."""
        self._shoot(page, name)
        self.found.extend(f"{name}: {one}" for one in violations(page))


Shoot = Callable[[Page, str], None]
Measured = Callable[[str], None]
