"""Review: what the editors look at to correct notes and errata: questions that were not answered well, without names.

The desk redacts what people wrote; who asked is not known to it.
"""

import re
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Protocol

from assistant.agent import Deps, Proposed
from assistant.answer import Answer, Calculation, NoticeKind, Status
from assistant.redaction import Redaction, marked
from assistant.store import ReviewStore, StoredReview
from assistant.verification import Claim, Verdict, label_of
from assistant.views import calculation
from ingest.contract import ClauseId, Contract
from ingest.contract.files import from_plain, to_plain

FEWEST_SHOWN = 5
"""A smaller number of questions could point at one person, so it is not shown."""

PAGE = 25
_SMALL_WORD = re.compile(r"(?<!\w)[a-záéíóúñü]+(?:['’-][a-záéíóúñü]+)*")
_WORD = re.compile(r"\w+")
_CALENDAR = (
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday thanksgiving christmas easter hello hi thanks hola gracias english spanish español"
)


@dataclass(frozen=True, slots=True)
class Judged:
    """A statement that a model proposed, and what the gates said; `rests_on` are clauses and calculators."""

    text: str
    passed: bool
    gate: str
    reason: str
    rests_on: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """What happened on the way to an answer; empty for a question of before it was kept."""

    proposed: str = ""
    searches: tuple[str, ...] = ()
    judged: tuple[Judged, ...] = ()
    calculations: tuple[Calculation, ...] = ()
    fallback: str = ""


@dataclass(frozen=True, slots=True)
class Rating:
    """What somebody thought of an answer: `up` or `down`, and their words."""

    rating: str
    comment: str


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A question to look at: its words redacted, the answer, what happened on the way, what people thought."""

    message_id: str
    day: str
    question: str
    answer: Answer
    run: Run
    ratings: tuple[Rating, ...]
    clause_ids: tuple[str, ...]

    @property
    def down(self) -> bool:
        """Whether the last rating is a thumb down."""
        return bool(self.ratings) and self.ratings[-1].rating == "down"


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of questions, and whether there are more."""

    items: tuple[Reviewed, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class TopicCount:
    """How many questions an article or exhibit has; None where there are too few to be shown."""

    clause_id: str
    label: str
    asked: int | None
    silent: int | None
    down: int | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A note or an erratum as it stands in its file; `name` is empty for one that is to be added."""

    kind: str
    clause_id: str
    file: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Patch:
    """A proposed correction: the name of its file, and a unified diff that `git apply` takes."""

    name: str
    diff: str


class Corrections(Protocol):
    """Finds notes and errata in their files, and writes a change to one as a patch; nothing is changed in place."""

    def entries(self, kind: str, clause_id: str) -> tuple[Entry, ...]:
        """The notes (`note`) or errata (`erratum`) of a clause, as they are written."""

    def blank(self, kind: str, clause_id: str, question: str) -> Entry:
        """One to be filled in."""

    def patch(self, entry: Entry, why: str) -> Patch:
        """The patch for the entry's new text. Wrong: CorrectionError with every problem."""


class ReviewDesk:
    """The desk of the editors.

    Args:
        opened: gives the store of what was asked.
        documents: gives the compiled documents.
    """

    def __init__(
        self, opened: Callable[[], Awaitable[ReviewStore]], documents: Callable[[], Sequence[Contract]]
    ) -> None:
        self._opened = opened
        self._documents = documents

    async def found(self, wanted: str, page: int = 0) -> Listed:
        """Questions without an answer (`silent`), with a thumb down (`down`), or either (`all`), newest first."""
        rows = await (await self._opened()).found(wanted, PAGE + 1, page * PAGE)
        return Listed(tuple(map(self._reviewed, rows[:PAGE])), len(rows) > PAGE)

    async def one(self, message_id: str) -> Reviewed:
        """One question.

        Raises:
            UnknownMessageError: if no message has this id.
        """
        return self._reviewed(await (await self._opened()).one(message_id))

    async def topics(self) -> tuple[TopicCount, ...]:
        """How many questions each article or exhibit has; small numbers are hidden, most asked first."""
        asked, silent, down = Counter[str](), Counter[str](), Counter[str]()
        for one in await (await self._opened()).tally():
            asked[one.topic] += one.count
            silent[one.topic] += one.count * (one.status == Status.ABSTAINED)
            down[one.topic] += one.count * one.down
        shown = [TopicCount(t, self._label(t), _shown(asked[t]), _shown(silent[t]), _shown(down[t])) for t in asked]
        return tuple(sorted(shown, key=lambda t: (-(t.asked or 0), t.label)))

    def _label(self, topic: str) -> str:
        for document in self._documents():
            clause = document.clause(topic)
            if clause is not None:
                return label_of(clause, document)
        return topic

    def _reviewed(self, row: StoredReview) -> Reviewed:
        turn, words = row.turn, self._redaction.words
        answer = from_plain(Answer, turn.answer)
        run = from_plain(Run, turn.run) if turn.run else Run()
        return Reviewed(
            message_id=turn.message_id,
            day=row.day.isoformat(),
            question=words(turn.question),
            answer=replace(answer, answer=marked(answer.answer), conversation_id=""),
            run=replace(
                run,
                searches=tuple(map(words, run.searches)),
                judged=tuple(replace(j, text=marked(j.text)) for j in run.judged),
            ),
            ratings=tuple(Rating(rating, words(comment)) for rating, comment in row.ratings),
            clause_ids=clauses_of(answer),
        )

    @cached_property
    def _redaction(self) -> Redaction:
        """Words that the contract and its notes write in small letters, and those of its headings, are no names."""
        common = set(_CALENDAR.split())
        headings: set[str] = set()
        for document in self._documents():
            for clause in document.clauses.values():
                common.update(_SMALL_WORD.findall(clause.text))
                headings.update(_WORD.findall(clause.heading.lower()))
            for note in document.notes:
                for text in (*note.ways, *note.ways_es, *(t for s in note.says for t in (s.en, s.es))):
                    common.update(_SMALL_WORD.findall(text))
        return Redaction(frozenset(common | headings), frozenset(common))


def clauses_of(answer: Answer) -> tuple[str, ...]:
    """The clauses that an answer cites or works with; of a silent one, the nearest that it names."""
    cited = [c.clause_id for c in answer.citations]
    worked = [one for c in answer.calculations for one in c.clause_ids]
    near = [one for n in answer.notices if n.kind is NoticeKind.REFER for one in n.clause_ids]
    return tuple(dict.fromkeys([*cited, *worked] or near))


def topic_of(answer: Answer, documents: Sequence[Contract]) -> str:
    """The article or exhibit that most of an answer's clauses stand in; empty when there is none."""
    roots = Counter[str]()
    for clause_id in clauses_of(answer):
        for document in documents:
            roots.update(c.id for c in document.path(ClauseId(clause_id))[:1])
    return roots.most_common(1)[0][0] if roots else ""


def run_of(answer: Answer, proposed: Proposed, deps: Deps) -> dict[str, Any]:
    """What happened on the way to an answer, as plain data; calculations only where the answer does not show them."""
    ledger = deps.ledger
    hidden = () if answer.calculations else ledger.calculations.items()
    run = Run(
        proposed=proposed.draft.status,
        searches=tuple(ledger.searches),
        judged=tuple(_judged(claim, verdict, deps) for claim, verdict in ledger.judged),
        calculations=tuple(calculation(d, ledger.inputs[k]) for k, d in hidden),
        fallback=proposed.fallback,
    )
    plain: dict[str, Any] = to_plain(run)
    return plain


def _judged(claim: Claim, verdict: Verdict, deps: Deps) -> Judged:
    known = deps.ledger.calculations
    rests = (s.clause_id or (known[s.calculation].calculator if s.calculation in known else "") for s in claim.supports)
    return Judged(claim.text, verdict.passed, verdict.gate, verdict.reason, tuple(dict.fromkeys(r for r in rests if r)))


def _shown(count: int) -> int | None:
    return count if count >= FEWEST_SHOWN else None
