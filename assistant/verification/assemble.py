"""Assemble: claims that passed the gates become text with markers, and citations with verbatim quotes."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote as url_quote

from assistant.answer import Citation
from ingest.contract import Clause, Contract
from ingest.contract.figures import numbers_in

from .case import Calculated, Case, Claim, Support
from .standing import standing_of

_A_FIGURE = 3
_SMALL = frozenset({"a", "an", "and", "for", "in", "of", "on", "or", "the", "to", "with"})
_WORD = re.compile(r"\w{4,}")


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
    for run in _runs(support.sentences):
        text = " ".join(s.text for s in clause.sentences if s.n in run)
        yield markers.of(clause, text)


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
    """The clauses that the calculation's sentence names (or, for other words, its first ones), with their quotes.

    What the sentence is of may stand before it: `Grade 2: The maximum is …`.
    """
    text = claim.text.strip()
    wanted = next((c for said, c in calculated.said.items() if c and text.endswith(said)), calculated.clause_ids[:3])
    for clause_id in wanted:
        clause = markers.case.clause(clause_id)
        if clause is None:
            continue
        quotes = [q for c, q in calculated.quotes if c == clause_id]
        best = max(quotes, key=lambda q: _shared(q, claim.text), default="") or _nearest_sentence(clause, claim.text)
        if best:
            yield markers.of(clause, best)


def _nearest_sentence(clause: Clause, text: str) -> str:
    sentences = [s for s in clause.sentences if not s.struck]
    return max(sentences, key=lambda s: _shared(s.text, text)).text if sentences else clause.heading


def _shared(a: str, b: str) -> int:
    """How much two texts share: words, and more than those figures, since a quote is to hold the figure it is for."""
    words = set(_WORD.findall(a.lower())) & set(_WORD.findall(b.lower()))
    return len(words) + _A_FIGURE * len(numbers_in(a) & numbers_in(b))


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
