"""The agent's tools: thin, JSON out, bad input answered with an instruction."""

import json
from collections.abc import Sequence
from typing import Any

from langchain.tools import ToolRuntime
from langchain_core.tools import BaseTool, StructuredTool
from pydantic import BaseModel, ConfigDict, Field

from assistant.calculators import Calculator, with_further_needs
from assistant.days import LANGUAGES
from assistant.errors import CalculatorInputError
from assistant.retrieval import Hit, Silent
from assistant.verification import is_of_one_group, left_out, list_item, listed_text
from ingest.contract import Clause, ClauseId, Contract

from .comparing import compare_calculations
from .deps import Deps
from .described import described
from .disputes import disputes_near
from .figures import count_figures
from .lasting import lasting
from .left_open import left_open
from .periods import named_days_near, periods_near
from .spelled import spelled

Runtime = ToolRuntime[Deps, Any]
_BEST = 3
"""Of so many clauses the details that they leave open are looked at."""


class SearchArgs(BaseModel):
    """Arguments of `search_contract`."""

    query: str = Field(description="What to look for, in the asker's words or in the contract's")
    second: bool = Field(
        False, description="True to search again in the contract's own vocabulary before claiming silence"
    )
    original: str = Field("", description="The question in its own language, where the query is its English reading")
    words: str = Field("", description="The words that ask as they were written, where the query spells them out")


class ReadArgs(BaseModel):
    """Arguments of `read_clause`."""

    clause_id: str = Field(description="A clause's number: 5.11.1, Article 5, Exhibit D-6, Exhibit HH § caseloads.5.a")


def contract_tools(calculators: dict[str, Calculator]) -> list[BaseTool]:
    """Every tool of the agent: search, read, list, and one per calculator."""
    tools: list[BaseTool] = [
        StructuredTool.from_function(search_contract, args_schema=SearchArgs),
        StructuredTool.from_function(read_clause, args_schema=ReadArgs),
        StructuredTool.from_function(list_calculators),
        compare_calculations,
        count_figures,
    ]
    return tools + [_calculator_tool(c) for c in calculators.values()]


def search_contract(query: str, second: bool, original: str, runtime: Runtime, words: str = "") -> str:
    """Search the contract, its exhibits, MOUs and side letters; returns clauses with numbered sentences, best first."""
    deps = runtime.context
    search = deps.library.search.again if second else deps.library.search.run
    found = search(query, deps.as_of, original=original)
    deps.ledger.searches.append(found.searched)
    return _json(
        {
            "searched": found.searched,
            "hits": [_hit(h, deps) for h in found.hits],
            "calculators": [
                {
                    "name": s.name,
                    "score": round(s.score, 3),
                    "anchor": round(s.anchor, 3),
                    "clauses": list(deps.library.calculators[s.name].clauses),
                    "of_one_group": _of_one_group(deps.library.calculators[s.name].clauses, deps),
                }
                for s in found.calculators
                if s.name in deps.library.calculators
            ],
            "periods": periods_near(query, [h.clause_id for h in found.hits], deps.library.book),
            "named_days": named_days_near([h.clause_id for h in found.hits], deps.library.book),
            "silences": [_silent(s) for s in found.silences],
            "left_open": _left_open((query, original, words), [h.clause_id for h in found.hits[:_BEST]], deps),
            "disputes": disputes_near([h.clause_id for h in found.hits], deps.library.documents),
            "references": list(found.references),
            "absent": list(found.absent),
            "unknown_words": list(found.unknown_words),
            "content_words": found.content_words,
        }
    )


def _left_open(said: Sequence[str], clause_ids: Sequence[str], deps: Deps) -> list[dict[str, Any]]:
    """What the clauses found leave open of what is asked, in its English reading or its own words."""
    library = deps.library
    query, *others = said
    written = tuple(text for text in others if text)
    return left_open(query, clause_ids, library.documents, library.search.likeness, written)


def _of_one_group(clauses: Sequence[str], deps: Deps) -> bool:
    """Whether all these clauses are of articles about one group of members only."""
    for document in deps.library.documents:
        roots = {document.path(ClauseId(c))[0].id for c in clauses if document.clause(c)}
        if not all(is_of_one_group(root, document) for root in roots):
            return False
    return True


def read_clause(clause_id: str, runtime: Runtime) -> str:
    """Read one clause and what is directly below it, as numbered sentences."""
    for document in runtime.context.library.documents:
        clause = document.clause(clause_id)
        if clause is not None:
            below = [document.clauses[c] for c in clause.children]
            first = {**_clause(clause, document), "plain": _plain(clause, document)}
            return _json({"clauses": [first, *(_clause(c, document) for c in below)]})
    return _json({"error": f"There is no clause '{clause_id}'. Use a number that search_contract returned."})


def list_calculators(runtime: Runtime) -> str:
    """List every calculator: its name, what it determines and the facts that it takes."""
    return _json(
        [
            {"name": c.name, "purpose": c.purpose, "inputs": sorted(c.inputs.model_fields), "clauses": list(c.clauses)}
            for c in runtime.context.library.calculators.values()
        ]
    )


def _calculator_tool(calculator: Calculator) -> BaseTool:
    def calculate(runtime: Runtime, **given: Any) -> str:
        deps = runtime.context
        inputs = {k: v for k, v in given.items() if v is not None and v != ()}
        try:
            determination = calculator.run(inputs, deps.library.book, deps.as_of)
        except CalculatorInputError as exc:
            return _json({"error": str(exc), "problems": exc.problems})
        determination = with_further_needs(calculator, inputs, determination, deps.library.book, deps.as_of)
        plain = {k: spelled(v) for k, v in inputs.items()}
        return _json(described(deps.ledger.keep(determination, dict(plain)), determination))

    return StructuredTool.from_function(
        calculate,
        name=calculator.name,
        description=f"{calculator.purpose} Applies {', '.join(calculator.clauses)}.",
        args_schema=_arguments(calculator),
    )


def _arguments(calculator: Calculator) -> type[BaseModel]:
    """The calculator's inputs as tool arguments; they must not refuse the runtime that the loop hands in beside."""
    return type(f"{calculator.name}_arguments", (calculator.inputs,), {"model_config": ConfigDict(extra="ignore")})


def _silent(found: Silent) -> dict[str, Any]:
    silence = found.silence
    return {
        "matter": silence.matter,
        "score": round(found.score, 3),
        "asks": round(found.asks, 3),
        "en": silence.en,
        "es": silence.es,
        "refer": list(silence.refer),
        "clauses": list(silence.clauses),
    }


def _hit(hit: Hit, deps: Deps) -> dict[str, Any]:
    document = next(d for d in deps.library.documents if d.clause(hit.clause_id) is not None)
    clause = document.clauses[hit.clause_id]
    note = document.note_of(hit.clause_id)
    return {
        **_clause(clause, document),
        "score": round(hit.score, 3),
        "features": {k: round(v, 3) for k, v in hit.features.items()},
        "standing": document.standing(clause.id, deps.as_of).value,
        "below": [_clause(document.clauses[c], document) for c in clause.children[:12]],
        "plain": _plain(clause, document, hit.matches),
        "not_for": _not_for(clause, document),
        "listed": _listed(clause, document),
        "topic": note.topic if note else clause.heading,
        "covers": note.covers if note else "",
        "see": list(note.see) if note else [],
        "background": document.background,
        "lasts": lasting(clause.id, document),
    }


def _plain(clause: Clause, document: Contract, matches: tuple[float, ...] = ()) -> list[dict[str, Any]]:
    """The plain sentences of the clause's note, with how well each fits the query."""
    note = document.note_of(clause.id)
    return [
        {
            "clause_id": p.clause_id,
            "sentences": list(p.sentences),
            "en": p.en,
            "es": p.es,
            "match": round(matches[i], 3) if i < len(matches) else 0.0,
        }
        for i, p in enumerate(note.says if note else ())
    ]


def _not_for(clause: Clause, document: Contract) -> list[dict[str, Any]]:
    """The groups that are not entitled to this clause, by which clause, and what is theirs instead."""
    found = (left_out(clause.id, c.group, document) for c in document.coverage)
    return [
        {
            "group": out.group,
            "name": out.name,
            "clause_id": out.by,
            "en": out.text("en"),
            "es": out.text("es"),
            "own": document.path(out.by)[0].id,
            "instead": out.instead or "",
            "others": is_of_one_group(document.path(out.what)[0].id, document),
        }
        for out in found
        if out is not None
    ]


def _listed(clause: Clause, document: Contract) -> dict[str, dict[str, str]]:
    """By group, the item of its list that names the clause's article, and the words that say so."""
    root = document.path(clause.id)[0].id
    found = ((c, list_item(root, c, document)) for c in document.coverage)
    return {
        c.group: {
            "clause_id": item,
            **{language: listed_text(root, item, c, language) for language in LANGUAGES},
        }
        for c, item in found
        if item is not None
    }


def _clause(clause: Clause, document: Contract) -> dict[str, Any]:
    return {
        "clause_id": clause.id,
        "path": [c.heading or c.number for c in document.path(clause.id)],
        "sentences": [{"n": s.n, "text": s.text} for s in clause.sentences if not s.struck],
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
