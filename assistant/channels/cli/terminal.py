"""Terminal: what the door returns, readable for people, or as JSON for machines."""

import dataclasses
import json
from collections.abc import Iterable, Sequence
from datetime import date
from html import unescape
from typing import Any

from rich.console import Console
from rich.markdown import Markdown
from rich.table import Table
from rich.text import Text

from assistant.answer import (
    Answer,
    Calculation,
    CalculatorView,
    Citation,
    ClauseView,
    GroupView,
    Link,
    Notice,
    Outcome,
    SearchHit,
    SearchResults,
    TableView,
)
from assistant.days import in_words

_WIDTH_OF_FILES = 110
_IN_TERM, _SUNSET = "in_term", "sunset"
_MARK, _UNMARK = "<mark>", "</mark>"
_OUTCOMES = {
    Outcome.DETERMINED: "",
    Outcome.RANGE: "between two values",
    Outcome.NEEDS_INPUT: "more facts are needed",
    Outcome.CONFLICT: "the contract contradicts itself",
    Outcome.OUT_OF_TERM: "the contract gives no value for that day",
    Outcome.NOT_APPLICABLE: "the rule does not apply",
    Outcome.NOT_COVERED: "the contract does not cover this",
}


class Terminal:
    """Writes to a console; with `as_json`, one JSON document a call instead."""

    def __init__(self, *, as_json: bool = False, console: Console | None = None) -> None:
        self._json = as_json
        self.console = console or Console(highlight=False, soft_wrap=False)
        if not self.console.is_terminal:
            self.console.width = max(self.console.width, _WIDTH_OF_FILES)

    def answer(self, answer: Answer) -> None:
        """An answer with its citations, calculations and notices."""
        if self._json:
            self._dump(answer)
            return
        self.console.print(Markdown(answer.answer))
        for citation in answer.citations:
            self.console.print(_citation(citation))
        for calculation in answer.calculations:
            self.console.print()
            self._calculation(calculation)
        if answer.notices:
            self.console.print()
        for notice in answer.notices:
            self.console.print(_notice(notice))
        self.console.print(Text(f"\nconversation {answer.conversation_id} · {answer.model}", "dim"))

    def clause(self, clause: ClauseView) -> None:
        """A clause with its path, its tables as tables, and what belongs to it."""
        if self._json:
            self._dump(clause)
            return
        self.console.print(Text(" › ".join(link.label or link.clause_id for link in clause.path[:-1]), "dim"))
        self.console.print(Text(f"{clause.clause_id}  {clause.heading}".rstrip(), "bold"))
        self.console.print(Text(f"{_standing(clause)} · {clause.document}\n", "dim"))
        self.console.print(Text(clause.full_text or clause.text))
        for struck in clause.struck:
            self.console.print(Text.assemble(("struck out, not in force: ", "dim"), (struck, "strike dim")))
        for table in clause.tables:
            self.console.print()
            self.console.print(_table(table))
        self._about(clause)

    def hits(self, results: SearchResults) -> None:
        """Clauses that a search found, best first, with the matching words marked."""
        if self._json:
            self._dump(results)
            return
        if not results.results:
            self.console.print("Nothing was found. Try other words, or a clause number.")
        for hit in results.results:
            self.console.print(Text.assemble((hit.clause_id, "bold"), "  ", hit.heading, (_beside(hit), "dim")))
            self.console.print(_marked(hit.snippet), end="\n\n")

    def calculators(self, calculators: Sequence[CalculatorView]) -> None:
        """Every calculator, with what it determines and the clauses that it applies."""
        if self._json:
            self._dump(calculators)
            return
        table = Table("calculator", "determines", "clauses", box=None, pad_edge=False, header_style="dim")
        for one in calculators:
            table.add_row(Text(one.name, "bold"), Text(one.purpose), Text(", ".join(one.clauses)))
        self.console.print(table)
        self.console.print("\nThe options of one: assistant calculate NAME --help")

    def calculation(self, calculation: Calculation) -> None:
        """One calculation with its steps."""
        if self._json:
            self._dump(calculation)
            return
        self._calculation(calculation)
        missing = calculation.trace.get("missing", [])
        for one in missing:
            choices = f" ({', '.join(one['choices'])})" if one["choices"] else ""
            self.console.print(Text(f"--{one['slot'].replace('_', '-')}: {one['question']}{choices}"))

    def _calculation(self, calculation: Calculation) -> None:
        result = calculation.result
        said = f"{result.value} {result.unit}" if result else ""
        outcome = _OUTCOMES[calculation.outcome]
        parts = " — ".join(part for part in (said, outcome) if part)
        self.console.print(Text.assemble((calculation.calculator, "bold"), ": ", (parts, "bold green" if said else "")))
        if calculation.explanation:
            self.console.print(Text(calculation.explanation))
        if calculation.steps:
            self.console.print(_steps(calculation))
        for alternative in calculation.alternatives:
            self.console.print(Text(f"or {alternative.value} {alternative.unit}: {alternative.why}"))
        for assumption in calculation.assumptions:
            self.console.print(Text(f"assumed: {assumption}", "dim"))

    def _about(self, clause: ClauseView) -> None:
        """What stands beside a clause: notes, defects, references, parts."""
        for sentence in clause.note:
            self.console.print(Text.assemble(("\nin plain words: ", "dim"), sentence))
        for defect in clause.errata:
            self.console.print(
                Text(f"\nattention ({_words(defect.kind)}): {defect.summary} {defect.reading}", "yellow")
            )
        listed = (
            ("replaced by", clause.superseded_by), ("replaces", clause.supersedes), ("refers to", clause.refers_to),
            ("referred to by", clause.referred_by), ("defined in", clause.definitions), ("parts", clause.children),
        )  # fmt: skip
        if any(links for _, links in listed):
            self.console.print()
        for said, links in listed:
            if links:
                self.console.print(Text.assemble((f"{said}: ", "dim"), _links(links)))
        for group in clause.groups:
            self.console.print(Text.assemble((f"{group.name}: ", "dim"), _covered(group)))

    def _dump(self, value: Any) -> None:
        plain = [_plain(v) for v in value] if isinstance(value, list | tuple) else _plain(value)
        self.console.print(json.dumps(plain, ensure_ascii=False, indent=2), markup=False, soft_wrap=True)


def _plain(value: Any) -> Any:
    return dataclasses.asdict(value) if dataclasses.is_dataclass(value) and not isinstance(value, type) else value


def _standing(clause: ClauseView) -> str:
    """Whether a clause is in force, since when it is not, or from when it will be."""
    if clause.begins:
        return f"applies from {in_words(date.fromisoformat(clause.begins), 'en')}"
    if not clause.ended:
        return f"{_words(clause.standing)} {'on' if clause.standing == _IN_TERM else 'as of'} {clause.standing_on}"
    last = date.fromisoformat(clause.ended)
    return f"{'expired after' if clause.standing == _SUNSET else 'term ended'} {in_words(last, 'en')}"


def _words(name: str) -> str:
    return name.replace("_", " ")


def _citation(citation: Citation) -> Text:
    standing = "" if citation.standing == _IN_TERM else f" ({_words(citation.standing)})"
    return Text.assemble(
        (f"[{citation.marker}] {citation.clause_id}", "cyan"),
        (f"{standing} ", "dim"),
        (f"“{citation.quote}”", "italic"),
    )


def _notice(notice: Notice) -> Text:
    clauses = f" [{', '.join(notice.clause_ids)}]" if notice.clause_ids else ""
    return Text.assemble((f"{_words(notice.kind)}: ", "yellow"), notice.text, (clauses, "dim"))


def _steps(calculation: Calculation) -> Table:
    table = Table("step", "value", "clause", box=None, pad_edge=False, header_style="dim")
    table.columns[1].justify = "right"
    for step in calculation.steps:
        table.add_row(Text(step.text), Text(step.value), Text(step.clause_id or "", "cyan"))
    return table


def _table(table: TableView) -> Table:
    unit = f" ({table.unit})" if table.unit else ""
    shown = Table("", title=Text(f"{table.title}{unit}"), title_justify="left")
    for column in table.columns:
        shown.add_column(Text(column))
    for heading, cells in table.rows:
        shown.add_row(Text(heading, "bold"), *(Text(cell) for cell in cells))
    return shown


def _beside(hit: SearchHit) -> str:
    return "" if hit.standing == _IN_TERM else f"  ({_words(hit.standing)})"


def _links(links: Iterable[Link]) -> str:
    return ", ".join(
        (link.clause_id or link.label) + ("" if link.status == "resolved" else f" ({link.status})") for link in links
    )


def _covered(group: GroupView) -> str:
    """Whether a group has the clause, by which clause, and its own rule."""
    said = f"covered ({group.by})" if group.covered else f"not among their provisions ({group.by})"
    return f"{said}; own rule: {group.instead}" if group.instead else said


def _marked(snippet: str) -> Text:
    """A snippet with its marked words bold; it is escaped for pages, which a terminal is not."""
    shown = Text()
    for n, piece in enumerate(snippet.split(_MARK)):
        marked, _, rest = piece.partition(_UNMARK) if n else ("", "", piece)
        shown.append(unescape(marked), "bold yellow").append(unescape(rest))
    return shown
