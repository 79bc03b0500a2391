"""Shelf: the door's documents as pages look things up in them; what was looked up is remembered."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from assistant.answer import ClauseView, OutlineNode, SearchHit
from assistant.assistant import Assistant

MOST_HITS = 50
_WHOLE = 60
_REMEMBERED_CLAUSES = 4096
_REMEMBERED_SEARCHES = 512


@dataclass(frozen=True, slots=True)
class Section:
    """A clause and what stands below it."""

    view: ClauseView
    below: tuple["Section", ...]


@dataclass(frozen=True, slots=True)
class Facets:
    """What results are narrowed to; an empty word narrows nothing."""

    root: str = ""
    group: str = ""
    standing: str = ""

    def admits(self, hit: "PlacedHit") -> bool:
        """Whether a result stays."""
        return (
            self.root in ("", hit.root)
            and self.group in ("", *hit.hit.groups)
            and self.standing in ("", hit.hit.standing.value)
        )


@dataclass(frozen=True, slots=True)
class PlacedHit:
    """A result with the article or exhibit that it stands in."""

    hit: SearchHit
    root: str


@dataclass(frozen=True, slots=True)
class Results:
    """Results after narrowing, and how many there are of each kind before it."""

    hits: tuple[PlacedHit, ...]
    found: int
    roots: Mapping[str, int]
    groups: Mapping[str, int]
    standings: Mapping[str, int]


class Shelf:
    """Looks up clauses and outlines through the door, once each."""

    def __init__(self, door: Assistant) -> None:
        self._door = door
        self.clause = lru_cache(_REMEMBERED_CLAUSES)(door.clause)
        self._search = lru_cache(_REMEMBERED_SEARCHES)(door.search)

    @cached_property
    def outline(self) -> tuple[OutlineNode, ...]:
        """Articles and exhibits with all that stands below them."""
        return self._door.outline()

    @cached_property
    def _places(self) -> Mapping[str, tuple[OutlineNode, OutlineNode]]:
        """Every node and its root, by id."""
        return {node.clause_id: (node, root) for root in self.outline for node in _walk(root)}

    def root_of(self, clause_id: str) -> str:
        """The article or exhibit of a clause."""
        return self._places[clause_id][1].clause_id if clause_id in self._places else ""

    def section(self, view: ClauseView, day: date | None, *, whole: bool = False) -> Section:
        """The clause with all below it; a long one without, unless the `whole` is asked for."""
        place = self._places.get(view.clause_id)
        short = place is not None and sum(1 for _ in _walk(place[0])) <= _WHOLE
        return self._with_below(view, day) if whole or short else Section(view, ())

    def _with_below(self, view: ClauseView, day: date | None) -> Section:
        below = (self._with_below(self.clause(link.clause_id, day), day) for link in view.children)
        return Section(view, tuple(below))

    def search(self, query: str, day: date | None, facets: Facets, limit: int = MOST_HITS) -> Results:
        """What the door finds, at most `limit`, narrowed.

        Raises:
            QuestionError: if the query is empty, too long or not text.
        """
        hits = tuple(PlacedHit(h, self.root_of(h.clause_id)) for h in self._search(query, limit, day).results)
        return Results(
            hits=tuple(h for h in hits if facets.admits(h)),
            found=len(hits),
            roots=Counter(h.root for h in hits),
            groups=Counter(g for h in hits for g in h.hit.groups),
            standings=Counter(h.hit.standing.value for h in hits),
        )


def _walk(node: OutlineNode) -> Iterable[OutlineNode]:
    yield node
    for child in node.children:
        yield from _walk(child)
