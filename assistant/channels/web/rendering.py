"""Rendering: templates, the words of both languages, and the headers of every page."""

import json
import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Annotated, Any
from urllib.parse import quote, urlencode

from fastapi import Query, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from fastapi.routing import APIRoute
from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from pydantic import BeforeValidator

from assistant.channels.figures import amount, figure
from assistant.days import LANGUAGES, in_words
from assistant.errors import AssistantError, NotFoundError, UnavailableError, UnknownClauseError

Day = Annotated[date | None, BeforeValidator(lambda given: given or None), Query()]
"""A day in the address; empty, as a form sends a date that was not chosen, means today."""

_COOKIE = "lang"
_YEAR_SECONDS = 365 * 24 * 3600
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
_SHORT_FORMS = frozenset(("fte", "ece", "slp", "nid", "tosa", "spg", "pehp", "id"))
_SMALL = frozenset(("A", "AN", "AND", "AT", "FOR", "IN", "OF", "ON", "OR", "THE", "TO"))
_WORD = re.compile(r"[^\W\d_][^\W\d_'’]*")
_STATUS = ((NotFoundError, 404), (UnavailableError, 503))


@cache
def words(language: str) -> Mapping[str, Any]:
    """The words of the widget and of the pages, by key, in one language."""
    folder = files("assistant.channels.web")
    found: dict[str, Any] = {}
    for part in (folder / "static" / "strings", folder / "strings"):
        found |= json.loads((part / f"{language}.json").read_text(encoding="utf-8"))
    return found


def clause_url(clause_id: str, **query: str | None) -> str:
    """The permalink of a clause; empty parts of the query are left out."""
    kept = {k: v for k, v in query.items() if v}
    return f"/contract/{quote(clause_id)}" + (f"?{urlencode(kept)}" if kept else "")


def humanised(word: str) -> str:
    """A name of the data as words: `class_overage_pay` is `Class overage pay`."""
    plain = " ".join(part.upper() if part in _SHORT_FORMS else part for part in word.strip().split("_"))
    return plain[:1].upper() + plain[1:]


def calm(heading: str) -> str:
    """A heading that is printed in capitals alone, in capitals and small letters."""
    return _WORD.sub(_calm_word, heading) if heading.isupper() else heading


def _calm_word(match: re.Match[str]) -> str:
    word = match.group()
    bracketed = match.string[: match.start()].endswith("(")
    return word if bracketed else word.lower() if word in _SMALL else word.capitalize()


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("assistant.channels.web"),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"human": humanised, "calm": calm, "amount": amount, "figure": figure}
    environment.globals["clause_url"] = clause_url
    return environment


def language_of(request: Request) -> str:
    """The language asked for in the address, else remembered, else preferred by the browser, else English."""
    preferred = request.headers.get("accept-language", "").lower().split(",")
    ranked = [request.query_params.get("lang"), request.cookies.get(_COOKIE), *(p.strip()[:2] for p in preferred)]
    return next((given for given in ranked if given in LANGUAGES), LANGUAGES[0])


def page(request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """A page in the reader's language, with a policy that lets no foreign or inline script run."""
    language = language_of(request)
    told = words(language)

    def say(key: str, **filled: Any) -> str:
        return str(told[key]).format(**filled) if filled else str(told[key])

    def day_in_words(iso: str) -> str:
        return in_words(date.fromisoformat(iso), language)

    about = {"t": say, "told": told, "in_words": day_in_words, "lang": language, "path": request.url.path}
    html = _environment().get_template(template).render(**about, switch=_switch(request, language), **values)
    response = HTMLResponse(html, status, headers={"Content-Security-Policy": POLICY, "Content-Language": language})
    if request.query_params.get("lang") in LANGUAGES:
        response.set_cookie(_COOKIE, language, max_age=_YEAR_SECONDS, samesite="lax", httponly=True)
    return response


def _switch(request: Request, language: str) -> str:
    """The address of the same page in the other language."""
    other = next(one for one in LANGUAGES if one != language)
    kept = [(k, v) for k, v in request.query_params.multi_items() if k != "lang"]
    return f"{request.url.path}?{urlencode([*kept, ('lang', other)])}"


class PageRoute(APIRoute):
    """A route whose errors are pages: what is missing, what comes near, and a search box."""

    def get_route_handler(self) -> Any:
        """The handler, with the error tree mapped to pages."""
        serve = super().get_route_handler()

        async def served(request: Request) -> Response:
            try:
                return await serve(request)
            except RequestValidationError:
                return page(
                    request, "error.html", 422, message=words(language_of(request))["error.request"], nearest=()
                )
            except AssistantError as exc:
                status = next((code for kind, code in _STATUS if isinstance(exc, kind)), 422)
                nearest = exc.nearest if isinstance(exc, UnknownClauseError) else ()
                return page(request, "error.html", status, message=str(exc), nearest=nearest)

        return served


def moved(url: str) -> RedirectResponse:
    """To the address that a page is known by."""
    return RedirectResponse(url, 307)
