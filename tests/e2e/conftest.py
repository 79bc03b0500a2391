"""One Chromium, one server over the real contract, one site of another origin, for all browser tests."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.e2e.browsing import READERS, Looks, Measured, Reader, Shoot, context_for
from tests.e2e.door import ContractDoor
from tests.e2e.serving import assistant_app, free_port, host_app, running
from tests.required import absent

CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PICTURES = Path(__file__).parents[2] / "artifacts" / "screenshots"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test of this folder needs a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def door() -> ContractDoor:
    """The door; its today is after the term."""
    return ContractDoor(date(2026, 8, 3))


@pytest.fixture(scope="session")
def ports() -> tuple[int, int, int]:
    """Of the server, of an allowed site, of a refused one."""
    return free_port(), free_port(), free_port()


@pytest.fixture(scope="session")
def server(door: ContractDoor, ports: tuple[int, int, int]) -> Iterator[str]:
    """The server's address; it allows one other origin."""
    with running(assistant_app(door, (f"http://127.0.0.1:{ports[1]}",)), ports[0]) as address:
        yield address


@pytest.fixture(scope="session")
def allowed_site(server: str, ports: tuple[int, int, int]) -> Iterator[str]:
    """A site that may embed the widget."""
    with running(host_app(server), ports[1]) as address:
        yield address


@pytest.fixture(scope="session")
def refused_site(server: str, ports: tuple[int, int, int]) -> Iterator[str]:
    """A site that may not."""
    with running(host_app(server), ports[2]) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The machine's Chromium; closed after each module, because its event loop would be in the way of async tests."""
    if not Path(CHROMIUM).exists():
        absent("chromium", f"there is no {CHROMIUM}; Debian's chromium brings it")
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)


@pytest.fixture(params=READERS, ids=lambda r: r.name)
def reader(request: pytest.FixtureRequest) -> Reader:
    """Phone and desktop, light and dark, both languages."""
    found: Reader = request.param
    return found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on a desktop, in English; whatever the page logs as an error fails the test that used it."""
    context = context_for(browser, READERS[0])
    opened = context.new_page()
    crashes: list[str] = []
    opened.on("pageerror", lambda e: crashes.append(str(e)))
    yield opened
    context.close()
    assert crashes == []


@pytest.fixture(scope="session")
def shoot() -> Shoot:
    """Keeps a picture under artifacts/."""
    PICTURES.mkdir(parents=True, exist_ok=True)

    def keep(page: Page, name: str) -> None:
        page.screenshot(path=PICTURES / f"{name}.png")

    return keep


@pytest.fixture
def look(shoot: Shoot) -> Iterator[Looks]:
    """Looks at states of a page; what axe finds in any of them fails the test that used it."""
    looks = Looks(shoot)
    yield looks
    assert looks.found == []


@pytest.fixture(scope="session")
def measured() -> Measured:
    """Writes down a measurement under artifacts/."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    book = PICTURES.parent / "measured.txt"

    def write(line: str) -> None:
        with book.open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")

    return write
