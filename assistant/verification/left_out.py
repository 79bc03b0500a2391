"""Left out: what of the contract a group of members is not entitled to, and how that is said."""

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.days import LANGUAGES
from ingest.contract import ClauseId, Contract, Coverage

from .wordings import wording


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An article or a section that a group is not entitled to, by which clause, and the group's own rule if any."""

    group: str
    what: ClauseId
    by: ClauseId
    name: str
    instead: ClauseId | None

    def text(self, language: str) -> str:
        """The sentence that says so."""
        what = self.what if self.what.startswith(("Article", "Exhibit")) else f"Section {self.what}"
        return wording("left_out", language, what=what, clause=self.by, name=self.name)


@dataclass(frozen=True, slots=True)
class OfGroup:
    """Whether a group has a clause, by which clause, and the group's own rule on the matter, if there is one."""

    coverage: Coverage
    covered: bool
    by: ClauseId
    own: ClauseId | None


def groups_of(clause_id: ClauseId, contract: Contract) -> tuple[OfGroup, ...]:
    """What each group with an article of its own has of a clause.

    Nothing is said of an exhibit to a group whose list does not name it, since it follows the articles that rest on it.
    """
    line = [c.id for c in contract.path(clause_id)]
    found: list[OfGroup] = []
    for coverage in contract.coverage:
        own = contract.path(coverage.clause_id)[0].id
        listed = line[0].startswith("Article ") or line[0] in coverage.applies
        if not own.startswith("Article ") or (own != line[0] and is_of_one_group(line[0], contract)) or not listed:
            continue
        out = left_out(clause_id, coverage.group, contract)
        by = out.by if out else list_item(line[0], coverage, contract) or coverage.clause_id
        rule = next((theirs for c in reversed(line) for what, theirs in coverage.instead if what == c), None)
        found.append(OfGroup(coverage, out is None, by, rule))
    return tuple(found)


def left_out(clause_id: ClauseId, group: str, contract: Contract) -> LeftOut | None:
    """What of a clause's path the group is not entitled to; None if it is entitled to the clause."""
    coverage = next((c for c in contract.coverage if c.group == group), None)
    if coverage is None or covers(coverage, clause_id, contract):
        return None
    line = [c.id for c in contract.path(clause_id)]
    article = line[1] if line[0] in _in_part(coverage, contract) and len(line) > 1 else line[0]
    what = next((c for c in line if c in coverage.except_), article)
    return _of(coverage, what, contract)


def every_left_out(contract: Contract) -> Iterable[LeftOut]:
    """Everything that any group is not entitled to, by article and by excepted section."""
    articles = [c.id for c in contract.roots() if c.id.startswith("Article ")]
    for coverage in contract.coverage:
        sections = [s for root in _in_part(coverage, contract) for s in contract.clauses[root].children]
        for what in (*articles, *coverage.except_, *sections):
            if not covers(coverage, what, contract):
                yield _of(coverage, what, contract)


def is_of_one_group(root: ClauseId, contract: Contract) -> bool:
    """Whether an article is about one group of members only."""
    own = {contract.path(c.clause_id)[0].id for c in contract.coverage}
    return root.startswith("Article ") and root in own


def list_item(root: ClauseId, coverage: Coverage, contract: Contract) -> ClauseId | None:
    """The item of a group's list that names an article, or the clause that gives the group the whole contract.

    None if no item names the article, if it is the group's own, or if the group is everyone.
    """
    own = contract.path(coverage.clause_id)[0].id
    if coverage.mode == "all_but" and own.startswith("Article "):
        return coverage.clause_id if root.startswith("Article ") and not is_of_one_group(root, contract) else None
    if coverage.mode != "only":
        return None
    items = (contract.clauses[c] for c in contract.clauses[coverage.clause_id].children)
    return next((c.id for c in items if c.text.startswith(f"{root} ")), None)


def listed_text(root: ClauseId, item: ClauseId, coverage: Coverage, language: str) -> str:
    """The sentence that a group has an article, but for the sections left out, by the item of its list."""
    number = root.removeprefix("Article ")
    left = ", ".join(f"Section {c}" for c in coverage.except_ if coverage.mode == "only" and c.startswith(f"{number}."))
    what = wording("listed_but", language, what=root, left=left) if left else root
    key = "listed" if coverage.mode == "only" else "whole"
    return wording(key, language, what=what, clause=item, name=coverage.name)


def coverage_clauses(contract: Contract) -> Iterable[ClauseId]:
    """The clauses that list the rights of a group, and the items of those lists."""
    for coverage in contract.coverage:
        yield from (coverage.clause_id, *contract.clauses[coverage.clause_id].children)


def coverage_statements(contract: Contract) -> Iterable[tuple[ClauseId, str]]:
    """Everything that can be said of what a group has and has not, each with the clause that it rests on."""
    for out in every_left_out(contract):
        yield from ((out.by, out.text(language)) for language in LANGUAGES)
    for coverage in contract.coverage:
        for root in (c.id for c in contract.roots()):
            item = list_item(root, coverage, contract)
            if item is not None:
                yield from ((item, listed_text(root, item, coverage, language)) for language in LANGUAGES)


def _in_part(coverage: Coverage, contract: Contract) -> frozenset[ClauseId]:
    """The articles of which only some sections are listed."""
    roots = {c: contract.path(c)[0].id for c in coverage.applies}
    return frozenset(root for c, root in roots.items() if root != c and root not in coverage.applies)


def _of(coverage: Coverage, what: ClauseId, contract: Contract) -> LeftOut:
    """An excepted section is left out by the item of the list that names its article."""
    root = contract.path(what)[0].id
    instead = (
        dict(coverage.instead) if what not in coverage.except_ else {k: v for k, v in coverage.instead if k == what}
    )
    items = (contract.clauses[c] for c in contract.clauses[coverage.clause_id].children)
    item = next((c.id for c in items if c.text.startswith(f"{root} ")), None) if what in coverage.except_ else None
    return LeftOut(
        coverage.group, what, item or coverage.clause_id, coverage.name, instead.get(what) or instead.get(root)
    )


def covers(coverage: Coverage, clause_id: ClauseId, contract: Contract) -> bool:
    """Whether the group is entitled to the clause: listed and not excepted; the group's own article always is.

    Exhibits that the coverage does not name follow the articles that rest on them and are not judged here.
    """
    line = [c.id for c in contract.path(clause_id)]
    if coverage.mode == "all_but":
        return True
    if any(c in coverage.except_ for c in line):
        return False
    own = contract.path(coverage.clause_id)[0].id
    return line[0] == own or line[0].startswith("Exhibit ") or any(c in coverage.applies for c in line)
