"""The clause tree while it is being built, and its freezing into clauses."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from .contract import Clause, ClauseId, ClauseKind, LineRange, child_id, eid_of
from .contract.errors import OutlineError
from .contract.layout import Layout
from .outline_headings import is_item_title, is_section_title, run_in_title, title_cased
from .outline_labels import Level
from .outline_marks import Stretch, fold, in_force, plain, struck_out


@dataclass
class Paragraph:
    """One printed paragraph of a node and its source lines."""

    cut: tuple[Stretch, ...]
    sources: tuple[int, ...]


@dataclass
class Node:
    """A clause being built; `first` is the paragraph of its own label, None for a declared root or part."""

    id: ClauseId
    kind: ClauseKind
    number: str
    parent: "Node | None"
    title: str = ""
    labelled: bool = False
    level: Level | None = None
    paragraphs: list[Paragraph] = field(default_factory=list)
    children: list["Node"] = field(default_factory=list)
    claims: list[int] = field(default_factory=list)

    def root(self) -> "Node":
        """The article or exhibit above this node."""
        return self if self.parent is None else self.parent.root()

    def path(self) -> tuple[ClauseId, ...]:
        """The ids from the root to this node."""
        return (self.id,) if self.parent is None else (*self.parent.path(), self.id)

    def items(self) -> list["Node"]:
        """The open list items from the outermost to this node; empty outside a list."""
        if self.level is None or self.parent is None:
            return []
        return [*self.parent.items(), self]


class Tree:
    """The nodes by id, in document order."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.nodes: dict[ClauseId, Node] = {}
        self._claimed: dict[int, Node] = {}

    def add(self, node: Node, line: int) -> Node:
        """Put `node` into the tree.

        Raises:
            OutlineError: if another clause has its id.
        """
        if node.id in self.nodes:
            first = self.nodes[node.id].claims[:1]
            raise OutlineError(
                self.file,
                f"line {line}",
                f"a second clause '{node.id}' (the first begins on line {first[0] if first else '?'}); "
                "declare a repair (nest, mend) or a part that tells them apart",
            )
        self.nodes[node.id] = node
        if node.parent is not None:
            node.parent.children.append(node)
        return node

    def child(self, parent: Node, sign: str, printed: str, level: Level, line: int) -> Node:
        """A new list item below `parent`."""
        below_article = parent.kind is ClauseKind.ARTICLE
        own = ClauseId(f"{parent.id} § {sign}") if below_article else child_id(parent.id, sign)
        return self.add(Node(own, ClauseKind.ITEM, printed, parent, labelled=True, level=level), line)

    def write(self, node: Node, cut: tuple[Stretch, ...], sources: tuple[int, ...], *, join: bool = False) -> None:
        """Add a paragraph to `node`, or its words to the last paragraph, and claim the lines for it."""
        if cut and join and node.paragraphs:
            last = node.paragraphs[-1]
            last.cut = (*last.cut, Stretch(" ", struck=False), *cut)
            last.sources = (*last.sources, *sources)
        elif cut:
            node.paragraphs.append(Paragraph(cut, sources))
        for n in sources:
            self._claim(node, n)

    def _claim(self, node: Node, n: int) -> None:
        holder = self._claimed.get(n)
        if holder is node:
            return
        if holder is not None:
            holder.claims.remove(n)
        self._claimed[n] = node
        node.claims.append(n)


def freeze(tree: Tree, layout: Layout, blank: frozenset[int]) -> Mapping[ClauseId, Clause]:
    """The clauses of `tree` in reading order; `blank` are the source lines between which a range may run on."""
    clauses: dict[ClauseId, Clause] = {}
    for node in tree.nodes.values():
        if node.parent is None:
            for inner in _walk(node):
                clauses[inner.id] = _clause(inner, layout, blank)
    return clauses


def _walk(node: Node) -> list[Node]:
    return [node, *(inner for child in node.children for inner in _walk(child))]


def _clause(node: Node, layout: Layout, blank: frozenset[int]) -> Clause:
    heading, paragraphs = _heading(node, layout)
    return Clause(
        id=node.id,
        eid=eid_of(node.path()),
        kind=node.kind,
        number=node.number,
        heading=heading,
        text="\n".join(t for t in (in_force(p.cut) for p in paragraphs) if t),
        sentences=(),
        lines=_ranges(sorted(node.claims), blank),
        parent=node.parent.id if node.parent else None,
        children=tuple(child.id for child in node.children),
        instrument=node.root().id,
        struck=tuple(s for p in paragraphs for s in struck_out(p.cut)),
    )


def _heading(node: Node, layout: Layout) -> tuple[str, list[Paragraph]]:
    """The heading of `node` and the paragraphs that are its text; the title of a list item stays its text too."""
    if node.title:
        repeated = bool(node.paragraphs) and _same(plain(node.paragraphs[0].cut), node.title)
        return node.title, node.paragraphs[1:] if repeated else node.paragraphs
    if not node.labelled or not node.paragraphs:
        return "", node.paragraphs
    return _printed_heading(node, layout, node.paragraphs[0], node.paragraphs[1:])


def _printed_heading(
    node: Node, layout: Layout, first: Paragraph, others: list[Paragraph]
) -> tuple[str, list[Paragraph]]:
    """The heading that the words after the label are or begin with, and the paragraphs that are text."""
    words = fold(plain(first.cut))
    title, rest = run_in_title(words) if node.kind is ClauseKind.SECTION else ("", words)
    if title:
        return title, [Paragraph((Stretch(rest, struck=False),), first.sources), *others]
    if not _is_title(node, words):
        return "", node.paragraphs
    heading = words.rstrip(":. ")
    if not others and not node.children:
        return (heading if node.kind is ClauseKind.SECTION else ""), node.paragraphs
    if node.kind is ClauseKind.ITEM or node.id in layout.heading_is_text:
        return heading, node.paragraphs
    return heading, others


def _is_title(node: Node, first: str) -> bool:
    if node.kind is ClauseKind.ARTICLE:
        return first.isupper() or title_cased(first)
    if node.kind is ClauseKind.SECTION:
        return is_section_title(first)
    return is_item_title(first, subsection=node.kind is ClauseKind.SUBSECTION)


def _same(printed: str, title: str) -> bool:
    def letters(text: str) -> str:
        return "".join(c for c in text.casefold() if c.isalnum())

    return letters(printed) == letters(title)


def _ranges(claims: list[int], blank: frozenset[int]) -> tuple[LineRange, ...]:
    ranges: list[LineRange] = []
    for n in claims:
        last = ranges[-1].last if ranges else None
        if last is not None and all(between in blank for between in range(last + 1, n)):
            ranges[-1] = LineRange(ranges[-1].first, n)
        else:
            ranges.append(LineRange(n, n))
    return tuple(ranges)
