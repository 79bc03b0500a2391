"""Assemble: claims that passed the gates become text with markers, and citations with verbatim quotes."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from urllib.parse import quote as url_quote

from assistant.answer import Citation
from ingest.contract import Clause, ClauseId, Contract, Sentence
from ingest.contract.figures import amounts_in, numbers_in

from .case import Calculated, Case, Claim, Support
from .numbers import figures_of
from .standing import standing_of

_A_FIGURE = 3
_SMALL = frozenset({"a", "an", "and", "for", "in", "of", "on", "or", "the", "to", "with"})
_WORD = re.compile(r"\w{4,}")
_NUMBER = re.compile(r"[\d.,$%]+")


@dataclass(frozen=True, slots=True)
class Assembled:
    """The text with its markers, the citations behind them, and every clause that they touch."""

    text: str
    citations: tuple[Citation, ...]
    clause_ids: tuple[str, ...]


@dataclass
class _Markers:
    """Numbers each distinct quote once, in the order of first use."""

    case: Case
    citations: list[Citation] = field(default_factory=list)

    def of(self, clause: Clause, quote: str) -> int:
        for citation in self.citations:
            if citation.clause_id == clause.id and citation.quote == quote:
                return citation.marker
        contract = self.case.contract_of(clause.id)
        assert contract is not None
        marker = len(self.citations) + 1
        self.citations.append(
            Citation(
                marker=marker,
                clause_id=clause.id,
                label=label_of(clause, contract),
                quote=quote,
                url=f"/contract/{url_quote(clause.id)}",
                document=contract.document,
                standing=standing_of(clause.id, self.case),
            )
        )
        return marker


def assemble(claims: Sequence[Claim], case: Case) -> Assembled:
    """The claims in order, each followed by the markers of what it rests on."""
    markers = _Markers(case)
    parts: list[str] = []
    for claim in claims:
        numbers = sorted({n for support in claim.supports for n in _marked(support, claim, markers)})
        parts.append(" ".join([claim.text.strip(), "".join(f"[{n}]" for n in numbers)]).strip())
    touched = dict.fromkeys(c.clause_id for c in markers.citations)
    return Assembled(_joined(parts), tuple(markers.citations), tuple(touched))


def _joined(parts: Sequence[str]) -> str:
    """The determination in its own paragraph, the why after it."""
    if len(parts) < 3:
        return " ".join(parts)
    return f"{parts[0]}\n\n{' '.join(parts[1:])}"


def _marked(support: Support, claim: Claim, markers: _Markers) -> Iterable[int]:
    if support.calculation:
        yield from _of_calculation(markers.case.calculations[support.calculation], claim, markers)
        return
    clause = markers.case.clause(support.clause_id)
    assert clause is not None, support.clause_id
    quotes = [" ".join(s.text for s in clause.sentences if s.n in run) for run in _runs(support.sentences)]
    for quote in quotes:
        yield markers.of(clause, quote)
    yield from _of_what_stands_above(clause, figures_of(claim.text) - numbers_in(" ".join(quotes)), markers)


def _of_what_stands_above(clause: Clause, figures: Collection[Decimal], markers: _Markers) -> Iterable[int]:
    """The clauses above, where a figure of a statement stands in their words alone: the grades of a list of rules."""
    contract = markers.case.contract_of(clause.id)
    above = contract.path(clause.id)[1:-1] if contract is not None and figures else ()
    for parent in above:
        for sentence in parent.sentences:
            if not sentence.struck and numbers_in(sentence.text) & frozenset(figures):
                yield markers.of(parent, sentence.text)


def _runs(numbers: Sequence[int]) -> list[list[int]]:
    """Numbers in stretches of neighbours: 1, 2, 5 give [1, 2] and [5]."""
    runs: list[list[int]] = []
    for n in sorted(set(numbers)):
        if runs and runs[-1][-1] == n - 1:
            runs[-1].append(n)
        else:
            runs.append([n])
    return runs


def _of_calculation(calculated: Calculated, claim: Claim, markers: _Markers) -> Iterable[int]:
    """The clauses that the calculation's sentence names, with their quotes.

    Of other words (`No: the contract says 5, not 3`): those of the sentence that states their figures, else the first.
    What the sentence is of may stand before it: `Grade 2: The maximum is …`.
    """
    text = claim.text.strip()
    own = next((c for said, c in calculated.said.items() if c and text.endswith(said)), ())
    wanted = own or _of_the_figures(calculated, text) or calculated.clause_ids[:3]
    for clause_id in wanted:
        clause = markers.case.clause(clause_id)
        if clause is None:
            continue
        best = _best_quote(clause, [q for c, q in calculated.quotes if c == clause_id], claim.text)
        if best:
            yield markers.of(clause, best)


def _of_the_figures(calculated: Calculated, text: str) -> Sequence[ClauseId]:
    """The clauses of the calculation's first sentence that states a figure of the text."""
    figures = numbers_in(text)
    return next((c for said, c in calculated.said.items() if c and numbers_in(said) & figures), ())


def _best_quote(clause: Clause, quotes: Sequence[str], text: str) -> str:
    """The quote behind a sentence: of the amount that it names, if one holds it; a bare cell with its whole row."""
    amounts = amounts_in(text)
    behind = [q for q in quotes if amounts_in(q) & amounts] or quotes
    best = max(behind, key=lambda q: _shared(q, text), default="")
    if not best:
        return _nearest_sentence(clause.sentences, text) or clause.heading
    rows = [s for s in clause.sentences if best in s.text] if not _WORD.search(_NUMBER.sub("", best)) else []
    return _nearest_sentence(rows, text) or best


def _nearest_sentence(sentences: Iterable[Sentence], text: str) -> str:
    return max((s.text for s in sentences if not s.struck), key=lambda said: _shared(said, text), default="")


def _shared(a: str, b: str) -> int:
    """How much two texts share: words, more than those figures, most of all amounts: a quote holds what it is for."""
    words = set(_WORD.findall(a.lower())) & set(_WORD.findall(b.lower()))
    figures = len(numbers_in(a) & numbers_in(b)) + len(amounts_in(a) & amounts_in(b))
    return len(words) + _A_FIGURE * figures


def label_of(clause: Clause, contract: Contract) -> str:
    """`Article 5 Leaves, 5.11.1 Sick Leave for Personal Necessity`: the root, the number, the nearest heading."""
    path = contract.path(clause.id)
    root = f"{path[0].id} {_titled(path[0].heading)}".strip()
    if len(path) == 1:
        return root
    heading = next((c.heading for c in reversed(path[1:]) if c.heading), "")
    number = clause.id.removeprefix(f"{path[0].id} § ")
    return f"{root}, {number} {_titled(heading)}".strip()


def _titled(heading: str) -> str:
    """A heading in capitals as a title; any other as it stands."""
    if not heading.isupper():
        return heading
    words = heading.lower().split()
    return " ".join(w if i and w in _SMALL else w[:1].upper() + w[1:] for i, w in enumerate(words))
