"""Own facts: what a message tells by itself, and beside the case that the calculation before had."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from ingest.contract.calendar import school_year_of

from .altered import altered, varied_again
from .callings import Schemas
from .comparing import between, compared_with
from .corrected import corrected
from .digits import in_digits
from .facts import stories_in
from .follow_ups import adds
from .inputs import takes
from .lexicon import Lexicon
from .relative import added_to, both_of, recounted, relative_to
from .replies import is_reply, replied
from .results import Run
from .turns_before import replies_to, topic_of
from .understood import Understood
from .used_up import DAYS_USED, all_used

_NAMES_DAY = re.compile(r"\b(?:on|after|since|until|till|by|as of) (?:school )?day \d{1,3}\b", re.IGNORECASE)


class OwnFacts:
    """Reads the facts of a message of a conversation; `read` understands one message by itself, on a day."""

    def __init__(self, read: Callable[[str, date], Understood], lexicon: Lexicon) -> None:
        self._read = read
        self._lexicon = lexicon

    def of(self, run: Run, schemas: Schemas, *, resumed: bool = False) -> Understood:
        """The message as read; where a calculation asked for facts, with those that a short reply gives it.

        Where it leans on a calculation, or is `resumed` for one, with those that only the case before gives a value.
        """
        read = self._read(run.question, run.as_of)
        inputs = run.memory.get("inputs", {})
        waiting, slots = str(run.memory.get("calculator", "")), run.memory.get("asked", [])
        if inputs and (resumed or read.leans or (read.asks_back and topic_of(run))):
            read = replace(read, facts=self._beside(inputs, read, run, schemas))
        if waiting in schemas and takes(DAYS_USED, schemas[waiting]) and all_used(read.text):
            whole = {f"{waiting}.{DAYS_USED}": str(r) for r in filter(None, (run.memory.get("result"),))}
            read = replace(read, facts={**read.facts, **whole})
        if waiting not in schemas or not is_reply(read, slots):
            return read
        given = replied(read, slots, schemas[waiting], waiting, run.as_of)
        return replace(read, facts={**read.facts, **given}, bare=read.bare or bool(given))

    def _beside(self, inputs: Mapping[str, str], read: Understood, run: Run, schemas: Schemas) -> Mapping[str, str]:
        """The facts of a message beside the case that the calculation before had."""
        own, calculator = read.facts, str(run.memory.get("calculator", ""))
        story = _told_together(topic_of(run), read.text, calculator)
        counted = {} if story else recounted(inputs, read.text, calculator)
        added = added_to(inputs, read.text, own, self._lexicon)
        added |= both_of(run.memory.get("earlier", {}), inputs, read.text, own, self._lexicon)
        kept = {k: v for k, v in own.items() if not counted or k in counted or not v.isdigit()}
        named = {k.removeprefix(f"{calculator}.") for k in own}
        replies = replies_to(run, read)
        changed = (
            {} if replies or adds(read.text) else altered(inputs, topic_of(run), read.text, calculator, self._lexicon)
        )
        changed = {k: v for k, v in changed.items() if k not in named}
        its = frozenset(n for n in named if calculator in schemas and takes(n, schemas[calculator]))
        taken_back = {} if replies else corrected(inputs, read.text, its, self._lexicon, run.as_of)
        relative = relative_to(inputs, read.text, own, run.as_of)
        again = {} if replies or counted else varied_again(run.memory.get("earlier", {}), inputs, read.text, calculator)
        return {**again, **kept, **changed, **taken_back, **added, **relative, **counted, **story}

    @staticmethod
    def compared(own: Mapping[str, str], before: Mapping[str, str], run: Run) -> Mapping[str, str]:
        """The facts of a message, set against those before where it asks for the difference of two placements.

        A year that was not told is now's.
        """
        if run.memory.get("calculator") and "step" not in run.memory.get("inputs", {}):
            return own
        two = between(run.memory.get("earlier", {}), run.memory.get("inputs", {}), own, run.question)
        if two:
            return {**own, **two}
        now = school_year_of(run.as_of)
        year = {"school_year": now} if "step" in before else {}
        spoken_of = {n: v for n, v in run.memory.get("inputs", {}).items() if n == "school_year"}
        return compared_with(own, {**year, **before, **spoken_of}, run.question, now)


def counts_on(run: Run) -> bool:
    """Whether a message tells so many more or fewer of what the calculation before counted."""
    return bool(recounted(run.memory.get("inputs", {}), run.question, str(run.memory.get("calculator", ""))))


def _told_together(before: str, text: str, calculator: str) -> dict[str, str]:
    """What the question before and a message that names a day tell day by day: `29 kids`, then `1 left on day 10`."""
    if not _NAMES_DAY.search(text):
        return {}
    known, both = (stories_in(in_digits(said)) for said in (before, f"{before} {text}"))
    return {n: v for n, v in both.items() if n.partition(".")[0] == calculator and n not in known}
