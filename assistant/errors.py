"""Every error of the assistant, in one tree.

AssistantError
├── BadRequestError            the caller's words or inputs are wrong (HTTP 422)
│   ├── QuestionError          the question is empty, too long or not text
│   ├── CalculatorInputError   one or more inputs of a calculator are missing or out of range
│   ├── HandoffTakenError      another rep has this hand-off, or it is resolved
│   ├── CorrectionError        a proposed note or erratum is wrong; every problem comes along
│   └── ParameterFileError     a parameter file is not what the strict loader accepts
├── NotFoundError              there is no such thing (HTTP 404)
│   ├── UnknownClauseError     no clause has this id; the nearest ids come along
│   ├── UnknownConversationError
│   ├── UnknownMessageError
│   ├── UnknownHandoffError
│   └── UnknownCalculatorError
├── UnavailableError           the service cannot answer now (HTTP 503)
│   ├── IndexMissingError      nothing has been ingested
│   ├── IndexCorruptError      the published index cannot be read
│   ├── CorpusError          a file of the corpus, or the index made of it, is wrong: file, place and reason
│   └── StoreUnavailableError
└── ConfigurationError         a setting is wrong (an unknown model, a bad URL)
"""


class AssistantError(Exception):
    """Something that a person is told about, in a sentence that says what to do."""


class BadRequestError(AssistantError):
    """The caller's words or inputs are wrong."""


class QuestionError(BadRequestError):
    """The question is empty, too long or not text."""


class CalculatorInputError(BadRequestError):
    """One or more inputs of a calculator are missing or out of range.

    `problems` maps each input's name to what is wrong with it and what is accepted.
    """

    def __init__(self, calculator: str, problems: dict[str, str]) -> None:
        super().__init__(f"{calculator}: " + "; ".join(f"{name}: {why}" for name, why in problems.items()))
        self.calculator = calculator
        self.problems = problems


class HandoffTakenError(BadRequestError):
    """Another rep has this hand-off, or it is resolved."""


class CorrectionError(BadRequestError):
    """A proposed note or erratum is wrong; `problems` says how, and what to do."""

    def __init__(self, *problems: str) -> None:
        super().__init__(" ".join(problems))
        self.problems = problems


class ParameterFileError(BadRequestError):
    """A parameter file is not what the strict loader accepts: the file, the key and the reason."""

    def __init__(self, file: str, key: str, reason: str) -> None:
        super().__init__(f"{file}: {key}: {reason}")
        self.file = file
        self.key = key
        self.reason = reason


class NotFoundError(AssistantError):
    """There is no such thing."""


class UnknownClauseError(NotFoundError):
    """No clause has this id; `nearest` holds ids that come close."""

    def __init__(self, clause_id: str, nearest: tuple[str, ...] = ()) -> None:
        near = f" Nearest: {', '.join(nearest)}." if nearest else ""
        super().__init__(f"The contract has no clause '{clause_id}'.{near}")
        self.clause_id = clause_id
        self.nearest = nearest


class UnknownConversationError(NotFoundError):
    """No conversation has this id."""


class UnknownMessageError(NotFoundError):
    """No message has this id."""


class UnknownHandoffError(NotFoundError):
    """No hand-off has this id."""


class UnknownCalculatorError(NotFoundError):
    """No calculator has this name."""


class UnavailableError(AssistantError):
    """The service cannot answer now."""


class IndexMissingError(UnavailableError):
    """Nothing has been ingested yet."""


class IndexCorruptError(UnavailableError):
    """The published index cannot be read."""


class CorpusError(UnavailableError):
    """A file of the corpus, or the index made of it, is wrong: the file, the place and the reason."""


class StoreUnavailableError(UnavailableError):
    """The database of conversations cannot be reached."""


class ConfigurationError(AssistantError):
    """A setting is wrong."""
