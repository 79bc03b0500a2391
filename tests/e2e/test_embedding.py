"""The widget on a page of another origin: allowed ones work, others are refused, nobody's styles or scripts get in."""

import re

import httpx
from playwright.sync_api import Browser, Page, expect

from tests.e2e.browsing import PHONE, Reader, Shoot, ask, context_for, open_chat, violations
from tests.e2e.door import XSS


def test_an_allowed_site_embeds_it_with_one_tag_and_a_session(
    page: Page, allowed_site: str, server: str, shoot: Shoot
) -> None:
    asked: list[str] = []
    page.on("request", lambda r: asked.append(r.url))
    page.goto(allowed_site)
    page.get_by_role("button", name="Ask the contract").click()
    expect(page.locator("#question")).to_be_focused()
    ask(page, "What is my differential rate?")
    expect(page.locator(".value")).to_have_text("$220.43 per day")
    expect(page.locator(".value")).not_to_have_css("color", "rgb(255, 0, 0)")
    shoot(page, "embedded")
    assert violations(page) == []
    assert f"{server}/widget/session" in asked
    assert {re.match(r"https?://[^/]+", url)[0] for url in asked} == {allowed_site, server}  # type: ignore[index]


def test_on_a_phone_it_fills_the_screen_and_closes_again(browser: Browser, allowed_site: str, shoot: Shoot) -> None:
    context = context_for(browser, Reader("phone", PHONE))
    page = context.new_page()
    page.goto(allowed_site)
    page.get_by_role("button", name="Ask the contract").tap()
    assert page.locator(".box").bounding_box() == {"x": 0, "y": 0, **PHONE}
    ask(page, "What is my differential rate?")
    page.locator(".source").first.tap()
    page.locator(".panel mark").wait_for()
    shoot(page, "embedded-phone")
    page.get_by_role("button", name="Close").last.tap()
    page.keyboard.press("Escape")
    expect(page.locator(".box")).to_be_hidden()
    expect(page.get_by_role("button", name="Ask the contract")).to_be_focused()
    context.close()


def test_a_session_that_has_ended_is_renewed_without_a_word(page: Page, allowed_site: str) -> None:
    page.goto(allowed_site)
    page.get_by_role("button", name="Ask the contract").click()
    page.evaluate("document.querySelector('contract-assistant').chat.api.token = 'ended'")
    ask(page, "What is my differential rate?")


def test_a_refused_site_gets_neither_the_widget_nor_an_answer(browser: Browser, refused_site: str, server: str) -> None:
    page = browser.new_page()
    page.goto(refused_site)
    expect(page.locator("contract-assistant")).to_have_text("The assistant is not available.")
    fetched = page.evaluate(
        """async server => {
            const tried = [];
            for (const path of ['/api/v1/outline', '/widget/start', '/widget/session']) {
                const init = {method: path.endsWith('session') ? 'POST' : 'GET'};
                tried.push(await fetch(server + path, init).then(r => r.status, e => e.name));
            }
            return tried;
        }""",
        server,
    )
    assert fetched == ["TypeError"] * 3
    page.close()


def test_the_server_refuses_other_origins_by_itself(server: str, allowed_site: str, refused_site: str) -> None:
    body = {"question": "days?"}
    with httpx.Client(base_url=server) as client:
        assert client.post("/api/v1/ask", json=body).status_code == 200
        assert client.post("/api/v1/ask", json=body, headers={"Origin": server}).status_code == 200
        assert client.post("/api/v1/ask", json=body, headers={"Origin": refused_site}).status_code == 403
        assert client.post("/api/v1/ask", json=body, headers={"Origin": "null"}).status_code == 403
        assert client.post("/api/v1/ask", json=body, headers={"Origin": allowed_site}).status_code == 401
        token = client.post("/widget/session", headers={"Origin": allowed_site}).json()["token"]
        signed = {"Origin": allowed_site, "Authorization": f"Bearer {token}"}
        assert client.post("/api/v1/ask", json=body, headers=signed).status_code == 200
        stolen = {"Origin": refused_site, "Authorization": f"Bearer {token}"}
        assert client.post("/api/v1/ask", json=body, headers=stolen).status_code == 403


def test_no_script_in_questions_answers_or_clauses_ever_runs(page: Page, server: str) -> None:
    open_chat(page, server)
    for attack in XSS:
        ask(page, f"attack {attack}")
    page.locator("button.source").last.click()
    page.locator(".panel .contract-text p").first.wait_for()
    expect(page.locator(".panel .contract-text")).to_contain_text(XSS[1])
    page.reload()
    page.locator("contract-assistant[data-ready]").wait_for()
    for path in (
        "/contract/5.99",
        "/contract?q=" + "%3Cscript%3Ewindow.hacked%3D1%3C/script%3E",
        "/contract/%3Cscript%3E",
        "/calculators/salary?step=%22%3E%3Cscript%3Ewindow.hacked%3D1%3C/script%3E",
        "/?q=%22%3E%3Cimg+src%3Dx+onerror%3Dhacked%3D1%3E",
    ):
        page.goto(server + path)
        assert page.evaluate("window.hacked") is None
        assert page.locator("main script, main img, main iframe, main [onload], main [onerror]").count() == 0
    assert page.evaluate("window.hacked") is None


def test_every_page_forbids_foreign_and_inline_scripts(server: str) -> None:
    with httpx.Client(base_url=server) as client:
        for path in (
            "/",
            "/contract",
            "/contract/5.11",
            "/calculators",
            "/calculators/salary",
            "/compare",
            "/contract/zz",
        ):
            response = client.get(path)
            policy = response.headers["content-security-policy"]
            assert "script-src 'self'" in policy
            assert "unsafe" not in policy
            assert not re.search(r"<script(?![^>]*src=)|<style|\sstyle=|\son\w+=", response.text), path
