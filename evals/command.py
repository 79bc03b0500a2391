"""Command: what `assistant eval` and `python -m evals` do."""

import argparse
import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

from assistant.errors import AssistantError
from assistant.settings import Settings, load_settings

from .sample import SPLITS, Item, QuestionFileError, load, unknown_clauses

if TYPE_CHECKING:
    from .door import House
    from .report import Report

TODAY = date(2026, 11, 21)
"""The day that questions without a day are asked on: after the contract's term."""

FAILED, BAD_INPUT = 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Ask a split's questions, measure, print one table and write it to the artifacts; returns the exit code."""
    given = _parser().parse_args(argv)
    console = Console(width=None if Console().is_terminal else 120)
    try:
        return asyncio.run(_run(given, console))
    except QuestionFileError as exc:
        console.print(str(exc), markup=False, style="red")
        return BAD_INPUT
    except AssistantError as exc:
        console.print(str(exc), markup=False, style="red")
        return FAILED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="assistant eval", description="Measure the answers and the search.")
    parser.add_argument("--split", choices=SPLITS, default="dev", help="dev to tune, held only to report")
    parser.add_argument("--url", help="a running server; left out, the app is asked in this process")
    parser.add_argument("--today", type=date.fromisoformat, default=TODAY, help="the day of questions without a day")
    parser.add_argument("--limit", type=int, help="only so many questions, spread over the split")
    parser.add_argument("--type", help="only questions of this type")
    parser.add_argument("--out", type=Path, default=Path("artifacts"), help="folder of the JSON and the Markdown")
    parser.add_argument("--search", action="store_true", help="compare every way of searching, not just the baselines")
    parser.add_argument("--answers", type=Path, metavar="FILE", help="judge saved answers again; nothing is asked")
    parser.add_argument("--answers-only", action="store_true", help="neither baselines nor contrast pairs")
    return parser


async def _run(given: argparse.Namespace, console: Console) -> int:
    from assistant.bootstrap import Parts
    from assistant.retrieval import published_index

    from .door import House, connected
    from .evaluate import evaluate, verdicts_of
    from .generate import generate, read_run
    from .report import Report, printed, saved

    items = _picked(load(split=given.split), given)
    settings = load_settings()
    published = published_index(settings.data)
    house = House(Parts(settings, published), settings, given.today)
    wrong = unknown_clauses(items, house.contract.clauses)
    if wrong:
        raise QuestionFileError(wrong)
    config = {"split": given.split, "today": given.today.isoformat(), "url": given.url or "in process"}
    if given.answers:
        run = read_run(given.answers)
    else:
        async with connected(given.url) if given.url else house.door() as client:
            run = await generate(client, items, config, _progress(console, "asking"))
    report = Report(run, {i.id: i for i in items}, evaluate(verdicts_of(items, run)))
    if not (given.answers or given.answers_only):
        report = await _beside(report, house, settings, console, whole=given.search)
    printed(report, console)
    for path in saved(report, given.out):
        console.print(f"Written to {path}.", markup=False)
    return 0


async def _beside(report: "Report", house: "House", settings: Settings, console: Console, *, whole: bool) -> "Report":
    from assistant.retrieval import published_index

    from .baselines import Material, compare, searched_items
    from .contrast import contrast

    items = tuple(report.items.values())
    contrasts = await contrast(house, items, _progress(console, "contrast pairs"))
    material = Material(house.index, published_index(settings.data), settings.corpus, settings.data / "evals")
    found = {i: r.searched for i, r in report.run.recorded.items()}
    compared = compare(searched_items(items, house.contract), material, found, whole=whole)
    return replace(report, contrasts=contrasts, compared=compared)


def _picked(items: tuple[Item, ...], given: argparse.Namespace) -> tuple[Item, ...]:
    kept = tuple(i for i in items if given.type in (None, i.type))
    if given.limit and given.limit < len(kept):
        step = len(kept) / given.limit
        kept = tuple(kept[int(n * step)] for n in range(given.limit))
    return kept


def _progress(console: Console, what: str) -> Callable[[int, int], None]:
    def told(done: int, of: int) -> None:
        if console.is_terminal:
            console.print(f"{what}: {done} of {of}", end="\r", markup=False, highlight=False)

    return told
