"""Concordance: which words stand where among the passages, and by which of them each clause is seen.

A search needs it of all passages at once, so ingest works it out and it is published beside them.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields

from .passage import Passage, PassageKind

_WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Concordance:
    """What a search asks of all passages.

    `ids` are the passages in their order; `words` how often each word stands in the
    contract's own words and in the plain English sentences; `targets` what
    they lead to (a clause or a calculator, no silent matter); `holding` the places among the targets of those that
    hold a stem; `views` the passages of each clause that have a vector; `says` the plain English sentences of each
    clause's note, in its order; `answered` the ways of asking that such a sentence answers, where that is known.
    """

    ids: Sequence[str]
    words: Mapping[str, int]
    targets: Sequence[str]
    holding: Mapping[str, Sequence[int]]
    views: Mapping[str, Sequence[str]]
    says: Mapping[str, Sequence[str]]
    answered: Mapping[str, Sequence[str]]


def concordance_of(passages: Iterable[Passage], stems: Callable[[str], Iterable[str]]) -> Concordance:
    """The concordance of these passages; `stems` are those of the lexical index."""
    ids: list[str] = []
    words: Counter[str] = Counter()
    holding: defaultdict[str, dict[int, None]] = defaultdict(dict)
    targets: dict[str, int] = {}
    views: defaultdict[str, list[str]] = defaultdict(list)
    says: defaultdict[str, list[str]] = defaultdict(list)
    answered: defaultdict[str, list[str]] = defaultdict(list)
    for passage in passages:
        ids.append(passage.id)
        words.update(_spelled(passage))
        if led := passage.clause_id or passage.calculator:
            target = targets.setdefault(led, len(targets))
            for stem in stems(passage.embedded_text):
                holding[stem].setdefault(target)
        if passage.clause_id and passage.has_vector:
            views[passage.clause_id].append(passage.id)
        if passage.kind is PassageKind.SAY and passage.language == "en":
            says[passage.clause_id].append(passage.id)
        for place in passage.says:
            answered[says[passage.clause_id][place]].append(passage.id)
    return Concordance(
        ids=ids,
        words=dict(words),
        targets=list(targets),
        holding={stem: list(places) for stem, places in holding.items()},
        views=dict(views),
        says=dict(says),
        answered=dict(answered),
    )


def word_counts(passages: Iterable[Passage]) -> Mapping[str, int]:
    """How often each word, in lower case, stands in the contract's own words and in the plain English sentences.

    The ways in which people ask are left out: they are misspelt on purpose.
    """
    return Counter(word for passage in passages for word in _spelled(passage))


def _spelled(passage: Passage) -> list[str]:
    rightly = passage.kind in (PassageKind.CLAUSE, PassageKind.SAY) and passage.language == "en"
    return _WORD.findall(" ".join((*passage.path, passage.text)).lower()) if rightly else []


def to_json(concordance: Concordance) -> bytes:
    """The concordance as a file."""
    plain = {f.name: getattr(concordance, f.name) for f in fields(concordance)}
    return json.dumps(plain, ensure_ascii=False).encode()


def from_json(data: bytes) -> Concordance:
    """The inverse of `to_json`."""
    return Concordance(**json.loads(data))
