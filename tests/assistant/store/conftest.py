"""An empty store of each kind; Postgres is a throw-away one, when it can be had on this machine."""

import os
import pwd
import shutil
import socket
import subprocess
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from assistant.store import Store
from tests.fakes import Clock
from tests.required import absent

_DEBIAN = Path("/usr/lib/postgresql")
_UNPRIVILEGED = ("postgres", "nobody")


def binaries() -> Path | None:
    """The folder of the server's programs: Debian keeps them apart from the path."""
    found = sorted(_DEBIAN.glob("*/bin/initdb"), key=lambda p: int(p.parts[-3]))
    if found:
        return found[-1].parent
    program = shutil.which("initdb")
    return Path(program).resolve().parent if program else None


def unprivileged() -> list[str]:
    """The words before the server's commands: it refuses to run as root."""
    if os.geteuid() != 0:
        return []
    known = {entry.pw_name for entry in pwd.getpwall()}
    return ["runuser", "-u", next(name for name in _UNPRIVILEGED if name in known), "--"]


@pytest.fixture(scope="session")
def postgres_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Postgres that may be filled and emptied."""
    given = os.environ.get("ASSISTANT_TEST_POSTGRES_URL")  # noqa: TID251
    if given:
        yield given.replace("postgresql://", "postgresql+asyncpg://")
        return
    programs = binaries()
    if programs is None:
        absent("postgres", "set ASSISTANT_TEST_POSTGRES_URL, or install Debian's postgresql")
    before = unprivileged()
    folder = Path("/tmp") / f"assistant-test-postgres-{os.getpid()}"
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]

    def run(*command: str) -> None:
        subprocess.run([*before, *command], check=True, capture_output=True, timeout=60, cwd="/")

    run(str(programs / "initdb"), "-D", str(folder), "-U", "assistant", "-A", "trust", "-E", "UTF8", "--no-sync")
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off"
    run(str(programs / "pg_ctl"), "-D", str(folder), "-w", "-o", options, "-l", str(folder / "log"), "start")
    yield f"postgresql+asyncpg://assistant@127.0.0.1:{port}/postgres"
    run(str(programs / "pg_ctl"), "-D", str(folder), "-m", "immediate", "stop")
    run("rm", "-rf", str(folder))


@pytest.fixture
def clock() -> Clock:
    """The store's clock."""
    return Clock()


@pytest.fixture(params=["sqlite", "postgres"])
async def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of each kind."""
    if request.param == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path / 'store.db'}"
    address: str = request.getfixturevalue("postgres_url")
    engine = create_async_engine(address)
    async with engine.begin() as connection:
        await connection.execute(text("DROP SCHEMA public CASCADE"))
        await connection.execute(text("CREATE SCHEMA public"))
    await engine.dispose()
    return address


@pytest.fixture
async def store(url: str, clock: Clock) -> AsyncIterator[Store]:
    """A prepared store."""
    made = Store(url, clock)
    await made.prepare()
    yield made
    await made.close()
