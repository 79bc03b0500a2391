"""Step 3: the clause tree of a document, from its read lines and its declared layout.

`outline(document, layout, lines, blank)` gives the `Outline`; every line ends in exactly one clause
or is named furniture. To compile the corpus use `ingest.pipeline.compile_document`.
"""

import re
from collections.abc import Iterator, Sequence

from .contract import ClauseId, ClauseKind, Contract, article_id
from .contract.errors import OutlineError
from .contract.layout import DocumentFile, Layout, Paragraphs, Part, Root, SectionForm
from .contract.line import Doubt, Furniture, ReadLine
from .contract.outline import Outline
from .outline_contents import check_contents
from .outline_headings import Heading, article_heading, section_heading
from .outline_labels import Label, Level, place, read_label
from .outline_marks import Stretch, bullet_free, plain, stretches, without_first
from .outline_nodes import Node, Tree, freeze


def outline(document: DocumentFile, layout: Layout, lines: Sequence[ReadLine], blank: frozenset[int]) -> Outline:
    """The clauses of `document`, what is furniture, what is in doubt, and the check of its contents page.

    Raises:
        OutlineError: if two clauses have one id, or a declared line or clause does not exist.
    """
    builder = _Builder(layout, [line for line in lines if not _left_out(line, layout)])
    builder.build()
    clauses = freeze(builder.tree, layout, blank)
    contract = Contract(
        document=document.id,
        title=document.title,
        version=document.sha256[:12],
        term=None,
        clauses=clauses,
        background=document.background,
    )
    furniture = list(layout.furniture)
    if layout.contents is not None:
        furniture.append(Furniture(layout.contents.lines, "table of contents, checked against the body"))
    furniture.sort(key=lambda f: f.lines.first)
    return Outline(contract, tuple(furniture), tuple(builder.doubts), check_contents(layout, lines, contract))


def _left_out(line: ReadLine, layout: Layout) -> bool:
    ranges = [f.lines for f in layout.furniture] + ([layout.contents.lines] if layout.contents else [])
    return any(r.first <= line.n <= r.last for r in ranges)


_FINISHED = re.compile(r"[.:;!?][\"”’)]*\s*$|\b(?:and|or)\s*$|^[^a-z]*$")


def _indent(line: ReadLine) -> int:
    return len(line.text) - len(line.text.lstrip())


class _Builder:
    """Walks the lines once; `here` is the clause that is being written."""

    def __init__(self, layout: Layout, lines: list[ReadLine]) -> None:
        self.layout = layout
        self.lines = lines
        self.tree = Tree(layout.file)
        self.doubts: list[Doubt] = []
        self.here: Node | None = None
        self._article = 0
        self._last = 0
        self._indent = 0
        self._unfinished = False
        self._numbered = True
        self._roots = {root.first: root for root in layout.roots}
        self._parts: dict[int, Part] = {part.line: part for part in layout.parts}

    def build(self) -> None:
        """Place every line, then see that everything declared was met."""
        for at, line in enumerate(self.lines):
            self._place(at, line, stretches(bullet_free(line.text)))
            self._last, self._indent = line.sources[-1], _indent(line)
            self._unfinished = not _FINISHED.search(line.text)
        unmet = {n: root.id for n, root in self._roots.items()}
        unmet.update((n, part.id) for n, part in self._parts.items())
        for n, clause_id in unmet.items():
            raise OutlineError(self.layout.file, f"line {n}", f"'{clause_id}' is declared there, but no line begins it")

    def _place(self, at: int, line: ReadLine, cut: tuple[Stretch, ...]) -> None:
        if line.n in self._roots:
            self._begin_root(self._roots.pop(line.n), line, () if line.n in self._parts else cut)
            if line.n not in self._parts:
                return
        if line.n in self._parts:
            self._begin_part(self._parts.pop(line.n), line, cut)
            return
        if self._goes_on(line):
            self._write(line, cut)
            return
        if line.under is not None:
            self.here = self._declared(line.under, line.n)
        elif self._begin_heading(line, cut):
            return
        label = read_label(plain(cut).strip()) if self._numbered and self.here else None
        if label is not None:
            self._begin_item(label, at, line, cut)
        else:
            self._write(line, cut)

    def _goes_on(self, line: ReadLine) -> bool:
        """Whether the line is the next one of a wrapped sentence, whatever it begins with.

        A label that is set in further than the line before it opens a list within the sentence.
        """
        if self.layout.numbering.paragraphs is not Paragraphs.WRAPPED or self.here is None or line.under is not None:
            return False
        set_in = _indent(line) > self._indent and read_label(line.text.strip()) is not None
        return line.n == self._last + 1 and self._unfinished and not set_in

    def _begin_root(self, root: Root, line: ReadLine, cut: tuple[Stretch, ...]) -> None:
        self._numbered = root.labels
        self._article = 0
        self.here = self.tree.add(Node(root.id, root.kind, str(root.id), None, title=root.title), line.n)
        self.tree.write(self.here, cut, line.sources)

    def _begin_part(self, part: Part, line: ReadLine, cut: tuple[Stretch, ...]) -> None:
        above = part.id.rpartition(".")[0] if "." in part.id.partition(" § ")[2] or " § " not in part.id else ""
        parent = self._declared(ClauseId(above or part.id.partition(" § ")[0]), line.n)
        self.here = self.tree.add(Node(part.id, ClauseKind.PART, part.title, parent, title=part.title), line.n)
        self.tree.write(self.here, cut, line.sources)

    def _begin_heading(self, line: ReadLine, cut: tuple[Stretch, ...]) -> bool:
        text = plain(cut).strip()
        found = article_heading(text, self.layout.numbering)
        if found is not None and self._is_next_article(found, line):
            self._article = found.path[0]
            self._numbered = True
            node = Node(
                article_id(self._article), ClauseKind.ARTICLE, found.number, None, title=found.rest, labelled=True
            )
            self.here = self.tree.add(node, line.n)
            self.tree.write(self.here, stretches(found.rest), line.sources)
            return True
        section = section_heading(text, self.layout.numbering, self._article) if self._article else None
        if section is None or (self.layout.numbering.section_form is SectionForm.WORD and not self._follows(section)):
            return False
        self._begin_section(section, line, cut)
        return True

    def _is_next_article(self, found: Heading, line: ReadLine) -> bool:
        """Whether the heading follows the article before it; a clear heading out of order is taken, with a doubt."""
        beyond = self.here is not None and self.here.root().kind not in (ClauseKind.ARTICLE, ClauseKind.COVER)
        number = found.path[0]
        if beyond or number <= self._article:
            return False
        if self._article and number != self._article + 1:
            if found.strong:
                self._doubt(line.n, f"{found.number} stands where Article {self._article + 1} was expected")
            return found.strong
        return True

    def _follows(self, section: Heading) -> bool:
        above = self.tree.nodes[article_id(self._article)]
        return section.path[0] == 1 + sum(c.kind is ClauseKind.SECTION for c in above.children)

    def _begin_section(self, section: Heading, line: ReadLine, cut: tuple[Stretch, ...]) -> None:
        decimal = self.layout.numbering.section_form is SectionForm.DECIMAL
        own = section.number if decimal else f"{self._article}.{section.path[0]}"
        parent = self._above(own, line.n) if len(section.path) > 1 else self.tree.nodes[article_id(self._article)]
        siblings = [c for c in parent.children if c.kind in (ClauseKind.SECTION, ClauseKind.SUBSECTION)]
        if decimal and section.path[-1] != len(siblings) + 1:
            self._doubt(line.n, f"{own} stands where number {len(siblings) + 1} of {parent.id} was expected")
        kind = ClauseKind.SECTION if len(section.path) == 1 else ClauseKind.SUBSECTION
        self.here = self.tree.add(Node(ClauseId(own), kind, section.number, parent, labelled=True), line.n)
        text = plain(cut)
        rest = without_first(cut, len(text) - len(section.rest)) if section.rest else ()
        label = None if decimal else read_label(section.rest)
        if label is None:
            self.tree.write(self.here, rest, line.sources)
        else:
            self.tree.write(self.here, (), line.sources)
            self._begin_item(label, len(self.lines), line, rest)

    def _above(self, number: str, n: int) -> Node:
        prefix = number.rpartition(".")[0]
        while prefix and ClauseId(prefix) not in self.tree.nodes:
            self._doubt(n, f"{number} has no {prefix} above it")
            prefix = prefix.rpartition(".")[0]
        return self.tree.nodes[ClauseId(prefix) if "." in prefix else article_id(self._article)]

    def _begin_item(self, label: Label, at: int, line: ReadLine, cut: tuple[Stretch, ...]) -> None:
        assert self.here is not None
        open_items = [] if line.under is not None else self.here.items()
        container = self.here if not open_items else open_items[0].parent
        assert container is not None
        levels = [item.level for item in open_items if item.level is not None]
        where = place(label, levels, self._following(at))
        parent = open_items[where.depth - 1] if where.depth else container
        if where.doubt:
            self._doubt(line.n, where.doubt)
        level = Level(label.punctuation, where.reading)
        self.here = self.tree.child(parent, label.sign, label.printed, level, line.n)
        lead = len(plain(cut)) - len(plain(cut).lstrip())
        self.tree.write(self.here, without_first(cut, lead + label.length), line.sources)

    def _following(self, at: int) -> Iterator[Label]:
        """The labels of the lines after `at`, up to the next heading, part or root; seldom is more than one needed."""
        for line in self.lines[at + 1 :]:
            text = plain(stretches(bullet_free(line.text))).strip()
            if line.n in self._roots or line.n in self._parts or article_heading(text, self.layout.numbering):
                break
            if self._article and section_heading(text, self.layout.numbering, self._article):
                break
            label = read_label(text)
            if label is not None:
                yield label

    def _write(self, line: ReadLine, cut: tuple[Stretch, ...]) -> None:
        if self.here is None:
            raise OutlineError(
                self.layout.file,
                f"line {line.n}",
                f"'{line.text.strip():.60}' stands before the first clause; declare it as furniture or as a root",
            )
        wrapped = self.layout.numbering.paragraphs is Paragraphs.WRAPPED and line.n == self._last + 1
        row = "\t" in line.text or line.text.lstrip().startswith("- ")
        self.tree.write(self.here, cut, line.sources, join=wrapped and not row)

    def _declared(self, clause_id: ClauseId, n: int) -> Node:
        node = self.tree.nodes.get(clause_id)
        if node is None:
            raise OutlineError(
                self.layout.file, f"line {n}", f"is declared to stand under '{clause_id}', which does not exist"
            )
        return node

    def _doubt(self, n: int, what: str) -> None:
        self.doubts.append(Doubt(n, what))
