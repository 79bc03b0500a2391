"""Calculator pages: a form for every calculator from its schema, the result with its trace, shareable by address."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response

from assistant.answer import Calculation, CalculatorView
from assistant.assistant import Assistant
from assistant.errors import CalculatorInputError, UnknownCalculatorError

from .forms import fields_of, filled, row_count
from .rendering import Day, PageRoute, language_of, page


@dataclass(frozen=True, slots=True)
class Worked:
    """A calculation, or what is wrong with each input of it."""

    calculation: Calculation | None = None
    problems: Mapping[str, str] = field(default_factory=dict)


def calculator_routes(door: Assistant) -> APIRouter:
    """The pages of the calculators."""
    routes = APIRouter(route_class=PageRoute, include_in_schema=False)

    @routes.get("/calculators")
    def calculators(request: Request) -> Response:
        """Every calculator."""
        return page(request, "calculators.html", calculators=door.calculators(), purpose=_purpose(request))

    @routes.get("/calculators/{name}.ics")
    def deadlines(request: Request, name: str, on: Day = None) -> Response:
        """The deadlines of a calculation for a calendar program."""
        given = filled(fields_of(_known(door, name).inputs), request.query_params)
        headers = {"Content-Disposition": f'attachment; filename="{name}.ics"'}
        return Response(door.calendar(name, given.inputs, on), media_type="text/calendar", headers=headers)

    @routes.get("/calculators/{name}")
    def calculator(request: Request, name: str, on: Day = None) -> Response:
        """One calculator: its form, and its result once the address holds inputs."""
        known = _known(door, name)
        fields = fields_of(known.inputs, language_of(request))
        given = filled(fields, request.query_params)
        worked = _worked(door, name, given.inputs, on) if given.texts else Worked()
        return page(
            request,
            "calculator.html",
            calculator=known,
            purpose=_purpose(request),
            fields=fields,
            texts=given.texts,
            rows=row_count,
            on=on,
            example=urlencode(known.example),
            constants=list(constants(worked.calculation.trace)) if worked.calculation else [],
            ics=_ics(name, worked.calculation, request),
            calculation=worked.calculation,
            problems=worked.problems,
        )

    @routes.get("/widget/calculators/{name}")
    def form(request: Request, name: str) -> JSONResponse:
        """The form of a calculator for the card of an answer."""
        known = _known(door, name)
        purpose = _purpose(request)(known)
        fields = fields_of(known.inputs, language_of(request))
        return JSONResponse({"name": name, "purpose": purpose, "fields": [asdict(f) for f in fields]})

    return routes


def _known(door: Assistant, name: str) -> CalculatorView:
    found = next((c for c in door.calculators() if c.name == name), None)
    if found is None:
        raise UnknownCalculatorError(f"There is no calculator '{name}'.")
    return found


def _purpose(request: Request) -> Any:
    spanish = language_of(request) == "es"
    return lambda known: known.purpose_es if spanish else known.purpose


def _worked(door: Assistant, name: str, inputs: dict[str, Any], day: date | None) -> Worked:
    try:
        return Worked(door.calculate(name, inputs, day))
    except CalculatorInputError as exc:
        return Worked(problems=exc.problems)


def constants(trace: Mapping[str, Any]) -> Iterator[Mapping[str, str]]:
    """Every constant of the contract that a trace uses, those of the calculations within it included."""
    seen: set[str] = set()
    traces = [trace]
    while traces:
        one = traces.pop(0)
        for parameter in one.get("parameters", ()):
            if parameter["id"] not in seen:
                seen.add(parameter["id"])
                yield parameter
        traces += [nested for _, nested, _ in one.get("nested", ())]


def _ics(name: str, calculation: Calculation | None, request: Request) -> str:
    """The address of the deadlines as a calendar file, when there are any."""
    if calculation is None or not has_days(calculation):
        return ""
    kept = [(k, v) for k, v in request.query_params.multi_items() if k != "lang" and v]
    return f"/calculators/{name}.ics?{urlencode(kept)}"


def has_days(calculation: Calculation) -> bool:
    """Whether the calculation gives days for a calendar."""
    days = [calculation.result.value if calculation.result else "", *calculation.trace.get("extra", {}).values()]
    return any(_is_day(text) for text in days)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return len(text) == len("2025-01-01")
