"""Concluding: what the parts of a question got, and the draft that is made of it."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from assistant.agent.draft import Draft, Statement
from ingest.contract.figures import numbers_in

from . import phrase
from .choose import Choice
from .refusals import outside_the_unit
from .understood import Understood

_SEVERAL = 2
_EVEN = 0.5
_UNSURE = {
    "en": "The contract has clauses near this, but I am not sure that any of them answers it.",
    "es": "El contrato tiene cláusulas cercanas a esto, pero no estoy seguro de que alguna lo responda.",
}
_HEAD = 2
"""So many statements of a part are told before what stands beside those of another."""


@dataclass
class Said:
    """What the parts of a question got.

    Facts, that they hold for the asker's group, context of a question back, calculations that ask or are silent, and
    that a part got nothing; `asked_by` holds the best clause of the part for which a calculation asks; `by_case` that
    the case of a clause is asked for.
    """

    preludes: list[Statement]
    facts: list[Statement] = field(default_factory=list)
    covered: list[Statement] = field(default_factory=list)
    context: list[Statement] = field(default_factory=list)
    needing: list[Mapping[str, Any]] = field(default_factory=list)
    silent: list[Mapping[str, Any]] = field(default_factory=list)
    unanswered: list[Statement] = field(default_factory=list)
    asked_by: dict[str, str] = field(default_factory=dict)
    by_case: bool = False


def in_turn(by_part: Sequence[Sequence[Statement]]) -> list[Statement]:
    """What the parts of a question got: first what answers each of them, then what stands beside."""
    if len(by_part) < _SEVERAL:
        return [s for part in by_part for s in part]
    heads = [part[: max(_HEAD, sum(any(s.calculation for s in one.support) for one in part))] for part in by_part]
    return [
        *(s for head in heads for s in head),
        *(s for p, h in zip(by_part, heads, strict=True) for s in p[len(h) :]),
    ]


def concluded(asked: Understood, choices: Sequence[Choice], said: Said, profile: Container[str]) -> Draft:
    """The draft: answered if anything was found, else a question back or silence.

    Args:
        asked: the message.
        choices: what each of its parts gets.
        said: what is told of them.
        profile: the facts that later messages keep.
    """
    draft = Draft(
        status="answered",
        statements=phrase.distinct(
            [
                *said.preludes,
                *said.facts,
                *said.context,
                *said.covered,
                *said.unanswered,
                *phrase.questions(said.needing, asked.language),
            ]
        ),
        language="es" if asked.language == "es" else "en",
        group=asked.group,
        refer=[place for s in asked.situations for place in s.refer],
        facts={k: v for k, v in {**dict.fromkeys(asked.denied, ""), **asked.facts}.items() if k in profile},
        topic=asked.query,
        nearest=_pointers(choices, said),
    )
    if asked.outside:
        return outside_the_unit(asked, draft)
    quiet = bool(choices) and all(choice.quiet for choice in choices) and not asked.set_right
    told = said.facts if said.needing or quiet else [*said.preludes, *said.facts]
    if any(not s.courtesy for s in told):
        return draft
    courtesies = [s for s in said.preludes if s.courtesy]
    if said.needing:
        missing = phrase.missing_of(said.needing, asked.language)
        statements = phrase.distinct([*said.preludes, *said.context, *said.covered])
        return draft.model_copy(update={"status": "clarify", "statements": statements, "missing": missing})
    silent = [t for r in said.silent for t in phrase.of_calculation(r, asked.language)]
    silence = [t.model_copy(update={"courtesy": True}) for t in silent if not _counts(t.text)]
    silences = [c.silence for c in choices if c.silence]
    unsure = [] if silence or silences else _unsure(choices, draft.language)
    return phrase.silent(draft, [*courtesies, *silence, *unsure], silences)


def _unsure(choices: Sequence[Choice], language: str) -> list[Statement]:
    """That clauses are near which answer as likely as not: to call the contract silent would say too much."""
    near = any(c.strength >= _EVEN for c in choices if not c.quiet)
    return [Statement(text=_UNSURE[language], courtesy=True)] if near else []


def _counts(text: str) -> bool:
    """Whether a text holds a figure, in digits or in words: silence that is told without its source states none."""
    return any(c.isdigit() for c in text) or any(n > 1 for n in numbers_in(text))


def _pointers(choices: Sequence[Choice], said: Said) -> list[str]:
    """The clauses to point to where nothing is answered: those of the silent calculations, then the nearest."""
    return [*(i for r in said.silent for i in r["clause_ids"]), *(h["clause_id"] for c in choices for h in c.hits)][:3]
