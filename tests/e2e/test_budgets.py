"""Budgets: how much is loaded, how often is asked, how soon one can type, and that nothing jumps."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.e2e.browsing import PHONE, Measured, Reader, ask, context_for, slack

STATIC = Path(__file__).parents[2] / "assistant" / "channels" / "web" / "static"
WIDGET_BYTES = 50_000
REQUESTS = 20
SHIFT = 0.05
INTERACTIVE_MS = 1000
PAGE_BYTES = 120_000


def test_all_of_the_widget_is_under_fifty_kilobytes_compressed(measured: Measured) -> None:
    files = [*STATIC.glob("*.js"), STATIC / "style.css", STATIC / "strings" / "en.json", STATIC / "strings" / "es.json"]
    compressed = sum(len(gzip.compress(f.read_bytes(), 6)) for f in files)
    measured(f"widget: {compressed:,} bytes compressed in {len(files)} files")
    assert compressed < WIDGET_BYTES


def test_a_cold_page_asks_seldom_and_of_nobody_else(browser: Browser, server: str, measured: Measured) -> None:
    context = browser.new_context()
    page = context.new_page()
    urls: list[str] = []
    page.on("request", lambda r: urls.append(r.url))
    page.goto(server)
    page.locator("contract-assistant[data-ready]").wait_for()
    sizes = page.evaluate("performance.getEntriesByType('resource').map(e => e.transferSize)")
    measured(f"cold page: {len(urls)} requests, {sum(sizes):,} bytes")
    assert len(urls) <= REQUESTS
    assert all(u.startswith(server) for u in urls)
    assert sum(sizes) < WIDGET_BYTES
    context.close()


@pytest.mark.parametrize("path", ["/contract", "/contract/Article%203", "/contract/5.11", "/calculators"])
def test_a_page_of_the_contract_is_light(page: Page, server: str, path: str) -> None:
    response = page.goto(server + path)
    assert response is not None
    assert len(response.body()) < PAGE_BYTES


def test_one_can_type_within_a_second_on_a_cold_page_with_a_quarter_of_the_speed(
    browser: Browser, server: str, measured: Measured
) -> None:
    """The best of three cold loads on a phone, each in a fresh profile, with 4x CPU slowdown.

    The best, because the budget is the page's, not that of whatever else the machine does.
    """
    times = []
    for _ in range(3):
        context = context_for(browser, Reader("phone", PHONE))
        page = context.new_page()
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
        page.goto(server)
        page.locator("contract-assistant[data-ready]").wait_for()
        times.append(page.evaluate("performance.getEntriesByName('contract-assistant-usable')[0].startTime"))
        context.close()
    measured(f"usable after {sorted(round(t) for t in times)} ms")
    assert min(times) < INTERACTIVE_MS * slack()


@pytest.mark.parametrize("path", ["/", "/contract/5.11", "/calculators/salary?step=7&column=III&school_year=2024-25"])
def test_nothing_jumps_while_a_page_loads(browser: Browser, server: str, path: str, measured: Measured) -> None:
    context = context_for(browser, Reader("phone", PHONE))
    page = context.new_page()
    page.add_init_script("""window.shift = 0; new PerformanceObserver(list => {
        for (const e of list.getEntries()) if (!e.hadRecentInput) window.shift += e.value;
    }).observe({type: 'layout-shift', buffered: true});""")
    page.goto(server + path)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(200)
    shift = page.evaluate("window.shift")
    measured(f"{path}: shift {shift:.3f}")
    assert shift < SHIFT
    context.close()


def test_a_slow_network_says_that_it_is_slow_and_still_answers(browser: Browser, server: str) -> None:
    """400 kbit/s and 400 ms each way: the page comes, the answer too."""
    context = browser.new_context()
    page = context.new_page()
    limits = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
    page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", limits)
    page.goto(server)
    page.locator("contract-assistant[data-ready]").wait_for(timeout=15_000)
    page.locator("#question").fill("a slow question")
    page.locator("#question").press("Enter")
    page.locator(".state").wait_for()
    page.locator(".answer").wait_for(timeout=15_000)
    ask(page, "What is my differential rate?")
    context.close()
