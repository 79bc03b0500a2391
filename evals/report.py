"""Report: one table for people; the same as JSON and Markdown, with every failure, for whoever mends it."""

import dataclasses
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from .baselines import DEPTHS, Compared
from .contrast import Contrast
from .evaluate import Evaluation, Measure, share
from .generate import Recorded, Run
from .metrics import Verdict
from .sample import Item

_SHOWN_LETTERS = 300
_INTERVAL_DEPTH = 5


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: what is measured, its value, its interval, its target and over how many."""

    name: str
    value: str
    interval: str = ""
    target: str = ""
    n: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """All that one run of the evals found."""

    run: Run
    items: Mapping[str, Item]
    evaluation: Evaluation
    compared: tuple[Compared, ...] = ()
    contrasts: tuple[Contrast, ...] = ()

    def sections(self) -> Iterable[tuple[str, list[Row]]]:
        """The table, section by section."""
        evaluation = self.evaluation
        yield "answers", [_row(m) for m in evaluation.measures]
        if self.contrasts:
            yield "contrast pairs", [_row(share("not answered", [c.held for c in self.contrasts]))]
        yield "fully right by type", [Row(t, f"{right / n:.1%}", n=str(n)) for t, right, n in evaluation.by_type]
        total = max(len(evaluation.verdicts), 1)
        yield "failures by stage", [Row(s.value, str(n), f"{n / total:.1%} of all") for s, n in evaluation.stages]
        if self.compared:
            depths = " / ".join(str(d) for d in DEPTHS)
            yield f"search, by lines of the text: recall at {depths}, %", [_way(c) for c in self.compared]

    def title(self) -> str:
        """What was asked of whom."""
        config = self.run.config
        return (
            f"{len(self.evaluation.verdicts)} {config['split']} questions, {config['model']}, today {config['today']}"
        )


def printed(report: Report, console: Console) -> None:
    """The one table."""
    table = Table(title=report.title(), title_justify="left")
    table.add_column("measure")
    for name in ("value", "95% interval", "target", "n"):
        table.add_column(name, justify="right")
    for heading, rows in report.sections():
        table.add_section()
        table.add_row(f"[bold]{heading}[/bold]")
        for row in rows:
            table.add_row(f"  {row.name}", row.value, row.interval, row.target, row.n)
    console.print(table)


def saved(report: Report, folder: Path) -> tuple[Path, ...]:
    """Write `evals-<split>.json`, `.md` and `-answers.json` into the folder; returns where."""
    folder.mkdir(parents=True, exist_ok=True)
    stem = f"evals-{report.run.config['split']}"
    paths = folder / f"{stem}.json", folder / f"{stem}.md", folder / f"{stem}-answers.json"
    paths[0].write_text(json.dumps(_plain(report), ensure_ascii=False, indent=1), encoding="utf-8")
    paths[1].write_text(markdown(report), encoding="utf-8")
    report.run.save(paths[2])
    return paths


def markdown(report: Report) -> str:
    """The table and every failure, stage by stage."""
    lines = [f"# {report.title()}", "", "| measure | value | 95% interval | target | n |", "|---|---|---|---|---|"]
    for heading, rows in report.sections():
        lines.append(f"| **{heading}** | | | | |")
        lines += [f"| {r.name} | {r.value} | {r.interval} | {r.target} | {r.n} |" for r in rows]
    for stage, count in report.evaluation.stages:
        if count:
            lines += ["", f"## {stage.value}: {count}", ""]
            failed = [v for v in report.evaluation.verdicts if v.stage is stage]
            lines += [_failure(v, report.items[v.id], report.run.recorded[v.id]) for v in failed]
    lines += _contrasts(report.contrasts)
    return "\n".join(lines) + "\n"


def _contrasts(contrasts: Sequence[Contrast]) -> list[str]:
    answered = [c for c in contrasts if not c.held]
    if not answered:
        return []
    return [
        "",
        "## answered though the deciding clauses were hidden",
        "",
        *(f"- `{c.id}`: from {', '.join(c.cited)} (hidden: {', '.join(c.hidden)})" for c in answered),
    ]


def _failure(verdict: Verdict, item: Item, recorded: Recorded) -> str:
    answer = recorded.answer
    cited = ", ".join(dict.fromkeys(str(c["clause_id"]) for c in answer.get("citations", ())))
    wanted = "; ".join(" or ".join(p) for p in item.clauses)
    parts = [
        f"- `{item.id}` ({item.type}{', CONFIDENT' if verdict.confident_error else ''}): {' / '.join(item.turns)}",
        f"  - wanted {item.status}; {wanted}; {', '.join(item.numbers)}; {', '.join(item.flags)}",
        f"  - got {answer.get('status', recorded.error)}; {cited}; found {', '.join(recorded.searched[:5])}",
    ]
    if verdict.ungated:
        parts.append(f"  - figures from nowhere: {', '.join(verdict.ungated)}")
    words = " ".join(str(answer.get("answer", "")).split())
    return "\n".join([*parts, f"  - {words[:_SHOWN_LETTERS]}"])


def _way(compared: Compared) -> Row:
    """One way of searching on one line; the interval is that of its last recall up to 5."""
    shown = " / ".join(f"{m.value * 100:.1f}" if m else "-" for m in compared.recalls)
    upto_five = [m for m, d in zip(compared.recalls, DEPTHS, strict=True) if m and d <= _INTERVAL_DEPTH]
    row = _row(upto_five[-1])
    return Row(compared.name, shown, row.interval, "", row.n)


def _row(measure: Measure) -> Row:
    form = {"share": "{:.1%}", "ms": "{:.0f} ms", "count": "{:.0f}"}[measure.unit]
    interval = "" if measure.unit == "count" else f"{form.format(measure.low)} to {form.format(measure.high)}"
    target = ""
    if measure.target is not None:
        bound = "at least" if measure.lowest else "at most"
        target = f"{bound} {form.format(measure.target)}: {'yes' if measure.reached else 'no'}"
    return Row(measure.name, form.format(measure.value), interval, target, str(measure.n))


def _plain(report: Report) -> dict[str, Any]:
    evaluation = report.evaluation
    return {
        "config": report.run.config,
        "measures": [dataclasses.asdict(m) for m in evaluation.measures],
        "by_type": [{"type": t, "right": right, "asked": n} for t, right, n in evaluation.by_type],
        "stages": {s.value: n for s, n in evaluation.stages},
        "contrasts": [dataclasses.asdict(c) for c in report.contrasts],
        "search": [
            {"name": c.name, "recalls": [dataclasses.asdict(m) if m else None for m in c.recalls]}
            for c in report.compared
        ],
        "verdicts": [{**dataclasses.asdict(v), "fully_right": v.fully_right} for v in evaluation.verdicts],
    }
