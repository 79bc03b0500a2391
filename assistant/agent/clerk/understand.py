"""Understand: what is asked, by whom, with which facts and days, in which language."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache

from assistant.agent import spoken
from ingest.contract.figures import numbers_in

from .dates import days_in
from .digits import in_digits
from .ece_columns import with_ece_columns
from .facts import facts_in, topics_in
from .languages import language_of
from .lexicon import Lexicon, spanish_phrases
from .mail import body_of
from .orders import without_orders
from .parts import halves, only_acts, separate, subject_of
from .ranges import with_wholes
from .sentences import JOINING, asking_in, sentences_in, starts_asking, story_before
from .spanish import facts_in_english, without_false_years
from .spelling import Speller
from .translating import Translator, in_figures
from .typed import Typist, typing
from .understood import Understood
from .vague import vague_in
from .values import cases_in
from .wants import Wants, wants_in
from .whose import of_whom_it_asks
from .year_pairs import with_years_named
from .years import years_asked

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_DENIED = (
    r"\b(?:not|non|isn[’']t|rather than|instead of|no es|no soy)[ -]+"
    r"(?:(?:an?|in|the|for|de|en) )?{words}(?: \({words}\))?"
)
_UNITS = re.compile(
    r"(\$?\d[\d,]*(?:\.\d+)?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)\b)"
    r"(?:[\s-]*(?:(?!(?:and|or|of|in|on|at|to|for|if|is|per|by|with|but|after|before)\b)[a-z][a-z-]+ ){0,3}?"
    r"(days?|weeks?|months?|years?|hours?|minutes?|students?|percent|%|steps?|d[ií]as?|semanas?|meses|a[ñn]os?|horas?)"
    r")?",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
"""A student who is one more (`a 4th student`) is no number of them that somebody takes for granted."""
_PERSONAL = re.compile(r"\b(?:i|i'm|im|i've|ive|my|me|mine|am i|mi|mis|me|yo|tengo|soy|we|our)\b", re.IGNORECASE)
_VALUE_DENIED = re.compile(
    r"\b(?:not|instead of|rather than) (?:in |on |at )?(?:(?:step|column|col|grade) )?(?:\d+(?:st|nd|rd|th)?|[IVX]+)\b"
    r"(?! (?:or|to)\b)",
    re.IGNORECASE,
)
_POINTS = re.compile(r"\b(?:it|this|that)\b", re.IGNORECASE)
_NO_FIGURE = re.compile(
    r"\b20\d\d(?:\s*[-/]\s*\d\d(?:\d\d)?)?\b|\b\d+(?:st|nd|rd|th)\b|\b\d+\.\d\d(?:\.\d+)+\b|\b\d{1,2}/\d{1,2}\b"
)
_LEADING = re.compile(r"^\W*(?:by|until|till|since|for|from|in|on|at|within|a|hasta|desde|para|por)\s*$", re.IGNORECASE)
"""A preposition before the word that asks (`By when must it be there?`)."""
_WH = re.compile(
    r"^\W*(?:what|who|how|when|where|which)(?: (?:happens|hears|is|are|does|do|goes on))?\b", re.IGNORECASE
)
_OWN = 2
_ONE_OF_THEM = re.compile(
    r"\b(?:one|ones|her|him|he|she)\b(?! of (?:us|the|my|our)\b)|"
    r"\b(?:each|either|both|any)\b(?=\s*(?:$|[^\w\s]|(?:ones?|of (?:them|those|these)|is|are|was|were|gets?|has|have|"
    r"can|gives?|needs?|will|at|for|if)\b))",
    re.IGNORECASE,
)
_OF_A_FIGURE = re.compile(r"\b(?:those|these|that|this)(?= \d)", re.IGNORECASE)
"""Such a word before a figure means the figure that was told (`those 18 hours`), not the matter."""
_SHORT = 9
_LONG = 32
_OWN_MATTER = re.compile(r"\d|\bwhat happens\b", re.IGNORECASE)
_STATEMENT = 25


class Reader:
    """Reads messages with a lexicon and the words that the contract and its notes know."""

    def __init__(self, lexicon: Lexicon, vocabulary: Mapping[str, int]) -> None:
        self._lexicon = lexicon
        self._vocabulary = vocabulary
        typist = Typist(Speller(lexicon.frequencies, vocabulary, typing().little), typing())
        self._denied = tuple(spoken.pattern(_DENIED.format(words=words.pattern)) for _, words in lexicon.groups)
        self._written_out = lru_cache(maxsize=16)(typist.written_out)
        translator = cache(lambda: Translator(spanish_phrases(), lexicon.glossary))
        self._in_english = lru_cache(maxsize=16)(lambda text: translator().in_english(text, lexicon.english))

    def read(self, text: str, near: date) -> Understood:
        """The message, understood; `near` is the day from which dates without a year are read."""
        lexicon = self._lexicon
        text = of_whom_it_asks(body_of(text))
        kept = without_orders(text, lexicon.question_words)
        language = language_of(kept, lexicon, self._vocabulary)
        if language == "en":
            text, kept = self._written_out(text), without_orders(self._written_out(kept), lexicon.question_words)
        kept = without_false_years(kept) if language == "es" else kept
        mine = with_ece_columns(self._undenied(kept))
        told = in_figures(mine) if language == "es" else mine
        said = f"{mine}\n{self._in_english(mine)}" if language == "es" else mine
        questions = self._questions(kept)
        asked = " ".join(questions) if questions else kept
        query = self._query(self._condensed(kept, questions), language)
        english = facts_in_english(kept) if language == "es" else ""
        due = said if language == "es" else asked
        facts = self._facts(with_years_named(told, near), said, english, near)
        parts, own = self._parts(kept, questions, language)
        subject = lexicon.outside_subject.search(asked) or lexicon.outside_self.search(kept)
        outside = lexicon.outside.search(subject.group()) if subject else None
        wants = wants_in(asked, due, lexicon)
        return Understood(
            text=text,
            language=language,
            query=query,
            english=english,
            parts=tuple(parts) if len(parts) > 1 else (query,),
            wording=parts if len(parts) > 1 else {},
            topics=self._topics(own, near) if len(parts) > 1 else {},
            halves=self._halves(kept, questions, language) if len(parts) == 1 else (),
            facts=facts,
            vague=vague_in(told, facts, lambda text: facts_in(text, lexicon, near)) if wants.verdict else {},
            cases=cases_in(
                with_years_named(_VALUE_DENIED.sub(" ", english or with_ece_columns(kept)), near), lexicon, near
            ),
            days=days_in(told, near),
            years=years_asked(text, near),
            claims=_claims(told if lexicon.premise.search(kept) or language == "es" else asked),
            figures=_figures(told),
            group=next((g for g, words in lexicon.groups if words.search(said)), ""),
            outside=outside.group() if outside else "",
            of_membership=bool(lexicon.membership.search(asked)),
            situations=tuple(s for s in lexicon.situations if s.met_in(kept if s.elsewhere else text)),
            follow_up=self._follows(kept, questions),
            wants=wants,
            wanted_of=self._wanted_of(parts, language) if len(parts) > 1 else {},
            apart=self._apart(own, language) if len(parts) > 1 else {},
            premise=bool(lexicon.premise.search(kept)),
            personal=_is_own(due, kept),
            insists=bool(lexicon.insists.search(said) and _PERSONAL.search(said)),
            tells=self._tells(kept),
            asks_back=self._asks_back(questions),
            bare=not lexicon.question_words.search(kept) and len(_WORD.findall(kept)) <= _SHORT,
            asking=asked,
            own_matter=tuple(self._matter(asked)),
            empty=not _WORD.search(kept) and not any(c.isdigit() for c in kept),
        )

    def _facts(self, told: str, said: str, english: str, near: date) -> dict[str, str]:
        """The facts of a message: those of its own words, and of a Spanish one those that its English words say."""
        facts = facts_in(told, self._lexicon, near)
        if not english:
            return facts
        whole = facts_in(said.partition("\n")[2], self._lexicon, near)
        return {**facts, **whole, **facts_in(english, self._lexicon, near)}

    def _questions(self, text: str) -> list[str]:
        """The sentences that ask; all of them if none is marked as a question."""
        return asking_in(text, self._lexicon)

    def _undenied(self, text: str) -> str:
        """A message without the groups of members that it denies (`TK-12, not ECE`): nothing of them is a fact."""
        for denied in self._denied:
            text = denied.sub(" ", text)
        return text

    def _topics(self, own: Mapping[str, str], near: date) -> dict[str, dict[str, str]]:
        """What each part asks for of its matter, by its own words; nothing stands in for what another part asks for."""
        found = {query: topics_in(words, self._lexicon, near) for query, words in own.items()}
        asked = {name: "" for topics in found.values() for name in topics}
        return {query: {**asked, **topics} for query, topics in found.items()}

    def _parts(self, text: str, questions: list[str], language: str) -> tuple[dict[str, str], dict[str, str]]:
        """The separate questions, each with what it leans on: the story told before, or the matter of the one before.

        Beside each stand its own words, in the first mapping only if it is a question by itself.
        """
        story = story_before(text, questions)
        asked = [p.strip() for q in questions for p in separate(q) if p.strip()]
        topic = matter = named = ""
        parts: dict[str, str] = {}
        own: dict[str, str] = {}
        for i, part in enumerate(asked):
            points = self._points_back(part)
            acts = i > 0 and only_acts(self._matter(part))
            bare = len(self.content(part)) < _OWN or not self._matter(part)
            leans = i > 0 and (points or acts or bare)
            query = self._query(
                " ".join(
                    filter(None, (story, (named if acts else matter if points else topic) if leans else "", part))
                ),
                language,
            )
            matter = matter if leans else " ".join(self.content(part))
            named = named if leans else _WH.sub(" ", part)
            topic = topic or matter
            parts.setdefault(query, part if self._asks(part) and not leans else "")
            own.setdefault(query, part)
        return parts, own

    def _apart(self, own: Mapping[str, str], language: str) -> dict[str, str]:
        """The query of each part's own words, where they say what they are about and something is told before them."""
        found: dict[str, str] = {}
        for query, part in own.items():
            bare = subject_of(part)[1]
            alone = self._query(bare, language)
            enough = _OWN + 1 if self._points_back(bare) else _OWN
            if alone != query and len(self.content(bare)) >= enough and self._matter(bare):
                found[query] = alone
        return found

    def _wanted_of(self, parts: Mapping[str, str], language: str) -> dict[str, Wants]:
        """What kind of thing each part wants that is a question by itself."""
        own = {query: words for query, words in parts.items() if words}
        spoken_in_english = self._in_english if language == "es" else lambda _: ""
        return {q: wants_in(w, f"{w}\n{spoken_in_english(w)}".strip(), self._lexicon) for q, w in own.items()}

    def _points_back(self, part: str) -> bool:
        """Whether a pronoun of a part means something said before it: nothing in the part itself that it may mean."""
        apart = _OF_A_FIGURE.sub(" ", part)
        pronoun = self._lexicon.pronoun.search(apart) or _ONE_OF_THEM.search(apart)
        return pronoun is not None and len(self._matter(apart[: pronoun.start()])) < _OWN

    def _halves(self, text: str, questions: list[str], language: str) -> tuple[str, ...]:
        """The matters into which one question may fall, each with the story told before it."""
        if len(questions) != 1:
            return ()
        story = story_before(text, questions)
        found = halves(questions[0], self.content, self._lexicon.question_words)
        return tuple(dict.fromkeys(self._query(f"{story} {half}".strip(), language) for half in found))

    def _asks(self, text: str) -> bool:
        """Whether a part begins as a question, not as something told."""
        match = self._lexicon.question_words.search(text)
        return match is not None and not _WORD.search(_LEADING.sub(" ", JOINING.sub(" ", text[: match.start()])))

    def content(self, text: str) -> list[str]:
        """The words of a text that say what it is about."""
        return [w for w in _WORD.findall(text) if w.lower() not in self._lexicon.stop_words]

    @staticmethod
    def _condensed(text: str, questions: list[str]) -> str:
        """A short message whole; of a long one the questions and what stands right before them."""
        if len(text) <= 400:
            return text
        sentences = sentences_in(text)
        marked = [q for q in questions if q.endswith("?")] or questions
        wanted = {i for i, s in enumerate(sentences) if s in marked}
        near = sorted(wanted | {i - 1 for i in wanted if i})
        return " ".join(sentences[i] for i in near)[:800] or text[:800]

    def _query(self, text: str, language: str) -> str:
        bare = text
        for frame in self._lexicon.framing:
            bare = frame.sub(" ", bare)
        text = bare if len(self.content(bare)) >= min(1, len(self.content(text))) else text
        if language == "es":
            text = self._in_english(text) or text
        for pattern, full in self._lexicon.abbreviations:
            text = pattern.sub(full, text)
        return " ".join(text.split())

    def _asks_back(self, questions: Sequence[str]) -> bool:
        """Whether all that a message asks has no matter of its own: `How much then?`, `What else is there?`."""
        asking = [q for q in questions if q.endswith("?")]
        return bool(asking) and not any(self._matter(q) or _OWN_MATTER.search(q) for q in asking)

    def _matter(self, text: str) -> list[str]:
        """The words of a text that say what it is about, without those that any matter may have."""
        bare = re.sub(r"['’]s\b", "", text)
        return [w for w in self.content(bare) if w.lower() not in self._lexicon.any_matter]

    def _tells(self, text: str) -> bool:
        """Whether a message of a sentence or two asks nothing and holds a figure or a day."""
        asks = "?" in text or any(starts_asking(s, self._lexicon) for s in sentences_in(text))
        return not asks and len(_WORD.findall(text)) <= _STATEMENT and any(c.isdigit() for c in in_digits(text))

    def _follows(self, text: str, questions: Sequence[str]) -> bool:
        words = _WORD.findall(text)
        if self._lexicon.corrects.search(text) and any(c.isdigit() for c in in_digits(text)):
            return True
        first = next(iter(questions), "")
        most = _LONG if first.endswith("?") and self._points_back(first) else 2 * _SHORT
        if self._lexicon.follow_up.search(text) and len(words) <= most:
            return True
        if len(words) <= _SHORT and not {w.lower() for w in self.content(text)} - self._lexicon.any_matter:
            return True
        return len(words) <= _SHORT and len(self.content(text)) <= 2 and bool(self._lexicon.pronoun.search(text))


def _figures(text: str) -> tuple[Decimal, ...]:
    """The figures of a message that stand in digits (spelled ones too), school years and grades left out."""
    bare = _NO_FIGURE.sub(" ", with_wholes(in_digits(text)))
    return tuple(sorted(n for n in numbers_in(re.sub(r"[A-Za-z]+", " ", bare)) if n > 1))


def _is_own(asked: str, said: str) -> bool:
    """Whether the question is about the asker: by its own words, or it points to what the asker tells of himself."""
    return bool(_PERSONAL.search(asked) or (_POINTS.search(asked) and _PERSONAL.search(said)))


def _claims(text: str) -> tuple[tuple[Decimal, str], ...]:
    found: list[tuple[Decimal, str]] = []
    for match in _UNITS.finditer(text):
        numbers = numbers_in(match.group(1))
        if _ORDINAL.match(text, match.end(1)) and (match.group(2) or "").startswith("student"):
            continue
        if numbers and (match.group(2) or match.group(1).startswith("$")):
            found.append((next(iter(numbers)), (match.group(2) or "$").lower().rstrip("s")))
    return tuple(found)
