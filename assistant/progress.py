"""Progress of long work: bars on a terminal, now and then a line elsewhere."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

Told = Callable[[str, int, int], None]
_SHARE_OF_A_LINE = 0.1


@contextmanager
def shown() -> Iterator[Told]:
    """What long work tells of itself: what is being done, how many are done, and of how many."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield _lines(console)
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.percentage:>3.0f}%"))
    with Progress(*columns, TimeRemainingColumn(), console=console) as bars:
        tasks: dict[str, TaskID] = {}

        def told(what: str, done: int, total: int) -> None:
            if what not in tasks:
                tasks[what] = bars.add_task(what, total=total)
            bars.update(tasks[what], completed=done, total=total)

        yield told


def _lines(console: Console) -> Told:
    last: dict[str, float] = {}

    def told(what: str, done: int, total: int) -> None:
        share = done / total if total else 1.0
        before = last.get(what, -1.0)
        if share - before >= _SHARE_OF_A_LINE or before < share == 1.0:
            last[what] = share
            console.print(f"{what}: {share:.0%}", markup=False, highlight=False)

    return told
