"""Requests with their limits; responses are the types of `answer` as they stand."""

import json
import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, Field, WithJsonSchema

from assistant.answer import Persona
from assistant.assistant import LONGEST_QUESTION, Question

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _iso_day(given: Any) -> Any:
    if given is None or (isinstance(given, str) and _ISO_DAY.fullmatch(given)):
        return given
    raise ValueError("must be a day such as 2025-03-31")


def _persona(given: Any) -> Any:
    return Persona.MEMBER if given is None else given


def _sound(given: Any) -> Any:
    """Refuse text with half a character in it (a lone surrogate), which no store and no answer can hold."""
    try:
        json.dumps(given, ensure_ascii=False).encode()
    except UnicodeEncodeError as exc:
        raise ValueError("is not text: its Unicode is broken") from exc
    return given


Text = Annotated[str, AfterValidator(_sound)]
CalculatorInputs = Annotated[dict[str, Any], AfterValidator(_sound)]
Day = Annotated[
    date,
    BeforeValidator(_iso_day),
    WithJsonSchema({"type": "string", "format": "date", "examples": ["2025-03-31"]}),
]


class AskBody(BaseModel):
    """A question; the door judges its length, so that every channel says the same of a wrong one."""

    question: Text = Field(
        description="The question in the asker's own words",
        json_schema_extra={"minLength": 1, "maxLength": LONGEST_QUESTION},
        examples=["how many personal necessity days do i get"],
    )
    conversation_id: Text | None = Field(
        None, max_length=64, description="Null starts a conversation; the one of an earlier answer continues it"
    )
    persona: Annotated[Persona, BeforeValidator(_persona)] = Field(
        Persona.MEMBER, description="Who asks: changes tone and depth, never the facts"
    )
    as_of: Day | None = Field(None, description="The day that the question is about; null means today")

    def asked(self) -> Question:
        """The question as the door takes it."""
        return Question(self.question, self.conversation_id, self.persona, self.as_of)


class FeedbackBody(BaseModel):
    """What a person thought of an answer."""

    rating: Literal["up", "down"]
    comment: Text | None = Field(None, max_length=4000)


class HandoffBody(BaseModel):
    """What a member adds for the rep."""

    note: Text = Field("", max_length=4000)


class Alive(BaseModel):
    """The process runs."""

    status: Literal["alive"] = "alive"
    version: str


class ErrorDetail(BaseModel):
    """What went wrong, in one sentence that says what to do; further members depend on the kind."""

    model_config = {"extra": "allow"}

    kind: str = Field(examples=["unknown_clause"])
    message: str


class ErrorBody(BaseModel):
    """The body of every response that is not a success."""

    error: ErrorDetail
