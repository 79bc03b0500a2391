"""The chat in a browser: asking, reading the clauses behind an answer, and what is done with it."""

import re

from playwright.sync_api import Browser, Page, expect

from tests.e2e.browsing import Reader, ask, context_for, open_chat, slack
from tests.e2e.door import ContractDoor, turns

DIFFERENTIAL = "What is my differential rate?"


def test_the_first_screen_says_which_contract_that_its_term_ended_and_whom_to_ask(page: Page, server: str) -> None:
    open_chat(page, server)
    first = page.locator(".first")
    expect(first).to_contain_text("2023–2026")
    expect(first).to_contain_text("ended on Tuesday, June 30, 2026")
    expect(first).to_contain_text("not legal advice")
    expect(first).to_contain_text("SJTA site representative")
    expect(first.locator(".starters button")).to_have_count(6)


def test_a_starter_question_is_asked_with_one_click(page: Page, server: str) -> None:
    open_chat(page, server)
    page.locator(".starters button").first.click()
    expect(page.locator(".answer")).to_contain_text("Up to 10 days a year")
    expect(page.locator(".first")).to_be_empty()


def test_a_citation_opens_its_clause_with_the_quoted_words_marked_and_gives_the_focus_back(
    page: Page, server: str
) -> None:
    open_chat(page, server)
    ask(page, DIFFERENTIAL)
    cite = page.locator(".prose .cite").first
    cite.click()
    panel = page.locator(".panel")
    expect(panel.locator("h2")).to_contain_text("13.13")
    expect(panel.locator("mark")).to_contain_text("minus 50% of the daily rate")
    expect(panel.locator(".standing")).to_contain_text("Term ended June 30, 2026")
    panel.locator(".neighbours button", has_text="13.14").click()
    expect(panel.locator("h2")).to_contain_text("13.14")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(cite).to_be_focused()


def test_a_clause_is_copied_with_its_citation_and_address(browser: Browser, server: str, reader: Reader) -> None:
    context = context_for(browser, reader, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    open_chat(page, server)
    ask(page, "How many personal necessity days do I get?")
    page.locator(".source").first.click()
    page.locator(".panel .tools button").click()
    expect(page.locator(".panel .tools [role=status]")).not_to_be_empty()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("“A member of the bargaining unit may use up to ten (10) days")
    assert copied.endswith(f"{server}/contract/5.11.1")
    context.close()


def test_a_calculation_shows_its_steps_and_constants_and_is_worked_out_again_with_other_inputs(
    page: Page, server: str
) -> None:
    open_chat(page, server)
    ask(page, DIFFERENTIAL)
    card = page.locator(".card")
    expect(card.locator(".value")).to_have_text("$220.43 per day")
    card.locator("summary").first.click()
    expect(card.locator(".constants")).to_contain_text("minus 50% of the daily rate")
    card.get_by_role("button", name="Change the numbers").click()
    card.get_by_label("Step").fill("1")
    card.get_by_role("button", name="Work it out again").click()
    expect(card.locator(".value")).to_have_text("$169.35 per day")
    card.get_by_label("Step").fill("77")
    card.get_by_role("button", name="Work it out again").click()
    expect(card.locator(".problem")).to_contain_text("Step:")


def test_deadlines_come_as_a_calendar_file(page: Page, server: str) -> None:
    open_chat(page, server)
    ask(page, "By when do I have to file a grievance?")
    with page.expect_download() as download:
        page.get_by_text("Add to my calendar").click()
    text = download.value.path().read_text()
    assert "DTSTART:20250310T170000" in text
    assert text.count("BEGIN:VEVENT") == 2


def test_one_missing_fact_is_asked_for_with_chips_and_several_with_a_form(page: Page, server: str) -> None:
    open_chat(page, server)
    ask(page, "Which column am I in?")
    page.locator(".choice", has_text=re.compile("^III$")).click()
    expect(page.locator(".question").last).to_have_text("III")
    expect(page.locator(".answer")).to_have_count(2)
    ask(page, "placement")
    form = page.locator("form.clarify")
    form.get_by_label("Which step").fill("7")
    form.get_by_role("combobox").select_option("ece")
    form.get_by_role("button", name="Send").click()
    expect(page.locator(".question").last).to_have_text("step 7, program ece")


def test_an_answer_is_announced_once_and_the_focus_stays_in_the_box(page: Page, server: str) -> None:
    open_chat(page, server)
    page.evaluate("""() => {
        window.said = [];
        const status = document.querySelector('contract-assistant').shadowRoot.querySelector('.sr[role=status]');
        new MutationObserver(() => window.said.push(status.textContent)).observe(status, {childList: true});
    }""")
    ask(page, DIFFERENTIAL)
    expect(page.locator("#question")).to_be_focused()
    assert page.evaluate("window.said") == ["Answer ready. Clauses cited: 3."]
    live = page.locator("contract-assistant [aria-live]:not([aria-live=off]), contract-assistant [role=alert]")
    expect(live).to_have_count(0)


def test_the_conversation_survives_a_reload_and_is_gone_once_cleared_here_and_on_the_server(
    page: Page, server: str, door: ContractDoor
) -> None:
    open_chat(page, server)
    ask(page, DIFFERENTIAL)
    page.reload()
    expect(page.locator(".answer .source")).to_have_count(3)
    ask(page, "How many personal necessity days do I get?")
    conversation = door.asked[-1].conversation_id
    assert conversation == door.asked[-1].conversation_id is not None
    page.get_by_role("button", name="Clear").click()
    page.get_by_role("button", name="Delete it").click()
    expect(page.locator(".starters button")).to_have_count(6)
    assert door.deleted[-1] == conversation
    page.reload()
    expect(page.locator(".starters button")).to_have_count(6)
    expect(page.locator(".answer")).to_have_count(0)


def test_a_slow_question_is_stopped_and_asked_again(page: Page, server: str) -> None:
    open_chat(page, server)
    page.locator("#question").fill("a slow question")
    page.locator("#question").press("Enter")
    page.get_by_role("button", name="Stop").click()
    expect(page.locator(".reply")).to_contain_text("Stopped. Nothing was lost.")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".answer")).to_have_count(1, timeout=10_000)


def test_offline_keeps_the_question_until_the_connection_is_back(page: Page, server: str) -> None:
    open_chat(page, server)
    page.context.set_offline(True)
    page.locator("#question").fill(DIFFERENTIAL)
    page.locator("#question").press("Enter")
    expect(page.locator(".reply > .problem")).to_contain_text("cannot be reached")
    page.context.set_offline(False)
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".value")).to_have_text("$220.43 per day")


def test_feedback_carries_its_reasons_and_comment(page: Page, server: str, door: ContractDoor) -> None:
    open_chat(page, server)
    ask(page, DIFFERENTIAL)
    page.get_by_role("button", name="This did not help").click()
    page.get_by_label("wrong number").check()
    page.get_by_label("unclear").check()
    page.get_by_label("A comment").fill("It should be higher.")
    page.locator(".feedback").get_by_role("button", name="Send").click()
    expect(page.locator(".below")).to_contain_text("Thank you")
    assert door.rated[-1][1:] == ("down", "[wrong_number, unclear] It should be higher.")
    expect(page.get_by_role("button", name="This did not help")).to_have_attribute("aria-pressed", "true")


def test_a_hand_off_shows_what_a_rep_would_get_and_sends_nothing(page: Page, server: str) -> None:
    open_chat(page, server)
    ask(page, DIFFERENTIAL)
    requests: list[str] = []
    page.on("request", lambda r: requests.append(r.url))
    page.get_by_role("button", name="Take it to a rep").click()
    text = page.get_by_label("Text for your rep")
    expect(text).to_have_value(re.compile(r"differential rate.*\[1\].*13\.13", re.DOTALL))
    text.fill("My own words & a question?")
    link = page.get_by_role("link", name="Open in my mail")
    expect(link).to_have_attribute(
        "href", re.compile(r"^mailto:reps@example\.org\?subject=.*body=My%20own%20words%20%26")
    )
    assert requests == []


def test_the_conversation_is_downloaded_whole_with_its_citations(page: Page, server: str) -> None:
    open_chat(page, server)
    ask(page, DIFFERENTIAL)
    ask(page, "How many personal necessity days do I get?")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download").click()
    text = download.value.path().read_text()
    assert text.count("## ") == 2
    assert "— Article 5 Leaves, 5.11.1" in text
    assert f"{server}/contract/5.11.1" in text
    assert "Calculation: $220.43 per day" in text


def test_printing_lays_out_every_turn(page: Page, server: str) -> None:
    open_chat(page, server)
    ask(page, DIFFERENTIAL)
    page.evaluate("""() => {
        Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {get() {
            const real = this.contentDocument.defaultView;
            return {addEventListener: () => {}, print: () => { window.paper = real.document.body.innerText; }};
        }});
    }""")
    page.get_by_role("button", name="Print").click()
    page.wait_for_function("window.paper")
    assert "minus 50% of the daily rate" in page.evaluate("window.paper")


def test_a_conversation_of_two_thousand_turns_opens_at_once_and_can_be_read_back(
    page: Page, server: str, door: ContractDoor
) -> None:
    open_chat(page, server)
    page.evaluate(
        """([base, turns]) => new Promise((resolve, reject) => {
            const open = indexedDB.open(`contract-assistant ${base}`, 1);
            open.onsuccess = () => {
                const write = open.result.transaction('turns', 'readwrite');
                for (const turn of turns) write.objectStore('turns').add(turn);
                write.oncomplete = resolve;
                write.onerror = reject;
            };
        })""",
        [server, turns(door, 2000)],
    )
    page.reload()
    page.locator("contract-assistant[data-ready]").wait_for()
    ready = page.evaluate("performance.getEntriesByName('contract-assistant-ready')[0].startTime")
    assert ready < 3000 * slack(), f"ready after {ready:.0f} ms"
    expect(page.locator(".turn")).to_have_count(30)
    expect(page.locator(".question").last).to_have_text("Question 1999: what is my differential rate?")
    page.get_by_role("button", name="Show earlier questions (1970)").click()
    expect(page.locator(".turn")).to_have_count(60)
    expect(page.locator(".question").first).to_have_text("Question 1940: what is my differential rate?")
    ask(page, "How many personal necessity days do I get?")
