"""Pages as a server gives them: status, words, policy, escaping, and an answer for every wrong address."""

import json
import re
from pathlib import Path

import httpx
import pytest

from assistant.answer import DocumentView, NoticeKind, Outcome
from assistant.channels.http import HttpValues, create_app
from assistant.channels.web import PageValues, mount, rendering
from ingest.contract import ErratumKind, Standing
from tests import factories
from tests.assistant.channels.web.conftest import changes
from tests.e2e.door import XSS, ContractDoor
from tests.fakes import FakeAssistant, Ticker

WEB = Path(rendering.__file__).parent
EXAMPLES = (
    "/",
    "/contract",
    "/contract/5.11",
    "/contract/Exhibit%20JJ",
    "/calculators",
    "/calculators/salary",
    "/compare",
)


@pytest.mark.parametrize("path", EXAMPLES)
@pytest.mark.parametrize("language", ["en", "es"])
async def test_every_page_is_in_the_readers_language_under_a_strict_policy(
    client: httpx.AsyncClient, path: str, language: str
) -> None:
    response = await client.get(path, headers={"Accept-Language": f"{language}-US,en;q=0.5"})
    assert response.status_code == 200
    assert f'<html lang="{language}">' in response.text
    assert response.headers["content-security-policy"] == rendering.POLICY
    assert not re.search(r"<script(?![^>]*src=)|<style|\sstyle=|\son[a-z]+=", response.text)


def test_both_languages_have_the_same_words() -> None:
    assert set(rendering.words("en")) == set(rendering.words("es"))
    for key, text in rendering.words("en").items():
        if isinstance(text, str):
            assert _gaps(text) == _gaps(rendering.words("es")[key]), key


def _gaps(text: str) -> set[str]:
    return set(re.findall(r"\{\w+\}", text))


def test_every_word_of_the_data_has_its_wording() -> None:
    words = rendering.words("en")
    for kind, closed in (("standing", Standing), ("outcome", Outcome), ("notice", NoticeKind), ("defect", ErratumKind)):
        assert [m for m in closed if f"{kind}.{m.value}" not in words] == []


def test_every_key_that_a_module_or_template_uses_is_there() -> None:
    used = set()
    for file in (*WEB.glob("static/*.js"), *WEB.glob("templates/*.html")):
        used |= set(re.findall(r"""\bt\("([\w.]+)"[,)]""", file.read_text(encoding="utf-8")))
    assert len(used) > 80
    assert used - set(rendering.words("en")) == set()


@pytest.mark.parametrize(
    ("language", "told"), [("en", "Term ended June 30, 2026<"), ("es", "La vigencia terminó el 30 de junio de 2026<")]
)
async def test_a_clause_says_when_its_term_ended_and_not_when_it_was_looked_up(
    client: httpx.AsyncClient, language: str, told: str
) -> None:
    text = (await client.get("/contract/5.11.1?on=2026-11-21", headers={"Accept-Language": language})).text
    assert told in text
    standing = re.search(r'<p class="standing"[^>]*>([^<]*)<', text)
    assert standing is not None
    assert "21" not in standing[1]


async def test_a_clause_says_from_when_it_applies_and_whom_it_covers(client: httpx.AsyncClient) -> None:
    text = (await client.get("/contract/7.14?on=2023-06-30", headers={"Accept-Language": "en"})).text
    assert "Applies from July 1, 2023<" in text
    assert "Whom it covers" in text
    assert "Adult Education teachers: not among their provisions" in text


async def test_an_unknown_clause_is_a_page_that_names_near_ones(client: httpx.AsyncClient) -> None:
    response = await client.get("/contract/5.11.99")
    assert response.status_code == 404
    assert response.headers["content-type"].startswith("text/html")
    assert 'href="/contract/5.11' in response.text


async def test_a_wrong_day_is_a_page_that_says_how_days_are_written(client: httpx.AsyncClient) -> None:
    response = await client.get("/contract/5.11?on=yesterday")
    assert response.status_code == 422
    assert "2025-03-31" in response.text
    assert (await client.get("/contract/5.11?on=")).status_code == 200


@pytest.mark.parametrize("attack", XSS)
async def test_hostile_text_is_text(client: httpx.AsyncClient, attack: str) -> None:
    pages = [
        await client.get("/contract", params={"q": attack}),
        await client.get("/", params={"q": attack}),
        await client.get("/calculators/salary", params={"step": attack}),
        await client.get("/contract/5.99"),
    ]
    for response in pages:
        for tag in ("<script>", "<img", "<svg", "<iframe", "<b onmouseover", "<a href='javascript"):
            assert tag not in response.text


async def test_every_calculator_has_a_page_that_works_out_its_example(
    client: httpx.AsyncClient, door: ContractDoor
) -> None:
    for calculator in door.calculators():
        response = await client.get(f"/calculators/{calculator.name}", params=calculator.example)
        assert response.status_code == 200, calculator.name
        if calculator.example:
            assert 'class="problem"' not in response.text, calculator.name
            assert 'class="card"' in response.text, calculator.name


async def test_wrong_inputs_are_said_beside_their_fields(client: httpx.AsyncClient) -> None:
    response = await client.get("/calculators/salary", params={"step": "99"})
    assert response.status_code == 200
    assert re.search(r'name="step" value="99"[^>]*aria-invalid="true"', response.text)


async def test_deadlines_are_a_calendar_file(client: httpx.AsyncClient) -> None:
    response = await client.get("/calculators/grievance_timeline.ics", params={"knew_on": "2025-02-03"})
    assert response.headers["content-type"].startswith("text/calendar")
    assert b"BEGIN:VEVENT" in response.content


async def test_a_whole_article_is_shown_when_it_is_asked_for(client: httpx.AsyncClient) -> None:
    short, whole = await client.get("/contract/Article%203"), await client.get("/contract/Article%203?whole=true")
    assert "Show all of its text" in short.text
    assert len(whole.content) > 2 * len(short.content)


async def test_results_carry_the_marked_words_as_parts(client: httpx.AsyncClient) -> None:
    told = (await client.get("/search.json", params={"q": "bereavement"})).json()
    assert told["found"] > 0
    assert [True, "bereavement"] in [[marked, text.lower()] for marked, text in told["hits"][0]["parts"]]


async def test_with_one_version_there_is_nothing_to_compare(client: httpx.AsyncClient) -> None:
    assert "Only one version" in (await client.get("/compare?old=a&new=b")).text


async def test_two_versions_are_compared_word_by_word(clock: Ticker) -> None:
    door = TwoVersions()
    app = create_app(door, HttpValues(version="0"))
    mount(app, door, PageValues(clock, changes=changes))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://server") as client:
        text = (await client.get("/compare?old=contract-2023-26&new=contract-2026-29")).text
        unknown = (await client.get("/compare?old=contract-2023-26&new=../../secret")).text
    assert "ten <del>&lt;b&gt;</del><ins>contract-2023-26 contract-2026-29</ins>" in text
    assert "1 changed" in text
    assert "<ins>" not in unknown


class TwoVersions(FakeAssistant):
    """A door with two terms of the contract."""

    def documents(self) -> tuple[DocumentView, ...]:
        """Both."""
        return (factories.document_view(), factories.document_view(document="contract-2026-29"))


async def test_the_first_screen_gets_the_term_and_where_today_stands_in_it(client: httpx.AsyncClient) -> None:
    start = (await client.get("/widget/start")).json()
    assert (start["first_day"], start["last_day"], start["standing"]) == ("2023-07-01", "2026-06-30", "term_ended")
    page = (await client.get("/")).text
    inside = re.search(r'data-start="([^"]*)"', page)
    assert inside is not None
    assert json.loads(inside[1].replace("&#34;", '"').replace("\\u0027", "'")) == start
