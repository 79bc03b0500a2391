"""How long a person waits: `python -m evals.bench.answers` prints warm p50 and p95, and a cold `assistant ask`."""

import argparse
import asyncio
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from assistant.bootstrap import Parts
from assistant.retrieval import published_index
from assistant.settings import load_settings
from evals.command import TODAY
from evals.door import House
from evals.generate import ask
from evals.sample import Item, load

WARM_TARGET_MS, COLD_TARGET_MS = 150.0, 3000.0
_COLD_QUESTION = "how many personal necessity days do i get"


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print; returns 0 if both targets are met."""
    parser = argparse.ArgumentParser(prog="python -m evals.bench.answers", description="Time the answers.")
    parser.add_argument("--questions", type=int, default=100, help="how many warm questions")
    parser.add_argument("--cold", type=int, default=3, help="how many fresh processes")
    given = parser.parse_args(argv)
    items = load(split="dev")
    warm = asyncio.run(warm_waits(items[:: max(1, len(items) // given.questions)]))
    cold = [cold_wait() for _ in range(given.cold)]
    sys.stdout.write(report(warm, cold))
    return 0 if np.percentile(warm, 95) < WARM_TARGET_MS and max(cold) < COLD_TARGET_MS else 1


async def warm_waits(items: Sequence[Item]) -> list[float]:
    """Milliseconds from the request to the response of each question's last turn, the first one asked twice."""
    settings = load_settings()
    house = House(Parts(settings, published_index(settings.data)), settings, TODAY)
    async with house.door() as client:
        await ask(client, items[0])
        return [(await ask(client, item))[1] for item in items]


def cold_wait() -> float:
    """Milliseconds of one `assistant ask` in a process of its own, from its start to its end.

    Raises:
        subprocess.CalledProcessError: if the command fails.
    """
    command = [sys.executable, "-c", "from assistant.main import main; main()", "ask", _COLD_QUESTION]
    started = time.perf_counter()
    subprocess.run(command, capture_output=True, check=True, cwd=Path.cwd())  # noqa: S603 - our own interpreter
    return (time.perf_counter() - started) * 1000


def report(warm: Sequence[float], cold: Sequence[float]) -> str:
    """The measured waits beside their targets."""
    p50, p95 = np.percentile(warm, [50, 95])
    return (
        f"warm, {len(warm)} questions: p50 {p50:.0f} ms, p95 {p95:.0f} ms (target under {WARM_TARGET_MS:.0f} ms)\n"
        f"cold `assistant ask`, {len(cold)} runs: slowest {max(cold):.0f} ms, median {np.median(cold):.0f} ms "
        f"(target under {COLD_TARGET_MS:.0f} ms)\n"
    )


if __name__ == "__main__":
    sys.exit(main())
