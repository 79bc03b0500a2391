"""Sample: the questions and their gold, read strictly; what a file gets wrong is told all at once."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from assistant.answer import NoticeKind, Persona, Status

QUESTIONS = Path(__file__).parent / "questions"
SPLITS = ("dev", "held")
TYPES = (
    "lookup",
    "numeric",
    "deadline",
    "several_clauses",
    "conflict",
    "temporal",
    "applicability",
    "false_premise",
    "clarify",
    "out_of_scope",
    "injection",
    "multi_turn",
    "noisy",
    "spanish",
)
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_FIGURE = re.compile(r"\d+(\.\d+)?|\d{4}-\d{2}-\d{2}|\d{2}-\d{2}|\d{1,2}:\d{2}|[A-Z]+")
_LISTS = ("turns", "numbers", "not_numbers", "flags", "missing")


class QuestionFileError(ValueError):
    """Question files are not what the strict loader accepts; one line a problem: file, question, what is wrong."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


@dataclass(frozen=True, slots=True)
class Item:
    """One question and what a right answer to it holds.

    `turns` are asked in order and the last is judged. Each of `clauses` is a point that must be cited, given as the
    ids any one of which will do. `numbers` are figures that must stand in the answer or its calculations: decimals,
    ISO days, days of any year (`04-30`) or words in capitals such as a column; `not_numbers` would be wrong there.
    `flags` are kinds of notices that must be there. `split` is `dev` (to tune) or `held` (to report).
    """

    id: str
    type: str
    persona: str
    as_of: str | None
    turns: tuple[str, ...]
    status: str
    clauses: tuple[tuple[str, ...], ...]
    numbers: tuple[str, ...]
    not_numbers: tuple[str, ...]
    flags: tuple[str, ...]
    missing: tuple[str, ...]
    calculator: str | None
    split: str = ""
    file: str = ""

    @property
    def asked(self) -> str:
        """All turns as one text: what the asker said."""
        return "\n".join(self.turns)


_KEYS = frozenset(f.name for f in fields(Item)) - {"split", "file"}


class _Strict(yaml.SafeLoader):
    """YAML that refuses a key given twice and leaves a day the text that it is."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - the name and the shape are the library's
        first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        keys = Counter(self.construct_object(key, deep=deep) for key, _ in node.value)
        twice = [str(k) for k, n in keys.items() if n > 1]
        if twice:
            raise yaml.constructor.ConstructorError(None, None, f"given twice: {', '.join(twice)}", node.start_mark)
        found: dict[Any, Any] = super().construct_mapping(node, deep=deep)
        return found


def load(folder: Path = QUESTIONS, split: str | None = None) -> tuple[Item, ...]:
    """The questions of one split, or of both, in the order of the files.

    Raises:
        QuestionFileError: naming every problem of every file, ids that are used twice included.
    """
    problems: list[str] = []
    items: list[Item] = []
    for name in SPLITS:
        for path in sorted((folder / name).glob("*.yaml")):
            items += _read(path, name, problems)
    problems += [f"{i}: this id is used more than once" for i, n in Counter(i.id for i in items).items() if n > 1]
    if problems:
        raise QuestionFileError(problems)
    return tuple(i for i in items if split is None or i.split == split)


def unknown_clauses(items: Iterable[Item], known: Iterable[str]) -> tuple[str, ...]:
    """One line for every gold clause id that the contract does not have."""
    ids = frozenset(known)
    return tuple(f"{i.file}: {i.id}: no clause '{c}'" for i in items for p in i.clauses for c in p if c not in ids)


def _read(path: Path, split: str, problems: list[str]) -> list[Item]:
    file = f"{split}/{path.name}"
    try:
        raw = yaml.load(path.read_text(encoding="utf-8"), Loader=_Strict)  # noqa: S506 - _Strict is a SafeLoader
    except yaml.YAMLError as exc:
        problems.append(f"{file}: {exc}")
        return []
    if not isinstance(raw, list):
        problems.append(f"{file}: must be a list of questions")
        return []
    found = []
    for n, entry in enumerate(raw, start=1):
        name = str(entry.get("id", f"question {n}")) if isinstance(entry, Mapping) else f"question {n}"
        wrong = list(_problems(entry)) if isinstance(entry, Mapping) else ["is not a mapping"]
        problems += [f"{file}: {name}: {w}" for w in wrong]
        if not wrong:
            found.append(_item(entry, split, file))
    return found


def _item(entry: Mapping[str, Any], split: str, file: str) -> Item:
    lists = {key: tuple(entry[key]) for key in _LISTS}
    return Item(
        id=entry["id"],
        type=entry["type"],
        persona=entry["persona"],
        as_of=entry["as_of"],
        status=entry["status"],
        clauses=tuple(tuple(point) for point in entry["clauses"]),
        calculator=entry["calculator"],
        split=split,
        file=file,
        **lists,
    )


def _problems(entry: Mapping[str, Any]) -> Iterable[str]:
    if set(entry) != _KEYS:
        yield from (f"unknown key '{k}'" for k in sorted(set(entry) - _KEYS))
        yield from (f"missing key '{k}'" for k in sorted(_KEYS - set(entry)))
        return
    yield from _shape_problems(entry)
    if not any(_shape_problems(entry)):
        yield from _sense_problems(entry)


def _shape_problems(entry: Mapping[str, Any]) -> Iterable[str]:
    for key in _LISTS:
        if not isinstance(entry[key], list) or not all(isinstance(v, str) and v.strip() for v in entry[key]):
            yield f"{key} must be a list of texts (numbers in quotes)"
    points = entry["clauses"]
    if not isinstance(points, list) or not all(
        isinstance(p, list) and p and all(isinstance(c, str) for c in p) for p in points
    ):
        yield "clauses must be a list of points, each a list of clause ids in quotes"
    for key in ("id", "type", "persona", "status"):
        if not isinstance(entry[key], str):
            yield f"{key} must be a text"
    for key in ("as_of", "calculator"):
        if entry[key] is not None and not isinstance(entry[key], str):
            yield f"{key} must be a text in quotes or null"


def _sense_problems(entry: Mapping[str, Any]) -> Iterable[str]:
    if not _ID.fullmatch(entry["id"]):
        yield "id must be lower-case words joined by hyphens"
    allowed = {"type": TYPES, "persona": tuple(Persona), "status": tuple(Status)}
    for key, choices in allowed.items():
        if entry[key] not in choices:
            yield f"{key} '{entry[key]}' is none of {', '.join(choices)}"
    yield from (f"flag '{f}' is no kind of notice" for f in entry["flags"] if f not in tuple(NoticeKind))
    for key in ("numbers", "not_numbers"):
        yield from (f"{key}: '{v}' is no figure" for v in entry[key] if not _FIGURE.fullmatch(v))
    if entry["as_of"] is not None and not _is_day(entry["as_of"]):
        yield f"as_of '{entry['as_of']}' is no day"
    if not entry["turns"]:
        yield "turns must hold a question"
    if entry["status"] == Status.ANSWERED and not entry["clauses"]:
        yield "an answered question needs clauses"
    if entry["status"] != Status.ANSWERED and (entry["clauses"] or entry["numbers"]):
        yield f"a question that ends in '{entry['status']}' has neither clauses nor numbers"
    if set(entry["numbers"]) & set(entry["not_numbers"]):
        yield "a figure is both right and wrong"


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
