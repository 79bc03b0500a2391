"""Serving: the port, the index that was there before, and a real server from start to stop."""

import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from assistant.errors import ConfigurationError
from assistant.serving import listen
from assistant.settings import PROJECT, Settings

QUESTION = "do classified custodians get this too?"


def test_a_port_in_use_is_told_with_another_to_try():
    with listen("127.0.0.1", 0) as taken:
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(ConfigurationError) as caught:
            listen("127.0.0.1", port)
    assert f"Port {port} of 127.0.0.1 is in use." in str(caught.value)
    assert f"PORT={port + 1}" in str(caught.value)


@pytest.mark.parametrize("host", ["203.0.113.7", "not a host"])
def test_an_address_that_is_not_ours_is_refused(host: str):
    with pytest.raises(ConfigurationError, match="HOST"):
        listen(host, 0)


def free_port() -> int:
    """A port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(url: str, process: "subprocess.Popen[str]", seconds: float) -> httpx.Response:
    """The first response of a server that is starting."""
    limit = time.monotonic() + seconds
    while time.monotonic() < limit:
        assert process.poll() is None, process.stderr.read() if process.stderr else ""
        try:
            return httpx.get(url)
        except httpx.TransportError:
            time.sleep(0.1)
    raise AssertionError(f"no answer within {seconds} s")


@pytest.mark.slow
def test_a_server_starts_answers_and_stops(published: Settings, tmp_path: Path):
    port = free_port()
    environment = {
        "PYTHONPATH": str(PROJECT), "PORT": str(port), "ASSISTANT_DATA": str(published.data),
        "ASSISTANT_DATABASE_URL": f"sqlite:///{tmp_path / 'conversations.db'}",
    }  # fmt: skip
    command = [sys.executable, "-c", "from assistant.main import main; main()", "serve"]
    with subprocess.Popen(command, env=environment, cwd=tmp_path, stderr=subprocess.PIPE, text=True) as process:
        base = f"http://127.0.0.1:{port}"
        try:
            ready = wait_for(f"{base}/readyz", process, 120)
            answer = httpx.post(f"{base}/api/v1/ask", json={"question": QUESTION}, timeout=60)
            clause = httpx.get(f"{base}/api/v1/clauses/5.11.1")
            page = httpx.get(f"{base}/")
        finally:
            process.send_signal(signal.SIGINT)
        told = process.stderr.read() if process.stderr else ""
    assert (ready.status_code, ready.json()["ready"]) == (200, True)
    assert answer.json()["status"] == "abstained"
    assert clause.json()["clause_id"] == "5.11.1"
    assert page.status_code == 200
    assert f"Serving at {base}" in told
    assert "Traceback" not in told
    assert process.returncode == 0
