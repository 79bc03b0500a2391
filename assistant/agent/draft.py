"""Draft: what a model proposes; nothing in it is said before the gates have passed it."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class SupportedBy(BaseModel):
    """What a statement rests on: numbered sentences of one clause, or a calculation of this run."""

    model_config = ConfigDict(extra="forbid", defer_build=True)

    clause_id: str = Field("", description="The clause's number exactly as a tool returned it, such as 5.11.1")
    sentences: list[int] = Field(default_factory=list, description="Numbers of the sentences of that clause")
    calculation: str = Field("", description="The id of a calculation that a calculator tool returned, such as k1")


class Statement(BaseModel):
    """One statement of the answer, in plain words, and what it rests on."""

    model_config = ConfigDict(extra="forbid", defer_build=True)

    text: str = Field(description="One or two plain sentences; the determination first; no clause numbers, no quotes")
    support: list[SupportedBy] = Field(default_factory=list)
    courtesy: bool = Field(False, description="True for words that state no fact of the contract")


class MissingFact(BaseModel):
    """A fact that changes the answer and is not known."""

    model_config = ConfigDict(extra="forbid", defer_build=True)

    slot: str
    question: str
    choices: list[str] = Field(default_factory=list)


class Draft(BaseModel):
    """The model's last word: statements with their support, or a question back, or silence."""

    model_config = ConfigDict(extra="forbid", defer_build=True)

    status: Literal["answered", "clarify", "abstained"]
    statements: list[Statement] = Field(default_factory=list)
    missing: list[MissingFact] = Field(default_factory=list)
    nearest: list[str] = Field(default_factory=list, description="With silence: ids of the nearest clauses")
    refer: list[str] = Field(
        default_factory=list, description="Whom to ask: sjta, hr, payroll, strs, perb, lawyer, crisis"
    )
    language: Literal["en", "es"] = "en"
    group: str = Field("", description="The asker's group when it is known: tk12, adult_education, ece, tosa, …")
    outside: bool = Field(False, description="True if it is about people outside the bargaining unit (Exhibit A)")
    as_of: str = Field("", description="The day that the question itself names, if any (ISO)")
    facts: dict[str, str] = Field(
        default_factory=dict, description="Facts of the asker to remember for this conversation"
    )
    topic: str = Field("", description="What the question is about, to remember for this conversation")
    asks: bool = Field(True, description="Whether the message asks anything")
