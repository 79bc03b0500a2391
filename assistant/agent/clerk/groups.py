"""Groups: a member whose group is not entitled to what the best clause gives is told so, and what is theirs instead."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.agent.draft import Statement, SupportedBy
from ingest.contract.places import belongs, of_one_article

from .results import Run
from .understood import Understood

Hit = Mapping[str, Any]
_NEAR = 0.2
_OWN = 0.5
_TK12 = "tk12"
_ARTICLE = re.compile(r"\b(?:article|art[ií]culo)\s+(\d+)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What the asker's group is not entitled to, by which clause, and the group's own rule on the matter, if any."""

    by: str
    text: Mapping[str, str]
    own: str
    instead: str

    def statement(self, run: Run, language: str) -> Statement | None:
        """The sentence that says so, once the clause behind it has been read."""
        clause = run.read(self.by)
        if clause is None or not clause["sentences"]:
            return None
        support = SupportedBy(clause_id=self.by, sentences=[clause["sentences"][-1]["n"]])
        return Statement(text=self.text["es" if language == "es" else "en"], support=[support])


def fitting(hits: Sequence[Hit], group: str) -> tuple[Hit, ...]:
    """The hits without other groups' own rules; as they are if nothing near the best one would be left."""
    kept = tuple(h for h in hits if not any(n["group"] == group and n["others"] for n in h["not_for"]))
    return kept if kept and float(kept[0]["score"]) >= float(hits[0]["score"]) - _NEAR else tuple(hits)


def for_tk12(found: Mapping[str, Any], asked: Understood) -> Mapping[str, Any]:
    """What was found, without other programs' own rules where the asker is of TK-12, but for clauses that are named."""
    if asked.group or asked.facts.get("program") != _TK12:
        return found
    named = found["references"]
    hits = [h for h in found["hits"] if h["clause_id"] in named or not any(n["others"] for n in h["not_for"])]
    return {**found, "hits": hits, "calculators": [c for c in found["calculators"] if named or not c["of_one_group"]]}


def left_out(hits: Sequence[Hit], group: str) -> LeftOut | None:
    """What the group is not entitled to, if the best clause is of that kind."""
    for out in hits[0]["not_for"] if hits else ():
        if out["group"] == group and not out["others"]:
            return LeftOut(out["clause_id"], {"en": out["en"], "es": out["es"]}, out["own"], out["instead"])
    return None


def in_place_of(hits: Sequence[Hit], group: str) -> LeftOut | None:
    """The general rule near the group's own one, which is the best clause and stands in place of it."""
    if not is_own(hits, group):
        return None
    near = (h for h in hits[1:] if float(h["score"]) >= float(hits[0]["score"]) - _NEAR)
    return next((out for h in near if (out := left_out([h], group)) is not None), None)


def allowed(hits: Sequence[Hit], group: str) -> tuple[Hit, ...]:
    """The hits that are rules for the group."""
    return tuple(h for h in fitting(hits, group) if left_out([h], group) is None)


def is_own(hits: Sequence[Hit], group: str) -> bool:
    """Whether the best clause is a rule of the group's own: it is none for another group."""
    marks = hits[0]["not_for"] if hits and group else ()
    return any(m["others"] and m["group"] != group for m in marks) and not any(m["group"] == group for m in marks)


def answers_itself(hits: Sequence[Hit], group: str, result: Mapping[str, Any] | None) -> bool:
    """Whether the group's own rule is the best clause, and a calculation asks for what another rule makes matter."""
    if result is None or result["outcome"] != "needs_input" or not is_own(hits, group):
        return False
    needed = [str(need.get("clause_id") or "") for need in result["missing"]]
    return all(needed) and not any(of_one_article(str(hits[0]["clause_id"]), clause) for clause in needed)


def names_article(question: str, hits: Sequence[Hit]) -> bool:
    """Whether a question names the article that the best clause is of."""
    named = _ARTICLE.search(question)
    return named is not None and bool(hits) and _of_article(hits[0], f"Article {named[1]}")


def listed(hits: Sequence[Hit], group: str) -> Mapping[str, str] | None:
    """The item by which the group has the article that the best clause is of, if there is one.

    Where the best clause is the list itself, it is the article of the next one.
    """
    items: list[Mapping[str, str] | None] = [h.get("listed", {}).get(group) for h in hits[:2]] if group else []
    if len(items) > 1 and items[0] is None and items[1] is not None:
        return items[1] if belongs(items[1]["clause_id"], (str(hits[0]["clause_id"]),)) else None
    return items[0] if items else None


def listed_statement(item: Mapping[str, str], run: Run, language: str) -> Statement | None:
    """The sentence that the group has the article, once the item has been read."""
    clause = run.read(item["clause_id"])
    if clause is None or not clause["sentences"]:
        return None
    support = SupportedBy(clause_id=item["clause_id"], sentences=[clause["sentences"][0]["n"]])
    return Statement(text=item["es" if language == "es" else "en"], support=[support])


def own_of(hits: Sequence[Hit], group: str) -> tuple[Hit, ...]:
    """The group's own rule that is nearest, where it is near enough to speak."""
    return tuple(h for h in hits if is_own([h], group) and float(h["score"]) >= _OWN)[:1]


def wanted(out: LeftOut) -> tuple[str, ...]:
    """The clauses to read: the one that lists the group's rights, and the group's own rule."""
    return tuple(c for c in (out.by, out.instead) if c)


def theirs(out: LeftOut, found: Mapping[str, Any], run: Run) -> tuple[Hit, ...]:
    """What the group has on the matter: its own article's clauses among the best ones, else its own rule as read."""
    own_words = [h for h in found["hits"] if h["clause_id"] not in found["references"]]
    best = float((own_words or found["hits"])[0]["score"])
    own = [h for h in found["hits"] if h["path"] and _of_article(h, out.own) and h["score"] >= best - _NEAR]
    rule = run.read(out.instead) if out.instead else None
    if own and found["references"]:
        return tuple(own[:2])
    if rule is not None and not any(str(h["clause_id"]).startswith(out.instead) for h in own):
        return (rule,)
    return tuple(own[:2])


def _of_article(hit: Hit, article: str) -> bool:
    number = article.removeprefix("Article ")
    return str(hit["clause_id"]) == article or str(hit["clause_id"]).startswith(f"{number}.")
