"""Lexicon: the clerk's knowledge as data, read once."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from .screen import Screen, Screened

Pattern = re.Pattern[str]
_COMMON = 45000
_SHORT_FORMS = {
    "{i}": r"(?<![\d.])(?<!\d,)(?<!20\d\d[-–/])"
    r"(?!(?:(?<=\d )|(?<=\d, )|(?<=st )|(?<=nd )|(?<=rd )|(?<=th ))20\d\d\b)(\d{1,5}(?:,\d{3})?)(?![\d.]*\d|%)",
    "{n}": r"(?<![\d.])(?<!\d,)(?<!20\d\d[-–/])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,5}(?:\.\d+)?|\.\d+)(?!\d|%)",
    "{over}": r"over(?! (?:(?:the|a|an|all|those|these|my|about) )?(?:(?:course|span|period|stretch) of )?"
    r"(?:(?:the|about|last|first|next|past|whole|full) )*(?:\d+ |few |couple (?:of )?|several )?"
    r"(?:[\w-]+ )?(?:days?|weeks?|months?|semesters?|years?|trimesters?)\b"
    r"|(?: (?:all|both|each|the|of|a|an|my|our|your|his|her|their|these|those|\d+|total|different|\w+ly|"
    r"[1-6](?:st|nd|rd|th)))*"
    r" (?:class periods|classes|periods|sections|preps|blocks|groups|rooms|courses|lessons|schools|sites)\b)",
    "{$}": r"\$?\s?(\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d+(?:\.\d\d)?)",
}


@dataclass(frozen=True, slots=True)
class Slot:
    """How a fact is said: patterns whose first group is its value, or words that mean one of its values.

    A name `calculator.slot` holds for that calculator only. A `day` is the first one after the words of a pattern;
    with `alone` the only day of a message will do, but for messages with words of `alone_unless`. A `school_year` is
    the last or the next one, by the word of the pattern; a `spoken_year` the one that its words name in any way. A
    count that `adds` is raised by a later message that has one more; one of `occasions` counts the days that
    are listed where these words are said, and what is had on `each` of them is taken so many times. A value that
    someone has (`held`) is none where it is said to be missing.
    """

    name: str
    patterns: tuple[Screened, ...] = ()
    values: tuple[tuple[str, Screened], ...] = ()
    kind: str = "text"
    alone: bool = False
    alone_unless: Screened | None = None
    adds: bool = False
    held: bool = False
    occasions: Screened | None = None
    each: Screened | None = None


@dataclass(frozen=True, slots=True)
class Situation:
    """A situation that needs its own care: how it is recognised, what is said, whom to ask, which clause to open.

    `elsewhere` marks a matter that is settled elsewhere than in the contract: its clauses are pointers only.
    `corrects`: its clauses set right what the message takes for granted, whatever it asks besides.
    """

    name: str
    patterns: tuple[Screened, ...]
    says: Mapping[str, str]
    refer: tuple[str, ...]
    clauses: tuple[str, ...]
    ends: bool
    unless: tuple[Screened, ...] = ()
    elsewhere: bool = False
    corrects: bool = False

    def met_in(self, text: str) -> bool:
        """Whether a text is of this kind."""
        return any(p.search(text) for p in self.patterns) and not any(p.search(text) for p in self.unless)


@dataclass(frozen=True)
class Lexicon:
    """Everything that the clerk knows about how people speak."""

    stop_words: frozenset[str]
    any_matter: frozenset[str]
    question_words: Pattern
    abbreviations: tuple[tuple[Pattern, str], ...]
    glossary: Mapping[str, str]
    spanish_marks: frozenset[str]
    slots: Mapping[str, Slot]
    profile: frozenset[str]
    groups: tuple[tuple[str, Screened], ...]
    outside: Screened
    outside_subject: Screened
    outside_self: Screened
    membership: Screened
    situations: tuple[Situation, ...]
    corrects: Screened
    follow_up: Pattern
    pronoun: Pattern
    framing: tuple[Pattern, ...]
    premise: Screened
    status: Screened
    asks_amount: Pattern
    asks_time: Pattern
    asks_day: Pattern
    in_dollars: Pattern
    of_rule: Pattern
    verdict: Pattern
    insists: Pattern
    subject: Pattern
    wh_word: Pattern
    frequencies: Mapping[str, int]
    english: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The clerk's knowledge; what stands behind the screen is compiled when a text has the words that it needs."""
    words = knowledge("lexicon.yaml")
    frequencies = _frequencies()
    screen = Screen()
    outside = screen.pattern(_alternatives(words["outside"]))
    return Lexicon(
        stop_words=frozenset(str(words["stop_words"]).split()),
        any_matter=frozenset(str(words["any_matter"]).split()),
        question_words=_pattern(words["question_words"]),
        abbreviations=tuple((_pattern(rf"\b(?:{k})\b"), str(v)) for k, v in words["abbreviations"].items()),
        glossary={str(k): str(v) for k, v in knowledge("spanish.yaml").items()},
        spanish_marks=frozenset(str(words["spanish_marks"]).split()),
        slots=_slots(screen),
        profile=frozenset(knowledge("slots/profile.yaml")),
        groups=tuple((k, screen.pattern(_alternatives(v))) for k, v in words["groups"].items()),
        outside=outside,
        outside_subject=screen.pattern("|".join(words["outside_subject"]).replace("OUTSIDE", outside.pattern)),
        outside_self=screen.pattern(
            "|".join(words["outside_self"]).replace("OWN", words["own_wishes"]).replace("OUTSIDE", outside.pattern)
        ),
        membership=screen.pattern(str(words["membership"]).replace("OUTSIDE", outside.pattern)),
        situations=(
            *(_situation(s, screen) for s in knowledge("situations.yaml")),
            *(_situation({**s, "ends": True}, screen, elsewhere=True) for s in knowledge("elsewhere.yaml")),
        ),
        corrects=screen.pattern(words["corrects"]),
        follow_up=_pattern(words["follow_up"]),
        pronoun=_pattern(words["pronoun"]),
        framing=tuple(_pattern(p) for p in words["framing"]),
        status=screen.pattern(words["status"]),
        premise=screen.pattern("|".join(words["premise"])),
        asks_amount=_pattern(words["asks_amount"]),
        asks_time=_pattern(words["asks_time"]),
        asks_day=_pattern(words["asks_day"]),
        in_dollars=_pattern(words["in_dollars"]),
        of_rule=_pattern(words["of_rule"]),
        verdict=_pattern(words["verdict"]),
        insists=_pattern(words["insists"]),
        subject=_pattern(words["subject"]),
        wh_word=_pattern(words["wh_word"]),
        frequencies=frequencies,
        english=frozenset(list(frequencies)[:_COMMON]),
    )


@cache
def spanish_phrases() -> tuple[tuple[Pattern, str], ...]:
    """Spanish turns of phrase and what they are in English, compiled when the first Spanish message is read."""
    return tuple((_pattern(p), str(english)) for p, english in knowledge("spanish_phrases.yaml"))


def knowledge(name: str) -> Any:
    """A file of the clerk's knowledge."""
    text = files(__package__).joinpath(f"knowledge/{name}").read_text(encoding="utf-8")
    return yaml.load(text, Loader=yaml.CSafeLoader)


def _pattern(text: str) -> Pattern:
    return re.compile(text, re.IGNORECASE)


def _alternatives(phrases: list[str]) -> str:
    return r"\b(?:" + "|".join(phrases) + r")\b"


def _slots(screen: Screen) -> dict[str, Slot]:
    slots: dict[str, Slot] = {}
    folder = files(__package__).joinpath("knowledge", "slots")
    for file in sorted(folder.iterdir(), key=lambda f: f.name):
        for name, entry in knowledge(f"slots/{file.name}").items():
            slots[name] = Slot(
                name=name,
                patterns=tuple(screen.pattern(expanded(p)) for p in entry.get("patterns", ())),
                values=tuple((str(v), screen.pattern(_alternatives(p))) for v, p in entry.get("values", {}).items()),
                kind=str(entry.get("kind", "text")),
                alone=bool(entry.get("alone", False)),
                adds=bool(entry.get("adds", False)),
                held=bool(entry.get("held", False)),
                occasions=screen.pattern(str(entry["occasions"])) if "occasions" in entry else None,
                each=screen.pattern(expanded(entry["each"])) if "each" in entry else None,
                alone_unless=screen.pattern(entry["alone_unless"]) if "alone_unless" in entry else None,
            )
    return slots


def expanded(pattern: str) -> str:
    """The short forms of the knowledge files.

    `{i}` is a whole number, `{n}` any number, `{$}` an amount of money, `{over}` the word where it is no duration
    (`29 students over 12 days`, `169 over her five classes`).
    """
    for short, full in _SHORT_FORMS.items():
        pattern = pattern.replace(short, full)
    return pattern


def _situation(entry: Mapping[str, Any], screen: Screen, *, elsewhere: bool = False) -> Situation:
    """A situation; a name among its `words` stands for all of them in its patterns."""
    lists: Mapping[str, Sequence[str]] = entry.get("words", {})

    def written_out(pattern: str) -> Screened:
        for name, words in lists.items():
            pattern = pattern.replace(name, f"(?:{'|'.join(words)})")
        return screen.pattern(pattern)

    return Situation(
        name=entry["name"],
        patterns=tuple(written_out(p) for p in entry["patterns"]),
        says=entry.get("says", {}),
        refer=tuple(entry.get("refer", ())),
        clauses=tuple(entry.get("clauses", ())),
        ends=bool(entry.get("ends", False)),
        unless=tuple(screen.pattern(p) for p in entry.get("unless", ())),
        elsewhere=elsewhere,
        corrects=bool(entry.get("corrects", False)),
    )


def _frequencies() -> dict[str, int]:
    """How common English words are, the most common first, from the list that the spelling library ships.

    Words that it has as they are written in Britain alone stand there as they are written here too.
    """
    text = files("symspellpy").joinpath("frequency_dictionary_en_82_765.txt").read_text(encoding="utf-8-sig")
    counts = {word: int(count) for word, count in (line.split(" ", 1) for line in text.splitlines())}
    american: Mapping[str, str] = knowledge("american.yaml")
    beginning = re.compile(rf"(?:{'|'.join(american)})")
    here = {
        f"{american[found[0]]}{word[found.end() :]}": count
        for word, count in counts.items()
        if (found := beginning.match(word))
    }
    added = {word: count for word, count in here.items() if word not in counts}
    return dict(sorted({**counts, **added}.items(), key=lambda one: -one[1]))
