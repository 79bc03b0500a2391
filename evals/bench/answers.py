"""How long a person waits: `python -m evals.bench.answers` prints warm p50 and p95, and a cold `assistant ask`.

Beside them stands how long the server takes for a search at each key of a text that is being typed.
"""

import argparse
import asyncio
import gc
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import httpx
import numpy as np

from assistant.bootstrap import Parts
from assistant.retrieval import published_index
from assistant.settings import load_settings
from evals.command import TODAY
from evals.door import House
from evals.generate import ask
from evals.sample import Item, load

WARM_TARGET_MS, COLD_TARGET_MS, KEY_TARGET_MS = 150.0, 3000.0, 100.0
_COLD_QUESTION = "how many personal necessity days do i get"
_TYPED = (
    "personal necessity days class size",
    "5.11.1 differential rate of pay",
    "how do i transfer to another school",
)
_SHOWN = 20


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print; returns 0 if both targets are met."""
    parser = argparse.ArgumentParser(prog="python -m evals.bench.answers", description="Time the answers.")
    parser.add_argument("--questions", type=int, default=100, help="how many warm questions")
    parser.add_argument("--cold", type=int, default=3, help="how many fresh processes")
    given = parser.parse_args(argv)
    items = load(split="dev")
    warm, typed = asyncio.run(warm_waits(items[:: max(1, len(items) // given.questions)]))
    cold = [cold_wait() for _ in range(given.cold)]
    sys.stdout.write(report(warm, typed, cold))
    met = np.percentile(warm, 95) < WARM_TARGET_MS and np.percentile(typed, 95) < KEY_TARGET_MS
    return 0 if met and max(cold) < COLD_TARGET_MS else 1


async def warm_waits(items: Sequence[Item]) -> tuple[list[float], list[float]]:
    """Milliseconds from the request to the response: of each question's last turn, and of a search at each key.

    As in a server, all is opened before, and what is open is not looked through for garbage.
    """
    settings = load_settings()
    house = House(Parts(settings, published_index(settings.data)), settings, TODAY)
    async with house.door() as client:
        await ask(client, items[0])
        gc.freeze()
        asked = [(await ask(client, item))[1] for item in items]
        return asked, [await _key(client, text[:n]) for text in _TYPED for n in range(1, len(text) + 1)]


async def _key(client: httpx.AsyncClient, typed: str) -> float:
    started = time.perf_counter()
    (await client.get("/api/v1/search", params={"q": typed, "limit": _SHOWN})).raise_for_status()
    return (time.perf_counter() - started) * 1000


def cold_wait() -> float:
    """Milliseconds of one `assistant ask` in a process of its own, from its start to its end.

    Raises:
        subprocess.CalledProcessError: if the command fails.
    """
    command = [sys.executable, "-c", "from assistant.main import main; main()", "ask", _COLD_QUESTION]
    started = time.perf_counter()
    subprocess.run(command, capture_output=True, check=True, cwd=Path.cwd())  # noqa: S603 - our own interpreter
    return (time.perf_counter() - started) * 1000


def report(warm: Sequence[float], typed: Sequence[float], cold: Sequence[float]) -> str:
    """The measured waits beside their targets."""
    p50, p95 = np.percentile(warm, [50, 95])
    key50, key95 = np.percentile(typed, [50, 95])
    return (
        f"warm, {len(warm)} questions: p50 {p50:.0f} ms, p95 {p95:.0f} ms (target under {WARM_TARGET_MS:.0f} ms)\n"
        f"search while typing, {len(typed)} keys: p50 {key50:.0f} ms, p95 {key95:.0f} ms "
        f"(target under {KEY_TARGET_MS:.0f} ms with the browser's part)\n"
        f"cold `assistant ask`, {len(cold)} runs: slowest {max(cold):.0f} ms, median {np.median(cold):.0f} ms "
        f"(target under {COLD_TARGET_MS:.0f} ms)\n"
    )


if __name__ == "__main__":
    sys.exit(main())
