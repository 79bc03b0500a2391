"""The contract's pages in a browser: search while typing, permalinks, tables, calculators, both languages."""

import re
import statistics

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.browsing import PAGE_READERS, READERS, Looks, Measured, Reader, context_for, slack

PAGES = (
    ("contract", "/contract"),
    ("found", "/contract?q=bereavement+leave"),
    ("section", "/contract/5.11"),
    ("replaced", "/contract/7.07.1.c"),
    ("struck", "/contract/Exhibit%20HH%20%C2%A7%20caseloads.5"),
    ("schedule", "/contract/Exhibit%20JJ?cell=salary.tk12.2024-25%5B7,+III%5D"),
    ("missing", "/contract/99.99"),
    ("calculators", "/calculators"),
    ("result", "/calculators/grievance_timeline?knew_on=2025-02-03&level=secondary"),
    ("wrong", "/calculators/salary?step=99"),
    ("compare", "/compare"),
)


@pytest.mark.parametrize("reader", PAGE_READERS, ids=lambda r: r.name)
def test_axe_finds_nothing_on_any_page(browser: Browser, reader: Reader, server: str, look: Looks) -> None:
    context = context_for(browser, reader)
    readers_page = context.new_page()
    for name, path in PAGES:
        readers_page.goto(server + path)
        look(readers_page, f"{reader.name}-page-{name}")
    context.close()


def test_results_appear_while_one_types_and_lead_to_the_clause(page: Page, server: str) -> None:
    page.goto(f"{server}/contract")
    page.get_by_role("searchbox").press_sequentially("bereavement")
    expect(page.locator("#results mark").first).to_have_text(re.compile("bereavement", re.IGNORECASE))
    expect(page.locator("#count")).to_contain_text("clauses found for “bereavement”")
    assert page.url.endswith("?q=bereavement")
    page.locator("#results a").first.click()
    expect(page.locator("h1")).to_contain_text(re.compile("bereavement", re.IGNORECASE))


def test_a_keystroke_shows_its_results_within_a_tenth_of_a_second(page: Page, server: str, measured: Measured) -> None:
    """From the key to the drawn results, over the whole contract, at the 95th percentile.

    A key that asks nothing new, as a space after a word, waits for nothing: what it asks for stands there already. The
    better of two rounds counts: the budget is the page's, not that of whatever else the machine does.
    """
    page.goto(f"{server}/contract")
    page.evaluate("""() => {
        window.waits = [];
        const box = document.querySelector('#q');
        let since = 0, asked = '';
        box.addEventListener('input', () => {
            if (box.value.trim() !== asked) since = since || performance.now();
            asked = box.value.trim();
        }, true);
        new MutationObserver(() => { if (since) window.waits.push(performance.now() - since); since = 0; })
            .observe(document.querySelector('#results'), {childList: true});
    }""")
    rounds = []
    for text in ("personal necessity days class size", "5.11.1 differential rate of pay"):
        page.evaluate("window.waits = []")
        page.get_by_role("searchbox").fill("")
        page.get_by_role("searchbox").press_sequentially(text, delay=80)
        page.wait_for_timeout(200)
        waits = page.evaluate("window.waits")
        assert len(waits) > 20
        rounds.append(statistics.quantiles(waits, n=20)[-1])
        measured(f"keystroke to results: median {statistics.median(waits):.0f} ms, p95 {rounds[-1]:.0f} ms")
    assert min(rounds) < 100 * slack()


def test_a_search_works_without_scripts_and_is_narrowed(browser: Browser, server: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}/contract")
    page.get_by_role("searchbox").fill("leave")
    page.get_by_role("button", name="Search").click()
    every = page.locator("#results li").count()
    page.get_by_label("Article or exhibit").select_option("Article 5")
    page.get_by_role("button", name="Narrow").click()
    fewer = page.locator("#results li").count()
    assert 0 < fewer < every
    context.close()


def test_the_standing_is_that_of_the_day_that_is_chosen(page: Page, server: str) -> None:
    page.goto(f"{server}/contract/5.11.1")
    expect(page.locator(".standing")).to_have_text("Term ended June 30, 2026")
    page.get_by_label("As it stands on").fill("2025-01-15")
    page.get_by_role("button", name="Show").click()
    expect(page.locator(".standing")).to_have_text("As of January 15, 2025: In force")


def test_any_way_of_writing_a_clause_leads_to_its_permalink(page: Page, server: str) -> None:
    page.goto(f"{server}/contract/section%205.11.1")
    assert page.url == f"{server}/contract/5.11.1"


def test_definitions_and_references_are_marked_and_wrong_ones_say_what_was_meant(page: Page, server: str) -> None:
    page.goto(f"{server}/contract/8.01.17.e")
    expect(page.locator("a.term", has_text="Members").first).to_have_attribute("href", "/contract/13.01")
    wrong = page.locator("a.ref.wrong", has_text="Exhibit D-9")
    expect(wrong).to_have_attribute("href", "/contract/Exhibit%20D-6")
    expect(wrong).to_have_attribute("title", re.compile("stands on Exhibit D-6"))


def test_a_clause_is_copied_as_a_quote_with_its_citation(browser: Browser, server: str) -> None:
    context = context_for(browser, READERS[0], permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{server}/contract/5.11.1")
    page.get_by_role("button", name="Copy with citation").click()
    expect(page.locator(".beside .tools [role=status]")).to_have_text("Copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("“A member of the bargaining unit may use up to ten (10) days")
    assert "— Article 5 Leaves, 5.11.1" in copied
    assert copied.endswith(f"{server}/contract/5.11.1")
    context.close()


def test_defects_notes_and_references_both_ways_stand_beside_the_text_and_not_in_it(page: Page, server: str) -> None:
    page.goto(f"{server}/contract/7.07.1.c")
    beside = page.locator("aside.beside")
    expect(beside.locator(".errata details").first).to_contain_text("Exhibit HH")
    expect(page.locator(".document .notice").first).to_contain_text("Exhibit HH")
    page.goto(f"{server}/contract/5.11.1")
    note = beside.locator(".note p").first
    expect(note).to_contain_text("10 days")
    expect(page.locator(".contract-text")).not_to_contain_text(note.inner_text())
    page.goto(f"{server}/contract/8.01.17.e")
    beside.locator("section", has_text="Refers to").get_by_role("link", name=re.compile("Exhibit D-6")).first.click()
    expect(beside.locator("section", has_text="Referred to by")).to_contain_text("8.01.17.e")


def test_a_table_is_a_table_and_the_looked_up_cell_is_marked(page: Page, server: str) -> None:
    page.goto(f"{server}/calculators/salary?step=7&column=III&school_year=2024-25")
    page.locator(".constants a", has_text="Exhibit JJ").first.click()
    expect(page.locator("td.looked-up mark")).to_have_text("$ 71,000.00")
    expect(page.locator("td.looked-up")).to_be_in_viewport()


def test_struck_words_are_shown_struck_and_said_to_be_so(page: Page, server: str) -> None:
    page.goto(f"{server}/contract/8.02.2")
    expect(page.locator(".contract-text s")).to_have_text("5")
    expect(page.locator(".contract-text")).to_contain_text("not in force")


def test_a_form_is_filled_in_and_its_result_can_be_shared_by_its_address(page: Page, server: str) -> None:
    page.goto(f"{server}/calculators/salary")
    page.get_by_label("Step").fill("7")
    page.get_by_label("Column").select_option("III")
    page.get_by_label("School year").fill("2024-25")
    page.get_by_role("button", name="Work it out").click()
    expect(page.locator(".value")).to_have_text("$71,000.00 per year")
    page.goto(page.url)
    expect(page.locator(".value")).to_have_text("$71,000.00 per year")
    expect(page.get_by_label("Step")).to_have_value("7")


def test_the_language_is_switched_and_remembered(page: Page, server: str) -> None:
    page.goto(f"{server}/contract/5.11.1")
    page.get_by_role("link", name="Español").click()
    expect(page.locator(".note")).to_contain_text("Puede usar hasta 10 días")
    page.goto(f"{server}/calculators")
    expect(page.locator("h1")).to_have_text("Calculadoras")


@pytest.mark.parametrize("path", ["/contract/Article%203?whole=true", "/contract/Exhibit%20C"])
def test_the_longest_pages_print(page: Page, server: str, path: str) -> None:
    page.goto(server + path)
    page.emulate_media(media="print")
    expect(page.locator("header.site")).to_be_hidden()
    expect(page.locator(".contract-text")).to_be_visible()
