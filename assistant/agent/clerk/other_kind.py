"""Another kind: whether what is told or worked out has nothing of the kind that a question asks for."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from assistant.agent.draft import Statement
from ingest.contract.places import of_one_article, section_of

from .counted import counts_something_else, lacks_the_detail, lacks_the_kind, lacks_what_none_works_out
from .understood import Understood

_HOW_MUCH_PAY = re.compile(
    r"\bhow much\b(?! (?:\w+ )?(?:notice|warning|time)\b)[^.?;]{0,40}\b(?:pays?|paid|owed?|earn|money)\b|"
    r"\bcu[aá]nto\b[^.?;]{0,20}\b(?:pagan?|gan\w+)\b",
    re.IGNORECASE,
)
_COST = re.compile(
    r"\b(?:what|how much)\b[^.?;]{0,40}\b(?:cost|charged?|fees?|set (?:me|us) back)\b|"
    r"\bcu[aá]nto (?:me |nos )?cuestan?\b",
    re.IGNORECASE,
)
_COSTS = re.compile(
    r"[$%]|\b(?:costs?|percent|premiums?|dues|fees|deduct\w+|reimburs\w+|charge\w*|expenses?|free|"
    r"cuesta\w*|primas?|cuotas?|descuent\w+)\b",
    re.IGNORECASE,
)
_PAYS = re.compile(
    r"[$%]|\b(?:pays?|paid|payments?|percent|rates?|stipends?|salar\w+|premiums?|dues|fees|deduct\w+|reimburs\w+|"
    r"costs?|Exhibit D|pag\w+|por ciento|tarifas?|estipendios?|sueldos?)\b",
    re.IGNORECASE,
)


def of_another_kind(words: str, told: Sequence[Statement], asked: Understood) -> bool:
    """Whether what is told has nothing of the kind that is asked for.

    No amount of money and no rate by which it is found, no limit or reason, or another thing's number than that of what
    is counted.
    """
    texts = [s.text for s in told]
    of_the_best = [s.text for s in told if of_one_article_with(s, told[0])]
    of_the_section = [s.text for s in told if _of_the_section(s, told[0])]
    if lacks_the_kind(words, of_the_best) or lacks_the_detail(words, of_the_section):
        return True
    if asked.wants.in_dollars:
        return not any("$" in text for text in texts)
    for asks, answers in ((_HOW_MUCH_PAY, _PAYS), (_COST, _COSTS)):
        if asks.search(words) and not any(answers.search(text) for text in texts):
            return True
    return counts_otherwise(words, of_the_best, asked)


def _of_the_section(statement: Statement, best: Statement) -> bool:
    """Whether a statement rests on the section on which the best one rests."""
    sections = [{section_of(str(s.clause_id)) for s in one.support if s.clause_id} for one in (statement, best)]
    return not all(sections) or bool(sections[0] & sections[1])


def of_one_article_with(statement: Statement, best: Statement) -> bool:
    """Whether a statement is of the article of the best clause: a number of another one counts something else."""
    articles = [[str(s.clause_id) for s in one.support if s.clause_id] for one in (statement, best)]
    return not all(articles) or any(of_one_article(a, b) for a in articles[0] for b in articles[1])


def counts_otherwise(words: str, texts: Sequence[str], asked: Understood) -> bool:
    """Whether sentences have another thing's number; of a message that leans on one before, that one asked for it."""
    return not asked.alone and counts_something_else(words, texts)


def asks_what_none_works_out(words: str, result: Mapping[str, Any], told: Sequence[Statement]) -> bool:
    """Whether a calculation would ask for a fact, and what the question asks for would still be open."""
    texts = [s.text for s in told] + [str(need["en"]) for need in result["missing"]]
    return lacks_what_none_works_out(words, texts)


def is_no_answer(words: str, texts: Sequence[str], asked: Understood) -> bool:
    """Whether what is worked out counts another thing or has nothing of the kind that is asked for."""
    return counts_otherwise(words, texts, asked) or lacks_the_kind(words, texts) or lacks_the_detail(words, texts)
